"""The agent's sentences, by language: `<language>.ftl`, as the bot's are kept.

A sentence is a key with its arguments, which are text: figures are written here as the language
writes them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from engine.clock import clock

_FOLDER: Final = Path(__file__).parent
LANGUAGES: Final = tuple(sorted(path.stem for path in _FOLDER.glob("*.ftl")))
_FROM_THE_RIGHT: Final = frozenset({"ar", "fa"})
_OWN_DIGITS: Final = {"fa": str.maketrans("0123456789.%", "۰۱۲۳۴۵۶۷۸۹٫٪")}
_FIGURE: Final = re.compile(r"(?<![A-Za-z\d.])\d+(?:[.:×]\d+)*(?![A-Za-z\d])|%")
_ONLY_A_FIGURE: Final = re.compile(r"\W*\d[\d.:×–]*\W*(?:[kMG]B|[kM]bps)?")
_ISOLATE: Final = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_NAMES: Final = ("name", "text", "words", "unit", "names", "said", "done", "next")
"""Arguments that hold what people called or said."""
_COMMA: Final = frozenset({"es", "pt", "de", "fr", "ru", "uk", "tr", "id", "it", "pl", "vi"})
_UNITS: Final = {
    "fr": ("Go", "Mo", "ko", "octets", "Mbit/s", "kbit/s"),
    "de": ("GB", "MB", "kB", "Byte", "Mbit/s", "kbit/s"),
    "pl": ("GB", "MB", "kB", "B", "Mb/s", "kb/s"),
    "ru": ("ГБ", "МБ", "КБ", "байт", "Мбит/с", "кбит/с"),
    "uk": ("ГБ", "МБ", "КБ", "байт", "Мбіт/с", "кбіт/с"),
}
_USUAL: Final = ("GB", "MB", "kB", "bytes", "Mbps", "kbps")
_ARGUMENT_MAX: Final = 2_400
"""Characters. Fluent gives up the whole sentence when an argument is over 2,500."""


class Words:
    """What is said in one of `LANGUAGES`."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._units = _UNITS.get(language, _USUAL)
        self._bundle = _bundle(language)

    def say(self, key: str, **args: str) -> str:
        """The sentence, with nothing put round its arguments. Error: KeyError for no key."""
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        given = {name: value[:_ARGUMENT_MAX] for name, value in args.items()}
        said, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            raise errors[0]
        told = str(said).replace("\u2068\u2069", "")
        return _in_own_digits(told, self._language, {args.get(name, "") for name in _NAMES})

    def knows(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def sentences(self, parts: Iterable[str]) -> str:
        """One behind the other; what is empty is left out."""
        return self.say("gap").join(part for part in parts if part)

    def listed(self, names: Iterable[str]) -> str:
        return self.say("list").join(names)

    def number(self, value: float, form: str = ".4g") -> str:
        written = format(value, form)
        return written.replace(".", ",") if self._language in _COMMA else written

    def size(self, size_bytes: int) -> str:
        """Decimal, as people name sizes: 8 MB are 8,000,000 bytes. Three digits, of kB whole ones;
        cut and never rounded up, so that what is under a target looks so."""
        for unit, scale in zip(self._units, (10**9, 10**6, 10**3), strict=False):
            if size_bytes >= scale:
                whole = size_bytes // scale
                digits = 0 if scale == 10**3 else max(0, 3 - len(str(whole)))
                cut = size_bytes * 10**digits // scale / 10**digits
                return f"{self.number(cut)} {unit}"
        return f"{size_bytes} {self._units[3]}"

    def rate(self, bps: int) -> str:
        scale, unit = (10**6, self._units[4]) if bps >= 10**6 else (10**3, self._units[5])
        return f"{self.number(bps / scale, '.3g')} {unit}"

    def length(self, seconds: float, form: str = ".1f") -> str:
        """ "2.5 s", "12:34" from a minute on, "1:02:03" from an hour on."""
        below_a_minute = float(format(seconds, form))
        if below_a_minute >= 60:
            return clock(round(seconds))
        return self.say("seconds", n=self.number(below_a_minute))


def nearest(language: str) -> str:
    """The catalogue for a BCP 47 tag: "pt-BR" is pt, all that is written in
    traditional Chinese zh-TW; English where there is none."""
    primary, *rest = language.replace("_", "-").lower().split("-")
    if primary == "zh" and not {"hant", "tw", "hk", "mo"}.isdisjoint(rest):
        return "zh-TW"
    return primary if primary in LANGUAGES else "en"


def _in_own_digits(text: str, language: str, names: Container[str]) -> str:
    """Figures as the language writes them, but for those in a name or beside Latin letters."""
    digits = _OWN_DIGITS.get(language)
    if digits is None:
        return text
    said, end = [], 0
    for found in _ISOLATE.finditer(text):
        is_figure = found[1] not in names and _ONLY_A_FIGURE.fullmatch(found[1])
        said.append(_figures(text[end : found.start()], digits))
        said.append(_figures(found[0], digits) if is_figure else found[0])
        end = found.end()
    return "".join([*said, _figures(text[end:], digits)])


def _figures(text: str, digits: dict[int, int]) -> str:
    return _FIGURE.sub(lambda found: found[0].translate(digits), text)


@functools.cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=language in _FROM_THE_RIGHT)
    text = (_FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(text))
    return bundle
