"""py3langid's model, in half of the memory that the library takes for it.

The library walks over a text's bytes with a table that has a row of 256 next states for each of
some 38,000: 40 MB, all of it read at the start. Most of a row says what the last byte alone says
already. So 256 such rows are kept, and of every other row where it differs from one of them.
"""

from __future__ import annotations

from array import array
from typing import Any, Final

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

_BYTES: Final = 256
_ROWS_AT_ONCE: Final = 1024


class Moves:
    """A table of next states, as the library asks it: `moves[256 * row + byte]`."""

    def __init__(self, table: np.ndarray[Any, Any], row_of: np.ndarray[Any, Any]) -> None:
        """`table`: rows of 256 states; `row_of`: each state's row. A text begins in state 0."""
        after_one = table[row_of[0]]
        usual = table[row_of[after_one]]
        last = np.zeros(len(table), np.uint8)
        for byte in range(_BYTES):  # one of those that lead there: mostly there is but one
            last[row_of[table[:, byte]]] = byte
        lengths, letters, states = [], [], []
        for start in range(0, len(table), _ROWS_AT_ONCE):
            rows = table[start : start + _ROWS_AT_ONCE]
            differs = rows != usual[last[start : start + _ROWS_AT_ONCE]]
            lengths.append(differs.sum(axis=1))
            letters.append(differs.nonzero()[1].astype(np.uint8))
            states.append(rows[differs])
        self._usual: array[int] = array("I", usual.astype(np.uintc).tobytes())
        self._last = last.tobytes()
        ends = np.cumsum(np.concatenate(lengths)).astype(np.uintc)
        self._ends: array[int] = array("I", [0, *ends.tolist()])
        self._letters = np.concatenate(letters).tobytes()
        self._states: array[int] = array("I", np.concatenate(states).astype(np.uintc).tobytes())

    def __getitem__(self, index: int) -> int:
        row, byte = divmod(index, _BYTES)
        found = self._letters.find(byte, self._ends[row], self._ends[row + 1])
        if found >= 0:
            return self._states[found]
        return self._usual[_BYTES * self._last[row] + byte]


def load(languages: list[str]) -> Any:
    """What the library reads, among these languages alone."""
    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages(languages)
    table = np.asarray(whole.tk_nextmove).reshape(-1, _BYTES)
    return LanguageIdentifier(
        whole.nb_ptc,
        whole.nb_pc,
        whole.nb_classes,
        Moves(table, np.asarray(whole.tk_row)),
        array("i", whole.tk_output),
        norm_probs=True,
        tk_row=whole.tk_row,
    )
