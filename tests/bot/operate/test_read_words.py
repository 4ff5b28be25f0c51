"""Nobody who writes to a bot that serves waits until it has read its word lists."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.app import Role
from bot.core.backend_text import direction_words, directions
from bot.core.requests import intents, words
from bot.core.requests.vocabulary import LatePattern, Vocabulary
from bot.operate.serve import read_words

READ = frozenset({"_compiled", "entries", "_longest", "_pattern"})


def late() -> Iterator[tuple[str, dict[str, object]]]:
    """What is read when it is first asked, with what has been read of it."""
    for module in (direction_words, directions, words):
        for name, found in vars(module).items():
            if isinstance(found, LatePattern | Vocabulary):
                yield f"{module.__name__}.{name}", vars(found)


def read() -> set[str]:
    return {f"{name}.{part}" for name, its in late() for part in READ & its.keys()}


@pytest.fixture
def unread() -> None:
    """As in a process that has just begun."""
    for _, its in late():
        for part in READ:
            its.pop(part, None)
    assert read() == set()


@pytest.mark.parametrize("role", ["all", "ingress"])
def test_what_people_write_meets_lists_that_are_read(unread: None, role: Role) -> None:
    read_words(role)
    before = read()
    intents.classify("compress this video to under 50MB")
    intents.classify("the sky in it bluer, perhaps")
    assert read() == before


@pytest.mark.parametrize("role", ["all", "worker"])
def test_what_the_service_says_meets_patterns_that_are_read(unread: None, role: Role) -> None:
    read_words(role)
    before = read()
    directions.translate("Your video is muted. Click the Export button to download it.")
    assert before
    assert read() == before
