"""`/server-settings`: what holds in a place, the form that changes it, and what was filled in."""

from __future__ import annotations

import pytest

from bot.core.controls import Form
from bot.core.fair_use.place import EMPTY, PlaceSettings
from bot.core.view import View
from bot.store.queries import posts
from bot.store.queries.place_settings import settings_of_place
from bot.turns.place import change_place, filled, place_form, place_view
from tests.bot.store.rows import queued
from tests.bot.turns.edit.test_summary import turn_of
from tests.bot.turns.world import World, say

PLACE = "room:9"
TURN = turn_of("")
CHOSEN = PlaceSettings(("room:chat:1", "room:chat:2"), ("room:role:3",), True, "8", "de")


def view(chosen: PlaceSettings) -> View:
    return place_view(say, TURN, chosen)


def values(chosen: PlaceSettings) -> dict[str, str]:
    """What the form holds when it opens."""
    return {field.name: field.value for field in form(chosen).fields}


def form(chosen: PlaceSettings) -> Form:
    return place_form(say, TURN, chosen)


def test_where_nothing_was_chosen_everybody_may_and_nothing_can_be_reset() -> None:
    shown = view(EMPTY)
    assert [button.data for button in shown.buttons] == ["server:7:change"]
    assert shown.text.count(say("place-all")) == 2
    assert say("place-spend-everyone") in shown.text


def test_what_was_chosen_is_counted_and_can_be_reset() -> None:
    shown = view(CHOSEN)
    assert [(button.data, button.kind) for button in shown.buttons] == [
        ("server:7:change", "plain"),
        ("server:7:reset", "stop"),
    ]
    for part in (
        say("place-some", number=2),
        say("place-some", number=1),
        say("place-spend-owner"),
        say("settings-size-mb", megabytes=8),
        "Deutsch",
    ):
        assert part in shown.text


@pytest.mark.parametrize("chosen", [EMPTY, CHOSEN])
def test_a_form_that_is_sent_as_it_opened_changes_nothing(chosen: PlaceSettings) -> None:
    assert filled(PLACE, values(chosen)) == chosen
    for field in form(chosen).fields:
        if field.options:
            assert field.value in [option.data for option in field.options]


def test_what_is_left_open_is_open() -> None:
    left = values(CHOSEN) | {"chats": "", "roles": "", "spend": "everyone"}
    assert filled(PLACE, left | {"size": "open", "language": "auto"}) == EMPTY
    assert filled(PLACE, {}) == EMPTY


async def test_the_message_that_showed_them_shows_the_new_ones(world: World) -> None:
    turn = await queued(world.db, kind="server")
    await world.db.run(posts.intend_post, turn, "reply", place_view(say, turn, EMPTY), final=True)
    for chosen in (CHOSEN, EMPTY):
        await world.db.run(change_place, turn, PLACE, chosen, world.context)
        [post] = await world.db.run(posts.posts_of_turn, turn.id, "reply")
        expected = place_view(say, turn, chosen)
        assert (post.view.text, post.view.buttons) == (expected.text, expected.buttons)
        assert await world.db.read(settings_of_place, PLACE) == chosen
