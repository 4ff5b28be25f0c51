"""The service's words reach the chat as they are meant: valid, and a nuisance to nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.discord.story import a_channel, by_bot, on_discord, pinged
from tests.stories.room.test_reply import say_this
from tests.stories.room.world import Service
from tests.stories.telegram.story import on_telegram
from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.telegram import ANN, BOB, BOT, FakeTelegram

ASK = "tell me everything about this clip"
LOUD = (
    "# Heading\n\n",
    "Hello @everyone, @here and @bob, **see** https://example.com/page ",
    "and [this](https://example.com/other) `@code`.\n\n",
    "```python\n" + "".join(f"line_{n} = {n}\n" for n in range(400)) + "```\n\n",
    "**an end that is left open",
)


async def test_on_telegram_a_loud_text_is_valid_and_pings_nobody(
    service: Service, tmp_path: Path
) -> None:
    async with FakeTelegram() as fake, on_telegram(fake, service, tmp_path) as story:
        group = fake.supergroup()
        fake.say(BOB, group, "I am here")
        await say_this(service, *LOUD)
        await story.say(ANN, f"@{BOT['username']} {ASK}", group)
        whole = "\n".join(story.texts(group))
        assert [n for n in range(400) if f"line_{n} = {n}" not in whole] == []
        assert "an end that is left open" in whole
        assert {name for seen in story.shown(group) for name in seen.pinged} <= {str(ANN.id)}


@pytest.mark.parametrize("guild", [True, False])
async def test_on_discord_a_loud_text_is_valid_and_pings_nobody(
    service: Service, tmp_path: Path, cdn_port: int, guild: bool
) -> None:
    async with (
        FakeDiscord(port=cdn_port) as fake,
        on_discord(fake, service, tmp_path) as story,
    ):
        ann, bob = fake.user("ann"), fake.user("bob")
        place = await a_channel(fake) if guild else fake.dm(ann)
        await say_this(service, f"<@{bob.id}> <@&1> ", *LOUD)
        asked = await story.say(ann, place, f"@nemo {ASK}")
        shown = asked.thread or place
        whole = "\n".join(m.content for m in by_bot(shown))
        assert [n for n in range(400) if f"line_{n} = {n}" not in whole] == []
        assert all(m.content.count("```") % 2 == 0 for m in by_bot(shown))
        assert pinged(shown) <= {ann.id}
