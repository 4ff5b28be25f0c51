"""What was asked back outlives the process, and comes back as it was."""

from __future__ import annotations

import pytest

from engine.agent.edits import NamedFile, Request
from engine.agent.near.remembered import from_json, to_json
from engine.agent.parse import parse
from tests.engine.agent.utterances import ALL


@pytest.mark.parametrize("text", [text for text, _ in ALL])
def test_every_edit_survives(text: str) -> None:
    asked = Request(parse(text).edits, NamedFile(1, True, "the second video"), "de")
    assert from_json(to_json(asked)) == asked
