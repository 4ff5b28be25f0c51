"""The bot token goes nowhere."""

from __future__ import annotations

import time

import pytest

from adapters.telegram.redaction import SECRETS
from bot.core.redaction import hidden
from tests.support.fakes.telegram import TOKEN


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (
            f"https://api.telegram.org/file/bot{TOKEN}/videos/x.mp4",
            "https://api.telegram.org/file/bot<token>/videos/x.mp4",
        ),
        (TOKEN.replace(":", "%3A"), "<token>"),
        ("'text': '/login nemo-1', 'x': 2", "'text': '/login <token>', 'x': 2"),
        ("/LOGIN@nemo_bot  nemo-1", "/LOGIN@nemo_bot  <token>"),
        ("telegram:501:10 took 12:30", "telegram:501:10 took 12:30"),
    ],
)
def test_a_token_is_masked_wherever_it_stands(text: str, clean: str) -> None:
    assert hidden(text, SECRETS) == clean


@pytest.mark.parametrize("piece", ["7", "7:", "/login", "/login ", "/login@a", "a", "7777777:a"])
def test_a_long_text_is_looked_through_in_no_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began_s = time.process_time()
    hidden(text, SECRETS)
    assert time.process_time() - began_s < 1.0
