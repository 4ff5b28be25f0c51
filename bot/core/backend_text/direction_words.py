"""The words that direct a reader around an editor's window, in EN and ZH: patterns, no logic.

All are for a sentence in lower case without Markdown's marks (`directions`).
"""

from __future__ import annotations

import re
from typing import Final, Literal

Action = Literal["export", "status", "credits", "upload"]

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

CLICK = re.compile(
    rf"{_LEAD}(?:(?:double|right|left)[-\s])?click(?:ing)?\b(?!\s*(?:sounds?|tracks?|noises?"
    rf"|bait|through|rate))"
    rf"|{_LEAD}(?:tap|press|hit|push)(?:ing)?\b(?=[^.]{{0,40}}(?:button|icon|menu|tab|export"
    rf"|download|save|play|upload|render|key|\ue000))"
    r"|(?<!鼠标)(?:点击|单击|双击|右击|点按|点一下|点选|轻触)(?!率|量|声|音效|音)"
    rf"|按下?(?=[^。，]{{0,10}}(?:按钮|键))|点(?=右上角|左上角|\ue000|\s*导出|\s*下载)"
)
CHECK_ACCOUNT = re.compile(
    rf"{_LEAD}(?:check|view|see|visit|review|manage|open|look\sat|go\sto"
    rf"|head\sto)\b[^.]{{0,30}}\b{_ACCOUNT}\b"
    rf"|(?:查看|检查|前往|进入|打开|登录|去)[^。，]{{0,10}}{_ACCOUNT_ZH}"
)
DRAG = re.compile(
    rf"{_LEAD}(?P<en>drag(?:ging)?(?:\s*(?:and|&|/|-and-)\s*drop(?:ping)?)?)\b(?!\s*(?:rac|queen"
    rf"|show|net))"
    rf"|{_LEAD}(?P<drop>drop)\s(?:it|them|the|your|this|a)\b(?=[^.]{{0,60}}\b(?:into|onto|here"
    rf"|on\sthe|in\sthe|in\shere)\b)"
    r"|(?P<zh>拖拽|拖动|拖放|拖曳|拖(?=到|至|入|进))"
)
EXPORT = re.compile(
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
OPEN = re.compile(
    rf"{_LEAD}(?:open|go(?:\sover)?\sto|head(?:\sover)?\sto|navigate\sto|switch\sto|look\s(?:at"
    rf"|in|for)|check(?:\sout)?|"
    rf"see|use|find|access|expand|select|choose|pick|adjust"
    rf"|view)\b(?!\s+ing)[^.]{{0,60}}?\b{_PLACES}\b"
    rf"|(?:打开|进入|前往|切换到|切换至|转到|展开|找到|选择|选中|使用|查看)[^。，]{{0,20}}{_PLACES_ZH}"
)
PREVIEW = re.compile(
    rf"{_LEAD}(?:preview|watch|play|review)\b[^.]{{0,40}}\b(?:in|on|from|using|with)\s(?:the\s"
    rf"|your\s)?{_PLACES}\b"
    rf"|在[^。，]{{0,8}}{_PLACES_ZH}[^。，]{{0,8}}(?:预览|查看|播放)|预览[^。，]{{0,10}}(?:时间线|时间轴)"
)
STEPS_HEAD = re.compile(
    r"\bthese\ssteps\b[^.]{0,20}[:：]\s*$|(?:以下|下列|如下)步骤[^。]{0,8}[:：]\s*$"
    r"|^\s*(?:to|要|如需)\s?(?:export|download|render|upload|导出|下载)[^.。]{0,40}[:：]\s*$"
)
NEXT_STEP = re.compile(
    r"^\s*(?:[-*•]\s+|\d{1,2}[.)、]\s*)(?:then\s+)?"
    r"(?:select|choose|pick|set|adjust|wait|enter|confirm|选择|设置|调整|等待|输入|确认)"
)
OFFER = re.compile(
    r"\b(?:would\syou\slike|do\syou\swant|shall\si|should\si|want\sme\sto)\b.*\?|(?:要不要|需要我|是否"
    r"|要我|想要我).*[?？]?"
)
NEGATED = re.compile(
    r"(?:\bno\sneed\sto|\bdon'?t(?:\s(?:need|have)\sto)?|\bwithout|\bnever|\bcan'?t|\bcannot"
    r"|\bneedn'?t)\s*$"
    r"|(?:无需|不用|不需要|不必|不要|没有|已经?|正在|为您|帮您|我)\s*$"
)
ADDRESS = re.compile(r"https?://")

NOUNS: Final[tuple[tuple[Action, re.Pattern[str]], ...]] = (
    ("credits", re.compile(rf"\b{_ACCOUNT}\b|{_ACCOUNT_ZH}")),
    ("export", re.compile(r"\b(?:export|download|render|save)|导出|下载|渲染|保存")),
    ("upload", re.compile(r"\b(?:upload|import|add\smedia)|上传|导入|添加素材")),
)
A_FILE = re.compile(
    r"\bfiles?\b|\bfootage\b|\bfrom\syour\b|\bdesktop\b|\bcomputer\b|\bupload"
    r"|\bmedia\s(?:library|panel|bin)|"
    r"\bwindow\b|\bhere\b|\bchat\b|文件|素材库|媒体库|上传|电脑|本地|窗口|对话框|这里"
)

PURPOSE = re.compile(
    r"\s*(?:\d{1,2}[.)、]\s*|[-*•]\s*)*(?:(?:to|if|when|once|whenever|in\sorder\sto|for|after"
    r"|before|as\ssoon\sas)\b|"
    r"要|如果|若|想|为了|当|等|如需)",
    re.IGNORECASE,
)
CONNECTOR_END = re.compile(
    r"(?:[\s,，;；:：(—–-]|\b(?:and|then|so|you|you'll|please|just|now|simply|or|but|also|can|may"
    r"|want|need|to|by)\b"
    r"|请|您|你|然后|接着|再|并且|并|只需|可以|现在|即可|将|把|在)+\Z",
    re.IGNORECASE,
)
BOUNDARY = re.compile(r"[,，;；:：(—–]|\b(?:and|so|then|but)\b|然后|接着|并|再", re.IGNORECASE)
MAY_DIRECT = re.compile(
    r"\b(?:click|tap|press|hit|push|drag|drop|open|go\b|head|navigat|switch|look|check|see|use"
    r"|find|access|expand|"
    r"select|choose|pick|adjust|view|preview|watch|play|review|visit|manage|export|download"
    r"|render|please|step|you\b|"
    r"panel|button|menu|timeline)|[点单双右轻按拖打进前切转展找选使查预在导下请您你去登要以需]"
)
DIRECTS_FROM_START = re.compile(
    r"\s*(?:[-*•]|\d|to\b|if\b|when\b|once\b|then\b|now\b|next\b|just\b|simply\b)"
)
CONNECTOR_START_ZH = re.compile(r"^(?:请|您|你|可以|然后|接着|再|只需|即可|直接|也)+")
