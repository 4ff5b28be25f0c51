"""What can be pressed and chosen: values that can't be wrong."""

from __future__ import annotations

import pytest

from bot.core.controls import Button, Field, FieldKind, Menu, Option, Picture, phone_rows
from bot.core.view import View
from tests.support.rows import each_row

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


PARTS = tuple(Option(name, name.lower()) for name in ("Intro", "Middle", "End"))


@each_row(
    ("kind", "said", "value"),
    [
        ("choice", "2", "middle"),
        ("choice", "END", "end"),
        ("choice", "1, 2", None),
        ("several", "1, end", "intro end"),
        ("several", "1, nothing", None),
        ("text", " words ", "words"),
        ("text", " ", None),
        ("files", "a.mp4", None),
        ("chats", "general", None),
    ],
)
def test_what_people_answer_in_words_where_there_are_no_forms(
    kind: FieldKind, said: str, value: str | None
) -> None:
    options = PARTS if kind in ("choice", "several") else ()
    assert Field("part", "Which?", kind, options=options, most=3).read(said) == value


@pytest.mark.parametrize(("kind", "most"), [("files", 11), ("chats", 26), ("roles", 0)])
def test_a_field_asks_for_no_more_than_platforms_take(kind: FieldKind, most: int) -> None:
    with pytest.raises(ValueError, match="a field asks for"):
        Field("x", "Which?", kind, most=most)


def rows(*labels: str) -> list[list[str]]:
    found = phone_rows([Button(label, f"go:{n}") for n, label in enumerate(labels)])
    return [[button.label for button in row] for row in found]


def test_buttons_share_a_row_as_long_as_a_phone_shows_all_their_labels() -> None:
    assert rows() == []
    assert rows("a", "b", "c", "d", "e", "f") == [["a", "b", "c", "d", "e"], ["f"]]
    wide = "a label of twenty ch"
    assert rows("a", wide, "b") == [["a"], [wide], ["b"]]


def test_chinese_takes_the_room_of_two_and_what_hangs_on_letters_none() -> None:
    assert rows("中" * 9, "b") == [["中" * 9, "b"]]
    assert rows("中" * 10, "b") == [["中" * 10], ["b"]]
    hangs = "क्" * 18
    assert rows(hangs, "b") == [[hangs, "b"]]
