"""Uploads: multipart bodies streamed to disk, and files fetched from an address."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field, ValidationError

from engine.api.dependencies import CallerDep, EngineDep, Json, success
from engine.api.sessions import media_info
from engine.engine import Engine
from engine.errors import ApiError, bad_request
from engine.resources.source import Source
from engine.uploads.multipart import receive_files
from engine.uploads.received_file import ReceivedFile
from engine.uploads.url_fetch import open_url

router = APIRouter()


class FromAddresses(BaseModel):
    urls: list[str] = Field(min_length=1)
    source_type: str = "url"


@router.post("/api/upload-video/nemo_agent/me/{session_id}")
async def upload(engine: EngineDep, caller: CallerDep, session_id: str, request: Request) -> Json:
    """Adds files, all or none of them. Errors: 400, 403, 1002, 4001, 4002, 507."""
    caller.require("upload")
    session = engine.sessions.open(caller, session_id)
    if len(session.sources) >= engine.settings.max_sources_per_session:
        raise bad_request("This session has too many files.")
    content_type = request.headers.get("content-type", "")
    if content_type.lower().startswith("multipart/form-data"):
        files = await receive_files(
            request.stream(),
            content_type,
            lambda name: _open(engine, name),
            engine.settings.max_files_per_upload,
        )
    else:
        files = await _fetch_all(engine, await _addresses(engine, request))
    try:
        sources = await _finish(engine, files)
        engine.sessions.add_sources(session, sources)
    except BaseException:
        _discard(files)
        raise
    return success(
        files=[media_info(engine, source) for source in sources],
        session_state_applied=True,
    )


def _open(engine: Engine, filename: str) -> ReceivedFile:
    return ReceivedFile(engine.settings.uploads_dir, filename, engine.settings.max_upload_bytes)


async def _finish(engine: Engine, files: list[ReceivedFile]) -> list[Source]:
    async with engine.probe_lock:
        return [await file.finish(engine.settings.data_dir, engine.links.make) for file in files]


def _discard(files: list[ReceivedFile]) -> None:
    for file in files:
        file.discard()


async def _addresses(engine: Engine, request: Request) -> list[str]:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > engine.settings.max_json_bytes:
            raise ApiError(4002, "The request is too large.")
    try:
        wanted = FromAddresses.model_validate(json.loads(body))
    except (ValueError, ValidationError, RecursionError) as error:
        raise bad_request("Neither a multipart upload nor a list of addresses.") from error
    if wanted.source_type != "url":
        raise bad_request("source_type has to be 'url'.")
    if len(wanted.urls) > engine.settings.max_files_per_upload:
        raise bad_request(f"More than {engine.settings.max_files_per_upload} files in one upload.")
    return wanted.urls


async def _fetch_all(engine: Engine, addresses: list[str]) -> list[ReceivedFile]:
    files: list[ReceivedFile] = []
    settings = engine.settings
    try:
        for address in addresses:
            async with open_url(address, settings.fetch_timeout_s, settings.fetch_allow) as (
                name,
                body,
            ):
                files.append(_open(engine, name))
                await _write(files[-1], body)
    except BaseException:
        _discard(files)
        raise
    return files


async def _write(file: ReceivedFile, body: AsyncIterator[bytes]) -> None:
    async for chunk in body:
        file.write(chunk)
