"""What a reader sees of Markdown: visible characters and their styles, by a library."""

from __future__ import annotations

import telegramify_markdown

Seen = list[tuple[str, frozenset[str]]]


def seen(markdown: str) -> Seen:
    """Visible characters without white space and list bullets, each with the styles on it."""
    text, entities = telegramify_markdown.convert(markdown)
    units = text.encode("utf-16-le")
    styles: list[set[str]] = [set() for _ in range(len(units) // 2)]
    for entity in entities:
        name = f"{entity.type} {entity.url or ''}{entity.language or ''}"
        for i in range(entity.offset, entity.offset + entity.length):
            styles[i].add(name)
    found, at = [], 0
    for char in text:
        if not char.isspace() and char not in "⦁•":
            found.append((char, frozenset(styles[at])))
        at += 2 if char > "\uffff" else 1
    return found


def measured(markdown: str) -> int:
    """The length as Telegram counts it: UTF-16 units, after entities."""
    text, _ = telegramify_markdown.convert(markdown)
    return len(text.encode("utf-16-le")) // 2


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
