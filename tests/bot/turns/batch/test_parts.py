"""What became of each part of a batch, and how that reads as a list."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.view import Album
from bot.store.rows import Export, Turn
from bot.turns.batch.parts import Part, entry_text, groups_of, listed, parts_of
from tests.bot.turns.batch.making import URL, made, parts
from tests.bot.turns.house import House, say
from tests.bot.turns.world import TEXTS

ALBUM = Album(files_max=2, text_max=2_000)


async def found(house: House, batch: Turn, *, public: bool = True) -> list[Part]:
    return await house.db.run(parts_of, batch, say, house.room.limits, public)


async def finished(house: House) -> tuple[Turn, list[Part]]:
    batch = await made(house)
    return batch, await found(house, batch)


# What became of each


async def test_a_part_is_open_until_its_film_is_made(house: House) -> None:
    batch = await made(house, by_hand=True)
    assert [part.is_open for part in await found(house, batch)] == [True, True]
    first, _ = await parts(house, batch)
    await house.runner.step(first.lane)
    one, other = await found(house, batch)
    assert one.export is not None
    assert (one.turn.state, one.is_open, other.is_open) == ("done", True, True)


async def test_what_is_made_is_left_to_the_batch_and_has_a_size(house: House) -> None:
    batch, (one, other) = await finished(house)
    assert [part.is_left_to(batch) for part in (one, other)] == [True, True]
    assert not one.is_left_to(replace(batch, id=404))
    assert (one.number, one.name, one.is_there, one.is_done) == (1, "a.mp4", False, True)
    assert (one.size_bytes, one.kind, one.has_failed, one.was_stopped) == (6, "", False, False)


async def test_a_link_leads_to_the_result_else_to_its_file_where_others_can_open_it(
    house: House,
) -> None:
    batch, _ = await finished(house)
    assert [part.link for part in await found(house, batch)] == [URL, URL]
    assert [part.link for part in await found(house, batch, public=False)] == [None, None]
    link = "https://room.invalid/{server}/{channel}/{message}"
    house.room.limits = replace(house.room.limits, message_link=link, no_server="@me")
    await house.batches.step(batch.lane)
    one, other = await found(house, batch)
    assert one.is_there
    assert one.link == other.link, "they are one message"
    assert one.link is not None
    assert one.link.startswith("https://room.invalid/@me/den/")


async def test_a_part_without_a_file_is_called_by_its_words(house: House) -> None:
    turn = await house.begun("make a video about cats")
    batch = replace(turn, argument=f"{turn.id}")
    [part] = await found(house, batch)
    assert part.name == "make a video about cats"
    assert (part.export, part.link, part.size_bytes, part.kind) == (None, None, 0, "")
    assert not part.is_left_to(batch)


async def test_what_was_forgotten_meanwhile_is_no_part(house: House) -> None:
    turn = await house.begun("mute it", house.video())
    [part] = await found(house, replace(turn, argument=f"404 {turn.id}"))
    assert part.number == 1


# Which come together


def part_of(part: Part, size_bytes: int, kind: str = "") -> Part:
    assert part.export is not None
    draft: dict[str, Any] = {"m": {"wishes": {"kind": kind}}} if kind else {}
    return replace(
        part, export=replace(part.export, result={"size_bytes": size_bytes}, draft=draft)
    )


@pytest.mark.parametrize(
    ("sizes", "groups"),
    [
        ([], []),
        ([6], [[6]]),
        ([6, 4], [[6, 4]]),
        ([6, 5], [[6], [5]]),  # too heavy together
        ([3, 3, 3], [[3, 3], [3]]),  # too many
        ([11, 1, 2], [[11], [1, 2]]),
    ],
)
async def test_they_come_together_in_their_order_as_far_as_an_album_takes_them(
    house: House, sizes: list[int], groups: list[list[int]]
) -> None:
    _, (one, _) = await finished(house)
    together = groups_of([part_of(one, size) for size in sizes], ALBUM, 10)
    assert [[part.size_bytes for part in group] for group in together] == groups


# The list


def entry(batch: Turn, part: Part) -> str:
    return entry_text(TEXTS, batch, part)


def without_sizes(export: Export) -> Export:
    return replace(export, source_bytes=None, result={})


async def test_each_line_says_what_became_of_it(house: House) -> None:
    batch, (one, _) = await finished(house)
    assert one.export is not None
    assert entry(batch, one).startswith("1. a.mp4: 3 kB →")
    source_only = replace(one, export=replace(one.export, result={}))
    assert "→" not in entry(batch, source_only)
    assert entry(batch, replace(one, export=without_sizes(one.export))).startswith("1. a.mp4")
    for state, word in (("failed", "failed"), ("cancelled", "stopped")):
        told = replace(one, export=replace(one.export, state=state))  # type: ignore[arg-type]
        assert entry(batch, told) == f"1. a.mp4: {word}"
        alone = replace(one, export=None, turn=replace(one.turn, state=state))  # type: ignore[arg-type]
        assert entry(batch, alone) == f"1. a.mp4: {word}"
    kept = replace(one, export=None)
    assert entry(batch, kept) == say("batch-entry", number=1, name="a.mp4", state="kept")


async def test_what_failed_can_be_tried_again_and_what_came_together_has_its_number(
    house: House,
) -> None:
    batch, (one, other) = await finished(house)
    assert one.export is not None
    failed = replace(one, export=replace(one.export, state="failed"))
    view = listed(TEXTS, batch, [failed, other], [other])
    assert view.text.startswith("Done: 1 of 2")
    assert [button.data for button in view.buttons] == [
        f"more:{other.turn.id}",
        f"export:{one.turn.id}",
    ]
    assert say("batch-next") in view.text
    no_film = replace(one, export=None, turn=replace(one.turn, state="failed"))
    view = listed(TEXTS, batch, [no_film, other], [])
    assert [button.data for button in view.buttons] == [f"retry:{one.turn.id}"]
    assert say("batch-next") not in view.text
