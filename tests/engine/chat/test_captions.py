"""Captions over HTTP: heard, shown on the draft, corrected, as a file, and paid for once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.settings import Settings
from tests.engine.captions.films import RECOGNISER, film
from tests.engine.contract import Contract
from tests.engine.servers import served

pytestmark = pytest.mark.real_time


@pytest.fixture
async def hearing(settings: Settings, tmp_path: Path) -> AsyncIterator[Contract]:
    """A session with a film of two lines, on a server that hears."""
    async with served(replace(settings, recogniser=RECOGNISER)) as nemo:
        await nemo.begin()
        await nemo.upload(film(tmp_path / "talk.mp4"))
        yield nemo


def captions(draft: dict[str, Any]) -> list[str]:
    return [raw["m"]["text"] for one in draft["t"] if one["tt"] == 7 for raw in one["sg"]]


async def balance(nemo: Contract) -> int:
    return int((await nemo.credits())["data"]["available"])


async def test_captions_are_heard_told_and_paid_for_once(hearing: Contract) -> None:
    before = await balance(hearing)
    turn = await hearing.ask("add captions")
    assert captions(await hearing.draft()) == ["low high", "shrill low"]
    assert "1. low high" in turn.text
    assert "2. shrill low" in turn.text
    assert await balance(hearing) == before - 1
    again = await hearing.ask("add captions")
    assert captions(await hearing.draft()) == ["low high", "shrill low"]
    assert await balance(hearing) == before - 1
    assert "1. low high" in again.text


async def test_a_part_is_captioned_corrected_and_undone(hearing: Contract) -> None:
    await hearing.ask("add captions from 0:02 to 0:04 and make it black and white")
    assert captions(await hearing.draft()) == ["shrill low"]
    await hearing.ask("line 1 should read Shrill, and low")
    assert captions(await hearing.draft()) == ["Shrill, and low"]
    await hearing.ask('change "low" to "deep"')
    assert captions(await hearing.draft()) == ["Shrill, and deep"]
    await hearing.ask("undo the last 2 edits")
    assert captions(await hearing.draft()) == ["shrill low"]
    await hearing.ask("remove the captions")
    assert captions(await hearing.draft()) == []


async def test_what_is_no_line_costs_nothing(hearing: Contract) -> None:
    await hearing.ask("add captions")
    before = await balance(hearing)
    for request in ("line 9 should read x", 'change "nobody" to "x"', "line 0 should read x"):
        turn = await hearing.ask(request)
        assert turn.text
        assert await balance(hearing) == before
    past = await hearing.ask("add captions for the last 500 seconds and from 3:00 to 4:00")
    assert past.text


async def test_subtitles_are_a_file_of_their_own(hearing: Contract) -> None:
    await hearing.ask("give me the captions as SRT")
    await hearing.submit("srt")
    output = (await hearing.ended("srt"))["output"]
    answer = await hearing.http.get(output["url"])
    assert answer.headers["content-type"].startswith("application/x-subrip")
    assert "talk.srt" in answer.headers["content-disposition"]
    blocks = answer.text.strip().split("\n\n")
    assert [block.split("\n")[2] for block in blocks] == ["low high", "shrill low"]
    assert blocks[0].split("\n")[1].startswith("00:00:00,")
    await hearing.ask("keep the last 2 seconds")
    await hearing.submit("cut")
    cut = await hearing.http.get((await hearing.ended("cut"))["output"]["url"])
    assert [block.split("\n")[2] for block in cut.text.strip().split("\n\n")] == ["shrill low"]


async def test_a_film_asked_for_after_its_subtitles_is_a_film(hearing: Contract) -> None:
    await hearing.ask("as SRT")
    await hearing.ask("make it black and white")
    draft = await hearing.draft()
    assert "kind" not in draft["m"]
    assert draft["m"]["captions"] == "file"  # they were wanted as a file, not on the picture
    await hearing.ask("burn in the captions")
    assert (await hearing.draft())["m"]["captions"] == "picture"


async def test_where_nothing_can_be_heard_that_is_said_and_free(
    settings: Settings, tmp_path: Path
) -> None:
    async with served(settings) as nemo:
        await nemo.begin()
        await nemo.upload(film(tmp_path / "talk.mp4"))
        before = await balance(nemo)
        turn = await nemo.ask("add captions")
        assert "can't hear what is said" in turn.text
        assert await balance(nemo) == before
        both = await nemo.ask("add captions and mute it")
        assert "can't hear what is said" in both.text
        assert await balance(nemo) == before - 1


async def test_a_recogniser_that_fails_costs_nothing(settings: Settings, tmp_path: Path) -> None:
    deaf = replace(settings, recogniser=(*RECOGNISER, "--fails"))
    async with served(deaf) as nemo:
        await nemo.begin()
        await nemo.upload(film(tmp_path / "talk.mp4"))
        before = await balance(nemo)
        turn = await nemo.ask("加字幕")
        assert "语音识别失败" in turn.text
        assert await balance(nemo) == before


async def test_silence_and_a_film_without_sound_are_told_apart_and_free(
    settings: Settings, tmp_path: Path
) -> None:
    async with served(replace(settings, recogniser=RECOGNISER)) as nemo:
        await nemo.begin()
        before = await balance(nemo)
        await nemo.upload(film(tmp_path / "quiet.mp4", ()))
        assert "heard no words" in (await nemo.ask("add captions")).text
        assert await balance(nemo) == before
