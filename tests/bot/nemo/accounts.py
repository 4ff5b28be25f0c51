"""What the tests of accounts share: a server that mints, and accounts that renew and wait."""

from __future__ import annotations

from collections.abc import Collection

import httpx

from bot.core.service.errors import ServiceError
from bot.core.service.values import Account, AccountKind, ProjectKey, Work
from bot.nemo.accounts import Accounts, Calls
from bot.nemo.project import NemoProject
from bot.nemo.service import NemoVideo
from tests.bot.nemo.server import Answer, RawServer, as_json
from tests.bot.nemo.world import SKILL, Client

MINT = "POST /api/auth/anonymous-token"
CREDITS = "GET /api/credits/balance/simple"
REJECTED = as_json({"code": 1001})
LIMITED = as_json({}, status=429)
WEEK_S = 7 * 24 * 3600


def minted(token: str, expires_at: str = "2099-01-01T00:00:00Z") -> Answer:
    data = {"token": token, "user_id": "anon_1", "expires_at": expires_at, "credits": 100}
    return as_json({"code": 0, "data": data})


def good(available: int = 100) -> Answer:
    return as_json({"code": 0, "data": {"available": available}})


class AccountsWorld(Client):
    """With accounts that renew and wait, and a server that mints."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        url: str,
        token: str | None = None,
        public: Collection[str] = (),
    ) -> None:
        self.told: list[str] = []
        self.work: list[tuple[AccountKind, Work, str | None]] = []
        self.token = token
        super().__init__(http, url, accounts=Accounts, token=token, public=public)
        self.accounts = self.restarted()

    def restarted(self) -> Accounts:
        return Accounts(
            self.http,
            self.store,
            self.clock,
            configured_token=self.token,
            calls=Calls(self.told.append, on_account=self.note_work),
        )

    def note_work(self, kind: AccountKind, work: Work, error: ServiceError | None) -> None:
        self.work.append((kind, work, None if error is None else type(error).__name__))

    def project_on(self, account: Account) -> NemoProject:
        assert account.id is not None
        key = ProjectKey(account.id, "s")
        service = NemoVideo(self.http, self.accounts, "https://web", self.links)
        return service.project(key, SKILL, self.note_lost)

    async def available(self, account: Account) -> float | None:
        return (await self.project_on(account).credits()).available


def mints(server: RawServer) -> list[str]:
    """The client ids that were used for minting."""
    return [request.headers["x-client-id"] for request in server.requests if request.line == MINT]
