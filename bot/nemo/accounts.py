"""Whose token a request carries, and how it is renewed without the turn noticing.

One account is the bot's: the configured token, else one anonymous account per service, whose
client id is generated once, stored before it is used, and kept: its projects hang on it. Linked
accounts are their owners'.

A rejected token is kept until a new one is stored, and tried again where none can be had: the
service, or something in front of it, may have rejected it by mistake.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final, Protocol, TypeVar

import structlog

from bot.core.service.errors import (
    AccountUnavailable,
    ClientIdMissing,
    Rejected,
    ServiceBusy,
    ServiceError,
    TokenRejected,
)
from bot.core.service.values import Account, AccountKind, Attribution, Work
from bot.nemo import wire
from bot.nemo.http import NEVER_SENT, Auth, Http, OnRequest, skill_headers
from bot.nemo.minting import Minting, Pauses
from bot.ports import STORING_PAUSES_S, Clock

log = structlog.get_logger(__name__)
T = TypeVar("T")

_TOKENS = "/api/auth/anonymous-token"
TOLD_AGAIN_S: Final = 600.0
"""An operator's call that still holds is repeated so often; the log has it once."""
OnAccount = Callable[[AccountKind, Work, ServiceError | None], None]
"""Hears what came of each piece of work on an account; None: it was done."""


@dataclass(frozen=True, slots=True)
class Calls:
    """Who hears of what happens with the service: one sentence when only the operator can help;
    each request; each piece of work on an account."""

    on_operator: Callable[[str], None] | None = None
    on_request: OnRequest | None = None
    on_account: OnAccount | None = None


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


class Accounts:
    """Raises `ServiceError`s. `configured_token` is the settings' own, None for an anonymous
    account."""

    def __init__(
        self,
        http: Http,
        store: AccountStore,
        clock: Clock,
        *,
        configured_token: str | None,
        pauses: Pauses | None = None,
        calls: Calls | None = None,
    ) -> None:
        self._http = http
        self._store = store
        self._clock = clock
        self._configured_token = configured_token
        self._pauses = pauses or Pauses()
        self._minting = Minting(self.anonymous_token, clock, self._pauses)
        self._calls = calls or Calls()
        self._lock = asyncio.Lock()
        self._told_s: dict[str, float] = {}  # monotonic, by what is told
        self._renewing: set[asyncio.Future[Account]] = set()

    async def for_person(self, person: str, attribution: Attribution) -> Account:
        """A person's linked account, else the bot's. AccountUnavailable."""
        return await self.linked(person) or await self.for_bot(attribution)

    @property
    def own_kind(self) -> AccountKind:
        """Whose the bot's account is: the operator's, or nobody's."""
        return "configured" if self._configured_token else "anonymous"

    async def for_bot(self, attribution: Attribution) -> Account:
        """The bot's account, made when there is none yet. AccountUnavailable."""
        kind = self.own_kind
        account = await self._store.find(self._http.origin, kind)
        if account is not None and (account.token or self._configured_token):
            return account
        return await self._to_its_end(self._made(kind, attribution))

    async def _made(self, kind: AccountKind, attribution: Attribution) -> Account:
        service = self._http.origin
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

    async def call(
        self,
        account_id: int,
        attribution: Attribution,
        fn: Callable[[Auth], Awaitable[T]],
        work: Work = "read",
    ) -> T:
        """`fn`, which does `work`, with the account's token; again after a rejection, and after one
        rate limit's pause.

        Both are definite refusals before any work, so this is allowed for paid questions too.
        Whether a token has expired is the service's to say: it renews none before.
        """
        account, is_new = await self._usable(account_id, attribution)
        try:
            result = await self._done(account, is_new, attribution, fn)
        except ServiceError as error:
            self._tell_account(account.kind, work, error)
            raise
        self._tell_account(account.kind, work, None)
        return result

    async def _done(
        self,
        account: Account,
        is_new: bool,
        attribution: Attribution,
        fn: Callable[[Auth], Awaitable[T]],
    ) -> T:
        rejected, may_wait = False, True
        while True:
            try:
                return await fn(Auth(account.token, attribution))
            except TokenRejected:
                if is_new:
                    raise
                account, is_new = await self._after_rejection(account, attribution, again=rejected)
                rejected = True
            except ServiceBusy as error:
                if not may_wait or not self._pauses.is_bearable(error):
                    raise
                may_wait = False
                await self._clock.sleep_s(self._pauses.of(error))

    async def _usable(self, account_id: int, attribution: Attribution) -> tuple[Account, bool]:
        """The account with a token, and whether that is new. TokenRejected where its owner has
        taken it back."""
        account = await self._store.get(account_id)
        if account is not None and account.kind == "configured":
            account = replace(account, token=self._configured_token or "")
        if account is None or not (account.token or account.kind == "anonymous"):
            raise TokenRejected(reason="no token")
        if account.token:
            return account, False
        return await self._to_its_end(self._renewed(account, attribution)), True

    async def _after_rejection(
        self, account: Account, attribution: Attribution, *, again: bool
    ) -> tuple[Account, bool]:
        """With what to try once more, and whether its token is a new one. TokenRejected for an
        account that only its owner or the operator can renew, once its token was tried `again`."""
        if account.kind == "anonymous":
            renewing = self._renewed if again else self._renewed_at_once
            renewed = await self._to_its_end(renewing(account, attribution))
            return renewed, again or renewed is not account
        if again:
            if account.kind == "configured":
                self._tell_operator("token", "NemoVideo rejects the configured NEMO_TOKEN.")
            raise TokenRejected
        return account, False

    async def _renewed_at_once(self, account: Account, attribution: Attribution) -> Account:
        """With another token where one can be had now; else the very same `account`."""
        async with self._lock, self._store.renewing(account.service):
            current = await self.get(account.id or 0)
            if current.token not in ("", account.token):
                return current  # somebody else has renewed it meanwhile
            try:
                minted = await self._minting.at_once(current.client_id or "", attribution)
            except ServiceError as error:
                log.warning("nemo.not_renewed", error=type(error).__name__, code=error.code)
                minted = None
            return account if minted is None else await self._keep(current, minted)

    async def _renewed(self, account: Account, attribution: Attribution) -> Account:
        """With another token, for an account without one that works. AccountUnavailable."""
        async with self._lock, self._store.renewing(account.service):
            current = await self.get(account.id or 0)
            if current.token not in ("", account.token):
                return current
            return await self._mint(current, attribution, may_be_lost=not current.token)

    async def _mint(
        self, account: Account, attribution: Attribution, *, may_be_lost: bool
    ) -> Account:
        """`may_be_lost`: the account was found without a token, as a process leaves it that dies
        between the service's answer and storing it.

        The client id is replaced once, and only while the account never had a token: afterwards
        projects hang on it.
        """
        keeps_id = bool(account.token or account.user_id or account.expires_at_s)
        try:
            try:
                minted = await self._minting.patiently(
                    account.client_id or "",
                    attribution,
                    may_be_lost=may_be_lost and not keeps_id,
                    keeps_id=keeps_id,
                )
            except (ClientIdMissing, ServiceBusy):
                if keeps_id:
                    raise
                account = await self._store.save(replace(account, client_id=str(uuid.uuid4())))
                minted = await self._minting.patiently(account.client_id or "", attribution)
        except AccountUnavailable as error:
            when = datetime.fromtimestamp(error.retry_at_s, UTC)
            self._tell_operator(
                "account",
                "NemoVideo gives the bot's anonymous account no new token before "
                f"{when:%Y-%m-%d %H:%M} UTC. It is asked again by itself; "
                "to go on sooner, set NEMO_TOKEN.",
            )
            raise
        return await self._keep(account, minted)

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

    async def _keep(self, account: Account, minted: wire.AnonymousToken) -> Account:
        """From here on the new token counts, and the old one is gone. It is the only one for a
        week, so storing it is tried for about four minutes."""
        self._told_s.clear()
        account = replace(
            account,
            token=minted.token,
            user_id=minted.user_id or account.user_id,
            expires_at_s=minted.expires_at_s,
        )
        for pause_s in STORING_PAUSES_S:
            try:
                return await self._store.save(account)
            except Exception as error:
                log.warning("nemo.token_not_stored", error=type(error).__name__)
                await self._clock.sleep_s(pause_s)
        return await self._store.save(account)

    async def _to_its_end(self, renewing: Coroutine[Any, Any, Account]) -> Account:
        """Also when its caller is stopped meanwhile: a token that was minted must be stored."""
        task = asyncio.ensure_future(renewing)
        self._renewing.add(task)
        task.add_done_callback(self._renewing.discard)
        task.add_done_callback(lambda task: task.cancelled() or task.exception())  # it was heard
        return await asyncio.shield(task)

    def _tell_account(self, kind: AccountKind, work: Work, error: ServiceError | None) -> None:
        if error is None and kind == self.own_kind and work != "fetch":
            self._told_s.clear()  # what comes next is new
        if self._calls.on_account is not None:
            self._calls.on_account(kind, work, error)

    def _tell_operator(self, what: str, sentence: str) -> None:
        """Every turn finds the same trouble: it is told again only after a while."""
        now_s, told_s = self._clock.monotonic_s(), self._told_s.get(what)
        if told_s is not None and now_s - told_s < TOLD_AGAIN_S:
            return
        if told_s is None:
            log.error("nemo.operator_needed", sentence=sentence)
        self._told_s[what] = now_s
        if self._calls.on_operator is not None:
            self._calls.on_operator(sentence)
