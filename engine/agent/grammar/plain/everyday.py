"""How a wish is wrapped up when people say it: hedges, polite openings, complaints, what it is for.

What is left out here asks for nothing by itself. Before `casual`, on normalised English.
"""

from __future__ import annotations

import re

_UNIT = r"(?:s|secs?|seconds?|m|mins?|minutes?)"
AMOUNT = rf"(\d+(?:[.,]\d+)? ?{_UNIT})"
_REMOVE = (
    r"(?:(?:cut|trim|shave|chop|snip|take|remove|clip|crop|lop|get rid of|lose|drop|delete)"
    r"(?: off| out| away)? )"
)
_THING = (
    r"(?:footage|video|vid|clip|film|movie|recording|picture|image|shot|camera|sound|audio"
    r"|volume|music|voice|colou?rs?|it|this|everything|thing)"
)
_VERY = r"(?:(?:way|far|much|bit|a|so|too|really|very|super|kinda|pretty|quite|just|all) )+"
_FAULT = (
    r"(?:shaky|wobbly|jittery|jerky|dark|dim|bright|loud|quiet|silent|low|soft|slow|fast|quick"
    r"|grainy|noisy|big|large|heavy|pale|dull|washed out|blue|cold|yellow|warm)"
)
_MEND = (
    r"(?:fix|boost|clean|smooth|sort|even|correct|improve|raise|steady|help|sort|tidy|adjust"
    r"|deal with|do something about)"
)
_NOISES = (
    r"(?:(?:background|wind|fan|traffic|room|street|ac|air ?con(?:ditioner)?|mic|engine|white"
    r"|static|ambient|annoying|loud|constant) )*"
    r"(?:noises?|hiss(?:ing)?|hum(?:ming)?|buzz(?:ing)?|static|crackl(?:e|es|ing)|rumbl(?:e|ing)"
    r"|rustling|whirring)"
)
_SHOWN = (
    r"(?:captions?|subtitles?|texts?|titles?|logo|watermark|music|song|picture|overlay"
    r"|words)"
)

# "Is there a way to make it smaller?": a wish where something is pointed at, else a question.
OPENING = (
    r"^\W*(?:(?:hi|hey|hello|hiya|ok|so|and)[\s,!]+)*(?:is there (?:any |a )?way"
    r"|(?:is|would) it (?:be )?possible(?: for you)?|any (?:way|chance)"
    r"|(?:do you )?think you (?:can|could)"
    r"|i(?:'m| am|'ve been| was)? (?:just )?wonder(?:ing)? (?:if|whether) you (?:can|could)"
    r"|it would be (?:great|nice|good|cool|lovely|awesome)(?: if you (?:can|could))?"
    r"|i(?:'d| would) (?:love|appreciate it)(?: if you (?:can|could|would))?"
    r"|(?:what i|all i) (?:need|want) is"
    r"|my (?:boss|teacher|mom|mum|dad|wife|husband|friend|client) (?:wants|needs|asked)"
    r" (?:me|you))(?: (?:of|to|for|you|me|could|can))*"
    r"(?= .*(?:\b(?:it|this|that|the|my|these|them)\b|\d))"
)

# "Footage is super shaky, smooth it out": what is wrong, and that it is to be mended.
_COMPLAINT = re.compile(
    rf"\b({_THING})(?:'s|’s| is| are| looks?| sounds?| seems?| was| came out) {_VERY}({_FAULT})\b"
    r"[\s,.!;-]*(?:so |and |but |please |can you |could you |can u |pls )*"
    rf"{_MEND}(?: (?:it|this|that))?(?: (?:up|out|a bit|a little))*(?=\s*(?:please|pls"
    rf"|thx)?[\s.!?]*$)",
    re.IGNORECASE,
)

EVERYDAY: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        # How it is asked.
        (r"\bu\b(?![.-])", "you"),
        (r"\bur\b", "your"),
        (OPENING, " please "),
        (r"([a-z])\1{2,}", r"\1\1"),
        (r"\bb4\b", "before"),
        (r"\bfwd\b", "forward"),
        (r"\binsta\b", "instagram"),
        (r"\bfb\b", "facebook"),
        (r"\byt\b", "youtube"),
        (r"\bw (?=\d)", "with "),
        (r" for (?:the |my |our )?(?:feed|grid|stor(?:y|ies)|profile|timeline|status)"
         r"(?=[\s.!]*$)", " "),
        # What is meant by nothing but itself.
        (r"\bthe (?:whole|entire|full) (?:thing|lot|deal)\b|\b(?:this|that|the)"
         r" thing\b", "the video"),
        (
            r"\b(?:about|around|roughly|approximately|like|maybe|at least|nearly|almost|more"
            r" or less)"
            r" (?=(?:a |1 )?(?:half|third|quarter|twice|double|\d+ ?(?:%|percent))\b)",
            "",
        ),
        (r"\b(?:completely|totally|entirely|fully|altogether|properly)(?=[\s.!?]*$| please)", " "),
        (
            r" (?:just )?like (?:an?|on|in|the )?[\s]*(?:insta(?:gram)?|tik ?tok|youtube|snapchat"
            r"|netflix|capcut|movies?|films?|old movies?)(?: \w+)?(?=[\s.!]*$)",
            " ",
        ),
        (
            rf"\b({_SHOWN}) (?:(?:that|which) )?(?:i|you|we) (?:just |have |had |'ve )?(?:added"
            r"|put(?: there| on| in| on it)?|made|asked for|wanted|sent|uploaded)(?: before"
            r"| earlier| just now)?(?=[\s.!]*$| to | at | in )",
            r"\1",
        ),
        (r"\b(?:that|which) (?:i|you) (?:just )?(?:added|put there)\b", " "),
        (
            r"\b(?:take|turn|switch) (?:the |my )?(music|song|logo|texts?|titles?|captions?"
            r"|subtitles?"
            r"|subs) (?:out|off|away)\b",
            r"remove the \1",
        ),
        (
            r"\b(undo|revert|take back) (?:the )?last (\d{1,2}) (?:things|ones|bits)\b",
            r"undo the last \2 edits",
        ),
        (
            r"\b(?:revert|take back|cancel|discard|undo) (?:everything|all of it|all (?:the "
            r"|my )?"
            r"(?:changes|edits))(?: (?:i|you|we) (?:did|made|changed))?(?=[\s.!]*$)",
            "undo everything",
        ),
        (r"\bcrank it(?: up)?\b", "make it louder"),
        (
            r"(?<=\w)(?: please| pls)?[\s,.]+(?:i )?(?:don't|dont|do not) like (?:it|that|this)"
            r"(?: (?:anymore|any more|much|at all|like this))?(?=[\s.!]*$)",
            " ",
        ),
        # Both ends.
        (
            rf"\b{_REMOVE}?(?:the )?{AMOUNT} (?:off |from |of )+(?:both|each|either)"
            r"(?: of the)? (?:ends?|sides?)\b"
            rf"|\b{_REMOVE}{AMOUNT} (?:off |from |at |of )+(?:the )?(?:start|beginning|front)"
            r" and (?:the |at the |from the )?end\b",
            r"remove the first \1\2 and the last \1\2",
        ),
        # Where in time.
        (
            r"\bthe (\d+)(?:st|nd|rd|th) (to|through|until|till) the (\d+)(?:st|nd|rd|th)"
            r" (second|minute)\b",
            r"\1 \4s \2 \3 \4s",
        ),
        (rf"\b(?:from|after) {AMOUNT} on(?:wards?)?(?=[\s.!]*$|,| and\b)", r"after \1"),
        (rf"\b(?:chop|whittle|pare) (it|this|the \w+) down to (?={AMOUNT})", r"shorten \1 to "),
        (
            rf"\bso (?:that )?it (?:fits|lasts|runs|takes|is)(?: in| into| within| for| only|"
            rf" just)*"
            rf" {AMOUNT}(?: long)?(?=[\s.!]*$)",
            r"to fit \1",
        ),
        (r"\bsplit (?:it |this |the video )?(?:halfway|(?:in|down|at) the (?:middle|half))\b",
         "split into 2 parts"),
        # Speed by a factor alone.
        (
            r"^\W*(?:(?:please|just|do) )*(\d{1,2}(?:\.\d{1,2})? ?x)(?: speed)?"
            r"(?: (?:please|pls|thx|thanks))*[\s.!]*$",
            r"speed \1",
        ),
        (r"\b(?:twice|double|2 times) (?:as )?(?:quick|speed)\b", "twice as fast"),
        # What is wrong.
        (r"\b(sound|audio|volume|voice)(?:'s| is) too (?:low|soft)\b", r"\1 is too quiet"),
        (r"\b(footage|video|clip|it|picture|image|shot) is too (?:wobbly|jittery|jerky|shaky)\b",
         "stabilize it"),
        # Noises.
        (
            rf"(?:\bthere(?:'s| is|s| are) )?(?:an? |so |some |too )?(?:(?:a )?(?:lot|bit"
            rf"|bunch) of"
            rf" |much |many |lots of )?(?<!remove ){_NOISES}(?: in the background| on the "
            rf"(?:audio"
            r"|sound|recording|mic))?[\s,;.]*(?:can you |could you |please |pls )*(?:fix|clean"
            r"|remove"
            r"|get rid of|reduce|filter|kill|take)(?: (?:it|that|this))?(?: (?:up|out|off))?"
            r"(?=[\s.!?]*$)",
            "remove background noise",
        ),
        (
            r"\b(?:get rid of|remove|reduce|dampen|suppress|tone down|lower|lessen|minimi[sz]e"
            r"|kill|clean up|filter out|cut(?: out)?|take out"
            r"|lose|fix"
            r"|eliminate|less|no more) (?:all |the |that |this |any |some |of )*"
            rf"{_NOISES}(?: (?:in|from|of|on) (?:the )?(?:background|audio|sound|recording|video"
            r"|clip|mic|voice))*",
            "remove background noise",
        ),
        (
            r"(?<=\w)[\s,]+(?:because |cuz )?there(?:'s|s| is| are) (?:an? |some |so much |too"
            r" much "
            rf"|lots of |a lot of )?{_NOISES}(?=[\s.!]*$)",
            " ",
        ),
        (
            r"\b(?:smooth|reduce|remove|clean)(?: out| up)? the (?:noise|grain) in the "
            r"(?:picture|image"
            r"|video|footage)\b",
            "reduce the grain",
        ),
        (r"\b(?:even|level|balance)(?: out)? (?:the )?(?:loud|quiet) and (?:the )?(?:loud"
         r"|quiet)(?: (?:parts?"
         r"|bits|moments|sections))?\b", "normalize the volume"),
    )
)  # fmt: skip


_ZH_MAKE = r"(?:帮我|给我|请)?(?:做|弄|截|剪|转)(?:成|出)?(?:一?[个张段])?"
_ZH_KIND = r"(gif|动图|動圖)"
_ZH_AT = r"(第?\d{1,3}(?::\d{2}|秒))"
# Over the commas, which part a request before anything else is read.
_OVER_COMMAS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), words)
    for pattern, words in (
        (r"[,;]? (?:and )?close (?:up )?the gap\b", ""),
        (
            r"\b(?:the |my )?(?:intro|outro|beginning|start|end|ending|opening)\s*[,(]\s*"
            r"(?:that's |i\.?e\.? |so )?(?:the )?((?:first|last) \d+ ?[a-z]+)\)?",
            r"the \1",
        ),
        (
            r"\b(?:i |you |u |we )?(?:can'?t|cannot|can barely|can hardly|barely|hardly) hear"
            r"(?: [a-z]+){0,3}[\s,.;!]+(?:please |so |can you |can u )*(?:crank|boost|turn"
            r"|raise|fix"
            r"|pump)(?: it| that| the (?:sound|audio|volume))?(?: up)?(?=[\s.!]*$)",
            "make it louder",
        ),
        (
            r"\b((?:it'?s|its|it is) (?:so |too |very |really |a bit )*(?:shaky|dark|bright"
            r"|loud|quiet"
            r"|grainy|noisy|sideways|upside down)) (?=(?:can|could) (?:you|u)\b|please\b|pls\b)",
            r"\1, ",
        ),
        (
            r"((?<!\d)\d{1,7} ?([kmg]b)\b.{0,24}?\b(?:needs? to be|has to be|must be|should be"
            r"|want it(?:"
            r" to be)?"
            r"|make it|down to|to)(?: under| below| about| around| max| at most)? \d+)"
            r"(?=[\s.!]*$)",
            r"\1 \2",
        ),
        (
            r"\b(cut|snip|trim|chop|remove|drop|lose)(?: off)? the end[,(\s]+(?:like |about "
            r"|maybe |around "
            r"|say )?(?=\d+ ?[a-z]+\b)",
            r"\1 the last ",
        ),
        (
            r"\b(cut|snip|trim|chop|remove|drop|lose)(?: off)? the (?:start|beginning)[,(\s]+"
            r"(?:like |about "
            r"|maybe |around |say )?(?=\d+ ?[a-z]+\b)",
            r"\1 the first ",
        ),
        (r"([,;]\s*)(?:maybe|like|say|perhaps|about|around|something like)\s+(?=\d)", r"\1"),
        (
            r"\bcan (?:it|this|that|the (?:video|clip)) be (stabili[sz]|rotat|cropp|mut|trimm"
            r"|compress|revers"
            r"|brighten|shorten|denois|flipp|blurr|loop)ed\s*\?",
            r"please \1e it",
        ),
        (rf"{_ZH_MAKE}(\d+)秒钟?的?{_ZH_KIND}[,，\s]*从{_ZH_AT}开始", r"从\3开始截\1秒做成\2"),
        (rf"从{_ZH_AT}(?:开始)?{_ZH_MAKE}(\d+)秒钟?的?{_ZH_KIND}", r"从\1开始截\2秒做成\3"),
        (r"忽大忽小[,，\s]*(?:帮我|请)?(?:统一|均衡|平衡|调|弄)\S{0,4}$", "忽大忽小"),
    )
)


def over_commas(text: str) -> str:
    """What is said in two halves, in one: "sound's too low, boost it"; `text` as written."""
    text, mended = _COMPLAINT.subn(r"\1 is too \2", text)
    text = text.rstrip(" ?") if mended else text  # it asked no more than to mend it
    for pattern, words in _OVER_COMMAS:
        text = pattern.sub(words, text)
    return text


# Why: beside a wish that is understood it wants nothing.
_REASON = re.compile(
    r"^\W*(?:(?:because|since|as|but|and|cuz|cause|so) )?(?:it'?s|it is|it was|that'?s|this is"
    r"|they are"
    r"|the (?:video|clip|sound|audio|picture|image|footage|volume|colou?rs?) (?:is|are|was|looks?"
    r"|sounds?)|colou?rs (?:are|look)|there'?s|there is|i'?m|i am|(?:i|we) (?:was|were|had"
    r"|have|got))\s+"
    r"(?!(?:want|need|would|wanna|wish|prefer|like|think|should|must|don't|do not|dont|only|to"
    r"|not|no"
    r"|too|still|can|could|supposed)\b)[a-z' ]{2,50}[.!]*$"
    r"|^\W*(?:washed[- ]out|dull|flat|pale|faded) colou?rs?[.!]*$"
    r"|^\W*(?:(?:i |we )?(?:just )?(?:filmed|shot|recorded|took) (?:it|this|that)\b[a-z' ]{0,40}"
    r"|(?:low|bad|poor) (?:light|lighting|quality)|(?:the|my) [a-z]+ (?:is|are|was|were|came"
    r" out) [a-z' ]{3,40}"
    r"|(?:keep|keeping) (?:the )?quality (?:decent|ok|okay|acceptable|reasonable))[.!]*$"
    r"|^(?:不好看|不喜欢|不太好|不满意|帮我转正|其他(?:的)?(?:都)?(?:删掉|删了|不要))(?:了)?$"
    r"|^(?:有点|有些|偏|好|很|特别|实在)[^\d,，]{1,6}(?:了|啦)?$",
    re.IGNORECASE,
)


def is_reason(said: str) -> bool:
    """ "It was shot indoors", 偏暗了."""
    return _REASON.search(said.replace("’", "'").strip()) is not None
