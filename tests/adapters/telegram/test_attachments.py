"""The files of a message as data."""

from __future__ import annotations

from typing import Any

import pytest

from tests.adapters.telegram.written import GROUP, PRIVATE, VIDEO, message, said
from tests.support.fakes.telegram import BOB
from tests.support.rows import each_row

FOREIGN = {"type": "user", "date": 1, "sender_user": BOB.json()}
FILE = {"file_id": "f", "file_unique_id": "u"}


@each_row(
    ("media", "kind", "filename"),
    [
        ({"document": FILE | {"mime_type": "video/x-matroska", "file_name": "a.mkv"}}, "video", 0),
        ({"document": FILE | {"file_name": "a.mov"}}, "video", "a.mov"),
        ({"document": FILE | {"mime_type": "application/pdf"}}, "file", "file-10"),
        ({"document": FILE | {"mime_type": "image/png"}}, "image", "file-10"),
        ({"animation": VIDEO, "document": FILE}, "video", "animation-10.mp4"),
        ({"video_note": FILE | {"length": 240, "duration": 3}}, "video", "video-note-10.mp4"),
        ({"audio": FILE | {"duration": 3}}, "audio", "audio-10.mp3"),
        ({"photo": [FILE | {"width": 9, "height": 9}]}, "image", "photo-10.jpg"),
        ({"voice": FILE | {"duration": 3}}, "audio", "voice-10.ogg"),
        ({"voice": FILE | {"duration": 3, "mime_type": "audio/mp4"}}, "audio", "voice-10.m4a"),
        ({"live_photo": VIDEO, "photo": [FILE | {"width": 9, "height": 9}]}, "video", 0),
        ({"checklist": {"title": "mute it", "tasks": []}}, "unsupported", "checklist"),
        (
            {
                "sticker": FILE
                | {
                    "type": "regular",
                    "width": 5,
                    "height": 5,
                    "is_animated": False,
                    "is_video": False,
                }
            },
            "unsupported",
            "sticker",
        ),
        ({"location": {"latitude": 1.0, "longitude": 2.0}}, "unsupported", "location"),
    ],
)
def test_what_people_send(media: dict[str, Any], kind: str, filename: str | int) -> None:
    (file,) = said(PRIVATE, **media).attachments
    assert file.kind == kind
    assert filename in (0, file.filename)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ({"file_name": "trip.mp4"}, "SPOILER_trip.mp4"),
        ({"file_name": "SPOILER_trip.mp4"}, "SPOILER_trip.mp4"),
        ({}, "SPOILER_video-10.mp4"),
    ],
)
def test_a_spoiler_keeps_its_mark_in_the_name(name: dict[str, str], kept: str) -> None:
    (file,) = said(PRIVATE, video=VIDEO | name, has_media_spoiler=True).attachments
    assert file.filename == kept


def test_a_spoiler_that_is_replied_to_or_quoted_is_one() -> None:
    theirs = message(PRIVATE, number=3, video=VIDEO, has_media_spoiler=True)
    heard = said(PRIVATE, "mute it", reply_to_message=theirs | {"from": BOB.json()})
    outside = {"origin": FOREIGN, "video": VIDEO, "has_media_spoiler": True}
    quoted = said(PRIVATE, "mute it", external_reply=outside)
    for (file,) in (heard.attachments, quoted.attachments):
        assert file.filename.startswith("SPOILER_")


def test_the_largest_smaller_version_is_remembered() -> None:
    quality = {"file_unique_id": "u", "width": 1, "height": 1, "codec": "h264"}
    sizes = [quality | {"file_id": f"q{size}", "file_size": size} for size in (10, 30, 90)]
    video = VIDEO | {"file_size": 80, "qualities": sizes}
    (file,) = said(PRIVATE, video=video).attachments
    assert file.smaller is not None
    assert (file.smaller.locator["file_id"], file.smaller.size_bytes) == ("q30", 30)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\x\\clip.mp4", "C__x_clip.mp4"),
        ("a\u202egpj.mp4", "agpj.mp4"),
        (".bashrc", "bashrc"),
        ("x" * 500 + ".mp4", "x" * 196 + ".mp4"),
    ],
)
def test_file_names_are_made_harmless(name: str, safe: str) -> None:
    (file,) = said(PRIVATE, video=VIDEO | {"file_name": name}).attachments
    assert file.filename == safe


def test_a_video_quoted_from_another_chat_is_brought_along() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Eve", "date": 1}
    elsewhere = {"origin": origin, "chat": GROUP, "message_id": 77, "video": VIDEO}
    (file,) = said(PRIVATE, "shorter", external_reply=elsewhere).attachments
    assert file.place == ("-1001", "77")
