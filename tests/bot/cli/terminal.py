"""`nemobot …` on a pseudo-terminal, with somebody who types and reads."""

from __future__ import annotations

import codecs
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.adapters.console.emulator import TerminalScreen, pseudo_terminal
from tests.support.checkout import NEMOBOT, OURS
from tests.support.clock import wait_until

_UNFINISHED = re.compile(r"\x1b(\[[?0-9;]*)?\Z")
"""A sequence that was cut where we read."""


class Terminal:
    """`nemobot …` on a pseudo-terminal."""

    def __init__(self, process: subprocess.Popen[bytes], ours: int) -> None:
        self.process = process
        self._ours = ours
        self._screen = TerminalScreen()
        self._decoder, self._cut = codecs.getincrementaldecoder("utf-8")(), ""
        os.set_blocking(ours, False)

    @property
    def sees(self) -> str:
        try:
            while data := os.read(self._ours, 65_536):
                text = self._cut + self._decoder.decode(data)
                begun = _UNFINISHED.search(text)
                at = begun.start() if begun else len(text)
                self._cut = text[at:]
                self._screen.feed(text[:at])
        except (BlockingIOError, OSError):
            pass
        return self._screen.text

    def waits_for(self, text: str) -> None:
        wait_until(
            lambda: text in self.sees or self.process.poll() is not None, seen=lambda: self.sees
        )
        assert text in self.sees, self.sees

    def is_asked(self, question: str) -> None:
        """Waits until the answer can be typed. A secret's last blank comes after the terminal has
        stopped to show what is typed, which forgets what was typed before."""
        wait_until(
            lambda: self._is_open(question) or self.process.poll() is not None,
            seen=lambda: self.sees,
        )
        assert self._is_open(question), self.sees

    def _is_open(self, question: str) -> bool:
        return question in self.sees and self._screen.rows[-1].endswith(": ")

    def types(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def ends(self) -> int:
        wait_until(lambda: self.sees is not None and self.process.poll() is not None)
        return self.process.returncode


@contextmanager
def terminal(*arguments: str | Path, cwd: Path) -> Iterator[Terminal]:
    (cwd / "tmp").mkdir(exist_ok=True)
    env = {
        **OURS,
        "PATH": os.environ["PATH"],
        "HOME": str(cwd),
        "TMPDIR": str(cwd / "tmp"),
        "TERM": "xterm-256color",
        "LANG": "en_US.UTF-8",
        "PYTHONUTF8": "1",
    }
    with pseudo_terminal(rows=30, columns=100) as (ours, theirs):
        process = subprocess.Popen(
            [*NEMOBOT, *map(str, arguments)],
            cwd=cwd,
            env=env,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_hears_control_c,
        )
        try:
            yield Terminal(process, ours)
        finally:
            process.kill()
            process.wait()


def _hears_control_c() -> None:
    """A terminal's processes do, also where whoever runs the tests does not (`nohup`)."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
