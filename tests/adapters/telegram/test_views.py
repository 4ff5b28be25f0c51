"""From a view to what Telegram is sent, without a network."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.bot_api.entities import rendered, utf16_len
from adapters.telegram.limits import CAPTION_MAX
from adapters.telegram.views import addressed, buttons_of, caption_of, text_of
from bot.core.controls import Button, Menu, Option
from bot.core.model import Author
from bot.core.view import View
from tests.adapters.telegram.bot_api.test_entities import markdown
from tests.support.fakes.telegram.rules import check_entities, check_keyboard, pinged


@given(markdown, st.integers(0, 3000))
def test_a_caption_is_never_too_long_and_keeps_valid_entities(text: str, filler: int) -> None:
    short = caption_of(View(f"{text}{'word ' * filler}"))
    assert utf16_len(short.text) <= CAPTION_MAX
    check_entities(short.text, [entity.to_dict() for entity in short.entities])


def test_only_the_one_who_asked_is_named_and_only_where_there_is_room() -> None:
    ann = Author("telegram:501", "Ann 🎬")
    shown = addressed(rendered("**Done**"), ann)
    assert shown.text == "Ann 🎬: Done"
    entities = [entity.to_dict() for entity in shown.entities]
    check_entities(shown.text, entities)
    assert pinged(shown.text, entities) == {"501"}
    full = rendered("x" * 4096)
    assert addressed(full, ann) == full
    assert addressed(full, None) == full


def test_short_labels_share_a_row_and_long_ones_do_not() -> None:
    labels = ["Stop", "Export", "Timeline", "A rather long label of its own", "New"]
    board = buttons_of(View("", buttons=tuple(Button(label, "x") for label in labels)))
    assert board is not None
    assert [[b.text for b in row] for row in board.inline_keyboard] == [
        labels[:3],
        *[[x] for x in labels[3:]],
    ]
    check_keyboard(board.to_dict())
    assert buttons_of(View("")) is None


def test_links_can_be_left_out_of_the_buttons() -> None:
    download, new = Button("Download", url="http://localhost/x"), Button("New", "new")
    board = buttons_of(View("", buttons=(download, new)), links=False)
    assert board is not None
    assert [[b.text for b in row] for row in board.inline_keyboard] == [["New"]]
    assert buttons_of(View("", buttons=(download,)), links=False) is None


@pytest.mark.parametrize("data", ["x" * 64, "é" * 32])
def test_button_data_of_64_bytes_fits(data: str) -> None:
    board = buttons_of(View("", buttons=(Button("Go", data),)))
    assert board is not None
    check_keyboard(board.to_dict())


def test_buttons_have_the_colour_of_their_kind_and_copy_what_is_short_enough() -> None:
    buttons = (
        Button("Go", "go:1", kind="main"),
        Button("Stop", "stop:1", kind="stop"),
        Button("Link", copies="https://example.org"),
        Button("Long", copies="x" * 257),
    )
    view = View("Done", buttons=buttons)
    board = buttons_of(view)
    assert board is not None
    check_keyboard(board.to_dict())
    keys = [key for row in board.to_dict()["inline_keyboard"] for key in row]
    assert [key.get("style") for key in keys] == ["primary", "danger", None]
    assert keys[2]["copy_text"] == {"text": "https://example.org"}
    assert text_of(view).text == "Done\nLong\n" + "x" * 257


def test_what_menus_hold_are_buttons_and_what_holds_now_is_marked() -> None:
    menu = Menu("Size", (Option("8 MB", "set:1:8"), Option("Half", "set:1:h", is_chosen=True)))
    board = buttons_of(View("", menus=(menu,)))
    assert board is not None
    assert [[b.text for b in row] for row in board.inline_keyboard] == [["8 MB", "✓ Half"]]
