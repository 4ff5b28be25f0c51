"""What is known of what files say. A file is heard once; its words lie beside it and go with it."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import structlog

from engine.captions.recogniser import Lack, Recogniser
from engine.captions.words import Word
from engine.resources.source import Source
from engine.settings import Settings

log = structlog.get_logger(__name__)

_NAME = "words.json"


class Hearing:
    """One file is heard at a time; further ones wait in the order they came."""

    def __init__(self, settings: Settings) -> None:
        self._data_dir = settings.data_dir
        self._workdir = settings.data_dir / "hearing"
        self._recogniser = Recogniser(settings.captions_model, settings.recogniser)
        self._turn = asyncio.Lock()
        shutil.rmtree(self._workdir, ignore_errors=True)  # what a killed process left

    def lack(self) -> Lack:
        """What is missing before anything can be heard."""
        return self._recogniser.lack()

    async def words(self, sources: Iterable[Source]) -> Mapping[str, tuple[Word, ...]]:
        """Of each of these files, by its id. Errors: HearingFailed, UnsupportedMedia, OSError."""
        return {source.source_id: await self._words(source) for source in sources}

    async def _words(self, source: Source) -> tuple[Word, ...]:
        path = self._data_dir / source.path
        async with self._turn:
            kept = path.with_name(_NAME)
            known = await asyncio.to_thread(_kept, kept)
            if known is not None:
                return known
            words = await self._recogniser.words(path, self._workdir)
            await asyncio.to_thread(_keep, kept, words)
            return words

    async def said_in(self, path: Path) -> tuple[Word, ...]:
        """Of a file that is kept nowhere. Errors: as above."""
        async with self._turn:
            return await self._recogniser.spoken(path, self._workdir)


def _kept(path: Path) -> tuple[Word, ...] | None:
    try:
        told = json.loads(path.read_text("utf-8"))
        return tuple(Word(str(text), int(start), int(end)) for text, start, end in told)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError):
        log.warning("words_unreadable", path=path.name)
        return None


def _keep(path: Path, words: Iterable[Word]) -> None:
    """Where it can't be kept (a full disk, a file that is gone by now) it is heard again."""
    told = [[word.text, word.start_ms, word.end_ms] for word in words]
    half = path.with_suffix(".half")
    try:
        half.touch(mode=0o600)
        half.write_text(json.dumps(told), "utf-8")
        half.replace(path)
    except OSError as error:
        log.warning("words_not_kept", reason=error.strerror)
