from __future__ import annotations

import inspect
import re

import httpx
import pytest

from bot.core.service import errors
from bot.core.service.errors import (
    AccountUnavailable,
    ExportBlocked,
    MissingScope,
    NotReached,
    ServiceError,
    Unavailable,
    Unreadable,
)
from bot.fetch.bounded import HTTPX_ERRORS
from bot.nemo.error_codes import error_for, forbidden, translate, unsupported
from tests.bot.nemo.world import AUTH, SECRET
from tests.support.rows import each_row

KINDS = [
    kind
    for kind in vars(errors).values()
    if inspect.isclass(kind) and issubclass(kind, ServiceError) and kind is not ServiceError
]
HTTPX_KINDS = [
    kind
    for kind in vars(httpx).values()
    if inspect.isclass(kind) and issubclass(kind, Exception) and kind.__module__ == "httpx"
]


def test_the_tree_in_the_docstring_is_the_tree_in_the_code() -> None:
    rows = re.findall(r"[├└]─ (\w+) +(yes|no) ", errors.__doc__ or "")
    assert dict(rows) == {kind.__name__: "yes" if kind.definite else "no" for kind in KINDS}


@each_row("kind", HTTPX_KINDS)
def test_no_exception_of_httpx_is_left_unmapped(kind: type[Exception]) -> None:
    assert issubclass(kind, HTTPX_ERRORS)


@each_row(
    ("raised", "kind"),
    [
        (httpx.ConnectError("x"), NotReached),
        (httpx.ConnectTimeout("x"), NotReached),
        (httpx.PoolTimeout("x"), NotReached),
        (httpx.ReadTimeout("x"), Unavailable),
        (httpx.WriteTimeout("x"), Unavailable),
        (httpx.ReadError("x"), Unavailable),
        (httpx.WriteError("x"), Unavailable),
        (httpx.RemoteProtocolError("x"), Unavailable),
        (httpx.DecodingError("x"), Unreadable),
    ],
)
def test_only_what_was_never_sent_is_definite(raised: Exception, kind: type[ServiceError]) -> None:
    assert type(translate(raised)) is kind


def test_the_text_of_a_transport_error_goes_no_further() -> None:
    error = translate(httpx.ReadError("https://host/?token=secret"))
    assert str(error) == "the service did not answer properly (ReadError)"


@each_row(
    ("code", "name", "definite"),
    [
        (1001, "TokenRejected", True),
        (1010, "TokenRejected", True),
        (1011, "TokenRejected", True),
        (401, "TokenRejected", True),
        (1002, "SessionLost", True),
        (2001, "NoCredits", True),
        (4001, "UnsupportedFile", True),
        (4002, "UploadTooLarge", True),
        (402, "ExportBlocked", True),
        (403, "MissingScope", True),
        (404, "NotFound", True),
        (408, "Unavailable", False),
        (422, "Rejected", True),
        (429, "ServiceBusy", True),
        (500, "Unavailable", False),
        (504, "Unavailable", False),
        (302, "Unreadable", False),
        (9999, "ServiceRefused", False),
    ],
)
def test_a_code_means_an_error(code: int, name: str, definite: bool) -> None:
    error = error_for(code, 5.0)
    assert (type(error).__name__, error.definite, error.code) == (name, definite, code)
    assert error.retry_after_s == 5.0


@each_row(
    ("said", "problem"),
    [
        ("Unsupported file type: a.txt. Accepted: mp4 mov.", "type"),
        ("", "type"),
        ("holiday.mp4 is empty.", "empty"),
        ("a.mp4: The picture is too large: at most 8192 pixels a side.", "pixels"),
        ("Resolution exceeds the maximum", "pixels"),
        ("a.mp4: This file is damaged or uses a codec that can't be read.", "unreadable"),
        ("Unsupported codec: prores", "codec"),
        ("There is no picture and no sound in this file that can be read.", "codec"),
        ("moov atom not found", "damaged"),
        ("The file is corrupted", "damaged"),
    ],
)
def test_what_a_4001_says_is_heard(said: str, problem: str) -> None:
    error = unsupported(said, 4001)
    assert (error.problem, error.code, error.definite) == (problem, 4001, True)
    assert not said or said not in str(error), "the words stay behind"


@each_row(
    ("said", "scope"),
    [
        ("This token lacks the scope 'write'.", "write"),
        ("Token lacks scope: render", "render"),
        ("missing required scope render", "render"),
        ("required_scope: upload", "upload"),
        ("requires the `upload` permission", "upload"),
        ("Permission denied: WRITE scope required", "write"),
        ("insufficient_scope", ""),
        ("Forbidden", ""),
        ("you may not read this", ""),
    ],
)
def test_a_403_names_the_scope_that_it_names(said: str, scope: str) -> None:
    error = forbidden(said)
    assert isinstance(error, MissingScope)
    assert (error.scope, error.code) == (scope, 403)
    assert not said or said not in str(error)


@pytest.mark.parametrize(
    "said", ["Your plan does not include export", "Upgrade to export", "a paid subscription"]
)
def test_a_403_about_the_plan_is_the_plan_s(said: str) -> None:
    assert type(forbidden(said)) is ExportBlocked


def test_an_account_says_when_it_is_tried_again() -> None:
    error = AccountUnavailable(retry_at_s=1000.0, retry_after_s=30.0)
    assert (error.retry_at_s, error.retry_after_s) == (1000.0, 30.0)


def test_a_token_is_in_no_repr() -> None:
    assert SECRET not in repr(AUTH)
