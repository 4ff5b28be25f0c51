from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from sqlalchemy.exc import OperationalError

from bot.core.service.errors import ServiceBusy, ServiceError, StreamLost
from bot.core.service.events import (
    AgentEvent,
    AgentFailed,
    CutKind,
    Heartbeat,
    TextDelta,
    TextWhole,
    ToolCall,
    ToolResult,
)
from bot.core.service.values import ProjectKey
from bot.turns.edit.streaming import EditFailed, Streaming
from tests.bot.turns.world import HandClock, say
from tests.support.service import FakeProject, FakeService, FakeState

VIDEO = "generate_video"


@dataclass
class Live:
    """What of a reply a stream needs: it notes what was shown and when."""

    statuses: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    text: Callable[[], str] = str

    def say(self, key: str, /, **args: object) -> str:
        return say(key, **args)

    def show_live(self, text: Callable[[], str]) -> None:
        self.text = text

    def show_status(self, key: str, phase: str) -> None:
        self.statuses.append(key)

    def heard(self) -> None:
        self.texts.append(self.text())


async def nobody() -> None:
    """Hears that a session is lost."""


async def streamed(
    *heard: AgentEvent | Exception | None, reply: Live | None = None, saved: list[str] | None = None
) -> Streaming:
    service = FakeService()
    service.projects["s1"] = FakeState()
    service.says(*heard)

    async def save(said: str) -> None:
        (saved if saved is not None else []).append(said)

    project = FakeProject(service, ProjectKey(1, "s1"), nobody)
    stream = Streaming(reply or Live(), HandClock(), save, checkpoint_s=5.0)
    await stream.ask(project, "mute it")
    return stream


async def test_text_is_shown_as_it_grows_and_replaced_where_the_whole_differs() -> None:
    reply = Live()
    await streamed(
        TextDelta("The music "), TextDelta("is off. "), TextWhole("All is muted. "), reply=reply
    )
    assert [text.strip() for text in reply.texts][-2:] == ["The music is off.", "All is muted."]


async def test_a_tool_is_a_short_status_and_its_name_is_not_shown() -> None:
    reply = Live()
    await streamed(Heartbeat(), ToolCall("search_stock_xyz", {}), reply=reply)
    assert reply.statuses == ["status-searching"]


@pytest.mark.parametrize(
    ("result", "generated"),
    [({}, True), ({"status": "error"}, False), ({"error": "x"}, False), ({"status": "ok"}, True)],
)
async def test_a_video_that_was_made_is_told_while_the_rest_goes_on(
    result: dict[str, str], generated: bool
) -> None:
    reply = Live()
    stream = await streamed(ToolCall(VIDEO, {}), ToolResult(VIDEO, result), reply=reply)
    assert stream.generated is generated
    assert (say("done-raw-video-first") in reply.text()) is generated


async def test_another_tool_s_result_makes_no_video() -> None:
    assert not (await streamed(ToolResult("get_state", {}))).generated


async def test_a_run_that_says_that_it_failed_has_failed_without_its_own_words() -> None:
    with pytest.raises(EditFailed) as caught:
        await streamed(TextDelta("Working. "), AgentFailed("internal"))
    assert caught.value.kind == "internal"


@pytest.mark.parametrize("kind", ["blocked", "too_long", "cut"])
async def test_an_answer_that_was_cut_is_an_answer(kind: CutKind) -> None:
    stream = await streamed(TextDelta("Working. "), AgentFailed(kind))
    assert (stream.cut, stream.said) == (kind, "Working.")
    assert (await streamed(TextDelta("Done. "))).cut is None


@pytest.mark.parametrize("error", [StreamLost(), ServiceBusy()])
async def test_an_error_of_the_service_passes(error: ServiceError) -> None:
    with pytest.raises(type(error)):
        await streamed(TextDelta("Working. "), error)


async def test_what_was_said_is_kept_now_and_then_and_only_what_is_new() -> None:
    saved: list[str] = []
    await streamed(TextDelta("The music is off. "), None, None, saved=saved)
    assert saved == ["The music is off."]


async def test_text_that_can_t_be_kept_for_a_moment_is_no_reason_to_lose_the_answer() -> None:
    away = [OperationalError("update", {}, OSError("disk I/O error"))]
    saved: list[str] = []

    async def save(said: str) -> None:
        if away:
            raise away.pop()
        saved.append(said)

    service = FakeService()
    service.projects["s1"] = FakeState()
    service.says(TextDelta("The music is off. "), None, None, None)
    project = FakeProject(service, ProjectKey(1, "s1"), nobody)
    stream = Streaming(Live(), HandClock(), save, checkpoint_s=5.0)
    await stream.ask(project, "mute it")
    assert stream.said == "The music is off."
    assert (away, saved) == ([], ["The music is off."]), "and the next checkpoint keeps it"
