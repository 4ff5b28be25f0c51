from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.agent.edits import Edit, Effect, Mute, Span, Trim
from engine.agent.parse import parse
from tests.engine.agent.utterances import ALL
from tests.support.growth import cost_s


def test_the_table_has_more_than_a_hundred_rows() -> None:
    assert len({text for text, _ in ALL}) == len(ALL) > 150


@pytest.mark.parametrize(("text", "edits"), ALL, ids=[text[:48] or "(empty)" for text, _ in ALL])
def test_a_request_is_understood(text: str, edits: tuple[Edit, ...]) -> None:
    assert parse(text).edits == edits


@pytest.mark.parametrize(("text", "edits"), ALL, ids=[text[:48] or "(empty)" for text, _ in ALL])
def test_capitals_and_politeness_change_nothing(text: str, edits: tuple[Edit, ...]) -> None:
    if text.isascii() and text.isprintable() and text and "'" not in text:
        assert parse(text.upper()).edits == edits
        assert parse(f"Hi! Could you please {text}? Thanks").edits == edits


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("compress the second video to 8 MB", 1),
        ("video 3 under 5MB", 2),
        ("the last clip: 720p", -1),
        ("compress the first one", 0),
        ("压缩第二个视频", 1),
        ("compress this video 50MB", None),
        ("compress the video 8 mb", None),
        ("keep the first 10 seconds", None),
    ],
)
def test_a_request_names_its_file_by_place(text: str, index: int | None) -> None:
    assert parse(text).which.index == index


def test_the_next_video_is_the_one_after_the_present_one() -> None:
    assert parse("compress the next video to 8 MB").which.following
    assert parse("下一个视频压缩到8MB").which.following


@pytest.mark.parametrize(
    ("text", "unsupported"),
    [
        ("add lo-fi music and mute the video", ("generate",)),
        ("blur the faces from 0:02 to 0:04", ("faces",)),
        ("add karaoke captions", ("karaoke",)),
        ("add captions in Spanish", ("translate",)),
        ("translate it into French", ("translate",)),
        ("convert to h265", ("codec",)),
        ("翻译字幕", ("translate",)),
        ("compress the first video to 8MB and the second to 5MB", ("several",)),
        ("compress to 8 MB", ()),
    ],
)
def test_what_cannot_be_done_is_recognised(text: str, unsupported: tuple[str, ...]) -> None:
    assert parse(text).unsupported == unsupported


@pytest.mark.parametrize(
    ("text", "language", "answered"),
    [
        ("压缩到20MB", "en", "zh"),
        ("compress to 20MB", "zh-CN", "en"),
        ("20", "zh-CN", "zh"),
        ("20", "en", "en"),
        ("この動画を圧縮", "en", "ja"),
        ("8MB以下", "ja", "ja"),
        ("8MB以下", "en", "zh"),
        ("720p", "pt-BR", "pt"),
        ("make it smaller", "de", "en"),
        ("mach es kleiner", "en", "de"),
        ("blorb", "de", "de"),
        ("blorb", "nl", "en"),
        ("прибери звук", "ru", "uk"),
    ],
)
def test_the_answer_is_in_the_language_of_the_request(
    text: str, language: str, answered: str
) -> None:
    assert parse(text, language).language == answered


@pytest.mark.parametrize(
    ("text", "language", "english"),
    [
        ("nur die ersten 2 Sekunden behalten", "de", "keep only the first 2 seconds"),
        ("comprímelo a menos de 60 KB", "es", "compress it to under 60 KB"),
        ("compresse-la à moins de 60 Ko", "fr", "compress it to under 60 KB"),
        ("60 KB'ın altına sıkıştır", "tr", "compress it to under 60 KB"),
        ("8 MB'dan küçük olsun", "tr", "compress it to under 8 MB"),
    ],
)
def test_a_request_is_read_as_its_english(text: str, language: str, english: str) -> None:
    ours = parse(text, language)
    assert ours.edits == parse(english).edits
    assert ours.edits
    assert not ours.unread


@given(st.text(max_size=300))
def test_no_text_makes_the_parser_fail(text: str) -> None:
    parse(text)


_JUMBLE = (
    "the a 10 0:30 50MB to from cut keep first last second seconds and 前 秒 压缩 到 mbps x 720p %"
    " - , without losing quality mute 十 第 个 compress video file under"
)
_WORDS = st.sampled_from(_JUMBLE.split())


@given(st.lists(_WORDS, max_size=60).map(" ".join))
def test_no_jumble_of_its_words_makes_the_parser_fail(text: str) -> None:
    for edit in parse(text).edits:
        assert isinstance(edit, Edit)


@pytest.mark.parametrize(
    "piece", ["a ", "1", "1:", "10 ", "keep ", "from 1 to ", "一", "half a ", "50MB "]
)
def test_a_long_message_is_read_in_bounded_time(piece: str) -> None:
    """Of this machine, however fast it is: as long as a thousand ordinary ones at most."""
    ordinary_s = cost_s(lambda times: [parse(ORDINARY.format(at)) for at in range(times)], 50)
    assert cost_s(lambda times: parse(piece * times), 20_000) < 20 * ordinary_s


ORDINARY = "keep the first {} seconds and mute it, then make it under 50MB"
"""Another one each time: what was just read is remembered."""


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("it should start at 0:12 and end at 0:40", (Trim(True, (Span(12, 40),)),)),
        ("trim it so it starts at 0:12 and ends at 0:40", (Trim(True, (Span(12, 40),)),)),
        ("reverse it, but only the last 2 seconds", (Effect("reverse", spans=(Span(-2, None),)),)),
        ("mute it, only the first 2 seconds", (Mute(True, (Span(0, 2),)),)),
        ("cut the first 10 seconds of the clip", (Trim(False, (Span(0, 10),)),)),
        ("the last 5 seconds are blurry", ()),
        ("cut 0:10-0:20", ()),
        ("zoom out", ()),
        ("run it backwards then forwards", ()),
    ],
)
def test_what_may_mean_either_is_left_alone(text: str, edits: tuple[Edit, ...]) -> None:
    assert parse(text).edits == edits


@pytest.mark.parametrize(
    "leaving",
    [
        "leave out 0:03 - 0:05", "skip 0:03-0:05", "omit 0:03 to 0:05", "exclude 3s to 5s",
        "everything but 0:03-0:05", "all except from 3 to 5 seconds", "0:03-0:05 should go",
        "keep everything apart from 3s-5s", "不要3到5秒", "跳过3到5秒", "除了3到5秒都要",
        "omite de 3 a 5 segundos", "überspring 3 bis 5 Sekunden", "saute de 3 à 5 secondes",
        "pula de 3 a 5 segundos", "3秒から5秒を飛ばして", "пропусти с 3 до 5 секунды",
    ],
)  # fmt: skip
def test_what_is_left_out_is_never_kept(leaving: str) -> None:
    assert parse(leaving).edits == (Trim(False, (Span(3, 5),)),)


@pytest.mark.parametrize(
    "limited",
    [
        "mute it, but only where he sings", "blur it, but only the car", "mute it unless it's loud",
        "speed it up 2x, only when nobody talks", "mute it, 50%",
        "make it louder, except the intro",
        "静音,但只有唱歌的地方",
    ],
)  # fmt: skip
def test_a_limit_that_is_not_understood_takes_along_what_it_limits(limited: str) -> None:
    assert parse(limited).edits == ()
    assert len(parse(limited).unread) > 0


@pytest.mark.parametrize(
    ("complaint", "wish"),
    [
        ("it's way too dark", Effect("brightness", 0.12)),
        ("the video is too bright", Effect("brightness", -0.12)),
        ("the sound is too quiet", Effect("volume", 2.0)),
        ("too loud", Effect("volume", 0.5)),
        ("this is too slow", Effect("speed", 2.0)),
        ("it's a bit too fast", Effect("speed", 0.5)),
        ("not so loud", Effect("volume", 0.5)),
        ("太快了", Effect("speed", 0.5)),
        ("zu dunkel", Effect("brightness", 0.12)),
    ],
)
def test_a_complaint_is_a_wish_for_the_opposite(complaint: str, wish: Effect) -> None:
    assert parse(complaint).edits == (wish,)


@pytest.mark.parametrize("complaint", ["too blurry", "it's too short", "too boring", "太模糊了"])
def test_a_complaint_without_an_opposite_changes_nothing(complaint: str) -> None:
    assert parse(complaint).edits == ()


@pytest.mark.parametrize(
    "kept",
    ["don't mute it", "do not crop it", "please don't cut anything", "never change the text"],
)
def test_what_is_not_to_be_done_is_said_back_as_kept(kept: str) -> None:
    request = parse(f"compress to 8 MB, {kept}")
    assert [type(edit).__name__ for edit in request.edits] == ["Compress"]
    assert (request.kept, request.unread) == ((kept,), ())


@pytest.mark.parametrize("said", ["改成9:16", "弄成 9:16", "裁成9:16", "把视频改成9:16"])
def test_a_shape_in_chinese_is_no_length(said: str) -> None:
    [edit] = parse(said).edits
    assert isinstance(edit, Effect)
    assert (edit.name, edit.place) == ("aspect", "9:16")
