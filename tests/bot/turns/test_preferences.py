"""My usual: how it is shown and changed, and where requests use it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from bot.core.controls import Menu
from bot.core.fair_use.place import EMPTY, PlaceSettings
from bot.core.requests.preferences import OPTIONS, Preferences
from bot.core.view import Limits, View
from bot.store.queries import conversations, lanes, posts
from bot.store.queries.key_value import choose, preferences_of
from bot.store.queries.place_settings import choose_for_place
from bot.store.rows import Turn
from bot.turns.preferences import (
    auto_export,
    change,
    compress_words,
    held_language,
    label_of,
    language_view,
    settings_view,
    size_words,
    wants_file,
    with_usual_size,
)
from tests.bot.store.rows import conversation, queued
from tests.bot.turns.edit.test_summary import turn_of
from tests.bot.turns.world import TEXTS, World, say

MB = 1_000_000
ALICE, GUILD = "room:alice", "room:9"
NOTHING = Preferences()
ALL = Limits(2000, 10 * MB, 1.0, as_file=True, silent=True)
TURN = turn_of("", "")
german = partial(TEXTS.say, "de")


def held(menus: tuple[Menu, ...]) -> list[str]:
    """What is chosen in each of them, as its data ends."""
    return [o.data.split(":")[3] for menu in menus for o in menu.options if o.is_chosen]


def settings(
    chosen: Preferences = NOTHING, server: Preferences = NOTHING, limits: Limits = ALL
) -> View:
    return settings_view(say, TURN, chosen, "always", limits, server)


# How they are shown


def test_the_nearest_word_holds_and_the_bot_has_the_last() -> None:
    assert held(settings().menus) == ["none", "always", "auto", "player", "notify"]
    mine = Preferences(size="8", export="never")
    theirs = Preferences(size="25", language="de")
    assert held(settings(mine, theirs).menus) == ["8", "never", "de", "player", "notify"]


def test_each_is_a_line_and_a_menu_of_everything_that_can_be_chosen() -> None:
    view = settings()
    assert len(view.text.splitlines()) == 1 + len(OPTIONS)
    for menu, (name, values) in zip(view.menus, OPTIONS.items(), strict=True):
        assert [option.data for option in menu.options] == [f"set:7:{name}:{v}" for v in values]


def test_what_makes_no_difference_on_a_platform_is_not_offered_there() -> None:
    plain = settings(limits=replace(ALL, as_file=False, silent=False))
    assert held(plain.menus) == ["none", "always", "auto"]


def test_every_choice_has_a_name() -> None:
    named = {value: label_of(say, value) for values in OPTIONS.values() for value in values}
    assert named["8"] == say("settings-size-mb", megabytes=8)
    assert named["de"] == "Deutsch"
    assert all(named.values())


def test_the_language_is_told_as_held_or_as_whatever_is_written() -> None:
    automatic = language_view(say, TURN, NOTHING, NOTHING)
    assert (automatic.text, held(automatic.menus)) == (say("language-automatic"), ["auto"])
    chosen = language_view(say, TURN, Preferences(language="de"), Preferences(language="fr"))
    assert (chosen.text, held(chosen.menus)) == (say("language-held"), ["de"])


# How they are changed


async def shown_settings(world: World, kind: Any = "settings") -> Turn:
    """A turn that has answered with what can be chosen."""
    turn = await queued(world.db, kind=kind)
    await world.db.run(posts.intend_post, turn, "reply", settings(), final=True)
    return turn


async def changed(world: World, turn: Turn, argument: str) -> View | None:
    """What the message shows then; None where nothing was changed."""
    if not await world.db.run(change, turn, argument, world.context):
        return None
    [post] = await world.db.run(posts.posts_of_turn, turn.id, "reply")
    return post.view


async def test_a_press_chooses_and_the_message_shows_it(world: World) -> None:
    turn = await shown_settings(world)
    view = await changed(world, turn, "size:25")
    assert view is not None
    assert held(view.menus)[0] == "25"
    assert await world.db.read(preferences_of, ALICE) == Preferences(size="25")


async def test_another_language_is_spoken_at_once(world: World) -> None:
    turn = await shown_settings(world)
    view = await changed(world, turn, "language:de")
    assert view is not None
    assert view.text.startswith(german("settings-title"))


async def test_where_the_language_alone_was_asked_about_it_alone_is_shown(world: World) -> None:
    view = await changed(world, await shown_settings(world, "language"), "language:de")
    assert view is not None
    assert view.text == german("language-held")
    assert held(view.menus) == ["de"]


@pytest.mark.parametrize("argument", ["size:7", "colour:red", "size", ""])
async def test_a_choice_that_there_is_none_of_changes_nothing(world: World, argument: str) -> None:
    assert await changed(world, await shown_settings(world), argument) is None
    assert await world.db.read(preferences_of, ALICE) == NOTHING


# The usual size


@pytest.mark.parametrize(
    ("size", "limit_bytes", "words"),
    [
        ("half", 10 * MB, say("offer-compress-half")),
        ("quality", 10 * MB, say("offer-compress-quality")),
        ("25", 10 * MB, say("offer-compress-to", megabytes=25)),
        ("chat", 10 << 20, say("offer-compress-to", megabytes=10)),
        ("chat", 600_000, say("offer-compress-to-kb", kilobytes="600")),
        ("chat", 1, say("offer-compress-to-kb", kilobytes="1")),
    ],
)
def test_a_size_is_a_request_in_words(size: str, limit_bytes: int, words: str) -> None:
    assert size_words(say, size, limit_bytes) == words


async def usual(world: World, turn: Turn) -> tuple[str, str]:
    """The words as they are then, and the line about it."""
    turn, line = await with_usual_size(turn, world.context)
    return turn.text, line


async def waiting(world: World, text: str = "compress it", **values: Any) -> Turn:
    """A turn that was claimed, of which nothing was begun."""
    return await world.turn(text, world.video(), **values)


async def test_a_wish_without_a_size_means_the_asker_s_usual_one(world: World) -> None:
    await world.db.run(choose, ALICE, "size", "25")
    text, line = await usual(world, await waiting(world))
    assert text == f"compress it\n{say('offer-compress-to', megabytes=25)}"
    assert line == say("settings-size-used", size=label_of(say, "25"))


async def test_who_has_none_means_the_server_s(world: World) -> None:
    turn = await waiting(world)
    here = turn.conversation_id
    await world.db.run(conversations.change_conversation, here, guild=GUILD)
    await world.db.run(choose_for_place, GUILD, PlaceSettings(size="8"))
    text, line = await usual(world, turn)
    assert text.endswith(say("offer-compress-to", megabytes=8))
    assert line == say("settings-size-place", size=label_of(say, "8"))


async def test_after_a_crash_the_words_are_not_added_twice(world: World) -> None:
    await world.db.run(choose, ALICE, "size", "half")
    first, line = await with_usual_size(await waiting(world), world.context)
    again, same = await with_usual_size(first, world.context)
    assert (again.text, same) == (first.text, line)
    begun = await world.db.run(lanes.move, first, "preparing")
    assert await usual(world, begun) == (first.text, line)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("compress it to 3 MB", {}),
        ("mute it", {}),
        ("compress it", {"kind": "export"}),
    ],
    ids=["names a size", "makes nothing smaller", "no edit"],
)
async def test_other_requests_are_left_as_they_are(
    world: World, text: str, values: dict[str, Any]
) -> None:
    await world.db.run(choose, ALICE, "size", "25")
    assert await usual(world, await waiting(world, text, **values)) == (text, "")


async def test_what_was_begun_without_a_size_gets_none_later(world: World) -> None:
    turn = await world.db.run(lanes.move, await waiting(world), "preparing")
    await world.db.run(choose, ALICE, "size", "25")
    assert await usual(world, turn) == ("compress it", "")


# What the chat carries, where nobody has a usual size


def carries(world: World, size_bytes: int, **limits: Any) -> World:
    world.room.limits = replace(world.room.limits, file_max_bytes=size_bytes, **limits)
    return world


FITS = say("settings-size-fits", limit_bytes=2 * MB)
TO_FIT = f"compress it\n{say('offer-compress-to', megabytes=2)}"
AS_IT_IS = ("compress it", "")


async def test_a_film_that_its_chat_does_not_carry_is_to_fit_it(world: World) -> None:
    carries(world, 2 * MB)
    large = replace(world.video(), size_bytes=3 * MB)
    assert await usual(world, await world.turn("compress it", large)) == (TO_FIT, FITS)


async def test_a_chat_that_the_platform_told_more_of_carries_that(world: World) -> None:
    carries(world, 2 * MB)
    large = replace(world.video(), size_bytes=3 * MB)
    turn = await world.turn("compress it", large, upload_limit_bytes=4 * MB)
    assert await usual(world, turn) == AS_IT_IS


async def test_what_is_saved_on_this_machine_need_not_fit(world: World) -> None:
    carries(world, 2_000, local=True)
    assert await usual(world, await waiting(world)) == AS_IT_IS


async def after(world: World, edit: Turn) -> Turn:
    return await world.turn("compress it", conversation_id=edit.conversation_id)


async def test_of_a_project_its_last_result_is_what_must_fit(world: World) -> None:
    edit = await world.in_session("mute it", world.video())
    await world.delivered(edit, {"size_bytes": 3 * MB})
    carries(world, 2 * MB)
    assert await usual(world, await after(world, edit)) == (TO_FIT, FITS)


@pytest.mark.parametrize("made", [{"size_bytes": 1_000}, {"url": "https://cdn.example/f.mp4"}])
async def test_a_last_result_that_fits_or_whose_size_nobody_knows_is_left(
    world: World, made: dict[str, Any]
) -> None:
    edit = await world.in_session("mute it", world.video())
    await world.delivered(edit, made)
    carries(world, 2_000)
    assert await usual(world, await after(world, edit)) == AS_IT_IS


async def test_of_a_project_without_a_result_its_originals_must_fit(world: World) -> None:
    edit = await world.done(await world.in_session("mute it", world.video()))
    carries(world, 2_000)
    text, line = await usual(world, await after(world, edit))
    assert text == f"compress it\n{say('offer-compress-to-kb', kilobytes='2')}"
    assert line == say("settings-size-fits", limit_bytes=2_000)


async def test_where_there_is_no_film_nothing_must_fit(world: World) -> None:
    carries(world, 2_000)
    assert await usual(world, await world.turn("compress it")) == AS_IT_IS


# Where else it is used


@pytest.mark.parametrize(
    ("mine", "theirs", "size"), [(None, None, "chat"), (None, "8", "8"), ("half", "8", "half")]
)
async def test_the_command_compress_without_words_says_the_size(
    world: World, mine: str | None, theirs: str | None, size: str
) -> None:
    if mine:
        await world.db.run(choose, ALICE, "size", mine)
    here = PlaceSettings(size=theirs)
    words = await world.db.run(compress_words, ALICE, here, say, 10 * MB)
    assert words == f"{say('offer-compress')}\n{size_words(say, size, 10 * MB)}"


async def test_when_to_export_unasked_is_the_asker_s_choice_before_the_operator_s(
    world: World,
) -> None:
    turn = await queued(world.db, await conversation(world.db))
    assert await world.db.run(auto_export, turn, "never") == "never"
    await world.db.run(choose, ALICE, "export", "always")
    assert await world.db.run(auto_export, turn, "never") == "always"


async def test_a_language_is_held_where_the_person_or_the_server_chose_one(world: World) -> None:
    async def language(here: PlaceSettings) -> str | None:
        return await world.db.run(held_language, ALICE, here)

    assert await language(EMPTY) is None
    assert await language(PlaceSettings(language="fr")) == "fr"
    await world.db.run(choose, ALICE, "language", "de")
    assert await language(PlaceSettings(language="fr")) == "de"
    await world.db.run(choose, ALICE, "language", "auto")
    assert await language(PlaceSettings(language="fr")) is None


async def test_a_film_comes_as_a_plain_file_to_who_wants_that(world: World) -> None:
    assert not await world.db.run(wants_file, ALICE)
    await world.db.run(choose, ALICE, "sent_as", "file")
    assert await world.db.run(wants_file, ALICE)
