"""What the contract says that an edit costs: generation by the clip, editing by the session."""

from __future__ import annotations

import pytest

from bot.core.requests.estimate import Estimate, clips_in, estimate
from bot.core.requests.intents import classify
from tests.support.rows import each_row

ONE_CLIP = [
    "generate a video of a cat on a beach",
    "Generate a 10-second clip of waves",
    "generate a 5 s video, 1080p, of a city at night",
    "create a short film about a robot",
    "make me a video about our new coffee",
    "i want a video showing how tea is made",
    "make another animation of a dancing bear",
    "turn this photo into a video",
    "animate this picture",
    "text to video: a sunrise",
    "AI generated footage of a forest please",
    "生成一个猫的视频",
    "帮我生成一段10秒的海浪视频",
    "做一个关于咖啡的视频",
    "图片转视频",
    "genera un video sobre un gato",
    "crea un clip de un perro en la playa",
    "generiere ein Video von einer Katze",
    "erstelle ein Video über unseren Kaffee",
    "fais une vidéo sur un chat",
    "génère un clip d'un chien",
    "gere um vídeo sobre um gato",
    "crie um vídeo de um cachorro",
    "猫の動画を生成して",
    "海の動画を作成してください",
    "写真から動画を作って",
    "сгенерируй видео с котом на пляже",
    "создай ролик о кофе",
    "сделай видео про море",
    "оживи это фото",
]
EDITS = [
    "mute it",
    "make the video shorter",
    "make a clip of the first 10 seconds",
    "create a clip of my video from 0:10 to 0:20",
    "make a video smaller",
    "generate subtitles for this video",
    "generate background music for the video",
    "add a title 'generate a video of a cat'",
    "add calm background music",
    "make it a square video",
    "给视频生成字幕",
    "生成字幕并加到视频上",
    "把视频剪短一点",
    "haz el video más corto",
    "crea un clip con los primeros 10 segundos",
    "mach das Video kürzer",
    "erstelle einen Clip aus den ersten 10 Sekunden",
    "fais la vidéo plus courte",
    "faça o vídeo mais curto",
    "動画を短くして",
    "сделай видео короче",
    "compress this video to under 50MB",
    "",
]


@each_row("words", ONE_CLIP)
def test_a_new_video_is_one_clip_in_eight_languages(words: str) -> None:
    assert clips_in(words) == 1


@each_row("words", EDITS)
def test_an_edit_of_what_is_there_makes_no_clip(words: str) -> None:
    assert clips_in(words) == 0


@each_row(
    ("words", "clips"),
    [
        ("generate 3 videos of a cat", 3),
        ("generate three short funny clips of a dog", 3),
        ("create two videos about tea", 2),
        ("generate 2 clips of 10 seconds each", 2),
        ("generate 99 videos of a cat", 20),
        ("生成3个猫的视频", 3),
        ("生成两段视频", 2),
        ("genera tres videos sobre gatos", 3),
        ("generiere zwei Videos von Katzen", 2),
        ("génère deux vidéos sur un chat", 2),
        ("gere dois vídeos sobre um gato", 2),
        ("猫の動画を2本生成して", 1),
        ("сгенерируй три видео с котом", 3),
    ],
)
def test_several_videos_are_counted(words: str, clips: int) -> None:
    assert clips_in(words) == clips


def test_a_generation_costs_100_a_clip_and_can_not_be_paid_with_less() -> None:
    intent = classify("generate 2 videos of a cat")
    assert estimate(intent, can_generate=True, is_first=True) == Estimate(200, 200, True)
    assert estimate(intent, can_generate=True, is_first=False) == Estimate(200, 200, True)


def test_where_nothing_can_be_generated_it_is_an_edit() -> None:
    intent = classify("generate a video of a cat")
    assert estimate(intent, can_generate=False, is_first=True) == Estimate(50, 1, True)


def test_editing_costs_50_a_session_and_any_balance_may_do() -> None:
    intent = classify("mute it")
    assert estimate(intent, can_generate=True, is_first=True) == Estimate(50, 1, True)
    assert estimate(intent, can_generate=True, is_first=False) == Estimate(0, 1, True)


@pytest.mark.parametrize("words", ["compress to 50MB", "convert to mp4", "压缩到20MB以下"])
def test_compressing_and_converting_never_ask(words: str) -> None:
    assert not estimate(classify(words), can_generate=True, is_first=True).may_ask


def test_a_generation_that_is_compressed_too_is_still_a_generation() -> None:
    found = estimate(
        classify("generate a video of a cat and compress it to 5MB"),
        can_generate=True,
        is_first=True,
    )
    assert found == Estimate(100, 100, True)
