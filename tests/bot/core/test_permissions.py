"""Who may do what, as a table: each row of it is one sentence of the module's docstring."""

from __future__ import annotations

import pytest

from bot.core.kinds import KINDS, Kind
from bot.core.permissions import (
    Person,
    Purse,
    may_consent,
    may_open,
    may_pay,
    may_press,
    may_stop,
    why_not,
)
from tests.support.rows import each_row

OWNER, HOLDER, ASKER, STRANGER = "room:owner", "room:holder", "room:asker", "room:stranger"
SHARED = Purse(OWNER)
OWNERS_ONLY = Purse(OWNER, owner_only=True)
PRIVATE = Purse(OWNER, is_private=True, owner_only=True)
LINKED = Purse(OWNER, HOLDER)
LINKED_PRIVATE = Purse(OWNER, HOLDER, is_private=True)
PAID: tuple[Kind, ...] = ("edit", "offer", "new", "skill", "credits")


@each_row(
    ("person", "purse", "pays"),
    [
        (STRANGER, SHARED, True),
        (OWNER, SHARED, True),
        (STRANGER, OWNERS_ONLY, False),
        (OWNER, OWNERS_ONLY, True),
        (STRANGER, PRIVATE, True),
        (HOLDER, LINKED, True),
        (OWNER, LINKED, False),
        (STRANGER, LINKED, False),
        (OWNER, LINKED_PRIVATE, False),
        (HOLDER, Purse(OWNER, HOLDER, owner_only=True), True),
    ],
)
def test_who_pays(person: str, purse: Purse, pays: bool) -> None:
    assert may_pay(person, purse) is pays
    for kind in PAID:
        assert why_not(Person(person), kind, purse) == (None if pays else "not_yours")


@each_row("kind", [kind for kind in KINDS if kind not in PAID])
def test_what_is_free_and_changes_no_project_everybody_may(kind: Kind) -> None:
    assert why_not(Person(STRANGER), kind, LINKED) is None


@each_row("kind", KINDS)
def test_who_is_not_let_in_begins_nothing(kind: Kind) -> None:
    assert why_not(Person(HOLDER, "denied"), kind, LINKED) == "refused"
    expected = None if kind == "redeem" else "refused"
    assert why_not(Person(OWNER, "stranger", moderates=True), kind, SHARED) == expected


@pytest.mark.parametrize("kind", PAID)
def test_a_moderator_never_spends_a_linked_account(kind: Kind) -> None:
    assert why_not(Person(STRANGER, moderates=True), kind, LINKED) == "not_yours"
    assert why_not(Person(STRANGER, moderates=True), kind, OWNERS_ONLY) == "not_yours"


@pytest.mark.parametrize("purse", [SHARED, OWNERS_ONLY, LINKED])
def test_what_runs_is_stopped_by_its_asker_the_owner_the_payer_and_moderators(purse: Purse) -> None:
    assert may_stop(Person(ASKER), ASKER, purse)
    assert may_stop(Person(OWNER), ASKER, purse)
    assert may_stop(Person(STRANGER, moderates=True), ASKER, purse)
    assert not may_stop(Person(STRANGER), ASKER, purse)
    assert may_stop(Person(HOLDER), ASKER, purse) is (purse is LINKED)


def test_yes_to_what_it_costs_is_the_askers_to_say_as_far_as_they_may_pay() -> None:
    assert may_consent(ASKER, ASKER, SHARED)
    assert not may_consent(OWNER, ASKER, SHARED), "it may be the asker's own account"
    assert may_consent(HOLDER, HOLDER, LINKED)
    assert not may_consent(ASKER, ASKER, LINKED)
    assert not may_consent(ASKER, ASKER, OWNERS_ONLY)


def test_a_button_is_for_the_asker_the_owner_the_payer_and_moderators() -> None:
    assert may_press(Person(ASKER), ASKER, LINKED)
    assert may_press(Person(HOLDER), ASKER, LINKED)
    assert not may_press(Person(STRANGER), ASKER, LINKED)


def test_the_link_to_a_project_is_for_whom_it_belongs_to() -> None:
    assert [p for p in (OWNER, HOLDER, ASKER, STRANGER) if may_open(p, LINKED)] == [HOLDER]
    assert [p for p in (OWNER, HOLDER, ASKER, STRANGER) if may_open(p, SHARED)] == [OWNER]


def test_a_question_about_a_person_is_answered_by_that_person_alone() -> None:
    assert why_not(Person(ASKER), "forget", SHARED, answers=ASKER) is None
    moderator = Person(STRANGER, moderates=True)
    assert why_not(moderator, "forget", SHARED, answers=ASKER) == "not_yours"
    assert why_not(Person(STRANGER), "forget", SHARED) is None, "asking is everybody's"
