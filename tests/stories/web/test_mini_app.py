"""The Mini App in a real browser, in the colours of the chat around it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from adapters.web.server.guard import Guard
from adapters.web.server.mini_app import MiniApp
from adapters.web.server.page_files import FOLDER, PageFiles
from bot.texts.catalogues import default_texts
from tests.adapters.web.browser import free_port
from tests.adapters.web.server.test_mini_app import Desk
from tests.stories.web.conftest import OpenPage, make_picture
from tests.stories.web.test_page import PHONE, expect, faults_for_people_who_cannot_see

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
    texts = default_texts()
    app = MiniApp(desk, PageFiles(texts, texts.languages))
    routes = [
        Mount("/app", routes=app.routes()),
        Mount("/assets", StaticFiles(directory=FOLDER)),
    ]
    host = f"127.0.0.1:{port}"
    site = Guard(Starlette(routes=routes), {host}, {f"http://{host}"})
    server = uvicorn.Server(uvicorn.Config(site, port=port, log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()


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
