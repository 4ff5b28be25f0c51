"""What is refused in a group is nobody's business but that of the person who asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet

from tests.stories.room.world import TEXTS, Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOT, FakeTelegram, Person
from tests.support.fakes.telegram.rules import ApiError
from tests.support.fakes.telegram.server import Fault

EVE = Person(503, "Eve")
AT = f"@{BOT['username']}"
ONE_TURN: dict[str, Any] = {"limit_person": {"turns_hour": 1}}


def for_one(fake: FakeTelegram, group: int) -> list[tuple[int, str]]:
    return list(fake.chat(group).for_one.values())


def a_group(fake: FakeTelegram, *, admin: bool = True) -> int:
    group = fake.supergroup()
    fake.chat(group).bot_is_admin = admin
    return group


async def beyond_the_limit(story: OnTelegram, group: int, clip: Path) -> list[str]:
    """What the group has read, after the first request and its answer."""
    first = await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    before = len(story.shown(group))
    for _ in range(3):
        await story.say(ANN, f"{AT} unmute it", group, reply_to=first)
    return story.texts(group)[before:]


async def test_a_reached_limit_is_seen_by_that_person_alone(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, **ONE_TURN) as story:
        group = a_group(fake)
        assert await beyond_the_limit(story, group, clip) == []
        ((receiver, text),) = for_one(fake, group)
        assert receiver == ANN.id
        assert text.startswith("You have reached 1 request an hour.")


@pytest.mark.parametrize("why", ["the bot is no administrator", "the server is older"])
async def test_without_such_messages_it_is_one_short_reply(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path, why: str
) -> None:
    async with on_telegram(fake, service, tmp_path, **ONE_TURN) as story:
        group = a_group(fake, admin=why == "the server is older")
        fake.api.knows_ephemeral = why != "the server is older"
        (told,) = await beyond_the_limit(story, group, clip)
        assert told.startswith("You have reached 1 request an hour.")
        assert story.last(group).reply_to is not None
        assert for_one(fake, group) == []


@pytest.mark.parametrize("words", ["unmute it", "/new", "/cancel"])
async def test_what_only_others_may_is_refused_alone(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path, words: str
) -> None:
    async with on_telegram(fake, service, tmp_path, spend="owner") as story:
        group = a_group(fake)
        first = fake.say(ANN, group, f"{AT} mute it", video=video(clip))
        if words != "/cancel":
            await story.settle()
        else:
            await fake.updates.settled()
        fake.say(EVE, group, f"{AT} {words}" if words[0] != "/" else words, reply_to=first)
        await story.settle()
        assert [receiver for receiver, _ in for_one(fake, group)] == [EVE.id]
        assert [seen.text for seen in story.shown(group) if seen.reply_to != first] == []


async def test_who_is_kept_waiting_for_it_reads_it_in_the_group(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    """Nobody promises that a message for one person reaches somebody who is away."""
    async with on_telegram(fake, service, tmp_path, **ONE_TURN) as story:
        group = a_group(fake)
        await story.say(ANN, f"{AT} mute it", group, video=video(clip))
        fake.faults.append(
            Fault("sendMessage", error=ApiError(429, "Too Many Requests", retry_after=90))
        )
        await story.say(ANN, f"{AT} unmute it", group)
        await story.clock.sleep_s(120)
        await story.settle()
        assert story.last(group).text.startswith("You have reached 1 request an hour.")
        assert for_one(fake, group) == []


async def test_a_token_told_in_a_group_is_answered_alone(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    key = Fernet.generate_key().decode()
    async with on_telegram(fake, service, tmp_path, nemobot_secret_keys=key) as story:
        group = a_group(fake)
        told = await story.say(ANN, "/login sk-secret-of-her-own-0123456789", group)
        await eventually(lambda: for_one(fake, group) != [])
        assert told not in fake.chat(group).messages
        assert for_one(fake, group) == [(ANN.id, TEXTS("en", "telegram-login-private"))]
        assert story.texts(group) == []


async def test_an_answer_that_only_the_bot_sees_is_told_where_to_write(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, **ONE_TURN) as story:
        group = a_group(fake)
        await beyond_the_limit(story, group, clip)
        (number,) = fake.chat(group).for_one
        before = len(story.shown(group))
        for words in ("then make it smaller", "/export"):
            fake.answer_alone(ANN, group, number, words)
            await story.settle()
        told = [text for _, text in for_one(fake, group)[1:]]
        assert told == [TEXTS("en", "telegram-say-it-openly")] * 2
        assert len(story.shown(group)) == before
