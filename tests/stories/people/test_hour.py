"""Some minutes in trouble on each platform; `make chaos` lives whole hours of them."""

from __future__ import annotations

import pytest

from tests.stories.people import discord_hour, telegram_hour

FEW = 12


@pytest.mark.parametrize("seed", [4, 8])
def test_on_telegram_nothing_is_lost_and_nothing_doubled_without_its_mark(seed: int) -> None:
    assert telegram_hour.live(seed, FEW) == []


@pytest.mark.parametrize("seed", [4, 8])
def test_on_discord_nothing_is_lost_and_nothing_doubled_without_its_mark(seed: int) -> None:
    assert discord_hour.live(seed, FEW) == []
