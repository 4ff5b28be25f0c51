"""Where nobody listens on this machine, yet."""

from __future__ import annotations

import socket


def free_port() -> int:
    """On loopback. Another program may take it before the test does."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
