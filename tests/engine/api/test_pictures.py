"""A render's pictures and its report, as a client is told of them."""

from __future__ import annotations

import functools
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.resources import renders
from engine.settings import Settings
from engine.video.pictures.show import show
from tests.engine.contract import Contract
from tests.engine.servers import served

pytestmark = pytest.mark.real_time


@pytest.fixture
async def showing(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Contract]:
    """With time enough on any machine."""
    monkeypatch.setattr(renders, "show", functools.partial(show, each_s=300.0))
    async with served(replace(settings, pictures=True)) as nemo:
        await nemo.begin()
        yield nemo


async def test_pictures_can_be_fetched_and_the_report_says_what_it_cost(
    showing: Contract, clip: Path
) -> None:
    await showing.upload(clip)
    await showing.ask("keep the first 1 second and make it 144p")
    await showing.submit("r")
    output = (await showing.ended("r"))["output"]
    assert set(output["report"]) == {"source_bytes", "bytes", "kbps", "width", "height", "vmaf"}
    assert output["report"]["source_bytes"] == clip.stat().st_size
    assert output["report"]["bytes"] == output["size"]
    posters = [picture for picture in output["pictures"] if picture["kind"] == "poster"]
    assert len(posters) == 1
    for picture in output["pictures"]:
        assert set(picture) - {"svg_url"} == {"kind", "url", "mime_type", "alt"}
        answer = await showing.http.get(picture["url"])
        assert answer.headers["content-type"] == picture["mime_type"] == "image/png"
        assert answer.content.startswith(b"\x89PNG")


async def test_without_pictures_nothing_is_said_of_them(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await nemo.ask("mute it")
    await nemo.submit("r")
    assert not {"pictures", "report"} & set((await nemo.ended("r"))["output"])
