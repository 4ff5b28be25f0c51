"""From values to sentences: errors, timelines, changes and results in a person's language."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from bot.core.changes import difference
from bot.core.errors import MediaError, MediaGone, MediaTooLarge
from bot.core.gui import Part
from bot.core.model import Button
from bot.core.textkey import TextKey
from bot.core.timeline import Timeline
from bot.nemo import errors as nemo
from bot.skills import Skill
from bot.store.rows import Export
from bot.texts import figures


class SayTo(Protocol):
    """`Say` with the language already chosen."""

    def __call__(self, key: str, /, **args: object) -> str: ...


def said(say: SayTo, text: TextKey) -> str:
    """A sentence of the core's; a name that is empty becomes "untitled"."""
    args: dict[str, object] = dict(text.args)
    if args.get("name") == "":
        args["name"] = say("timeline-unnamed")
    return say(text.key, **args)


def backend_text(say: SayTo, parts: Iterable[Part]) -> str:
    """The backend's words with ours in between."""
    return "".join(part if isinstance(part, str) else said(say, part) for part in parts).strip()


def timeline_text(say: SayTo, timeline: Timeline) -> str:
    """One line a track, as nemovideo-api.md shows it."""
    if not timeline.tracks:
        return say("timeline-empty")
    lines = [say("timeline-head", count=timeline.tracks)]
    lines += [said(say, line.text(n)) for n, line in enumerate(timeline.lines, 1)]
    if timeline.more:
        lines.append(say("timeline-more", count=timeline.more))
    return "\n".join(lines)


def changes_text(say: SayTo, before: object, after: object) -> str:
    """What an edit changed, a line each; empty when nothing did."""
    lines = []
    for change in difference(before, after):
        args: dict[str, object] = dict(change.text.args)
        if "kind" in args:
            args["kind"] = say(change.kind_key)
        if args.get("name") == "":
            args["name"] = say("timeline-unnamed")
        lines.append(say(change.key, **args))
    return "\n".join(lines)


def greeting(say: SayTo, skill: Skill, *, asks: bool, has_files: bool) -> str:
    """First contact: one line when a request came along, else the skill's greeting, and what to
    try when there is nothing to work on yet."""
    if asks:
        return say("greeting-with-request", title=skill.title)
    hello = skill.greeting or say("greeting-generic", title=skill.title)
    if has_files or not skill.examples:
        return hello
    examples = "\n".join(f"• {example}" for example in skill.examples)
    return f"{hello}\n\n{say('greeting-examples')}\n{examples}"


def advice(say: SayTo, skill: Skill) -> str:
    if not skill.advice:
        return ""
    return say("help-advice") + "\n" + "\n".join(f"• {line}" for line in skill.advice)


_NEMO_SENTENCES: Mapping[type[nemo.NemoError], str] = {
    nemo.TokenRejected: "error-setup",
    nemo.ClientIdMissing: "error-setup",
    nemo.UnsupportedFile: "error-unsupported-plain",
    nemo.FileTooLarge: "error-too-large-unnamed",
    nemo.ExportBlocked: "error-export-plan",
    nemo.RateLimited: "error-busy",
    nemo.Rejected: "error-edit-refused",
    nemo.NotReached: "error-unreachable",
    nemo.SourceFailed: "error-upload-broken",
}
"""Everything else is a problem of the service's, before anything was asked: "error-service"."""


def error_text(
    say: SayTo,
    error: nemo.NemoError,
    *,
    account_kind: str,
    bind_url: str | None = None,
) -> str:
    """What the person reads when nothing was asked or charged.

    (What became of a question whose answer was lost is read from the state instead.) `bind_url`
    is given only where it is theirs to see.
    """
    match error:
        case nemo.NoCredits() if account_kind == "anonymous" and bind_url:
            return say("error-no-credits-bind", url=bind_url)
        case nemo.NoCredits() if account_kind == "linked":
            return say("error-no-credits-registered")
        case nemo.NoCredits():
            return say("error-no-credits-shared")
        case nemo.TokenRejected() if account_kind == "linked":
            return say("error-token-refused")
        case nemo.MissingScope():
            return say("error-scope-plain")
        case nemo.ExportBlocked() if account_kind != "linked" and not bind_url:
            return say("error-export-plan-shared")
        case nemo.AccountUnavailable():
            return _wait_text(say, error.retry_after_s or 0)
    key = next(
        (_NEMO_SENTENCES[kind] for kind in type(error).__mro__ if kind in _NEMO_SENTENCES),
        "error-service",
    )
    return say(key)


def _wait_text(say: SayTo, seconds: float) -> str:
    minutes = math.ceil(seconds / 60)
    if not minutes:
        return say("error-account-wait-unknown")
    if minutes < 120:
        return say("error-account-wait", minutes=minutes)
    return say("error-account-wait-hours", hours=math.ceil(minutes / 60))


def file_error_text(say: SayTo, name: str, error: nemo.NemoError | MediaError) -> str:
    """Why one file could not be uploaded."""
    formats = say("error-unsupported-formats")
    match error:
        case nemo.UnsupportedFile():
            return say("error-unsupported", name=name, formats=formats)
        case nemo.FileTooLarge():
            return say("error-too-large-plain", name=name)
        case MediaTooLarge():
            return say("error-platform-limit", name=name, limit_bytes=error.limit_bytes)
        case MediaGone():
            return say("error-file-gone", name=name)
        case MediaError() | nemo.SourceFailed():
            return say("error-file-unreachable", name=name)
    return say("error-upload-failed" if error.definite else "error-upload-unclear", name=name)


def operator_must_act(error: nemo.NemoError, account_kind: str) -> bool:
    """The bot's own account is the operator's; a linked one is its owner's."""
    kinds = (nemo.NoCredits, nemo.ExportBlocked, nemo.MissingScope, nemo.TokenRejected)
    return account_kind != "linked" and isinstance(error, kinds)


_TOOL_WORDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("generate_video", "video_gen", "text_to_video", "image_to_video"), "status-generating-video"),
    (("generate_image", "image_gen", "text_to_image"), "status-generating-image"),
    (("music", "bgm"), "status-generating-music"),
    (("voice", "tts", "speech"), "status-generating-voice"),
    (("search",), "status-searching"),
    (("analy", "understand", "probe", "inspect"), "status-analysing"),
    (("get_", "read", "query", "list"), "status-reading"),
    (
        (
            "edit",
            "trim",
            "cut",
            "compress",
            "mute",
            "timeline",
            "track",
            "title",
            "draft",
            "segment",
        ),
        "status-editing",
    ),
)


def tool_status(name: str) -> str:
    """The key of the short status for a tool of the backend's."""
    name = name.lower()
    for words, key in _TOOL_WORDS:
        if any(word in name for word in words):
            return key
    return "status-working"


def result_text(say: SayTo, language: str, export: Export, result: Mapping[str, Any]) -> str:
    """ "Done: 12.3 MB → 4.9 MB, 0:31, 1280×720"."""
    facts = figures.facts(
        language,
        size_bytes=result.get("size_bytes"),
        duration_s=result.get("duration_s"),
        width=result.get("width"),
        height=result.get("height"),
    )
    if export.source_bytes and result.get("size_bytes"):
        return say("result-shrunk", source_bytes=export.source_bytes, facts=facts)
    return say("result-done", facts=facts)


def button(
    say: SayTo, key: str, verb: str, turn_id: int, argument: str = "", **args: object
) -> Button:
    """A button that acts on a turn; its data is `verb:turn[:argument]`."""
    data = f"{verb}:{turn_id}" + (f":{argument}" if argument else "")
    return Button(say(key, **args), data)
