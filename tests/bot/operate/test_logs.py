"""Where the log goes, and what it may not do to the work."""

from __future__ import annotations

import io
import json
import logging
from typing import Any

import pytest
import structlog

from bot.operate import logs


class FullDisk(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        raise OSError(28, "No space left on device")


def test_a_log_that_can_not_be_written_stops_nothing() -> None:
    logs.configure(FullDisk())
    structlog.get_logger().warning("said")
    logging.getLogger("somebody.else").warning("said too")


def test_nothing_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    stream = io.StringIO()
    logs.configure(stream)
    structlog.get_logger().info("ours")
    logging.getLogger("somebody.else").warning("theirs")
    assert capsys.readouterr().out == ""
    assert "ours" in stream.getvalue()
    assert "theirs" in stream.getvalue()


def test_as_json_each_of_our_lines_is_one_object() -> None:
    stream = io.StringIO()
    logs.configure(stream, "json")
    structlog.get_logger().info("turn.ended", turn=7, said="two\nlines")
    (line,) = stream.getvalue().splitlines()
    fields = json.loads(line)
    assert (fields["event"], fields["turn"], fields["level"]) == ("turn.ended", 7, "info")


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_traceback_shows_no_values_of_variables(form: Any) -> None:
    stream = io.StringIO()
    logs.configure(stream, form)

    def fails(password: str) -> None:
        raise KeyError("lost")

    try:
        fails("open sesame")
    except KeyError:
        structlog.get_logger().exception("crashed")
    assert "KeyError" in stream.getvalue()
    assert stream.getvalue().count("open sesame") == 1, "the line of code that stands here"


def test_what_is_told_to_the_log_is_counted_by_who_watches_it() -> None:
    seen: list[str] = []
    logs.configure(io.StringIO(), watches=[lambda event: seen.append(event["event"])])
    structlog.get_logger().info("turn.ended")
    assert seen == ["turn.ended"]


@pytest.mark.parametrize("level", ["debug", "info", "warning", "error"])
def test_who_watches_hears_of_all_whatever_level_is_written(level: Any) -> None:
    """Else LOG_LEVEL=error would stop the measures, and turns that crashed would never be well."""
    seen: list[str] = []
    stream = io.StringIO()
    logs.configure(stream, watches=[lambda event: seen.append(event["event"])], level=level)
    structlog.get_logger().info("turn.ended")
    structlog.get_logger().warning("turn.stream_lost")
    assert seen == ["turn.ended", "turn.stream_lost"]
    assert ("turn.ended" in stream.getvalue()) == (level in ("debug", "info"))


def test_what_libraries_log_has_the_form_of_our_lines() -> None:
    stream = io.StringIO()
    logs.configure(stream, "json")
    try:
        raise ValueError("lost")
    except ValueError:
        logging.getLogger("somebody.else").exception("it %s", "broke")
    logging.getLogger("discord.client").warning("PyNaCl is not installed, voice will NOT work")
    (line,) = stream.getvalue().splitlines()
    fields = json.loads(line)
    assert (fields["event"], fields["logger"], fields["level"]) == (
        "it broke",
        "somebody.else",
        "error",
    )
    assert "timestamp" in fields
    assert fields["exception"].endswith("ValueError: lost")


def test_a_fault_that_repeats_is_a_few_lines_and_then_a_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream, now_s = io.StringIO(), [0.0]
    monkeypatch.setattr("bot.operate.logs.time.monotonic", lambda: now_s[0])
    seen: list[str] = []
    logs.configure(stream, "json", [lambda event: seen.append(event["event"])])
    log = structlog.get_logger()
    for turn in range(1_000):
        log.warning("turn.database_away", turn=turn, error="OperationalError")
        log.info("turn.ended", turn=turn)
    log.warning("turn.database_away", turn=0, error="another")
    now_s[0] += logs.EVERY_S
    log.warning("turn.database_away", turn=7, error="OperationalError")
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    away = [line for line in lines if line["event"] == "turn.database_away"]
    assert [line.get("not_shown") for line in away] == [None] * (logs.BURST + 1) + [997]
    assert sum(line["event"] == "turn.ended" for line in lines) == 1_000
    assert len(seen) == 2_002, "whoever counts hears of all"


def test_from_a_level_on() -> None:
    stream = io.StringIO()
    logs.configure(stream, level="error")
    structlog.get_logger().warning("ours")
    logging.getLogger("somebody.else").warning("theirs")
    structlog.get_logger().error("this")
    assert "this" in stream.getvalue()
    assert stream.getvalue().count("\n") == 1
