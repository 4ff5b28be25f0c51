"""Every field that Telegram documents is decided on: docs/telegram.md says how."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
import telegram

from adapters.telegram.bot_api.client import UPDATES
from tests.adapters.telegram.written import GROUP, PRIVATE, event, message
from tests.support.fakes.telegram import spec

PAGE = Path(__file__).parents[3] / "docs" / "telegram.md"
CANARY = "mute it, said the canary"
DEPTH = 5
SPEC = spec.load()


def _fields(heading: str) -> set[str]:
    """What the first column of the table under this heading names."""
    table = PAGE.read_text().partition(f"| {heading} |")[2].partition("\n\n")[0]
    cells = [row.split("|")[1] for row in table.splitlines()[2:]]
    return set(re.findall(r"`(\w+)`", " ".join(cells)))


READ, NOT_READ = _fields("fields of a message"), _fields("fields of a message that are not read")


def test_each_field_of_a_message_is_decided_once() -> None:
    known = set(inspect.signature(telegram.Message).parameters) - {"api_kwargs"}
    named = {"from" if name == "from_user" else name for name in known}
    assert not named - READ - NOT_READ
    assert not READ & NOT_READ


def test_the_page_names_what_is_asked_for() -> None:
    line = next(line for line in PAGE.read_text().splitlines() if line.startswith("Of updates"))
    assert set(re.findall(r"`(\w+)`", line)) == set(UPDATES)


@pytest.mark.skipif(SPEC is None, reason="the specification of the Bot API is not there")
def test_each_field_that_the_specification_names_is_decided() -> None:
    assert SPEC is not None
    assert {field["name"] for field in SPEC.fields_of("Message")} == READ | NOT_READ


@pytest.mark.skipif(SPEC is None, reason="the specification of the Bot API is not there")
@pytest.mark.parametrize("field", sorted(NOT_READ))
@pytest.mark.parametrize("chat", [PRIVATE, GROUP], ids=["private", "group"])
def test_words_in_a_field_that_is_not_read_come_through_nowhere(
    chat: dict[str, Any], field: str
) -> None:
    assert SPEC is not None
    (row,) = [row for row in SPEC.fields_of("Message") if row["name"] == field]
    told = {field: _example(row["types"][0], DEPTH)}
    words = "/edit cut it" if chat is GROUP else "cut it"
    found = event("message", message(chat, words, **told))
    assert CANARY not in repr(found)
    assert found is not None
    assert CANARY not in repr(event("message", message(chat, **told)))


def _example(kind: str, depth: int) -> Any:
    """A value of this type, full of words."""
    assert SPEC is not None
    if kind.startswith("Array of "):
        return [_example(kind.removeprefix("Array of "), depth)]
    simple = {
        "String": CANARY,
        "RichText": CANARY,
        "Integer": 1_700_000_000,
        "Boolean": True,
        "Float": 0.5,
    }
    if kind in simple or depth == 0:
        return simple.get(kind, {})
    fields = SPEC.fields_of(kind)
    return {
        row["name"]: _example(row["types"][0], depth - 1)
        for row in fields
        if row["required"] or row["types"][0] == "String"
    }
