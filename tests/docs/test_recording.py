"""The README's picture is a whole SVG of a real run, and fetches nothing from elsewhere."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from tests.docs.record_chat import PICTURE, SAYS, TITLE, draw


def _words(svg: str) -> str:
    texts = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return "\n".join("".join(text.itertext()) for text in texts).replace("\xa0", " ")


def test_what_was_typed_and_answered_can_be_read_in_it() -> None:
    words = _words(PICTURE.read_text("utf-8"))
    assert TITLE in words
    for said, _ in SAYS:
        assert f"> {said}" in words
    for answer in ("Trimmed", "Muted", "Saved:"):
        assert answer in words
    assert "/tmp" not in words
    assert "/dev" not in words


def test_it_fetches_nothing_and_is_small() -> None:
    svg = PICTURE.read_text("utf-8")
    assert set(re.findall(r"https?://[\w./-]+", _attributes(svg))) <= {"http://www.w3.org/2000/svg"}
    assert len(svg) < 60_000


def _attributes(svg: str) -> str:
    """All but the words."""
    return re.sub(r"<text.*?</text>", "", svg)


def test_it_is_drawn_from_the_lines_of_a_screen() -> None:
    words = _words(draw(["> mute it", "✅ Muted: holiday.mp4"]))
    assert "> mute it" in words
    assert "Muted: holiday.mp4" in words
