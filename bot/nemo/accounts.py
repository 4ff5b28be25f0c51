"""Whose token a request carries, and how it is renewed without the turn noticing.

One account is the bot's: the configured token, else one anonymous account per service, whose
client id is generated once, stored before it is used, and kept: the service mints one token per
client id in seven days, and few per address. Linked accounts are their owners'.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

import structlog

from bot.core.service.errors import (
    AccountUnavailable,
    ClientIdMissing,
    Rejected,
    ServiceBusy,
    TokenRejected,
    Unavailable,
    Unreadable,
)
from bot.core.service.values import Account, AccountKind, Attribution
from bot.nemo import wire
from bot.nemo.http import NEVER_SENT, Auth, Http, skill_headers
from bot.ports import Clock

log = structlog.get_logger(__name__)
T = TypeVar("T")

_TOKENS = "/api/auth/anonymous-token"


class AccountStore(Protocol):
    @property
    def can_keep_secrets(self) -> bool:
        """Whether tokens are encrypted: a person's own is kept nowhere else."""

    async def get(self, account_id: int) -> Account | None: ...

    async def find(self, service: str, kind: AccountKind, owner: str = "") -> Account | None:
        """The bot's own account of that kind at this service, or a person's linked one, also where
        its token was forgotten."""

    async def forget_linked(self, service: str, owner: str) -> bool:
        """Takes its token out; False where there was none."""

    async def save(self, account: Account) -> Account:
        """Inserts (id None) or updates; committed when it returns, with its id."""

    def renewing(self, service: str) -> AbstractAsyncContextManager[None]:
        """A lock held while the bot's account is made or renewed, across all processes."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """`rate_limit_s` where the service names no pause; over `longest_s` isn't waited for.

    `after_refusal_s`: how long minting is not tried again after it was refused twice.
    `after_fault_s`: before minting is tried again after an unclear answer.
    """

    rate_limit_s: float = 30.0
    longest_s: float = 120.0
    after_refusal_s: float = 900.0
    after_fault_s: float = 2.0


class Accounts:
    """Raises `ServiceError`s. `on_operator` is called with one sentence when only the operator can
    help; `configured_token` is the settings' own, None for an anonymous account."""

    def __init__(
        self,
        http: Http,
        store: AccountStore,
        clock: Clock,
        *,
        configured_token: str | None,
        pauses: Pauses | None = None,
        on_operator: Callable[[str], None] | None = None,
    ) -> None:
        self._http = http
        self._store = store
        self._clock = clock
        self._configured_token = configured_token
        self._pauses = pauses or Pauses()
        self._on_operator = on_operator
        self._lock = asyncio.Lock()
        self._rejection_told = False
        self._minting_from_s = 0.0  # UTC; not before, after minting was refused

    async def for_person(self, person: str, attribution: Attribution) -> Account:
        """A person's linked account, else the bot's. AccountUnavailable."""
        return await self.linked(person) or await self.for_bot(attribution)

    async def for_bot(self, attribution: Attribution) -> Account:
        """The bot's account, made when there is none yet. AccountUnavailable."""
        service = self._http.origin
        kind: AccountKind = "configured" if self._configured_token else "anonymous"
        account = await self._store.find(service, kind)
        if account is not None and (account.token or self._configured_token):
            return account
        async with self._lock, self._store.renewing(service):
            account = await self._store.find(service, kind)
            is_new = account is None
            if account is None:
                client_id = None if self._configured_token else str(uuid.uuid4())
                account = await self._store.save(Account(None, service, kind, client_id=client_id))
            if account.token or self._configured_token:
                return account
            return await self._mint(account, attribution, may_be_lost=not is_new)

    async def linked(self, person: str) -> Account | None:
        """A person's own account, while it has a token."""
        account = await self._store.find(self._http.origin, "linked", person)
        return account if account is not None and account.token else None

    async def link(self, person: str, token: str) -> None:
        """Keep a person's own token, which was checked."""
        known = await self._store.find(self._http.origin, "linked", person)
        account = known or Account(None, self._http.origin, "linked", owner=person)
        await self._store.save(replace(account, token=token, user_id=None, expires_at_s=None))

    async def unlink(self, person: str) -> bool:
        return await self._store.forget_linked(self._http.origin, person)

    @property
    def can_keep_secrets(self) -> bool:
        return self._store.can_keep_secrets

    async def get(self, account_id: int) -> Account:
        """A stored account as it is. Rows of accounts stay as long as their sessions."""
        account = await self._store.get(account_id)
        assert account is not None
        return account

    async def renew(self, account: Account, attribution: Attribution) -> Account:
        """`account` with a token that differs from the rejected one it holds.

        Only an anonymous account can be renewed, with its own client id; when several ask at once,
        one mints. TokenRejected for the others: their owner or the operator has to act.
        """
        if account.kind != "anonymous":
            self._report_rejected(account)
            raise TokenRejected
        async with self._lock, self._store.renewing(account.service):
            assert account.id is not None
            current = await self._store.get(account.id) or account
            if current.token not in ("", account.token):
                return current
            may_be_lost = not current.token
            if not may_be_lost:  # the mark: from here on a token may be minted and lost
                current = await self._store.save(replace(current, token=""))
            return await self._mint(current, attribution, may_be_lost=may_be_lost)

    async def call(
        self, account_id: int, attribution: Attribution, fn: Callable[[Auth], Awaitable[T]]
    ) -> T:
        """`fn` with the account's token; again after a renewal, and after one rate limit's pause.

        Both are definite refusals before any work, so this is allowed for paid questions too.
        Whether a token has expired is the service's to say: it renews none before.
        """
        account = await self._store.get(account_id)
        if account is not None and account.kind == "configured":
            account = replace(account, token=self._configured_token or "")
        if account is None or not (account.token or account.kind == "anonymous"):
            raise TokenRejected(reason="no token")
        may_renew = may_wait = True
        if not account.token:
            account, may_renew = await self.renew(account, attribution), False
        while True:
            try:
                return await fn(Auth(account.token, attribution))
            except TokenRejected:
                if not may_renew:
                    raise
                account, may_renew = await self.renew(account, attribution), False
            except ServiceBusy as error:
                if not may_wait or not self._is_bearable(error):
                    raise
                may_wait = False
                await self._pause(error)

    async def _mint(
        self, account: Account, attribution: Attribution, *, may_be_lost: bool
    ) -> Account:
        """`may_be_lost`: the account was found without a token, as a process leaves it that dies
        between the service's answer and storing it."""
        now_s = self._clock.utc_s()
        if now_s < self._minting_from_s:
            raise self._unavailable(now_s)
        try:
            account, minted = await self._minted(account, attribution, may_be_lost)
        except ServiceBusy as error:
            now_s = self._clock.utc_s()
            self._minting_from_s = now_s + (error.retry_after_s or self._pauses.after_refusal_s)
            self._tell_operator("NemoVideo gives this address no anonymous account at the moment.")
            raise self._unavailable(now_s) from None
        renewed = replace(
            account,
            token=minted.token,
            user_id=minted.user_id or account.user_id,
            expires_at_s=minted.expires_at_s,
        )
        return await self._store.save(renewed)

    async def _minted(
        self, account: Account, attribution: Attribution, was_unclear: bool
    ) -> tuple[Account, wire.AnonymousToken]:
        """Waits for one rate limit, repeats one unclear answer, changes the id at most once."""
        may_wait = may_change_id = may_repeat = True
        while True:
            try:
                return account, await self.anonymous_token(account.client_id or "", attribution)
            except ServiceBusy as error:
                if was_unclear and may_change_id:
                    # this id's one token was minted, and lost with the answer
                    may_change_id, account = False, await self._with_new_id(account)
                elif may_wait and self._is_bearable(error):
                    may_wait = False
                    await self._pause(error)
                else:
                    raise
            except ClientIdMissing:
                if not may_change_id:
                    raise
                may_change_id, account = False, await self._with_new_id(account)
            except (Unavailable, Unreadable):
                if not may_repeat:
                    raise
                may_repeat, was_unclear = False, True
                await self._clock.sleep_s(self._pauses.after_fault_s)

    async def anonymous_token(
        self, client_id: str, attribution: Attribution
    ) -> wire.AnonymousToken:
        """This client id's one token in seven days. ClientIdMissing, ServiceBusy.

        Repeated only where it was never sent: after a lost answer the id has had its token.
        """
        headers = {"X-Client-Id": client_id, **skill_headers(attribution)}
        try:
            return await self._http.request(
                "POST", _TOKENS, wire.AnonymousToken.read, headers=headers, repeat_on=NEVER_SENT
            )
        except Rejected as error:
            if error.code == 400:
                raise ClientIdMissing(code=400) from None
            raise

    async def _with_new_id(self, account: Account) -> Account:
        return await self._store.save(replace(account, client_id=str(uuid.uuid4())))

    async def _pause(self, error: ServiceBusy) -> None:
        pause_s = self._pauses.rate_limit_s if error.retry_after_s is None else error.retry_after_s
        await self._clock.sleep_s(pause_s)

    def _is_bearable(self, error: ServiceBusy) -> bool:
        return error.retry_after_s is None or error.retry_after_s <= self._pauses.longest_s

    def _unavailable(self, now_s: float) -> AccountUnavailable:
        retry_at_s = self._minting_from_s
        return AccountUnavailable(retry_at_s=retry_at_s, retry_after_s=retry_at_s - now_s)

    def _report_rejected(self, account: Account) -> None:
        if account.kind == "configured" and not self._rejection_told:
            self._rejection_told = True  # every turn from now on finds it rejected
            self._tell_operator("NemoVideo rejects the configured NEMO_TOKEN.")

    def _tell_operator(self, sentence: str) -> None:
        log.error("nemo.operator_needed", sentence=sentence)
        if self._on_operator is not None:
            self._on_operator(sentence)
