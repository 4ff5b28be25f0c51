"""A turn's surroundings for tests of one file: a real store, a chat in memory, a service in memory.

No HTTP, no engine, no dispatcher: a test claims its turn by hand and runs the one thing it tests.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.kinds import KINDS
from bot.core.model import Attachment, Author
from bot.core.service.values import Account, RawDraft
from bot.core.states import PostKind
from bot.fetch.safe_fetch import SafeFetch
from bot.platform import Platform
from bot.ports import Project
from bot.skills.skill_set import BUNDLED_DIR, load_skills
from bot.store.database import Database
from bot.store.queries import conversations, lanes, posts, sessions
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.exports import export_of_turn
from bot.store.queries.files import add_file
from bot.store.rows import Conversation, Export, Post, Turn
from bot.store.tables import exports
from bot.texts.catalogues import Texts
from bot.turns.context import Context, TurnSettings
from bot.turns.edit.cost.low_credits import LowCredits
from bot.turns.edit.edit import Edits
from bot.turns.edit.ends import EditEnds, LostProject
from bot.turns.edit.error_sentences import ErrorSentences
from bot.turns.edit.sessions import Sessions
from bot.turns.edit.state_reads import StateReads
from bot.turns.edit.uploads import Uploads
from bot.turns.export.beginning import start_export
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.opening import Replies
from bot.turns.reply.outbox import Outbox
from tests.bot.store.rows import CHAT, NOW_S, claimed, queued
from tests.stories.room.world import Room
from tests.support.service import FakeService, draft_of

MP4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".ljust(3_000, b"\0")
"""By its first bytes an MP4."""
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
TEXTS = Texts(strict=True)
SKILLS = load_skills([BUNDLED_DIR])
BOB = Author("room:bob", "Bob")
say = partial(TEXTS.say, "en")


class HandClock:
    """Stands still; a sleep moves it on, and lets the others run. `on_sleep` happens meanwhile, to
    its end."""

    def __init__(self) -> None:
        self.now_s = NOW_S
        self.slept_s: list[float] = []
        self.on_sleep: Callable[[], Awaitable[None] | None] = lambda: None

    def utc_s(self) -> float:
        return self.now_s

    def monotonic_s(self) -> float:
        return self.now_s

    async def sleep_s(self, seconds: float) -> None:
        self.slept_s.append(seconds)
        self.now_s += seconds
        if (meanwhile := self.on_sleep()) is not None:
            await meanwhile
        await asyncio.sleep(0)


@dataclass
class Shown:
    """What `show_status` was told: the keys in their order, and the last one's arguments."""

    keys: list[str] = field(default_factory=list)
    last: dict[str, Any] = field(default_factory=dict)

    def __call__(
        self,
        key: str,
        phase: str,
        *,
        done: float | None = None,
        total: float | None = None,
        **args: object,
    ) -> None:
        self.keys.append(key)
        self.last = {"phase": phase, "done": done, "total": total, **args}


class NoDispatcher:
    """Nobody works on lanes here: a test that wakes one has a dispatcher of its own."""


class World:
    """`room` is the chat, `service` the video service; both note what reaches them."""

    def __init__(self, db: Database, folder: Path, settings: TurnSettings | None = None) -> None:
        self.db = db
        self.folder = folder
        self.clock = HandClock()
        self.service = FakeService()
        self.room = Room()
        self.shown = Shown()
        self.woken: list[str] = []
        self.settings = settings or TurnSettings(
            "ai-video-compressor", folder / "scratch", look_s=5.0
        )
        platforms = {"room": Platform("room", self.room, self.room)}
        self.outbox = Outbox(db, platforms, TEXTS, self.clock, self.wake)
        self.replies = Replies(db, self.outbox, TEXTS, self.clock)
        low = LowCredits(db, self.clock, 50.0)
        self.sessions = Sessions(
            db,
            self.service,
            self.clock,
            SKILLS,
            skill_source=None,
            look_s=self.settings.look_s,
            on_balance=low.saw,
        )
        self.errors = ErrorSentences(db, self.service, self.sessions, self.outbox.platform)
        self.reads = StateReads(db, self.sessions, self.clock, self.settings)
        self.uploads = Uploads(db, SafeFetch(limit_s=1.0), self.outbox.platform, self.clock)
        self.endings = FinalWords(db, self.outbox, self.clock)
        self.lost = LostProject(self.sessions, self.uploads)
        self.ends = EditEnds(
            db, self.uploads, self.reads, self.errors, self.lost, self.endings, self.clock
        )
        self.edits = Edits(
            db,
            self.clock,
            TEXTS,
            self.service,
            SKILLS,
            self.settings,
            sessions=self.sessions,
            uploads=self.uploads,
            reads=self.reads,
            ends=self.ends,
            endings=self.endings,
        )

    @property
    def context(self) -> Context:
        """For what takes all that a turn needs."""
        return Context(
            self.db,
            self.service,
            self.outbox,
            self.replies,
            SKILLS,
            TEXTS,
            self.clock,
            self.settings,
            NoDispatcher(),  # type: ignore[arg-type]
            SafeFetch(limit_s=1.0),
        )

    async def keep_accounts(self) -> None:
        """Rows for the accounts of `FakeService`: 1 is the bot's, 2 is Bob's."""
        accounts = SqlAccounts(self.db)
        await accounts.save(Account(None, "https://nemo.invalid", "anonymous"))
        await accounts.save(Account(None, "https://nemo.invalid", "linked", owner=BOB.id))

    async def wake(self, lane: str) -> None:
        self.woken.append(lane)

    def video(self, name: str = "holiday.mp4", data: bytes = MP4, **facts: Any) -> Attachment:
        """A file that the room can open."""
        path = self.folder / name
        path.write_bytes(data)
        return Attachment("video", name, {"path": str(path)}, **{"size_bytes": len(data), **facts})

    def picture(self, name: str) -> Attachment:
        path = self.folder / name
        path.write_bytes(PNG)
        return Attachment("image", name, {"path": str(path)}, size_bytes=len(PNG))

    async def turn(self, text: str = "mute it", *files: Attachment, **values: Any) -> Turn:
        """A turn that its lane has just begun, with these files."""
        waiting = await queued(self.db, text=text, **values)
        for number, file in enumerate(files):
            await self.db.run(
                add_file,
                turn_id=waiting.id,
                conversation_id=waiting.conversation_id,
                message_key=f"m{number}",
                attachment=file,
            )
        return await claimed(self.db, waiting)

    async def in_session(self, text: str = "mute it", *files: Attachment, **values: Any) -> Turn:
        """A turn whose conversation has a project with these files."""
        turn = await self.turn(text, *files, **values)
        turn = await self.db.run(lanes.move, turn, "preparing")
        opened = await self.sessions.open(turn, self.shown)
        turn = await self.db.run(lanes.note, turn, session_id=opened.row.id)
        await self.uploads.upload(opened.project, turn, say, self.shown)
        return turn

    async def done(self, turn: Turn) -> Turn:
        """A turn whose question was answered, and which is over."""
        if KINDS[turn.kind].costs:
            turn = await self.db.run(lanes.move, turn, "asking")
        turn = await self.db.run(lanes.move, turn, "answered")
        return await self.db.run(lanes.move, turn, "done")

    async def delivered(
        self,
        turn: Turn,
        made: Mapping[str, Any] | None = None,
        *,
        draft: RawDraft | None = None,
        source_bytes: int | None = 3_000,
    ) -> Export:
        """The result of a turn `in_session`, which came into the chat as `made` tells."""
        if KINDS[turn.kind].costs:
            turn = await self.db.run(lanes.move, turn, "asking")
        turn = await self.db.run(lanes.move, turn, "answered", then_export={"format": "mp4"})
        assert turn.session_id is not None
        export = await self.db.run(
            start_export,
            turn,
            session_id=turn.session_id,
            draft=draft or draft_of("holiday.mp4"),
            source_bytes=source_bytes,
            now_s=NOW_S,
        )
        await self.db.run(_set_delivered, export.id, dict(made or {"size_bytes": 3_000}))
        found = await self.db.run(export_of_turn, turn.id)
        assert found is not None
        return found

    async def project(self, turn: Turn) -> Project:
        assert turn.session_id is not None
        return await self.sessions.project(turn.session_id)

    async def conversation(self, turn: Turn) -> Conversation:
        return await self.db.run(conversations.get_conversation, turn.conversation_id)

    async def is_gone(self, turn: Turn) -> bool:
        assert turn.session_id is not None
        return (await self.db.run(sessions.get_session, turn.session_id)).gone

    async def said(self, turn: Turn, kind: PostKind = "reply") -> str:
        """The last words of a turn: in its own message, or in new ones where it took long."""
        return "\n".join(post.view.markdown for post in await self._last(turn, kind))

    async def buttons(self, turn: Turn, kind: PostKind = "reply") -> dict[str, str]:
        """Labels and data of the buttons under them."""
        last = (await self._last(turn, kind))[-1]
        return {button.label: button.data or button.url or "" for button in last.view.buttons}

    async def _last(self, turn: Turn, kind: PostKind) -> list[Post]:
        anew = await self.db.run(posts.posts_of_turn, turn.id, "answer")
        return anew or await self.db.run(posts.posts_of_turn, turn.id, kind)


async def _set_delivered(tx: AsyncConnection, export_id: int, result: dict[str, Any]) -> None:
    here = exports.c.id == export_id
    await tx.execute(sa.update(exports).where(here).values(state="done", result=result))


__all__ = ["BOB", "CHAT", "MP4", "NOW_S", "SKILLS", "TEXTS", "World", "say"]
