"""The labelled corpus in `tests/corpus`, and how well the rules do on it.

`python -m tests.core_language.corpus` writes the figures into docs/routing.md; a test compares
them. Flags: `files` and `project` are the circumstances; `export`, `hold`, `compress` and `vague`
are expected of the intent.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.core.intents import Intent, classify

FOLDER = Path(__file__).resolve().parent.parent / "corpus"
DOCUMENT = FOLDER.parent.parent / "docs" / "routing.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
KINDS = tuple(
    "edit export credits status upload help cancel new skill progress smalltalk none".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Utterance:
    language: str
    kind: str
    flags: frozenset[str]
    text: str

    @property
    def held_out(self) -> bool:
        """A third, chosen by hash; the rules were written without looking at its errors."""
        marked = f"{self.language}\t{','.join(sorted(self.flags))}\t{self.text}"
        return hashlib.sha256(marked.encode()).digest()[0] % 3 == 0

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
    held = [u for u in everything if u.held_out]
    seen = [u for u in everything if not u.held_out]
    lines = [
        "| language | utterances | held out | right, held out | right, rest |",
        "|---" * 5 + "|",
    ]
    for language in sorted({u.language for u in everything}):
        a = [u for u in held if u.language == language]
        b = [u for u in seen if u.language == language]
        lines.append(f"| {language} | {len(a) + len(b)} | {len(a)} | {_share(a)} | {_share(b)} |")
    lines.append(f"| all | {len(everything)} | {len(held)} | {_share(held)} | {_share(seen)} |")
    flags = sum(map(has_right_flags, held))
    return "\n".join(
        [
            *lines,
            "",
            f"Flags (export after the edit, hold, compress, vague) all right: {flags} of "
            f"{len(held)} held out.",
            "",
            "Confusion on the held-out part (rows: label, columns: what the rules said):",
            "",
            confusion_table(held),
        ]
    )


def _share(part: list[Utterance]) -> str:
    right = sum(map(is_right, part))
    return f"{right} ({right / len(part):.1%})"


def main() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    DOCUMENT.write_text(f"{before}{BEGIN}\n{report()}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
