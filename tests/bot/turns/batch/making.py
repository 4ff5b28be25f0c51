"""A batch of two videos whose films are made, and left to it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.service.events import TextDelta
from bot.core.service.values import RenderStatus
from bot.core.view import Album
from bot.store.rows import Turn
from tests.bot.turns.house import House
from tests.support.service import muted

WORDS = "first to 10 MB, second to 720p"
ALBUM = Album(files_max=10, text_max=2_000, buttons=True)
URL = "https://cdn.invalid/film.mp4"


async def made(house: House, *, album: Album | None = ALBUM, by_hand: bool = False) -> Turn:
    """The batch, ready to be brought. `by_hand`: its films are still to be made."""
    house.room.limits = replace(house.room.limits, album=album)
    house.service.renders = [RenderStatus("completed", url=URL, size_bytes=6, duration_s=5.0)]
    for _ in range(2):
        house.service.says(TextDelta("Done."), edits=muted)
    first = await house.begun(WORDS, house.video("a.mp4"), house.video("b.mp4"))
    [batch] = await house.open_in(f"batch:{first.conversation_id}")
    if not by_hand:
        await house.work(first.lane)
        await house.work(*{lane for lane in house.woken if lane.startswith("export:")})
        house.clock.now_s = max(house.clock.now_s, batch.ready_at_s)
    return batch


def albums(house: House) -> list[list[str]]:
    """The names of the files of each."""
    shown = house.room.messages
    return [[name for name, _, _ in each.together] for each in shown if each.together]


async def parts(house: House, batch: Turn) -> list[Turn]:
    return [await house.now(int(number)) for number in batch.argument.split()]
