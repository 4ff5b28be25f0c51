"""Make `bot/core/requests/language_model.xz` of py3langid's model.

    python -m tests.bot.core.requests.make_language_model

What the parts are is said where they are read: `bot.core.requests.language_model`.
"""

from __future__ import annotations

import lzma
import sys
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

import bot.core.requests
from bot.core.requests.language_model import BYTES, NO_FEATURE, PARTS, UNIT

LANGUAGES: Final = (
    *("en", "zh", "ja", "ko", "es", "pt", "fr", "de", "it", "nl", "ru", "uk", "bg", "sr", "mk"),
    *("be", "kk", "pl", "cs", "sk", "sv", "da", "no", "fi", "tr", "id", "ms", "vi", "ro", "hu"),
    *("hr", "el", "ar", "fa", "he", "hi", "th", "gl", "ca"),
)
"""Those with a catalogue, and those that would be mistaken for one of them."""
_ROWS_AT_ONCE: Final = 1024


def librarys(languages: Sequence[str] = LANGUAGES) -> Any:
    """What the library reads itself, among these languages."""
    whole = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    whole.set_languages(languages)
    return whole


def content(library: Any) -> bytes:
    parts = [*_moves(library), *_weights(library)]
    written = [" ".join(library.nb_classes).encode() + b"\n"]
    for kind, part in zip(PARTS, parts, strict=True):
        values = array(kind, part.tolist())
        if sys.byteorder == "big":
            values.byteswap()
        written += [len(values).to_bytes(4, "little"), values.tobytes()]
    return b"".join(written)


def _moves(library: Any) -> list[Any]:
    """The usual rows, each state's row, which usual row a row is like, and where it differs."""
    table = np.asarray(library.tk_nextmove).reshape(-1, BYTES)
    row_of = np.asarray(library.tk_row)
    usual = table[row_of[table[row_of[0]]]]
    last = np.zeros(len(table), np.uint8)
    for byte in range(BYTES):  # one of those that lead there: mostly there is but one
        last[row_of[table[:, byte]]] = byte
    lengths, letters, states = [], [], []
    for start in range(0, len(table), _ROWS_AT_ONCE):
        rows = table[start : start + _ROWS_AT_ONCE]
        differs = rows != usual[last[start : start + _ROWS_AT_ONCE]]
        lengths.append(differs.sum(axis=1))
        letters.append(differs.nonzero()[1])
        states.append(rows[differs])
    ends = np.concatenate([[0], np.cumsum(np.concatenate(lengths))])
    return [usual.ravel(), row_of, last, ends, np.concatenate(letters), np.concatenate(states)]


def _weights(library: Any) -> list[Any]:
    """Each state's feature, and of each feature the languages in which it is more than the least
    that a feature weighs there, and by how much."""
    units = np.asarray(library.nb_ptc, np.float64) / UNIT
    assert (units == units.round()).all()
    least = units.min(axis=0)
    above = units - least
    features = np.asarray(library.tk_output, np.int64)
    features[features < 0] = NO_FEATURE
    ends = np.concatenate([[0], np.cumsum((above > 0).sum(axis=1))])
    _, who = above.nonzero()
    more = above[above > 0]
    return [
        features,
        ends,
        who,
        more.astype(np.int64),
        (-least).astype(np.int64),
        np.asarray(library.nb_pc),
    ]


def main() -> None:
    folder = Path(bot.core.requests.__file__).parent
    (folder / "language_model.xz").write_bytes(lzma.compress(content(librarys())))


if __name__ == "__main__":
    main()
