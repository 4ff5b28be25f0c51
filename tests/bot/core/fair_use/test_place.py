"""What the people who run a server allow there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.fair_use.place import EMPTY, PlaceSettings, place_of, read_place
from bot.core.model import Author
from bot.core.requests.preferences import Preferences, resolve

CHAT, ROLE = "discord:chat:7", "discord:role:5"
ANN = Author("discord:1", "Ann", within=frozenset({"discord:guild:9", CHAT, ROLE}))
BOSS = Author("discord:2", "Boss", within=frozenset({"discord:guild:9"}), may_manage=True)


@pytest.mark.parametrize(
    ("settings", "let_in"),
    [
        (EMPTY, True),
        (PlaceSettings(chats=(CHAT,)), True),
        (PlaceSettings(chats=("discord:chat:8",)), False),
        (PlaceSettings(roles=(ROLE, "discord:role:6")), True),
        (PlaceSettings(roles=("discord:role:6",)), False),
        (PlaceSettings(chats=(CHAT,), roles=("discord:role:6",)), False),
        (PlaceSettings(chats=("discord:chat:8",), roles=(ROLE,)), False),
    ],
)
def test_both_the_channel_and_the_role_have_to_be_allowed(
    settings: PlaceSettings, let_in: bool
) -> None:
    assert settings.lets_in(ANN) is let_in
    assert settings.lets_in(BOSS), "who runs the place can't lock themselves out"


def test_the_place_is_where_somebody_writes() -> None:
    assert place_of(ANN) == "discord:9"
    assert place_of(replace(ANN, within=frozenset())) is None


def test_what_was_filled_in_is_looked_at() -> None:
    hostile = {
        "chats": f"{CHAT} {CHAT} telegram:chat:1 discord:chat:x discord:role:5",
        "roles": " ".join(f"discord:role:{n}" for n in range(99)),
        "spend": "me",
        "size": "9999",
        "language": "xx",
    }
    read = read_place("discord:9", hostile)
    assert (read.chats, len(read.roles)) == ((CHAT,), 25)
    assert (read.owner_only, read.size, read.language) == (False, None, None)
    assert read_place("discord:9", {}) == EMPTY


def test_a_persons_own_choice_goes_before_the_servers() -> None:
    server = PlaceSettings(size="25", language="de").usual
    assert resolve(Preferences(), server).size == "25"
    assert resolve(Preferences(size="half"), server).size == "half"
    assert resolve(Preferences(language="auto"), server).held_language is None
