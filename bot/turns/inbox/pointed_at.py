"""What a message points at: the words and links of the one that it answers, quotes or forwards, or
without a word of that the video above it.

A link is a file. Words go along as context, marked as somebody's: they are nobody's request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Attachment, Message, Quoted
from bot.core.requests import intents
from bot.core.requests.links_in_text import LINK, take_links
from bot.core.requests.needs_video import may_mean_video_above
from bot.store.queries import turns
from bot.store.rows import Conversation, Turn

QUOTED_MAX: Final = 500
"""Characters of another message that go along."""
NAME_MAX: Final = 60
QUOTES_MAX: Final = 5
"""Messages whose words go along with one request."""


async def with_pointed_at(
    tx: AsyncConnection, message: Message, conversation: Conversation
) -> Message:
    """The message with the links of what it points at among its files, and `quoted` bounded.

    Our own words, and a request that was made here already, are in the project: of those only a
    part that was marked goes along.
    """
    if not message.quoted:
        return message
    is_known = await _was_asked(tx, message)
    kept = [q for q in message.quoted if q.chosen or not (q.ours or (q.reply and is_known))]
    linked: list[Attachment] = []
    words: list[Quoted] = []
    for quoted in kept:
        text, found = (quoted.text, ()) if quoted.ours else _links(message, quoted, conversation)
        linked += found
        if text.strip():
            name = " ".join(quoted.name.split())[:NAME_MAX]
            words.append(replace(quoted, text=_cut(text), name=name))
    known = {file.locator.get(LINK) for file in message.attachments}
    files = [file for file in linked if file.locator[LINK] not in known]
    return replace(
        message, attachments=(*message.attachments, *files), quoted=tuple(words[:QUOTES_MAX])
    )


def with_video_above(message: Message, *, asked_since: bool, can_generate: bool) -> Message:
    """The message with its author's own newest video above it, where its words are about one and
    nothing else is pointed at. `asked_since`: also one that they have spoken to us after."""
    own = next((video for video in message.above if video.is_own), None)
    if own is None or own.asked_since > asked_since or message.attachments:
        return message
    if message.replied_to is not None or message.command is not None:
        return message
    if not may_mean_video_above(message.text, can_generate=can_generate):
        return message
    return replace(message, attachments=own.files)


def is_from_above(message: Message) -> bool:
    """Are its files those of a video above it?"""
    return any(message.attachments == video.files for video in message.above)


def quoted_by(message: Message, turn: Turn | None = None) -> list[list[str]] | None:
    """Who wrote what, as it is stored with the turn; after what `turn` has already."""
    before = (turn.quoted if turn is not None else None) or []
    found = [*before, *([quoted.name, quoted.text] for quoted in message.quoted)]
    return found[:QUOTES_MAX] or None


def with_context(message: Message, turn: Turn) -> Message:
    """The message, with what its author's other message has pointed at before."""
    before = [Quoted(text, name, reply=False) for name, text in turn.quoted or ()]
    return replace(message, quoted=(*before, *message.quoted))


async def _was_asked(tx: AsyncConnection, message: Message) -> bool:
    """Is what it answers a message whose request, or file, the project has?"""
    if message.replied_to is None:
        return False
    turn = await turns.turn_of_message(tx, message.replied_to.key)
    return turn is not None and turn.state not in ("failed", "cancelled")


def _links(
    message: Message, quoted: Quoted, conversation: Conversation
) -> tuple[str, Sequence[Attachment]]:
    """A link without a media file's ending stands for a video as well where nothing else is said or
    there, or where it is to be made smaller."""
    if message.command is None:
        intent = intents.classify(message.text)
        if intent.kind not in ("edit", "upload", "none"):
            return quoted.text, ()
    rest, every = take_links(quoted.text, any_link=True)
    is_all = not rest.strip() or conversation.session_id is None
    if every and not message.attachments and (is_all or _makes_smaller(message)):
        return rest, every
    return take_links(quoted.text)


def _makes_smaller(message: Message) -> bool:
    words = message.command.argument if message.command else message.text
    return intents.classify(words).is_compress_or_convert


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= QUOTED_MAX else text[: QUOTED_MAX - 1].rstrip() + "…"
