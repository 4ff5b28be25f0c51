"""Every documented shape of stream, however its bytes are cut."""

from __future__ import annotations

from bot.core.service.events import AgentFailed, Heartbeat, ToolCall, ToolResult
from tests.bot.nemo.samples import SAMPLES, Sample
from tests.bot.nemo.world import added_up, decode
from tests.support.rows import each_row


@each_row("name", SAMPLES)
def test_a_stream_means_its_text_tools_and_failure(name: str) -> None:
    sample: Sample = SAMPLES[name]
    events, skipped = decode(sample.raw)
    assert added_up(events) == sample.text
    tools = [event.name for event in events if isinstance(event, ToolCall | ToolResult)]
    assert tuple(tools) == sample.tools
    failures = [event.kind for event in events if isinstance(event, AgentFailed)]
    assert failures == ([sample.failed] if sample.failed else [])
    assert skipped == sample.skipped


@each_row("name", SAMPLES)
def test_a_stream_means_the_same_wherever_it_is_cut_in_two(name: str) -> None:
    raw = SAMPLES[name].raw
    whole = decode(raw)
    for at in range(len(raw) + 1):
        assert decode(raw[:at], raw[at:]) == whole


@each_row("name", SAMPLES)
@each_row("size", [1, 2, 3, 7])
def test_a_stream_means_the_same_in_small_pieces(name: str, size: int) -> None:
    raw = SAMPLES[name].raw
    assert decode(*(raw[at : at + size] for at in range(0, len(raw), size))) == decode(raw)


def test_keep_alives_are_heartbeats() -> None:
    events, _ = decode(b": ping\n\ndata:\n\nevent: heartbeat\ndata: {}\n\n")
    assert events == [Heartbeat()] * 3


def test_nothing_of_an_exception_is_in_an_event() -> None:
    for sample in SAMPLES.values():
        events, _ = decode(sample.raw)
        assert not any("/srv" in repr(event) for event in events)
