"""What a picture or a sound of a film needs of it, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.video.effects.graph import Canvas, Part, graph
from engine.video.effects.need import Need, need_of, unseen, unseen_whole
from engine.video.effects.spec import Changes, Effects, Layer, Whole, Words
from engine.video.render.render import Cut, RenderSpec
from tests.engine.video.helpers import A_VIDEO, timeline_of

LOUD = Effects((Changes(looks=(("gray", 0.0),)),))


def spec(path: Path, *spans: tuple[float, float]) -> RenderSpec:
    return RenderSpec(tuple(Cut(path, start_s, end_s) for start_s, end_s in spans))


async def test_a_picture_of_a_film_needs_what_is_around_it(bunny: Path) -> None:
    wanted, need, at_s = await need_of("png", spec(bunny, (1.0, 5.0)), Effects(), 3.0)
    assert (wanted.cuts[0].start_s, wanted.cuts[0].end_s) == (3.0, 5.0)
    assert (at_s, need) == (1.0, Need(until_s=2.0))


@pytest.mark.parametrize(
    ("spans", "effects"), [(((0.0, 5.0),), LOUD), (((0.0, 1.0), (2.0, 4.0)), Effects())]
)
async def test_a_picture_with_effects_or_of_several_parts_needs_all_up_to_it(
    bunny: Path, spans: tuple[tuple[float, float], ...], effects: Effects
) -> None:
    asked = spec(bunny, *spans)
    assert await need_of("jpg", asked, effects, 2.0) == (asked, Need(until_s=3.0), 2.0)


async def test_sound_needs_no_picture_and_parts_are_handed_out_as_they_are(bunny: Path) -> None:
    asked = spec(bunny, (0.0, 5.0))
    assert (await need_of("mp3", asked, Effects(), 0.0))[1] == Need(only_sound=True)
    assert (await need_of("gif", asked, Effects(), 0.0))[1] == Need()
    assert (await need_of("zip", asked, Effects(), 0.0))[1] is None


def test_what_is_not_seen_is_not_drawn() -> None:
    part = unseen(Part(timeline_of((A_VIDEO, 0.0, 4.0)).clips[0], Changes()))
    music = Layer("music", "uploads/x", 0.0, 2.0)
    whole = unseen_whole(
        Whole(shape="9:16", words=(Words("Hi", 0, 1),), layers=(Layer("logo", "y", 0, 1), music))
    )
    assert whole == Whole(layers=(music,))
    drawn = graph([part], Whole(), Canvas(64, 64, 25.0), [])
    assert "color=c=black:s=64x64" in drawn
