"""What the bot was set up for at Telegram: whole, and broken in each way."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from adapters.telegram.adapter import connect
from adapters.telegram.settings import TelegramSettings
from bot.core.model import CommandText
from bot.platform import Finding
from tests.adapters.given import given_for_tests
from tests.support.fakes.telegram import ANN, FakeTelegram

COMMANDS = [CommandText(name, {"en": name}) for name in ("edit", "help", "server-settings")]


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


async def found(
    fake: FakeTelegram, channel: str | None = None, **settings: Any
) -> dict[str, Finding]:
    given = {"token": fake.token, "api_url": fake.url} | settings
    platform = connect(TelegramSettings(**given), given_for_tests(commands=COMMANDS), receive=False)
    try:
        findings = await platform.examine(channel)
    finally:
        await platform.close()
    return {finding.what: finding for finding in findings}


async def test_a_whole_set_up_is_well_and_nothing_is_changed(fake: FakeTelegram) -> None:
    listed = [{"command": name, "description": name} for name in ("edit", "help")]
    fake.api.menus["all_private_chats", ""] = listed
    group = fake.group()
    findings = await found(fake, str(group))
    own = findings.pop("Telegram local Bot API")  # the fake is none of Telegram's own
    assert own.level == "note"
    assert {finding.level for finding in findings.values()} == {"ok"}
    assert "@nemo_test_bot" in findings["Telegram token"].said
    assert {call.method for call in fake.calls} == {
        "getMe",
        "getWebhookInfo",
        "getMyCommands",
        "getChat",
        "getChatMember",
    }


async def test_a_token_that_is_not_valid_is_told_and_not_shown(fake: FakeTelegram) -> None:
    findings = await found(fake, token="42:another")
    assert list(findings) == ["Telegram token"]
    assert findings["Telegram token"].level == "error"
    assert "42:another" not in str(findings)


async def test_a_telegram_that_is_away_is_told_without_the_token(fake: FakeTelegram) -> None:
    findings = await found(fake, api_url="http://127.0.0.1:9")
    assert findings["Telegram"].level == "error"
    assert fake.token not in str(findings)


async def test_privacy_mode_and_groups_are_told(fake: FakeTelegram) -> None:
    assert "privacy mode is on" in (await found(fake))["Telegram groups"].said
    fake.api.hears_all = True
    assert "privacy mode is off" in (await found(fake))["Telegram groups"].said
    fake.api.may_join_groups = False
    assert (await found(fake))["Telegram groups"].level == "warning"


async def test_a_webhook_that_is_in_the_way_is_told(fake: FakeTelegram) -> None:
    fake.updates.webhook = {"url": "https://other.example/hook"}
    finding = (await found(fake))["Telegram webhook"]
    assert finding.level == "warning"
    assert "other.example" in finding.said


async def test_a_webhook_that_telegram_cannot_call_is_told(fake: FakeTelegram) -> None:
    ours: dict[str, Any] = {
        "mode": "webhook",
        "webhook_url": "https://ours.example/hook",
        "webhook_secret": "s" * 20,
    }
    assert (await found(fake, **ours))["Telegram webhook"].level == "note"
    fake.updates.webhook = {"url": ours["webhook_url"]}
    assert (await found(fake, **ours))["Telegram webhook"].level == "ok"
    fake.say(ANN, text="hello")
    fake.updates.webhook_error = {"last_error_date": 1, "last_error_message": "bad certificate"}
    finding = (await found(fake, **ours))["Telegram webhook"]
    assert finding.level == "error"
    assert "bad certificate" in finding.said


async def test_commands_that_are_not_listed_are_named(fake: FakeTelegram) -> None:
    assert (await found(fake))["Telegram commands"].said == "none is listed"
    fake.api.menus["all_private_chats", ""] = [{"command": "edit", "description": "Edit"}]
    assert (await found(fake))["Telegram commands"].said == "not listed: help"


@pytest.mark.parametrize(
    ("forbidden", "level"),
    [("text messages", "error"), ("videos", "warning"), ("documents", "warning")],
)
async def test_each_right_that_a_group_denies_is_named(
    fake: FakeTelegram, forbidden: str, level: str
) -> None:
    group = fake.group()
    fake.chat(group).forbidden.add(forbidden)
    assert (await found(fake, str(group)))[f"Telegram chat {group}"].level == level


async def test_a_chat_where_the_bot_is_not_is_told(fake: FakeTelegram) -> None:
    assert (await found(fake, "-100123"))["Telegram chat -100123"].level == "error"
    group = fake.group()
    fake.kick(group)
    assert (await found(fake, str(group)))[f"Telegram chat {group}"].level == "error"


async def test_a_local_servers_folder_has_to_be_there(fake: FakeTelegram, tmp_path: Path) -> None:
    what = "Telegram local Bot API"
    assert (await found(fake, local_mode=True))[what].level == "error"
    local: dict[str, Any] = {"local_mode": True, "shared_dir": str(tmp_path)}
    assert (await found(fake, **local))[what].level == "ok"
    gone: dict[str, Any] = {"local_mode": True, "shared_dir": str(tmp_path / "gone")}
    assert (await found(fake, **gone))[what].level == "error"
