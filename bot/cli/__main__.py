"""The console script, and `python -m bot.cli`: quiet from its first moment, for Ctrl-C may come
while it still imports."""

from __future__ import annotations

import os
import signal
from typing import NoReturn


def main() -> NoReturn:
    signal.signal(signal.SIGINT, _leave)
    from bot.cli.main import main as rest

    signal.signal(signal.SIGINT, signal.default_int_handler)
    rest()


def _leave(_number: int, _frame: object) -> None:
    os.write(2, b"\n")
    os._exit(130)


if __name__ == "__main__":
    main()
