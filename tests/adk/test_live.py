"""Our client against the real google-adk api server. Part of `make adk`, not of `make check`.

ADK_PYTHON names the Python of google-adk's environment (requirements-adk.txt). ADK_SILENCE_S is how
long the silent run says nothing; more than the 60 s that any other answer may take.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from bot.core.service.errors import Rejected, SessionLost
from bot.core.service.events import AgentEvent, AgentFailed, ToolCall, ToolResult
from bot.nemo.http import open_http
from tests.adk.backend import adk_server, comparable, new_session, raw_run
from tests.adk.scenarios import BOTH_WAYS, SCENARIOS, Scenario, name_of
from tests.bot.nemo.world import Client, added_up

pytestmark = pytest.mark.real_time

PYTHON = os.environ.get("ADK_PYTHON", "")
SILENCE_S = float(os.environ.get("ADK_SILENCE_S", "130"))

if not PYTHON:
    pytest.skip("ADK_PYTHON is not set: run `make adk`", allow_module_level=True)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with adk_server(PYTHON, SILENCE_S) as url:
        yield url


async def asked(url: str, session_id: str, text: str) -> list[AgentEvent]:
    events: list[AgentEvent] = []
    async with open_http() as http:
        await Client(http, url).project_of(session_id).ask(text, events.append)
    return events


@pytest.mark.parametrize("scenario", SCENARIOS, ids=name_of)
async def test_a_live_run_means_what_it_should(url: str, scenario: Scenario) -> None:
    events = await asked(url, new_session(url), scenario.asked)
    assert added_up(events) == scenario.text
    tools = [event.name for event in events if isinstance(event, ToolCall | ToolResult)]
    assert tuple(tools) == scenario.tools
    failures = [event.kind for event in events if isinstance(event, AgentFailed)]
    assert failures == ([scenario.failed] if scenario.failed else [])


@pytest.mark.parametrize(("scenario", "streaming"), BOTH_WAYS, ids=name_of)
def test_the_server_still_sends_what_was_recorded(
    url: str, scenario: Scenario, streaming: bool
) -> None:
    if scenario.asked == "silence":
        return  # nothing new to compare, and it takes minutes
    live = comparable(raw_run(url, scenario.asked, streaming=streaming))
    assert live == comparable(scenario.recording(streaming).read_bytes())


async def test_an_unknown_session_is_a_lost_session(url: str) -> None:
    with pytest.raises(SessionLost):
        await asked(url, "unknown", "x")


async def test_a_question_without_an_agent_is_turned_down(url: str) -> None:
    with pytest.raises(Rejected):
        await asked(url + "/nowhere", "unknown", "x")
