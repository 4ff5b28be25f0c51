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
from engine.agent.near.offers import offered
from engine.agent.near.turn_plan import Step, TurnPlan
from engine.agent.parse import parse
from engine.agent.replies import Replies
from engine.agent.texts.words import nearest
from engine.draft import Draft
from engine.resources.sessions import Session
from engine.resources.source import Source

POINTER_MAX = 60
_LATIN_ENDS = "\u024f"
_QUOTED = re.compile(r"(?: ?\([^()“”]{1,200}“[^“”]*”\))+$")
_POINTED = re.compile(r"\s*[(（][^()（）“”]{1,600}[)）]\s*$")
_ORDINAL = re.compile(
    r"\bthe (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|other)\b"
    r"(?: (?:one|video|clip|file)s?\b)?"
    r"(?! *(?:\d|few|half|part|third|quarter|seconds?|minutes?|frames?))",
    re.IGNORECASE,
)
_ORDINAL_ZH = re.compile(r"第[一二两三四五六七八九十\d]+(?:个|条|段)?(?:视频|文件)?(?!秒|分|帧)")
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
_TURNED = r"(?! *(?:to|into|as|in to) (?:an? )?(?:mp4|mp3|m4a|wav|gif|webm|videos?|movie)\b)"
_THIS = r"(?:this|my|the|that) "
_NAMES_OF_KINDS = {
    "image": re.compile(
        rf"(?<!as )(?<!into )(?<!to )\b{_THIS}(?:animated )?gif(?: file)?\b{_TURNED}"
        r"|(?:这个|我的|把)(?:gif)(?:动图)?|动图(?=(?:加|减|变|剪|裁|压|倒|循|放|旋|翻|前|后))",
        re.IGNORECASE,
    ),
    "audio": re.compile(
        rf"\b{_THIS}(?:song|track|tune|podcast|(?:audio|sound|mp3|m4a|wav|aac) file"
        rf"|mp3|m4a|wav|aac|recording)\b{_TURNED}|(?:这首|我的)?(?:歌曲|歌|音频文件|录音)",
        re.IGNORECASE,
    ),
}
_QUOTED_WORDS = re.compile(r"“([^“”]*)”")


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
    request = _understood(session, text)
    plan = _planned(session, text, request)
    if not request.near:
        return plan
    return offered(session, plan, request, _followed)


def _language_of(word: str, session: Session) -> str:
    """One word in Latin letters may be in any of many languages."""
    own = nearest(session.language)
    return answer_in(word, own) if max(word, default="") > _LATIN_ENDS else own


def _about_offer(session: Session, text: str) -> TurnPlan | None:
    """What was asked back is done, or not, where this is its answer; None where it is none."""
    own = _without_file(_own_and_quoted(text)[0], names_of(session.videos))
    assert session.offer is not None
    if agrees(own):
        return _planned(replace(session, offer=None), own, session.offer)
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
    plan = plan_turn(replace(session, draft=before, history=tuple(history)), text)
    return plan if plan.is_stored else _only_text(session, plan.text)


def _understood(session: Session, text: str) -> Request:
    """The request, its files' names taken for names: "my 720p clip.mp4" asks for no 720p."""
    named = sorted(names_of(session.videos), key=len, reverse=True)
    own, quoted = _own_and_quoted(text)
    plain = quoted if quoted and _only_points(own, session.language) else _without_file(own, named)
    for name in named:
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "video", plain, flags=re.IGNORECASE)
    plain = _in_seconds(_as_video(plain, session), session)
    request = parse(plain, session.language)
    return replace(request, which=replace(request.which, words=own.lower()))


def _as_video(text: str, session: Session) -> str:
    """Where a GIF or a sound is what is edited, "this gif" and "the song" are what a video is
    elsewhere."""
    kind = session.videos[0].file_type if session.videos else "video"
    pattern = _NAMES_OF_KINDS.get(kind)
    return pattern.sub("the video", text) if pattern else text


_FRAMES = re.compile(
    r"(?P<which>\b(?:first|last|opening|final) )(?P<n>\d{1,6}) frames\b"
    r"|(?P<han>(?:最?前|最后|最?后)面?的?)(?P<m>\d{1,6})\s*帧",
    re.IGNORECASE,
)


def _in_seconds(text: str, session: Session) -> str:
    """ "The first 48 frames" of what is on the timeline."""
    used = [one.source_id for one in drafts.segments(session.draft or {})]
    source = session.by_id.get(used[0]) if used else next(iter(session.videos), None)
    if source is None or source.fps <= 0:
        return text
    rate = source.fps

    def told(found: re.Match[str]) -> str:
        seconds = f"{int(found['n'] or found['m']) / rate:.3f}"
        return (
            f"{found['han']}{seconds}秒" if found["han"] else f"{found['which']}{seconds} seconds"
        )

    return _FRAMES.sub(told, text)


def _own_and_quoted(text: str) -> tuple[str, str]:
    """A request may end in what somebody wrote: "do that (about what Ann wrote: “mute it”)"."""
    found = _QUOTED.search(text.rstrip())
    if found is None:
        return text, ""
    return text[: found.start()].strip(), " ".join(_QUOTED_WORDS.findall(found[0]))


def _without_file(own: str, named: Sequence[str]) -> str:
    """A request may end in the file that it is for: "mute the second (only this file: b.mp4)". Then
    that file is the video, whatever number it was given."""
    found = _POINTED.search(own)
    if found is None or not any(name.lower() in found[0].lower() for name in named):
        return own
    return _ORDINAL.sub("the video", _ORDINAL_ZH.sub("视频", own[: found.start()]))


def _only_points(own: str, language: str) -> bool:
    """ "Do that": what it means is what somebody else wrote. Else nothing of theirs is done."""
    request = parse(own, language)
    return (
        len(own) <= POINTER_MAX
        and not request.edits
        and not request.unsupported
        and not request.topics
    )


def _only_text(session: Session, text: str) -> TurnPlan:
    return TurnPlan((), text, session.draft, session.history, session.undone)


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
        return TurnPlan(taken, replies.words.sentences([said, left]), before, history, undone)
    try:
        plan = _done(replace(session, draft=before, history=history), rest, replies)
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
        return TurnPlan(steps, said, draft, history, tuple(undone))
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
    refusals = len(said) - len(steps)
    again = "" if names_kind else replies.is_again(start, draft)
    if again:
        said.append(again)
    answers = _answers(session, request.which.words, request, replies)
    if answers:
        said.append(answers)
    to_say = refusals or again or remark or request.unsupported or request.unread or answers
    if steps and not to_say and _is_silent(request.edits):
        return TurnPlan(tuple(steps), "", draft, history)
    text = replies.reply(remark, said, request, changed)
    return TurnPlan(tuple(steps), text, draft, history)


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
