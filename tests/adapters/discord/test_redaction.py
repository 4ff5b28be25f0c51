from __future__ import annotations

import pytest

from adapters.discord.redaction import SECRETS
from bot.core.redaction import hidden


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (
            "PATCH https://d/api/v10/webhooks/12/aW50.token-x/messages/@original 429",
            "PATCH https://d/api/v10/webhooks/12/<token>/messages/@original 429",
        ),
        (
            "GET https://c/a.mp4?ex=1&is=2&hm=abc123& ok",
            "GET https://c/a.mp4?ex=1&is=2&hm=<signature>& ok",
        ),
        ("POST /interactions/1/tok/callback", "POST /interactions/1/<token>/callback"),
    ],
)
def test_the_log_shows_no_token_and_no_signature(text: str, clean: str) -> None:
    assert hidden(text, SECRETS) == clean
