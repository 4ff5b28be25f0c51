"""The commands that people can give by name, one row each.

Inbox, menus, help and redaction read this table; a command is added by a row here, what its kind
does (`bot.turns.instant`, `bot.turns.commands` or a lane's step) and its sentence
`command-<name>` in the catalogues.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from bot.core.kinds import Kind

Takes = Literal["nothing", "request", "quality", "skill", "token", "code", "language"]
"""What may stand behind a command's name: words and files of an edit, "1080p", a skill's name, a
NemoVideo token, an invitation's code, a language's name."""


@dataclass(frozen=True, slots=True)
class CommandRow:
    """`private`: the answer concerns one person, so it is shown to them alone where the platform
    can. `menu`: where a platform lists it; for servers, to those who run one; nowhere:
    it is for operators, who know it."""

    name: str
    kind: Kind
    takes: Takes = "nothing"
    private: bool = False
    menu: Literal["everywhere", "private chats", "servers", "nowhere"] = "everywhere"

    @property
    def is_secret(self) -> bool:
        """Does what people write behind it open an account or the bot? Then it is neither stored
        nor logged."""
        return self.kind in ("login", "logout", "redeem")


_ROWS: Final = (
    CommandRow("start", "start", "skill", private=True, menu="private chats"),
    CommandRow("help", "help", private=True),
    CommandRow("edit", "edit", "request"),
    CommandRow("compress", "edit", "request"),
    CommandRow("export", "export", "quality"),
    CommandRow("status", "status"),
    CommandRow("credits", "credits", private=True),
    CommandRow("usage", "usage", private=True),
    CommandRow("settings", "settings", private=True),
    CommandRow("language", "language", "language", private=True),
    CommandRow("history", "history", private=True),
    CommandRow("server-settings", "server", private=True, menu="servers"),
    CommandRow("new", "new"),
    CommandRow("skill", "skill", "skill"),
    CommandRow("cancel", "cancel"),
    CommandRow("login", "login", "token", private=True, menu="private chats"),
    CommandRow("logout", "logout", private=True, menu="private chats"),
    CommandRow("forget", "forget", private=True),
    CommandRow("redeem", "redeem", "code", private=True, menu="private chats"),
    CommandRow("doctor", "doctor", private=True, menu="nowhere"),
)
COMMANDS: Final[Mapping[str, CommandRow]] = {row.name: row for row in _ROWS}
"""By name, in the order in which menus list them."""


ALSO_WRITTEN: Final[Mapping[str, Kind]] = {
    "download": "export",
    "render": "export",
    "balance": "credits",
    "tracks": "status",
    "timeline": "status",
    "upload": "upload",
    "start": "help",
    "stop": "cancel",
    "reset": "new",
    "skills": "skill",
    "progress": "progress",
    "lang": "language",
}
"""What people write besides the commands' names, and what it asks for."""


def kind_of(name: str) -> Kind:
    """What a command asks for; an unknown one is told as that."""
    row = COMMANDS.get(name)
    return row.kind if row is not None else "unknown"


def nearest_command(name: str) -> str | None:
    """The command that somebody most likely meant; None where none is near."""
    listed = [row.name for row in _ROWS if row.menu != "nowhere"]
    return next(iter(difflib.get_close_matches(name.lower(), listed, 1, 0.75)), None)
