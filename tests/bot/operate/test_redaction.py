"""No secret is in the log, whoever writes it and whatever it is part of."""

from __future__ import annotations

import io
import logging
import time
import traceback
from typing import Literal

import pytest
import structlog

from bot.core.redaction import SECRETS, Secret
from bot.operate import logs
from bot.operate.redaction import Redaction
from bot.registry import PLATFORMS
from tests.support.rows import each_row

ALL: list[Secret] = [secret for entry in PLATFORMS for secret in entry.secrets()]
BOT_TOKEN = "7777777:AAHk3fVbq0rX9dLw2PzTnYc8sQmEuJ5iGoA"
SAID = [
    (f"GET https://api.telegram.org/bot{BOT_TOKEN}/getMe", BOT_TOKEN),
    ("PATCH https://d/api/v10/webhooks/12/aW50.token-x/messages/@original", "aW50.token-x"),
    ("GET https://cdn/a.mp4?ex=1&hm=abc123def&x=1", "abc123def"),
    ("Authorization: Bearer nmv_usr_0123456789abcdef", "0123456789abcdef"),
    ("claim clm_0123-4567 is taken", "0123-4567"),
    ("'text': '/login secret-words', 'x': 2", "secret-words"),
    ("/LOGIN@nemo_bot\tsecret-words", "secret-words"),
]


@pytest.mark.parametrize(("line", "secret"), SAID)
def test_a_secret_is_masked_and_what_stands_around_it_stays(line: str, secret: str) -> None:
    clean = Redaction(ALL).clean(line)
    before, _, after = line.partition(secret)
    assert secret not in clean
    assert clean.startswith(before[:4])
    assert clean.endswith(after[-4:])
    assert "<token>" in clean or "<signature>" in clean


@pytest.mark.parametrize("line", ["telegram:501:10 took 12:30", "turn 7 of /login", "a_b_c 12345"])
def test_what_is_no_secret_stays_as_it_is(line: str) -> None:
    assert Redaction(ALL).clean(line) == line


@each_row("form", ["text", "json"])
@each_row(("said", "secret"), SAID)
def test_neither_our_lines_nor_those_of_any_library_hold_it(
    form: Literal["text", "json"], said: str, secret: str
) -> None:
    stream = io.StringIO()
    logs.configure(stream, form, secrets=ALL)
    ours, theirs = structlog.get_logger("bot.turns"), logging.getLogger("somebody.else")
    ours.warning("failed", error=said)
    theirs.error("failed: %s", said)
    try:
        raise ValueError(said)
    except ValueError:
        ours.exception("crashed")
        theirs.exception("crashed")
    assert stream.getvalue().count("crashed") == 2
    assert secret not in stream.getvalue()


def test_other_handlers_find_no_secret_in_a_record(caplog: pytest.LogCaptureFixture) -> None:
    Redaction(ALL).guard_libraries()
    Redaction(ALL).guard_libraries()
    caplog.set_level(logging.DEBUG)
    for name in ("telegram.Bot", "somebody.else"):
        logging.getLogger(name).error("GET %s", f"/bot{BOT_TOKEN}/getMe")
        try:
            raise ValueError(f"bad address /bot{BOT_TOKEN}/getMe")
        except ValueError:
            logging.getLogger(name).exception("failed")
    assert len(caplog.records) == 4
    for record in caplog.records:
        assert BOT_TOKEN not in caplog.handler.format(record)
        trace = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        assert BOT_TOKEN not in trace
    assert "<token>" in caplog.text


def test_guarding_again_replaces_the_rules(caplog: pytest.LogCaptureFixture) -> None:
    Redaction(ALL).guard_libraries()
    Redaction().guard_libraries()
    logging.getLogger("somebody.else").error("GET %s", f"/bot{BOT_TOKEN}/getMe")
    assert BOT_TOKEN in caplog.text


def test_a_broken_log_call_is_left_to_the_handler() -> None:
    Redaction().guard_libraries()
    record = logging.getLogRecordFactory()("x", logging.INFO, "f", 1, "%d", ("no number",), None)
    with pytest.raises(TypeError):
        record.getMessage()


def test_libraries_do_not_log_the_addresses_they_open() -> None:
    Redaction().guard_libraries()
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert not logging.getLogger("httpcore").isEnabledFor(logging.INFO)


@pytest.mark.parametrize(
    "piece", ["7", "7:", "7777777:A", "/login ", "/login@", "a", "nmv_", "clm_a", "&hm=", "/", " "]
)
@pytest.mark.parametrize(("pattern", "instead"), [*SECRETS, *ALL])
def test_a_hundred_kilobytes_take_no_longer_than_they_must(
    pattern: str, instead: str, piece: str
) -> None:
    text = piece * (100_000 // len(piece))
    began_s = time.process_time()
    Redaction([(pattern, instead)]).clean(text)  # type: ignore[list-item]
    assert time.process_time() - began_s < 1.0
