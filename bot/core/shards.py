"""Which part of a platform's servers one process connects to."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shards:
    """`0-3/8` are the first four of eight shards."""

    ids: tuple[int, ...]
    count: int

    @classmethod
    def parse(cls, text: str) -> Shards:
        """Raises `ValueError` with one line for the operator."""
        found = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?/(\d{1,4})", text.strip())
        if found is None:
            raise ValueError("shards are written first-last/count, such as 0-3/8")
        first, last, count = int(found[1]), int(found[2] or found[1]), int(found[3])
        if not first <= last < count:
            raise ValueError(f"of {count} shards the last is {count - 1}")
        return cls(tuple(range(first, last + 1)), count)
