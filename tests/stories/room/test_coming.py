"""Look before the work: while it renders, the message says what is coming, and that is true."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.stories.room.world import Bot, Room, Service, bot_in
from tests.support.clips import noisy_clip

LIMIT = 262_144


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """8 s, about 1.2 MB."""
    return noisy_clip(tmp_path_factory.mktemp("films") / "lake.mp4")


def while_rendering(room: Room) -> str:
    """The first text of the message that stood while it rendered."""
    shown = [*room.messages, *room.deleted]
    return next(text for each in shown for text in each.history if "Export waiting" in text)


async def test_size_picture_and_length_stand_there_before_the_render_begins(
    bot: Bot, room: Room, film: Path
) -> None:
    await bot.say("compress it to 300 KB and make it 144p", film)
    assert "Coming: at most 300 kB, up to 144p, about 0:08 long" in while_rendering(room)
    [result] = room.files
    assert len(result.file or b"") <= 300_000
    assert "Coming" not in result.text
    assert "takes files of up to" not in room.everything


async def test_an_export_that_was_asked_for_says_it_in_its_own_message(
    bot: Bot, room: Room, film: Path
) -> None:
    await bot.say("compress it to 300 KB, but don't export yet", film)
    await bot.say("export")
    assert "Coming: at most 300 kB, about 0:08 long" in room.everything
    assert len(room.files) == 1


async def test_a_bitrate_tells_about_how_large(bot: Bot, room: Room, film: Path) -> None:
    await bot.say("set the bitrate to 500 kbps and export", film)
    assert "Coming: about 628 kB, about 0:08 long" in room.everything


async def test_where_it_may_be_too_large_for_the_chat_a_copy_is_announced(
    bot: Bot, room: Room, film: Path
) -> None:
    room.limits = replace(room.limits, file_max_bytes=LIMIT)
    await bot.say("compress it to 600 KB", film)
    assert "Coming: at most 600 kB, about 0:08 long" in while_rendering(room)
    told = "This chat takes files of up to 262 kB. If it gets larger, I also make a copy that fits."
    assert told in room.everything
    [result] = room.files
    assert len(result.file or b"") <= LIMIT
    assert "Fitted to 262 kB" in result.text


@pytest.mark.parametrize(
    ("links", "told"), [(False, "I can't post it here."), (True, "it comes as a link.")]
)
async def test_without_copies_that_is_said_too(
    room: Room, service: Service, film: Path, tmp_path: Path, links: bool, told: str
) -> None:
    room.limits = replace(room.limits, file_max_bytes=LIMIT)
    async with bot_in(room, service.url, tmp_path, links_are_public=links, fit="off") as bot:
        await bot.say("keep the first 6 seconds and export", film)
    assert f"If it gets larger, {told}" in room.everything


async def test_a_plain_file_of_an_earlier_result_announces_nothing(
    bot: Bot, room: Room, film: Path
) -> None:
    room.limits = replace(room.limits, as_file=True)
    await bot.say("compress it to 300 KB", film)
    before = room.everything.count("Coming")
    await bot.press(room.files[-1], "As a file")
    assert len(room.files) == 2
    assert room.everything.count("Coming") == before


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("de", "Es wird: höchstens 300 kB, etwa 0:08 lang"),
        ("es", "Esto saldrá: 300 kB como máximo, unos 0:08 de duración"),
        ("fr", "À venir\u00a0: 300 ko au plus, durée d’environ 0:08"),
    ],
)
async def test_it_is_said_in_the_persons_language(
    bot: Bot, room: Room, film: Path, locale: str, told: str
) -> None:
    words = {"de": "komprimiere auf 300 KB", "es": "comprime a 300 KB", "fr": "compresse à 300 Ko"}
    await bot.say(words[locale], film, locale=locale)
    assert told in room.everything
