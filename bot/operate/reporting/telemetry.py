"""Turns and requests to NemoVideo, told to whoever takes OpenTelemetry (OTLP over HTTP): a trace
for each turn with the requests that were made for it, and measures of both."""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Iterator, MutableMapping
from typing import Any, Final

import structlog
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.id_generator import RandomIdGenerator
from opentelemetry.trace import (
    NonRecordingSpan,
    SpanContext,
    Status,
    StatusCode,
    TraceFlags,
    set_span_in_context,
)

SEND_S: Final = 2.0
"""How long one attempt to send may take: also the end of the process waits for it."""
EVERY_S: Final = 15.0
_GOOD: Final = frozenset({"ok", "answered", "done", "refused", "cancelled"})


class Telemetry:
    """A `Reporter`. `endpoint` is the address before `/v1/traces` and `/v1/metrics`; headers for it
    are read by the library from OTEL_EXPORTER_OTLP_HEADERS of the environment."""

    def __init__(self, endpoint: str, release: str) -> None:
        resource = Resource.create({"service.name": "nemobot", "service.version": release})
        self._ids = _Ids()
        self._traces = TracerProvider(
            resource=resource, id_generator=self._ids, shutdown_on_exit=False
        )
        spans = OTLPSpanExporter(f"{endpoint}/v1/traces", timeout=SEND_S)
        self._traces.add_span_processor(
            BatchSpanProcessor(spans, schedule_delay_millis=EVERY_S * 1_000)
        )
        measures = OTLPMetricExporter(f"{endpoint}/v1/metrics", timeout=SEND_S)
        reader = PeriodicExportingMetricReader(measures, export_interval_millis=EVERY_S * 1_000)
        self._measures = MeterProvider([reader], resource, shutdown_on_exit=False)
        self._tracer = self._traces.get_tracer("nemobot", release)
        meter = self._measures.get_meter("nemobot", release)
        self._turn_s = meter.create_histogram(
            "nemobot.turn.duration", "s", "From the message to the final words, stored"
        )
        self._request_s = meter.create_histogram(
            "nemobot.service.request.duration", "s", "Until the head of NemoVideo's answer"
        )

    def watch(self, event: MutableMapping[str, Any]) -> None:
        if event.get("event") != "turn.ended":
            return
        about = {"kind": str(event["kind"]), "outcome": str(event["state"])}
        self._turn_s.record(event["took_s"], about)
        with self._ids.as_turn(event["turn"]):
            self._span(f"turn {event['kind']}", about, event["took_s"], Context())

    def heard_of_request(self, endpoint: str, outcome: str, took_s: float) -> None:
        about = {"endpoint": endpoint, "outcome": outcome}
        self._request_s.record(took_s, about)
        self._span(f"NemoVideo {endpoint}", about, took_s, self._of_turn_at_work())

    def close(self) -> None:
        self._traces.shutdown()
        self._measures.shutdown(timeout_millis=SEND_S * 1_000)

    def _span(self, name: str, about: dict[str, str], took_s: float, within: Context) -> None:
        ended_ns = time.time_ns()
        began_ns = ended_ns - int(took_s * 1e9)
        span = self._tracer.start_span(name, within, attributes=about, start_time=began_ns)
        if about["outcome"] not in _GOOD:
            span.set_status(Status(StatusCode.ERROR))
        span.end(ended_ns)

    def _of_turn_at_work(self) -> Context:
        """Beneath the span of the turn that this is done for, which is made when the turn ends."""
        turn = structlog.contextvars.get_contextvars().get("turn")
        if turn is None:
            return Context()
        trace_id, span_id = self._ids.of_turn(turn)
        above = SpanContext(trace_id, span_id, is_remote=False, trace_flags=TraceFlags(1))
        return set_span_in_context(NonRecordingSpan(above), Context())


class _Ids(RandomIdGenerator):
    """A turn's ids follow from its number and from what this process drew, so that requests know
    them before the turn has ended."""

    def __init__(self) -> None:
        self._drawn = os.urandom(16)
        self._next: tuple[int, int] | None = None

    @contextlib.contextmanager
    def as_turn(self, turn: int) -> Iterator[None]:
        self._next = self.of_turn(turn)
        try:
            yield
        finally:
            self._next = None

    def of_turn(self, turn: int) -> tuple[int, int]:
        made = hashlib.sha256(self._drawn + str(turn).encode()).digest()
        return int.from_bytes(made[:16], "big"), int.from_bytes(made[16:24], "big")

    def generate_span_id(self) -> int:
        if self._next is not None:
            return self._next[1]
        return super().generate_span_id()

    def generate_trace_id(self) -> int:
        if self._next is not None:
            return self._next[0]
        return super().generate_trace_id()
