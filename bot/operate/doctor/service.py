"""NemoVideo, asked what costs nothing and changes nothing."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import urlsplit

from sqlalchemy.exc import SQLAlchemyError

from bot.core.service.errors import (
    MissingScope,
    NotReached,
    ServiceBusy,
    ServiceError,
    TokenRejected,
    Unavailable,
    Unreadable,
)
from bot.core.service.values import Account, Attribution
from bot.nemo import wire
from bot.nemo.http import Auth, Http, Timings, open_http
from bot.platform import Finding
from bot.ports import Clock
from bot.settings import Settings
from bot.store.database import database_as_it_is
from bot.store.queries.accounts import SqlAccounts, TokenUnreadable
from bot.store.revisions import WrongSchema

_US = Attribution("nemobot", "0.0.0", "doctor")
_QUICK = Timings(connect_s=4.0, read_s=6.0, attempts=1)
_NO_RENDER = "/api/render/proxy/lambda/doctor-asks-for-none"
SOON_S = 2 * 86_400.0
_WHAT = "NemoVideo"


async def examine(settings: Settings, clock: Clock) -> Sequence[Finding]:
    """The address, the token, what it may, what is left, until when."""
    account = None if settings.nemo_token else await _stored_account(settings)
    token = settings.nemo_token.get_secret_value() if settings.nemo_token else ""
    async with open_http(settings.nemo_api_url) as client:
        http = Http(client, settings.nemo_api_url, clock, _QUICK)
        return await _asked(http, settings, token or (account.token if account else ""), account)


async def _asked(
    http: Http, settings: Settings, token: str, account: Account | None
) -> Sequence[Finding]:
    try:
        credits = await http.request(
            "GET", wire.CREDITS, wire.read_credits, headers=Auth(token or "none", _US).headers()
        )
    except TokenRejected:
        return [_rejected(settings, token)]
    except MissingScope as error:
        return [_lacks(error.scope or "read")]
    except ServiceBusy:
        return [Finding("warning", _WHAT, "it is busy, and says no more", "Try again in a minute")]
    except (NotReached, Unavailable, Unreadable) as error:
        host = urlsplit(settings.nemo_api_url).hostname
        to_do = "Look at NEMO_API_URL and this machine's network; if both are right, wait"
        return [Finding("error", _WHAT, f"{host} does not answer as it should ({error})", to_do)]
    except ServiceError as error:
        return [Finding("error", _WHAT, str(error), "Tell the developers")]
    found = [Finding("ok", _WHAT, "the configured account" if settings.nemo_token else "its own")]
    found.append(_credits(settings, credits.available))
    found.append(await _scopes(http, token))
    if account is not None and account.expires_at_s is not None:
        found.append(_expiry(account.expires_at_s))
    return found


def _rejected(settings: Settings, token: str) -> Finding:
    if settings.nemo_token:
        to_do = f"Make one with every scope: {settings.nemo_web_url} → Settings → API Tokens"
        return Finding("error", f"{_WHAT} account", "NEMO_TOKEN is rejected", to_do)
    if token:
        said = "the anonymous account's token is rejected: a new one is asked for when it is needed"
        return Finding("warning", f"{_WHAT} account", said)
    said = "it answers; an anonymous account with 100 credits is made at the first request"
    return Finding("ok", f"{_WHAT} account", said)


def _lacks(scope: str) -> Finding:
    to_do = "Put a token with every scope into NEMO_TOKEN"
    return Finding("error", f"{_WHAT} scopes", f"the token lacks {scope}", to_do)


def _credits(settings: Settings, available: float | None) -> Finding:
    what = f"{_WHAT} credits"
    if available is None:
        return Finding("warning", what, "it does not say how many are left")
    if available <= 0:
        return Finding("error", what, "none are left", "Top up the account")
    if available < settings.low_credits:
        said = f"{available:g} are left, less than LOW_CREDITS={settings.low_credits:g}"
        return Finding("warning", what, said, "Top up the account soon")
    return Finding("ok", what, f"{available:g} are left")


async def _scopes(http: Http, token: str) -> Finding:
    """A render that there is none of: without the scope it is refused before it is looked for.
    Uploading and writing can't be tried by reading."""
    what, headers = f"{_WHAT} scopes", Auth(token, _US).headers()
    try:
        await http.request("GET", _NO_RENDER, lambda _: None, headers=headers)
    except MissingScope as error:
        return _lacks(error.scope or "render")
    except ServiceError as error:
        if not error.definite:
            return Finding("warning", what, f"renders can't be asked for ({error})")
    return Finding("ok", what, "it may read and render; write and upload show with the first video")


def _expiry(at_s: float) -> Finding:
    what, day = f"{_WHAT} account", f"{datetime.fromtimestamp(at_s, UTC):%Y-%m-%d}"
    if at_s - time.time() > SOON_S:
        return Finding("ok", what, f"anonymous, until {day}")
    return Finding("note", what, f"anonymous, until {day}; it is renewed by itself")


async def _stored_account(settings: Settings) -> Account | None:
    """The anonymous one, where a bot has run. What is wrong with the store is told elsewhere."""
    with contextlib.suppress(OSError, SQLAlchemyError, WrongSchema, TokenUnreadable, TimeoutError):
        async with database_as_it_is(settings.database_url.get_secret_value()) as db:
            if db is not None:
                accounts = SqlAccounts(db, settings.secret_keys)
                parts = urlsplit(settings.nemo_api_url)
                return await accounts.find(f"{parts.scheme}://{parts.netloc}", "anonymous")
    return None
