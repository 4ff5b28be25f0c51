"""Every turn and render that was accepted, as JSON lines in `requests.jsonl`.

A test that a client asks and pays at most once reads this file: a line is work that was begun.
`{"at_s", "kind": "run_sse", "session_id", "user_id", "text"}`
`{"at_s", "kind": "render", "session_id", "user_id", "render_id"}`
"""

from __future__ import annotations

import json
from pathlib import Path


class RequestLog:
    """Appends only. It holds what people wrote, never a token."""

    def __init__(self, path: Path) -> None:
        # Unbuffered, so that a line is with the kernel before the work begins: a kill loses none.
        self._file = path.open("ab", buffering=0)
        path.chmod(0o600)

    def add(self, kind: str, at_s: float, **facts: str) -> None:
        """One line, with the kernel before this returns. `at_s` is UTC."""
        line = json.dumps({"at_s": round(at_s, 3), "kind": kind, **facts})
        self._file.write(line.encode() + b"\n")

    def close(self) -> None:
        self._file.close()
