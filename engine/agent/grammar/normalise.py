"""Getting a sentence into a form that rules can read: widths, case, number words."""

from __future__ import annotations

import functools
import re
import unicodedata

from engine.agent.grammar.languages.apart.spoken import in_digits
from engine.agent.grammar.languages.typed.unmarked import with_marks

MAX_CHARS = 2000
_INVISIBLE = re.compile("[\u061c\u200b-\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Marks that keyboards and other apps put round names and figures; no letter is among them."""
_ARABIC = re.compile("[\u0621-\u064a\u067e-\u06cc]")
_VOWELS = re.compile("[\u0640\u064b-\u065f\u0670]")
_ARABIC_LETTERS = str.maketrans("أإآٱىئیؤةک،؟؛", "اااايييوهك,?;")
_ARABIC_AND = re.compile(
    r"(?<!\w)و(?=(?:اضغط|ازل|احذف|امسح|صدر|اكتم|قص|اقطع|ابق|اضف|اكتب|حول|غير|سرع|ابطي|دور|ادر|ارفع|اخفض"
    r"|ادمج|اجعل|صغر|قلل|موه|قسم|نزل|حمل)\w{0,2}(?!\w))"
)
"""It is written with the word behind it."""
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: n for n, word in enumerate(_ONES)} | {
    word: 20 + 10 * n for n, word in enumerate(_TENS)
}
_ENGLISH = re.compile(
    rf"\b(?P<tens>{'|'.join(_TENS)})[- ](?P<ones>{'|'.join(_ONES[1:10])})\b"
    rf"|\b(?P<word>{'|'.join(_WORDS)})\b"
    r"|\b(?P<hundred>(?:a|one) hundred)\b"
)
_DIGITS = {digit: n for n, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_CHINESE = re.compile(
    rf"[{''.join(_DIGITS)}十百]+(?=\s*(?:个|秒|分|小时|时|兆|mb|m\b|kb|gb|g\b|%|步|行|句|段|倍|次|遍|帧|度|张|份|部分))"
)

_TRADITIONAL = (
    "並併來倆個側傳僅內兩冊凍別刪剛動勻匯厲啟單嗎圓圖場壓夾妳宮實寫寬將對導幀幫幾張強彔後從復態慘"
    "應懷換損據擷擺攝斷於時曏會條樂標樣橫檔殘沒減準溫漸濾為無煩燈犧狀現環畫當疊發碼積穩節約紅紙組"
    "結給統綠綵線編縮繼續纔聲聽臉臺舊艷著藍處虛號螢裏補裡製複襬視訊設訴証話該誌語誤說誰調請講謝證"
    "識譯變讓讚豎豔貼資質賽車軌載輕輯轉迴這連進過選還邊郵針銷錄錯鍼鍾鏡鏢鐘長閉開間闇關陽隱隻雙雜"
    "離電靜韆韓響頂順須頓頭頻題顏顛顯風飽飾餘馬驟體鮮麗麵麼黃點齣"
)
_SIMPLIFIED = (
    "并并来俩个侧传仅内两册冻别删刚动匀汇厉启单吗圆图场压夹你宫实写宽将对导帧帮几张强录后从复态惨"
    "应怀换损据撷摆摄断于时向会条乐标样横档残没减准温渐滤为无烦灯牺状现环画当叠发码积稳节约红纸组"
    "结给统绿彩线编缩继续才声听脸台旧艳着蓝处虚号荧里补里制复摆视讯设诉证话该志语误说谁调请讲谢证"
    "识译变让赞竖艳贴资质赛车轨载轻辑转回这连进过选还边邮针销录错针钟镜镖钟长闭开间暗关阳隐只双杂"
    "离电静千韩响顶顺须顿头频题颜颠显风饱饰余马骤体鲜丽面么黄点出"
)
"""Of the signs that the rules know: what people in Taiwan and Hong Kong write for them."""
_SIMPLER = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_JAPANESE = re.compile("[ぁ-ゖァ-ヺ圧変応残効対図抜聴転]")


def simplified(text: str) -> str:
    """Sign for sign, as far as the rules know them."""
    return text.translate(_SIMPLER)


@functools.lru_cache(maxsize=128)
def normalise(text: str) -> str:
    """Lower case, one width of character, digits for number words, traditional Chinese in
    simplified signs, no surprises in between."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text[:MAX_CHARS])).lower()
    text = _OTHER_DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), text)
    text = text.replace("\u093c", "").replace("ँ", "ं").replace("।", ".")  # as many write Hindi
    if _ARABIC.search(text):
        text = _ARABIC_AND.sub("و ", _VOWELS.sub("", text).translate(_ARABIC_LETTERS))
    if _JAPANESE.search(text) is None:
        text = simplified(text)
    text = text.replace("٫", ".").replace("٬", ",")
    text = re.sub(r"\b(m[aá]x)\.(?=\s?\d)", r"\1", text)
    text = text.replace("’", "'").replace("–", "-").replace("—", "-").replace("～", "~")
    text = in_digits(with_marks(text))
    # "half a minute" is a time; other halves are ratios and stay words.
    text = re.sub(r"\bhalf (?:a |an )?minute\b", "30 seconds", text)
    text = re.sub(r"\bhalf (?:a |an )?second\b", "0.5 seconds", text)
    text = re.sub(
        r"\b(first|last|final|opening) second (?=and a (?:half|quarter)\b)", r"\1 1 second ", text
    )
    text = re.sub(
        r"\b(?:a|an) (minute|hour|second|sec)\b(?! (?:later|video|clip|file|one))", r"1 \1", text
    )
    text = re.sub(r"\b(first|last|final|opening) (minute|hour)\b", r"\1 1 \2", text)
    text = re.sub(r"\b(?:a )?couple(?: of)? (seconds|minutes)\b", r"2 \1", text)
    text = re.sub(r"(?<![\w'])'?til\b", "until", text)
    text = _PART_OF_A_UNIT.sub(_as_a_number, text)
    text = _HALF_ELSEWHERE.sub("0.5 ", text)
    text = re.sub(r"(?<![\d.,])(\d{1,6}) ?(?:ms|msecs?|milliseconds?)\b", _in_seconds, text)
    text = text.replace("半分钟", "30秒").replace("半小时", "30分钟")
    text = _ENGLISH.sub(_english_number, text)
    text = _CHINESE.sub(lambda found: str(_chinese_number(found[0])), text)
    text = _AND_A_HALF.sub(_with_its_half, text)
    text = _SIZE_AND_A_HALF.sub(_as_a_number, text)
    return re.sub(r"\s+", " ", text).strip()


# "The first minute and a half", "two and a half seconds", 一分半: the half belongs to the amount.
_AND_A_HALF = re.compile(
    r"(?<![\d.,:])(?P<n>\d{1,4}) (?P<unit>hour|minute|second)s? and a (?P<part>half|quarter)\b"
    r"|(?<![\d.,:])(?P<m>\d{1,4}) and a (?P<bit>half|quarter)[ -](?P<of>hour|minute|second)s?\b"
    r"|(?<![\d.,:])(?P<z>\d{1,4}) ?(?P<han>分|秒)半钟?"
)
_UNIT_S = {"hour": 3600, "minute": 60, "second": 1, "分": 60, "秒": 1}


def _with_its_half(found: re.Match[str]) -> str:
    number = float(found["n"] or found["m"] or found["z"])
    unit = found["unit"] or found["of"] or found["han"]
    share = 0.25 if "quarter" in (found["part"], found["bit"]) else 0.5
    seconds = f"{(number + share) * _UNIT_S[unit]:.10g}"
    return f"{seconds}秒" if found["han"] else f"{seconds} seconds"


# "Half a megabyte", "one and a half MB", "1 1/2 MB", 半兆, 一兆半: sizes, and no ratios.
_UNIT = r"(?:(?:mega|giga|kilo|mebi|gibi|kibi)(?:byte)?s?|megs?|gigs?|[kmg]i?bs?)\b"
_PART_OF_A_UNIT = re.compile(
    rf"\b(?:(?P<three>three|3)[ -])?(?:(?P<half>half)|(?:a )?(?P<quarter>quarters?))(?: of)?"
    rf"(?: an?)?[ -](?={_UNIT})(?<!and half )(?<!and a half )(?<!and quarter )(?<!and a quarter )"
    r"|(?P<han>(?<![\d一二两三四五六七八九十百个])半)个?(?=兆|mb)"
)
_HALF_ELSEWHERE = re.compile(
    r"\b(?:medio|(?:un )?demi|(?:ein(?:en)? )?halbe[sn]|meio|mezzo|yar[iı]m|setengah|pół)[ -]"
    r"(?=m[eé]ga\w*\b|mb\b)|\bпол(?:у|-)?(?=мега|мб\b)"
)
_SIZE_AND_A_HALF = re.compile(
    rf"(?<![\d.,:])(?P<n>\d{{1,4}}) (?:and (?:an? )?)?(?P<part>half|quarter|1/2|1/4|3/4)"
    rf"(?: of)?(?: an?)?[ -](?={_UNIT})"
    rf"|(?<![\d.,:])(?P<whole>\d{{1,4}}) (?P<unit>{_UNIT}) and (?:a )?(?P<bit>half|quarter)\b"
    r"|(?<![\d.])(?P<z>\d{1,4}) ?(?:(?P<behind>兆|mb|m)半|个半(?=兆|mb))"
    rf"|\b(?:a )?(?P<two>couple)(?: of)? (?={_UNIT})"
)
_PARTS = {"half": 0.5, "1/2": 0.5, "quarter": 0.25, "1/4": 0.25, "3/4": 0.75}


def _as_a_number(found: re.Match[str]) -> str:
    named = {name: said for name, said in found.groupdict().items() if said}
    if "two" in named:
        return "2 "
    if found.re is _PART_OF_A_UNIT:
        return f"{0.25 * (3 if 'three' in named else 1) if 'quarter' in named else 0.5:g} "
    number = float(named.get("n") or named.get("whole") or named["z"])
    number += _PARTS[named.get("part") or named.get("bit") or "half"]
    return f"{number:g} {named.get('unit') or named.get('behind') or ''}"


def _in_seconds(found: re.Match[str]) -> str:
    return f"{int(found[1]) / 1000:g} seconds"


def _english_number(found: re.Match[str]) -> str:
    if found["hundred"]:
        return "100"
    if found["tens"]:
        return str(_WORDS[found["tens"]] + _WORDS[found["ones"]])
    return str(_WORDS[found["word"]])


def _chinese_number(digits: str) -> int:
    """Up to 999: 十, 十五, 二十, 一百二十, and digits in a row (一五)."""
    if "十" not in digits and "百" not in digits:
        return int("".join(str(_DIGITS[digit]) for digit in digits))
    total, last = 0, 0
    for digit in digits:
        if digit == "百":
            total, last = total + max(last, 1) * 100, 0
        elif digit == "十":
            total, last = total + max(last, 1) * 10, 0
        else:
            last = _DIGITS[digit]
    return total + last


# Slips of the keyboard in the words that requests are made of: "compres the vidoe".
_LIST = """
compress compressed video videos seconds second minutes minute remove reverse rotate brighter
louder quieter caption captions subtitle subtitles convert resize shrink reduce smaller without
volume faster slower mirror stabilize resolution export extract screenshot megabytes beginning
vertical horizontal square
"""
_OTHERS = """
concert convent covert convex expert remote removed reside resized fasten minor secant reduced
reversed rotated exporting extracts shrinks captain recede slowed rotates removes converts vides
sequence smallest voids revers
"""
_OURS = frozenset(_LIST.split())
_RIGHT = frozenset(_OTHERS.split())
"""Words of their own that are one letter from these."""
_SHORT = {
    "vidoe": "video", "vedio": "video", "viedo": "video", "vidio": "video", "vido": "video",
    "comprss": "compress", "compres": "compress", "compess": "compress", "secodns": "seconds",
    "thrid": "third", "frist": "first", "mutte": "mute", "triming": "trimming",
    "teh": "the", "hte": "the", "adn": "and", "cna": "can", "taht": "that", "jsut": "just",
    "wnat": "want", "mkae": "make", "amke": "make", "maek": "make", "thsi": "this",
    "cuold": "could", "pelase": "please", "plase": "please", "plese": "please", "pleas": "please",
    "fisrt": "first",
    "lsat": "last", "sceonds": "seconds", "souund": "sound", "soudn": "sound", "blakc": "black",
    "wihte": "white", "backwrads": "backwards", "brigten": "brighten", "dsicord": "discord",
    "remvoe": "remove", "delte": "delete", "delate": "delete", "slwo": "slow",
    "fiel": "file", "qualty": "quality", "resoltuion": "resolution", "strecth": "stretch",
}  # fmt: skip
_SPELT = re.compile(r"(?<![\w.«])[a-z']{3,}(?![\w»]|\.[a-z0-9])")


def corrected(text: str) -> str:
    """`text` is normalised English. Only what is one slip from exactly one of our words."""
    return _SPELT.sub(lambda found: _meant(found[0]), text)


@functools.lru_cache(maxsize=4096)
def _meant(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    if len(word) < 5 or word in _OURS or word in _RIGHT:
        return word
    near = {one for one in _slips(word) if one in _OURS and one[0] == word[0]}
    near = {one for one in near if one.rstrip("s") != word.rstrip("s") and one + "d" != word}
    return near.pop() if len(near) == 1 else word


def _slips(word: str) -> set[str]:
    """A letter too much, too few or wrong, or two that changed places."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    pairs = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {a + b[1:] for a, b in pairs if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in pairs if len(b) > 1}
    found |= {a + one + b[1:] for a, b in pairs if b for one in letters}
    return found | {a + one + b for a, b in pairs for one in letters}
