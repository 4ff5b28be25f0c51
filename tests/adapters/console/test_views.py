from __future__ import annotations

import pytest

from adapters.console.views import buttons_of, text_of
from bot.core.controls import Button
from bot.core.view import Status, View
from bot.texts.catalogues import default_texts

VIEW = View(
    "**Done**",
    Status("Rendering", "rendering"),
    (Button("Export", "export:1"), Button("\x1b[2JNew", "new:1"), Button("Open", url="http://x/a")),
)


def test_the_text_is_styled_and_stands_without_the_status_line() -> None:
    assert text_of(VIEW).plain == "Done"
    assert text_of(View("")).plain == ""


def _say(language: str | None, key: str, /, **args: object) -> str:
    return default_texts().say(language, key, **args)


def test_buttons_are_numbered_as_they_can_be_typed_and_links_are_written_out() -> None:
    assert buttons_of(VIEW, _say, "en") == ("[1] Export", "[2] New", "Open: http://x/a")


def test_where_nobody_types_the_links_alone_are_shown() -> None:
    assert buttons_of(VIEW, _say, "en", numbered=False) == ("Open: http://x/a",)


@pytest.mark.parametrize(
    ("language", "label", "line"),
    [
        ("ja", "MP4をダウンロード", "MP4をダウンロード：http://x/a"),
        ("zh-CN", "下载 MP4", "下载 MP4：http://x/a"),
        ("fr", "Télécharger", "Télécharger : http://x/a"),
        ("fa", "دریافت MP4", "دریافت MP4: http://x/a"),
        ("ar", "تنزيل MP4", "تنزيل MP4: http://x/a"),
    ],
)
def test_a_link_stands_behind_its_name_as_the_language_has_it(
    language: str, label: str, line: str
) -> None:
    """Whole and by itself: no sign hangs on an address that is copied."""
    buttons = (Button(label, url="http://x/a"), Button(label, copies="http://x/a"))
    assert buttons_of(View("", buttons=buttons), _say, language) == (line, line)
