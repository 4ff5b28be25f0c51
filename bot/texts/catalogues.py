"""Every sentence a person reads, in Fluent catalogues: `bot/texts/<language>/*.ftl`.

`Texts.say` is the port `Say`. A sentence that lacks in a language is said in English and logged
once; with `strict` (tests) it raises. Arguments are data: Fluent never interprets them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Container, Mapping
from pathlib import Path
from typing import Any, Final

import structlog
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from bot.core.markdown.blocks import quote
from bot.core.requests.language import FROM_THE_RIGHT
from bot.core.requests.vocabulary import chinese
from bot.texts import formatting

DEFAULT: Final = "en"
_FOLDER: Final = Path(__file__).parent
_ARGUMENT_MAX: Final = 2_400
"""Characters. Fluent gives up the whole sentence when an argument is over 2,500."""
_FROM_PEOPLE: Final = frozenset(
    {"name", "names", "what", "before", "after", "title", "request", "requests", "owner"}
)
"""The arguments that hold names which people gave."""
_FOR_OTHERS: Final = ("offer-", "batch-only-", "about-", "trim-words", "overflow-", "discord-echo")
"""Keys of what services, other programs or people of another language read."""
_ISOLATED: Final = re.compile("(?<=/)\u2068(\\w+)\u2069|\u2068(https?://[^\\s\u2069]+|@\\w+)\u2069")
"""Commands, addresses and mentions: apps know them by what stands before them."""
_MARKS: Final = re.compile("[\u2068\u2069]")
_LISTED: Final = (list, tuple)
"""Arguments of several parts, which the catalogue joins."""
_KEY: Final = re.compile(r"^([a-z][\w-]*)[ ]*=", re.MULTILINE)
_log = structlog.get_logger(__name__)


class TextError(LookupError):
    """A key no catalogue has, or a sentence that lacks an argument. Raised in strict mode only."""


class Texts:
    """The catalogues of one folder. `strict` raises where production falls back and logs."""

    def __init__(self, folder: Path = _FOLDER, *, strict: bool = False) -> None:
        self._folders = {
            path.name: path for path in sorted(folder.iterdir()) if any(path.glob("*.ftl"))
        }
        self._catalogues: dict[str, _Catalogue] = {}
        self._strict = strict
        self._reported: set[tuple[str, str]] = set()
        if DEFAULT not in self._folders:
            raise TextError(f"no catalogue for {DEFAULT!r} in {folder}")

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._folders)

    def say(self, language: str | None, key: str, /, **args: object) -> str:
        """The sentence `key` in the catalogue nearest to the BCP 47 tag `language`."""
        wanted = nearest(language, self._folders)
        for tag in dict.fromkeys((wanted, DEFAULT)):
            text = self._format(tag, key, args)
            if text is not None:
                return text
        self._trouble(DEFAULT, key, "no catalogue has this key")
        return key

    __call__ = say

    def _format(self, tag: str, key: str, args: Mapping[str, object]) -> str | None:
        if tag not in self._catalogues:  # most installations speak one or two languages
            self._catalogues[tag] = _Catalogue(self._folders[tag])
        found = self._catalogues[tag].find(key)
        if found is None:
            self._trouble(tag, key, "the key is missing")
            return None
        bundle, pattern = found
        given = {n: _argument(self._joined(tag, value)) for n, value in args.items()}
        text, errors = bundle.format_pattern(pattern, given)
        if errors:
            self._trouble(tag, key, "; ".join(sorted({str(error) for error in errors})))
        if tag not in FROM_THE_RIGHT:
            return str(text)
        if key == "sentence-next":  # a line runs as its first letter outside of marks does
            for sentence in args.values():
                text = str(text).replace(f"\u2068{sentence}\u2069", str(sentence))
        if not key.startswith(_FOR_OTHERS):
            text = formatting.in_own_digits(str(text), tag, _names(key, args))
        return _without_marks(key, str(text))

    def _joined(self, tag: str, value: object) -> object:
        """ "a.mp4, b.mp4", as the language joins what it lists."""
        if not isinstance(value, _LISTED):
            return value
        parts = map(str, value)
        said = next(parts, "")
        for part in parts:
            said = self.say(tag, "list-next", before=said, next=part)
        return said

    def _trouble(self, tag: str, key: str, what: str) -> None:
        if self._strict:
            raise TextError(f"{tag}/{key}: {what}")
        if (tag, key) not in self._reported:
            self._reported.add((tag, key))
            _log.warning("text.trouble", language=tag, key=key, what=what)


@functools.cache
def default_texts() -> Texts:
    """The catalogues that come with the bot, shared by all who speak."""
    return Texts()


def nearest(tag: str | None, available: Container[str]) -> str:
    """The catalogue for a BCP 47 tag (platforms send some with `_`): the tag itself, its shorter
    forms, else English. Chinese goes by the signs that it is written in (`chinese`)."""
    parts = (tag or DEFAULT).replace("_", "-").split(".")[0].split("-")
    parts[0] = parts[0].lower()
    if parts[0] == "zh":
        return next((one for one in (chinese(parts), "zh-CN") if one in available), DEFAULT)
    for length in range(len(parts), 0, -1):
        candidate = "-".join(parts[:length])
        if candidate in available:
            return candidate
    return DEFAULT


def _without_marks(key: str, text: str) -> str:
    """No marks where they do harm."""
    if key.startswith(_FOR_OTHERS):
        return _MARKS.sub("", text)
    return _ISOLATED.sub(lambda found: found[1] or found[2], text)


def _names(key: str, args: Mapping[str, object]) -> set[str]:
    """What people called something, which is not written in another way."""
    if key in ("list-next", "change-resolution"):
        return set()
    return {
        value for name, value in args.items() if name in _FROM_PEOPLE and isinstance(value, str)
    }


def quoted(args: Mapping[str, object]) -> dict[str, object]:
    """Arguments of a sentence that will be read as Markdown: names are quoted, figures are not."""
    return {n: _quoted(value) if n in _FROM_PEOPLE else value for n, value in args.items()}


def _quoted(value: object) -> object:
    if isinstance(value, _LISTED):
        return [_quoted(part) for part in value]
    return quote(value) if isinstance(value, str) else value


class _Catalogue:
    """One language. A file is parsed when the first of its sentences is said: the menus need one
    file of each language, and a parsed catalogue takes 0.1 s.

    Each file is a bundle of its own, so a sentence can't refer to one in another file.
    """

    def __init__(self, folder: Path) -> None:
        self._language = folder.name
        self._sources = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl"))]
        self._source_of = {
            key: number
            for number, source in enumerate(self._sources)
            for key in _KEY.findall(source)
        }
        self._bundles: dict[int, FluentBundle] = {}

    def find(self, key: str) -> tuple[FluentBundle, Any] | None:
        """The sentence, and the file that says it."""
        number = self._source_of.get(key)
        if number is None:
            return None
        if number not in self._bundles:
            self._bundles[number] = _parse(self._language, self._sources[number])
        bundle = self._bundles[number]
        pattern = bundle.get_message(key).value if bundle.has_message(key) else None
        return None if pattern is None else (bundle, pattern)


def _parse(language: str, source: str) -> FluentBundle:
    functions: dict[str, Callable[..., Any]] = {
        "MB": lambda size_bytes: formatting.megabytes(float(size_bytes), language),
        "WHOLE_MB": lambda size_bytes: formatting.whole_megabytes(float(size_bytes)),
        "CLOCK": lambda *durations_s: formatting.clock(*map(float, durations_s)),
    }
    # Isolation marks are invisible characters round every argument: they break copied file names,
    # and without them names and figures fall to the wrong place between words from right to left.
    bundle = FluentBundle([language], functions=functions, use_isolating=language in FROM_THE_RIGHT)
    bundle.add_resource(FluentResource(source))
    return bundle


def _argument(value: object) -> Any:
    """Numbers stay numbers (plurals), without thousands marks: 1080 must not read 1,080."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return fluent_number(value, useGrouping=False, maximumFractionDigits=2)
    text = str(value)
    return text if len(text) <= _ARGUMENT_MAX else text[: _ARGUMENT_MAX - 1] + "…"
