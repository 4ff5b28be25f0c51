"""What a render shows of itself: a poster, and the same moment before and after.

Only servers that make pictures tell of them. One that can't be had never harms the result.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import structlog

from bot.core.controls import Picture
from bot.core.service.errors import ServiceError
from bot.core.service.values import PictureKind, RenderStatus
from bot.ports import Project
from bot.turns.export.poster import make_poster
from bot.turns.export.scratch import scratch_picture
from bot.turns.wording import SayTo

log = structlog.get_logger(__name__)

PICTURE_MAX_BYTES: Final = 5_000_000
SIDES: Final[tuple[PictureKind, PictureKind]] = ("before", "after")
LIMIT_S: Final = 20.0
"""Nobody waits longer for a picture."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Those that are on the disk."""

    poster: Path | None = None
    comparison: Picture | None = None


def shown_of(status: RenderStatus) -> dict[str, Any]:
    """What is kept of them in a result, and of what the service notes about it."""
    kept: dict[str, Any] = {}
    if status.pictures:
        kept["pictures"] = {picture.kind: picture.url for picture in status.pictures}
    if status.vmaf is not None:
        kept["vmaf"] = status.vmaf
    if status.notes:
        kept["notes"] = list(status.notes)
    return kept


@asynccontextmanager
async def fetched(
    folder: Path,
    export_id: int,
    made: Mapping[str, Any],
    project: Project,
    say: SayTo,
    film: Path | None = None,
    *,
    sides: bool = False,
) -> AsyncIterator[Pictures]:
    """The pictures of what was `made`, on the disk as long as the block runs. A poster that the
    service has none of is made from the `film`, if there is what can do that. `sides`: what is
    compared is wanted, too, each alone."""
    urls: Mapping[PictureKind, str] = made.get("pictures") or {}
    shown: tuple[PictureKind, ...] = ("poster", "comparison", *(SIDES if sides else ()))
    wanted = {kind: scratch_picture(folder, export_id, kind) for kind in shown if kind in urls}
    try:
        saved = await asyncio.gather(*(_save(project, urls[k], wanted[k]) for k in wanted))
        paths = {
            kind: wanted[kind] for kind, is_there in zip(wanted, saved, strict=True) if is_there
        }
        comparison = None
        if "comparison" in paths:
            name = f"{say('picture-comparison-name')}.png"
            words = say("picture-comparison")
            before, after = (paths.get(side) for side in SIDES)
            both = (str(before), str(after)) if before and after else None
            comparison = Picture(str(paths["comparison"]), name, words, both)
        if film is not None and "poster" not in paths:
            wanted["poster"] = scratch_picture(folder, export_id, "poster")
            if await make_poster(film, wanted["poster"], made.get("duration_s")):
                paths["poster"] = wanted["poster"]
        yield Pictures(paths.get("poster"), comparison)
    finally:
        for path in wanted.values():
            path.unlink(missing_ok=True)


async def save_picture(project: Project, url: str, path: Path) -> None:
    """Raises ServiceError, OSError, TimeoutError."""
    async with asyncio.timeout(LIMIT_S):
        await project.save_picture(url, path, max_bytes=PICTURE_MAX_BYTES)


async def _save(project: Project, url: str, path: Path) -> bool:
    try:
        await save_picture(project, url, path)
    except (ServiceError, OSError, TimeoutError) as exc:
        log.info("export.no_picture", error=type(exc).__name__)
        return False
    return True
