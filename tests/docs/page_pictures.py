"""The pictures of docs/web.md, made anew by `make pictures`: the page of `nemobot web` on a phone,
light and dark, after a real clip was cut and compressed by the local engine. It has as long as it
needs for what it compares. Needs `.cache/clips`, Chromium and
Playwright; without them it says so and leaves what is there.
"""

from __future__ import annotations

import functools
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from engine.resources import renders
from engine.video.pictures.show import show
from tests.stories.web.alone import beside
from tests.stories.web.conftest import CHROMIUM, WebProcess
from tests.support.clips import BUNNY, ROOT
from tests.support.engine import engine_here

FOLDER: Final = ROOT / "docs" / "pictures"
PAGES: Final = {"phone": "page-phone.jpg", "light": "page-light.jpg", "dark": "page-dark.jpg"}
ASKED: Final = "keep the first 3 seconds and compress to under 200KB"
DESK: Final = {"width": 1000, "height": 800}
PATIENCE_MS: Final = 300_000


def main() -> None:
    if CHROMIUM is None or not BUNNY.exists():
        print("no pictures of the page: no browser, or no clip")
        return
    from playwright.sync_api import sync_playwright

    renders.show = functools.partial(show, each_s=PATIENCE_MS / 1_000)  # type: ignore[attr-defined]
    with (
        tempfile.TemporaryDirectory() as made,
        sync_playwright() as playwright,
        ExitStack() as stack,
    ):
        folder = Path(made)
        engine = engine_here(folder / "engine", tokens_per_ip=0, pictures=True)
        url, _ = stack.enter_context(beside(lambda: engine))
        web = WebProcess(folder, env={"NEMO_API_URL": url})
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            take(browser, web)
        finally:
            browser.close()
            web.kill()


def take(browser: Any, web: WebProcess) -> None:
    phone = {"width": 390, "height": 844}
    page = browser.new_context(locale="en-GB", viewport=phone).new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(web.start())
    page.set_input_files("#pick", BUNNY)
    page.locator("#words").fill(ASKED)
    page.locator("#send").click()
    shot(page, "phone", page.locator("figure img"))
    page.get_by_role("button", name="Timeline").last.click()
    for scheme in ("light", "dark"):
        named = {"viewport": DESK, "color_scheme": scheme, "locale": "en-GB"}
        desk = browser.new_context(**named).new_page()
        desk.set_default_timeout(PATIENCE_MS)
        desk.goto(web.link())
        shot(desk, scheme, desk.locator("svg.timeline"))


def shot(page: Any, name: str, seen: Any) -> None:
    """When this is seen, and everything stands still."""
    seen.last.wait_for()
    page.wait_for_timeout(2_500)
    page.locator("#words").blur()
    page.screenshot(path=FOLDER / PAGES[name], type="jpeg", quality=78)
    print(f"{PAGES[name]}: {(FOLDER / PAGES[name]).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
