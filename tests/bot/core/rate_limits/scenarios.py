"""The situations that are measured: how many streams, in how many chats, on which platform."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import NormalDist

from bot.core.rate_limits.budget import Budget
from tests.bot.core.rate_limits.clients import (
    EveryNPieces,
    EverySecond,
    Ours,
    show_blindly,
    show_ideally,
)
from tests.bot.core.rate_limits.measures import Outcome, outcome
from tests.bot.core.rate_limits.simulator import (
    DISCORD_RULES,
    TELEGRAM_RULES,
    Rules,
    Server,
    Stream,
    World,
)

GIVE_UP_S = 1800.0
"""What is not visible half an hour after the streams have ended counts as lost."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """`slot_s`: the time between two requests if the limit that binds here is used evenly."""

    name: str
    rules: Rules
    streams: int
    chats: int
    slot_s: float
    interval_s: float
    group: bool = False
    length_s: float = 120.0
    piece_s: float = 0.02
    before_s: tuple[float, ...] = ()
    """The lengths of answers before, each in a chat of its own: what can be learned from."""
    lengths_s: tuple[float, ...] = ()
    """Of each stream, where they differ; then each is in a chat of its own."""

    @property
    def start_s(self) -> float:
        return max(self.before_s) + 1.0 if self.before_s else 0.0

    @property
    def end_s(self) -> float:
        return self.start_s + self.length_s + GIVE_UP_S

    def make(self) -> list[Stream]:
        lengths_s = self.lengths_s or (self.length_s,) * self.streams
        return [
            Stream(f"chat {i % self.chats}", f"stream {i}", self.start_s, length_s,
                   self.piece_s, group=self.group)
            for i, length_s in enumerate(lengths_s)
        ]  # fmt: skip

    def make_before(self) -> list[Stream]:
        return [
            Stream(f"chat before {i}", f"before {i}", 0.0, length_s, 0.5, group=self.group)
            for i, length_s in enumerate(self.before_s)
        ]


Client = Callable[[World, list[Stream], Scenario], object]


def ours(world: World, streams: list[Stream], scenario: Scenario) -> object:
    return Ours(world, streams, scenario.rules.budget, scenario.interval_s)


def ours_with(budget: Budget) -> Client:
    """Our client under another budget than the platform enforces."""
    return lambda world, streams, scenario: Ours(world, streams, budget, scenario.interval_s)


def every_second(world: World, streams: list[Stream], scenario: Scenario) -> object:
    return EverySecond(world, streams)


def every_80_characters(world: World, streams: list[Stream], scenario: Scenario) -> object:
    return EveryNPieces(world, streams, max(1, round(80 / (CHARACTERS_PER_S * scenario.piece_s))))


CHARACTERS_PER_S = 50.0


def run(scenario: Scenario, client: Client, seed: int = 1) -> Outcome:
    world, streams = World(Server(scenario.rules), seed), scenario.make()
    client(world, [*scenario.make_before(), *streams], scenario)
    world.run(scenario.end_s)
    return outcome(streams, scenario.end_s, refusals=world.server.refused)


def ideal(scenario: Scenario) -> Outcome:
    streams = scenario.make()
    if scenario.lengths_s:
        for stream, length_s in zip(streams, scenario.lengths_s, strict=True):
            show_ideally([stream], max(scenario.slot_s, length_s / GROUP_SLOTS))
    else:
        show_ideally(streams, scenario.slot_s)
    return outcome(streams, scenario.end_s)


def blind(scenario: Scenario) -> Outcome:
    """The best for answers one at a time in idle groups, by who knows how long answers are, but not
    how long this one is."""
    streams = scenario.make()
    show_blindly(streams, scenario.before_s)
    return outcome(streams, scenario.end_s)


GROUP_SLOTS = 20
ONE_DISCORD = Scenario("Discord, one stream", DISCORD_RULES, 1, 1, 1.0, 1.05)
TEN_DISCORD = Scenario(
    "Discord, ten in one channel", DISCORD_RULES, 10, 1, 1.0, 1.05, group=True, piece_s=0.1
)
ONE_PRIVATE = Scenario("Telegram, one private chat", TELEGRAM_RULES, 1, 1, 1.0, 1.0)
ONE_GROUP = Scenario("Telegram, one in a group", TELEGRAM_RULES, 1, 1, 3.0, 1.0, group=True)
TEN_GROUP = Scenario(
    "Telegram, ten in one group", TELEGRAM_RULES, 10, 1, 3.0, 1.0, group=True, piece_s=0.1
)
THOUSAND_DISCORD = Scenario(
    "Discord, 1,000 channels", DISCORD_RULES, 1000, 1000, 1 / 50, 1.05, group=True, piece_s=0.5
)
THOUSAND_TELEGRAM = Scenario(
    "Telegram, 1,000 private chats", TELEGRAM_RULES, 1000, 1000, 1 / 30, 1.0, piece_s=0.5
)
SHORT_GROUP = Scenario(
    "Telegram, 19 s in an idle group", TELEGRAM_RULES, 1, 1, 1.0, 1.0, group=True, length_s=19.0
)
"""Here the ideal spends a saved-up minute's budget in 19 s, knowing that the end is near."""
SHORT_AS_USUAL = replace(SHORT_GROUP, name=f"{SHORT_GROUP.name}, after twenty like it",
                         before_s=(19.0,) * 20)  # fmt: skip
LONG_FOR_ONCE = replace(ONE_GROUP, name=f"{ONE_GROUP.name}, after twenty of 19 s",
                        before_s=(19.0,) * 20)  # fmt: skip
_VARIED_S = tuple(
    round(math.exp(math.log(15) + 0.7 * NormalDist().inv_cdf((i + 0.5) / 20)), 1) for i in range(20)
)
VARIED = Scenario(
    "Telegram, twenty answers of 4 to 59 s, each in an idle group, after twenty like them",
    TELEGRAM_RULES, 20, 20, 1.0, 1.0, group=True, length_s=max(_VARIED_S), before_s=_VARIED_S,
    lengths_s=_VARIED_S,
)  # fmt: skip

ALL = (
    ONE_DISCORD,
    TEN_DISCORD,
    THOUSAND_DISCORD,
    ONE_PRIVATE,
    ONE_GROUP,
    TEN_GROUP,
    THOUSAND_TELEGRAM,
    SHORT_GROUP,
    SHORT_AS_USUAL,
    VARIED,
    LONG_FOR_ONCE,
)
