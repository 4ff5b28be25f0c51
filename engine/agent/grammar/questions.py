"""Which sentences ask something instead of wanting it done. A question is never carried out."""

from __future__ import annotations

import re

from engine.agent.grammar.languages.typed.abilities import asks_for_abilities
from engine.agent.grammar.languages.typed.asked import is_wish
from engine.agent.grammar.plain.everyday import OPENING

_POLITE = re.compile(
    r"^\W*(?:(?:hi|hey|hello|please|ok|okay|so|nemo)[\s,!]+)*"
    r"(?:(?:can|could|would|will|won't|may) (?:you|u|somebody|someone|anyone|we)(?: please"
    r"| kindly| just| maybe| possibly| also)*"
    r"|would you mind|do you mind|please|can you help me)\b"
    r"(?! (?:tell|explain|say|know|describe|see|show me (?:how|what)|recommend|suggest|even"
    r"|still))"
)
_MAY_I_HAVE = re.compile(
    r"^\W*(?:(?:hi|hey|hello|please|ok|okay|so)[\s,!]+)*(?:can|could|may) (?:i|we) (?:just "
    r"|please )*"
    r"(?:get|have)\b"
)
# "Could the second clip please come first?" wants it; "can it be rotated?" asks.
_PLEASE_IN_IT = re.compile(
    r"^\W*(?:can|could|may|might) (?:the|my|this|that|it|we)\b(?![^?]*\b(?:know|ask|tell)\b)"
    r"[^?]*\bplease\b"
)
_OPENING = re.compile(OPENING)
# "My hands were shaking, can you steady it?": what is told first asks nothing.
_POLITE_AFTER = re.compile(r"[,;]\s*(?:so |and |but )?(?=(?:can|could|would|will) (?:you|u)\b)")
# "Can you do subtitles?" asks what is possible: without a "the", an "it" or a figure it is no wish.
_POSSIBLE = re.compile(
    r"^\W*(?:can|could) (?:you|u) (?:also |even )?(?:do|handle|work with|support|deal with)"
    r" (?:[a-z-]+ ){0,2}[a-z-]+s(?: too| as well)?\s*\?+\s*$"
)
_ASKING = re.compile(
    r"^\W*(?:(?:hi|hey|hello|please|ok|okay|so|and|but)[\s,!]+)*"
    r"(?:what|what's|whats|how|how's|why|when|who|who's|whose|which|where|is|isn't|are"
    r"|aren't|was|were|does|doesn't|do you|did"
    r"|has|have you|(?:can|could) i(?! (?:get|have)\b)|can it|can this|may i"
    r"|should i|should it|will it|would it"
    r"|is it|is there|are there"
    r"|(?:can|could|would) you (?:tell|explain|say|describe|recommend|suggest|see|even)"
    r"|tell me|do i|am i)\b"
)
_CHINESE = re.compile(
    r"^几秒|^多久|[吗么呢？?]\s*$|能干(?:啥|嘛|什么)|会(?:啥|干啥)|多长|多大|多少|几秒钟?[？?]"
    r"|有几秒|几分钟[？?]|什么|怎么|如何|为什么"
    r"|谁|哪里|哪个|是否|是不是|有没有|能否告诉"
)
_CHINESE_POLITE = re.compile(
    r"^(?:请?(?:能不能|能否|可以|可不可以|能))?.{0,4}(?:帮我|帮忙|给我|请把|把)"
)
_OTHER = re.compile(
    r"^\W*[¿]?(?:cuánto|cuál|qué|cómo|por qué|quién|dónde|combien|quel|quelle|comment"
    r"|pourquoi|qui|où|est-ce que|wie|was|warum|wer"
    r"|welche\w*|wo|quanto|qual|como|por que|quem|onde|сколько|какой|какая|как|почему|кто"
    r"|где|что|どう|何|いつ|誰|なぜ|どれ)(?![\w])"
    r"|^\W*(?:berapa lama|bao lâu|ne kadar (?:uzun|sür)|ile trwa|jak dług|скільки триває|як довго"
    r"|कितनी देर|多久)"
    r"|ですか|ますか|か？|何秒"
)

_TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(pattern))
    for topic, pattern in (
        ("help", r"\bwhat (?:else )?(?:can|could|do) you (?:do|offer|edit)\b|\bwhat(?:'s"
            r"| is) possible\b|\bhow do(?:es)? (?:you|this|it) work\b"
                 r"|\bwhat are you (?:able|capable)\b|能干(?:啥|嘛|什么)|会(?:啥|干啥|什么)"
                 r"|能做什么|会做什么|可以做什么"
                 r"|有什么功能|怎么用"),
        ("sound", (
            r"\b(?:have|has|is there|any|with)\b[^?]{0,20}\b(?:audio|sound|soundtrack)\b|有声音"
            r"|有没有声音|有音频"
        )),
        ("size", r"\b(?:how (?:big|large|heavy|many (?:mb|megabytes|bytes))|file ?size|(?:smaller"
            r"|bigger|larger|less|more|under|over|below) (?:than )?)\b"
                 r"|多大|大小|小于|大于|超过"),
        ("length", (
            r"\bhow (?:long|many (?:seconds|minutes))\b|\b(?:duration|length)\b|多长|时长"
            r"|几秒|几分钟|多久"
            r"|多少秒|\b(?:wie lang|cuánto (?:dura|tiempo)|quanto (?:dura|tempo)|combien de temps"
            r"|quelle (?:est la )?(?:durée|longueur)|berapa lama|durasi|ne kadar (?:uzun|sür)"
            r"|ile trwa|jak dług|bao lâu|dài bao)|сколько (?:длится|времени|секунд)|как долго"
            r"|скільки триває|як довго|कितन(?:ा लंब|ी लंब|ी देर|े सेकंड)|길이|몇 ?초|何秒|長さ"
            r"|كم (?:مدة|طول|ثاني)|چقدره|چند ثاني"
        )),
        ("fps", r"\b(?:fps|frame ?rate|frames per second)\b|帧率|多少帧"),
        ("resolution", (
            r"\b(?:resolution|dimensions|aspect ratio|how (?:wide|tall)|pixels|is it (?:hd|4k"
            r"|1080p|720p))\b|分辨率|尺寸|宽高"
        )),
        ("codec", r"\b(?:codec|format|encoding|bit ?rate|container|h\.?26[45])\b|编码|格式|码率"),
        ("position", (
            r"\b(?:what(?:'s| is| happens)?|who|where)\b[^?]{0,40}(?:\d|second|minute)|发生了什么"
        )),
    )
)  # fmt: skip


# What is wished for only under a condition, or by somebody else, is no wish yet.
_LEFT_OPEN = re.compile(
    r"^\W*(?:(?:so|and|but|ok|okay|well|hey|hi) )*(?:(?:if|unless|in case|suppose|imagine"
    r"|supposing"
    r"|assuming|whenever|had (?:you|i|we|it))\b(?! (?:(?:you|u|it is|it's|that's|that is|at all)?"
    r" ?(?:can|could|possible|would|want|like|don't mind|have time|ok|okay|fine|so)\b"
    r"|i (?:want|wanted|need|have to|cut|trim|mute|crop)\b|only\b|anything\b|not\b))"
    r"|(?:it )?depends\b|(?:maybe|perhaps) not\b)"
    r"|\b(?:she|he|they|somebody|someone|people|my \w+|the (?:client|boss|teacher|editor)) "
    r"(?:says?|said|tells?|told|thinks?|thought|suggest(?:s|ed)|asks?|asked|wrote|claims?) "
    r"(?!hello)"
    r"|^\W*i(?:'d| would) (?!(?:like|love|prefer|want|need|appreciate|rather|be|also"
    r"|please)\b)[a-z]+"
    r" [^.!?]*\bbut\b|\b(?:was|were) (?:gonna|going to|about to)\b"
    r"|\bor (?:maybe )?not\b|^\W*(?:you(?:'re| are)|he(?:'s| is)|she(?:'s| is)|i(?:'m| am)) "
    r"(?:so|too|very|really|such)\b"
    r"|^(?:如果|要是|假如|假使|万一|除非)|(?:他|她|他们|朋友|老板|有人|客户|老师)们?(?:说|觉得"
    r"|建议|认为|告诉)"
    r"|^\W*(?:если|wenn|falls|si"
    r"|se(?= (?:for|fosse|tiver|estiver|der|ficar|è |pass|supera|pesa|ha |ultrapassa|viene))"
    r"|якщо|eğer|jika|kalau|kalo|klo|je[sś]li|je[zż]eli|gdyby|nếu|अगर|यदि"
    r"|اذا|اگه|اگر|لو) (?!(?:می ?شه|ميشه|ممكن|زحمت|سمحت|تكرمت|لطف|bisa|boleh|mo[zż]|da si|được"
    r"|có thể|हो सके|можна|можеш|можешь|можете|можно|possible|möglich|posible"
    r"|puedes|possível|te plaît|il te|pudesse|puder|quieres|poss|geht|es geht)\b)"
    r"|^[^。]{1,24}(?:たら|なら|ければ)(?!いい)"
    r"|^(?:前|最?后|第)\d+秒(?:钟|里|的时候)?没有?声音$"
)


def is_left_open(text: str) -> bool:
    """ "If it is over 10 MB then shrink it", "she says it is too loud"; `text` is normalised."""
    return _LEFT_OPEN.search(text) is not None


_PARTICIPLES = {
    "made": "make", "turned": "turn", "cut": "cut", "split": "split", "put": "put", "sped": "speed",
    "slowed": "slow", "converted": "convert", "muted": "mute", "reversed": "reverse",
    "rotated": "rotate", "cropped": "crop", "trimmed": "trim", "flipped": "flip",
    "shortened": "shorten", "brightened": "brighten", "compressed": "compress",
    "stabilised": "stabilise", "stabilized": "stabilize", "blurred": "blur", "looped": "loop",
    "removed": "remove", "played": "play", "saved": "save", "exported": "export",
    "changed": "change", "reduced": "reduce", "resized": "resize", "joined": "join",
    "merged": "merge", "darkened": "darken", "shown": "show", "mirrored": "mirror", "slimmed":
     "slim",
}  # fmt: skip
_CAN_IT_BE = re.compile(
    r"^\W*(?:(?:hi|hey|hello|so|ok|okay)[\s,!]+)*(?:can|could) (?P<what>it|this|that|these|they|the"
    r" [^?.,!]{2,40}?) (?:maybe |possibly |also |somehow )?be"
    rf" (?P<verb>{'|'.join(_PARTICIPLES)})\b(?P<rest>[^?.!]*)\?*\s*$"
)


_CAN_IT_GO = re.compile(
    r"^\W*(?:can|could) (?P<what>(?:the|my) (?:logo|text|title|captions|subtitles|watermark))"
    r" (?:go|move|sit"
    r"|be) (?:to |in |at )?(?P<where>(?:the )?[^?]{3,30}?)(?: instead)?\?*$"
)


def wish_of_question(text: str) -> str:
    """ "Can this be turned into a gif?" asks what is possible; who asks that may want it: as a
    wish, to be asked back. "" for other questions."""
    if moved := _CAN_IT_GO.search(text):
        return f"move {moved['what']} to {moved['where']}"
    found = _CAN_IT_BE.search(text)
    return f"{_PARTICIPLES[found['verb']]} {found['what']}{found['rest']}" if found else ""


def topic_of(text: str) -> str | None:
    """What a question is about, or None for what is no question; `text` is in lower case."""
    if asks_for_abilities(text):
        return "help"
    if not _is_question(text):
        return None
    return next((topic for topic, pattern in _TOPICS if pattern.search(text)), "other")


def _is_question(text: str) -> bool:
    if re.search(r"[\u3400-\u9fff]", text) and not re.search(r"[\u3040-\u30ff]", text):
        return bool(_CHINESE.search(text)) and not _CHINESE_POLITE.search(text)
    if _POSSIBLE.search(text):
        return True
    if any(one.search(text) for one in (_POLITE, _MAY_I_HAVE, _PLEASE_IN_IT, _OPENING)):
        return False
    if is_wish(text):
        return False
    told = _POLITE_AFTER.search(text)
    if told and not _ASKING.search(text) and _POLITE.search(text[told.end() :]):
        return False
    return bool(_ASKING.search(text) or _OTHER.search(text)) or text.rstrip().endswith(("?", "？"))
