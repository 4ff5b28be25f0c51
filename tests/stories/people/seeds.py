"""Many lives, one after the other, each known by its seed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence


def main(what: str, live: Callable[[int], Sequence[str]], *, count: int) -> int:
    """`count` lives of `what`, or as many as the first argument says, from the seed on that the
    second one says. The exit code: 1 where one of them was bad."""
    count, first = [int(text) for text in sys.argv[1:]] + [count, 0][len(sys.argv) - 1 :]
    bad = 0
    for seed in range(first, first + count):
        if wrong := live(seed):
            bad += 1
            print(f"== {what} {seed}", *wrong, sep="\n", flush=True)
    print(f"{count} {what}s, {bad} of them bad")
    return 1 if bad else 0
