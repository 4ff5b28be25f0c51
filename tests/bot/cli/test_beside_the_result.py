"""What `nemobot try` does beside what it is told: the plot of the bitrate lies beside the MP4."""

from __future__ import annotations

import io
from pathlib import Path

from adapters.console.adapter import open_console
from adapters.console.settings import ConsoleSettings
from bot.cli.try_once import press_plot
from bot.core.controls import Button
from bot.core.model import Author, Chat
from bot.core.view import View
from bot.texts.catalogues import default_texts
from tests.adapters.contract import Recorder

DONE = View("Done", buttons=(Button("Export", "export:7"), Button("Bitrate", "plot:7")))


async def test_the_plot_of_a_result_is_pressed_for(tmp_path: Path) -> None:
    accept, author = Recorder(), Author("console:me", "Me")
    settings = ConsoleSettings(tmp_path, "en", chat="try", stdout=io.StringIO())
    async with open_console(settings, default_texts(), receive=False) as console:
        assert not await press_plot(console, accept, author)
        ref = await console.outbound.post(Chat("console", "try"), DONE, nonce="1")
        assert await press_plot(console, accept, author)
    (press,) = accept.presses
    assert (press.data, press.ref, press.author) == ("plot:7", ref, author)
