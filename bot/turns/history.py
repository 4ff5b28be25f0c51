"""One's latest projects in a chat, in words and with a button each that brings it back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.core.model import MessageRef
from bot.core.states import PostKind
from bot.core.view import Limits
from bot.store.queries import conversations, files, posts, sessions, turns
from bot.store.rows import Turn
from bot.turns.file_wording import linked
from bot.turns.wording import SayTo, turn_number

LISTED_MAX: Final = 10
"""As many as there are numbers in two rows of five buttons."""
_SHOWN: Final[tuple[PostKind, ...]] = ("result", "reply")
WORDS_MAX: Final = 40
"""Characters of a request that stand for a project without files."""


async def history_text(
    tx: AsyncConnection, say: SayTo, turn: Turn, limits: Limits
) -> tuple[str, list[Button]]:
    """The asker's own, newest first, with a link to where the latest words of each stand; the day
    is that of their latest request there, in UTC."""
    # not by the chat: an answer for one person alone goes out through a chat of its own
    here = await conversations.keys_of(tx, turn.conversation_id)
    found = await sessions.latest_projects(tx, turn.asker, here, LISTED_MAX)
    if not found:
        return say("history-empty"), []
    lines, buttons = [say("history-list")], []
    for number, latest in enumerate(found, 1):
        name = await _name(tx, latest)
        day = datetime.fromtimestamp(latest.accepted_at_s, UTC).date().isoformat()
        entry = say("history-entry", number=number, name=name, date=day)
        link = await _link(tx, latest, limits)
        lines.append(linked(entry, link))
        buttons.append(Button(str(number), f"back:{turn.id}:{latest.id}"))
    return "\n".join(lines), buttons


async def project_listed(tx: AsyncConnection, listing: Turn, number: str) -> Turn | None:
    """The turn that a button of this list names. None where it is gone, or was never the asker's
    own project: what a button sends back could be anything."""
    turn_id = turn_number(number)
    before = None if turn_id is None else await turns.get_turn(tx, turn_id)
    if before is None or before.session_id is None or before.asker != listing.asker:
        return None
    # they may have many more by now than are listed
    here = await conversations.keys_of(tx, listing.conversation_id)
    return before if await sessions.is_own_here(tx, before, here) else None


async def _link(tx: AsyncConnection, latest: Turn, limits: Limits) -> str | None:
    """To the result, else to the answer."""
    there = await conversations.get_conversation(tx, latest.conversation_id)
    for kind in _SHOWN:
        for post in reversed(await posts.posts_of_turn(tx, latest.id, kind)):
            if post.ref is not None:
                return limits.link_to(MessageRef.parse(post.ref), there.guild)
    return None


async def link_to_project(
    tx: AsyncConnection, turn: Turn, session_id: int, limits: Limits
) -> str | None:
    """To the latest words of the project that this turn is about; None where those stand in its
    own chat."""
    there = await conversations.get_conversation(tx, turn.conversation_id)
    if turn.chat == there.chat:
        return None
    ref = await sessions.latest_message(tx, session_id, there.chat, _SHOWN)
    return None if ref is None else limits.link_to(ref, there.guild)


async def _name(tx: AsyncConnection, latest: Turn) -> str:
    assert latest.session_id is not None
    there = await files.files_of_session(tx, latest.session_id)
    words = " ".join(latest.text.split())[:WORDS_MAX]
    return there[0].attachment.filename if there else words or "…"
