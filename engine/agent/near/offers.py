"""Asking back: what was nearly understood is tried on the draft, told and remembered, not done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from engine.agent.apply_captions import MustListen
from engine.agent.edits import NamedFile, Request
from engine.agent.near.turn_plan import TurnPlan
from engine.agent.replies import Replies
from engine.resources.sessions import Session


def offered(
    session: Session,
    plan: TurnPlan,
    request: Request,
    planned: Callable[[Session, Request], TurnPlan],
) -> TurnPlan:
    """`plan` with the question whether `request.near` is what is meant; without it where that
    would change nothing."""
    later = replace(session, draft=plan.draft, history=plan.history, undone=plan.undone)
    offer = Request(request.near, request.which, request.language)
    try:
        tried = planned(later, offer)
    except MustListen:
        tried = plan  # it is told without what is said there
    else:
        if not tried.is_stored:
            return plan
    replies = Replies(request.language)
    before, after = plan.draft or {}, tried.draft or {}
    index = request.which.index if len(session.videos) > 1 else None
    name = "" if index is None else session.videos[index].filename
    question = replies.offered(request, before, after, session.by_id, name)
    rest = replace(request, unread=(), near=())
    said = _without_refusal(plan, request, replies) if plan.steps else replies.left_out(rest)
    text = replies.words.sentences([said, question])
    return replace(plan, text=text, offer=offer, question=question, answers=(replies.yes(),))


def _without_refusal(plan: TurnPlan, request: Request, replies: Replies) -> str:
    """What was done is told; that the rest was not understood, the question says."""
    refusal, rest = replies.left_out(request), replies.left_out(replace(request, unread=()))
    return plan.text.replace(refusal, rest).strip() if refusal else plan.text


def next_offered(session: Session, plan: TurnPlan, request: Request) -> TurnPlan:
    """`plan`, which is about one of the videos, with the question whether the same is to be done
    with the next; as it is after the last."""
    index = (request.which.index or 0) + 1
    if index >= len(session.videos):
        return plan
    offer = Request(request.edits, NamedFile(index=index, each=True), request.language)
    replies = Replies(request.language)
    done, following = (video.filename for video in session.videos[index - 1 : index + 1])
    question = replies.next_file(done, following)
    text = replies.words.sentences([plan.text, question])
    return replace(plan, text=text, offer=offer, question=question, answers=(replies.yes(),))
