"""Asking for a new video that is to be made from nothing, or from a picture or a text, in a
normalised edit; and how many of them."""

from __future__ import annotations

import re

_NOT_A_CUT = r"(?!\s*(?:the|my|this|that|these|it|first|last|next|middle|parts?|only|just|\d))"
"""Behind "a clip of": "the first ten seconds" is a part of what is there."""

GENERATE = re.compile(
    rf"""
    \bgenerat\w*\b(?:(?!subtitle|caption|music|title|voice|sound|thumbnail)[^.!?]){{0,40}}
        \b(?:videos?|clips?|films?|movies?|animations?|footage|b-?roll|scenes?)\b
    |\b(?:create|make|produce|film|shoot|render|want|need|imagine)\b[^.!?]{{0,12}}
        \b(?:a|an|another|\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten|several|some)\b
        [^.!?]{{0,40}}\b(?:videos?|clips?|films?|movies?|animations?|scenes?)\b
        [^.!?]{{0,12}}\b(?:of|about|showing|where|in\ which|that\ shows?|featuring)\b{_NOT_A_CUT}
    |\btext[- ]to[- ]video\b|\bimage[- ]to[- ]video\b
    |\b(?:text|image|photo|picture|drawing|script|story|prompt)s?\b[^.!?]{{0,12}}
        \binto\b[^.!?]{{0,16}}\b(?:video|clip|film|movie|animation)s?\b
    |\banimate\b[^.!?]{{0,16}}\b(?:image|photo|picture|drawing|painting|portrait)s?\b
    |生成(?!.{{0,4}}(?:字幕|音乐|配音|标题|封面|旁白)).{{0,20}}(?:视频|短片|片段|动画|镜头|影片)
    |(?:做|制作|创作|拍|来).{{0,6}}(?:关于|讲述?|有关).{{0,30}}(?:视频|短片|动画|影片)
    |(?:文|图|图片|照片|文字|脚本)(?:生成?|转|变)成?视频
    |让.{{0,8}}(?:图片|照片|画).{{0,4}}动起来
    |\b(?:gener\w+|crea\w*|haz|hazme|produc\w+)\b[^.!?]{{0,12}}
        \b(?:un|una|otro|otra|dos|tres|cuatro|cinco|\d{{1,2}})\b[^.!?]{{0,24}}
        \b(?:videos?|clips?|peliculas?|animacion(?:es)?|escenas?)\b
        [^.!?]{{0,16}}\b(?:sobre|donde|de\ (?:un|una|unos|unas)|que\ muestr\w+)\b
    |\b(?:generier\w*|erzeug\w*)\b[^.!?]{{0,40}}\b(?:videos?|clips?|filme?|animation(?:en)?|szenen?)\b
    |\b(?:erstell\w*|mach\w*|dreh\w*)\b[^.!?]{{0,12}}
        \b(?:ein|eine|einen|zwei|drei|vier|funf|\d{{1,2}})\b[^.!?]{{0,24}}
        \b(?:videos?|clips?|filme?|animation(?:en)?|szenen?)\b
        [^.!?]{{0,16}}\b(?:uber|von\ eine[mrn]|in\ de[mr]|zum\ thema|das\ \w+\ zeigt)\b
    |\b(?:gener\w+|cree\w*|fais|fabrique\w*|produi\w+)\b[^.!?]{{0,12}}
        \b(?:un|une|deux|trois|quatre|cinq|\d{{1,2}})\b[^.!?]{{0,24}}
        \b(?:videos?|clips?|films?|animations?|scenes?)\b
        [^.!?]{{0,16}}(?:\b(?:sur|ou|montrant|qui\ montre\w*)\b|\bd'une?\b)
    |\b(?:ger[ae]\w*|cri[ae]\w*|fac[ao]|faz|produz\w*)\b[^.!?]{{0,12}}
        \b(?:um|uma|dois|duas|tres|quatro|cinco|\d{{1,2}})\b[^.!?]{{0,24}}
        \b(?:videos?|clipes?|filmes?|animac(?:ao|oes)|cenas?)\b
        [^.!?]{{0,16}}\b(?:sobre|onde|mostrando|de\ (?:um|uma|uns|umas)|que\ mostr\w+)\b
    |(?:動画|映像|クリップ|アニメーション|アニメ|ビデオ|ムービー)を?.{{0,6}}(?:生成|作成|作って(?!直)|作りたい)
    |(?:画像|写真|テキスト|文章)から.{{0,8}}(?:動画|映像|ビデオ|アニメ)
    |\b(?:сгенерир\w*|создай\w*|создать|нарисуй\w*)\b[^.!?]{{0,40}}
        \b(?:видео\w*|ролик\w*|клип\w*|фильм\w*|анимаци\w*|сцен\w*)\b
    |\b(?:сдела\w*|сними\w*)\b[^.!?]{{0,24}}\b(?:видео\w*|ролик\w*|клип\w*|фильм\w*|анимаци\w*)\b
        [^.!?]{{0,12}}\b(?:про|о|об|где|на\ тему)\b
    |\bоживи\w*\b[^.!?]{{0,16}}\b(?:фото\w*|картин\w*|изображени\w*|рисун\w*)
    """,
    re.VERBOSE,
)

_WORDS = {
    2: "two|couple of|dos|zwei|deux|dois|duas|два|две|两|二",
    3: "three|tres|drei|trois|три|三",
    4: "four|cuatro|vier|quatre|quatro|четыре|四",
    5: "five|cinco|funf|cinq|пять|五",
    6: "six|seis|sechs|шесть|六",
    7: "seven|siete|sieben|sept|sete|семь|七",
    8: "eight|ocho|acht|huit|oito|восемь|八",
    9: "nine|nueve|neun|neuf|nove|девять|九",
    10: "ten|diez|zehn|dix|dez|десять|十",
}
NUMBERS = {word: number for number, words in _WORDS.items() for word in words.split("|")}
_SPACED = "|".join(word for word in NUMBERS if word < "一")
"""Words of languages that put spaces between them."""

COUNT = re.compile(
    rf"""
    (?<![\d.:,/×x-])(\d{{1,2}}|\b(?:{_SPACED})\b|[两二三四五六七八九十])(?!\s?(?:[秒分:x×-]|s\b|sec|min)|\d|[pk]\b)
    (?:\ [a-zа-яё-]+){{0,3}}?\ ?(?:个|段|条|部|支|つの|本の|個の)?.{{0,8}}?
    (?:videos|clips|clipes|films|filme|filmes|movies|scenes|escenas|szenen|cenas|animations
        |animationen|animaciones|animacoes|peliculas|видео|роликов|ролика|клипов|клипа|фильмов|фильма
        |视频|短片|片段|动画|镜头|影片|動画|映像|クリップ|アニメ|ビデオ)
    """,
    re.VERBOSE,
)
"""A number before several videos; not the seconds or lines of one."""
