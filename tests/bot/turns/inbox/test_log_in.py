"""A person's own account: what they read of it, and what is kept."""

from __future__ import annotations

import pytest

from bot.core.service.errors import Unavailable
from tests.bot.turns.house import ALICE, House, say


async def test_a_token_that_the_service_takes_is_linked_without_the_spaces_around_it(
    house: House,
) -> None:
    answer = await house.log_ins.login(ALICE, " good\n", None)
    assert answer.text == say("login-done")
    assert house.service.linked == {ALICE.id: "good"}


@pytest.mark.parametrize(
    ("token", "error", "told"),
    [("bad", None, "login-wrong"), ("good", Unavailable(), "error-unreachable")],
)
async def test_what_is_not_taken_links_nothing_and_says_why(
    house: House, token: str, error: Exception | None, told: str
) -> None:
    house.service.fail("log_in", error)
    assert (await house.log_ins.login(ALICE, token, None)).text == say(told)
    assert house.service.linked == {}


async def test_where_tokens_cannot_be_kept_the_service_is_not_asked(house: House) -> None:
    house.service.can_log_in = False
    assert (await house.log_ins.login(ALICE, "good", "de")).text == house.ctx.say("de", "login-off")
    assert "log_in" not in house.service.calls
