"""A request into its clauses, in English with marks, each with what was really said.

Sentences and commas part it before anything is translated, so that what is not understood can be
told in the person's own words; "and" and "then" part what is left, but never inside an amount.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from engine.agent import vocabulary
from engine.agent.grammar import corrections, questions
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.languages.chinese import from_chinese, is_han
from engine.agent.grammar.languages.translate import from_language, language_of
from engine.agent.grammar.measures.atoms import Atoms, mark_atoms
from engine.agent.grammar.measures.times import with_units
from engine.agent.grammar.normalise import corrected, normalise
from engine.agent.grammar.plain.around import AROUND
from engine.agent.grammar.plain.casual import CASUAL, is_aside, is_sending, without_sending
from engine.agent.grammar.plain.courtesy import without_courtesy
from engine.agent.grammar.plain.deferred import in_one_breath, is_deferred, is_ruled_out
from engine.agent.grammar.plain.everyday import EVERYDAY, over_commas
from engine.agent.grammar.plain.how_small import for_a_place, over_the_whole
from engine.agent.grammar.plain.idioms import IDIOMS
from engine.agent.grammar.plain.learners import LEARNERS, corners
from engine.agent.grammar.plain.other_words import OTHER_WORDS
from engine.agent.grammar.plain.spoken import across_commas, plainly
from engine.agent.grammar.plain.trade import TRADE

_SENTENCE = re.compile(
    r"(?<=[.!?؟।;\n])(?<!\d\.)(?=\s|$)|(?<=\d\.)(?=\s(?!saniye|dakika|sekunde|minute)|$)"
    r"|(?<=[。！？；])"
)
_COMMA = re.compile(
    r"[,，،;；؛](?!\d)|(?<!\d)[,，](?=\d)|(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])"
    r"|(?<=[\u3040-\u30ff\u3400-\u9fff])[、,，]|[、]"
)
_AND = re.compile(
    r"\s*(?:\b(?:and then|and also|and|then|but|plus|after that|afterwards|followed by)\b|&|\+)\s*"
    r"|\bwith(?= (?:some |my |the )?(?:background )?music\b)"
    r"|\bwith(?= no (?:sound|audio)\b)|(?<=\w )(?=without (?:any )?(?:sound|audio)\b)"
    r"|\bwith(?= (?:an? )?[^,;]{0,24}\b(?:fade|cross-?fade|dissolve)\b)"
    r"|(?<=[\w»] )(?=so (?:that )?it(?:'s| is| fits| weighs| stays)\b)"
)
# The same in other languages, to tell what was said; the translation is what is read.
_AND_SAID = re.compile(
    r"\s+(?:y luego|y después|y|e depois|e então|e|et puis|et ensuite|et|puis|und dann|und|dann"
    r"|danach"
    r"|и потом|и затем|и|потом|затем|і потім|і|та|й|ve sonra|ve|sonra|dan lalu|dan|lalu"
    r"|kemudian|a potem|a następnie|i potem|potem|i|oraz|rồi|và|sau đó|और फिर|और|फिर"
    r"|उसके बाद|ثم|و بعد|و سپس|سپس|بعدش|و)\s+"
    r"|(?:并且|然后再|然后|接着|同时|并|再)|そして|それから|、",
    re.IGNORECASE,
)
# "Make a 6 second gif from 0:02": how long, of what kind, from where.
_MAKE = r"(?:\b(?:make|create|give me|cut|get|need|want) (?:me )?|^\W*(?:please )?)an? "
_LASTING = r"(\d+[ -]?(?:seconds?|secs?|s|minutes?|mins?))(?:[- ]long)?"
_FROM = (
    r" (?:of it )?(?:(?:starting|beginning|that starts) )?(?:from|at) (?:the )?"
    r"(\d{1,3}:\d{2}(?::\d{2})?|\d+ ?(?:seconds?|secs?|s))(?: mark| on(?:wards)?)?"
    r"(?!\w)(?! ?(?:to|until|till|through|-|into|off)\b)"
)
_TOGETHER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\bbackwards? (?:and )?then forwards?\b", "backwardsforwards"),
        (
            r"\b(increase|decrease|reduce|lower|raise|boost|more|less) (?:the )?"
            r"(contrast|brightness|saturation) and (?:the )?(contrast|brightness|saturation)\b",
            r"\1 \2 and \1 \3",
        ),
        (
            rf"{_MAKE}{_LASTING} boomerang (gif|webm){_FROM}",
            r"keep \1 from \3 and boomerang and make it a \2",
        ),
        (rf"{_MAKE}{_LASTING} (gif|webm|mp3){_FROM}", r"keep \1 from \3 and make it a \2"),
        (rf"{_MAKE}{_LASTING} boomerang{_FROM}", r"keep \1 from \2 and boomerang"),
        (rf"{_MAKE}{_LASTING} (?:clip|video){_FROM}", r"keep \1 from \2"),
        (
            rf"{_MAKE}{_LASTING} boomerang (gif|webm)\b",
            r"make it \1 long and boomerang and make it a \2",
        ),
        ((
            r"\b(?:make|create|give me|cut|get)(?: me)? an? (\d+[ -](?:seconds?|secs?"
            r"|minutes?)) (?!video|clip|long)(\w+) (version|clip|video|gif|file)\b"
        ),
         r"make it \1 long and make it \2"),
        ((
            r"\b(?:make|create|give me)(?: me)? an? (\d+[ -](?:seconds?|secs?)) (gif|webm"
            r"|mp3)\b"
        ), r"make it \1 long and make it a \2"),
        ((
            r"\b(pauses|silences?|dead air|gaps) and (?:the )?(?:pauses|silences?|dead air"
            r"|gaps)\b"
        ), r"\1"),
        ((
            r"\bbut (?:still|keep it|keeping it) (?:looking |looks? )?(?:good|nice|watchable|ok"
            r"|decent|sharp|clear)\b"
        ), " "),
        ((
            r"\bfad(?:e|ing)[- ]?in\s*(?:and|&|/|,)\s*(?:fad(?:e|ing)[- ]?)?out\b"
            r"|\bfade out and (?:fade )?in\b"
        ), "fadeinout"),
        (r"\bb ?& ?w\b", "blackandwhite"), ((
            r"\bblack[ -]?(?:and|&|n)[ -]?white\b"
        ), "blackandwhite"),
        ((
            r"\b(first|last) ([\d.]+) and (?:the )?(first|last) ([\d.]+) (seconds?|secs?|s"
            r"|minutes?)\b"
        ), r"\1 \2 \5 and \3 \4 \5"),
        ((
            r"\bfirst and (?:the )?last ([\d.]+) (seconds?|minutes?)\b"
        ), r"first \1 \2 and last \1 \2"),
        ((
            r"\b(first|last|final|opening) second\b(?! (?:videos?|clips?|files?|ones?|1\b))"
        ), r"\1 1 second"),
        (r"\b(everything|all|anything) but\b", r"\1 except"),
        (r"\bfrom the (?:start|beginning) (?:to|until|till) ", "until "),
        ((
            r"\b(?:but |and |,)?\s*(?:please )?(?:don't|do not|dont|without|no) (?:export|render"
            r"|send|download)\w*(?: it| anything| this)?(?: yet| now| for now)?\b"
            r"(?:\W+(?:but )?first(?= (?:to|under|compress|get|make|cut|trim|mute)\b))?"
        ), " "),
        (r"\bas an? (gif|mp3|webm|wav|m4a|jpe?g|png)\b", r"as \1"),
        (r"\b(?:keep|leave|leaving|keeping|preserve|with(?! (?:the )?music\b)) (?:the |its "
            r"|all )?(?:original )?(?:audio|sound|aspect ratio|music|voice|rest)"
         r"(?: as (?:it )?is| unchanged| intact| untouched| alone)?(?=\s*(?:$|[,.!?]"
         r"|\band\b|\bbut\b))", " "),
        (
            r"\btranscrib\w+ (?:[\w']+ ){0,3}?and (?:then )?(?=(?:burn|add|put|show|overlay)\b)",
            "",
        ),
        (
            r"\b(speed it up|slow it down|speed up|slow down|speed it|fit it) so (?:that )?"
            r"it(?:'s| is| lasts| takes)(?: exactly)?\b",
            r"\1 to fit",
        ),
        (r"\bwidth and (?:the )?height\b", "dimensions"),
        (r"\b(big|large|huge|small|tiny|bold) and (?=(?:in )?(?:white|black|red|green|blue|yellow"
         r"|orange|pink|purple|gr[ae]y|gold|cyan)\b)", r"\1 "),
        (r"\b(white|black|red|green|blue|yellow|orange|pink|purple|gold|cyan) and (?=(?:big|large"
         r"|huge|small|tiny|bold)\b)", r"\1 "),
        (r"\b(?:but|and) (?:leave|keep) the (?:picture|video|image)s?\b(?=\s*(?:$|[,.!?]))", " "),
        ((
            r"\bbut (?:it |they )?(?:should|must|has to|needs to|can|will)? ?(?:still )?(?:look"
            r"|be)s?"
            r" (?:still )?(?:good|nice|ok|decent|sharp|watchable|fine)\b"
        ), " "),
        (r"^\W*(?:but )?instead,? (?!of\b)|,? instead(?=\s*[.!]?$)", " "),
        (r"\bi need (?:them|it|that)\b|\bit was (?:recorded|filmed|shot)\b", " "),
        (r"\b(audio|sound) (?:from|in|of) (?:the )?video\b", r"\1"),
    )
)  # fmt: skip
_PLAINLY = (
    *AROUND, *TRADE, *LEARNERS, *EVERYDAY, *OTHER_WORDS, *CASUAL, *_TOGETHER, *IDIOMS,
)  # fmt: skip
_DESCRIBED_LENGTH = re.compile(
    r"(?<!make )(?<!create )(?<!want )(?<!need )(?<!get )(?<!me )(?<!into )(?<!to )"
    r"\b(an?|my|this|that|the|our|your|these) "
    r"((?:(?!first|last|final|opening|closing|next|initial|into|in|to)[a-z]+ ){0,2})"
    r"(\d+(?:\.\d+)?[- ](?:seconds?|secs?|minutes?|mins?|hours?))"
    r"(?= (?:(?!of|in|from|into|to|at|on|off|and|part)[\w«»-]+ ){0,4}?"
    r"(?:video|clip|recording|footage|movie|film|file|tutorial|mp4)s?\b)"
)


@dataclass
class Piece:
    """One clause: what the rules read, what was said, and the question that it may be."""

    clause: Clause
    said: str
    topic: str | None = None
    joined: bool = False
    """Said in the same breath as the piece before."""


def split(text: str, atoms: Atoms) -> list[Piece]:
    """`text` with marks for its quotations, as it was written otherwise."""
    whole = corrections.in_one_piece(in_one_breath(text))
    meant = corrections.meant(without_courtesy(whole))
    text = over_the_whole(over_commas(across_commas(meant)))
    pieces: list[Piece] = []
    spoken = language_of(normalise(text))
    for sentence in _SENTENCE.split(text):
        if not sentence.strip():
            continue
        plain = normalise(sentence)
        topic = questions.topic_of(plain)
        if topic is not None:
            pieces.append(Piece(Clause("", atoms), atoms.spoken(sentence), topic))
            continue
        if questions.is_left_open(plain) or is_deferred(plain):
            mark = atoms.mark("open", None, sentence.strip(" .!"))
            pieces.append(Piece(Clause(mark, atoms), atoms.spoken(sentence.strip())))
            continue
        for comma, words in enumerate(_COMMA.split(sentence)):
            if is_ruled_out(normalise(words)):
                mark = atoms.mark("open", None, words.strip(" .!"))
                kept = Clause(f"don't do {mark}", atoms)
                pieces.append(Piece(kept, atoms.spoken(words.strip()), joined=bool(comma)))
                continue
            for number, (clause, said) in enumerate(_clauses(words, spoken, atoms)):
                if clause.text.strip(" .!\0"):
                    pieces.append(Piece(clause, said, joined=bool(comma or number)))
    return pieces


def english(text: str, spoken: str | None = None) -> str:
    """Normalised and translated, as far as the tables go."""
    plain = normalise(text)
    if is_sending(plain):
        return "export"
    if is_aside(plain):
        return "please"
    if is_han(plain) and spoken != "ja":
        plain = normalise(from_chinese(without_sending(plain)))
    elif spoken:
        plain = normalise(from_language(plain, spoken))
    else:
        plain = corrected(plain)
    return _put_plainly(plain)


@functools.lru_cache(maxsize=512)
def _put_plainly(plain: str) -> str:
    plain = for_a_place(corners(plainly(plain)))
    for pattern, words in _PLAINLY:
        plain = pattern.sub(words, plain)
    return with_units(plain)


def _clauses(words: str, spoken: str | None, atoms: Atoms) -> list[tuple[Clause, str]]:
    plain = english(words, spoken)
    plain = _DESCRIBED_LENGTH.sub(r"\1 \2", plain)
    for pattern in (vocabulary.WHICH, vocabulary.NEXT):
        plain = pattern.sub(lambda found: atoms.mark("which", found[0], found[0]), plain)
    marked = mark_atoms(plain, atoms)
    parts = [part for part in _AND.split(marked) if part.strip()]
    whole = atoms.spoken(words.strip(" .!"))
    if len(parts) == 1:
        return [(Clause(parts[0], atoms), whole)]
    if plain == _plain_english(words):
        return [(Clause(part, atoms), atoms.spoken(part)) for part in parts]
    told = [atoms.spoken(part.strip(" .!")) for part in _AND_SAID.split(words) if part.strip()]
    told = told if len(told) == len(parts) else [whole] * len(parts)
    return [(Clause(part, atoms), said) for part, said in zip(parts, told, strict=True)]


def _plain_english(words: str) -> str:
    plain = _put_plainly(normalise(words))
    return _DESCRIBED_LENGTH.sub(r"\1 \2", plain)
