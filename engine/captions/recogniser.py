"""Hearing words: a sound is brought into one plain form by ffmpeg, and another process hears it.

That process is faster-whisper over the operator's folder with a model, or another program that
keeps to the same few rules: its last argument is a file of raw sound (16 kHz, one channel, 16 bits,
little-endian), and it writes a line of JSON for each word, {"word", "start_s", "end_s"}, where a
word begins with its space in languages that have spaces. It has neither network nor our
environment, and ends with the turn that wanted it.
"""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import structlog

from engine.captions.words import Word
from engine.video.inspect.file_type import detect_type
from engine.video.inspect.probe import probe
from engine.video.run.process import Input, ProcessTimeout, run, watch
from engine.video.run.sandbox import Limits, child_environment, find_sandbox, shut_in

log = structlog.get_logger(__name__)

Lack = Literal["", "extra", "model"]
_CHILD = Path(__file__).with_name("whisper_child.py")
_MODEL_FILES = ("model.bin", "config.json", "tokenizer.json")
_RAW = ("-ac", "1", "-ar", "16000", "-f", "s16le")
_BYTES_A_SECOND = 32_000
_WALL_S, _WALL_A_SECOND = 120.0, 6.0
_MAX_WORDS = 60_000
_MAX_WORD_CHARS = 100
MAX_HEARD_S = 2 * 3600.0
"""Longer sounds are heard no further."""


_MAX_SPOKEN_S = 180.0
_OGG = b"OggS"


def can_hear(head: bytes) -> bool:
    """Whether a file that begins so may be a voice message."""
    return head.startswith(_OGG) or detect_type(head) is not None


def _is_ogg(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_OGG)) == _OGG


class HearingFailed(Exception):
    """The recogniser did not get to its end."""


@dataclass(frozen=True)
class Recogniser:
    """`model` is the folder of a model, `command` another program instead."""

    model: Path | None = None
    command: tuple[str, ...] = ()

    def lack(self) -> Lack:
        """What is missing before anything can be heard: nothing, the extra, or the model."""
        if self.command:
            return ""
        if importlib.util.find_spec("faster_whisper") is None:
            return "extra"
        folder = self.model
        if folder is None or not all((folder / name).is_file() for name in _MODEL_FILES):
            return "model"
        return ""

    async def words(self, path: Path, workdir: Path) -> tuple[Word, ...]:
        """What is said in a file. Errors: HearingFailed, UnsupportedMedia, OSError."""
        seen = await probe(path)
        if not seen.has_sound or self.lack():
            return ()
        seconds = min(seen.duration_s, MAX_HEARD_S)
        source = Input(path, seen.demuxer, ("-t", f"{seconds:.3f}"))
        return await self._listened(source, f"0:{seen.audio_index}", seconds, workdir)

    async def spoken(self, path: Path, workdir: Path) -> tuple[Word, ...]:
        """The same of a voice message, which may be an OGG as well; its first three minutes."""
        if not await asyncio.to_thread(_is_ogg, path):
            return await self.words(path, workdir)
        source = Input(path, "ogg", ("-t", str(_MAX_SPOKEN_S)))
        return await self._listened(source, "0:a:0", _MAX_SPOKEN_S, workdir)

    async def _listened(
        self, source: Input, stream: str, seconds: float, workdir: Path
    ) -> tuple[Word, ...]:
        await asyncio.to_thread(workdir.mkdir, mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="hearing-", dir=workdir) as name:
            folder = Path(name)
            await _plain(source, ["-map", stream, "-vn", *_RAW], folder, seconds)
            return await self._heard(folder / "sound", folder, seconds)

    async def _heard(self, sound: Path, folder: Path, seconds: float) -> tuple[Word, ...]:
        program = self.command or (sys.executable, "-I", str(_CHILD), str(self.model))
        wall_s = _WALL_S + _WALL_A_SECOND * seconds
        limits = Limits(
            wall_s, cpu_s=int(wall_s * (os.cpu_count() or 1)), file_bytes=1 << 20,
            memory_bytes=64 << 30, open_files=1024,
        )  # fmt: skip
        sandbox = await find_sandbox()
        lines: list[str] = []

        def keep(line: str) -> None:
            if line.strip() and len(lines) <= _MAX_WORDS:
                lines.append(line)

        process = await asyncio.create_subprocess_exec(
            *shut_in([*program, str(sound)], limits, network_off=sandbox.network_off),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            cwd=folder,
            env=child_environment(folder),
            start_new_session=True,
        )
        try:
            outcome = await watch(process, limits, keep)
        except ProcessTimeout as error:
            raise HearingFailed("the recogniser does not end") from error
        if not outcome.ok:
            log.error("recogniser_failed", said=outcome.stderr[-1000:])
            raise HearingFailed("the recogniser ended with an error")
        return _words(lines, round(seconds * 1000))


async def _plain(source: Input, arguments: Sequence[str], folder: Path, seconds: float) -> None:
    most = int(_BYTES_A_SECOND * (seconds + 60))
    limits = Limits(wall_s=120 + seconds, cpu_s=int(120 + seconds), file_bytes=most)
    try:
        outcome = await run([source], ["-v", "error", *arguments, "sound"], workdir=folder,
                            limits=limits)  # fmt: skip
    except ProcessTimeout as error:
        raise HearingFailed("the sound took too long to read") from error
    if not outcome.ok:
        raise HearingFailed("the sound can't be read")


def _words(lines: Sequence[str], length_ms: int) -> tuple[Word, ...]:
    if len(lines) > _MAX_WORDS:
        raise HearingFailed("more words than anybody says")
    words = [word for line in lines for word in _word(line, length_ms)]
    return tuple(sorted(words, key=lambda word: (word.start_ms, word.end_ms)))


def _word(line: str, length_ms: int) -> list[Word]:
    try:
        told = json.loads(line)
        text, start_s, end_s = told["word"], float(told["start_s"]), float(told["end_s"])
        start_ms, end_ms = round(start_s * 1000), round(end_s * 1000)
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise HearingFailed("the recogniser said what is no word") from error
    start_ms, end_ms = max(0, start_ms), min(length_ms, end_ms)
    kept = "".join(sign for sign in str(text)[:_MAX_WORD_CHARS] if sign.isprintable())
    return [Word(kept, start_ms, max(start_ms, end_ms))] if kept.strip() else []
