"""What the bot was set up for at Discord: whole, and broken in each way."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import discord
import pytest

from adapters.discord.adapter import connect
from adapters.discord.rest.examination import INVITED_WITH, NEEDED, invite_link, may_in
from adapters.discord.settings import DiscordSettings
from bot.platform import Finding, Platform, exit_code
from tests.adapters.discord.bot import COMMANDS
from tests.adapters.given import given_for_tests
from tests.support.fakes.discord import TOKEN, FakeDiscord

DOCUMENT = Path(__file__).parents[4] / "docs" / "discord.md"


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as server:
        yield server


@asynccontextmanager
async def connected(
    fake: FakeDiscord, token: str = TOKEN, *, message_content: bool = False
) -> AsyncIterator[Platform]:
    settings = DiscordSettings(
        token, fake.api_url, fake.gateway_url, message_content=message_content, tries=1
    )
    platform = connect(settings, given_for_tests(commands=COMMANDS), receive=False)
    try:
        yield platform
    finally:
        await platform.close()


async def found(
    fake: FakeDiscord, channel: int | None = None, *, message_content: bool = False
) -> list[Finding]:
    async with connected(fake, message_content=message_content) as platform:
        return list(await platform.examine(str(channel) if channel else None))


def the(findings: list[Finding], what: str) -> Finding:
    [one] = [finding for finding in findings if finding.what == what]
    return one


async def test_a_whole_set_up_is_well_and_nothing_is_changed(fake: FakeDiscord) -> None:
    fake.rest.commands = [{"name": command.name} for command in COMMANDS]
    channel = fake.channel(fake.guild("home"))
    findings = await found(fake, channel.id)
    assert {finding.level for finding in findings} == {"ok"}
    assert exit_code(findings) == 0
    assert the(findings, "Discord token").said == "it is nemo's"
    assert {method for method, _ in fake.requests} == {"GET"}


async def test_a_token_that_is_not_valid_is_told_with_where_to_click(fake: FakeDiscord) -> None:
    async with connected(fake, "another.token.of-somebody") as platform:
        [finding] = await platform.examine(None)
    assert finding.level == "error"
    assert "Bot" in finding.to_do
    assert "another.token" not in str(finding)


async def test_a_discord_that_is_away_is_told(fake: FakeDiscord) -> None:
    settings = DiscordSettings(TOKEN, "http://127.0.0.1:9/api/v10", fake.gateway_url, tries=1)
    platform = connect(settings, given_for_tests(), receive=False)
    [finding] = await platform.examine(None)
    await platform.close()
    assert finding.level == "error"
    assert "can't be reached" in finding.said


@pytest.mark.parametrize(
    ("asked_for", "flags", "level"),
    [
        (True, 0, "error"),
        (True, 1 << 18, "ok"),
        (True, 1 << 19, "ok"),
        (False, 0, "ok"),
        (False, 1 << 19, "note"),
    ],
)
async def test_the_intent_has_to_be_granted_where_it_is_asked_for(
    fake: FakeDiscord, asked_for: bool, flags: int, level: str
) -> None:
    fake.rest.application_flags = flags
    findings = await found(fake, message_content=asked_for)
    assert the(findings, "Discord intents").level == level


async def test_interactions_that_go_elsewhere_are_told(fake: FakeDiscord) -> None:
    fake.rest.interactions_address = "https://example.com/interactions"
    assert the(await found(fake), "Discord interactions").level == "error"


async def test_commands_that_are_not_there_are_named(fake: FakeDiscord) -> None:
    assert the(await found(fake), "Discord commands").said == "none is registered"
    fake.rest.commands = [{"name": command.name} for command in COMMANDS if command.name != "edit"]
    assert the(await found(fake), "Discord commands").said == "not registered: edit"


@pytest.mark.parametrize("name", sorted(NEEDED))
async def test_each_permission_that_a_channel_denies_is_named(fake: FakeDiscord, name: str) -> None:
    channel = fake.channel(fake.guild("home"))
    channel.bot_denied = discord.Permissions(**{name: True})
    denied = [f for f in await found(fake, channel.id) if f.level in ("warning", "error")]
    assert denied
    if name != "view_channel":
        title = name.replace("_", " ").title()
        assert [title in finding.said for finding in denied] == [True]


async def test_a_channel_where_the_bot_is_not_is_told(fake: FakeDiscord) -> None:
    finding = (await found(fake, 12345))[-1]
    assert finding.level == "error"
    assert "is not there" in finding.said


def test_overwrites_count_in_discords_order() -> None:
    guild = {"id": "1", "owner_id": "9", "roles": [{"id": "1", "permissions": "3072"}]}
    deny_all = {"id": "1", "allow": "0", "deny": "2048"}
    allow_me = {"id": "5", "allow": "2048", "deny": "0"}
    member: dict[str, list[str]] = {"roles": []}
    assert not may_in({"permission_overwrites": [deny_all]}, guild, member, 5).send_messages
    may = may_in({"permission_overwrites": [allow_me, deny_all]}, guild, member, 5)
    assert may.send_messages
    assert may_in({}, {**guild, "owner_id": "5"}, member, 5).administrator


def test_the_invite_link_asks_for_what_the_documentation_says() -> None:
    [number] = re.findall(r"As a number: `(\d+)`", DOCUMENT.read_text())
    assert int(number) == INVITED_WITH
    assert f"permissions={number}&" in invite_link(1)
