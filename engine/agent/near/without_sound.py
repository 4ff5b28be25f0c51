""" "Cut the last 2 seconds without sound": what is done, and the sound off, or what has no sound?

Asked back as both, for whoever meant the other says no. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from engine.agent.edits import Edit, Effect, Mute, Trim
from engine.agent.grammar.read import read

_WITHOUT: Final = re.compile(
    r"[\s,，、]*(?:\b(?:without|with no|no) (?:the |any )?(?:sound|audio)"
    r"|\b(?:sin|sem) (?:el |o )?(?:sonido|audio|som|áudio)|\bsans (?:le )?son"
    r"|\bohne (?:den )?ton|\bsenza (?:l['’])?(?:audio|suono)|\bbez dźwięku|\bбез звука|\bбез звуку"
    r"|\bsessiz(?: olarak)?|\btanpa suara|\bkhông (?:có )?(?:tiếng|âm thanh)"
    r"|(?:没有?|無|无|沒有?)(?:声音|聲音)的?|音なしで?|소리 ?없이|بدون صوت|بدون صدا|बिना आवाज़ के"
    r")[\s.!。！]*$",
    re.IGNORECASE,
)


def done_and_muted(unread: Sequence[str]) -> list[Edit]:
    """Both, where `unread` is one such clause; else nothing."""
    if len(unread) != 1 or (found := _WITHOUT.search(unread[0])) is None:
        return []
    rest = read(unread[0][: found.start()])
    left_out = rest.unread or rest.topics or rest.kept or rest.impossible
    if left_out or not all(isinstance(one, Trim | Effect) for one in rest.edits):
        return []
    return [*rest.edits, Mute(True)] if rest.edits else []
