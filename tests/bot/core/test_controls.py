"""What can be pressed and chosen: values that can't be wrong."""

from __future__ import annotations

import pytest

from bot.core.controls import Button, Menu, Option, Picture
from bot.core.view import View

PICTURE = Picture("/tmp/plot.png", "plot.png", "Bitrate over time")
MENU = Menu("Size", (Option("8 MB", "set:1:8"), Option("Half", "set:1:half", is_chosen=True)))


@pytest.mark.parametrize("uses", [{}, {"data": "a", "url": "b"}, {"data": "a", "copies": "b"}])
def test_a_button_does_one_thing(uses: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="a button has"):
        Button("Go", **uses)  # type: ignore[arg-type]


@pytest.mark.parametrize("data", ["", "x" * 65, "é" * 33])
def test_what_comes_back_is_short_and_never_empty(data: str) -> None:
    with pytest.raises(ValueError, match="data of at most 64 bytes"):
        Button("Go", data)
    with pytest.raises(ValueError, match="data of at most 64 bytes"):
        Option("Go", data)


def test_a_menu_has_something_to_choose_and_tells_it_apart() -> None:
    for options in ((), (Option("a", "x"),) * 2, tuple(Option("a", f"x:{n}") for n in range(26))):
        with pytest.raises(ValueError, match="option"):
            Menu("Size", options)


def test_what_menus_hold_are_buttons_elsewhere_and_what_holds_now_is_marked() -> None:
    view = View("Yours", buttons=(Button("Done", "done:1"),), menus=(MENU,))
    assert [(b.label, b.data) for b in view.as_buttons] == [
        ("Done", "done:1"),
        ("8 MB", "set:1:8"),
        ("✓ Half", "set:1:half"),
    ]


def test_pictures_that_can_not_be_shown_are_described_under_the_text() -> None:
    assert View("Done").describing([PICTURE]).text == "Done\n🖼 Bitrate over time"
    assert View("").describing([PICTURE]).text == "🖼 Bitrate over time"


def test_other_controls_look_different_and_the_same_ones_do_not() -> None:
    plain, stop = Button("Stop", "stop:1"), Button("Stop", "stop:1", kind="stop")
    view = View("Working", buttons=(stop,), menus=(MENU,))
    assert view.looks_like(View("Working", buttons=(stop,), menus=(MENU,)))
    assert not view.looks_like(View("Working", buttons=(plain,), menus=(MENU,)))
    assert not view.looks_like(View("Working", buttons=(stop,)))
