"""Several files, several instructions: "compress the first to 10MB and the second to 720p".

Conservative: one instruction for all files is the usual case and stays whole. The text is split
only where each part names the files that it is about and together they name different ones.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from bot.core.requests.quotations import hide_quotes

MAX_FILES: Final = 10
Part = tuple[tuple[int, ...], str]

_ORDINALS: Final = (
    ("first", "1st", "erste", "ersten", "primero", "primera", "primer", "premier", "première"),
    ("second", "2nd", "zweite", "zweiten", "segundo", "segunda", "deuxième", "seconde"),
    ("third", "3rd", "dritte", "dritten", "tercero", "tercera", "tercer", "terceiro", "troisième"),
    ("fourth", "4th", "vierte", "vierten", "cuarto", "cuarta", "quarto", "quatrième"),
    ("fifth", "5th", "fünfte", "fünften", "quinto", "quinta", "cinquième"),
    ("sixth", "6th"),
    ("seventh", "7th"),
    ("eighth", "8th"),
    ("ninth", "9th"),
    ("tenth", "10th"),
)
_NUMBER_OF = {word: index for index, names in enumerate(_ORDINALS) for word in names}
_ANY_ORDINAL = "|".join(map(re.escape, _NUMBER_OF))
_HAN_DIGITS = {sign: index for index, sign in enumerate("一二三四五六七八九十")}
# "the first 10 seconds" is a place in a video, not a file.
_NOT_A_FILE = (
    r"(?!\s*(?:\d|half|part|few|couple|ten|five|three|two|second\b|seconds|minute|min\b|sec\b"
    r"|scene|frame|shot|word|"
    r"third|quarter|segundos|sekunden|secondes|minutos|minuten|mitad|hälfte|title|track|sentence))"
)
_THING = r"(?:one|video|clip|file|movie|recording|photo|image|picture|song)"
_REFERENCE = re.compile(
    rf"\b(?:the|el|la|den|die|das|le|o"
    rf"|a)?\s?(?P<ordinal>{'|'.join(map(re.escape, _NUMBER_OF))})\b{_NOT_A_FILE}"
    rf"|\b(?:{_THING}|number|no\.|#)\s?(?P<number>\d{{1,2}})\b(?!\s?(?:mb|p\b|s\b|sec|min|%|fps))"
    rf"|\bthe\s(?P<other>other|last)\s{_THING}\b|\bthe\s(?P<rest>others|rest)\b"
    r"|第(?P<han>[一二三四五六七八九十]|\d{1,2})(?:个|段|条|张|部)(?:视频|文件|片段|影片|图片)?(?![秒分帧]|镜头)"
    r"|另(?:外)?(?P<han_other>一)个|最后(?P<han_last>一)个|(?P<han_rest>其他|其余|剩下)的?"
    r"|(?<!另)(?<!另外)(?<!最后)(?P<han_one>一)个",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"[;；。।\n]+|[,，]\s*(?:and|then|und|y|et|e)?\b|\s(?:and|then|und|y|et)\s(?:then\s)?|(?:然后|并且"
    r"|而)|\.\s",
    re.IGNORECASE,
)
_LEADING_VERB = re.compile(
    r"^\s*(?:please\s+|请)?([a-zäöüßáéíóúñãõçèêàô]+\b(?!['’])|压缩|剪辑|裁剪|转换|剪|把|将)",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[,;.!?]")
# The files become one video: that is one instruction, whatever it says about each of them.
_TOGETHER = re.compile(
    r"\b(?:merg|join|combin|concat|stitch|together|intro\b|outro\b|overlay|side by side|montage"
    r"|one video|picture in|"
    r"swap|between|transition|zusammen|unir|juntar|fusion|assembl)|拼接|合并|合成|连接|片头|片尾|画中画|拼在一起|剪在一起",
    re.IGNORECASE,
)
# The same for each of them, and a result of its own for each.
_EACH = re.compile(
    r"\b(?:both|each|every (?:one|video|clip|file)|one by one|one at a time|separately"
    r"|individually|all (?:of (?:them|these)|the|these|my|two|three|four|five)"
    r"|beiden?|jedes|einzeln|ambos|cada|todos|ambas|(?:l|d)es deux|chacun\w*|chaque|tous|d?os dois"
    r"|entrambi|tutti e due|ogni|oba|obydwa|оба|обидва|ikisini|hepsini|keduanya|cả hai)\b"
    r"|^\W*(?:please )?(?!put|show|play)\w+ them\b(?! (?:from|in|out|off|away|back)\b)"
    r"|両方|둘 ?다|كلاهما|كليهما|هر دو|दोनों"
    r"|分别|逐个|一个一个|每个|每段|各自|两个都|三个都|都",
    re.IGNORECASE,
)
_SHORT_WORDS: Final = 160
"""A long text that says "all" somewhere describes one film."""
_TRIVIAL = re.compile(r"[\W\d_]*", re.UNICODE)


def split(text: str, files: int) -> tuple[Part, ...] | None:
    """The instruction of each group of files (0-based indices), or None for one for all.

    `files` is how many came with the message; with fewer than two, or more than `MAX_FILES`,
    nothing is split. Every file that is named is named once; files that no part names make the
    whole ambiguous, so nothing is split then either. The words that name a file stay in its part.
    "Compress both to 10MB" is the same part for each.
    """
    if not 2 <= files <= MAX_FILES:
        return None
    hidden = hide_quotes(text)
    if _TOGETHER.search(hidden):
        return None
    marks = [m for m in _REFERENCE.finditer(hidden) if _is_about_a_file(m, files)]
    if not marks and len(text) <= _SHORT_WORDS and _EACH.search(hidden):
        return tuple(((index,), text.strip()) for index in range(files))
    if len(marks) < 2 or len(marks) > files:
        return None
    indices = _resolve(marks, files)
    if indices is None:
        return None
    cuts = _cuts(hidden, marks)
    if cuts is None:
        return None
    edges = [0, *cuts, len(text)]
    pieces = [text[a:b] for a, b in pairwise(edges)]
    texts = [_clean(piece) for piece in pieces]
    if not all(map(_says_something, texts)):
        return None
    carried = _carry_verb(texts)
    return tuple(zip(indices, carried, strict=True))


def _is_about_a_file(mark: re.Match[str], files: int) -> bool:
    index = _index(mark)
    return index is None or 0 <= index < files


def _index(mark: re.Match[str]) -> int | None:
    """The file that is meant; None for words that depend on the others ("the other one")."""
    if mark["ordinal"]:
        return _NUMBER_OF[mark["ordinal"].lower()]
    if mark["number"]:
        return int(mark["number"]) - 1
    if mark["han"]:
        return int(mark["han"]) - 1 if mark["han"].isdecimal() else _HAN_DIGITS[mark["han"]]
    return None


def _resolve(marks: list[re.Match[str]], files: int) -> list[tuple[int, ...]] | None:
    """Which files each mark means: all of them, each once, or None."""
    free = set(range(files)) - {i for m in marks if (i := _index(m)) is not None}
    groups: list[tuple[int, ...]] = []
    for mark in marks:
        index = _index(mark)
        if index is not None:
            groups.append((index,))
            continue
        if not free:
            return None
        if mark["rest"] or mark["han_rest"]:
            chosen = tuple(sorted(free))
        elif (mark["other"] or "").lower() == "last" or mark["han_last"]:
            chosen = (max(free),)
        else:
            chosen = (min(free),)
        free -= set(chosen)
        groups.append(chosen)
    named = [index for group in groups for index in group]
    return groups if sorted(named) == list(range(files)) else None


def _cuts(hidden: str, marks: list[re.Match[str]]) -> list[int] | None:
    """The joint before each reference but the first; None where two stand in one clause."""
    cuts = []
    for before, mark in pairwise(marks):
        joints = list(_JOINT.finditer(hidden, before.end(), mark.start() + 1))
        if not joints:
            return None
        # A joint right behind the first reference means "the first and the second to 10MB".
        useful = [j for j in joints if _says_something(hidden[before.end() : j.start()])]
        if not useful:
            return None
        cuts.append(useful[-1].end())
    return cuts


def _leading_verb(text: str) -> str:
    """What is done to the file that is named first; empty where another clause stands before it, as
    in "don't export, the first to 10MB"."""
    found, named = _LEADING_VERB.match(text), _REFERENCE.search(text)
    if not found or not named or named.start() < found.end():
        return ""
    return "" if _CLAUSE_ENDS.search(text, found.end(), named.start()) else found[1]


def _carry_verb(texts: list[str]) -> list[str]:
    """ "compress the first to 10MB and the second to 720p": the second has no verb of its own."""
    verb = _leading_verb(texts[0])
    return [
        f"{verb} {text}"
        if verb and verb.isascii() and _REFERENCE.match(text)
        else f"{verb}{text}"
        if verb and _REFERENCE.match(text)
        else text
        for text in texts
    ]


def _clean(piece: str) -> str:
    bare = piece.strip(" \t\n,，;；。।、")
    bare = re.sub(
        r"(?:^(?:and|then|und|y|et|然后|并且|而)\s+)|(?:[\s,，](?:and|then|und|y|et)$)", "", bare
    )
    return bare.strip(" \t\n,，;；。।、.")


def _says_something(piece: str) -> bool:
    return not _TRIVIAL.fullmatch(_REFERENCE.sub("", piece)) and bool(_clean(piece))
