"""What the decoder does beyond the samples: hostile frames, held-back noise, bounds."""

from __future__ import annotations

import json
import tracemalloc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.service.events import AgentEvent, AgentFailed, Heartbeat, TextDelta, TextWhole
from bot.nemo.stream.events import AgentDecoder
from bot.nemo.stream.transcript import MAX_TEXT_CHARS, Transcript
from tests.bot.nemo.samples import adk, adk_parts
from tests.bot.nemo.world import added_up
from tests.support.rows import each_row

KEYS = st.sampled_from(
    [
        "type",
        "content",
        "parts",
        "text",
        "partial",
        "functionCall",
        "functionResponse",
        "name",
        "args",
        "result",
        "response",
        "error",
        "errorCode",
        "code",
        "thought",
        "actions",
        "data",
    ]
) | st.text(max_size=4)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
FRAMES = st.dictionaries(KEYS, JSON, max_size=5) | JSON


def push_all(*frames: object, flush: bool = True) -> list[AgentEvent]:
    decoder = AgentDecoder()
    events = [event for frame in frames for event in decoder.push(json.dumps(frame))]
    return events + (decoder.flush() if flush else [])


def typed(*texts: str) -> list[dict[str, str]]:
    return [{"type": "text", "content": text} for text in texts]


@given(st.lists(FRAMES.map(json.dumps) | st.text(), max_size=8))
def test_no_frame_whatsoever_raises(frames: list[str]) -> None:
    decoder = AgentDecoder()
    events = [event for frame in frames for event in decoder.push(frame)] + decoder.flush()
    assert decoder.skipped <= len(frames)
    assert len([event for event in events if isinstance(event, AgentFailed)]) <= 1
    added_up(events).encode()  # can be stored and sent


@given(st.lists(st.text(st.sampled_from("ab \n."), max_size=5), max_size=6))
def test_partials_with_their_whole_add_up_to_the_whole(pieces: list[str]) -> None:
    whole = "".join(pieces)
    events = push_all(*(adk(piece, partial=True) for piece in pieces), adk(whole))
    assert added_up(events) == whole


@given(st.lists(st.sampled_from(["i ", "encountered ", "a temporary ", "issue", ". ", "x"])))
def test_holding_back_noise_loses_nothing_of_a_text_that_goes_on(pieces: list[str]) -> None:
    said = [*pieces, " The end"]
    assert added_up(push_all(*typed(*said))) == "".join(said)


@pytest.mark.parametrize("frame", ["[" * 100_000, '{"a":' * 100_000, "1" * 10_000, '"\\ud800"'])
def test_frames_made_to_exhaust_the_reader_are_skipped(frame: str) -> None:
    decoder = AgentDecoder()
    assert decoder.push(frame) == []
    assert decoder.skipped == 1


def test_a_frame_of_countless_values_is_skipped_before_it_fills_the_memory() -> None:
    frame = '{"a":[' + "[]," * 2_600_000 + "0]}"
    decoder = AgentDecoder()
    tracemalloc.start()
    assert decoder.push(frame) == []
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak_bytes < 1_000_000


def test_noise_without_end_is_no_reason_to_fail() -> None:
    said = "I encountered a temporary issue. " * 20_000
    assert said.startswith(added_up(push_all(*typed(said))).strip())
    assert said.startswith(added_up(push_all(adk(said, partial=True), adk(said))).strip())


def test_half_surrogates_and_nul_are_not_passed_on() -> None:
    assert added_up(push_all({"type": "text", "content": "a\x00b\ud800c😀"})) == "ab\ufffdc😀"


def test_text_is_shown_as_soon_as_it_cannot_be_noise() -> None:
    decoder = AgentDecoder()
    assert decoder.push(json.dumps(typed("I enco")[0])) == []
    assert decoder.push(json.dumps(typed("untered a bear")[0])) == [
        TextDelta("I encountered a bear")
    ]


@pytest.mark.parametrize(
    "noise",
    [
        "I encountered a temporary issue",
        "I’ve encountered a temporary issue…",
        "\n\nSorry, but I encountered a temporary issue! ",
        " I encountered a temporary issue. I encountered a temporary issue. Please try again.",
    ],
)
def test_a_tail_that_says_nothing_else_is_noise(noise: str) -> None:
    assert added_up(push_all(*typed("Trimmed.", noise))) == "Trimmed."


@pytest.mark.parametrize(
    "said",
    [
        "While adding the title I encountered a temporary issue",
        "I encountered a temporary issue with the music, so I took another song.",
        "I encountered a temporary issue. The clip is 5 s long now.",
    ],
)
def test_a_sentence_that_says_more_is_kept(said: str) -> None:
    assert added_up(push_all(*typed("Trimmed. ", said))) == "Trimmed. " + said


def test_the_sentence_alone_in_a_stream_is_all_the_backend_said_and_is_kept() -> None:
    said = "I encountered a temporary issue."
    assert added_up(push_all(*typed(said))) == said


def test_noise_in_a_whole_is_taken_out_of_it() -> None:
    frames = adk("Trimed", partial=True), adk("Trimmed. I encountered a temporary issue.")
    assert push_all(*frames)[-1] == TextWhole("Trimmed.")


def test_texts_of_two_agents_that_talk_at_once_are_all_there_in_the_end() -> None:
    frames = [adk("a1", partial=True), adk("b1", partial=True), adk("a1a2"), adk("b1b2")]
    assert added_up(push_all(*frames)) == "a1a2\n\nb1b2"


def test_an_unfinished_call_in_a_partial_event_is_told_once_when_it_is_whole() -> None:
    call = {"functionCall": {"name": "trim", "args": {}}}
    events = push_all(adk_parts(call, partial=True), adk_parts(call))
    assert len(events) == 1


def test_one_run_says_at_most_so_much() -> None:
    transcript = Transcript(max_chars=10)
    events = [*transcript.append("12345678"), *transcript.append("90ab"), *transcript.append("c")]
    assert events == [TextDelta("12345678"), TextDelta("90")]
    assert MAX_TEXT_CHARS >= 100_000


@each_row(
    ("code", "kind"),
    [
        ("SAFETY", "blocked"),
        ("MAX_TOKENS", "too_long"),
        (2001, "no_credits"),
        ("429", "busy"),
        ("RuntimeError: secret", "internal"),
        (10**100, None),
        ("STOP", None),
        (0, None),
    ],
)
def test_an_error_code_has_a_kind(code: object, kind: str | None) -> None:
    events = AgentDecoder()._adk({"errorCode": code})
    assert [event.kind for event in events if isinstance(event, AgentFailed)] == [kind] * bool(kind)


REASONS = [
    ("SAFETY", "blocked"),
    ("PROHIBITED_CONTENT", "blocked"),
    ("BLOCKLIST", "blocked"),
    ("RECITATION", "blocked"),
    ("SPII", "blocked"),
    ("IMAGE_SAFETY", "blocked"),
    ("content_filter", "blocked"),
    ("MAX_TOKENS", "too_long"),
    ("length", "too_long"),
    ("FinishReason.MAX_TOKENS", "too_long"),
    ("LANGUAGE", "cut"),
    ("OTHER", "cut"),
    ("MALFORMED_FUNCTION_CALL", "cut"),
    ("UNEXPECTED_TOOL_CALL", "cut"),
    ("A_REASON_OF_NEXT_YEAR", "cut"),
]


@each_row("key", ["finishReason", "finish_reason"])
@each_row("partial", [None, False, True])
@each_row(("reason", "kind"), REASONS)
def test_every_finish_reason_but_stop_is_told_after_what_was_said(
    reason: str, kind: str, partial: bool | None, key: str
) -> None:
    frame = {**adk("Half an answer", partial=partial), key: reason}
    *said, last = push_all(frame)
    assert added_up(said) == "Half an answer"
    assert last == AgentFailed(kind)  # type: ignore[arg-type]


@each_row(("reason", "kind"), [each for each in REASONS if each[0].isupper()])
@each_row("code", ["errorCode", "error_code"])
def test_a_finish_reason_that_is_also_an_error_code_is_one_end(
    reason: str, kind: str, code: str
) -> None:
    if reason == "A_REASON_OF_NEXT_YEAR":
        kind = "internal"  # as an error it may be anything
    frame = {**adk("Half"), "finishReason": reason, code: reason}
    fails = [event for event in push_all(frame, {"error": "x"}) if isinstance(event, AgentFailed)]
    assert [event.kind for event in fails] == [kind]


@each_row("reason", ["STOP", "stop", "", None, "end_turn", "tool_calls", 1, {}])
def test_an_answer_that_came_to_its_end_is_no_failure(reason: object) -> None:
    assert push_all({**adk("All of it"), "finishReason": reason}) == [TextDelta("All of it")]


def test_a_run_goes_on_after_one_of_its_answers_was_cut() -> None:
    cut = {**adk("First."), "finishReason": "MAX_TOKENS"}
    events = push_all(cut, {**adk("Second."), "finishReason": "STOP"})
    assert added_up(events) == "First.\n\nSecond."
    assert events[-1] == AgentFailed("too_long")


def test_an_answer_that_was_interrupted_is_told_as_cut() -> None:
    events = push_all({**adk("Half"), "interrupted": True}, {"interrupted": False})
    assert events == [TextDelta("Half"), AgentFailed("cut")]


def test_only_the_envelope_of_the_api_has_a_code() -> None:
    assert push_all({"code": 1001, "message": "x"}) == [AgentFailed("token", 1001)]
    assert push_all({"type": "error", "code": 1001}) == [AgentFailed("token")]


def test_an_empty_frame_is_a_heartbeat() -> None:
    assert AgentDecoder().push(" ") == [Heartbeat()]


@pytest.mark.parametrize("whole", ["Muted. ", "Muted.", " Muted."])
def test_a_whole_text_that_differs_by_spaces_alone_replaces_nothing(whole: str) -> None:
    events = push_all(adk("Muted. ", partial=True), adk(whole))
    assert events == [TextDelta("Muted. ")]
