"""What NemoVideo answers, in every documented shape, as values.

Only what can't be done without is required. An optional field of the wrong type reads as None;
unknown fields are ignored. Durations in seconds, sizes in bytes, times in UTC seconds.
"""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

T = TypeVar("T")


def _or_none(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    try:
        return handler(value)
    except ValueError:
        return None


def _objects(value: object) -> object:
    """Those entries of a list that are objects."""
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


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
Number = Annotated[float | None, BeforeValidator(_number)]
Count = Annotated[int | None, BeforeValidator(_whole_number)]
UtcSeconds = Annotated[float | None, BeforeValidator(_utc_s)]
Objects = Annotated[list[dict[str, Any]], BeforeValidator(_objects)]


class Wire(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True)


class AnonymousToken(Wire):
    """A minted account. The token is in no repr."""

    token: Annotated[str, Field(min_length=1, max_length=4_000, pattern=r"^[!-~]+$")] = Field(
        repr=False
    )
    user_id: Maybe[Id] = None
    expires_at_s: UtcSeconds = Field(
        default=None, validation_alias=AliasChoices("expires_at", "expiresAt")
    )
    credits: Number = None


class ClaimToken(Wire):
    """Opens one project in a browser. The token is in no repr."""

    claim_token: Annotated[str, Field(min_length=1, max_length=4_000, pattern=r"^[!-~]+$")] = Field(
        repr=False
    )
    expires_in_s: Number = Field(
        default=None, validation_alias=AliasChoices("expires_in", "expiresIn")
    )


class SessionInfo(Wire):
    session_id: Id = Field(validation_alias=AliasChoices("session_id", "sessionId"))
    task_id: Maybe[Id] = Field(default=None, validation_alias=AliasChoices("task_id", "taskId"))
    user_id: Maybe[Id] = Field(default=None, validation_alias=AliasChoices("user_id", "userId"))


class UploadedFile(Wire):
    """`file_type` is video, image or audio where the service says it."""

    filename: Maybe[str] = None
    file_type: Maybe[str] = Field(
        default=None, validation_alias=AliasChoices("file_type", "fileType")
    )
    cdn_url: Maybe[str] = Field(
        default=None, repr=False, validation_alias=AliasChoices("cdn_url", "cdnUrl", "url")
    )
    duration_s: Number = Field(default=None, validation_alias=AliasChoices("duration"))
    width: Count = None
    height: Count = None
    fps: Number = None
    hash: Maybe[str] = None


class SessionState(Wire):
    """A session as it is now. `draft` is the service's own, untouched, as a render takes it."""

    session_id: Maybe[Id] = None
    task_id: Maybe[Id] = None
    task_name: Maybe[str] = None
    user_id: Maybe[Id] = None
    draft: Maybe[dict[str, Any]] = None
    video_infos: Objects = []
    generated_media: Objects = []
    canvas_config: Maybe[dict[str, Any]] = None
    video_analyses: Maybe[dict[str, Any]] = None

    @property
    def is_ready_for_export(self) -> bool:
        """At least one track holds a segment."""
        tracks = (self.draft or {}).get("t")
        return isinstance(tracks, list) and any(
            isinstance(track, dict) and isinstance(track.get("sg"), list) and track["sg"]
            for track in tracks
        )


class Credits(Wire):
    """`frozen` is reserved for running work; `total` = available + frozen."""

    available: Number = None
    frozen: Number = None
    total: Number = None


RenderState = Literal["pending", "processing", "completed", "failed"]

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
    "cancelled": "failed",
    "canceled": "failed",
}


class RenderStatus(Wire):
    """How a render stands. `url` comes with completed, and is for this bot until it is delivered.

    `understood` is False when the status was a word nobody documented; it then reads as processing.
    """

    state: RenderState
    progress: float | None = None  # 0..100
    url: str | None = Field(default=None, repr=False)
    size_bytes: int | None = None
    duration_s: float | None = None
    understood: bool = True

    @classmethod
    def read(cls, body: dict[str, Any]) -> RenderStatus | None:
        """Both documented shapes, with or without an envelope; None when there is no status."""
        data = _inner(body)
        word = data.get("status")
        if not isinstance(word, str):
            return None
        output = data.get("output")
        output = output if isinstance(output, dict) else {}
        progress = _number(data.get("progress"))
        state = _STATES.get(word.strip().lower())
        return cls(
            state=state or "processing",
            progress=None if progress is None else min(progress, 100.0),
            url=_url(output.get("url"), output.get("outputUrl"), data.get("outputUrl")),
            size_bytes=_whole_number(output.get("size", data.get("size"))),
            duration_s=_number(output.get("duration", data.get("duration"))),
            understood=state is not None,
        )


def read_state(body: dict[str, Any]) -> SessionState:
    data = _inner(body)
    state = data.get("state")
    known = {key: data[key] for key in SessionState.model_fields if key in data}
    return SessionState.model_validate({**known, **(state if isinstance(state, dict) else {})})


def read_files(body: dict[str, Any]) -> list[UploadedFile]:
    """The uploaded files in order. ValueError when the answer has no list of them."""
    files = _inner(body).get("files", body.get("files"))
    if not isinstance(files, list):
        raise ValueError("no list of files")
    return [UploadedFile.model_validate(file) for file in files if isinstance(file, dict)]


def merged(body: dict[str, Any]) -> dict[str, Any]:
    """What lies in `data`, else at the top: some answers carry `session_id` there."""
    return {**body, **_inner(body)}


def _inner(body: dict[str, Any]) -> dict[str, Any]:
    data = body.get("data")
    return data if isinstance(data, dict) else body


def _url(*candidates: object) -> str | None:
    return next((url for url in candidates if isinstance(url, str) and url), None)
