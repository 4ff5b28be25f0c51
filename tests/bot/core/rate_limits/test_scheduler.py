"""Who may send next: finals first, streams fairly, and one chat's trouble stays there."""

from __future__ import annotations

import itertools
import random
import tracemalloc
from collections import Counter
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.limits import BUDGET as DISCORD
from adapters.telegram.limits import BUDGET as TELEGRAM
from bot.core.rate_limits.budget import Budget, ChatBudget, Rate
from bot.core.rate_limits.scheduler import Permit, Priority, Scheduler
from tests.bot.core.rate_limits.simulator import Rules, Server, World
from tests.support.rows import each_row

GROUP = "telegram:-100"
PRIVATE = "telegram:7"


def run(
    scheduler: Scheduler, until_s: float, *, now_s: float = 0.0, again: bool = False,
    group: bool = True,
) -> list[tuple[float, str]]:  # fmt: skip
    """Grant and end whatever is granted; with `again`, interim streams ask for more at once."""
    log: list[tuple[float, str]] = []
    while (at_s := scheduler.next_at_s(now_s)) is not None and at_s <= until_s:
        now_s = at_s
        for permit in scheduler.grant(now_s):
            log.append((now_s, permit.stream))
            scheduler.done(permit, now_s)
            if again and permit.priority is Priority.INTERIM:
                scheduler.request(permit.chat, permit.stream, permit.priority, now_s, group=group)
    return log


def test_finals_go_before_results_and_those_before_interim_texts() -> None:
    scheduler = Scheduler(TELEGRAM)
    for priority in reversed(Priority):
        scheduler.request(GROUP, priority.name, priority, 0.0, group=True)
    assert [name for _, name in run(scheduler, 60)] == ["FINAL", "RESULT", "INTERIM"]


def test_two_streams_of_one_group_take_turns() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.request(GROUP, "talkative", Priority.INTERIM, 0.0, group=True)
    scheduler.request(GROUP, "other", Priority.INTERIM, 0.0, group=True)
    streams = [stream for _, stream in run(scheduler, 300, again=True)]
    assert all(a != b for a, b in itertools.pairwise(streams))


def have_grown(scheduler: Scheduler, kind: str, length_s: float, count: int = 20) -> None:
    for i in range(count):
        ask = partial(scheduler.request, f"before {kind} {i}", "post", group=True, kind=kind)
        ask(Priority.INTERIM, 0.0)
        ask(Priority.FINAL, length_s)
    run(scheduler, 1_000, now_s=length_s)


def interim_at_s(scheduler: Scheduler, kinds: dict[str, str], until_s: float) -> list[float]:
    """When messages of these kinds are shown that begin to grow in one group at 1,000 s."""
    for stream, kind in kinds.items():
        scheduler.request(GROUP, stream, Priority.INTERIM, 1_000.0, group=True, kind=kind)
    now_s, log = 1_000.0, []
    while (at_s := scheduler.next_at_s(now_s)) is not None and at_s - 1_000 < until_s:
        now_s = at_s
        for permit in scheduler.grant(now_s):
            log.append(now_s - 1_000)
            scheduler.done(permit, now_s)
            asked = (permit.chat, permit.stream, permit.priority, now_s)
            scheduler.request(*asked, group=True, kind=kinds[permit.stream])
    return log


def test_a_message_that_will_soon_be_whole_is_shown_more_often_than_one_that_goes_on() -> None:
    scheduler = Scheduler(TELEGRAM)
    have_grown(scheduler, "reply", 15.0)
    have_grown(scheduler, "export", 300.0)
    assert len(interim_at_s(scheduler, {"a": "reply"}, 15.0)) >= 11
    scheduler = Scheduler(TELEGRAM)
    have_grown(scheduler, "reply", 15.0)
    have_grown(scheduler, "export", 300.0)
    shown_s = interim_at_s(scheduler, {"a": "export"}, 60.0)
    assert [b - a for a, b in itertools.pairwise(shown_s)] == pytest.approx([60 / 19] * 18, rel=0.1)


def test_a_message_that_has_waited_in_silence_begins_when_it_grows() -> None:
    scheduler = Scheduler(TELEGRAM)
    have_grown(scheduler, "reply", 15.0)
    scheduler.request(GROUP, "a", Priority.INTERIM, 500.0, group=True, kind="reply")
    run(scheduler, 501.0, now_s=500.0)
    assert len(interim_at_s(scheduler, {"a": "reply"}, 15.0)) >= 11


def test_two_messages_that_grow_beside_each_other_share_the_minute_evenly() -> None:
    scheduler = Scheduler(TELEGRAM)
    have_grown(scheduler, "reply", 15.0)
    shown_s = interim_at_s(scheduler, {"a": "reply", "b": "reply"}, 60.0)
    assert [b - a for a, b in itertools.pairwise(shown_s)][1:] == pytest.approx(
        [60 / 19] * 17, rel=0.1
    )


def test_who_has_spent_ahead_spreads_what_is_left_until_slots_come_back() -> None:
    """And the slot that is kept for finals stays."""
    scheduler = Scheduler(TELEGRAM)
    have_grown(scheduler, "reply", 15.0)
    shown_s = interim_at_s(scheduler, {"a": "reply"}, 180.0)
    gaps_s = [b - a for a, b in itertools.pairwise(shown_s)]
    assert max(gaps_s) < 12
    for start_s in shown_s:
        assert len([at_s for at_s in shown_s if start_s <= at_s < start_s + 60]) <= 19


def test_two_topics_of_one_forum_share_its_budget_but_not_their_permits() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.request(GROUP, "topic 1", Priority.FINAL, 0.0, group=True)
    scheduler.request(GROUP, "topic 2", Priority.FINAL, 0.0, group=True)
    assert run(scheduler, 60) == [(0.0, "topic 1"), (1.0, "topic 2")]


def test_a_final_finds_budget_however_long_the_group_has_been_busy() -> None:
    scheduler = Scheduler(TELEGRAM)
    for i in range(5):
        scheduler.request(GROUP, f"stream {i}", Priority.INTERIM, 0.0, group=True)
    run(scheduler, 301.0, again=True)
    scheduler.request(GROUP, "the final", Priority.FINAL, 301.0, group=True)
    assert scheduler.next_at_s(301.0) == pytest.approx(301.0, abs=1.0)
    log = run(scheduler, 302.0, now_s=301.0)
    assert log[0][1] == "the final"


def test_n_finals_of_one_group_take_n_slots() -> None:
    scheduler = Scheduler(TELEGRAM)
    for i in range(10):
        scheduler.request(GROUP, f"final {i}", Priority.FINAL, 0.0, group=True)
    times_s = [at_s for at_s, _ in run(scheduler, 60)]
    assert times_s == pytest.approx([float(i) for i in range(10)])


def test_a_frozen_group_waits_for_hours_and_delays_no_other_chat() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.freeze(GROUP, 6775.0)
    scheduler.request(GROUP, "frozen final", Priority.FINAL, 0.0, group=True)
    for i in range(100):
        scheduler.request(f"telegram:{i}", "final", Priority.FINAL, 0.0)
    others = run(scheduler, 6000.0)
    assert len(others) == 100
    assert max(at_s for at_s, _ in others) < 4.0
    assert scheduler.next_at_s(6000.0) == 6775.0
    assert scheduler.grant(6774.9) == []
    assert [permit.stream for permit in scheduler.grant(6775.0)] == ["frozen final"]


def test_a_second_shorter_freeze_shortens_nothing() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.request(PRIVATE, "final", Priority.FINAL, 0.0)
    scheduler.freeze(PRIVATE, 1000.0)
    scheduler.freeze(PRIVATE, 5.0)
    assert scheduler.next_at_s(0.0) == 1000.0


def test_after_a_freeze_interim_texts_come_slower_for_a_while() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.freeze(PRIVATE, 10.0)
    scheduler.request(PRIVATE, "text", Priority.INTERIM, 10.0)
    times_s = [at_s for at_s, _ in run(scheduler, 200, now_s=10.0, again=True, group=False)]
    gaps_s = [b - a for a, b in itertools.pairwise(times_s)]
    assert gaps_s[0] > 1.8
    assert gaps_s[-1] == pytest.approx(1.0)


def test_a_chat_that_was_frozen_before_it_was_known_gets_the_right_budget() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.freeze(PRIVATE, 0.0)
    for i in range(30):
        scheduler.request(PRIVATE, f"final {i}", Priority.FINAL, 0.0)
    assert len(run(scheduler, 29.5, group=False)) > 20


def test_one_busy_chat_does_not_slow_another() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.request(GROUP, "a", Priority.INTERIM, 0.0, group=True)
    scheduler.request(PRIVATE, "b", Priority.INTERIM, 0.0)
    scheduler.request(GROUP, "c", Priority.INTERIM, 0.0, group=True)
    assert {stream for _, stream in run(scheduler, 0.1)} == {"a", "b"}


def test_discord_counts_posts_and_edits_apart() -> None:
    scheduler = Scheduler(DISCORD)
    for i in range(5):
        scheduler.request("discord:1", f"edit {i}", Priority.FINAL, 0.0)
        scheduler.request("discord:1", f"post {i}", Priority.FINAL, 0.0, new_message=True)
    scheduler.request("discord:1", "edit 5", Priority.FINAL, 0.0)
    assert len(scheduler.grant(0.0)) == 10
    assert scheduler.grant(4.9) == []


def test_a_request_in_flight_counts_until_it_has_ended_and_from_then_on() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.request(PRIVATE, "a", Priority.FINAL, 0.0)
    scheduler.request(PRIVATE, "b", Priority.FINAL, 0.0)
    (permit,) = scheduler.grant(0.0)
    assert scheduler.next_at_s(9.0) is None
    scheduler.done(permit, 9.0)
    assert scheduler.next_at_s(9.0) == 10.0


def test_an_album_counts_as_many_messages_and_waits_for_room_for_all_of_them() -> None:
    scheduler = Scheduler(TELEGRAM)
    for number in range(15):
        scheduler.request(GROUP, f"{number}", Priority.FINAL, 0.0, group=True)
    assert len(run(scheduler, 20)) == 15
    scheduler.request(GROUP, "album", Priority.RESULT, 20.0, group=True, messages=10)
    scheduler.request(GROUP, "after it", Priority.RESULT, 20.0, group=True)
    said = run(scheduler, 200, now_s=20.0)
    assert said[0] == (64.0, "album"), "the fifth of the fifteen is a minute old"
    assert said[1][1] == "after it"


def test_an_album_larger_than_the_window_goes_when_that_is_empty() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.request(PRIVATE, "album", Priority.RESULT, 0.0, messages=10)
    (permit,) = scheduler.grant(0.0)
    scheduler.request(PRIVATE, "after it", Priority.RESULT, 0.0)
    assert scheduler.grant(0.5) == []
    scheduler.done(permit, 1.0)
    assert run(scheduler, 60, now_s=1.0) == [(2.0, "after it")]


def test_a_permit_that_was_not_used_is_given_back() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.request(PRIVATE, "a", Priority.FINAL, 0.0)
    scheduler.request(PRIVATE, "b", Priority.FINAL, 0.0)
    (permit,) = scheduler.grant(0.0)
    scheduler.done(permit, 0.0, sent=False)
    scheduler.done(permit, 0.0, sent=False)
    assert [permit.stream for permit in scheduler.grant(0.0)] == ["b"]


def test_a_request_that_turns_into_a_final_overtakes() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.request(GROUP, "a", Priority.INTERIM, 0.0, group=True)
    scheduler.request(GROUP, "b", Priority.INTERIM, 1.0, group=True)
    scheduler.request(GROUP, "b", Priority.FINAL, 2.0, group=True)
    assert [stream for _, stream in run(scheduler, 60)] == ["b", "a"]


def test_a_withdrawn_request_is_not_granted() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.request(GROUP, "a", Priority.INTERIM, 0.0, group=True)
    scheduler.withdraw(GROUP, "a", 0.0)
    scheduler.withdraw(GROUP, "never asked", 0.0)
    assert scheduler.grant(0.0) == []
    assert scheduler.next_at_s(0.0) is None


def test_a_final_has_waited_since_its_message_did() -> None:
    scheduler = Scheduler(TELEGRAM)
    for i, stream in enumerate("ab"):
        scheduler.request(GROUP, stream, Priority.INTERIM, float(i), group=True)
        scheduler.withdraw(GROUP, stream, 9.0)
    for stream in "ba":
        scheduler.request(GROUP, stream, Priority.FINAL, 9.0, group=True)
    assert [stream for _, stream in run(scheduler, 60, now_s=9.0)] == ["a", "b"]


def test_idle_chats_are_forgotten_and_frozen_ones_are_not() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.freeze("telegram:frozen", 5000.0)
    for i in range(300):
        scheduler.request(f"telegram:{i}", "text", Priority.INTERIM, 0.0)
    run(scheduler, 60)
    scheduler.grant(200.0)
    assert len(scheduler) == 1
    scheduler.grant(5060.1)
    assert len(scheduler) == 0


def test_asking_again_and_again_during_a_freeze_costs_no_memory() -> None:
    scheduler = Scheduler(TELEGRAM)
    scheduler.freeze(GROUP, 6775.0)
    tracemalloc.start()
    for i in range(5_000):
        priority = Priority.INTERIM if i % 2 else Priority.FINAL
        scheduler.request(GROUP, f"stream {i % 3}", priority, i / 10, group=True)
        scheduler.withdraw(GROUP, f"stream {(i + 1) % 3}", i / 10)
    size_bytes, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size_bytes < 50_000


@each_row("n", [1, 2, 3, 7, 40])
@each_row("budget", [DISCORD, TELEGRAM])
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


@given(st.integers(0, 2**32), st.integers(1, 12), st.sampled_from([None, 1.0]))
def test_no_limit_is_ever_broken_and_everybody_gets_a_turn(
    seed: int, streams: int, burst_pace_s: float | None
) -> None:
    """Calls overtake each other; their least round trip is what the scheduler may rely on."""
    budget = replace(SMALL, group=replace(SMALL.group, burst_pace_s=burst_pace_s))
    world = World(Server(Rules(budget, growing=False)), seed, one_way_s=(0.2, 0.26))
    scheduler, chance, turns = Scheduler(budget), random.Random(seed), Counter[str]()

    def ask(i: int, priority: Priority = Priority.INTERIM) -> None:
        stream = f"s{i}" if priority is not Priority.FINAL else f"final {sum(turns.values())}"
        post = chance.random() < 0.3
        scheduler.request(
            f"chat {i % 4}", stream, priority, world.now_s, group=i % 4 > 1, new_message=post
        )

    def grant() -> None:
        for permit in scheduler.grant(world.now_s):
            send(permit)
        at_s = scheduler.next_at_s(world.now_s)
        assert at_s is None or at_s > world.now_s
        if at_s is not None:
            world.at(at_s, grant)

    def send(permit: Permit) -> None:
        turns[permit.stream] += 1
        i = int(permit.chat[5:])

        def answered(retry_after_s: float | None) -> None:
            scheduler.done(permit, world.now_s)
            if permit.priority is not Priority.FINAL:
                ask(int(permit.stream[1:]))
            if chance.random() < 0.05:
                ask(i, Priority.FINAL)
            grant()

        world.send(permit.chat, answered, group=i % 4 > 1, new_message=permit.new_message)

    for i in range(streams):
        ask(i)
    grant()
    world.run(60.0)
    assert world.server.refused == 0
    assert len([stream for stream in turns if stream.startswith("s")]) == streams
