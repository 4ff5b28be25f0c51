"""One who sends a hundred videos delays nobody else by more than one job."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from bot.core.fair_use.in_turn import Job, Slots, next_in_turn


def jobs(*people: str, first: int = 1, relaxed: bool = False) -> list[Job]:
    return [
        Job(number, f"conversation:{number}", person, relaxed)
        for number, person in enumerate(people, first)
    ]


def order_of(waiting: Sequence[Job], slots: Slots) -> list[str]:
    """Who is served, one after the other, where jobs end in the order in which they began."""
    left, at_work, order, now_s = list(waiting), list[Job](), list[str](), 1.0
    served_s: dict[str, float] = {}
    while left or at_work:
        for job in next_in_turn(left, at_work, served_s, slots):
            left.remove(job)
            at_work.append(job)
            order.append(job.person)
            served_s[job.person] = now_s
            now_s += 1
        at_work.pop(0)
    return order


def test_a_flood_stands_before_nobody() -> None:
    flood = jobs(*["flood"] * 100)
    others = jobs(*[f"p{n}" for n in range(10)], first=101)
    order = order_of([*flood, *others], Slots(person=2, everybody=1))
    assert order[0] == "flood", "it was first"
    assert "flood" not in order[1:11], "each of the others comes before its second"
    assert len(order) == 110


def test_who_has_much_shares_with_who_has_much() -> None:
    order = order_of(jobs(*"aaaabbbb"), Slots(person=4, everybody=1))
    assert "".join(order) == "abababab"


def test_one_person_has_only_so_much_at_work_also_where_places_are_free() -> None:
    chosen = next_in_turn(jobs(*"aaab"), [], {}, Slots(person=2, everybody=9))
    assert [job.person for job in chosen] == ["a", "b", "a"]
    assert next_in_turn(jobs("a"), jobs(*"aa", first=7), {}, Slots(2, 9)) == []


def test_nothing_begins_where_no_place_is_free() -> None:
    assert next_in_turn(jobs("a"), jobs("b", first=7), {}, Slots(2, 1)) == []
    assert next_in_turn(jobs("a"), jobs(*"bcd", first=7), {}, Slots(2, 1)) == [], (
        "fewer than before"
    )


def test_what_is_relaxed_waits_for_everybody_else_and_goes_one_at_a_time() -> None:
    slots = Slots(person=2, everybody=9)
    relaxed = jobs(*"aab", relaxed=True)
    assert next_in_turn(relaxed, [], {}, slots) == relaxed[:1]
    assert next_in_turn(relaxed, relaxed[:1], {}, slots) == []
    plain = jobs("c", first=9)
    assert next_in_turn([*relaxed, *plain], [], {}, slots) == plain
    kept_waiting = next_in_turn([*relaxed, *plain], jobs(*"cc", first=20), {}, slots)
    assert kept_waiting == [], "somebody waits who is not relaxed"


def test_a_linked_account_waits_for_nobody_on_the_bots_own() -> None:
    slots = Slots(person=2, everybody=1)
    own = [Job(9, "conversation:9", "b", account="b"), Job(10, "conversation:10", "b")]
    at_work = jobs("a", first=20)
    assert next_in_turn([*jobs("c"), *own], at_work, {}, slots) == own[:1]
    busy = [Job(30, "conversation:30", "b", account="b")]
    assert next_in_turn([*own, *jobs("c")], busy, {}, slots) == jobs("c"), "and the other way round"


def test_relaxed_work_waits_for_its_own_accounts_people_alone() -> None:
    slots = Slots(person=2, everybody=9)
    mine = [Job(9, "conversation:9", "b", relaxed=True, account="b")]
    chosen = next_in_turn([*mine, *jobs("c")], jobs(*"cc", first=20), {}, slots)
    assert chosen == mine


@given(
    people=st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=40),
    slots=st.builds(Slots, person=st.integers(1, 3), everybody=st.integers(1, 4)),
)
def test_everything_is_served_and_nobody_gets_much_before_anybody_got_something(
    people: list[str], slots: Slots
) -> None:
    order = order_of(jobs(*people), slots)
    assert sorted(order) == sorted(people)
    for person in set(people):
        for other in set(people) - {person}:
            begun = order[: order.index(person)].count(other)
            assert begun <= slots.person, "before my first, another has no more than may be at work"
