"""What is about a video that is there, and what makes something new."""

from __future__ import annotations

import pytest

from bot.core.requests.needs_video import needs_video
from tests.support.rows import each_row

ABOUT_A_VIDEO = [
    "mute it",
    "compress this video to under 8MB",
    "keep the first 2 seconds",
    "make it smaller",
    "trim the beginning",
    "rotate it",
    "convert my raw video footage",
    "make a trailer from my footage",
    "edit my video",
    "make it better",
    "add calm music",
    "add the title 'Hello'",
    "can you cut out the first 5 seconds?",
    "turn it into a vertical reel",
    "compress it to 60 KB",
    "under 5 MB please",
    "make a short clip of this video",
    "remove the background noise",
    "压缩到20MB以下",
    "把这个视频剪短一点",
    "静音",
    "この動画を短くして",
    "圧縮して",
    "corta los primeros 5 segundos",
    "silencia el video",
    "komprimiere das Video",
    "schneide die ersten 5 Sekunden weg",
    "coupe le son",
    "compresse la vidéo à 8 Mo",
    "comprima o vídeo",
    "corte os primeiros 5 segundos",
    "сожми видео до 8 мб",
    "убери звук",
    "обрежь первые 5 секунд",
    "speed it up",
    "make it black and white",
    "Compress my 4K video",
    "I need this under 8 MB",
    "smaller please",
    "slow motion on this clip",
    "put subtitles on it",
    "crop it square",
    "make it vertical",
    "merge them",
    "do the color grading on my clip",
    "make a gif of this video",
    "720p",
    "shorten to 30 seconds",
    "undo",
]
NEW_OR_UNCLEAR = [
    "make a video about cats",
    "create a 10-second clip of a city at night",
    "make me a city at night",
    "generate a video of a dog surfing",
    "make it so",
    "what can you do about noise?",
    "hello there my friend how are things",
    "write a script about coffee",
    "I want a trailer about space pirates",
    "make a video about the movie Titanic",
    "生成一个关于猫的视频",
    "做一个关于咖啡的短片",
    "猫についての動画を作って",
    "haz un video sobre gatos",
    "erstelle ein Video über Katzen",
    "fais une vidéo sur les chats",
    "faça um vídeo sobre gatos",
    "сделай видео про котов",
    "yes please",
    "the second option",
    "paint my house",
    "make a commercial for my bakery",
    "create an ad for a shoe brand with upbeat music",
    "draw a cat",
    "make a video of a cat playing piano, 15 seconds, with music",
]


@each_row("can_generate", [True, False])
@each_row("words", ABOUT_A_VIDEO)
def test_what_is_done_to_a_video_needs_one(words: str, can_generate: bool) -> None:
    assert needs_video(words, can_generate=can_generate)


@each_row("words", NEW_OR_UNCLEAR)
def test_what_makes_something_new_or_is_unclear_is_the_agents_to_answer(words: str) -> None:
    assert not needs_video(words, can_generate=True)


@pytest.mark.parametrize("words", ["paint my house", "yes", "make it so"])
def test_where_nothing_can_be_made_what_is_unclear_waits(words: str) -> None:
    assert needs_video(words, can_generate=False)


@pytest.mark.parametrize(
    "words",
    ["make a video about cats", "what's the weather?", "tell me everything about this clip"],
)
def test_what_no_video_helps_is_answered_there_too(words: str) -> None:
    assert not needs_video(words, can_generate=False)


def test_a_title_is_nobodys_request() -> None:
    assert not needs_video("write a poem called 'mute the video'", can_generate=True)


def test_a_hostile_text_is_read_in_a_moment() -> None:
    assert not needs_video("make a " + "x " * 100_000, can_generate=True)
