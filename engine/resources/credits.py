"""What each account has left, and what running turns hold back of it. A credit is an integer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from engine.errors import ApiError
from engine.store import Database


@dataclass(frozen=True)
class Balance:
    """Credits that can be spent, and credits that running turns hold back."""

    available: int
    frozen: int


class Credits:
    """Balances of all accounts. What is held back lives in memory: turns end with the process."""

    def __init__(self, db: Database) -> None:
        self._db = db
        # Credits reserved by turns that are running; a killed process has none running.
        self._frozen: Counter[str] = Counter()

    def balance(self, user_id: str) -> Balance:
        """An account that is not known has nothing."""
        row = self._db.one("SELECT credits FROM accounts WHERE user_id = ?", user_id)
        credits = row["credits"] if row else 0
        frozen = min(self._frozen[user_id], credits)
        return Balance(available=credits - frozen, frozen=frozen)

    @contextmanager
    def reserve(self, user_id: str, credits: int) -> Iterator[None]:
        """Hold credits back while a turn runs. Error: 2001 when there are too few."""
        if self.balance(user_id).available < credits:
            raise ApiError(2001, "Not enough credits.")
        self._frozen[user_id] += credits
        try:
            yield
        finally:
            self._frozen[user_id] -= credits

    def charge(self, user_id: str, credits: int) -> None:
        """Inside the transaction that stores what was paid for."""
        self._db.run(
            "UPDATE accounts SET credits = MAX(0, credits - ?) WHERE user_id = ?", credits, user_id
        )
