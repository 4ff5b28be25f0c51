"""Coming in: links, passwords, each language; and the operator's page. By keyboard, on a phone."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from adapters.web.server.sign_in import TRIES
from bot.texts.catalogues import default_texts
from tests.adapters.web.server.test_watch_page import Seen
from tests.stories.web.alone import Alone, alone
from tests.stories.web.conftest import OpenPage
from tests.stories.web.looks import (
    PHONE,
    expect,
    faults_for_people_who_cannot_see,
    is_within_its_width,
)
from tests.stories.web.upload import HEAD
from tests.support.clock import wait_until

PASSWORD, WATCHES = "correct horse battery", "the operator's own"
LANGUAGES = default_texts().languages
AT_WORK: Mapping[str, Any] = {
    "turns": [
        {"turn": 7, "kind": "edit", "state": "asking", "platform": "discord", "since_s": 1.0,
         "progress": None},
        {"turn": 8, "kind": "export", "state": "preparing", "platform": "web", "since_s": 2.0,
         "progress": [3, 4]},
    ],
    "renders": [{"turn": 8, "state": "rendering", "since_s": 3.0, "progress": [40, 100]}],
    "ended": [
        {"turn": 6, "kind": "edit", "state": "failed", "platform": "telegram", "since_s": 1.0,
         "again": True},
        {"turn": 5, "kind": "edit", "state": "done", "platform": "telegram", "since_s": 1.0,
         "again": False},
    ],
    "platforms": {"discord": True, "telegram": False},
    "troubles": ["telegram: not heard for 5 minutes"],
    "warnings": ["few credits"],
    "faults": [{"at_s": 1.0, "event": "export.failed", "error": "TimeoutError"}],
    "credits": 12,
    "waiting": 1,
}  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_has_no_link_reads_where_it_is(
    page_alone: Alone, open_page: OpenPage, scheme: str
) -> None:
    page = open_page(page_alone.address, **PHONE, color_scheme=scheme)
    expect(page.get_by_text("Open the link that is printed in the terminal")).to_be_visible()
    assert faults_for_people_who_cannot_see(page) == []
    page.goto(page_alone.link())
    expect(page.get_by_role("textbox")).to_be_focused()
    assert faults_for_people_who_cannot_see(page) == []


def test_nobody_comes_in_by_a_link_that_was_used(page_alone: Alone, open_page: OpenPage) -> None:
    link = page_alone.link()
    expect(open_page(link).get_by_role("textbox")).to_be_visible()
    other = open_page(link)
    expect(other.get_by_text("Open the link that is printed in the terminal")).to_be_visible()
    expect(other.get_by_role("textbox")).to_be_hidden()


def test_a_password_is_said_by_keyboard_and_each_browser_is_a_person_of_its_own(
    tmp_path: Path, open_page: OpenPage
) -> None:
    with alone(tmp_path, password=PASSWORD) as site:
        ann, bob = (open_page(site.address, **PHONE) for _ in range(2))
        field = ann.get_by_label("Password")
        expect(field).to_be_focused()
        assert faults_for_people_who_cannot_see(ann) == []
        ann.keyboard.type("a guess of mine")
        ann.keyboard.press("Enter")
        expect(ann.get_by_role("status")).to_have_text("That is not the password.")
        for page in (ann, bob):
            page.get_by_label("Password").fill(PASSWORD)
            page.keyboard.press("Enter")
            expect(page.get_by_role("textbox", name="Say what to do")).to_be_focused()
        ann.keyboard.type("only mine")
        ann.keyboard.press("Enter")
        expect(ann.get_by_role("log")).to_contain_text("only mine")
        bob.reload()
        expect(bob.locator("#log[aria-busy=false]")).to_be_visible()
        expect(bob.get_by_role("log").locator("article")).to_have_count(0)


def test_who_guesses_too_often_waits(tmp_path: Path, open_page: OpenPage) -> None:
    with alone(tmp_path, password=PASSWORD) as site:
        page = open_page(site.address)
        field, said = page.get_by_label("Password"), page.get_by_role("status")
        for number in range(TRIES + 1):
            field.fill(f"guess {number}")
            with page.expect_response("**/login"):
                field.press("Enter")
            expect(field).to_have_value("")
        expect(said).to_have_text("Too many tries. Wait a minute, then try again.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_the_browsers_language_and_fits_a_phone(
    page_alone: Alone, open_page: OpenPage, language: str
) -> None:
    page = open_page(page_alone.link(), **PHONE, locale=language, reduced_motion="reduce")
    say = default_texts()
    write = page.get_by_role("textbox", name=say(language, "web-write"))
    expect(write).to_be_visible()
    assert page.locator("html").get_attribute("lang") == language
    assert page.title() == say(language, "web-title")
    for key in ("web-timeline", "web-projects", "web-help", "web-leave"):
        expect(page.get_by_role("button", name=say(language, key), exact=True)).to_be_visible()
    expect(page.get_by_text(say(language, "help-what"))).to_be_visible()
    write.fill("?")
    write.press("Enter")
    log = page.get_by_role("log")
    expect(log.get_by_role("button", name=say(language, "web-take-back"))).to_be_visible()
    assert is_within_its_width(page)
    header = page.locator("header").bounding_box()
    assert header is not None
    assert header["height"] < 110  # two rows at most
    moving = "document.getAnimations().filter((each) => each.playState === 'running').length"
    assert page.evaluate(moving) == 0
    wait_until(functools.partial(is_heard, page_alone, 1))
    assert page_alone.recorder.messages[0].locale == language


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_operator_sees_all_that_runs_and_works_it_by_keyboard(
    tmp_path: Path, open_page: OpenPage, scheme: str
) -> None:
    seen = Seen()
    seen.state = dict(AT_WORK)
    with alone(tmp_path, watch=seen, watch_password=WATCHES) as site:
        page = open_page(f"{site.address}/watch/", **PHONE, color_scheme=scheme)
        expect(page.get_by_label("The operator's password")).to_be_focused()
        assert faults_for_people_who_cannot_see(page) == []
        page.keyboard.type(WATCHES)
        page.keyboard.press("Enter")
        expect(page.locator("#turns tr")).to_have_count(2)
        expect(page.locator("#renders progress")).to_have_js_property("value", 40)
        expect(page.locator("#health")).to_contain_text("telegram: does not work")
        expect(page.locator("#faults")).to_contain_text("export.failed")
        assert faults_for_people_who_cannot_see(page) == []
        assert is_within_its_width(page)
        page.get_by_role("button", name="Stop turn 7").press("Enter")
        expect(page.get_by_role("status")).to_have_text("Turn 7 is being stopped.")
        page.get_by_role("button", name="Retry turn 6").press("Enter")
        expect(page.get_by_role("status")).to_have_text("Turn 6: nothing of it has failed.")
        expect(page.get_by_role("button", name="Retry turn 5")).to_have_count(0)
        stop = page.get_by_role("button", name="Stop turn 8")
        stop.focus()
        seen.state = {**AT_WORK, "turns": AT_WORK["turns"][1:]}
        expect(page.locator("#turns tr")).to_have_count(1)
        expect(stop).to_be_focused()
    assert seen.done == [("cancel", 7), ("retry", 6)]


def is_heard(page: Alone, number: int) -> bool:
    return len(page.recorder.messages) == number


def test_the_pages_own_buttons_say_what_they_stand_for(
    page_alone: Alone, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link(), **PHONE)
    said = page_alone.recorder.messages
    for number, name in enumerate(("Timeline", "Projects", "Help")):
        page.get_by_role("button", name=name).press("Enter")
        wait_until(functools.partial(is_heard, page_alone, number + 1))
    commands = [message.command.name for message in said if message.command is not None]
    assert commands == ["status", "history", "help"]


def test_who_leaves_takes_words_and_files_along(page_alone: Alone, open_page: OpenPage) -> None:
    page = open_page(page_alone.link(), is_foreign=True)
    asked: list[str] = []

    def answer(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.accept() if len(asked) > 1 else dialog.dismiss()

    page.on("dialog", answer)
    page.set_input_files("#pick", {"name": "a.mp4", "mimeType": "", "buffer": HEAD})
    words, log = page.get_by_role("textbox"), page.get_by_role("log")
    words.fill("my very own words")
    words.press("Enter")
    expect(log).to_contain_text("my very own words")
    leave = page.get_by_role("button", name="Leave")
    leave.press("Enter")
    expect(log).to_contain_text("my very own words")
    leave.press("Enter")
    expect(page.get_by_text("Open the link that is printed in the terminal")).to_be_visible()
    assert asked == ["Leave and delete this conversation with all its files?"] * 2
    assert list((page_alone.site.settings.folder / "files").iterdir()) == []
    kept = page_alone.site.settings.folder.glob("web.db*")
    assert b"my very own words" not in b"".join(path.read_bytes() for path in kept)
