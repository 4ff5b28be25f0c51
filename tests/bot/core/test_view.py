"""What one message shows, and how it reads where a platform shows less."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.controls import Button, Menu, Option, Picture
from bot.core.model import Chat, MessageRef
from bot.core.view import Album, Limits, Status, View

PICTURE = Picture("/a.png", "a.png", "A lake.")
COPIES = Button("Copy it", copies="two\nlines")
LIMITS = Limits(2000, 10, 1.0)


def test_pictures_are_described_where_none_are_shown() -> None:
    view = View("Done.", pictures=(PICTURE,))
    described = View("Done.\n🖼 A lake.")
    assert view.with_pictures_described == described
    assert replace(view, text="").with_pictures_described.text == "🖼 A lake."
    assert view.in_words.text == described.text


def test_what_a_button_copies_is_written_where_it_can_not() -> None:
    view = View("", buttons=(COPIES, Button("Go", "go:1")))
    assert view.with_copies_written.text == "Copy it\n`two\nlines`"


def test_what_menus_hold_are_buttons_where_there_are_none() -> None:
    menu = Menu("Size", (Option("8 MB", "set:1:size:8"), Option("25 MB", "set:1:size:25")))
    view = View("", buttons=(Button("Go", "go:1"),), menus=(menu,))
    assert [button.data for button in view.as_buttons] == [
        "go:1",
        "set:1:size:8",
        "set:1:size:25",
    ]


def test_the_status_stands_below_the_words_or_alone() -> None:
    status = Status("Working…", "asking")
    assert View("Muted.", status).markdown == "Muted.\n\nWorking…"
    assert View("", status).markdown == "Working…"


def test_what_is_no_different_to_people_looks_the_same() -> None:
    view = View("Muted.")
    assert view.looks_like(replace(view, alone=True))
    assert not view.looks_like(replace(view, buttons=(COPIES,)))


def test_files_come_together_only_where_people_write() -> None:
    limits = replace(
        LIMITS, album=Album(10, 1_000), guest_chats="guest", nonces=True, command_chats="command"
    )
    channels = ("den", "guest:1", "command:1")
    assert [limits.album_in(Chat("room", channel)) for channel in channels] == [
        limits.album,
        None,
        None,
    ]
    assert [limits.knows_nonces(Chat("room", channel)) for channel in channels] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("guild", "link"), [("room:9", "https://chat/9/den/7"), (None, "https://chat/@me/den/7")]
)
def test_a_message_has_an_address_where_the_platform_writes_one(
    guild: str | None, link: str
) -> None:
    linked = replace(
        LIMITS,
        message_link="https://chat/{server}/{channel}/{message}",
        no_server="@me",
        command_chats="command",
    )
    assert linked.link_to(MessageRef(Chat("room", "den"), "7"), guild) == link
    assert linked.link_to(MessageRef(Chat("room", "command:1"), "7"), guild) is None
    assert LIMITS.link_to(MessageRef(Chat("room", "den"), "7"), guild) is None


def test_what_the_platform_told_of_a_chat_goes_before_its_usual_limit() -> None:
    assert LIMITS.file_bytes(None) == 10
    assert LIMITS.file_bytes(25) == 25


@pytest.mark.parametrize(
    ("files", "pictures", "each_counts", "messages"),
    [(1, 1, True, 1), (3, 2, True, 5), (3, 2, False, 1)],
)
def test_files_that_come_together_count_as_the_platform_counts_them(
    files: int, pictures: int, each_counts: bool, messages: int
) -> None:
    limits = replace(LIMITS, album=Album(10, 1_000, each_counts=each_counts))
    assert limits.messages(files, pictures) == messages
    assert LIMITS.messages(files, pictures) == 1


def test_where_a_lost_post_stays_for_ever_it_comes_without_buttons() -> None:
    den = Chat("room", "den")
    assert LIMITS.shows_buttons_first(den)
    assert not replace(LIMITS, buttons_later=True).shows_buttons_first(den)
    commands = replace(LIMITS, nonces=True, command_chats="command")
    assert commands.shows_buttons_first(den)
    assert not commands.shows_buttons_first(Chat("room", "command:1"))


def test_a_bot_is_a_guest_where_its_platform_says_so() -> None:
    guests = replace(LIMITS, guest_chats="guest")
    assert guests.is_guest_in(Chat("room", "guest:1"))
    assert not guests.is_guest_in(Chat("room", "den"))
    assert not LIMITS.is_guest_in(Chat("room", "guest:1"))
