"""A voice message is listened to, and what was understood is shown; nothing is done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from bot.core.errors import MediaGone, MediaUnreachable
from bot.core.fair_use.place import PlaceSettings
from bot.core.model import Attachment
from bot.core.service.errors import NotFound, ServiceError, Unavailable, UnsupportedFile
from bot.ports import OpenMedia
from bot.store.queries.key_value import choose
from bot.store.queries.place_settings import choose_for_place
from bot.store.rows import Turn
from bot.turns.inbox.requests import TEXT_MAX
from bot.turns.voice.listening import VOICE_MAX_BYTES, VOICE_MAX_S
from tests.bot.turns.house import ALICE, SQUARE, House, say

TOO_LONG = say("voice-too-long", minutes=2)
LASTING = 99


def voice(house: House, sound: bytes = b"OggS", **facts: Any) -> Attachment:
    path = house.folder / "voice.ogg"
    path.write_bytes(sound)
    return replace(
        Attachment("audio", "voice.ogg", {"path": str(path)}, is_voice=True),
        **{"size_bytes": len(sound), **facts},
    )


def hears(house: House, words: str = "mute it") -> None:
    house.service.capabilities, house.service.heard = {"transcribe"}, words


async def listened(house: House, words: str = "mute it", **fields: Any) -> Turn:
    hears(house, words)
    facts = fields.pop("facts", {})
    turn = await house.begun("", voice(house, **facts), **fields)
    assert turn.kind == "voice"
    await house.work(turn.lane)
    return await house.now(turn)


async def test_what_was_understood_is_shown_with_the_button_that_does_it(house: House) -> None:
    turn = await listened(house)
    assert (turn.state, turn.offers) == ("done", ["mute it"])
    assert say("voice-understood", words="mute it") in await house.said(turn)
    assert list((await house.buttons(turn)).values()) == [
        f"spoken:{turn.id}",
        f"spoken:{turn.id}:change",
    ]
    assert house.service.voices == [b"OggS"]
    assert house.service.asked == [], "nothing was done"


async def test_a_token_that_somebody_speaks_is_not_kept_nor_an_endless_speech(
    house: House,
) -> None:
    turn = await listened(house, "use clm_secretsecret please " + "na " * TEXT_MAX)
    assert turn.offers is not None
    assert turn.offers[0].startswith("use … please")
    assert len(turn.offers[0]) <= TEXT_MAX


async def test_where_there_are_no_words_it_can_be_listened_to_again(house: House) -> None:
    turn = await listened(house, "")
    assert (turn.state, turn.offers) == ("failed", None)
    assert say("voice-no-words") in await house.said(turn)
    assert f"retry:{turn.id}" in (await house.buttons(turn)).values()


@pytest.mark.parametrize(
    "facts",
    [
        {"duration_s": VOICE_MAX_S + 1},
        {"size_bytes": VOICE_MAX_BYTES + 1},
    ],
)
async def test_a_speech_that_is_known_to_be_too_long_is_not_listened_to(
    house: House, facts: dict[str, Any]
) -> None:
    turn = await listened(house, facts=facts)
    assert turn.state == "failed"
    assert await house.said(turn) == TOO_LONG
    assert await house.buttons(turn) == {}, "it stays too long"
    assert "transcribe" not in house.service.calls


async def test_one_that_turns_out_to_be_too_long_is_not_heard_to_its_end(house: House) -> None:
    sound = bytes(VOICE_MAX_BYTES + 1)
    turn = await listened(house, facts={"sound": sound, "size_bytes": None})
    assert await house.said(turn) == TOO_LONG
    assert house.service.voices == []


async def test_one_whose_platform_says_so_late_is_not_read(house: House, monkeypatch: Any) -> None:
    @asynccontextmanager
    async def open_large(attachment: Attachment) -> AsyncIterator[OpenMedia]:
        async def nothing() -> AsyncIterator[bytes]:
            raise AssertionError("read")
            yield b""

        yield OpenMedia(nothing(), VOICE_MAX_BYTES + 1)

    monkeypatch.setattr(house.room, "open", open_large)
    turn = await listened(house, facts={"size_bytes": None})
    assert await house.said(turn) == TOO_LONG


@pytest.mark.parametrize(
    ("error", "key"),
    [(UnsupportedFile(), "voice-unreadable"), (NotFound(code=404), "voice-unheard")],
)
async def test_what_cannot_be_played_or_heard_says_so(
    house: House, error: ServiceError, key: str
) -> None:
    house.service.fail("transcribe", *[error] * LASTING)
    turn = await listened(house)
    assert turn.state == "failed"
    assert await house.said(turn) == say(key)
    can_retry = f"retry:{turn.id}" in (await house.buttons(turn)).values()
    assert can_retry is (key == "voice-unheard")


async def test_a_trouble_of_the_service_is_told_and_can_be_tried_again(house: House) -> None:
    house.service.fail("transcribe", *[Unavailable()] * LASTING)
    turn = await listened(house)
    assert turn.state == "failed"
    assert say("error-service") in await house.said(turn)
    assert f"retry:{turn.id}" in (await house.buttons(turn)).values()


@pytest.mark.parametrize("error", [MediaGone(), MediaUnreachable()])
async def test_a_sound_that_the_platform_does_not_give_is_told(
    house: House, monkeypatch: Any, error: Exception
) -> None:
    @asynccontextmanager
    async def fails(attachment: Attachment) -> AsyncIterator[OpenMedia]:
        raise error
        yield

    monkeypatch.setattr(house.room, "open", fails)
    turn = await listened(house)
    assert turn.state == "failed"
    assert "voice.ogg" in await house.said(turn)
    assert f"retry:{turn.id}" in (await house.buttons(turn)).values()


async def test_who_could_hear_when_it_came_may_be_gone(house: House) -> None:
    hears(house)
    turn = await house.begun("", voice(house))
    house.service.capabilities = set()
    await house.work(turn.lane)
    assert await house.said(turn) == say("voice-unheard")


async def test_what_was_stopped_says_that_nothing_was_done(house: House) -> None:
    hears(house)
    turn = await house.begun("", voice(house))
    await house.inbox.press(house.press_of(turn, "stop"))
    await house.work(turn.lane)
    assert (await house.now(turn)).state == "cancelled"
    assert "transcribe" not in house.service.calls


async def test_it_is_stopped_where_it_had_begun_before_a_crash(house: House) -> None:
    hears(house)
    turn = await house.begun("", voice(house))
    await house.in_turn.claim(turn.lane)
    await house.inbox.press(house.press_of(turn, "stop"))
    await house.work(turn.lane)
    assert await house.said(turn) == say("voice-stopped")
    assert "transcribe" not in house.service.calls


# In which language it is answered


async def test_the_answer_is_in_the_language_that_was_spoken(house: House) -> None:
    turn = await listened(house, "mach das Video bitte etwas leiser und schneide den Anfang weg")
    assert turn.language == "de"


async def test_a_language_that_was_chosen_holds(house: House) -> None:
    words = "mach das Video bitte etwas leiser und schneide den Anfang weg"
    await house.db.run(choose, ALICE.id, "language", "fr")
    assert (await listened(house, words)).language == "fr"


async def test_so_does_that_of_the_server(house: House) -> None:
    words = "mach das Video bitte etwas leiser und schneide den Anfang weg"
    await house.db.run(choose_for_place, "room:9", PlaceSettings(language="es"))
    turn = await listened(house, words, chat=SQUARE, guild="room:9")
    assert turn.language == "es"


async def test_a_few_words_do_not_change_the_language_of_a_conversation(house: House) -> None:
    await house.worked("stelle das Video bitte stumm", house.video())
    assert (await listened(house, "ok")).language == "de"
