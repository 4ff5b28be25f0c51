"""An upload of the largest size through a killed server and a reload, in a real browser.

    python -m tests.stories.web.upload [MEGABYTES]

Prints what was sent again and how much memory the server took; `test_page.py` does the same with a
small file.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from bot.core.model import MAX_FILE_BYTES
from tests.stories.web.conftest import CHROMIUM, WebProcess

HEAD = b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41"
PIECE_BYTES = 4 << 20
MEMORY_MAX_MB = 300


def through_accidents(web: WebProcess, page: Any, film: Path) -> list[int]:
    """Pick the film; kill the server at a quarter, lose the connection and reload at half, pick it
    again. Where each piece began that was sent."""
    pieces = list[int]()
    in_all = -(-film.stat().st_size // PIECE_BYTES)
    kill_at, reload_at = max(2, in_all // 4), max(4, in_all // 2 + 1)

    def on_piece(route: Any) -> None:
        if route.request.method == "PATCH":
            pieces.append(int(route.request.headers["upload-offset"]))
            if len(pieces) == kill_at:
                web.kill()
                web.start()
            if len(pieces) == reload_at:
                route.abort()
                return
        route.continue_()

    page.route("**/uploads/*", on_piece)
    page.locator("#pick").set_input_files(film)
    page.wait_for_event("requestfailed", lambda failed: len(pieces) == reload_at)
    page.reload()
    page.locator("#pick").set_input_files(film)
    return pieces


def main(size_bytes: int) -> int:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        film = Path(folder) / "long.mp4"
        with film.open("wb") as file:
            file.write(HEAD)
            while (left := size_bytes - file.tell()) > 0:
                file.write(os.urandom(min(left, 1 << 20)))
        web = WebProcess(Path(folder))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(600_000)
        try:
            page.goto(web.start())
            began_s = time.monotonic()
            pieces = through_accidents(web, page, film)
            while [path.stat().st_size for path in web.files] != [size_bytes]:
                page.wait_for_timeout(200)
            took_s = time.monotonic() - began_s
            assert web.process is not None
            status = Path(f"/proc/{web.process.pid}/status").read_text()
            memory_mb = int(status.partition("VmHWM:")[2].split()[0]) // 1000
            is_whole = web.files[0].read_bytes() == film.read_bytes()
        finally:
            browser.close()
            if web.process is not None:
                web.kill()
    again = len(pieces) - -(-size_bytes // PIECE_BYTES)
    print(f"{size_bytes:,} bytes in {took_s:.0f} s, {len(pieces)} pieces of {PIECE_BYTES:,} bytes")
    print(f"killed once, reloaded once: {again} pieces sent again (at most 2)")
    print(f"memory of the server at its most: {memory_mb} MB (at most {MEMORY_MAX_MB})")
    print("it is whole" if is_whole else "it is NOT what was sent")
    return 0 if is_whole and again <= 2 and memory_mb <= MEMORY_MAX_MB else 1


if __name__ == "__main__":
    given = [int(word) * 1_000_000 for word in sys.argv[1:2]]
    raise SystemExit(main(given[0] if given else MAX_FILE_BYTES))
