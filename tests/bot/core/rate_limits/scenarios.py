"""The situations that are measured: how many streams, in how many chats, on which platform."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.rate_limits.budget import Budget
from tests.bot.core.rate_limits.clients import EveryNPieces, EverySecond, Ours, show_ideally
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

    def make(self) -> list[Stream]:
        return [
            Stream(f"chat {i % self.chats}", f"stream {i}", 0.0, self.length_s, self.piece_s,
                   group=self.group)
            for i in range(self.streams)
        ]  # fmt: skip


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
    client(world, streams, scenario)
    end_s = scenario.length_s + GIVE_UP_S
    world.run(end_s)
    return outcome(streams, end_s, refusals=world.server.refused)


def ideal(scenario: Scenario) -> Outcome:
    streams = scenario.make()
    show_ideally(streams, scenario.slot_s)
    return outcome(streams, scenario.length_s + GIVE_UP_S)


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

ALL = (
    ONE_DISCORD,
    TEN_DISCORD,
    THOUSAND_DISCORD,
    ONE_PRIVATE,
    ONE_GROUP,
    TEN_GROUP,
    THOUSAND_TELEGRAM,
    SHORT_GROUP,
)
