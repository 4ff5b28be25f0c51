"""Messages of ours whose own answer was lost, and those that show what is true no more: a press or
a reply tells of them, and what they show is put right."""

from __future__ import annotations

from bot.core.model import Chat, MessageRef, OwnMessage
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries.deletion import old_messages
from bot.store.queries.place_settings import note_membership
from bot.store.rows import Turn
from bot.turns.reply.outbox import Outbox


class LostMessages:
    def __init__(self, db: Database, outbox: Outbox, clock: Clock) -> None:
        self._db = db
        self._outbox = outbox
        self._clock = clock

    async def pressed(self, turn: Turn, ref: MessageRef) -> None:
        """Somebody pressed Stop there: the message shows the truth soon, or goes if it was one
        whose answer never reached us."""
        self._outbox.doubt(ref)
        if await self._db.run(old_messages.find_pressed, turn.id, ref, self._clock.utc_s()):
            await self._outbox.owe(turn.chat)

    async def opened(self, chat: Chat) -> None:
        """What waited for that comes, and takes the place of what stood there meanwhile."""
        for each in await self._db.run(old_messages.owe_held_in, chat):
            await self._outbox.owe(each)

    async def membership(self, guild: str, *, is_member: bool) -> None:
        """The same in every chat of a server or group that we are in again."""
        await self._db.run(note_membership, guild, None if is_member else self._clock.utc_s())
        if is_member:
            for each in await self._db.run(old_messages.owe_held_in_guild, guild):
                await self._outbox.owe(each)

    async def shown(self, own: OwnMessage) -> None:
        """The same for what an update shows of a message of ours."""
        if await self._db.run(old_messages.find_shown, own, self._clock.utc_s()):
            self._outbox.doubt(own.ref)
            await self._outbox.owe(own.ref.chat)
