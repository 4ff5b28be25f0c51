"""Making a session and reading its state."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from engine import draft as drafts
from engine.api.dependencies import CallerDep, EngineDep, Json, success
from engine.engine import Engine
from engine.resources.source import Source

router = APIRouter()


class NewSession(BaseModel):
    task_name: str = Field(default="project", max_length=200)
    language: str = Field(default="en", max_length=35)


@router.post("/api/tasks/me/with-session/nemo_agent")
async def with_session(engine: EngineDep, caller: CallerDep, body: NewSession) -> Json:
    """A new session of the caller's. Error: 403."""
    caller.require("write")
    session = engine.sessions.create(caller.user_id, body.task_name, body.language)
    return success(task_id=session.task_id, session_id=session.session_id, user_id=session.user_id)


@router.get("/api/state/nemo_agent/me/{session_id}/latest")
async def state(engine: EngineDep, caller: CallerDep, session_id: str) -> Json:
    """Draft and files. Reading keeps the session alive. Errors: 403, 1002."""
    caller.require("read")
    session = engine.sessions.open(caller, session_id)
    draft = session.draft
    canvas = {} if draft is None else {k: drafts.wish(draft, k) for k in ("width", "height")}
    return success(
        session_id=session.session_id,
        task_id=session.task_id,
        task_name=session.task_name,
        user_id=session.user_id,
        state={
            "draft": draft,
            "video_infos": [media_info(engine, source) for source in session.sources],
            "generated_media": [],
            "canvas_config": canvas,
            "video_analyses": {},
        },
    )


def media_info(engine: Engine, source: Source) -> dict[str, Any]:
    """A file as uploads and states describe it; its duration is in seconds."""
    return {
        "filename": source.filename,
        "file_type": source.file_type,
        "cdn_url": engine.links.url(source.link),
        "duration": source.duration_s,
        "width": source.width,
        "height": source.height,
        "fps": source.fps,
        "has_audio": bool(source.audio_codec),
        "size": source.size_bytes,
        "hash": source.hash,
    }
