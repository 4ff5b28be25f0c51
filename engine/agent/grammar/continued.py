"""What says more about the wish before it: how much, where, how long, "it", why not.

"Add my logo and make it smaller", "mute it, but only the last 2 seconds", "too fast, a bit slower".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from engine.agent.edits import Compress, Edit, Effect, Mute, Trim
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.frames import layers, size
from engine.agent.grammar.measures.times import RANGES
from engine.agent.grammar.pointed import of_what_was_told
from engine.agent.grammar.reading import Before, Reading, forget_failed, kind_of, take_back
from engine.agent.grammar.split import Piece
from engine.agent.grammar.whole import understood

# "The first 10 seconds should …": whatever it is, it was not understood.
_MODAL = re.compile(
    r"«part\d+»[^«]*\b(?:should|must|can|could|would|will|go|gone|like|have|has|had|is|are|was"
    r"|were|be|do|go)\b"
)
_EDGES = re.compile(r"\b(?:start|begin|end|stop)\w*\b")
_LEADING = re.compile(r"^\s*(?:in|during|for|at|on|over|within|throughout)\b")


def more_about(piece: Piece, before: Before, reading: Reading) -> list[Edit] | None:
    """The edits of `piece` where it is about what was just asked for or told of."""
    return (
        _there_where_told(piece, before, reading)
        or _only_there(piece, before, reading)
        or _together(piece, before, reading)
        or _how_much_of_it(piece, before, reading)
        or _about_it(piece, before)
    )


def _there_where_told(piece: Piece, before: Before, reading: Reading) -> list[Edit] | None:
    """ "The last 10 seconds are useless, scrap them": what was told of a part names it."""
    if not (piece.joined and before.piece):
        return None
    edits = of_what_was_told(before.piece, piece)
    if edits:
        take_back(before, reading)  # what is wrong there was no wish of its own
    if edits and before.piece.said in reading.unread:
        reading.unread.remove(before.piece.said)
    return edits


def _only_there(piece: Piece, before: Before, reading: Reading) -> list[Edit] | None:
    """ "…, but only the last 2 seconds": where what was just asked for is to be."""
    last, rest = before.edits[-1] if before.edits else None, piece.clause.copy()
    if not piece.joined or not isinstance(last, Effect | Mute) or last.spans:
        return None
    if isinstance(last, Effect) and last.place == "gif":
        return None
    only = rest.take(r"\b(?:only|just)\b")
    spans = tuple(part.span for part in rest.parts(*RANGES))
    if not only or not spans or rest.unread():
        return None
    reading.edits.remove(last)
    return [replace(last, spans=spans)]


def _together(piece: Piece, before: Before, reading: Reading) -> list[Edit] | None:
    """ "…, 10x", "…, small", "…, the last 3 seconds": more about what was just asked for."""
    if not piece.joined or before.piece is None or not before.edits:
        return None
    if _has_verb(piece) and not _refines(piece, before):
        return None
    text = re.sub(r"\b(?:only|just)\b", " ", piece.clause.text)
    edits = understood(Clause(f"{before.piece.clause.text} {text}", piece.clause.atoms))
    if edits is None or [kind_of(one) for one in edits] != [kind_of(one) for one in before.edits]:
        return None
    if not all(isinstance(one, Effect | Mute) for one in edits):
        return None
    take_back(before, reading)
    piece.clause.text = f"{before.piece.clause.text} {text}"  # and what follows that
    return edits


_IT = {"title": "the text", "meme": "the text", "logo": "the logo", "music": "the music",
       "captions": "the captions"}  # fmt: skip
_IT_NAMES = {"title": "title", "meme": "title", "logo": "logo", "music": "music",
             "captions": "captions"}  # fmt: skip
_OTHER_SOUND = r"\b(?:sound|audio|video|original|voices?|everything|all)\b"
_TO_IT = re.compile(
    r"^(\W*(?:(?:please|also|just|you|can|could|then) )*(?:move|make|put|turn|fade|lower|raise"
    r"|set"
    r"|place|shift|bring)) it\b"
)

_BARE = re.compile(
    r"^\W*(?:(?:make|also|please|a|bit|little|much|slightly|somewhat|even|the video|in)\s+)*"
    rf"(smaller|bigger|larger|{'|'.join(layers.COLOURS)})[\s\0.!]*(?:please|a bit)?[\s.!]*$"
)


def _about_it(piece: Piece, before: Before) -> list[Edit] | None:
    """ "Add my logo and make it smaller": the logo, where that can be."""
    last = before.edits[-1] if before.edits and piece.joined else None
    what = last.name.partition("-")[0] if isinstance(last, Effect) else ""
    if what == "music" and not piece.clause.has(_OTHER_SOUND):
        volume = understood(piece.clause) or []
        if [kind_of(one)[1] for one in volume] == ["volume"] and isinstance(volume[0], Effect):
            return [replace(volume[0], name="music-level")]
    if what not in _IT:
        return None
    text = _TO_IT.sub(rf"\1 {_IT[what]}", piece.clause.text)
    text = _BARE.sub(rf"make {_IT[what]} \1", text)
    if text == piece.clause.text:
        return None
    edits = understood(Clause(text, piece.clause.atoms))
    return edits if edits and kind_of(edits[0])[1].startswith(_IT_NAMES[what]) else None


_ONLY_A_SHARE = re.compile(
    r"^[\s\0]*(?:(?:at|to|about|around|only|just|like|roughly|maybe|but|and|quietly|with|volume"
    r"|of) )*"
    r"«percent(?P<n>\d+)»(?: (?:volume|loud|please|opacity))*[\s\0.!]*$"
)


def _how_much_of_it(piece: Piece, before: Before, reading: Reading) -> list[Edit] | None:
    """ "Add the music, at 20 %": of the music, and no size of the file."""
    last, found = (
        before.edits[-1] if before.edits else None,
        _ONLY_A_SHARE.search(piece.clause.text),
    )
    if not (piece.joined and found and isinstance(last, Effect) and last.name in ("music", "logo")):
        return None
    share = piece.clause.atoms.values[int(found["n"])]
    if not isinstance(share, float) or not 0 < share <= 100:
        return None
    take_back(before, reading)
    return [*before.edits[:-1], replace(last, amount=share / 100)]


def only_how_much(piece: Piece, edits: list[Edit], before: Before) -> bool:
    """ "Too fast, a bit slower", "slow it down, 0.5x speed": the same wish again, with how"
    " much."""
    same = [kind_of(one) for one in edits] == [kind_of(one) for one in before.edits]
    whole = not any(isinstance(one, Effect) and one.spans for one in (*edits, *before.edits))
    effects = all(isinstance(one, Effect) for one in edits)
    amount = r"«(?:factor|percent)|\b(?:half|double|twice)\b"
    vague = before.piece is not None and not before.piece.clause.has(amount)
    told = piece.clause.has(r"\b(?:a bit|a little|slightly)\b") or (
        effects and vague and piece.clause.has(amount)
    )
    return piece.joined and same and whole and told


def for_a_place(piece: Piece, before: Before) -> bool:
    """ "For WhatsApp", and nothing else in all the request but that it is to be smaller."""
    alone = re.fullmatch(
        r"[\s\0]*(?:(?:make it|get it|please"
        r"|fit) )*for (?P<name>[a-z-]+)[\s.!]*(?:please)?\s*",
        piece.clause.text,
    )
    named = alone is not None and alone["name"] in size.PLATFORMS_BYTES
    return named and (not piece.joined or before.edits == [Compress()])


def only_where(piece: Piece, before: Before) -> bool:
    """ "Make it smaller, for WhatsApp": one wish, and its size."""
    return piece.joined and before.edits == [Compress()] and for_a_place(piece, before)


_PICTURE_NOISE = re.compile(
    r"噪点|噪點|颗粒|顆粒|\bgrain(?:y|s)?\b"
    r"|(?:\b(?:picture|image|footage|imagen?|imagem|immagine|bild|obraz)\b|картинк|изображен|画面|畫面|画质|畫質"
    r"|映像|画像).{0,40}?(?:nois[ey]|ruidos?\b|bruit|rausch|шум|rumore|szum|噪|雑音|ノイズ)"
)
_SOUND_SAID = re.compile(
    r"\b(?:sound|audio|voice|background|hiss|sonido|ton|fondo|hintergrund\w*|fond|son)\b|звук|фон"
    r"|声|背景|杂音"
)
_NOISE_SAID = re.compile(r"ruido|bruit|ruído|rumore|шум", re.IGNORECASE)


def of_the_picture(piece: Piece, before: Before, reading: Reading) -> list[Edit] | None:
    """ "The picture is full of noise, clean it": its grain, and not what is heard."""
    edits = understood(piece.clause)
    told = before.piece.said.lower() if piece.joined and before.piece else ""
    if not _PICTURE_NOISE.search(told) or _SOUND_SAID.search(f"{told} {piece.said.lower()}"):
        return edits
    if edits != [Effect("noise")] and not (
        edits == [Mute(True)] and _NOISE_SAID.search(piece.said)
    ):
        return edits
    forget_failed(before, reading)
    return [Effect("denoise")]


_LIMIT_OF = re.compile(r"^\W*(?:but |and )?(?:only|just|except)\b")
_MUSIC = re.compile(r"\b(?:music|song|bgm|soundtrack)\b|音乐|歌|曲|配乐", re.IGNORECASE)


def limits_what_failed(piece: Piece, before: Before) -> bool:
    """ "…, but only the first 5 s", "…, the volume at 20 %": more about what was not understood,
    and no wish of its own."""
    if not (before.failed and piece.joined and before.piece):
        return False
    text = piece.clause.text
    if _LIMIT_OF.search(text) and not before.edits:
        return True
    about_music = _MUSIC.search(before.piece.said) and not re.search(_OTHER_SOUND, text)
    return bool(about_music) and any(
        kind_of(one)[1] in ("volume", "normalize") for one in understood(piece.clause) or ()
    )


def _refines(piece: Piece, before: Before) -> bool:
    """ "Timelapse, 20 times faster", "use this song, volume 30 %": how, though it has a verb."""
    said, last = before.piece.clause.text if before.piece else "", before.edits[-1]
    is_music = isinstance(last, Effect) and last.name == "music"
    return "timelapse" in said or (is_music and piece.clause.has(r"\bvolume\b"))


def _has_verb(piece: Piece) -> bool:
    """Whether it is a wish of its own, by any rule but that a part alone is what is to stay."""
    text = re.sub(r"\b(?:only|just)\b", " ", piece.clause.text)
    return understood(Clause(text, piece.clause.atoms)) is not None


def lasts(piece: Piece, before: Before, reading: Reading) -> bool:
    """ "…, 4 seconds each": how long what was just asked for is shown."""
    rest, last = piece.clause.copy(), before.edits[-1] if before.edits else None
    if not isinstance(last, Effect) or last.name != "slideshow" or last.amount is not None:
        return False
    seconds = rest.seconds()
    if seconds is None or rest.unread("each", "per", "photo", "picture", "image", "slide"):
        return False
    before.edits[-1] = reading.edits[-1] = replace(last, amount=seconds)
    return True


def of_a_part_alone(piece: Piece, before: Before) -> list[Edit] | None:
    """A part without a verb belongs to the verb before it; by itself it is what is wanted."""
    rest = piece.clause.copy()
    led = _LEADING.search(rest.text) is not None
    away = rest.has(r"\b(?:off|out|away|gone)\b") and not rest.has(r"\b(?:of|only|just)\b")
    spans = tuple(part.span for part in rest.parts(*RANGES))
    if not spans or rest.unread("only", "just", "part"):
        return None
    if before.failed or (
        _MODAL.search(piece.clause.text) and not _EDGES.search(piece.said.lower())
    ):
        return None
    if away and not led:
        return [Trim(False, spans)]  # "the first 3 seconds off"
    last = before.edits[-1] if before.edits else None
    if isinstance(last, Trim) or (isinstance(last, Mute | Effect) and last.spans):
        return [replace(last, spans=spans)]
    if led or (isinstance(last, Effect | Mute) and not piece.joined):
        return None
    return None if isinstance(last, Effect) else [Trim(True, spans)]


NEGATED: Final = re.compile(
    r"^\W*(?:(?:but|and|please|pls|just|also|you|i|so)\s+)*"
    r"(?:do not|don't|dont|never|no need to|without|not)\s+(?!(?:want|need|keep|leave|include"
    r"|stop"
    r"|forget|like|know|more|less|any|the|so|as|too|«)\b|«)[a-z]"
)
"""What is not to happen, in English. "Don't want" and "don't keep" wish for the opposite."""
_DENIED_SAID: Final = re.compile(
    r"(?<!\w)(?:no (?:l[aoe]s?|me|te|se|hagas|quites|cortes)|nicht|ne|n[’'](?=\w)|não|nao|non"
    r"|не|nie)(?!\w)|^\W*(?:请|麻烦)?(?:不要|不用|不必|不能|别|別|请勿|勿)|(?:しない|ない)で"
)
_AS_IT_IS: Final = (
    re.compile(  # what somebody likes is there already: "I like it slow"
        r"^\W*(?:(?:because|cause|cuz|since|as|so|and|but) )*(?:i|we) (?:(?:really|just|still|do"
        r"|actually|so) )*(?:like|love|enjoy|adore) "
        r"|^(?:因为)?我们?(?:就|还|还是|真的|很|比较|更)*(?:喜欢|爱)"
    ),
    re.compile(  # what is needed is what is there: "I need the full quality", "I want it loud"
        r"^\W*(?:(?:because|cause|cuz|since|as|so|and|but) )*(?:i|we) (?:(?:really|still|do"
        r"|actually|absolutely) )*(?:need|want|require) (?:to (?:keep|have) )?"
        r"(?:(?:it|this|that|all|of|the|my|its|a|an|in|at|with|full|whole|entire|complete"
        r"|original|same|best|high|highest|good|great|top|max|maximum|normal|every) )*"
        r"(?:quality|resolution|sound|audio|voices?|music|speed|size|picture|image|frame|video"
        r"|clip|length|details?|colou?rs?|loud|big|large|long|fast|slow|sharp|crisp|clear|hd"
        r"|uncompressed|as it is|as is)(?: (?:as it is|as is|please|here|in it|there))*\W*$"
        r"|^(?:因为)?(?:我们?)?(?:就|还|还是|真的)*(?:想要|需要|要)(?:保留|保持)?"
        r"(?:(?:最|很|更)?(?:高|好|清晰|完整|全部|原来?|原始|整个)?的?)*"
        r"(?:画质|清晰度|质量|画面|声音|原声|音乐|大小|速度|尺寸|分辨率|高清|(?:快|慢|大|响)的)[啊呢哦呀了]?\W*$"
    ),
)
_SIZED: Final = r"\b(?:compress\w*|small\w*|reduc\w*|shrink\w*|size|convert|export)\b"


def gives_reason(pieces: Sequence[Piece], number: int) -> bool:
    """Whether that piece says why the one before it, or behind its comma, is not to be done."""
    denied = [piece for piece in pieces[max(number - 1, 0) : number] if _is_denied(piece)]
    if any(piece.clause.has(_SIZED) for piece in denied) and _is_quality_alone(pieces[number]):
        return True
    ahead = [piece for piece in pieces[number + 1 : number + 2] if piece.joined]
    denied += filter(_is_denied, ahead)
    said = pieces[number].said.lower().replace("’", "'").strip()
    return bool(denied) and any(told.search(said) for told in _AS_IT_IS)


def _is_denied(piece: Piece) -> bool:
    return bool(NEGATED.search(piece.clause.text) or _DENIED_SAID.search(piece.said.lower()))


def _is_quality_alone(piece: Piece) -> bool:
    """ "Full quality please": no wish to make anything smaller, in whatever language."""
    is_sized = piece.clause.has(_SIZED)
    return not is_sized and understood(piece.clause) == [Compress(quality="transparent")]
