"""A question, or two: what costs. Never asked beyond what may be spent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.core.requests.estimate import A_SESSION
from bot.core.service.events import AgentEvent, AgentFailed, Heartbeat
from bot.core.timeline.draft import Draft, digest
from bot.nemo.project import NemoProject
from bot.nemo.stream.events import AgentDecoder
from bot.nemo.stream.sse import FrameReader
from bot.operate.probe.assumptions import Trial
from bot.operate.probe.recorder import Recorder
from bot.ports import Clock

FIRST, SECOND = "keep the first 2 seconds", "mute the video"
_KEPT_MS: Final = (1_000, 2_999)
"""Seconds read as milliseconds would be far below, microseconds far above."""
_PAID: Final = ("stream", "frames", "edit", "draft_ms", "session_price")
_SETTLES_S: Final = 2.0


class Questions:
    """`spend`: how many credits may be spent. Before each question there must be so much left of
    it as a session of edits may cost."""

    def __init__(
        self, trial: Trial, project: NemoProject, recorder: Recorder, clock: Clock, spend: float
    ) -> None:
        self._trial, self._project, self._recorder = trial, project, recorder
        self._clock, self._spend = clock, spend

    async def ask(self, left: float | None, may_spend: Callable[[float | None], bool]) -> None:
        if (why := self._why_not(left)) is None and not may_spend(left):
            why = "you did not want it"
        if why is not None:
            for key in _PAID:
                self._trial.not_tried(key, why)
            return
        before = left
        await self._edit(FIRST, lengths=True)
        spent = self._price(before, await self._left())
        if spent is not None and self._spend - spent >= A_SESSION:
            await self._edit(SECOND, lengths=False)
            self._price(before, await self._left())

    def _why_not(self, left: float | None) -> str | None:
        if self._spend < A_SESSION:
            return f"an edit may cost {A_SESSION} credits: --spend {A_SESSION}"
        if left is not None and left < 1:
            return "no credits are left"
        return None

    async def _edit(self, text: str, *, lengths: bool) -> None:
        trial, heard = self._trial, list[AgentEvent]()
        with trial.trying("stream"):
            before = await self._project.state()
            began_s = self._clock.monotonic_s()
            await self._project.ask(text, heard.append)
            took_s = self._clock.monotonic_s() - began_s
            failed = [event for event in heard if isinstance(event, AgentFailed)]
            said = f"{took_s:.0f} s, {len(heard)} events" + (
                f": {failed[0].kind}" if failed else ""
            )
            trial.found("stream", not failed, said)
        self._frames()
        with trial.trying("edit"):
            after = await self._project.state()
            differs = digest(after.draft) != digest(before.draft)
            said = "" if differs else f"“{text}” changed nothing"
            trial.found("edit", differs, said)
            if lengths:
                length_ms = Draft.read(after.draft).duration_ms
                fits = _KEPT_MS[0] <= length_ms <= _KEPT_MS[1]
                trial.found("draft_ms", fits, f"{length_ms} for 2 seconds")

    def _frames(self) -> None:
        """What came, decoded once more: which forms there were, and what nobody knows."""
        streams = [each for each in self._recorder.exchanges if each.is_stream]
        if not streams:
            self._trial.found("frames", True, "a run without a frame")
            return
        skipped, silent = decode(bytes(streams[-1].body))
        said = f"{skipped} are not" if skipped else ("without a word" if silent else "")
        self._trial.found("frames", not skipped, said)

    def _price(self, before: float | None, after: float | None) -> float | None:
        if before is None or after is None:
            self._trial.found("session_price", False, "it does not say what is left")
            return None
        spent = before - after
        self._trial.found("session_price", spent <= A_SESSION, f"{spent:g} until now")
        return spent

    async def _left(self) -> float | None:
        """When nothing is reserved any more."""
        with self._trial.trying("credits"):
            for _ in range(5):
                credits = await self._project.credits()
                if not credits.frozen:
                    break
                await self._clock.sleep_s(_SETTLES_S)
            return credits.available
        return None


def decode(raw: bytes) -> tuple[int, bool]:
    """How many frames of a stream nobody knows, and whether nothing was said in it."""
    reader, decoder = FrameReader(), AgentDecoder()
    frames = [*reader.push(raw), *reader.flush()]
    events = [event for frame in frames for event in decoder.push(frame)] + decoder.flush()
    spoken = [event for event in events if getattr(event, "text", "")]
    assert all(isinstance(event, Heartbeat) or event for event in events)
    return decoder.skipped, not spoken
