"""Who has opened the Mini App: nobody but whom Telegram has signed, for this bot, lately."""

from __future__ import annotations

import pytest

from adapters.telegram.settings import TelegramSettings
from adapters.telegram.updates.mini_app import AHEAD_S, FRESH_S, person_in
from bot.core.model import Author
from tests.support.rows import each_row
from tests.support.signed_by_telegram import signed

TOKEN, NOW_S = "700:secret", 1_700_000_000.0
ANN = {"id": 279058397, "first_name": "Ann"}
SETTINGS = TelegramSettings(TOKEN)


def test_telegrams_own_signature_is_known() -> None:
    """An example that is published with a token which is worth nothing any more."""
    token = "5768337691:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx8"
    data = (
        "query_id=AAHdF6IQAAAAAN0XohDhrOrc&user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22"
        "Vladislav%22%2C%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22"
        "language_code%22%3A%22ru%22%2C%22is_premium%22%3Atrue%7D&auth_date=1662771648&hash="
        "c501b71e775f74ce10e377dea85a7ea24ecd640b223ea86dfe453e0eaed2e2b2"
    )
    person = person_in(data, TelegramSettings(token), 1662771700)
    assert person == Author("telegram:279058397", "Vladislav")


def test_what_is_signed_for_this_bot_opens_it() -> None:
    assert person_in(signed(TOKEN, ANN, NOW_S), SETTINGS, NOW_S) == Author(
        "telegram:279058397", "Ann"
    )


@pytest.mark.parametrize("late_s", [FRESH_S, FRESH_S + 1, 10 * FRESH_S, -AHEAD_S, -FRESH_S])
def test_what_is_old_or_of_the_future_opens_nothing(late_s: float) -> None:
    assert person_in(signed(TOKEN, ANN, NOW_S), SETTINGS, NOW_S + late_s) is None


@pytest.mark.parametrize("late_s", [0, FRESH_S - 1, 1 - AHEAD_S])
def test_for_an_hour_it_does(late_s: float) -> None:
    assert person_in(signed(TOKEN, ANN, NOW_S), SETTINGS, NOW_S + late_s) is not None


@each_row(
    "data",
    [
        "",
        "hash=",
        "user=%7B%22id%22%3A1%7D&auth_date=1700000000",
        signed("700:other", ANN, NOW_S),
        signed(TOKEN, ANN, NOW_S).replace("279058397", "279058398"),
        signed(TOKEN, ANN, NOW_S).replace("1700000000", "1700000001"),
        signed(TOKEN, ANN, NOW_S) + "&user=%7B%22id%22%3A1%7D",
        signed(TOKEN, ANN, NOW_S) + "&more=1",
        signed(TOKEN, ANN, NOW_S)[:-1],
        signed(TOKEN, ANN, NOW_S)[:-1] + "é",
        signed(TOKEN, {"id": True}, NOW_S),
        signed(TOKEN, {"id": "279058397"}, NOW_S),
        signed(TOKEN, [279058397], NOW_S),
        signed(TOKEN, {}, NOW_S),
        signed(TOKEN, ANN, NOW_S, auth_date="soon"),
        signed(TOKEN, ANN, NOW_S, auth_date="-1"),
        signed(TOKEN, ANN, NOW_S, user="[" * 4_000),
        signed(TOKEN, ANN, NOW_S, more="x" * 10_000),
    ],
)
def test_whatever_else_is_handed_in_is_nobody(data: str) -> None:
    assert person_in(data, SETTINGS, NOW_S) is None


def test_whom_the_bot_does_not_serve_it_does_not_serve_there_either() -> None:
    data = signed(TOKEN, ANN, NOW_S)
    assert person_in(data, TelegramSettings(TOKEN, allowed_users=frozenset({1})), NOW_S) is None
    allowed = TelegramSettings(TOKEN, allowed_users=frozenset({279058397}))
    assert person_in(data, allowed, NOW_S) is not None
