"""Patterns that see what people write take time in proportion to its length, however nasty it is.

Each compiled pattern of the adapters and of what they share is tried, also a new one. Nothing is
timed against a clock on the wall: what twice as much text costs is compared with what half cost.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator

import pytest

import adapters
from adapters.console.redaction import SECRETS as CONSOLE
from adapters.discord.redaction import SECRETS as DISCORD
from adapters.telegram.redaction import SECRETS as TELEGRAM
from bot.core.redaction import hidden, masked
from tests.support.rows import each_row

SHARED = ("bot.core.redaction", "bot.core.requests.links_in_text", "bot.core.requests.quotations")
WHOLE, TRIED = 100_000, 4_000
PIECES = (
    *("7", "a", " ", "\n", "/", "@", "<", ">", "`", "*", "_", "[", "(", "\\", '"', ":", "-", "&"),
    *("7:", "7%3A", "12345:a", "7-7", "a.", "<@1", "<a:b:1", "<t:1", "/login", "/login@a"),
    *("/login ", "/a ", "/start ", "/start invite-", "/redeem ", "\\n", "\\u3000", "nmv_ab_"),
    *("clm_", "http://a", "://", "a://", "/webhooks/1", "/interactions/1/", "?hm=", "?hm=a"),
    *("@a", "a b", "“", "」", "\ud83d", "\u3000"),
)


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    found = [each.name for each in pkgutil.walk_packages(adapters.__path__, "adapters.")]
    for name in (*found, *SHARED):
        for label, value in vars(importlib.import_module(name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{name}.{label}", value
    for name, secrets in (("console", CONSOLE), ("discord", DISCORD), ("telegram", TELEGRAM)):
        for number, (pattern, _) in enumerate(secrets):
            yield f"{name} secret {number}", pattern


PATTERNS = dict(_patterns())


def _cost(run: Callable[[str], object], text: str) -> float:
    began_s = time.process_time()
    run(text)
    return time.process_time() - began_s


def check_grows_in_proportion(run: Callable[[str], object], piece: str) -> None:
    """Small texts first, so that what is quadratic is found before it takes minutes: ten times as
    much may take thirty times as long, where it takes long enough to be told apart from noise."""
    cost_s = _cost(run, piece * (TRIED // len(piece)) + "!")
    for size in (TRIED * 10, WHOLE):
        now_s = _cost(run, piece * (size // len(piece)) + "!")
        assert now_s < 30 * cost_s * (size / TRIED / 10) + 0.25, (piece, size, cost_s, now_s)


@each_row("name", PATTERNS)
def test_each_pattern_takes_time_in_proportion(name: str) -> None:
    for piece in PIECES:
        check_grows_in_proportion(lambda text: PATTERNS[name].sub("", text), piece)


@pytest.mark.parametrize("secrets", [CONSOLE, DISCORD, TELEGRAM])
def test_what_hides_secrets_takes_time_in_proportion(
    secrets: tuple[tuple[re.Pattern[str], str], ...],
) -> None:
    for piece in PIECES:
        check_grows_in_proportion(lambda text: hidden(text, secrets), piece)
        check_grows_in_proportion(masked, piece)


def test_a_quadratic_pattern_would_be_found() -> None:
    nasty = re.compile(r"\d+:[a-z]{20,}")
    with pytest.raises(AssertionError):
        check_grows_in_proportion(lambda text: nasty.sub("", text), "7")
