"""What a terminal can't show is said in the signs that it has."""

from __future__ import annotations

import io

import pytest

from bot.cli.plain_signs import say_what_it_can


@pytest.mark.parametrize(
    ("encoding", "said", "shown"),
    [
        ("ascii", "Größe übrig: 0:02 → 0:01 …", "Grosse ubrig: 0:02 -> 0:01 ..."),
        ("ascii", "żółw, Łódź, kısa, đổi, cœur «là»", 'zolw, Lodz, kisa, doi, coeur "la"'),
        ("ascii", "✅ 視頻 🎬", "[ok] ?? ?"),
        ("latin-1", "Größe – “mute”", 'Größe - "mute"'),
        ("utf-8", "Größe → 視頻 🎬", "Größe → 視頻 🎬"),
    ],
)
def test_each_sign_is_shown_or_its_likeness(encoding: str, said: str, shown: str) -> None:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding)
    say_what_it_can(stream)
    stream.write(said)
    stream.flush()
    assert written.getvalue().decode(encoding) == shown
