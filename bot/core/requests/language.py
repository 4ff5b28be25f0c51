"""In which language is somebody writing? One of the catalogues', or as before.

Scripts decide Japanese and Chinese; everything else is read by py3langid's naive Bayes model, among
the languages that people of a chat platform are likely to write (`language_model`).
What it says is weighed with what was known before: the platform's locale, and even more the
language of a running conversation, so that a title or one odd word turns nothing over. A language
without a catalogue (Bulgarian, Romanian) is not mistaken for its neighbour that has one: it is
answered as before, else in the locale's language, else in English.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from bot.core.requests import language_model
from bot.core.requests.quotations import hide_quotes
from bot.core.requests.vocabulary import chinese, exists, is_japanese

LANGUAGES: Final = (
    "en",
    "zh-CN",
    "es",
    "pt",
    "de",
    "fr",
    "ja",
    "ru",
    "uk",
    "tr",
    "id",
    "it",
    "ko",
    "zh-TW",
    "pl",
    "vi",
    "hi",
    "ar",
    "fa",
)
FROM_THE_RIGHT: Final = frozenset({"ar", "fa"})
"""Those that are written from right to left."""
MAX_CHARS: Final = 2000

_HOW_MANY: Final = {"gl": 0.3, "ca": 0.3, "ms": 0.3}
"""Weights where neighbours are much alike and one of them is written far more than the other."""
_LOCALE, _CONVERSATION = 10.0, 30.0
"""So many times likelier is the locale's language, and that of a running conversation."""

_ALONE: Final = {
    word: language
    for language, words in {
        "en": "undo redo mirror louder quieter compress stop square vertical stabilize resize"
        " shrink convert boomerang commands quit tracks cancle canel restrat stahp sepia again"
        " more less balance stabilise ja si",
        "es": "hola gracias vale buenas",
        "pt": "oi olá obrigado obrigada valeu",
        "de": "hallo danke moin servus nein",
        "fr": "salut bonjour merci bonsoir oui non",
        "ru": "привет спасибо здравствуйте отмена",
        "uk": "привіт дякую вітаю скасуй",
        "tr": "merhaba selam teşekkürler iptal",
        "id": "halo makasih batal selamat",
        "pl": "cześć siema dziękuję dzięki proszę anuluj hejka",
        "vi": "chào thôi huỷ hủy dừng vâng được",
        "ar": "شكرا مرحبا توقف نعم تراجع ستوب",
        "fa": "سلام درود مرسی ممنون بله آره باشه لغو کنسل برگردان خروجی اعتبار راهنما",
        "hi": "namaste namaskar shukriya dhanyavaad dhanyawad ruko haan",
        "ko": "안녕 안녕하세요 고마워 감사합니다 취소 네",
        "it": "ciao grazie salve buongiorno buonasera scusa annulla",
    }.items()
    for word in words.split()
}
"""Words that tell a language although they are all that is said; no model can know from so few
letters. What several languages say with the same word ("ja") is answered in English."""

_ENGLISH = re.compile(
    r"(?:no|to|as|in|add|with|without|only) (?:a |the )?"
    r"(?:audio|video|music|song|sounds?|voice|noise|text|titles?|captions?|subs|subtitles?|logo|watermark"
    r"|intro|outro|bars|borders|credits|effects?|filters?|gif|webm|mov|mp3|wav|sticker|zip|discord|telegram)"
    r"(?: (?:pls|plz|please|thanks|thx|now))?"
)
"""A whole message in words that half of Europe shares, in an order that is English alone."""

_TELLING: Final = {
    word: language
    for language, words in {
        "en": "the pls and with without my this that from at you your make undo redo more"
        " less it louder quieter frames captions downscale upscale crop split only rip strip"
        " normalize fix apologies impressive",
        "id": "ini itu yang tolong saya aku kamu videonya filenya suaranya jadi sampai detik"
        " kompres unduh kirim potong hapus ubah tambahkan hilangkan matikan perkecil bisa tidak"
        " sudah udah dong",
        "tr": "eyw saol sağol lütfen bitti sesi videoyu kapat sıkıştır küçült dışa aktar yap",
        "uk": "це зроби прибери стисни обріж щоб відео будь",
        "ru": "это сделай убери сожми обрежь чтобы пожалуйста",
        "fr": "mets enlève vidéo",
        "es": "súbele bájale quítale ponle ponlo hazlo",
        "it": "togli mettilo rendilo fallo secondi mandami questo tieni aggiungi comprimi"
        " esporta più senza",
        "vi": "này nén giây tiếng bỏ cắt nhạc mình video làm được không cho giúp"
        " giay duoi xuong tieng cuoi giup",
        "hi": "theek karo kardo isko hatao hata"
        " kaato chota chhota awaaz awaz aawaz rakho sakte rehne"
        " shuru kaat kar lagega dijiye wala bhejo"
        " bhej mujhe nahi pehle aakhri yaar bhai jodo banao kitna kitne",
        "fa": "لطفا صدا را کن کنید این است رو بکن ویدیو ویدئو خروجی بگیر بده برام دیگه هزینه زیر"
        " ثانیه دقیقه بدون حذف اعتبار",
        "bg": "добави премахни благодаря страхотно моля видеото звука изрежи",
        "ca": "sense amb talla aquest plau",
        "pl": "ten film skompresuj usuń dodaj proszę zrób wytnij wycisz zostaw zmień"
        " rozmiar gotowe jeszcze dźwięk muzykę sekund pierwsze filmu żeby mnie chcę możesz cofnij"
        " zmniejsz",
    }.items()
    for word in words.split()
}
"""Words that tell a language whose short sentences a model takes for its neighbour's, or for
English, of which it borrows; each counts `_LOCALE` times."""

_NOISE = re.compile(
    r"\b[a-z][a-z+.-]{1,15}://\S+|[@#/]\w+|<[^>\n]{1,80}>"  # addresses, mentions, commands
    r"|\b[\w-]{1,60}\.[A-Za-z]\w{1,3}\b"  # file names
    r"|\d+(?:[.,:]\d+)*\s?\w{0,3}\b"  # numbers and their units
)
_FILE_ALONE = re.compile(
    r"[^\n?!,;]{1,100}\.(?:mp4|mov|mkv|avi|webm|m4v|3gp|gif|mp3|wav|m4a|ogg|jpe?g|png|webp|heic|srt"
    r"|zip|pdf)\s*",
    re.IGNORECASE,
)
_CODE = re.compile(r"[{}\[\]=;$|\\`]|(?<!\*)\*(?!\*)|\w\(|[<>] ?\d|(?:^|\s)--?[a-z]{1,20}(?=\s)")
_LOANED = re.compile(
    r"\W*(?:slow[- ]?mo(?:tion)?|d[ée]j[àa][- ]vu|voice[- ]?over|b[- ]?roll|time[- ]?lapse"
    r"|stop[- ]?motion|green[- ]?screen|full[- ]?hd|lo[- ]?fi|jump[- ]?cut"
    r"|picture[- ]in[- ]picture)\W*",
    re.IGNORECASE,
)
"""What editors say in every language."""
_WITHOUT_SPACES = re.compile("[ぁ-ゖァ-ヺー㐀-䶿一-鿿]")
_HANGUL = re.compile("[가-힣]")
_A_WISH = re.compile(
    r"(?:[てでいかよねたすん줘요까다해죠지니음吗嗎吧了的呢]|さい)[\W\s]*$|[?？]|不要|[别別撤静靜秒删刪剪裁视視画畫质質倍速转轉倒]"
)
"""How sentences end in Japanese, Korean and Chinese, and names don't."""
_FEW_WORDS, _FEW_SIGNS, _SHORT = 2, 7, 3
_NAME = re.compile(r"(?<=[^\W_] )[A-ZÀ-Þ][^\W\d_]*")
"""Behind another word: "trim El Niño clip". Most languages write names alone like this."""
_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_CYRILLIC, _KANA, _HAN = (
    re.compile(p) for p in ("[Ѐ-ӿ\u0621-\u06d3\u0900-\u0963]", "[ぁ-ゖァ-ヺー]", "[㐀-䶿一-鿿]")
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_ARABIC = re.compile("[\u0621-\u06d3]")
_ARABIC_ALONE, _PERSIAN_ALONE = re.compile("[ةىيكإ]"), re.compile("[پچژگکی]")
"""Letters of one of the two languages that the other doesn't write."""
_NO_ARABIC = re.compile("[ٹڈڑںےہھێۆڵڕەۇۈېڭ]")
"""Urdu, Kurdish, Uyghur: the same script, and no catalogue."""
_CHINESE_GRAMMAR = re.compile(
    "[把到成为為了吗嗎吧的个個下去掉请請帮幫给給再改转轉用压壓缩縮剪导匯]"
)
"""What stands round foreign words ("compress到50MB"); a foreign sentence round a title has none."""


_model = functools.cache(language_model.load)


def load() -> None:
    """Read the model now, a tenth of a second's work, instead of at the first message."""
    _model()


def detect(text: str, locale: str | None = None, current: str | None = None) -> str:
    """The language of a message, as one of `LANGUAGES`.

    `locale` is the writer's BCP 47 tag (or with ``_``) as Discord and Telegram give it; `current`
    the language of the conversation that it goes on with, which takes more to change than a first
    message takes to tell one.
    """
    plain = _NOISE.sub(" ", hide_quotes(text[:MAX_CHARS], " "))
    known: dict[str, float] = {}
    for tag, weight in ((_primary(current), _CONVERSATION), (_primary(locale), _LOCALE)):
        if tag:
            known.setdefault(tag, weight)
    script = next((chinese(_parts(tag)) for tag in (current, locale) if _primary(tag) == "zh"), "")
    before = next((found for tag in known if (found := _served(tag, script))), "en")
    if _served(_primary(current), script) and _says_too_little(text[:MAX_CHARS]):
        return before
    letters, han, kana, cyrillic = (
        len(p.findall(plain)) for p in (_LETTER, _HAN, _KANA, _CYRILLIC)
    )
    # One sign of these says as much as a Latin word: a quarter of them is half of what is said.
    expected = not {"ja", "zh"}.isdisjoint(known)
    share = 4 if expected or not known else 2
    if kana and share * (kana + han) >= letters:
        return "ja"
    if han and (expected or share * han >= letters or _is_chinese_round(plain)):
        return _of_han(plain, known, script)
    words = _HAN.sub(" ", _KANA.sub(" ", plain))
    if 4 * cyrillic >= letters:
        words = _LATIN.sub(" ", words)  # "720p mp4 для discord"
    words = _NAME.sub("", words).strip() or words
    if _NO_ARABIC.search(words):
        return before
    return (_served(_read(words.lower(), known), script) or before) if words.strip() else before


def _says_too_little(text: str) -> bool:
    """To change a running conversation: a word or two, a title, a name, a file, code. In whatever
    language they are, they may be said in any."""
    if _FILE_ALONE.fullmatch(text) or _LOANED.fullmatch(text) or _CODE.search(text):
        return True
    words = text.split()
    signs = len(_WITHOUT_SPACES.findall(text))
    if signs and len(_LATIN.findall(text)) <= _FEW_WORDS:
        is_sentence = _A_WISH.search(text) or _CHINESE_GRAMMAR.search(text)
        return signs <= _FEW_SIGNS and not is_sentence
    if _HANGUL.search(text):
        return len(words) <= _FEW_WORDS and _A_WISH.search(text) is None
    has_case = text.lower() != text.upper()
    return len(words) <= (1 if has_case else _FEW_WORDS) or _is_title(words)


def _is_title(words: Iterable[str]) -> bool:
    """ "María José García", "La Vie en Rose", "iPhone 15 Pro Max"."""
    capital = [word for word in words if word[0].isupper() or word[1:2].isupper()]
    others = [word for word in words if word not in capital and not word[0].isdigit()]
    is_shouted = all(word.isupper() for word in capital) and any(
        word.isalpha() and len(word) > _SHORT for word in capital
    )
    short = all(len(word) <= _SHORT for word in others)
    return len(capital) > len(others) and short and not is_shouted


def _read(words: str, known: Mapping[str, float]) -> str:
    """The likeliest language; "" for what holds no letters that the model knows."""
    if set(known) <= {"en"}:
        alone = words.strip(" !.,")
        if alone in _ALONE:
            return _ALONE[alone]
        if _ENGLISH.fullmatch(alone):
            return "en"
    likely: dict[str, float] = _model().rank(words)
    if len(set(likely.values())) == 1:
        return "ar" if _ARABIC.search(words) and not known else ""
    if _ARABIC.search(words):
        likely = {each: likely[each] for each in ("ar", "fa", *known) if each in likely}
        for language, letters in (("ar", _ARABIC_ALONE), ("fa", _PERSIAN_ALONE)):
            likely[language] *= _LOCALE ** len(set(letters.findall(words)))
    for language, weight in _HOW_MANY.items():
        likely[language] = likely.get(language, 0.0) * weight
    telling = Counter(_TELLING[word] for word in set(_WORD.findall(words)) & _TELLING.keys())
    if telling["hi"]:  # the model knows its own script alone, many type it in Latin letters
        likely["hi"] = max(likely.values())
    for language, number in telling.items():
        likely[language] = likely.get(language, 0.0) * _LOCALE**number
    for tag, weight in known.items():
        if tag in likely:
            likely[tag] *= weight
    return max(likely, key=lambda language: likely[language])


def _is_chinese_round(text: str) -> bool:
    """Chinese round a few foreign words, and no English sentence round a name."""
    foreign = _LATIN.findall(text.lower())
    return (
        bool(_CHINESE_GRAMMAR.search(text))
        and len(foreign) <= len(_HAN.findall(text)) + 1
        and "en" not in map(_TELLING.get, foreign)
    )


def _of_han(text: str, known: Iterable[str], script: str) -> str:
    """Chinese characters without kana: some exist in Japanese alone, or in one of the two ways of
    writing Chinese; all others follow what was known."""
    signs = _HAN.findall(text)
    language = next((tag for tag in known if tag in ("ja", "zh")), "zh")
    for sign in signs:
        if is_japanese(sign):
            return "ja"
        if not exists(sign, "shift_jis") and (exists(sign, "gb2312") or exists(sign, "big5")):
            language = "zh"
            break
    if language == "ja":
        return "ja"
    traditional, simplified = (
        {sign for sign in signs if exists(sign, ours) and not exists(sign, other)}
        for ours, other in (("big5", "gb2312"), ("gb2312", "big5"))
    )
    if len(traditional) == len(simplified):
        return script or "zh-CN"
    return "zh-TW" if len(traditional) > len(simplified) else "zh-CN"


def _parts(tag: str | None) -> list[str]:
    return re.split(r"[-_.]", tag or "")


def _primary(tag: str | None) -> str:
    """ "zh-Hant-TW" and "zh_TW" are "zh"; what is no tag is ""."""
    return _parts(tag)[0].lower()


def _served(primary: str, script: str) -> str:
    """The catalogue's name; "" where there is none."""
    if primary == "zh":
        return script or "zh-CN"
    return primary if primary in LANGUAGES else ""
