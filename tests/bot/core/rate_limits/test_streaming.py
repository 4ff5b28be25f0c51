"""The aims of the streaming reply, in virtual time against both platforms' strict limits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.rate_limits.budget import Rate
from tests.bot.core.rate_limits import scenarios
from tests.bot.core.rate_limits.clients import Ours
from tests.bot.core.rate_limits.measures import outcome
from tests.bot.core.rate_limits.scenarios import Scenario, blind, ideal, ours, run
from tests.bot.core.rate_limits.simulator import TELEGRAM_RULES, Server, Stream, World

SMALLER = 20
"""The thousand chats are a twentieth of that here, with a twentieth of the whole bot's budget."""


def smaller(scenario: Scenario) -> Scenario:
    total = scenario.rules.budget.total
    budget = replace(scenario.rules.budget, total=Rate(total.count, total.per_s * SMALLER))
    return replace(
        scenario,
        rules=replace(scenario.rules, budget=budget),
        streams=scenario.streams // SMALLER,
        chats=scenario.chats // SMALLER,
        slot_s=scenario.slot_s * SMALLER,
    )


STEADY = [
    scenarios.ONE_DISCORD,
    scenarios.TEN_DISCORD,
    scenarios.ONE_PRIVATE,
    scenarios.ONE_GROUP,
    scenarios.TEN_GROUP,
    smaller(scenarios.THOUSAND_DISCORD),
    smaller(scenarios.THOUSAND_TELEGRAM),
]


@pytest.mark.parametrize("scenario", STEADY, ids=lambda scenario: scenario.name)
def test_text_is_shown_nearly_as_early_as_possible_and_no_limit_is_met(scenario: Scenario) -> None:
    measured, best = run(scenario, ours), ideal(scenario)
    assert measured.refusals == 0
    assert measured.lost == 0
    assert measured.mean_age_s <= 1.1 * best.mean_age_s
    # a stream's final takes the first free slot, n streams take n; the rest is the round trip
    slots_s = scenario.streams * scenario.slot_s * 1.06
    assert measured.final_lag_max_s <= slots_s + 1.0


def test_where_answers_are_short_the_minute_of_a_group_is_not_saved_for_their_rest() -> None:
    scenario = scenarios.SHORT_AS_USUAL
    measured = run(scenario, ours)
    assert (measured.refusals, measured.lost) == (0, 0)
    assert measured.mean_age_s <= 1.5 * ideal(scenario).mean_age_s
    unlearned = replace(scenario, before_s=())
    assert measured.mean_age_s <= 0.7 * run(unlearned, ours).mean_age_s


def test_answers_of_many_lengths_are_shown_as_early_as_who_does_not_know_their_end_can() -> None:
    measured = run(scenarios.VARIED, ours)
    assert (measured.refusals, measured.lost) == (0, 0)
    assert measured.mean_age_s <= 1.1 * blind(scenarios.VARIED).mean_age_s


def test_an_answer_that_is_long_for_once_goes_on_growing_and_meets_no_limit() -> None:
    measured, best = run(scenarios.LONG_FOR_ONCE, ours), ideal(scenarios.LONG_FOR_ONCE)
    assert (measured.refusals, measured.lost) == (0, 0)
    assert measured.mean_age_s <= 2 * best.mean_age_s
    assert measured.final_lag_max_s <= 1.1


@pytest.mark.parametrize("seed", range(5))
def test_no_limit_is_met_whatever_the_latencies(seed: int) -> None:
    scenario = replace(scenarios.ONE_PRIVATE, length_s=300.0, piece_s=0.1)
    assert run(scenario, ours, seed).refusals == 0


@pytest.mark.parametrize("scenario", [scenarios.TEN_GROUP, scenarios.ONE_PRIVATE])
def test_a_platform_that_allows_less_than_it_says_loses_nothing_and_is_believed(
    scenario: Scenario,
) -> None:
    budget = scenario.rules.budget
    rates = (Rate(1, 1.6), Rate(14, 60.0))
    private, group = replace(budget.private, rates=rates), replace(budget.group, rates=rates)
    strict = replace(scenario.rules, budget=replace(budget, private=private, group=group))
    server = replace(scenario, rules=strict)
    measured = run(server, scenarios.ours_with(budget))
    assert measured.lost == 0
    assert 0 < measured.refusals < measured.edits / 5


def test_a_group_of_talkers_does_not_delay_a_private_chat() -> None:
    world = World(Server(TELEGRAM_RULES), seed=1)
    talkers = scenarios.TEN_GROUP.make()
    private = Stream("a private chat", "alone", 0.0, 120.0, 0.1)
    Ours(world, [*talkers, private], TELEGRAM_RULES.budget, 1.0)
    world.run()
    assert outcome(talkers, world.now_s, refusals=world.server.refused).refusals == 0
    best = ideal(replace(scenarios.ONE_PRIVATE, piece_s=0.1))
    assert outcome([private], world.now_s).mean_age_s <= 1.2 * best.mean_age_s


@pytest.mark.parametrize("client", [scenarios.every_second, scenarios.every_80_characters])
def test_the_plain_loops_do_break_the_simulated_limits(client: scenarios.Client) -> None:
    """Else the zeros above would show nothing."""
    measured = run(scenarios.TEN_GROUP, client)
    assert measured.refusals > 10
    assert measured.mean_age_s > 2 * ideal(scenarios.TEN_GROUP).mean_age_s
