"""A bot that is open to a group: who may use it, how much, and how that is said on Telegram."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.core.fair_use.access import code_hash
from bot.store.queries.fair_use import invitations
from bot.store.tables import metadata, uploads
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.fakes.telegram import ANN, BOT, FakeTelegram, Person

BOB = Person(504, "Rob")
AT = f"@{BOT['username']}"
CODE = "ABCDE-FGHJK-MNPQR-STVWX"


async def invite(story: OnTelegram) -> None:
    await story.app.db.run(
        invitations.make_invitation,
        code_hash=code_hash(CODE),
        note="",
        people_max=1,
        now_s=story.clock.utc_s(),
        until_s=None,
    )


async def stored(story: OnTelegram) -> str:
    async def read(tx: Any) -> str:
        return repr([(await tx.execute(sa.select(t))).all() for t in metadata.sorted_tables])

    return await story.app.db.run(read)


async def uploaded(story: OnTelegram) -> int:
    async def read(tx: Any) -> int:
        return len((await tx.execute(sa.select(uploads).where(uploads.c.state == "done"))).all())

    return await story.app.db.run(read)


async def test_a_limit_is_said_once_with_the_time_in_words(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    limits: dict[str, Any] = {"limit_person": {"turns_hour": 1}}
    async with on_telegram(fake, service, tmp_path, **limits) as story:
        await story.say(ANN, "mute it", video=video(clip))
        answers = len(story.shown(ANN))
        for words in ("unmute it", "mute it", "keep the first 2 seconds"):
            await story.say(ANN, words)
        (told,) = story.texts(ANN)[answers:]
        assert told.startswith("You have reached 1 request an hour. You can go on in ")
        assert told.endswith(" minutes.")
        await story.say(ANN, "/status")
        assert len(story.shown(ANN)) == answers + 2, "what reads stays free"
        await story.clock.sleep_s(3_900)
        await story.say(ANN, "unmute it")
        assert "Sound back on" in story.last(ANN).text


async def test_what_edits_cost_is_counted_and_no_more_begin_when_it_is_used(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    limits: dict[str, Any] = {"limit_person": {"credits_week": 1}}
    async with on_telegram(fake, service, tmp_path, **limits) as story:
        await story.say(ANN, "mute it", video=video(clip))
        await story.say(ANN, "unmute it")
        assert "week's 1 credit" in story.last(ANN).text
        await story.say(BOB, "mute it", video=video(clip))
        assert "✅ Muted: trip.mp4" in story.last(BOB).text


async def test_a_press_beyond_a_limit_is_told_to_who_pressed(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    limits: dict[str, Any] = {"limit_person": {"turns_hour": 1}}
    async with on_telegram(fake, service, tmp_path, **limits) as story:
        await story.say(ANN, "mute it", video=video(clip))
        toast = await story.press(ANN, story.last(ANN), "Export")
        assert toast.startswith("You have reached 1 request an hour.")
        assert len(service.accepted("render")) == 0


async def test_a_group_has_a_limit_for_all_its_people(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    limits: dict[str, Any] = {"limit_place": {"turns_hour": 1}}
    async with on_telegram(fake, service, tmp_path, **limits) as story:
        group = fake.supergroup()
        await story.say(ANN, f"{AT} mute it", group, video=video(clip))
        await story.say(BOB, f"{AT} mute it", group, video=video(clip))
        assert story.last(group).text.startswith("All of us here together have reached a limit.")
        await story.say(BOB, "mute it", video=video(clip))
        assert "✅ Muted: trip.mp4" in story.last(BOB).text, "elsewhere it goes on"


async def test_a_flood_of_files_is_bounded_also_where_they_merge(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    limits: dict[str, Any] = {"limit_person": {"uploads_day": 3}}
    async with on_telegram(fake, service, tmp_path, **limits) as story:
        for _ in range(8):
            fake.say(ANN, None, "", video=video(clip))
        await story.settle()
        assert await uploaded(story) == 3
        assert sum("3 files a day" in text for text in story.texts(ANN)) == 1


@pytest.mark.parametrize("words", [f"/redeem {CODE}", f"/start invite-{CODE}"])
async def test_an_invitation_is_redeemed_in_private_and_its_code_is_kept_nowhere(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path, words: str
) -> None:
    async with on_telegram(fake, service, tmp_path, access=("invitation",)) as story:
        group = fake.supergroup()
        await invite(story)
        for _ in range(3):
            await story.say(ANN, "mute it", video=video(clip))
        assert story.texts(ANN) == ["This bot is for invited people only."], "once a day"
        await story.say(ANN, f"/redeem {CODE}", group)
        assert "private chat" in story.last(group).text
        await story.say(ANN, words)
        assert story.last(ANN).text.startswith("Welcome!")
        await story.say(BOB, words)
        assert "doesn't hold" in story.last(BOB).text
        await story.say(ANN, "mute it", video=video(clip))
        assert "✅ Muted: trip.mp4" in story.last(ANN).text
        assert CODE not in await stored(story)


async def test_who_is_not_let_in_links_no_account(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, access=("telegram:1",)) as story:
        await story.say(ANN, "/login nmv_usr_0123456789abcdef")
        assert story.last(ANN).text == "This bot is for invited people only."
        assert await story.tokens() == []
