"""What is assumed, a sentence each, and what was found of it. docs/nemovideo.md has the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal

from bot.core.errors import PlatformError
from bot.core.service.errors import ServiceError

SERVICE: Final[Mapping[str, str]] = {
    "token": "The account's token is accepted",
    "credits": "What is left is a number, `available`",
    "rejected_token": "An unknown token is answered 1001 or 401",
    "session": "A session is made, with an id",
    "state": "A new session's state can be read, and there is nothing to export",
    "lost_session": "An unknown session is answered 1002, or 404 “Session not found”",
    "upload": "A file goes as the multipart part `files`, and the answer lists it",
    "upload_seconds": "The answer tells its length in seconds",
    "upload_counted": "The state counts it in `video_infos`",
    "unsupported": "A file that is no video is answered 4001 or 415",
    "upload_url": "A file that it can fetch itself is taken by its URL",
    "claim": "A claim token is given, or there is none (404)",
    "unknown_render": "An unknown render is answered 404",
    "stream": "`run_sse` answers with an event stream that ends properly",
    "frames": "Each frame of it is understood",
    "edit": "When it has ended, the edit is in the state's draft",
    "draft_ms": "The draft's lengths are milliseconds",
    "session_price": "All edits of a session cost 50 credits at most",
    "submit": "A render of the draft, word for word, is accepted",
    "same_render": "An id that is submitted again makes no second render",
    "statuses": "Each status of a render is a known word",
    "result": "A finished render has a link",
    "link": "The link gives an MP4 without a token",
    "download": "The MP4 can be fetched by the render's id",
    "free_export": "An export costs nothing",
    "cancel": "A render can be cancelled, and its status says so",
    "answers": "Every answer is a JSON object, and none leads elsewhere",
}
CHAT: Final[Mapping[str, str]] = {
    "post": "A message can be posted, with formatting and buttons",
    "edit": "It can be edited",
    "unchanged": "An edit to what it shows already counts as done",
    "length": "A text of the longest length, as we count it, is taken",
    "nonce": "A post again under the same nonce is the same message",
    "busy": "The typing indicator is shown",
    "video": "A video can be sent",
    "largest_file": "A file of the largest size is taken",
    "delete": "Ours can be deleted; to delete it again counts as done",
    "gone": "An edit of what was deleted is told as that",
}

Found = Literal["holds", "wrong", "not tried"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`where`: the service or the chat; `assumption`: the sentence of `key`. No secrets."""

    where: str
    key: str
    assumption: str
    found: Found
    said: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.assumption}" + (f" ({self.said})" if self.said else "")


class Trial:
    """What is found of a table's assumptions. One that was once wrong stays wrong."""

    def __init__(self, where: str, table: Mapping[str, str]) -> None:
        self._where, self._table = where, table
        self._found: dict[str, tuple[Found, str]] = {}

    def found(self, key: str, holds: bool, said: str = "") -> bool:
        """Note it; returns `holds`."""
        assert key in self._table
        if key not in self._found or self._found[key][0] != "wrong":
            self._found[key] = ("holds" if holds else "wrong", said)
        return holds

    def not_tried(self, key: str, why: str) -> None:
        assert key in self._table
        self._found.setdefault(key, ("not tried", why))

    @contextmanager
    def trying(self, key: str) -> Iterator[None]:
        """What fails inside is what is wrong with it; it goes on after the block."""
        try:
            yield
        except (ServiceError, PlatformError) as error:
            self.found(key, False, told(error))

    @contextmanager
    def refused(self, key: str, *wanted: type[Exception]) -> Iterator[None]:
        """The block has to raise one of these."""
        try:
            yield
        except wanted as error:
            self.found(key, True, told(error))
        except (ServiceError, PlatformError) as error:
            self.found(key, False, told(error))
        else:
            self.found(key, False, "it was accepted")

    def verdicts(self) -> list[Verdict]:
        """Of each assumption, in the table's order."""
        none: tuple[Found, str] = ("not tried", "what comes before it did not work")
        return [
            Verdict(self._where, key, said, *self._found.get(key, none))
            for key, said in self._table.items()
        ]


def told(error: Exception) -> str:
    """Our own sentences, or a kind: never what was sent."""
    if isinstance(error, ServiceError):
        return f"{type(error).__name__}: {error}"
    return type(error).__name__
