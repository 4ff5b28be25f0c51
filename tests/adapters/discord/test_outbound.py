"""Posting and editing: idempotent, within limits, pinging nobody, refused clearly."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from discord.http import MultipartParameters, Route

from adapters.discord.rest.http import DiscordHttp
from adapters.discord.threads import NativeId
from adapters.discord.views import new_message
from bot.core.controls import Button
from bot.core.errors import (
    ChatClosed,
    FileTooLarge,
    MessageGone,
    RateLimited,
    Refused,
    Unclear,
    Unreachable,
)
from bot.core.model import Author, Chat
from bot.core.view import OutFile, View
from bot.ports import Outbound
from tests.adapters.discord.bot import library_restored, new_bot, settings_for, start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Fault, User
from tests.support.ports import free_port


class Scene:
    """A worker without a gateway, and a person's direct messages."""

    def __init__(self, fake: FakeDiscord, outbound: Outbound) -> None:
        self.fake = fake
        self.outbound = outbound
        self.ann: User = fake.user("ann")
        self.dm: Channel = fake.dm(self.ann)
        self.chat = Chat("discord", str(self.dm.id))


def no_connection() -> aiohttp.ClientConnectorDNSError:
    key: Any = SimpleNamespace(host="discord.example", port=443, is_ssl=True, ssl=True)
    return aiohttp.ClientConnectorDNSError(key, OSError("no such name"))


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with FakeDiscord() as fake:
        with library_restored():
            bot = new_bot(fake, receive=False)
            assert bot.platform.inbound is None
            yield Scene(fake, bot.platform.outbound)
            await bot.platform.close()
        assert fake.violations == []
        assert fake.gateway.identified == 0


async def test_a_send_whose_answer_is_lost_is_repeated_and_posted_once(scene: Scene) -> None:
    scene.fake.faults.append(Fault(cut=True, late=True, method="POST", path="/messages"))
    await scene.outbound.post(scene.chat, View("once"), nonce="n1")
    assert scene.dm.of_bot() == ["once"]


async def test_a_connection_that_never_works_is_an_unclear_outcome(scene: Scene) -> None:
    scene.fake.faults.append(Fault(cut=True, method="POST", path="/messages", times=99))
    with pytest.raises(Unclear):
        await scene.outbound.post(scene.chat, View("once"), nonce="n1")


async def test_what_never_found_discord_was_not_posted_for_certain(scene: Scene) -> None:
    """As where names are not resolved: nothing is in doubt, however long it lasts."""
    away = new_bot(
        scene.fake, receive=False, api_url=f"http://127.0.0.1:{free_port()}", retry_pause_s=0.0
    )
    for _ in range(2):  # logging in, too, is not tried for good
        with pytest.raises(Unreachable):
            await away.platform.outbound.post(scene.chat, View("once"), nonce="n1")
    await away.platform.close()


async def test_what_found_discord_once_is_in_doubt_though_later_tries_did_not(scene: Scene) -> None:
    scene.fake.faults.append(Fault(cut=True, path="/messages"))
    http, tries = DiscordHttp(settings_for(scene.fake, retry_pause_s=0.0)), 0

    def parameters() -> MultipartParameters:
        nonlocal tries
        tries += 1
        if tries > 1:
            raise no_connection()
        return new_message(View("once"), nonce="n1")

    route = Route("POST", "/channels/{channel_id}/messages", channel_id=scene.dm.id)
    with pytest.raises(Unclear):
        await http.send(route, parameters)
    await http.close()
    assert (tries, len(scene.fake.faults)) == (4, 1)


async def test_a_short_rate_limit_is_waited_out(scene: Scene) -> None:
    scene.fake.faults.append(Fault(429, retry_after_s=0.05, path="/messages", times=2))
    await scene.outbound.post(scene.chat, View("once"), nonce="n1")
    assert scene.dm.of_bot() == ["once"]


async def test_a_rate_limit_of_the_network_is_reported_at_once(scene: Scene) -> None:
    fault = Fault(429, retry_after_s=7.5, via=False, path="/messages")
    scene.fake.faults.append(fault)
    with pytest.raises(RateLimited) as limited:
        await scene.outbound.post(scene.chat, View("once"), nonce="n1")
    assert limited.value.retry_after_s == 7.5


async def test_a_stream_of_edits_keeps_to_the_buckets(scene: Scene) -> None:
    scene.fake.buckets.limit, scene.fake.buckets.window_s = 5, 0.2
    ref = await scene.outbound.post(scene.chat, View("0"), nonce="n1")
    for step in range(1, 13):
        await scene.outbound.edit(ref, View(str(step)))
    assert scene.dm.of_bot() == ["12"]
    assert scene.fake.buckets.met == 0


async def test_a_message_older_than_an_hour_is_gone_for_edits(scene: Scene) -> None:
    ref = await scene.outbound.post(scene.chat, View("Working…"), nonce="n1")
    scene.fake.world.pass_time(3601)
    with pytest.raises(MessageGone):
        await scene.outbound.edit(ref, View("Done"))


async def test_an_old_message_is_known_by_its_id_without_asking(scene: Scene) -> None:
    scene.fake.world.pass_time(-3700)
    ref = await scene.outbound.post(scene.chat, View("Working…"), nonce="n1")
    scene.fake.world.pass_time(3700)
    with pytest.raises(MessageGone):
        await scene.outbound.edit(ref, View("Done"))
    assert not [method for method, _ in scene.fake.requests if method == "PATCH"]


async def test_a_message_in_an_archived_thread_is_gone_but_a_new_one_wakes_it(
    scene: Scene,
) -> None:
    channel = scene.fake.channel(scene.fake.guild())
    thread = scene.fake.channel(scene.fake.guild())
    thread.type, thread.parent, thread.guild = 11, channel, channel.guild
    chat = Chat("discord", str(thread.id))
    ref = await scene.outbound.post(chat, View("Working…"), nonce="n1")
    thread.archived = True
    with pytest.raises(MessageGone):
        await scene.outbound.edit(ref, View("Done"))
    await scene.outbound.post(chat, View("Done"), nonce="n2")
    assert thread.of_bot() == ["Working…", "Done"]
    assert not thread.archived
    thread.locked = True
    with pytest.raises(ChatClosed):
        await scene.outbound.post(chat, View("Late"), nonce="n3")


async def test_a_refused_upload_is_too_large_and_the_text_still_goes(
    scene: Scene, tmp_path: Path
) -> None:
    path = tmp_path / "big.mp4"
    path.write_bytes(bytes(11 << 20))
    file = OutFile(str(path), "big.mp4", 11 << 20)
    with pytest.raises(FileTooLarge):
        await scene.outbound.send_file(scene.chat, file, View("the file"), nonce="n1")
    await scene.outbound.post(scene.chat, View("the link"), nonce="n2")
    assert scene.dm.of_bot() == ["the link"]


async def test_a_file_is_sent_again_from_its_beginning(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "result.mp4"
    path.write_bytes(b"0123456789" * 1000)
    scene.fake.faults.append(Fault(502, method="POST", path="/messages"))
    scene.fake.faults.append(Fault(cut=True, method="POST", path="/messages"))
    file = OutFile(str(path), "result.mp4", 10_000)
    for _ in range(2):
        with pytest.raises(Unclear):
            await scene.outbound.send_file(scene.chat, file, View("here"), nonce="n1")
    await scene.outbound.send_file(scene.chat, file, View("here"), nonce="n1")
    assert scene.dm.messages[-1].files[0].content == path.read_bytes()


async def test_nobody_is_pinged_but_the_asker(scene: Scene) -> None:
    eve = scene.fake.user("eve")
    text = f"@everyone <@{eve.id}> <@{scene.ann.id}> look"
    await scene.outbound.post(scene.chat, View(text), nonce="n1")
    asker = Author(f"discord:{scene.ann.id}", "ann")
    await scene.outbound.post(scene.chat, View(text, mention=asker), nonce="n2")
    first, second = scene.dm.messages
    assert (first.pinged, second.pinged) == ([], [scene.ann.id])
    assert second.content == f"<@{scene.ann.id}> {text}"


async def test_a_reply_pings_its_author_only_when_the_view_mentions_them(scene: Scene) -> None:
    asked = await scene.fake.say(scene.ann, scene.dm, "smaller")
    asker = Author(f"discord:{scene.ann.id}", "ann")
    native = str(asked.id)
    await scene.outbound.post(scene.chat, View("quiet"), nonce="n1", reply_to=native)
    view = View("loud", mention=asker)
    await scene.outbound.post(scene.chat, view, nonce="n2", reply_to=native)
    _, quiet, loud = scene.dm.messages
    assert (quiet.pinged, loud.pinged, loud.content) == ([], [scene.ann.id], "loud")
    assert quiet.reply_to is asked


async def test_a_reply_to_a_deleted_message_is_posted_all_the_same(scene: Scene) -> None:
    asked = await scene.fake.say(scene.ann, scene.dm, "smaller")
    await scene.fake.delete(asked)
    await scene.outbound.post(scene.chat, View("Done"), nonce="n1", reply_to=str(asked.id))
    assert scene.dm.of_bot() == ["Done"]


async def test_only_results_have_link_previews(scene: Scene) -> None:
    ref = await scene.outbound.post(scene.chat, View("https://a.example"), nonce="n1")
    assert scene.dm.messages[0].flags & 4
    await scene.outbound.edit(ref, View("https://a.example/x.mp4", preview=True))
    assert not scene.dm.messages[0].flags & 4


async def test_buttons_go_away_with_an_edit_that_has_none(scene: Scene) -> None:
    buttons = tuple(Button(f"B{number}", data=f"b:{number}") for number in range(7))
    ref = await scene.outbound.post(scene.chat, View("x", buttons=buttons), nonce="n1")
    message = scene.dm.messages[0]
    assert [len(row["components"]) for row in message.components] == [5, 2]
    await scene.outbound.edit(ref, View("x"))
    assert message.components == []


async def test_a_link_too_long_for_a_button_stands_under_the_text(scene: Scene) -> None:
    long, short = "https://a.example/" + "x" * 600, "https://a.example/y"
    buttons = (Button("Download", url=long), Button("Project", url=short))
    await scene.outbound.post(scene.chat, View("Done", buttons=buttons), nonce="n1")
    message = scene.dm.messages[0]
    assert message.content == f"Done\n[Download](<{long}>)"
    assert [button["label"] for button in message.buttons] == ["Project"]


async def test_what_discord_would_refuse_is_refused_before_it_is_sent(scene: Scene) -> None:
    before = len(scene.fake.requests)
    many = tuple(Button("B", data=str(number)) for number in range(26))
    for view in (View(""), View("x" * 2001), View("😀" * 1000), View("x", buttons=many)):
        with pytest.raises(Refused):
            await scene.outbound.post(scene.chat, view, nonce="n1")
    with pytest.raises(Refused):
        await scene.outbound.post(scene.chat, View("x"), nonce="n" * 26)
    assert len([r for r in scene.fake.requests[before:] if r[0] == "POST"]) == 0


async def test_typing_is_shown_and_never_raises(scene: Scene) -> None:
    await scene.outbound.show_busy(scene.chat)
    assert scene.dm.typing == 1
    scene.fake.faults.append(Fault(500, path="/typing", times=1))
    await scene.outbound.show_busy(Chat("discord", "404"))
    await scene.outbound.show_busy(Chat("discord", "i404"))


async def test_a_forgotten_interaction_is_a_closed_chat(scene: Scene) -> None:
    with pytest.raises(ChatClosed):
        await scene.outbound.post(Chat("discord", "i404"), View("x"), nonce="n1")


async def test_discord_being_away_at_login_is_no_crash_and_heals(scene: Scene) -> None:
    scene.fake.faults.append(Fault(cut=True, path="/users/@me", times=99))
    with pytest.raises(Unclear):
        await scene.outbound.post(scene.chat, View("x"), nonce="n1")
    scene.fake.faults.clear()
    await scene.outbound.post(scene.chat, View("x"), nonce="n1")
    assert scene.dm.of_bot() == ["x"]


async def test_many_chats_at_once_do_not_wait_for_each_other() -> None:
    async with FakeDiscord() as fake, start_bot(fake):
        people = [fake.user(f"p{number}") for number in range(30)]
        limited = fake.dm(people[0])
        fault = Fault(429, retry_after_s=2.0, method="POST", path=f"/channels/{limited.id}/mess")
        fake.faults.append(fault)
        for person in people:
            await fake.say(person, fake.dm(person), "hello")
        rest = people[1:]
        await eventually(lambda: all(fake.dm(p).of_bot() == ["Done: hello"] for p in rest), 1.9)
        await eventually(lambda: limited.of_bot() == ["Done: hello"], 4.0)


async def test_memory_does_not_grow_with_the_file(scene: Scene, tmp_path: Path) -> None:
    """The library sends from the open file. What the fake itself reads is left out of the sum by
    refusing the request as soon as its head is read."""
    size = 64 << 20
    path = tmp_path / "big.mp4"
    with path.open("wb") as file:
        file.truncate(size)
    scene.fake.faults.append(Fault(413, 40005, method="POST", path="/messages"))
    await scene.outbound.show_busy(scene.chat)
    tracemalloc.start()
    try:
        with pytest.raises((FileTooLarge, Unclear)):
            await scene.outbound.send_file(
                scene.chat, OutFile(str(path), "big.mp4", size), View("x"), nonce="n1"
            )
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    await asyncio.sleep(0)
    assert peak < 8 << 20


@pytest.mark.parametrize("code", [160002, 160009])
async def test_without_the_history_a_post_goes_without_its_reply_and_that_is_remembered(
    scene: Scene, code: int
) -> None:
    channel = scene.fake.channel(scene.fake.guild())
    scene.fake.faults.append(Fault(400, code, method="POST", path=f"/{channel.id}/messages"))
    chat, author = Chat("discord", str(channel.id)), Author(f"discord:{scene.ann.id}", "Ann")
    view = View("Done", mention=author)
    await scene.outbound.post(chat, view, nonce="n1", reply_to="7")
    await scene.outbound.post(chat, view, nonce="n2", reply_to="7")
    assert channel.of_bot() == [f"<@{scene.ann.id}> Done"] * 2
    posts = [path for method, path in scene.fake.requests if method == "POST"]
    assert len([path for path in posts if path.endswith("/messages")]) == 3


async def test_what_can_not_be_a_reply_names_its_asker_from_the_first_word_to_the_last(
    scene: Scene,
) -> None:
    channel = scene.fake.channel(scene.fake.guild())
    channel.bot_denied = discord.Permissions(read_message_history=True)
    chat, asked = Chat("discord", str(channel.id)), NativeId("7", asker=scene.ann.id)
    ref = await scene.outbound.post(chat, View("Thinking…"), nonce="n1", reply_to=str(asked))
    assert channel.of_bot() == [f"<@{scene.ann.id}> Thinking…"]
    await scene.outbound.edit(ref, View("Done", mention=author(scene)))
    assert channel.of_bot() == [f"<@{scene.ann.id}> Done"]
    assert channel.messages[0].pinged == [scene.ann.id]


async def test_a_film_that_is_refused_by_a_server_error_goes_over_the_wire_once(
    scene: Scene, tmp_path: Path
) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"film")
    fault = Fault(502, method="POST", path="/messages", times=99)
    scene.fake.faults.append(fault)
    with pytest.raises(Unclear):
        await scene.outbound.send_file(
            scene.chat, OutFile(str(path), "film.mp4", 4), View("the film"), nonce="n1"
        )
    assert fault.times == 98


async def test_a_new_database_does_not_get_messages_of_the_old_one(scene: Scene) -> None:
    old = await scene.outbound.post(scene.chat, View("of the old one"), nonce="p1.1")
    fresh = new_bot(scene.fake, receive=False).platform
    new = await fresh.outbound.post(scene.chat, View("of the new one"), nonce="p1.1")
    await fresh.close()
    assert old != new
    assert scene.dm.of_bot() == ["of the old one", "of the new one"]


async def test_a_refusal_without_a_code_closes_no_chat(scene: Scene) -> None:
    scene.fake.faults.append(Fault(403, code=0, method="POST", path="/messages"))
    with pytest.raises(Unclear):
        await scene.outbound.post(scene.chat, View("once"), nonce="n1")


@pytest.mark.parametrize("reactions", [0, 20])
@pytest.mark.parametrize(
    ("status", "code", "error", "words"),
    [
        (400, 200000, Refused, "A filter of the server"),
        (400, 240000, Refused, "A filter of the server"),
        (403, 50001, ChatClosed, "I can't write in"),
        (403, 50013, ChatClosed, "I can't write in"),
    ],
)
async def test_whatever_keeps_an_answer_out_of_a_channel_the_asker_hears_of_it(
    scene: Scene, status: int, code: int, error: type[Exception], words: str, reactions: int
) -> None:
    """By a reaction; where the message has as many kinds of them as it can have, in private."""
    channel = scene.fake.channel(scene.fake.guild())
    asked = await scene.fake.say(scene.ann, channel, "@nemo mute it")
    asked.reactions += [str(number) for number in range(reactions)]
    path = f"/channels/{channel.id}/messages"
    scene.fake.faults.append(Fault(status, code, method="POST", path=path, times=99))
    chat, view = Chat("discord", str(channel.id)), View("Done", mention=author(scene))
    for nonce in ("n1", "n2"):
        with pytest.raises(error):
            await scene.outbound.post(chat, view, nonce=nonce, reply_to=str(asked.id))
    if reactions:
        assert [line.startswith(words) for line in scene.dm.of_bot()] == [True]
    else:
        assert (asked.reactions, scene.dm.of_bot()) == (["🔇"], [])


def author(scene: Scene) -> Author:
    return Author(f"discord:{scene.ann.id}", "Ann")
