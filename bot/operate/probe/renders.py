"""The MP4. Free."""

from __future__ import annotations

import asyncio
import tempfile
import uuid
from pathlib import Path
from typing import Final

from bot.core import file_types
from bot.core.service.errors import ServiceError
from bot.core.service.values import RawDraft, RenderStatus
from bot.core.timeline.draft import is_exportable
from bot.nemo.project import NemoProject
from bot.operate.probe.assumptions import Trial, told
from bot.ports import Clock

_OUTPUT: Final = {"format": "mp4", "quality": "high"}
_LIMIT_S: Final = 900.0
_PAUSES_S: Final = (1.0, 2.0, 5.0)
"""Between looks: short at first, for a server on this machine; then the last one again."""
_ENDED: Final = ("completed", "failed", "cancelled")
_MAX_BYTES: Final = 100_000_000


async def render(trial: Trial, project: NemoProject, clock: Clock) -> None:
    """One render to its end, one that is cancelled."""
    with trial.trying("submit"):
        draft = (await project.state()).draft
        if draft is None or not is_exportable(draft):
            trial.not_tried("submit", "there is nothing on the timeline before an edit: --spend 50")
            return
        before = (await project.credits()).available
        await _one(trial, project, clock, draft)
        await _cancelled(trial, project, clock, draft)
        after = (await project.credits()).available
        if before is not None and after is not None:
            free = after >= before
            trial.found("free_export", free, "" if free else f"it cost {before - after:g}")


async def _one(trial: Trial, project: NemoProject, clock: Clock, draft: RawDraft) -> None:
    render_id = _new_id()
    await project.submit_render(render_id, draft, _OUTPUT)
    trial.found("submit", True)
    await _again(trial, project, render_id, draft)
    with trial.trying("statuses"):
        status = await _ended(trial, project, clock, render_id)
        if status is None or not trial.found(
            "result", status.state == "completed" and bool(status.url), status.state
        ):
            return
        reach = await project.link_reach(status.url or "")
        trial.found("link", reach != "nobody", f"opens for {reach}")
        await _fetched(trial, project, render_id)


async def _again(trial: Trial, project: NemoProject, render_id: str, draft: RawDraft) -> None:
    try:
        await project.submit_render(render_id, draft, _OUTPUT)
    except ServiceError as error:
        trial.found("same_render", True, told(error))
    else:
        trial.found("same_render", False, "it was accepted twice")


async def _ended(
    trial: Trial, project: NemoProject, clock: Clock, render_id: str
) -> RenderStatus | None:
    until_s, looks, words = clock.monotonic_s() + _LIMIT_S, 0, list[str]()
    while clock.monotonic_s() < until_s:
        status = await project.render_status(render_id)
        words += [status.unknown_word] * bool(status.unknown_word)
        if status.state in _ENDED:
            said = ", ".join(dict.fromkeys(words)) if words else f"{looks + 1} looks"
            trial.found("statuses", not words, said)
            return status
        await clock.sleep_s(_PAUSES_S[min(looks, len(_PAUSES_S) - 1)])
        looks += 1
    never = f"no end after {_LIMIT_S / 60:g} minutes"
    trial.found("statuses", False, ", ".join([*dict.fromkeys(words), never]))
    return None


async def _fetched(trial: Trial, project: NemoProject, render_id: str) -> None:
    with tempfile.TemporaryDirectory(prefix="nemobot-probe-") as folder, trial.trying("download"):
        film = Path(folder) / "result.mp4"
        size = await project.download(
            render_id, None, film, max_bytes=_MAX_BYTES, on_progress=lambda *_: None
        )
        head = await asyncio.to_thread(_head, film)
        found = file_types.detect(head)
        is_mp4 = found is not None and found.extension == "mp4"
        trial.found("download", is_mp4, f"{size:,} bytes")


async def _cancelled(trial: Trial, project: NemoProject, clock: Clock, draft: RawDraft) -> None:
    render_id = _new_id()
    with trial.trying("cancel"):
        await project.submit_render(render_id, draft, _OUTPUT)
        await project.cancel_render(render_id)
        status = await _ended(trial, project, clock, render_id)
        # a short clip may be ready before the cancel comes
        ended = status is not None and status.state in ("cancelled", "completed")
        trial.found("cancel", ended, status.state if status else "")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(file_types.HEAD_BYTES)


def _new_id() -> str:
    return f"render_{uuid.uuid4().hex[:12]}"
