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

_SAY = default_texts()
REPEAT = _SAY.say("en", "notice-repeat")
MAY_BE_THERE = tuple(
    _SAY.say("en", key) for key in ("export-file-unclear", "export-file-unclear-no-link")
)
"""A killed bot can't know whether the film arrived: it never sends it again, and says so."""
NOTHING_THERE = _SAY.say("en", "export-not-ready")
"""An export that comes behind an edit that was broken off."""


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
    file: bool
    text: str = ""
    buttons: tuple[str, ...] = ()
    final_at_s: float | None = None
    """When its last words could be read whole: a status or a button may have stood below them."""
    last_live_s: float = 0.0
    grew: list[tuple[float, str]] = field(default_factory=list)
    undone: bool = False

    def change(self, line: dict[str, Any]) -> None:
        if line["live"]:
            self.undone = self.final_at_s is not None
            self.last_live_s = line["at_s"]
            self.grew.append((line["at_s"], line["text"]))
        else:
            self.undone = False
            whole = (at_s for at_s, text in self.grew if text.startswith(line["text"]))
            self.final_at_s = self.final_at_s or next(whole, line["at_s"])
        self.live, self.text = line["live"], line["text"]
        self.buttons = tuple(line["buttons"])

    @property
    def is_film(self) -> bool:
        return self.file or any(sentence in self.text for sentence in MAY_BE_THERE)


def check(folder: Path, requests: Path) -> Report:
    inbox = {f"log:{m['chat']}:{m['id']}": m for m in read_log(folder / "inbox.jsonl")}
    keys = dict.fromkeys(ack["key"] for ack in read_log(folder / "acks.jsonl"))
    acknowledged = [inbox[key] for key in keys]  # two processes may have acknowledged the same
    shown = list(_messages(read_log(folder / "chat.jsonl")).values())
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
    retried = Counter(line["of"] for line in inbox.values() if line["kind"] == "press")
    asks = [written for written in acknowledged if written["kind"] not in ("press", "file")]
    for written in asks:
        if _is_answered(written, answers[written["id"]], retried[written["id"]]):
            report.answered += 1
        else:
            report.lost.append(written["id"])
    report.answered += len(acknowledged) - len(asks)
    allowed = {written["text"]: 1 + retried[written["id"]] for written in asks}
    report.asked_twice += [
        text
        for text, n in Counter(line["text"] for line in questions).items()
        if n > allowed.get(text, 1)
    ]
    _check_lanes(report, [w for w in asks if not retried[w["id"]]], questions, answers)
    _check_repeats(report, shown)
    report.undone += [message.reply_to for message in shown if message.undone]
    return report


def _is_answered(written: dict[str, Any], answers: list[_Shown], retries: int) -> bool:
    """In words, once for each time that it was asked for; and by its film, where it was promised
    one. An edit that was broken off is asked for again by its button, which keeps the promise."""
    ended = [message for message in answers if not message.live]
    films = [message for message in ended if message.is_film]
    if written["kind"] == "export":
        return bool(films) or any(NOTHING_THERE in message.text for message in ended)
    return len(ended) - len(films) > retries and bool(films) >= written["exports"]


def broken_off(folder: Path) -> list[tuple[str, str, str]]:
    """Edits that wait for somebody to press "Try again": the message that they answer, where the
    button is, and its data."""
    return [
        (message.reply_to, ref, data)
        for ref, message in _messages(read_log(folder / "chat.jsonl")).items()
        for data in message.buttons
        if data.startswith("retry:") and not message.live
    ]


def _messages(lines: Iterable[dict[str, Any]]) -> dict[str, _Shown]:
    """What the chat shows now."""
    found: dict[str, _Shown] = {}
    for line in lines:
        if line["op"] == "delete":
            found.pop(line["ref"], None)
            continue
        if line["op"] == "post":
            marked = line["text"].startswith(REPEAT)
            found[line["ref"]] = _Shown(
                line["nonce"], line["reply_to"], marked, line["live"], line["file"]
            )
        found[line["ref"]].change(line)
    return found


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
