"""What players read, and what the drawing filter reads: text, and never commands."""

from __future__ import annotations

from engine.captions.srt import Caption, script, srt


def test_a_subtitle_file_is_numbered_blocks() -> None:
    captions = [Caption("Hello", 0.5, 1.25), Caption("你好", 3661.0, 3662.0)]
    assert srt(captions) == (
        "1\n00:00:00,500 --> 00:00:01,250\nHello\n\n2\n01:01:01,000 --> 01:01:02,000\n你好\n"
    )
    assert srt([]) == ""


def test_no_text_ends_its_block() -> None:
    written = srt([Caption("a\n\n2\n00:00:00,000 --> 00:00:01,000\nb", 0, 1)])
    assert written.count("-->") == 1
    assert len(written.strip().split("\n")) == 3


def test_no_text_is_a_command_of_the_drawing_filter() -> None:
    told = script([Caption("{\\p1}m 0 0 \\N\nDialogue: 0,x", 0, 1, "top")], "Font", 320, 180)
    lines = [line for line in told.splitlines() if line.startswith("Dialogue")]
    assert len(lines) == 1
    shown = lines[0].removeprefix("Dialogue: 0,0:00:00.00,0:00:01.00,Caption,{\\an8}")
    assert shown == "\\{\\\u2060p1\\}m 0 0 \\\u2060N Dialogue: 0,x"
