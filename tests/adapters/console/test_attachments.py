from __future__ import annotations

from pathlib import Path

from adapters.console.attachments import attachment_of, path_of


def test_a_file_name_that_is_no_text_survives_being_stored(tmp_path: Path) -> None:
    path = Path(str(tmp_path / "caf\udce9.mp4"))
    path.write_bytes(b"")
    attachment = attachment_of(path)
    assert (attachment.kind, attachment.filename, attachment.size_bytes) == ("video", "caf.mp4", 0)
    assert attachment.locator["path"].isascii()
    assert path_of(attachment) == path


def test_content_says_what_a_file_is_before_its_name_does(tmp_path: Path) -> None:
    path = tmp_path / "voice.mp4"
    path.write_bytes(b"RIFF\x00\x00\x00\x00WAVEfmt ")
    assert (attachment_of(path).kind, attachment_of(path).mime_type) == ("audio", "audio/wav")
    path = tmp_path / "notes.txt"
    path.write_bytes(b"hello")
    assert attachment_of(path).kind == "file"
