from __future__ import annotations

import json

from bot.operate.probe.recorder import path_shape
from bot.operate.probe.shapes import shape_of, shape_of_body, shape_of_stream


def test_words_names_ids_and_addresses_go_and_the_protocols_words_stay() -> None:
    answer = {
        "status": "completed",
        "output": {"url": "https://cdn.real.example/a1b2/holiday.mp4?sig=abc", "size": 9_216},
        "user": {"first_name": "Ann", "id": 123_456_789, "username": "ann"},
        "expires_at": "2026-03-18T00:00:00Z",
        "ann@example.org": True,
        "name": "delete everything",
    }
    assert shape_of(answer) == {
        "status": "completed",
        "output": {"url": "https://host.example/xxxxxxxx.mp4", "size": 9_216},
        "user": {"first_name": "Xxx".lower(), "id": 100_000_000, "username": "xxx"},
        "expires_at": "2000-01-01T00:00:00Z",
        "xxx@xxxxxxx.xxx": True,
        "name": "xxxxxx xxxxxxxxxx",
    }


def test_a_word_of_the_protocol_that_is_a_sentence_is_none() -> None:
    assert shape_of({"status": "wrong: Ann's file", "type": "text"}) == {
        "status": "xxxxx: xxx'x xxxx",
        "type": "text",
    }


def test_the_name_of_a_tool_stays() -> None:
    call = {"name": "trim_video", "args": {"from": "Ann"}}
    assert shape_of(call) == {"name": "trim_video", "args": {"from": "xxx"}}


def test_parts_of_a_text_still_add_up_to_the_whole_and_line_separators_stay() -> None:
    frames = [{"text": "Bob's "}, {"text": "cut\u2028好 7"}, {"text": "Bob's cut\u2028好 7"}]
    raw = "".join(f"data: {json.dumps(frame, ensure_ascii=False)}\n\n" for frame in frames)
    lines = shape_of_stream(raw.encode()).decode().split("\n\n")
    one, two, whole = (json.loads(line.removeprefix("data: "))["text"] for line in lines[:3])
    assert one + two == whole == "xxx'x xxx\u2028字 0"


def test_ends_of_lines_comments_and_what_is_no_json_keep_their_form() -> None:
    raw = b': ping 7\r\nevent: heartbeat\r\rdata:{"type":"error","message":"at /srv/x"}\n\n'
    raw += b"data: {brok"
    assert shape_of_stream(raw) == (
        b': xxxx 0\r\nevent: heartbeat\r\rdata:{"type":"error","message":"xx /xxx/x"}\n\n'
        b"data: {xxxx"
    )


def test_what_is_no_json_is_counted() -> None:
    assert shape_of_body(b"<h1>Ann</h1>") == "12 bytes, no JSON"


def test_ids_in_paths_go() -> None:
    assert path_shape("/api/state/nemo_agent/me/3f2a9c/latest") == (
        "/api/state/nemo_agent/me/{id}/latest"
    )
    assert path_shape("/channels/123456789012345678/messages") == "/channels/{id}/messages"
