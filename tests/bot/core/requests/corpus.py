"""The labelled corpus in `tests/corpus`, and how well the rules do on it.

`python -m tests.bot.core.requests.corpus` writes the figures into docs/routing.md; a test compares
them. Flags: `files` and `project` are the circumstances; `export`, `hold`, `compress` and `vague`
are expected of the intent.
"""

from __future__ import annotations

import csv
import functools
import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.core.requests.intents import Intent, classify

FOLDER = Path(__file__).resolve().parents[3] / "corpus"
DOCUMENT = FOLDER.parent.parent / "docs" / "routing.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
KINDS = tuple(
    "edit export credits status upload help cancel new skill progress smalltalk none".split()  # noqa: SIM905
)


Part = Literal["held out", "looked at", "written later"]
PARTS: tuple[Part, ...] = ("held out", "looked at", "written later")


@dataclass(frozen=True)
class Utterance:
    source: str
    kind: str
    flags: frozenset[str]
    text: str

    @property
    def language(self) -> str:
        return self.source.rpartition("_")[2]

    @property
    def part(self) -> Part:
        """A third is held out, chosen by hash: the rules were written without its errors.

        Two files are not split: `tuned_*` was looked at as a whole; `fresh_*` was written when the
        rules were finished, in other words on purpose, and its errors were only counted.
        """
        if self.source.startswith("fresh_"):
            return "written later"
        marked = f"{self.language}\t{','.join(sorted(self.flags))}\t{self.text}"
        chosen = hashlib.sha256(marked.encode()).digest()[0] % 3 == 0
        return "held out" if chosen and "_" not in self.source else "looked at"

    @functools.cache  # noqa: B019 - each figure asks for the same ones
    def classified(self) -> Intent:
        return classify(
            self.text,
            has_files="files" in self.flags,
            project_has_files="project" in self.flags,
        )


def read() -> list[Utterance]:
    found = []
    for path in sorted(FOLDER.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                flags = frozenset(filter(None, row["flags"].split(",")))
                found.append(Utterance(path.stem, row["kind"], flags, row["text"]))
    return found


def flags_of(intent: Intent) -> frozenset[str]:
    named = {
        "export": intent.then_export,
        "hold": intent.hold_export,
        "compress": intent.is_compress_or_convert,
        "vague": intent.vague,
    }
    return frozenset(name for name, value in named.items() if value)


def is_right(utterance: Utterance) -> bool:
    return utterance.classified().kind == utterance.kind


def has_right_flags(utterance: Utterance) -> bool:
    return flags_of(utterance.classified()) == utterance.flags - {"files", "project"}


def accuracy(part: Iterable[Utterance]) -> float:
    part = list(part)
    return sum(map(is_right, part)) / len(part)


def confusion(part: Iterable[Utterance]) -> Counter[tuple[str, str]]:
    """How often (labelled, classified) occurs."""
    return Counter((u.kind, u.classified().kind) for u in part)


def confusion_table(part: Iterable[Utterance]) -> str:
    """Rows are labels, columns what the rules said."""
    counts = confusion(part)
    lines = ["| | " + " | ".join(KINDS) + " |", "|---" * (len(KINDS) + 1) + "|"]
    for label in KINDS:
        cells = [str(counts[label, said] or "") for said in KINDS]
        lines.append(f"| **{label}** | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def report() -> str:
    """The figures of docs/routing.md."""
    everything = read()
    languages = sorted({u.language for u in everything})
    lines = ["| language | " + " | ".join(PARTS) + " |", "|---" * 4 + "|"]
    for language in [*languages, "all"]:
        row = [u for u in everything if language in (u.language, "all")]
        lines.append(f"| {language} | " + " | ".join(_share(row, part) for part in PARTS) + " |")
    held = [u for u in everything if u.part == "held out"]
    later = [u for u in everything if u.part == "written later"]
    edits = [u for u in later if u.kind == "edit"]
    commands = [u for u in later if u.kind != "edit"]
    return "\n".join(
        [
            *lines,
            "",
            f"Written later: {sum(map(is_right, edits))} of {len(edits)} edits and "
            f"{sum(map(is_right, commands))} of {len(commands)} commands right.",
            "",
            "Flags (export after the edit, hold, compress, vague) all right in the held-out part: "
            f"{sum(map(has_right_flags, held))} of {len(held)}.",
            "",
            "Confusion in the held-out part (rows: label, columns: what the rules said):",
            "",
            confusion_table(held),
            "",
            "Confusion in what was written later:",
            "",
            confusion_table(later),
        ]
    )


def _share(row: list[Utterance], part: Part) -> str:
    chosen = [u for u in row if u.part == part]
    right = sum(map(is_right, chosen))
    return f"{right} of {len(chosen)} ({right / len(chosen):.1%})" if chosen else "–"


def main() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    DOCUMENT.write_text(f"{before}{BEGIN}\n{report()}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
