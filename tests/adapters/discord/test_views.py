"""From a view to what Discord's API takes."""

from __future__ import annotations

import pytest

from adapters.discord.limits import LABEL_MAX, LIMITS, LINK_MAX
from adapters.discord.views import (
    ReplyTarget,
    buttons_of,
    edited_message,
    new_message,
    text_of,
    user_id,
)
from bot.core.controls import Button, Menu, Option
from bot.core.errors import Refused
from bot.core.model import Author
from bot.core.view import Status, View

ANN = Author("discord:501", "Ann")
LONG_LINK = Button("Download", url="https://example.org/" + "x" * LINK_MAX)


def test_the_status_line_stands_under_the_text() -> None:
    assert text_of(View("Words", Status("Rendering", "rendering"))) == "Words\n\nRendering"


@pytest.mark.parametrize("text", ["", " \n", "x" * (LIMITS.text_max + 1), "🎬" * LIMITS.text_max])
def test_a_text_that_discord_would_cut_or_refuse_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        text_of(View(text))


def test_a_link_too_long_for_a_button_stands_under_the_text() -> None:
    view = View("Done", buttons=(LONG_LINK,))
    assert text_of(view) == f"Done\n[Download](<{LONG_LINK.url}>)"


def test_the_links_have_to_fit_under_the_text() -> None:
    with pytest.raises(Refused):
        text_of(View("x" * LIMITS.text_max, buttons=(LONG_LINK,)))


async def test_buttons_stand_in_rows_of_five_and_their_labels_are_bounded() -> None:
    buttons = tuple(Button("x" * 200, f"do:{n}") for n in range(7))
    rows = buttons_of(View("", buttons=buttons))
    assert rows is not None
    shown = [row["components"] for row in rows.to_components()]
    assert [len(row) for row in shown] == [5, 2]
    assert {len(button["label"]) for row in shown for button in row} == {LABEL_MAX}


async def test_where_nothing_can_be_pressed_there_are_no_rows() -> None:
    assert buttons_of(View("", buttons=(LONG_LINK,))) is None


async def test_more_buttons_than_discord_takes_are_refused() -> None:
    with pytest.raises(Refused):
        buttons_of(View("", buttons=tuple(Button("x", f"do:{n}") for n in range(26))))


def test_only_the_person_who_asked_is_pinged() -> None:
    sent = new_message(View("@everyone Done", mention=ANN), nonce="n").payload
    assert sent is not None
    assert sent["content"] == "<@501> @everyone Done"
    assert sent["allowed_mentions"] == {"parse": [], "users": [501]}


def test_a_reply_that_pings_needs_no_mention() -> None:
    reply = ReplyTarget("1", "2", pings=True)
    sent = new_message(View("Done"), nonce="n", reply=reply, asker=501).payload
    assert sent is not None
    assert sent["content"] == "Done"
    assert sent["allowed_mentions"]["replied_user"]
    assert sent["message_reference"]["fail_if_not_exists"] is False


def test_an_edit_pings_nobody_and_takes_old_buttons_away() -> None:
    changed = edited_message(View("Done", mention=ANN)).payload
    assert changed is not None
    assert (changed["content"], changed["components"]) == ("Done", [])
    assert "501" not in str(changed["allowed_mentions"])


@pytest.mark.parametrize(
    ("author", "number"),
    [(ANN, 501), (Author("telegram:501", "Ann"), None), (Author("discord:x", "x"), None)],
)
def test_people_of_other_platforms_have_no_number_here(author: Author, number: int | None) -> None:
    assert user_id(author) == number
    assert user_id(None) is None


async def test_buttons_have_the_colour_of_their_kind_and_menus_a_row_of_their_own() -> None:
    options = (Option("8 MB", "set:1:8", "for this chat"), Option("Half", "set:1:h", "", True))
    menu, buttons = Menu("Size", options), (Button("Go", "go:1", kind="main"),)
    rows = buttons_of(
        View("", buttons=(*buttons, Button("Stop", "stop:1", kind="stop")), menus=(menu,))
    )
    assert rows is not None
    first, second = (row["components"] for row in rows.to_components())
    assert [button["style"] for button in first] == [1, 4]
    assert [(o["label"], o["value"], o["default"]) for o in second[0]["options"]] == [
        ("8 MB", "set:1:8", False),
        ("Half", "set:1:h", True),
    ]
    assert second[0]["placeholder"] == "Size"


async def test_more_menus_than_there_are_rows_for_are_refused() -> None:
    menus = tuple(Menu("Size", (Option("8 MB", f"set:{n}"),)) for n in range(5))
    with pytest.raises(Refused):
        buttons_of(View("", buttons=(Button("Go", "go:1"),), menus=menus))


def test_what_discord_copies_not_by_a_press_stands_under_the_text() -> None:
    view = View("Done", buttons=(Button("Link", copies="https://example.org"),))
    assert text_of(view) == "Done\nLink\n`https://example.org`"
    assert buttons_of(view) is None
