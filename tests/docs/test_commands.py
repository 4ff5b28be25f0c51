"""Every command and option of `nemobot` stands in a document; those that do are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import typer

from bot.cli.main import app

ROOT = Path(__file__).parents[2]
TEXT = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
)
_WRITTEN = re.compile(r"`nemobot ([a-z-]+)(?: ([a-z]+)\b)?((?: [^`\n]*)?)`")
OF_THE_ENGINE = "engine"
"""Its options are the engine's own: docs/engine.md."""
OF_ALL = {"--help", "--env", "--version", "--install-completion"}
"""Typed before the command, or with any."""


def commands() -> Iterator[tuple[str, Any]]:
    group: Any = typer.main.get_command(app)
    for name, command in group.commands.items():
        inner = getattr(command, "commands", None)
        if inner is None:
            yield name, command
        else:
            yield from ((f"{name} {each}", found) for each, found in inner.items())


def options_of(command: Any) -> set[str]:
    return {name for each in command.params for name in each.opts if name.startswith("--")}


def test_every_command_stands_in_a_document_and_says_what_it_does() -> None:
    unsaid = [name for name, _ in commands() if not re.search(rf"`nemobot {name}\b", TEXT)]
    assert unsaid == []
    assert [name for name, command in commands() if not command.help] == []


def table() -> list[str]:
    """Of docs/commands.md: `python -m tests.docs.test_commands` prints it."""
    lines = ["| command | does | options |", "| --- | --- | --- |"]
    for name, command in commands():
        words = [_argument(each) for each in command.params if each.param_type_name == "argument"]
        options = [_option(each) for each in command.params if each.param_type_name == "option"]
        written = " ".join(filter(None, ("nemobot", name, *words)))
        lines.append(f"| `{written}` | {_plain(command.help)} | {'<br>'.join(options)} |")
    return lines


def _argument(argument: Any) -> str:
    return argument.metavar if argument.name != "arguments" else 'VIDEO… "REQUEST"'


def _option(option: Any) -> str:
    value = "" if option.is_flag else f" {option.metavar or _kind(option)}"
    default = "" if option.is_flag or option.default is None or option.multiple else option.default
    told = f" ({getattr(default, 'value', default)})" if default != "" else ""
    return f"`{option.opts[0]}{value}` {_plain(option.help or '')}{told}"


def _kind(option: Any) -> str:
    annotation = option.type_descriptor.annotation
    is_choice = isinstance(annotation, type) and issubclass(annotation, Enum)
    return "\\|".join(each.value for each in annotation) if is_choice else "N"


def _plain(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def test_the_table_of_the_commands_is_what_the_commands_are() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("|")] == table()
    assert "`  " not in text, "an option without a word about it"


def test_documents_name_no_command_or_option_that_there_is_not() -> None:
    known = dict(commands())
    groups = {each.partition(" ")[0] for each in known}
    wrong = []
    for first, second, rest in _WRITTEN.findall(TEXT):
        name = f"{first} {second}" if f"{first} {second}" in known else first
        if name.startswith("--"):
            wrong += [name] * (name not in OF_ALL)
        elif name not in known:
            wrong += [name] * (first not in groups)
        elif name != OF_THE_ENGINE:
            options = set(re.findall(r"--[a-z-]+", f"{second} {rest}"))
            unknown = options - options_of(known[name]) - OF_ALL
            wrong += [f"{name} {each}" for each in sorted(unknown)]
    assert wrong == []


if __name__ == "__main__":
    print("\n".join(table()))
