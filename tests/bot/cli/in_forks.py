"""`nemobot …` many times over: one process imports it, and each command is a fork of that. A start
takes half a second, and there are hundreds of wrong settings.

    python -m tests.bot.cli.in_forks run < a line of JSON for each environment
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from typing import IO, NoReturn

import bot.cli.run  # noqa: F401 - what `main` itself imports when it is asked for
from bot.cli.main import main


def ended(environ: dict[str, str], arguments: list[str]) -> tuple[int, str, str]:
    """Its exit code, standard output and standard error."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        child = os.fork()
        if child == 0:
            _become(environ, arguments, out, err)
        _, status = os.waitpid(child, 0)
        said = []
        for stream in (out, err):
            stream.seek(0)
            said.append(stream.read())
        return os.waitstatus_to_exitcode(status), said[0], said[1]


def _become(environ: dict[str, str], arguments: list[str], out: IO[str], err: IO[str]) -> NoReturn:
    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    os.environ.clear()
    os.environ.update(environ)
    sys.argv = ["nemobot", *arguments]
    code = 70
    try:
        main()
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(ended(json.loads(line), sys.argv[1:]))}\n")
        sys.stdout.flush()
