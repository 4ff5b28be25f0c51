"""`nemobot web` and Debian's Chromium. Where there is no browser, what needs one skips and says so;
CI installs it or has Chrome, and says by NEEDS_BROWSER that a run without one has failed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import pytest

from tests.bot.cli.command_line import make_video
from tests.stories.web.alone import Alone, alone
from tests.support.checkout import NEMOBOT, OURS
from tests.support.clock import wait_until
from tests.support.ports import free_port

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)


@dataclass
class WebProcess:
    """`nemobot web` over one folder, which can be killed and started again at the same address."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[str] | None = None
    env: dict[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> str:
        """What it says first: the link."""
        names = ("PATH", "TMPDIR")
        env = {name: os.environ[name] for name in names if name in os.environ}
        env |= {**OURS, "HOME": str(self.folder), "LANG": "C.UTF-8", "WEB_PORT": str(self.port)}
        self.process = subprocess.Popen(
            [*NEMOBOT, "web"],
            cwd=self.folder,
            env={**env, **self.env},
            stdout=subprocess.PIPE,
            text=True,
        )
        return self.link()

    def link(self) -> str:
        """The next link that it says: there is one more whenever one was used."""
        assert self.process is not None
        assert self.process.stdout is not None
        found = re.search(r"http\S+", self.process.stdout.readline())
        assert found is not None
        return found[0]

    def kill(self) -> None:
        assert self.process is not None
        assert self.process.stdout is not None
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.process = None

    @property
    def files(self) -> list[Path]:
        """What people have uploaded and got."""
        return sorted(self.folder.glob(".local/share/nemobot/web/page/files/*"))


@pytest.fixture
def web(tmp_path: Path) -> Iterator[WebProcess]:
    web = WebProcess(tmp_path)
    try:
        yield web
    finally:
        if web.process is not None:
            web.kill()


@pytest.fixture
def page_alone(tmp_path: Path) -> Iterator[Alone]:
    with alone(tmp_path / "alone") as page:
        yield page


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    noise = ("-vf", "noise=alls=40:allf=t+u", "-b:v", "3M")
    return make_video(tmp_path_factory.mktemp("films") / "it's a trip & more.mp4", 2, *noise)


def make_picture(path: str) -> None:
    ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
    source = ("-f", "lavfi", "-i", "testsrc2=size=320x180", "-frames:v", "1")
    subprocess.run([ffmpeg, "-v", "error", "-y", *source, path], check=True, timeout=60)


OpenPage = Callable[..., Any]


@pytest.fixture
def open_page() -> Iterator[OpenPage]:
    """`open_page(address, **context)`: a page of a new browser; what its console complains of,
    what fails on it and what asks a question ends the test, unless the page `is_foreign`. Names
    that end in ".example" lead to this machine."""
    api = pytest.importorskip("playwright.sync_api", reason="no playwright: make test installs it")
    if CHROMIUM is None:
        assert not os.environ.get("NEEDS_BROWSER"), "no browser here"
        pytest.skip("no browser here: apt-get install chromium")
    complaints: list[str] = []

    def complain(said: Any) -> None:
        complaints.extend([said.text] * (said.type == "error"))

    with api.sync_playwright() as playwright:
        flags = ["--no-sandbox", "--host-resolver-rules=MAP *.example 127.0.0.1"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)

        def open_page(address: str, *, is_foreign: bool = False, **named: Any) -> Any:
            page = browser.new_context(**{"locale": "en-GB", **named}).new_page()
            page.set_default_timeout(120_000)
            if not is_foreign:
                page.on("pageerror", lambda error: complaints.append(str(error)))
                page.on("console", complain)
                page.on("dialog", lambda asked: complaints.append(asked.message))
            page.goto(address)
            return page

        yield open_page
        browser.close()
    assert [each for each in complaints if "Failed to load resource" not in each] == []


def eventually_file(web: WebProcess, content: bytes, page: Any) -> None:
    """Meanwhile the page goes on, which is driven from here."""

    def is_there() -> bool:
        page.wait_for_timeout(100)
        return any(path.read_bytes() == content for path in web.files)

    wait_until(is_there, 120)
