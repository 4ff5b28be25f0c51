from __future__ import annotations

from adapters.console.views import buttons_of, text_of
from bot.core.controls import Button
from bot.core.view import Status, View

VIEW = View(
    "**Done**",
    Status("Rendering", "rendering"),
    (Button("Export", "export:1"), Button("\x1b[2JNew", "new:1"), Button("Open", url="http://x/a")),
)


def test_the_text_is_styled_and_stands_without_the_status_line() -> None:
    assert text_of(VIEW).plain == "Done"
    assert text_of(View("")).plain == ""


def test_buttons_are_numbered_as_they_can_be_typed_and_links_are_written_out() -> None:
    assert buttons_of(VIEW) == ("[1] Export", "[2] New", "Open: http://x/a")


def test_where_nobody_types_the_links_alone_are_shown() -> None:
    assert buttons_of(VIEW, numbered=False) == ("Open: http://x/a",)
