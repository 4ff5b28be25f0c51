"""Uploads by clients that nobody here wrote: `aiotus` from PyPI, `tus-js-client` from npm."""

from __future__ import annotations

import asyncio
import io
import json
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.contract import Recorder
from tests.adapters.web.browser import HEADERS, TUS, Browser, Site, browser, served
from tests.support.clock import eventually

FILM = b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41" + os.urandom(3_000_000)
MODULES = Path(__file__).parents[4] / ".cache" / "node" / "node_modules"
NODE = shutil.which("node")


@pytest.fixture
async def page(tmp_path: Path, recorder: Recorder) -> AsyncIterator[Browser]:
    async with served(tmp_path, recorder) as site, browser(site) as page:
        await page.come_in()
        yield page


def headers_of(page: Browser) -> dict[str, str]:
    [(name, value)] = page.client.cookies.items()
    return {**HEADERS, "Cookie": f"{name}={value}"}


def kept(site: Site) -> list[bytes]:
    return [path.read_bytes() for path in (site.settings.folder / "files").iterdir()]


@pytest.mark.real_time
async def test_aiotus_uploads_in_pieces(page: Browser) -> None:
    aiotus = pytest.importorskip("aiotus", reason="no aiotus: make test installs it")
    where = await aiotus.upload(
        f"{page.site.settings.address}/uploads/",
        io.BytesIO(FILM),
        {"filename": "müller.mp4".encode()},
        headers=headers_of(page),
        chunksize=1_000_000,
    )
    assert where is not None
    assert kept(page.site) == [FILM]
    told = await page.ask("HEAD", where.path, headers=TUS)
    assert told.headers["Upload-Offset"] == told.headers["Upload-Length"] == str(len(FILM))


UPLOAD = """
const tus = require('tus-js-client')
const { file, endpoint, headers, again } = JSON.parse(process.argv[1])
const upload = new tus.Upload(require('fs').createReadStream(file), {
  endpoint, headers, chunkSize: 1_000_000, metadata: { filename: 'müller.mp4' },
  uploadUrl: again || null, retryDelays: [100, 200, 400, 800, 1600],
  onChunkComplete: (size, accepted) => console.log('accepted', accepted, upload.url),
  onError: (error) => { console.log('failed', String(error)); process.exit(1) },
  onSuccess: () => console.log('done', upload.url),
})
upload.start()
"""


async def node(page: Browser, folder: Path, again: str = "") -> asyncio.subprocess.Process:
    if NODE is None or not (MODULES / "tus-js-client").exists():
        pytest.skip("no tus-js-client: npm install --prefix .cache/node tus-js-client@4.3.1")
    (folder / "film.mp4").write_bytes(FILM)
    order = {
        "file": str(folder / "film.mp4"),
        "endpoint": f"{page.site.settings.address}/uploads/",
        "headers": headers_of(page),
        "again": again and f"{page.site.settings.address}{again}",
    }
    env = {"NODE_PATH": str(MODULES), "PATH": os.environ["PATH"]}
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        NODE, "-e", UPLOAD, json.dumps(order), stdout=pipe, env=env
    )


@pytest.mark.real_time
async def test_tus_js_client_goes_on_over_a_restart(
    page: Browser, recorder: Recorder, tmp_path: Path
) -> None:
    process = await node(page, tmp_path)
    assert process.stdout is not None
    assert (await process.stdout.readline()).startswith(b"accepted 1000000")
    await page.site.stop()
    await page.site.start(recorder)
    said = (await process.stdout.read()).decode().splitlines()
    assert await process.wait() == 0, said
    assert said[-1].startswith("done")
    assert kept(page.site) == [FILM]


@pytest.mark.real_time
async def test_tus_js_client_goes_on_in_another_process(page: Browser, tmp_path: Path) -> None:
    first = await node(page, tmp_path)
    assert first.stdout is not None
    where = (await first.stdout.readline()).decode().split()[-1]
    first.kill()
    await first.wait()
    await eventually(lambda: sum(map(len, kept(page.site))) >= 1_000_000)
    process = await node(page, tmp_path, again="/" + where.split("/", 3)[-1])
    assert process.stdout is not None
    said = (await process.stdout.read()).decode().splitlines()
    assert await process.wait() == 0, said
    assert kept(page.site) == [FILM]
