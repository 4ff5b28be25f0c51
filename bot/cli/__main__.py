"""The console script, and `python -m bot.cli`: quiet from its first moment, for Ctrl-C may come
while it still imports."""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn


def main() -> NoReturn:
    signal.signal(signal.SIGINT, _leave)
    if sys.argv[1:] == ["--version"]:
        _say_version()
    from bot.cli.main import main as rest

    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        rest()
    finally:  # Python's own end, in which it would tell of each thread that it leaves
        signal.signal(signal.SIGINT, _leave)


def _say_version() -> NoReturn:
    """Without the rest, which takes half a second to import."""
    from importlib.metadata import version

    sys.stdout.write(f"nemobot {version('nemobot')}\n")
    sys.exit()


def _leave(_number: int, _frame: object) -> None:
    os.write(2, b"\n")
    os._exit(130)


if __name__ == "__main__":
    main()
