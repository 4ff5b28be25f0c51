"""Whose certificates are trusted. Reading them takes 20 ms of the event loop and a megabyte, so all
clients share one TLS context for each source of certificates.
"""

from __future__ import annotations

import functools
import os
import ssl

import httpx


def trusted(*, by_environment: bool = True) -> ssl.SSLContext:
    """The context for `httpx.AsyncClient(verify=…)`. `by_environment`: a company's own authority
    counts, which `SSL_CERT_FILE` or `SSL_CERT_DIR` names."""
    if not by_environment:
        return _context(None, None)
    return _context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@functools.cache
def _context(file: str | None, folder: str | None) -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=bool(file or folder))
