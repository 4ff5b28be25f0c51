"""Dictated requests: a speech model writes numbers as words, in every language that is served."""

from __future__ import annotations

import pytest

from bot.texts.catalogues import default_texts
from engine.agent.grammar.languages.apart.spoken import in_digits
from engine.agent.parse import parse

DICTATED = {
    "fa": ("فقط ده ثانیه اول را نگه دار", "به کمتر از بیست و پنج مگابایت فشرده کن"),
    "ar": ("أبقِ أول عشر ثوانٍ فقط", "اضغطه إلى أقل من خمسة وعشرين ميجابايت"),
    "en": ("keep the first ten seconds", "compress it to under twenty-five megabytes"),
    "de": ("behalte die ersten zehn Sekunden", "komprimiere auf unter fünfundzwanzig Megabyte"),
    "es": ("deja solo los primeros diez segundos", "comprime a menos de veinticinco megas"),
    "pt": ("deixa só os primeiros dez segundos", "comprime para menos de vinte e cinco mega"),
    "fr": ("garde les dix premières secondes", "compresse à moins de vingt-cinq mégas"),
    "it": ("tieni solo i primi dieci secondi", "comprimi sotto i venticinque mega"),
    "ru": ("оставь только первые десять секунд", "сожми до двадцати пяти мегабайт"),
    "uk": ("залиш лише перші десять секунд", "стисни до двадцяти п’яти мегабайт"),
    "pl": ("zostaw tylko pierwsze dziesięć sekund", "skompresuj do dwudziestu pięciu megabajtów"),
    "tr": ("sadece ilk on saniyeyi bırak", "yirmi beş megabayt altına sıkıştır"),
    "id": ("ambil sepuluh detik pertama saja", "kompres sampai di bawah dua puluh lima mega"),
    "vi": ("chỉ giữ mười giây đầu", "nén xuống dưới hai mươi lăm mega"),
    "hi": ("सिर्फ़ पहले दस सेकंड रखो", "पच्चीस एमबी से कम में कंप्रेस करो"),
    "ko": ("처음 십 초만 남겨 줘", "이십오 메가바이트 이하로 압축해 줘"),
    "ja": ("最初の十秒だけ残して", "25メガバイト以下に圧縮して"),
    "zh-CN": ("只保留前十秒", "压缩到二十五兆以下"),
    "zh-TW": ("只保留前十秒", "壓縮到二十五兆以下"),
}


@pytest.mark.parametrize("language", default_texts().languages)
def test_what_is_dictated_is_done_as_what_is_written(language: str) -> None:
    for said, written in zip(
        DICTATED[language], ("keep the first 10 seconds", "compress it to under 25 MB"), strict=True
    ):
        ours, english = parse(said, language), parse(written, "en")
        assert ours.edits == english.edits != ()
        assert not ours.unread


@pytest.mark.parametrize(
    "text",
    [
        "put it on mb",
        "sei un bot",
        "the song on second avenue",
        "sept",
        "zehn kleine jägermeister",
        "keep the cent",
    ],
)
def test_a_word_that_counts_nothing_stays_a_word(text: str) -> None:
    assert in_digits(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("fünfunddreißig sekunden", "35 sekunden"),
        ("vingt-cinq secondes", "25 secondes"),
        ("cinco segundos y diez minutos", "5 segundos y 10 minutos"),
        ("сорок пять секунд", "45 секунд"),
        ("dwadzieścia dwie sekundy", "22 sekundy"),
        ("on beş saniye", "15 saniye"),
        ("dua puluh detik", "20 detik"),
        ("hai mươi giây", "20 giây"),
    ],
)
def test_the_longest_number_is_read(text: str, plain: str) -> None:
    assert in_digits(text) == plain
