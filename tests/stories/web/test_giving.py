"""Files are given to the page: dropped, pasted, picked, several at once; others are refused."""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from bot.core.model import MAX_FILE_BYTES
from tests.stories.web.alone import Alone, alone
from tests.stories.web.conftest import OpenPage
from tests.stories.web.looks import expect
from tests.stories.web.upload import HEAD, PIECE_BYTES
from tests.support.clock import wait_until

DATA = """files => {
  const given = new DataTransfer()
  for (const [name, text] of files) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    given.items.add(new File([bytes], name))
  }
  return given
}"""
COPY_A_PICTURE = """async () => {
  const canvas = new OffscreenCanvas(8, 8)
  canvas.getContext('2d').fillRect(0, 0, 8, 8)
  const picture = await canvas.convertToBlob({ type: 'image/png' })
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
}"""
MAY_COPY = {"permissions": ["clipboard-read", "clipboard-write"]}


def sent(page: Alone) -> list[str]:
    """The names of the files of the one message that arrived."""
    wait_until(lambda: page.recorder.messages)
    [message] = page.recorder.messages
    return [file.filename for file in message.attachments]


def test_several_films_are_dropped_and_sent_with_words(
    page_alone: Alone, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link())
    expect(page.get_by_role("textbox")).to_be_visible()
    names = ["beach.mp4", "it's a trip & more.mp4"]
    films = [[name, b64encode(HEAD + name.encode()).decode()] for name in names]
    dragged = {"dataTransfer": page.evaluate_handle(DATA, films)}
    zone = page.get_by_text("Drop the files here")
    page.dispatch_event("#log", "dragover", dragged)
    expect(zone).to_be_visible()
    page.dispatch_event("#log", "dragleave", dragged)
    expect(zone).to_be_hidden()
    page.dispatch_event("#log", "dragover", dragged)
    page.dispatch_event("#log", "drop", dragged)
    expect(zone).to_be_hidden()
    expect(page.locator("#files li")).to_have_count(2)
    page.get_by_role("textbox").fill("join them")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log").locator("article.person li")).to_have_text(names)
    assert sent(page_alone) == names
    assert page_alone.recorder.messages[0].text == "join them"


def test_words_that_are_dragged_are_no_files(page_alone: Alone, open_page: OpenPage) -> None:
    page = open_page(page_alone.link())
    expect(page.get_by_role("textbox")).to_be_visible()
    dragged = {"dataTransfer": page.evaluate_handle("new DataTransfer()")}
    page.dispatch_event("#log", "dragover", dragged)
    expect(page.get_by_text("Drop the files here")).to_be_hidden()


def test_a_picture_is_pasted_by_keyboard(page_alone: Alone, open_page: OpenPage) -> None:
    page = open_page(page_alone.link(), **MAY_COPY)
    expect(page.get_by_role("textbox")).to_be_focused()
    page.evaluate(COPY_A_PICTURE)
    page.keyboard.press("Control+V")
    expect(page.locator("#files li")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("log").locator("article.person li")).to_have_count(1)
    sent(page_alone)
    [picture] = page_alone.recorder.messages[0].attachments
    assert (picture.kind, picture.mime_type) == ("image", "image/png")


def test_how_far_an_upload_is_can_be_seen_and_it_can_be_left_out(
    page_alone: Alone, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link())
    held: list[Any] = []

    def is_second_piece(request: Any) -> bool:
        return bool(request.headers.get("upload-offset") == str(PIECE_BYTES))

    def hold(route: Any) -> None:
        held.append(route) if is_second_piece(route.request) else route.continue_()

    page.route("**/uploads/*", hold)
    film = {"name": "long.mp4", "mimeType": "", "buffer": HEAD + bytes(2 * PIECE_BYTES)}
    with page.expect_request(is_second_piece):
        page.set_input_files("#pick", [film, {**film, "name": "short.mp4", "buffer": HEAD}])
    bar = page.get_by_role("progressbar", name="Uploading long.mp4")
    expect(bar).to_have_js_property("value", PIECE_BYTES)
    expect(bar).to_have_js_property("max", len(film["buffer"]))
    page.get_by_role("button", name="Remove: long.mp4").click()
    expect(bar).to_have_count(0)
    [route] = held
    route.continue_()
    page.get_by_role("textbox").press("Enter")
    expect(page.get_by_role("log").locator("article.person li")).to_have_text(["short.mp4"])
    assert sent(page_alone) == ["short.mp4"]


def test_what_is_given_while_the_server_is_away_arrives_when_it_is_back(
    page_alone: Alone, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link())
    expect(page.get_by_role("textbox")).to_be_visible()
    page_alone.stop()
    film = {"name": "a.mp4", "mimeType": "", "buffer": HEAD}
    page.set_input_files("#pick", film)
    page.get_by_role("textbox").fill("mute it")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("No connection. Trying again…")
    page_alone.start()
    expect(page.get_by_role("log").locator("article.person")).to_contain_text("mute it")
    assert sent(page_alone) == ["a.mp4"]


def test_what_is_no_film_is_said_and_the_words_stay(page_alone: Alone, open_page: OpenPage) -> None:
    page = open_page(page_alone.link())
    words = page.get_by_role("textbox")
    html, held = b"<!doctype html><script>alert(1)</script>", list[Any]()
    page.route(re.compile(r"/uploads/\w+$"), lambda route: held.append(route))
    with page.expect_request(lambda asked: asked.method == "PATCH"):
        page.set_input_files("#pick", {"name": "film.mp4", "mimeType": "video/mp4", "buffer": html})
    words.fill("make it smaller")
    words.press("Enter")
    expect(words).to_have_value("")
    [route] = held
    route.continue_()
    expect(page.get_by_role("status")).to_contain_text("film.mp4 is no video, picture or sound")
    expect(words).to_have_value("make it smaller")
    expect(page.locator("#files li")).to_have_count(0)
    assert page_alone.recorder.messages == []


def test_what_is_too_large_or_has_no_room_is_said(tmp_path: Path, open_page: OpenPage) -> None:
    with (tmp_path / "huge.mp4").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with alone(tmp_path / "alone", quota_bytes=100) as site:
        page = open_page(site.link())
        expect(page.get_by_role("textbox")).to_be_visible()
        said = page.get_by_role("status")
        page.set_input_files("#pick", tmp_path / "huge.mp4")
        expect(said).to_have_text("huge.mp4 is too large.")
        film = {"name": "one.mp4", "mimeType": "", "buffer": HEAD + bytes(100)}
        page.set_input_files("#pick", film)
        expect(said).to_have_text("There is no room for one.mp4 right now.")


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_what_was_said_is_taken_back(page_alone: Alone, open_page: OpenPage, by: str) -> None:
    page = open_page(page_alone.link())
    log = page.get_by_role("log")
    page.get_by_role("textbox").fill("never mind")
    page.keyboard.press("Enter")
    take_back = log.get_by_role("button", name="Take back")
    if by == "mouse":
        take_back.click()
    else:
        take_back.press("Enter")
    expect(log.locator("article")).to_have_count(0)
    expect(page.get_by_text("Send me a video and say what to do with it.")).to_be_visible()
    wait_until(lambda: page_alone.recorder.deletions)
