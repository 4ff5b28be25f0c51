"""The streams that google-adk's real server sent (tests/adk records them), decoded again."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.service.events import AgentFailed, ToolCall, ToolResult
from tests.adk.scenarios import BOTH_WAYS, STREAMS, Scenario
from tests.bot.nemo.world import added_up, decode
from tests.support.rows import each_row


@each_row(("scenario", "streaming"), BOTH_WAYS)
def test_a_recorded_stream_means_what_it_should_wherever_it_is_cut(
    scenario: Scenario, streaming: bool
) -> None:
    raw = scenario.recording(streaming).read_bytes()
    events, skipped = decode(raw)
    assert added_up(events) == scenario.text
    tools = [event.name for event in events if isinstance(event, ToolCall | ToolResult)]
    assert tuple(tools) == scenario.tools
    failures = [event.kind for event in events if isinstance(event, AgentFailed)]
    assert failures == ([scenario.failed] if scenario.failed else [])
    assert skipped == 0
    assert "/srv" not in repr(events)
    for at in range(len(raw)):
        assert decode(raw[:at], raw[at:]) == (events, 0)


def test_every_recording_is_used() -> None:
    used = {scenario.recording(streaming) for scenario, streaming in BOTH_WAYS}
    assert used == set(STREAMS.glob("*.sse"))


PROBED = sorted((STREAMS / "probe").rglob("*.sse"))
"""What `nemobot probe` has recorded, at NemoVideo or at the local engine."""


@pytest.mark.parametrize("recording", PROBED, ids=lambda path: path.name)
def test_a_probed_stream_is_understood_wherever_it_is_cut(recording: Path) -> None:
    raw = recording.read_bytes()
    events, skipped = decode(raw)
    assert events
    assert skipped == 0
    for at in range(0, len(raw), max(1, len(raw) // 500)):
        assert decode(raw[:at], raw[at:]) == (events, 0)


def test_there_are_probed_streams() -> None:
    assert {path.name.partition("-")[0] for path in PROBED} >= {"typed", "adk"}
