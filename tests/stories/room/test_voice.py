"""Voice messages as words: understood aloud, and done only on a press."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import MediaUnreachable
from bot.core.model import Attachment, Author, Press
from bot.ports import OpenMedia, PressAnswer
from bot.store import tables
from tests.stories.room.voices import Hearing, hearing_service, voice, voice_of
from tests.stories.room.world import (
    ALICE,
    BOB,
    NUMBERS,
    Bot,
    Room,
    Service,
    Shown,
    attachment,
    bot_in,
    labels,
)
from tests.support.clock import eventually
from tests.support.engine import engine_here

UNDERSTOOD = "I understood: “mute it”\n\nShall I do that?"
IN_GROUP: dict[str, Any] = {"is_private": False, "guild": "room:g"}


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Hearing]:
    async with hearing_service(tmp_path / "engine", "mute it") as service:
        yield service


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return voice_of(tmp_path_factory.mktemp("voices"))


async def say(bot: Bot, path: Path, *beside: Path, **more: Any) -> Shown:
    """A voice message, and the last thing that the room shows then."""
    files = (voice(path), *map(attachment, beside))
    await bot.app.accept.message(bot.message("", attachments=files, **more))
    await bot.idle()
    return bot.room.messages[-1]


async def change(bot: Bot, shown: Shown, words: str, by: Author = ALICE) -> PressAnswer:
    """The form for other words is filled in and sent."""
    data, values = shown.button("Reword").data, {"words": words}
    press = Press(f"press-{next(NUMBERS)}", data, by, shown.ref, bot.clock.utc_s(), values=values)
    answer = await bot.app.accept.press(press)
    await bot.idle()
    return answer


async def listening(room: Room) -> None:
    """Until somebody is at work on the sound."""
    await eventually(lambda: room.texts[-1:] == ["Listening to your voice message…"])


def uploaded(service: Service) -> int:
    """Files that are kept in projects."""
    return len(list(service.data.glob("uploads/*/source*")))


def asked(service: Service) -> list[str]:
    return [entry["text"] for entry in service.accepted("run_sse")]


async def test_it_is_shown_as_understood_and_done_on_a_press(
    bot: Bot, room: Room, service: Hearing, clip: Path, spoken: Path
) -> None:
    await bot.say("", clip)
    shown = await say(bot, spoken)
    assert shown.text == UNDERSTOOD
    assert labels(shown.view.buttons) == ["Do it", "Reword"]
    assert asked(service) == []
    assert (await bot.press(shown, "Do it")).text == "On it."
    assert asked(service) == ["mute it"]
    assert "✅ Muted" in room.everything
    assert shown.view.buttons == ()
    again = await bot.press(shown, "Do it")
    assert again.text == "This button is out of date."
    assert asked(service) == ["mute it"]
    assert uploaded(service) == 1, "the sound is in no project"


async def test_first_the_voice_then_the_video(
    bot: Bot, room: Room, service: Hearing, clip: Path, spoken: Path
) -> None:
    shown = await say(bot, spoken)
    await bot.press(shown, "Do it")
    assert "Send the video" in room.texts[-1]
    await bot.say("", clip)
    assert asked(service) == ["mute it"]
    assert "✅ Muted" in room.everything


async def test_the_video_between_the_voice_and_the_press(
    bot: Bot, room: Room, service: Hearing, clip: Path, spoken: Path
) -> None:
    shown = await say(bot, spoken)
    await bot.say("", clip)
    assert asked(service) == []
    await bot.press(shown, "Do it")
    assert asked(service) == ["mute it"]


async def test_in_reply_to_a_video_it_is_about_that(
    bot: Bot, room: Room, service: Hearing, clip: Path, spoken: Path
) -> None:
    shown = await say(bot, spoken, clip)
    assert shown.text == UNDERSTOOD
    assert uploaded(service) == 0
    await bot.press(shown, "Do it")
    assert asked(service) == ["mute it"]
    assert uploaded(service) == 1


async def test_other_words_are_typed_in_the_form_that_holds_those(
    bot: Bot, room: Room, service: Hearing, clip: Path, spoken: Path
) -> None:
    await bot.say("", clip)
    shown = await say(bot, spoken)
    answer = await bot.press(shown, "Reword")
    assert answer.form is not None
    assert [field.value for field in answer.form.fields] == ["mute it"]
    assert (await change(bot, shown, "keep the first 2 seconds")).text == "On it."
    assert asked(service) == ["keep the first 2 seconds"]
    assert shown.view.buttons == ()
    assert (await change(bot, shown, "reverse it")).text == "This button is out of date."
    assert asked(service) == ["keep the first 2 seconds"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("what can you do", "/export"),
        ("how many credits do I have", "Credits: 1000"),
        ("undo", "There is nothing to undo here yet."),
    ],
)
async def test_whatever_can_be_typed_can_be_said(
    bot: Bot, room: Room, service: Hearing, spoken: Path, words: str, told: str
) -> None:
    service.says(words)
    shown = await say(bot, spoken)
    assert (await bot.press(shown, "Do it")).text == "On it."
    assert told in room.texts[-1]


@pytest.mark.parametrize(
    ("words", "understood", "done"),
    [
        ("bitte mach das Video stumm", "Verstanden habe ich: „", "✅ Stumm"),
        ("把这个视频静音", "我听到的是：“", "✅ 已静音"),
        ("выключи звук в этом видео", "Вот что я понял: «", "✅ Без звука"),
    ],
)
async def test_it_is_answered_in_the_language_that_was_spoken(
    bot: Bot,
    room: Room,
    service: Hearing,
    clip: Path,
    spoken: Path,
    words: str,
    understood: str,
    done: str,
) -> None:
    service.says(words)
    shown = await say(bot, spoken, clip, locale="en")
    assert shown.text.startswith(f"{understood}{words}")
    await bot.press(shown, labels(shown.view.buttons)[0])
    assert done in room.everything
    assert "Muted" not in room.everything


async def test_nobody_else_presses_it(
    bot: Bot, room: Room, service: Hearing, clip: Path, spoken: Path
) -> None:
    await bot.say("", clip, **IN_GROUP)
    shown = await say(bot, spoken, **IN_GROUP)
    for label in ("Do it", "Reword"):
        assert (
            await bot.press(shown, label, by=BOB)
        ).text == "This button is for the person who asked."
    assert labels(shown.view.buttons) == ["Do it", "Reword"]
    assert asked(service) == []


async def test_who_may_not_spend_is_refused_alone_and_the_button_stays_for_who_may(
    room: Room, service: Hearing, clip: Path, spoken: Path, tmp_path: Path
) -> None:
    async with bot_in(room, service.url, tmp_path / "bot", spend="owner") as bot:
        await bot.say("", clip, **IN_GROUP)
        shown = await say(bot, spoken, author=BOB, **IN_GROUP)
        before = list(room.texts)
        refused = await bot.press(shown, "Do it", by=BOB)
        assert "Only" in refused.text
        assert room.texts == before
        assert labels(shown.view.buttons) == ["Do it", "Reword"]
        assert (await bot.press(shown, "Do it", by=ALICE)).text == "On it."
        assert asked(service) == ["mute it"]


async def test_without_words_there_is_nothing_to_do(
    bot: Bot, room: Room, service: Hearing, spoken: Path
) -> None:
    service.says("")
    shown = await say(bot, spoken)
    assert shown.text.startswith("I heard no words in this voice message.")
    service.says("mute it")
    await bot.press(shown, "Try again")
    assert room.texts[-1] == UNDERSTOOD


async def test_what_is_too_long_is_not_listened_to(
    bot: Bot, room: Room, service: Hearing, spoken: Path
) -> None:
    longer: list[dict[str, Any]] = [{"duration_s": 121.0}, {"size_bytes": 10_000_001}]
    for long in longer:
        files = (voice(spoken, **long),)
        await bot.app.accept.message(bot.message("", attachments=files))
        await bot.idle()
        assert room.texts[-1].startswith("I listen to voice messages of up to 2 minutes.")
        assert room.messages[-1].view.buttons == ()


async def test_what_is_no_sound_is_said_to_be_unreadable(
    bot: Bot, room: Room, tmp_path: Path
) -> None:
    path = tmp_path / "voice.ogg"
    path.write_bytes(b"#!/bin/sh\n" * 20)
    shown = await say(bot, path)
    assert shown.text.startswith("This voice message can't be played.")


async def test_a_trouble_is_told_and_a_press_listens_again(
    bot: Bot, room: Room, service: Hearing, spoken: Path
) -> None:
    service.says("!")
    shown = await say(bot, spoken)
    assert labels(shown.view.buttons) == ["Try again"]
    service.says("mute it")
    await bot.press(shown, "Try again")
    assert room.texts[-1] == UNDERSTOOD


@pytest.mark.real_time
async def test_ears_that_are_gone_by_then_are_said_to_be(
    room: Room, service: Hearing, spoken: Path, tmp_path: Path
) -> None:
    service.says("…")
    async with bot_in(room, service.url, tmp_path / "bot") as bot:
        await bot.app.accept.message(bot.message("", attachments=(voice(spoken),)))
        await listening(room)
    async with (
        engine_here(tmp_path / "deaf", tokens_per_ip=0) as url,
        bot_in(room, url, tmp_path / "bot") as bot,
    ):
        await bot.idle()
        shown = room.messages[-1]
        assert shown.text.startswith("I can't listen to voice messages right now.")
        assert labels(shown.view.buttons) == ["Try again"]


@pytest.mark.real_time
async def test_it_can_be_stopped_by_the_button_and_by_words(
    bot: Bot, room: Room, service: Hearing, spoken: Path
) -> None:
    for stop in ("button", "words"):
        service.says("…")
        await bot.app.accept.message(bot.message("", attachments=(voice(spoken),)))
        await listening(room)
        shown = room.messages[-1]
        if stop == "button":
            await bot.press(shown, "Stop")
        else:
            await bot.say("stop")
        await bot.idle()
        assert shown.text == "Stopped. I did nothing with this voice message."
        assert shown.view.buttons == ()


@pytest.mark.real_time
async def test_a_restart_in_the_middle_listens_again(
    room: Room, service: Hearing, spoken: Path, tmp_path: Path
) -> None:
    service.says("…")
    async with bot_in(room, service.url, tmp_path / "bot") as bot:
        await bot.app.accept.message(bot.message("", attachments=(voice(spoken),)))
        await listening(room)
    service.says("mute it")
    async with bot_in(room, service.url, tmp_path / "bot") as bot:
        await bot.idle()
        assert room.texts == [UNDERSTOOD]
        await bot.press(room.messages[0], "Do it")
        assert "Send the video" in room.texts[-1]


async def test_after_a_restart_the_button_still_counts_once(
    room: Room, service: Hearing, spoken: Path, clip: Path, tmp_path: Path
) -> None:
    async with bot_in(room, service.url, tmp_path / "bot") as bot:
        shown = await say(bot, spoken, clip)
    async with bot_in(room, service.url, tmp_path / "bot") as bot:
        await bot.press(shown, "Do it")
        await bot.press(shown, "Do it")
    assert asked(service) == ["mute it"]


async def test_words_beside_it_make_it_a_sound(
    bot: Bot, room: Room, service: Hearing, spoken: Path
) -> None:
    files = (voice(spoken),)
    await bot.app.accept.message(bot.message("add this as music", attachments=files))
    await bot.idle()
    assert "I understood" not in room.everything


async def test_without_ears_nothing_changes(room: Room, spoken: Path, tmp_path: Path) -> None:
    """A service that hears nothing: a voice message is a file like any."""
    async with (
        engine_here(tmp_path / "engine", tokens_per_ip=0) as url,
        bot_in(room, url, tmp_path / "bot") as bot,
    ):
        told: list[str] = []
        for file in (voice(spoken), replace(voice(spoken), is_voice=False)):
            await bot.app.accept.message(bot.message("", attachments=(file,), chat=f"c{len(told)}"))
            await bot.idle()
            told.append(room.texts[-1])
        assert told[0] == told[1]
        assert "voice.ogg" in told[0]


async def test_forget_takes_what_was_understood_with_it(
    bot: Bot, room: Room, service: Hearing, spoken: Path
) -> None:
    service.says("my secret plan")
    await say(bot, spoken)
    await bot.say("/forget")
    await bot.press(room.messages[-1], "Delete")
    for table in (tables.turns, tables.posts, tables.messages):

        async def rows(tx: AsyncConnection, table: sa.Table = table) -> str:
            return repr((await tx.execute(sa.select(table))).all())

        assert "secret plan" not in await bot.app.db.run(rows)


async def test_an_engine_beside_the_service_hears(
    room: Room, service: Hearing, spoken: Path, clip: Path, tmp_path: Path
) -> None:
    """As beside NemoVideo, which hears nothing: the edit is asked there."""
    async with (
        engine_here(tmp_path / "deaf", tokens_per_ip=0) as url,
        bot_in(room, url, tmp_path / "bot", fit_url=service.url) as bot,
    ):
        await bot.say("", clip)
        shown = await say(bot, spoken)
        assert shown.text == UNDERSTOOD
        await bot.press(shown, "Do it")
    assert "✅ Muted" in room.everything
    assert asked(service) == []
    assert uploaded(service) == 0


async def test_a_voice_message_that_is_out_of_reach_for_a_moment_is_fetched_again(
    bot: Bot, room: Room, spoken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening, away = room.open, [MediaUnreachable("status 503"), MediaUnreachable("time-out")]

    @asynccontextmanager
    async def later(file: Attachment) -> AsyncIterator[OpenMedia]:
        if away:
            raise away.pop()
        async with opening(file) as opened:
            yield opened

    monkeypatch.setattr(room, "open", later)
    shown = await say(bot, spoken)
    assert away == []
    assert shown.text == UNDERSTOOD
