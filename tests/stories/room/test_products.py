"""The five products: what each greets with, and what becomes of everything under "Try saying"."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.core.model import Command
from bot.skills.skill_set import Skill
from tests.stories.room.world import SKILLS, Room, bot_in

PRODUCTS = {
    "video-compressor-bitrate": "Connecting…",
    "ai-video-compressor": "Connecting…",
    "compressor-online-free": "Setting up…",
    "video-compressor-high-quality": "Setting up…",
    "jpeng-video": "Connecting…",
}
HEADER_BYTES = 512
"""A copied stream gets a new container, whose header is a few bytes longer or shorter."""
TECHNICAL = ("token", "session_id", "nmv_usr", "http://", "https://", "{", "api", "X-Skill")


def test_all_five_products_are_there() -> None:
    assert set(SKILLS.names) == set(PRODUCTS)


@pytest.mark.parametrize("name", PRODUCTS)
async def test_first_contact_greets_says_what_it_does_and_is_ready(
    room: Room, engine_url: str, tmp_path: Path, clip: Path, name: str
) -> None:
    skill = SKILLS.get(name)
    assert skill is not None
    async with bot_in(room, engine_url, tmp_path, nemo_skill=name) as bot:
        await bot.say("", clip)
        await bot.say("help", command=Command("help"))
    first = room.messages[0]
    opened = first.history[0]
    assert opened.startswith(f"**{skill.title}**\n{skill.greeting}\nIt usually takes ")
    assert opened.endswith(f"\n\n{PRODUCTS[name]}")
    assert ("Ready." in first.text) is skill.says_ready, "it stays"
    assert "in the cloud" not in room.everything, "the local engine works here"
    assert skill.title not in room.texts[1], "the name heads the greeting only"
    assert "What shall I do with it?" in first.text
    assert all(line in room.texts[1] for line in skill.advice)
    assert not [word for word in TECHNICAL if word.lower() in room.everything.lower()]


@pytest.mark.parametrize("name", PRODUCTS)
async def test_start_shows_the_greeting_and_the_examples(
    room: Room, engine_url: str, tmp_path: Path, name: str
) -> None:
    skill = SKILLS.get(name)
    assert skill is not None
    async with bot_in(room, engine_url, tmp_path, nemo_skill=name) as bot:
        await bot.say("", command=Command("start"))
    assert room.texts[0].startswith(f"**{skill.title}**\n{skill.greeting}\nIt usually takes ")
    assert all(example in room.texts[0] for example in skill.examples)


def _id(value: Skill | str) -> str:
    return value.name if isinstance(value, Skill) else value[:40]


def _lines() -> list[tuple[Skill, str]]:
    return [(skill, example) for skill in SKILLS for example in skill.examples]


@pytest.mark.parametrize(("skill", "line"), _lines(), ids=_id)
async def test_every_try_saying_line_ends_in_an_mp4(
    room: Room, engine_url: str, tmp_path: Path, clip: Path, skill: Skill, line: str
) -> None:
    async with bot_in(room, engine_url, tmp_path, nemo_skill=skill.name) as bot:
        await bot.say(line, clip)
    (result,) = room.files
    assert result.file is not None
    assert b"ftyp" in result.file[:16]
    assert len(result.file) <= clip.stat().st_size + HEADER_BYTES, "never larger than the source"
    if re.search(r"under \d+ ?MB", line):
        assert "it will not grow" in room.texts[0], (
            "the clip is smaller than that, and that is said"
        )
        assert "about the size it had before" in result.text


@pytest.mark.parametrize(("skill", "line"), _lines(), ids=_id)
async def test_without_a_video_it_asks_for_one_and_charges_nothing(
    room: Room, engine_url: str, tmp_path: Path, skill: Skill, line: str
) -> None:
    async with bot_in(room, engine_url, tmp_path, nemo_skill=skill.name) as bot:
        await bot.say(line)
        await bot.say("", command=Command("credits"))
    assert "video" in room.texts[0]
    assert room.texts[1] == "Credits: 1000"
    assert room.files == []
