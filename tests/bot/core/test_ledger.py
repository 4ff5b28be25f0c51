"""Whatever edits overlap, the rows add up to the balance, and nobody pays for somebody else."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ledger import (
    ELSEWHERE,
    SHARED,
    MeasuredEdit,
    Spending,
    Total,
    at_the_same_time,
    attribute,
    balance_change,
    sum_up,
)


def edit(number: int, begin: float, before: float, end: float, after: float) -> MeasuredEdit:
    return MeasuredEdit(number, begin, before, end, after)


def test_an_edit_alone_cost_what_the_balance_fell_by() -> None:
    assert attribute([edit(1, 0, 100, 10, 60)]) == [Spending(40, (1,), 10)]


def test_edits_one_after_the_other_are_exact_and_the_rest_is_elsewhere() -> None:
    found = attribute([edit(1, 0, 100, 10, 60), edit(2, 20, 55, 30, 55), edit(3, 30, 55, 40, 5)])
    assert found == [
        Spending(40, (1,), 10),
        Spending(5, (), 20),
        Spending(0, (2,), 30),
        Spending(50, (3,), 40),
    ]
    assert [each.kind for each in found] == ["exact", "elsewhere", "exact", "exact"]


def test_credits_that_were_bought_are_elsewhere_below_nothing() -> None:
    found = attribute([edit(1, 0, 100, 10, 60), edit(2, 20, 1_060, 30, 1_010)])
    assert [each.credits for each in found] == [40, -1_000, 50]


def test_of_edits_at_the_same_time_the_sum_is_known_alone() -> None:
    chained = [edit(1, 0, 100, 10, 70), edit(2, 5, 90, 15, 60), edit(3, 12, 65, 20, 50)]
    assert attribute(chained) == [Spending(50, (1, 2, 3), 20)]
    assert attribute(chained)[0].kind == "shared"


def test_what_runs_for_ever_overlaps_with_everything_after_it() -> None:
    running = MeasuredEdit(1, 0, 100)
    assert attribute([running, edit(2, 50, 100, 60, 90)]) == [Spending(10, (1, 2), 60)]
    assert attribute([running]) == []


def test_where_a_balance_is_not_known_the_edit_has_no_row_and_the_sum_is_right() -> None:
    unknown = MeasuredEdit(2, 20, None, 30, None)
    edits = [edit(1, 0, 100, 10, 60), unknown, edit(3, 40, 30, 50, 20)]
    found = attribute(edits)
    assert found == [Spending(40, (1,), 10), Spending(30, (), 40), Spending(10, (3,), 50)]
    assert sum(each.credits for each in found) == balance_change(edits) == 80
    assert attribute([unknown]) == []
    assert balance_change([unknown]) == 0


def test_a_report_has_each_persons_own_what_was_shared_and_what_was_elsewhere() -> None:
    edits = [
        edit(1, 0, 100, 10, 90),
        edit(2, 20, 85, 40, 60),
        edit(3, 30, 80, 50, 50),
        edit(4, 60, 50, 80, 20),
        edit(5, 70, 40, 90, 10),
    ]
    people = {1: "ann", 2: "ann", 3: "bob", 4: "bob", 5: "bob"}
    report = sum_up(attribute(edits), people, dict.fromkeys(people, 50))
    assert report == {
        "ann": Total(2, 100, 10),
        "bob": Total(3, 150, 40),
        SHARED: Total(0, 0, 35),
        ELSEWHERE: Total(0, 0, 5),
    }
    assert sum(row.credits for row in report.values()) == balance_change(edits)


@dataclass(frozen=True)
class Account:
    """What really happened: charges and top-ups at their moments; nobody sees this but the test."""

    start: int
    charges: tuple[tuple[int, int], ...]

    def balance(self, at: int) -> int:
        return self.start - sum(credits for moment, credits in self.charges if moment <= at)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Account, list[MeasuredEdit], dict[int, int]]:
    """An account, and edits in any order on it; each is charged at a moment of its own within it.
    Readings happen in odd moments, charges in even ones, so that each comes before or after."""
    spans = draw(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=12))
    charges, cost, measured = [], {}, []
    for number, (begin, length) in enumerate(spans):
        cost[number] = draw(st.integers(0, 100))
        moment = draw(st.integers(begin + 1, begin + length))
        charges.append((2 * moment, cost[number]))
    others = draw(st.lists(st.tuples(st.integers(0, 70), st.integers(-500, 500)), max_size=3))
    charges += [(2 * moment, credits) for moment, credits in others]
    account = Account(1_000, tuple(charges))
    for number, (begin, length) in enumerate(spans):
        start, end = 2 * begin + 1, 2 * (begin + length) + 1
        known = draw(st.sampled_from(["both", "both", "both", "before", "after", "none", "runs"]))
        measured.append(
            MeasuredEdit(
                number,
                start,
                account.balance(start) if known in ("both", "before", "runs") else None,
                None if known == "runs" else end,
                account.balance(end) if known in ("both", "after") else None,
            )
        )
    return account, draw(st.permutations(measured)), cost


@given(histories())
def test_for_any_order_of_overlapping_edits_the_rows_add_up_to_the_balance(
    history: tuple[Account, list[MeasuredEdit], dict[int, int]],
) -> None:
    account, edits, _ = history
    found = attribute(edits)
    moments = [e.begun_at_s for e in edits if e.before is not None]
    moments += [e.end_s for e in edits if e.after is not None]
    change = 0
    if moments:
        change = account.balance(int(min(moments))) - account.balance(int(max(moments)))
    assert sum(each.credits for each in found) == change == balance_change(edits)
    people = {e.id: f"person {e.id % 3}" for e in edits}
    report = sum_up(found, people, {})
    assert sum(row.credits for row in report.values()) == change
    assert sum(row.edits for row in report.values()) == len(edits)


@given(histories())
def test_an_exact_row_is_an_edit_that_overlaps_no_other_and_no_edit_has_two_rows(
    history: tuple[Account, list[MeasuredEdit], dict[int, int]],
) -> None:
    account, edits, cost = history
    found = attribute(edits)
    ids = [edit_id for each in found for edit_id in each.edits]
    assert len(ids) == len(set(ids))
    for one in edits:
        beside = [e for e in edits if e is not one and e.begun_at_s < one.end_s]
        overlaps = any(e.end_s > one.begun_at_s for e in beside)
        (group,) = [group for group in at_the_same_time(edits) if one in group]
        assert (len(group) > 1) == overlaps
        exact = [each for each in found if each.edits == (one.id,)]
        knows_both = one.before is not None and one.after is not None
        assert bool(exact) == (knows_both and not overlaps)
        within = [c for at, c in account.charges if one.begun_at_s < at < one.end_s]
        if exact:
            assert exact[0].credits == sum(within)
            assert cost[one.id] in within


@pytest.mark.parametrize("count", [0, 1, 2])
def test_nothing_is_lost_of_edits_in_one_and_the_same_moment(count: int) -> None:
    same = [edit(number, 5, 50, 5, 50) for number in range(count)]
    assert [each.edits for each in attribute(same)] == [(number,) for number in range(count)]
