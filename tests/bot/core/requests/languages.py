"""Short messages in more than thirty languages, and how well `detect` tells them.

`python -m tests.bot.core.requests.languages` writes the figures into docs/routing.md; a test
compares them. `written_later.tsv` was written when the rules were finished, in other words on
purpose, and its errors were only counted. A language without a catalogue is right when it is
answered in English, or, in a running conversation, as before.
"""

from __future__ import annotations

import csv
import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.core.requests.language import LANGUAGES, detect

FOLDER = Path(__file__).resolve().parents[3] / "corpus" / "languages"
DOCUMENT = FOLDER.parents[2] / "docs" / "routing.md"
BEGIN, END = "<!-- languages: begin -->", "<!-- languages: end -->"
PARTS = {"looked at": "messages", "written later": "written_later"}
_CHINESE_OR_JAPANESE = re.compile("[ぁ-ゖァ-ヺ㐀-䶿一-鿿]")


@dataclass(frozen=True)
class Sample:
    tag: str
    text: str

    @property
    def language(self) -> str:
        """The catalogue that it is answered from, where nothing else is known."""
        primary = self.tag.partition("-")[0]
        if self.tag in LANGUAGES:
            return self.tag
        return "zh-CN" if primary == "zh" else primary if primary in LANGUAGES else "en"

    @property
    def is_served(self) -> bool:
        return self.language != "en" or self.tag == "en"

    @property
    def has_three_words(self) -> bool:
        """Chinese and Japanese are written without spaces."""
        return len(self.text.split()) >= 3 or bool(_CHINESE_OR_JAPANESE.search(self.text))


def read(part: str) -> list[Sample]:
    with (FOLDER / f"{PARTS[part]}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Sample(row["language"], row["text"]) for row in rows]


def traps() -> Iterator[Told]:
    """File names, titles, names, brands, code and one word are said in a running conversation of
    each language (`any`), or in their own; none of them changes it."""
    with (FOLDER / "traps.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for language in LANGUAGES if row["language"] == "any" else (row["language"],):
                for locale in (language, "en-US"):
                    said = Sample(row["language"], row["text"])
                    yield said, detect(said.text, locale, language) == language


Told = tuple[Sample, bool]
"""And whether it was told right."""


def first_messages(samples: Iterable[Sample], locale: Callable[[Sample], str | None]) -> list[Told]:
    return [(each, detect(each.text, locale(each)) == each.language) for each in samples]


def kept(samples: Iterable[Sample], *, served: bool) -> Iterator[Told]:
    """Nothing changes in a conversation that goes on in its own language, or in one that has no
    catalogue, whether the locale is unknown or English."""
    for each, language in itertools.product(samples, LANGUAGES):
        if each.is_served == served and (each.language == language or not served):
            for locale in (None, "en-US"):
                yield each, detect(each.text, locale, language) == language


def changed(samples: Iterable[Sample]) -> Iterator[Told]:
    """The owner goes on in another language that has a catalogue."""
    for each, language in itertools.product(samples, LANGUAGES):
        if each.is_served and each.has_three_words and each.language != language:
            yield each, detect(each.text, None, language) == each.language


def share(told: Iterable[Told]) -> tuple[int, int]:
    right = [fine for _, fine in told]
    return sum(right), len(right)


@functools.cache
def rows(part: str) -> dict[str, tuple[int, int]]:
    """How many were told right, of how many: for each row of the table."""
    samples = read(part)
    long = [each for each in samples if each.has_three_words]
    return {
        "first message, the app in its language": share(first_messages(samples, lambda s: s.tag)),
        "… of three words and more": share(first_messages(long, lambda s: s.tag)),
        "first message, the app in English": share(first_messages(samples, lambda s: "en-US")),
        "… of three words and more, no locale": share(first_messages(long, lambda s: None)),
        "running conversation, in its language": share(kept(samples, served=True)),
        "… in a language without a catalogue": share(kept(samples, served=False)),
        "… in another language, three words and more": share(changed(samples)),
    }


def table() -> str:
    parts = {part: rows(part) for part in PARTS}
    names = next(iter(parts.values()))
    lines = [f"| | {' | '.join(parts)} |", f"|---|{'---|' * len(parts)}"]
    for name in names:
        cells = [
            f"{right} of {n} ({right / n:.1%})" for right, n in (p[name] for p in parts.values())
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def written() -> str:
    return DOCUMENT.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0].strip()


if __name__ == "__main__":
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    DOCUMENT.write_text(f"{before}{BEGIN}\n{table()}\n{END}{after}", encoding="utf-8")
    for part in PARTS:
        wrong = [each for each, fine in first_messages(read(part), lambda s: None) if not fine]
        print(part, *(f"  {each.tag}\t{each.text}" for each in wrong), sep="\n")
    print(table())
