"""Whatever Discord does, an answer arrives whole, once, and no status or Stop button stays."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from discord.http import HTTPClient

from tests.stories.discord.story import (
    OnDiscord,
    a_channel,
    by_bot,
    clip_file,
    labels,
    last,
    on_discord,
    results,
)
from tests.stories.room.test_reply import say_this
from tests.stories.room.world import Service
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Fault

ASK = "tell me everything about this clip"
ANSWER = "The answer that matters."


def leftovers(channel: Channel) -> list[str]:
    """What no ended turn may leave: a button that lies, a status that stands still."""
    stale = ("Connecting", "Waiting", "Thinking", "(continues)", "Stopping", "Done. (")
    return [
        message.content
        for message in by_bot(channel)
        if "Stop" in labels(message) or any(word in message.content for word in stale)
    ]


async def test_a_long_answer_that_ends_at_once_is_whole(story: OnDiscord, service: Service) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    said = [f"word{n:04d}" for n in range(700)]
    await say_this(service, *[f"{word} " for word in said])
    await story.say(ann, dm, ASK)
    shown = " ".join(message.content for message in by_bot(dm)).split()
    assert [word for word in said if shown.count(word) != 1] == []
    assert leftovers(dm) == []


async def test_an_answer_outlasts_discords_troubles(story: OnDiscord, service: Service) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await say_this(service, ANSWER, after_s=5)
    await story.tell(ann, dm, ASK)
    await eventually(lambda: by_bot(dm) and "Stop" in labels(last(dm)))
    story.fake.faults.append(Fault(503, method="PATCH", times=40))
    await story.rest()
    (answer,) = by_bot(dm)
    assert answer.content.endswith(ANSWER)
    assert leftovers(dm) == []


async def test_an_edit_that_is_refused_for_good_becomes_a_new_message_and_the_old_one_goes(
    story: OnDiscord, service: Service
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await say_this(service, f"**{ANSWER}**", after_s=5)
    await story.tell(ann, dm, ASK)
    await eventually(lambda: by_bot(dm) and "Stop" in labels(last(dm)))
    first = last(dm).id
    story.fake.faults.append(Fault(400, 50035, method="PATCH", times=40))
    await story.rest()
    (answer,) = by_bot(dm)
    assert answer.id != first
    assert answer.content.endswith(ANSWER), "without formatting"
    assert leftovers(dm) == []


async def test_a_post_whose_answer_is_lost_is_there_once(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    fault = Fault(502, method="POST", path=f"{dm.id}/messages", times=2, late=True)
    story.fake.faults.append(fault)
    await story.say(ann, dm, "mute it and export", clip_file(story.fake, clip))
    assert len(by_bot(dm)) == 2
    assert len(results(dm)) == 1
    assert leftovers(dm) == []


@pytest.mark.parametrize("times", [6, 12])
async def test_a_placeholder_whose_answers_are_all_lost_becomes_the_answer(
    story: OnDiscord, service: Service, times: int
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await say_this(service, ANSWER)
    fault = Fault(502, method="POST", path=f"{dm.id}/messages", times=times, late=True)
    story.fake.faults.append(fault)
    await story.say(ann, dm, ASK)
    (answer,) = by_bot(dm)
    assert answer.content.endswith(ANSWER)
    assert leftovers(dm) == []


async def test_what_the_gateway_shows_is_there_however_long_answers_stay_lost(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    """Longer than Discord knows a nonce again, for as long as it takes."""
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    fault = Fault(504, method="POST", path=f"{dm.id}/messages", times=10_000, late=True)
    story.fake.faults.append(fault)
    await story.say(ann, dm, "mute it and export", clip_file(story.fake, clip))
    assert len(by_bot(dm)) == 2
    assert len(results(dm)) == 1
    assert leftovers(dm) == []
    assert "repeat" not in "".join(message.content for message in by_bot(dm))


async def test_after_an_hour_without_a_connection_the_film_comes_and_nothing_is_called_a_repeat(
    story: OnDiscord, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where names are not resolved: what was never sent is in no doubt."""
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.tell(ann, dm, "mute it and export", clip_file(story.fake, clip))
    await eventually(lambda: by_bot(dm) and "Stop" in labels(last(dm)))

    async def no_connection(*_: object, **__: object) -> None:
        where: Any = SimpleNamespace(host="discord.example", port=443, is_ssl=True, ssl=True)
        raise aiohttp.ClientConnectorDNSError(where, OSError("no such name"))

    with monkeypatch.context() as away:
        away.setattr(HTTPClient, "request", no_connection)
        await asyncio.sleep(3_600)
        assert results(dm) == []
    await story.rest()
    assert len(by_bot(dm)) == 2
    assert len(results(dm)) == 1
    assert leftovers(dm) == []
    assert "repeat" not in "".join(message.content for message in by_bot(dm))


@pytest.mark.parametrize("status", [500, 503])
async def test_an_answer_outlasts_a_discord_that_posts_nothing(
    story: OnDiscord, service: Service, status: int
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    said = [f"word{n:04d}" for n in range(700)]
    await say_this(service, *[f"{word} " for word in said])
    fault = Fault(status, method="POST", path=f"{dm.id}/messages", times=15)
    story.fake.faults.append(fault)
    await story.say(ann, dm, ASK)
    shown = " ".join(message.content for message in by_bot(dm)).split()
    assert [word for word in said if shown.count(word) != 1] == []
    assert leftovers(dm) == []


async def test_a_long_turn_ends_in_a_new_message_and_its_status_goes(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    await service.order("run_sse", "slow_headers", seconds=60, after_work=True)
    async with on_discord(fake, service, tmp_path, notify_after_s=30) as story:
        channel, ann = await a_channel(story.fake), story.fake.user("ann")
        asked = await story.say(
            ann, channel, "@nemo keep the first 2 seconds", clip_file(story.fake, clip)
        )
        thread = story.fake.thread_on(asked)
        (answer,) = by_bot(thread)
        assert "✅ Trimmed" in answer.content
        assert leftovers(thread) == []
        order = [
            method for method, path in fake.requests if path.startswith(f"/channels/{thread.id}/m")
        ]
        assert [method for method in order if method != "PATCH"][-2:] == ["POST", "DELETE"]


async def test_a_status_that_can_t_be_deleted_lies_no_more(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    await service.order("run_sse", "slow_headers", seconds=60, after_work=True)
    async with on_discord(fake, service, tmp_path, notify_after_s=30) as story:
        ann = story.fake.user("ann")
        dm = story.fake.dm(ann)
        fake.faults.append(Fault(403, 50013, method="DELETE", times=9))
        await story.say(ann, dm, "keep the first 2 seconds", clip_file(story.fake, clip))
        first, answer = by_bot(dm)
        assert (first.content, labels(first)) == ("⤴", [])
        assert "✅ Trimmed" in answer.content
