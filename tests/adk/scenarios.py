"""What the scripted agent is asked, and what a run of google-adk then means to our decoder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

STREAMS = Path(__file__).parents[1] / "streams"


@dataclass(frozen=True)
class Scenario:
    asked: str
    text: str
    tools: tuple[str, ...] = ()
    failed: str | None = None

    def recording(self, streaming: bool) -> Path:
        """The raw bytes, as google-adk 2.13 sent them."""
        ending = "streaming" if streaming else "whole"
        return STREAMS / f"adk-{self.asked.replace(' ', '-')}-{ending}.sse"


SCENARIOS = [
    Scenario("one text", "Added a title: 'Paradise Found'."),
    Scenario("several parts", "One, two, three."),
    Scenario("several final texts", "Let me check.\n\nTrimmed to 5 s.", ("trim", "trim")),
    Scenario("thoughts", "It is shorter."),
    Scenario("tools only", "", ("trim",) * 4),
    Scenario("no frames", ""),
    Scenario("failure", "Working.", failed="internal"),
    Scenario("blocked", "", failed="blocked"),
    Scenario("line separators", "one\u2028two\u2029three\u0085four 好 😀"),
    Scenario("inline data", "Here is a picture."),
    Scenario("silence", "Done."),
]


BOTH_WAYS = [(scenario, streaming) for scenario in SCENARIOS for streaming in (False, True)]
"""Each with `streaming` off and on."""


def name_of(value: object) -> str | None:
    """A test's id for a scenario or for `streaming`."""
    if isinstance(value, Scenario):
        return value.asked
    return "streaming" if value else "whole"
