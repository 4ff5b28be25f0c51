"""The states of an export, each from where a process may find it."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import ChatClosed, PlatformError, RateLimited
from bot.core.fair_use.in_turn import Slots
from bot.core.model import MessageRef
from bot.core.service.errors import (
    ExportBlocked,
    MissingScope,
    NotFound,
    NotReached,
    Rejected,
    ServiceBusy,
    ServiceError,
    Unavailable,
    Unreadable,
    UnsupportedFile,
    UploadTooLarge,
)
from bot.core.service.values import RawDraft, RenderStatus
from bot.nemo.wire import read_render
from bot.store.queries import conversations, exports, lanes
from bot.store.rows import Export, Turn
from bot.store.tables import exports as table
from bot.turns.export.beginning import start_export
from bot.turns.export.coming import Coming
from bot.turns.export.delivery import Delivery
from bot.turns.export.export import Exports
from bot.turns.export.fitting import FindEngine, Fitting
from bot.turns.export.following import Following
from bot.turns.in_turn import InTurn
from tests.bot.turns.world import NOW_S, World, say
from tests.support.service import draft_of

WORKING = RenderStatus("processing", progress=40.0)
DONE = RenderStatus("completed", 100.0, "https://cdn.example/film.mp4", 6, 5.0)
FAILED = RenderStatus("failed")
OUTPUT = {"format": "mp4", "quality": "high"}


def fitting_in(world: World, find_engine: FindEngine | None) -> Fitting:
    sleep_s = world.clock.sleep_s
    following = Following(world.clock, sleep_s=sleep_s, poll_s=2.0, limit_s=3_600.0)
    return Fitting(
        world.db,
        world.clock,
        find_engine=find_engine,
        service=world.service,
        sessions=world.sessions,
        following=following,
        sleep_s=sleep_s,
        scratch=world.settings.scratch,
        floor_kbps=150.0,
    )


def working(world: World, find_engine: FindEngine | None = None) -> Exports:
    """`find_engine` makes copies that fit."""
    delivery = Delivery(
        world.db,
        world.outbox,
        world.clock,
        scratch=world.settings.scratch,
        can=lambda _: False,
        links_are_public=True,
    )
    return Exports(
        world.db,
        world.clock,
        say_in,
        world.replies,
        world.outbox,
        sessions=world.sessions,
        errors=world.errors,
        lost=world.lost,
        delivery=delivery,
        fitting=fitting_in(world, find_engine),
        coming=Coming(
            world.db,
            say_in,
            world.outbox,
            can=lambda _: False,
            find_engine=find_engine,
            links_are_public=True,
        ),
        sleep_s=world.clock.sleep_s,
        poll_s=30.0,
        limit_s=3_600.0,
        in_turn=InTurn(world.db, world.clock, world.wake, Export, Slots(1, 20)),
    )


def say_in(language: str | None, key: str, /, **args: object) -> str:
    return say(key, **args)


async def queued(world: World, *renders: RenderStatus) -> tuple[Export, Turn]:
    """An export of a turn that asked for it."""
    world.service.renders = list(renders)
    turn = await world.in_session("export", world.video(), kind="export")
    return await promised(world, turn)


async def edited(world: World, *renders: RenderStatus) -> tuple[Export, Turn]:
    """An export that an edit has promised."""
    world.service.renders = list(renders)
    turn = await world.in_session("compress it", world.video())
    return await promised(world, await world.db.run(lanes.move, turn, "asking"))


async def promised(world: World, turn: Turn, draft: RawDraft | None = None) -> tuple[Export, Turn]:
    turn = await world.db.run(lanes.move, turn, "answered", then_export=OUTPUT)
    assert turn.session_id is not None
    export = await world.db.run(
        start_export,
        turn,
        session_id=turn.session_id,
        draft=draft or draft_of("holiday.mp4"),
        source_bytes=3_000,
        now_s=NOW_S,
    )
    return export, turn


async def found(world: World, export: Export) -> Export:
    now = await world.db.run(exports.export_of_turn, export.turn_id)
    assert now is not None
    return now


async def left_behind(world: World, export: Export, state: str, **values: Any) -> None:
    """A process died and left the row so."""

    async def change(tx: AsyncConnection) -> None:
        await tx.execute(
            sa.update(table).where(table.c.id == export.id).values(state=state, **values)
        )

    await world.db.run(change)


def refuse_files(world: World, error: PlatformError) -> None:
    """The next file is refused with this; words pass."""
    send, errors = world.room.send_file, [error]

    async def send_file(*args: Any, **named: Any) -> MessageRef:
        if errors:
            raise errors.pop()
        return await send(*args, **named)

    world.room.send_file = send_file  # type: ignore[method-assign]


async def test_a_render_is_submitted_followed_and_delivered(world: World) -> None:
    export, turn = await queued(world, WORKING, WORKING, DONE)
    assert await working(world).step(export.lane) == 0
    [(render_id, draft, output)] = world.service.submitted
    assert (draft, output) == (draft_of("holiday.mp4"), OUTPUT)
    now = await found(world, export)
    assert (now.state, now.render_id, now.submits) == ("done", render_id, 1)
    assert now.result == {
        "url": DONE.url,
        "size_bytes": 6,
        "duration_s": 5.0,
        "width": 1280,
        "height": 720,
    }
    assert world.clock.slept_s.count(30.0) == 2
    assert [shown.file for shown in world.room.files] == [b"an MP4"]
    conversation = await world.db.run(conversations.get_conversation, turn.conversation_id)
    assert conversation.exported_at_s is not None


NEWER = """<draft fps="30" width="1280" height="720" duration="10000">
  <track id="v" type="video"><clip in="0" out="10000"><video name="city.mp4"/></clip></track>
</draft>"""


@pytest.mark.parametrize("draft", [NEWER, {"version": 3, "content": NEWER}])
async def test_a_draft_of_the_newer_form_is_rendered_word_for_word(
    world: World, draft: RawDraft
) -> None:
    world.service.renders = [DONE]
    turn = await world.in_session("export", world.video(), kind="export")
    export, _ = await promised(world, turn, draft)
    await working(world).step(export.lane)
    assert [submitted for _, submitted, _ in world.service.submitted] == [draft]
    [shown] = world.room.files
    assert shown.file == b"an MP4"
    assert shown.filename == "city (edited).mp4"


@pytest.mark.parametrize(
    ("kind", "known"), [("mp3", (None, 5.0)), ("png", (1280, None)), ("gif", (1280, 5.0))]
)
async def test_a_sound_has_no_frame_and_a_picture_no_length(
    world: World, kind: str, known: tuple[int | None, float | None]
) -> None:
    """The service tells none of it; the timeline's frame and length are those of the film."""
    export, _ = await queued(world, DONE)
    meta = {"width": 1280, "height": 720, "kind": kind}
    await left_behind(world, export, "queued", draft={**draft_of("holiday.mp4"), "m": meta})
    await working(world).step(export.lane)
    result = (await found(world, export)).result
    assert result is not None
    assert (result["width"], result["duration_s"]) == known


async def test_a_lane_without_an_export_has_nothing_to_do(world: World) -> None:
    assert await working(world).step("export:99") is None


async def test_found_submitting_the_id_is_asked_for_before_anything_is_sent(world: World) -> None:
    export, _ = await queued(world, DONE)
    world.service.submitted.append(("render_1", {}, {}))
    await left_behind(world, export, "submitting", render_id="render_1", submits=1)
    await working(world).step(export.lane)
    assert len(world.service.submitted) == 1
    assert (await found(world, export)).state == "done"


@pytest.mark.parametrize("submits", [1, 2])
async def test_found_submitting_an_id_that_nobody_knows_is_sent_as_it_is(
    world: World, submits: int
) -> None:
    """Our crash is no failure of the service's: two of them there are no "the export failed"."""
    export, _ = await queued(world, DONE)
    await left_behind(world, export, "submitting", render_id="render_1", submits=submits)
    await working(world).step(export.lane)
    assert [render_id for render_id, _, _ in world.service.submitted] == ["render_1"]
    now = await found(world, export)
    assert (now.state, now.submits) == ("done", submits)


async def test_an_id_that_is_sent_again_and_was_used_up_gives_way_to_another(world: World) -> None:
    export, _ = await queued(world, DONE)
    await left_behind(world, export, "submitting", render_id="render_1", submits=1)
    world.service.fail("submit_render", Rejected(code=409))
    await working(world).step(export.lane)
    [(render_id, _, _)] = world.service.submitted
    assert render_id != "render_1"
    assert (await found(world, export)).submits == 2


async def test_killed_behind_a_failed_render_the_second_one_has_its_own_id(world: World) -> None:
    export, _ = await queued(world, DONE)
    await left_behind(world, export, "submitting", render_id=None, submits=1)
    await working(world).step(export.lane)
    [(render_id, _, _)] = world.service.submitted
    assert render_id.endswith("_2")


async def test_found_rendering_it_is_followed_and_not_submitted(world: World) -> None:
    export, _ = await queued(world, WORKING, DONE)
    world.service.submitted.append(("render_1", {}, {}))
    await left_behind(world, export, "rendering", render_id="render_1", submits=1)
    await working(world).step(export.lane)
    assert len(world.service.submitted) == 1
    assert (await found(world, export)).state == "done"


@pytest.mark.parametrize("error", [Unavailable(), Rejected()])
async def test_an_unclear_submit_is_looked_for_before_another_id_is_sent(
    world: World, error: Exception
) -> None:
    export, _ = await queued(world, DONE)
    world.service.fail("submit_render", error)
    await working(world).step(export.lane)
    now = await found(world, export)
    assert (now.state, now.submits, len(world.service.submitted)) == ("done", 2, 1)


async def test_a_submit_that_fails_twice_is_told_and_may_be_tried_again(world: World) -> None:
    export, turn = await queued(world, DONE)
    world.service.fail("submit_render", Unavailable(), Unavailable())
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "failed"
    assert await world.said(turn) == f"{say('error-service')} {say('exports-free')}"
    assert await world.buttons(turn) == {say("button-export"): f"export:{turn.id}"}


async def test_what_the_plan_does_not_have_is_told_at_once(world: World) -> None:
    export, turn = await queued(world, DONE)
    world.service.fail("submit_render", ExportBlocked())
    await working(world).step(export.lane)
    assert (await found(world, export)).submits == 1
    assert await world.said(turn) == say("error-export-plan-shared")


@pytest.mark.parametrize("error", [UploadTooLarge(code=413), UnsupportedFile(code=415)])
async def test_a_render_s_order_that_is_turned_down_is_no_file_and_offers_no_second_try(
    world: World, error: ServiceError
) -> None:
    export, turn = await queued(world, DONE)
    world.service.fail("submit_render", error)
    await working(world).step(export.lane)
    assert await world.said(turn) == say("error-edit-refused")
    assert not await world.buttons(turn)


async def test_a_render_that_fails_is_submitted_once_more_with_a_new_id(world: World) -> None:
    export, _ = await queued(world, FAILED, DONE)
    await working(world).step(export.lane)
    first, second = [submitted[0] for submitted in world.service.submitted]
    assert first != second
    assert (await found(world, export)).state == "done"


@pytest.mark.parametrize("error", [None, NotFound()])
async def test_a_render_that_fails_twice_is_told(world: World, error: Exception | None) -> None:
    export, turn = await queued(world, FAILED)
    world.service.fail("render_status", error, error)
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "failed"
    assert await world.said(turn) == say("export-failed")
    assert len(world.service.submitted) == 2


@pytest.mark.parametrize("error", [Unavailable(), ServiceBusy()])
async def test_a_status_that_cannot_be_read_now_is_read_again_later(
    world: World, error: Exception
) -> None:
    export, _ = await queued(world, DONE)
    world.service.fail("render_status", error, error)
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "done"
    assert world.clock.slept_s.count(30.0) == 2


@pytest.mark.parametrize(
    ("render", "error", "key"),
    [(WORKING, None, "export-stuck"), (DONE, Unavailable(), "error-service")],
)
async def test_a_render_without_an_end_is_given_up(
    world: World, render: RenderStatus, error: Exception | None, key: str
) -> None:
    export, turn = await queued(world, render)
    world.service.fail("render_status", *[error] * 300)
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "failed"
    assert (await world.said(turn)).startswith(say(key, minutes=60))
    assert await world.buttons(turn) == {say("button-export"): f"export:{turn.id}"}
    [(render_id, _, _)] = world.service.submitted
    assert world.service.cancelled == [render_id]


async def test_the_time_of_a_render_goes_on_across_a_restart(world: World) -> None:
    export, turn = await queued(world, WORKING)
    since_s = world.clock.utc_s() - 3_000.0
    world.service.submitted.append(("render_1", export.draft, OUTPUT))
    await left_behind(
        world, export, "rendering", render_id="render_1", submits=1, submitted_at_s=since_s
    )
    await working(world).step(export.lane)
    assert await world.said(turn) == say("export-stuck", minutes=60)
    assert world.clock.utc_s() - since_s < 3_700.0


async def test_the_time_of_a_render_is_stored_before_it_is_sent(world: World) -> None:
    export, _ = await queued(world, DONE)
    began_s = world.clock.utc_s()
    await working(world).step(export.lane)
    assert (await found(world, export)).submitted_at_s == began_s


async def test_a_stopped_export_cancels_its_render(world: World) -> None:
    export, turn = await queued(world, WORKING)
    await left_behind(world, export, "rendering", render_id="render_1", submits=1)
    await world.db.run(lanes.ask_to_cancel, table, export.id)
    await working(world).step(export.lane)
    assert world.service.cancelled == ["render_1"]
    assert (await found(world, export)).state == "cancelled"
    assert await world.said(turn) == say("cancel-render")


@pytest.mark.parametrize(
    ("render", "refusals", "key"),
    [
        (WORKING, (Unavailable(),), "cancel-render-unsure"),
        (WORKING, (Rejected(),), "cancel-render-unsure"),
        (DONE, (Unavailable(),), "cancel-render"),
        (WORKING, (NotFound(),), "cancel-render"),
    ],
)
async def test_where_the_service_does_not_take_the_stop_nobody_is_told_that_it_stopped(
    world: World, render: RenderStatus, refusals: tuple[Exception, ...], key: str
) -> None:
    export, turn = await queued(world, render)
    await left_behind(world, export, "rendering", render_id="render_1", submits=1)
    await world.db.run(lanes.ask_to_cancel, table, export.id)
    world.service.fail("cancel_render", *refusals)
    world.service.knows_all = not isinstance(refusals[0], NotFound)
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "cancelled"
    assert await world.said(turn) == say(key)


async def test_a_fault_of_ours_leaves_no_render_running_beside_the_next_one(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    export, turn = await queued(world, WORKING)

    def broken(*args: object) -> None:
        raise TypeError

    monkeypatch.setattr(Following, "_show", broken)
    await working(world).step(export.lane)
    ended = await found(world, export)
    assert (ended.state, world.service.cancelled) == ("failed", [ended.render_id])
    assert await world.said(turn) == say("export-failed")


async def test_an_export_that_was_stopped_before_it_began_has_nothing_to_cancel(
    world: World,
) -> None:
    export, _ = await queued(world, WORKING)
    await world.db.run(lanes.ask_to_cancel, table, export.id)
    await working(world).step(export.lane)
    assert world.service.calls.count("cancel_render") == 0
    assert (await found(world, export)).state == "cancelled"


async def test_a_chat_that_is_closed_ends_the_export_without_a_word(world: World) -> None:
    export, _ = await queued(world, DONE)
    refuse_files(world, ChatClosed())
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "failed"


async def test_a_rate_limited_file_is_kept_and_delivered_later(world: World) -> None:
    export, _ = await queued(world, DONE)
    refuse_files(world, RateLimited(60.0))
    await working(world).step(export.lane)
    now = await found(world, export)
    assert now.state == "delivering"
    assert await working(world).step(export.lane) != 0
    world.clock.now_s += 61.0
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "done"
    assert len(world.service.submitted) == 1


async def test_a_mistake_of_ours_leaves_nobody_in_silence(world: World) -> None:
    export, turn = await queued(world, DONE)
    world.service.fail("submit_render", KeyError("a mistake"))
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "failed"
    assert await world.said(turn) == say("export-failed")


async def test_a_project_that_is_gone_after_the_edit_is_told_as_what_it_is(world: World) -> None:
    export, turn = await edited(world, DONE)
    world.service.projects["s1"].lost = True
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "failed"
    said = await world.said(turn, "export")
    assert said == f"{say('project-expired')} {say('edits-lost')} {say('files-in-new')}"
    assert world.service.projects["s2"].files == ["holiday.mp4"], "the same files, at once"
    assert await world.buttons(turn, "export") == {say("button-retry"): f"retry:{turn.id}"}
    assert await world.is_gone(turn)


async def test_a_project_that_is_gone_is_not_renewed_where_the_chat_has_another(
    world: World,
) -> None:
    export, turn = await edited(world, DONE)
    world.service.projects["s1"].lost = True
    await world.db.run(conversations.change_conversation, turn.conversation_id, session_id=None)
    await working(world).step(export.lane)
    assert say("files-in-new-later") in await world.said(turn, "export")
    assert list(world.service.projects) == ["s1"]


async def test_files_that_can_not_go_into_the_new_project_now_go_there_later(world: World) -> None:
    export, turn = await edited(world, DONE)
    world.service.projects["s1"].lost = True
    world.service.fail("create_project", Unavailable())
    await working(world).step(export.lane)
    assert say("files-in-new-later") in await world.said(turn, "export")


@pytest.mark.parametrize("error", [ServiceBusy(), Unavailable(), Rejected(code=400), NotReached()])
async def test_no_trouble_with_a_render_says_that_its_edit_cost_nothing(
    world: World, error: ServiceError
) -> None:
    export, turn = await edited(world, DONE)
    world.service.fail("submit_render", *[error] * 3)
    world.service.fail("render_status", *[NotFound()] * 3)
    await working(world).step(export.lane)
    said = await world.said(turn, "export")
    assert say("nothing-charged") not in said
    is_lasting = isinstance(error, Rejected)
    assert (say("exports-free") in said) is not is_lasting, "its button is beside it"


async def test_a_project_that_is_gone_is_exported_by_no_button(world: World) -> None:
    export, turn = await queued(world, FAILED)
    world.service.projects["s1"].lost = True
    await working(world).step(export.lane)
    assert say("edits-lost") in await world.said(turn)
    assert await world.buttons(turn) == {}


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (ExportBlocked(), "error-export-plan-shared"),
        (MissingScope(scope="render"), "error-scope"),
        (MissingScope(), "error-scope-plain"),
        (Rejected(code=400), "error-edit-refused"),
        (Rejected(code=422), "error-edit-refused"),
    ],
)
@pytest.mark.parametrize("method", ["submit_render", "render_status"])
async def test_what_would_fail_again_is_not_tried_again_and_offers_no_second_try(
    world: World, error: ServiceError, key: str, method: str
) -> None:
    export, turn = await queued(world, DONE)
    world.service.fail(method, error)
    await working(world).step(export.lane)
    assert (await found(world, export)).submits == 1
    assert await world.said(turn) == say(key, scope="render")
    assert await world.buttons(turn) == {}


async def test_the_same_failure_twice_is_no_reason_for_a_third_try(world: World) -> None:
    failed = RenderStatus("failed", reason="codec xyz at /srv/secret")
    export, turn = await queued(world, failed)
    await working(world).step(export.lane)
    assert await world.said(turn) == say("export-cannot")
    assert await world.buttons(turn) == {}
    assert len(world.service.submitted) == 2


@pytest.mark.parametrize(
    ("reason", "smallest", "words"),
    [
        ("one_scene", 0, "no scenes"),
        ("too_many_pieces", 0, "too many parts"),
        ("target_too_small: the smallest possible file has about 24536 bytes", 25_000, "25 kB"),
    ],
)
async def test_what_the_film_does_not_allow_is_told_at_once_with_what_can_be_asked_instead(
    world: World, reason: str, smallest: int, words: str
) -> None:
    status = read_render({"status": "failed", "error": reason})
    export, turn = await queued(world, status)
    await working(world).step(export.lane)
    said = await world.said(turn)
    assert said == say("export-impossible", why=reason.partition(":")[0], smallest_bytes=smallest)
    assert words in said
    assert await world.buttons(turn) == {}
    assert len(world.service.submitted) == 1


async def test_two_different_failures_may_be_tried_again(world: World) -> None:
    renders = (RenderStatus("failed", reason="a"), RenderStatus("failed", reason="b"))
    export, turn = await queued(world, *renders)
    await working(world).step(export.lane)
    assert await world.said(turn) == say("export-failed")
    assert list(await world.buttons(turn)) == [say("button-export")]


async def test_a_render_that_was_stopped_at_the_service_is_not_begun_anew(world: World) -> None:
    export, turn = await queued(world, WORKING, RenderStatus("cancelled"))
    await working(world).step(export.lane)
    assert (await found(world, export)).state == "cancelled"
    assert await world.said(turn) == say("cancel-render")
    assert len(world.service.submitted) == 1


@pytest.mark.parametrize("error", [Unavailable(), Unreadable(), NotReached(), ServiceBusy()])
async def test_no_second_render_is_sent_while_nobody_knows_of_the_first(
    world: World, error: ServiceError
) -> None:
    export, _ = await queued(world, WORKING, DONE)
    meet = world.service.meet

    def lose_the_answer(method: str) -> None:
        meet(method)
        if method == "submit_render":  # it has arrived all the same
            world.service.knows_all = True
            raise Unavailable

    world.service.meet = lose_the_answer  # type: ignore[method-assign]
    world.service.fail("render_status", error, error)
    await working(world).step(export.lane)
    now = await found(world, export)
    assert (now.state, now.submits) == ("done", 1)


async def test_found_submitting_with_the_service_away_nothing_is_sent_beside_it(
    world: World,
) -> None:
    export, _ = await queued(world, DONE)
    world.service.submitted.append(("render_1", {}, {}))
    world.service.fail("render_status", Unavailable())
    await left_behind(world, export, "submitting", render_id="render_1", submits=1)
    await working(world).step(export.lane)
    assert len(world.service.submitted) == 1
    assert (await found(world, export)).state == "done"
