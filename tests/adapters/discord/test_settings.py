from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from adapters.discord.interactions.token_replies import OpenInteraction
from adapters.discord.settings import DiscordSettings, origin_of
from bot.core.errors import MediaGone
from bot.core.model import Attachment
from bot.registry import wanted_platforms
from bot.settings import Settings
from tests.adapters.discord.bot import start_bot
from tests.adapters.given import given_for_tests
from tests.support.clock import eventually
from tests.support.fakes.discord import BOT_MAY, FakeDiscord
from tests.support.rows import each_row

PLACE: dict[str, Any] = {"guild": 1, "channels": [2, 3], "user": 4, "roles": [5]}


@each_row(
    ("lists", "place", "expected"),
    [
        ({}, {}, True),
        ({"allowed_guilds": {1}}, {}, True),
        ({"allowed_guilds": {9}}, {}, False),
        ({"allowed_guilds": {9}}, {"guild": None}, True),
        ({"allowed_channels": {3}}, {}, True),
        ({"allowed_channels": {9}}, {}, False),
        ({"allowed_users": {4}}, {}, True),
        ({"allowed_users": {9}}, {}, False),
        ({"allowed_roles": {5}}, {}, True),
        ({"allowed_roles": {5}}, {"roles": [], "guild": None}, False),
        ({"allowed_roles": {9}, "allowed_users": {4}}, {}, True),
    ],
)
def test_allow_lists(lists: dict[str, set[int]], place: dict[str, Any], expected: bool) -> None:
    given: dict[str, Any] = {name: frozenset(ids) for name, ids in lists.items()}
    settings = DiscordSettings("t", **given)
    assert settings.allows(**(PLACE | place)) is expected


def test_secrets_are_in_no_repr() -> None:
    assert "hidden" not in repr(DiscordSettings(token="hidden"))
    assert "hidden" not in repr(OpenInteraction("1", "hidden", 0.0, "2"))


@pytest.mark.parametrize(
    "wrong", [{"token": " "}, {"shard_ids": (1,)}, {"thread_archive_minutes": 5}]
)
def test_settings_that_make_no_sense_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        dataclasses.replace(DiscordSettings(token="t"), **wrong)


def test_the_documented_permissions_are_the_ones_that_are_used() -> None:
    text = (Path(__file__).parents[3] / "docs" / "discord.md").read_text(encoding="utf-8")
    used = BOT_MAY.value
    assert f"`{used}`" in text


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://cdn.example/", "https://cdn.example"),
        ("https://CDN.example:443/files", "https://cdn.example"),
        ("http://[::1]:8080/a", "http://[::1]:8080"),
        ("https://somebody@cdn.example/", ""),
        ("https://cdn.example:x/", ""),
        ("cdn.example", ""),
    ],
)
def test_an_origin_is_known_however_it_is_written(url: str, origin: str) -> None:
    assert origin_of(url) == origin


@pytest.mark.parametrize("ending", ["", "/", "/attachments"])
async def test_files_are_found_where_the_environment_says(ending: str) -> None:
    """As an operator writes it, when the API is elsewhere as well."""
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        await fake.say(ann, fake.dm(ann), "smaller", fake.file("trip.mp4", b"film"))
        await eventually(lambda: bot.accept.messages)
        await bot.accept.idle()
        [video] = bot.accept.messages[0].attachments
        environment = {
            "DISCORD_TOKEN": fake.token,
            "DISCORD_API_URL": fake.api_url,
            "DISCORD_GATEWAY_URL": fake.gateway_url,
        }
        assert await _read(environment, video) is None, "no other place is asked"
        there = {"DISCORD_CDN_URL": f"{fake.world.cdn}{ending}"}
        assert await _read(environment | there, video) == b"film"


async def _read(environment: dict[str, str], video: Attachment) -> bytes | None:
    settings = Settings.read(environment, env_file=None)
    [entry] = wanted_platforms(settings)
    platform = entry.connect(settings, given_for_tests(), False, None)
    try:
        async with platform.media.open(video) as media:
            return b"".join([chunk async for chunk in media.chunks])
    except MediaGone:
        return None
    finally:
        await platform.close()
