"""Who may use the bot at all. An entry of the operator's lists is a person (`discord:123`), or a
server, a role or a chat (`discord:guild:9`, `discord:role:5`, `telegram:chat:-100`): whoever writes
there, or has that role there. Who is denied is denied, whatever else lets them in.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final, Literal

from bot.core.model import Author

Standing = Literal["let in", "not here", "stranger", "denied"]
"""May use the bot; may, but not here, as the people who run this server have chosen; may not, but
may redeem an invitation where there are any; may do nothing."""
REFUSED_AGAIN_AFTER_S: Final = 86_400.0
"""Somebody who is not let in is told so once in this time."""


@dataclass(frozen=True, slots=True)
class Access:
    """`allowed` None lets everybody in. `by_invitation`: codes can be redeemed."""

    allowed: frozenset[str] | None = None
    denied: frozenset[str] = frozenset()
    by_invitation: bool = False


def standing(author: Author, access: Access, *, is_guest: bool = False) -> Standing:
    """`is_guest`: they have redeemed an invitation that still holds."""
    names = {author.id, *author.within}
    if not names.isdisjoint(access.denied):
        return "denied"
    if access.allowed is None or not names.isdisjoint(access.allowed):
        return "let in"
    return "let in" if is_guest and access.by_invitation else "stranger"


def code_hash(code: str) -> str:
    """What is kept of a code: SHA-256 of its letters and digits, however they were typed."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()
