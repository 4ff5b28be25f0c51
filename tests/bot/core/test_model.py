from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.core.model import MAX_FILE_BYTES, Attachment, SmallerEncoding
from engine.settings import Settings

VIDEO = Attachment(
    "video",
    "trip.mp4",
    {"file_id": "a"},
    place=("1", "2"),
    smaller=SmallerEncoding({"file_id": "b"}, 30),
)


@pytest.mark.parametrize("attachment", [VIDEO, Attachment("file", "a.bin", {})])
def test_an_attachment_survives_being_stored(attachment: Attachment) -> None:
    assert Attachment.from_json(json.loads(json.dumps(attachment.to_json()))) == attachment


def test_an_attachment_that_was_stored_before_it_had_a_place_is_read() -> None:
    stored = VIDEO.to_json()
    del stored["place"], stored["smaller"]
    read = Attachment.from_json(stored)
    assert (read.locator, read.place, read.smaller) == (VIDEO.locator, None, None)


def test_the_local_engine_takes_files_as_large_as_the_bot_does(tmp_path: Path) -> None:
    assert Settings(tmp_path).max_upload_bytes == MAX_FILE_BYTES
