"""Stop reaches the service at once, whichever way it is said; and a kill while a draft is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.app import App
from bot.core.service.values import Account
from bot.store.queries.accounts import SqlAccounts
from tests.stories.people.life import Life
from tests.stories.people.paper_service import MP4, PaperService
from tests.stories.room.world import Service
from tests.stories.telegram.story import on_telegram
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, FakeTelegram, Video

FILM = Video(content=MP4 + b"a film")
AT_ONCE_S = 0.1


def now_s() -> float:
    return asyncio.get_running_loop().time()


@pytest.mark.parametrize("how", ["the button", "/stop", "stop", "the draft's own button"])
async def test_stop_reaches_the_service_in_a_tenth_of_a_second(
    fake: FakeTelegram, service: Service, tmp_path: Path, how: str
) -> None:
    paper, drafts = PaperService(think_s=60), how.startswith("the draft")
    async with on_telegram(
        fake, service, tmp_path, adapter={"drafts": drafts}, stands_in=paper
    ) as story:
        await SqlAccounts(story.app.db).save(Account(None, service.url, "anonymous"))
        fake.say(ANN, text="mute it", video=FILM)
        await eventually(lambda: paper.paid and "Stop" in story.last(ANN).buttons)
        await eventually(lambda: fake.chat(ANN).drafts or not drafts)
        await asyncio.sleep(3)
        said_s = now_s()
        if how == "the button":
            fake.press(ANN, ANN, story.last(ANN).id, "Stop")
        elif drafts:
            fake.stop_draft(ANN)
        else:
            fake.say(ANN, text=how)
        await eventually(lambda: paper.stopped_s)
        assert paper.stopped_s[0] - said_s <= AT_ONCE_S
        await story.settle()
        assert "Stopped." in story.last(ANN).text
        assert "Stop" not in story.last(ANN).buttons


async def test_a_kill_in_the_middle_of_a_draft_leaves_true_words_and_asks_once(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    paper = PaperService(think_s=30)

    async def run(ready: Callable[[App], None]) -> None:
        drafts = {"drafts": True}
        async with on_telegram(fake, service, tmp_path, adapter=drafts, stands_in=paper) as story:
            ready(story.app)
            await asyncio.Event().wait()

    life = Life()
    app = await life.begin(run)
    await SqlAccounts(app.db).save(Account(None, service.url, "anonymous"))
    fake.say(ANN, text="mute it", video=FILM)
    await eventually(lambda: fake.chat(ANN).drafts)
    fake.cut_off()
    await life.kill()
    life = Life()
    await life.begin(run)
    await asyncio.sleep(900)
    (answer,) = fake.chat(ANN).from_bot()
    assert "nothing has changed on the timeline" in answer.text
    assert answer.buttons == ("Try again",)
    assert len(paper.paid) == 1
    await life.kill()
