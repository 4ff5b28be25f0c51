"""Recognising one sentence that directs its reader around an editor's window, in EN and ZH."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from bot.core.requests.quotations import CLOSING, hide_quotes

Action = Literal["export", "status", "credits", "upload"]


@dataclass(frozen=True, slots=True)
class Direction:
    """What a sentence wanted its reader to do, and the part of it (`kept`) that is content."""

    action: Action | None = None
    edit: str = ""
    kept: str = ""


# What may stand before a verb that addresses the reader: the start of a clause, "you can", "then".
_LEAD = (
    r"(?:^[\s>]*(?:[-•]\s+)?(?:(?:step\s*)?\d{1,2}[.):]\s*)?|[,;:(—–]\s*|\s-\s|"
    r"\b(?:to|then|and|or|just|simply|please|now|you|you'll|by|first|next|finally|instead|try|"
    r"(?<!\bi\s)(?:can|could|may|should|must|have\sto|need\sto|want\sto|to))\s+)"
    r"(?:(?:now|then|also|just|simply|always|directly|please|go\sahead\sand|feel\sfree\sto)\s+)*"
)
_PLACES = (
    r"(?:panels?|tabs?|menus?|sidebar|side\sbar|toolbar|inspector|dashboard|dialog|drop-?down|"
    r"media\slibrary|properties|settings|editor|workspace|buttons?|icons?|sliders?|checkbox|"
    r"preview\swindow|player|canvas|timeline|interface|top[-\s]right|top[-\s]left|"
    r"right-hand\sside|left-hand\sside)"
)
_PLACES_ZH = (
    r"(?:面板|选项卡|标签页|菜单|侧边栏|侧栏|工具栏|属性栏|编辑器|窗口|对话框|时间线|时间轴|工作区|"
    r"素材库|媒体库|设置|按钮|播放器|页面|界面|下拉|图标)"
)
_ACCOUNT = r"(?:account|billing|balance|credits|subscription|plan\spage)"
_ACCOUNT_ZH = r"(?:账户|账单|积分|余额|订阅|套餐|个人中心)"

_CLICK = re.compile(
    rf"{_LEAD}(?:(?:double|right|left)[-\s])?click(?:ing)?\b(?!\s*(?:sounds?|tracks?|noises?"
    rf"|bait|through|rate))"
    rf"|{_LEAD}(?:tap|press|hit|push)(?:ing)?\b(?=[^.]{{0,40}}(?:button|icon|menu|tab|export"
    rf"|download|save|play|upload|render|key|\ue000))"
    r"|(?<!鼠标)(?:点击|单击|双击|右击|点按|点一下|点选|轻触)(?!率|量|声|音效|音)"
    rf"|按下?(?=[^。，]{{0,10}}(?:按钮|键))|点(?=右上角|左上角|\ue000|\s*导出|\s*下载)"
)
_CHECK_ACCOUNT = re.compile(
    rf"{_LEAD}(?:check|view|see|visit|review|manage|open|look\sat|go\sto"
    rf"|head\sto)\b[^.]{{0,30}}\b{_ACCOUNT}\b"
    rf"|(?:查看|检查|前往|进入|打开|登录|去)[^。，]{{0,10}}{_ACCOUNT_ZH}"
)
_DRAG = re.compile(
    rf"{_LEAD}(?P<en>drag(?:ging)?(?:\s*(?:and|&|/|-and-)\s*drop(?:ping)?)?)\b(?!\s*(?:rac|queen"
    rf"|show|net))"
    rf"|{_LEAD}(?P<drop>drop)\s(?:it|them|the|your|this|a)\b(?=[^.]{{0,60}}\b(?:into|onto|here"
    rf"|on\sthe|in\sthe|in\shere)\b)"
    r"|(?P<zh>拖拽|拖动|拖放|拖曳|拖(?=到|至|入|进))"
)
_EXPORT = re.compile(
    r"\bexport(?:\s|-)(?:button|icon|menu|panel|tab|option|dialog|window)\b"
    r"|(?<!\bi\s)(?:\byou\s(?:can|may|could|should)\s+|\bplease\s+|\bgo\sahead\sand\s+"
    r"|\bfeel\sfree\sto\s+|^\s*)"
    r"(?:(?:now|then|next,|also|finally,?|simply|just|go\sahead\sand)\s+)*(?:export|download"
    r"|render)\b"
    r"(?=\s*(?:it|the|your|this|as|when|now|to|from|in|a)\b|\s*[.!]?\s*$)"
    r"|\b(?:is|are|it's|you're)\s(?:now\s|all\s)?(?:set\s)?ready\s(?:to"
    r"|for)\s(?:be\s)?export(?:ed|ing)?\b"
    r"|导出按钮|(?:请|可以|即可|随时)(?:直接|随时|现在|立即|马上)?(?:去)?(?:导出|下载)(?!完成|成功|失败|中|过)"
)
_OPEN = re.compile(
    rf"{_LEAD}(?:open|go(?:\sover)?\sto|head(?:\sover)?\sto|navigate\sto|switch\sto|look\s(?:at"
    rf"|in|for)|check(?:\sout)?|"
    rf"see|use|find|access|expand|select|choose|pick|adjust"
    rf"|view)\b(?!\s+ing)[^.]{{0,60}}?\b{_PLACES}\b"
    rf"|(?:打开|进入|前往|切换到|切换至|转到|展开|找到|选择|选中|使用|查看)[^。，]{{0,20}}{_PLACES_ZH}"
)
_PREVIEW = re.compile(
    rf"{_LEAD}(?:preview|watch|play|review)\b[^.]{{0,40}}\b(?:in|on|from|using|with)\s(?:the\s"
    rf"|your\s)?{_PLACES}\b"
    rf"|在[^。，]{{0,8}}{_PLACES_ZH}[^。，]{{0,8}}(?:预览|查看|播放)|预览[^。，]{{0,10}}(?:时间线|时间轴)"
)
_STEPS_HEAD = re.compile(
    r"\bthese\ssteps\b[^.]{0,20}[:：]\s*$|(?:以下|下列|如下)步骤[^。]{0,8}[:：]\s*$"
    r"|^\s*(?:to|要|如需)\s?(?:export|download|render|upload|导出|下载)[^.。]{0,40}[:：]\s*$"
)
_NEXT_STEP = re.compile(
    r"^\s*(?:[-*•]\s+|\d{1,2}[.)、]\s*)(?:then\s+)?"
    r"(?:select|choose|pick|set|adjust|wait|enter|confirm|选择|设置|调整|等待|输入|确认)"
)
_OFFER = re.compile(
    r"\b(?:would\syou\slike|do\syou\swant|shall\si|should\si|want\sme\sto)\b.*\?|(?:要不要|需要我|是否"
    r"|要我|想要我).*[?？]?"
)
_NEGATED = re.compile(
    r"(?:\bno\sneed\sto|\bdon'?t(?:\s(?:need|have)\sto)?|\bwithout|\bnever|\bcan'?t|\bcannot"
    r"|\bneedn'?t)\s*$"
    r"|(?:无需|不用|不需要|不必|不要|没有|已经?|正在|为您|帮您|我)\s*$"
)
_ADDRESS = re.compile(r"https?://")

_NOUNS: Final[tuple[tuple[Action, re.Pattern[str]], ...]] = (
    ("credits", re.compile(rf"\b{_ACCOUNT}\b|{_ACCOUNT_ZH}")),
    ("export", re.compile(r"\b(?:export|download|render|save)|导出|下载|渲染|保存")),
    ("upload", re.compile(r"\b(?:upload|import|add\smedia)|上传|导入|添加素材")),
)
_A_FILE = re.compile(
    r"\bfiles?\b|\bfootage\b|\bfrom\syour\b|\bdesktop\b|\bcomputer\b|\bupload"
    r"|\bmedia\s(?:library|panel|bin)|"
    r"\bwindow\b|\bhere\b|\bchat\b|文件|素材库|媒体库|上传|电脑|本地|窗口|对话框|这里"
)

_PURPOSE = re.compile(
    r"\s*(?:\d{1,2}[.)、]\s*|[-*•]\s*)*(?:(?:to|if|when|once|whenever|in\sorder\sto|for|after"
    r"|before|as\ssoon\sas)\b|"
    r"要|如果|若|想|为了|当|等|如需)",
    re.IGNORECASE,
)
_CONNECTOR_END = re.compile(
    r"(?:[\s,，;；:：(—–-]|\b(?:and|then|so|you|you'll|please|just|now|simply|or|but|also|can|may"
    r"|want|need|to|by)\b"
    r"|请|您|你|然后|接着|再|并且|并|只需|可以|现在|即可|将|把|在)+\Z",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"[,，;；:：(—–]|\b(?:and|so|then|but)\b|然后|接着|并|再", re.IGNORECASE)
_MAY_DIRECT = re.compile(
    r"\b(?:click|tap|press|hit|push|drag|drop|open|go\b|head|navigat|switch|look|check|see|use"
    r"|find|access|expand|"
    r"select|choose|pick|adjust|view|preview|watch|play|review|visit|manage|export|download"
    r"|render|please|step|you\b|"
    r"panel|button|menu|timeline)|[点单双右轻按拖打进前切转展找选使查预在导下请您你去登要以需]"
)
_DIRECTS_FROM_START = re.compile(
    r"\s*(?:[-*•]|\d|to\b|if\b|when\b|once\b|then\b|now\b|next\b|just\b|simply\b)"
)


def find_direction(sentence: str, *, in_steps: bool) -> Direction | None:
    """The direction in a finished sentence, or None where it is content.

    `in_steps`: the sentence before was a direction, so "2. Choose 1080p" is one too.
    """
    plain, seen = _flatten(hide_quotes(sentence)), _flatten(sentence)
    if _OFFER.search(plain) or _ADDRESS.search(seen):
        return None
    if (in_steps and _NEXT_STEP.search(plain)) or _STEPS_HEAD.search(plain):
        return Direction()
    if drag := _search(_DRAG, plain):
        return _drag(sentence, seen, drag)
    for pattern in (_CHECK_ACCOUNT, _CLICK, _EXPORT, _OPEN, _PREVIEW):
        if found := _search(pattern, plain):
            action = "status" if pattern is _PREVIEW else _action(seen[found.start() :])
            return Direction(action, kept=_kept(sentence, found.start()))
    return None


def harmless_beginning(pending: str) -> str:
    """As much of an unfinished sentence as can be shown: "" once it may be giving directions."""
    opened = min((at for sign in CLOSING if (at := pending.find(sign)) >= 0), default=len(pending))
    hidden = _flatten(hide_quotes(pending))
    if "\ue000" in hidden:
        opened = len(pending)
    if _MAY_DIRECT.search(hidden) or _DIRECTS_FROM_START.match(hidden):
        return ""
    # The last word may be the beginning of a longer one.
    return re.sub(r"[\w*'’-]+\Z", "", pending[:opened], flags=re.ASCII)


def _search(pattern: re.Pattern[str], plain: str) -> re.Match[str] | None:
    return next(
        (m for m in pattern.finditer(plain) if not _NEGATED.search(plain[: m.start()])), None
    )


def _action(clause: str) -> Action:
    return next((action for action, nouns in _NOUNS if nouns.search(clause)), "status")


def _drag(sentence: str, seen: str, found: re.Match[str]) -> Direction:
    kept = _kept(sentence, found.start())
    if _A_FILE.search(seen[found.start() if not found["zh"] else 0 :]):
        return Direction("upload", kept=kept)
    if found["zh"]:
        clause_from = max(seen.rfind(mark, 0, found.start()) for mark in "，,；;：:\n") + 1
        clause = _CONNECTOR_START_ZH.sub("", sentence[clause_from:].strip())
        moved = re.sub(r"拖(?:拽|动|放|曳)", "移动", clause, count=1)
        return Direction(
            edit=_ended(re.sub(r"拖(?=到|至|入|进)", "移", moved, count=1)),
            kept=_kept(sentence, clause_from),
        )
    verb = "en" if found["en"] else "drop"
    return Direction(edit=_ended("Move" + sentence[found.end(verb) :]), kept=kept)


_CONNECTOR_START_ZH = re.compile(r"^(?:请|您|你|可以|然后|接着|再|只需|即可|直接|也)+")


def _kept(sentence: str, end: int) -> str:
    """The content before a direction, ended as a sentence; "" where there is none."""
    before = sentence[:end]
    joint = _CONNECTOR_END.search(before)
    clauses = re.split(r"(?<=[,，])", _CONNECTOR_END.sub("", before))
    if not _BOUNDARY.search((joint[0] if joint else "") + sentence[end : end + 1]):
        # "Everything" of "Everything is ready to export" is no content by itself.
        clauses.pop()
    while clauses and _PURPOSE.match(clauses[-1]):
        clauses.pop()
    text = _CONNECTOR_END.sub("", "".join(clauses))
    letters = sum(2 if ord(sign) > 0x2E80 else 1 for sign in text if sign.isalnum())
    if letters < 9:
        return ""
    text += "**" if text.count("**") % 2 else ""
    return text + ("。" if ord(text.rstrip("*_ ")[-1]) > 0x2E80 else ".")


def _ended(text: str) -> str:
    return text.strip().rstrip(".。!！;；,， ").strip()


def _flatten(text: str) -> str:
    """Lower case, Markdown's stars and underscores as spaces, apostrophes plain; same length."""
    lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return lowered.replace("*", " ").replace("_", " ").replace("’", "'")
