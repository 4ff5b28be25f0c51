"""Many people write at once: all are heard before the first is answered."""

from __future__ import annotations

import asyncio

from bot.core.model import Author, Command
from tests.stories.room.world import Bot


async def test_three_hundred_who_write_at_once_are_accepted_before_anything_is_posted(
    bot: Bot,
) -> None:
    posted_before_the_last = 0

    async def write(number: int) -> None:
        nonlocal posted_before_the_last
        person = Author(f"room:p{number}", "Somebody")
        await bot.say("", by=person, chat=f"c{number}", command=Command("help"), wait=False)
        posted_before_the_last = bot.room.sent

    await asyncio.gather(*(write(number) for number in range(300)))
    assert posted_before_the_last == 0
    await bot.idle()
    assert len(bot.room.messages) == 300
