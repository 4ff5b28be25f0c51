"""The whole bot, put together. The only file that names concrete adapters, client and store.

    SDK → inbound → accept → store → dispatcher → turn → NemoVideo client → reply → outbound → SDK

`running` is the bot without its platforms' receiving; `serve` receives from them until it is told
to stop.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Author, Chat, Message, Press
from bot.dispatch.local import Local
from bot.links import Links
from bot.nemo.accounts import Accounts
from bot.nemo.client import NemoClient
from bot.nemo.http import Timings, open_http
from bot.ports import Accept, Accepted, Clock, Platform, PressAnswer, SystemClock
from bot.settings import Settings
from bot.skills import SkillSet
from bot.store import posts, tables
from bot.store.accounts import SqlAccounts
from bot.store.database import Database, only_process, open_database
from bot.store.lanes import open_lanes
from bot.store.notes import Notes
from bot.texts import Texts
from bot.turns.accept import Acceptance
from bot.turns.context import Context, TurnSettings
from bot.turns.drain import LaneDrain
from bot.turns.export import Exports
from bot.turns.login import Logins
from bot.turns.outbox import Outbox, lane_of_chat
from bot.turns.presses import Presses
from bot.turns.project import Projects
from bot.turns.reply import Replies, ReplyTimes
from bot.turns.runner import Runner

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Entrance:
    """The `Accept` port: what adapters call."""

    acceptance: Acceptance
    presses: Presses
    logins: Logins

    async def message(self, message: Message) -> Accepted:
        return await self.acceptance.message(message)

    async def press(self, press: Press) -> PressAnswer:
        return await self.presses.press(press)

    async def edited(self, message_key: str, text: str) -> None:
        await self.acceptance.edited(message_key, text)

    async def deleted(self, message_key: str) -> None:
        await self.acceptance.deleted(message_key)

    async def moved(self, old: Chat, new: Chat) -> None:
        await self.acceptance.moved(old, new)

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        return await self.logins.login(owner, token, locale)


@dataclass(frozen=True, slots=True)
class App:
    """A bot at work. `accept` takes messages; `idle` waits until nothing is left to do."""

    accept: Accept
    db: Database
    dispatcher: Local

    async def idle(self) -> None:
        """Until every turn, export and owed post has come to its end."""
        await self.dispatcher.idle()


MakePlatforms = Callable[[Database, Notes], Sequence[Platform]]


@contextlib.asynccontextmanager
async def running(
    settings: Settings,
    make_platforms: MakePlatforms,
    *,
    skills: SkillSet,
    texts: Texts,
    clock: Clock | None = None,
    links_are_public: bool = True,
    links: Links | None = None,
) -> AsyncIterator[App]:
    """Open the database, wake what was left over, and be ready to accept.

    `links` opens what people paste; tests pass one that may read from loopback.

    Raises `DatabaseInUse`, `SchemaTooNew`, `SchemaTooOld`.
    """
    clock = clock or SystemClock()
    url = settings.database_url.get_secret_value()
    async with contextlib.AsyncExitStack() as stack:
        sqlite_path = _sqlite_path(url)
        if sqlite_path is not None:
            stack.enter_context(only_process(sqlite_path))
        db = await open_database(url, migrate=sqlite_path is not None)
        stack.push_async_callback(db.close)
        http = await stack.enter_async_context(open_http())
        timings = Timings(ask_s=settings.turn_limit_s)
        client = NemoClient(http, settings.nemo_api_url, timings=timings, sleep=clock.sleep_s)
        token = settings.nemo_token
        store = SqlAccounts(db, [key.get_secret_value() for key in settings.nemobot_secret_keys])
        accounts = Accounts(
            client, store, clock, configured_token=token.get_secret_value() if token else None
        )
        platforms = {platform.name: platform for platform in make_platforms(db, Notes(db, clock))}
        steps = LaneDrain()
        dispatcher = Local(steps, clock)
        outbox = Outbox(db, platforms, texts, clock, dispatcher.wake)
        times = ReplyTimes(settings.notify_after_s, settings.still_working_s)
        ctx = Context(
            db=db,
            client=client,
            accounts=accounts,
            account_store=store,
            outbox=outbox,
            replies=Replies(db, outbox, texts, clock, times),
            skills=skills,
            say=texts,
            clock=clock,
            settings=_turn_settings(settings, links_are_public),
            wake=dispatcher.wake,
            interrupt=dispatcher.interrupt,
            links=links or Links(),
        )
        projects = Projects(ctx)
        runner = Runner(ctx, projects)
        steps.steps.update(
            conversation=runner.step,
            aside=runner.step,
            export=Exports(ctx, projects).step,
            outbox=outbox.step,
        )
        acceptance = Acceptance(ctx, settings.allows)
        presses = Presses(ctx, projects, acceptance.post_soon)
        entrance = Entrance(acceptance, presses, Logins(ctx))
        sweeping = asyncio.create_task(_sweep(db, dispatcher, clock))
        try:
            yield App(entrance, db, dispatcher)
        finally:
            sweeping.cancel()
            await dispatcher.stop(grace_s=0)


async def _sweep(db: Database, dispatcher: Local, clock: Clock, every_s: float = 45.0) -> None:
    """Wake every lane with something open: at start, and now and then, because a wake is only a
    hint and may have died with its process."""
    while True:
        try:
            for lane in await db.run(_lanes_to_wake):
                await dispatcher.wake(lane)
        except sa.exc.SQLAlchemyError:
            log.exception("sweep.failed")
        await clock.sleep_s(every_s)


async def _lanes_to_wake(tx: AsyncConnection) -> list[str]:
    lanes = await open_lanes(tx, tables.turns) + await open_lanes(tx, tables.exports)
    chats = await posts.chats_with_owed_posts(tx)
    return lanes + [lane_of_chat(Chat.parse(chat)) for chat in chats]


def _sqlite_path(url: str) -> Path | None:
    parsed = sa.make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return None
    return Path(parsed.database)


def _turn_settings(settings: Settings, links_are_public: bool) -> TurnSettings:
    return TurnSettings(
        default_skill=settings.nemo_skill,
        web_url=settings.nemo_web_url,
        scratch=settings.nemobot_data / "scratch",
        skill_source=settings.skill_source,
        auto_export=settings.auto_export,
        links_are_public=links_are_public,
        recovery_first_s=settings.recovery_first_s,
        recovery_next_s=settings.recovery_next_s,
        recovery_reads=settings.recovery_reads,
        poll_render_s=settings.poll_render_s,
        album_wait_s=settings.album_wait_s,
        video_wait_s=settings.video_wait_s,
    )
