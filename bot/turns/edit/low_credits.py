"""The operator hears once that the bot's credits come to an end, before they have."""

from __future__ import annotations

from collections.abc import Callable

import structlog

from bot.core.service.values import AccountInfo
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries.key_value import Notes, put_if_absent

log = structlog.get_logger(__name__)


class LowCredits:
    """Looks at every balance that is read. `below`: from there on the credits are low; 0 never
    tells. `on_operator` is called with one sentence. Told once for all processes and restarts, and
    again only after the account was topped up."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        below: float,
        on_operator: Callable[[str], None] | None = None,
    ) -> None:
        self._db = db
        self._notes = Notes(db, clock)
        self._below = below
        self._on_operator = on_operator

    async def saw(self, account: AccountInfo, available: float) -> None:
        """This is left on the account now. A linked one is its holder's to look after."""
        if account.kind == "linked" or not self._below:
            return
        note = f"low credits {account.kind}"
        if available >= self._below:
            if await self._notes.get(note) is not None:  # a read is cheap, and edits are many
                await self._notes.put(note, None)
        elif await self._db.run(put_if_absent, note, str(available)):
            self._tell(account.kind, available)

    def _tell(self, kind: str, available: float) -> None:
        log.error("operator.low_credits", account=kind, available=available, low=self._below)
        if self._on_operator is not None:
            low = f"LOW_CREDITS={self._below:g}"
            self._on_operator(f"NemoVideo: {available:g} credits left ({kind} account, {low})")
