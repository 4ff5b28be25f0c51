"""`POST /api/transcribe/…`: what is said in a sound, for clients that take spoken requests.

It is no part of NemoVideo's API: a server that has it tells `transcribe` among its capabilities.
Nothing is kept, nothing is charged, and the session stays as it is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import structlog
from fastapi import APIRouter, Request

from engine.api.dependencies import CallerDep, EngineDep, Json, success
from engine.captions.recogniser import HearingFailed, can_hear
from engine.captions.words import text_of
from engine.errors import ApiError, bad_request
from engine.uploads.multipart import receive_files
from engine.uploads.received_file import ReceivedFile
from engine.video.inspect.probe import UnsupportedMedia

log = structlog.get_logger(__name__)
router = APIRouter()
_MAX_BYTES = 25_000_000
T = TypeVar("T")


class _GoneAway(Exception):
    """Nobody waits for the answer any more."""


@router.post("/api/transcribe/nemo_agent/me/{session_id}")
async def transcribe(
    engine: EngineDep, caller: CallerDep, session_id: str, request: Request
) -> Json:
    """One file in a part `files`, OGG as well. Errors: 400, 403, 404 where nothing is heard here,
    1002, 4001, 4002, 507."""
    caller.require("upload")
    engine.sessions.open(caller, session_id)
    if engine.hearing.lack():
        raise ApiError(404, "No words can be heard here.")
    content_type = request.headers.get("content-type", "")
    if not content_type.lower().startswith("multipart/form-data"):
        raise bad_request("This takes a multipart upload.")
    folder, most = engine.settings.uploads_dir, min(_MAX_BYTES, engine.settings.max_upload_bytes)
    [file] = await receive_files(
        request.stream(),
        content_type,
        lambda name: ReceivedFile(folder, name, most, is_known=can_hear),
        max_files=1,
    )
    try:
        file.close()
        words = await _while_wanted(request, engine.hearing.said_in(file.path))
    except _GoneAway:
        return success(text="")
    except UnsupportedMedia as error:
        raise ApiError(4001, f"{file.filename}: {error}") from error
    except HearingFailed as error:
        log.error("hearing_failed", reason=str(error))
        raise ApiError(500, "What is said in it could not be heard.") from error
    finally:
        file.discard()
    return success(text=text_of(words))


async def _while_wanted(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """Others wait behind what is being heard: it ends with the client that asked. `request`'s body
    has been read. Errors: `_GoneAway`, and those of `work`."""
    working = asyncio.ensure_future(work)
    leaving = asyncio.ensure_future(_until_gone(request))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise _GoneAway
        return working.result()
    finally:
        for task in (working, leaving):
            task.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


async def _until_gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
