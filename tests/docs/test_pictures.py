"""What the pages show is small, described, made by the script, and its licence is named."""

from __future__ import annotations

import re

from tests.docs.page_pictures import PAGES
from tests.docs.pictures import FOLDER, NAMES
from tests.docs.record_chat import PICTURE
from tests.docs.test_names import DOCUMENTS, ROOT

MOST_BYTES = 150_000
_SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_BEGINNINGS = {".jpg": b"\xff\xd8\xff", ".png": b"\x89PNG\r\n\x1a\n"}


def test_each_picture_is_what_its_name_says_and_small() -> None:
    names = {*NAMES.values(), *PAGES.values()}
    assert {path.name for path in FOLDER.iterdir()} == names
    for path in FOLDER.iterdir():
        assert path.stat().st_size <= MOST_BYTES, path.name
        assert path.read_bytes().startswith(_BEGINNINGS[path.suffix]), path.name


def test_each_is_shown_somewhere_with_a_description() -> None:
    shown = set()
    for document in DOCUMENTS:
        for alt, target in _SHOWN.findall(document.read_text(encoding="utf-8")):
            assert len(alt.split()) >= 6, f"{document.name}: {target} has no description"
            shown.add((document.parent / target).resolve())
    assert shown == {*FOLDER.iterdir(), PICTURE}


def test_pages_that_show_the_clip_name_whose_it_is() -> None:
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        if _SHOWN.search(text):
            assert "Big Buck Bunny" in text, document.name
            assert "Blender" in text, document.name
            assert "CC BY 3.0" in text, document.name


def test_make_draws_them() -> None:
    assert "tests.docs.pictures" in (ROOT / "Makefile").read_text(encoding="utf-8")
