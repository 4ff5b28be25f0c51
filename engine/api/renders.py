"""Exports: submit, poll, cancel and download."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse
from pydantic import BaseModel, Field

from engine.api.dependencies import CallerDep, EngineDep, Json, success
from engine.api.links import send_file
from engine.engine import Engine
from engine.errors import ApiError
from engine.resources.render_plan import render_plan
from engine.resources.renders import RenderState

router = APIRouter()
_ATTRIBUTION = ("x-skill-source", "x-skill-version", "x-skill-platform")


class RenderRequest(BaseModel):
    id: str = Field(min_length=1, max_length=128)
    sessionId: str
    draft: Any = None
    output: Any = None


@router.post("/api/render/proxy/lambda")
async def submit(
    engine: EngineDep, caller: CallerDep, body: RenderRequest, request: Request
) -> Json:
    """Puts a draft into the queue. Errors: 400, 402, 403, 1002, 4090."""
    caller.require("write")
    if any(not request.headers.get(name, "").strip() for name in _ATTRIBUTION):
        raise ApiError(402, "Export needs the headers X-Skill-Source, -Version and -Platform.")
    if caller.anonymous and not engine.settings.anonymous_exports:
        raise ApiError(402, "Register or upgrade your plan to unlock export.")
    session = engine.sessions.open(caller, body.sessionId)
    plan = render_plan(session, body.draft, body.output)
    with engine.db.transaction():  # what can't be written down is not begun either
        engine.renders.submit(caller, session.session_id, body.id, plan)
        engine.request_log.add(
            "render",
            engine.now_s(),
            session_id=session.session_id,
            user_id=caller.user_id,
            render_id=body.id,
        )
    return _answer(engine, engine.renders.read(caller, body.id))


@router.get("/api/render/proxy/lambda/{render_id}")
async def status(engine: EngineDep, caller: CallerDep, render_id: str) -> Json:
    """How far a render is. Errors: 403, 404."""
    caller.require("read")
    return _answer(engine, engine.renders.read(caller, render_id))


@router.post("/api/render/proxy/lambda/{render_id}/cancel")
async def cancel(engine: EngineDep, caller: CallerDep, render_id: str) -> Json:
    """Ends a render; one that has ended stays as it is. Errors: 403, 404."""
    caller.require("write")
    return _answer(engine, engine.renders.cancel(caller, render_id))


@router.get("/api/render/proxy/{render_id}/download")
async def download(engine: EngineDep, caller: CallerDep, render_id: str) -> FileResponse:
    """The finished file, with ranges. Errors: 403, 404."""
    caller.require("read")
    return send_file(*engine.renders.file(caller, render_id))


def _answer(engine: Engine, state: RenderState) -> Json:
    if engine.settings.render_shape == 2:
        return {"success": state.status != "failed", **success(**_second_shape(engine, state))}
    answer: Json = {
        "code": 0,
        "id": state.render_id,
        "status": state.status,
        "progress": state.progress,
        "output": _output(engine, state),
    }
    if state.status == "pending":
        answer["queue_position"] = state.ahead
    if state.remaining_s is not None:
        answer["remaining_s"] = round(state.remaining_s, 1)
    if state.error is not None:
        answer["error"] = state.error
    return answer


def _output(engine: Engine, state: RenderState) -> Json | None:
    if state.result is None:
        return None
    names = ("duration", "size", "width", "height", "how", "notes")
    output = {"url": _url(engine, state), **{name: state.result[name] for name in names}}
    if pictures := state.result.get("pictures"):
        output["pictures"] = [_picture(engine, picture) for picture in pictures]
    if report := state.result.get("report"):
        output["report"] = report
    return output


def _picture(engine: Engine, picture: Json) -> Json:
    """As stored, its links whole."""
    told = {name: picture[name] for name in ("kind", "mime_type", "alt")}
    told["url"] = engine.links.url(picture["link"])
    if "svg_link" in picture:
        told["svg_url"] = engine.links.url(picture["svg_link"])
    return told


def _url(engine: Engine, state: RenderState) -> str | None:
    return engine.links.url(state.result["link"]) if state.result else None


def _second_shape(engine: Engine, state: RenderState) -> Json:
    return {
        "id": state.render_id,
        "status": state.status,
        "progress": state.progress,
        "outputUrl": _url(engine, state),
        **({"error": state.error} if state.error else {}),
    }
