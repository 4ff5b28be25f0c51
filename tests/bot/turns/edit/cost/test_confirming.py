"""What costs much waits for a yes: free until then, once, dropped in the end, across restarts."""

from __future__ import annotations

import pytest

from bot.core.service.events import TextDelta
from bot.store import tables
from bot.store.queries import lanes, posts, turns
from bot.store.rows import Turn
from bot.turns.context import TurnSettings
from tests.bot.turns.world import NOW_S, World, say

CAT = "generate a video of a cat"
QUESTION = say("confirm-question", credits=100, minutes=10)
YES = say("button-confirm", credits=100)


async def run(world: World, turn: Turn) -> Turn:
    async with world.replies.open(turn) as reply:
        return await world.edits.run(turn, reply)


async def again(world: World, turn: Turn) -> Turn:
    """As the lane runs it next time."""
    found, _ = await world.db.run(lanes.claim, Turn, turn.lane, world.clock.utc_s())
    assert found is not None
    assert found.id == turn.id
    return await run(world, found)


async def consent(world: World, turn: Turn) -> bool:
    return await world.db.run(turns.give_consent, turn.id, world.clock.utc_s())


def asking_from(world: World, credits: int) -> World:
    settings = TurnSettings(
        "ai-video-compressor", world.folder / "scratch", confirm_credits=credits, look_s=5.0
    )
    return World(world.db, world.folder, settings)


async def test_a_generation_is_asked_about_first_and_nothing_is_made(world: World) -> None:
    turn = await run(world, await world.turn(CAT))
    assert turn.state == "queued"
    assert await world.said(turn) == QUESTION
    assert await world.buttons(turn) == {
        YES: f"confirm:{turn.id}",
        say("button-stop"): f"stop:{turn.id}",
    }
    assert world.service.calls == [], "no project, no upload, no question"
    assert (await world.db.run(lanes.claim, Turn, turn.lane, NOW_S + 599)) == (None, 1.0)


async def test_with_a_yes_it_goes_on_in_the_same_message_and_asks_once(world: World) -> None:
    world.service.says(TextDelta("A cat."))
    turn = await run(world, await world.turn(CAT))
    world.clock.now_s += 20
    assert await consent(world, turn)
    assert not await consent(world, turn), "pressed twice"
    await world.db.run(posts.go_on_after_question, turn.id)
    done = await again(world, turn)
    assert done.state == "answered"
    assert world.service.asked == [CAT]
    assert "A cat." in await world.said(done)
    assert QUESTION not in await world.said(done)


async def test_without_a_yes_it_is_dropped_in_words_and_can_be_asked_for_again(
    world: World,
) -> None:
    turn = await run(world, await world.turn(CAT))
    world.clock.now_s += 601
    assert not await consent(world, turn), "too late"
    dropped = await again(world, turn)
    assert dropped.state == "cancelled"
    assert await world.said(dropped) == say("confirm-expired")
    assert await world.buttons(dropped) == {say("button-retry"): f"retry:{turn.id}"}
    assert world.service.calls == []


async def test_a_stop_meanwhile_takes_it_out_at_once(world: World) -> None:
    turn = await run(world, await world.turn(CAT))
    await world.db.run(lanes.ask_to_cancel, tables.turns, turn.id)
    assert not await consent(world, turn), "a yes after the stop is none"
    stopped = await again(world, turn)
    assert stopped.state == "cancelled"
    assert await world.said(stopped) == say("cancel-before-asking")
    assert world.service.calls == []


async def test_a_process_that_ends_while_it_waits_leaves_it_waiting(world: World) -> None:
    turn = await run(world, await world.turn(CAT))
    restarted = World(world.db, world.folder)
    restarted.clock.now_s = NOW_S + 300
    assert await consent(restarted, turn)
    assert (await again(restarted, turn)).state == "answered"
    assert restarted.service.asked == [CAT]


@pytest.mark.parametrize(
    ("credits", "words", "asks"),
    [
        (100, "mute it", False),
        (50, "mute it", True),
        (51, "mute it", False),
        (1, "compress it to 5MB", False),
        (1, "convert it to mp4", False),
        (1, "export in 720p", False),
        (1, "", False),
        (100, "generate 3 videos of a cat", True),
        (301, "generate 3 videos of a cat", False),
        (0, "generate 3 videos of a cat", False),
    ],
)
async def test_from_how_many_credits_on_is_asked_is_a_setting(
    world: World, credits: int, words: str, asks: bool
) -> None:
    world = asking_from(world, credits)
    world.service.available = 1_000
    turn = await run(world, await world.turn(words, world.video()))
    assert (turn.consent, turn.state == "queued") == (("asked", True) if asks else (None, False))


async def test_editing_is_asked_about_once_a_session(world: World) -> None:
    world = asking_from(world, 50)
    first = await run(world, await world.turn("mute it", world.video()))
    assert first.consent == "asked"
    await consent(world, first)
    first = await again(world, first)
    await world.db.run(lanes.move, first, "done")
    second = await world.turn("unmute it", conversation_id=first.conversation_id)
    assert (await run(world, second)).state == "answered"


async def test_a_service_that_makes_no_videos_is_not_asked_about_them(world: World) -> None:
    world.service.capabilities = set()
    assert (await run(world, await world.turn(CAT, world.video()))).state == "answered"


async def test_what_is_retried_after_it_was_dropped_is_asked_about_again(world: World) -> None:
    turn = await run(world, await world.turn(CAT))
    retried = await world.turn(CAT, conversation_id=turn.conversation_id, lane="conversation:x")
    assert (await run(world, retried)).consent == "asked"
