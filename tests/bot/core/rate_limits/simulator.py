"""Both platforms' limits with penalties, in virtual time: no sockets, no sleeping.

`Server` judges requests when they arrive, by the strictest reading of the limits (sliding
windows), and answers a request too many with a 429 and a penalty. `World` is the clock and the
network in between, with latencies that vary, so that calls can overtake each other.
"""

from __future__ import annotations

import heapq
import math
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from adapters.discord.limits import BUDGET as DISCORD
from adapters.telegram.limits import BUDGET as TELEGRAM
from bot.core.rate_limits.budget import Budget, Rate

ONE_WAY_S = (0.03, 0.06)
SPIKE_S = 0.3
SPIKES = 0.02
"""One request in fifty takes much longer."""
PATIENCE_S = 60.0
"""How long after a stream's end the age of its unseen text is still followed."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the platform really enforces, and how it punishes.

    `growing`: a refusal costs a penalty, doubled for the next one within a minute after it
    (Telegram); otherwise the client is told when the window is free again (Discord).
    """

    budget: Budget
    growing: bool


DISCORD_RULES = Rules(DISCORD, growing=False)
TELEGRAM_RULES = Rules(TELEGRAM, growing=True)


class _Window:
    def __init__(self, rate: Rate) -> None:
        self.rate = rate
        self.arrived_s: deque[float] = deque()

    def wait_s(self, now_s: float) -> float:
        """How long until one more request is allowed."""
        while self.arrived_s and self.arrived_s[0] <= now_s - self.rate.per_s + 1e-9:
            self.arrived_s.popleft()
        if len(self.arrived_s) < self.rate.count:
            return 0.0
        return self.arrived_s[0] + self.rate.per_s - now_s


@dataclass(slots=True)
class _Penalty:
    until_s: float = 0.0
    length_s: float = 0.0


class Server:
    """The platform. `arrive` returns None for success, or `retry_after` in seconds."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._windows: dict[tuple[str, bool], list[_Window]] = {}
        self._total = _Window(rules.budget.total)
        self._penalties: dict[str, _Penalty] = {}
        self.accepted = 0
        self.refused = 0

    def arrive(self, chat: str, now_s: float, *, group: bool, new_message: bool) -> float | None:
        budget = self._rules.budget.group if group else self._rules.budget.private
        key = (chat, new_message and budget.posts_apart)
        windows = self._windows.setdefault(key, [_Window(rate) for rate in budget.rates])
        penalty = self._penalties.setdefault(chat, _Penalty())
        wait_s = max(window.wait_s(now_s) for window in (*windows, self._total))
        if wait_s > 0 or now_s < penalty.until_s:
            self.refused += 1
            return self._punish(penalty, wait_s, now_s)
        for window in (*windows, self._total):
            window.arrived_s.append(now_s)
        self.accepted += 1
        return None

    def _punish(self, penalty: _Penalty, wait_s: float, now_s: float) -> float:
        if not self._rules.growing:
            return max(wait_s, 0.1)
        if now_s >= penalty.until_s:
            again = penalty.length_s > 0 and now_s < penalty.until_s + 60
            longer_s = min(penalty.length_s * 2, 900.0) if again else 0.0
            penalty.length_s = max(math.ceil(wait_s) + 2.0, longer_s)
            penalty.until_s = now_s + penalty.length_s
        return math.ceil(penalty.until_s - now_s)


class World:
    """Virtual time: things happen in order, as fast as they can be computed."""

    def __init__(
        self, server: Server, seed: int = 0, *, one_way_s: tuple[float, float] = ONE_WAY_S
    ) -> None:
        self.now_s = 0.0
        self.server = server
        self._one_way_range_s = one_way_s
        self._random = random.Random(seed)
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._count = 0

    def at(self, when_s: float, action: Callable[[], None]) -> None:
        self._count += 1
        heapq.heappush(self._events, (max(when_s, self.now_s), self._count, action))

    def run(self, until_s: float = math.inf) -> None:
        while self._events and self._events[0][0] <= until_s:
            self.now_s, _, action = heapq.heappop(self._events)
            action()

    def send(
        self,
        chat: str,
        answered: Callable[[float | None], None],
        *,
        group: bool,
        new_message: bool = False,
    ) -> None:
        """Send a request; `answered` is called with None, or with `retry_after` in seconds."""

        def arrive() -> None:
            result = self.server.arrive(chat, self.now_s, group=group, new_message=new_message)
            self.at(self.now_s + self._one_way_s(), lambda: answered(result))

        self.at(self.now_s + self._one_way_s(), arrive)

    def _one_way_s(self) -> float:
        spike_s = SPIKE_S if self._random.random() < SPIKES / 2 else 0.0
        return self._random.uniform(*self._one_way_range_s) + spike_s


MEAN_ROUND_TRIP_S = ONE_WAY_S[0] + ONE_WAY_S[1] + SPIKES * SPIKE_S


@dataclass(slots=True)
class Stream:
    """A text that arrives piece by piece, and how much of it can be seen.

    Texts are numbers here: how many pieces they hold. One piece arrives every `piece_s`.
    """

    chat: str
    name: str
    start_s: float
    length_s: float
    piece_s: float
    group: bool = False
    visible: int = 0
    edits: int = 0
    whole_at_s: float | None = None
    _since_s: float = -1.0
    ages: list[tuple[float, float]] = field(default_factory=list)
    """Stretches of time in which the oldest unseen piece aged: (from age, to age)."""
    fresh_s: float = 0.0
    """Time with nothing unseen."""

    def __post_init__(self) -> None:
        self._since_s = self.start_s

    @property
    def pieces(self) -> int:
        return int(self.length_s / self.piece_s + 1e-9) + 1

    @property
    def end_s(self) -> float:
        return self.start_s + (self.pieces - 1) * self.piece_s

    def arrived(self, now_s: float) -> int:
        if now_s < self.start_s:
            return 0
        return min(self.pieces, int((now_s - self.start_s) / self.piece_s + 1e-9) + 1)

    def show(self, pieces: int, now_s: float) -> None:
        """The platform shows this many pieces from now on. Fewer than before is an error."""
        if pieces < self.visible:
            raise AssertionError("an older text replaced a newer one")
        if pieces == self.visible:
            raise AssertionError("unchanged text was sent")
        self._account(now_s)
        self.visible = pieces
        self.edits += 1
        if pieces == self.pieces:
            self.whole_at_s = now_s

    def finish(self, now_s: float) -> None:
        """The time is over: what is unseen now has been lost."""
        if self.whole_at_s is None:
            self._account(now_s)

    def _account(self, now_s: float) -> None:
        now_s = min(now_s, self.end_s + PATIENCE_S)
        oldest_s = self.start_s + self.visible * self.piece_s
        aging_from_s = min(max(oldest_s, self._since_s), now_s)
        self.fresh_s += aging_from_s - self._since_s
        if now_s > aging_from_s:
            self.ages.append((aging_from_s - oldest_s, now_s - oldest_s))
        self._since_s = now_s
