"""Links: anyone who has one is served the file behind it, with ranges, until it expires."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

from engine.api.dependencies import EngineDep
from engine.errors import ApiError

router = APIRouter()


@router.api_route("/files/{secret}/{filename}", methods=["GET", "HEAD"])
async def linked_file(engine: EngineDep, secret: str, filename: str) -> FileResponse:
    # The name in the address is for people; the secret alone finds the file.
    found = engine.links.find(secret)
    if found is None:
        raise ApiError(404, "This link is unknown or has expired.")
    return send_file(found.path, found.filename)


def send_file(path: Path, filename: str) -> FileResponse:
    """A file as an attachment, with ranges; browsers neither guess its type nor keep it."""
    # A machine may not know the type of subtitles, and would call them any text.
    media_type = "application/x-subrip" if filename.endswith(".srt") else None
    return FileResponse(
        path,
        filename=filename,
        media_type=media_type,
        headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store"},
    )
