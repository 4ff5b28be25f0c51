"""Next steps and unasked tracks: also what not every service can do."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.requests.intents import classify
from bot.core.timeline.difference import difference
from bot.turns.edit.suggestions import added_unasked, next_steps

MB = 1_000_000


def track(kind: int, name: str, length_ms: int = 30_000, **meta: Any) -> dict[str, Any]:
    return {"tt": kind, "sg": [{"d": length_ms, "m": {"title": name, **meta}}]}


def draft(*tracks: dict[str, Any], **meta: Any) -> dict[str, Any]:
    return {"t": list(tracks), "d": 30_000, "m": meta}


VIDEO, MUSIC, TITLE = track(0, "a.mp4"), track(1, "Lo-fi", volume=0.4), track(7, "Hi")


def steps(text: str, state: object, **fields: Any) -> list[str]:
    given = {"source_bytes": 40 * MB, "can_generate": True, **fields}
    return [offered.step.code for offered in next_steps(classify(text), state, **given)]


@pytest.mark.parametrize(
    ("text", "state", "fields", "keys"),
    [
        ("trim it", draft(VIDEO), {}, ["music", "title", "first-10"]),
        ("trim it", draft(VIDEO, MUSIC), {}, ["title", "first-10", "mute"]),
        (
            "trim it",
            draft(VIDEO, MUSIC, TITLE),
            {"can_generate": False},
            ["first-10", "mute", "size-20000000"],
        ),
        (
            "compress it to 20MB",
            draft(VIDEO, max_bytes=20 * MB),
            {"can_generate": False},
            ["size-10000000", "first-10", "mute"],
        ),
        (
            "mute it",
            draft(track(0, "a.mp4", 3000, muted=True)) | {"d": 3000},
            {"can_generate": False, "source_bytes": MB},
            ["size-500000", "undo"],
        ),
    ],
)
def test_steps_fit_to_the_timeline(
    text: str, state: Any, fields: dict[str, Any], keys: list[str]
) -> None:
    assert steps(text, state, **fields) == keys


def test_smaller_is_half_of_what_was_asked_for_and_never_more_than_there_is() -> None:
    def megabytes(target: float, source: int) -> list[float]:
        state = draft(VIDEO, max_bytes=int(target * MB))
        found = next_steps(
            classify("compress it"),
            state,
            source_bytes=source * MB,
            can_generate=False,
        )
        return [each.step.amount / MB for each in found if each.step.kind == "size"]

    assert megabytes(20, 100) == [10]
    assert megabytes(500, 30) == [15]
    assert megabytes(1, 30) == [0.5]
    assert megabytes(0.1, 30) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a city at night", ["audio", "text"]),
        ("a city at night with calm music", ["text"]),
        ("生成一个夜景，加标题", ["audio"]),
        ("a city with a title and a song", []),
    ],
)
def test_only_what_nobody_spoke_of_was_added_unasked(text: str, kinds: list[str]) -> None:
    changes = difference(None, draft(VIDEO, MUSIC, TITLE))
    assert added_unasked(changes, text) == kinds


def test_a_large_picture_can_be_made_lower_unless_it_is_already_to_be() -> None:
    fields = {"can_generate": False, "source_bytes": None}
    tall = draft(VIDEO, width=1920, height=1080)
    assert steps("mute it", tall, **fields) == ["first-10", "mute", "height-720"]
    wished = draft(VIDEO, width=1920, height=1080, max_height=720)
    assert steps("mute it", wished, **fields) == ["first-10", "mute"]


def test_an_effect_that_nobody_spoke_of_was_added_unasked() -> None:
    clip = '<clip in="0" out="1000" name="{}"/>'
    film = f'<track type="video">{clip.format("a.mp4")}</track>'
    glow = f'<track type="effect">{clip.format("Glow")}</track>'
    changes = difference(f"<draft>{film}</draft>", f"<draft>{film}{glow}</draft>")
    assert added_unasked(changes, "a city at night") == ["other"]
    assert added_unasked(changes, "a city at night with an effect") == []
