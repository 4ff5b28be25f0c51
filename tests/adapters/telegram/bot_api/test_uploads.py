"""As what a finished result goes out, against the fake's rules."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.telegram.bot_api.uploads import form_of
from bot.core.errors import FilesForbidden, FileTooLarge
from bot.core.model import Chat
from bot.core.view import OutFile, View
from bot.platform import Platform
from tests.adapters.telegram.helpers import platform_for
from tests.support.fakes.telegram import ANN, FakeTelegram

CHAT = Chat("telegram", str(ANN.id))
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF"


@pytest.fixture
async def platform(fake: FakeTelegram) -> AsyncIterator[Platform]:
    fake.chat(ANN)
    platform = platform_for(fake)
    yield platform
    await platform.close()


def result(tmp_path: Path, name: str, content: bytes = b"m" * 3_000) -> OutFile:
    path = tmp_path / name
    path.write_bytes(content)
    return OutFile(str(path), name, len(content), 1280, 720, 62.4)


def methods(fake: FakeTelegram) -> list[str]:
    return [call.method for call in fake.calls if call.files]


@pytest.mark.parametrize(
    ("name", "method", "said"),
    [
        ("a.mp4", "sendVideo", {"width": 1280, "height": 720, "duration": 62}),
        ("A.MP4", "sendVideo", {"supports_streaming": True}),
        ("a.gif", "sendAnimation", {"width": 1280, "height": 720, "duration": 62}),
        ("My song (edited).mp3", "sendAudio", {"title": "My song (edited)", "duration": 62}),
        ("a.m4a", "sendAudio", {"title": "a"}),
        ("a.wav", "sendDocument", {"disable_content_type_detection": True}),
        ("a.mov", "sendDocument", {"disable_content_type_detection": True}),
        ("a.webm", "sendDocument", {"disable_content_type_detection": True}),
        ("a.zip", "sendDocument", {"disable_content_type_detection": True}),
    ],
)
async def test_each_kind_goes_out_as_what_telegram_plays(
    fake: FakeTelegram,
    platform: Platform,
    tmp_path: Path,
    name: str,
    method: str,
    said: dict[str, object],
) -> None:
    await platform.outbound.send_file(CHAT, result(tmp_path, name), View("Done"), nonce="n")
    assert methods(fake) == [method]
    (call,) = fake.called(method)
    assert said.items() <= call.items()
    assert [seen.text for seen in fake.chat(ANN).from_bot()] == ["Done"]


async def test_a_picture_is_shown_as_one(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    await platform.outbound.send_file(CHAT, result(tmp_path, "a.jpg", JPEG), View("x"), nonce="n")
    assert methods(fake) == ["sendPhoto"]


@pytest.mark.parametrize(
    "file",
    [
        OutFile("", "a.png", 10_000_001, 100, 100),
        OutFile("", "a.png", 100, 6_000, 4_001),
        OutFile("", "a.png", 100, 2_100, 100),
        OutFile("", "a.mp4", 100, as_file=True),
        OutFile("", "a.gif", 100, as_file=True),
        OutFile("", "noname", 100),
    ],
)
def test_what_telegram_would_not_take_or_would_change_is_a_document(file: OutFile) -> None:
    assert form_of(file) == "document"


def test_a_picture_of_unknown_shape_is_tried() -> None:
    assert form_of(OutFile("", "a.png", 100)) == "photo"


async def test_as_a_file_a_film_stays_a_file(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    file = replace(result(tmp_path, "a.mp4"), as_file=True)
    ref = await platform.outbound.send_file(CHAT, file, View("Done"), nonce="n")
    message = fake.chat(ANN).messages[int(ref.message)]
    assert "document" in message
    assert "video" not in message
    assert fake.chat(ANN).files[int(ref.message)].path.read_bytes() == b"m" * 3_000


async def test_the_poster_covers_the_film(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    poster = tmp_path / "poster.png"
    poster.write_bytes(JPEG)
    file = replace(result(tmp_path, "a.mp4"), poster=str(poster))
    ref = await platform.outbound.send_file(CHAT, file, View("Done"), nonce="n")
    assert "cover" in fake.chat(ANN).messages[int(ref.message)]["video"]
    assert fake.violations == []


@pytest.mark.parametrize("content", [b"no picture", None])
async def test_a_poster_that_is_none_keeps_no_film_back(
    fake: FakeTelegram, platform: Platform, tmp_path: Path, content: bytes | None
) -> None:
    poster = tmp_path / "poster.png"
    if content is not None:
        poster.write_bytes(content)
    file = replace(result(tmp_path, "a.mp4"), poster=str(poster))
    ref = await platform.outbound.send_file(CHAT, file, View("Done"), nonce="n")
    sent = fake.chat(ANN).messages[int(ref.message)]["video"]
    assert "cover" not in sent
    assert fake.chat(ANN).files[int(ref.message)].path.read_bytes() == b"m" * 3_000
    assert len(fake.chat(ANN).from_bot()) == 1


@pytest.mark.parametrize("name", ["a.mp4", "a.gif", "a.mp3", "a.png"])
async def test_what_can_not_be_played_goes_out_as_a_file(
    fake: FakeTelegram, platform: Platform, tmp_path: Path, name: str
) -> None:
    method = {"mp4": "sendVideo", "gif": "sendAnimation", "mp3": "sendAudio", "png": "sendPhoto"}
    fake.fail_next(method[name[2:]], 400, "Bad Request: wrong file type")
    await platform.outbound.send_file(CHAT, result(tmp_path, name), View("Done"), nonce="n")
    assert methods(fake) == [method[name[2:]], "sendDocument"]
    assert len(fake.chat(ANN).from_bot()) == 1


async def test_a_right_that_is_missing_is_not_got_round(
    fake: FakeTelegram, platform: Platform, tmp_path: Path
) -> None:
    poster = tmp_path / "poster.png"
    poster.write_bytes(JPEG)
    file = replace(result(tmp_path, "a.mp4"), poster=str(poster))
    fake.chat(ANN).forbidden.add("videos")
    with pytest.raises(FilesForbidden):
        await platform.outbound.send_file(CHAT, file, View("Done"), nonce="n")
    assert methods(fake) == ["sendVideo"]
    fake.chat(ANN).forbidden.clear()
    fake.fail_next("sendVideo", 413, "Request Entity Too Large")
    with pytest.raises(FileTooLarge):
        await platform.outbound.send_file(CHAT, file, View("Done"), nonce="n")
    assert methods(fake) == ["sendVideo", "sendVideo"]
