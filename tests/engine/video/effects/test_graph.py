"""Filter graphs of effects: numbers and words of our own, whatever people wrote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine.video.effects.graph import Part, canvas_of, graph, total_s
from engine.video.effects.looks import tempo
from engine.video.effects.prepare import _kept, _whole_pictures
from engine.video.effects.spec import Changes, Effects, Layer, Whole, Words, is_look
from engine.video.effects.words import write_words
from tests.engine.video.helpers import A_PICTURE, A_VIDEO, timeline_of


def part(changes: Changes = Changes(), seconds: float = 4.0) -> Part:  # noqa: B008 - a value
    return Part(timeline_of((A_VIDEO, 0.0, seconds)).clips[0], changes)


def test_what_people_wrote_is_in_no_graph_but_in_a_file(tmp_path: Path) -> None:
    text = "x':enable=1,movie=/etc/passwd %{pts} [a] \\ ;"
    whole = Whole(words=(Words(text, 0.0, 2.0),))
    drawn = graph([part()], whole, canvas_of([part()], whole, 1080), [])
    assert "passwd" not in drawn
    assert "textfile=words0.txt:expansion=none" in drawn
    write_words(tmp_path, whole, 1280, 720)
    written = (tmp_path / "words0.txt").read_text("utf-8")
    assert written.replace("\n", "").replace(" ", "") == text.replace(" ", "")
    assert (tmp_path / "font.otf").stat().st_size > 1_000_000


@pytest.mark.parametrize(
    ("changes", "whole", "frame"),
    [
        (Changes(), Whole(), (1280, 720)),
        (Changes(looks=(("rotate", 90.0),)), Whole(), (720, 1280)),
        (Changes(), Whole(shape="9:16", fitting="crop"), (404, 720)),
        (Changes(), Whole(shape="1:1", fitting="blur"), (1080, 1080)),
        (Changes(), Whole(shape="9:16", fitting="bars"), (1080, 1920)),
    ],
)
def test_the_frame_follows_turns_and_shapes(
    changes: Changes, whole: Whole, frame: tuple[int, int]
) -> None:
    canvas = canvas_of([part(changes)], whole, 1080)
    assert (canvas.width, canvas.height) == frame


def test_crossfades_shorten_the_whole_and_are_never_longer_than_half_a_part() -> None:
    two = [part(), part(seconds=1.0)]
    assert total_s(two, Whole(crossfade_s=1.0)) == pytest.approx(4.5)
    assert "xfade=transition=fade:duration=0.5" in graph(
        two, Whole(crossfade_s=1.0), canvas_of(two, Whole(), 1080), []
    )


def test_a_slow_sound_takes_several_steps() -> None:
    assert tempo(0.25) == ["atempo=0.5", "atempo=0.50000"]
    assert tempo(2.0) == ["atempo=2.00000"]
    assert tempo(1.0) == []


def test_effects_survive_being_stored() -> None:
    layer = Layer("logo", "uploads/x", 0.0, 2.0, "top-left")
    effects = Effects(
        (Changes(speed=2.0, looks=(("blur", 8.0),)),),
        Whole(shape="1:1", words=(Words("Hi", 0.0, 1.0),), layers=(layer,)),
    )
    assert Effects.from_json(effects.to_json()) == effects
    assert not Effects((Changes(),))
    assert graph([part()], effects.whole, canvas_of([part()], effects.whole, 1080), [A_PICTURE])


@pytest.mark.parametrize(
    ("report", "kept"),
    [
        ("", []),
        ("silence_start: 1.5\nsilence_end: 2.5 |", [(0.0, 1.62), (2.38, 4.0)]),
        ("silence_start: 0\nsilence_end: 1 |", [(0.88, 4.0)]),
        ("silence_start: 3", [(0.0, 3.12)]),
    ],
)
def test_pauses_go_but_for_a_breath(report: str, kept: list[tuple[float, float]]) -> None:
    assert _kept(report, 4.0) == [pytest.approx(span) for span in kept]


def test_pauses_are_cut_between_pictures_so_that_sound_and_picture_stay_together() -> None:
    kept = _whole_pictures([(0.0, 1.62), (1.63, 2.0), (2.38, 4.0)], 25.0)
    assert kept == [pytest.approx(span) for span in ((0.0, 2.0), (2.36, 4.0))]


def test_a_recording_with_quick_parts_keeps_them_and_a_steady_one_its_rate() -> None:
    def rate(fps: float, *, uneven: bool) -> float:
        one = part()
        seen = replace(one.clip.probe, fps=fps, uneven=uneven)
        parts = [replace(one, clip=replace(one.clip, probe=seen))]
        return canvas_of(parts, Whole(), 1080).fps

    assert rate(8.0, uneven=True) == 24.0
    assert rate(29.8, uneven=True) == 29.8
    assert rate(10.0, uneven=False) == 10.0


@pytest.mark.parametrize(
    ("facts", "filters"),
    [
        ({"hdr": True}, ("tonemap", "min(iw,1920)")),
        ({"pix_fmt": "yuva420p"}, ("premultiply",)),
        ({"full_range": True}, ("scale=out_range=tv",)),
    ],
)
def test_effects_are_drawn_on_ordinary_colours(
    facts: dict[str, object], filters: tuple[str, ...]
) -> None:
    one = part()
    probe = replace(one.clip.probe, **facts)  # type: ignore[arg-type]
    parts = [replace(one, clip=replace(one.clip, probe=probe))]
    canvas = replace(canvas_of(parts, Whole(), 1080), can_tonemap=True)
    drawn = graph(parts, Whole(), canvas, [])
    assert all(name in drawn for name in filters)


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("blur@top-left", True), ("blur@10,20,30,40", True), ("zoom@left", True),
        ("blur@90,0,20,10", False), ("blur@nowhere", False), ("gray@top-left", False),
        ("blur@0,0,1e9,1", False), ("blur@[x]movie=/etc/passwd", False), ("rotate@center", False),
    ],
)  # fmt: skip
def test_only_regions_inside_the_picture_are_looks(name: str, allowed: bool) -> None:
    assert is_look(name, 8.0 if name.startswith("blur") else 2.0) is allowed
