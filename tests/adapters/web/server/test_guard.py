"""Who may speak to the page at all: nobody by another name, from another page, or by a form."""

from __future__ import annotations

import re

import pytest

from tests.adapters.web.browser import HEADERS, Browser, Site, browser

PATHS = ("/", "/me", "/events", "/files/0123456789abcdef", "/assets/page.js", "/nowhere")
CHANGES = (("POST", "/messages"), ("POST", "/presses"), ("POST", "/uploads/"), ("DELETE", "/me"))


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},  # a name of theirs that leads to 127.0.0.1
        {"Host": "127.0.0.1:1"},
        {"Host": "localhost.evil.example:8642"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
    ],
    ids=str,
)
async def test_a_foreign_name_or_page_reads_nothing(
    page: Browser, path: str, headers: dict[str, str]
) -> None:
    answer = await page.ask("GET", path, headers=headers)
    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(("method", "path"), CHANGES)
async def test_what_changes_something_needs_the_pages_own_header(
    page: Browser, method: str, path: str
) -> None:
    for headers in ({}, {"X-Nemobot": "0"}, {"X-Requested-With": "XMLHttpRequest"}):
        answer = await page.client.request(method, path, headers=headers)
        assert answer.status_code == 403
    assert (await page.client.get("/me")).status_code == 200


async def test_asking_whether_one_may_ask_is_answered_with_no(page: Browser) -> None:
    asking = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    answer = await page.client.options("/messages", headers=asking)
    assert answer.status_code == 403
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST"])
async def test_its_own_names_are_answered(site: Site, name: str) -> None:
    async with browser(site) as page:
        host = f"{name}:{site.settings.port}"
        answer = await page.ask("GET", "/", headers={"Host": host, "Origin": f"http://{host}"})
        assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/", "/me", "/assets/page.js", "/files/nothing", "/nowhere"])
async def test_every_answer_says_what_browsers_may_do_with_it(page: Browser, path: str) -> None:
    answer = await page.ask("GET", path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not [word for word in ("unsafe", "*", "data:", "http") if word in policy]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"


async def test_the_page_has_no_script_or_style_of_its_own_inside(site: Site) -> None:
    async with browser(site) as page:
        html = (await page.client.get("/", headers=HEADERS)).text
    assert "<style" not in html
    assert " style=" not in html
    assert html.count("<script") == html.count('<script src="/assets/') + html.count(
        '<script type="module" src="/assets/'
    )
    assert re.findall(r"\son\w+=", html) == []
