"""What the people who run a server or a group allow there.

It only narrows what the operator allows; whoever runs the place is not bound by it, and what a
person has chosen for themselves goes before its usual size and language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.model import Author
from bot.core.requests.preferences import OPTIONS, Preferences

NAMES_MAX: Final = 25
OWNER, EVERYONE = "owner", "everyone"
"""Who spends: who began the conversation, or everyone who is let in."""
OPEN: Final = "open"
"""Nothing is said about it here."""
KEPT_AFTER_LEAVING_S: Final = 30 * 86_400.0


@dataclass(frozen=True, slots=True)
class PlaceSettings:
    """`chats` and `roles` are names as in `Author.within`; empty ones allow all."""

    chats: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    owner_only: bool = False
    size: str | None = None
    language: str | None = None

    def lets_in(self, author: Author) -> bool:
        """Here, that is."""
        if author.may_manage:
            return True
        allowed = (self.chats, self.roles)
        return all(not names or not author.within.isdisjoint(names) for names in allowed)

    @property
    def usual(self) -> Preferences:
        return Preferences(size=self.size, language=self.language)


EMPTY: Final = PlaceSettings()


def place_of(author: Author) -> str | None:
    """The server or group that they write in, as `Conversation.guild` calls it."""
    for name in author.within:
        platform, _, rest = name.partition(":")
        kind, _, number = rest.partition(":")
        if kind == "guild":
            return f"{platform}:{number}"
    return None


def read_place(place: str, values: Mapping[str, str]) -> PlaceSettings:
    """What was filled in, by the names of the form's fields. Values are hostile: what is no chat,
    role or option here is left out."""
    size, language = values.get("size"), values.get("language")
    return PlaceSettings(
        _names(place, "chat", values.get("chats", "")),
        _names(place, "role", values.get("roles", "")),
        values.get("spend") == OWNER,
        size if size in OPTIONS["size"] else None,
        language if language in OPTIONS["language"] else None,
    )


def _names(place: str, kind: str, said: str) -> tuple[str, ...]:
    begin = f"{place.partition(':')[0]}:{kind}:"
    found = [name for name in said.split()[:NAMES_MAX] if name.startswith(begin)]
    return tuple(dict.fromkeys(name for name in found if name.removeprefix(begin).isdigit()))
