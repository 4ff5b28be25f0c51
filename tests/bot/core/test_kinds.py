"""What the tables of kinds and commands promise each other."""

from __future__ import annotations

from bot.core.commands import COMMANDS, kind_of, nearest_command
from bot.core.kinds import KINDS
from bot.turns.commands import COMMANDS_DONE
from bot.turns.instant import ANSWERS


def test_every_kind_is_run_by_exactly_one_room() -> None:
    edited_or_exported = {"edit", "offer", "export"}
    rooms = [*ANSWERS, *COMMANDS_DONE, *edited_or_exported, "batch", "voice"]
    assert sorted(rooms) == sorted(KINDS)


def test_what_costs_waits_in_the_lane_can_be_stopped_and_is_the_payers_to_begin() -> None:
    costly = [treatment for treatment in KINDS.values() if treatment.costs]
    assert costly
    for treatment in costly:
        assert treatment.waits
        assert treatment.stoppable
        assert treatment.begun_by == "payer"


def test_only_what_waits_in_the_lane_takes_files() -> None:
    assert all(treatment.waits for treatment in KINDS.values() if treatment.takes_files)


def test_what_waits_for_others_has_a_lane_of_its_own() -> None:
    """The service (state, balance, everything at once), a picture, a sound, what is being stopped,
    what says its last words before it is deleted."""
    instant = {kind for kind, treatment in KINDS.items() if not treatment.waits}
    long = {kind for kind in instant if KINDS[kind].takes_long}
    assert long == {"status", "credits", "plot", "voice", "doctor", "cancel", "forget"}


def test_a_command_is_found_by_its_own_name_and_an_unknown_one_is_known_as_that() -> None:
    assert all(name == row.name and kind_of(name) == row.kind for name, row in COMMANDS.items())
    assert kind_of("dance") == "unknown"


def test_the_nearest_command_is_named_where_one_is_near() -> None:
    near = {
        name: nearest_command(name) for name in ("exprt", "Statu", "cancle", "dance", "xyzzy", "")
    }
    assert near == {
        "exprt": "export",
        "Statu": "status",
        "cancle": "cancel",
        "dance": None,
        "xyzzy": None,
        "": None,
    }


def test_commands_about_accounts_are_secret_and_private() -> None:
    secret = [row for row in COMMANDS.values() if row.is_secret]
    assert {row.name for row in secret} == {"login", "logout", "redeem"}
    assert all(row.private and row.menu == "private chats" for row in secret)
