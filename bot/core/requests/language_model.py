"""py3langid's model of languages, as it is asked here: by hand, from seven megabytes.

The library walks over a text's bytes from state to state; some states are features, and each
language has a weight for each feature. It comes with numpy, a table that has a row of 256 next
states for each of some 38,000, and the weights of 97 languages: 85 MB and a second's work. Most of
a row says what the last byte alone says already, so 256 such rows are kept, and of every other row
where it differs from one of them; and most weights are the least that their language has, so those
above it are kept, of the languages that are asked for.

`language_model.xz` is made of the library's file: tests/bot/core/requests/make_language_model.py.
The model is py3langid's: Copyright (c) 2011 Marco Lui, (c) 2021 Adrien Barbaresi, BSD 3-Clause
License (`language_model.LICENSE`).
"""

from __future__ import annotations

import io
import lzma
import math
import pkgutil
import sys
import unicodedata
from array import array
from collections import Counter
from typing import IO, Final

BYTES: Final = 256
UNIT: Final = 1 / 512
"""Of the weights: what half precision can tell apart in their range."""
NO_FEATURE: Final = 0xFFFFFFFF
PARTS: Final = "IHBIBIIIBHHf"
"""What the file holds behind its first line, the languages: the `array` types of its parts, each
with its length in four bytes before it."""


class LanguageModel:
    """`languages` may hold a name twice: two scripts of one language. `content` is read part by
    part, so that nothing of it is held twice."""

    def __init__(self, content: IO[bytes]) -> None:
        self._languages = content.readline().decode().split()
        parts = [_read(kind, content) for kind in PARTS]
        self._usual, self._row_of, last, self._ends, letters, self._states = parts[:6]
        self._feature_of, self._weight_ends, who, self._above, self._least, prior = parts[6:]
        self._last, self._letters, self._who = last.tobytes(), letters.tobytes(), who.tobytes()
        self._prior: array[float] = prior  # type: ignore[assignment]

    def rank(self, text: str) -> dict[str, float]:
        """How likely each language is; all the same where nothing is known of the letters."""
        if text.isupper():
            text = text.lower()
        written = unicodedata.normalize("NFC", text).encode(errors="surrogatepass")
        features = self._features(written)
        scores = list(self._prior) if features else [0.0] * len(self._languages)
        whole = 0.0
        for feature, count in features.items():
            weight = math.log1p(count)
            whole += weight
            its = slice(self._weight_ends[feature], self._weight_ends[feature + 1])
            for who, above in zip(self._who[its], self._above[its], strict=True):
                scores[who] += weight * above * UNIT
        for who, least in enumerate(self._least):
            scores[who] -= whole * least * UNIT
        most, sharp = max(scores), 1 / math.sqrt(len(written) or 1)
        parts = [math.exp((score - most) * sharp) for score in scores]
        likely: dict[str, float] = {}
        for language, part in zip(self._languages, parts, strict=True):
            likely[language] = likely.get(language, 0.0) + part / sum(parts)
        return likely

    def _features(self, written: bytes) -> Counter[int]:
        state, found = 0, []
        for byte in written:
            state = self.after(state, byte)
            if (feature := self._feature_of[state]) != NO_FEATURE:
                found.append(feature)
        return Counter(found)

    def after(self, state: int, byte: int) -> int:
        """The state that a byte leads to. A text begins in state 0."""
        row = self._row_of[state]
        found = self._letters.find(byte, self._ends[row], self._ends[row + 1])
        if found >= 0:
            return self._states[found]
        return self._usual[BYTES * self._last[row] + byte]


def _read(kind: str, content: IO[bytes]) -> array[int]:
    part: array[int] = array(kind)
    size = int.from_bytes(content.read(4), "little") * part.itemsize
    part.frombytes(content.read(size))
    if sys.byteorder == "big":
        part.byteswap()
    return part


def load() -> LanguageModel:
    packed = pkgutil.get_data(__package__, "language_model.xz")
    assert packed is not None
    with lzma.open(io.BytesIO(packed)) as content:
        return LanguageModel(content)
