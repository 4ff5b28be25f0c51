"""What every adapter promises, as one suite: subclass it and give it a `rig`.

    class TestDiscordKeepsTheContract(AdapterContract):
        @pytest.fixture
        async def rig(self) -> AsyncIterator[Rig]: ...

A rig is one adapter, connected to a working fake of its platform, with a `Recorder` as `Accept`.
What a platform can't do (Telegram reports no deletions) is named in `Rig.unable`, and those
tests skip aloud.
"""

from __future__ import annotations

import dataclasses
import json
import logging
import pickle
from pathlib import Path
from typing import Protocol

import pytest

from bot.core.controls import Button, ButtonKind, Field, Form, Menu, Option, Picture
from bot.core.errors import (
    ChatClosed,
    FileTooLarge,
    MediaGone,
    MessageGone,
    PlatformError,
    RateLimited,
    Refused,
)
from bot.core.model import (
    Attachment,
    Author,
    Chat,
    ConversationKey,
    Message,
    MessageRef,
    OwnMessage,
    Press,
)
from bot.core.view import OutFile, Status, View
from bot.platform import Platform
from bot.ports import Accepted, PressAnswer, SendsAlbums
from tests.support.clock import eventually

JPEG = b"\xff\xd8\xff"
"""A picture begins so."""


class Recorder:
    """An `Accept` that stores in memory and answers presses; a key is new exactly once."""

    def __init__(self, answer: PressAnswer | None = None) -> None:
        self.messages: list[Message] = []
        self.presses: list[Press] = []
        self.edits: list[tuple[str, str]] = []
        self.own: list[OwnMessage] = []
        self.deletions: list[str] = []
        self.moves: list[tuple[Chat, Chat]] = []
        self.memberships: list[tuple[str, bool]] = []
        self.opened_chats: list[Chat] = []
        self.logins: list[tuple[Author, str]] = []
        self.seen: list[str] = []
        self.answer = answer or PressAnswer("noted")

    async def message(self, message: Message) -> Accepted:
        new = message.key not in self.seen
        self.seen.append(message.key)
        if new:
            self.messages.append(message)
        return Accepted(new, 1, len(self.messages))

    async def press(self, press: Press) -> PressAnswer:
        self.presses.append(press)
        return self.answer

    async def edited(self, message: Message) -> None:
        self.edits.append((message.key, message.text))

    async def shown(self, own: OwnMessage) -> None:
        self.own.append(own)

    async def deleted(self, message_key: str) -> None:
        self.deletions.append(message_key)

    async def membership(self, guild: str, *, is_member: bool) -> None:
        self.memberships.append((guild, is_member))

    async def opened(self, chat: Chat) -> None:
        self.opened_chats.append(chat)

    async def moved(self, old: Chat, new: Chat) -> None:
        self.moves.append((old, new))

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        self.logins.append((owner, token))
        return self.answer


class Rig(Protocol):
    """One adapter on its fake. People speak in a private chat unless something else is said."""

    platform: Platform
    recorder: Recorder
    secrets: tuple[str, ...]
    unable: frozenset[str]

    async def write(self, text: str) -> None:
        """A person writes."""

    async def send_video(self, content: bytes, text: str) -> None:
        """A person sends a file `clip.mp4`."""

    async def send_voice(self, content: bytes) -> None:
        """A person speaks into the chat."""

    async def bot_writes(self) -> None:
        """The platform reports a message of the bot itself."""

    async def deliver_again(self) -> None:
        """The platform delivers its last event once more."""

    async def press_button(self, ref: MessageRef, label: str) -> None:
        """A person presses a button under one of our messages."""

    async def choose(self, ref: MessageRef, label: str) -> None:
        """A person chooses from a menu under one of our messages."""

    async def fill(self, *answers: str | list[str]) -> None:
        """A person fills in the form that a press has opened; choices by their labels."""

    def read(self, ref: MessageRef) -> str:
        """All words of one of our messages, with those that stand beside its text."""

    def copied(self, ref: MessageRef) -> list[str]:
        """What the buttons under one of our messages copy."""

    def pictures_of(self, ref: MessageRef) -> list[bytes]:
        """The pictures that people see in one of our messages."""

    def answers_seen(self) -> list[str]:
        """What pressers were privately shown."""

    def shown(self, ref: MessageRef) -> str | None:
        """The text people read now, None when the message does not exist."""

    def posted(self) -> int:
        """How many messages of the bot the chats hold."""

    def file_of(self, ref: MessageRef) -> bytes:
        """The file that hangs on one of our messages."""

    def files_of(self, refs: list[MessageRef]) -> list[bytes]:
        """The files that hang on these messages, those of one message once."""

    async def delete(self, ref: MessageRef) -> None:
        """Somebody deletes one of our messages."""

    async def delete_last_from_person(self) -> None:
        """The person takes back what they sent last."""

    async def close_chat(self, chat: Chat) -> None:
        """The bot is blocked or thrown out."""

    async def limit_next(self, retry_after_s: float) -> None:
        """The next request is answered with a rate limit."""

    async def refuse_files_over(self, size_bytes: int) -> None:
        """The platform takes no larger files."""

    async def restart(self) -> None:
        """Stop receiving and start again, as a new process would."""


class AdapterContract:
    """Subclass and provide the fixture `rig`."""

    @staticmethod
    def able(rig: Rig, what: str) -> None:
        if what in rig.unable:
            pytest.skip(f"{rig.platform.name} can't: {what}")

    @staticmethod
    async def a_chat(rig: Rig) -> Message:
        await rig.write("hello there")
        await eventually(lambda: rig.recorder.messages)
        return rig.recorder.messages[-1]

    # inbound

    async def test_a_message_arrives_with_its_words_author_and_keys(self, rig: Rig) -> None:
        message = await self.a_chat(rig)
        assert message.text == "hello there"
        assert message.key.startswith(f"{rig.platform.name}:")
        assert message.author.id.startswith(f"{rig.platform.name}:")
        assert message.author.name
        assert message.native_id
        assert message.is_private

    async def test_keys_and_chats_go_through_text_and_back(self, rig: Rig) -> None:
        message = await self.a_chat(rig)
        for key in (message.conversation, *message.aliases):
            assert ConversationKey.parse(str(key)) == key
        assert Chat.parse(str(message.chat)) == message.chat
        ref = MessageRef(message.chat, message.native_id)
        assert MessageRef.parse(str(ref)) == ref

    async def test_a_message_survives_being_stored(self, rig: Rig) -> None:
        await rig.send_video(b"bytes", "smaller please")
        await eventually(lambda: rig.recorder.messages)
        message = rig.recorder.messages[-1]
        assert pickle.loads(pickle.dumps(message)) == message
        for attachment in message.attachments:
            again = Attachment.from_json(json.loads(json.dumps(attachment.to_json())))
            assert again == attachment

    async def test_the_same_event_again_has_the_same_key(self, rig: Rig) -> None:
        self.able(rig, "deliver again")
        await self.a_chat(rig)
        await rig.deliver_again()
        await eventually(lambda: len(rig.recorder.seen) == 2)
        assert len(set(rig.recorder.seen)) == 1

    async def test_two_messages_have_two_keys_and_one_conversation(self, rig: Rig) -> None:
        await rig.write("one")
        await rig.write("two")
        await eventually(lambda: len(rig.recorder.messages) == 2)
        first, second = rig.recorder.messages
        assert [first.text, second.text] == ["one", "two"]
        assert first.key != second.key
        assert first.conversation == second.conversation

    async def test_the_bots_own_messages_are_not_for_the_bot(self, rig: Rig) -> None:
        self.able(rig, "see own messages")
        await rig.bot_writes()
        message = await self.a_chat(rig)
        assert rig.recorder.messages == [message]

    async def test_a_message_taken_back_is_reported(self, rig: Rig) -> None:
        self.able(rig, "report deletions")
        message = await self.a_chat(rig)
        await rig.delete_last_from_person()
        await eventually(lambda: rig.recorder.deletions)
        assert rig.recorder.deletions == [message.key]

    async def test_it_receives_again_after_a_restart(self, rig: Rig) -> None:
        before = await self.a_chat(rig)
        await rig.restart()
        await rig.write("and now")
        await eventually(lambda: len(rig.recorder.messages) == 2)
        assert rig.recorder.messages[-1].conversation == before.conversation

    # media

    async def test_a_video_is_data_and_opens_as_a_stream(self, rig: Rig) -> None:
        content = bytes(range(256)) * 1024
        await rig.send_video(content, "smaller please")
        await eventually(lambda: rig.recorder.messages)
        message = rig.recorder.messages[-1]
        assert message.text == "smaller please"
        (video,) = message.attachments
        assert (video.kind, video.filename) == ("video", "clip.mp4")
        assert video.size_bytes in (None, len(content))
        async with rig.platform.media.open(video) as media:
            assert media.size_bytes in (None, len(content))
            chunks = [chunk async for chunk in media.chunks]
        assert b"".join(chunks) == content
        assert not video.is_voice

    async def test_a_voice_message_is_known_as_one_and_opens_as_a_stream(self, rig: Rig) -> None:
        self.able(rig, "voice messages")
        await rig.send_voice(b"OggS and so on")
        await eventually(lambda: rig.recorder.messages)
        message = rig.recorder.messages[-1]
        (voice,) = message.attachments
        assert (message.text, voice.is_voice) == ("", True)
        assert Attachment.from_json(json.loads(json.dumps(voice.to_json()))) == voice
        async with rig.platform.media.open(voice) as media:
            assert b"".join([chunk async for chunk in media.chunks]) == b"OggS and so on"

    async def test_a_locator_holds_no_secret_and_no_signed_address(self, rig: Rig) -> None:
        self.able(rig, "hide addresses")
        await rig.send_video(b"bytes", "")
        await eventually(lambda: rig.recorder.messages)
        (video,) = rig.recorder.messages[-1].attachments
        assert all("://" not in value for value in video.locator.values())
        assert not any(secret in repr(video) for secret in rig.secrets)

    async def test_an_unknown_file_is_gone(self, rig: Rig) -> None:
        await rig.send_video(b"bytes", "")
        await eventually(lambda: rig.recorder.messages)
        (video,) = rig.recorder.messages[-1].attachments
        lost = dataclasses.replace(video, locator=dict.fromkeys(video.locator, "404404404"))
        with pytest.raises(MediaGone):
            async with rig.platform.media.open(lost):
                pass

    # outbound

    async def test_a_posted_message_is_shown_and_an_edit_replaces_it(self, rig: Rig) -> None:
        chat = (await self.a_chat(rig)).chat
        ref = await rig.platform.outbound.post(chat, View("Working"), nonce="n1")
        assert rig.shown(ref) == "Working"
        await rig.platform.outbound.edit(ref, View("Done"))
        assert rig.shown(ref) == "Done"

    async def test_unchanged_content_counts_as_success(self, rig: Rig) -> None:
        chat = (await self.a_chat(rig)).chat
        ref = await rig.platform.outbound.post(chat, View("Same"), nonce="n1")
        await rig.platform.outbound.edit(ref, View("Same"))
        assert rig.shown(ref) == "Same"

    async def test_the_status_line_stands_under_the_text(self, rig: Rig) -> None:
        chat = (await self.a_chat(rig)).chat
        view = View("First words", Status("Rendering 40 %", "rendering"))
        ref = await rig.platform.outbound.post(chat, view, nonce="n1")
        assert rig.shown(ref) == "First words\n\nRendering 40 %"

    async def test_a_ref_from_text_can_be_edited(self, rig: Rig) -> None:
        chat = (await self.a_chat(rig)).chat
        ref = await rig.platform.outbound.post(chat, View("Working"), nonce="n1")
        await rig.platform.outbound.edit(MessageRef.parse(str(ref)), View("Done"))
        assert rig.shown(ref) == "Done"

    async def test_the_same_nonce_posts_once(self, rig: Rig) -> None:
        self.able(rig, "nonce")
        chat = (await self.a_chat(rig)).chat
        first = await rig.platform.outbound.post(chat, View("Once"), nonce="n1")
        second = await rig.platform.outbound.post(chat, View("Once"), nonce="n1")
        assert (first, rig.posted()) == (second, 1)

    async def test_a_text_at_the_limit_goes_and_one_over_it_is_refused(self, rig: Rig) -> None:
        self.able(rig, "text limit")
        chat = (await self.a_chat(rig)).chat
        outbound = rig.platform.outbound
        full = "x" * outbound.limits.text_max
        assert outbound.measure(full) == outbound.limits.text_max
        ref = await outbound.post(chat, View(full), nonce="n1")
        assert rig.shown(ref) == full
        with pytest.raises(PlatformError):
            await outbound.post(chat, View(full + "x"), nonce="n2")
        with pytest.raises(PlatformError):
            await outbound.edit(ref, View(full + "x"))
        assert (rig.shown(ref), rig.posted()) == (full, 1)

    async def test_a_press_brings_back_the_data_and_shows_the_answer(self, rig: Rig) -> None:
        self.able(rig, "buttons")
        chat = (await self.a_chat(rig)).chat
        rig.recorder.answer = PressAnswer("stopping")
        view = View("Working", buttons=(Button("Stop", data="stop:1:é"), Button("New", "new:1")))
        ref = await rig.platform.outbound.post(chat, view, nonce="n1")
        await rig.press_button(ref, "Stop")
        await eventually(lambda: rig.recorder.presses)
        press = rig.recorder.presses[0]
        assert (press.data, press.ref) == ("stop:1:é", ref)
        assert press.author.id == rig.recorder.messages[0].author.id
        await eventually(lambda: "stopping" in " ".join(rig.answers_seen()))

    async def test_a_button_works_after_a_restart(self, rig: Rig) -> None:
        self.able(rig, "buttons")
        chat = (await self.a_chat(rig)).chat
        view = View("Working", buttons=(Button("Stop", data="stop:1"),))
        ref = await rig.platform.outbound.post(chat, view, nonce="n1")
        await rig.restart()
        await rig.press_button(ref, "Stop")
        await eventually(lambda: rig.recorder.presses)
        assert rig.recorder.presses[0].data == "stop:1"

    async def test_a_choice_brings_back_the_data_of_what_was_chosen(self, rig: Rig) -> None:
        """From a list that unfolds, or among buttons; after a restart all the same."""
        chat = (await self.a_chat(rig)).chat
        sizes = Menu("Size", (Option("8 MB", "set:1:8", is_chosen=True), Option("Half", "set:1:h")))
        tones = Menu("Sound", (Option("On", "set:2:on"), Option("Off", "set:2:off", "Silent")))
        view = View("Yours", buttons=(Button("Done", "done:1"),), menus=(sizes, tones))
        ref = await rig.platform.outbound.post(chat, view, nonce="n1")
        await rig.restart()
        for label in ("Half", "Off"):
            await rig.choose(ref, label)
        await eventually(lambda: len(rig.recorder.presses) == 2)
        assert [press.data for press in rig.recorder.presses] == ["set:1:h", "set:2:off"]
        assert {press.ref for press in rig.recorder.presses} == {ref}

    async def test_a_form_that_a_press_opens_comes_back_filled_in(self, rig: Rig) -> None:
        """Also over a restart; where there are no forms, the press is answered in words."""
        self.able(rig, "buttons")
        chat = (await self.a_chat(rig)).chat
        tones = (Option("On", "on"), Option("Off", "off"))
        words = Field("words", "What else?", value="smaller", max_length=200)
        parts = tuple(Option(name, name.lower()) for name in ("Intro", "Middle", "End"))
        several = Field("parts", "Which?", "several", "intro end", parts, most=3, is_optional=True)
        tone = Field("tone", "Sound", "choice", "on", tones)
        form = Form("Change it", "reword:1", (words, tone, several))
        rig.recorder.answer = PressAnswer("write it", form=form)
        view = View("Done", buttons=(Button("Change", "ask:1"),))
        ref = await rig.platform.outbound.post(chat, view, nonce="n1")
        await rig.press_button(ref, "Change")
        await eventually(lambda: rig.recorder.presses)
        if not rig.platform.outbound.limits.forms:
            await eventually(lambda: "write it" in " ".join(rig.answers_seen()))
            return
        rig.recorder.answer = PressAnswer("noted")
        await rig.fill("much smaller", "Off", ["Intro", "Middle"])
        await eventually(lambda: len(rig.recorder.presses) == 2)
        filled = rig.recorder.presses[1]
        assert (filled.data, filled.ref) == ("reword:1", ref)
        assert filled.values == {"words": "much smaller", "tone": "off", "parts": "intro middle"}
        assert filled.author == rig.recorder.presses[0].author
        assert len(rig.recorder.messages) == 1

    async def test_each_kind_of_button_can_be_pressed(self, rig: Rig) -> None:
        chat = (await self.a_chat(rig)).chat
        kinds: tuple[ButtonKind, ...] = ("main", "stop", "plain")
        buttons = tuple(Button(kind.title(), f"{kind}:1", kind=kind) for kind in kinds)
        ref = await rig.platform.outbound.post(chat, View("Go on?", buttons=buttons), nonce="n1")
        for kind in kinds:
            await rig.press_button(ref, kind.title())
        await eventually(lambda: len(rig.recorder.presses) == 3)
        assert [press.data for press in rig.recorder.presses] == [f"{kind}:1" for kind in kinds]

    async def test_what_is_to_be_copied_is_on_a_button_or_in_the_text(self, rig: Rig) -> None:
        chat = (await self.a_chat(rig)).chat
        outbound = rig.platform.outbound
        texts = ["https://example.org/a", "x" * (outbound.limits.copy_max + 1)]
        buttons = tuple(Button(f"Copy {n}", copies=text) for n, text in enumerate(texts))
        ref = await outbound.post(chat, View("Here", buttons=buttons), nonce="n1")
        short, long = (text in rig.copied(ref) for text in texts)
        assert (short, long) == (bool(outbound.limits.copy_max), False)
        for text in texts:
            assert text in rig.copied(ref) or text in rig.read(ref)

    async def test_pictures_are_shown_and_those_that_can_not_be_are_described(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        chat = (await self.a_chat(rig)).chat
        outbound = rig.platform.outbound
        for name in ("one", "two"):
            (tmp_path / f"{name}.jpg").write_bytes(JPEG + name.encode())
        pictures = [
            Picture(str(tmp_path / f"{name}.jpg"), f"{name}.jpg", f"picture {name}")
            for name in ("gone", "one", "two")
        ]
        for first in (0, 1):
            view = View("Before and after", pictures=tuple(pictures[first:]))
            ref = await outbound.post(chat, view, nonce=f"n{first}")
            seen = rig.pictures_of(ref)
            assert len(seen) <= outbound.limits.pictures_max
            assert bool(seen) or first == 0 or not outbound.limits.pictures_max
            for picture in view.pictures:
                name = picture.filename.partition(".")[0]
                described = picture.description in rig.read(ref)
                assert described != (JPEG + name.encode() in seen), name
            await outbound.edit(ref, View("Before and after: done"))
            assert (rig.shown(ref), rig.pictures_of(ref)) == ("Before and after: done", seen)

    async def test_pictures_beside_a_file_are_shown_or_described(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        chat = (await self.a_chat(rig)).chat
        outbound = rig.platform.outbound
        (tmp_path / "result.mp4").write_bytes(b"mp4")
        (tmp_path / "one.jpg").write_bytes(b"one")
        file = OutFile(str(tmp_path / "result.mp4"), "result.mp4", 3)
        picture = Picture(str(tmp_path / "one.jpg"), "one.jpg", "before and after")
        ref = await outbound.send_file(chat, file, View("Here", pictures=(picture,)), nonce="n1")
        assert rig.file_of(ref) == b"mp4"
        assert (b"one" in rig.pictures_of(ref)) == outbound.limits.pictures_beside_file
        described = "before and after" in rig.read(ref)
        assert described != outbound.limits.pictures_beside_file

    async def test_a_file_is_posted_with_its_caption(self, rig: Rig, tmp_path: Path) -> None:
        self.able(rig, "files")
        chat = (await self.a_chat(rig)).chat
        path = tmp_path / "result.mp4"
        path.write_bytes(b"mp4" * 1000)
        file = OutFile(str(path), "result.mp4", path.stat().st_size, 1280, 720, 2.0)
        ref = await rig.platform.outbound.send_file(chat, file, View("Here it is"), nonce="n1")
        assert rig.file_of(ref) == path.read_bytes()
        assert rig.shown(ref) == "Here it is"

    @staticmethod
    async def together(
        rig: Rig, chat: Chat, files: list[OutFile], view: View, nonce: str = "n1"
    ) -> list[MessageRef]:
        """As an album, else one by one: then each has its own words."""
        outbound = rig.platform.outbound
        if outbound.limits.album_in(chat):
            assert isinstance(outbound, SendsAlbums)
            return await outbound.send_files(chat, files, view, nonce=nonce)
        assert not isinstance(outbound, SendsAlbums)
        views = [View(file.description) for file in files]
        return [
            await outbound.send_file(chat, file, each, nonce=f"{nonce}.{place}")
            for place, (file, each) in enumerate(zip(files, views, strict=True))
        ]

    @staticmethod
    def films(folder: Path, *names: str) -> list[OutFile]:
        found = []
        for place, name in enumerate(names):
            path = folder / f"{place}"
            path.write_bytes(f"mp4 {place}".encode())
            size = path.stat().st_size
            found.append(OutFile(str(path), name, size, 320, 180, 2.0, description=f"film {place}"))
        return found

    async def test_several_files_come_as_one_or_one_by_one_in_their_order(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        """Under the view's words; two of one name are two files all the same."""
        self.able(rig, "files")
        chat = (await self.a_chat(rig)).chat
        files = self.films(tmp_path, "a.mp4", "b.mp4", "a.mp4")
        refs = await self.together(rig, chat, files, View("Done: 3 of 3"))
        assert len(refs) == 3
        assert rig.files_of(refs) == [b"mp4 0", b"mp4 1", b"mp4 2"]
        is_album = rig.platform.outbound.limits.album_in(chat) is not None
        assert rig.shown(refs[0]) == ("Done: 3 of 3" if is_album else "film 0")

    async def test_without_words_each_file_of_several_is_described(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        self.able(rig, "files")
        chat = (await self.a_chat(rig)).chat
        files = self.films(tmp_path, "a.mp4", "b.mp4")
        refs = await self.together(rig, chat, files, View(""))
        for place, ref in enumerate(refs):
            assert f"film {place}" in rig.read(ref)

    async def test_an_album_has_buttons_where_it_can_and_its_words_can_change(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        chat = (await self.a_chat(rig)).chat
        outbound = rig.platform.outbound
        if (album := outbound.limits.album_in(chat)) is None:
            pytest.skip(f"{rig.platform.name} has no albums")
        buttons = (Button("Again", "again:1"),) if album.buttons else ()
        files = self.films(tmp_path, "a.mp4", "b.mp4")
        refs = await self.together(rig, chat, files, View("Done", buttons=buttons))
        if buttons:
            await rig.press_button(refs[-1], "Again")
            await eventually(lambda: rig.recorder.presses)
            assert rig.recorder.presses[0].data == "again:1"
        await outbound.edit(refs[0], View("Done: all of it"))
        assert rig.shown(refs[0]) == "Done: all of it"
        assert rig.files_of(refs) == [b"mp4 0", b"mp4 1"]

    async def test_pictures_beside_an_album_are_shown_as_far_as_there_is_room(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        chat = (await self.a_chat(rig)).chat
        outbound = rig.platform.outbound
        if (album := outbound.limits.album_in(chat)) is None:
            pytest.skip(f"{rig.platform.name} has no albums")
        (tmp_path / "one.jpg").write_bytes(JPEG + b"one")
        picture = Picture(str(tmp_path / "one.jpg"), "one.jpg", "before and after")
        view = View("Done", pictures=(picture,))
        before = rig.posted()
        for count in (2, album.files_max):
            files = self.films(tmp_path, *(f"{n}.mp4" for n in range(count)))
            refs = await self.together(rig, chat, files, view, f"n{count}")
            assert rig.files_of(refs) == [f"mp4 {n}".encode() for n in range(count)]
        assert rig.posted() > before

    async def test_what_is_no_album_is_refused_before_anything_is_sent(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        chat = (await self.a_chat(rig)).chat
        outbound = rig.platform.outbound
        if (album := outbound.limits.album_in(chat)) is None:
            pytest.skip(f"{rig.platform.name} has no albums")
        for count in (1, album.files_max + 1):
            files = self.films(tmp_path, *(f"{n}.mp4" for n in range(count)))
            with pytest.raises(Refused):
                await self.together(rig, chat, files, View("Done"))
        assert rig.posted() == 0

    async def test_an_album_that_is_too_large_says_so_and_nothing_of_it_is_there(
        self, rig: Rig, tmp_path: Path
    ) -> None:
        chat = (await self.a_chat(rig)).chat
        if rig.platform.outbound.limits.album_in(chat) is None:
            pytest.skip(f"{rig.platform.name} has no albums")
        await rig.refuse_files_over(5)
        files = self.films(tmp_path, "a.mp4", "b.mp4")
        (tmp_path / "1").write_bytes(b"x" * 6)
        with pytest.raises(FileTooLarge):
            await self.together(rig, chat, files, View("Done"))
        assert rig.posted() == 0

    async def test_the_same_nonce_sends_an_album_once(self, rig: Rig, tmp_path: Path) -> None:
        self.able(rig, "nonce")
        chat = (await self.a_chat(rig)).chat
        files = self.films(tmp_path, "a.mp4", "b.mp4")
        first = await self.together(rig, chat, files, View("Done"))
        posted = rig.posted()
        assert await self.together(rig, chat, files, View("Done")) == first
        assert rig.posted() == posted

    async def test_showing_that_we_are_busy_never_raises(self, rig: Rig) -> None:
        chat = (await self.a_chat(rig)).chat
        await rig.platform.outbound.show_busy(chat)
        await rig.close_chat(chat)
        await rig.platform.outbound.show_busy(chat)

    async def test_a_deleted_message_is_gone_and_deleting_it_again_is_no_error(
        self, rig: Rig
    ) -> None:
        chat = (await self.a_chat(rig)).chat
        ref = await rig.platform.outbound.post(chat, View("Working"), nonce="n1")
        await rig.platform.outbound.delete(ref)
        await rig.platform.outbound.delete(ref)
        other = await rig.platform.outbound.post(chat, View("Done"), nonce="n2")
        assert rig.shown(other) == "Done"

    # errors

    async def test_an_edit_of_a_deleted_message_says_that_it_is_gone(self, rig: Rig) -> None:
        self.able(rig, "delete")
        chat = (await self.a_chat(rig)).chat
        ref = await rig.platform.outbound.post(chat, View("Working"), nonce="n1")
        await rig.delete(ref)
        with pytest.raises(MessageGone):
            await rig.platform.outbound.edit(ref, View("Done"))

    async def test_a_closed_chat_says_that_it_is_closed(self, rig: Rig) -> None:
        self.able(rig, "close chats")
        chat = (await self.a_chat(rig)).chat
        await rig.close_chat(chat)
        with pytest.raises(ChatClosed):
            await rig.platform.outbound.post(chat, View("Hello?"), nonce="n1")

    async def test_a_rate_limit_says_how_long(self, rig: Rig) -> None:
        self.able(rig, "rate limits")
        chat = (await self.a_chat(rig)).chat
        await rig.limit_next(6775)
        with pytest.raises(RateLimited) as limited:
            await rig.platform.outbound.post(chat, View("Hello"), nonce="n1")
        assert limited.value.retry_after_s >= 6775
        assert rig.posted() == 0

    async def test_a_refused_file_says_that_it_is_too_large(self, rig: Rig, tmp_path: Path) -> None:
        self.able(rig, "files")
        chat = (await self.a_chat(rig)).chat
        await rig.refuse_files_over(100)
        path = tmp_path / "result.mp4"
        path.write_bytes(b"x" * 101)
        file = OutFile(str(path), "result.mp4", 101)
        with pytest.raises(FileTooLarge):
            await rig.platform.outbound.send_file(chat, file, View("Here"), nonce="n1")

    # secrets

    async def test_no_secret_in_any_repr_log_or_error(
        self, rig: Rig, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.INFO)
        await rig.send_video(b"bytes", "")
        await eventually(lambda: rig.recorder.messages)
        message = rig.recorder.messages[-1]
        async with rig.platform.media.open(message.attachments[0]) as media:
            assert [chunk async for chunk in media.chunks]
        ref = await rig.platform.outbound.post(message.chat, View("Hi"), nonce="n1")
        said = [repr(rig.platform), repr(message), repr(ref), caplog.text]
        said += [repr(vars(part)) for part in _parts(rig.platform) if hasattr(part, "__dict__")]
        for name in ("close chats", "rate limits"):
            if name in rig.unable:
                continue
            await (rig.close_chat(message.chat) if name == "close chats" else rig.limit_next(99))
            with pytest.raises(PlatformError) as failed:
                await rig.platform.outbound.post(message.chat, View("Hi"), nonce="n2")
            said += [str(failed.value), repr(failed.value)]
        everything = "\n".join(said)
        assert not [secret for secret in rig.secrets if secret in everything]


def _parts(platform: Platform) -> tuple[object, ...]:
    return platform.outbound, platform.media, platform.inbound
