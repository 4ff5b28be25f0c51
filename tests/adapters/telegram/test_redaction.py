"""The bot token goes nowhere."""

from __future__ import annotations

import logging
import traceback

import pytest

from adapters.telegram import guard_logs
from adapters.telegram.bot_api import BotApi
from adapters.telegram.redaction import redact
from adapters.telegram.settings import TelegramSettings
from tests.support.fakes.telegram import TOKEN


def test_a_token_is_masked_wherever_it_stands() -> None:
    url = f"https://api.telegram.org/file/bot{TOKEN}/videos/x.mp4"
    assert redact(url) == "https://api.telegram.org/file/bot<token>/videos/x.mp4"
    assert redact(TOKEN.replace(":", "%3A")) == "<token>"
    assert redact("'text': '/login nemo-1', 'x': 2") == "'text': '/login <token>', 'x': 2"
    assert redact("telegram:501:10 took 12:30") == "telegram:501:10 took 12:30"


def test_no_log_record_of_any_library_holds_a_token(caplog: pytest.LogCaptureFixture) -> None:
    guard_logs()
    guard_logs()
    caplog.set_level(logging.DEBUG)
    for name in ("httpx", "telegram.Bot", "somebody.else"):
        logging.getLogger(name).error("GET %s", f"/bot{TOKEN}/getMe")
        try:
            raise ValueError(f"bad address /bot{TOKEN}/getMe")
        except ValueError:
            logging.getLogger(name).exception("failed")
    assert len(caplog.records) == 6
    for record in caplog.records:
        assert TOKEN not in caplog.handler.format(record)
        trace = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        assert TOKEN not in trace
    assert "<token>" in caplog.text


def test_httpx_does_not_log_the_addresses_it_opens() -> None:
    guard_logs()
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert not logging.getLogger("httpcore").isEnabledFor(logging.INFO)


def test_a_broken_log_call_is_left_to_the_handler() -> None:
    guard_logs()
    make = logging.getLogRecordFactory()
    record = make("x", logging.INFO, "f", 1, "%d", ("no number",), None)
    with pytest.raises(TypeError):
        record.getMessage()


def test_settings_and_the_bot_do_not_show_the_token() -> None:
    settings = TelegramSettings(TOKEN, webhook_secret="hush")
    assert TOKEN not in repr(settings)
    assert "hush" not in repr(settings)
    assert repr(BotApi(settings)) == "BotApi[bot 7777777]"


def test_webhook_mode_needs_an_address_and_a_secret() -> None:
    with pytest.raises(ValueError, match="secret"):
        TelegramSettings(TOKEN, mode="webhook", webhook_url="https://x.y/z")
