"""What was understood of a voice message becomes a message of words, when its speaker, or whoever
else may spend there, says that it is right. From there it goes the way of words that are typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Attachment, ConversationKey, Message, Quoted
from bot.ports import PressAnswer
from bot.store.queries import conversations, turns
from bot.store.queries.place_settings import settings_of_place
from bot.store.rows import Conversation
from bot.turns.inbox.replied_turn import Heard
from bot.turns.presses.begin_by_press import Pressed
from bot.turns.presses.rewording import asked_anew, filled_in
from bot.turns.wording import SayTo

CHANGE: Final = "change"
"""The argument of the button that asks for other words than those that were understood."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A press under the answer to a voice message, and the words that it stands for."""

    pressed: Pressed
    words: str

    @property
    def key(self) -> str:
        """Of all presses under one answer one counts: it was said once."""
        return f"press:spoken:{self.pressed.turn.id}"

    @property
    def conversation(self) -> Conversation:
        """Which goes on in the language that was spoken."""
        return replace(self.pressed.conversation, language=self.pressed.turn.language)

    @property
    def message(self) -> Message:
        """As if whoever pressed had written it where the voice message stands. The presser waits
        for an answer, so a refusal is theirs alone to read."""
        turn, press, here = self.pressed.turn, self.pressed.press, self.conversation
        beside = [Attachment.from_json(data) for data in (turn.above or [])[1:]]
        return Message(
            key=self.key,
            conversation=ConversationKey.parse(str(turn.chat)),
            chat=turn.chat,
            author=press.author,
            text=self.words,
            sent_at_s=press.sent_at_s,
            native_id=turn.reply_to or "",
            attachments=tuple(file for file in beside if not file.is_voice),
            quoted=tuple(Quoted(text, name, reply=False) for name, text in turn.quoted or ()),
            locale=press.locale,
            upload_limit_bytes=turn.upload_limit_bytes,
            is_private=here.is_private,
            guild=here.guild,
            waits_for_words=True,
        )


def said_by(pressed: Pressed, say: SayTo) -> Spoken | PressAnswer | None:
    """The words to be done, or the form that asks for others; None where nothing was heard."""
    turn = pressed.turn
    said = (turn.offers or [""])[0] if turn.kind == "voice" else ""
    if not said or pressed.argument != CHANGE:
        return Spoken(pressed, said) if said else None
    instead = filled_in(pressed)
    return Spoken(pressed, instead) if instead else asked_anew(pressed, say, said)


async def hear_spoken(tx: AsyncConnection, spoken: Spoken, now_s: float) -> Heard:
    """About the project that the voice message was about."""
    turn, conversation = spoken.pressed.turn, spoken.conversation
    if spoken.pressed.press.author.id == conversation.owner:
        await conversations.change_conversation(tx, conversation.id, language=turn.language)
    about = None
    if turn.about_turn_id is not None:
        about = await turns.get_turn(tx, turn.about_turn_id)
    here = await settings_of_place(tx, conversation.guild)
    return Heard(spoken.message, conversation, about, now_s, here)
