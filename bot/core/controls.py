"""What people can press, choose from and look at under a message: frozen values, no I/O.

Each adapter shows them with the newest control that its platform has (`Limits` says which), and
in words or as buttons where it has none. What was pressed or chosen comes back as a `Press`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

DATA_MAX_BYTES: Final = 64
"""Of what a button or an option sends back: Telegram takes no more."""

PLOT: Final = "plot"
"""What the data of a button begins with that shows a result's bitrate."""

STOP: Final = "stop"
"""What the data of a Stop button begins with, before a colon and the number of its turn."""

ButtonKind = Literal["main", "stop", "plain", "app"]
"""What most people want next; what ends or deletes something; everything else; a `url` that opens
inside the platform (`Limits.app`)."""


@dataclass(frozen=True, slots=True)
class Button:
    """One button: `data` (at most 64 bytes of UTF-8, sent back in a `Press`), or a `url` that it
    opens, or the text that it `copies` to the clipboard."""

    label: str
    data: str = ""
    url: str | None = None
    kind: ButtonKind = "plain"
    copies: str | None = None

    def __post_init__(self) -> None:
        uses = sum(map(bool, (self.data, self.url, self.copies)))
        if uses != 1 or len(self.data.encode()) > DATA_MAX_BYTES:
            raise ValueError("a button has data of at most 64 bytes, or a url, or text to copy")

    @property
    def written(self) -> str:
        """As lines of Markdown, for where text can't be copied by a press."""
        return f"{self.label}\n`{self.copies}`" if self.copies else self.label


PROJECT: Final = "project"
"""The same for a button that tells its presser the link to a project."""


def is_stop(data: str) -> bool:
    return data.startswith(f"{STOP}:")


def asks_service(data: str) -> bool:
    """Does the answer to such a press wait for the service? Nothing of it is stored."""
    return data.startswith(f"{PROJECT}:")


ROW_WIDTH: Final = 36
"""So many narrow letters stand beside each other on a phone, in all buttons of a row."""
ROW_BUTTONS: Final = 5


def phone_rows(buttons: Sequence[Button]) -> list[list[Button]]:
    """The buttons in their order, as many in a row as a phone shows with their whole labels: those
    of a row are equally wide, so the widest label counts for all of them."""
    rows: list[list[Button]] = []
    for button in buttons:
        row = [*rows[-1], button] if rows else [button]
        widest = max(_width(each.label) for each in row)
        if rows and len(row) <= ROW_BUTTONS and len(row) * widest <= ROW_WIDTH:
            rows[-1] = row
        else:
            rows.append([button])
    return rows


def _width(label: str) -> int:
    """In narrow letters: those of Chinese and Japanese take the room of two, what Hindi hangs above
    and below its letters takes none."""
    return sum(
        2
        if unicodedata.east_asian_width(sign) in "WF"
        else unicodedata.category(sign) not in ("Mn", "Cf")
        for sign in label
    )


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things to choose from. `data` comes back like a button's; `is_chosen`: it holds
    now. `description` is shown where there is room."""

    label: str
    data: str
    description: str = ""
    is_chosen: bool = False

    def __post_init__(self) -> None:
        if not 0 < len(self.data.encode()) <= DATA_MAX_BYTES:
            raise ValueError("an option has data of at most 64 bytes")

    @property
    def as_button(self) -> Button:
        return Button(f"✓ {self.label}" if self.is_chosen else self.label, self.data)


@dataclass(frozen=True, slots=True)
class Menu:
    """A list to choose one from. `label` says of what, in a few words."""

    label: str
    options: tuple[Option, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.options) <= 25:
            raise ValueError("a menu has 1 to 25 options")
        if len({option.data for option in self.options}) < len(self.options):
            raise ValueError("each option has data of its own")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on this machine's disk, to be shown under the words. `description` is for those who
    can't see it, in the person's language; it stands in the text where no picture can be shown, or
    where the file is gone by the time it is posted. `sides`: the paths of what it compares, before
    and after, each alone and equally large (`Limits.sides`)."""

    path: str
    filename: str
    description: str
    sides: tuple[str, str] | None = None


FieldKind = Literal["text", "choice", "several", "files", "chats", "roles"]
"""Words; one of some options (also a yes or no); several of them; files to send; chats and roles of
the server that it is filled in at."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a form asks for. `value` stands in it at first; of a choice it is an option's `data`,
    and so is what comes back; of several things, with spaces between them, it is the options that
    are chosen at first and what comes back; of chats and roles their names in the words of
    `Author.within`. Files come with the message. `max_length` is in characters, `most` how many
    options, files, chats or roles; `hint` and `example` are a few words more."""

    name: str
    label: str
    kind: FieldKind = "text"
    value: str = ""
    options: tuple[Option, ...] = ()
    max_length: int = 1_000
    most: int = 1
    is_optional: bool = False
    hint: str = ""
    example: str = ""

    def __post_init__(self) -> None:
        if bool(self.options) != (self.kind in ("choice", "several")):
            raise ValueError("a choice has options, and nothing else has")
        if not 1 <= self.most <= (10 if self.kind == "files" else 25):
            raise ValueError("a field asks for 1 to 10 files, or for 1 to 25 of other things")

    def read(self, said: str) -> str | None:
        """The value that these words mean, where people answer in words; None for none: of a
        choice they are an option's label or its number, of several some of them with commas."""
        said = said.strip()
        match self.kind:
            case "text":
                return said[: self.max_length] or None
            case "choice":
                return self._option(said)
            case "several":
                found = [self._option(part.strip()) for part in said.split(",")[: self.most]]
                return None if None in found else " ".join(filter(None, found))
        return None

    def _option(self, said: str) -> str | None:
        labels = [option.label.casefold() for option in self.options]
        if said.isascii() and said.isdigit() and 1 <= int(said) <= len(labels):
            return self.options[int(said) - 1].data
        place = labels.index(said.casefold()) if said.casefold() in labels else None
        return None if place is None else self.options[place].data

    @property
    def asked(self) -> str:
        """As a question in words."""
        listed = [f"{n}. {option.label}" for n, option in enumerate(self.options, 1)]
        return "\n".join([self.label, *listed])


@dataclass(frozen=True, slots=True)
class Form:
    """A few fields to fill in, opened by a press. What was filled in comes back as a `Press` with
    this `data` and the `values`."""

    title: str
    data: str
    fields: tuple[Field, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.fields) <= 5 or not 0 < len(self.data.encode()) <= DATA_MAX_BYTES:
            raise ValueError("a form has 1 to 5 fields, and data of at most 64 bytes")
