"""The operator hears once that the bot's credits come to an end, before they have."""

from __future__ import annotations

import structlog

from bot.core.service.values import AccountInfo
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries.key_value import Notes, put_if_absent

log = structlog.get_logger(__name__)


class LowCredits:
    """Looks at every balance that is read. `below`: from there on the credits are low; 0 never
    tells. Told once for all processes and restarts, and again only after the account was topped
    up. It is a warning: until the credits are used up, nothing is wrong with the bot."""

    def __init__(self, db: Database, clock: Clock, below: float) -> None:
        self._db = db
        self._notes = Notes(db, clock)
        self._below = below

    async def saw(self, account: AccountInfo, available: float) -> None:
        """This is left on the account now. A linked one is its holder's to look after."""
        if account.kind == "linked" or not self._below:
            return
        note = f"low credits {account.kind}"
        if available >= self._below:
            if await self._notes.get(note) is not None:  # a read is cheap, and edits are many
                await self._notes.put(note, None)
                log.info("operator.credits_again", account=account.kind, available=available)
        elif await self._db.run(put_if_absent, note, str(available)):
            log.warning(
                "operator.low_credits",
                account=account.kind,
                available=available,
                low=self._below,
            )
