"""Closed vocabularies: does a sentence say *nothing but* one of our commands?

The words of our commands are also words of ordinary editing: "add end credits", "balance the
audio", "small enough to upload". Looking for a keyword is therefore not enough. A command is
recognised only when **every** word of the sentence belongs to the command's small vocabulary and
at least one of them is a trigger; one foreign word and the sentence is an edit.

Latin words are one token each, Chinese and Japanese characters are one token each, and a
vocabulary entry is a run of tokens, so one method serves every language.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+"
    r"|[0-9]+(?:[.:x×][0-9]+)*[a-z]*"
    r"|[぀-ヿㇰ-ㇿ㐀-䶿一-鿿々ー]"
    r"|(?:[^\W\d_][ऀ-ःऺ-़ा-ॏ॑-ॗॢॣ]*)+(?:'[^\W\d_]+)*"  # with what Hindi hangs on its letters
)
_COMBINING_ON_LATIN = re.compile(r"([a-z])[̀-ͯ]+")
_LAUGHTER = re.compile(r"(ha|he|ja|哈|呵|嘿|w)\1{2,}h?")
_FOLDED = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "´": "'",
        "`": "'",
        "ʼ": "'",
        "ё": "е",
        "ı": "i",
        "ł": "l",
        "đ": "d",
        "ँ": "ं",
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ئ": "ي",
        "ی": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ک": "ك",
        "،": ",",
        "؟": "?",
        "٫": ".",
        "٬": ",",
    }
    # marks that keyboards and other apps put round names and figures, nuktas, Arabic's vowel signs
    | dict.fromkeys(
        (
            0x61C,
            0x640,
            *range(0x64B, 0x660),
            0x670,
            0x93C,
            0x200B,
            0x200C,
            0x200D,
            0x200E,
            0x200F,
            *range(0x202A, 0x202F),
            0x2060,
            *range(0x2066, 0x206A),
        )
    )
)
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
"""Arabic, Persian and Indian ones; full-width digits are folded before."""

_TRADITIONAL = (
    "並亞併來個們側傢傳價優兒內兩別刪剛創動務匯區厲問單嗎嘍國圖壓夠妳實寫寶將專對導屬師幀幫幹幾庫"
    "廢廣張彔彙後從復愛態應戶換損擇擊敗數斷於昇時暫會東條棄業極樂標樣機橫檔檢檯欄歡歸殘氣沒況減滿"
    "漢潤濾為烏無煩狀現產畫當發確碼積穩簡簽籤級紹終結絕給經綵緊線編縮總繼續纔聲聽腦腳臉臺舉著蘭處"
    "號裏裡製複見視親覺覽觸訂記設訴註証詢話該詳認語說誰調請講謝證變讓讚豎買費質賬賴賽贊趕軌軸較載"
    "輕輯輸轉辦迴這連週進過選還邊釦鈕銷錄錢錯鍵鍾鏈鏡鐘長門開間閱闆闇關陞隨隻雙電靜韓頁項順預頭頻"
    "題額顯颱餘馬驟體麵麼點齣"
)
_SIMPLIFIED = (
    "并亚并来个们侧家传价优儿内两别删刚创动务汇区厉问单吗喽国图压够你实写宝将专对导属师帧帮干几库"
    "废广张录汇后从复爱态应户换损择击败数断于升时暂会东条弃业极乐标样机横档检台栏欢归残气没况减满"
    "汉润滤为乌无烦状现产画当发确码积稳简签签级绍终结绝给经彩紧线编缩总继续才声听脑脚脸台举着兰处"
    "号里里制复见视亲觉览触订记设诉注证询话该详认语说谁调请讲谢证变让赞竖买费质账赖赛赞赶轨轴较载"
    "轻辑输转办回这连周进过选还边扣钮销录钱错键钟链镜钟长门开间阅板暗关升随只双电静韩页项顺预头频"
    "题额显台余马骤体面么点出"
)
"""Of the signs that the vocabularies hold: what people in Taiwan and Hong Kong write for them."""
_SIMPLER = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_TAIWANESE = re.compile(f"[{_TRADITIONAL}]")
_KANA = re.compile("[ぁ-ゖァ-ヺ]")

Tokens = tuple[str, ...]


def normalise(text: str) -> str:
    """Lower case, one kind of digits, full width folded, invisible marks gone, Latin accents, ё, ł,
    đ and nuktas taken off, apostrophes plain, traditional Chinese in simplified signs."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_FOLDED)
    folded = _OTHER_DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), folded)
    bare = _COMBINING_ON_LATIN.sub(r"\1", unicodedata.normalize("NFD", folded))
    return simplified(_LAUGHTER.sub(r"\1\1", unicodedata.normalize("NFC", bare)))


def simplified(text: str) -> str:
    """Traditional Chinese in the signs that the words are listed in, each in its place; Japanese
    stays as it is."""
    if _TAIWANESE.search(text) is None or _KANA.search(text) or any(map(is_japanese, text)):
        return text
    return text.translate(_SIMPLER)


def chinese(parts: Iterable[str]) -> str:
    """The catalogue for the parts of a Chinese tag: Taiwan, Hong Kong and Macau write traditional
    signs ("zh-Hant", "zh-HK"), all others simplified ones."""
    lower = {part.lower() for part in parts}
    traditional = not lower.isdisjoint({"hant", "tw", "hk", "mo"}) and "hans" not in lower
    return "zh-TW" if traditional else "zh-CN"


def is_japanese(sign: str) -> bool:
    """Does it exist in Japanese alone? The tables of the old character sets tell."""
    return exists(sign, "shift_jis") and not exists(sign, "gb2312") and not exists(sign, "big5")


def exists(sign: str, character_set: str) -> bool:
    try:
        sign.encode(character_set)
    except UnicodeError:
        return False
    return True


def tokenise(text: str) -> Tokens:
    """The words of an already normalised text; punctuation and emoji vanish. Signs that Japanese
    and traditional Chinese share are made simplified ones here too, in phrases as in messages."""
    return tuple(_TOKEN.findall(text.translate(_SIMPLER)))


_TRIGGER, _VERB, _OBJECT, _SKIPPED = 1, 2, 4, 8
_VERB_AND_OBJECT = _VERB | _OBJECT


@dataclass(frozen=True)
class Vocabulary:
    """The words of one command.

    A trigger makes a sentence the command; so does a verb together with an object ("hand me … the
    file"). Fillers and patterns (single tokens such as "1080p") may stand around them. `listings`
    are phrases as they are written, and what they count as; they are read when the first sentence
    comes, as all of them together take a third of a second.
    """

    listings: Sequence[tuple[str, int]]
    patterns: str

    @cached_property
    def entries(self) -> Mapping[Tokens, int]:
        """What each phrase counts as."""
        entries: dict[Tokens, int] = {}
        for listing, role in self.listings:
            for phrase in _phrases(listing):
                entries[phrase] = entries.get(phrase, 0) | role
        return entries

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.entries), default=1)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        return re.compile(self.patterns) if self.patterns else None

    def covers(self, tokens: Tokens, skippable: Container[int] = ()) -> bool:
        """Can the tokens be cut into entries without a rest, with what makes it the command?

        One token at a place in `skippable` may be foreign.
        """
        return any(
            found & _TRIGGER or found & _VERB_AND_OBJECT == _VERB_AND_OBJECT
            for found in self._ways(tokens, skippable)
        )

    def knows(self, tokens: Tokens) -> bool:
        """Can the tokens be cut into entries without a rest, whatever they come to?"""
        return bool(self._ways(tokens, ()))

    def _ways(self, tokens: Tokens, skippable: Container[int]) -> set[int]:
        """What is found on each way to cut the tokens into entries; empty where there is none.

        For each position there is the set of what was found on some way there (at most 16 values),
        so the work is linear in the number of tokens, whatever is typed.
        """
        reached: list[set[int]] = [set() for _ in range(len(tokens) + 1)]
        reached[0].add(0)
        for at, found in enumerate(reached[:-1]):
            if not found:
                continue
            if self._pattern and self._pattern.fullmatch(tokens[at]):
                reached[at + 1] |= found
            if at in skippable:
                reached[at + 1] |= {had | _SKIPPED for had in found if not had & _SKIPPED}
            for end in range(at + 1, min(at + self._longest, len(tokens)) + 1):
                roles = self.entries.get(tokens[at:end])
                if roles is not None:
                    reached[end] |= {before | roles for before in found}
        return reached[-1]


def vocabulary(
    triggers: str,
    fillers: Iterable[str] = (),
    *,
    verbs: str = "",
    objects: str = "",
    patterns: str = "",
) -> Vocabulary:
    """Build a vocabulary; phrases are separated by ``|`` or line ends."""
    listings = ((triggers, _TRIGGER), (verbs, _VERB), (objects, _OBJECT))
    return Vocabulary((*listings, *((filler, 0) for filler in fillers)), patterns)


def _phrases(listing: str) -> frozenset[Tokens]:
    cut = map(tokenise, re.split(r"[|\n]", normalise(listing)))
    return frozenset(tokens for tokens in cut if tokens)


def singles(listing: str) -> frozenset[str]:
    """Single tokens of a listing, as a set."""
    return frozenset(token for phrase in _phrases(listing) for token in phrase)


class LatePattern:
    """A regular expression that is compiled when it is first asked: a page of alternatives in
    sixteen languages takes as long as everything else that a short command needs to start. What is
    wrong with `source` shows then."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        return self._compiled.search(text)

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self._compiled.match(text, at)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, at: int = 0, to: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, at, to)

    def sub(self, by: str, text: str) -> str:
        return self._compiled.sub(by, text)
