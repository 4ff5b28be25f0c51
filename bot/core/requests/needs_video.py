"""Does a request need a video to work on, or does it ask for something that is not there yet?

"Mute it" is about a video; "make a video about cats" is not. Asked only where a project has none:
what needs one waits for it, everything else is the agent's to answer. Patterns are about
normalised text (`vocabulary.normalise`): lower case, no accents on Latin letters.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.requests import intents
from bot.core.requests.links_in_text import take_links
from bot.core.requests.quotations import hide_quotes
from bot.core.requests.vocabulary import normalise, tokenise
from bot.core.requests.words import EDITING, VAGUE, apart
from bot.core.requests.words.compress import COMPRESS

READ_MAX: Final = 1_000
"""Characters of a request that are looked at."""

_FILMS = r"(?:videos?|clips?|movies?|films?|animations?|trailers?|reels?|shorts?|slideshows?)"
_NEW = re.compile(
    rf"\b(?:make|create|generate|produce|animate|film|give|build|design|draw|want|need|write)\b"
    rf"[^.?!]{{0,12}}\b(?:a|an|some|another|new|\d+)\b[^.?!]{{0,40}}"
    rf"\b(?:{_FILMS}|ads?|adverts?|commercials?|stor(?:y|ies)|scripts?|images?|pictures?|posters?"
    rf"|songs?|montages?|intros?)\b"
    r"|\b(?:generate|draw|imagine|text.to.video|write)\b"
    r"|\b(?:make|create|give|show) (?:me|us) (?:a|an|some)\b"
    r"|\b(?:make|create) (?:me )?(?:a|an) (?!copy|version|backup|loop)[^.?!]{0,40}"
    r"\b(?:about|showing|where|in which|starring)\b"
    r"|(?:生成|创作|制作|做|画|写|拍|来)(?:一|两|几|个|段|条|部|张|首|篇){1,3}[^。！？]{0,30}"
    r"(?:视频|短片|影片|动画|广告|图|歌|脚本|故事)|生成"
    r"|(?:についての|に関する|の)(?:動画|ビデオ|映像|アニメ)を?(?:作|生成|制作)|生成して"
    r"|\b(?:ha[gz]|crea|genera|hacer|produ[cz])\w*\b[^.?!]{0,12}\b(?:un|una|otro|otra)\b[^.?!]{0,40}"
    r"\b(?:video|clip|animacion|pelicula|imagen|cancion|anuncio)"
    r"|\b(?:erstell|mach|generier|erzeug|produzier)\w*\b[^.?!]{0,12}\b(?:ein|eine|einen)\b"
    r"[^.?!]{0,40}(?:video|clip|film|animation|bild|lied|trailer|werbespot)"
    r"|\b(?:fai[st]|cree|gener|produi|realise)\w*\b[^.?!]{0,12}\b(?:un|une)\b[^.?!]{0,40}"
    r"\b(?:video|clip|film|animation|image|chanson|publicite)"
    r"|\b(?:faca|faz|cri[ea]|ger[ea]|fazer|produz)\w*\b[^.?!]{0,12}\b(?:um|uma|outro|outra)\b"
    r"[^.?!]{0,40}\b(?:video|clipe|animacao|filme|imagem|musica|anuncio)"
    r"|(?:сдела|созда|сгенерир|сними|нарису|придума|напиш)\w*[^.?!]{0,30}"
    r"(?:видео|ролик|клип|фильм|анимаци|картинк|песн|сценари)\w*[^.?!]{0,12}\b(?:о|об|про|где)\b"
)
"""A thing that is not there yet."""
_SOURCE = re.compile(
    r"\b(?:from|of|out of|with|using|for)\b (?:\w+ ){0,3}?(?:this|that|the|my|our|these|those)\b"
    r"(?: \w+){0,2}? (?:videos?|clips?|footage|recordings?|files?|raw)\b"
    r"|(?:用|把|将|从)(?:这|我|它)|(?:この|その)(?:動画|ビデオ|映像)"
    r"|\b(?:de|con) (?:este|esta|mi|mis|el)\b.{0,12}\bvideo"
    r"|\b(?:aus|mit|von) (?:diesem|dem|meinem)\b"
    r"|\b(?:de|avec) (?:cette|ma|la|mes)\b.{0,12}\bvideo|\b(?:deste|desta|do meu|com o meu)\b"
    r"|из (?:этого|моего|моих)"
)
"""Something new, but made of what the person has."""
_THE_VIDEO = re.compile(
    r"\b(?:this|that|the|my|our|these|those|attached|following|both|all)\b(?: \w+){0,2}? "
    r"(?:videos?|clips?|footage|recordings?|files?|movies?|films?|mp4|mov|vlogs?|screencasts?)\b"
    r"|(?:这个?|那个?|我的|该|此)(?:段|条|部|个)?(?:视频|影片|短片|片子|录像|文件|素材)"
    r"|(?:把|将)(?:它|这个|视频|影片)|(?:この|その|私の)(?:動画|ビデオ|映像)|(?:動画|ビデオ|映像)(?:を|の)"
    r"|\b(?:este|esta|estos|el|mi|mis|los) (?:video|videos|clip|archivo)\b"
    r"|\b(?:dies\w*|das|mein\w*|den|die) (?:video|videos|clip|film|datei)\b"
    r"|\b(?:cette|la|ma|mes|ces|le|ce) (?:video|videos|clip|fichier)\b"
    r"|\b(?:este|esse|o|meu|os|meus) (?:video|videos|clipe|arquivo)\b"
    r"|(?:эт\w{1,3}|мо\w{1,3}|сво\w{1,3}) (?:видео|ролик|клип|файл)\w*"
)
_OPERATES = re.compile(
    r"\b(?:mut(?:e|ed|ing)|unmute|silence|trim|crop|rotat|flip|mirror|revers|stabili[sz]|re-?encod"
    r"|transcod|downscal|upscal|resiz|subtitl|caption|transcri|denois|grayscale|letterbox|watermark"
    r"|blur|sharpen|brighten|darken|zoom)\w*"
    r"|\b(?:cut|split|merge|join|combine|concatenate|remove|delete|strip|drop|keep|add|put|insert"
    r"|overlay|replace|swap|convert|speed up|slow down|extract|lower|raise|increase|decrease|fade"
    r"|loop|freeze|shorten|lengthen|turn (?:off|down|up)|take out|get rid of|undo|colou?r.?grade)\b"
    r"|\b(?:make|turn|get) (?:it|this|that|them|these)\b.{0,20}\b(?:smaller|lighter|shorter|longer"
    r"|faster|slower|louder|quieter|brighter|darker|bigger|vertical|horizontal|square|portrait"
    r"|landscape|black|silent|loop|sharper|hd|into)\b|\b(?:\d{3,4}p|[48]k)\b"
    r"|压缩|压到|剪|裁|静音|消音|旋转|加速|减速|慢放|快放|倒放|去掉|去除|删除|删掉|字幕|配乐|加上|添加"
    r"|保留|截取|合并|拼接|缩小|放大|调整|调亮|调暗|模糊|滤镜|翻转|稳定|提取|转码|转成|转换|变成|加.{0,6}(?:音乐|标题)"
    r"|圧縮|カット|切り|切って|トリミング|ミュート|消音|無音|回転|字幕|早送り|スロー|逆再生|変換|小さく|短く"
    r"|残し|削除|追加|結合|リサイズ|(?:付|つ)けて|入れて|外して"
    r"|\b(?:comprim|recort|cort[aeo]|silenci|quita|elimin|borr[ae]|gira|rota|aceler|ralenti|anad|agreg"
    r"|pon|convert|conviert|reduc|reduz|subtitul|manten|deja|une|junta|invert|inviert|estabili|mutea"
    r"|komprimier|schneid|kurz|stumm|dreh|entfern|losch|beschleunig|verlangsam|fug|konvertier|umwandel"
    r"|wandle|verkleiner|untertitel|behalt|verbind|umkehr|stabilisier|leiser|lauter|hinzu"
    r"|compress|coup[ea]|raccourci|rogn|supprim|enlev|retir|muet|tourn|ajout|redui|sous.titr|gard[ea]"
    r"|fusionn|assembl|invers|stabilis|remov|tir[ae]|apag|adicion|coloc|coloqu|ponha|legend|mudo)\w*"
    r"|стисн|стиск|обріж|виріж|прибер|видал|додай|поверн|пришвидш|сповільн|залиш|скасуй|перетвор"
    r"|конверт|зменш|роздільн"
    r"|\b(?:sikistir|kucult|kirp|kirp|sesi|dondur|hizlandir|yavaslat|ekle|birak|geri al"
    r"|donustur|cevir|kes|cozunurlu|kompres|perkecil|potong|matikan|hapus|hilangkan|putar|percepat|tambah|ambil|urungkan"
    r"|ubah|kecilkan)\w*"
    r"|сожм|сжать|сжат|обреж|обрез|отреж|вырежи|вырезать|звук|убер|убрать|удал|поверн|ускор|замедл|добав"
    r"|налож|конверт|уменьш|субтитр|остав|склей|соедин|разверн|переверн|стабилиз|приглуш"
    + apart.pattern(lambda each: each.operates)
)
"""What is done to something that is there."""
_POINTS = re.compile(r"\b(?:it|this|that|them|these|those)\b|它|这|那|これ|それ|это|его|её|их")

_TELL = re.compile(
    r"(?:please )?(?:tell|describe|explain|say|show|what|who|how|why|which|where|when"
    r"|summari[sz]e|analy[sz]e)\b|(?:请)?(?:描述|说说|告诉|介绍|什么|为什么|怎么)"
)
_ASKS: Final = ("?", "吗", "か")
_OPEN: Final = frozenset({"make", "it", "so", "that", "this", "like", "be", "happen", "please"})
""" "Make it so" may mean anything."""


def may_mean_video_above(text: str, *, can_generate: bool) -> bool:
    """May these words, which came without a video, be about one that was sent before them?"""
    if intents.classify(text).kind not in ("edit", "none") or take_links(text, any_link=True)[1]:
        return False
    return bool(text.strip()) and needs_video(text, can_generate=can_generate)


def only_asks(text: str) -> bool:
    """Do these words ask for an answer, whatever they point at ("what do you think?")?"""
    return _TELL.match(normalise(hide_quotes(text[:READ_MAX], unwrap=True))) is not None


def needs_video(text: str, *, can_generate: bool) -> bool:
    """Is this request about a video that the person has?

    Where that is not clear, the agent of a service that makes videos itself (`can_generate`) is
    asked; elsewhere it is assumed, except of questions.
    """
    plain = normalise(hide_quotes(text[:READ_MAX], unwrap=True))
    if _NEW.search(plain):
        return _SOURCE.search(plain) is not None
    if COMPRESS.search(plain) or _OPERATES.search(plain) or intents.undoes(text):
        return True
    asks = _TELL.match(plain) is not None or plain.rstrip(" .!…").endswith(_ASKS)
    if asks:  # about what there is: the agent says so
        return False
    tokens = tokenise(plain)
    if _THE_VIDEO.search(plain) or VAGUE.covers(tokens):
        return True
    if can_generate:
        speaks_of_it = EDITING.intersection(tokens) and _POINTS.search(plain)
        return bool(speaks_of_it) and not _OPEN.issuperset(tokens)
    return True
