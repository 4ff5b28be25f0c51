"""The next versions of a film, one press away: which fit it, and the words that they stand for.

A step is told by a short code in a button's data, so a button works for ever and needs no row. What
comes back in a press is hostile: a code that no button could have had is no step.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from bot.core.model import TextKey

StepKind = Literal[
    "size", "compress", "height", "first", "mute", "undo", "gif", "mp3", "music", "title"
]

MEGABYTE: Final = 1_000_000
KILOBYTE: Final = 1_000
SMALLEST_BYTES: Final = 100_000
"""Nothing smaller than this is offered: it would be no picture any more."""
SHARED_BYTES: Final = 8 * MEGABYTE
"""What many a place on the net takes."""
GAIN: Final = 1.3
"""From so many times the size on, a larger version is worth offering."""
TALL_PX: Final = 720
FIRST_S: Final = 10
LIKELY_MAX: Final = 6
_CODE = re.compile(r"(?P<kind>[a-z0-9]{3,8}?)(?:-(?P<amount>[1-9]\d{0,11}))?")
_KINDS: Final[tuple[StepKind, ...]] = get_args(StepKind)
_WORDS: Final[Mapping[StepKind, str]] = {
    "compress": "offer-compress",
    "mute": "offer-mute",
    "undo": "offer-undo",
    "gif": "offer-gif",
    "mp3": "offer-mp3",
    "music": "offer-music",
    "title": "offer-title",
}
_LABELS: Final[Mapping[StepKind, str]] = {
    "compress": "button-compress",
    "mute": "step-mute",
    "undo": "step-undo",
    "gif": "step-gif",
    "mp3": "step-mp3",
    "music": "step-music",
    "title": "step-title",
}
_FORMATS: Final[tuple[StepKind, ...]] = ("gif", "mp3")
_AMOUNTS: Final = frozenset({"size", "height", "first"})


@dataclass(frozen=True, slots=True)
class NextStep:
    """One next version. `amount` is bytes, pixels of the shorter side, or seconds."""

    kind: StepKind
    amount: int = 0

    @property
    def code(self) -> str:
        return f"{self.kind}-{self.amount}" if self.amount else self.kind

    @classmethod
    def parse(cls, code: str) -> NextStep | None:
        found = _CODE.fullmatch(code)
        kind = next((k for k in _KINDS if found and k == found["kind"]), None)
        if found is None or kind is None or (kind in _AMOUNTS) != bool(found["amount"]):
            return None
        return cls(kind, int(found["amount"] or 0))

    @property
    def words(self) -> TextKey:
        """The request, as it goes to the service. Amounts are written out: no language groups or
        points them differently here."""
        match self.kind:
            case "size" if self.amount < MEGABYTE:
                return TextKey("offer-compress-to-kb", {"kilobytes": str(self.amount // KILOBYTE)})
            case "size":
                megabytes = f"{self.amount / MEGABYTE:.1f}".removesuffix(".0")
                return TextKey("offer-compress-to", {"megabytes": megabytes})
            case "height":
                return TextKey("offer-height", {"height": str(self.amount)})
            case "first":
                return TextKey("offer-first", {"seconds": self.amount})
        return TextKey(_WORDS[self.kind])


@dataclass(frozen=True, slots=True)
class Offered:
    """A step with its label."""

    step: NextStep
    label: TextKey


LOWER: Final = Offered(
    NextStep("height", TALL_PX), TextKey("step-height", {"height": str(TALL_PX)})
)
FIRST: Final = Offered(NextStep("first", FIRST_S), TextKey("step-first", {"seconds": str(FIRST_S)}))


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """What is known of a film; what is not is None. `source_bytes` and `source_s` are what it was
    made of, `limit_bytes` what its chat carries (None: anything), `formats` what else can be made
    of it. `is_film`: it is a video, no GIF, sound or picture. `was_edited`: there is something to
    undo."""

    size_bytes: int | None = None
    source_bytes: int | None = None
    source_s: float | None = None
    short_side_px: int | None = None
    duration_s: float | None = None
    is_silent: bool = False
    limit_bytes: int | None = None
    formats: frozenset[str] = frozenset()
    is_film: bool = True
    was_edited: bool = True


def after_result(film: FilmFacts) -> list[Offered]:
    """Smaller, better, undo, without sound, other formats: the likeliest first."""
    undo = [plain("undo")] if film.was_edited else []
    if not film.is_film:  # its sizes and its sound are another matter
        return undo
    steps = []
    half, fits = rounded((film.size_bytes or 0) // 2), whole_megabytes(film.limit_bytes or 0)
    if fits and fits < (film.size_bytes or 0):  # it could not be posted here
        steps.append(sized("step-fits", fits))
    elif half >= SMALLEST_BYTES:
        steps.append(sized("step-half", half))
    if better := _better(film):
        steps.append(sized("step-better", better))
    return steps + undo + _without_sound(film) + _formats(film)


def fitting_into(limit_bytes: int) -> list[Offered]:
    """What fits into a chat with this limit."""
    size = whole_megabytes(limit_bytes)
    return [sized("step-fits", size)] if size else []


def for_original(film: FilmFacts) -> list[Offered]:
    """This chat's limit, 8 MB, half, 720p, the first ten seconds, and other formats. What size
    suits is left to the service where nobody knows how large the film is."""
    if not film.is_film:
        return []
    size_bytes, steps = film.size_bytes or 0, []
    fits = whole_megabytes(film.limit_bytes or 0)
    if fits and fits < size_bytes:
        steps.append(sized("step-fits", fits))
    if size_bytes > SHARED_BYTES and fits != SHARED_BYTES:
        steps.append(sized("step-size", SHARED_BYTES))
    half = rounded(size_bytes // 2)
    if half >= SMALLEST_BYTES and half not in [offered.step.amount for offered in steps]:
        steps.append(sized("step-half", half))
    if not steps:
        steps.append(plain("compress"))
    if (film.short_side_px or 0) > TALL_PX:
        steps.append(LOWER)
    if film.duration_s is None or film.duration_s > FIRST_S:
        steps.append(FIRST)
    steps += _formats(film)
    return steps + _without_sound(film) if len(steps) < LIKELY_MAX else steps


def rounded(size_bytes: int) -> int:
    """Down to two digits that count: nobody asks for 4,873,112 bytes. In kilobytes below one
    megabyte, in tenths of one below ten."""
    unit = KILOBYTE * 10
    while size_bytes >= unit * 100:
        unit *= 10
    return size_bytes // unit * unit


def whole_megabytes(limit_bytes: int) -> int:
    """What fits into a limit, as people say it: platforms mean 10 MiB when they write 10 MB."""
    return limit_bytes // MEGABYTE * MEGABYTE


def _better(film: FilmFacts) -> int:
    """What the chat allows, where that is more than there is and the source has more to give; 0
    where it is not. Of a shorter film the source's share counts."""
    if not film.size_bytes or not film.source_bytes or not film.limit_bytes:
        return 0
    share = 1.0
    if film.duration_s and film.source_s:
        share = min(share, film.duration_s / film.source_s)
    most = min(whole_megabytes(film.limit_bytes), rounded(int(film.source_bytes * share)))
    return most if most >= film.size_bytes * GAIN else 0


def _without_sound(film: FilmFacts) -> list[Offered]:
    return [] if film.is_silent else [plain("mute")]


def plain(kind: StepKind) -> Offered:
    """A step without an amount."""
    return Offered(NextStep(kind), TextKey(_LABELS[kind]))


def sized(key: str, size_bytes: int) -> Offered:
    return Offered(NextStep("size", size_bytes), TextKey(key, {"size_bytes": size_bytes}))


def _formats(film: FilmFacts) -> list[Offered]:
    return [
        plain(kind)
        for kind in _FORMATS
        if kind in film.formats and not (kind == "mp3" and film.is_silent)
    ]
