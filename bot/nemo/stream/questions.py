"""The agent stops to ask by calling a tool: the question stands in the call's arguments. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

from bot.core.service.events import Question

QUESTION_MAX: Final = 2_000
OPTION_MAX: Final = 200
OPTIONS_MAX: Final = 10
"""Characters of a question and of an option, and how many options."""
_NAME = re.compile(r"(?:^|[^a-z])ask[a-z_]{0,24}(?:questions?|user)$", re.IGNORECASE)
_WORDS: Final = ("question", "text", "prompt", "message")
_OPTIONS: Final = ("options", "choices")
_LABELS: Final = ("label", "text", "title", "name", "value", "option", "description")


def is_question(name: object) -> bool:
    """Is it the tool by which the agent asks?"""
    return isinstance(name, str) and _NAME.search(name[-60:].replace("-", "_")) is not None


def question_of(args: object, clean: Callable[[str], str] = str) -> Question:
    """What is asked, as far as it can be read; the arguments may be JSON in a text."""
    if isinstance(args, str):
        read: object = args
        with suppress(ValueError, RecursionError):
            read = json.loads(args)
        args = {"question": read} if isinstance(read, str) else read
    if not isinstance(args, Mapping):
        return Question("", ())
    asked = list(_asked(args))
    text = "\n\n".join(filter(None, (_words(each) for each in asked)))[:QUESTION_MAX]
    options = _options(asked[0]) if len(asked) == 1 else ()
    return Question(clean(text), tuple(map(clean, options)))


def _asked(args: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """One question; or several in a list, which are then answered in words."""
    inner = args.get("questions")
    if isinstance(inner, list) and inner:
        for each in inner[:OPTIONS_MAX]:
            yield each if isinstance(each, Mapping) else {"question": each}
    elif isinstance(args.get("question"), Mapping):
        yield {**args, **args["question"]} if isinstance(args["question"], dict) else args
    else:
        yield args


def _words(args: Mapping[str, Any]) -> str:
    found = (args.get(key) for key in _WORDS)
    return next((text.strip() for text in found if isinstance(text, str) and text.strip()), "")


def _options(args: Mapping[str, Any]) -> Iterator[str]:
    listed: Any = next(
        (args[key] for key in _OPTIONS if isinstance(args.get(key), list | dict)), ()
    )
    seen: set[str] = set()
    for each in list(listed.values() if isinstance(listed, dict) else listed)[:OPTIONS_MAX]:
        if isinstance(each, Mapping):
            labels = (each.get(key) for key in _LABELS)
            each = next((label for label in labels if isinstance(label, str | int | float)), "")
        text = str(each).strip()[:OPTION_MAX] if isinstance(each, str | int | float) else ""
        if text and text not in seen:
            seen.add(text)
            yield text
