"""What can be done to one video as it was to another, and the words for all of them. Pure."""

from __future__ import annotations

import re
from typing import Final

from engine.agent.edits import Compress, Edit, Effect, Mute, Resize, Trim

_OF_SEVERAL: Final = (
    "pip", "stack", "insert", "crossfade", "reorder", "slideshow", "music", "sound", "logo",
)  # fmt: skip
_OF_WHAT_IS_THERE: Final = ("caption-", "title-", "logo-", "music-")
_FILES: Final = r"(?:videos?|clips?|files?|recordings?|films?|movies?|ones?|uploads?)"
_ALL: Final = re.compile(
    rf"\b(?:both(?: of (?:them|these|those|the))?(?: {_FILES})?|all (?:of )?(?:them|these|those)"
    rf"|all (?:of )?(?:(?:my|the|these|two|three|four|five|\d) ){{1,2}}{_FILES}|all {_FILES}"
    rf"|(?:each|every)(?: (?:of them|single|one))?(?: {_FILES})?)(?=\s*(?:$|[,.!]|to|at|by|in|into"
    r"|under|below|please|and|vertical|square|louder|quieter|smaller|black|brighter|darker)\b|\W*$)"
    r"|(?<=\bmake )them\b|(?<=\w )them(?: (?:all|both))?(?=\W*$|\s(?:to|under|below|into)\b)"
    r"|\b(?:(?:sie |die |diese )?beiden?|alle|jedes)(?: (?:videos?|clips?|filme|dateien))\b"
    r"|\b(?:sie )?(?:alle )?beiden?(?=\s|\W*$)|\bsie alle\b"
    r"|\b(?:toutes les|tous les|les|des) deux(?: vidéos| clips)?\b|\btoutes les vidéos\b"
    r"|\bchaque vidéo\b"
    r"|\b(?:los|las|a los|de los) dos(?: v[ií]deos| clips)?\b"
    r"|\btodos los v[ií]deos\b|\bcada v[ií]deo\b"
    r"|\b(?:ambos|ambas)(?: os| los)?(?: v[ií]deos)?\b|\b(?:d?os dois|d?as duas)(?: vídeos)?\b"
    r"|\btodos os vídeos\b|\bcada vídeo\b"
    r"|\b(?:entrambi|tutti e due)(?: i video)?\b|\btutti i video\b|\bogni video\b"
    r"|\b(?:oba|obydwa|wszystkie)(?: filmy| nagrania| klipy| wideo)\b|\boba\b"
    r"|\b(?:оба|все)(?: видео| ролика| ролики| файла| файлы)\b|\bоба\b"
    r"|\b(?:обидва|всі|усі)(?: відео| ролики| файли)\b|\bобидва\b"
    r"|\b(?:her )?ikisini(?: de)?\b|\b(?:tüm|bütün) videoları\b|\bhepsini\b"
    r"|\b(?:kedua|semua) (?:videonya|video|klip)\b|\bkeduanya\b"
    r"|\bcả hai(?: video| clip)?\b|\btất cả (?:các )?(?:video|clip)\b"
    r"|[把将將]?(?:这|這|那)?(?:两|兩|三|四|几|幾|每|所有|全部)(?:个|個|段|条|條)?(?:的)?(?:视频|視頻|影片|文件|檔案)?都"
    r"|[把将將]?(?:这|這)?(?:所有|全部|每个|每個|两个|兩個)(?:的)?(?:视频|視頻|影片)"
    r"|^都(?=\S)"
    r"|両方(?:とも|の動画)?(?:を|に|は)?|(?:すべて|全部)の動画(?:を|に|は)?|[二2]つとも(?:を|に|は)?"
    r"|둘 ?다|두 (?:영상|동영상|비디오)(?:을|를)?(?: 모두| 다)?"
    r"|모든 (?:영상|동영상|비디오)(?:을|를)?"
    r"|(?:كلا|كل|جميع) (?:الفيديوهين|الفيديوهات|المقطعين|المقاطع)|كلاهما|كليهما"
    r"|هر دو(?: ?تا)?(?: ویدیو| ويديو)?(?: را| رو)?|همه ویدیوها(?: را| رو)?"
    r"|दोनों(?: वीडियो)?(?: को| की| का)?|सभी वीडियो(?: को| की| का)?",
    re.IGNORECASE,
)


def can_be_repeated(edit: Edit) -> bool:
    """Whether it can be done to another video with nothing said anew."""
    if isinstance(edit, Compress):
        return not edit.further
    if not isinstance(edit, Effect):
        return isinstance(edit, Trim | Mute | Resize)
    return edit.name not in _OF_SEVERAL and not edit.name.startswith(_OF_WHAT_IS_THERE)


def of_one(text: str) -> str | None:
    """ "Compress both to 8 MB" as it is said of one of them; None where not all are named."""
    found = _ALL.search(text)
    if found is None:
        return None
    instead = " it " if found[0].isascii() and found[0].lower() not in _FOREIGN else " "
    return f"{text[: found.start()]}{instead}{text[found.end() :]}".strip()


_FOREIGN: Final = ("beide", "beiden", "ambos", "ambas", "entrambi", "oba", "keduanya")
