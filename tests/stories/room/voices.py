"""Voice messages in stories: a real sound, and a service that hears what the test says."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.core.model import Attachment
from tests.engine.captions.said import recogniser
from tests.engine.video.helpers import ffmpeg
from tests.stories.room.world import Service
from tests.support.engine import engine_here
from tests.support.plain_http import plain_http


def voice_of(folder: Path, seconds: float = 1.0) -> Path:
    """As Telegram and Discord record it: Opus in OGG."""
    path = folder / "voice.ogg"
    ffmpeg("-f", "lavfi", "-i", f"sine=440:d={seconds}", "-c:a", "libopus", "-b:a", "16k", path)
    return path


def voice(path: Path, **more: Any) -> Attachment:
    what = {"mime_type": "audio/ogg", "duration_s": 1.0, "size_bytes": path.stat().st_size, **more}
    return Attachment("audio", path.name, {"path": str(path)}, is_voice=True, **what)


@dataclass
class Hearing(Service):
    """An engine that hears, in every sound, what `says` was told last."""

    words: Path = Path()

    def says(self, words: str) -> None:
        self.words.write_text(words, encoding="utf-8")


@contextlib.asynccontextmanager
async def hearing_service(data: Path, words: str = "", **settings: Any) -> AsyncIterator[Hearing]:
    data.mkdir(parents=True, exist_ok=True)
    told = data / "words.txt"
    hears = recogniser(told)
    engine = engine_here(data, tokens_per_ip=0, faults=True, recogniser=hears, **settings)
    async with engine as url, plain_http() as http:
        service = Hearing(url, data, http, told)
        service.says(words)
        yield service
