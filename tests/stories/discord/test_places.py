"""The main job in each kind of place on Discord: forum posts, the text of voice and stage channels,
announcement channels, people's own, private and archived threads; and what is seen there where the
bot lacks a permission. Each cell of the adapter's part: tests/adapters/discord/test_places.py."""

from __future__ import annotations

from pathlib import Path

import discord
import pytest

from tests.adapters.discord.test_places import NOWHERE, PLACES, SILENT, a_place
from tests.stories.discord.story import OnDiscord, by_bot, clip_file, last, results
from tests.support.fakes.discord import Channel, Message, User

ASK = "@nemo mute it and export"


async def ask_in(
    story: OnDiscord, clip: Path, name: str, lacking: str = ""
) -> tuple[User, Channel, Message]:
    guild, ann = story.fake.guild(), story.fake.user("ann")
    place = a_place(story.fake, guild, ann, name)
    denied = discord.Permissions(**dict.fromkeys(lacking.split(), True))
    (place.parent or place).bot_denied = denied
    await story.fake.join(guild)
    return ann, place, await story.say(ann, place, ASK, clip_file(story.fake, clip))


@pytest.mark.parametrize("name", PLACES)
async def test_a_film_comes_back_is_refined_and_known_to_commands(
    story: OnDiscord, clip: Path, name: str
) -> None:
    ann, place, asked = await ask_in(story, clip, name)
    there = asked.thread or place
    assert PLACES[name][2][""].endswith("thread" if asked.thread else "here")
    assert len(results(there)) == 1
    assert not there.archived
    await story.say(ann, there, "@nemo keep the first 2 seconds and export")
    assert len(results(there)) == 2
    assert "✅ Trimmed: 0:03 → 0:02" in results(there)[-1].content
    status = await story.slash(ann, there, "status")
    answers = f"{status.shown()}\n{last(there).content}"
    assert "1. Video: trip.mp4 (0-2s)" in answers


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("history", ["", " read_message_history"])
async def test_where_no_file_may_be_attached_the_permission_is_named_beside_the_link(
    story: OnDiscord, clip: Path, name: str, history: str
) -> None:
    _, place, asked = await ask_in(story, clip, name, f"attach_files{history}")
    there = asked.thread or place
    assert results(there) == []
    assert "“Attach Files”" in last(there).content
    labels = [button["label"] for message in by_bot(there) for button in message.buttons]
    assert "Download" in labels
    assert "Stop" not in labels


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("lacking", [NOWHERE, SILENT])
async def test_where_the_bot_may_not_write_the_asker_hears_it(
    story: OnDiscord, clip: Path, name: str, lacking: str
) -> None:
    ann, place, asked = await ask_in(story, clip, name, lacking)
    assert by_bot(place) == []
    private = by_bot(story.fake.dm(ann))
    assert asked.reactions == (["🔇"] if lacking == NOWHERE else [])
    assert [f"<#{place.id}>" in message.content for message in private] == (
        [] if lacking == NOWHERE else [True]
    )
