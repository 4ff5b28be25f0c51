"""What really arrives at Sentry and at a collector of OpenTelemetry, read by a server here."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import (
    ExportMetricsServiceRequest,
)
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from bot.cli.checks import WrongUse, check_reporting
from bot.operate import logs
from bot.operate.reporting import sentry, telemetry
from bot.operate.reporting.reporters import Reporter, closing_reporters, reporters
from bot.operate.reporting.sentry import EVERY_S
from bot.settings import Settings
from tests.bot.operate.reporting.receiver import Receiver, receiving

pytestmark = pytest.mark.real_time
WORDS, FILE, TOKEN = "make my wedding shorter", "/home/ann/wedding.mp4", "nmv_usr_0123456789abcdef"


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """It is told all in the end, however slow this machine is, and nothing in between."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(sentry, "CLOSE_S", 600.0)
    monkeypatch.setattr(telemetry, "SEND_S", 600.0)
    monkeypatch.setattr(telemetry, "EVERY_S", 3_600.0)
    with receiving() as found:
        yield found


def told_to(**settings: Any) -> list[Reporter]:
    found = reporters(Settings.model_validate({"access": ("open",), **settings}))
    logs.configure(io.StringIO(), "json", [each.watch for each in found])
    return found


def sentry_of(receiver: Receiver) -> dict[str, Any]:
    return {"sentry_dsn": receiver.url.replace("//", "//key@") + "/7"}


def events(receiver: Receiver) -> list[dict[str, Any]]:
    """Of Sentry's envelopes: lines of JSON, the third is the event."""
    return [json.loads(body.splitlines()[2]) for body in receiver.at("/api/7/envelope/")]


def fails(said: str) -> None:
    try:
        with open(said):  # noqa: PTH123
            pass
    except OSError as error:
        raise KeyError(WORDS, TOKEN) from error


async def test_a_bug_arrives_at_sentry_with_its_place_and_without_anybodys_words(
    receiver: Receiver,
) -> None:
    async with closing_reporters(told_to(**sentry_of(receiver))):
        structlog.get_logger().info("turn.claimed", words=WORDS)
        try:
            fails(FILE)
        except KeyError:
            structlog.get_logger().exception("turn.crashed", turn=41, said=WORDS)
    [event] = events(receiver)
    cause, error = event["exception"]["values"]
    assert (cause["type"], error["type"]) == ("FileNotFoundError", "KeyError")
    last = error["stacktrace"]["frames"][-1]
    assert (last["function"], last["filename"]) == ("fails", "operate/reporting/test_reporting.py")
    assert event["tags"] == {"where": "turn.crashed", "turn": "41"}
    assert event["release"].startswith("nemobot@")
    for secret in (WORDS, "wedding", FILE, "ann", TOKEN, "0123456789abcdef"):
        assert secret not in receiver.text


async def test_a_librarys_bug_arrives_without_the_words_of_its_line(receiver: Receiver) -> None:
    async with closing_reporters(told_to(**sentry_of(receiver))):
        try:
            fails(FILE)
        except KeyError:
            logging.getLogger("somebody.else").exception("can't do %s", WORDS)
    [event] = events(receiver)
    assert event["tags"] == {"where": "somebody.else"}
    assert "wedding" not in receiver.text


async def test_a_bug_in_a_loop_is_told_once_a_minute(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    now_s = [1_000.0]
    monkeypatch.setattr("bot.operate.reporting.sentry.time.monotonic", lambda: now_s[0])
    async with closing_reporters(told_to(**sentry_of(receiver))):
        for passed_s in (0, 1, 1, EVERY_S, 1):
            now_s[0] += passed_s
            try:
                fails(FILE)
            except KeyError:
                structlog.get_logger().exception("turn.crashed", turn=int(now_s[0]))
        structlog.get_logger().error("health.red", trouble="no exception")
    assert len(events(receiver)) == 2


def spans(receiver: Receiver) -> list[Span]:
    requests = [ExportTraceServiceRequest.FromString(each) for each in receiver.at("/v1/traces")]
    return [
        span
        for request in requests
        for of_resource in request.resource_spans
        for of_scope in of_resource.scope_spans
        for span in of_scope.spans
    ]


async def test_a_turn_is_a_trace_with_the_requests_that_were_made_for_it(
    receiver: Receiver,
) -> None:
    found = told_to(otel_exporter_otlp_endpoint=receiver.url)
    async with closing_reporters(found):
        [telemetry] = found
        with structlog.contextvars.bound_contextvars(turn=41):
            telemetry.heard_of_request("upload", "ok", 1.5)
            telemetry.heard_of_request("ask", "not_reached", 0.2)
        telemetry.heard_of_request("credits", "ok", 0.1)
        log = structlog.get_logger()
        log.info("turn.ended", turn=41, kind="edit", state="answered", took_s=3.0, said=WORDS)
        log.info("turn.ended", turn=42, kind="help", state="failed", took_s=0.1, file=FILE)
    upload, ask, credits, turn, failed = spans(receiver)
    assert [each.name for each in (upload, ask, credits, turn, failed)] == [
        "NemoVideo upload",
        "NemoVideo ask",
        "NemoVideo credits",
        "turn edit",
        "turn help",
    ]
    assert {upload.trace_id, ask.trace_id} == {turn.trace_id}
    assert {upload.parent_span_id, ask.parent_span_id} == {turn.span_id}
    assert len({turn.trace_id, credits.trace_id, failed.trace_id}) == 3
    assert turn.end_time_unix_nano - turn.start_time_unix_nano == 3_000_000_000
    assert [each.status.code for each in (upload, ask, turn, failed)] == [0, 2, 0, 2]
    measures = [
        metric.name
        for body in receiver.at("/v1/metrics")
        for of_resource in ExportMetricsServiceRequest.FromString(body).resource_metrics
        for of_scope in of_resource.scope_metrics
        for metric in of_scope.metrics
    ]
    assert sorted(measures) == ["nemobot.service.request.duration", "nemobot.turn.duration"]
    assert "wedding" not in receiver.text


async def test_nobody_is_told_anything_where_nothing_names_whom() -> None:
    assert told_to() == []


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"SENTRY_DSN": "https://key@sentry.example/7"}, "SENTRY_DSN is set, .*nemobot.sentry.'"),
        (
            {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"},
            "OTEL_EXPORTER_OTLP_ENDPOINT is set, .*nemobot.otel.'",
        ),
    ],
)
def test_a_missing_extra_is_one_line(
    environ: dict[str, str], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings.read(environ, env_file=None)
    check_reporting(settings)
    for missing in (lambda _: None, _not_even_its_parent):
        monkeypatch.setattr("bot.cli.checks.importlib.util.find_spec", missing)
        with pytest.raises(WrongUse, match=says):
            check_reporting(settings)


def _not_even_its_parent(name: str) -> None:
    raise ModuleNotFoundError(name)
