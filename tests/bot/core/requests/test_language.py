import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.requests.language import LANGUAGES, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("compress this video to under 50MB", "en"),
        ("make it smaller but don't lose quality", "en"),
        ("压缩到20MB以下", "zh-CN"),
        ("把 video 压缩一下，导出 1080p MP4", "zh-CN"),
        ("この動画を圧縮して", "ja"),
        ("動画をMP4に変換", "ja"),
        ("сожми это видео до 20 МБ", "ru"),
        ("comprime este vídeo a menos de 20 MB", "es"),
        ("añade música de fondo", "es"),
        ("comprima este vídeo para menos de 20 MB, por favor", "pt"),
        ("adicione uma música de fundo e não corte o final", "pt"),
        ("Komprimiere das Video auf 20 MB", "de"),
        ("Füge bitte einen Titel hinzu", "de"),
        ("compresse la vidéo à moins de 20 Mo", "fr"),
        ("ajoute un titre à la fin", "fr"),
    ],
)
def test_a_sentence_tells_its_language_whatever_the_platform_says(text: str, language: str) -> None:
    assert detect(text, "en-US") == language
    assert detect(text, None) == language


@pytest.mark.parametrize(
    "text", ["", "mp4", "export", "1080p MP4", "BGM", "👍", "ok", "https://a.b/la/el"]
)
def test_without_a_signal_the_platforms_locale_holds(text: str) -> None:
    assert detect(text, "de") == "de"
    assert detect(text, "pt-BR") == "pt"
    assert detect(text, "zh_TW") == "zh-CN"
    assert detect(text, "sv-SE") == "en"
    assert detect(text, None) == "en"


def test_a_title_in_quotes_does_not_decide() -> None:
    assert detect('please add the title "你好世界"', None) == "en"
    assert detect("加标题“The end of the world”", None) == "zh-CN"


@given(st.text(max_size=200), st.none() | st.text(max_size=20))
def test_the_answer_always_is_one_of_the_catalogues(text: str, locale: str | None) -> None:
    assert detect(text, locale) in LANGUAGES
