"""Guest mode: "@bot compress this" under a video in a chat where the bot is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import tables
from tests.stories.room.test_cancel import never_rendered
from tests.stories.room.test_forget import everything
from tests.stories.room.world import TEXTS, Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOB, BOT, FakeTelegram
from tests.support.fakes.telegram.guests import COVER

AT = f"@{BOT['username']}"
ASK = f"{AT} mute it and export"
GUEST = {"guest": True}
START = TEXTS("en", "telegram-guest-start")


async def owners(story: OnTelegram) -> list[str]:
    async def read(tx: AsyncConnection) -> list[str]:
        return list((await tx.execute(sa.select(tables.conversations.c.owner))).scalars())

    return await story.app.db.run(read)


async def test_one_message_becomes_the_result_and_the_asker_has_it_too(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    fake.chat(ANN)
    async with on_telegram(fake, service, tmp_path, adapter=GUEST) as story:
        fake.ask_guest(ANN, ASK, under=video(clip))
        await story.settle()
        (shown,) = fake.api.guests.messages.values()
        (film,) = story.files(ANN)
        assert film.file is not None
        assert shown.file_id == film.file.file_id
        assert shown.text.startswith("Done")
        looks = {name: shown.media.get(name) for name in ("width", "height", "duration", "cover")}
        assert looks == {"width": 320, "height": 180, "duration": 3, "cover": COVER}
        assert shown.media["supports_streaming"]
        assert "reply to this message" not in "".join(shown.history), "there is no going on"
        assert all("callback_data" not in button for button in shown.buttons)
        assert await owners(story) == [f"telegram:{ANN.id}"]
        assert len(service.accepted("run_sse")) == 1


async def test_who_never_started_the_bot_is_told_how_to_get_the_file(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, adapter=GUEST) as story:
        fake.ask_guest(ANN, ASK, under=video(clip))
        await story.settle()
        (shown,) = fake.api.guests.messages.values()
        assert shown.file_id is None
        assert START in shown.text


async def test_a_restart_goes_on_in_the_same_message(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    fake.chat(ANN)
    async with on_telegram(fake, service, tmp_path, adapter=GUEST) as story:
        await never_rendered(service)
        fake.ask_guest(ANN, ASK, under=video(clip))
        await eventually(lambda: len(service.accepted("render")) == 1)
    await service.forgive()
    async with on_telegram(fake, service, tmp_path, adapter=GUEST) as story:
        await story.settle()
        (shown,) = fake.api.guests.messages.values()
        assert shown.file_id is not None
        assert len(story.files(ANN)) == 1
        assert len(service.accepted("run_sse")) == 1


async def test_a_query_whose_answer_was_lost_is_answered_in_private(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    fake.chat(ANN)
    async with on_telegram(
        fake, service, tmp_path, adapter={**GUEST, "answer_timeout_s": 0.3}
    ) as story:
        fake.lose_answer_next("answerGuestQuery", for_s=1.0)
        fake.ask_guest(ANN, ASK, under=video(clip))
        await story.settle()
        assert len(fake.api.guests.messages) == 1
        assert len(story.files(ANN)) == 1
        assert len(service.accepted("run_sse")) == 1


async def test_without_a_video_or_a_word_of_what_to_do_it_says_how(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, adapter=GUEST) as story:
        fake.ask_guest(ANN, ASK)
        fake.ask_guest(BOB, AT, under=video(clip))
        fake.ask_guest(ANN, f"{AT} /login nmv_usr_0123456789abcdef", under=video(clip))
        await story.settle()
        english, chinese, login = [each.text for each in fake.api.guests.messages.values()]
        assert (
            english
            == login
            == TEXTS("en", "telegram-guest-how", name=AT).replace("@nemo", "@\u2060nemo")
        )
        assert chinese != english
        assert service.accepted("run_sse") == []
        assert await owners(story) == []


async def test_it_is_off_and_for_nobody_who_may_not_use_the_bot(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path) as story:
        await story.settle()
        assert "guest_message" not in fake.updates.allowed
    some = {**GUEST, "allowed_users": frozenset({BOB.id})}
    async with on_telegram(fake, service, tmp_path, adapter=some) as story:
        await eventually(lambda: "guest_message" in fake.updates.allowed)
        fake.ask_guest(ANN, ASK, under=video(clip))
        await story.settle()
        assert fake.api.guests.messages == {}
        assert service.accepted("run_sse") == []


async def test_forget_in_private_deletes_what_was_asked_as_a_guest(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    fake.chat(ANN)
    async with on_telegram(fake, service, tmp_path, adapter=GUEST) as story:
        fake.ask_guest(ANN, f"{AT} mute my secret film and export", under=video(clip))
        await story.settle()
        await story.say(ANN, "/forget")
        await story.press(ANN, story.last(ANN), "Delete")
        left = await story.app.db.run(everything)
        assert "secret film" not in left
        assert clip.name not in left
        assert f"guest{ANN.id}" not in left


async def test_limits_hold_for_guests_and_each_query_is_told(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    limits: dict[str, Any] = {"limit_person": {"turns_hour": 1}}
    async with on_telegram(fake, service, tmp_path, adapter=GUEST, **limits) as story:
        for _ in range(3):
            fake.ask_guest(ANN, f"{AT} mute it", under=video(clip))
            await story.settle()
        _, *told = [each.text for each in fake.api.guests.messages.values()]
        assert len(told) == 2
        assert all(text.startswith("You have reached 1 request an hour.") for text in told)
        assert len(service.accepted("run_sse")) == 1
        await story.say(ANN, "mute it", video=video(clip))
        assert story.last(ANN).text.startswith("You have reached"), "the same person in private"


async def test_who_is_not_let_in_spends_nothing_as_a_guest(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    access: dict[str, Any] = {"access": ("telegram:1",)}
    async with on_telegram(fake, service, tmp_path, adapter=GUEST, **access) as story:
        fake.ask_guest(ANN, ASK, under=video(clip))
        await story.settle()
        (shown,) = fake.api.guests.messages.values()
        assert shown.text == "This bot is for invited people only."
        assert service.accepted("run_sse") == []


async def test_whatever_is_asked_for_there_comes_as_a_film(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    """Nobody could press Export."""
    fake.chat(ANN)
    async with on_telegram(fake, service, tmp_path, adapter=GUEST) as story:
        fake.ask_guest(ANN, f"{AT} keep the first 2 seconds", under=video(clip))
        await story.settle()
        (shown,) = fake.api.guests.messages.values()
        assert shown.file_id is not None
        assert "0:02" in shown.text
