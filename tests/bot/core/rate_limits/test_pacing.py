"""One visible message: the latest content wins, in order, and no refusal is answered too early."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.rate_limits.pacing import LONGEST_S, Failed, Limited, Outcome, Pacer, Shown


def sent(pacer: Pacer[str], now_s: float, outcome: Outcome | None = None) -> str | None:
    """Take a text and report its outcome 0.1 s later."""
    text = pacer.take(now_s)
    if text is not None:
        pacer.done(now_s + 0.1, outcome or Shown())
    return text


def test_the_first_words_show_at_once() -> None:
    pacer = Pacer[str](1.0)
    assert pacer.take(5.0) is None
    pacer.push("Hel")
    assert pacer.next_at_s() is not None
    assert pacer.take(5.0) == "Hel"


def test_the_latest_text_wins() -> None:
    pacer = Pacer[str](1.0)
    for text in ("a", "ab", "abc"):
        pacer.push(text)
    assert pacer.take(0.0) == "abc"


def test_two_requests_are_never_in_flight() -> None:
    pacer = Pacer[str](1.0)
    pacer.push("a")
    assert pacer.take(0.0) == "a"
    pacer.push("ab")
    assert pacer.next_at_s() is None
    assert pacer.take(50.0) is None
    pacer.done(51.0, Shown())
    assert pacer.take(51.0) == "ab"


def test_unchanged_text_is_never_sent() -> None:
    pacer = Pacer[str](1.0, shown="…")
    pacer.push("…")
    assert (pacer.take(0.0), pacer.next_at_s()) == (None, None)
    pacer.push("a")
    assert sent(pacer, 1.0) == "a"
    for text in ("a", "b", "a"):
        pacer.push(text)
    assert pacer.take(9.0) is None


def test_texts_keep_the_interval_from_start_to_start() -> None:
    pacer = Pacer[str](1.0)
    pacer.push("a")
    sent(pacer, 0.0)
    pacer.push("ab")
    assert pacer.next_at_s() == 1.0
    assert pacer.take(0.99) is None
    assert pacer.take(1.0) == "ab"


def test_the_interval_grows_after_a_429_and_recovers() -> None:
    pacer = Pacer[str](1.0)
    now_s, intervals = 0.0, []
    outcomes: list[Outcome] = [Limited(2.0), Limited(2.0), *[Shown()] * 12]
    for i, outcome in enumerate(outcomes):
        pacer.push(f"text {i}")
        now_s = pacer.next_at_s() or now_s
        assert sent(pacer, now_s, outcome)
        intervals.append(pacer.interval_s)
    assert intervals[:2] == [2.0, 4.0]
    assert all(b <= a for a, b in itertools.pairwise(intervals[1:]))
    assert intervals[-1] == 1.0


def test_calls_that_take_longer_than_the_interval_widen_it() -> None:
    pacer = Pacer[str](1.0)
    pacer.push("a")
    pacer.take(0.0)
    pacer.done(3.0, Shown())
    assert pacer.interval_s == 3.0
    pacer.push("ab")
    assert pacer.take(3.0) == "ab"  # the slow call itself was the pause
    pacer.done(3.1, Shown())
    assert 1.0 < pacer.interval_s < 3.0


def test_a_retry_after_of_two_hours_is_never_shortened() -> None:
    pacer = Pacer[str](1.0)
    pacer.push("a")
    sent(pacer, 0.0, Limited(6775.0))
    assert pacer.next_at_s() == pytest.approx(6775.1)
    assert pacer.take(6775.0) is None
    assert pacer.take(6775.1) == "a"


def test_a_repeated_request_repeats_no_piece_of_the_text() -> None:
    pacer = Pacer[str](1.0)
    text, shown = "", []
    for i in range(6):
        text += f"{i} "
        pacer.push(text)
        shown.append(sent(pacer, float(i), Limited(0.5) if i % 2 else Shown()))
    pacer.push(text + "6 ")
    assert sent(pacer, 99.0) == "0 1 2 3 4 5 6 "
    assert all(later is None or later.startswith("0 ") for later in shown)


def test_a_failed_edit_is_tried_again_with_growing_pauses() -> None:
    pacer = Pacer[str](4.0)
    pacer.push("news")
    pauses, now_s = [], 0.0
    for _ in range(5):
        assert sent(pacer, now_s, Failed()) == "news"
        at_s = pacer.next_at_s()
        assert at_s is not None
        pauses.append(round(at_s - now_s - 0.1, 6))
        now_s = at_s
    assert pauses == [4.0, 8.0, 16.0, LONGEST_S, LONGEST_S]
    assert sent(pacer, now_s) == "news"
    pacer.push("more")
    assert sent(pacer, now_s + 9.0, Failed()) == "more"
    assert pacer.next_at_s() == pytest.approx(now_s + 9.0 + 0.1 + 4.0), "it begins anew"


def test_an_outcome_without_a_request_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="in flight"):
        Pacer[str](1.0).done(0.0, Shown())


def test_no_interval_is_longer_than_the_longest() -> None:
    with pytest.raises(ValueError, match="longest"):
        Pacer[str](LONGEST_S + 1)


def test_any_value_can_be_paced_that_can_be_compared() -> None:
    pacer = Pacer[tuple[str, int]](1.0, shown=("a", 1))
    pacer.push(("a", 1))
    assert pacer.take(0.0) is None
    pacer.push(("a", 2))
    assert pacer.take(0.0) == ("a", 2)


OUTCOMES = st.one_of(
    st.just(Shown()), st.just(Failed()), st.builds(Limited, st.floats(0.1, 10_000))
)
STEPS = st.lists(
    st.tuples(st.sampled_from(["push", "take", "done"]), st.floats(0, 5), OUTCOMES), max_size=60
)


@given(STEPS)
def test_whatever_happens_texts_show_in_order_and_the_latest_can_be_sent(
    steps: list[tuple[str, float, Outcome]],
) -> None:
    pacer = Pacer[int](1.0)
    now_s, pushed, shown, in_flight, frozen_s = 0.0, 0, 0, 0, 0.0
    for step, wait_s, outcome in steps:
        now_s += wait_s
        if step == "push":
            pushed += 1
            pacer.push(pushed)
        elif step == "take":
            taken = pacer.take(now_s)
            if taken is not None:
                assert not in_flight
                assert taken == pushed > shown
                assert now_s >= frozen_s
                in_flight = taken
        elif in_flight:
            pacer.done(now_s, outcome)
            if isinstance(outcome, Shown):
                shown = in_flight
            elif isinstance(outcome, Limited):
                frozen_s = max(frozen_s, now_s + outcome.retry_after_s)
            in_flight = 0
    if in_flight:
        pacer.done(now_s, Failed())
    pacer.push(-1)
    at_s = pacer.next_at_s()
    assert at_s is not None
    assert at_s >= frozen_s
    assert pacer.take(at_s) == -1
