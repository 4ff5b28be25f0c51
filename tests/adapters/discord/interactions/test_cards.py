"""A result as a card: what it shows, who it pings, who may delete it, and where there is none."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.core.controls import Button, Menu, Option, Picture
from bot.core.errors import MessageGone, Refused
from bot.core.model import Author, Chat, MessageRef
from bot.core.view import OutFile, View
from bot.ports import SendsAlbums
from tests.adapters.discord.bot import Bot, start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Fault, Message, User
from tests.support.fakes.discord.components import walk

TEXT, GALLERY, FILE, CONTAINER = 10, 12, 13, 17


@dataclass
class Scene:
    fake: FakeDiscord
    bot: Bot
    ann: User
    channel: Channel
    folder: Path

    async def send(self, name: str = "trip (8 MB).mp4", nonce: str = "n1", **view: Any) -> Message:
        path = self.folder / "result"
        path.write_bytes(b"film" * 10)
        file = OutFile(str(path), name, 40)
        asked = Author(f"discord:{self.ann.id}", "Ann")
        shown = View(view.pop("text", "Done: 9 MB"), mention=asked, preview=True, **view)
        chat = Chat("discord", str(self.channel.id))
        ref = await self.bot.platform.outbound.send_file(chat, file, shown, nonce=nonce)
        message = self.fake.message(ref.message)
        assert message is not None
        return message

    def ref(self, message: Message) -> MessageRef:
        return MessageRef(Chat("discord", str(message.channel.id)), str(message.id))

    async def press(self, user: User, message: Message, label: str) -> str:
        pressed = await self.fake.press(user, message, label)
        await eventually(lambda: pressed.shown() is not None)
        return pressed.shown() or ""


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        guild = fake.guild()
        await fake.join(guild)
        yield Scene(fake, bot, fake.user("ann"), fake.channel(guild), tmp_path)


def kinds(message: Message) -> list[int]:
    (frame,) = message.components
    assert frame["type"] == CONTAINER
    return [part["type"] for part in frame["components"]]


async def test_a_film_plays_above_its_words_pictures_and_buttons(scene: Scene) -> None:
    (scene.folder / "both.jpg").write_bytes(b"both")
    picture = Picture(str(scene.folder / "both.jpg"), "both.jpg", "before and after")
    sizes = Menu("Size", (Option("8 MB", "set:1:8"), Option("Half", "set:1:h")))
    buttons = (
        Button("Smaller", "smaller:1", kind="main"),
        Button("Stop", "stop:1", kind="stop"),
        Button("Download", url="https://example.org/a.mp4"),
    )
    shown = await scene.send(pictures=(picture,), buttons=buttons, menus=(sizes,))
    assert kinds(shown) == [GALLERY, TEXT, GALLERY, 1, 1]
    assert [button["style"] for button in shown.buttons[:4]] == [1, 4, 5, 4]
    assert shown.content == f"<@{scene.ann.id}> Done: 9 MB"
    assert shown.pinged == [scene.ann.id]
    film, below = (part for part in walk(shown.components) if part["type"] == GALLERY)
    assert film["items"][0]["media"]["url"] == "attachment://trip (8 MB).mp4"
    assert film["items"][0]["description"].endswith("Done: 9 MB")
    assert below["items"][0]["description"] == "before and after"
    assert [file.content for file in shown.files] == [b"film" * 10, b"both"]


@pytest.mark.parametrize(
    ("name", "kind"), [("a.mp3", FILE), ("a.gif", GALLERY), ("фильм 1.webm", GALLERY)]
)
async def test_a_sound_is_a_file_and_what_moves_is_looked_at(
    scene: Scene, name: str, kind: int
) -> None:
    assert kinds(await scene.send(name))[0] == kind


@pytest.mark.parametrize("hidden", [True, False])
async def test_what_came_as_a_spoiler_stays_one_and_its_pictures_too(
    scene: Scene, hidden: bool
) -> None:
    (scene.folder / "both.jpg").write_bytes(b"both")
    picture = Picture(str(scene.folder / "both.jpg"), "both.jpg", "before and after")
    name = "SPOILER_trip (8 MB)" if hidden else "trip (8 MB)"
    shown = await scene.send(f"{name}.mp4", pictures=(picture,))
    galleries = [part for part in walk(shown.components) if part["type"] == GALLERY]
    assert [part["items"][0]["spoiler"] for part in galleries] == [hidden, hidden]
    assert [file.filename.startswith("SPOILER_") for file in shown.files] == [hidden, hidden]
    await scene.bot.platform.outbound.edit(scene.ref(shown), View("again"))
    edited = [part for part in walk(shown.components) if part["type"] == GALLERY]
    assert [bool(part["items"][0].get("spoiler")) for part in edited] == [hidden, hidden]
    sound = await scene.send(f"{name}.mp3", nonce="n2")
    (file,) = (part for part in walk(sound.components) if part["type"] == FILE)
    assert file["spoiler"] is hidden


async def test_several_films_are_one_gallery_each_described_and_hidden_by_itself(
    scene: Scene,
) -> None:
    path = scene.folder / "film"
    path.write_bytes(b"film")
    names = ["a.mp4", "SPOILER_b.mp4", "a.mp4", "song.mp3"]
    files = [OutFile(str(path), name, 4, description=f"about {name}") for name in names]
    outbound = scene.bot.platform.outbound
    assert isinstance(outbound, SendsAlbums)
    chat = Chat("discord", str(scene.channel.id))
    refs = await outbound.send_files(chat, files, View("Done: 4 of 4"), nonce="n1")
    assert len(refs) == 4
    assert len(set(refs)) == 1
    shown = scene.fake.message(refs[0].message)
    assert shown is not None
    assert kinds(shown) == [GALLERY, FILE, TEXT]
    assert [file.filename for file in shown.files] == [
        "a.mp4",
        "SPOILER_b.mp4",
        "a 2.mp4",
        "song.mp3",
    ]
    (gallery,) = (part for part in walk(shown.components) if part["type"] == GALLERY)
    assert [item["description"] for item in gallery["items"]] == [f"about {n}" for n in names[:3]]
    assert [item["spoiler"] for item in gallery["items"]] == [False, True, False]


async def test_several_files_of_which_one_is_text_come_without_a_frame(scene: Scene) -> None:
    path = scene.folder / "film"
    path.write_bytes(b"film")
    files = [OutFile(str(path), name, 4) for name in ("a.mp4", "a.srt")]
    outbound = scene.bot.platform.outbound
    assert isinstance(outbound, SendsAlbums)
    chat = Chat("discord", str(scene.channel.id))
    refs = await outbound.send_files(chat, files, View("Done"), nonce="n1")
    shown = scene.fake.message(refs[0].message)
    assert shown is not None
    assert not shown.is_card
    assert [file.filename for file in shown.files] == ["a.mp4", "a.srt"]


async def test_a_text_file_has_no_frame(scene: Scene) -> None:
    shown = await scene.send("rest.txt")
    assert (shown.is_card, shown.components) == (False, [])


async def test_a_press_on_a_card_is_a_press_like_any_other(scene: Scene) -> None:
    shown = await scene.send(buttons=(Button("Smaller", "smaller:1"),))
    assert await scene.press(scene.ann, shown, "Smaller") == "noted"
    (press,) = scene.bot.accept.presses
    assert (press.data, press.ref) == ("smaller:1", scene.ref(shown))


@pytest.mark.parametrize("who", ["ann", "moderator"])
async def test_the_asker_deletes_the_card_and_so_do_moderators_alone(
    scene: Scene, who: str
) -> None:
    shown, bob = await scene.send(), scene.fake.user("bob")
    assert "person who asked" in await scene.press(bob, shown, "🗑️")
    assert shown in scene.channel.messages
    deletes = scene.ann if who == "ann" else scene.fake.user("mod", moderator=True)
    assert "/export" in await scene.press(deletes, shown, "🗑️")
    assert shown not in scene.channel.messages
    assert scene.bot.accept.presses == [], "nothing else is touched"


async def test_what_can_not_be_deleted_stays_and_that_is_said(scene: Scene) -> None:
    shown = await scene.send()
    scene.fake.faults.append(Fault(400, 50083, method="DELETE", path="/messages"))
    assert "can't delete" in await scene.press(scene.ann, shown, "🗑️")
    assert shown in scene.channel.messages


async def test_somebody_deletes_it_twice(scene: Scene) -> None:
    shown = await scene.send()
    scene.fake.faults.append(Fault(404, 10008, method="DELETE", path="/messages"))
    assert "/export" in await scene.press(scene.ann, shown, "🗑️")


async def test_an_edit_changes_the_words_and_buttons_of_a_card_and_keeps_the_rest(
    scene: Scene,
) -> None:
    shown = await scene.send(buttons=(Button("Smaller", "smaller:1"), Button("Undo", "undo:1")))
    left = View("Done: 9 MB", buttons=(Button("Undo", "undo:1"),))
    await scene.bot.platform.outbound.edit(scene.ref(shown), left)
    assert shown.is_card
    assert kinds(shown) == [GALLERY, TEXT, 1]
    assert shown.content == "Done: 9 MB"
    assert [button["label"] for button in shown.buttons] == ["Undo", "🗑️"]
    film = shown.components[0]["components"][0]["items"][0]
    assert film["media"]["url"] == "attachment://trip (8 MB).mp4"
    await scene.bot.platform.outbound.edit(scene.ref(shown), View("Gone"))
    assert [button["label"] for button in shown.buttons] == ["🗑️"]
    assert await scene.press(scene.ann, shown, "🗑️")
    assert shown not in scene.channel.messages


async def test_a_card_that_may_not_be_read_stays_as_it_is_and_closes_no_chat(
    scene: Scene,
) -> None:
    shown = await scene.send(buttons=(Button("Smaller", "smaller:1"),))
    scene.channel.bot_denied = discord.Permissions(read_message_history=True)
    with pytest.raises(Refused):
        await scene.bot.platform.outbound.edit(scene.ref(shown), View("Done: 9 MB"))
    assert [button["label"] for button in shown.buttons] == ["Smaller", "🗑️"]
    assert shown.files


async def test_a_sound_on_a_card_is_not_edited(scene: Scene) -> None:
    shown = await scene.send("a.mp3")
    with pytest.raises(MessageGone) as gone:
        await scene.bot.platform.outbound.edit(scene.ref(shown), View("Other words"))
    assert gone.value.remains
    assert shown.is_card
    assert shown.content.endswith("Done: 9 MB")


async def test_where_discord_wants_no_cards_the_result_comes_as_before(scene: Scene) -> None:
    """It is tried once in each channel."""
    scene.fake.rest.no_cards = True
    first = await scene.send(buttons=(Button("Smaller", "smaller:1"),))
    assert (first.is_card, first.content) == (False, f"<@{scene.ann.id}> Done: 9 MB")
    assert [button["label"] for button in first.buttons] == ["Smaller"]
    asked = len(scene.fake.requests)
    await scene.send(nonce="n2")
    assert len(scene.fake.requests) == asked + 1


async def test_what_is_wrong_with_the_message_itself_is_not_the_cards_fault(scene: Scene) -> None:
    with pytest.raises(Refused):
        await scene.send(buttons=tuple(Button("x", f"do:{n}") for n in range(26)))
    scene.fake.faults.append(Fault(400, 240000, method="POST", path="/messages", times=2))
    with pytest.raises(Refused):
        await scene.send()
    assert (await scene.send(nonce="n2")).is_card


async def test_a_full_card_has_no_room_for_the_bin(scene: Scene) -> None:
    shown = await scene.send(buttons=tuple(Button("x", f"do:{n}") for n in range(25)))
    assert len(shown.buttons) == 25
    assert "🗑️" not in [button["label"] for button in shown.buttons]


async def test_the_film_on_a_card_is_found_again(scene: Scene) -> None:
    """By the menu of a message, and in what is forwarded; its address is asked for afresh."""
    shown = await scene.send()
    bob = scene.fake.user("bob")
    await scene.fake.forward(bob, scene.fake.dm(bob), shown)
    await eventually(lambda: scene.bot.accept.messages)
    (film,) = scene.bot.accept.messages[0].attachments
    assert (film.kind, film.filename) == ("video", "trip (8 MB).mp4")
    assert scene.bot.accept.messages[0].quoted[0].text.endswith("Done: 9 MB")
    fresh = {**film.locator, "channel": str(shown.channel.id), "message": str(shown.id)}
    async with scene.bot.platform.media.open(type(film)("video", "a.mp4", fresh)) as media:
        assert b"".join([chunk async for chunk in media.chunks]) == b"film" * 10
