"""An edit that only changes how something looks or sounds says what it changed."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from hypothesis import given

from bot.core.timeline.difference import Change, difference
from bot.core.timeline.draft import Draft
from bot.core.timeline.looks import KNOWN, MAX_LOOKS
from bot.texts.catalogues import Texts
from bot.turns.wording import changes_text, wishes_text
from engine.video.effects.spec import LOOKS
from tests.bot.core.timeline.drafts import JSON, VIDEO, draft
from tests.support.rows import each_row

TEXTS = Texts(strict=True)
NEWER = (
    '<draft duration="10000"><track id="v" type="video"><clip id="a" in="0" out="10000">'
    '<video name="city"/>{inside}</clip>{after}</track>{track}</draft>'
)


def having(**meta: Any) -> dict[str, Any]:
    """The usual video, whose only segment has this in its metadata."""
    return {"tt": 0, "sg": [{"d": 10_000, "m": {"title": "city timelapse", **meta}}]}


def read(before: object, after: object) -> str:
    return changes_text(partial(TEXTS.say, "en"), before, after)


@each_row(
    ("after", "reads"),
    [
        (draft(having(looks=[["gray", 0]])), "✅ Effect added: black and white"),
        (draft(having(looks=[["blur@top-left", 12]])), "✅ Effect added: blur"),
        (draft(having(looks=[["flip-h", 0]])), "✅ Effect added: mirrored picture"),
        (draft(having(looks=[["rotate", 90]])), "✅ Set: rotation (90°)"),
        (draft(having(looks=[["volume", 0.5]])), "✅ Set: volume (50%)"),
        (draft(having(backwards=True)), "✅ Effect added: plays backwards"),
        (draft(VIDEO, shape="9:16", fitting="blur"), "✅ Set: shape (9:16)"),
        (draft(VIDEO, fps=30.0), "✅ Set: frames a second (30)"),
        (draft(VIDEO, kind="gif"), "✅ Set: file type (GIF)"),
        (draft(VIDEO, silence=True), "✅ Effect added: pauses cut out"),
        (draft(having(filters=[{"name": "Noir", "amount": 3}])), "✅ Effect added: Noir"),
        (draft(having(effect="Film grain")), "✅ Effect added: Film grain"),
    ],
)
def test_an_effect_is_told_by_its_name(after: dict[str, Any], reads: str) -> None:
    assert read(draft(VIDEO), after) == reads


def test_an_effect_that_goes_or_becomes_more_is_told() -> None:
    gray, blurred = draft(having(looks=[["gray", 0]])), draft(having(looks=[["blur", 5]]))
    assert read(gray, draft(VIDEO)) == "✅ Effect removed: black and white"
    assert read(blurred, draft(having(looks=[["blur", 9]]))) == "✅ Effect changed: blur"


def test_faster_is_no_trim() -> None:
    fast = {**draft(having(speed=2.0)), "d": 5_000}
    fast["t"][0]["sg"][0]["d"] = 5_000
    assert read(draft(VIDEO), fast) == "✅ Set: speed (2×)\n✅ Length: 0:10 → 0:05"


def test_parts_with_different_amounts_name_none() -> None:
    halves = {"tt": 0, "sg": [{"d": 5_000, "m": {"title": "city timelapse"}} for _ in "ab"]}
    faster: dict[str, Any] = {
        "tt": 0,
        "sg": [{"d": 5_000, "m": {"title": "city timelapse", "speed": n}} for n in (2, 3)],
    }
    assert read(draft(halves), draft(faster)) == "✅ Effect added: speed"


@pytest.mark.parametrize(
    ("inside", "after", "track", "reads"),
    [
        ('<filter name="Noir"/>', "", "", "✅ Effect added: Noir"),
        ("", '<transitions><transition type="dissolve"/></transitions>', "", "dissolve"),
        ("", "", '<track type="effect"><clip in="0" out="1000" name="Glow"/></track>',
         "✅ Effect added: Glow (0-1s)"),
    ],
)  # fmt: skip
def test_a_newer_draft_names_its_own(inside: str, after: str, track: str, reads: str) -> None:
    before = NEWER.format(inside="", after="", track="")
    assert reads in read(before, NEWER.format(inside=inside, after=after, track=track))


def test_what_is_wished_for_names_the_effects() -> None:
    say = partial(TEXTS.say, "en")
    found = draft(having(muted=True, looks=[["gray", 0], ["rotate", 90]]))
    assert wishes_text(say, found) == "Wished for: no sound, black and white, rotation (90°)"


def test_every_look_of_the_local_engine_has_a_word_in_every_language() -> None:
    for name in LOOKS:
        after = draft(having(looks=[[name, 1]]))
        (change,) = difference(draft(VIDEO), after)
        assert change.look_key, name
    for language in TEXTS.languages:
        words = [TEXTS.say(language, f"look-{name}") for name in KNOWN]
        assert len(set(words)) == len(KNOWN), language


def test_no_more_is_kept_than_is_bounded() -> None:
    many = draft(having(effects=[{"name": f"e{n}"} for n in range(500)]))
    assert len(Draft.read(many).looks) == MAX_LOOKS


@given(JSON, JSON)
def test_reading_effects_never_raises(found: object, meta: object) -> None:
    raw = {"t": [{"tt": 0, "sg": [{"m": {"looks": found, "effects": meta, "speed": found}}]}]}
    assert all(isinstance(one, Change) for one in difference(draft(VIDEO), {**raw, "m": meta}))
