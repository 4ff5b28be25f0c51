"""What is said of a render before it begins holds afterwards."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.results.forecast import Forecast, forecast, size_in
from tests.support.rows import each_row

MB = 1_000_000


def draft(**wishes: Any) -> dict[str, Any]:
    segments = [{"d": 40_000, "m": {"in_ms": 0, "out_ms": 40_000}}]
    meta = {"title": "a.mp4", "width": 1920, "height": 1080, **wishes}
    return {"t": [{"tt": 0, "sg": segments}], "d": 40_000, "m": meta}


def ahead(words: str = "", source: int | None = 80 * MB, **wishes: Any) -> Forecast:
    keeps, output = wishes.pop("keeps", True), wishes.pop("output", {})
    return forecast(draft(**wishes), output, source, keeps_wishes=keeps, words=words)


def test_a_size_is_the_most_that_comes() -> None:
    seen = ahead(max_bytes=10 * MB, max_height=720)
    assert (seen.most_bytes, seen.lines, seen.duration_s) == (10 * MB, 720, 40)
    assert seen.about_bytes is None


@pytest.mark.parametrize("source", [5 * MB, 10 * MB])
def test_what_is_small_already_is_not_said_to_become_that_large(source: int) -> None:
    assert ahead(source=source, max_bytes=10 * MB).most_bytes is None


def test_a_bitrate_says_about_how_large_unless_the_source_has_less() -> None:
    assert ahead(video_bps=2 * MB).about_bytes == pytest.approx(10.64 * MB)
    assert ahead(video_bps=2 * MB, source=9 * MB).about_bytes is None
    assert ahead(video_bps=2 * MB, source=None).about_bytes is None


def test_the_smaller_of_two_wishes_for_lines_holds() -> None:
    assert ahead(max_height=720, output={"resolution": "480p"}).lines == 480
    assert ahead(output={"resolution": "1080p"}).lines == 1080
    assert ahead(output={"resolution": "wide"}).lines is None


def test_parts_cut_silence_and_other_formats_are_not_given_a_length() -> None:
    assert ahead(split=3, max_bytes=MB) == Forecast(likely_bytes=80 * MB)
    assert ahead(silence=True).duration_s is None
    assert ahead(split=3, kind="zip").kind == "zip"
    kinds = ("sheet", "sticker", "round")
    assert [ahead(kind=kind).kind for kind in kinds] == ["png", "webm", "mp4"]
    gif = ahead(kind="gif", max_bytes=MB)
    assert (gif.kind, gif.most_bytes, gif.duration_s) == ("gif", MB, None)
    assert ahead(kind="mp3", max_bytes=MB).most_bytes is None


@pytest.mark.parametrize(
    "raw", [None, "", [], {"m": {"max_bytes": "x", "silence": None}}, "<draft"]
)
def test_of_an_unreadable_draft_nothing_is_said(raw: object) -> None:
    assert forecast(raw, {}, None, keeps_wishes=True) == Forecast()


@each_row(
    ("words", "size"),
    [
        ("compress this video to under 50MB", 50 * MB),
        ("make it smaller than 9.5 MB", 9_500_000),
        ("compress to 800 kb", 800_000),
        ("komprimiere auf 8,5 MB", 8_500_000),
        ("compresse la vidéo à 10 Mo", 10 * MB),
        ("сожми до 25 МБ", 25 * MB),
        ("把视频压缩到10MB", 10 * MB),
        ("compress from 80 MB to 10 MB", None),
        ("compress it to 8 Mbps", None),
        ("compress it to 8 MB/s", None),
        ("compress this", None),
        ("say “10 MB” in a title", None),
    ],
)
def test_only_the_one_size_of_a_wish_is_read(words: str, size: int | None) -> None:
    assert size_in(words) == size


def test_of_a_service_that_says_nothing_only_the_wish_is_known() -> None:
    seen = ahead("compress to 10 MB", keeps=False, max_bytes=MB, output={"resolution": "720p"})
    assert (seen.most_bytes, seen.lines, seen.is_wish) == (10 * MB, 720, True)
    assert not ahead("mute it", keeps=False).is_wish


def test_whether_it_may_be_too_large_for_its_chat() -> None:
    assert ahead(max_bytes=20 * MB).may_exceed(10 * MB)
    assert ahead().may_exceed(10 * MB)
    assert not ahead(max_bytes=9 * MB).may_exceed(10 * MB)
    assert not ahead(source=9 * MB).may_exceed(10 * MB)
    assert not ahead(source=None).may_exceed(10 * MB)
    assert not ahead().may_exceed(None)
