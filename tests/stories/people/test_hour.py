"""Some minutes on Telegram in trouble; `make chaos` lives whole hours of them."""

from __future__ import annotations

import pytest

from tests.stories.people.hour import live

FEW = 12


@pytest.mark.parametrize("seed", [4, 8])
def test_nothing_is_lost_and_nothing_doubled_without_its_mark(seed: int) -> None:
    assert live(seed, FEW) == []
