"""A sound goes to who says that it hears, and to nobody else."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.core.model import Attachment, Author, Command, ConversationKey, Message
from bot.core.service.values import Attribution
from bot.ports import Service
from bot.settings import Settings
from bot.turns.inbox.requests import is_spoken
from bot.turns.voice.ears import Ears, ears_of
from tests.bot.turns.house import House
from tests.support.service import FakeService

SKILL = Attribution("ai-video-compressor", "1.0.0", "unknown")
VOICE = Attachment("audio", "voice.ogg", {}, is_voice=True)
VIDEO = Attachment("video", "trip.mp4", {})
DEN = ConversationKey("room", "den")
SPOKEN = Message("k", DEN, DEN.chat, Author("room:a", "A"), "", 0.0, "1", (VOICE,))


def ears(service: FakeService, engine: FakeService | None = None) -> Ears:
    async def find() -> Service | None:
        return engine

    return Ears(service, lambda: SKILL, find)


async def test_the_service_hears_where_it_says_so() -> None:
    service, engine = FakeService(capabilities={"transcribe"}), FakeService({"transcribe"})
    assert await ears(service, engine).find("room:a") is service
    assert engine.calls == []


async def test_else_an_engine_that_says_so() -> None:
    engine = FakeService(capabilities={"transcribe"})
    assert await ears(FakeService(), engine).find("room:a") is engine
    assert await ears(FakeService(), FakeService(set())).find("room:a") is None
    assert await ears(FakeService(), None).find("room:a") is None


async def test_where_nobody_hears_it_is_the_sound_that_it_was() -> None:
    readied = await ears(FakeService()).readied(SPOKEN)
    assert readied == replace(SPOKEN, attachments=(replace(VOICE, is_voice=False),))
    assert await ears(FakeService({"transcribe"})).readied(SPOKEN) == SPOKEN


async def test_who_has_to_be_started_first_is_not_waited_for() -> None:
    engine, begun_s = FakeService({"transcribe"}), asyncio.get_running_loop().time()

    async def start() -> Service | None:
        await asyncio.sleep(30)
        return engine

    here = Ears(FakeService(), lambda: SKILL, start)
    assert await here.readied(SPOKEN) == SPOKEN
    assert asyncio.get_running_loop().time() - begun_s < 6
    assert await here.find("room:a") is engine


async def test_nobody_is_asked_about_other_messages() -> None:
    service = FakeService()
    for message in (
        replace(SPOKEN, text="as music"),
        replace(SPOKEN, attachments=()),
        replace(SPOKEN, attachments=(VIDEO, VOICE)),
        replace(SPOKEN, command=Command("status")),
        replace(SPOKEN, wishes={"size": "half"}),
    ):
        assert not is_spoken(message)
        assert await ears(service).readied(message) is message
    assert service.calls == []


def test_a_video_that_it_replies_to_may_come_with_it() -> None:
    assert is_spoken(replace(SPOKEN, attachments=(VOICE, VIDEO)))


@pytest.mark.parametrize(
    ("chosen", "hears"),
    [
        ({}, False),
        ({"fit": "off"}, False),
        ({"fit": "https://fit.invalid"}, True),
        ({"fit_url": "https://fit.invalid"}, True),
    ],
)
async def test_an_engine_is_started_for_sounds_only_where_the_operator_has_one_that_may_hear(
    house: House, chosen: dict[str, Any], hears: bool
) -> None:
    engine, asked = FakeService({"transcribe"}), list[str]()

    async def find() -> Service | None:
        asked.append("engine")
        return engine

    ctx = replace(house.ctx, find_fit_engine=find)
    here = ears_of(ctx, house.sessions, Settings(nemobot_data=house.folder, **chosen))
    assert (await here.find("room:a") is engine, bool(asked)) == (hears, hears)
    assert here.attribution.source == "ai-video-compressor"
