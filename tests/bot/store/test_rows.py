"""Views survive being stored, also between versions of the bot."""

from __future__ import annotations

import json

from bot.core.controls import Button, Menu, Option, Picture
from bot.core.model import Author
from bot.core.view import Status, View
from bot.store.rows import view_from_json, view_to_json

VIEW = View(
    "Done",
    Status("Saving", "saving", 1, 2),
    (
        Button("Stop", "stop:1", kind="stop"),
        Button("Open", url="https://example.org"),
        Button("Copy", copies="https://example.org"),
    ),
    Author("discord:1", "Ann"),
    True,
    (Menu("Size", (Option("8 MB", "set:1:8", "small", True), Option("Half", "set:1:half"))),),
    (Picture("/tmp/a.png", "a.png", "Before and after"),),
)


def test_a_view_comes_back_as_it_was_stored() -> None:
    assert view_from_json(json.loads(json.dumps(view_to_json(VIEW)))) == VIEW


def test_what_an_earlier_version_stored_is_read() -> None:
    old = {"text": "Done", "status": None, "mention": None, "preview": False}
    buttons = [["Stop", "stop:1", None], ["Open", "", "https://example.org"]]
    view = view_from_json({**old, "buttons": buttons})
    assert view == View(
        "Done", buttons=(Button("Stop", "stop:1"), Button("Open", url="https://example.org"))
    )


def test_an_earlier_version_finds_buttons_as_it_knows_them() -> None:
    assert view_to_json(VIEW)["buttons"] == [
        ["Stop", "stop:1", None],
        ["Open", "", "https://example.org"],
    ]
