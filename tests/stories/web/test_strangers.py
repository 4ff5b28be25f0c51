"""Other pages in the same browser and other names of this machine read and change nothing."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator

import pytest

from bot.core.view import View
from tests.stories.web.alone import Alone
from tests.stories.web.conftest import OpenPage
from tests.stories.web.looks import expect

ASKS = """async (address) => {
  const tried = {}
  const ask = async (name, path, more) => {
    const got = await fetch(address + path, { credentials: 'include', ...more }).catch(() => null)
    tried[name] = got ? `${got.type} ${got.status}` : 'refused'
  }
  const body = JSON.stringify({ id: '0123456789abcdef', text: 'owned', files: [] })
  await ask('read', '/me')
  await ask('events', '/events')
  await ask('say', '/messages', { method: 'POST', headers: { 'X-Nemobot': '1' }, body })
  await ask('say blindly', '/messages', { method: 'POST', mode: 'no-cors', body })
  return tried
}"""
SUBMITS = """(address) => {
  document.body.innerHTML = `<iframe name="inside"></iframe><iframe name="page"></iframe>
    <form method="post" enctype="text/plain" target="inside"><input></form>`
  const [form] = document.forms
  form.action = `${address}/messages`
  form.elements[0].name = '{"id":"0123456789abcdef","text":"owned","files":[],"x":"'
  form.elements[0].value = '"}'
  document.querySelector('[name=page]').src = address
  form.submit()
}"""


class Foreign(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>foreign</title><body>")

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def foreign() -> Iterator[str]:
    """The address of a page of somebody else's."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Foreign) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://evil.example:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_foreign_page_in_the_same_browser_reads_and_says_nothing(
    page_alone: Alone, foreign: str, open_page: OpenPage
) -> None:
    own = open_page(page_alone.link(), is_foreign=True)
    expect(own.get_by_role("textbox")).to_be_visible()
    other = own.context.new_page()
    other.goto(foreign)
    tried = other.evaluate(ASKS, page_alone.address)
    assert tried.pop("say blindly") in ("opaque 0", "refused")  # nobody there can read which
    assert set(tried.values()) == {"refused"}
    with other.expect_response("**/messages") as answered:
        other.evaluate(SUBMITS, page_alone.address)
    assert answered.value.status == 403
    page = other.frame_locator("iframe[name=page]")
    expect(page.locator("#log")).to_have_count(0)
    expect(page.get_by_role("textbox")).to_have_count(0)
    page_alone.post(View("Only for its own."))
    expect(own.get_by_role("log").locator("article")).to_have_count(1)
    assert page_alone.recorder.messages == []


def test_a_name_that_leads_to_this_machine_is_none_of_the_pages(
    page_alone: Alone, open_page: OpenPage
) -> None:
    address = f"http://evil.example:{page_alone.site.settings.port}"
    rebound = open_page(address, is_foreign=True)
    expect(rebound.locator("body")).to_contain_text("This name is not one of this page's")
    status = "async () => (await fetch('/me', { headers: { 'X-Nemobot': '1' } })).status"
    assert rebound.evaluate(status) == 403


def test_a_made_up_cookie_opens_nothing_and_a_missing_header_changes_nothing(
    page_alone: Alone, open_page: OpenPage
) -> None:
    own = open_page(page_alone.link(), is_foreign=True)
    expect(own.get_by_role("textbox")).to_be_visible()
    [cookie] = own.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
    assert own.evaluate("document.cookie") == ""
    post = "async () => (await fetch('/messages', { method: 'POST', body: '{}' })).status"
    assert own.evaluate(post) == 403
    other = open_page(page_alone.address, is_foreign=True)
    made_up = {"name": cookie["name"], "value": "x" * 43, "url": page_alone.address}
    other.context.add_cookies([made_up])
    other.reload()
    expect(other.get_by_text("Open the link that is printed in the terminal")).to_be_visible()
    expect(other.get_by_role("textbox")).to_be_hidden()


def test_a_script_that_got_in_all_the_same_would_not_run(
    page_alone: Alone, open_page: OpenPage
) -> None:
    page = open_page(page_alone.link(), is_foreign=True)
    expect(page.get_by_role("textbox")).to_be_visible()
    page.evaluate(
        """() => {
          const script = document.createElement('script')
          script.textContent = 'window.owned = true'
          const picture = document.createElement('img')
          picture.setAttribute('onerror', 'window.owned = true')
          picture.src = '/nowhere'
          document.body.append(script, picture)
          return new Promise((done) => { picture.addEventListener('error', done) })
        }"""
    )
    assert page.evaluate("window.owned") is None
