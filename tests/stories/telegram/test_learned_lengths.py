"""What was learned of how long answers grow in groups is known after a restart."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.core.service.events import AgentEvent, TextDelta
from bot.core.service.values import Account, Attribution, ProjectKey
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.key_value import Notes
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram
from tests.support.clock import LoopClock
from tests.support.fakes.telegram import ANN, BOT, FakeTelegram
from tests.support.service import FakeProject, FakeService

LASTS_S = 12.0


class Slow(FakeService):
    """Its agent says a word a second."""

    def project(
        self, key: ProjectKey, attribution: Attribution, on_lost: Callable[[], Awaitable[None]]
    ) -> FakeProject:
        return SlowProject(self, key, on_lost)


class SlowProject(FakeProject):
    async def ask(self, text: str, hear: Callable[[AgentEvent], None]) -> None:
        for second in range(round(LASTS_S)):
            hear(TextDelta(f"Word {second}. "))
            await asyncio.sleep(1.0)


async def learned_s(story: OnTelegram) -> list[float]:
    note = await Notes(story.app.db, LoopClock()).get("answer_lengths:telegram")
    return [each for lengths_s in json.loads(note or "{}").values() for each in lengths_s]


async def test_each_answers_length_is_added_to_those_before_the_restart(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    for restarts in range(3):
        async with on_telegram(fake, service, tmp_path, stands_in=Slow()) as story:
            before_s = await learned_s(story)
            assert len(before_s) == restarts
            assert all(LASTS_S / 2 < each < 2 * LASTS_S for each in before_s)
            if not restarts:
                await SqlAccounts(story.app.db).save(Account(None, service.url, "anonymous"))
            await story.say(
                ANN, f"@{BOT['username']} please explain part a of it to me", fake.supergroup()
            )
            assert await learned_s(story) == before_s, "nobody waits for it"
