"""Whether somebody asks what can be done here, and what else, in all languages. Pure."""

from __future__ import annotations

import re
from typing import Final

from engine.agent.grammar.normalise import normalise

_ASKED: Final = (
    r"what (?:else )?(?:can|could) (?:you|u|i|we) (?:do|make|ask for)(?: here| else)?|what else",
    r"was (?:alles |noch |sonst )?(?:kannst|könntest) du(?: so| noch| alles| sonst| machen| tun)*",
    r"(?:que|quoi|qu'est-ce que|qu'est ce que) (?:peux-tu|tu peux|sais-tu|tu sais)"
    r"(?: faire)?(?: d'autre| encore)?|tu (?:peux|sais) faire quoi(?: d'autre)?",
    r"qué (?:más |otras cosas )?(?:puedes|sabes|podés|puede) hacer|que (?:más )?puedes hacer",
    r"(?:o )?que (?:mais )?(?:(?:você|vc|tu) )?(?:pode|consegue|sabe|podes) fazer(?: mais)?",
    r"(?:che )?(?:cosa |cos'|che )?(?:altro )?(?:puoi|sai) fare(?: d'altro)?",
    r"co (?:jeszcze )?(?:potrafisz|umiesz|możesz)(?: zrobić)?",
    r"что (?:ещё |еще )?(?:ты |вы )?(?:ещё |еще )?(?:умеешь|умеете|можешь|можете)(?: делать)?",
    r"що (?:ще )?(?:ти |ви )?(?:ще )?(?:вмієш|умієш|можеш|вмієте|можете)(?: робити)?",
    r"(?:başka )?(?:ne|neler) yapabilir(?:sin|siniz)",
    r"(?:kamu |kau )?bisa apa(?: saja| aja| lagi)?|apa (?:saja |lagi )?yang bisa kamu lakukan",
    r"(?:bạn )?(?:còn )?(?:làm được|có thể làm|biết làm) (?:gì|những gì)(?: nữa)?",
    r"(?:ほかに|他に|あと)?は?(?:何|なに)(?:が|を)?(?:できる|できます)(?:か|の)?",
    r"(?:또 |더 )?(?:뭘|무엇을|뭐|뭐를|무얼) ?(?:할 수 있어|할 수 있어요|할 수 있나요|할 수 있니)",
    r"(?:你|您)?(?:还|還|另外)?(?:能|会|會|可以)(?:做|干|幹)?(?:些)?(?:啥|什么|什麼)",
    r"ماذا (?:يمكنك|تستطيع)(?: أن)?(?: تفعل| فعله)?(?: أيضا| غير ذلك| هنا)?",
    r"(?:دیگر |دیگه )?(?:چه (?:کار|کاری|کارهایی)|چیکار|چی) (?:دیگر |دیگه )?(?:بلدی|بلدید|می ?توانی"
    r"|می ?توانید|می ?توانی بکنی|می ?کنی|میتونی بکنی)",
    r"(?:आप |तुम )?(?:और )?क्या (?:क्या )?(?:और )?कर सकत[ेी] (?:हो|हैं)",
)
_MORE: Final = (
    "else", "more", "noch", "sonst", "autre", "encore", "más", "otras", "mais", "altro",
    "jeszcze", "ещё", "еще", "ще", "başka", "lagi", "nữa", "còn", "ほかに", "他に", "あと", "또",
    "더", "还", "還", "另外", "أيضا", "غير", "دیگر", "دیگه", "और",
)  # fmt: skip
_ABILITIES: Final = re.compile(
    rf"\W*(?:{'|'.join(normalise(one) for one in _ASKED)})[\s\W]*", re.IGNORECASE
)
_FURTHER: Final = re.compile("|".join(re.escape(normalise(one)) for one in _MORE))


def asks_for_abilities(plain: str) -> bool:
    """Of a normalised sentence: "what can you do?"."""
    return _ABILITIES.fullmatch(plain) is not None


def asks_for_more(plain: str) -> bool:
    """Of such a question: "what else can you do?"."""
    return _FURTHER.search(plain) is not None
