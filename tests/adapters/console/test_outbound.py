"""What stands in the terminal beside the words of a message."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.controls import Picture
from bot.core.model import Chat
from bot.core.view import View
from tests.adapters.console.test_contract import ConsoleRig

PLOT = "The bitrate over the length of the video."


@pytest.mark.parametrize("words", [PLOT, "Done."])
async def test_a_picture_is_described_once(tmp_path: Path, words: str) -> None:
    path = tmp_path / "plot.png"
    path.write_bytes(b"png")
    async with ConsoleRig(tmp_path).connected() as rig:
        view = View(words, pictures=(Picture(str(path), "bitrate.png", PLOT),))
        await rig.outbound.post(Chat("console", "here"), view, nonce="n")
        shown = rig.screen_text()
    assert (shown.count(words), shown.count(PLOT)) == (1, 1)
    assert (tmp_path / "out" / "bitrate.png").read_bytes() == b"png"
