"""What became of every message, told by the chat and by the engine's ledger, not by the bot."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from bot.texts.catalogues import default_texts
from tests.chaos.chat import read_log

REPEAT = default_texts().say("en", "notice-repeat")
UNCHANGED = default_texts().say("en", "recovery-unchanged")
"""An edit that was broken off and did nothing: it may be tried again, and exports nothing."""


@dataclass
class Report:
    """Each list holds one line per breach. `repeats` is no breach as long as each is marked."""

    messages: int = 0
    answered: int = 0
    asked: int = 0
    rendered: int = 0
    repeats: int = 0
    lost: list[str] = field(default_factory=list)
    asked_twice: list[str] = field(default_factory=list)
    out_of_order: list[str] = field(default_factory=list)
    overlapping: list[str] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)

    @property
    def breaches(self) -> list[str]:
        found = []
        for name in ("lost", "asked_twice", "out_of_order", "overlapping", "unmarked", "undone"):
            found += [f"{name}: {line}" for line in getattr(self, name)]
        return found

    def __str__(self) -> str:
        return (
            f"{self.messages} messages acknowledged, {self.answered} answered, {self.asked}"
            f" questions asked, {self.rendered} renders, {self.repeats} repeated deliveries,"
            f" {len(self.breaches)} breaches"
        )


@dataclass
class _Shown:
    """One message in the chat, from its post to its last edit."""

    nonce: str
    reply_to: str
    marked: bool
    live: bool
    text: str = ""
    final_at_s: float | None = None
    last_live_s: float = 0.0
    undone: bool = False

    def change(self, line: dict[str, Any]) -> None:
        if line["live"]:
            self.undone = self.final_at_s is not None
            self.last_live_s = line["at_s"]
        else:
            self.undone = False
            self.final_at_s = self.final_at_s or line["at_s"]
        self.live, self.text = line["live"], line["text"]


def check(folder: Path, requests: Path) -> Report:
    inbox = {f"log:{m['chat']}:{m['id']}": m for m in read_log(folder / "inbox.jsonl")}
    keys = dict.fromkeys(ack["key"] for ack in read_log(folder / "acks.jsonl"))
    acknowledged = [inbox[key] for key in keys]  # two processes may have acknowledged the same
    shown = _shown(read_log(folder / "chat.jsonl"))
    ledger = list(read_log(requests))
    questions = [line for line in ledger if line["kind"] == "run_sse"]
    report = Report(
        messages=len(acknowledged),
        asked=len(questions),
        rendered=sum(line["kind"] == "render" for line in ledger),
    )
    answers: dict[str, list[_Shown]] = defaultdict(list)
    for message in shown:
        answers[message.reply_to].append(message)
    for written in acknowledged:
        # what promises an export is answered twice: in words, and by its result
        ended = [message for message in answers[written["id"]] if not message.live]
        failed = any(UNCHANGED in message.text for message in ended)
        if len(ended) >= 1 + (written["exports"] and not failed):
            report.answered += 1
        else:
            report.lost.append(written["id"])
    report.asked_twice += [
        text for text, n in Counter(line["text"] for line in questions).items() if n > 1
    ]
    _check_lanes(report, acknowledged, questions, answers)
    _check_repeats(report, shown)
    report.undone += [message.reply_to for message in shown if message.undone]
    return report


def _shown(lines: Iterable[dict[str, Any]]) -> list[_Shown]:
    found: dict[str, _Shown] = {}
    for line in lines:
        if line["op"] == "delete":
            found.pop(line["ref"], None)
            continue
        if line["op"] == "post":
            marked = line["text"].startswith(REPEAT)
            found[line["ref"]] = _Shown(line["nonce"], line["reply_to"], marked, line["live"])
        found[line["ref"]].change(line)
    return list(found.values())


def _check_lanes(
    report: Report,
    acknowledged: list[dict[str, Any]],
    questions: list[dict[str, Any]],
    answers: dict[str, list[_Shown]],
) -> None:
    """A conversation's edits are asked, and answered, one after the other, as they were written."""
    asked_at = {line["text"]: (place, line["at_s"]) for place, line in enumerate(questions)}
    lanes = defaultdict(list)
    for written in acknowledged:
        if written["kind"] == "edit":
            lanes[written["chat"]].append(written)
    for lane in lanes.values():
        lane.sort(key=lambda written: written["n"])
        asked = [(w, *asked_at[w["text"]]) for w in lane if w["text"] in asked_at]
        for (one, place, _), (other, next_place, next_s) in pairwise(asked):
            if next_place < place:
                report.out_of_order.append(f"{other['id']} was asked before {one['id']}")
            if any(message.last_live_s > next_s for message in answers[one["id"]]):
                report.overlapping.append(f"{one['id']} was at work while {other['id']} was asked")
        ends = [(w, _end_s(answers[w["id"]])) for w in lane]
        for (one, end_s), (other, next_end_s) in pairwise(ends):
            if end_s and next_end_s and next_end_s < end_s:
                report.out_of_order.append(f"{other['id']} was answered before {one['id']}")


def _end_s(messages: list[_Shown]) -> float | None:
    return min((m.final_at_s for m in messages if m.final_at_s is not None), default=None)


def _check_repeats(report: Report, shown: list[_Shown]) -> None:
    """Of several posts of the same thing all but one say that they may be a repeat."""
    groups = defaultdict(list)
    for message in shown:
        groups[message.nonce].append(message)
    for nonce, posts in groups.items():
        report.repeats += len(posts) - 1
        if sum(not post.marked for post in posts) > 1:
            report.unmarked.append(f"{nonce} of {posts[0].reply_to}")
