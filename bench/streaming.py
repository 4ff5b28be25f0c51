"""How old text gets before it can be seen: our pacing, the best possible, and plain loops.

    python -m bench.streaming [--markdown]

Virtual time against a simulator that enforces both platforms' limits: no sockets, no waiting.
The method and its measured table are in docs/streaming.md.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from tests.bot.core.rate_limits.measures import Outcome
from tests.bot.core.rate_limits.scenarios import (
    ALL,
    CHARACTERS_PER_S,
    Scenario,
    blind,
    every_80_characters,
    every_second,
    ideal,
    ours,
    run,
)

GOALS = "Goals: 1.10 of the best, 1.5 for a short answer in an idle group; no 429."
HEADINGS = (
    "client", "mean age", "of best", "p95 age", "edits", "429s", "lost",
    "final lag", "worst lag", "CPU",
)  # fmt: skip
CLIENTS = (
    ("ours", ours),
    ("loop: every second", every_second),
    ("loop: every 80 characters", every_80_characters),
)


def rows(scenario: Scenario) -> Iterator[tuple[str, ...]]:
    best = ideal(scenario)
    yield _row("best possible", best, best, scenario, None)
    if scenario.before_s and scenario.length_s <= max(scenario.before_s):
        yield _row("best without knowing the end", blind(scenario), best, scenario, None)
    for name, client in CLIENTS:
        started_s = time.process_time()
        measured = run(scenario, client)
        yield _row(name, measured, best, scenario, time.process_time() - started_s)


def _row(
    name: str, measured: Outcome, best: Outcome, scenario: Scenario, cpu_s: float | None
) -> tuple[str, ...]:
    return (
        name,
        f"{measured.mean_age_s:.2f} s",
        f"{measured.mean_age_s / best.mean_age_s:.2f}x",
        f"{measured.p95_age_s:.2f} s",
        f"{measured.edits:,}",
        f"{measured.refusals:,}",
        f"{measured.lost * scenario.piece_s * CHARACTERS_PER_S:,.0f}",
        f"{measured.final_lag_mean_s:.1f} s",
        f"{measured.final_lag_max_s:.1f} s",
        "" if cpu_s is None else f"{cpu_s:.2f} s",
    )


def _print_plain(title: str, table: list[tuple[str, ...]]) -> None:
    print(f"\n{title}")
    for row in [HEADINGS, *table]:
        print("  " + row[0].ljust(30) + "".join(cell.rjust(12) for cell in row[1:]))


def _print_markdown(title: str, table: list[tuple[str, ...]]) -> None:
    print(f"\n**{title}**\n")
    print("| " + " | ".join(HEADINGS) + " |")
    print("|---|" + "---:|" * (len(HEADINGS) - 1))
    for row in table:
        print("| " + " | ".join(row) + " |")


def main() -> None:
    print(GOALS)
    show = _print_markdown if "--markdown" in sys.argv[1:] else _print_plain
    for scenario in ALL:
        show(scenario.name, list(rows(scenario)))


if __name__ == "__main__":
    main()
