"""What is shown of a render while it runs, is silent, or says something strange."""

from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.core.service.errors import (
    AccountUnavailable,
    NotFound,
    NotReached,
    ServiceError,
    ServiceRefused,
    Unavailable,
)
from bot.core.service.values import ProjectKey, RenderStatus
from bot.turns.export.following import Following, RenderFailed, RenderStopped, RenderStuck
from tests.bot.turns.world import HandClock, Shown
from tests.support.service import FakeProject, FakeService, FakeState

WORKING = RenderStatus("processing", progress=40.0)
STRANGE = RenderStatus("processing", unknown_word="dreaming")
DONE = RenderStatus("completed", url="https://cdn.example/film.mp4")


class Watched:
    """A render that is being followed, and what is shown of it."""

    def __init__(self, *renders: RenderStatus) -> None:
        self.service = FakeService(renders=list(renders), knows_all=True)
        self.service.projects["s1"] = FakeState()
        self.clock = HandClock()
        self.shown = Shown()
        self.silences: list[float] = []

    async def follow(self, limit_s: float = 3_600.0) -> RenderStatus:
        async def on_lost() -> None:
            pass

        def show(key: str, phase: str, **args: object) -> None:
            self.shown(key, phase, **args)  # type: ignore[arg-type]
            if key == "status-no-answer":
                self.silences.append(self.shown.last["silent_s"])

        project = FakeProject(self.service, ProjectKey(1, "s1"), on_lost)
        following = Following(self.clock, sleep_s=self.clock.sleep_s, poll_s=30.0, limit_s=limit_s)
        return await following.to_the_end(project, "r", show)


@pytest.mark.parametrize(
    "error",
    [
        Unavailable(),
        NotReached(),
        ServiceRefused(),
        AccountUnavailable(retry_at_s=0, retry_after_s=60),
    ],
)
async def test_while_nothing_is_heard_the_line_says_since_when(error: ServiceError) -> None:
    watched = Watched(WORKING, WORKING, DONE)
    watched.service.fail("render_status", None, error, error, error, None)
    assert await watched.follow() == DONE
    assert watched.shown.keys == [
        "status-rendering",
        "status-no-answer",
        "status-no-answer",
        "status-no-answer",
        "status-rendering",
    ]
    assert watched.silences == [30.0, 60.0, 90.0]


async def test_a_look_that_takes_long_is_silence_too() -> None:
    watched = Watched(DONE)
    answered = asyncio.Event()
    look = watched.service.meet

    class Slow(FakeProject):
        async def render_status(self, render_id: str) -> RenderStatus:
            await answered.wait()
            return await super().render_status(render_id)

    async def on_lost() -> None:
        pass

    project = Slow(watched.service, ProjectKey(1, "s1"), on_lost)
    following = Following(watched.clock, sleep_s=watched.clock.sleep_s, poll_s=30.0, limit_s=60.0)
    following_it = asyncio.create_task(following.to_the_end(project, "r", watched.shown))
    await asyncio.sleep(25)
    assert watched.shown.keys == ["status-no-answer"] * 2
    answered.set()
    assert await following_it == DONE
    assert look == watched.service.meet


async def test_an_unknown_word_that_lasts_is_told_to_the_person_and_once_to_the_operator() -> None:
    watched = Watched(STRANGE, STRANGE, STRANGE, STRANGE, STRANGE, WORKING, DONE)
    with capture_logs() as logs:
        assert await watched.follow() == DONE
    assert watched.shown.keys == [
        *["status-rendering-unknown"] * 2,
        *["status-rendering-strange"] * 3,
        "status-rendering",
    ]
    told = [entry for entry in logs if entry["event"] == "export.status_unknown"]
    assert [(entry["status"], entry["log_level"]) for entry in told] == [("dreaming", "error")]


@pytest.mark.parametrize("render", [WORKING, STRANGE, RenderStatus("pending")])
async def test_after_the_limit_a_render_is_stopped_where_it_runs(render: RenderStatus) -> None:
    watched = Watched(render)
    with pytest.raises(RenderStuck) as caught:
        await watched.follow()
    assert watched.service.cancelled == ["r"]
    assert (caught.value.limit_s, caught.value.runs_on) == (3_600.0, False)


async def test_a_render_that_ended_while_it_was_being_stopped_is_delivered() -> None:
    watched = Watched(*[WORKING] * 3, DONE)
    assert await watched.follow(limit_s=50.0) == DONE
    assert watched.service.cancelled == ["r"]


@pytest.mark.parametrize(("error", "runs_on"), [(Unavailable(), True), (NotFound(), False)])
async def test_an_order_to_stop_that_is_not_taken_is_told(
    error: ServiceError, runs_on: bool
) -> None:
    watched = Watched(WORKING)
    watched.service.fail("cancel_render", error)
    with pytest.raises(RenderStuck) as caught:
        await watched.follow()
    assert caught.value.runs_on is runs_on


async def test_a_service_that_never_answered_is_told_as_that_and_the_render_stopped() -> None:
    watched = Watched(WORKING)
    watched.service.fail("render_status", *[Unavailable()] * 200)
    with pytest.raises(Unavailable):
        await watched.follow()
    assert watched.service.cancelled == ["r"]


async def test_a_cancel_that_landed_is_no_failure() -> None:
    with pytest.raises(RenderStopped):
        await Watched(RenderStatus("cancelled")).follow()


async def test_why_it_failed_goes_along_to_be_compared() -> None:
    with pytest.raises(RenderFailed) as caught:
        await Watched(RenderStatus("failed", reason="no room")).follow()
    assert (caught.value.reason, str(caught.value)) == ("no room", "")
