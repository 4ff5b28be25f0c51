"""The buttons under a result, under an original and under a project that is back: what is likely
to be wanted next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import PROJECT, ROW_BUTTONS, Button, phone_rows
from bot.core.results.steps import (
    FilmFacts,
    NextStep,
    Offered,
    after_result,
    for_original,
)
from bot.core.service.values import Capability
from bot.core.timeline.draft import Draft
from bot.store.queries.exports import latest_result
from bot.store.queries.files import files_of_session, files_of_turn
from bot.store.queries.sessions import is_edited_after, latest_request
from bot.store.queries.turns import get_turn
from bot.store.rows import Export, File, Turn
from bot.turns import wording
from bot.turns.inbox.requests import BATCH
from bot.turns.wording import SayTo

ROWS_MAX: Final = 2
"""More than that hides the film on a phone."""
AGAIN: Final = "🔁"
"""A sign leaves room for the steps, in every language."""
_FORMATS: Final[tuple[Capability, ...]] = ("gif", "mp3")
_UNDO: Final = f":{NextStep('undo').code}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the buttons are shown: in whose language, how large a file its chat carries (None: any
    size), and what the service `can` (`Service.can`). `on_card`: under a result that stands by
    itself (`Limits.result_cards`), so it can be exported again from there."""

    say: SayTo
    limit_bytes: int | None
    can: Callable[[Capability], bool]
    on_card: bool = False


async def result_buttons(
    tx: AsyncConnection,
    turn: Turn,
    export: Export,
    place: Place,
    link: str | None,
    others: Iterable[Button] = (),
) -> tuple[Button, ...]:
    """Next versions, other words, the link, the project, and the `others`. `turn` is whose message
    it is."""
    files = await files_of_session(tx, export.session_id)
    if turn.argument == BATCH:
        files = await files_of_turn(tx, turn.id, export.session_id)
    request = await latest_request(tx, export.session_id, turn.id)
    facts = _facts_of_result(export, files, place, was_edited=request is not None)
    after, signs = [], list[Button]()
    if place.on_card:
        signs.append(replace(export_again(place.say, turn), label=AGAIN, kind="plain"))
    if request is not None:
        after.append(wording.button(place.say, "button-reword", "reword", turn.id))
    if link:
        after.append(Button(place.say("button-download"), url=link))
    after.append(wording.button(place.say, "button-project", PROJECT, turn.id))
    steps = main_first(step_buttons(place.say, turn, after_result(facts)))
    return _in_rows(steps, [*after, *others], signs)


def original_buttons(
    turn: Turn, files: Sequence[File], place: Place, others: Iterable[Button] = ()
) -> tuple[Button, ...]:
    """Of one film; of several, and of what nobody knows the size of, what suits all. The `others`
    stand behind them."""
    facts = _facts_of_original(files[0], place) if len(files) == 1 else FilmFacts()
    return _in_rows(main_first(step_buttons(place.say, turn, for_original(facts))), others)


async def buttons_of_project(
    tx: AsyncConnection, turn: Turn, session_id: int, place: Place
) -> tuple[Button, ...]:
    """Those of its last result, where nothing was asked since; else those of its originals."""
    export = await latest_result(tx, session_id)
    made_by = await get_turn(tx, export.turn_id) if export else None
    if export and made_by and not await is_edited_after(tx, made_by):
        return await result_buttons(tx, turn, export, place, None)
    return original_buttons(turn, await files_of_session(tx, session_id), place)


def export_again(say: SayTo, turn: Turn) -> Button:
    """For a result that did not get here."""
    return wording.button(say, "button-export-again", "export", turn.id)


def _in_rows(
    steps: list[Button], others: Iterable[Button], signs: Sequence[Button] = ()
) -> tuple[Button, ...]:
    """Where all of it takes too much room, the least likely steps are left out. `signs` take next
    to none, but have their places in the rows, and so has the one that deletes a card."""
    others, steps = list(others), list(steps)
    places = ROWS_MAX * ROW_BUTTONS - (len(signs) + 1 if signs else 0)
    while steps and (
        len(phone_rows([*steps, *others])) > ROWS_MAX or len(steps) + len(others) > places
    ):
        steps.pop()
    return (*steps, *signs, *others)


def one_main(buttons: Sequence[Button]) -> tuple[Button, ...]:
    """Of several that could be it, the first is the main one."""
    mains = [button for button in buttons if button.kind == "main"]
    return tuple(replace(b, kind="plain") if b in mains[1:] else b for b in buttons)


def main_first(steps: Sequence[Button]) -> list[Button]:
    """The likeliest step is what most people want next; what takes something back never is."""
    likeliest = next((step for step in steps if not step.data.endswith(_UNDO)), None)
    return [replace(step, kind="main") if step is likeliest else step for step in steps]


def step_buttons(say: SayTo, turn: Turn, steps: Sequence[Offered]) -> list[Button]:
    """One each, under a message of the turn's."""
    return [
        Button(wording.said(say, offered.label), f"next:{turn.id}:{offered.step.code}")
        for offered in steps
    ]


def _facts_of_result(
    export: Export, files: Sequence[File], place: Place, *, was_edited: bool
) -> FilmFacts:
    result, draft = export.result or {}, Draft.read(export.draft)
    shown = result.get("fitted") or result
    videos = [track for track in draft.tracks if track.kind == "video" and track.segments]
    is_muted = bool(videos) and all(track.muted for track in videos)
    adds_sound = any(track.kind == "audio" for track in draft.tracks)
    sides = [side for side in (shown.get("width"), shown.get("height")) if side]
    lengths_s = [_length_s(file) for file in files]
    return FilmFacts(
        size_bytes=shown.get("size_bytes"),
        source_bytes=export.source_bytes,
        source_s=sum(s or 0 for s in lengths_s) if lengths_s and all(lengths_s) else None,
        short_side_px=min(sides, default=None),
        duration_s=shown.get("duration_s"),
        is_silent=not adds_sound and (is_muted or _are_silent(files)),
        limit_bytes=place.limit_bytes,
        formats=_formats(place),
        is_film=not draft.wishes.kind,
        was_edited=was_edited,
    )


def _facts_of_original(file: File, place: Place) -> FilmFacts:
    answer, attachment = file.answer or {}, file.attachment
    width = answer.get("width") or attachment.width
    height = answer.get("height") or attachment.height
    return FilmFacts(
        size_bytes=attachment.size_bytes,
        short_side_px=min(width, height) if width and height else None,
        duration_s=_length_s(file),
        is_silent=_are_silent([file]),
        limit_bytes=place.limit_bytes,
        formats=_formats(place),
        is_film=(answer.get("kind") or attachment.kind) not in ("image", "audio"),
    )


def _length_s(file: File) -> float | None:
    told: float | None = (file.answer or {}).get("duration_s")
    return told or file.attachment.duration_s


def _are_silent(files: Sequence[File]) -> bool:
    """As the service said of each: where it did not, there may be sound."""
    return bool(files) and all((file.answer or {}).get("has_sound") is False for file in files)


def _formats(place: Place) -> frozenset[str]:
    return frozenset(name for name in _FORMATS if place.can(name))
