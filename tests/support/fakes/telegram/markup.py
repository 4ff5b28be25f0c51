"""Texts with a parse mode: what Telegram's HTML parser makes of them, and what it refuses.

Of the two Markdown modes it knows none: whoever sends one is refused aloud.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any, Final

from tests.support.fakes.telegram.rules import bad_request, utf16

_TYPES: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_ENTITY: Final = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


def parsed(text: str, mode: str | None) -> tuple[str, list[dict[str, Any]] | None]:
    """The text without its markup, and the entities (None: it has no parse mode)."""
    if not mode:
        return text, None
    if mode.casefold() != "html":
        known = mode.casefold() in ("markdown", "markdownv2")
        raise bad_request("unsupported parse_mode" if not known else "this server reads HTML only")
    parser = _Parser()
    parser.feed(text)
    parser.close()
    parser.end()
    return parser.shown, parser.entities


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.shown = ""
        self.entities: list[dict[str, Any]] = []
        self._open: list[tuple[str, int, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in _TYPES:
            raise _cannot(f'unsupported start tag "{tag}" at byte offset {self._at}')
        if tag == "span" and given.get("class") != "tg-spoiler":
            raise _cannot('tag "span" must have class "tg-spoiler"')
        self._open.append((tag, self._units, given))

    def handle_endtag(self, tag: str) -> None:
        if not self._open:
            raise _cannot(f"unexpected end tag at byte offset {self._at}")
        opened, start, given = self._open.pop()
        if opened != tag:
            raise _cannot(
                f'unmatched end tag at byte offset {self._at}, expected "</{opened}>", '
                f'found "</{tag}>"'
            )
        entity = {"type": _TYPES[tag], "offset": start, "length": self._units - start}
        if tag == "a":
            if not (url := given.get("href")):
                return  # Telegram shows the words alone
            entity["url"] = url
        if entity["length"]:
            self.entities.append(entity)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raise _cannot(f'unsupported start tag "{tag}/" at byte offset {self._at}')

    def handle_data(self, data: str) -> None:
        if "<" in data:
            raise _cannot(f"unexpected end of name token at byte offset {self._at}")
        self.shown += data

    def handle_entityref(self, name: str) -> None:
        known = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
        self.shown += known.get(name, f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.shown += chr(int(name[1:], 16) if name[:1] in "xX" else int(name))

    def end(self) -> None:
        if self._open:
            raise _cannot(f'can\'t find end tag corresponding to start tag "{self._open[-1][0]}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))

    @property
    def _units(self) -> int:
        return len(utf16(self.shown)) // 2

    @property
    def _at(self) -> int:
        return len(self.rawdata[: self.getpos()[1]].encode())


def _cannot(what: str) -> Exception:
    return bad_request(f"can't parse entities: {what}")
