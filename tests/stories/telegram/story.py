"""The whole bot on the fake Bot API."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from adapters.telegram.adapter import connect
from adapters.telegram.commands import Menus
from bot import ports
from bot.app import running
from bot.operate.connecting import command_texts
from bot.platform import Platform
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries.key_value import Notes
from bot.store.queries.poisoned_updates import put_poisoned
from tests.adapters.given import given_for_tests
from tests.adapters.telegram import helpers
from tests.stories.room.world import SKILLS, TEXTS, Service
from tests.stories.world import (
    RESULT,
    SKILL_TITLES,
    Story,
    check_visible,
    settings_for,
)
from tests.support.clock import LoopClock, eventually
from tests.support.fakes.telegram import FakeTelegram, Person, Seen, Video

Where = int | Person
POLL_S = 600
"""Hours of silence are not thousands of empty answers."""


@dataclass
class OnTelegram(Story):
    """`say`, `press` and the fake's other verbs, each waited for to its end."""

    fake: FakeTelegram = field(default_factory=FakeTelegram)

    async def settle(self) -> None:
        await self.fake.updates.settled()
        await self.rest()

    async def say(
        self, person: Person, text: str = "", chat: Where | None = None, **what: Any
    ) -> int:
        number = self.fake.say(person, chat, text, **what)
        await self.settle()
        return number

    async def press(
        self, person: Person, seen: Seen, label: str, chat: Where | None = None, **how: bool
    ) -> str:
        """The toast that the presser sees."""
        toasts = len(self.fake.api.toasts)
        self.fake.press(person, chat or person, seen.id, label, **how)
        await eventually(lambda: len(self.fake.api.toasts) > toasts)
        await self.settle()
        return self.fake.api.toasts[-1]

    def shown(self, chat: Where) -> list[Seen]:
        return self.fake.chat(chat).from_bot()

    def texts(self, chat: Where) -> list[str]:
        return [seen.text for seen in self.shown(chat)]

    def files(self, chat: Where) -> list[Seen]:
        return [seen for seen in self.shown(chat) if seen.file]

    def last(self, chat: Where) -> Seen:
        return self.shown(chat)[-1]


def everything(fake: FakeTelegram) -> list[str]:
    """All that was ever sent to be seen: texts, captions, labels, links, toasts."""
    seen = []
    for call in fake.calls:
        seen += [str(call.get(name)) for name in ("text", "caption") if call.get(name)]
        rows = (call.get("reply_markup") or {}).get("inline_keyboard", [])
        for button in (button for row in rows for button in row):
            seen += [button["text"], button.get("url", "")]
    return seen


def previewed(fake: FakeTelegram) -> list[str]:
    """Texts that may show a preview of some link: none does, for results are videos."""
    calls = fake.called("sendMessage") + fake.called("editMessageText")
    return [
        call["text"]
        for call in calls
        if not (call.get("link_preview_options") or {}).get("is_disabled")
        and not re.search(RESULT, call["text"])
    ]


def texts_of(fake: FakeTelegram, chat: Where) -> list[str]:
    """Every text that one chat was ever sent."""
    number = fake.chat(chat).id
    calls = (call for call in fake.calls if call.get("chat_id") == number)
    said = (call.get("text") or call.get("caption") for call in calls)
    return [text for text in said if text]


def video(clip: Path, **what: Any) -> Video:
    return Video(path=clip, **{"name": clip.name, "duration_s": 3, "width": 320, **what})


def platform_for(
    fake: FakeTelegram,
    db: Database,
    clock: Clock,
    notes: Notes,
    *,
    links: bool = True,
    **adapter: Any,
) -> Platform:
    """`links`: people's own accounts can be linked, so menus list it."""

    async def poisoned(body: str, reason: str) -> None:
        await db.run(put_poisoned, "telegram", body, reason, clock.utc_s())

    given = given_for_tests(
        say=TEXTS,
        commands=command_texts(TEXTS, links=links),
        skills=SKILL_TITLES,
        poisoned=poisoned,
        clock=clock,
        memory=notes,
    )
    return connect(helpers.settings_for(fake, **{"poll_timeout_s": POLL_S} | adapter), given)


@contextlib.asynccontextmanager
async def on_telegram(
    fake: FakeTelegram,
    service: Service,
    data: Path,
    *,
    adapter: dict[str, Any] | None = None,
    clock: LoopClock | None = None,
    links_are_public: bool = True,
    links: bool = True,
    menus: bool = False,
    stands_in: ports.Service | None = None,
    **settings: Any,
) -> AsyncIterator[OnTelegram]:
    """The bot, receiving. What it showed is looked over at the end. `menus`: Telegram doesn't have
    them yet. `stands_in` is asked in the engine's place."""
    clock = clock or LoopClock()
    async with contextlib.AsyncExitStack() as stack:
        made: list[Platform] = []
        kept: list[Notes] = []

        def platforms(db: Database, notes: Notes) -> list[Platform]:
            kept.append(notes)
            made.append(platform_for(fake, db, clock, notes, links=links, **(adapter or {})))
            stack.push_async_callback(made[0].close)
            return list(made)

        app = await stack.enter_async_context(
            running(
                settings_for(service.url, data, **settings),
                platforms,
                skills=SKILLS,
                texts=TEXTS,
                clock=clock,
                links_are_public=links_are_public,
                service=stands_in,
            )
        )
        if not menus:
            commands, bot_id = command_texts(TEXTS, links=links), helpers.settings_for(fake).bot_id
            await Menus(commands, TEXTS, kept[0], bot_id).remember()
        async with helpers.receiving(made[0], app.accept):
            story = OnTelegram(app, clock, data, fake)
            yield story
            check_visible(everything(fake), [fake.token, *await story.tokens()])
            assert previewed(fake) == []
