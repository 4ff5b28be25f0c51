"""What is never asked back: what somebody does not want, wonders about, tells of or leaves open.

What is said round a wish to be polite ("I was wondering whether you might …") is taken off first.
"""

from __future__ import annotations

import re
from typing import Final

from engine.agent.grammar.plain.deferred import is_deferred, is_ruled_out
from engine.agent.near import denied

_POLITE: Final = re.compile(
    r"\bi (?:was|am|'m) (?:just )?wondering (?:if|whether)(?: (?:you|u|we))?(?: (?:could|can"
    r"|might"
    r"|would))?(?: be able to)?|\b(?:do you think|is there (?:any|a) (?:way|chance)(?: that)?)"
    r"(?: (?:you|u|we) (?:could|can|might))?(?: to)?|\bi (?:would|'d|d) (?:like|love|want|need)"
    r"(?: (?:it|you|for you))?(?: to)?(?: have)?|\b(?:would|could|can|will) (?:you|u)(?: "
    r"(?:please|mind"
    r"|maybe|possibly|just|kindly))*|\bif (?:you|u) (?:can|could|don't mind|have time)|\bif "
    r"(?:it's )?"
    r"possible|\b(?:hope|hoping) (?:you're|you are|ur|all is) (?:doing )?(?:well|good|fine)\b"
    r"|\bor (?:so|something(?: like that)?|whatever)\b|\bwhat (?:i want|i need) is\b"
    r"|\bthat (?:says|reads)\b|\bwhich says\b|请问|麻烦(?:你|您)?|能不能|可不可以|可以(?:帮|把"
    r"|给)"
    rf"|{denied.POLITE}"
)
_ASKED_POLITELY: Final = re.compile(denied.ASKED_POLITELY)
_FITTING: Final = re.compile(
    r"\b(?:i|we|they|you) (?:don't|dont|do not|no longer) (?:want(?! it| them| this| that)"
    r"|need(?! it| to))\b|\bnot (?:needed|hearing"
    r"|hear|loud enough|bright enough|fast enough)\b|\b(?:no|without)(?: any)? (?:sound|audio"
    r"|music"
    r"|bars|black bars|blur|noise)\b|\bno need for\b|\b(?:can't|cant|cannot|can not) (?:see"
    r"|hear)\b"
    r"|\b(?:nobody|no ?one) (?:talks|speaks|hears|is talking)\b|\bno(?: one)? (?:longer|more)"
    r" than\b"
    r"|\bno colou?r\b|\b(?:isn't|is not|not) (?:loud|bright|steady|stable)\b|\bno thanks\b"
    r"|不要了|不想要了|不需要了|不超过|看不清|看不见|听不清|听不见|没声音|没有声音|没声"
    r"|不要声音|没人说话"
    r"|没说话|不说话|声音没了|发不了|传不了|传不出去|发不出去|不稳|不要(?:模糊|黑边)?(?=直接"
    r"|裁|$|\s*$|[。！!])"
    r"|いらない|要らない|いりません|聞こえない|見えない|大きすぎて?送れない|なくして|無くして"
    r"|не (?:нужн\w*|надо (?:звука|звук)|слышно|видно)|без звука|нет звука"
    r"|nicht (?:gebraucht|mehr gebraucht)|no se (?:oye|ve)|on (?:n')?entend rien|não (?:se )?"
    r"(?:ouve|vê)"
    rf"|{denied.FITTING}"
)
_DOUBTS: Final = re.compile(
    r"\b(?:not|\w+n't|dont|doesnt|didnt|cant|wont|isnt|never|nor|neither|unless|if|whether|maybe"
    r"|perhaps|possibly|either|or|instead|why|what|who|how|where|which|when|whenever|while|would"
    r"|should i|should we|could i|might|told|tells?|said|asked|asks|thinks?|suggests?|suggested"
    r"|wondering|hate|in case|in my head|it gets|thinking|you are|i'm|i am|gonna|competitors?"
    r"|wrote|writes|commented|usually|normally|tutorial|manual|i'd (?!like|love|prefer|want|need"
    r"|appreciate)"
    r"|make (?:him"
    r"|her|them)|outside|(?:has"
    r"|have|got) no|already|were|had|did|before you|ago|yesterday"
    r"|without|except|but not|avoid"
    r"|stop|forget|undecided|not sure|idk|depends|until|as long as|same as|than (?:the|my|last)"
    r"|my (?:friend|boss|mom|mum|dad|wife|husband|teacher|client)|(?:he|she|they) (?:want|say"
    r"|like)\w*"
    r"|remind|example|imagine|suppose|pretend|i (?:\w{3,}ed|cut|made|did|put|got))\b"
    r"|[不别没未无勿莫甭][^了]|如果|要是|假如|万一|除非|或者|还是|是否|吗|呢|么[？?]?$|为什么"
    r"|怎么|什么|谁|说要|觉得"
    r"|(?:他|她|们)说|昨天|明天|过了$|听说|建议|朋友|老板|之前(?:已|就)|已经|刚刚(?:已|把)"
    r"|(?:本来|原本|原来|(?<!版)本)是?(?:想|打算)|(?:本来|原本)是?要|来着|可能|也许|大概要|想想|考虑"
    r"|(?<!\w)(?:no(?! longer)|nunca|jamás|si|sin embargo|quizás?|tal vez|o sea|não|nao|nem|se"
    r"|talvez"
    r"|ne|n'\w+|pas|jamais|peut-être|nicht|nie|niemals|wenn|falls|vielleicht|ob|oder|keinesfalls"
    r"|не|нет|сказал\w*|говорит|уже|ya|dice\w*|sagte?|meint|schon|dit|disent|déjà|disse|diz|já"
    r"|никогда|если|может|или|бы|ли)(?!\w)"
    r"|(?<![ぁ-ん])ない|ないで|しないで|ません|もし|と言|もう|なら|たら|かも|ですか|ますか"
    r"|でしょう"
)
_DOUBTS_IN: Final = {name: re.compile(pattern) for name, pattern in denied.DOUBTS.items()}
_TOLD: Final = re.compile(
    r"«part\d+»[^«]*\b(?:is|are|was|were|looks?|seems?|sounds?|has|have|shows?|contains?)\b"
    r"(?! to\b)(?! too\b)(?! (?:gone|needed|off|out)\b)"
)


def without_politeness(plain: str) -> str:
    """`plain` is normalised."""
    return _POLITE.sub(" ", plain)


def is_doubtful(plain: str) -> bool:
    """Of a normalised clause, in whatever language."""
    rest = _FITTING.sub(" ", without_politeness(plain))
    if _DOUBTS.search(rest) or is_deferred(plain) or is_ruled_out(plain):
        return True
    return plain.rstrip().endswith(("?", "？")) and _ASKED_POLITELY.search(plain) is None


def is_doubtful_in(plain: str, language: str) -> bool:
    """By the words of the language alone, which mean other things in others."""
    doubts = _DOUBTS_IN.get(language)
    return doubts is not None and bool(doubts.search(_FITTING.sub(" ", without_politeness(plain))))


def tells_of_a_part(marked: str) -> bool:
    """ "The first 5 seconds are blurry" is no wish to blur them."""
    return _TOLD.search(marked) is not None
