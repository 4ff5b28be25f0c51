from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.contract import Recorder
from tests.adapters.web.browser import Browser, Site, browser, served


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
async def site(tmp_path: Path, recorder: Recorder) -> AsyncIterator[Site]:
    async with served(tmp_path, recorder) as site:
        yield site


@pytest.fixture
async def page(site: Site) -> AsyncIterator[Browser]:
    """Of somebody who is signed in."""
    async with browser(site) as page:
        assert (await page.come_in()).status_code == 204
        yield page
