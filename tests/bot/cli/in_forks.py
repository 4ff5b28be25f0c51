"""`nemobot …` many times over: one process has imported the bot, and each command is a fork of it,
with an environment, a folder and streams of its own. It ends as Python ends, threads and exit
functions too, but for taking apart what is imported. A start takes one to two seconds of the
processor, and there are hundreds.

    python -m tests.bot.cli.in_forks        a line of JSON for each command in, one for each end out
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import importlib
import json
import os
import pkgutil
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NoReturn

from tests.support.checkout import OURS
from tests.support.quick_databases import make_quick_for_forks

LIMIT_S: Final = 600
FORKS: Final = (sys.executable, "-P", "-m", "tests.bot.cli.in_forks")


def forked(
    arguments: Sequence[str], *, cwd: Path, env: Mapping[str, str], stdin: str = ""
) -> tuple[int, str, str]:
    """Its exit code, standard output and standard error."""
    process = _forks()
    assert process.stdin is not None
    assert process.stdout is not None
    call = {"arguments": [*arguments], "cwd": str(cwd), "env": dict(env), "stdin": stdin}
    limit = threading.Timer(LIMIT_S, process.kill)
    limit.start()
    try:
        process.stdin.write(f"{json.dumps(call)}\n")
        process.stdin.flush()
        code, out, err = json.loads(process.stdout.readline())
    finally:
        limit.cancel()
    return code, out, err


@functools.cache
def _forks() -> subprocess.Popen[str]:
    """One for all tests of this process."""
    utf8 = {"LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        FORKS,
        env={"PATH": os.environ["PATH"], **OURS, **utf8},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    atexit.register(process.communicate)
    return process


def serve() -> None:
    """Until nobody calls any more."""
    for line in sys.stdin:
        call = json.loads(line)
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            given = _pipe_that_holds(call["stdin"])
            child = os.fork()
            if child == 0:
                for place, number in enumerate((given, out.fileno(), err.fileno())):
                    os.dup2(number, place)
                _become(call)
            os.close(given)
            _, status = os.waitpid(child, 0)
            said = []
            for stream in (out, err):
                stream.seek(0)
                said.append(stream.read())
        sys.stdout.write(f"{json.dumps((os.waitstatus_to_exitcode(status), *said))}\n")
        sys.stdout.flush()


def _pipe_that_holds(text: str) -> int:
    """Its end to be read from; a few thousand bytes need nobody who reads meanwhile."""
    given, fill = os.pipe()
    with open(fill, "w") as begin:  # noqa: PTH123 - a number
        begin.write(text)
    return given


def _become(call: Mapping[str, object]) -> NoReturn:
    from bot.cli.__main__ import main

    os.environ.clear()
    os.environ.update(call["env"])  # type: ignore[call-overload]
    os.chdir(str(call["cwd"]))
    tempfile.tempdir = None
    sys.stdin = open(0, closefd=False)  # noqa: SIM115 - the old one has read ahead
    sys.argv = ["nemobot", *call["arguments"]]  # type: ignore[misc]
    code = 1
    try:
        main()
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(BrokenPipeError):
            stream.flush()
    os._exit(code)


def _import_all() -> None:
    """What its commands import when they are called."""
    import bot.cli

    for module in pkgutil.walk_packages(bot.cli.__path__, "bot.cli."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _let_time_be_no_reason() -> None:
    """How long a database is waited for, and a look of the doctor may take, is shown by moved time
    (`tests/bot/store/test_at_start.py`, `tests/bot/operate/doctor`). Here nobody waits a minute for
    a database that won't come, and no busy machine is found to be a silent service."""
    from bot.operate.doctor.examination import examine
    from bot.store import reasons

    vars(reasons)["PATIENCE_S"] = 1.0
    assert examine.__kwdefaults__ is not None
    examine.__kwdefaults__["limit_s"] = 300.0


if __name__ == "__main__":
    _import_all()
    _let_time_be_no_reason()
    make_quick_for_forks()
    gc.freeze()
    serve()
