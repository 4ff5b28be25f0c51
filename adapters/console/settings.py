"""What a program sets for a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from bot.core.view import OutFile


@dataclass(frozen=True, slots=True)
class Saved:
    """A result that lies in the person's folder now. `url` is the link that came with it."""

    path: Path
    file: OutFile
    url: str | None


@dataclass(frozen=True, slots=True)
class ConsoleSettings:
    """Results go to `folder`, and `on_saved` hears of each. `language` is the person's (BCP 47).

    `chat` names the conversation: `console:<chat>`. Lines are typed at `stdin_fd`; `environ` says
    what the terminal behind `stdout` can show.
    """

    folder: Path
    language: str | None = None
    chat: str = "chat"
    stdin_fd: int = 0
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    on_saved: Callable[[Saved], None] = lambda _: None

    @property
    def can_paint(self) -> bool:
        """On a terminal a reply grows in place; into a pipe, with NO_COLOR set or on a dumb
        terminal there are plain lines."""
        plain = self.environ.get("NO_COLOR") or self.environ.get("TERM", "") == "dumb"
        return self.stdout.isatty() and not plain
