"""An album becomes a batch when it is whole, or stays one turn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.model import Quoted
from bot.store.database import Database
from bot.store.rows import Turn
from bot.turns.batch.unfolding import TooMany, may_be_batch, unfolded
from bot.turns.inbox.requests import BATCH, BATCH_HELD
from tests.bot.turns.house import House

WORDS = "first to 10 MB, second to 720p"


async def album(house: House, text: str, *names: str) -> Turn:
    """What came in pieces is whole, and has been claimed."""
    names = names or ("a.mp4", "b.mp4")
    quoted = (Quoted("as in the film", "Zoe"),)
    first = await house.begun(text, house.video(names[0]), album="x", quoted=quoted)
    for name in names[1:]:
        await house.say("", house.video(name), album="x")
    house.clock.now_s += 10
    claimed, _ = await house.in_turn.claim(first.lane)
    assert claimed is not None
    return claimed


async def parted(house: House, turn: Turn) -> tuple[Turn, str | None]:
    return await house.db.run(unfolded, turn, house.admission, house.clock.now_s)


async def test_only_a_fresh_album_with_words_may_be_several(house: House) -> None:
    turn = await album(house, WORDS)
    assert may_be_batch(turn)
    for other in (
        replace(turn, state="preparing"),
        replace(turn, kind="offer"),
        replace(turn, argument=BATCH),
        replace(turn, album=None),
        replace(turn, text=" "),
    ):
        assert not may_be_batch(other)


async def test_each_video_with_words_of_its_own_is_a_turn_behind_the_first(
    house: House,
) -> None:
    turn = await album(house, WORDS)
    now, lane = await parted(house, turn)
    assert (now.text, now.argument, lane) == (
        "first to 10 MB",
        BATCH,
        f"batch:{turn.conversation_id}",
    )
    first, second = await house.open_in(turn.lane)
    assert first.id == turn.id
    assert (second.text, second.argument, second.reply_to) == (
        "second to 720p",
        BATCH,
        turn.reply_to,
    )
    assert second.quoted == turn.quoted
    assert (await house.names(first), await house.names(second)) == (["a.mp4"], ["b.mp4"])
    [batch] = await house.open_in(f"batch:{turn.conversation_id}")
    assert batch.argument == f"{first.id} {second.id}"


@pytest.mark.parametrize("words", ["mute them and join them", "join the first and the second"])
async def test_one_instruction_for_all_of_them_is_one_turn(house: House, words: str) -> None:
    turn = await album(house, words)
    assert await parted(house, turn) == (turn, None)
    assert await house.names(turn) == ["a.mp4", "b.mp4"]


async def test_what_is_not_to_be_exported_has_nothing_to_list(house: House) -> None:
    turn = await album(house, f"{WORDS}, but don't export")
    now, lane = await parted(house, turn)
    assert (now.argument, lane) == (BATCH_HELD, None)
    assert [each.argument for each in await house.open_in(turn.lane)] == [BATCH_HELD] * 2


async def test_where_there_is_no_room_for_all_nothing_is_parted(
    db: Database, tmp_path: Path
) -> None:
    house = House(db, tmp_path, queue_max=1)
    turn = await album(house, WORDS)
    with pytest.raises(TooMany):
        await parted(house, turn)
    assert [each.text for each in await house.open_in(turn.lane)] == [WORDS]
    assert await house.names(turn) == ["a.mp4", "b.mp4"]
