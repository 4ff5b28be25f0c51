"""Ctrl-C while a command waits for somebody: one line, the terminal's own, and exit code 130."""

from __future__ import annotations

import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from bot.store.database import only_process
from tests.bot.cli.command_line import run
from tests.bot.cli.terminal import Terminal, terminal
from tests.support.checkout import OURS
from tests.support.clock import wait_until

pytestmark = pytest.mark.real_time


AS_SOON_AS_ANYTHING_IS_IMPORTED = """
import os, signal, sys

class Presses:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] != "bot" and name not in sys.builtin_module_names:
            os.write(1, f"{name}: ".encode())
            os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)
for name in {*sys.modules} & {"signal", "enum", "typing", "__future__"}:
    del sys.modules[name]
sys.meta_path.insert(0, Presses())
from bot.cli.__main__ import main
main()
"""


@pytest.fixture
def silent(tmp_path: Path) -> Iterator[socket.socket]:
    """Takes connections and says nothing. Both services are there."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(300)
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        (tmp_path / ".env").write_text(
            f"TELEGRAM_TOKEN=1234567:abcdef\nTELEGRAM_API_URL={url}\nNEMO_API_URL={url}\n"
        )
        (tmp_path / ".env").chmod(0o600)
        yield server


def interrupted(cwd: Path, *arguments: str, when: Callable[[Terminal], object]) -> str:
    """What stands on the terminal in the end."""
    with terminal(*arguments, cwd=cwd) as person:
        when(person)
        person.process.send_signal(signal.SIGINT)
        assert person.ends() == 130
        assert "Traceback" not in person.sees
        return person.sees


def test_in_the_first_moment() -> None:
    """Whatever is the first thing that it has to look for: it is listened to by then."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", AS_SOON_AS_ANYTHING_IS_IMPORTED],
        env=OURS,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert (done.returncode, done.stderr) == (130, "\n")
    assert done.stdout.endswith(": "), "something was imported"


@pytest.mark.parametrize("command", [("doctor",), ("probe", "--spend", "0")])
def test_while_a_service_is_asked(
    command: tuple[str, ...], silent: socket.socket, tmp_path: Path
) -> None:
    with ExitStack() as kept:
        came = lambda _: kept.enter_context(silent.accept()[0])  # noqa: E731 - and never answered
        assert interrupted(tmp_path, *command, when=came).strip() == ""


def test_while_it_asks(tmp_path: Path) -> None:
    sees = interrupted(tmp_path, "init", when=lambda person: person.waits_for("Token for Discord"))
    assert sees.strip().splitlines()[-1].startswith("Token for Discord")
    assert not (tmp_path / ".env").exists()


def test_while_another_one_migrates(tmp_path: Path) -> None:
    path = tmp_path / ".local/share/nemobot/nemobot.db"
    with only_process(path):
        at_work = "Another nemobot is at work here: 10 s at most."
        sees = interrupted(tmp_path, "migrate", when=lambda person: person.waits_for(at_work))
        assert sees.strip() == at_work


@pytest.mark.parametrize("command", [("turns", "list"), ("usage",), ("forget", "web:x", "--yes")])
def test_while_another_program_holds_the_databases_lock(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    assert run("migrate", cwd=tmp_path).returncode == 0
    path = tmp_path / ".local/share/nemobot/nemobot.db"
    with closing(sqlite3.connect(path)) as browser:
        browser.execute("BEGIN EXCLUSIVE")
        assert interrupted(tmp_path, *command, when=has_opened(f"{path}")).strip() == ""


def has_opened(path: str) -> Callable[[Terminal], None]:
    def is_open(person: Terminal) -> bool:
        return any(
            path == _target(each) for each in Path(f"/proc/{person.process.pid}/fd").iterdir()
        )

    return lambda person: wait_until(lambda: is_open(person))


def _target(opened: Path) -> str:
    """Of one of a process's open files. Empty where it has been closed meanwhile."""
    try:
        return str(opened.readlink())
    except FileNotFoundError:
        return ""
