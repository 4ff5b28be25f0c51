"""Updates are taken one after the other: what waits for others keeps nobody's next one waiting."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.stories.world import OWN_TOKEN
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, FakeTelegram, Person

EVE = Person(503, "Eve")


async def helped_soon(story: OnTelegram, within_s: float = 2.0) -> None:
    """Somebody else asks for help now, and reads it."""
    asked_s = story.clock.monotonic_s()
    story.fake.say(EVE, text="/help")
    await eventually(lambda: any("/status" in text for text in story.texts(EVE)))
    assert story.clock.monotonic_s() - asked_s < within_s


async def test_a_link_that_the_service_takes_long_to_make_keeps_nobody_waiting(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, "mute it and export", video=video(clip))
    (result,) = story.files(ANN)
    await service.order("claim_token", "slow_headers", seconds=20)
    story.fake.press(ANN, ANN, result.id, "Project")
    await helped_soon(story)
    assert not story.last(ANN).text.startswith("Project: ")
    await eventually(lambda: story.last(ANN).text.startswith("Project: https://"))


async def test_a_press_that_comes_to_nothing_late_is_told_in_the_chat(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, "mute it and export", video=video(clip))
    (result,) = story.files(ANN)
    await service.order("claim_token", "status", status=500, times=9)
    story.fake.fail_next("answerCallbackQuery", 400, "Bad Request: query is too old")
    story.fake.press(ANN, ANN, result.id, "Project")
    await eventually(lambda: "no link" in story.last(ANN).text.lower())


async def test_a_login_that_the_service_takes_long_to_check_keeps_nobody_waiting(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    key = Fernet.generate_key().decode()
    async with on_telegram(fake, service, tmp_path, nemobot_secret_keys=key) as story:
        await service.order("credits", "slow_headers", seconds=20)
        told = fake.say(ANN, text=f"/login {OWN_TOKEN}")
        await helped_soon(story)
        assert told not in fake.chat(ANN).messages, "gone before the service knows it"
        assert story.texts(ANN) == []
        await eventually(lambda: story.texts(ANN) == ["Linked to your NemoVideo account."])


@pytest.mark.parametrize("trouble", ["slow", "limited", "refused"])
async def test_a_topic_that_is_not_opened_keeps_nobody_waiting(
    fake: FakeTelegram, service: Service, tmp_path: Path, trouble: str
) -> None:
    fake.api.has_topics = True
    async with on_telegram(fake, service, tmp_path) as story:
        match trouble:
            case "slow":
                fake.lose_answer_next("createForumTopic", for_s=280)
            case "limited":
                fake.limit_next(280, "createForumTopic")
            case _:
                fake.fail_next("createForumTopic", 500, "Internal Server Error")
        asked_s = story.clock.monotonic_s()
        fake.say(ANN, text="/new")
        await helped_soon(story, within_s=5.0)
        await eventually(lambda: "New project. Send me a video." in "".join(story.texts(ANN)))
        assert story.clock.monotonic_s() - asked_s < 10
        assert story.last(ANN).topic is None
