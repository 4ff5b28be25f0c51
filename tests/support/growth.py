"""What more costs: by the processor's time, as a busy machine shows no other."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

TIMES: Final = 16
NOISE: Final = 6
"""Of a machine whose cores are shared. What grows with the square costs 16 times as much again."""


def costs_in_proportion(work: Callable[[int], object], size: int) -> None:
    """`work` on `size` costs so many times what it costs on a sixteenth of that, and no square."""
    part = size // TIMES
    work(part)  # and what is made once
    cheapest_s = min(cost_s(work, part) for _ in range(3))
    assert cost_s(work, size) < cheapest_s * TIMES * NOISE


def cost_s(work: Callable[[int], object], size: int) -> float:
    """Of this thread alone."""
    began_s = time.thread_time()
    work(size)
    return time.thread_time() - began_s
