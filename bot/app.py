"""The whole bot, put together: client, store, dispatcher and turns, one function a room.

    SDK → inbound → accept → store → dispatcher → turn → NemoVideo client → reply → outbound → SDK

`running` is the bot without its platforms' receiving; `serve` receives from them until it is told
to stop.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import httpx
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Chat
from bot.core.view import View
from bot.dispatch.accept_first import FEW, AcceptFirst, First
from bot.dispatch.local import Local
from bot.dispatch.sweep import swept
from bot.fetch.safe_fetch import SafeFetch
from bot.nemo.accounts import Accounts, Calls
from bot.nemo.fit_engine import FitEngine, StartEngine
from bot.nemo.http import Http, Timings, open_http
from bot.nemo.links import Links
from bot.nemo.service import NemoVideo
from bot.platform import Platform
from bot.ports import Accept, Clock, Dispatcher, Project, Say, Service, Step, SystemClock
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.store import tables
from bot.store.backups import Copies, before_upgrade
from bot.store.database import Database, only_process, open_database, sqlite_path
from bot.store.queries import posts
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.key_value import Notes
from bot.store.queries.lanes import open_lanes
from bot.store.queries.turns import WAITING
from bot.store.reasons import until_there
from bot.store.revisions import WrongDatabase
from bot.store.rows import Post, Turn
from bot.texts.catalogues import Texts
from bot.turns.batch.batches import batches_of
from bot.turns.commands import Commands
from bot.turns.context import SCRATCH, Context, TurnSettings
from bot.turns.edit.cost.low_credits import LowCredits
from bot.turns.edit.edit import Edits
from bot.turns.edit.ends import EditEnds, LostProject
from bot.turns.edit.error_sentences import ErrorSentences
from bot.turns.edit.sessions import Sessions
from bot.turns.edit.state_reads import StateReads
from bot.turns.edit.uploads import Uploads
from bot.turns.export.beginning import Beginning
from bot.turns.export.plot import Plots
from bot.turns.export.scratch import sweep_scratch
from bot.turns.export.wiring import exports_of, fitting_of
from bot.turns.in_turn import InTurn
from bot.turns.inbox.begin_turn import Admission, Rules
from bot.turns.inbox.fair_use import FairUse
from bot.turns.inbox.first_words import FirstWords
from bot.turns.inbox.inbox import Inbox
from bot.turns.inbox.log_in import LogIns
from bot.turns.instant import Examine, Instant
from bot.turns.presses.buttons import Buttons
from bot.turns.refusals import Refusals
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.kept_lengths import kept
from bot.turns.reply.opening import Replies
from bot.turns.reply.outbox import Outbox, lane_of_chat
from bot.turns.reply.owed import OwedWords
from bot.turns.reply.reply import ReplyTimes
from bot.turns.runner import Runner
from bot.turns.voice.ears import Ears, ears_of
from bot.turns.voice.listening import Listening

Role = Literal["all", "ingress", "worker"]


@dataclass(frozen=True, slots=True)
class App:
    """A bot at work. `accept` takes messages; `idle` waits until nothing is left to do here;
    `shown` is what a post's message shows, where this process knows; `project` is a session's."""

    accept: Accept
    db: Database
    dispatcher: Dispatcher
    platforms: Sequence[Platform]
    look_at_account: Callable[[], Awaitable[None]]
    shown: Callable[[Post], View | None]
    project: Callable[[int], Awaitable[Project]]

    async def idle(self) -> None:
        """Until every turn, export and owed post has come to its end."""
        await self.dispatcher.idle()

    async def stop(self, grace_s: float) -> None:
        """Begin nothing new and let what runs finish for `grace_s`; the rest goes on elsewhere,
        or after the next start."""
        await self.dispatcher.stop(grace_s)


MakePlatforms = Callable[[Database, Notes], Sequence[Platform]]


def admission_of(settings: Settings, say: Say, skills: SkillSet) -> Admission:
    """Who may begin what, as the operator has set it: one for messages, presses and commands."""
    rules = Rules(settings.spend == "owner", settings.queue_max)
    return Admission(rules, FairUse(settings.access_rules, settings.use_limits), say, skills)


@contextlib.asynccontextmanager
async def running(
    settings: Settings,
    make_platforms: MakePlatforms,
    *,
    skills: SkillSet,
    texts: Texts,
    clock: Clock | None = None,
    links_are_public: bool = True,
    links: SafeFetch | None = None,
    service: Service | None = None,
    start_engine: StartEngine | None = None,
    role: Role = "all",
    calls: Calls | None = None,
    examine: Examine | None = None,
) -> AsyncIterator[App]:
    """Open the database, wake what was left over, and be ready to accept.

    `links` opens what people paste; tests pass one that may read from loopback. `service` stands in
    NemoVideo's place; `start_engine` is for FIT=auto.

    An ingress wakes the workers and runs no turns itself. /doctor calls `examine`.

    Raises `DatabaseInUse`, a `WrongSchema`, `WrongDatabase`, `TokenUnreadable`.
    """
    clock = clock or SystemClock()
    skills = replace(skills, default=settings.nemo_skill)
    gate = AcceptFirst(clock, 0 if settings.is_sqlite else FEW)
    async with (
        _database(settings, role, clock) as db,
        open_http(settings.nemo_api_url) as http,
        _dispatcher(settings, clock, role, gate) as dispatcher,
    ):
        if role != "ingress":
            scratch = settings.nemobot_data / SCRATCH
            await asyncio.to_thread(sweep_scratch, scratch, alone=db.is_sqlite)
        platforms = make_platforms(db, Notes(db, clock))
        fetch = links or SafeFetch()
        token = settings.nemo_token.get_secret_value() if settings.nemo_token else None
        account_store = SqlAccounts(db, settings.secret_keys)
        await until_there(clock, account_store.check_keys)
        heard = calls or Calls()
        connect = partial(_service, settings, http, account_store, clock, fetch, heard)
        service = service or connect(settings.nemo_api_url, token)
        fit_engine = FitEngine(
            service,
            settings.nemo_api_url,
            open_service=connect,
            address=settings.fit_address,
            start=start_engine,
        )
        outbox, replies = _reply(settings, platforms, db, texts, clock, dispatcher)
        ctx = Context(
            db=db,
            service=service,
            outbox=outbox,
            replies=replies,
            skills=skills,
            say=texts,
            clock=clock,
            settings=TurnSettings.of(settings, links_are_public),
            dispatcher=dispatcher,
            fetch=fetch,
            find_fit_engine=None if settings.fit == "off" else fit_engine.find,
            examine=examine,
        )
        sessions = Sessions(
            db,
            service,
            clock,
            skills,
            skill_source=settings.skill_source,
            look_s=ctx.settings.look_s,
            idle_s=ctx.settings.idle_project_s,
            on_balance=LowCredits(db, clock, settings.low_credits).saw,
        )
        admission = admission_of(settings, texts, skills)
        first_words = FirstWords(db, outbox, clock, gate.passed)
        ears = ears_of(ctx, sessions, settings)
        inbox = _inbox(ctx, sessions, admission, first_words, ears)
        steps = _steps(ctx, Copies.of(settings), sessions, admission, ears)
        sweeping = swept(dispatcher, partial(db.read, _lanes_to_wake), clock)
        try:
            learning = kept(outbox.lengths, db, clock)
            async with learning, dispatcher.working(steps), sweeping:
                look = sessions.look_at_own_account
                accept, shown = First(inbox, gate), outbox.shown
                yield App(accept, db, dispatcher, platforms, look, shown, sessions.project)
        finally:
            await first_words.settle()


@contextlib.asynccontextmanager
async def _database(settings: Settings, role: Role, clock: Clock) -> AsyncIterator[Database]:
    """SQLite belongs to one process, which brings it up to date by itself."""
    url = settings.database_url.get_secret_value()
    path = sqlite_path(url)
    if path is not None and role != "all":
        raise WrongDatabase("several processes need PostgreSQL: set DATABASE_URL")
    with only_process(path) if path is not None else contextlib.nullcontext():
        keep = before_upgrade(url, settings.nemobot_data, settings.keep_backups)
        opened = partial(open_database, url, migrate=path is not None, before_upgrade=keep)
        db = await until_there(clock, opened)
        try:
            yield db
        finally:
            await db.close()


@contextlib.asynccontextmanager
async def _dispatcher(
    settings: Settings, clock: Clock, role: Role, gate: AcceptFirst
) -> AsyncIterator[Dispatcher]:
    url = settings.database_url.get_secret_value()
    if sqlite_path(url) is not None:
        yield Local(clock, gate)
        return
    try:
        from bot.dispatch.fleet import FleetTimes, open_fleet
    except ImportError:
        raise WrongDatabase("PostgreSQL needs the extra: pip install 'nemobot[fleet]'") from None
    times = FleetTimes(settings.takeover_s)
    async with open_fleet(url, clock, times, gate, works=role != "ingress") as fleet:
        yield fleet


def _service(
    settings: Settings,
    client: httpx.AsyncClient,
    store: SqlAccounts,
    clock: Clock,
    fetch: SafeFetch,
    calls: Calls,
    api_url: str,
    token: str | None = None,
) -> NemoVideo:
    """NemoVideo at this address, and whose account asks it: `token`'s, else one of its own."""
    timings = Timings(ask_s=settings.turn_limit_s)
    heard = calls if api_url == settings.nemo_api_url else Calls()  # not of copies that fit chats
    http = Http(client, api_url, clock, timings, heard.on_request)
    accounts = Accounts(http, store, clock, configured_token=token, calls=heard)
    web_url, public_url = settings.nemo_web_url, settings.engine_public_url
    links = Links(http, web_url, fetch=fetch, public_url=public_url)
    return NemoVideo(http, accounts, web_url, links)


def _reply(
    settings: Settings,
    platforms: Sequence[Platform],
    db: Database,
    texts: Texts,
    clock: Clock,
    dispatcher: Dispatcher,
) -> tuple[Outbox, Replies]:
    """What people see, within this process's part of what the platforms allow the whole bot."""
    shares = {platform.name: _share(platform, settings.processes) for platform in platforms}
    grace_s = 0.0 if db.is_sqlite else settings.takeover_s
    outbox = Outbox(db, shares, texts, clock, dispatcher.wake, posting_grace_s=grace_s)
    times = ReplyTimes(settings.notify_after_s, settings.still_working_s, settings.unclear_pause_s)
    return outbox, Replies(db, outbox, texts, clock, times)


def _share(platform: Platform, processes: int) -> Platform:
    if platform.budget is None or processes == 1:
        return platform
    return replace(platform, budget=platform.budget.divide(processes))


def _inbox(
    ctx: Context,
    sessions: Sessions,
    admission: Admission,
    first_words: FirstWords,
    ears: Ears,
) -> Inbox:
    """What adapters bring in, turned into stored turns."""
    db, clock, say, outbox, dispatcher = ctx.db, ctx.clock, ctx.say, ctx.outbox, ctx.dispatcher
    refusals = Refusals(clock, outbox.platform)
    buttons = Buttons(ctx, first_words, admission, sessions, refusals)
    return Inbox(
        db,
        clock,
        say,
        ctx.settings,
        outbox,
        first_words,
        dispatcher,
        admission,
        buttons,
        LogIns(ctx.service, sessions, ctx.skills, say),
        refusals,
        ctx.service,
        ears,
    )


def _steps(
    ctx: Context, copies: Copies, sessions: Sessions, admission: Admission, ears: Ears
) -> dict[str, Step]:
    """Who works on which lane, by the part of its name before the colon."""
    db, skills, clock, platform = ctx.db, ctx.skills, ctx.clock, ctx.outbox.platform
    errors = ErrorSentences(db, ctx.service, sessions, platform)
    endings = FinalWords(db, ctx.outbox, clock)
    commands = Commands(db, ctx.dispatcher, admission, skills, ctx.service, clock, platform, copies)
    instant = Instant(
        db,
        ctx.clock,
        sessions,
        skills,
        Refusals(ctx.clock, ctx.outbox.platform),
        ctx.service,
        ctx.outbox.platform,
        ctx.settings.auto_export,
        Plots(db, ctx.outbox, sessions, fitting_of(ctx, sessions), ctx.settings.scratch),
        ctx.settings.owners,
        ctx.examine,
    )
    reads = StateReads(db, sessions, ctx.clock, ctx.settings)
    uploads = Uploads(db, ctx.fetch, ctx.outbox.platform, ctx.clock)
    lost = LostProject(sessions, uploads)
    ends = EditEnds(db, uploads, reads, errors, lost, endings, ctx.clock)
    edits = _edits(ctx, sessions, uploads, reads, ends, endings)
    beginning = Beginning(
        db,
        ctx.clock,
        ctx.say,
        ctx.outbox,
        ctx.dispatcher,
        sessions=sessions,
        reads=reads,
        errors=errors,
        endings=endings,
    )
    in_turn = InTurn(db, ctx.clock, ctx.dispatcher.wake, Turn, ctx.settings.turn_slots)
    listening = Listening(ctx, ears, errors, endings)
    rooms = instant, commands, edits, listening, beginning
    runner = Runner(ctx, errors, *rooms, endings, in_turn, admission)
    return {
        "conversation": runner.step,
        "instant": runner.step,
        "aside": runner.step,  # what an older version called the instant lanes
        "batch": batches_of(ctx, sessions).step,
        WAITING: _no_step,
        "export": exports_of(ctx, sessions, errors, lost).step,
        "outbox": OwedWords(db, ctx.outbox, ctx.say, ctx.clock, ctx.settings).step,
    }


def _edits(
    ctx: Context,
    sessions: Sessions,
    uploads: Uploads,
    reads: StateReads,
    ends: EditEnds,
    endings: FinalWords,
) -> Edits:
    return Edits(
        ctx.db,
        ctx.clock,
        ctx.say,
        ctx.service,
        ctx.skills,
        ctx.settings,
        sessions=sessions,
        uploads=uploads,
        reads=reads,
        ends=ends,
        endings=endings,
    )


async def _no_step(lane: str) -> float | None:
    """Requests that wait for a video are moved into another lane when it comes."""
    return None


async def _lanes_to_wake(tx: AsyncConnection) -> list[str]:
    lanes = await open_lanes(tx, tables.turns) + await open_lanes(tx, tables.exports)
    lanes = [lane for lane in lanes if lane.partition(":")[0] != WAITING]
    chats = await posts.chats_with_owed_posts(tx)
    return lanes + [lane_of_chat(Chat.parse(chat)) for chat in chats]
