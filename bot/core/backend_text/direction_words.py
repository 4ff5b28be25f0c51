"""The words that direct a reader around an editor's window: patterns, no logic.

English and Chinese stand here, the other languages of the catalogues come from `languages`. All
patterns are for a sentence in lower case without Markdown's marks (`directions`), in which each
letter of a quotation is U+E000.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Literal

from bot.core.backend_text.languages.ar import AR
from bot.core.backend_text.languages.de import DE
from bot.core.backend_text.languages.es import ES
from bot.core.backend_text.languages.fr import FR
from bot.core.backend_text.languages.id import ID
from bot.core.backend_text.languages.it import IT
from bot.core.backend_text.languages.pl import PL
from bot.core.backend_text.languages.pt import PT
from bot.core.backend_text.languages.ru import RU
from bot.core.backend_text.languages.uk import UK
from bot.core.backend_text.languages.verb_last.fa import FA
from bot.core.backend_text.languages.verb_last.hi import HI
from bot.core.backend_text.languages.verb_last.ja import JA
from bot.core.backend_text.languages.verb_last.ko import KO
from bot.core.backend_text.languages.verb_last.tr import TR
from bot.core.backend_text.languages.verb_last.words import VerbLastWords
from bot.core.backend_text.languages.vi import VI
from bot.core.backend_text.languages.words import EMOJI, START, Words
from bot.core.requests.vocabulary import LatePattern

Action = Literal["export", "status", "credits", "upload"]

VERB_FIRST: Final = {
    "es": ES, "pt": PT, "de": DE, "fr": FR, "ru": RU,
    "it": IT, "pl": PL, "uk": UK, "id": ID, "vi": VI, "ar": AR,
}  # fmt: skip
"""By the name of the group that holds the verb of `DRAG`."""
VERB_LAST: Final = {"ja": JA, "ko": KO, "tr": TR, "hi": HI, "fa": FA}
"""The same, where the verb stands behind its object."""


def _each(pattern: Callable[[Words], str]) -> str:
    return "|".join(pattern(words) for words in VERB_FIRST.values())


def _last(pattern: Callable[[VerbLastWords], str]) -> str:
    return "|".join(pattern(words) for words in VERB_LAST.values())


_START = (
    r"^[\s>]*(?:[-•*]\s+)?(?:(?:step\s*)?\d{1,2}[.):]\s*)?"
    rf"|[,，、;；:：(（¡¿—–]\s*|\s-\s|{EMOJI}\s*"
)
"""Where a clause begins."""


def _lead(words: Words) -> str:
    """What may stand before a verb that addresses the reader."""
    return rf"(?:{_START}|(?<!\w)(?:{words.lead})\s+)(?:(?:{words.lead})\s+)*"


# What may stand before a verb that addresses the reader: the start of a clause, "you can", "then".
_LEAD = (
    rf"(?:{_START}|"
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
    r"素材库|媒体库|设置|设定|选单|视窗|页签|按钮|播放器|页面|界面|下拉|图标)"
)
_ACCOUNT = r"(?:account|billing|balance|credits|subscription|plan\spage)"
_ACCOUNT_ZH = r"(?:账户|帐户|帐号|账单|积分|点数|余额|订阅|套餐|个人中心)"

# "Ctrl+S", "⌘⇧E", "Alt-E"
_KEYS = (
    r"(?<![\w+])(?:ctrl|control|cmd|command|alt|option|shift|win|strg|umschalt|maj|mayús|maiusc"
    r"|⌘|⌥|⇧|⌃)"
    r"\s?(?:\+|-(?=\w\b))\s?\w+|[⌘⌥⇧⌃]\s?\w"
)
# the letter of the same, as editors have it
_EXPORT_KEY = r"[+⌘⌥⇧⌃-]\s?e(?!\w)"
# "Menu > Save as > MOV"
_MENU_PATH = (
    r"(?<!\w)(?:menu|menú|menù|menü|file|edit|view|settings|preferences|export|tools|options|share"
    r"|archivo|ajustes|arquivo|ficheiro|configurações|datei|einstellungen|fichier|paramètres|réglages"
    r"|impostazioni|esporta|plik|ustawienia|eksportuj|berkas|pengaturan|ekspor|tệp|cài\sđặt|xuất"
    r"|dosya|ayarlar|dışa\saktar|меню|файл|настройки|экспорт|налаштування|експорт|菜单|文件|设置|导出"
    r"|选单|档案|汇出|メニュー|ファイル|設定|書き出し|فایل|منو|تنظیمات|خروجی|ملف|قائمة|الإعدادات|تصدير|메뉴|파일|설정|내보내기|मेनू|मेन्यू|फ़ाइल|फाइल|सेटिंग्स)"
    r"\s*(?:>|→|›|»|->|=>)\s*\S"
)

CLICK = LatePattern(
    rf"{_LEAD}(?:(?:double|right|left)[-\s])?click(?:ing)?\b(?!\s*(?:sounds?|tracks?|noises?"
    rf"|bait|through|rate))"
    rf"|{_LEAD}(?:tap|press|hit|push)(?:ing)?\b(?=[^.]{{0,40}}(?:button|icon|menu|tab|export"
    rf"|download|save|play|upload|render|key|\ue000))"
    r"|(?<!鼠标)(?:点击|单击|双击|右击|点按|按一下|点一下|点选|轻触)(?!率|量|声|音效|音)"
    r"|按下?(?=[^。，]{0,10}(?:按钮|键))|点(?=右上角|左上角|\ue000|\s*导出|\s*下载)"
    r"|(?:the\s)?\ue000+\s(?:button|icon|tab|menu)\s(?:is|sits)\b"
    rf"|{_LEAD}(?:press|hit)(?:ing)?\s(?:enter|return|space(?:bar)?|esc(?:ape)?|tab|f\d{{1,2}})\b"
    rf"|{_KEYS}|{_MENU_PATH}|"
    + _each(
        lambda w: (
            rf"(?<!\w)(?:{w.click})(?!\w)"
            rf"|(?<!\w)(?:{w.press})(?!\w)(?=[^.]{{0,40}}(?:{w.control}|\ue000))"
        )
    )
    + "|"
    + _last(lambda w: w.click)
)
CHECK_ACCOUNT = LatePattern(
    rf"{_LEAD}(?:check|view|see|visit|review|manage|open|look\sat|go\sto"
    rf"|head\sto)\b[^.]{{0,30}}\b{_ACCOUNT}\b"
    rf"|(?:查看|检查|前往|进入|打开|登录|去)[^。，]{{0,10}}{_ACCOUNT_ZH}"
    r"|"
    + _each(lambda w: rf"{_lead(w)}(?:{w.check})(?!\w)[^.]{{0,30}}(?<!\w)(?:{w.account})(?!\w)")
    + "|"
    + _last(lambda w: w.check_account)
)
DRAG = LatePattern(
    rf"{_LEAD}(?P<en>drag(?:ging)?(?:\s*(?:and|&|/|-and-)\s*drop(?:ping)?)?)\b(?!\s*(?:rac|queen"
    rf"|show|net))"
    rf"|{_LEAD}(?P<drop>drop)\s(?:it|them|the|your|this|a)\b(?=[^.]{{0,60}}\b(?:into|onto|here"
    rf"|on\sthe|in\sthe|in\shere)\b)"
    r"|(?P<zh>拖拽|拖动|拖放|拖曳|拖(?=到|至|入|进))"
    r"|"
    + "|".join(rf"{_lead(w)}(?P<{name}>{w.drag})(?!\w)" for name, w in VERB_FIRST.items())
    + "".join(rf"|(?P<{name}>{w.drag})" for name, w in VERB_LAST.items())
)
EXPORT = LatePattern(
    r"\bexport(?:\s|-)(?:button|icon|menu|panel|tab|option|dialog|window)\b"
    r"|(?<!\bi\s)(?:\byou\s(?:can|may|could|should)\s+|\bplease\s+|\bgo\sahead\sand\s+"
    rf"|\bfeel\sfree\sto\s+|{START})"
    r"(?:(?:now|then|next,|also|finally,?|simply|just|go\sahead\sand)\s+)*(?:export|download"
    r"|render)\b"
    r"(?=\s*(?:it|the|your|this|as|when|now|to|from|in|a)\b|\s*[.!]?\s*$)"
    r"|\b(?:is|are|it's|you're)\s(?:now\s|all\s)?(?:set\s)?ready\s(?:to"
    r"|for)\s(?:be\s)?export(?:ed|ing)?\b"
    r"|(?:导出|汇出)按钮|(?:请|可以|即可|随时)(?:直接|随时|现在|立即|马上)?(?:去)?(?:导出|汇出|下载)(?!完成|成功|失败|中|过)"
    rf"|从[^。，]{{0,8}}{_PLACES_ZH}[^。，]{{0,4}}(?:导出|汇出|下载)"
    r"|" + _each(lambda w: w.export) + "|" + _last(lambda w: w.export)
)
OPEN = LatePattern(
    rf"{_LEAD}(?:open|go(?:\sover)?\sto|head(?:\sover)?\sto|navigate\sto|switch\sto|look\s(?:at"
    rf"|in|for)|check(?:\sout)?|"
    rf"see|use|find|access|expand|select|choose|pick|adjust"
    rf"|view)\b(?!\s+ing)[^.]{{0,60}}?\b{_PLACES}\b"
    rf"|(?:打开|进入|前往|切换到|切换至|转到|展开|找到|选择|选中|使用|查看)[^。，]{{0,20}}{_PLACES_ZH}"
    r"|"
    + _each(lambda w: rf"{_lead(w)}(?:{w.open})(?!\w)[^.]{{0,60}}?(?<!\w)(?:{w.places})(?!\w)")
    + "|"
    + _last(lambda w: w.open)
)
PREVIEW = LatePattern(
    rf"{_LEAD}(?:preview|watch|play|review)\b[^.]{{0,40}}\b(?:in|on|from|using|with)\s(?:the\s"
    rf"|your\s)?{_PLACES}\b"
    rf"|在[^。，]{{0,8}}{_PLACES_ZH}[^。，]{{0,8}}(?:预览|查看|播放)|预览[^。，]{{0,10}}(?:时间线|时间轴)"
    r"|"
    + _each(
        lambda w: (
            rf"{_lead(w)}(?:{w.preview})(?!\w)[^.]{{0,40}}(?<!\w)(?:{w.inside})\s"
            rf"[^.]{{0,16}}(?:{w.places})(?!\w)"
        )
    )
    + "|"
    + _last(lambda w: w.preview)
)
STEPS_HEAD = LatePattern(
    r"\bthese\ssteps\b[^.]{0,20}[:：]\s*$|(?:(?:以下|下列|如下)步骤|步骤(?:如下|是))[^。]{0,8}[:：]\s*$"
    r"|^\s*(?:to|要|如需)\s?(?:export|download|render|upload|导出|汇出|下载)[^.。]{0,40}[:：]\s*$"
    r"|"
    + _each(
        lambda w: (
            rf"^\s*(?:{w.purpose})\s[^.:]{{0,20}}(?:{w.exporting}|{w.uploading})[^.:]{{0,40}}:\s*$"
            rf"|^\s*(?:{w.steps})[^.:]{{0,40}}:\s*$"
        )
    )
    + r"|^[^。.:：]{0,20}(?:"
    + _last(lambda w: rf"{w.exporting}|{w.uploading}")
    + r")[^。.:：]{0,16}[:：]\s*$"
)
_ITEM = r"^\s*(?:[-*•]\s+|\d{1,2}[.)、]\s*)"
NEXT_STEP = LatePattern(
    rf"{_ITEM}(?:then\s+)?"
    r"(?:select|choose|pick|set|adjust|wait|enter|confirm|选择|设置|调整|等待|输入|确认)"
    rf"|{_ITEM}(?:" + _each(lambda w: w.choose) + r")(?!\w)"
    rf"|{_ITEM}[^。.]{{0,30}}(?:" + _last(lambda w: w.choose) + ")"
)
OFFER = LatePattern(
    r"\b(?:would\syou\slike|do\syou\swant|shall\si|should\si|want\sme\sto)\b.*\?|(?:要不要|需要我|是否"
    r"|要我|想要我).*[?？]?"
    r"|" + _each(lambda w: w.offer) + "|" + _last(lambda w: w.offer)
)
NEGATED = LatePattern(
    r"(?:\bno\sneed\sto|\bdon'?t(?:\s(?:need|have)\sto)?|\bwithout|\bnever|\bcan'?t|\bcannot"
    r"|\bneedn'?t)\s*$"
    r"|(?:无需|不用|不需要|不必|不要|没有|已经?|正在|为您|帮您|我)\s*$"
    r"|(?:" + _each(lambda w: w.negated) + "|" + _last(lambda w: w.negated) + r")$"
)
NEGATED_AFTER = LatePattern(r"\w{0,8}(?:" + _last(lambda w: w.negated_after) + ")")
ADDRESS = LatePattern(r"https?://")

NOUNS: Final[tuple[tuple[Action, LatePattern], ...]] = (
    (
        "credits",
        LatePattern(
            rf"\b{_ACCOUNT}\b|{_ACCOUNT_ZH}|"
            + _last(lambda w: w.account)
            + "|"
            + _each(lambda w: rf"(?<!\w)(?:{w.account})(?!\w)")
        ),
    ),
    (
        "export",
        LatePattern(
            rf"\b(?:export|download|render|save)|导出|汇出|下载|渲染|保存|{_EXPORT_KEY}|"
            + _last(lambda w: w.exporting)
            + "|"
            + _each(lambda w: w.exporting)
        ),
    ),
    (
        "upload",
        LatePattern(
            r"\b(?:upload|import|add\smedia)|上传|导入|添加素材|"
            + _last(lambda w: w.uploading)
            + "|"
            + _each(lambda w: w.uploading)
        ),
    ),
)
A_FILE = LatePattern(
    r"\bfiles?\b|\bfootage\b|\bfrom\syour\b|\bdesktop\b|\bcomputer\b|\bupload"
    r"|\bmedia\s(?:library|panel|bin)|"
    r"\bwindow\b|\bhere\b|\bchat\b|文件|素材库|媒体库|上传|电脑|本地|窗口|对话框|这里"
    r"|" + _last(lambda w: w.file) + "|" + _each(lambda w: w.file)
)

PURPOSE = LatePattern(
    r"\s*(?:\d{1,2}[.)、]\s*|[-*•]\s*)*(?:(?:to|if|when|once|whenever|in\sorder\sto|for|after"
    r"|before|as\ssoon\sas)\b|"
    r"要|如果|若|想|为了|当|等|如需|(?:"
    + _each(lambda w: w.purpose)
    + "|"
    + _last(lambda w: w.purpose)
    + r")(?!\w))",
    re.IGNORECASE,
)
CONNECTOR_END = LatePattern(
    rf"(?:[\s,，、،;；؛:：(（¡¿—–-]|{EMOJI}"
    r"|\b(?:and|then|so|you|you'll|please|just|now|simply|or|but|also|can|may|want|need|to|by)\b"
    r"|\b(?:" + _each(lambda w: w.connector) + r")\b"
    r"|请|您|你|然后|接着|再|并且|并|只需|可以|现在|即可|将|把|在|"
    + _last(lambda w: w.connector)
    + r")+\Z",
    re.IGNORECASE,
)
BOUNDARY = LatePattern(
    rf"[,，、،;；؛:：(（—–]|{EMOJI}|\s-\s|\b(?:and|so|then|but)\b|然后|接着|并|再"
    r"|\b(?:" + _each(lambda w: w.conjunction) + r")\b",
    re.IGNORECASE,
)
CLAUSE_END = LatePattern(
    rf"\s*(?:[,，、،;；؛:：(（—–](?!\d)|\s-\s|{EMOJI})+\s*"
    r"|\s(?:and|but|while)\s(?=(?:the|you|your|its?|it's|i|i've|this|that|there|all|everything|both)\b)"
    r"|" + _each(lambda w: w.clause) + "|" + _last(lambda w: w.clause),
    re.IGNORECASE,
)
"""Where the clause of a direction may end."""
CONTENT = LatePattern(
    r"(?<!\w)(?:is|are|was|were|has|have|had|lasts?|runs|stays?|remains?|i've|it's"
    r"|i\s(?:added|cut|removed|made|kept|set))(?!\w)|已|了|是|为|共|时长|"
    + _each(lambda w: rf"(?<!\w)(?:{w.content})(?!\w)")
    + "|"
    + _last(lambda w: w.content)
)
"""A clause behind a direction with one of these tells something."""
RESULT = LatePattern(
    r"\b(?:button|dialog|window|panel|menu|tab|pop-?up|download\w*|saved?|export\w*|render\w*"
    r"|upload\w*)\b|按钮|面板|窗口|菜单|下载|导出|保存|即可|就(?:可以|能|会)|会自动|"
    + _each(lambda w: rf"(?<!\w)(?:{w.result})(?!\w)")
    + "|"
    + _last(lambda w: w.result)
)
"""… unless it tells what the window does then."""
SUBORDINATE = LatePattern(
    r"\s*(?:and\s|but\s)?(?:then\s)?(?:to|if|when|once|where|which|that|so|until|after|before|you"
    r"|you'll|you're|it\swill|it'll|make\ssure|que|donde|onde|où|qui|wo|где|котор\w+)\b"
    r"|\s*(?:" + _each(lambda w: w.purpose) + r")(?!\w)"
)
CONJUNCTION_START = LatePattern(
    r"\s*(?:(?:and|but|while|" + _each(lambda w: w.conjunction) + r")\b\s*|然后|并且|而且|另外)*",
    re.IGNORECASE,
)
SCRAP = LatePattern(
    r"[\W\d_]*(?:(?:step|part)\s*\d+|第.步|步骤\s*.|tip|note|hint|next|finally|first|second|third"
    r"|last|lastly|great|otherwise|alternatively|optionally|instead|also|提示|注意|首先|最后|下一步|"
    + _each(lambda w: w.step)
    + r")?[\W\d_]*",
    re.IGNORECASE,
)
"""What is left before a direction and tells nothing."""
MAY_DIRECT = LatePattern(
    r"\b(?:click|tap|press|hit|push|drag|drop|open|go\b|head|navigat|switch|look|check|see|use"
    r"|find|access|expand|select|choose|pick|adjust|view|preview|watch|play|review|visit|manage"
    r"|export|download|render|please|step|you\b|panel|button|menu|timeline|ctrl|control|cmd"
    r"|command|alt\b|option|shift|win\b|strg|umschalt|maj\b|mayús|maiusc)|[⌘⌥⇧⌃>→›»]"
    r"|[点单双右轻按拖打进前切转展找选使查预在导下请您你去登要以需菜设]"
    r"|"
    + _last(lambda w: w.begins)
    + "|"
    + _each(
        lambda w: (
            rf"(?<!\w)(?:{w.click}|{w.press}|{w.open}|{w.preview}|{w.check}|{w.drag})"
            rf"|(?:{w.exporting})|(?<!\w)(?:{w.control})"
        )
    )
    + r"|(?<!\w)(?:lade|fertig|bereit|list[oa]|pront[oaie]|prêt|готов|gotow|siap|sẵn)"
)
DIRECTS_FROM_START = LatePattern(
    r"\s*(?:[-*•]|\d|to\b|if\b|when\b|once\b|then\b|now\b|next\b|just\b|simply\b"
    r"|(?:" + _each(lambda w: w.purpose) + r")\b)"
)
CONNECTOR_START_ZH = LatePattern(r"^(?:请|請|您|你|可以|然后|接着|再|只需|即可|直接|也)+")
