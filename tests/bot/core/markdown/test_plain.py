"""The same words without their marks."""

from __future__ import annotations

from bot.core.markdown.blocks import scan
from bot.core.markdown.plain import plain
from tests.support.rows import each_row


@each_row(
    ("text", "words"),
    [
        ("**Muted**: *trip.mp4*", "Muted: trip.mp4"),
        ("~~old~~ ||secret|| ***both***", "old secret both"),
        ("see [the **link**](https://a.example/b_c)", "see the link (https://a.example/b_c)"),
        (r"\*as it is\*", r"\*as it is\*"),
        ("`a *b*`", r"a \*b\*"),
        ("```python\na = 1\n```\nand **more**", "a = 1\n\nand more"),
        ("> said\n\n# Title\n- one\n- *two*", "said\n\nTitle\n- one\n- two"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("", ""),
    ],
)
def test_words_stay_and_marks_go(text: str, words: str) -> None:
    assert plain(text) == words
    assert scan(words).spans == ()
    assert plain(words) == words
