"""In which language is somebody writing? Conservative: one of the catalogues', or no idea.

Scripts decide Chinese, Japanese and Russian; for Latin text frequent short words are counted, and
a lead is needed. Video talk is full of English words ("BGM", "1080p MP4", "export"), so those say
nothing. Without a clear signal the platform's locale holds, then English.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.requests.quotations import hide_quotes

LANGUAGES: Final = ("en", "zh-CN", "es", "pt", "de", "fr", "ja", "ru")
MAX_CHARS: Final = 2000

_STOP_WORDS: Final = {
    language: frozenset(words.split())
    for language, words in {
        "en": """
            the this that is are it its and to of with my me you your please make can
            could from into without how what when for under add remove first last show
            want need video's don't i'm it's compress send have less than more so does
            do not be a
        """,
        "es": """
            a vídeo esto eso agrégale ponle quítale recorta corta
            el la los las este esta que por para con mi del una un favor quiero y en
            sin de como hasta menos pon haz quita añade agrega comprime más video
            primeros segundos lo al cuánto hola gracias envíame puedes
        """,
        "pt": """
            o a os as este esta que por para com meu minha do da um uma favor quero e
            em sem de como até menos você não vídeo adicione adiciona remova comprima
            mais primeiros segundos quanto olá obrigado obrigada tire deixe pode me
        """,
        "de": """
            der die das ein eine einen ist und zu mit mein meine ich du bitte für auf
            nicht den dem im unter ohne wie kannst mach füge entferne komprimiere
            ersten letzten sekunden aus von hallo danke schneide wird video mir es
        """,
        "fr": """
            le la les un une des ce cette est et de du mon ma je tu vous s'il pour
            avec sans sur plus moins que comment ajoute ajoutez enlève supprime
            compresse premières secondes dernières dans peux merci bonjour vidéo à moi
            coupe
        """,
    }.items()
}
_MARKS: Final = {"es": "ñ¿¡", "pt": "ãõ", "de": "äöüß", "fr": "èêçœàùîôë"}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NOISE = re.compile(r"https?://\S+|[@#/]\w+|<[^>\n]{1,80}>")
_CYRILLIC, _KANA, _HAN = (re.compile(p) for p in ("[а-яёА-ЯЁ]", "[ぁ-ゖァ-ヺ]", "[㐀-䶿一-鿿]"))


def detect(text: str, platform_locale: str | None = None) -> str:
    """The language of a first message, as one of `LANGUAGES`.

    `platform_locale` is a BCP 47 tag (or with ``_``) as Discord and Telegram give it.
    """
    plain = _NOISE.sub(" ", hide_quotes(text[:MAX_CHARS], " "))
    primary = re.split(r"[-_.]", platform_locale or "en", maxsplit=1)[0].lower()
    likely = "zh-CN" if primary == "zh" else primary if primary in LANGUAGES else "en"
    letters = sum(map(len, _WORD.findall(plain)))
    han, kana, cyrillic = (len(p.findall(plain)) for p in (_HAN, _KANA, _CYRILLIC))
    # One sign of these says as much as a Latin word.
    if kana and 4 * (kana + han) >= letters:
        return "ja"
    if han and 4 * han >= letters:
        return "zh-CN"
    if cyrillic >= 3 and 2 * cyrillic >= letters:
        return "ru"
    return _by_words(plain.lower().replace("’", "'"), likely)


def _by_words(text: str, likely: str) -> str:
    words = _WORD.findall(text)
    scores = {
        language: sum(word in known for word in words)
        + 2 * any(mark in text for mark in _MARKS.get(language, ""))
        for language, known in _STOP_WORDS.items()
    }
    best, second = sorted(scores, key=lambda language: scores[language], reverse=True)[:2]
    if scores.get(likely, 0) == scores[best] >= 1:
        return likely
    clear = scores[best] >= 2 and scores[best] > scores[second]
    return best if clear else likely
