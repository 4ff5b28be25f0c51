"""`nemobot usage`: who spent how many credits of the bot's accounts. May be asked while it runs.

What people spend on accounts that they linked is theirs to see (`/usage`), and not told here.
"""

from __future__ import annotations

import csv
import io
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Final

from bot.cli.data.opened import opened_as_it_is
from bot.core.ledger import (
    ELSEWHERE,
    SHARED,
    MeasuredEdit,
    Total,
    attribute,
    balance_change,
    sum_up,
)
from bot.ports import SystemClock
from bot.settings import Settings
from bot.store.queries.fair_use.ledger import own_entries
from bot.store.rows import LedgerEntry

DAY_S: Final = 86_400.0
FORGOTTEN, PRIVATE, TOTAL = "(forgotten)", "(private)", "total"
COLUMNS: Final = ("edits", "estimate", "credits")
_LAST: Final = (SHARED, ELSEWHERE)


async def usage(by: str, days: int, *, as_csv: bool) -> int:
    """The exit code. Raises `WrongUse` and `SettingsError`."""
    settings, now_s = Settings.read(), SystemClock().utc_s()
    async with opened_as_it_is(settings) as db:
        entries = await db.run(own_entries, now_s - days * DAY_S, now_s)
    found = report(entries, KEYS[by])
    names = {e.person: e.person_name for e in entries if e.person} if by == "person" else {}
    sys.stdout.write(as_csv_text(by, found) if as_csv else as_table(by, found, names))
    return 0


def report(
    entries: Iterable[LedgerEntry], key: Callable[[LedgerEntry], str]
) -> list[tuple[str, Total]]:
    """The rows, who spent most first, then what several share and what was spent elsewhere; the
    last is the total, which is what the accounts' balances changed by."""
    accounts: dict[int, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        accounts[entry.account_id].append(entry)
    rows: dict[str, Total] = defaultdict(Total)
    total = Total()
    for of_account in accounts.values():
        measured = [_measured(entry) for entry in of_account]
        spendings = attribute(measured)
        keys = {entry.turn_id: key(entry) for entry in of_account}
        estimates = {entry.turn_id: float(entry.estimate) for entry in of_account}
        for name, row in sum_up(spendings, keys, estimates).items():
            rows[name] = _add(rows[name], row)
        estimate = sum(estimates.values())
        change = balance_change(measured)
        total = total.plus(edits=len(of_account), estimate=estimate, credits=change)
    ordered = sorted(rows, key=lambda name: (name in _LAST, -rows[name].credits, name))
    return [*((name, rows[name]) for name in ordered), (TOTAL, total)]


def as_table(by: str, rows: list[tuple[str, Total]], names: Mapping[str, str]) -> str:
    """`names` stand beside the ids of people."""
    lines = [(by, *COLUMNS)]
    for name, total in rows:
        label = f"{name} {_printable(names.get(name, ''))}".rstrip()
        lines.append((label, *_figures(total)))
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    return "".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        + "\n"
        for line in lines
    )


def as_csv_text(by: str, rows: list[tuple[str, Total]]) -> str:
    """RFC 4180; ids, no names."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow((by, *COLUMNS))
    writer.writerows((name, *_figures(total)) for name, total in rows)
    return text.getvalue()


def _day(entry: LedgerEntry) -> str:
    """On which it ended, UTC."""
    at_s = entry.begun_at_s if entry.ended_at_s is None else entry.ended_at_s
    return datetime.fromtimestamp(at_s, UTC).date().isoformat()


KEYS: Final[Mapping[str, Callable[[LedgerEntry], str]]] = {
    "day": _day,
    "person": lambda entry: entry.person or FORGOTTEN,
    "guild": lambda entry: entry.guild or PRIVATE,
    "skill": lambda entry: entry.skill,
}


def _measured(entry: LedgerEntry) -> MeasuredEdit:
    return MeasuredEdit(
        entry.turn_id, entry.begun_at_s, entry.before, entry.ended_at_s, entry.after
    )


def _add(one: Total, other: Total) -> Total:
    return one.plus(edits=other.edits, estimate=other.estimate, credits=other.credits)


def _figures(total: Total) -> tuple[str, str, str]:
    return str(total.edits), f"{total.estimate:g}", f"{round(total.credits, 2):g}"


def _printable(name: str) -> str:
    """A name that people gave, without what would move a terminal's cursor."""
    return "".join(sign for sign in name if sign.isprintable())[:40]
