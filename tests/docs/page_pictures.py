"""The pictures of docs/web.md, made anew by `make pictures`: the page of `nemobot web` on a phone,
light and dark, after a real clip was cut and compressed by the local engine.
Needs `.cache/clips`, Chromium and Playwright; without them it says so and leaves what is there.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Final

from tests.stories.web.conftest import CHROMIUM, WebProcess
from tests.support.clips import BUNNY, ROOT

FOLDER: Final = ROOT / "docs" / "pictures"
PAGES: Final = {"phone": "page-phone.jpg", "light": "page-light.jpg", "dark": "page-dark.jpg"}
ASKED: Final = "keep the first 3 seconds and compress to under 200KB"
DESK: Final = {"width": 1000, "height": 760}
PATIENCE_MS: Final = 180_000


def main() -> None:
    if CHROMIUM is None or not BUNNY.exists():
        print("no pictures of the page: no browser, or no clip")
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        web = WebProcess(Path(folder))
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
