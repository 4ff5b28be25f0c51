"""What people wrote is shown and nothing of it is live: the corpus of tests/adapters/web/test_views
in words, names, titles and buttons, in a browser whose console has nothing to complain of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from adapters.web.messages import FILES_MAX
from bot.core.controls import Button, Field, Form, Menu, Option, Picture
from bot.core.view import Status, View
from bot.ports import PressAnswer
from tests.adapters.web.test_views import HOSTILE
from tests.stories.web.alone import Alone
from tests.stories.web.conftest import OpenPage, make_picture
from tests.stories.web.looks import expect
from tests.stories.web.upload import HEAD

LIVE = """() => [...document.body.querySelectorAll('*')].filter((each) => {
  const isOurs = each.matches('#says, img-comparison-slider')
  const runs = 'script, iframe, style, object, embed, base, meta, link, math, mtext'
  return each.matches(runs) || [...each.attributes].some(({ name, value }) =>
    name.startsWith('on') || name === 'srcdoc' || (name === 'style' && !isOurs)
    || (['href', 'src', 'action', 'formaction', 'poster', 'xlink:href'].includes(name)
      && !/^(https?:|[/]files[/]|[/]assets[/])/.test(value)))
}).map((each) => each.outerHTML.slice(0, 200))"""


def nothing_is_live(page: Any) -> None:
    assert page.evaluate(LIVE) == []
    assert page.title() == "nemobot: edit videos by saying what to do"


def test_in_what_people_write_and_in_the_names_of_their_files(
    page_alone: Alone, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link())
    log, words = page.get_by_role("log"), page.get_by_role("textbox")
    for line in HOSTILE:
        words.fill(line)
        words.press("Enter")
    said = log.locator("article.person .text")
    expect(said).to_have_count(len(HOSTILE))
    shown = [each.text_content() for each in said.all()]
    assert sorted(shown) == sorted(line.replace("\0", "") for line in HOSTILE)
    nothing_is_live(page)

    for some in (HOSTILE[:FILES_MAX], HOSTILE[FILES_MAX:]):
        films = [{"name": name, "mimeType": "video/mp4", "buffer": HEAD} for name in some]
        page.set_input_files("#pick", films)
        expect(page.locator("#files li")).to_have_count(len(some))
        nothing_is_live(page)
        words.press("Enter")
        expect(page.locator("#files li")).to_have_count(0)
    expect(log.locator("article.person li")).to_have_count(len(HOSTILE))
    nothing_is_live(page)
    page.reload()
    expect(log.locator("article.person li")).to_have_count(len(HOSTILE))
    nothing_is_live(page)


def test_in_what_the_bot_repeats_of_it(
    page_alone: Alone, tmp_path: Path, open_page: OpenPage
) -> None:
    make_picture(str(tmp_path / "side.png"))
    side = str(tmp_path / "side.png")
    page = open_page(page_alone.link())
    for number, line in enumerate(HOSTILE):
        data = line.encode()[:50].decode(errors="ignore")
        buttons = (Button(line, data), Button(line, copies=line), Button(line, url=line))
        menus = (Menu(line, (Option(line, data, line),)),)
        pictures = (Picture(side, line, line), Picture(side, line, line, (side, side)))
        text = f"{number}\n1. Title: {line} (0-2s)\n\n{line}"
        status = Status(line, "rendering", 1, 3)
        page_alone.post(View(text, status, buttons, pictures=pictures, menus=menus))
    log = page.get_by_role("log")
    expect(log.locator("article")).to_have_count(len(HOSTILE))
    nothing_is_live(page)

    line = HOSTILE[5]
    option = Option(line, "x", line)
    fields = (
        Field("a", line, value=line, hint=line, example=line),
        Field("b", line, "choice", "x", (option,)),
        Field("c", line, "several", "x", (option,)),
    )
    page_alone.recorder.answer = PressAnswer(form=Form(line, "form:1", fields))
    log.locator("button[data-data]").last.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    nothing_is_live(page)
    page.keyboard.press("Escape")
    page_alone.recorder.answer = PressAnswer(HOSTILE[1])
    log.locator("button[data-data]").last.click()
    expect(page.locator("#note")).to_have_text(HOSTILE[1])
    nothing_is_live(page)
