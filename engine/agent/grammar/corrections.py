"""What people take back while they speak: "no wait", "sorry, 5 MB". Pure."""

from __future__ import annotations

import re

from engine.agent.grammar.clause import Clause

# "No wait, …": what was said last is taken back. "No sound" and "sorry for this" do not.
_GOES_ON = r"(?=[\s\W]*$|,|\s+(?:make|just|only|the|it|cut|trim|keep|first|last|from|slow|speed|«))"
_RETRACTS = re.compile(
    r"^\W*(?:(?:oh|uh|um|ah|sorry|oops|hmm|or)\W+)*(?:"
    r"(?:no+,? (?:wait|sorry|i mean(?:t)?|actually|not that|make that)|wait,? no|scratch that"
    r"|never ?mind(?: that)?|forget (?:that|it|what i said)|or rather|i mean(?:t)?|actually,? no)"
    rf"(?:\W+(?:wait|no|sorry|i mean(?:t)?|actually|rather|instead))*(?=\W|$)|no+{_GOES_ON}"
    r"|(?:sorry|oops|actually)(?=\s+(?:the )?(?:first|last|«)))"
    r"|^\W*(?:不对|不是|等等|等一下|算了|错了|nein(?:,? (?:warte|doch nicht))?|warte|quatsch"
    r"|ach nein"
    r"|no,? espera|espera|mejor dicho|não,? espera|ou melhor|non,? attends|attends|enfin non"
    r"|нет,? (?:подожди|стой)|нет|стой|точнее|ні,? зачекай|ні|стривай|いや|やっぱり|待って"
    r"|hayır|dur"
    r"|tidak,? tunggu|eh bukan|bukan)(?=\W|$)"
)
# "Mute it, never mind": said behind a wish and last, it takes that back, whatever it was.
_GIVES_UP = re.compile(
    r"^\W*(?:(?:oh|but|ach|ah|bueno|bon|mas|но|ну|还是|那|那就|やっぱり?)\W*)*"
    r"(?:never ?mind(?: (?:that|it))?"
    r"|forget (?:it|that|about it)|scratch that|算了(?:吧|不用了|不要了|不弄了|不做了)?"
    r"|vergiss (?:es|das)|lass (?:es|das|mal)(?: (?:sein|gut sein|lieber))?|schon gut"
    r"|olv[ií]dalo|d[eé]jalo(?: así)?|mejor no|laisse tomber|oublie(?: ça)?"
    r"|deixa (?:pra|para) lá|esquece(?: isso)?|melhor não|lascia (?:stare|perdere)|meglio di no"
    r"|забудь(?:те)?|не надо|неважно|проехали|не треба|неважливо|nieważne|zapomnij(?: o tym)?"
    r"|boş ?ver|vazgeçtim|lupakan(?: saja)?|(?:gak|nggak|ga|tidak) jadi|thôi khỏi"
    r"|いいや|やめた|忘れて|됐어요?|अरे रहने दो|रहने दो|جाने दो|جانे دو|بيخيال|بی‌?خیال|ولش کن"
    r"|انس(?:ي)? (?:الأمر|الموضوع)|خلاص لا)\W*$"
)
_SORRY = re.compile(r"^\W*(?:sorry|oops)\W*$")
# "10 MB no sorry 5 MB", "the first 10, I mean 5 seconds": the second number is meant.
_CORRECTED = re.compile(
    r"(?<![\d.,:])\d[\d.,:]{0,8} ?(?:[a-zA-Z%]{1,8})?[, ]{1,3}"
    r"(?:(?:no+|nope|sorry|wait|oops|i mean|i meant|actually|rather|make that|or rather|nein"
    r"|non|não"
    r"|нет|ні|不对|不是)[, ]{1,2}){1,4}(?=\d)",
    re.IGNORECASE,
)
# "The first 5 seconds, no wait, the first 8": in the same unit.
_SAME_UNIT = re.compile(
    r"\b(?:first|last) \d{1,5} ?(?P<unit>seconds?|secs?|s|minutes?|mins?)\b[^.!?\n]{0,24}?"
    r"\b(?:no|wait|sorry|oops|mean|meant|actually|rather)\b[, ]{1,3}(?:the )?(?:first|last) \d{1,5}"
    r"(?=[\s.!]*$)",
    re.IGNORECASE,
)

_NO = (
    r"(?:no+|nope|nein|nee|non|não|nao|нет|ні|nie|hayır|hayir|yok|tidak|nggak|bukan|không|ko"
    r"|不|不对|不對|不是|いや|いいえ|ううん|違う|아니|아니요|아니다|لا|نه|नहीं|नही)"
)
_HOLD_ON = (
    r"(?:hold on|hang on|wait(?: a (?:sec|second|moment|minute))?|warte(?: mal)?|moment(?: mal)?"
    r"|halt|attends?|attendez|une seconde|espera|espere|esperen|aguarda|peraí|calma|aspetta"
    r"|aspetti|un attimo|czekaj|poczekaj|chwila|chwileczkę|подожди(?:те)?|погоди(?:те)?|стоп|стой"
    r"|постой|зачекай(?:те)?|почекай(?:те)?|стривай|чекай|bekle|dur|bir dakika|tunggu"
    r"|bentar|sebentar|khoan(?: đã)?|đợi(?: đã| chút)?|chờ(?: chút)?"
    r"|等等|等一下|等下|等會|等会|慢着|慢著|待って|ちょっと待って|잠깐(?:만)?|잠시만|기다려"
    r"|انتظر|لحظة|صبر کن|صبر کنید|یه لحظه|یک لحظه|रुको|रुकिए|एक मिनट|ठहरो)"
)
_PAUSE = r"[\s,،，、!.…:]+"
_STOP = r"\s*[,،，、!.…:]+\s*"
_NO_WAIT = rf"(?:{_NO}{_PAUSE}{_HOLD_ON}|{_HOLD_ON}{_PAUSE}{_NO})"
# Its commas part no clauses. "Wait until …" is another wish, and "no" alone another word.
_AT_THE_START = re.compile(rf"^\W*(?:{_NO_WAIT}{_PAUSE}|{_HOLD_ON}{_STOP})(?=\S)", re.IGNORECASE)
_IN_BETWEEN = re.compile(rf"(?<=[,،，、.!…;]){_PAUSE}{_NO_WAIT}{_PAUSE}(?=\S)", re.IGNORECASE)
# Alone these take back what was done before this request.
_OF_THE_LAST_TURN = re.compile(r"scratch|forget|never ?mind|算了")


def meant(text: str) -> str:
    """`text` without the numbers that were corrected; a number said again has its unit again."""
    text = _SAME_UNIT.sub(lambda found: f"{found[0]} {found['unit']}", text)
    return _CORRECTED.sub("", text)


def in_one_piece(text: str) -> str:
    """ "No, wait, mute it" is "mute it" where nothing was said before it; behind a wish it takes
    that back, whatever commas are in it."""
    return _IN_BETWEEN.sub(" no wait, ", _AT_THE_START.sub("", text, count=1))


def retracting(said: str, goes_on: bool) -> str:
    """The words at its beginning that take back what was said before it; "" for none."""
    said = said.lower()
    found = _RETRACTS.search(said) or (_SORRY.search(said) if goes_on else None)
    return found[0] if found else ""


def gives_up(said: str) -> bool:
    """ "Never mind", alone: nothing is wanted instead."""
    return _GIVES_UP.search(said.lower()) is not None


def begins_anew(said: str) -> str:
    """The same words where there is nothing that they could take back: "no wait, mute it"."""
    found = retracting(said, True)
    rest = said[len(found) :].strip()
    if not found or _OF_THE_LAST_TURN.search(found):
        return ""
    return found if not rest or rest[0] in ",，、!.…:" or "wait" in found else ""


def after(said: str, clause: Clause) -> Clause:
    """The clause without the words that take the one before it back."""
    count = len(re.findall(r"\w+", said))
    text = re.sub(rf"^\W*(?:[\w']+\W+){{0,{count - 1}}}[\w']+", " ", clause.text)
    return Clause(text, clause.atoms)
