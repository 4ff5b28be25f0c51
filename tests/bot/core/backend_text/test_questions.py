"""Whether the agent's last words ask something."""

from __future__ import annotations

import pytest

from bot.core.backend_text.questions import asks
from tests.support.rows import each_row


@each_row(
    "text",
    [
        "Shall I add music?",
        "I muted it. Would you like a title as well?",
        "Which one?\n1. Calm\n2. Loud",
        "Which one?\n\n- Calm\n- Loud\n",
        "**Do you want 720p?**",
        "Want music? I can add titles, too.",
        "需要我加音乐吗？",
        "続けますか？",
        'Do you mean "the first one"?',
    ],
)
def test_a_question_at_the_end_asks(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Muted.",
        "You asked: shall I mute it?\n\nI muted it.",
        "See https://example.org/a?b=c",
        "Done.\n1. Video\n2. Music",
    ],
)
def test_anything_else_does_not(text: str) -> None:
    assert not asks(text)
