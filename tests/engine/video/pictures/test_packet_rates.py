"""Bits land in the step in which they are shown."""

import pytest

from engine.video.pictures.packet_rates import Rates, step_s


def test_bits_are_counted_where_they_are_shown() -> None:
    rates = Rates(0.5, 2.2)
    for at_s, size_bytes in ((0.0, 5000), (0.49, 125), (0.5, 250), (2.1, 25), (2.6, 9), (-1, 9)):
        rates.add(at_s, size_bytes)
    assert rates.kbps == pytest.approx([82.0, 4.0, 0.0, 0.0, 1.0])


def test_the_busiest_moment_is_not_the_first_picture() -> None:
    rates = Rates(0.5, 2.0)
    for at_s, size_bytes in ((0.0, 5000), (1.2, 300), (1.6, 100)):
        rates.add(at_s, size_bytes)
    assert rates.busiest_s == 1.25
    assert Rates(0.5, 0.3).busiest_s == 0.25


@pytest.mark.parametrize(("duration_s", "step"), [(0.04, 0.5), (30, 0.5), (3600, 30)])
def test_a_curve_has_at_most_120_steps(duration_s: float, step: float) -> None:
    assert step_s(duration_s) == step
