"""The pure parts: names of threads, pasted links, allow lists, errors, reprs."""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.access import allowed
from adapters.discord.attachments import pasted
from adapters.discord.errors import translated
from adapters.discord.interactions.token_replies import Via
from adapters.discord.redaction import redact
from adapters.discord.settings import CDN_ORIGINS, DiscordSettings, ForgetfulMemory
from adapters.discord.signed_urls import expires_s, holds
from adapters.discord.threads import NAME_MAX, thread_name
from adapters.discord.views import Answered, answered, measure
from bot.core.errors import (
    ChatClosed,
    FileTooLarge,
    MessageGone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
)
from tests.support.fakes.discord import BOT_MAY

LINK = "https://cdn.discordapp.com/attachments/12/34/my%20trip.mp4?ex=1&is=0&hm=ab&"


@given(st.none() | st.text(), st.text())
def test_any_words_make_a_name_that_discord_takes(filename: str | None, request: str) -> None:
    name = thread_name(filename, request, "Video edit")
    assert 1 <= len(name) <= NAME_MAX
    assert name == " ".join(name.split())
    assert "<@" not in name or ">" not in name.partition("<@")[2]


def test_a_thread_is_named_after_file_and_request() -> None:
    assert thread_name("trip.mp4", "make it **small** <@12>", "x") == "trip.mp4 · make it small"
    assert thread_name(None, "", "Video edit") == "Video edit"
    assert thread_name("a.mp4", "b" * 200, "x").endswith("…")


def test_links_to_discords_files_become_files() -> None:
    text, files = pasted(f"please <{LINK}> now {LINK}", CDN_ORIGINS)
    assert text == "please now"
    assert [(f.kind, f.filename, f.locator["url"]) for f in files] == [
        ("video", "my trip.mp4", LINK)
    ] * 2


@pytest.mark.parametrize(
    "url",
    [
        "https://cdn.discordapp.com.evil.example/attachments/1/2/a.mp4",
        "http://cdn.discordapp.com/attachments/1/2/a.mp4",
        "https://cdn.discordapp.com/avatars/1/2.png",
        "https://user@cdn.discordapp.com/attachments/1/2/a.mp4",
        "https://cdn.discordapp.com:8443/attachments/1/2/a.mp4",
        "https://example.com/video.mp4",
    ],
)
def test_other_links_stay_words(url: str) -> None:
    assert pasted(f"cut {url}", CDN_ORIGINS) == (f"cut {url}", ())


@given(st.text())
def test_text_without_such_links_is_left_as_it_is(text: str) -> None:
    rest, files = pasted(text, CDN_ORIGINS)
    assert files or rest == text


def test_a_signed_address_says_when_it_ends() -> None:
    assert expires_s("https://a.example/x?ex=65f0&hm=1") == 0x65F0
    assert expires_s("https://a.example/x") is None
    assert expires_s("https://a.example/x?ex=soon") is None
    soon = f"https://a.example/x?ex={int(time.time()) + 60:x}"
    assert holds(soon)
    assert not holds(soon, margin_s=600)


@given(st.from_regex(r"[1-9][0-9]{1,19}", fullmatch=True), st.booleans(), st.booleans())
def test_what_an_answer_replies_to_goes_through_text(
    message: str, in_parent: bool, ours: bool
) -> None:
    native = Answered(message, in_parent, ours)
    assert answered(str(native)) == native


@given(st.text())
def test_no_text_is_measured_shorter_than_it_is(text: str) -> None:
    assert measure(text) >= len(text)


def test_measuring_survives_lone_surrogates() -> None:
    assert measure("a\ud800b") == 3


PLACE: dict[str, Any] = {"guild": 1, "channels": [2, 3], "user": 4, "roles": [5]}


@pytest.mark.parametrize(
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
    assert allowed(settings, **(PLACE | place)) is expected


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (404, 10008, MessageGone),
        (429, 30046, MessageGone),
        (400, 50083, MessageGone),
        (404, 10003, ChatClosed),
        (403, 50007, ChatClosed),
        (403, 50001, ChatClosed),
        (403, 50013, ChatClosed),
        (403, 160005, ChatClosed),
        (413, 0, FileTooLarge),
        (400, 40005, FileTooLarge),
        (429, 0, RateLimited),
        (403, 20028, RateLimited),
        (400, 50035, Refused),
        (401, 0, Refused),
        (503, 0, Unclear),
    ],
)
def test_each_refusal_is_understood(status: int, code: int, kind: type[PlatformError]) -> None:
    response: Any = SimpleNamespace(status=status, reason="no", headers={"Retry-After": "12"})
    error = discord.HTTPException(response, {"code": code, "message": "secret words"})
    said = translated(error)
    assert type(said) is kind
    assert "secret" not in str(said)
    if isinstance(said, RateLimited) and code == 0:
        assert said.retry_after_s == 12


def test_a_long_rate_limit_of_the_library_keeps_its_length() -> None:
    said = translated(discord.RateLimited(6775.0))
    assert isinstance(said, RateLimited)
    assert said.retry_after_s == 6775.0


def test_secrets_are_in_no_repr() -> None:
    assert "hidden" not in repr(DiscordSettings(token="hidden"))
    assert "hidden" not in repr(Via("1", "hidden", 0.0, "2"))


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


async def test_the_forgetful_memory_forgets_in_time() -> None:
    memory = ForgetfulMemory()
    await memory.put("short", "1", keep_s=-1)
    await memory.put("long", "2")
    assert (await memory.get("short"), await memory.get("long")) == (None, "2")
    await memory.put("long", None)
    assert await memory.get("long") is None


def test_the_log_shows_no_token_and_no_signature() -> None:
    said = redact("PATCH https://d/api/v10/webhooks/12/aW50.token-x/messages/@original 429")
    assert said == "PATCH https://d/api/v10/webhooks/12/<token>/messages/@original 429"
    assert redact("GET https://c/a.mp4?ex=1&is=2&hm=abc123& ok").endswith("hm=<signature>& ok")
    assert redact("POST /interactions/1/tok/callback") == "POST /interactions/1/<token>/callback"
