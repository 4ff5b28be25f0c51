"""From a session and a sentence to what will be done and said.

Pure, so that it can be priced before anything happens.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace

from engine import draft as drafts
from engine.agent.answers import answer
from engine.agent.apply_captions import MustListen
from engine.agent.apply_edits import (
    CannotApply,
    apply_edit,
    content_bytes,
    with_fitting_kind,
)
from engine.agent.apply_effects import apply_effect
from engine.agent.choose_video import choose_video, names_of
from engine.agent.context.ellipsis import as_before
from engine.agent.context.understand import own_and_quoted, understood, without_file
from engine.agent.edits import (
    Compress,
    Edit,
    Effect,
    Export,
    Join,
    Mute,
    Redo,
    Request,
    Reset,
    Trim,
    Undo,
)
from engine.agent.grammar.languages.translate import answer_in
from engine.agent.near.agreement import agrees, declines
from engine.agent.near.offers import next_offered, offered
from engine.agent.near.remembered import Memory
from engine.agent.near.turn_plan import Step, TurnPlan
from engine.agent.replies import Replies
from engine.agent.texts.words import nearest
from engine.draft import Draft
from engine.resources.sessions import Session
from engine.resources.source import Source

_LATIN_ENDS = "\u024f"
INSTEAD = re.compile(
    r"\s*[(（](?:instead of what was done last|代替上一步|statt der letzten Änderung"
    r"|en lugar del último cambio|em vez da última alteração|直前の操作の代わりに"
    r"|à la place de la dernière modification|вместо последнего изменения"
    r"|замість останньої зміни|son değişiklik yerine|sebagai ganti perubahan terakhir"
    r"|zamiast ostatniej zmiany"
    r"|بدلًا من آخر تغيير|به جای آخرین تغییر"
    r"|आख़िरी बदलाव की जगह|thay cho thay đổi cuối"
    r"|al posto dell’ultima modifica|마지막 작업 대신)[)）]\s*$"
)


def plan_turn(session: Session, text: str) -> TurnPlan:
    """What is not understood, or can't be done, changes nothing and is said in `text`. "… (instead
    of what was done last)" takes the last step back first, where the rest can be done.

    Error: MustListen where it depends on what is said in files that were not heard yet."""
    if (found := INSTEAD.search(text)) is not None:
        return _instead(session, text[: found.start()])
    if session.offer is not None and (answer_is := _about_offer(session, text)) is not None:
        return answer_is
    if session.offer is None and (agrees(text) or declines(text)):
        return _only_text(session, Replies(_language_of(text, session)).nothing_was_asked())
    request = understood(session, text)
    request = as_before(session, text, request) or request
    plan = _one_by_one(session, text, request)
    if not request.near:
        return plan
    return offered(session, plan, request, _followed)


def _one_by_one(session: Session, text: str, request: Request) -> TurnPlan:
    """What is wanted of each video is done with one, and asked about the next."""
    plan = _planned(session, text, request)
    return next_offered(session, plan, request) if request.which.each and plan.steps else plan


def _language_of(word: str, session: Session) -> str:
    """One word in Latin letters may be in any of many languages."""
    own = nearest(session.language)
    return answer_in(word, own) if max(word, default="") > _LATIN_ENDS else own


def _about_offer(session: Session, text: str) -> TurnPlan | None:
    """What was asked back is done, or not, where this is its answer; None where it is none."""
    own = without_file(own_and_quoted(text)[0], names_of(session.videos))
    assert session.offer is not None
    if agrees(own):
        return _one_by_one(replace(session, offer=None), own, session.offer)
    if declines(own):
        return _only_text(session, Replies(session.offer.language).offer_declined())
    return None


def _followed(session: Session, request: Request) -> TurnPlan:
    return _planned(session, "", request)


def _planned(session: Session, text: str, request: Request) -> TurnPlan:
    replies = Replies(request.language)
    if not request.edits:
        return _only_text(session, _nothing_done(session, text, request, replies))
    if not session.videos and not _photos_do(session, request):
        return _only_text(session, replies.need_a_video(bool(session.sources)))
    if isinstance(request.edits[0], Redo):
        return _redo(session, request, replies)
    if isinstance(request.edits[0], Undo):
        return _undo(session, request, request.edits[0], replies)
    return _done(session, request, replies)


def _done(session: Session, request: Request, replies: Replies) -> TurnPlan:
    if isinstance(request.edits[0], Export):
        said = replies.done(request.edits[0], session.draft or {}, session.draft or {}, {})
        return _only_text(session, said)
    chosen, remark = choose_video(session, request, replies)
    if chosen is None:
        return _only_text(session, remark)
    return _edit(session, request, chosen, remark, replies)


def _instead(session: Session, text: str) -> TurnPlan:
    if not session.history:
        return plan_turn(session, text)
    *history, before = session.history
    earlier = replace(session, draft=before, history=tuple(history), memory=_without(session, 1))
    plan = plan_turn(earlier, text)
    return plan if plan.is_stored else _only_text(session, plan.text)


def _only_text(session: Session, text: str) -> TurnPlan:
    return TurnPlan((), text, session.draft, session.history, session.undone, session.memory)


def _without(session: Session, steps: int) -> Memory:
    """What is remembered when the last requests are undone."""
    return replace(session.memory, asked=session.memory.asked[:-steps])


def _photos_do(session: Session, request: Request) -> bool:
    """A slideshow, wanted or made, needs no video."""
    wanted = any(isinstance(edit, Effect) and edit.name == "slideshow" for edit in request.edits)
    return bool(session.sources) and (wanted or bool(drafts.segments(session.draft or {})))


def _nothing_done(session: Session, text: str, request: Request, replies: Replies) -> str:
    """An answer where something was asked; else what was not understood and what is possible."""
    answers = _answers(session, text, request, replies)
    if answers and not request.unread and not request.unsupported:
        return answers
    if request.topics and not session.videos:
        return replies.need_a_video_to_answer(bool(session.sources))
    said = replies.cannot(request, names_of(session.videos))
    return replies.words.sentences([answers, said])


def _answers(session: Session, text: str, request: Request, replies: Replies) -> str:
    sources = {source.source_id: source for source in session.videos}
    told = [
        answer(topic, text, session.draft, sources, replies.words)
        for topic in request.topics
        if topic == "help" or sources
    ]
    return replies.words.sentences(dict.fromkeys(told))


def _undo(session: Session, request: Request, undo: Undo, replies: Replies) -> TurnPlan:
    """Steps back, as many as there are, and then whatever else was asked for."""
    steps = min(undo.steps, len(session.history))
    before, history, said = session.draft, session.history, replies.nothing_to_undo()
    taken: tuple[Step, ...] = ()
    if steps:
        before, history = session.history[-steps], session.history[:-steps]
        said = replies.undone(before, steps, was=session.draft)
        taken = (Step("undo", {"steps": steps}, True),)
    rest = replace(request, edits=request.edits[1:])
    if not rest.edits:
        left = replies.left_out(rest)
        later = [session.draft, *reversed(session.history[len(history) + 1 :])] if steps else []
        undone = (*session.undone, *(one for one in later if one))
        memory = _without(session, steps) if steps else session.memory
        told = replies.words.sentences([said, left])
        return TurnPlan(taken, told, before, history, undone, memory)
    earlier = replace(session, draft=before, history=history)
    try:
        plan = _done(replace(earlier, memory=_without(session, steps)), rest, replies)
    except MustListen as needed:
        raise MustListen(needed.source_ids, needed.changes + len(taken)) from needed
    return replace(
        plan, steps=(*taken, *plan.steps), text=replies.words.sentences([said, plan.text])
    )


def _redo(session: Session, request: Request, replies: Replies) -> TurnPlan:
    """The draft that was undone last, and then whatever else was asked for."""
    rest = replace(request, edits=request.edits[1:])
    if not session.undone or session.draft is None:
        said = replies.words.sentences([replies.nothing_to_redo(), replies.left_out(rest)])
        return _only_text(session, said)
    *undone, draft = session.undone
    history, steps = (*session.history, session.draft), (Step("redo", {}, True),)
    said = replies.redone(draft)
    if not rest.edits:
        said = replies.words.sentences([said, replies.left_out(rest)])
        return TurnPlan(steps, said, draft, history, tuple(undone), _nothing_asked(session))
    plan = _done(replace(session, draft=draft, history=history, undone=()), rest, replies)
    return replace(
        plan, steps=(*steps, *plan.steps), text=replies.words.sentences([said, plan.text])
    )


def _edit(
    session: Session, request: Request, start: Draft, remark: str, replies: Replies
) -> TurnPlan:
    sources = session.by_id
    draft = start
    steps: list[Step] = []
    said: list[str] = []
    names_kind = any(isinstance(edit, Effect) and edit.name == "format" for edit in request.edits)
    for edit in request.edits:
        before = draft
        try:
            fitting = before if names_kind else with_fitting_kind(before, edit, sources)
            draft = _apply(session, fitting, edit)
        except CannotApply as refused:
            if not (refused.reason == "no_captions" and said and not steps):
                said.append(replies.refused(refused.reason, before))  # else why was just told
            continue
        except MustListen as needed:
            raise MustListen(needed.source_ids, len(request.edits)) from needed
        differs = before != draft or isinstance(edit, Join)
        free = before == session.draft and _is_so_already(edit, draft, sources)
        steps.append(Step(_tool(edit), asdict(edit), differs, free))
        said.append(replies.done(edit, before, draft, sources))
    changed = draft != session.draft
    if not changed:
        # Nothing is charged for what was so already.
        steps = [Step(step.name, step.args, False) for step in steps]
    elif steps and not any(step.changed for step in steps):
        # The edit itself was there already, but it was another file's turn.
        steps[0] = Step(steps[0].name, steps[0].args, True)
    history = (*session.history, session.draft) if changed and session.draft else session.history
    memory = _remembered(session, request, start, bool(remark), changed)
    refusals = len(said) - len(steps)
    again = "" if names_kind else replies.is_again(start, draft)
    if again:
        said.append(again)
    answers = _answers(session, request.which.words, request, replies)
    if answers:
        said.append(answers)
    to_say = refusals or again or remark or request.unsupported or request.unread or answers
    if steps and not to_say and _is_silent(request.edits):
        return TurnPlan(tuple(steps), "", draft, history, memory=memory)
    text = replies.reply(remark, said, request, changed)
    return TurnPlan(tuple(steps), text, draft, history, memory=memory)


def _remembered(
    session: Session, request: Request, start: Draft, remarked: bool, changed: bool
) -> Memory:
    """That which files are there was told, and what was carried out on those of the timeline."""
    memory = session.memory
    if remarked:
        memory = replace(memory, told_sources=len(session.sources))
    if not changed:
        return memory
    before = memory.asked if start == session.draft else ()
    return replace(memory, asked=(*before, request))


def _nothing_asked(session: Session) -> Memory:
    return replace(session.memory, asked=())


def _is_so_already(edit: Edit, draft: Draft, sources: Mapping[str, Source]) -> bool:
    """A size that the video, which nothing else is done to, has not reached."""
    if not isinstance(edit, Compress) or edit.video_bps is not None or edit.further:
        return False
    most, content = drafts.wish(draft, "max_bytes"), content_bytes(draft, sources)
    segments = drafts.segments(draft)
    untouched = len(segments) == 1 and not segments[0].muted and drafts.is_only_cut(draft)
    return isinstance(most, int) and 0 < content <= most and untouched


def _apply(session: Session, draft: Draft, edit: Edit) -> Draft:
    if drafts.wish(draft, "kind") == "srt" and not _is_about_captions(edit):
        draft = drafts.with_wishes(draft, kind=None)  # that file was for what was asked then
    if isinstance(edit, Join):
        return draft
    if isinstance(edit, Reset):
        on_it = {segment.source_id for segment in drafts.segments(draft)}
        kept = [source for source in session.videos if source.source_id in on_it]
        return drafts.fresh(kept or session.videos[:1])
    if isinstance(edit, Effect):
        return apply_effect(draft, edit, session)
    return apply_edit(draft, edit, {source.source_id: source for source in session.videos})


def _is_about_captions(edit: Edit) -> bool:
    return isinstance(edit, Trim | Join) or (
        isinstance(edit, Effect) and edit.name.startswith(("caption", "format"))
    )


def _is_silent(edits: Sequence[Edit]) -> bool:
    """NemoVideo ends many edits without a word; here it is these, always."""
    return all(isinstance(edit, Mute | Trim) for edit in edits)


def _tool(edit: Edit) -> str:
    names = {"Compress": "set_export_size", "Resize": "set_resolution", "Trim": "trim_video",
             "Mute": "set_volume", "Join": "join_videos", "Reset": "reset_timeline"}  # fmt: skip
    if isinstance(edit, Effect):
        return f"set_{edit.name.replace('-', '_')}"
    return names.get(type(edit).__name__, "edit_timeline")
