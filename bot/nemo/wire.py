"""What NemoVideo answers, in every documented shape, as values.

Only what can't be done without is required. An optional field of the wrong type reads as None;
unknown fields are ignored. Durations in seconds, sizes in bytes, times in UTC seconds.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from typing import Annotated, Any, Self, TypeVar, cast, get_args

from pydantic import (
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from bot.core.service.values import (
    Credits,
    PictureKind,
    ProjectState,
    RenderFault,
    RenderNote,
    RenderPicture,
    RenderState,
    RenderStatus,
    UploadedFile,
)
from bot.core.timeline.draft_text import is_draft_text
from bot.nemo.error_codes import PLAN, error_for

T = TypeVar("T")
Body = dict[str, Any]

CREDITS = "/api/credits/balance/simple"


def _or_none(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    try:
        return handler(value)
    except ValueError:
        return None


def _number(value: object) -> float | None:
    """A finite, non-negative number, from a number or its text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) and number >= 0 else None


def _whole_number(value: object) -> int | None:
    number = _number(value)
    return None if number is None else round(number)


def _id(value: object) -> object:
    """Ids go into paths: short, and no dot segments."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and value.strip(".") and len(value) <= 200 and value.isprintable():
        return value
    raise ValueError("not an id")


def _utc_s(value: object) -> float | None:
    """ISO 8601 (a missing zone is UTC) or seconds since 1970."""
    if not isinstance(value, str):
        return _number(value)
    try:
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


Id = Annotated[str, BeforeValidator(_id)]
Maybe = Annotated[T | None, WrapValidator(_or_none)]
UtcSeconds = Annotated[float | None, BeforeValidator(_utc_s)]


class Wire(BaseModel):
    """An answer, read from its `data`, else from its top: some answers carry `session_id` there."""

    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True)

    @classmethod
    def read(cls, body: Body) -> Self:
        return cls.model_validate({**body, **_inner(body)})


class AnonymousToken(Wire):
    """A minted account. The token is in no repr."""

    token: Annotated[str, Field(min_length=1, max_length=4_000, pattern=r"^[!-~]+$")] = Field(
        repr=False
    )
    user_id: Maybe[Id] = None
    expires_at_s: UtcSeconds = Field(
        default=None, validation_alias=AliasChoices("expires_at", "expiresAt")
    )


class ClaimToken(Wire):
    """Opens one project in a browser. The token is in no repr."""

    claim_token: Annotated[str, Field(min_length=1, max_length=4_000, pattern=r"^[!-~]+$")] = Field(
        repr=False
    )


class SessionInfo(Wire):
    session_id: Id = Field(validation_alias=AliasChoices("session_id", "sessionId"))
    task_id: Maybe[Id] = Field(default=None, validation_alias=AliasChoices("task_id", "taskId"))
    user_id: Maybe[Id] = Field(default=None, validation_alias=AliasChoices("user_id", "userId"))


_STATES: dict[str, RenderState] = {
    "pending": "pending",
    "queued": "pending",
    "processing": "processing",
    "rendering": "processing",
    "running": "processing",
    "completed": "completed",
    "complete": "completed",
    "done": "completed",
    "success": "completed",
    "succeeded": "completed",
    "failed": "failed",
    "error": "failed",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "aborted": "cancelled",
    "user_abort": "cancelled",
}
_FAILURE_KEYS = ("error", "errorMessage", "error_message", "message", "reason")
_REASON_CHARS = 300
_PASSING = (401, 404, 408, 429)
"""Codes of the 400s that say nothing about the render itself."""


def read_credits(body: Body) -> Credits:
    data = {**body, **_inner(body)}
    return Credits(_number(data.get("available")), _number(data.get("frozen")))


def read_state(body: Body) -> ProjectState:
    data = _inner(body)
    state = data.get("state")
    data = {**data, **(state if isinstance(state, dict) else {})}
    lists = [data.get(key) for key in _FILE_LISTS]
    files = [_objects(listed) for listed in lists]
    draft = data.get("draft")
    return ProjectState(
        draft=draft if isinstance(draft, dict) or is_draft_text(draft) else None,
        files=len(files[0]),
        names=tuple(name for listed in files for file in listed if (name := _name(file))),
    )


_FILE_LISTS = ("video_infos", "image_infos", "audio_infos", "media_infos", "generated_media")


def _objects(listed: object) -> list[Body]:
    return [file for file in listed if isinstance(file, dict)] if isinstance(listed, list) else []


def _name(file: Body) -> str:
    name = file.get("filename", file.get("file_name", file.get("name")))
    return name if isinstance(name, str) else ""


def read_first_file(body: Body) -> UploadedFile | None:
    """The first of the uploaded files. ValueError when the answer has no list of them."""
    files = _inner(body).get("files", body.get("files"))
    if not isinstance(files, list):
        raise ValueError("no list of files")
    for file in files:
        if isinstance(file, dict):
            kind = file.get("file_type")
            return UploadedFile(
                kind=kind if kind in ("video", "image", "audio") else None,
                duration_s=_number(file.get("duration")),
                width=_whole_number(file.get("width")),
                height=_whole_number(file.get("height")),
                has_sound=sound if isinstance(sound := file.get("has_audio"), bool) else None,
            )
    return None


def read_transcript(body: Body) -> str:
    """What was heard, in one line. ValueError where the answer says nothing of it."""
    text = _inner(body).get("text")
    if not isinstance(text, str):
        raise ValueError("no text")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def read_render(body: Body) -> RenderStatus:
    """Both documented shapes, with or without an envelope. ValueError when there is no status.

    A render that failed for a reason that the next one would have too raises that as its error:
    ExportBlocked, MissingScope, Rejected.
    """
    data = _inner(body)
    word = data.get("status")
    if not isinstance(word, str):
        raise ValueError("no status")
    output = data.get("output")
    output = output if isinstance(output, dict) else {}
    urls = (output.get("url"), output.get("outputUrl"), data.get("outputUrl"))
    progress = _number(data.get("progress"))
    word = word.strip()
    state = _STATES.get(word.lower())
    code, reason = _failure(data) if state == "failed" else (None, "")
    if _STATES.get(reason.strip().lower()) == "cancelled":
        state = "cancelled"
    elif code is not None:
        raise error_for(code)
    return RenderStatus(
        state=state or "processing",
        progress=None if progress is None else min(progress, 100.0),
        url=next((url for url in urls if isinstance(url, str) and url), None),
        size_bytes=_whole_number(output.get("size", data.get("size"))),
        duration_s=_number(output.get("duration", data.get("duration"))),
        width=_whole_number(output.get("width")),
        height=_whole_number(output.get("height")),
        pictures=_pictures(output.get("pictures")),
        vmaf=_vmaf(output.get("report")),
        notes=_notes(output.get("notes")),
        unknown_word="" if state else "".join(filter(str.isprintable, word[:40])) or "?",
        reason=reason,
        fault=_fault(reason),
        smallest_bytes=_smallest_bytes(reason),
    )


def _pictures(listed: object) -> tuple[RenderPicture, ...]:
    """One of each kind; a server that makes none, or others, tells of none."""
    found: dict[str, RenderPicture] = {}
    for picture in _objects(listed):
        kind, url = picture.get("kind"), picture.get("url")
        if kind in get_args(PictureKind) and isinstance(url, str) and url:
            found.setdefault(str(kind), RenderPicture(cast(PictureKind, kind), url))
    return tuple(found.values())


def _vmaf(report: object) -> float | None:
    value = _number(report.get("vmaf")) if isinstance(report, dict) else None
    return value if value is not None and value <= 100 else None


def _notes(listed: object) -> tuple[RenderNote, ...]:
    """Those that there is a sentence for, each once, in the order of these."""
    told = [note for note in listed if isinstance(note, str)] if isinstance(listed, list) else []
    known: tuple[RenderNote, ...] = get_args(RenderNote)
    return tuple(note for note in known if note in told)


def _failure(data: Body) -> tuple[int | None, str]:
    """Why a render failed: a code of the 400s that will not pass, and the service's words."""
    said = next((data[key] for key in _FAILURE_KEYS if data.get(key)), "")
    code, words = data.get("errorCode", data.get("error_code")), said
    if isinstance(said, dict):
        code, words = said.get("code", code), said.get("message", said.get("code", ""))
    code, reason = _whole_number(code), str(words)[:_REASON_CHARS]
    if code is None and PLAN.search(reason):
        code = 402
    lasts = code is not None and 400 <= code < 500 and code not in _PASSING
    return (code if lasts else None), reason


def _fault(reason: str) -> RenderFault | None:
    key = reason.partition(":")[0].strip()
    return cast(RenderFault, key) if key in get_args(RenderFault) else None


def _smallest_bytes(reason: str) -> int | None:
    found = re.search(r"(?<!\d)(\d{1,15}) bytes", reason)
    return int(found[1]) if found else None


def _inner(body: Body) -> Body:
    data = body.get("data")
    return data if isinstance(data, dict) else body
