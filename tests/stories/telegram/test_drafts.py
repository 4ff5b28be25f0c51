"""Answers that grow as drafts: stopped by Telegram's own button, and whole in the end."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import notes
from tests.stories.room.world import Service
from tests.stories.telegram.story import on_telegram, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, FakeTelegram

DRAFTS = {"drafts": True}


async def test_what_grows_is_a_draft_and_the_answer_is_there_once_and_whole(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    await service.order("run_sse", "slow_headers", seconds=8, after_work=True)
    async with on_telegram(fake, service, tmp_path, adapter=DRAFTS) as story:
        await story.say(ANN, "mute it", video=video(clip))
        assert fake.chat(ANN).draft_history
        assert fake.chat(ANN).drafts == {}, "the answer is a message, and took its place"
        assert len(story.texts(ANN)) == 1
        assert "mute" in story.last(ANN).text.lower()


async def test_telegrams_own_stop_is_ours(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    await service.order("run_sse", "heartbeats_only", seconds=180, every_s=15)
    async with on_telegram(fake, service, tmp_path, adapter=DRAFTS) as story:
        fake.say(ANN, text="mute it", video=video(clip))
        await eventually(lambda: fake.chat(ANN).drafts)
        pressed_s = story.clock.monotonic_s()
        update = fake.stop_draft(ANN)
        await fake.updates.settled()
        fake.deliver_again(update)
        await story.settle()
        assert story.clock.monotonic_s() - pressed_s < 30
        assert fake.chat(ANN).drafts == {}
        assert len(story.texts(ANN)) == 1
        assert "topped" in story.last(ANN).text


async def test_a_server_without_drafts_shows_edits(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    fake.api.knows_drafts = False
    async with on_telegram(fake, service, tmp_path, adapter=DRAFTS) as story:
        await story.say(ANN, "mute it", video=video(clip))
        await story.say(ANN, "trim it to 2 seconds")
        assert len(fake.called("sendMessageDraft")) <= 1
        assert len(story.texts(ANN)) == 2


@pytest.mark.parametrize("status", [429, 500])
async def test_drafts_in_trouble_cost_no_word_of_the_answer(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path, status: int
) -> None:
    if status == 429:
        fake.limit_next(2, "sendMessageDraft")
    else:
        fake.fail_next("sendMessageDraft", 500, "Internal Server Error", times=3)
    async with on_telegram(fake, service, tmp_path, adapter=DRAFTS) as story:
        await story.say(ANN, "mute it", video=video(clip))
        assert len(story.texts(ANN)) == 1
        assert fake.chat(ANN).drafts == {}


async def test_forget_takes_what_is_noted_of_drafts_forms_and_topics(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    """Notes outlive what they are about by a day, or a week."""
    fake.api.has_topics = True
    await service.order("run_sse", "slow_headers", seconds=8, after_work=True)
    async with on_telegram(fake, service, tmp_path, adapter=DRAFTS) as story:
        await story.say(ANN, "/new Holiday")
        await story.say(ANN, "mute it and export", video=video(clip))
        fake.press(ANN, ANN, story.last(ANN).id, "Reword")
        await story.settle()
        noted = await story.app.db.run(notes_about, str(ANN.id))
        assert {name.partition(":")[0] for name in noted} == {
            "telegram-draft",
            "telegram-form",
            "telegram-topic",
        }
        await story.say(ANN, "/forget")
        await story.press(ANN, story.last(ANN), "Delete")
        assert story.last(ANN).text.startswith("Done.")
        assert await story.app.db.run(notes_about, str(ANN.id)) == []


async def notes_about(tx: AsyncConnection, number: str) -> list[str]:
    """But for those of whose turn it is."""
    rows = await tx.execute(sa.select(notes.c.name, notes.c.value))
    found = [row.name for row in rows if number in row.name or number in row.value]
    return [name for name in found if not name.startswith("served ")]
