"""Forwards, replies and corrections on Telegram, where the comment comes before the forward."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.fakes.telegram import ANN, BOB, BOT, FakeTelegram

AT = f"@{BOT['username']}"
SEND = "the video and I'll do exactly that."


def asked(service: Service) -> list[str]:
    return [entry["text"] for entry in service.accepted("run_sse")]


async def test_a_forward_with_a_comment_is_one_request(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    story.fake.say(ANN, text="mute it")
    await story.say(ANN, text="my cat", video=video(clip), forwarded_from=BOB)
    [answer] = story.shown(ANN)
    assert "✅ Muted: trip.mp4" in answer.text
    assert asked(service) == ["mute it (about what Bob wrote: “my cat”)"]


async def test_a_forwarded_caption_asks_for_nothing(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, text="mute it", video=video(clip), forwarded_from=BOB)
    assert "What shall I do with it?" in story.last(ANN).text
    assert asked(service) == []


async def test_a_comment_and_a_forwarded_album_are_one_request(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    story.fake.say(ANN, text="join them")
    for _ in range(2):
        story.fake.say(ANN, text="", video=video(clip), album="9", forwarded_from=BOB)
    await story.settle()
    assert asked(service) == ["join them"]


async def test_words_wait_for_the_video_and_the_video_is_sent_later(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, text="mute it")
    assert f"Send {SEND}" in story.last(ANN).text
    await story.say(ANN, video=video(clip))
    assert "✅ Muted: trip.mp4" in story.last(ANN).text
    assert asked(service) == ["mute it"]


async def test_in_a_group_the_video_comes_as_a_reply_to_the_bot(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group)
    asks = story.last(group)
    assert "Reply to this with the video" in asks.text
    assert "Or mention me in a reply to a video that is here already" in asks.text
    await story.say(ANN, "", group, video=video(clip), reply_to=asks.id)
    assert asked(service) == ["mute it"]
    assert "✅ Muted: trip.mp4" in story.last(group).text


async def test_in_a_group_a_comment_and_the_video_after_it_are_one_request(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    story.fake.say(ANN, group, f"{AT} mute it")
    await story.say(ANN, AT, group, video=video(clip))
    [answer] = story.shown(group)
    assert "✅ Muted: trip.mp4" in answer.text
    assert asked(service) == ["mute it"]


async def test_a_request_that_waits_in_a_group_takes_its_authors_next_video_there(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group)
    await story.say(BOB, AT, group, video=video(clip))
    assert asked(service) == [], "somebody else's video"
    await story.say(ANN, AT, group, video=video(clip))
    assert asked(service) == ["mute it"]
    assert not [text for text in story.texts(group) if SEND in text]


async def test_a_request_takes_its_askers_next_video_though_that_does_not_name_the_bot(
    tmp_path: Path, service: Service, clip: Path
) -> None:
    async with FakeTelegram(privacy=False) as fake, on_telegram(fake, service, tmp_path) as story:
        group = fake.supergroup()
        await story.say(ANN, f"{AT} mute it", group)
        await story.clock.sleep_s(30)
        await story.say(BOB, "", group, video=video(clip))
        await story.say(ANN, "for later", group, video=video(clip))
        assert asked(service) == [], "neither is what is waited for"
        await story.say(ANN, "", group, video=video(clip))
        assert asked(service) == ["mute it"]
        said = len(story.shown(group))
        await story.say(ANN, "", group, video=video(clip))
        assert len(story.shown(group)) == said, "one is enough"


async def test_a_comment_and_a_video_begin_a_project_of_their_own_beside_an_earlier_one(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} keep the first 2 seconds", group, video=video(clip))
    story.fake.say(ANN, group, f"{AT} mute it")
    await story.say(ANN, AT, group, video=video(clip, name="second.mp4"))
    assert asked(service) == ["keep the first 2 seconds", "mute it"]
    assert "✅ Muted: second.mp4" in story.last(group).text
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 2
    assert len(story.shown(group)) == 2, "one request, one answer"


@pytest.mark.parametrize("album", [None, "77"])
async def test_a_forward_that_can_name_nobody_joins_the_comment_that_does(
    tmp_path: Path, service: Service, clip: Path, album: str | None
) -> None:
    async with (
        FakeTelegram(privacy=False) as fake,
        on_telegram(fake, service, tmp_path) as story,
    ):
        group = fake.supergroup()
        fake.say(ANN, group, f"{AT} mute it")
        fake.say(BOB, group, "nice!")
        await story.say(ANN, "my cat", group, video=video(clip), forwarded_from=BOB, album=album)
        [answer] = story.shown(group)
        assert "✅ Muted: trip.mp4" in answer.text
        assert asked(service) == ["mute it (about what Bob wrote: “my cat”)"]


@pytest.mark.parametrize("said", ["nice!", f"{AT} credits"])
async def test_other_forwards_in_a_group_are_not_for_us(
    tmp_path: Path, service: Service, clip: Path, said: str
) -> None:
    async with (
        FakeTelegram(privacy=False) as fake,
        on_telegram(fake, service, tmp_path) as story,
    ):
        group = fake.supergroup()
        fake.say(ANN, group, f"{AT} mute it")
        fake.say(BOB, group, said)
        await story.say(BOB, "my cat", group, video=video(clip), forwarded_from=ANN)
        assert asked(service) == []
        assert "What shall I do with it?" not in " ".join(story.texts(group))


async def test_a_reply_to_words_takes_them_along(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT}", group, video=video(clip))
    theirs = await story.say(BOB, "could somebody mute the video", group)
    await story.say(ANN, f"{AT} do that", group, reply_to=theirs)
    waiting = story.last(group)
    assert "Reply to this with the video" in waiting.text, "another chain, another project"
    await story.say(ANN, "", group, video=video(clip), reply_to=waiting.id)
    assert asked(service) == ["do that (about what Bob wrote: “could somebody mute the video”)"]


async def test_an_edit_that_adds_the_mention_counts_as_newly_said(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    theirs = await story.say(ANN, "mute it", group, video=video(clip))
    assert story.shown(group) == []
    message = story.fake.chat(group).messages[theirs]
    entity = {"type": "mention", "offset": 0, "length": len(AT)}
    message["caption_entities"] = [entity]
    story.fake.change(group, theirs, f"{AT} mute it")
    await story.settle()
    assert "✅ Muted: trip.mp4" in story.last(group).text
    assert asked(service) == ["mute it"]


async def test_a_caption_that_an_edit_adds_counts_once(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    sent = await story.say(ANN, video=video(clip))
    assert "What shall I do with it?" in story.last(ANN).text
    story.fake.change(ANN, sent, "mute it")
    await story.settle()
    story.fake.change(ANN, sent, "mute it!")
    await story.settle()
    assert asked(service) == ["mute it"]


async def test_what_an_outage_held_back_is_no_request_in_one_go(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    """Words about the project, said long before a new video with words of its own."""
    await story.say(ANN, "keep the first 2 seconds", video=video(clip, name="first.mp4"))
    await story.fake.stop()
    story.fake.say(ANN, text="mute it")
    await story.clock.sleep_s(90)
    story.fake.say(ANN, text="make it 1 second long")
    story.fake.say(ANN, video=video(clip, name="second.mp4"), text="", forwarded_from=BOB)
    await story.fake.start()
    await story.settle()
    assert asked(service) == ["keep the first 2 seconds", "mute it", "make it 1 second long"]
    muted, shortened = (seen.text for seen in story.shown(ANN)[-2:])
    assert "✅ Muted: first.mp4" in muted
    assert "second.mp4" in shortened


async def test_an_album_that_an_outage_held_back_is_one_request(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.fake.stop()
    story.fake.say(ANN, text="join them", video=video(clip), album="9")
    story.fake.say(ANN, video=video(clip, name="b.mp4"), album="9")
    await story.clock.sleep_s(300)
    await story.fake.start()
    await story.settle()
    assert asked(service) == ["join them"]


async def test_in_a_group_a_video_said_later_is_not_for_words_of_before(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} keep the first 2 seconds", group, video=video(clip))
    await story.fake.stop()
    story.fake.say(ANN, group, f"{AT} mute it")
    await story.clock.sleep_s(90)
    story.fake.say(ANN, group, f"{AT}", video=video(clip, name="second.mp4"))
    await story.fake.start()
    await story.settle()
    assert "✅ Muted: trip.mp4" in "".join(story.texts(group))
    assert asked(service) == ["keep the first 2 seconds", "mute it"]


@pytest.mark.parametrize("pause_s", [0, 1, 90])
async def test_a_comment_and_its_forward_are_known_by_when_they_were_said(
    story: OnTelegram, service: Service, clip: Path, pause_s: float
) -> None:
    await story.say(ANN, video=video(clip))
    await story.fake.stop()
    story.fake.say(ANN, text="mute it")
    await story.clock.sleep_s(pause_s)
    story.fake.say(ANN, text="louder please", forwarded_from=BOB)
    await story.fake.start()
    await story.settle()
    context = " (about what Bob wrote: “louder please”)" if pause_s < 2 else ""
    assert asked(service) == [f"mute it{context}"]
