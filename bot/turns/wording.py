"""From values to sentences: errors, timelines, changes and results in a person's language."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping
from typing import Final, Literal, Protocol

from bot.core.backend_text.directions import Part
from bot.core.controls import STOP, Button, ButtonKind
from bot.core.kinds import KINDS, REFUSALS, Kind
from bot.core.model import TextKey
from bot.core.service import errors
from bot.core.timeline.difference import difference
from bot.core.timeline.draft import Draft
from bot.core.timeline.looks import Look, look_key
from bot.core.timeline.summary import Timeline
from bot.core.view import Phase
from bot.skills.skill_set import Skill
from bot.store.rows import File, Turn


class SayTo(Protocol):
    """`Say` with the language already chosen."""

    def __call__(self, key: str, /, **args: object) -> str: ...


class ShowStatus(Protocol):
    """`Reply.show_status`: says what is going on, `done` of `total` where there is a bar."""

    def __call__(
        self,
        key: str,
        phase: Phase,
        *,
        done: float | None = None,
        total: float | None = None,
        **args: object,
    ) -> None: ...


def said(say: SayTo, text: TextKey) -> str:
    """A sentence of the core's."""
    return say(text.key, **_written(say, text.args))


def _written(say: SayTo, args: Mapping[str, object]) -> dict[str, object]:
    """A name that is empty becomes "untitled", a start and an end become a span."""
    written = dict(args)
    if written.get("name") == "":
        written["name"] = say("timeline-unnamed")
    if "end_s" in written:
        written["span"] = say(
            "timeline-span", start=written.pop("start_s"), end=written.pop("end_s")
        )
    return written


def backend_text(say: SayTo, parts: Iterable[Part]) -> str:
    """The backend's words with ours in between."""
    return "".join(part if isinstance(part, str) else said(say, part) for part in parts).strip()


def timeline_text(say: SayTo, timeline: Timeline) -> str:
    """One line a track."""
    if not timeline.tracks:
        return say("timeline-empty")
    lines = [say("timeline-head", count=timeline.tracks)]
    lines += [said(say, line.text(n)) for n, line in enumerate(timeline.lines, 1)]
    if timeline.more:
        lines.append(say("timeline-more", count=timeline.more))
    return "\n".join(lines)


def wishes_text(say: SayTo, raw: object) -> str:
    """What the render is to be like, in one line; empty where nothing was wished for."""
    draft = Draft.read(raw)
    wishes, found = draft.wishes, list[str]()
    videos = [track for track in draft.tracks if track.kind == "video" and track.segments]
    if videos and all(track.muted for track in videos):
        found.append(say("wish-muted"))
    if wishes.max_bytes:
        found.append(say("wish-size", size_bytes=wishes.max_bytes))
    if wishes.video_bps:
        found.append(say("wish-bitrate", megabits=wishes.video_bps / 1_000_000))
    if wishes.max_height:
        found.append(say("wish-height", height=wishes.max_height))
    if wishes.quality and not wishes.max_bytes:
        found.append(say("wish-quality"))
    found += [_look(say, look) for look in draft.looks]
    return say("status-wishes", wishes=found) if found else ""


def _look(say: SayTo, look: Look) -> str:
    name = say(key) if (key := look_key(look)) else look.name
    return f"{name} ({look.value})" if look.value else name


def changes_text(say: SayTo, before: object, after: object) -> str:
    """What an edit changed, a line each; empty when nothing did."""
    lines = []
    for change in difference(before, after):
        args = _written(say, change.args)
        if "kind" in args:
            args["kind"] = say(change.kind_key)
        if change.look_key:
            args["name"] = say(change.look_key)
        lines.append(say(change.key, **args))
    return "\n".join(lines)


def beside(say: SayTo, *sentences: str) -> str:
    """One behind the other, without what is empty."""
    said = [one for one in sentences if one] or [""]
    return functools.reduce(lambda done, one: say("sentence-next", first=done, then=one), said)


def typical_time(say: SayTo, skill: Skill) -> str:
    """How long the product usually takes, as a sentence; empty where its file doesn't tell."""
    time = skill.typical_time
    if time is None:
        return ""
    is_quick = time.unit == "seconds"
    key = "greeting-time-seconds" if is_quick else "greeting-time-minutes"
    return say(key, low=time.low, high=time.high)


def facts_of_product(say: SayTo, skill: Skill, *, in_cloud: bool) -> list[str]:
    """How long it takes, and that nothing need be installed where a cloud does the work."""
    cloud = say("greeting-cloud") if in_cloud else ""
    return [fact for fact in (typical_time(say, skill), cloud) if fact]


def greeting(
    say: SayTo, skill: Skill, *, asks: bool, has_files: bool, in_cloud: bool = False
) -> str:
    """First contact: one line when a request came along, else the skill's greeting, and what to
    try when there is nothing to work on yet. Its time is said, and `in_cloud` where it is made."""
    if asks:
        on_it = say("greeting-with-request", title=skill.title)
        return beside(say, on_it, typical_time(say, skill))
    hello = say("greeting-generic", title=skill.title)
    if skill.greeting:
        hello = f"**{skill.title}**\n{skill.greeting}"
    facts = beside(say, *facts_of_product(say, skill, in_cloud=in_cloud))
    hello = "\n".join(filter(None, (hello, facts)))
    if has_files:
        return hello
    return f"{hello}\n\n{list_text(say('greeting-examples'), examples(say, skill))}"


def examples(say: SayTo, skill: Skill) -> tuple[str, ...]:
    """What to try, in words that the service and the local engine understand."""
    return skill.examples or (say("offer-compress-to", megabytes=25), say("offer-mute"))


_NEMO_SENTENCES: Mapping[type[errors.ServiceError], str] = {
    errors.TokenRejected: "error-setup",
    errors.ClientIdMissing: "error-setup",
    errors.UnsupportedFile: "error-unsupported-plain",
    errors.UploadTooLarge: "error-too-large-unnamed",
    errors.ExportBlocked: "error-export-plan",
    errors.ServiceBusy: "error-busy",
    errors.Rejected: "error-edit-refused",
    errors.NotReached: "error-unreachable",
    errors.SourceFailed: "error-upload-broken",
    errors.MissingScope: "error-scope-plain",
}
"""Everything else is a problem of the service's, before anything was asked: "error-service"."""
BUSY_A_MINUTE_S: Final = 90.0
_REFUSALS: Final = frozenset(("error-edit-refused", "error-scope", "error-scope-plain"))
_SAY_NOTHING_OF_MONEY: Final = _REFUSALS | {"error-busy", "error-service", "error-unreachable"}


Money = Literal["nothing-charged", "exports-free"]
"""What an error leaves to be said of money. Nothing is said where nobody asked for what costs."""


def error_text(
    say: SayTo,
    error: errors.ServiceError,
    *,
    account_kind: str,
    bind_url: str | None = None,
    money: Money | None = None,
) -> str:
    """What the person reads of a refusal before any work, and of `money` where it is the service's
    trouble and no matter of the account.

    (What became of a question whose answer was lost is read from the state instead.) `bind_url`
    is given only where it is theirs to see.
    """
    match error:
        case errors.NoCredits() if account_kind == "anonymous" and bind_url:
            return say("error-no-credits-bind", url=bind_url)
        case errors.NoCredits() if account_kind == "linked":
            return say("error-no-credits-registered")
        case errors.NoCredits():
            return say("error-no-credits-shared")
        case errors.TokenRejected() if account_kind == "linked":
            return say("error-token-refused")
        case errors.ExportBlocked() if money == "nothing-charged":  # it was no export
            return beside(say, say("error-edit-refused"), say(money))
        case errors.ExportBlocked() if account_kind != "linked" and not bind_url:
            return say("error-export-plan-shared")
        case errors.AccountUnavailable():
            return _wait_text(say, error.retry_after_s or 0)
        case errors.ServiceBusy() if (error.retry_after_s or 0) > BUSY_A_MINUTE_S:
            return _wait_text(say, error.retry_after_s or 0)
    scope = error.scope if isinstance(error, errors.MissingScope) else ""
    key = "error-scope" if scope else _key_of(error)
    text = say(key, scope=scope) if scope else say(key)
    return beside(say, text, say(money)) if money and key in _SAY_NOTHING_OF_MONEY else text


def _key_of(error: errors.ServiceError) -> str:
    if error.code in (413, 415):  # HTTP's, of what is no file: of files `file_wording` speaks
        return "error-edit-refused"
    known = (_NEMO_SENTENCES[kind] for kind in type(error).__mro__ if kind in _NEMO_SENTENCES)
    return next(known, "error-service")


def _wait_text(say: SayTo, seconds: float) -> str:
    minutes = math.ceil(seconds / 60)
    if not minutes:
        return say("error-account-wait-unknown")
    if minutes < 120:
        return say("error-account-wait", minutes=minutes)
    hours = math.ceil(minutes / 60)
    if hours < 48:
        return say("error-account-wait-hours", hours=hours)
    return say("error-account-wait-days", days=math.ceil(hours / 24))


def operator_must_act(error: errors.ServiceError, account_kind: str) -> bool:
    """The bot's own account is the operator's; a linked one is its owner's."""
    kinds = (errors.NoCredits, errors.ExportBlocked, errors.MissingScope, errors.TokenRejected)
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


def button(
    say: SayTo, key: str, verb: str, turn_id: int, argument: str = "", **args: object
) -> Button:
    """A button that acts on a turn; its data is `verb:turn[:argument]`."""
    data = f"{verb}:{turn_id}" + (f":{argument}" if argument else "")
    return Button(say(key, **args), data, kind=_KINDS_OF_BUTTONS.get(verb, "plain"))


def turn_number(written: str) -> int | None:
    """A turn's id as a button brings it back; None for what is none: it could be anything."""
    is_number = written.isascii() and written.isdigit() and len(written) < 19
    return int(written) if is_number else None


_KINDS_OF_BUTTONS: Final[Mapping[str, ButtonKind]] = {
    "stop": "stop",
    "forget": "stop",
    "confirm": "main",
    "retry": "main",
    "spoken": "main",
    "export": "main",
}


SAYS_WHICH: Final = frozenset({"edit", "offer", "export", "status"})
"""Kinds of turns whose answers name the project, where nobody has said which is meant."""
WITHDRAWN: Final = "!withdrawn"
"""The argument of a "cancel" that was a request until its author changed the message."""
SURE: Final = "!sure"
"""The end of a command's argument where a press has answered "are you sure?" with yes."""
REWORDED: Final = "!reworded"
INSTEAD: Final = f"{REWORDED} instead"
"""Arguments of a turn that says an earlier request in other words: beside that one, or, where
nothing came after it, in its place."""
NEXT: Final = "!next"
"""Argument of a turn that a button under a film began, which said what it makes: a new file."""
BACK: Final = "!back"
"""Argument of a turn that brings an earlier project back, and no more than that."""
FIT_ANYWAY: Final = "anyway"
FIT_FIRST: Final = "first"
"""What buttons under a result that is too large ask for: a copy of the whole however it looks, or
of the first minute."""
FIT: Final = "!fit "
"""The beginning of an export's argument that makes such a copy of what was rendered before."""
AS_FILE: Final = "!file"
"""The argument of an export that posts what was rendered before once more, as a plain file."""

_NOT_YOURS: Final[Mapping[str, str]] = {
    "new": "access-replace-only",
    "skill": "access-replace-only",
    "credits": "access-balance-only",
    "forget": "press-not-yours",
}


def refusal_key(refusal: Kind, asked: str) -> str:
    """The key of what somebody reads who may not begin a turn of the kind `asked`."""
    if refusal == "not_yours":
        return _NOT_YOURS.get(asked, "access-owner-only")
    keys = {"queue_full": "queue-full", "not_here": "access-not-here"}
    return keys.get(refusal, "access-refused")


def connecting(skill: Skill) -> str:
    """The key of what is shown while a project is opened."""
    return "status-setting-up" if skill.status == "setting_up" else "status-connecting"


def send_the_video(is_private: bool) -> str:
    """The key of what a request says that needs a video which is not there yet. In a group only an
    answer to us is sure to reach us."""
    return "awaits-video" if is_private else "awaits-video-as-reply"


def stop_buttons(say: SayTo, turn: Turn) -> tuple[Button, ...]:
    """While a turn waits or works it can be stopped."""
    if not KINDS[turn.kind].stoppable:
        return ()
    return (button(say, "button-stop", STOP, turn.id),)


def retry_buttons(say: SayTo, turn: Turn) -> list[Button]:
    """The same again, once, where it did not work this time: nobody asked for a turn that only
    says no."""
    if turn.kind in REFUSALS or turn.kind == "begun_already":
        return []
    return [button(say, "button-retry", "retry", turn.id)]


LABEL_MAX: Final = 40
"""Characters of an option on a button; what is longer is listed as well."""


def shortened(label: str) -> str:
    label = " ".join(label.split())
    return label if len(label) <= LABEL_MAX else label[: LABEL_MAX - 1].rstrip() + "…"


def list_text(head: str, lines: Iterable[str]) -> str:
    """A head and its lines, or nothing at all."""
    listed = [f"• {line}" for line in lines]
    return "\n".join([head, *listed]) if listed else ""


def about_files(say: SayTo, words: str, files: list[File]) -> str:
    """A request that says which files it is about, for who sees the whole project."""
    if not files:
        return words
    names = [file.attachment.filename for file in files]
    key = "batch-only-file" if len(files) == 1 else "batch-only-files"
    return f"{words} ({say(key, names=names)})"


def about_quoted(say: SayTo, words: str, quoted: Iterable[list[str]] | None) -> str:
    """A request with the words of others that it is about, for who has not seen them. Between these
    marks the local engine knows them again (engine/agent/plan_turn.py)."""
    for name, text in quoted or ():
        whose = say("about-quoted", name=name) if name else say("about-quoted-unknown")
        words = f"{words} ({whose}: “{text.translate(_NO_MARKS)}”)"
    return words


_NO_MARKS: Final = str.maketrans("“”", '""')
