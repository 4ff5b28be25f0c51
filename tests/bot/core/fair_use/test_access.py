"""Who may use the bot at all."""

from __future__ import annotations

import pytest

from bot.core.fair_use.access import Access, code_hash, standing
from bot.core.model import Author

ANNA = Author(
    "discord:1",
    "Anna",
    within=frozenset({"discord:guild:9", "discord:chat:7", "discord:role:5"}),
)


@pytest.mark.parametrize(
    "entry", ["discord:1", "discord:guild:9", "discord:chat:7", "discord:role:5"]
)
def test_a_list_names_people_servers_chats_and_roles(entry: str) -> None:
    assert standing(ANNA, Access(frozenset({entry}))) == "let in"
    assert standing(ANNA, Access(frozenset({entry + "0"}))) == "stranger"
    assert standing(ANNA, Access(denied=frozenset({entry}))) == "denied"
    assert standing(ANNA, Access(frozenset({entry}), frozenset({entry}))) == "denied"


def test_without_a_list_everybody_is_let_in() -> None:
    assert standing(ANNA, Access()) == "let in"


def test_a_guest_is_let_in_by_invitation_alone_and_not_when_denied() -> None:
    nobody: frozenset[str] = frozenset()
    assert standing(ANNA, Access(nobody, by_invitation=True)) == "stranger"
    assert standing(ANNA, Access(nobody, by_invitation=True), is_guest=True) == "let in"
    assert standing(ANNA, Access(nobody), is_guest=True) == "stranger", "no longer by invitation"
    denied = Access(nobody, frozenset({ANNA.id}), by_invitation=True)
    assert standing(ANNA, denied, is_guest=True) == "denied"


def test_a_code_is_the_same_however_it_is_typed() -> None:
    assert code_hash("abcde fghjk\n") == code_hash("ABCDE-FGHJK")
    assert "ABCDE" not in code_hash("ABCDE-FGHJK")
