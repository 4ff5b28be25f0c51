"""Posting and editing against the fake's rules."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.controls import Button, Picture
from bot.core.errors import (
    ChatClosed,
    FilesForbidden,
    FileTooLarge,
    MessageGone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
)
from bot.core.model import Author, Chat
from bot.core.view import OutFile, Status, View
from bot.platform import Platform
from bot.ports import SendsAlbums
from tests.adapters.contract import JPEG
from tests.adapters.telegram.helpers import platform_for
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, FakeTelegram

CHAT = Chat("telegram", str(ANN.id))
ASKER = Author(f"telegram:{ANN.id}", ANN.name)


@pytest.fixture
async def platform(fake: FakeTelegram) -> AsyncIterator[Platform]:
    fake.chat(ANN)
    platform = platform_for(fake, answer_timeout_s=0.3)
    yield platform
    await platform.close()


def a_file(tmp_path: Path, name: str = "result.mp4", size_bytes: int = 3000) -> OutFile:
    path = tmp_path / name
    path.write_bytes(b"m" * size_bytes)
    return OutFile(str(path), name, size_bytes, 1280, 720, 2.4)


async def test_an_answer_replies_silently_and_without_a_preview(
    fake: FakeTelegram, platform: Platform
) -> None:
    asked = fake.say(ANN, text="hi")
    await platform.outbound.post(
        CHAT, View("See https://a.b"), nonce="n", reply_to=str(asked), silent=True
    )
    (answer,) = fake.chat(ANN).from_bot()
    assert (answer.reply_to, answer.silent) == (asked, True)
    (call,) = fake.called("sendMessage")
    assert call["link_preview_options"] == {"is_disabled": True}
    await platform.outbound.post(CHAT, View("https://a.b", preview=True), nonce="n")
    assert fake.called("sendMessage")[1]["link_preview_options"] == {"is_disabled": False}


async def test_an_answer_to_a_deleted_message_goes_out_all_the_same(
    fake: FakeTelegram, platform: Platform
) -> None:
    await platform.outbound.post(CHAT, View("Done"), nonce="n", reply_to="99999")
    assert [str(seen) for seen in fake.chat(ANN).from_bot()] == ["bot: Done"]


async def test_a_group_message_that_is_no_reply_names_the_asker(
    fake: FakeTelegram, platform: Platform
) -> None:
    group = fake.supergroup()
    where = Chat("telegram", str(group))
    asked = fake.say(ANN, group, "/edit x")
    await platform.outbound.post(where, View("Ready @everyone", mention=ASKER), nonce="n")
    await platform.outbound.post(
        where, View("Ready", mention=ASKER), nonce="n", reply_to=str(asked)
    )
    named, replied = fake.chat(group).from_bot()
    assert named.text == "Ann: Ready @\u2060everyone"
    assert named.pinged == {str(ANN.id)}
    assert (replied.text, replied.pinged) == ("Ready", frozenset())


async def test_topics_are_answered_in_themselves(fake: FakeTelegram, platform: Platform) -> None:
    forum = fake.supergroup(forum=True)
    topic = fake.topic(forum)
    where = Chat("telegram", str(forum), str(topic))
    await platform.outbound.post(where, View("here"), nonce="n")
    await platform.outbound.post(Chat("telegram", str(forum)), View("general"), nonce="n")
    assert [(m.text, m.topic) for m in fake.chat(forum).visible()] == [
        ("here", topic),
        ("general", None),
    ]
    for state in ("deleted", "closed"):
        fake.chat(forum).topics[topic] = state
        with pytest.raises(ChatClosed):
            await platform.outbound.post(where, View("again"), nonce="n")


async def test_a_migrated_group_is_followed(fake: FakeTelegram, platform: Platform) -> None:
    old = fake.group()
    where = Chat("telegram", str(old))
    before = await platform.outbound.post(where, View("before"), nonce="n")
    new = fake.migrate(old)
    ref = await platform.outbound.post(where, View("after"), nonce="n")
    assert ref.chat == Chat("telegram", str(new))
    assert [m.text for m in fake.chat(new).from_bot()] == ["after"]
    with pytest.raises(MessageGone):
        await platform.outbound.edit(before, View("lost"))


async def test_a_lost_answer_to_a_post_is_unclear_and_not_repeated(
    fake: FakeTelegram, platform: Platform
) -> None:
    fake.lose_answer_next("sendMessage", for_s=0.6)
    with pytest.raises(Unclear):
        await platform.outbound.post(CHAT, View("once"), nonce="n")
    assert len(fake.chat(ANN).from_bot()) == 1


async def test_a_lost_answer_to_an_edit_is_asked_again(
    fake: FakeTelegram, platform: Platform
) -> None:
    ref = await platform.outbound.post(CHAT, View("one"), nonce="n")
    fake.lose_answer_next("editMessageText", for_s=0.6)
    await platform.outbound.edit(ref, View("two"))
    assert len(fake.called("editMessageText")) == 2
    assert fake.chat(ANN).from_bot()[0].text == "two"
    fake.fail_next("editMessageText", 502, "Bad Gateway", times=2)
    with pytest.raises(Unclear):
        await platform.outbound.edit(ref, View("three"))


async def test_a_server_that_is_not_there_means_certainly_not_posted(fake: FakeTelegram) -> None:
    platform = platform_for(fake, api_url="http://127.0.0.1:9")
    with pytest.raises(RateLimited):
        await platform.outbound.post(CHAT, View("hello"), nonce="n")
    await platform.close()


async def test_an_unknown_failure_of_the_server_is_unclear(
    fake: FakeTelegram, platform: Platform
) -> None:
    fake.fail_next("sendMessage", 502, "Bad Gateway")
    with pytest.raises(Unclear):
        await platform.outbound.post(CHAT, View("hello"), nonce="n")


async def test_a_rate_limit_is_never_shortened(fake: FakeTelegram, platform: Platform) -> None:
    ref = await platform.outbound.post(CHAT, View("one"), nonce="n")
    fake.limit_next(6775)
    with pytest.raises(RateLimited) as limited:
        await platform.outbound.edit(ref, View("two"))
    assert limited.value.retry_after_s == 6775


async def test_one_chats_limit_stops_no_other(fake: FakeTelegram, platform: Platform) -> None:
    group = fake.supergroup()
    fake.flood.group_per_minute = 1
    where = Chat("telegram", str(group))
    await platform.outbound.post(where, View("one"), nonce="n")
    waits = []
    for _ in range(3):
        with pytest.raises(RateLimited) as limited:
            await platform.outbound.post(where, View("more"), nonce="n")
        waits.append(limited.value.retry_after_s)
    assert waits == [3, 6, 12]
    await platform.outbound.post(CHAT, View("still here"), nonce="n")
    assert [m.text for m in fake.chat(ANN).from_bot()] == ["still here"]


@pytest.mark.parametrize(
    ("status", "what", "error"),
    [
        (400, "Bad Request: not enough rights to send text messages to the chat", ChatClosed),
        (400, "Bad Request: chat not found", ChatClosed),
        (403, "Forbidden: bot was kicked from the supergroup chat", ChatClosed),
        (403, "Forbidden: user is deactivated", ChatClosed),
        (400, "Bad Request: message can't be edited", MessageGone),
        (400, "Bad Request: something new", Refused),
        (413, "Request Entity Too Large", FileTooLarge),
        (401, "Unauthorized", Refused),
        (409, "Conflict", Refused),
        (500, "Internal Server Error", Unclear),
    ],
)
async def test_every_refusal_has_its_meaning(
    fake: FakeTelegram,
    platform: Platform,
    status: int,
    what: str,
    error: type[PlatformError],
) -> None:
    fake.fail_next("sendMessage", status, what)
    with pytest.raises(error) as failed:
        await platform.outbound.post(CHAT, View("hello"), nonce="n")
    assert failed.value.__suppress_context__
    assert fake.token not in str(failed.value)


async def test_a_button_link_that_telegram_refuses_is_left_out(
    fake: FakeTelegram, platform: Platform
) -> None:
    buttons = (Button("Open", url="http://localhost:8000/x"), Button("New", "new"))
    ref = await platform.outbound.post(CHAT, View("Done", buttons=buttons), nonce="n")
    await platform.outbound.edit(ref, View("Done!", buttons=buttons))
    assert [str(m) for m in fake.chat(ANN).from_bot()] == ["bot: Done! [New]"]


async def test_a_video_says_its_shape_and_its_caption_can_be_edited(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    asked = fake.say(ANN, text="go")
    view = View("**Here** it is", buttons=(Button("Download", url="https://x.example/a.mp4"),))
    ref = await platform.outbound.send_file(
        CHAT, a_file(tmp_path), view, nonce="n", reply_to=str(asked)
    )
    (call,) = fake.called("sendVideo")
    shape = {name: call[name] for name in ("width", "height", "duration", "supports_streaming")}
    assert shape == {"width": 1280, "height": 720, "duration": 2, "supports_streaming": True}
    assert [str(m) for m in fake.chat(ANN).from_bot()] == ["bot: Here it is [Download]"]
    await platform.outbound.edit(ref, View("The link has expired", buttons=(Button("New", "n"),)))
    await platform.outbound.edit(ref, View("x" * 2000))
    assert len(fake.chat(ANN).from_bot()[0].text) == 1024
    await eventually(lambda: fake.chat(ANN).reactions)
    assert fake.chat(ANN).reactions == {asked: ["👍"]}


async def test_another_process_can_edit_the_caption_too(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    ref = await platform.outbound.send_file(CHAT, a_file(tmp_path), View("one"), nonce="n")
    other = platform_for(fake)
    await other.outbound.edit(ref, View("two"))
    await other.close()
    assert fake.chat(ANN).from_bot()[0].text == "two"


async def test_a_text_file_goes_out_as_a_document(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    await platform.outbound.send_file(CHAT, a_file(tmp_path, "rest.txt"), View(""), nonce="n")
    assert len(fake.called("sendDocument")) == 1


async def test_a_file_over_the_platforms_limit_is_not_even_uploaded(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    huge = OutFile(a_file(tmp_path).path, "result.mp4", 50_000_001)
    with pytest.raises(FileTooLarge):
        await platform.outbound.send_file(CHAT, huge, View("x"), nonce="n")
    assert fake.called("sendVideo") == []


async def test_no_right_to_send_videos_leaves_the_link(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    fake.fail_next("sendVideo", 400, "Bad Request: not enough rights to send videos to the chat")
    with pytest.raises(FilesForbidden):
        await platform.outbound.send_file(CHAT, a_file(tmp_path), View("x"), nonce="n")


def growing(text: str) -> View:
    stop = Button("Stop", "stop:1", kind="stop")
    return View(text, Status("Asking", "asking"), buttons=(stop,), draft=True)


async def test_drafts_are_for_those_who_asked_for_them_and_have_a_stop_button_of_their_own(
    fake: FakeTelegram, platform: Platform
) -> None:
    assert platform.outbound.limits.draft_interval_s is None
    drafting = platform_for(fake, drafts=True)
    assert drafting.outbound.limits.draft_interval_s is not None
    ref = await drafting.outbound.post(CHAT, View("Working"), nonce="n")
    await drafting.outbound.edit(ref, growing("More words"))
    chat, number = fake.chat(ANN), int(ref.message)
    assert chat.drafts == {number: "More words\n\nAsking"}
    assert chat.draft_stops[number] == {"can_stop": True, "keep_on_stop": True}
    assert chat.from_bot()[0].text == "Working", "the message stays as it is"
    await drafting.outbound.post(CHAT, View("All words"), nonce="m")
    assert chat.drafts == {}, "a message takes its draft's place"
    await drafting.close()


async def test_a_drafts_limit_is_told_and_lasts_no_longer_than_telegram_says(
    fake: FakeTelegram,
) -> None:
    fake.chat(ANN)
    drafting = platform_for(fake, drafts=True)
    ref = await drafting.outbound.post(CHAT, View("Working"), nonce="n")
    fake.limit_next(3, "sendMessageDraft")
    with pytest.raises(RateLimited):
        await drafting.outbound.edit(ref, growing("One"))
    assert drafting.outbound.limits.draft_interval_s is not None
    await drafting.outbound.edit(ref, growing("Two"))
    assert fake.chat(ANN).drafts == {int(ref.message): "Two\n\nAsking"}
    await drafting.close()


async def test_a_server_that_knows_no_drafts_is_asked_once(fake: FakeTelegram) -> None:
    fake.chat(ANN)
    fake.api.knows_drafts = False
    drafting = platform_for(fake, drafts=True)
    ref = await drafting.outbound.post(CHAT, View("Working"), nonce="n")
    with pytest.raises(Refused):
        await drafting.outbound.edit(ref, growing("One"))
    assert drafting.outbound.limits.draft_interval_s is None
    await drafting.close()


async def test_a_server_that_knows_no_newer_buttons_is_asked_once(
    fake: FakeTelegram, platform: Platform
) -> None:
    fake.api.knows_buttons = False
    link = Button("Copy the link", copies="https://x.example/a")
    view = View("Done", buttons=(Button("Stop", "stop:1", kind="stop"), link))
    ref = await platform.outbound.post(CHAT, view, nonce="n")
    shown = "bot: Done\nCopy the link\nhttps://x.example/a [Stop]"
    assert [str(m) for m in fake.chat(ANN).from_bot()] == [shown]
    assert len(fake.called("sendMessage")) == 2
    await platform.outbound.edit(ref, View("Done!", buttons=view.buttons))
    await platform.outbound.post(CHAT, view, nonce="m")
    assert len(fake.called("editMessageText")) == 1
    assert len(fake.called("sendMessage")) == 3


async def test_being_busy_shows_in_the_topic(fake: FakeTelegram, platform: Platform) -> None:
    topic = fake.topic(ANN)
    await platform.outbound.show_busy(Chat("telegram", str(ANN.id), str(topic)))
    assert fake.called("sendChatAction")[0]["message_thread_id"] == topic


async def test_an_album_replies_to_what_was_asked_and_its_caption_is_under_the_whole(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    assert isinstance(platform.outbound, SendsAlbums)
    asked = fake.say(ANN, text="both")
    files = [a_file(tmp_path, name) for name in ("a.mp4", "b.mp4")]
    await platform.outbound.send_files(
        CHAT, files, View("**Done**: 2 of 2"), nonce="n", reply_to=str(asked), silent=True
    )
    (call,) = fake.called("sendMediaGroup")
    first, second = call["media"]
    assert first["caption"] == "Done: 2 of 2"
    assert first["caption_entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert "caption" not in second
    assert (first["width"], first["duration"], first["supports_streaming"]) == (1280, 2, True)
    assert [seen.reply_to for seen in fake.chat(ANN).from_bot()] == [asked, asked]
    assert all(seen.silent for seen in fake.chat(ANN).from_bot())
    await eventually(lambda: fake.chat(ANN).reactions.get(asked) == ["👍"])


async def test_of_an_album_what_came_as_a_spoiler_is_hidden_and_its_pictures_too(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    assert isinstance(platform.outbound, SendsAlbums)
    (tmp_path / "p.jpg").write_bytes(JPEG)
    picture = Picture(str(tmp_path / "p.jpg"), "SPOILER_p.jpg", "before and after")
    files = [a_file(tmp_path, name) for name in ("SPOILER_a.mp4", "b.mp4")]
    await platform.outbound.send_files(CHAT, files, View("", pictures=(picture,)), nonce="n")
    (call,) = fake.called("sendMediaGroup")
    assert [item.get("has_spoiler", False) for item in call["media"]] == [True, False, True]
    await platform.outbound.post(CHAT, View("Here", pictures=(picture,)), nonce="n")
    (call,) = fake.called("sendPhoto")
    assert call["has_spoiler"]
    names = [upload.filename for each in fake.calls for upload in each.files.values()]
    assert names == ["a.mp4", "b.mp4", "p.jpg", "p.jpg"], "the mark is not for people"


@pytest.mark.parametrize("names", [("a.mp4", "b.mp3"), ("a.gif", "b.gif"), ("a.mp3", "b.srt")])
async def test_what_telegram_does_not_mix_is_no_album(
    fake: FakeTelegram, platform: Platform, tmp_path: Path, names: tuple[str, str]
) -> None:
    assert isinstance(platform.outbound, SendsAlbums)
    files = [a_file(tmp_path, name) for name in names]
    with pytest.raises(Refused):
        await platform.outbound.send_files(CHAT, files, View("Done"), nonce="n")
    assert fake.called("sendMediaGroup") == []


@pytest.mark.parametrize(
    "said",
    [
        'Bad Request: failed to send message #2 with the error message "Too Many Requests"',
        "Bad Request: group send failed",
    ],
)
async def test_an_album_of_which_a_part_may_have_arrived_is_unclear(
    fake: FakeTelegram, platform: Platform, tmp_path: Path, said: str
) -> None:
    assert isinstance(platform.outbound, SendsAlbums)
    fake.fail_next("sendMediaGroup", 400, said)
    files = [a_file(tmp_path, name) for name in ("a.mp4", "b.mp4")]
    with pytest.raises(Unclear):
        await platform.outbound.send_files(CHAT, files, View("Done"), nonce="n")
    assert len(fake.called("sendMediaGroup")) == 1


async def test_an_album_to_a_group_that_moved_is_sent_whole_to_where_it_is(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    assert isinstance(platform.outbound, SendsAlbums)
    group = fake.group()
    moved = fake.migrate(group)
    files = [a_file(tmp_path, name) for name in ("a.mp4", "b.mp4")]
    where = Chat("telegram", str(group))
    refs = await platform.outbound.send_files(where, files, View("Done"), nonce="n")
    assert {ref.chat.channel for ref in refs} == {str(moved)}
    assert [seen.file.size_bytes for seen in fake.chat(moved).from_bot() if seen.file] == [3000] * 2
