"""Numbers as they are dictated, in the languages whose tables read digits: "zehn Sekunden", "dix
secondes". Pure.

Only right before a unit of the same language: elsewhere "on" and "sei" are other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

_WORD = re.compile(r"[^\s.,!?;:«»()-]+")
_MOST_WORDS: Final = 4
_SHARED: Final = ("mb", "kb", "gb", "mega", "mo")


def _table(ones: str, tens: str, joint: str | None, *, ones_first: bool = False) -> dict[str, int]:
    """`ones` are those from two on, up to nineteen where they have words of their own; of several
    ways to say one, ``|`` stands between. `tens` are those from twenty on; `joint` stands between
    the two; without one they don't make others."""
    found = {
        way: number
        for number, ways in enumerate(ones.split(), 2)
        for way in ways.replace("_", " ").split("|")
    }
    digits = {way: number for way, number in found.items() if number < 10}
    for ten, ways in enumerate(tens.split(), 2):
        for way in ways.replace("_", " ").split("|"):
            found[way] = 10 * ten
            for said, digit in digits.items() if joint is not None else ():
                parts = (said, way) if ones_first else (way, said)
                found[str(joint).join(parts)] = 10 * ten + digit
    return found


_NUMBERS: Final[Mapping[str, Mapping[str, int]]] = {
    "de": _table(
        "zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
        " sechzehn siebzehn achtzehn neunzehn",
        "zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "und",
        ones_first=True,
    )
    | {"hundert": 100, "einhundert": 100},
    "es": _table(
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
        " diecisiete dieciocho diecinueve",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        " y ",
    )
    | {"veinticinco": 25, "cien": 100},
    "pt": _table(
        "dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze"
        " quinze dezesseis dezessete dezoito dezenove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        " e ",
    )
    | {"cem": 100},
    "fr": _table(
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
        " dix_sept dix_huit dix_neuf",
        "vingt trente quarante cinquante soixante",
        " ",
    )
    | {"soixante dix": 70, "quatre vingt": 80, "quatre vingts": 80, "cent": 100},
    "it": _table(
        "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici"
        " quindici sedici diciassette diciotto diciannove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "",
    )
    | {"cento": 100},
    "ru": _table(
        "два|две|двух три|трёх|трех четыре|четырёх|четырех пять|пяти шесть|шести семь|семи"
        " восемь|восьми девять|девяти десять|десяти одиннадцать двенадцать тринадцать четырнадцать"
        " пятнадцать|пятнадцати шестнадцать семнадцать восемнадцать девятнадцать",
        "двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти"
        " шестьдесят|шестидесяти семьдесят восемьдесят девяносто",
        " ",
    )
    | {"сто": 100, "ста": 100},
    "uk": _table(
        "два|дві|двох три|трьох чотири|чотирьох п'ять|п'яти шість|шести сім|семи вісім|восьми"
        " дев'ять|дев'яти десять|десяти одинадцять дванадцять тринадцять чотирнадцять"
        " п'ятнадцять|п'ятнадцяти шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
        "двадцять|двадцяти тридцять|тридцяти сорок|сорока п'ятдесят|п'ятдесяти"
        " шістдесят|шістдесяти сімдесят вісімдесят дев'яносто",
        " ",
    )
    | {"сто": 100, "ста": 100},
    "pl": _table(
        "dwa|dwie|dwóch trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu"
        " osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście dwanaście|dwunastu"
        " trzynaście czternaście piętnaście|piętnastu szesnaście siedemnaście osiemnaście"
        " dziewiętnaście",
        "dwadzieścia|dwudziestu trzydzieści|trzydziestu czterdzieści|czterdziestu"
        " pięćdziesiąt|pięćdziesięciu sześćdziesiąt|sześćdziesięciu siedemdziesiąt"
        " osiemdziesiąt dziewięćdziesiąt",
        " ",
    )
    | {"sto": 100, "stu": 100},
    "tr": _table(
        "iki üç dört beş altı yedi sekiz dokuz on on_bir on_iki on_üç on_dört on_beş on_altı"
        " on_yedi on_sekiz on_dokuz",
        "yirmi otuz kırk elli altmış yetmiş seksen doksan",
        " ",
    )
    | {"yüz": 100},
    "id": _table(
        "dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas tiga_belas"
        " empat_belas lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas",
        "dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh delapan_puluh"
        " sembilan_puluh",
        " ",
    )
    | {"seratus": 100},
    "vi": _table(
        "hai ba bốn|tư năm|lăm sáu bảy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_lăm"
        " mười_sáu mười_bảy mười_tám mười_chín",
        "hai_mươi ba_mươi bốn_mươi năm_mươi sáu_mươi bảy_mươi tám_mươi chín_mươi",
        " ",
    )
    | {"một trăm": 100},
    "ko": _table(
        "이|두 삼|세 사|네 오|다섯 육|여섯 칠|일곱 팔|여덟 구|아홉 십|열 십일 십이 십삼 십사 십오"
        " 십육 십칠 십팔 십구",
        "이십|스무 삼십 사십 오십 육십 칠십 팔십 구십",
        "",
    )
    | {"백": 100},
    "ar": _table(
        "اثنين ثلاث|ثلاثه اربع|اربعه خمس|خمسه ست|سته سبع|سبعه ثماني|ثمانيه|ثمان تسع|تسعه عشر|عشره",
        "عشرين|عشرون ثلاثين|ثلاثون اربعين|اربعون خمسين|خمسون ستين|ستون سبعين|سبعون ثمانين|ثمانون"
        " تسعين|تسعون",
        " و",
        ones_first=True,
    )
    | {"العشر": 10, "الخمس": 5, "الثلاث": 3, "الاربع": 4, "الست": 6, "السبع": 7, "العشرين": 20}
    | {"الثلاثين": 30, "العشره": 10, "الخمسه": 5, "الثلاثه": 3, "ثلاثه": 3, "تلات": 3, "تلاته": 3}
    | {"خمس عشره": 15, "خمسه عشر": 15, "اثني عشر": 12, "مئه": 100, "مايه": 100, "ميه": 100},
    "fa": _table(
        "دو سه چهار پنج شش|شيش هفت هشت نه ده يازده دوازده سيزده چهارده پانزده|پونزده شانزده|شونزده"
        " هفده هجده|هيجده نوزده",
        "بيست سي چهل پنجاه شصت هفتاد هشتاد نود",
        " و ",
    )
    | {"يك": 1, "يه": 1, "صد": 100},
    "hi": _table(
        "दो तीन चार पांच छह|छः|छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस",
        "बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे",
        None,
    )
    | {"एक": 1, "पच्चीस": 25, "पैंतीस": 35, "पैंतालीस": 45, "पचहत्तर": 75, "सौ": 100},
}
_UNITS: Final[Mapping[str, tuple[str, ...]]] = {
    "fa": ("ثانيه", "دقيقه", "مگ", "كيلو", "درجه", "برابر", "قسمت", "تكه", "بخش"),
    "ar": ("ثاني", "ثوان", "دقيق", "دقاي", "ميجا", "ميغا", "كيلو", "درج", "اجزا", "جزء"),
    "de": ("sekunde", "sek", "minute", "megabyte", "kilobyte", "grad", "prozent"),
    "es": ("segundo", "minuto", "primer", "último", "megabyte", "kilobyte", "grados"),
    "pt": ("segundo", "minuto", "primeir", "últim", "megabyte", "kilobyte", "graus"),
    "fr": ("seconde", "minute", "mégaoctet", "méga", "kilooctet", "degré", "premi", "derni"),
    "it": ("second", "minut", "megabyte", "kilobyte", "gradi"),
    "ru": ("секунд", "сек", "минут", "мегабайт", "мег", "мб", "килобайт", "кб", "градус"),
    "uk": ("секунд", "сек", "хвилин", "мегабайт", "мег", "мб", "кілобайт", "кб", "градус"),
    "pl": ("sekund", "sek", "minut", "megabajt", "kilobajt", "stopni"),
    "tr": ("saniye", "sn", "dakika", "megabayt", "megabyte", "derece"),
    "id": ("detik", "menit", "megabyte", "kilobyte", "derajat"),
    "vi": ("giây", "phút", "megabyte", "độ"),
    "ko": ("초", "분", "메가", "킬로", "도"),
    "hi": (
        "सेक",
        "सैक",
        "मिन",
        "एमबी",
        "मेगा",
        "केबी",
        "गुना",
        "गुनी",
        "डिग्री",
        "हिस्सों",
        "भागों",
        "टुकडों",
        "बराबर",
    ),
}
_OTHER_WORDS: Final = frozenset({"on", "tre", "six", "sei"})
"""Words of other languages too: never before a unit that all of them write."""


def in_digits(text: str) -> str:
    """`text` is in lower case. What is no number before a unit stays as it is."""
    found = list(_WORD.finditer(text))
    for at in range(len(found) - 1, 0, -1):
        before = found[max(0, at - _MOST_WORDS) : at]
        if read := [*_numbers(before, found[at][0])]:
            start, number = min(read)
            text = f"{text[:start]}{number}{text[before[-1].end() :]}"
    return text


def _numbers(before: Sequence[re.Match[str]], unit: str) -> Iterator[tuple[int, int]]:
    """Where the longest number that stands before this unit begins, and which it is: in each
    language that has such a unit."""
    for language, numbers in _NUMBERS.items():
        is_own = unit.startswith(_UNITS[language])
        if not is_own and not unit.startswith(_SHARED):
            continue
        for first in range(len(before)):
            said = " ".join(word[0] for word in before[first:])
            if said in numbers and (is_own or said not in _OTHER_WORDS):
                yield before[first].start(), numbers[said]
                break
