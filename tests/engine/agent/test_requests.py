"""What people ask for, and what becomes of it: tests/engine/agent/requests.tsv.

Half of the table was written before the rules that read it and another half beside them, in two
rounds (`aside` and `seen`, then `aside3` and `seen3`); `seen4` to `seen9` were mended on all of
their rows, `fresh9` on none. For each row: understood (as expected), honestly refused (nothing, or
only a part of it, is done, and the rest is named) or misunderstood (something else is done).
Misunderstood are none.
"""

from __future__ import annotations

import csv
import functools
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.agent.parse import parse
from tests.engine.agent.notation import shown

TABLE = Path(__file__).with_name("requests.tsv")
_NO_WISH = ("-", "?")
_LEAST_UNDERSTOOD = 0.92
_HALVES = (
    "aside", "seen", "aside3", "seen3", "seen4", "seen5", "seen6", "seen7", "seen8", "seen9",
)  # fmt: skip
_ONLY_COUNTED = ("fresh9",)
"""Written when the rules were finished, and not looked at since."""


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def outcome(row: dict[str, str]) -> str:
    """understood, refused or misunderstood; of a row without a wish: left alone."""
    return _outcome(row["request"], row["expected"])


@functools.cache
def _outcome(text: str, expected: str) -> str:
    request = parse(text)
    done = [shown(edit) for edit in request.edits]
    if expected in _NO_WISH:
        return "misunderstood" if done else "left alone"
    wanted = expected.split(" ; ")
    if done == wanted:
        return "understood"
    named = request.unread or request.unsupported or request.topics
    return "refused" if set(done) < set(wanted) and named else "misunderstood"


def counted(half: str) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for row in rows():
        if row["half"] == half:
            found.setdefault(row["language"], Counter())[outcome(row)] += 1
    return found


def table() -> Iterator[str]:
    """The table of docs/engine.md, from the code as it is."""
    yield (
        "| half | language | wishes | understood | refused | misunderstood | no wish, left alone |"
    )
    yield "|---|---|---|---|---|---|---|"
    for half in (*_HALVES, *_ONLY_COUNTED):
        for language, number in counted(half).items():
            wishes = number.total() - number["left alone"]
            cells = (number["understood"], number["refused"], number["misunderstood"])
            told = " | ".join(map(str, cells))
            yield f"| {half} | {language} | {wishes} | {told} | {number['left alone']} |"


def test_the_table_is_large_and_has_no_row_twice() -> None:
    requests = [row["request"] for row in rows()]
    assert len(set(requests)) == len(requests)
    by_language = Counter(row["language"] for row in rows())
    assert by_language["en"] + by_language["zh"] >= 600
    assert all(by_language[name] >= 30 for name in ("es", "fr", "de", "pt", "ja", "ru", "ar", "fa"))


@pytest.mark.parametrize("half", [*_HALVES, *_ONLY_COUNTED])
def test_nothing_is_done_that_nobody_asked_for(half: str) -> None:
    wrong = [row for row in rows() if row["half"] == half and outcome(row) == "misunderstood"]
    assert [
        (row["request"], row["expected"], [shown(edit) for edit in parse(row["request"]).edits])
        for row in wrong
    ] == []


@pytest.mark.parametrize("half", _HALVES)
def test_nearly_everything_is_understood(half: str) -> None:
    total = sum(counted(half).values(), Counter())
    wishes = total["understood"] + total["refused"]
    assert total["understood"] / wishes >= _LEAST_UNDERSTOOD


def test_the_documented_table_is_what_the_code_does() -> None:
    docs = (TABLE.parents[3] / "docs" / "engine.md").read_text("utf-8")
    assert "\n".join(table()) in docs


if __name__ == "__main__":
    print("\n".join(table()))
