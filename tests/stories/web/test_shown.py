"""What the bot shows on the page: buttons, menus, forms, pictures and films, changed in place."""

from __future__ import annotations

from pathlib import Path

from bot.core.controls import Button, Field, Form, Menu, Option, Picture
from bot.core.view import Status, View
from bot.ports import PressAnswer
from tests.stories.web.alone import Alone
from tests.stories.web.conftest import OpenPage, make_picture
from tests.stories.web.looks import PHONE, expect, faults_for_people_who_cannot_see
from tests.support.clock import wait_until

PLAYED_TO = "film => film.currentTime"


def test_a_message_changes_while_its_film_plays_and_its_button_has_the_focus(
    page_alone: Alone, film: Path, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link(), **PHONE)
    log = page.get_by_role("log")
    buttons = (Button("Smaller", "next:1"), Button("Undo", "undo:1"))
    ref = page_alone.post(View("Done.", buttons=buttons), film)
    player = log.locator("video")
    player.evaluate("async film => { film.muted = film.loop = true; await film.play() }")
    page.evaluate("window.before = document.querySelector('video')")
    undo = log.get_by_role("button", name="Undo")
    undo.focus()
    page_alone.edit(ref, View("Done, and looked at.", buttons=buttons[1:]))
    expect(log.locator("article.bot")).to_contain_text("Done, and looked at.")
    expect(log.get_by_role("button")).to_have_count(1)
    expect(undo).to_be_focused()
    assert page.evaluate("document.querySelector('video') === window.before")
    assert player.evaluate("film => !film.paused")


def test_a_film_is_played_from_its_middle(
    page_alone: Alone, film: Path, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link())
    parts: list[str] = []
    page.on("request", lambda asked: parts.append(asked.headers.get("range", "")))
    page_alone.post(View("Done."), film)
    player = page.get_by_role("log").locator("video")
    at_s = player.evaluate(
        "film => new Promise((done) => { film.currentTime = 1.5; "
        "film.onseeked = () => done(film.currentTime) })"
    )
    assert at_s == 1.5
    assert any(part.startswith("bytes=") for part in parts)


def test_how_far_a_render_is_is_a_bar_that_grows(page_alone: Alone, open_page: OpenPage) -> None:
    page = open_page(page_alone.link())
    log = page.get_by_role("log")
    ref = page_alone.post(View("", Status("Rendering: 40 %", "rendering", 40, 100)))
    expect(log.get_by_role("progressbar", name="40 %")).to_have_js_property("value", 40)
    expect(log.locator("article")).to_have_attribute("aria-busy", "true")
    assert faults_for_people_who_cannot_see(page) == []
    page_alone.edit(ref, View("", Status("Rendering: 80 %", "rendering", 80, 100)))
    expect(log.get_by_role("progressbar", name="80 %")).to_have_js_property("value", 80)
    page_alone.edit(ref, View("Done."))
    expect(log.get_by_role("progressbar")).to_have_count(0)
    expect(log.locator("article")).to_have_attribute("aria-busy", "false")


def test_buttons_menus_and_links_are_worked_by_keyboard(
    page_alone: Alone, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link(), permissions=["clipboard-read", "clipboard-write"])
    log, heard = page.get_by_role("log"), page_alone.recorder
    sizes = (Option("8 MB", "size:8", "for mail", is_chosen=True), Option("50 MB", "size:50"))
    buttons = (
        Button("Export", "export:1", kind="main"),
        Button("Copy the code", copies="AB-12"),
        Button("Open the project", url="https://films.example/p?a=1&b=2"),
    )
    page_alone.post(View("What now?", buttons=buttons, menus=(Menu("Usual size", sizes),)))
    log.get_by_role("button", name="Export").press("Enter")
    expect(page.get_by_role("status")).to_have_text("noted")
    assert [press.data for press in heard.presses] == ["export:1"]
    log.get_by_role("button", name="Copy the code").press("Space")
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "AB-12"
    menu = log.get_by_label("Usual size")
    expect(menu).to_have_value("size:8")
    menu.focus()
    menu.select_option("50 MB")
    wait_until(lambda: len(heard.presses) == 2)
    assert heard.presses[1].data == "size:50"
    link = log.get_by_role("link", name="Open the project")
    expect(link).to_have_attribute("href", "https://films.example/p?a=1&b=2")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    assert faults_for_people_who_cannot_see(page) == []


def test_a_form_is_filled_in_by_keyboard_and_sent(page_alone: Alone, open_page: OpenPage) -> None:
    page = open_page(page_alone.link(), **PHONE)
    log, heard = page.get_by_role("log"), page_alone.recorder
    fields = (
        Field("words", "What instead?", value="mute it", hint="As you would say it."),
        Field("kind", "Kind", "choice", "mp4", (Option("MP4", "mp4"), Option("GIF", "gif"))),
        Field(
            "parts", "Parts", "several", "a", (Option("First", "a"), Option("Last", "b")), most=2
        ),
    )
    heard.answer = PressAnswer(form=Form("The same in other words", "reword:1:ask", fields))
    page_alone.post(View("Done.", buttons=(Button("Reword", "reword:1"),)))
    opens = log.get_by_role("button", name="Reword")
    opens.press("Enter")
    dialog = page.get_by_role("dialog")
    words = dialog.get_by_role("textbox")
    expect(words).to_be_focused()
    assert faults_for_people_who_cannot_see(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opens).to_be_focused()
    opens.press("Enter")
    words.fill("louder")
    dialog.get_by_label("Kind").select_option("GIF")
    dialog.get_by_label("Last").press("Space")
    heard.answer = PressAnswer("On it.")
    dialog.get_by_role("button", name="Send").press("Enter")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text("On it.")
    last = heard.presses[-1]
    assert last.data == "reword:1:ask"
    assert last.values == {"words": "louder", "kind": "gif", "parts": "a b"}


def test_pictures_are_described_and_before_lies_over_after(
    page_alone: Alone, tmp_path: Path, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link(), **PHONE)
    sides = (str(tmp_path / "before.png"), str(tmp_path / "after.png"))
    for side in sides:
        make_picture(side)
    plot = Picture(sides[0], "bitrate.png", "Kilobits a second, before and after.")
    page_alone.post(View("The bitrate.", pictures=(plot,)))
    both = Picture(sides[0], "both.png", "The same moment.", sides)
    page_alone.post(View("Done.", pictures=(both,)))
    log = page.get_by_role("log")
    drawn = log.get_by_role("img", name="Kilobits a second, before and after.")
    drawn.scroll_into_view_if_needed()
    expect(drawn).to_have_js_property("naturalWidth", 320)
    compared = log.get_by_role("slider", name="The same moment.")
    expect(compared).to_have_class("rendered")
    expect(compared.locator("span.handle")).to_be_visible()
    box = compared.bounding_box()
    assert box is not None
    assert 250 < box["width"] < 390
    assert 140 < box["height"] < 220
    middle_y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 2, middle_y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 4, middle_y, steps=4)
    page.mouse.up()
    expect(compared).to_have_attribute("aria-valuenow", "25")
    compared.press("ArrowRight", delay=200)
    expect(compared).not_to_have_attribute("aria-valuenow", "25")
    assert faults_for_people_who_cannot_see(page) == []


def test_what_grows_late_does_not_push_the_end_out_of_sight(
    page_alone: Alone, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link(), **PHONE)
    log = page.get_by_role("log")
    expect(page.locator("#log[aria-busy=false]")).to_be_visible()
    for number in range(30):
        page_alone.post(View(f"Line {number}.", buttons=(Button("Go", f"go:{number}"),)))
    last = log.get_by_text("Line 29.")
    expect(last).to_be_in_viewport()
    page.evaluate(
        """() => new Promise((done) => {
          const log = document.getElementById('log')
          log.addEventListener('scroll', () => requestAnimationFrame(done), { once: true })
          log.scrollTop = log.scrollHeight - log.clientHeight - 1
          log.firstElementChild.style.minHeight = '2000px'
          log.lastElementChild.style.paddingBottom = '500px'
        })"""
    )
    log.locator("article").last.dispatch_event("loadedmetadata")
    at_end = "log => Math.abs(log.scrollHeight - log.scrollTop - log.clientHeight) < 3"
    assert log.evaluate(at_end)
    log.evaluate(
        """log => new Promise((done) => {
          log.addEventListener('scroll', done, { once: true })
          log.scrollTop -= 600
        })"""
    )
    page_alone.post(View("Line 30."))
    expect(log.get_by_text("Line 30.")).to_be_attached()
    expect(log.get_by_text("Line 30.")).not_to_be_in_viewport()
