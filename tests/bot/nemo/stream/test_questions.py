"""The tool call by which the agent asks, in each of the stream's shapes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.core.service.events import Question, ToolCall
from bot.nemo.stream.events import AgentDecoder
from bot.nemo.stream.questions import OPTIONS_MAX, QUESTION_MAX
from tests.support.rows import each_row

ARGS = {"question": "Which style?", "options": ["Calm", "Loud"]}
ASKED = Question("Which style?", ("Calm", "Loud"))


def typed(args: Any, name: str = "ask_question") -> dict[str, Any]:
    return {"type": "tool_call", "name": name, "args": args}


def adk(args: Any, key: str = "functionCall") -> dict[str, Any]:
    return {"content": {"role": "model", "parts": [{key: {"name": "ask_question", "args": args}}]}}


def heard(frame: dict[str, Any]) -> list[Any]:
    return list(AgentDecoder().push(json.dumps(frame)))


@pytest.mark.parametrize(
    "frame", [typed(ARGS), adk(ARGS), adk(ARGS, "function_call"), typed(json.dumps(ARGS))]
)
def test_a_question_is_understood_in_every_shape(frame: dict[str, Any]) -> None:
    assert heard(frame) == [ASKED]


@each_row(
    ("args", "question"),
    [
        ({"text": "Which?", "choices": ["A", "B"]}, Question("Which?", ("A", "B"))),
        ({"prompt": "Which?"}, Question("Which?")),
        ({"message": "Which?"}, Question("Which?")),
        (
            {"question": "Which?", "options": [{"label": "A"}, {"value": 2}]},
            Question("Which?", ("A", "2")),
        ),
        ({"question": "Which?", "options": {"a": "A", "b": "B"}}, Question("Which?", ("A", "B"))),
        ({"question": {"text": "Which?", "options": ["A"]}}, Question("Which?", ("A",))),
        ({"questions": [{"question": "Which?", "options": ["A"]}]}, Question("Which?", ("A",))),
        ({"questions": ["One?", "Two?"]}, Question("One?\n\nTwo?")),
        ({"question": "Which?", "options": ["A", "A", "", None]}, Question("Which?", ("A",))),
        ("Which?", Question("Which?")),
        ({}, Question("")),
        (None, Question("")),
        ([1], Question("")),
        ({"question": 7, "options": "A"}, Question("")),
    ],
)
def test_the_arguments_are_read_in_any_form(args: Any, question: Question) -> None:
    assert heard(typed(args)) == [question]


def test_a_question_is_bounded_and_clean() -> None:
    args = {"question": "x\x00" * 9_000, "options": [f"option {n}" for n in range(99)]}
    [asked] = heard(typed(args))
    assert len(asked.text) <= QUESTION_MAX
    assert "\x00" not in asked.text
    assert len(asked.options) == OPTIONS_MAX


@pytest.mark.parametrize("name", ["askQuestion", "nemo.ask_question", "ask-question", "ask_user"])
def test_other_spellings_of_its_name_are_known(name: str) -> None:
    assert heard(typed(ARGS, name)) == [ASKED]


@pytest.mark.parametrize("name", ["task_question", "mute", "ask_question_later", "mask_user"])
def test_other_tools_stay_tools(name: str) -> None:
    [event] = heard(typed(ARGS, name))
    assert isinstance(event, ToolCall)
