"""What can go wrong at the platforms' side, and what may have happened all the same.

    PlatformError
    ├── RateLimited     wait `retry_after_s`, in this chat alone; nothing was posted
    │   └── Unreachable the platform can't be reached at all; nothing was sent
    ├── MessageGone     the message can't be edited any more: post a new one
    ├── ChatClosed      blocked, kicked, deleted, no permission: end quietly, keep the data
    ├── FileTooLarge    the platform refused the file: the link remains
    ├── FilesForbidden  words are welcome in this chat, files are not: the link remains
    ├── Refused         a definite no: nothing was posted, asking again can't help
    └── Unclear         it may have been posted: a repeat says that it may be one
        ├── NotDone     the platform itself says that it failed: most likely it was not
        └── Crashed     an adapter failed in no way that it should: the same may fail again
    MediaError
    ├── MediaGone       the file can't be fetched any more
    ├── MediaEmpty      it has no bytes at all
    ├── MediaTooLarge   the platform does not hand out files over `limit_bytes`
    └── MediaUnreachable  for now

Adapters translate their SDK's exceptions into these at one place each. No message text of these
ever reaches a chat; none may hold a token or a URL.
"""

from __future__ import annotations

from typing import Final, Literal

UNREACHABLE_PAUSE_S: Final = 5.0
"""How long to wait when a request could not even be sent."""


class PlatformError(Exception):
    """Posting or editing did not work."""


class RateLimited(PlatformError):
    def __init__(self, retry_after_s: float) -> None:
        super().__init__(f"rate limited for {retry_after_s:g} s")
        self.retry_after_s = retry_after_s


class Unreachable(RateLimited):
    """No connection came about: the same wait, which nobody has asked us for."""

    def __init__(self, retry_after_s: float = UNREACHABLE_PAUSE_S) -> None:
        super().__init__(retry_after_s)


class MessageGone(PlatformError):
    """`remains`: people still see it, it just can't be edited any more."""

    def __init__(self, reason: str = "", *, remains: bool = False) -> None:
        super().__init__(reason)
        self.remains = remains


class ChatClosed(PlatformError):
    """`opens_in_s`: so long, where the platform says until when."""

    def __init__(self, reason: str = "", *, opens_in_s: float | None = None) -> None:
        super().__init__(reason)
        self.opens_in_s = opens_in_s


class FileTooLarge(PlatformError):
    pass


FileRight = Literal["videos", "files", "pictures", "media"]


class FilesForbidden(PlatformError):
    """`right`: the kind of files that is not allowed, where the platform tells them apart."""

    def __init__(self, reason: str = "", *, right: FileRight | None = None) -> None:
        super().__init__(reason)
        self.right = right


class Refused(PlatformError):
    """`lasts`: it will never be taken, whatever changes meanwhile."""

    def __init__(self, reason: str = "", *, lasts: bool = False) -> None:
        super().__init__(reason)
        self.lasts = lasts


class Unclear(PlatformError):
    pass


class NotDone(Unclear):
    pass


class Crashed(Unclear):
    pass


DEFINITE_NO: Final = (
    RateLimited,
    Refused,
    FilesForbidden,
    FileTooLarge,
    ChatClosed,
    MessageGone,
)
"""Nothing came into the chat."""


class MediaError(Exception):
    """A file that a person sent could not be opened."""


class MediaGone(MediaError):
    pass


class MediaEmpty(MediaError):
    pass


class MediaTooLarge(MediaError):
    def __init__(self, limit_bytes: int) -> None:
        super().__init__(f"over {limit_bytes} bytes")
        self.limit_bytes = limit_bytes


class MediaUnreachable(MediaError):
    pass
