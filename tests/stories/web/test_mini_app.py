"""The Mini App in a real browser, in the colours of the chat around it."""

from __future__ import annotations

import functools
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from adapters.web.server.guard import Guard
from adapters.web.server.mini_app import AppDesk, MiniApp
from adapters.web.server.page_files import FOLDER, PageFiles
from bot.operate.http_server import serve_http
from bot.texts.catalogues import default_texts
from engine.resources import renders
from engine.video.pictures.show import show
from tests.adapters.web.server.test_mini_app import Desk
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.stories.telegram.test_mini_app import APP, desk_of, opened_by, turn_of
from tests.stories.web.alone import beside
from tests.stories.web.conftest import OpenPage, make_picture
from tests.stories.web.looks import PHONE, expect, faults_for_people_who_cannot_see
from tests.support.clips import light_bunny
from tests.support.engine import engine_here
from tests.support.fakes.telegram import ANN, FakeTelegram
from tests.support.plain_http import plain_http
from tests.support.ports import free_port
from tests.support.signed_by_telegram import signed

DARK = {
    "bg_color": "#17212b",
    "secondary_bg_color": "#232e3c",
    "text_color": "#f5f5f5",
    "button_color": "#5288c1",
    "button_text_color": "#ffffff",
}


class WithPictures(Desk):
    def __init__(self, picture: bytes) -> None:
        super().__init__()
        self.picture = picture

    async def side(self, person: str, turn: int, kind: str) -> bytes | None:
        return self.picture if (person, turn) == ("ann", 7) else None


@contextmanager
def served(desk: Desk, port: int) -> Iterator[None]:
    with beside(lambda: serve_http(site_of(desk, port), "127.0.0.1", port)):
        yield


def site_of(desk: AppDesk[Any], port: int) -> ASGIApp:
    texts = default_texts()
    app = MiniApp(desk, PageFiles(texts, texts.languages))
    routes = [
        Mount("/app", routes=app.routes()),
        Mount("/assets", StaticFiles(directory=FOLDER)),
    ]
    host = f"127.0.0.1:{port}"
    return Guard(Starlette(routes=routes), {host}, {f"http://{host}"})


def test_a_timeline_is_seen_trimmed_and_compared_by_keyboard(
    tmp_path: Path, open_page: OpenPage
) -> None:
    make_picture(str(tmp_path / "side.png"))
    desk, port = WithPictures((tmp_path / "side.png").read_bytes()), free_port()
    given = f"#tgWebAppData={quote('by ann')}&tgWebAppThemeParams={quote(json.dumps(DARK))}"
    with served(desk, port):
        page = open_page(f"http://127.0.0.1:{port}/app/?turn=7{given}", **PHONE)
        expect(page.locator("svg.timeline rect")).to_have_count(1)
        expect(page.locator("img-comparison-slider")).to_have_class("rendered")
        colours = "name => document.documentElement.style.getPropertyValue(name)"
        assert page.evaluate(colours, "--card") == "#17212b"
        keeps = page.get_by_role("button", name="Keep this part")
        expect(keeps).to_be_disabled()
        page.get_by_role("slider", name="From").press("ArrowRight")
        page.get_by_role("slider", name="Until").press("ArrowLeft")
        assert faults_for_people_who_cannot_see(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        keeps.press("Enter")
        expect(page.get_by_role("status")).to_have_text("Noted. The answer comes in the chat.")
    assert desk.asked == [("0:00.1", "0:12.4", "en")]


def test_who_is_not_signed_reads_why_nothing_is_there(open_page: OpenPage) -> None:
    desk, port = Desk(), free_port()
    with served(desk, port):
        theme = quote(json.dumps({**DARK, "text_color": "red;x"}))
        given = f"#tgWebAppData=nobody&tgWebAppThemeParams={theme}"
        page = open_page(f"http://127.0.0.1:{port}/app/?turn=7{given}", **PHONE, locale="de-DE")
        expect(page.get_by_role("status")).to_contain_text("Diese Seite lässt sich nicht mehr")
        expect(page.get_by_role("slider")).to_have_count(0)
        assert page.locator("html").get_attribute("style") is None


@asynccontextmanager
async def bot_on_telegram(folder: Path, port: int) -> AsyncIterator[OnTelegram]:
    """The whole bot with the local engine, and its Mini App at `port`."""
    engine = engine_here(folder / "engine", tokens_per_ip=0, pictures=True, faults=True)
    async with FakeTelegram() as fake, engine as url, plain_http() as http:
        service = Service(url, folder / "engine", http)
        async with on_telegram(
            fake, service, folder / "bot", adapter=APP, links_are_public=False
        ) as story:
            desk = desk_of(story, folder / "bot")
            async with serve_http(site_of(desk, port), "127.0.0.1", port):
                yield story


def test_a_result_of_the_real_engine_is_compared_and_trimmed_by_mouse(
    tmp_path: Path, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = functools.partial(show, each_s=300.0)  # on a busy machine as well
    monkeypatch.setattr(renders, "show", patient)
    clip, port = light_bunny(tmp_path), free_port()
    (tmp_path / "bot").mkdir()
    with beside(lambda: bot_on_telegram(tmp_path, port)) as (story, do):
        do(story.say(ANN, "compress this video to under 300KB", video=video(clip)))
        user = {"id": ANN.id, "first_name": ANN.name}
        data = quote(signed(story.fake.token, user, story.clock.utc_s()))
        address = f"http://127.0.0.1:{port}/app/?turn={turn_of(story, ANN)}"
        page = open_page(f"{address}#tgWebAppData={data}", **PHONE)
        expect(page.locator("svg.timeline rect")).to_have_count(1)
        expect(page.locator("#timeline")).to_contain_text(clip.name)
        slider = page.locator("img-comparison-slider")
        expect(slider).to_be_visible()
        before, after = slider.locator("img").all()
        for side in (before, after):
            expect(side).not_to_have_js_property("naturalWidth", 0)
        sides = [do(desk_side(story, tmp_path / "bot", kind)) for kind in ("before", "after")]
        assert sides[0].startswith(b"\x89PNG")
        assert sides[0] != sides[1]
        box = slider.bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + box["width"] / 4, box["y"] + box["height"] / 2)
        expect(slider).to_have_attribute("aria-valuenow", "25")
        drag(page, "From", 0.25)
        drag(page, "Until", 0.75)
        expect(page.locator(".told")).to_have_text("0:01.3 – 0:04.0")
        assert faults_for_people_who_cannot_see(page) == []
        page.get_by_role("button", name="Keep this part").click()
        expect(page.get_by_role("status")).to_have_text("Noted. The answer comes in the chat.")
        do(story.settle())
        assert "Trimmed: 0:05 → 0:03" in "\n".join(story.texts(ANN))


async def desk_side(story: OnTelegram, folder: Path, kind: str) -> bytes:
    desk, turn = desk_of(story, folder), turn_of(story, ANN)
    side = await desk.side(opened_by(desk, story, ANN), turn, kind)
    assert side is not None
    return side


def drag(page: Any, handle: str, to: float) -> None:
    """From where it is to this part of the rail."""
    slider = page.get_by_role("slider", name=handle)
    box = slider.bounding_box()
    value, most = slider.evaluate("each => [Number(each.value), Number(each.max)]")
    thumb_px = 28
    x = [box["x"] + thumb_px / 2 + (box["width"] - thumb_px) * at for at in (value / most, to)]
    y = box["y"] + box["height"] / 2
    page.mouse.move(x[0], y)
    page.mouse.down()
    page.mouse.move(x[1], y, steps=5)
    page.mouse.up()
