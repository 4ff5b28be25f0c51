"""What one machine, ten, a hundred carry, by the costs that were measured: docs/scale.md.

    python -m bench.scale                     half a minute, nothing is started

Requests arrive at random. Each passes the worker that accepts and works on it, the database's
server and the platform's budget, each of which is a line of its own: who finds all places taken
waits. The largest rate is looked for at which first words still stand after `FIRST_WORDS_S` for 95
of 100. What grows in between (edits of a growing message) gets what is left of the budget.
"""

from __future__ import annotations

import heapq
import random
from dataclasses import dataclass
from typing import Final

FIRST_WORDS_S: Final = 0.5
TURNS: Final = 4_000
REQUESTS_AN_HOUR: Final = 4.0
"""Of a chat in which somebody edits."""
CORES: Final = 2


@dataclass(frozen=True)
class Costs:
    """Seconds of a processor, of one request of a chat: `bench.postgres`, `bench.turns`,
    `bench.words`, `bench.transfer`. The worker's two of a calm machine, the others of two busy
    cores, so they are upper bounds."""

    accept_s: float = 0.004
    turn_s: float = 0.012
    """All of it: accepted, worked on, answered."""
    server_s: float = 0.008
    word_s: float = 0.0015
    """Of each second of a growing answer."""
    answer_s: float = 20.0
    upload_gb: float = 0.05
    gb_s: float = 1.6


@dataclass(frozen=True)
class Budget:
    """What a platform takes of one bot. `needed`: requests that a turn can't do without: first
    words, last words, the film."""

    name: str
    per_s: float
    needed: int = 3


TELEGRAM: Final = Budget("Telegram", 30.0)
DISCORD: Final = Budget("Discord", 50.0)
NONE: Final = Budget("no platform", 1e9)


class Line:
    """So many places; each is taken for as long as it takes, in the order of arrival."""

    def __init__(self, places: int) -> None:
        self._free_at_s = [0.0] * places
        self.busy_s = 0.0

    def pass_through(self, at_s: float, for_s: float) -> float:
        """When it is done."""
        begins_s = max(at_s, heapq.heappop(self._free_at_s))
        heapq.heappush(self._free_at_s, begins_s + for_s)
        self.busy_s += for_s
        return begins_s + for_s


@dataclass(frozen=True)
class Result:
    first_words_s: float
    """For 95 of 100."""
    used: dict[str, float]
    edits_per_s: float
    """Of each growing message, from what the budget has left."""


def simulate(per_s: float, machines: int, budget: Budget, costs: Costs, seed: int = 1) -> Result:
    """One process a core; the database on a machine of its own, of the same size."""
    dice = random.Random(seed)
    loops, server, platform = Line(machines * CORES), Line(CORES), Line(1)
    waits, now_s = list[float](), 0.0
    later_s = costs.turn_s - costs.accept_s + costs.answer_s * costs.word_s
    later_s += costs.upload_gb * costs.gb_s
    for _ in range(TURNS):
        now_s += dice.expovariate(per_s)
        at_s = loops.pass_through(now_s, costs.accept_s)
        at_s = server.pass_through(at_s, costs.server_s)
        at_s = platform.pass_through(at_s, 1 / budget.per_s)
        waits.append(at_s - now_s)
        loops.pass_through(at_s, later_s)
        for _ in range(budget.needed - 1):
            platform.pass_through(at_s, 1 / budget.per_s)
    waits.sort()
    used = {
        "event loops": loops.busy_s / now_s / (machines * CORES),
        "PostgreSQL": server.busy_s / now_s / CORES,
        budget.name: platform.busy_s / now_s,
    }
    left = max(0.0, budget.per_s - per_s * budget.needed)
    return Result(waits[int(0.95 * len(waits))], used, left / (per_s * costs.answer_s))


def most_per_s(machines: int, budget: Budget, costs: Costs) -> float:
    low, high = 0.01, 20_000.0
    while high / low > 1.02:
        middle = (low * high) ** 0.5
        fits = simulate(middle, machines, budget, costs).first_words_s <= FIRST_WORDS_S
        low, high = (middle, high) if fits else (low, middle)
    return low


def main() -> None:
    costs = Costs()
    for budget in (TELEGRAM, DISCORD, NONE):
        for machines in (1, 10, 100):
            per_s = most_per_s(machines, budget, costs)
            found = simulate(per_s, machines, budget, costs)
            first = max(found.used, key=lambda name: found.used[name])
            chats = per_s * 3600 / REQUESTS_AN_HOUR
            used = ", ".join(f"{name} {100 * share:.0f} %" for name, share in found.used.items())
            print(
                f"{budget.name}, {machines:3} machines: {per_s:6.1f} requests a second,"
                f" {chats:9,.0f} chats at work; {first} first ({used});"
                f" {min(found.edits_per_s, 1):.2f} edits a second of each answer"
            )


if __name__ == "__main__":
    main()
