""" "Yes" and "no" to what was asked, in the languages of the catalogues, and nothing beyond it."""

from __future__ import annotations

import functools
import re
from typing import Final

from engine.agent.grammar.normalise import normalise
from engine.agent.texts.words import LANGUAGES, Words

_YES: Final = """
yes|yep|yeah|yup|yea|ya|y|ok|okay|okey|k|kk|sure|right|exactly|correct|do it|do that|go ahead
please do|yes please|that's it|thats it|that's right|sounds good|go for it|yes do it|yes do that
of course|definitely|absolutely|👍|👌|✅|🆗|💯|🙏
是|是的|对|对的|好|好的|好啊|好吧|嗯|嗯嗯|可以|行|没错|确定|确认|就这样|要|是啊|对啊
はい|うん|ええ|お願いします|おねがいします|お願い|そう|そうです|それで|いいよ|いいです|オッケー
やって
네|예|응|그래|맞아|맞아요|좋아|좋아요|그렇게 해줘|네 그렇게 해주세요|오케이
si|sí|claro|vale|dale|hazlo|exacto|correcto|eso|adelante|por favor|sí por favor|si por favor
sim|isso|pode|claro que sim|certo|exato|pode fazer|faz isso|faça isso|sim por favor
oui|ouais|d'accord|exactement|c'est ça|vas-y|oui merci|oui s'il te plaît|oui stp
ja|jo|jap|jep|genau|richtig|klar|gerne|ja bitte|mach das|mach es|ja genau|stimmt
да|ага|угу|верно|точно|давай|да давай|конечно|ок|хорошо|сделай|да пожалуйста|правильно
так|авжеж|звісно|точно так|давай так|зроби|добре|так будь ласка
evet|tamam|olur|aynen|doğru|evet lütfen|tabii
iya|betul|benar|boleh|oke|silakan|ya tolong
sì|va bene|esatto|giusto|sì grazie|fallo
tak|no tak|dobrze|zgadza się|dokładnie|jasne|tak proszę|zrób to
vâng|đúng|đúng rồi|ừ|được|có|đồng ý|làm đi
हाँ|हां|जी|जी हाँ|ठीक है|सही|हाँ करो|कर दो
نعم|أجل|ايوه|أيوه|صحيح|تمام|موافق|نعم من فضلك
بله|آره|اره|درسته|باشه|بله لطفا|همینه
"""
_NO: Final = """
no|nope|nah|no thanks|no thank you|wrong|not that|no wait|wait no|👎|不|不是|不对|不用|不要
いいえ|違う|ちがう
아니|아니요|아니오
não|nao|non|nein|nee|нет|неа|ні|hayır|tidak|bukan|nie|không|नहीं|لا|نه|خیر
"""
_PLAIN: Final = re.compile(r"[\s.,!。，！、…~]+")


def _said(text: str) -> str:
    return _PLAIN.sub(" ", normalise(text)).strip()


def _set(words: str) -> frozenset[str]:
    return frozenset(_said(one) for line in words.strip().splitlines() for one in line.split("|"))


@functools.cache
def _yeses() -> frozenset[str]:
    return _set(_YES) | {_said(Words(one).say("offer-yes")) for one in LANGUAGES}


@functools.cache
def _noes() -> frozenset[str]:
    return _set(_NO)


def agrees(text: str) -> bool:
    return _said(text) in _yeses()


def declines(text: str) -> bool:
    return _said(text) in _noes()
