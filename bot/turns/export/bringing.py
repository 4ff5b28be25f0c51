"""A render on this machine's disk, on its way into the chat: through the disk, never through the
memory. Nothing of it stays there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.core.controls import Picture
from bot.core.errors import FileTooLarge
from bot.core.file_names import SPOILER
from bot.core.file_types import HEAD_BYTES, result_type
from bot.core.service.errors import DownloadTooLarge
from bot.core.view import OutFile
from bot.ports import Project
from bot.store.rows import Export
from bot.turns.export.pictures import fetched
from bot.turns.export.result.result_name import result_name
from bot.turns.export.scratch import make_scratch, scratch_file
from bot.turns.wording import SayTo, ShowStatus


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What is to be posted, and the same moment before and after."""

    file: OutFile
    comparison: Picture | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What is kept of a render, and the project that it is in. `as_file`: see `OutFile`."""

    kept: Mapping[str, Any]
    project: Project
    as_file: bool = False


@asynccontextmanager
async def on_disk(
    folder: Path,
    export: Export,
    made: Made,
    limit_bytes: int,
    language: str,
    say: SayTo,
    show: ShowStatus,
    *,
    posters: bool,
    sides: bool = False,
) -> AsyncIterator[OnDisk]:
    """While the block runs. `posters`: a picture before it plays is wanted; `sides`: what is
    compared, each alone. `FileTooLarge`, `ServiceError`, `OSError`."""
    path = scratch_file(folder, export.id)
    await asyncio.to_thread(make_scratch, path.parent)
    try:
        size = await _download(made, path, limit_bytes, show)
        show("status-sending-file", "saving")
        file = await asyncio.to_thread(_out_file, path, size, made)
        name = result_name(
            say,
            language,
            export.draft,
            export.output,
            export.source_bytes,
            limit_bytes=(export.fit or {}).get("limit_bytes"),
            ending=file.filename.rpartition(".")[2],
        )
        film = path if posters and not made.as_file else None
        having = fetched(folder, export.id, made.kept, made.project, say, film, sides=sides)
        async with having as pictures:
            poster = str(pictures.poster) if pictures.poster else None
            comparison = pictures.comparison
            if comparison is not None and name.startswith(SPOILER):
                comparison = replace(comparison, filename=SPOILER + comparison.filename)
            yield OnDisk(replace(file, filename=name, poster=poster), comparison)
    finally:
        path.unlink(missing_ok=True)


def _out_file(path: Path, size_bytes: int, made: Made) -> OutFile:
    """What the file is, by its first bytes: a picture or a sound is no video."""
    with path.open("rb") as file:
        found = result_type(file.read(HEAD_BYTES))
    return OutFile(
        path=str(path),
        filename=f"result.{found.extension if found else 'mp4'}",
        size_bytes=size_bytes,
        width=made.kept.get("width"),
        height=made.kept.get("height"),
        duration_s=made.kept.get("duration_s"),
        as_file=made.as_file,
    )


async def _download(made: Made, path: Path, limit_bytes: int, show: ShowStatus) -> int:
    def progress(done: int, total: int | None) -> None:
        if total:
            sizes = {"done_bytes": done, "total_bytes": total}
            show("status-downloading", "saving", done=done, total=total, **sizes)

    kept = made.kept
    try:
        return await made.project.download(
            kept["render_id"], kept.get("url"), path, max_bytes=limit_bytes, on_progress=progress
        )
    except DownloadTooLarge:
        raise FileTooLarge from None
