"""`nemobot chat` killed at a chosen moment of its work, started again, and looked at.

    python -m tests.adapters.console.kill 40 [SEED]      longer than CI's (part of `make chaos`)

A real process with its engine and ffmpeg, over a data folder of its own. What became of a message
is judged by what the screen says, by the files that were saved, and by the engine's own ledger of
accepted questions; the database is only asked whether anything is left to do.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import psutil

from bot.texts.catalogues import default_texts
from tests.support.check_mp4 import decode
from tests.support.checkout import NEMOBOT, OURS

CLIP = Path(__file__).parents[3] / ".cache" / "clips" / "bigbuckbunny.mp4"
PATIENCE_S = 600.0
SAVED = "Saved: "
_LONGEST_S = 4.0


class Moment(NamedTuple):
    """`delay_s` after a line that begins with `line` has appeared on the screen.

    Short phases are not always shown: when all is saved without that line, it is killed at rest.
    """

    line: str
    delay_s: float = 0.0


TARGETS = (
    Moment("> "),
    Moment("Connecting"),
    Moment("Uploading"),
    Moment("Thinking"),
    Moment("Thinking", 0.1),
    Moment("Export waiting"),
    Moment("Export starts"),
    Moment("Export starts", 0.7),
    Moment("Fetching the MP4"),
    Moment("Done: "),
    Moment(SAVED),
)


def at_random(dice: random.Random) -> Moment:
    return Moment("> ", round(dice.uniform(0, _LONGEST_S), 3))


class Breach(AssertionError):
    """What must never happen has happened."""


@dataclass(frozen=True)
class Round:
    """One request: what was typed, and what must come of it."""

    number: int
    keep_s: int

    @property
    def max_bytes(self) -> int:
        return (60 + self.number) * 1_000 * self.keep_s

    @property
    def text(self) -> str:
        size = f"{self.max_bytes // 1_000}KB"
        return f"keep the first {self.keep_s} seconds and compress it to under {size}"

    @property
    def timeline(self) -> str:
        return f"1. Video: {CLIP.name} (0-{self.keep_s}s)"


class Chat:
    """A running `nemobot chat`. `lines` are what its screen has shown."""

    def __init__(self, process: subprocess.Popen[bytes], screen: Path) -> None:
        self._process = process
        self._screen = screen
        self._from = 0

    @property
    def lines(self) -> list[str]:
        return self._screen.read_text(encoding="utf-8").splitlines()

    def types(self, line: str) -> None:
        assert self._process.stdin is not None
        self._from = len(self.lines)
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()

    def waits_for(self, *beginnings: str) -> None:
        """A line since the last one that was typed."""
        self.wait(lambda: any(line.startswith(beginnings) for line in self.lines[self._from :]))

    def wait(self, what: Callable[[], object], patience_s: float = PATIENCE_S) -> None:
        until_s = time.monotonic() + patience_s
        while not what():
            if time.monotonic() > until_s or self._process.poll() is not None:
                raise Breach("it did not happen; the screen:\n" + "\n".join(self.lines))
            time.sleep(0.005)

    def is_killed(self) -> None:
        with self._process:  # its pipe is closed behind it
            self._process.kill()


class Place:
    """A data folder, the results, and the chats that came and went over them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lives = 0
        self._chat: Chat | None = None
        self._data = folder / "data" / "chat"

    def begin(self) -> Chat:
        """The next life."""
        self._lives += 1
        screen = self.folder / f"screen-{self._lives}"
        with screen.open("wb") as stdout:
            process = subprocess.Popen(
                [*NEMOBOT, "chat"],
                cwd=self.folder,
                env={
                    **OURS,
                    "PATH": os.environ["PATH"],
                    "HOME": str(self.folder),
                    "NEMOBOT_DATA": str(self.folder / "data"),
                    "LANG": "C.UTF-8",
                },
                stdin=subprocess.PIPE,
                stdout=stdout,
                stderr=subprocess.STDOUT,
            )
        self._chat = Chat(process, screen)
        self._chat.wait(self._is_up)
        return self._chat

    def end(self) -> list[str]:
        """kill -9, and nothing of it is left. Returns what it had shown."""
        if self._chat is None:
            return []
        self._chat.is_killed()
        self.check_that_all_are_gone()
        return self._chat.lines

    def saved(self) -> set[Path]:
        return {path for path in self.folder.glob("out/*.mp4") if not path.name.startswith(".")}

    def asked(self) -> Counter[str]:
        """How often each text was accepted by the service, which charges for it."""
        ledger = self._data / "engine" / "requests.jsonl"
        lines = ledger.read_text().splitlines() if ledger.exists() else []
        questions = [entry for line in lines if (entry := json.loads(line))["kind"] == "run_sse"]
        return Counter(question["text"] for question in questions)

    def knows(self, text: str) -> bool:
        return self._count("SELECT count(*) FROM turns WHERE text = ?", text) > 0

    def is_settled(self) -> bool:
        """No open turn, no open export, nothing that is owed to the screen."""
        over = "('done', 'failed', 'cancelled')"
        return not (
            self._count(f"SELECT count(*) FROM turns WHERE state NOT IN {over}")
            or self._count(f"SELECT count(*) FROM exports WHERE state NOT IN {over}")
            or self._count("SELECT count(*) FROM posts WHERE final AND NOT delivered")
        )

    def _is_up(self) -> bool:
        """The engine runs and the database has its tables: typing can begin."""
        try:
            self._count("SELECT count(*) FROM posts")
        except sqlite3.OperationalError:
            return False
        return any("engine" in line for line in self._lines_of_processes())

    def _count(self, query: str, *values: str) -> int:
        file = f"file:{self._data / 'nemobot.db'}?mode=ro"
        with closing(sqlite3.connect(file, uri=True, timeout=60)) as database:
            return int(database.execute(query, values).fetchone()[0])

    def check_that_all_are_gone(self, within_s: float = 200) -> None:
        """Neither the engine nor an ffmpeg outlives the chat for long."""
        until_s = time.monotonic() + within_s
        while left := list(self._lines_of_processes()):
            if time.monotonic() > until_s:
                raise Breach(f"left behind: {left}")
            time.sleep(0.02)

    def _lines_of_processes(self) -> Iterator[list[str]]:
        """The command lines that name this folder: the engine's and its ffmpegs'."""
        for process in psutil.process_iter():
            try:
                line = process.cmdline()
                alive = process.status() != psutil.STATUS_ZOMBIE
            except psutil.Error:
                continue
            if alive and any(str(self._data) in word for word in line):
                yield line


def killed_at(place: Place, chat: Chat, moment: Moment, this: Round) -> tuple[Chat, list[str]]:
    """`chat` is killed at `moment`. Returns the life after it, and all that both have shown."""
    before, earlier = place.saved(), len(chat.lines)
    chat.types(f"{CLIP} {this.text}")
    chat.waits_for(moment.line, SAVED)
    time.sleep(moment.delay_s)
    shown = place.end()[earlier:]  # what an earlier request came to is not told of this one
    chat = place.begin()
    if not place.knows(this.text):  # it was not accepted, and nothing said that it was
        _must(shown[-1].startswith("> "), f"lost: {this.text}")
        chat.types(f"{CLIP} {this.text}")
        chat.waits_for(SAVED)
    chat.wait(place.is_settled)
    _check_outcome(place, chat, this, shown, before)
    return chat, [*shown, *chat.lines]


def _check_outcome(
    place: Place, chat: Chat, this: Round, shown: list[str], before: set[Path]
) -> None:
    asked = place.asked()
    _must(max(asked.values(), default=0) <= 1, f"asked twice: {asked}")
    chat.types("/status")
    chat.waits_for("Timeline (")
    chat.wait(place.is_settled)
    changed = this.timeline in chat.lines
    everything = "\n".join([*shown, *chat.lines])
    unchanged = default_texts().say("en", "recovery-unchanged")
    _must(changed != (unchanged in everything), f"not told truly:\n{everything}")
    _must(asked[this.text] == 1 or not changed, f"edited without a question: {this.text}")
    if not changed:
        chat.types("/export")
        chat.waits_for(SAVED)
        chat.wait(place.is_settled)
        everything = "\n".join([*shown, *chat.lines])
    new = place.saved() - before
    _must(bool(new), f"nothing was delivered:\n{everything}")
    named = [path for path in new if str(path.relative_to(place.folder)) in everything]
    _must(bool(named), f"none of {new} was named")
    # One more that was not: it had its name, and the kill came before the screen said so.
    for path in new if changed else ():
        _must(path.stat().st_size <= this.max_bytes, f"{path} is too large")
        _must(abs(decode(path).duration_s - this.keep_s) < 0.2, f"{path} has another length")


def _must(holds: bool, what: str) -> None:
    if not holds:
        raise Breach(what)


def run(folder: Path, moments: Sequence[Moment]) -> Iterator[tuple[Moment, list[str]]]:
    """Kill one conversation at all these moments, one after the other, and once at rest."""
    place = Place(folder)
    try:
        chat = place.begin()
        for number, moment in enumerate(moments):
            this = Round(number, 1 + number % 3)
            chat, shown = killed_at(place, chat, moment, this)
            yield moment, shown
        asked, files = place.asked(), place.saved()
        before = [line for line in place.end() if line.startswith("1. ")]
        chat = place.begin()
        chat.types("/status")
        chat.waits_for(before[-1])
        chat.wait(place.is_settled)
        _must((place.asked(), place.saved()) == (asked, files), "something began by itself")
    finally:
        place.end()


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(2**32)
    dice = random.Random(seed)
    moments = [*TARGETS, *(at_random(dice) for _ in range(rounds))][:rounds]
    print(f"nemobot chat, killed {rounds} times, seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="nemobot-kill-") as folder:
        for number, (moment, shown) in enumerate(run(Path(folder), moments), 1):
            last = [line for line in shown if line][-1]
            print(f"{number:3} {moment.delay_s:6.3f} s after {moment.line}: {last}", flush=True)
    print("every answer came, every export was delivered, nothing was asked twice")


if __name__ == "__main__":
    main()
