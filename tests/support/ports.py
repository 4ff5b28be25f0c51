"""Where nobody listens on this machine, yet."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

FIRST, BEYOND = 10_000, 32_000
"""Nobody is given these who only asks for some port, as all that connect and most servers of the
tests do: Linux gives those from 32768 on, others from 49152."""


def _from_a_place_of_its_own() -> Iterator[int]:
    """Other processes of the tests look for ports as well: each begins elsewhere."""
    port = FIRST + os.getpid() * 101 % (BEYOND - FIRST)
    while True:
        yield port
        port = port + 1 if port + 1 < BEYOND else FIRST


_candidates: Final = _from_a_place_of_its_own()


def free_port() -> int:
    """On loopback; no other one before all have had their turn. It stays free until the test
    listens there, unless a program takes just this one."""
    for port in _candidates:
        with suppress(OSError), socket.socket() as found:
            found.bind(("127.0.0.1", port))
            return port
    raise AssertionError("there is always another one")
