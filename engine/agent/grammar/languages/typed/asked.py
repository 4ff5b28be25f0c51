"""A wish that is put as a question, in every language but English and Chinese: "¿puedes quitar el
sonido?", "sesini kapatır mısın?". Pure.

It is carried out, not answered. What makes it a question falls out, and where a verb has another
form in it (Turkish, Korean, Japanese, Hindi, Arabic, Persian) it is put into the one that the
tables hold. Texts are normalised.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from engine.agent.grammar.languages.rows import Rows

_TURKISH_YOU = r"m[ıiuü] ?s[ıiuü]n(?:[ıiuü]z)?"
_PERSIAN_MAY = (
    r"(?:مي ?(?:شه|شود|توني|تواني|تونيد|توانيد|تونين|خواي|خواهي)|ميشه|ميتوني|ميتونيد|ميشود|ممكنه"
    r"|ممكن است|امكانش هست|امكان داره)"
)
_ARABIC_MAY = r"(?:هل )?(?:يمكنك|تستطيع|بامكانك|بوسعك|ممكن|تقدر|بتقدر|فيك|يمكن)(?: ان)?"
_ARABIC_VERBS: Final = {
    "تحذف": "احذف", "تزيل": "ازل", "تشيل": "شيل", "تمسح": "امسح", "تضغط": "اضغط", "تقص": "قص",
    "تقطع": "اقطع", "تقتطع": "اقتطع", "تكتم": "اكتم", "تصغر": "صغر", "تقلل": "قلل", "تخفض": "خفض",
    "تضيف": "اضف", "تضع": "ضع", "تحط": "حط", "تكتب": "اكتب", "تحول": "حول", "تغير": "غير",
    "تسرع": "سرع", "تبطي": "ابطي", "تدور": "دور", "تلف": "لف", "ترفع": "ارفع", "تجعل": "اجعل",
    "تخلي": "خلي", "تقسم": "قسم", "تدمج": "ادمج", "تجمع": "اجمع", "تموه": "موه", "تبقي": "ابق",
    "تحتفظ": "احتفظ", "تترك": "اترك", "تصدر": "صدر", "ترجع": "رجع", "تعيد": "اعد", "تقفل": "اقفل",
    "تطفي": "اطفي", "تزود": "زود", "تزيد": "زد", "تختصر": "اختصر", "تخفف": "خفف", "تعمل": "اعمل",
    "توطي": "وطي", "تعلي": "ارفع", "تلغي": "الغ", "تتراجع": "تراجع",
}  # fmt: skip
_PERSIAN_VERBS: Final = {
    "بذاري": "بذار", "بگذاري": "بگذار", "بگذاريد": "بگذار", "ببري": "ببر", "برداري": "بردار",
    "برداريد": "بردار", "بچرخوني": "بچرخون", "بچرخاني": "بچرخان", "ببندي": "ببند",
    "بنويسي": "بنويس", "بسازي": "بساز", "بدي": "بده", "بدهيد": "بده", "بدين": "بده",
    "برگردوني": "برگردون", "برگرداني": "برگردان", "بزني": "بزن", "داري": "دار", "بياري": "بيار",
    "برسوني": "برسون", "دربياري": "دربيار", "بچسبوني": "بچسبون", "ببريد": "ببر",
}  # fmt: skip


def _each(verbs: Mapping[str, str]) -> Rows:
    return tuple(verbs.items())


ASKED: Final[Mapping[str, Rows]] = {
    "es": ((r"(?:me |lo |la )?(?:puedes?|podr[ií]as?|podés|podéis|podrían?)", ""),),
    "pt": (
        (
            r"(?:você |vc |cê )?(?:pode|poderia|consegue|conseguiria)(?: me)?"
            r"|(?:dá|da|tem como|teria como|daria) (?:pra|para|de)?(?: você)?",
            "",
        ),
    ),
    "fr": (
        (
            r"(?:est-ce que )?(?:tu (?:peux|pourrais)|vous (?:pouvez|pourriez)|peux[- ]tu"
            r"|pourrais[- ]tu|pouvez[- ]vous|pourriez[- ]vous|on peut)(?: me)?",
            "",
        ),
    ),
    "it": (
        (
            r"(?:mi )?(?:puoi|potresti|può|potrebbe|riesci a|riusciresti a)"
            r"|(?:me l[oaie]|mi)(?= (?:fai|metti|togli|giri|tagli|mandi|comprimi|riduci)\b)",
            "",
        ),
    ),
    "de": (
        (
            r"(?:kannst|könntest|kanst|würdest|magst) (?:du|sie)(?: (?:mir|mal|bitte"
            r"|vielleicht))*"
            r"|(?:können|könnten|würden) sie(?: (?:mir|mal|bitte))*|geht (?:es|das)",
            "",
        ),
    ),
    "ru": (
        (
            r"(?:ты |вы )?(?:не )?(?:можешь|можете|смож(?:ешь|ете)|мо(?:г|гла|гли) бы)"
            r"(?: (?:ли|ты|вы))*|можно(?: ли)?",
            "",
        ),
    ),
    "uk": (
        (
            r"(?:чи )?(?:ти |ви )?(?:не )?(?:можеш|можете|змож(?:еш|ете)|(?:міг|могла|могли) би)"
            r"(?: (?:ти|ви))*|(?:чи )?можна",
            "",
        ),
    ),
    "pl": (
        (
            r"(?:czy )?(?:możesz|możecie|móg(?:ł|ł)byś|mogłabyś|moglibyście|dasz radę|da się"
            r"|można"
            r"|możnaby)",
            "",
        ),
    ),
    "id": (
        (
            r"(?:apakah )?(?:kamu |kak |bang |min )?(?:bisa|bisakah|boleh|dapatkah|sanggup)"
            r"(?: (?:kamu|tolong|minta))*",
            "",
        ),
        (
            r"(jadi|hilang|kecil|besar|potong|buang|hapus|turun|naik|mati|tambah|pendek|cepat"
            r"|lambat|keras"
            r"|pelan|ganti|balik|batal|simpan|ambil|kirim|kompres|gede|ubah|putar|sisa|gabung"
            r"|bisu|ringan"
            r"|terang|gelap|kasih)in(nya)?",
            r"\1kan\2",
        ),
        (r"(?:bisa )?(?:nggak|gak|ga|ngga|kan|tidak)(?: ya)?(?= ?\?)", ""),
    ),
    "vi": (
        (r"(?:bạn |bot |ad )?có thể|bạn(?= \w+ .*(?:không|chứ|nhé)\b)", ""),
        (
            r"(?:giúp (?:mình|tôi|em) )?(?:được (?:không|ko|hông|chứ)|đc (?:không|ko)|được hem)"
            r"(?: (?:bạn|ạ|nhỉ|vậy))*",
            "",
        ),
    ),
    "tr": (
        (rf"(\w{{2,}}?)y?[ae]bilir {_TURKISH_YOU}", r"\1"),
        (rf"(\w*l[ae])r {_TURKISH_YOU}", r"\1"),
        (rf"(\w{{2,}}?)[aeıiuü]r {_TURKISH_YOU}", r"\1"),
        (r"(?<=\w )ed(?= ?(?:[?.!,]|$))", "et"),
        (r"mümkün mü", ""),
    ),
    "ko": (
        (
            r"줄 수 있(?:어요?|나요|을까요?|니|습니까|겠어요?)|줄래요?|주실 수 있(?:나요|을까요"
            r"|어요)"
            r"|주실래요|주시겠어요|주시면 안 될까요|줄 수 있음",
            "줘",
        ),
    ),
    "ja": (
        (
            r"(?<=[てで])(?:くれ(?:る|ない|ます(?:か)?|ませんか)|もらえ(?:る|ない|ます(?:か)?"
            r"|ませんか)"
            r"|いただけ(?:る|ます(?:か)?|ませんか))(?:か(?:な)?)?",
            "ください",
        ),
        (r"(?:こと(?:は|って)?)?でき(?:る|ます(?:か)?|ますでしょうか)(?=[?？])", ""),
    ),
    "hi": (
        (r"क्या(?: (?:आप|तुम|तू))?|kya (?:aap|tum|tu)", ""),
        (
            r"(?:दे |पा )?(?:सकते|सकती|सकता) (?:हैं|हो|है)(?: क्या)?|(?:देंगे|दोगे"
            r"|देगे)(?: क्या)?",
            "दो",
        ),
        (r"(?:de )?(?:sakte|sakti|sakta) (?:hain|ho|hai)(?: kya)?|(?:doge|denge)(?: kya)?", "do"),
    ),
    "ar": ((_ARABIC_MAY, ""), *_each(_ARABIC_VERBS)),
    "fa": ((rf"(?:آيا |ايا )?{_PERSIAN_MAY}", ""), *_each(_PERSIAN_VERBS)),
}
"""What makes a wish a question, tried before the language's table."""

_OPENINGS = ("es", "pt", "fr", "it", "de", "ru", "uk", "pl")
_WISHES: Final[Mapping[str, re.Pattern[str]]] = {
    name: re.compile(pattern)
    for name, pattern in {
        **{
            name: rf"^\W*(?:[^\W\d_]+[,!.]? ){{0,2}}?(?:{ASKED[name][0][0]})(?!\w)"
            for name in _OPENINGS
        },
        "id": (
            r"^\W*(?:[^\W\d_]+[,!.]? ){0,2}?(?:bisa|bisakah|boleh|dapatkah) (?!apa\b)"
            r"|\b(?:nggak|gak|ga|ngga|kan) ?\?"
        ),
        "vi": r"^\W*(?:[^\W\d_]+[,!.]? ){0,2}?có thể |\b(?:được|đc) (?:không|ko|hông|chứ|hem)\b",
        "tr": rf"\w[ri] {_TURKISH_YOU}\b",
        "ko": r"줄 수 있|줄래|주실(?:래| 수 있)|주시겠",
        "ja": r"[てで](?:くれ(?:る|ない|ま)|もらえ|いただけ)",
        "hi": r"सक(?:ते|ती|ता) (?:हैं|हो|है)|दोगे|देंगे|\bsakt[eia] (?:hain|ho|hai)\b|\bdoge\b",
        "ar": (
            rf"{_ARABIC_MAY} (?:ت\w|\w*(?:حذف|ازاله|قص|ضغط|تصغير|تقليل|اضافه|كتم|تحويل|تسريع"
            rf"|تدوير|رفع))"
        ),
        "fa": rf"{_PERSIAN_MAY} .*(?:كن|كني|كنيد|كنين|{'|'.join(_PERSIAN_VERBS)})(?!\w)",
    }.items()
}
_TELLS: Final[Mapping[str, re.Pattern[str]]] = {
    name: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)" if name not in ("ko", "ja") else pattern)
    for name, pattern in {
        "es": r"decir\w*|explicar\w*|cuánt[oa]s?|qué|cómo|por qué|dónde",
        "pt": r"dizer|falar|explica\w*|quant[oa]s?|qual|como|o que|por que|onde",
        "fr": r"dire|expliquer|combien|quel\w*|comment|quoi|pourquoi|où",
        "it": r"dirmi|dire|spiegar\w*|quant[oa]|quale|cosa|come|perché|dove",
        "de": r"sagen|erklären|verraten|wie|was|warum|wo|welche\w*",
        "ru": r"сказать|объяснить|подсказать|рассказать|сколько|как\w{0,2}|что|почему|где",
        "uk": r"сказати|пояснити|підказати|розказати|скільки|як\w{0,2}|що|чому|де",
        "pl": r"powiedzieć|wyjaśnić|ile|jak\w{0,2}|co|dlaczego|gdzie",
        "id": r"jelaskan|kasih tahu|beri tahu|berapa|apa|kenapa|bagaimana|gimana|mana",
        "vi": r"nói|giải thích|cho biết|bao nhiêu|mấy|gì|sao|thế nào|đâu",
        "tr": r"söyle\w*|anlat\w*|açıkla\w*|kaç|ne|neden|nasıl|hangi|nerede",
        "ko": r"말해|알려|설명|얼마|몇|뭐|무엇|어떻게|왜",
        "ja": r"教え|説明|何|いくつ|どう|なぜ|どれ",
        "hi": r"बता\w*|समझा\w*|bata\w*|samjha\w*|कितन[ाेी]|क्यों|कैस[ाेी]|kitn[aei]|kya kya|क्या क्या",
        "ar": r"تخبر\w*|تقول|تشرح|تفعل|كم|ماذا|لماذا|كيف|متي|اين",
        "fa": r"بگي|بگوييد|توضيح|چقدر|چند|چي|چه|چرا|چطور\w*|كجا|كي",
    }.items()
}
"""What is asked for in words, or asks itself."""


def is_wish(text: str) -> bool:
    """Does this normalised question want something done, and nothing told?"""
    return any(
        wish.search(text) and not _TELLS[name].search(text) for name, wish in _WISHES.items()
    )
