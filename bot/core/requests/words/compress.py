"""Asking for a smaller file or another format, in a normalised edit."""

from __future__ import annotations

import re

from bot.core.requests.vocabulary import LatePattern
from bot.core.requests.words import apart

_VIDEO = (
    r"(?:video|videos|clip|clips|file|files|footage|movie|recording|film|mp4|mov|it|this|that|them"
    r"|these|size)"
)

_SIZE = (
    r"\d{1,7}(?:[.,]\d{1,3})?\s?(?:[kmg]i?b(?:ytes?)?|[kmg]o|[кмг]б|megs?|mbs|megas?|megabytes?"
    r"|megaoctets?|kilobytes?|мегабайт\w*|мегов|килобайт\w*|メガ(?:バイト)?|兆|ميجا(?:بايت)?|ميغا(?:بايت)?|كيلو(?:بايت)?|مگ(?:ا?بايت)?|एमबी|केबी|मेगा(?:बाइट)?)(?![a-zа-я])"
)
_NOT_A_FILES = r"(?!\s(?:\w+\s){0,2}(?:video|clip|file|movie|film|recording|image|photo|song)s?\b)"
_LIMIT = (
    r"\b(?:under|below|less than|at most|max(?:imum)?|no more than|not more than|within|as small as"
    r"|unter|auf|hochstens|maximal|kleiner als|nicht mehr als|weniger als"
    r"|menos de|por debajo de|maximo|no mas de|que no (?:pase|exceda) de"
    r"|que no supere(?: los)?|hasta"
    r"|moins de|au plus|pas plus de|sous(?: les)?|en dessous de"
    r"|abaixo de|no maximo|ate|para|pra|com|a"
    r"|en fazla|en cok|maksimum|di bawah|kurang dari|maksimal|jadi|menjadi|sampai|hingga|ke"
    r"|не більше|менше|не більше ніж|до|меньше|поменьше|менее|не более|не больше|максимум|под"
    + apart.pattern(lambda each: each.limit)
    + r")[.:]?"
)
_POLITE = r"(?:please|pls|plz|bitte|por favor|porfa|s'il te plait|stp|svp|пожалуйста|плиз)"
_BEHIND_A_SIZE = apart.pattern(lambda each: each.behind_a_size)
_COMPRESS = apart.pattern(lambda each: each.compress)
SIZE_WISH = LatePattern(
    rf"{_LIMIT}\s?{_SIZE}{_NOT_A_FILES}"
    rf"|{_SIZE}\s?(?:or (?:less|smaller|under|below)|max(?:imum|imal|imo)?\b"
    r"|au (?:plus|maximum)|tops|hochstens|como maximo|no maximo|максимум|не больше"
    rf"{_BEHIND_A_SIZE}"
    r"|'?(?:\w{0,3}\s)?(?:altina|altinda|olsun|yap|indir|dusur)|以下|未満|以内|之内|まで|に(?:して|圧縮|縮小))"
    rf"|^\W*(?:{_POLITE}\W+)?{_SIZE}(?:\W+{_POLITE})?\W*$"
)
"""A file's size as a wish, in words of any language: a limit, or nothing else at all."""

COMPRESS = LatePattern(
    rf"""
    \b(?:compress|compression|compressing|recompress|shrink|downsize|downscale|transcode|transcoding
        |re-?encod(?:e|ing)|squeeze|minify)\b
    |\b(?:reduc(?:e|ing)|lower(?:ing)?|decreas(?:e|ing)|cut(?:ting)?\ down|bring(?:ing)?\ down
        |drop(?:ping)?|shrink(?:ing)?)\b
        [^.]{{0,40}}\b(?:size|filesize|bitrate|bit\ rate|mb|megabytes|file|weight|resolution)\b
    |\b(?:make|get|keep|need|want|turn|have)\b[^.]{{0,40}}\b(?:smaller|lighter|less\ heavy)\b
    |\bsmaller\ (?:{_VIDEO}|version|mp4)\b
    |^\s*(?:(?:much|even|a\ bit|a\ little)\ )?(?:smaller|lighter)\b
    |\bsmall\ enough\b
    |\b(?:under|below|less\ than|at\ most|max(?:imum)?|no\ more\ than|within|to|into|around
        |about)\s(?:of\s)?~?\d{{1,7}}(?:[.,]\d{{1,3}})?\s?(?:k|m|g)i?(?:b|o)(?:ytes?)?\b
    |\b\d{{1,7}}(?:[.,]\d{{1,3}})?\s?(?:kbps|mbps|kbit|mbit|mb/s|k\ ?bits|m\ ?bits)\b
    |\b(?:resize|scale|downscale|lower|bring|make|turn|get|change|set)\b[^.]{{0,30}}\b(?:to|at
        |in)?\s?(?:\d{{3,4}}p|[24]k|\d{{3,4}}\ ?[x×]\ ?\d{{3,4}})\b
    |\b(?:convert(?:ing)?|change|turn|remux|export|save|make)\b[^.]{{0,40}}\b(?:to|into|as|in
        |an?)\s(?:an?\s|the\s)?(?:\.?mp4|mov|avi|mkv|webm|gif|h\.?\ ?26[45]|hevc|avc|\d{{3,4}}p)\b
    |\bconvert(?:ing)?\s(?:my|the|this|these|our|that|all
        |it)?\s?(?:raw\s)?(?:{_VIDEO})(?:\s(?:footage|file|files|clip|clips|video))?\s*(?:please
        |for\ me|now)?\s*$
    |压缩|压到|压成|压小|压一压|压一下|减小|缩小|变小|小一点|小一些|瘦身|码率|比特率|转码|转换格式|转格式|转成\s?(?:mp4|mov|gif|h|avi|mkv|webm
        |\d{{3,4}}p)|转换(?:成|为|到)\s?(?:mp4|mov|gif|h|avi|mkv|webm|\d{{3,4}}p)|转为\s?(?:mp4|mov|gif|h
        |avi|mkv|webm|\d{{3,4}}p)|(?:小于|不超过|以下|以内|低于|控制在|到)\s?\d{{1,7}}(?:\.\d{{1,3}})?\s?(?:k|m|g)b?
        |\d{{1,7}}(?:\.\d{{1,3}})?\s?(?:k|m|g)b?(?:以下|以内|之内|左右)|降低(?:分辨率|画质|体积|大小|清晰度)|(?:降|改|调|缩|变)(?:到|成|为
        |低到)\s?\d{{3,4}}p|减少(?:体积|大小|文件)
    |\b(?:comprim\w+|reduc\w+\s(?:el\s|o\s|a\s)?(?:tamano|peso|tamanho|video|archivo|arquivo
        |bitrate)|convi?ert\w+\s[^.]{{0,24}}\b(?:mp4|mov|avi|mkv|webm|gif|\d{{3,4}}p)
        |mas\s(?:pequeno|ligero)|mas\schico|mais\sleve|aliger\w+|achi(?:ca|que)\w*|(?:deix|faz|fac)\w+\s[^.]{{0,24}}\bmenor
        |pese\s[^.]{{0,12}}\d{{1,7}}\s?mb|menos\sde\s\d{{1,7}}\s?mb|menor\sque\s\d{{1,7}}\s?mb)\b
    |\b(?:komprimier\w*|verkleiner\w*|kleiner\sals\s\d{{1,7}}|unter\s\d{{1,7}}\s?mb
        |konvertier\w{{0,9}}\s[^.]{{0,24}}\b(?:mp4|mov|avi|mkv|webm|gif|\d{{3,4}}p)|(?:umwandeln|schrumpf\w*|wand(?:le?|el)\w*\s[^.]{{0,24}}\b(?:mp4|mov|gif))|bitrate)\b
    |\b(?:compress\w+|comprim\w+|redui\w{{0,9}}\s[^.]{{0,16}}\b(?:taille|poids|video|fichier)
        |moins\sde\s\d{{1,7}}\s?mo|converti\w{{0,9}}\s[^.]{{0,24}}\b(?:mp4|mov|avi|mkv|webm|gif|\d{{3,4}}p)
        |(?:rend|fai)\w*\s[^.]{{0,24}}\bplus\s(?:petit|leger)e?|alleg\w+)\b
    |\b(?:сожми\w*|сожмете|сжать|сжим\w+|ужми\w*|ужать|битрейт\w*)\b
    |\b(?:уменьш\w+|сократи\w*|снизь\w*|снизить|понизь\w*)\b[^.]{{0,24}}\b(?:размер\w*|вес|веса|файл\w*
        |видео|ролик\w*|клип\w*|битрейт\w*|разрешени\w*|мб|mb)\b
    |\b(?:сдела\w+|нужно|нужен|надо)\b[^.]{{0,24}}\b(?:меньше|поменьше|легче|полегче|\d{{3,4}}[pр])\b
    |\b(?:меньше|менее|до|не\ более|не\ больше|максимум|под)\s\d{{1,7}}(?:[.,]\d{{1,3}})?\s?
        (?:[мкг]б|[mkg]b|мегабайт\w*|мег\w{{0,2}}|килобайт\w*)\b
    |\b\d{{1,7}}(?:[.,]\d{{1,3}})?\s?(?:мбит|кбит)\w*\b
    |\b(?:конвертир\w+|преобраз\w+|перевед\w+|перекодир\w+)\b[^.]{{0,24}}\b(?:mp4|мп4|mov|avi|mkv|webm
        |gif|гиф\w*|\d{{3,4}}[pр])\b
    |\b(?:auflosung|resolucion|resolucao|resolution|разрешени\w*)\s(?:auf|a|em|para|pra|en|на|до)\s
        \d{{3,4}}[pр]?\b|解像度を\s?\d{{3,4}}p
    |\b(?:convi?ert|converti|transform|wand|konvertier|mach)\w*(?:-l[ae])?\s[^.]{{0,24}}\bgif\b
    |\bmach\w{{0,3}}\s(?:es|das|dieses|mein|den|die)\b[^.]{{0,16}}\b(?:kleiner|leichter)\b
    |\b(?:стисн\w+|стиска\w+)\b|\bзменш\w*\b[^.]{{0,24}}\b(?:розмір|відео|файл|ролик|бітрейт)\w*
    |\b(?:зроби\w*|щоб)\b[^.]{{0,24}}\bменш\w*\b|\bроздільність\s(?:на|до)\s\d{{3,4}}[pр]?
    |\b(?:перетвори|конвертуй|переведи)\w*\s[^.]{{0,24}}\b(?:gif|mp4|mov|avi|mkv|webm)\b
    |\b(?:sikistir\w*|kucult\w*)\b|\bcozunurlugu\w*\s\d{{3,4}}p|\bgif'?\w{{0,2}}\s(?:donustur|cevir)
    |\bmp4'?\w{{0,2}}\s(?:donustur|cevir)
    |\b(?:bikin|buat|jadikan)\b[^.]{{0,24}}\bkecil\b
    |\bboyutunu\s(?:dusur|azalt|kucult)\w*|\bkecil(?:kan|in)\b(?!\s(?:suara|volume|teks|tulisan|logo))
    |\b(?:di)?kompres\w*\b|\bperkecil\w*\b|\bresolusi\w*\s(?:jadi|menjadi|ke)\s\d{{3,4}}p
    |\b(?:ubah|konversi\w*|jadikan)\b[^.]{{0,24}}\b(?:gif|mp4)\b
    |\b(?:відео|файл|ролик)\s(?:заважк|завелик|надто\s(?:важк|велик))\w+|\bзменш\w*\s(?:трохи|ще)\b
    |\b(?:зменш|знизь|зміни|постав)\w*\s(?:роздільн\w+(?:\sздатність)?|якість)\s(?:до|на)\s\d{{3,4}}
    |\b(?:boyut\w*|dosya|video)\s(?:cok|hala|fazla)\s(?:buyuk|agir)|\bboyut\w*\s\d{{1,7}}\s?[mk]b
    |\b(?:ukuran|size)nya\s\w+\s\d{{1,7}}\s?[mk]b|\b(?:video|file)nya\s(?:kegedean|kebesaran|keberatan)
    |\b(?:turunkan|turunin|ubah|ganti)\sresolusi\w*\s(?:ke|jadi)\s\d{{3,4}}
    |(?:gif|mp4)にして|圧縮|小さく|軽く|変換|ビットレート|\d{{1,7}}\s?mb(?:以下|未満|以内)
    {_COMPRESS}
    """,
    re.VERBOSE,
)

ANOTHER_SIZE = LatePattern(
    r"\bcompress\w*\b.{0,24}\b(?:audio|dynamic range|dynamics|voice|vocals|sound|timeline|gaps?"
    r"|pauses?)\b"
    r"|\b(?:audio|dynamic) compression\b|\bcompressor (?:effect|plugin|to the)\b"
    r"|\b(?:text|title|titles|logo|font|caption|captions|subtitle|subtitles|watermark|overlay"
    r"|music|volume|picture in picture|pip|sticker|window|frame|border|image|intro|gap"
    r"|face)\b.{0,20}\b(?:smaller|lighter)\b"
    r"|\b(?:smaller|lighter) (?:text|title|titles|logo|font|caption|captions|subtitle|subtitles"
    r"|watermark|sticker|image|border)\b"
    r"|\b(?:reduc|lower|decreas|drop)\w*\b.{0,24}\b(?:volume|noise|brightness|contrast|speed"
    r"|music|shake|saturation|sound)\b(?!.*\b(?:size|mb|bitrate)\b)"
    r"|(?:字幕|标题|文字|字体|音量|声音|音乐|水印|图标|人脸|logo|音频|噪音|亮度).{0,6}(?:小一点|小一些|缩小|变小|减小|小点)"
    r"|(?:减小|缩小|变小|调小|压缩).{0,4}(?:字幕|标题|文字|字体|音量|声音|音乐|水印|图标|logo|动态)"
    r"|\b(?:текст|титр|надпис|субтитр|логотип|громкост|музык|звук|водян|шум|яркост|стикер|лиц|рамк"
    r"|шрифт|окн)\w*\b.{0,20}\b(?:меньше|поменьше|тише)\b"
    r"|\b(?:уменьш\w+|сдела\w+|сожми|убав\w+)\b.{0,20}\b(?:текст|титр|надпис|субтитр|логотип"
    r"|громкост|музык|звук|водян|шум|яркост|стикер|шрифт)\w*\b(?!.*\b(?:мб|mb|размер|битрейт)\b)"
    r"|(?:文字|字幕|タイトル|音量|ロゴ|音).{0,6}小さく"
)
"""What speaks of making something else smaller: a title, a volume, a picture in the picture."""
