"""The page in a real browser, on the real bot and the real engine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.texts.catalogues import default_texts
from engine.agent.edits import Span, Trim
from engine.agent.parse import parse
from tests.stories.web.conftest import OpenPage, WebProcess, eventually_file
from tests.stories.web.looks import PHONE, expect, faults_for_people_who_cannot_see
from tests.stories.web.upload import HEAD, through_accidents

SLOW_MS = 240_000


def test_the_main_job_by_keyboard_alone_on_a_phone(
    web: WebProcess, film: Path, open_page: OpenPage
) -> None:
    page = open_page(web.start(), **PHONE, color_scheme="dark", reduced_motion="reduce")
    words, log = page.get_by_role("textbox"), page.get_by_role("log")
    expect(words).to_be_focused()
    assert page.evaluate("location.hash") == ""
    page.on("filechooser", lambda _: None)  # from here on the browser tells of them
    page.keyboard.press("Shift+Tab")  # to the button that adds files
    expect(page.get_by_role("button", name="Add files")).to_be_focused()
    with page.expect_file_chooser() as choosing:
        page.keyboard.press("Space")
    choosing.value.set_files(film)
    expect(page.locator("#files li")).to_have_count(1)
    words.focus()
    page.keyboard.type("compress this video to under 60KB")
    page.keyboard.press("Enter")
    expect(log.locator("article.person")).to_contain_text(film.name)
    page.reload()  # in the middle of it
    expect(log.locator("article.person")).to_contain_text(film.name)
    expect(page.locator("#files li")).to_have_count(0)
    expect(log.locator("video")).to_be_visible(timeout=SLOW_MS)
    size = log.locator("video").evaluate(
        "async film => { while (!film.videoWidth) await new Promise(r => setTimeout(r, 50)); "
        "return [film.videoWidth, film.videoHeight] }"
    )
    assert size[0] * 3 == size[1] * 4
    assert faults_for_people_who_cannot_see(page) == []
    with page.expect_download() as loading:
        log.locator("a.download").focus()
        page.keyboard.press("Enter")
    assert 10_000 < Path(loading.value.path()).stat().st_size <= 60_000
    assert page.evaluate("document.documentElement.scrollWidth") <= 390

    log.get_by_role("button", name="Timeline").first.focus()
    page.keyboard.press("Enter")
    expect(log.locator("svg.timeline rect")).to_have_count(1)
    keeps = log.get_by_role("button", name="Keep this part")
    expect(keeps).to_be_disabled()
    log.get_by_role("slider", name="From").press("ArrowRight")
    log.get_by_role("slider", name="Until").press("ArrowLeft")
    expect(log.locator(".told")).to_have_text("0:00.1 – 0:01.9")
    assert faults_for_people_who_cannot_see(page) == []
    keeps.press("Enter")
    expect(log.locator("article.person").last).to_contain_text("Keep only 0:00.1 to 0:01.9")
    expect(log.locator("article.bot").last).to_contain_text("Trimmed")

    log.get_by_role("button", name="Reword").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("textbox")).to_have_value("compress this video to under 60KB")
    assert faults_for_people_who_cannot_see(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()

    before = log.locator("article p").all_inner_texts()
    page.reload()
    expect(page.locator("#log[aria-busy=false]")).to_be_visible()
    assert page.get_by_role("log").locator("article p").all_inner_texts() == before
    assert len(before) > 4


def test_in_german_light_and_with_hostile_words_nothing_runs(
    web: WebProcess, open_page: OpenPage
) -> None:
    page = open_page(web.start(), locale="de-DE")
    words = page.get_by_role("textbox", name=default_texts()("de", "web-write"))
    hostile = "<img src=x onerror=document.title='owned'>"
    for line in (hostile, "/settings", f"/language {hostile}"):
        words.fill(line)
        page.get_by_role("button", name="Senden").click()
    log = page.get_by_role("log")
    expect(log).to_contain_text(hostile)
    expect(log.locator("select").first).to_be_visible(timeout=SLOW_MS)
    expect(log.locator("article.bot")).to_have_count(3, timeout=SLOW_MS)
    assert log.locator("img").count() == 0
    assert page.title() != "owned"
    assert page.locator("html").get_attribute("lang") == "de"
    assert faults_for_people_who_cannot_see(page) == []


def test_an_upload_goes_on_when_the_server_is_killed_and_after_a_reload(
    web: WebProcess, tmp_path: Path, open_page: OpenPage
) -> None:
    content = HEAD + os.urandom(14 << 20)
    (tmp_path / "long.mp4").write_bytes(content)
    page = open_page(web.start())
    pieces = through_accidents(web, page, tmp_path / "long.mp4")
    eventually_file(web, content, page)
    assert pieces[0] == 0
    assert pieces == sorted(pieces)
    assert len(pieces) <= 4 + 2  # four pieces, and one again for each of two accidents


def test_who_asks_to_be_forgotten_is_forgotten_by_the_page_as_well(
    web: WebProcess, open_page: OpenPage
) -> None:
    page = open_page(web.start())
    log, words = page.get_by_role("log"), page.get_by_role("textbox")
    words.fill("/help")
    page.keyboard.press("Enter")
    expect(log).to_contain_text("/forget")
    expect(log).not_to_contain_text("mention me")
    words.fill("my very own words")
    page.keyboard.press("Enter")
    expect(log.locator("article.bot")).to_have_count(2)
    words.fill("/forget")
    page.keyboard.press("Enter")
    log.get_by_role("button", name="Delete").click()
    expect(log).to_contain_text("Done. I've deleted what I kept about you.")
    expect(log).not_to_contain_text("my very own words")
    expect(log.locator("article")).to_have_count(1)


@pytest.mark.parametrize("language", default_texts().languages)
def test_what_the_handles_say_is_understood_in_every_language(language: str) -> None:
    times = (("0:02.0", "1:07.5", 2, 67.5), ("0:00:59.0", "1:00:01.5", 59, 3601.5))
    for start, end, start_s, end_s in times:
        words = default_texts()(language, "trim-words", **{"from": start, "until": end})
        read = parse(words, language)
        assert (read.edits, read.unread) == ((Trim(True, (Span(start_s, end_s),)),), ())


def test_an_operator_watches_with_a_password_of_their_own(
    web: WebProcess, open_page: OpenPage
) -> None:
    web.env = {"WEB_WATCH_PASSWORD": "the operator's own"}
    page = open_page(web.start())
    page.get_by_role("textbox").fill("my very own words")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log").locator("article.bot")).to_be_visible()
    watch = open_page(f"{web.address}/watch/")
    door = watch.get_by_label("The operator's password")
    door.fill("my very own guess")
    watch.keyboard.press("Enter")
    expect(watch.get_by_role("status")).to_have_text("That is not the password.")
    door.fill("the operator's own")
    watch.keyboard.press("Enter")
    expect(watch.locator("#health")).to_contain_text("web: works")
    expect(watch.locator("tbody tr").first).to_contain_text("web")
    assert "my very own words" not in watch.content()
    assert faults_for_people_who_cannot_see(watch) == []
