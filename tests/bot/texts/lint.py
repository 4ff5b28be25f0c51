"""What can be held about a catalogue by a rule. `python -m tests.bot.texts.lint uk` lists what is
wrong in one language; docs/translating.md says what each rule is for.

A rule yields one line for each fault, with the key that has it. Rules read the syntax tree, so a
sentence is looked at in each of its variants.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.serializer import serialize_expression
from fluent.syntax.visitor import Visitor

from bot.texts.catalogues import Texts

FOLDER: Final = Path(__file__).parents[3] / "bot" / "texts"
PLURALS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})
LABEL_MAX: Final = 20
"""Letters of a button as it is shown; two stand beside each other on a phone."""
SAME_AFTER_NUMBERS: Final = frozenset({"tr", "fa"})
"""Languages whose nouns stay as they are behind a number, though others count two forms there."""
FULL_WIDTH: Final = frozenset({"zh-CN", "zh-TW", "ja"})
_WIDE: Final = r"[\u3040-\u30ff\u3400-\u9fff]"
_NARROW: Final = re.compile(rf"(?:{_WIDE}|\{{\}})[:,;?!]|{_WIDE}[()]|[,;?!]{_WIDE}|[()]{_WIDE}")
_TWICE: Final = re.compile(
    r"(?<![\w\u0900-\u0963-])(\w{2,}) \1(?![\w\u0900-\u0963-])|([\u4e00-\u9fff])\2", re.IGNORECASE
)
MEANT_TWICE: Final = frozenset(
    {"试试", "試試", "看看", "说说", "說說", "hemen hemen", "kelime kelime", "tek tek", "luôn luôn"}
)
PRESSED: Final[Mapping[str, str]] = {
    "Export again": "button-export-again", "Export": "button-export", "Try again": "button-retry",
}  # fmt: skip
_PRESSED: Final = re.compile(rf"[Pp]ress ({'|'.join(PRESSED)})\b")
UNQUOTED: Final = frozenset({"en", "tr"})
"""Turkish hangs its case on a name by an apostrophe, which marks it."""
LABELS: Final = ("button-", "step-")
LONGER: Final = frozenset({"button-video-above", "button-retry-named", "button-confirm"})
"""Labels that hold a name, or the price of what they begin."""
AS_THE_API_SAYS: Final = ("en", "status-still-working")
"""NemoVideo's contract prescribes this sentence with three dots."""

NO_BREAK: Final = "\u00a0\u202f"
_PERCENTAGE: Final = re.compile(rf"(?:\d|\{{\}})[ {NO_BREAK}]?%|%(?:\d|\{{\}})")
_FRENCH: Final = re.compile(rf"[^{NO_BREAK}][:;?!»](?!//)|«[^{NO_BREAK}]")
QUOTES: Final[Mapping[str, str]] = {
    "en": "“”‘’'\"",
    "zh-CN": "“”‘’",
    "es": "«»",
    "pt": "“”‘’",
    "de": "„“‚‘",
    "fr": "«»’",
    "ja": "「」『』",
    "ru": "«»„“",
    "uk": "«»„“’",
    "tr": "“”‘’",
    "id": "“”‘’",
    "it": "“”‘’",
    "ko": "“”‘’",
    "zh-TW": "「」『』",
    "pl": "„”«»’",
    "vi": "“”‘’",
    "hi": "“”‘’",
    "ar": "«»’‘",
    "fa": "«»‹›",
}
"""All marks that a language quotes with, and its apostrophe."""
_ALL_QUOTES: Final = frozenset("“”‘’«»„‚「」『』‹›\"'`")
PERCENT: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("en", "zh-CN", "zh-TW", "ja", "pt", "id", "it", "ko", "pl", "vi", "hi", "ar", "fa"),
        "after",
    ),
    **dict.fromkeys(("es", "de", "fr", "ru", "uk"), "spaced"),
    "tr": "before",
}
"""45%, 45 % with a no-break space, %45."""
UNITS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("de", "es", "fr", "it", "pt", "pl"), "s|min|h"),
    "ru": "с|мин|ч",
    "uk": "с|хв|год",
    "tr": "sn|dk|sa",
    "id": "dtk|mnt",
}
"""Signs for seconds, minutes and hours, where they are no words."""
OTHER_WORDS: Final[Mapping[str, str]] = {
    "en": r"\bdrop music|lets me in|picture size",
    "zh-CN": r"账号|您|需要管理员|产品|原始视频|通知管理员|给管理员|机器人的管理员|提[及到]我",
    "es": r"vídeo|está apagado|\b[Dd]ilo\b|[Nn]o estoy seguro|\b[Pp]ulsa|me pongo con"
    r"|\bIntro\b|timeline|\b[Dd]i (?:qué|cuánto|primero)"
    r"|\b[Dd]ime qué|\boperador|\bsolicitud|cuadros por|\bcostes?\b|[Bb]itrate",
    "pt": r"\b[Dd]eslig|\b[Ll]igar\b|timeline|ficheiro|\btu\b|\b[Oo]perador|\bsolicita"
    r"|[Bb]itrate|conversa privada|\b[Cc]onect(?:ar sua|ado à)|de sempre|[ÀàA] espera",
    "de": r"Zeitleiste|Guthaben|Lautheit|\b[Ss]ag\b|(?<=[a-zäöüß,] )(?:Sie|Ihre?)\b|\bKn[oö]pf",
    "fr": r"\b(?:[Vv]otre|[Vv]os|vous)\b|chronologie|\b[Dd]is(?: quoi| ce|-le)\b|suis pas sûre?"
    r"|\b(?!(?:ass|ch|n)ez\b)\w+ez\b|\b[Oo]pérateur|[Ee]xploitant|\b[Cc]hats?\b"
    r"|conversation privée|débit[ée]|\b[Tt]ouche\b",
    "zh-TW": r"視頻|文件|導出|鏈接|服務器|分辨率|碼率|默認|賬|屏幕|質量|消息|撤銷|積分|[您设这]"
    r"|時長|@我",
    "pl": r"linia czasu|\b(?:Pan|Pani|Państwo)\b|\bvideo\b|przycisnąć|opiekunowie bota"
    r"|\bna czacie|\b[Pp]owiedz\b",
    "ar": r"قم ب|الصوت مغلق|من يشغّل|\bقلها|الرجاء|كليك|البوط|انقر|أجب عن|خط زمني",
    "fa": r"اعتبارات|صدا خاموش|جور دیگری بگویید|فشرده‌سازی|کلیک|خط زمانی|ویدئو|ذخیره‌ی|[كيىة]|هٔ|ۀ",
    "hi": r"\bतुम|इसे चलाने वाल|बोली (?:का|के|को|नहीं|सुन)|कहें\b|बताएँ\b"
    r"|समयरेखा|श्रेय|वीडीयो|फाइल|अकाउंट हटा|\bकरो\b",
    "vi": r"quý khách|\b[Tt]ôi\b|\bhãy nói|ứng dụng khách|đường dẫn|máy khách|xóa|hủy|khóa",
    "ja": r"製品|料金も|言ってください|毎秒|タイムコード|個[人別]チャット|効果|待ち列",
    "ru": r"шкал| – |оплачен|\b[Сс]кажите|Владелец знает|(?<!уб)[Тт]итр|аккаунтинг|\bты\b"
    r"|\bЯ(?: \w+){0,3} \w+л\b|\bтво|[Оо]ператор|сказать|моно-|[Тт]аймлайн пуста"
    r"|\b(?:[Нн]ажми|[Нн]апиши|[Пп]ришли|[Оо]твет[ьи]|[Оо]ткрой|[Пп]опробуй|[Вв]ыбери|[Пп]роверь)\b",
    "uk": r"шкал| – |відеоролик|аккаунт|\bти\b|\bтво[йїє]|[Оо]ператор|сказати|\b[Сс]кажіть|моно-"
    r"|\bЯ(?: \w+){0,3} \w+(?:ів|ав|ив)\b"
    r"|\b(?:[Нн]атисни|[Нн]апиши|[Нн]адішли|[Вв]ідкрий|[Сс]пробуй|[Вв]ибери|[Пп]еревір)\b",
    "tr": r"\bsen\b|zaman (?:çizgisi|akışı)|en çok [\d{]|[a-zğıöşü]diğin gibi|söyle(?:yin|yerek)"
    r"|\b(?:ver|bas|yaz|gönder|seç|dene|aç|dokun|bekle|yanıtla|sil|kullan|geri al)\.",
    "id": r"\bAnda\b|garis waktu|\bklik\b|\b[Bb]erkas|[Ll]inimasa|\b[Ss]aya\b|\b[Oo]brolan"
    r"|[Bb]ingkai|(?<!/)\b(?:meng)?edit\b|\b[Kk]atakan|[Tt]akarir",
    "ko": r"해 줘요|니다(?![가-힣])|말해 주|하십시오|비디오|당신|말씀해 주",
    "it": r"linea temporale|\bLei\b|\bfilmat|\b[Dd]i(?:ci|llo)\b|[Nn]on sono sicuro"
    r"|\bbottone|\bsul servizio|[Pp]uò essere (?:fatta|incompleta)",
}
"""Words of which the glossary in docs/translating.md has another."""


@dataclass
class Sentence:
    """One message of a catalogue. `texts` are its variants as they are written, "{}" standing for
    each placeable."""

    key: str
    value: ftl.Pattern
    texts: list[str] = field(default_factory=list)
    calls: set[str] = field(default_factory=set)
    selectors: dict[str, set[str]] = field(default_factory=dict)


Catalogue = Mapping[str, Sentence]
Rule = Callable[[str, Catalogue, Catalogue], Iterator[str]]


class _Reader(Visitor):
    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        name = serialize_expression(node.selector)
        keys = {_name(variant.key) for variant in node.variants}
        self.sentence.selectors.setdefault(name, set()).update(keys)
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:
        self.sentence.calls.add(serialize_expression(node))
        self.generic_visit(node)


def _name(key: ftl.Identifier | ftl.NumberLiteral) -> str:
    return key.name if isinstance(key, ftl.Identifier) else key.value


def read(folder: Path) -> Catalogue:
    """By key. Junk is what a typo made of a sentence."""
    found: dict[str, Sentence] = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Junk):
                raise ValueError(f"{path}: {entry.content}")
            if isinstance(entry, ftl.Message) and entry.value is not None:
                sentence = Sentence(entry.id.name, entry.value, _variants(entry.value))
                _Reader(sentence).visit(entry)
                found[sentence.key] = sentence
    return found


def _variants(pattern: ftl.Pattern) -> list[str]:
    """Each way in which it can be said."""
    ways = [""]
    for element in pattern.elements:
        parts = [element.value] if isinstance(element, ftl.TextElement) else _of_placeable(element)
        ways = [f"{way}{part}" for way in ways for part in parts]
    return ways


def _of_placeable(element: ftl.Placeable) -> list[str]:
    expression = element.expression
    if isinstance(expression, ftl.SelectExpression):
        return [way for variant in expression.variants for way in _variants(variant.value)]
    if isinstance(expression, ftl.StringLiteral):
        return [expression.parse()["value"]]
    return ["{}"]


def plural_categories(language: str) -> frozenset[str]:
    """Those of whole numbers up to a thousand: no fraction and no million is counted here."""
    rule = Locale.parse(language.replace("-", "_")).plural_form
    return frozenset(rule(n) for n in range(1_001))


def plurals(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """What is counted has a form for each of the language's numbers, and no other."""
    needed = plural_categories(language)
    for key, sentence in catalogue.items():
        for selector, keys in sentence.selectors.items():
            forms = keys & PLURALS
            if forms - {"other"}:
                if lacking := needed - forms - {"other"} if "other" in forms else needed - forms:
                    yield f"{key}: {selector} lacks {_listed(lacking)}"
                if odd := forms - needed - {"other"}:
                    yield f"{key}: {selector} has no {_listed(odd)} in {language}"
        counted = {s for s, keys in english[key].selectors.items() if {"one", "other"} <= keys}
        if len(needed) > 1 and language not in SAME_AFTER_NUMBERS:
            for selector in sorted(counted - set(sentence.selectors)):
                yield f"{key}: {selector} is counted, and said in one way only"


def _listed(forms: set[str] | frozenset[str]) -> str:
    return ", ".join(f"[{form}]" for form in sorted(forms))


def selectors(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """What is chosen by a word has the same choices as in English, or is said in one way."""
    for key, sentence in catalogue.items():
        for selector, keys in sentence.selectors.items():
            theirs = english[key].selectors.get(selector, set())
            if not keys <= PLURALS | {"0", "1"} and keys != theirs:
                yield f"{key}: {selector} chooses from {sorted(keys)}, in English {sorted(theirs)}"


def placeables(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """Figures go through the same functions, and commands keep their names."""
    for key, sentence in catalogue.items():
        if sentence.calls != english[key].calls:
            yield f"{key}: {sorted(sentence.calls)}, in English {sorted(english[key].calls)}"
        ours, theirs = _commands(sentence), _commands(english[key])
        if ours != theirs:
            yield f"{key}: names {sorted(ours)}, in English {sorted(theirs)}"


def _commands(sentence: Sentence) -> set[str]:
    return set(re.findall(r"(?<![\w/:.}])/[a-z]{3,}", " ".join(sentence.texts)))


def labels(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """Two buttons beside each other on a phone."""
    texts = Texts(strict=True)
    for key in catalogue:
        if key.startswith(LABELS) and key not in LONGER:
            figures = {"size_bytes": 12_300_000, "height": 1080, "seconds": 10}
            label = texts.say(language, key, **figures)
            if len(label) > LABEL_MAX:
                yield f"{key}: “{label}” has {len(label)} letters, over {LABEL_MAX}"


def spaces(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """Nothing breaks where a language doesn't break it."""
    for key, text in _each(catalogue):
        if text != text.strip() or "  " in text:
            yield f"{key}: spaces at an end, or two of them"
        if "..." in text and (language, key) != AS_THE_API_SAYS:
            yield f"{key}: three dots are one sign: …"
        if language == "fr" and (
            found := re.search(rf"[^{NO_BREAK}][:;?!»](?!//)|«[^{NO_BREAK}]", text)
        ):
            yield f"{key}: no no-break space at “{found[0]}”"
        if language != "de" and (found := re.search(r"\S+ …(?=[).]|$)", text)):
            yield f"{key}: no space before what breaks off: “{found[0]}”"
        if language == "de" and re.search(rf"[^\s{NO_BREAK}.]…$", text):
            yield f"{key}: a word that is left out is a word: space before …"
        yield from _percent(language, key, text)


def units(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """A figure and its unit stand in one line."""
    if language in UNITS:
        parted = re.compile(rf"(?:\}}|(?<![A-Za-z\d])\d+) (?:{UNITS[language]})(?!\w)")
        for key, text in _each(catalogue):
            if found := parted.search(text):
                yield f"{key}: a no-break space between a figure and its unit: “{found[0]}”"


def full_width(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """What stands beside a Chinese or Japanese sign is as wide as one."""
    if language in FULL_WIDTH:
        for key, text in _each(catalogue):
            if found := _NARROW.search(text):
                yield f"{key}: “{found[0]}” has a narrow sign of punctuation"


def doubled(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """No word stands twice."""
    for key, text in _each(catalogue):
        if (found := _TWICE.search(text)) and found[0].lower() not in MEANT_TWICE:
            yield f"{key}: “{found[0]}” stands there twice"


def buttons(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """Who is told to press something finds it under that name, and sees that it is a name."""
    for key, sentence in english.items():
        for pressed in set(_PRESSED.findall(" ".join(sentence.texts))):
            label = catalogue[PRESSED[pressed]].texts[0]
            for text in catalogue[key].texts:
                if _PRESSED.search(" ".join(sentence.texts)) and label not in text:
                    yield f"{key}: the button is named “{label}”"
                elif language not in UNQUOTED and not re.search(
                    rf"[{re.escape(QUOTES[language])}][\s{NO_BREAK}]?{re.escape(label)}", text
                ):
                    yield f"{key}: “{label}” is a button's name, without quotation marks"


def _percent(language: str, key: str, text: str) -> Iterator[str]:
    wanted = PERCENT[language]
    for found in _PERCENTAGE.finditer(text):
        space = found[0][1:-1].strip("}") if found[0][-1] == "%" else None
        written = "before" if space is None else "after" if not space else "spaced"
        if written != wanted or (space and space not in NO_BREAK):
            yield f"{key}: a percentage is written “{wanted}”: “{found[0]}”"


def quotation_marks(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """One kind a language."""
    for key, text in _each(catalogue):
        if odd := (_ALL_QUOTES & set(re.sub(r"`[^`]*`", "", text))) - set(QUOTES[language]):
            yield f"{key}: {''.join(sorted(odd))} is no quotation mark or apostrophe of {language}"


def ends(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """A question stays one, and what a list follows ends in a colon."""
    for key, sentence in catalogue.items():
        ours = {_end(text) for text in sentence.texts}
        theirs = {_end(text) for text in english[key].texts}
        if ours != theirs and (ours | theirs) & set("?:…"):
            yield f"{key}: ends in {sorted(ours)}, in English in {sorted(theirs)}"


def _end(text: str) -> str:
    last = text.rstrip(" \u00a0*)）")[-1:].translate(str.maketrans("？：。؟", "?:.?"))
    return "…" if text.endswith(("...", "…")) else last if last in "?:" else ""


def glossary(language: str, catalogue: Catalogue, english: Catalogue) -> Iterator[str]:
    """One word for one thing."""
    odd = re.compile(OTHER_WORDS[language])
    for key, text in _each(catalogue):
        if found := odd.search(text):
            yield f"{key}: “{found[0]}” has another word in the glossary"


def _each(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for key, sentence in catalogue.items():
        if not key.startswith("offer-"):  # for the service
            for text in sentence.texts:
                yield key, text


RULES: Final[tuple[Rule, ...]] = (
    plurals, selectors, placeables, labels, spaces, units, full_width, doubled, quotation_marks,
    ends, buttons, glossary,
)  # fmt: skip


def faults(language: str, rule: Rule, folder: Path = FOLDER) -> list[str]:
    return list(dict.fromkeys(rule(language, _kept(folder / language), _kept(folder / "en"))))


_kept = functools.cache(read)
"""A folder that stays as it is while rule after rule looks at it."""


if __name__ == "__main__":
    for name in sys.argv[1:] or sorted(QUOTES):
        for each in RULES:
            for fault in faults(name, each):
                print(f"{name} {each.__name__}: {fault}")
