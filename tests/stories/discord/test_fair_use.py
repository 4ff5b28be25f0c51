"""A bot that is open to a server: who may use it, how much, and how that is said on Discord."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bot.core.fair_use.access import code_hash
from bot.store.queries.fair_use import invitations
from bot.store.tables import turns
from tests.stories.discord.story import OnDiscord, a_channel, by_bot, clip_file, on_discord
from tests.stories.room.world import Service
from tests.support.fakes.discord import FakeDiscord

CODE = "ABCDE-FGHJK-MNPQR-STVWX"
PACE = r"That was a lot at once\. You can go on <t:(\d+):R>\."


async def invite(story: OnDiscord, code: str = CODE) -> None:
    await story.app.db.run(
        invitations.make_invitation,
        code_hash=code_hash(code),
        note="",
        people_max=1,
        now_s=story.clock.utc_s(),
        until_s=None,
    )


async def begun_at_s(story: OnDiscord) -> list[float]:
    """When the edits began, in the bot's time."""

    async def read(tx: Any) -> list[float]:
        edits = sa.select(turns.c.accepted_at_s).where(turns.c.kind == "edit")
        return sorted((await tx.execute(edits)).scalars())

    return await story.app.db.run(read)


async def test_thirty_mentions_in_a_row_open_no_thirty_threads(
    fake: FakeDiscord, service: Service, tmp_path: Path
) -> None:
    async with on_discord(fake, service, tmp_path) as story:
        channel, ann, bob = await a_channel(fake), fake.user("ann"), fake.user("bob")
        asked = [await story.tell(ann, channel, f"@nemo mute it {n}") for n in range(30)]
        await story.rest()
        opened = [message for message in asked if message.thread is not None]
        assert opened[:4] == asked[:4]
        times_s = await begun_at_s(story)  # the bot's time goes on between two mentions
        assert len(times_s) == len(opened) < 30
        for first_s in times_s:
            assert sum(first_s <= each_s < first_s + 60 for each_s in times_s) <= 4
        told = by_bot(channel)
        assert told[0].reply_to is asked[4], "where the message stands"
        assert 0 < len(told) <= len(opened) / 4, "once until it goes on"
        found = re.fullmatch(PACE, told[0].content)
        assert found is not None, told[0].content
        assert 0 < int(found[1]) - times_s[3] <= 66
        await story.clock.sleep_s(66)
        other = await story.say(bob, channel, "@nemo mute it")
        assert other.thread is not None, "somebody else is not kept waiting"
        await story.clock.sleep_s(66)
        again = await story.say(ann, channel, "@nemo mute it now")
        assert again.thread is not None, "the moment that was told is true"


async def test_a_slash_command_beyond_a_limit_is_answered_each_time_in_its_own_response(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    limits: dict[str, Any] = {"limit_person": {"turns_hour": 1}}
    async with on_discord(fake, service, tmp_path, **limits) as story:
        channel, ann = await a_channel(fake), fake.user("ann")
        video = clip_file(fake, clip)
        first = await story.slash(ann, channel, "edit", request="mute it", video=video)
        assert "Ann" in (first.shown() or ""), "the echo of what was asked"
        before = len(by_bot(channel))
        for _ in range(2):
            asked = await story.slash(ann, channel, "edit", request="mute it", video=video)
            assert re.search(r"1 request an hour\. You can go on <t:\d+:R>", asked.shown() or "")
        assert not any(m.thread for m in by_bot(channel)[before:]), "no thread for a refusal"
        status = await story.slash(ann, channel, "status")
        assert "requests an hour" not in (status.shown() or ""), "what reads stays free"


async def test_lists_name_roles_and_servers_for_messages_commands_and_presses(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    guild = fake.guild()
    deny = (f"discord:role:{guild.moderator_role}",)
    access = (f"discord:guild:{guild.id}",)
    async with on_discord(fake, service, tmp_path, access=access, deny=deny) as story:
        channel, elsewhere = await a_channel(fake, guild), await a_channel(fake)
        ann, mod = fake.user("ann"), fake.user("mod", moderator=True)
        asked = await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
        thread = fake.thread_on(asked)
        assert "✅ Muted: trip.mp4" in by_bot(thread)[-1].content
        for _ in range(3):
            refused = await story.say(mod, channel, "@nemo mute it")
            assert refused.thread is None
        invited_only = "This bot is for invited people only."
        assert [m.content for m in by_bot(channel)] == [invited_only], "once a day"
        assert await story.press(mod, by_bot(thread)[-1], "Export") == invited_only
        slash = await story.slash(mod, channel, "credits")
        assert slash.shown() == invited_only
        stranger = await story.say(ann, elsewhere, "@nemo mute it")
        assert stranger.thread is None
        assert [m.content for m in by_bot(elsewhere)] == [invited_only]


async def test_an_invitation_is_redeemed_once_in_private_and_lets_in_everywhere(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_discord(fake, service, tmp_path, access=("invitation",)) as story:
        channel, ann, bob = await a_channel(fake), fake.user("ann"), fake.user("bob")
        await invite(story)
        wrong = await story.slash(ann, channel, "redeem", code="AAAAA-BBBBB")
        assert "doesn't hold" in (wrong.shown() or "")
        right = await story.slash(ann, channel, "redeem", code=CODE.lower())
        assert (right.shown() or "").startswith("Welcome!")
        second = await story.slash(bob, channel, "redeem", code=CODE)
        assert "doesn't hold" in (second.shown() or "")
        asked = await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
        assert "✅ Muted: trip.mp4" in by_bot(fake.thread_on(asked))[-1].content
        assert not any(CODE in line for line in channel.visible(bob))
