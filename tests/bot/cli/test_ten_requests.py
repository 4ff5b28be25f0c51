"""Ten things that somebody asks, one after the other, and the whole page that stands there then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.bot.cli.command_line import make_video
from tests.bot.cli.terminal import Terminal, terminal
from tests.support.clock import wait_until

LAST_WORDS = {  # what is typed, and what its answer ends with
    "trip.mp4 what's in this video?": "h264, aac.",
    "cut the first second": "Credits: 1000 → 999",
    "compress this to under 90KB": "trip (90 kB).mp4",
    "is it smaller than 1 MB?": "has 144 kB.",
    "mute it and export": "trip (90 kB) (2).mp4",
    "add the title Summer at the top": "trip (90 kB) (3).mp4",
    "undo": "Credits: 996 → 995",
    "play it at double speed": "trip (90 kB) (4).mp4",
    "turn this into a gif": "trip (90 kB).gif",
    "order me a pizza": "“What else can you do?” tells more.",
}
MEASURED = re.compile(r"(?<=: )216 kB → \d+ kB \(\d+% less\)|(?<=quality )\d+")
"""How well it was encoded: by the encoder's version."""
BESIDE = re.compile(
    r"The same moment before and after\.\s+Saved: \S+/before\s+and\s+after(?:\s+\(\d\))?\.png\s+"
)
"""Comes where it is drawn in time."""
PAGE = """\
Drop a video here, say what to do with it, press Enter. /help tells more, Ctrl-D leaves.
> trip.mp4 what's in this video?
AI Video Compressor – on it. It usually takes 30–90 seconds for a 30-second clip. Ready.

That was a question, so nothing was changed; to have it done, say it as a request. The video is 3 s
long: 216 kB, 160×90, 25 fps, h264, aac.
> cut the first second
✅ Trimmed: 0:03 → 0:02

Credits: 1000 → 999
> compress this to under 90KB
The video will be compressed from 144 kB to under 90 kB.

Credits: 999 → 998
Done: …, 0:02, 160×90, quality …/100
Saved: /out/trip (90 kB).mp4
> is it smaller than 1 MB?
The MP4 will have 90 kB at most; what is on the timeline has 144 kB.
> mute it and export
✅ Muted: trip.mp4

Credits: 998 → 997
Done: …, 0:02, 160×90, quality …/100
Saved: /out/trip (90 kB) (2).mp4
> add the title Summer at the top
The text “Summer” is shown at the top.

Credits: 997 → 996
Done: …, 0:02, 160×90, quality …/100
Saved: /out/trip (90 kB) (3).mp4
> undo
The last edit is undone.

Timeline (1 track):
1. Video: trip.mp4 (0-2s)

Credits: 996 → 995
> play it at double speed
The speed is 2x.

Credits: 995 → 994
Done: …, 0:01, 160×90
It was under that size already.
Saved: /out/trip (90 kB) (4).mp4
> turn this into a gif
The result will be a GIF.

Credits: 994 → 993
Done: …, 0:01, 160×90
Saved: /out/trip (90 kB).gif
> order me a pizza
I didn't understand “order me a pizza”, so nothing was done about it. Just say what you want, for
example:
• smaller: “under 8 MB”, “720p”
• shorter: “keep the first 10 seconds”
• sound: “mute it”, “louder”
• picture: “make it 9:16”, “brighter”
• as a file: “make a GIF”, “as MP3”
“What else can you do?” tells more.
"""


@pytest.fixture
def place() -> Iterator[Path]:
    """A short path: a long one is broken at the edge of the terminal."""
    with TemporaryDirectory() as folder:
        yield Path(folder)


def test_ten_requests_in_a_chat(place: Path) -> None:
    make_video(place / "trip.mp4", 3, "-vf", "noise=alls=40:allf=t+u,scale=160:90,setsar=1")
    with terminal("chat", cwd=place) as screen:
        screen.waits_for("> ▏")
        for typed, last in LAST_WORDS.items():
            screen.types(f"{typed}\n")
            waits_for_the_end(screen, typed, last)
        screen.types("\x04")
        assert screen.ends() == 0
        page = BESIDE.sub("", screen.sees).replace(str(place), "")
    assert MEASURED.sub("…", page).split() == PAGE.split()


def waits_for_the_end(screen: Terminal, typed: str, last: str) -> None:
    def is_over() -> bool:
        answer = " ".join(screen.sees.rpartition(f"> {typed}")[2].split())
        return last in answer and "[1] Stop" not in answer

    wait_until(lambda: is_over() or screen.process.poll() is not None, seen=lambda: screen.sees)
    assert screen.process.poll() is None, screen.sees
