"""How small a file is to be without a number, put as the rules know it: for which app or mail, and
"as small as possible but still good".
"""

from __future__ import annotations

import re

from engine.agent.grammar.normalise import simplified

_IT = r"(?:it|this|that|them|(?:the|my|this) (?:video|clip|file|vid|movie))"
_AT_PLACE = (
    r"(?P<place>whats ?app|telegram|tg|instagram|insta|ig|discord|g-?mail|outlook|we ?chat"
    r"|e-?mails?|mails?)(?:'s)?(?: (?:messages?|chats?|groups?|attachments?|limits?|dms?|posts?"
    r"|size limits?|users?))?"
)
_IN_CHINESE = (
    r"\s*(?P<place>微信|whats ?app|telegram|tg|电报|instagram|ins|discord|gmail|谷歌邮箱|e-?mail"
    r"|邮件|邮箱|电子邮件)\s*(?:附件|群|消息|聊天|朋友)?"
)
_KNOWN = {
    "微信": "wechat", "电报": "telegram", "ins": "instagram", "谷歌邮箱": "gmail",
    "邮件": "email", "邮箱": "email", "电子邮件": "email",
    "tg": "telegram", "ig": "instagram", "insta": "instagram", "whats app": "whatsapp",
    "we chat": "wechat", "g-mail": "gmail", "e-mail": "email", "e-mails": "email",
    "emails": "email", "mail": "email", "mails": "email",
}  # fmt: skip
_WHERE = r"(?:on|in|into|over|via|through|by|to|as|with|for|within)(?: (?:an?|my|the|1))?"
_SENT = r"(?:send|sent|share|post|upload|attach|put)"
_SMALLER = (
    r"(?:(?:compress|shrink|reduce|squeeze|convert|get|make)(?: down)?(?: (?:it|this|that"
    r"|(?:the|my|this) (?:video|clip|file|vid|movie)))?(?: down)?(?: (?:small(?:er)?|tiny"
    r"|light(?:er)?))?(?: enough)?,? )?"
)
_GOOD = (
    r"good|great|nice|decent(?:ly)?|ok|okay|fine|alright|acceptabl[ey]|watchable|sharp|clear"
    r"|presentable|reasonabl[ey]|usable|bad|terrible|awful|horrible|ugly|garbage|blurry|pixelated"
    r"|trash|crap"
)
_SMALLEST = (
    r"(?:(?:compress|make|get|shrink|keep|give me|i want|i need)(?: it| this| the (?:video|file))?"
    r" )?(?:as (?:small|tiny|little|light|compact) as (?:possible|you can|it can(?: be| get)?"
    r"|it gets|can be)(?: (?:get|make|go|manage|be))?(?: it)?"
    r"|(?:the |its )?(?:smallest|tiniest|lightest)"
    r"(?: (?:possible|file|size|filesize|version|video|it can(?: be| get)?|you can (?:make|get)"
    r"(?: it)?))*|(?:really |very |super )?tiny)"
    r"|(?:compress|shrink|reduce|squeeze)(?: (?:it|this|the (?:video|file|size|file size)))?"
    r" as (?:much|far|hard|small) as (?:possible|you can|it goes)"
)
_AS_SMALL = "compress as small as possible"
_WHOLE = tuple(
    (re.compile(pattern, re.IGNORECASE), words)
    for pattern, words in (
        # The rest may say anything of how it looks, but nothing that has a number.
        (
            rf"(?<!logo )(?<!text )(?<!title )(?<!s )\b(?:{_SMALLEST})[,;]?(?: (?:but|and|yet"
            rf"|while|that|which|without|with|so|it|the|quality|still|should|must|has|to))+"
            rf" (?:[a-z']+ ){{0,5}}?(?:{_GOOD})"
            r"(?: (?:quality|enough|though|tho|please))*(?=[\s.!]*$)",
            _AS_SMALL,
        ),
        *(
            (rf"{smallest},? {but} [^\d,.]{{0,40}}?(?:{good})(?: \w+)?(?=[\s.!]*$)", _AS_SMALL)
            for smallest, but, good in (
                (
                    r"\blo m[aá]s (?:pequeño|chico|ligero|liviano) (?:posible|que se pueda)",
                    "(?:pero|y|sin)",
                    "bien|buen[oa]?|decente|calidad|fe[oa]|mal",
                ),
                (
                    r"\ble plus (?:petit|l[eé]ger) possible",
                    "(?:mais|et|sans|tout en)",
                    "joli|beau|bien|bonne?|correcte?|qualit[eé]|propre|moche|regardable",
                ),
                (
                    r"\bso klein wie m[oö]glich",
                    "(?:aber|und|ohne)",
                    "gut|schön|ansehnlich|ordentlich|scharf|schlecht|brauchbar",
                ),
                (
                    r"\bo (?:menor|mais (?:pequeno|leve)) poss[ií]vel",
                    "(?:mas|e|sem)",
                    "bo[am]|bem|qualidade|ruim|fei[oa]|decente",
                ),
                (
                    r"\bil più (?:piccolo|leggero) possibile",
                    "(?:ma|e|senza)",
                    "buon[oa]?|bene|bell[oa]|qualità|decente|brutt[oa]",
                ),
                (
                    r"\bкак можно меньше",
                    "(?:но|и|чтобы)",
                    r"хорош\w*|нормальн\w*|качеств\w*|смотр\w*|выглядел\w*",
                ),
            )
        ),
        (
            r"(?:できるだけ|なるべく|可能な限り|極力)(?:小さく|軽く)(?:圧縮)?(?:して)?[、,]?"
            r"(?:でも|だけど|ただし|けど|ただ)?[^\d、,。]{0,6}(?:画[質质]|きれい|綺[麗丽]|見られる|見れる)"
            r"[^\d、,。]{0,10}$",
            _AS_SMALL,
        ),
        (
            r"(?:把|将)?(?:视频|文件|体积|大小|尺寸)?(?:(?:尽量|尽可能|尽力)地?(?:压|弄|变|缩|做)"
            r"?(?:得|到)?(?:缩小|压缩|压小|变小|小)(?:一点|一些|点|些)?|(?:压缩|压|弄|变|缩|做)?"
            r"(?:得|到)?越小越好|(?:压缩|压|缩|弄|做|体积|文件|大小)(?:到|得|成)?最小|最小(?:的)?"
            r"(?:体积|文件|大小))[,，、\s]*(?:但是?|不过|同时|而且|只要|前提是)?"
            r"[^,，。\d]{0,6}?(?:画质|清晰|清楚|质量|能看|好看|不错|糊|看起来|看着|难看|失真|看得清"
            r"|效果)[^,，。\d]{0,8}$",
            "压缩",
        ),
        (
            r"在?(?:保证|保持|不影响|不降低|不损失|不太影响)(?:视频)?(?:的)?(?:画质|质量|清晰度?)"
            r"的?(?:前提|情况|基础)(?:之)?下[,，]?(?:把)?(?:视频|文件|体积)?(?:尽量|尽可能|再)?"
            r"(?:地)?(?:压缩|压小|缩小|压|变小)(?:一点|一些|点|些|一下)?$",
            "不损失画质压缩",
        ),
        (
            rf"(?<!is it )(?<!be )(?<!isn't it )\b(?:it'?s |it is |this is |(?:the|my) (?:video"
            rf"|clip|file) is )?(?:way |much |a bit |still |just )*too (?:big|large|heavy|huge)"
            rf" (?:for|to {_SENT}(?: {_IT})?(?: "
            rf"(?:on|in|over|via|by|to|with))?)(?: (?:an?|my))? {_AT_PLACE}[,;]?(?: (?:so|and"
            rf"|please|pls))?(?: (?:can|could|would) you(?: (?:please|fix|shrink|help|sort|reduce"
            rf"|compress|make|smaller|it|that|this|me|out))*[\s?]*$|(?: (?:please|fix|shrink|help"
            rf"|sort|reduce|compress)(?: (?:it|that|this|me))?)*(?=[\s.!]*$))",
            "for",
        ),
        (
            rf"\bi(?:'d like| would like| want| need| have|'m going) to (?:be able to )?"
            rf"(?:{_SENT}|mail)(?: {_IT})?(?: {_WHERE})? {_AT_PLACE}[,;]?(?: (?:so|and|please|pls"
            rf"|can you|could you|just))*(?: (?:compress|shrink|make|reduce)(?: {_IT})?"
            rf"(?: (?:smaller|small|fit|please|first|for me|down))*)[\s?]*$",
            "for",
        ),
        (
            rf"(?:我)?(?:要|想|准备|需要|得)?(?:用|通过|作为|以|发到?|传到?|上传到?|发布到?)"
            rf"{_IN_CHINESE}(?:来|里|上|去)?(?:发送?|传|分享|发出去)?(?:用|的)*[,，\s]*(?:请|帮我|所以)*"
            r"(?:把)?(?:视频|文件|它)?(?:给我)?(?:压缩|压小|压|缩小|变小|弄小)(?:得?小)?(?:一?[下点些])?"
            r"(?:吧|谢谢)?$",
            "for",
        ),
        (
            rf"(?:把|将)?(?:视频|文件|它)?(?:压缩|压|缩小|弄)(?:一下)?(?:到|成|为|给|得)?(?:能|可以|适合"
            rf"|符合|好|来)?(?:用于|用在|用|在|放|发到?|传到?|上传到?)?{_IN_CHINESE}(?:来|里|上|去)?"
            r"(?:能|可以)?(?:发送?|传|分享|发得?出去|用|的|大小|尺寸|要求|限制|附件|接受)*$",
            "for",
        ),
        (
            rf"^(?:适合|符合|好|方便)(?:用|发到?|传到?|上传到?|放)?{_IN_CHINESE}(?:上|里|用|发|的|大小"
            r"|尺寸|体积|要求|限制)*$",
            "for",
        ),
        (rf"^(?:发|传){_IN_CHINESE}(?:用的?)?$", "for"),
    )
)
_PLACE = rf"(?:{_AT_PLACE})(?![\w-])"
_TO_A_PLACE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_SMALLER}so (?:that )?(?:i|we|you|it|they) can (?:be )?{_SENT}(?: {_IT})?"
        rf"(?: {_WHERE})? {_PLACE}",
        rf"\b{_SMALLER}so (?:that )?it (?:fits?|goes|works|can go) {_WHERE} {_PLACE}",
        rf"\b{_SMALLER}(?:to )?fit {_WHERE} {_PLACE}",
        rf"\b{_SMALLER}(?:small|light|tiny) enough (?:to {_SENT}(?: {_IT})?|for|to go|to fit)"
        rf"(?: {_WHERE})? {_PLACE}",
        rf"\b{_SMALLER}so (?:that )?{_PLACE} (?:accepts?|takes?|allows?|will (?:take|accept)"
        r"|can (?:take|handle))(?: (?:it|this|that))?",
        rf"\b(?:make|get|have) {_IT} (?:ready|suitable|work|ok|okay|right|good|fine|optimi[sz]ed"
        rf"|small|smaller) (?:for|on|with|in|to {_SENT} (?:on|in|over|via|by)) {_PLACE}",
        rf"^\W*{_SMALLER}(?:for )?{_AT_PLACE}[- ](?:friendly|ready|compatible|sized?|version)\b",
        rf"\b(?:compress|shrink|squeeze|smaller)(?: {_IT})? for(?: an?| my)? {_PLACE}(?! sticker)",
        r"^\W*for (?P<place>tg|telegram|ig|whatsapp|discord)(?=[\s.!]*$)",
    )
)
_OTHERS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (
            r"\bso (?:that )?(?:i|we) can (?:e-?)?mail(?: (?:it|this|that))?\b"
            r"|\b(?:small|light) enough (?:to (?:be )?e-?mail(?:ed)?(?: it)?|to attach)\b",
            "compress for email",
        ),
        (
            r"^\W*for an? (instagram|insta|ig|whatsapp|facebook|snapchat) (story|stories|reels?)"
            r"(?=[\s.!]*$)",
            r"make it fit \1 stories",
        ),
    )
)


def over_the_whole(text: str) -> str:
    """What is said round a comma, in one; `text` as it was written."""
    for pattern, words in _WHOLE:
        if found := pattern.search(simplified(text)):
            put = f"compress for {_name(found)}" if words == "for" else words
            text = text[: found.start()] + put + text[found.end() :]
    return text


def _name(found: re.Match[str]) -> str:
    said = found["place"].lower()
    return _KNOWN.get(said, said)


def for_a_place(plain: str) -> str:
    """ "So that I can send it over WhatsApp": compress for whatsapp. `plain` is normalised."""
    for pattern in _TO_A_PLACE:
        plain = pattern.sub(lambda found: f"compress for {_name(found)}", plain)
    for pattern, words in _OTHERS:
        plain = pattern.sub(words, plain)
    return plain
