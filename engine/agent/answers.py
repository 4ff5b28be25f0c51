"""Answers to questions, from what is known of the file; what is in the picture is not known.

A question is never carried out and costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from engine import draft as drafts
from engine.agent.apply_edits import content_bytes
from engine.agent.grammar.languages.typed.abilities import asks_for_more
from engine.agent.grammar.measures import amounts
from engine.agent.grammar.normalise import normalise
from engine.agent.texts.words import Words
from engine.draft import Draft
from engine.resources.source import Source

Sources = Mapping[str, Source]
_LESS = re.compile(
    r"\b(?:smaller|less|under|below|lighter|fit\w*|within|kleiner|unter|menos|menor|moins|sous"
    r"|abaixo|меньше|менше|altinda|altında|kurang|di bawah)\b|小于|低于|以内|以下"
)


def answer(topic: str, text: str, draft: Draft | None, sources: Sources, words: Words) -> str:
    """One or two sentences. `text` is the question as it was written."""
    used = [sources[c.source_id] for c in drafts.segments(draft or {}) if c.source_id in sources]
    if topic == "help" or draft is None or not used:
        return words.say("can-more" if asks_for_more(normalise(text)) else "can")
    facts = _facts if drafts.is_only_cut(draft) else _made_of
    known = _KNOWN.get(topic)
    if known is not None:
        is_of_result = topic in _ALTERED and facts is _made_of
        return (_made_of if is_of_result else known)(text, draft, sources, used, words)
    first = words.say("cannot-see" if topic == "position" else "was-a-question")
    return words.sentences([first, facts(text, draft, sources, used, words)])


def _facts(text: str, draft: Draft, sources: Sources, used: list[Source], words: Words) -> str:
    """All that is known, in one sentence."""
    size_bytes = content_bytes(draft, sources)
    length = words.length(drafts_length_s(draft))
    return words.say("facts", length=length, facts=_of_file(used[0], size_bytes, words))


def _made_of(text: str, draft: Draft, sources: Sources, used: list[Source], words: Words) -> str:
    """What is known where it will be another film than the one that came."""
    most = drafts.wish(draft, "max_bytes")
    length = words.length(drafts_length_s(draft))
    made_of = words.say(
        "made-of", length=length, facts=_of_file(used[0], used[0].size_bytes, words)
    )
    under = (
        words.say("will-be-under", most=words.size(most), place="") if isinstance(most, int) else ""
    )
    return words.sentences([under, made_of])


def _of_file(first: Source, size_bytes: int, words: Words) -> str:
    fps = f"{words.number(first.fps)} fps"
    pictures = [f"{first.width}×{first.height}", fps, first.video_codec]
    known = [
        words.size(size_bytes),
        *(pictures if first.file_type != "audio" else []),
        first.audio_codec or words.say("no-sound"),
    ]
    return words.say("facts-joint").join(known)


def drafts_length_s(draft: Draft) -> float:
    return sum(segment.length_ms for segment in drafts.segments(draft)) / 1000


def _length(text: str, draft: Draft, sources: Sources, used: list[Source], words: Words) -> str:
    return words.say("known-length", length=words.length(drafts_length_s(draft)))


def _size(text: str, draft: Draft, sources: Sources, used: list[Source], words: Words) -> str:
    content, most = content_bytes(draft, sources), drafts.wish(draft, "max_bytes")
    if isinstance(most, int) and most < content:
        return words.say("known-size-most", size=words.size(content), most=words.size(most))
    plain = normalise(text)
    asked = [found[3] for found in amounts.find_sizes(plain) if found[3] > 0]
    if len(asked) != 1:
        return words.say("known-size", size=words.size(content))
    smaller = bool(_LESS.search(plain))
    yes = content < asked[0] if smaller else content > asked[0]
    return words.say("known-size-yes" if yes else "known-size-no", size=words.size(content))


def _frame(text: str, draft: Draft, sources: Sources, used: list[Source], words: Words) -> str:
    first = used[0]
    if first.file_type == "audio":
        return _sound(text, draft, sources, used, words)
    return words.say("known-frame", frame=f"{first.width}×{first.height}")


def _fps(text: str, draft: Draft, sources: Sources, used: list[Source], words: Words) -> str:
    return words.say("known-fps", fps=words.number(used[0].fps))


def _codec(text: str, draft: Draft, sources: Sources, used: list[Source], words: Words) -> str:
    first = used[0]
    ending = first.filename.rpartition(".")[2].upper()
    sound = first.audio_codec or words.say("no-sound")
    known = f"{ending}, {first.video_codec}, {words.rate(first.video_bps)}, {sound}"
    return words.say("known-format", known=known)


def _sound(text: str, draft: Draft, sources: Sources, used: list[Source], words: Words) -> str:
    if not any(source.audio_codec for source in used):
        return words.say("sound-none")
    muted = all(segment.muted for segment in drafts.segments(draft))
    return words.say("sound-off" if muted else "sound-yes")


_ALTERED = ("size", "resolution", "fps", "codec")
"""What a film that is no longer only cut has otherwise than its file."""
_KNOWN = {
    "length": _length, "size": _size, "resolution": _frame, "fps": _fps, "codec": _codec,
    "sound": _sound,
}  # fmt: skip
