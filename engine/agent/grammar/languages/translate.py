"""Which language a request is in, and its translation into the English that the rules read.

Only what the tables name is translated; a clause with something left in it is not carried out.
"""

from __future__ import annotations

import functools
import re
from collections import Counter

from engine.agent.grammar.languages.apart.arabic import ARABIC
from engine.agent.grammar.languages.apart.hindi import HINDI
from engine.agent.grammar.languages.apart.italian import ITALIAN
from engine.agent.grammar.languages.apart.korean import KOREAN
from engine.agent.grammar.languages.apart.persian import PERSIAN
from engine.agent.grammar.languages.apart.polish import POLISH
from engine.agent.grammar.languages.apart.vietnamese import VIETNAMESE
from engine.agent.grammar.languages.families.read import PARTS, in_english
from engine.agent.grammar.languages.further import FURTHER
from engine.agent.grammar.languages.newer import NEWER
from engine.agent.grammar.languages.romance import ROMANCE
from engine.agent.grammar.languages.rows import Rows
from engine.agent.grammar.languages.typed.apps import with_apps
from engine.agent.grammar.languages.typed.asked import ASKED
from engine.agent.grammar.languages.typed.chat import CHAT
from engine.agent.grammar.languages.typed.chat_east import CHAT_EAST
from engine.agent.grammar.languages.typed.chat_west import CHAT_WEST
from engine.agent.grammar.languages.wider import WIDER
from engine.agent.grammar.languages.wider_east import WIDER_EAST
from engine.agent.grammar.languages.wider_german import WIDER_GERMAN
from engine.agent.grammar.normalise import normalise

_ALL = ROMANCE | FURTHER | NEWER | ITALIAN | KOREAN | POLISH | VIETNAMESE | HINDI | ARABIC | PERSIAN
_LATIN = ("es", "fr", "de", "pt", "tr", "id", "it", "pl", "vi", "hi")
_CHAT = CHAT | CHAT_EAST | CHAT_WEST
_WIDER = WIDER | WIDER_GERMAN | WIDER_EAST
_TABLES = {
    name: (*PARTS[name], *_CHAT.get(name, ()), *_WIDER.get(name, ()), *rows)
    for name, rows in _ALL.items()
}

# Words that are as good English, or too short to tell a language.
_NO_PROOF = re.compile(
    r"^(?:videos?|clips?|files?|visual|film|export|compress|minutes?|secondes|audio|a|an?|me"
    r"|the|on|in|die|es"
    r"|o|e|y|et|de|la|en|max"
    r"|maximum|la|le|les|do|no|as|os|den|ab|con|son|que|un|para|so|mute|size|from|to|only"
    r"|reduce|compact"
    r"|remov\w*|delet\w*|elimina\w*|conserve|retire\w*|garden|couple|couper?t|supreme"
    r"|removes?|cut|pour|off|weg"
    r"|rotat\w*|videos|exclude\w*|vertical|horizontal|stickers?|pixel\w*|virt?u?al\w*|omit\w*"
    r"|gif|salvo|hola"
    r"|merci|salut|max(?:imum)? [\d.,]+ ?[a-z]+|go|ta|te|mi|w|we|z|ze|i|na|od|pod|oraz|stop"
    r"|wideo|second|minute|plus|comprise|compressed|compression|exports?|exported|exporting"
    r"|compressing)$"
)
_ENGLISH = re.compile(
    r"\b(?:the|this|it|to|and|first|last|make|please|from|seconds|into|with|for|add|get"
    r"|keep|want|make|remove|delete"
    r"|my|of|is|at|by|parts?|speed|volume|can you|compress|under|below|than|half|put|turn"
    r"|convert|cut|trim)\b"
)
_AT_A_TIME = 16
_NAMED = re.compile(r"\(\?P<\w+>")
_ADDRESS = re.compile(r"https?://\S+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_TRADITIONAL, _SIMPLIFIED = "big5", "gb2312"
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0621-\u064a\u067e-\u06cc]")
_PERSIAN = re.compile("[پچژگ]")
"""The forms of the other letters that only Persian has are gone from a normalised text."""
_DEVANAGARI = re.compile(r"[\u0900-\u0963]")
_BUT_NO = {
    "de": "ne|nee|nö|noe|nein", "fr": "non|nan", "it": "no", "tr": "yok|hayır", "id": "eh|yah",
    "vi": "thôi|à thôi", "ko": "아냐|아니|아니야|다시", "ja": "いや|やっぱ|やっぱり|やはり",
    "fa": "نه",
}  # fmt: skip
"""Words for "no" that take back what was done, in languages that deny a verb by other ones."""
_TAKEN_BACK = {
    name: re.compile(rf"(?:(?:{words}) +)+(?:please |the )*undo(?: (?:please|the|undo))*")
    for name, words in _BUT_NO.items()
}
_SIGNS = r"\u0900-\u0903\u093a-\u094f\u0962\u0963"
"""What Hindi hangs on its letters: parts of a word, and no letters to `re`."""
_UKRAINIAN = re.compile(r"[іїєґ]")

Rules = tuple[tuple[re.Pattern[str], str], ...]
"""Patterns, and the English for what they find. Compiled when a text may be in their language."""


@functools.cache
def _rules(name: str) -> Rules:
    return _compiled(name, _TABLES[name])


@functools.cache
def _asked(name: str) -> Rules:
    return _compiled(name, ASKED.get(name, ()))


def _compiled(name: str, rows: Rows) -> Rules:
    return tuple((_pattern(name, row), english) for row, english in rows)


@functools.cache
def _pattern(name: str, row: str) -> re.Pattern[str]:
    before, behind = _edges(name)
    return re.compile(before + row + behind)


@functools.cache
def _together(name: str) -> tuple[tuple[re.Pattern[str], list[str]], ...]:
    """The rows of a language, some at a time, each time behind a pattern that finds something where
    any of them does: in most texts most find nothing, and are not even compiled."""
    rows = [row for row, _ in (*ASKED.get(name, ()), *_TABLES[name])]
    some = [rows[at : at + _AT_A_TIME] for at in range(0, len(rows), _AT_A_TIME)]
    return tuple((_pattern(name, _NAMED.sub("(", "|".join(f"(?:{row})" for row in each))), each)
                 for each in some)  # fmt: skip


def _edges(name: str) -> tuple[str, str]:
    """What stands around a language's words in a pattern."""
    if name in ("ja", "ko"):
        return "", ""
    signs = _SIGNS if name == "hi" else ""
    return rf"(?<![\w{signs}'-])(?:", rf")(?![\w{signs}])"


@functools.lru_cache(maxsize=128)
def language_of(text: str) -> str | None:
    """The language whose words are in the text; None for English and what is not told."""
    if _KANA.search(text):
        return "ja"
    if _HANGUL.search(text):
        return "ko"
    if _ARABIC.search(text):
        persian, arabic = _score(text, "fa"), _score(text, "ar")
        return "fa" if _PERSIAN.search(text) or persian > arabic else "ar" if arabic else None
    if _DEVANAGARI.search(text):
        return "hi"
    if _CYRILLIC.search(text):
        if _UKRAINIAN.search(text):
            return "uk"
        return "uk" if _score(text, "uk") > _score(text, "ru") else "ru"
    plain = len("".join(_ENGLISH.findall(text)))
    scores = {name: _score(text, name) for name in _LATIN}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > plain else None


def answer_in(text: str, session: str) -> str:
    """The language of a request; the session's where the request doesn't tell."""
    if _HAN.search(text) and not _KANA.search(text) and not _HANGUL.search(text):
        return "ja" if session == "ja" else _chinese(text, session)
    plain = _ADDRESS.sub(" ", normalise(text))
    return language_of(plain) or ("en" if _ENGLISH.search(plain) else session)


def _chinese(text: str, session: str) -> str:
    """By the signs that exist in one of the two alone, as the old character sets tell."""
    in_one = Counter(
        next(iter(sets))
        for sign in _HAN.findall(text)
        if len(sets := {one for one in (_TRADITIONAL, _SIMPLIFIED) if _exists(sign, one)}) == 1
    )
    traditional, simplified = in_one[_TRADITIONAL], in_one[_SIMPLIFIED]
    if traditional == simplified:
        return "zh-TW" if session == "zh-TW" else "zh"
    return "zh-TW" if traditional > simplified else "zh"


def _exists(sign: str, character_set: str) -> bool:
    try:
        sign.encode(character_set)
    except UnicodeError:
        return False
    return True


def _score(text: str, name: str) -> int:
    text = with_apps(text, name)
    _, known = in_english(text, name)
    proofs = [found for found in _words(text, name) if not _NO_PROOF.match(found)]
    return max(known, sum(map(len, proofs)))


def _words(text: str, name: str) -> list[str]:
    """What the patterns of a language find in the text, each by itself."""
    return [
        found[0]
        for any_of_them, rows in _together(name)
        if any_of_them.search(text)
        for row in rows
        for found in _pattern(name, row).finditer(text)
    ]


def from_language(text: str, name: str) -> str:
    """`text` is normalised. Unknown words stay as they are."""
    text = with_apps(text, name)
    for pattern, words in _asked(name):
        text = pattern.sub(words, text)
    text, _ = in_english(re.sub(r"\s+", " ", text).strip(), name)
    for pattern, english in _rules(name):
        text, found = pattern.subn(f" {english} " if english else " ", text)
        if found:
            text = re.sub(r"\s+", " ", text).strip()
    taken_back = _TAKEN_BACK.get(name)
    return "undo" if taken_back is not None and taken_back.fullmatch(text) else text
