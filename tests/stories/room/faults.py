"""Every fault at every endpoint as a whole turn meets it: docs/faults.md's tables, and the tests'.

Each case is ordered from the engine and carried out by a whole bot; how often the request met the
fault, which pauses were made and what the person reads are compared with what stands here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

LASTING = 99
UNCHANGED = "The connection dropped, and nothing has changed on the timeline."
CHANGED = "The connection dropped, but the edit went through:"
LOST = (30, 60, 60, 60, 60)
_SERVICE = "The video service has a problem; please try again later."
_BUSY = "The video service is busy; please try again in a minute."
_SCOPE = "The NemoVideo token lacks a permission that this needs."
SERVICE, BUSY, SCOPE = (f"{text} Nothing was charged." for text in (_SERVICE, _BUSY, _SCOPE))
"""What is true before anything was asked. A render comes after an edit that was."""


@dataclass(frozen=True)
class Case:
    """`sent`: how often the request met the fault. `pauses_s`: those that were made because of it,
    in order; each may be up to half as long again. `reads`: what the person reads in the end."""

    endpoint: str
    fault: str
    kind: str
    sent: int
    pauses_s: tuple[int, ...]
    reads: str
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return f"{self.endpoint}, {self.fault}"

    @property
    def is_after_an_edit(self) -> bool:
        return self.endpoint.startswith("render")

    @property
    def order(self) -> dict[str, Any]:
        return {"times": LASTING, **self.more}

    @property
    def row(self) -> str:
        pauses = ", ".join(f"{pause} s" for pause in self.pauses_s) or "none"
        return f"| {self.endpoint} | {self.fault} | {self.sent} | {pauses} | {self.reads} |"


def _asked(fault: str, kind: str, **more: Any) -> Case:
    """A question whose answer is lost before any work: read from the state, and told."""
    return Case("run_sse", fault, kind, 1, LOST, UNCHANGED, {"times": 1, **more})


def _done(fault: str, kind: str, **more: Any) -> Case:
    """A question whose answer is lost though the work was done."""
    more = {"times": 1, "after_work": True, **more}
    return Case("run_sse", f"{fault}, after the work", kind, 1, (30,), CHANGED, more)


CASES = [
    _asked("closed before any byte", "cut_before_any_byte"),
    _asked("reset", "reset"),
    _asked("no answer in time", "stall"),
    _asked("slow headers", "slow_headers", seconds=30),
    _asked("heartbeats to the time limit", "heartbeats_only", seconds=30),
    *(_asked(str(status), "status", status=status) for status in (500, 502, 503, 504)),
    _asked("malformed JSON", "malformed_json"),
    _done("closed before any byte", "cut_before_any_byte"),
    _done("cut in the middle", "cut_after_bytes", bytes=40),
    _done("reset", "reset"),
    _done("502", "status", status=502),
    _done("malformed JSON", "malformed_json"),
    _done("wrong content type", "wrong_content_type"),
    Case(
        "run_sse", "2001, no credits", "code", 1, (),
        "This bot's credits are used up. Its operator has been told; please try again later.",
        {"code": 2001},
    ),
    Case(
        "run_sse", "2001 at HTTP 200", "code", 1, (),
        "This bot's credits are used up. Its operator has been told; please try again later.",
        {"code": 2001, "at_http_200": True},
    ),
    Case("run_sse", "403, scope", "code", 1, (), SCOPE, {"code": 403}),
    Case(
        "run_sse", "4001", "code", 1, (), "The service can't use this type of file.",
        {"code": 4001},
    ),
    *(
        Case(
            "run_sse", str(status), "status", 1, (),
            "The service refused this request. Nothing was charged.",
            {"status": status},
        )
        for status in (402, 413, 415)
    ),
    Case("run_sse", "429", "code", 2, (30,), BUSY, {"code": 429}),
    Case("run_sse", "1002, session gone", "code", 2, (), SERVICE, {"code": 1002}),
    Case(
        "anonymous-token", "429", "code", 2, (30,),
        "Too many requests right now. Please try again in about 15 minutes.",
        {"code": 429},
    ),
    Case("anonymous-token", "503", "status", 2, (2,), SERVICE, {"status": 503}),
    Case("session", "500", "status", 3, (1, 2), SERVICE, {"status": 500}),
    Case("session", "malformed JSON", "malformed_json", 3, (1, 2), SERVICE),
    Case("session", "429", "code", 2, (30,), BUSY, {"code": 429}),
    Case("session", "403, scope", "code", 1, (), SCOPE, {"code": 403}),
    Case(
        "state", "500", "status", 3, (1, 2),
        "Uploading bigbuckbunny.mp4 broke off. Nothing was charged; please send it again.",
        {"status": 500},
    ),
    Case(
        "upload", "4001", "code", 1, (), "I can't use bigbuckbunny.mp4. I take MP4, MOV, AVI,",
        {"code": 4001},
    ),
    Case(
        "upload", "4002", "code", 1, (), "bigbuckbunny.mp4 is over the 500 MB limit. Trim it,",
        {"code": 4002},
    ),
    Case(
        "upload", "500", "status", 1, (),
        "Uploading bigbuckbunny.mp4 broke off. Nothing was charged; please send it again.",
        {"status": 500},
    ),
    Case(
        "upload", "429", "code", 2, (30,),
        "Uploading bigbuckbunny.mp4 didn't work. Nothing was charged.",
        {"code": 429},
    ),
    Case("render_submit", "402, plan", "code", 1, (),
         "This bot's plan doesn't include export. Its operator has been told.", {"code": 402}),
    Case("render_submit", "403, scope", "code", 1, (), _SCOPE, {"code": 403}),
    Case("render_submit", "400", "code", 1, (),
         "The service refused this request.", {"code": 400}),
    Case("render_submit", "500", "status", 2, (), f"{_SERVICE} Exports are free.", {"status": 500}),
    Case("render_submit", "429", "code", 2, (30,), f"{_BUSY} Exports are free.", {"code": 429}),
    Case("render_status", "404", "code", 2, (),
         "The export failed at the service. Exports are free: press Export to try again.",
         {"code": 404}),
]  # fmt: skip

UNNOTICED: list[tuple[str, str, str, dict[str, Any]]] = [
    ("run_sse", "1002, session gone", "code", {"code": 1002}),
    ("run_sse", "1002 at HTTP 200", "code", {"code": 1002, "at_http_200": True}),
    ("run_sse", "429", "code", {"code": 429, "retry_after_s": 5}),
    ("run_sse", "1001, by mistake", "code", {"code": 1001}),
    ("run_sse", "a run without a word", "silent_turn", {}),
    ("anonymous_token", "503", "status", {"status": 503}),
    ("anonymous_token", "429", "code", {"code": 429}),
    ("anonymous_token", "400, client id", "code", {"code": 400}),
    ("session", "500", "status", {"status": 500}),
    ("session", "closed, after the work", "cut_before_any_byte", {"after_work": True}),
    ("session", "malformed JSON", "malformed_json", {}),
    ("session", "429", "code", {"code": 429}),
    ("state", "502", "status", {"status": 502}),
    ("state", "malformed JSON", "malformed_json", {}),
    ("state", "reset", "reset", {}),
    ("state", "1002, session gone", "code", {"code": 1002}),
    ("credits", "500, for as long as it likes", "status", {"status": 500, "times": LASTING}),
    ("upload", "closed, after the work", "cut_before_any_byte", {"after_work": True}),
    ("upload", "1002, session gone", "code", {"code": 1002}),
    ("upload", "429", "code", {"code": 429}),
    ("upload", "401, by mistake", "status", {"status": 401}),
    ("render_submit", "500", "status", {"status": 500}),
    ("render_submit", "closed, after the work", "cut_before_any_byte", {"after_work": True}),
    ("render_submit", "duplicate id", "duplicate_render_id", {}),
    ("render_status", "503", "status", {"status": 503}),
    ("render_status", "malformed JSON, twice", "malformed_json", {"times": 2}),
    ("render_status", "429", "code", {"code": 429}),
    ("download", "reset", "reset", {}),
    ("download", "cut in the middle", "cut_after_bytes", {"bytes": 1000}),
]


def lasting_table() -> list[str]:
    head = [
        "| endpoint | fault | sent | pauses | the person reads |",
        "| --- | --- | --- | --- | --- |",
    ]
    return head + [case.row for case in CASES]


def unnoticed_table() -> list[str]:
    faults: dict[str, list[str]] = {}
    for endpoint, fault, _, _ in UNNOTICED:
        faults.setdefault(endpoint, []).append(fault)
    head = ["| endpoint | faults that nobody notices |", "| --- | --- |"]
    return head + [f"| {endpoint} | {'; '.join(named)} |" for endpoint, named in faults.items()]


def met(sleeps_s: list[float], pauses_s: tuple[int, ...]) -> bool:
    """Were these pauses made, in this order, each at most half as long again?"""
    rest = iter(sleeps_s)
    return all(any(pause <= slept <= 1.5 * pause for slept in rest) for pause in pauses_s)
