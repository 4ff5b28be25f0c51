"""The README's picture, from a real run: `python -m tests.docs.record_chat` talks to `nemobot chat`
on a pseudo-terminal and writes what the terminal shows in the end to docs/chat.svg."""

from __future__ import annotations

import io
import os
import re
import tempfile
import textwrap
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tests.bot.cli.terminal import Terminal, terminal
from tests.support.clips import light_bunny
from tests.support.clock import wait_until

PICTURE = Path(__file__).parents[2] / "docs" / "chat.svg"
COLUMNS = 84
TITLE = "nemobot chat"
_ELSEWHERE = re.compile(r"@font-face \{.*?\}|<!--.*?-->", re.S)
"""The fonts are the reader's own: the picture fetches nothing."""
SAYS = (
    ("holiday.mp4 compress this video to under 500KB", "Saved:"),
    ("keep the first 3 seconds", "✅ Trimmed"),
    ("mute it", "✅ Muted"),
)


def record(folder: Path) -> list[str]:
    """The lines of the screen; the person's own folder is ann's."""
    light_bunny(folder, "1280:720").rename(folder / "holiday.mp4")
    with terminal("chat", cwd=folder) as screen:
        screen.waits_for("> ▏")
        for said, answer in SAYS:
            before = screen.sees.count("Saved:")
            screen.types(f"{said}\n")
            if answer == "Saved:":
                _until_saved(screen, before + 1)
            else:
                screen.waits_for(answer)
        screen.types("\x04")
        screen.ends()
        return screen.sees.replace(str(folder), "/home/ann").splitlines()


def _until_saved(screen: Terminal, times: int) -> None:
    wait_until(lambda: screen.sees.count("Saved:") >= times)


def draw(lines: list[str]) -> str:
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    for line in lines:
        style = "bold cyan" if line.startswith("> ") else "green" if "✅" in line else ""
        for part in textwrap.wrap(line, COLUMNS) or [""]:
            console.print(Text(part, style=style), soft_wrap=True)
    svg = console.export_svg(title=TITLE, theme=MONOKAI, unique_id="chat")
    return _ELSEWHERE.sub("", svg)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="nemobot-") as folder:
        os.environ.setdefault("PYTHONPATH", str(PICTURE.parents[1]))
        PICTURE.write_text(draw(record(Path(folder))), "utf-8")
    print(PICTURE.name, PICTURE.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
