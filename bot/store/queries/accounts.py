"""The accounts table as `bot.nemo.accounts.AccountStore`: tokens encrypted when keys are set."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.service.values import Account, AccountKind
from bot.store.database import Database
from bot.store.tables import accounts

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

_ENCRYPTED = "fernet:"


class TokenUnreadable(Exception):
    """A stored token was encrypted with a key that NEMOBOT_SECRET_KEYS no longer holds."""


def _fernet(keys: Sequence[str]) -> MultiFernet:
    """Most bots have no keys: `cryptography` is seven megabytes."""
    from cryptography.fernet import Fernet, MultiFernet

    return MultiFernet([Fernet(key) for key in keys])


class SqlAccounts:
    """`keys`: Fernet keys, the first encrypts, all decrypt. Without keys tokens are plain."""

    def __init__(self, db: Database, keys: Sequence[str] = ()) -> None:
        self._db = db
        self._fernet = _fernet(keys) if keys else None
        self._locks: dict[str, asyncio.Lock] = {}

    @property
    def can_keep_secrets(self) -> bool:
        return self._fernet is not None

    async def get(self, account_id: int) -> Account | None:
        return self._read(await self._db.run(_one, accounts.c.id == account_id))

    async def find(self, service: str, kind: AccountKind, owner: str = "") -> Account | None:
        condition = sa.and_(
            accounts.c.service == service, accounts.c.kind == kind, accounts.c.owner == owner
        )
        return self._read(await self._db.run(_one, condition))

    async def save(self, account: Account) -> Account:
        return self._read(await self._db.run(_save, self._row(account), account.id)) or account

    async def forget_linked(self, service: str, owner: str) -> bool:
        return await self._db.run(_forget_linked, service, owner)

    @asynccontextmanager
    async def renewing(self, service: str) -> AsyncIterator[None]:
        async with self._locks.setdefault(service, asyncio.Lock()), self._db.lock(service):
            yield

    async def check_keys(self) -> None:
        """Each stored token can be read. Raises `TokenUnreadable`: what starts without its keys
        fails at every request of whoever linked an account."""
        for token in await self._db.run(_encrypted):
            self._decrypt(token.removeprefix(_ENCRYPTED))

    async def rekey(self) -> int:
        """Encrypt each stored token with the first key, plain ones too; how many there are. Raises
        `TokenUnreadable`, and then none is changed."""
        return await self._db.run(_rewrite, self._encrypted_anew)

    def _encrypted_anew(self, token: str) -> str:
        plain = token
        if token.startswith(_ENCRYPTED):
            plain = self._decrypt(token.removeprefix(_ENCRYPTED))
        assert self._fernet is not None
        return _ENCRYPTED + self._fernet.encrypt(plain.encode()).decode()

    def _row(self, account: Account) -> dict[str, Any]:
        # a configured token stays in the settings and is never written down
        token = "" if account.kind == "configured" else account.token
        if token and self._fernet is not None:
            token = _ENCRYPTED + self._fernet.encrypt(token.encode()).decode()
        return {
            "service": account.service,
            "kind": account.kind,
            "owner": account.owner or "",
            "client_id": account.client_id,
            "token": token,
            "user_id": account.user_id,
            "expires_at_s": account.expires_at_s,
        }

    def _read(self, row: sa.RowMapping | None) -> Account | None:
        if row is None:
            return None
        token: str = row["token"]
        if token.startswith(_ENCRYPTED):
            token = self._decrypt(token.removeprefix(_ENCRYPTED))
        return Account(
            id=row["id"],
            service=row["service"],
            kind=row["kind"],
            owner=row["owner"] or None,
            client_id=row["client_id"],
            token=token,
            user_id=row["user_id"],
            expires_at_s=row["expires_at_s"],
        )

    def _decrypt(self, text: str) -> str:
        if self._fernet is not None:
            from cryptography.fernet import InvalidToken

            with suppress(InvalidToken):
                return self._fernet.decrypt(text.encode()).decode()
        raise TokenUnreadable("NEMOBOT_SECRET_KEYS lacks the key of a stored token")


async def _one(tx: AsyncConnection, condition: sa.ColumnElement[bool]) -> sa.RowMapping | None:
    return (await tx.execute(sa.select(accounts).where(condition))).mappings().first()


async def _rewrite(tx: AsyncConnection, anew: Callable[[str], str]) -> int:
    rows = await tx.execute(
        sa.select(accounts.c.id, accounts.c.token).where(accounts.c.token != "").with_for_update()
    )
    found = [(row.id, anew(row.token)) for row in rows]
    for account_id, token in found:
        await tx.execute(sa.update(accounts).where(accounts.c.id == account_id).values(token=token))
    return len(found)


async def _encrypted(tx: AsyncConnection) -> list[str]:
    rows = await tx.execute(
        sa.select(accounts.c.token).where(accounts.c.token.startswith(_ENCRYPTED))
    )
    return list(rows.scalars())


async def _save(
    tx: AsyncConnection, values: dict[str, Any], account_id: int | None
) -> sa.RowMapping:
    if account_id is None:
        row = await tx.execute(sa.insert(accounts).values(**values).returning(accounts))
    else:
        row = await tx.execute(
            sa.update(accounts)
            .where(accounts.c.id == account_id)
            .values(**values)
            .returning(accounts)
        )
    saved: sa.RowMapping = row.mappings().one()
    return saved


async def _forget_linked(tx: AsyncConnection, service: str, owner: str) -> bool:
    """The row stays, because sessions hang on it; the token goes."""
    result = await tx.execute(
        sa.update(accounts)
        .where(
            accounts.c.service == service,
            accounts.c.kind == "linked",
            accounts.c.owner == owner,
            accounts.c.token != "",
        )
        .values(token="", user_id=None, expires_at_s=None)
    )
    return result.rowcount == 1
