from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from adapters.discord.interactions.token_replies import OpenInteraction
from adapters.discord.settings import DiscordSettings
from tests.support.fakes.discord import BOT_MAY

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
