"""How exports begin: what was promised begins, or the person hears why not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.results.fit import FIRST_S
from bot.core.service.errors import MissingScope, NotReached, ServiceError, SessionLost, Unavailable
from bot.core.view import View
from bot.store.queries import conversations, exports, lanes, posts, turns
from bot.store.queries.fair_use import ledger
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.edit.binding import bind
from bot.turns.export.beginning import Beginning, finish
from tests.bot.turns.world import TEXTS, World, say
from tests.support.service import draft_of, muted

OUTPUT = {"format": "mp4", "quality": "high"}
LASTING = 99


class Woken:
    """The part of the dispatcher that an export needs."""

    def __init__(self) -> None:
        self.lanes: list[str] = []

    async def wake(self, lane: str) -> None:
        self.lanes.append(lane)


def beginning(world: World) -> Beginning:
    return Beginning(
        world.db,
        world.clock,
        TEXTS,
        world.outbox,
        Woken(),  # type: ignore[arg-type]
        sessions=world.sessions,
        reads=world.reads,
        errors=world.errors,
        endings=world.endings,
    )


async def answered(world: World, **values: Any) -> Turn:
    """An edit whose words are said, and promise an export."""
    turn = await world.in_session("mute it and export", world.video())
    return await world.db.run(lanes.move, turn, "answered", then_export=OUTPUT, **values)


async def asked(world: World, **values: Any) -> Turn:
    first = await world.in_session("mute it", world.video())
    await world.db.run(lanes.move, first, "cancelled")
    return await world.turn(
        "export", conversation_id=first.conversation_id, kind="export", **values
    )


async def begin(world: World, turn: Turn) -> None:
    async with world.replies.open(turn) as reply:
        await beginning(world).asked(turn, reply, "")


async def state_of(world: World, turn: Turn) -> str:
    now = await world.db.run(turns.get_turn, turn.id)
    assert now is not None
    return now.state


async def notice(world: World, turn: Turn) -> View:
    [post] = await world.db.run(posts.posts_of_turn, turn.id, "notice")
    assert post.final
    return post.view


async def test_between_the_answer_and_its_export_nothing_is_needed_from_the_service(
    world: World,
) -> None:
    turn = await answered(world, export_draft=muted(draft_of("holiday.mp4")))
    world.service.fail("state", *[Unavailable()] * LASTING)
    await beginning(world).promised(turn)
    export = await world.db.run(exports.export_of_turn, turn.id)
    assert export is not None
    assert (export.draft, export.output) == (muted(draft_of("holiday.mp4")), OUTPUT)
    assert export.session_id == turn.session_id
    assert await state_of(world, turn) == "done"


async def test_an_export_is_of_its_turn_s_project_whatever_the_chat_has_now(world: World) -> None:
    turn = await answered(world)
    await world.db.run(conversations.change_conversation, turn.conversation_id, session_id=None)
    await beginning(world).promised(turn)
    export = await world.db.run(exports.export_of_turn, turn.id)
    assert export is not None
    assert export.session_id == turn.session_id


async def test_a_state_that_cannot_be_read_for_a_moment_is_read_again(world: World) -> None:
    turn = await answered(world)
    world.service.fail("state", Unavailable(), NotReached(), Unavailable())
    await beginning(world).promised(turn)
    assert await world.db.run(exports.export_of_turn, turn.id) is not None
    assert world.clock.slept_s[-3:] == [5.0, 10.0, 20.0]


@pytest.mark.parametrize(
    ("error", "key", "button", "waits"),
    [
        (Unavailable(), "export-not-begun", "export", True),
        (MissingScope(), "error-scope-plain", "export", False),
        (SessionLost(), "export-project-gone", "reword", False),
    ],
)
async def test_what_was_promised_and_cannot_begin_is_told_with_a_button(
    world: World, error: ServiceError, key: str, button: str, waits: bool
) -> None:
    turn = await answered(world)
    world.service.fail("state", *[error] * LASTING)
    began_s = world.clock.now_s
    await beginning(world).promised(turn)
    view = await notice(world, turn)
    assert view.text == say(key)
    assert [button.data for button in view.buttons] == [f"{button}:{turn.id}"]
    assert await state_of(world, turn) == "done"
    assert (60 < world.clock.now_s - began_s <= 120) is waits
    assert await world.db.run(exports.export_of_turn, turn.id) is None


async def test_a_promise_about_an_empty_timeline_is_told(world: World) -> None:
    turn = await answered(world)
    world.service.projects["s1"].draft = None
    await beginning(world).promised(turn)
    assert (await notice(world, turn)).text == say("export-not-ready")


async def test_a_turn_that_promises_nothing_just_ends(world: World) -> None:
    turn = await world.in_session()
    turn = await world.db.run(lanes.move, turn, "answered")
    await beginning(world).promised(turn)
    assert await state_of(world, turn) == "done"
    assert await world.db.run(posts.posts_of_turn, turn.id, "notice") == []


async def test_stopped_between_its_answer_and_its_export_a_turn_exports_nothing(
    world: World,
) -> None:
    turn = await answered(world, export_draft=draft_of("holiday.mp4"), cancel=True)
    await beginning(world).promised(turn)
    assert (await notice(world, turn)).text == say("cancel-answered")
    assert await state_of(world, turn) == "cancelled"
    assert await world.db.run(exports.export_of_turn, turn.id) is None


async def test_an_export_that_was_asked_for_is_never_without_its_row(world: World) -> None:
    turn = await asked(world)
    await begin(world, turn)
    export = await world.db.run(exports.export_of_turn, turn.id)
    assert export is not None
    assert export.draft == draft_of("holiday.mp4")
    assert await state_of(world, turn) == "done"
    assert (await world.conversation(turn)).exported_at_s == turn.accepted_at_s


async def test_one_that_an_older_process_left_answered_says_so_in_its_own_message(
    world: World,
) -> None:
    turn = await asked(world)
    async with world.replies.open(turn):
        pass
    turn = (await world.db.run(bind, turn, 1.0)).turn
    turn = await world.db.run(lanes.move, turn, "answered", then_export=OUTPUT)
    world.service.fail("state", *[NotReached()] * LASTING)
    await beginning(world).promised(turn)
    assert await world.said(turn) == say("export-not-begun")
    assert list(await world.buttons(turn)) == [say("button-export")]
    assert await state_of(world, turn) == "failed"


async def test_an_export_that_cannot_begin_is_told_after_a_while(world: World) -> None:
    turn = await asked(world)
    world.service.fail("state", *[Unavailable()] * LASTING)
    await begin(world, turn)
    assert await world.said(turn) == say("export-not-begun")
    assert list(await world.buttons(turn)) == [say("button-export")]
    assert world.clock.slept_s[-4:] == [5.0, 10.0, 20.0, 40.0]


async def test_without_a_project_there_is_nothing_to_export(world: World) -> None:
    turn = await world.turn("export", kind="export")
    await begin(world, turn)
    assert await world.said(turn) == say("export-not-ready")


async def test_an_edit_that_could_not_be_read_promises_to_export_and_does(world: World) -> None:
    world.service.says(edits=muted)
    turn = await world.turn("mute it and export", world.video())
    # the upload and the look before the question, then nothing for the reads after it
    world.service.fail("state", None, None, *[Unavailable()] * 4)
    async with world.replies.open(turn) as reply:
        turn = await world.edits.run(turn, reply)
    assert say("done-export-follows") in await world.said(turn)
    await beginning(world).promised(turn)
    export = await world.db.run(exports.export_of_turn, turn.id)
    assert export is not None
    assert export.draft == muted(draft_of("holiday.mp4"))


async def test_a_video_with_export_promises_what_the_timeline_allows(world: World) -> None:
    async def run(text: str) -> Turn:
        turn = await world.turn(text, world.video())
        async with world.replies.open(turn) as reply:
            return await world.edits.run(turn, reply)

    turn = await run("export")
    assert (await world.said(turn)).endswith(say("export-started"))
    assert turn.export_draft == draft_of("holiday.mp4")
    world.service.shows_uploads = False
    turn = await run("export")
    assert say("export-nothing-edited") in await world.said(turn)
    assert turn.then_export is None
    world.service.fail("state", None, *[Unavailable()] * LASTING)
    turn = await run("export")
    assert say("export-not-begun") in await world.said(turn)
    assert say("button-export") in await world.buttons(turn)


@pytest.mark.parametrize("overlaps", [False, True])
async def test_no_difference_of_credits_is_shown_where_another_edit_overlaps(
    world: World, overlaps: bool
) -> None:
    other = await world.in_session("trim it", world.video("other.mp4"))
    await world.db.run(ledger.open_entry, other, world.clock.utc_s(), 100.0, 50)
    if not overlaps:
        await world.db.run(ledger.close_entry, other.id, world.clock.utc_s(), 100.0)
        world.clock.now_s += 1.0
    world.service.says(edits=muted)
    turn = await world.turn("mute it", world.video())
    async with world.replies.open(turn) as reply:
        turn = await world.edits.run(turn, reply)
    line = say("done-credits-used", before=100, after=96)
    assert (line in await world.said(turn)) is not overlaps


async def test_one_that_is_stopped_before_it_began_says_that_nothing_was_done(
    world: World,
) -> None:
    turn = await asked(world)
    await begin(world, replace(turn, cancel=True))
    assert await world.said(turn) == say("cancel-queued")
    assert await state_of(world, turn) == "cancelled"


async def test_an_empty_timeline_has_nothing_to_export(world: World) -> None:
    turn = await asked(world)
    world.service.projects["s1"].draft = None
    await begin(world, turn)
    assert await world.said(turn) == say("export-not-ready")
    assert await state_of(world, turn) == "failed"


RENDERED = {"url": "https://cdn.example/film.mp4", "size_bytes": 8_000_000}
FITTED = {**RENDERED, "fitted": {"size_bytes": 900_000}}


async def of_earlier(world: World, argument: str, *, is_kept: bool = True) -> Turn:
    edit = await world.in_session("compress it", world.video())
    about = edit.id if is_kept else None
    await world.delivered(edit, FITTED)
    here = edit.conversation_id
    turn = await world.turn(
        "", conversation_id=here, kind="export", argument=argument, about_turn_id=about
    )
    world.service.calls.clear()
    await begin(world, turn)
    assert "state" not in world.service.calls, "nothing is rendered at the service again"
    return turn


@pytest.mark.parametrize(
    ("argument", "result", "fit"),
    [
        (wording.AS_FILE, FITTED, None),
        (f"{wording.FIT}{wording.FIT_FIRST}", RENDERED, {"first_s": FIRST_S}),
        (f"{wording.FIT}{wording.FIT_ANYWAY}", RENDERED, {"anyway": True}),
    ],
    ids=["as a file", "the first minute", "whatever it looks like"],
)
async def test_what_was_rendered_before_goes_on_from_there(
    world: World, argument: str, result: dict[str, Any], fit: dict[str, Any] | None
) -> None:
    turn = await of_earlier(world, argument)
    export = await world.db.run(exports.export_of_turn, turn.id)
    assert export is not None
    assert (export.result, export.fit) == (result, fit)
    assert export.draft == draft_of("holiday.mp4")
    assert await state_of(world, turn) == "done"


async def test_of_what_is_kept_no_more_nothing_is_made(world: World) -> None:
    turn = await of_earlier(world, wording.AS_FILE, is_kept=False)
    assert await world.said(turn) == say("export-not-ready")
    assert await world.db.run(exports.export_of_turn, turn.id) is None


async def test_a_promise_of_a_turn_that_has_no_project_is_told(world: World) -> None:
    turn = await world.db.run(lanes.move, await world.turn(), "preparing")
    turn = await world.db.run(lanes.move, turn, "asking")
    turn = await world.db.run(lanes.move, turn, "answered", then_export=OUTPUT)
    await beginning(world).promised(turn)
    assert (await notice(world, turn)).text == say("export-not-ready")


async def test_a_fault_of_ours_behind_an_answer_is_told_with_a_button(world: World) -> None:
    turn = await answered(world)
    await beginning(world).broken_off(turn)
    view = await notice(world, turn)
    assert view.text == say("error-unexpected")
    assert [button.data for button in view.buttons] == [f"export:{turn.id}"]
    assert await world.db.run(exports.export_of_turn, turn.id) is None


async def test_where_nothing_was_to_follow_an_answer_a_fault_says_nothing(world: World) -> None:
    turn = await world.in_session()
    turn = await world.db.run(lanes.move, turn, "answered")
    await beginning(world).broken_off(turn)
    assert await state_of(world, turn) == "done"
    assert await world.db.run(posts.posts_of_turn, turn.id, "notice") == []


async def test_a_turn_that_has_ended_otherwise_is_not_ended_again(world: World) -> None:
    turn = await world.in_session()
    await world.db.run(lanes.move, turn, "cancelled")
    await finish(world.db, turn, world.clock.utc_s())
    assert await state_of(world, turn) == "cancelled"
