"""What a view is as HTML; and that nothing in it is live that somebody else wrote."""

from __future__ import annotations

from html.parser import HTMLParser

from adapters.web.server.stored_files import StoredFile
from adapters.web.views import buttons_of, form_html, message_html, text_of, written_html
from bot.core.controls import Button, Field, Form, Menu, Option
from bot.core.view import Status, View
from bot.texts.catalogues import default_texts
from tests.support.rows import each_row

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "</div></article><form action=https://evil.example><input name=password>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "[press me](javascript:alert(1))",
    "[press me](JaVaScRiPt:alert(1))",
    "[press me](data:text/html;base64,PHNjcmlwdD4=)",
    "[press me](vbscript:x)",
    "[a](<javascript:alert(1)>)",
    "[a]: javascript:alert(1)\n[a]",
    "<javascript:alert(1)>",
    "![p](https://evil.example/pixel.png)",
    "![p](javascript:alert(1))",
    'https://evil.example/"onmouseover="alert(1)',
    "https://evil.example/<script>alert(1)</script>",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "| <b>a</b> |\n|---|\n| <script>alert(1)</script> |",
    "<style>body{display:none}</style>",
    "<a href=javascript:alert(1)>x</a>",
    "\x00<script>alert(1)</script>",
    "<!--<script>-->alert(1)",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
)
ELEMENTS = """
    div p br strong em s code pre a ul ol li table thead tbody tr th td blockquote hr h1 h2 h3 h4 h5
    h6 span video audio figure img progress button label select option form textarea small fieldset
    legend input figcaption img-comparison-slider
"""
ATTRIBUTES = """
    class id href target rel data-data data-copies data-menu data-form data-close data-most value
    selected src alt loading controls playsinline preload poster download aria-label max name rows
    maxlength required placeholder type checked start slot role aria-valuemin aria-valuemax
    aria-valuenow
"""


class Looked(HTMLParser):
    """What a browser would make of it: elements, attributes, and whether all is closed again."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.faults += [tag] if tag not in ELEMENTS.split() else []
        for name, value in attrs:
            self.faults += [name] if name not in ATTRIBUTES.split() else []
            if name in ("href", "src", "poster") and not (value or "").startswith(
                ("https://", "http://", "/files/")
            ):
                self.faults.append(f"{name}={value}")
            if tag == "img" and name == "src" and not (value or "").startswith("/files/"):
                self.faults.append(f"a picture from {value}")
        if tag not in ("br", "hr", "img", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.words += data


def hostile_file(words: str, kind: str = "film") -> StoredFile:
    return StoredFile("0" * 32, "owner", words, "video/mp4", 5, kind, words, 0.0)  # type: ignore[arg-type]


def made_of(words: str) -> list[str]:
    """Everything that can be shown, made of these words."""
    data = words.encode()[:60].decode(errors="ignore")
    option = Option(words, data or "x", words)
    buttons = (Button(words, data or "x"), Button(words, copies=words), Button(words, url=words))
    menus = (Menu(words, (option,)),)
    status = Status(words, "rendering", 1, 3)
    files = [hostile_file(words), hostile_file(words, "picture"), hostile_file(words, "poster")]
    fields = (
        Field("a", words, value=words, hint=words, example=words),
        Field("b", words, "choice", data, (option,)),
        Field("c", words, "several", data, (option,)),
    )
    return [
        text_of(View(words)),
        message_html(View(words, status, buttons, menus=menus), files),
        written_html(words, files),
        form_html(Form(words, data or "x", fields), default_texts(), "de"),
    ]


@each_row("words", HOSTILE)
def test_nothing_that_somebody_wrote_is_live(words: str) -> None:
    for html in made_of(words):
        looked = Looked(html)
        assert looked.faults == [], html
        assert looked.open == [], html


def test_what_a_person_wrote_is_shown_letter_by_letter() -> None:
    for words in HOSTILE:
        assert Looked(written_html(words, [])).words == words


def test_markdown_is_shown_and_addresses_are_links() -> None:
    html = text_of(View("**Done**: `a.mp4`\nnext line, https://example.org/a?b=1&c=2."))
    assert "<strong>Done</strong>: <code>a.mp4</code><br>" in html
    assert 'href="https://example.org/a?b=1&amp;c=2"' in html
    assert 'rel="noopener noreferrer"' in html


def test_links_to_other_things_than_pages_are_no_buttons() -> None:
    assert buttons_of(View("", buttons=(Button("Open", url="javascript:alert(1)"),))) == ""
    assert "<a " in buttons_of(View("", buttons=(Button("Open", url="https://e.org"),)))


def test_progress_is_a_bar_with_a_name() -> None:
    html = message_html(View("", Status("Rendering 40 %", "rendering", 40, 100)), [])
    assert '<progress value="40" max="100" aria-label="Rendering 40 %"></progress>' in html


def test_a_poster_is_shown_before_the_film_plays() -> None:
    film = StoredFile("1" * 32, "owner", "a.mp4", "video/mp4", 5, "film", "", 0.0)
    poster = StoredFile("2" * 32, "owner", "p.jpg", "image/jpeg", 5, "poster", "", 0.0)
    html = message_html(View("Here"), [film, poster])
    assert f'src="/files/{film.id}" poster="/files/{poster.id}"' in html
    assert "<img" not in html


def test_what_follows_a_list_is_no_part_of_its_last_item() -> None:
    told = "Timeline:\n1. Video: a.mp4 (0-2s)\n2. Title: b (0-2s)\nWished for: 300 kB"
    html = text_of(View(told))
    assert "(0-2s)</li>" in html
    assert "<p>Wished for: 300 kB</p>" in html
    kept = "- one\n  two\n- three\n\n```\n- code\nmore\n```"
    html = text_of(View(kept))
    assert html.count("<li>") == 2
    assert "- code\nmore\n</code>" in html
    assert "one<br>" in html
