"""What is refused on the bot's own account stands until the same is granted there again."""

from __future__ import annotations

import pytest

from bot.core.service.errors import (
    ExportBlocked,
    MissingScope,
    NoCredits,
    NotFound,
    ServiceError,
    TokenRejected,
)
from bot.core.service.values import Work
from bot.operate.troubles.account import AccountTroubles

REJECTED = "NemoVideo rejects the configured NEMO_TOKEN."


@pytest.mark.parametrize("work", ["read", "write", "upload", "ask", "render"])
def test_a_rejected_token_is_over_with_any_work_that_it_lets_do(work: Work) -> None:
    troubles = AccountTroubles()
    troubles.heard("configured", "read", TokenRejected())
    troubles.call(REJECTED)
    assert len(troubles.lines()) == 2
    troubles.heard("linked", work, None)
    troubles.heard("configured", "fetch", None)
    assert len(troubles.lines()) == 2, "neither shows that this token works"
    troubles.heard("configured", work, None)
    assert troubles.lines() == []


@pytest.mark.parametrize(
    ("error", "work", "others"),
    [
        (NoCredits(), "ask", ("read", "upload", "write", "render", "fetch")),
        (ExportBlocked(), "render", ("read", "upload", "write", "ask", "fetch")),
        (MissingScope(scope="upload"), "upload", ("read", "write", "ask", "render")),
        (MissingScope(scope="render"), "fetch", ("read", "write", "ask", "render")),
    ],
)
def test_what_was_refused_is_over_with_the_same_work(
    error: ServiceError, work: Work, others: tuple[Work, ...]
) -> None:
    troubles = AccountTroubles()
    troubles.heard("anonymous", work, error)
    for other in others:
        troubles.heard("anonymous", other, None)
    assert len(troubles.lines()) == 1
    troubles.heard("anonymous", work, None)
    assert troubles.lines() == []


def test_nothing_is_told_of_others_accounts_nor_of_what_is_no_fault_of_an_account() -> None:
    troubles = AccountTroubles()
    troubles.heard("linked", "ask", NoCredits())
    troubles.heard("linked", "read", TokenRejected())
    troubles.heard("configured", "read", NotFound())
    assert troubles.lines() == []


def test_the_turn_that_tells_the_same_once_more_changes_nothing() -> None:
    troubles = AccountTroubles()
    troubles.heard("configured", "read", NoCredits())
    troubles.refused("configured", "NoCredits", "")
    assert len(troubles.lines()) == 1
    troubles.heard("configured", "read", None)
    assert troubles.lines() == []
