"""What a finished edit is answered with: words, what changed, what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.core.backend_text.directions import Translated
from bot.core.controls import Button
from bot.core.requests import intents
from bot.core.requests.intents import Intent
from bot.core.timeline.difference import difference
from bot.core.timeline.draft import Draft, TrackKind, is_exportable
from bot.core.timeline.summary import summary
from bot.store.rows import File, Turn
from bot.turns import wording
from bot.turns.edit.suggestions import added_unasked, next_steps
from bot.turns.inbox.requests import BATCH, BATCH_HELD
from bot.turns.next_buttons import step_buttons
from bot.turns.wording import SayTo

LONG_BYTES: Final = 100_000_000
LONG_S: Final = 300.0
"""From such a size, or such a length, on people are told that an edit may take minutes."""

_DROPS: dict[TrackKind, tuple[str, str]] = {
    "audio": ("button-drop-music", "offer-drop-music"),
    "text": ("button-drop-title", "offer-drop-title"),
    "other": ("button-drop-effects", "offer-drop-effects"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an edit came to. `before` and `after` are drafts; `text` is what is said about it.

    `unread`: nobody knows `after`, as the service did not answer. `silent`: the words are ours,
    made from the difference. `asks`: they end in a question. `generated`: a video was made.
    `blocked`: the service kept the rest of its answer back.
    """

    text: str
    answer: Translated
    before: Any
    after: Any
    unread: bool = False
    silent: bool = False
    asks: bool = False
    generated: bool = False
    blocked: bool = False
    credits_before: float | None = None
    credits_after: float | None = None

    @property
    def changed(self) -> bool:
        return self.after is not None and bool(difference(self.before, self.after))

    @property
    def wants_other_words(self) -> bool:
        """Would the same request in other words do more?"""
        return self.blocked or (self.silent and not self.unread and not self.changed)


@dataclass(frozen=True, slots=True)
class Summary:
    """The last words of an edit. `offers` are the edits that its buttons ask for."""

    text: str
    buttons: list[Button]
    offers: list[str]
    exports: bool


def intent_of(turn: Turn) -> Intent:
    """The same words give the same intent, before and after a crash."""
    if turn.kind == "offer":  # a button's text goes out as it stands
        return replace(intents.classify(turn.text), kind="edit", edit_text=turn.text)
    return intents.classify(turn.text, has_files=True, project_has_files=True)


def with_inherited(intent: Intent, answered: Sequence[Turn]) -> Intent:
    """An answer to a question, with the export that the request wanted which led to it. `answered`:
    the turns that asked, the latest first."""
    for turn in answered:
        before = intent_of(turn)
        if before.hold_export or turn.argument == BATCH_HELD:
            break
        is_wanted = before.then_export or turn.argument == BATCH
        if is_wanted or before.is_compress_or_convert or turn.argument == wording.NEXT:
            return replace(
                intent,
                then_export=intent.then_export or is_wanted,
                is_compress_or_convert=intent.is_compress_or_convert or not is_wanted,
                output=intent.output if intent.then_export else before.output,
            )
    return intent


def exports_unasked(
    turn: Turn, intent: Intent, changed: bool, auto_export: str, *, told_to: bool = False
) -> bool:
    """Export is free, so it may happen by itself; what was asked for comes first.

    In a batch each part has its own MP4, and so has each next version that a button names.
    `told_to`: the service told the person to click Export.
    """
    if intent.hold_export or turn.argument == BATCH_HELD:
        return False
    if intent.then_export:
        return True
    if not changed or auto_export == "never":
        return False
    is_wanted = told_to or intent.is_compress_or_convert
    is_wanted = is_wanted or turn.argument in (BATCH, wording.NEXT)
    return auto_export == "always" or is_wanted


def summarise_edit(
    say: SayTo,
    turn: Turn,
    intent: Intent,
    outcome: Outcome,
    *,
    auto_export: str,
    files: list[File],
    can_generate: bool,
    advice: str,
) -> Summary:
    """`files` are the project's; `can_generate`: the service makes music and titles; `advice` is
    for vague requests."""
    after = outcome.after
    is_ready = is_exportable(after)
    # what can't be read now is read again: then the export begins, or the person hears why not
    changed = outcome.changed or outcome.unread
    is_finished = changed or not outcome.asks
    exports = is_finished and (is_ready or outcome.unread)
    exports = exports and exports_unasked(
        turn, intent, changed, auto_export, told_to="export" in outcome.answer.actions
    )
    size_bytes = source_bytes(after, files)
    lines = [outcome.text]
    if outcome.silent:
        lines.append(_already_small(say, after, size_bytes))
    unasked: list[TrackKind] = []
    if outcome.generated and is_ready:
        unasked = added_unasked(difference(outcome.before, after), turn.text)
    if "status" in outcome.answer.actions or unasked:
        lines.append(wording.timeline_text(say, summary(after)))
    if unasked:
        lines.append(say("done-tracks-added"))
    used = credits_line(say, outcome.credits_before, outcome.credits_after)
    if "credits" in outcome.answer.actions and not used:
        lines.append(_balance(say, outcome.credits_after))
    lines.append(used)
    if is_ready and (intent.hold_export or turn.argument == BATCH_HELD):
        lines.append(say("done-not-exported"))
    if exports and outcome.unread:
        lines.append(say("done-export-follows"))
    if intent.vague:
        lines.append(advice)
    buttons, offers = _buttons(say, turn, outcome.answer, unasked, is_ready and not exports)
    goes_on = is_ready and (outcome.changed or intent.vague)
    if goes_on and not exports and not unasked and turn.argument not in (BATCH, BATCH_HELD):
        # a result has buttons of its own
        steps = next_steps(intent, after, source_bytes=size_bytes, can_generate=can_generate)
        buttons += step_buttons(say, turn, steps)
    if outcome.wants_other_words:
        buttons.append(wording.button(say, "button-reword", "reword", turn.id))
    buttons.append(wording.button(say, "button-timeline", "status", turn.id))
    return Summary("\n\n".join(filter(None, lines)), buttons, offers, exports)


def credits_line(say: SayTo, before: float | None, after: float | None) -> str:
    """Credits before and after, where both are known and they changed."""
    if before is None or after is None or round(before) == round(after):
        return ""
    return say("done-credits-used", before=round(before), after=round(after))


def is_long(files: list[File], draft: object) -> bool:
    """Is working on these, or on this timeline, a matter of minutes rather than of seconds?"""
    size_bytes = sum(file.attachment.size_bytes or 0 for file in files)
    lengths_s = [
        (file.answer or {}).get("duration_s") or file.attachment.duration_s or 0 for file in files
    ]
    length_s = max(sum(lengths_s), Draft.read(draft).duration_ms / 1000)
    return size_bytes >= LONG_BYTES or length_s >= LONG_S


def _balance(say: SayTo, credits: float | None) -> str:
    return (
        say("credits-hint") if credits is None else say("credits-balance", available=round(credits))
    )


def source_bytes(draft: object, files: list[File]) -> int | None:
    """What the originals on the timeline weigh. Of several files only those that it names count;
    None where that isn't known."""
    if len(files) > 1:
        names = {s.name for track in Draft.read(draft).tracks for s in track.segments}
        names |= {track.name for track in Draft.read(draft).tracks}
        files = [file for file in files if file.attachment.filename in names]
    sizes = [file.attachment.size_bytes for file in files]
    return sum(size or 0 for size in sizes) if sizes and all(sizes) else None


def _already_small(say: SayTo, after: object, size_bytes: int | None) -> str:
    target = Draft.read(after).wishes.max_bytes
    if not target or not size_bytes or size_bytes > target:
        return ""
    return say("done-already-small", size_bytes=size_bytes, target_bytes=target)


def _buttons(
    say: SayTo, turn: Turn, answer: Translated, unasked: list[TrackKind], may_export: bool
) -> tuple[list[Button], list[str]]:
    """The buttons, and the paid edits that some of them ask for, by their places."""
    offers, buttons = [], []
    if answer.paid_edit:
        offers.append(answer.paid_edit)
        buttons.append(wording.button(say, "button-do-edit", "do", turn.id, "0"))
    if unasked:
        buttons.append(wording.button(say, "button-keep-all", "keep", turn.id))
    for kind in unasked:
        label, edit = _DROPS[kind]
        buttons.append(wording.button(say, label, "do", turn.id, str(len(offers))))
        offers.append(say(edit))
    if may_export:
        buttons.append(wording.button(say, "button-export", "export", turn.id))
    return buttons, offers
