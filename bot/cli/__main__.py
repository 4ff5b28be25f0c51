"""The console script, and `python -m bot.cli`: quiet from its first moment, for Ctrl-C may come
while it still imports. So nothing that lies in a file is imported before it is listened to; what
Python does before this file (20 ms) is Python's own, with a traceback of its own."""

import _signal as signal  # type: ignore[import-not-found] # `signal` takes 5 ms: it imports enum
import os
import sys


def main() -> None:
    signal.signal(signal.SIGINT, _leave)
    if sys.argv[1:] == ["--version"]:
        _say_version()
    from bot.cli.main import main as rest

    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        rest()
    except KeyboardInterrupt:  # just before or behind what the rest catches
        _leave(signal.SIGINT, None)
    finally:  # Python's own end, in which it would tell of each thread that it leaves
        signal.signal(signal.SIGINT, _leave)


def _say_version() -> None:
    """Without the rest, which takes half a second to import."""
    from importlib.metadata import version

    sys.stdout.write(f"nemobot {version('nemobot')}\n")
    sys.exit()


def _leave(_number: int, _frame: object) -> None:
    os.write(2, b"\n")
    os._exit(130)


if __name__ == "__main__":
    main()
