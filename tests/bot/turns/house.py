"""All rooms of `bot.turns` over a `World`: what people write and press comes in, turns are run.

There is no dispatcher: what is woken stands in `woken`, and a test has a lane worked on with `work`
or by its `step`. Each message and press has a key of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.core.fair_use.access import Access
from bot.core.fair_use.limits import UseLimits
from bot.core.model import (
    Attachment,
    Author,
    Chat,
    Command,
    ConversationKey,
    Message,
    MessageRef,
    Press,
)
from bot.core.service.values import Attribution
from bot.fetch.safe_fetch import SafeFetch
from bot.ports import Accepted, PressAnswer, Service, Step
from bot.settings import Settings
from bot.store.backups import Copies
from bot.store.database import Database
from bot.store.queries import conversations, files, posts, turns
from bot.store.rows import Conversation, Post, Turn
from bot.turns.batch.batches import batches_of
from bot.turns.commands import Commands
from bot.turns.context import Context, TurnSettings
from bot.turns.export.beginning import Beginning
from bot.turns.export.plot import Plots
from bot.turns.export.wiring import exports_of, fitting_of
from bot.turns.in_turn import InTurn
from bot.turns.inbox.begin_turn import Admission, Rules
from bot.turns.inbox.fair_use import FairUse
from bot.turns.inbox.first_words import FirstWords
from bot.turns.inbox.inbox import Inbox
from bot.turns.inbox.log_in import LogIns
from bot.turns.instant import Instant
from bot.turns.presses.buttons import Buttons
from bot.turns.refusals import Refusals
from bot.turns.runner import Runner
from bot.turns.voice.ears import Ears
from bot.turns.voice.listening import Listening
from tests.bot.turns.world import BOB, SKILLS, TEXTS, World, say

ALICE = Author("room:alice", "Alice")
EVE = Author("room:eve", "Eve")
MODERATOR = Author("room:mod", "Mod", may_moderate=True)
DEN, SQUARE = Chat("room", "den"), Chat("room", "square")
"""A chat of two, and one of many."""
NUMBERS = itertools.count(1_000_000)
"""Of messages and presses: never the same twice, for any house."""


class Wakes:
    """The `Dispatcher` port: notes who is woken and who is hurried, and works on nothing. `on_wake`
    happens meanwhile, once."""

    def __init__(self, house: World) -> None:
        self._house = house
        self.interrupted: list[str] = []
        self.busy_lanes = 0
        self.failing: Mapping[str, Exception] = {}
        self.on_wake: Callable[[], Awaitable[object]] | None = None

    async def wake(self, lane: str) -> None:
        await self._house.wake(lane)
        meanwhile, self.on_wake = self.on_wake, None
        if meanwhile is not None:
            await meanwhile()

    async def interrupt(self, lane: str) -> None:
        self.interrupted.append(lane)

    async def interruptible_sleep_s(self, seconds: float) -> None:
        await self._house.clock.sleep_s(seconds)

    def working(self, steps: Mapping[str, Step]) -> AbstractAsyncContextManager[None]:
        raise NotImplementedError

    async def stop(self, grace_s: float) -> None:
        raise NotImplementedError

    async def idle(self) -> None:
        raise NotImplementedError


class House(World):
    """Everybody is let in and may spend, nothing is limited, unless said otherwise."""

    def __init__(
        self,
        db: Database,
        folder: Path,
        settings: TurnSettings | None = None,
        *,
        access: Access | None = None,
        limits: Mapping[Any, Any] | None = None,
        relaxed: bool = False,
        owner_only: bool = False,
        queue_max: int = 20,
        engine: Service | None = None,
    ) -> None:
        super().__init__(db, folder, settings)
        self.lanes = Wakes(self)

        async def find_engine() -> Service | None:
            return engine

        async def passed() -> None:
            """Nobody else is being heard."""

        self.ctx = ctx = Context(
            db=db,
            service=self.service,
            outbox=self.outbox,
            replies=self.replies,
            skills=SKILLS,
            say=TEXTS,
            clock=self.clock,
            settings=self.settings,
            dispatcher=self.lanes,
            fetch=SafeFetch(limit_s=1.0),
            find_fit_engine=find_engine,
        )
        fair_use = FairUse(access or Access(), UseLimits(limits or {}, relaxed))
        self.admission = Admission(Rules(owner_only, queue_max), fair_use, TEXTS, SKILLS)
        self.first_words = FirstWords(db, self.outbox, self.clock, passed)
        platform = self.outbox.platform
        refusals = Refusals(self.clock, platform)
        buttons = Buttons(ctx, self.first_words, self.admission, self.sessions, refusals)
        self.log_ins = LogIns(self.service, self.sessions, SKILLS, TEXTS)
        self.ears = Ears(self.service, self._attribution, find_engine)
        self.inbox = Inbox(
            db,
            self.clock,
            TEXTS,
            self.settings,
            self.outbox,
            self.first_words,
            self.lanes,
            self.admission,
            buttons,
            self.log_ins,
            refusals,
            self.service,
            self.ears,
        )
        copies = Copies.of(Settings(nemobot_data=folder))
        commands = Commands(
            db, self.lanes, self.admission, SKILLS, self.service, self.clock, platform, copies
        )
        fitting = fitting_of(ctx, self.sessions)
        instant = Instant(
            db,
            self.clock,
            self.sessions,
            SKILLS,
            refusals,
            self.service,
            platform,
            self.settings.auto_export,
            Plots(db, self.outbox, self.sessions, fitting, self.settings.scratch),
        )
        beginning = Beginning(
            db,
            self.clock,
            TEXTS,
            self.outbox,
            self.lanes,
            sessions=self.sessions,
            reads=self.reads,
            errors=self.errors,
            endings=self.endings,
        )
        self.in_turn = InTurn(db, self.clock, self.wake, Turn, self.settings.turn_slots)
        self.listening = Listening(ctx, self.ears, self.errors, self.endings)
        rooms = instant, commands, self.edits, self.listening, beginning
        self.runner = Runner(ctx, self.errors, *rooms, self.endings, self.in_turn, self.admission)
        self.batches = batches_of(ctx, self.sessions)
        self.exports = exports_of(ctx, self.sessions, self.errors, self.lost)

    def _attribution(self) -> Attribution:
        skill = SKILLS.of("")
        return self.sessions.attribution(skill.name, skill.version)

    def message(
        self,
        text: str = "",
        *sent: Attachment,
        by: Author = ALICE,
        chat: Chat = DEN,
        command: str | None = None,
        **fields: Any,
    ) -> Message:
        """In the den, or in a square where each message would be a conversation of its own."""
        number, is_private = next(NUMBERS), chat == DEN
        root = None if is_private else f"{number}"
        return Message(
            **{
                "key": f"room:{chat.channel}:{number}",
                "conversation": ConversationKey(chat.platform, chat.channel, chat.topic, root),
                "chat": chat,
                "author": by,
                "text": text,
                "sent_at_s": self.clock.utc_s(),
                "native_id": f"{number}",
                "attachments": sent,
                "command": None if command is None else Command(*command.split(" ", 1)),
                "is_private": is_private,
                **fields,
            }
        )

    async def say(self, text: str = "", *sent: Attachment, **fields: Any) -> Accepted:
        return await self.hear(self.message(text, *sent, **fields))

    async def hear(self, message: Message) -> Accepted:
        accepted = await self.inbox.message(message)
        await self.first_words.settle()
        return accepted

    async def begun(self, text: str = "", *sent: Attachment, **fields: Any) -> Turn:
        """The turn that this message became, or went into."""
        return await self.now((await self.say(text, *sent, **fields)).turn_id)

    async def now(self, turn: Turn | int | None) -> Turn:
        turn_id = turn.id if isinstance(turn, Turn) else turn
        assert turn_id is not None, "nothing was begun"
        found = await self.db.run(turns.get_turn, turn_id)
        assert found is not None
        return found

    async def here(self, turn: Turn) -> Conversation:
        return await self.db.run(conversations.get_conversation, turn.conversation_id)

    async def names(self, turn: Turn) -> list[str]:
        """Of the files that came with it."""
        found = await self.db.run(files.files_of_turn, turn.id, None)
        return [file.attachment.filename for file in found]

    async def open_in(self, lane: str) -> list[Turn]:
        return await self.db.run(turns.open_turns, lane)

    async def post(self, turn: Turn) -> Post:
        """The first message about it."""
        return (await self.db.run(posts.posts_of_turn, turn.id, "reply"))[0]

    def lane(self, turn: Turn) -> str:
        return turns.lane_of_conversation(turn.conversation_id)

    def waiting_lane(self, turn: Turn) -> str:
        return turns.waiting_lane_of_conversation(turn.conversation_id)

    async def work(self, *lanes: str) -> None:
        """What waits in these lanes is done, to their ends."""
        steps: dict[str, Step] = {"batch": self.batches.step, "export": self.exports.step}
        for lane in lanes:
            step = steps.get(lane.partition(":")[0], self.runner.step)
            while (wait_s := await step(lane)) is not None:
                self.clock.now_s += wait_s

    async def worked(self, text: str = "mute it", *sent: Attachment, **fields: Any) -> Turn:
        """A turn that was asked for and done; an edit with its video."""
        turn = await self.begun(text, *sent, **fields)
        await self.work(turn.lane)
        return await self.now(turn)

    async def agreed(self, turn: Turn) -> Turn:
        """The question what it may cost is asked, answered by yes, and the turn done."""
        self.clock.now_s = max(self.clock.now_s, turn.ready_at_s)
        await self.runner.step(turn.lane)
        await self.press(turn, "confirm", by=turn.author)
        await self.work(turn.lane)
        return await self.now(turn)

    def ref(self, turn: Turn, number: int = 99) -> MessageRef:
        return MessageRef(turn.chat, f"{number}")

    def press_of(self, turn: Turn, data: str, *, by: Author = ALICE, **fields: Any) -> Press:
        """`data` is the verb and its argument: "retry", "do::1"."""
        verb, _, argument = data.partition(":")
        whole = f"{verb}:{turn.id}" + (f":{argument}" if argument else "")
        key, at_s = f"p{next(NUMBERS)}", self.clock.utc_s()
        return replace(Press(key, whole, by, self.ref(turn), at_s), **fields)

    async def press(self, turn: Turn, data: str, **fields: Any) -> PressAnswer:
        answer = await self.inbox.press(self.press_of(turn, data, **fields))
        await self.first_words.settle()
        return answer


__all__ = ["ALICE", "BOB", "DEN", "EVE", "MODERATOR", "SQUARE", "House", "say"]
