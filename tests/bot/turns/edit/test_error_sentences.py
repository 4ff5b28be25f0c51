from __future__ import annotations

from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.core.service.errors import (
    MissingScope,
    NoCredits,
    ServiceError,
    TokenRejected,
    Unavailable,
)
from tests.bot.turns.world import BOB, World, say

REGISTER = "https://web/register?bind=anon_1"


async def test_where_others_read_along_the_link_to_register_is_not_shown(world: World) -> None:
    turn = await world.in_session()
    assert await world.errors.text(turn, say, NoCredits()) == say("error-no-credits-shared")


async def test_at_a_terminal_the_link_to_register_is_shown(world: World) -> None:
    world.room.limits = replace(world.room.limits, local=True)
    turn = await world.in_session()
    text = await world.errors.text(turn, say, NoCredits())
    assert text == say("error-no-credits-bind", url=REGISTER)


async def test_before_there_is_a_project_there_is_nothing_to_register(world: World) -> None:
    world.room.limits = replace(world.room.limits, local=True)
    world.service.linked["room:bob"] = "good"
    turn = await world.turn(author=BOB)
    text = await world.errors.text(turn, say, NoCredits())
    assert text == say("error-no-credits-registered")


@pytest.mark.parametrize("error", [NoCredits(), TokenRejected()])
async def test_what_only_the_operator_can_mend_is_told_loudly_once(
    world: World, error: ServiceError
) -> None:
    turn = await world.in_session()
    with capture_logs() as logs:
        await world.errors.text(turn, say, error)
        await world.errors.text(turn, say, error)
    told = [entry["log_level"] for entry in logs if entry["event"] == "operator.needed"]
    assert told == ["error", "info"]


async def test_the_operator_is_told_which_scope_is_missing(world: World) -> None:
    turn = await world.in_session()
    with capture_logs() as logs:
        await world.errors.text(turn, say, MissingScope(scope="render"))
    [told] = [entry for entry in logs if entry["event"] == "operator.needed"]
    assert (told["error"], told["scope"]) == ("MissingScope", "render")


async def test_the_operator_hears_nothing_of_somebody_s_own_account_or_of_a_bad_minute(
    world: World,
) -> None:
    world.service.linked["room:bob"] = "good"
    turn = await world.in_session(author=BOB)
    with capture_logs() as logs:
        text = await world.errors.text(turn, say, TokenRejected())
        await world.errors.text(turn, say, Unavailable())
    assert text == say("error-token-refused")
    assert [entry for entry in logs if entry["event"] == "operator.needed"] == []
