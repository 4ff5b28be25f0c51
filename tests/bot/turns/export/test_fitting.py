"""A result that is too large for its chat: the copy that fits, from each place where a process may
find it, and what remains where there can be none."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa
import structlog
import structlog.testing

from bot.core.errors import FileTooLarge
from bot.core.results.fit import Fit
from bot.core.service.errors import NotReached, Rejected, SessionLost, Unavailable
from bot.core.service.values import RenderStatus
from bot.store import tables
from bot.store.rows import Export, Turn
from bot.turns import wording
from bot.turns.export.export import Exports
from tests.bot.turns.export.test_export import (
    WORKING,
    edited,
    found,
    left_behind,
    queued,
    refuse_files,
    working,
)
from tests.bot.turns.world import World, say
from tests.support.service import FakeService, FakeState, draft_of

LIMIT = 1_000_000
LARGE = RenderStatus("completed", 100.0, "https://cdn.example/film.mp4", 8_000_000, 10.0)
COPY = RenderStatus("completed", 100.0, "http://127.0.0.1:9/copy.mp4", 900_000, 10.0, 1280, 720)
KEY = {"account_id": 1, "session_id": "s1", "task_id": "t", "user_id": "anon_1"}


class Fits(World):
    """A world whose chat takes a megabyte, with an engine beside the service."""

    def __init__(self, world: World) -> None:
        self.__dict__.update(world.__dict__)
        self.room.limits = replace(self.room.limits, file_max_bytes=LIMIT)
        self.engine = FakeService(renders=[WORKING, COPY], film=b"a copy")
        self.engines: list[FakeService | None] = []

    async def find(self) -> FakeService | None:
        return self.engines.pop(0) if self.engines else self.engine

    def exports(self) -> Exports:
        return working(self, self.find)


@pytest.fixture
def fits(world: World) -> Fits:
    return Fits(world)


@pytest.fixture
def logged() -> Iterator[list[Any]]:
    with structlog.testing.capture_logs() as lines:
        yield lines


async def too_large(fits: Fits, **values: Any) -> tuple[Export, Turn]:
    """A render that is finished, and larger than the chat takes."""
    export, turn = await queued(fits, LARGE)
    if values:
        result = {"url": LARGE.url, "size_bytes": LARGE.size_bytes, "duration_s": 10.0}
        given = {"state": "fitting", "render_id": "render_1", "result": result, **values}
        await left_behind(fits, export, given.pop("state"), **given)
    return export, turn


async def test_a_result_that_is_too_large_is_fitted_and_posted(fits: Fits) -> None:
    export, turn = await too_large(fits)
    await fits.exports().step(export.lane)
    [shown] = fits.room.files
    assert shown.file == b"a copy"
    assert shown.filename == "holiday (1 MB).mp4"
    fitted = say("result-fitted-link", which="whole", limit_bytes=LIMIT, full_bytes=8_000_000)
    assert fitted in shown.view.text
    assert LARGE.url in [button.url for button in shown.view.buttons], (
        "the full one is behind the link"
    )
    now = await found(fits, export)
    assert now.state == "done"
    assert (now.result or {})["fitted"]["size_bytes"] == 900_000
    [(_, draft, _)] = fits.engine.submitted
    assert draft["m"]["max_bytes"] == LIMIT
    assert turn.id


async def test_nothing_that_costs_is_asked_of_the_engine(fits: Fits) -> None:
    export, _ = await too_large(fits)
    await fits.exports().step(export.lane)
    assert fits.engine.asked == []
    assert "credits" not in fits.engine.calls


async def test_a_link_that_opens_is_fetched_by_the_engine_itself(fits: Fits) -> None:
    export, _ = await too_large(fits)
    await fits.exports().step(export.lane)
    assert fits.engine.uploads == [(LARGE.url, b"")]
    assert "download" not in fits.service.calls


async def test_a_link_that_does_not_open_goes_through_the_disk_and_leaves_no_trace(
    fits: Fits,
) -> None:
    fits.service.reach = "here"
    export, _ = await too_large(fits)
    await fits.exports().step(export.lane)
    assert fits.engine.uploads == [("film.mp4", b"an MP4")]
    assert not any(fits.settings.scratch.iterdir())
    assert fits.settings.scratch.stat().st_mode & 0o777 == 0o700
    assert len(fits.room.files) == 1


async def test_a_link_that_the_engine_can_not_fetch_goes_through_the_disk(fits: Fits) -> None:
    fits.engine.fail("upload_url", Unavailable())
    export, _ = await too_large(fits)
    await fits.exports().step(export.lane)
    assert fits.engine.uploads == [("film.mp4", b"an MP4")]
    assert len(fits.engine.projects) == 2, "what the first one holds nobody knows"


async def test_the_service_that_can_do_it_itself_gets_the_draft_and_no_file(fits: Fits) -> None:
    fits.engine = fits.service
    export, _ = await queued(fits, LARGE, COPY)
    await fits.exports().step(export.lane)
    assert len(fits.service.projects) == 1
    assert [name for name, _ in fits.service.uploads] == ["holiday.mp4"]
    [_, (_, draft, _)] = fits.service.submitted
    assert draft["m"]["max_bytes"] == LIMIT
    assert len(fits.room.files) == 1


async def test_what_fits_is_not_fitted(fits: Fits) -> None:
    export, _ = await queued(fits, replace(LARGE, size_bytes=LIMIT))
    await fits.exports().step(export.lane)
    assert fits.engine.calls == []
    assert [shown.file for shown in fits.room.files] == [b"an MP4"]


async def test_a_chat_that_takes_less_than_it_did_gets_a_copy(fits: Fits) -> None:
    export, turn = await queued(fits, replace(LARGE, size_bytes=2_000_000))
    await fits.db.run(take_up_to, turn, 4_000_000)
    refuse_files(fits, FileTooLarge())
    await fits.exports().step(export.lane)
    assert [shown.file for shown in fits.room.files] == [b"a copy"]


async def take_up_to(tx: Any, turn: Turn, limit_bytes: int) -> None:
    await tx.execute(
        sa.update(tables.turns)
        .where(tables.turns.c.id == turn.id)
        .values(upload_limit_bytes=limit_bytes)
    )


async def test_a_copy_that_is_refused_as_well_leaves_the_link(fits: Fits) -> None:
    export, turn = await too_large(fits)
    refuse_files(fits, FileTooLarge())
    await fits.exports().step(export.lane)
    assert fits.room.files == []
    assert say("export-fit-failed") in await fits.said(turn)
    assert len(fits.engine.submitted) == 1


# found by another process

MARKS: list[tuple[str, dict[str, Any], int, int]] = [
    ("waiting", {}, 1, 1),
    ("begun", {"fit_begun_at_s": 1.0}, 1, 1),
    ("sending", {"fit_begun_at_s": 1.0, "fit": {"key": KEY}}, 1, 1),
    ("sent", {"fit_begun_at_s": 1.0, "fit": {"key": KEY, "sent": True}}, 0, 1),
    (
        "submitting",
        {
            "fit_begun_at_s": 1.0,
            "fit": {"key": KEY, "sent": True, "render_id": "fit_0", "submits": 1},
        },
        0,
        1,
    ),
    (
        "submitting its last try",
        {
            "fit_begun_at_s": 1.0,
            "fit": {"key": KEY, "sent": True, "render_id": "fit_0", "submits": 2},
        },
        0,
        1,
    ),
]


@pytest.mark.parametrize(("name", "left", "sent", "rendered"), MARKS, ids=[m[0] for m in MARKS])
async def test_found_fitting_it_is_gone_on_with_and_delivered_once(
    fits: Fits, name: str, left: dict[str, Any], sent: int, rendered: int
) -> None:
    held = fits.engine.projects["s1"] = FakeState()
    held.draft = draft_of("film.mp4")
    marks = {**left, "fit": {"limit_bytes": LIMIT, **left.get("fit", {})}}
    export, _ = await too_large(fits, **marks)
    await fits.exports().step(export.lane)
    assert len(fits.engine.uploads) == sent
    assert len(fits.engine.submitted) == rendered
    assert [shown.file for shown in fits.room.files] == [b"a copy"]
    assert (await found(fits, export)).state == "done"


async def test_found_rendering_the_copy_it_is_followed_and_not_submitted(fits: Fits) -> None:
    fits.engine.projects["s1"] = FakeState(draft_of("film.mp4"))
    fits.engine.submitted.append(("fit_1", {}, {}))
    fit = {"limit_bytes": LIMIT, "key": KEY, "sent": True, "render_id": "fit_1", "submits": 1}
    export, _ = await too_large(fits, fit=fit, fit_begun_at_s=1.0)
    await fits.exports().step(export.lane)
    assert len(fits.engine.submitted) == 1
    assert [shown.file for shown in fits.room.files] == [b"a copy"]


async def test_an_engine_that_has_lost_it_gets_it_again(fits: Fits) -> None:
    fits.engine.fail("state", SessionLost())
    fit = {"limit_bytes": LIMIT, "key": KEY, "sent": True, "render_id": "fit_1", "submits": 1}
    export, _ = await too_large(fits, fit=fit, fit_begun_at_s=1.0)
    fits.engine.projects["s1"] = FakeState()
    await fits.exports().step(export.lane)
    assert len(fits.engine.uploads) == 1
    assert len(fits.engine.submitted) == 1
    assert [shown.file for shown in fits.room.files] == [b"a copy"]


async def test_found_delivering_the_copy_it_is_posted_and_not_fitted_again(fits: Fits) -> None:
    fitted = {"url": COPY.url, "size_bytes": 900_000, "render_id": "fit_1"}
    result = {"url": LARGE.url, "size_bytes": 8_000_000, "fitted": fitted}
    fit = {"limit_bytes": LIMIT, "key": KEY, "sent": True, "render_id": "fit_1"}
    fits.engine.projects["s1"] = FakeState()
    export, _ = await too_large(fits, state="delivering", result=result, fit=fit)
    await fits.exports().step(export.lane)
    assert fits.engine.submitted == []
    assert [shown.file for shown in fits.room.files] == [b"a copy"]


async def test_an_interrupted_render_of_the_copy_is_submitted_again(fits: Fits) -> None:
    fits.engine.renders = [RenderStatus("failed", reason="interrupted"), COPY]
    export, _ = await too_large(fits)
    await fits.exports().step(export.lane)
    assert len(fits.engine.submitted) == 2
    assert len(fits.engine.uploads) == 1
    assert len(fits.room.files) == 1


# where there can be none

Break = Callable[[Fits], None]


def engine_is_away(fits: Fits) -> None:
    fits.engine.fail("create_project", NotReached())


def engine_can_not(fits: Fits) -> None:
    fits.engine.renders = [RenderStatus("failed", reason="source_unreadable")]


def session_is_empty(fits: Fits) -> None:
    fits.engine.shows_uploads = False


@pytest.mark.parametrize("break_it", [engine_is_away, engine_can_not, session_is_empty])
async def test_where_it_fails_the_link_remains(fits: Fits, break_it: Break) -> None:
    break_it(fits)
    export, turn = await too_large(fits)
    await fits.exports().step(export.lane)
    assert (await found(fits, export)).state == "done"
    said = await fits.said(turn)
    assert say("export-file-too-large", size_bytes=8_000_000) in said
    assert say("export-fit-failed") in said
    assert LARGE.url in (await fits.buttons(turn)).values()
    assert not fits.room.files


async def test_a_disk_that_is_full_is_told_to_the_operator(
    fits: Fits, monkeypatch: pytest.MonkeyPatch, logged: list[Any]
) -> None:
    fits.service.reach = "here"
    usage = shutil.disk_usage(fits.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=100_000_000))
    export, turn = await too_large(fits)
    await fits.exports().step(export.lane)
    assert say("export-fit-failed") in await fits.said(turn)
    told = [line for line in logged if line["event"] == "operator.cannot_fit"]
    assert [line["sentence"] for line in told] == [
        "the disk is too full to make copies that fit their chats"
    ]
    assert "download" not in fits.service.calls


async def test_without_an_engine_the_link_remains_and_the_operator_is_told_once(
    fits: Fits, logged: list[Any]
) -> None:
    exports = fits.exports()
    for _ in range(2):
        fits.engines = [None]
        export, turn = await too_large(fits)
        await exports.step(export.lane)
        fits_here = f"next:{turn.id}:size-{LIMIT // 1_000_000 * 1_000_000}"
        assert fits_here in (await fits.buttons(turn)).values()
        assert LARGE.url in (await fits.buttons(turn)).values()
    [told] = [line for line in logged if line["event"] == "operator.cannot_fit"]
    assert "nemobot[engine]" in told["sentence"]
    fits.engines = []
    export, turn = await too_large(fits)
    await exports.step(export.lane)
    [over] = [line for line in logged if line["event"] == "operator.fits_again"]
    assert over["sentence"] == told["sentence"]


async def test_switched_off_nobody_is_told_anything(fits: Fits, logged: list[Any]) -> None:
    export, turn = await too_large(fits)
    await working(fits).step(export.lane)
    assert say("export-file-too-large", size_bytes=8_000_000) in await fits.said(turn)
    assert not [line for line in logged if line["event"] == "operator.cannot_fit"]
    assert fits.engine.calls == []


# what would not look good

LONG = replace(LARGE, duration_s=3_600.0)


async def test_under_the_floor_the_link_comes_with_two_buttons(fits: Fits) -> None:
    fits.room.limits = replace(fits.room.limits, file_max_bytes=10_000_000)
    export, turn = await queued(fits, replace(LONG, size_bytes=80_000_000))
    await fits.exports().step(export.lane)
    assert say("export-fit-too-low") in await fits.said(turn)
    buttons = await fits.buttons(turn)
    assert buttons[say("button-fit-anyway")] == f"fit:{turn.id}:{wording.FIT_ANYWAY}"
    assert buttons[say("button-first-minute")] == f"fit:{turn.id}:{wording.FIT_FIRST}"
    assert fits.engine.calls == []


async def test_where_a_minute_would_not_look_good_it_is_not_offered(fits: Fits) -> None:
    export, turn = await queued(fits, LONG)
    await fits.exports().step(export.lane)
    buttons = await fits.buttons(turn)
    assert say("button-fit-anyway") in buttons
    assert say("button-first-minute") not in buttons


@pytest.mark.parametrize("fit", [Fit(anyway=True), Fit(first_s=60.0)])
async def test_an_export_that_fits_an_earlier_result_renders_nothing_at_the_service(
    fits: Fits, fit: Fit
) -> None:
    fits.room.limits = replace(fits.room.limits, file_max_bytes=10_000_000)
    fits.engine.renders = [replace(COPY, size_bytes=9_000_000)]
    result = {"url": LARGE.url, "size_bytes": 80_000_000, "duration_s": 3_600.0}
    export, _ = await too_large(fits, state="queued", result=result, fit=fit)
    await fits.exports().step(export.lane)
    assert fits.service.submitted == []
    assert [shown.file for shown in fits.room.files] == [b"a copy"]
    which = "first" if "first_s" in fit else "whole"
    sizes = {"limit_bytes": 10_000_000, "full_bytes": 80_000_000}
    assert say("result-fitted-link", which=which, **sizes) in fits.room.files[0].view.text


# stopped, and in turn


async def test_stopped_while_it_is_fitted_the_link_remains(fits: Fits) -> None:
    fits.engine.projects["s1"] = FakeState()
    fits.engine.submitted.append(("fit_1", {}, {}))
    fit = {"limit_bytes": LIMIT, "key": KEY, "sent": True, "render_id": "fit_1", "submits": 1}
    export, turn = await too_large(fits, fit=fit, fit_begun_at_s=1.0, cancel=True)
    await fits.exports().step(export.lane)
    assert (await found(fits, export)).state == "cancelled"
    assert fits.engine.cancelled == ["fit_1"]
    assert say("cancel-fit") in await fits.said(turn)
    assert LARGE.url in (await fits.buttons(turn)).values()
    assert not fits.room.files


async def test_one_copy_is_made_at_a_time_and_people_are_taken_in_turn(fits: Fits) -> None:
    first, _ = await too_large(fits, fit={"limit_bytes": LIMIT}, fit_begun_at_s=1.0)
    second, _ = await edited(fits, LARGE)
    await left_behind(
        fits,
        second,
        "fitting",
        fit={"limit_bytes": LIMIT},
        render_id="render_2",
        result={"url": LARGE.url, "size_bytes": 8_000_000, "duration_s": 10.0},
    )
    waiting = asyncio.create_task(fits.exports().step(second.lane))
    for _ in range(200):
        await asyncio.sleep(0)
    assert fits.engine.calls == []
    await fits.exports().step(first.lane)
    await waiting
    assert len(fits.room.files) == 2
    assert [(await found(fits, export)).state for export in (first, second)] == ["done", "done"]


# an engine in trouble


@pytest.mark.parametrize("code", [404, 409, None])
async def test_a_render_that_the_engine_does_not_have_is_submitted_again(
    fits: Fits, code: int | None
) -> None:
    fits.engine.fail("submit_render", Rejected(code=code) if code else Unavailable())
    export, _ = await too_large(fits)
    await fits.exports().step(export.lane)
    assert len(fits.engine.submitted) == 1
    assert [shown.file for shown in fits.room.files] == [b"a copy"]


async def test_a_render_that_came_without_an_answer_is_followed(fits: Fits) -> None:
    fits.engine.fail("submit_render", Unavailable())
    fits.engine.knows_all = True
    export, _ = await too_large(fits)
    await fits.exports().step(export.lane)
    assert fits.engine.calls.count("submit_render") == 1
    assert [shown.file for shown in fits.room.files] == [b"a copy"]


async def test_an_engine_that_does_not_say_whether_it_has_it_may_have_it(fits: Fits) -> None:
    fits.engine.projects["s1"] = FakeState(draft_of("film.mp4"))
    fits.engine.submitted.append(("fit_1", {}, {}))
    fits.engine.fail("render_status", Unavailable())
    fit = {"limit_bytes": LIMIT, "key": KEY, "sent": True, "render_id": "fit_1", "submits": 1}
    export, _ = await too_large(fits, fit=fit, fit_begun_at_s=1.0)
    await fits.exports().step(export.lane)
    assert len(fits.engine.submitted) == 1
    assert [shown.file for shown in fits.room.files] == [b"a copy"]


async def test_how_far_a_copy_is_may_be_unknown(fits: Fits) -> None:
    fits.engine.renders = [RenderStatus("pending"), RenderStatus("processing"), COPY]
    export, _ = await too_large(fits)
    await fits.exports().step(export.lane)
    assert [shown.file for shown in fits.room.files] == [b"a copy"]


def is_gone_meanwhile(fits: Fits) -> None:
    fits.engines = [fits.engine, None]


def refuses_the_render(fits: Fits) -> None:
    fits.engine.fail("submit_render", Rejected(code=422))


def never_takes_the_render(fits: Fits) -> None:
    fits.engine.fail("submit_render", *[Unavailable()] * 9)


def takes_the_film_in_no_way(fits: Fits) -> None:
    fits.engine.fail("upload_url", Unavailable())
    fits.engine.fail("upload", Unavailable())


def loses_it_again_and_again(fits: Fits) -> None:
    fits.engine.fail("state", *[SessionLost()] * 9)


@pytest.mark.parametrize(
    "break_it",
    [
        is_gone_meanwhile,
        refuses_the_render,
        never_takes_the_render,
        takes_the_film_in_no_way,
        loses_it_again_and_again,
    ],
)
async def test_an_engine_that_stays_in_trouble_leaves_the_link_and_nothing_on_the_disk(
    fits: Fits, break_it: Break
) -> None:
    break_it(fits)
    export, turn = await too_large(fits)
    await fits.exports().step(export.lane)
    now = await found(fits, export)
    assert now.state == "done"
    assert (now.fit or {}).get("failed")
    assert say("export-fit-failed") in await fits.said(turn)
    assert LARGE.url in (await fits.buttons(turn)).values()
    assert fits.room.files == []
    scratch = fits.settings.scratch
    assert not scratch.exists() or not any(scratch.iterdir())


async def test_stopped_before_its_render_there_is_nothing_to_stop_at_the_engine(
    fits: Fits,
) -> None:
    fits.engine.projects["s1"] = FakeState()
    fit = {"limit_bytes": LIMIT, "key": KEY}
    export, turn = await too_large(fits, fit=fit, fit_begun_at_s=1.0, cancel=True)
    await fits.exports().step(export.lane)
    assert (await found(fits, export)).state == "cancelled"
    assert fits.engine.cancelled == []
    assert say("cancel-fit") in await fits.said(turn)
