"""Who may send next: finals first, streams fairly, and one chat's trouble stays there."""

from __future__ import annotations

import itertools
import random
import tracemalloc
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.rate_limits.budget import DISCORD, TELEGRAM, Budget, ChatBudget, Rate
from bot.core.rate_limits.scheduler import Governor, Priority, Ticket
from tests.bot.core.rate_limits.simulator import Rules, Server, World

GROUP = "telegram:-100"
PRIVATE = "telegram:7"


def run(
    governor: Governor, until_s: float, *, now_s: float = 0.0, again: bool = False,
    group: bool = True,
) -> list[tuple[float, str]]:  # fmt: skip
    """Grant and end whatever is granted; with `again`, interim streams ask for more at once."""
    log: list[tuple[float, str]] = []
    while (at_s := governor.next_at_s(now_s)) is not None and at_s <= until_s:
        now_s = at_s
        for ticket in governor.grant(now_s):
            log.append((now_s, ticket.stream))
            governor.done(ticket, now_s)
            if again and ticket.priority is Priority.INTERIM:
                governor.request(ticket.chat, ticket.stream, ticket.priority, now_s, group=group)
    return log


def test_finals_and_results_go_before_status_before_interim() -> None:
    governor = Governor(TELEGRAM)
    for priority in reversed(Priority):
        governor.request(GROUP, priority.name, priority, 0.0, group=True)
    assert [name for _, name in run(governor, 60)] == ["FINAL", "RESULT", "STATUS", "INTERIM"]


def test_a_status_does_not_starve_the_text_of_another_stream() -> None:
    governor = Governor(TELEGRAM)
    governor.request(GROUP, "text", Priority.INTERIM, 0.0, group=True)
    now_s, granted = 0.0, []
    while now_s < 60:
        governor.request(GROUP, f"status {now_s}", Priority.STATUS, now_s, group=True)
        for ticket in governor.grant(now_s):
            granted.append(ticket.stream)
            governor.done(ticket, now_s)
        now_s += 1.0
    assert "text" in granted
    assert granted[0] != "text"


def test_two_streams_of_one_group_take_turns() -> None:
    governor = Governor(TELEGRAM)
    governor.request(GROUP, "talkative", Priority.INTERIM, 0.0, group=True)
    governor.request(GROUP, "other", Priority.INTERIM, 0.0, group=True)
    streams = [stream for _, stream in run(governor, 300, again=True)]
    assert all(a != b for a, b in itertools.pairwise(streams))


def test_two_topics_of_one_forum_share_its_budget_but_not_their_tickets() -> None:
    governor = Governor(TELEGRAM)
    governor.request(GROUP, "topic 1", Priority.FINAL, 0.0, group=True)
    governor.request(GROUP, "topic 2", Priority.FINAL, 0.0, group=True)
    assert run(governor, 60) == [(0.0, "topic 1"), (1.0, "topic 2")]


def test_a_final_finds_budget_however_long_the_group_has_been_busy() -> None:
    governor = Governor(TELEGRAM)
    for i in range(5):
        governor.request(GROUP, f"stream {i}", Priority.INTERIM, 0.0, group=True)
    run(governor, 301.0, again=True)
    governor.request(GROUP, "the final", Priority.FINAL, 301.0, group=True)
    assert governor.next_at_s(301.0) == pytest.approx(301.0, abs=1.0)
    log = run(governor, 302.0, now_s=301.0)
    assert log[0][1] == "the final"


def test_n_finals_of_one_group_take_n_slots() -> None:
    governor = Governor(TELEGRAM)
    for i in range(10):
        governor.request(GROUP, f"final {i}", Priority.FINAL, 0.0, group=True)
    times_s = [at_s for at_s, _ in run(governor, 60)]
    assert times_s == pytest.approx([float(i) for i in range(10)])


def test_a_frozen_group_waits_for_hours_and_delays_no_other_chat() -> None:
    governor = Governor(TELEGRAM)
    governor.freeze(GROUP, 6775.0)
    governor.request(GROUP, "frozen final", Priority.FINAL, 0.0, group=True)
    for i in range(100):
        governor.request(f"telegram:{i}", "final", Priority.FINAL, 0.0)
    others = run(governor, 6000.0)
    assert len(others) == 100
    assert max(at_s for at_s, _ in others) < 4.0
    assert governor.next_at_s(6000.0) == 6775.0
    assert governor.grant(6774.9) == []
    assert [ticket.stream for ticket in governor.grant(6775.0)] == ["frozen final"]


def test_a_second_shorter_freeze_shortens_nothing() -> None:
    governor = Governor(TELEGRAM)
    governor.request(PRIVATE, "final", Priority.FINAL, 0.0)
    governor.freeze(PRIVATE, 1000.0)
    governor.freeze(PRIVATE, 5.0)
    assert governor.next_at_s(0.0) == 1000.0


def test_after_a_freeze_interim_texts_come_slower_for_a_while() -> None:
    governor = Governor(TELEGRAM)
    governor.freeze(PRIVATE, 10.0)
    governor.request(PRIVATE, "text", Priority.INTERIM, 10.0)
    times_s = [at_s for at_s, _ in run(governor, 200, now_s=10.0, again=True, group=False)]
    gaps_s = [b - a for a, b in itertools.pairwise(times_s)]
    assert gaps_s[0] > 1.8
    assert gaps_s[-1] == pytest.approx(1.0)


def test_a_chat_that_was_frozen_before_it_was_known_gets_the_right_budget() -> None:
    governor = Governor(TELEGRAM)
    governor.freeze(PRIVATE, 0.0)
    for i in range(30):
        governor.request(PRIVATE, f"final {i}", Priority.FINAL, 0.0)
    assert len(run(governor, 29.5, group=False)) > 20


def test_one_busy_chat_does_not_slow_another() -> None:
    governor = Governor(TELEGRAM)
    governor.request(GROUP, "a", Priority.INTERIM, 0.0, group=True)
    governor.request(PRIVATE, "b", Priority.INTERIM, 0.0)
    governor.request(GROUP, "c", Priority.INTERIM, 0.0, group=True)
    assert {stream for _, stream in run(governor, 0.1)} == {"a", "b"}


def test_discord_counts_posts_and_edits_apart() -> None:
    governor = Governor(DISCORD)
    for i in range(5):
        governor.request("discord:1", f"edit {i}", Priority.FINAL, 0.0)
        governor.request("discord:1", f"post {i}", Priority.FINAL, 0.0, new_message=True)
    governor.request("discord:1", "edit 5", Priority.FINAL, 0.0)
    assert len(governor.grant(0.0)) == 10
    assert governor.grant(4.9) == []


def test_a_request_in_flight_counts_until_it_has_ended_and_from_then_on() -> None:
    governor = Governor(TELEGRAM)
    governor.request(PRIVATE, "a", Priority.FINAL, 0.0)
    governor.request(PRIVATE, "b", Priority.FINAL, 0.0)
    (ticket,) = governor.grant(0.0)
    assert governor.next_at_s(9.0) is None
    governor.done(ticket, 9.0)
    assert governor.next_at_s(9.0) == 10.0


def test_a_ticket_that_was_not_used_is_given_back() -> None:
    governor = Governor(TELEGRAM)
    governor.request(PRIVATE, "a", Priority.FINAL, 0.0)
    governor.request(PRIVATE, "b", Priority.FINAL, 0.0)
    (ticket,) = governor.grant(0.0)
    governor.done(ticket, 0.0, sent=False)
    governor.done(ticket, 0.0, sent=False)
    assert [ticket.stream for ticket in governor.grant(0.0)] == ["b"]


def test_a_request_that_turns_into_a_final_overtakes() -> None:
    governor = Governor(TELEGRAM)
    governor.request(GROUP, "a", Priority.INTERIM, 0.0, group=True)
    governor.request(GROUP, "b", Priority.INTERIM, 1.0, group=True)
    governor.request(GROUP, "b", Priority.FINAL, 2.0, group=True)
    assert [stream for _, stream in run(governor, 60)] == ["b", "a"]


def test_a_withdrawn_request_is_not_granted() -> None:
    governor = Governor(TELEGRAM)
    governor.request(GROUP, "a", Priority.INTERIM, 0.0, group=True)
    governor.withdraw(GROUP, "a", 0.0)
    governor.withdraw(GROUP, "never asked", 0.0)
    assert governor.grant(0.0) == []
    assert governor.next_at_s(0.0) is None


def test_idle_chats_are_forgotten_and_frozen_ones_are_not() -> None:
    governor = Governor(TELEGRAM)
    governor.freeze("telegram:frozen", 5000.0)
    for i in range(300):
        governor.request(f"telegram:{i}", "text", Priority.INTERIM, 0.0)
    run(governor, 60)
    governor.grant(200.0)
    assert len(governor) == 1
    governor.grant(5060.1)
    assert len(governor) == 0


def test_asking_again_and_again_during_a_freeze_costs_no_memory() -> None:
    governor = Governor(TELEGRAM)
    governor.freeze(GROUP, 6775.0)
    tracemalloc.start()
    for i in range(5_000):
        priority = Priority.INTERIM if i % 2 else Priority.STATUS
        governor.request(GROUP, f"stream {i % 3}", priority, i / 10, group=True)
        governor.withdraw(GROUP, f"stream {(i + 1) % 3}", i / 10)
    size_bytes, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size_bytes < 50_000


@pytest.mark.parametrize("n", [1, 2, 3, 7, 40])
@pytest.mark.parametrize("budget", [DISCORD, TELEGRAM])
def test_the_shares_of_n_processes_never_exceed_the_whole(budget: Budget, n: int) -> None:
    share = budget.divide(n, private_too=True)
    pairs = [(budget.total, share.total)]
    for whole, part in ((budget.group, share.group), (budget.private, share.private)):
        pairs += zip(whole.rates, part.rates, strict=True)
    for whole_rate, part_rate in pairs:
        per_window = n * part_rate.count / max(1.0, part_rate.per_s / whole_rate.per_s)
        assert per_window <= whole_rate.count + 1e-9
    assert budget.divide(n).private == budget.private


def test_no_budget_is_divided_among_nobody() -> None:
    with pytest.raises(ValueError, match="at least one"):
        TELEGRAM.divide(0)
    with pytest.raises(ValueError, match="at least one"):
        Rate(0, 1.0)


SMALL = Budget(
    private=ChatBudget((Rate(1, 1.0),), pace_s=1.0),
    group=ChatBudget((Rate(1, 1.0), Rate(4, 10.0)), pace_s=10 / 3, reserve=1, posts_apart=True),
    total=Rate(3, 1.0),
)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 12))
def test_no_limit_is_ever_broken_and_everybody_gets_a_turn(seed: int, streams: int) -> None:
    """Calls overtake each other; their least round trip is what the governor may rely on."""
    world = World(Server(Rules(SMALL, growing=False)), seed, one_way_s=(0.2, 0.26))
    governor, chance, turns = Governor(SMALL), random.Random(seed), Counter[str]()

    def ask(i: int, priority: Priority = Priority.INTERIM) -> None:
        stream = f"s{i}" if priority is not Priority.FINAL else f"final {sum(turns.values())}"
        post = chance.random() < 0.3
        governor.request(
            f"chat {i % 4}", stream, priority, world.now_s, group=i % 4 > 1, new_message=post
        )

    def grant() -> None:
        for ticket in governor.grant(world.now_s):
            send(ticket)
        at_s = governor.next_at_s(world.now_s)
        assert at_s is None or at_s > world.now_s
        if at_s is not None:
            world.at(at_s, grant)

    def send(ticket: Ticket) -> None:
        turns[ticket.stream] += 1
        i = int(ticket.chat[5:])

        def answered(retry_after_s: float | None) -> None:
            governor.done(ticket, world.now_s)
            if ticket.priority is not Priority.FINAL:
                ask(int(ticket.stream[1:]), chance.choice([Priority.INTERIM, Priority.STATUS]))
            if chance.random() < 0.05:
                ask(i, Priority.FINAL)
            grant()

        world.send(ticket.chat, answered, group=i % 4 > 1, new_message=ticket.new_message)

    for i in range(streams):
        ask(i)
    grant()
    world.run(60.0)
    assert world.server.refused == 0
    assert len([stream for stream in turns if stream.startswith("s")]) == streams
