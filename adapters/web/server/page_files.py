"""The page itself: one document in the reader's language, and the files that it loads from here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Final

from bot.core.requests.language import FROM_THE_RIGHT
from bot.core.requests.vocabulary import chinese
from bot.ports import Say

FOLDER: Final = Path(__file__).parents[1] / "page"
_WORDS: Final = (
    "web-title",
    "web-conversation",
    "web-you",
    "web-write",
    "web-send",
    "web-close",
    "web-add-files",
    "web-drop",
    "web-uploading",
    "web-remove",
    "web-take-back",
    "web-unknown-type",
    "web-too-large",
    "web-no-room",
    "web-copied",
    "web-no-connection",
    "web-needs-link",
    "web-password",
    "web-sign-in",
    "web-wrong-password",
    "web-too-many-tries",
    "web-projects",
    "web-timeline",
    "web-help",
    "web-leave",
    "web-leave-sure",
    "web-trim-from",
    "web-trim-until",
    "web-trim",
    "trim-words",
    "web-trim-asked",
    "web-app-gone",
    "picture-comparison",
    "help-what",
)
"""What the page says by itself; `{{web-send}}` in its files."""
_LEFT: Final = {name: f"{{{name}}}" for name in ("name", "from", "until")}
"""What the page itself puts in."""
_PLACE: Final = re.compile(r"\{\{([a-z-]+)\}\}")
_TAG: Final = re.compile(
    r"([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8})(?: {0,9}; {0,9}q=([01](?:\.[0-9]{1,3})?))?"
)


class PageFiles:
    """Rendered once in each language."""

    def __init__(self, say: Say, languages: Sequence[str]) -> None:
        self._say, self._languages = say, languages
        self._pages: dict[tuple[str, str], str] = {}

    def language(self, accept_language: str) -> str | None:
        """The first of ours that the browser asks for; None where there is none."""
        for tag in accepted_tags(accept_language):
            parts = tag.lower().split("-")
            wanted = chinese(parts).lower() if parts[0] == "zh" else "-".join(parts)
            near = [ours for ours in self._languages if ours.split("-")[0] == parts[0]]
            if near:
                return next((ours for ours in near if ours.lower() == wanted), near[0])
        return None

    def page(self, language: str | None, file: str = "index.html") -> str:
        tag = language or "en"
        if (tag, file) not in self._pages:
            words = {key: self._say(tag, key, **_LEFT) for key in _WORDS} | {
                "lang": tag,
                "dir": "rtl" if tag in FROM_THE_RIGHT else "ltr",
            }
            source = (FOLDER / file).read_text(encoding="utf-8")
            self._pages[tag, file] = _PLACE.sub(lambda found: escape(words[found[1]]), source)
        return self._pages[tag, file]


def accepted_tags(header: str) -> list[str]:
    """The tags of an Accept-Language header, the most wanted first."""
    found = []
    for place, part in enumerate(header[:1_000].split(",")):
        if match := _TAG.fullmatch(part.strip()):
            weight = float(match[2] or 1)
            found.append((-weight, place, match[1]))
    return [tag for weight, _, tag in sorted(found) if weight < 0]
