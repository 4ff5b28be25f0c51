"""What a person usually wants: whose word counts, and which requests leave the size open."""

from __future__ import annotations

from bot.core.requests.preferences import OPTIONS, Preferences, names_no_size, resolve
from tests.support.rows import each_row


def test_a_persons_wish_goes_before_the_servers_and_that_before_the_operators() -> None:
    person, server = Preferences(size="8"), Preferences("25", "never")
    operator = Preferences("half", "always", "de", "file", "silent")
    assert resolve(person, server, operator) == Preferences("8", "never", "de", "file", "silent")
    assert resolve(Preferences()) == Preferences("none", "compress", "auto", "player", "notify")


def test_automatic_is_a_choice_and_holds_no_language() -> None:
    held = resolve(Preferences(language="auto"), operator=Preferences(language="de"))
    assert held.held_language is None
    assert Preferences(language="ja").held_language == "ja"


def test_only_what_is_offered_can_be_chosen() -> None:
    for name, values in OPTIONS.items():
        for value in values:
            chosen = Preferences().choosing(name, value)
            assert chosen is not None
            assert chosen.value(name) == value
    for name, value in (("size", "9"), ("size", "de"), ("person", "8"), ("", "")):
        assert Preferences().choosing(name, value) is None


@each_row(
    "text",
    [
        "compress this",
        "make it smaller and mute it",
        "compress IMG_2034.mp4",
        "komprimiere das Video",
        "сожми видео",
        "comprime el video",
        "comprima o vídeo",
        "compresse la vidéo",
        "把视频压缩一下",
        "動画を圧縮して",
    ],
)
def test_no_size_is_named(text: str) -> None:
    assert names_no_size(text)


@each_row(
    "text",
    [
        "compress it to 8 MB",
        "compress it to 720p",
        "compress it to half its size",
        "compress this video without losing quality",
        "make it smaller, best quality",
        "komprimiere das Video ohne Qualitätsverlust",
        "compresse la vidéo sans perte de qualité",
        "comprime el video sin perder calidad",
        "comprima o vídeo sem perder qualidade",
        "сожми видео без потери качества",
        "стисни відео без втрати якості",
        "videoyu kaliteyi bozmadan sıkıştır",
        "kompres video ini tanpa mengurangi kualitas",
        "压缩视频，保持画质",
        "画質を落とさずに動画を圧縮して",
        "сожми вдвое",
        "auf die Hälfte verkleinern",
        "压缩到一半",
        "半分に圧縮して",
        "compress it to a gif",
        "convert this video",
        "make the title smaller",
        "mute it",
        "export",
        "",
    ],
)
def test_a_size_is_named_or_none_is_meant(text: str) -> None:
    assert not names_no_size(text)
