"""A sentence that is still to be said in somebody's language: the core never holds sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TextKey:
    """A key of the catalogues in `bot/texts`, and the arguments that its sentence takes."""

    key: str
    args: Mapping[str, str | int | float] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.key, tuple(sorted(self.args.items()))))
