"""Exporting: the command's words, and the patterns of what longer sentences say about it."""

from __future__ import annotations

import re
from typing import Final

from bot.core.requests.vocabulary import vocabulary
from bot.core.requests.words import everyday, newer, wider
from bot.core.requests.words.common import POLITE, VIDEO

EXPORT = vocabulary(
    everyday.EXPORT
    + newer.EXPORT
    + wider.EXPORT
    + """
视频给我|把视频给我|片子给我|文件给我|成片给我|链接给我
give it to me|throw me|gimme it|hand it over|hand it to me|pass it to me|save my work
save the work|save my edit|the 1080p version|the 720p version
the mp4 version|the hd version|in full hd please|convert and send
save to my computer|save to my phone|save it to|save this to|download button
share|share it|share the video|hand me|hand over|finished file|finished mp4|finished clip
final cut|final version
final result|the result|finished product|the output|link please|file please|video link|the mp4
the link|wrap it up
produce the video|produce the mp4|generate the file|generate the mp4|make the mp4|create the mp4
i'll take it
exprot|exoprt|exportt|donwload|downlaod|dowload|downlod|dwnload|burn it|output it|output the video
output as|output in
导出来|导一下|导个|下下来|下载下来|发我|发给我看|拿到视频|拿成品|要成品|要视频|存下来|存到手机
保存到|生成最终|出成片|交付|传我|传过来|给我发
export|exporting|exported|download|downloading|render|rendering|export it|export as|download link
save as mp4|save it as|save as|save this as
send me the video|send me the final|send me the file|send me the mp4|send me the result
send me the clip|send me my video
send me the finished|send me the edited|send me the link|send me the compressed|send the video
send the file|send the final|send over the video|send over the final|send it to me|send it over
send it|send me it
give me the video|give me the file|give me the mp4|give me the link|give me the final
give me the result|give me the finished|give me my video
give me the edited|give me a download|give me the download|get the video|get the file|get my video
get the final|get the mp4|get the link|get the result|get the finished|get the edited|get the link
have the video|have the file|have the final|have the mp4|have the link|have the finished
have the result
save the video|save it|save this|save my video|save the file|save the final|where is my video
where's my video|where is the video|where's the video|where is my file|where's my file
where is my vid|where's my vid|wheres my vid|wheres my video|wheres the video|wheres my file
where my video at|where my vid at|where my file at|ship it|hit me with
where is the file|where is the mp4|where's the mp4|where's the link|where is the link|mp4 please
final video|finished video|final mp4|final file|finalize|finalise|deliver|export button
导出|下载|输出|渲染|下载链接|导出链接|发给我|发我|发过来|传给我|给我视频|给我成品|给我成片
给我链接|给我文件|保存|另存为|存成|出片|生成成品|导成|发一下|发送给我|发出来
exportar|exporta|exportalo|exportame|exporte|exportacion|descargar|descarga|descargalo|descargarlo
bajar|bajalo|enviame|mandame|envia|pasame|renderizar|renderiza|guardar|guardalo|guarda
enlace de descarga
exportieren|exportiere|exportier|export|herunterladen|runterladen|lade|download|rendern|rendere
schick mir|schick es|schick ihn|schick sie|schick das|sende mir|sende es|schicke mir|gib mir
speichern|speichere|speicher|ausgeben
exporter|exporte|exportez|exporte la|telecharger|telecharge|telechargez|envoie moi|envoyez moi
envoie|rendu|enregistrer|enregistre|sauvegarder|sauvegarde|donne moi|lien de telechargement
exporte le|exportation
exportar|exporte|exporta|baixar|baixe|baixa|descarregar|me envie|me envia|me manda|me mande|envie
manda|mande|renderizar|renderize|salvar|salve|guardar|link de download|exportacao
書き出し|書き出して|書き出す|エクスポート|ダウンロード|出力|保存|送って|レンダリング|書き出
ください動画
экспорт|экспорта|экспортом|экспортируй|экспортируйте|экспортировать|экспортни|выгрузи
выгрузить|выгрузите|выгрузка|скачать|скачай|скачаю|скачивание|загрузить себе|рендер|рендери
рендерить
отрендери|отрендерить|отрендерите|зарендери|пришли|пришлите|прислать|отправь|отправьте|отправить
скинь
скиньте|скинуть|кинь|киньте|вышли|вышлите|перешли|сохрани|сохраните|сохранить|сохраняй
ссылку на скачивание
ссылка на скачивание|ссылка для скачивания|выведи|вывести|забрать|где мое видео|где видео
где мой ролик
wo ist mein video|wo ist das video|wo bleibt mein video|wo bleibt das video|wo ist mein clip
wo ist meine datei|wo ist die datei|wo ist mein film|wo ist das ergebnis
ou est ma video|ou est la video|elle est ou ma video|ou est mon fichier|ou est le fichier
ou est mon clip|ou est le resultat|donne moi la video
donde esta mi video|donde esta el video|y mi video|donde esta mi archivo|donde esta el archivo
donde esta el resultado|dame el video|dame mi video|dame el archivo
cade meu video|cade o meu video|cade o video|onde esta meu video|onde esta o meu video
onde esta o video|cade meu arquivo|cade o arquivo|onde esta o arquivo|me da o video|me da meu video
me passa o video|salva|salva o video
我的视频呢|视频呢|我的视频在哪|我的视频在哪里|视频在哪|视频在哪里|视频在哪儿|成片呢|文件呢
我的文件在哪里|结果呢
動画をください|動画を下さい|動画はどこ|動画はどこですか|私の動画はどこ|動画ちょうだい|動画を送って
リンクをください|リンクを下さい|リンクちょうだい|完成した動画をください|完成品をください
ファイルをください|ファイルはどこ|ファイルはどこですか
где ролик|где мой файл|где файл|где готовое видео|где результат|где мой клип|где клип|выдай
верни видео
""",
    (
        POLITE,
        VIDEO,
        newer.EXPORT_AROUND,
        """
thing|whole|computer|compressed|output|over|through|out|please|by|whatever|as soon as possible
asap|straight|current|现在|过来|出来|给|帮|个|为|来|下|好|手机上
as|in|to|with|at|into|of|format|quality|resolution|size|full|high|highest|best|max|maximum
original|good|hd|fhd|uhd|full hd|ultra hd|h264|h 264|h.264|avc|fps|frames per second|frame rate|p
k|mb
link|url|download|here|on|when|ready|once|it's|it is|finished|done|free|for|from|i|we|get|have
want|the final|final|compressed|start|begin|let|make|job|my|button|can|how|do|how can|how do|where
see|vertical|landscape|portrait|start the|take it|whole|full|timeline|phone|computer|device
为|成|到|格式|清晰度|分辨率|画质|质量|高清|超清|全高清|原画|最高|最好|高|帧|率|帧率|以|用|按|一个
一份|链接|地址|在哪|哪里|怎么|如何|开始|手机|电脑|本地|出来|好的
出|是|里|有|最高画质|高质量|下来
en|con|a|calidad|formato|alta|maxima|resolucion|para|mi|enlace|link|desde|donde|esta|cuando
termine|completo
in|mit|auf|qualitat|format|hoher|hochster|bester|auflosung|als|zum|link|wo|zu|fur|beste|herunter
runter|hohe|das|aus|ab
en|avec|qualite|format|haute|meilleure|resolution|pour|lien|ou|a|au|maximale|le lien
em|com|qualidade|formato|alta|maxima|resolucao|para|link|onde|esta|a|para mim|baixar|fazer|completo
形式|画質|高画質|最高|解像度|リンク|へ|して|で|MP4|どこ|高|最高画質|方法|いただけ|下さい|終わった|ら
качество|качестве|качеством|формат|формате|разрешение|разрешении|высокое|высоком|высоким|лучшем
лучшее
максимальном|максимальное|хорошем|полном|исходном|ссылку|ссылка|линк|кнопка|телефон|компьютер|комп
hd
чат|обратно|кадров|секунду|кадр|бесплатно|можно|получить|мп4|фпс
""",
    ),
    verbs=newer.EXPORT_VERBS
    + """
give|send|pass|hand|show|get|have|post|drop|share|deliver|return|provide|forward|spit out|output
grab|receive|fetch
produce|save|finish|gimme|haz|attach|bring|see|watch|mail|wrap up|collect
给我|发我|发个|传我|拿到|出个|出一个|来个|看|看看|收到|存|要
dame|pasame|quiero|ver|entregame|gib|zeig|zeige|bekomme|bekommen|haben|schicken|zuschicken
senden|zeigen
donne|montre|je veux|avoir|m'envoyer|envoyer|me l'envoyer
дай|дайте|давай|давайте|покажи|получить|получу|хочу|выдай|верни|отдай|гони
da|da me|quero|mostra|mostre|ter
""",
    objects=newer.EXPORT_OBJECTS
    + """
the video|my video|the file|my file|the mp4|my mp4|the clip|my clip|the result|the results
my result|the link|a link|a download link|the vid|my vid|that vid|that video|that clip|that file
the final|final version|final video|final cut|final mp4|finished video|finished file|finished clip
finished version
the output|the output file|output file|output video|the movie|the film|my movie|the compressed
the edited|the whole video|the edited video
the compressed video|the compressed file|the finished|the finished product|it here|the new version
the latest version|an mp4|mp4 file
链接|成片|成品|最终视频|最终版|最终版本|成品视频|成片视频|剪好的视频|做好的视频|处理好的视频
压缩好的视频|压缩后的视频|输出文件|输出视频|结果|最终文件
el video final|el resultado|el archivo final|el enlace|das fertige video|das ergebnis|den link
die fertige datei|la video finale|le resultat|le lien|le fichier final|o video final|o resultado
готовое видео|готовый файл|готовый ролик|готовый клип|мое видео|мой файл|мой ролик|мой клип|ссылку
результат|итоговое видео|итоговый файл|финальное видео|видео|ролик|файл|клип|mp4|мп4
o link|o arquivo final
""",
    patterns=r"\d{3,4}p(?:\d{2,3})?|[248]k|\d{2,3}fps|\d{3,4}[x×]\d{3,4}|h264|mp4|\d{2,3}|1080",
)

UNCERTAIN_EXPORT = vocabulary(
    """
send me a video|give me a video|i want a video|get a video|have a video|send a video
give me a clip|i need a video
发我一个视频|给我一个视频|来个视频|发个视频|给个视频|我要一个视频|给我个视频
""",
    (POLITE, "mp4|new|short|now|me|a|an|video"),
)

# "in 1080p at 30 fps", "don't export yet", "… and export": all for normalised text

HEIGHT = re.compile(
    r"(?<![\d.])(240|360|480|540|720|1080|1440|2160|4320)\s?[pｐр](\d{2,3})?(?![a-z])"
)
FRAME = re.compile(r"(?<!\d)(\d{3,4})\s?[x×*]\s?(\d{3,4})(?!\d)")
NAMED_SIZES: Final = (
    (re.compile(r"(?<![\da-z])4k(?![a-z])|\bu(?:ltra )?hd\b"), "2160p"),
    (re.compile(r"(?<![\da-z])2k(?![a-z])|\bqhd\b"), "1440p"),
    (re.compile(r"\bfull[ -]?hd\b|\bfhd\b|全高清"), "1080p"),
)
FPS = re.compile(
    r"(?<![\d.])(\d{2,3})\s?(?:fps|frames (?:per|a) second|hz|帧|フレーム|bilder pro|i/s|ips)"
)

_NEGATED = (
    r"(?:export|download|render|send|deliver|save)(?:ing|ed)?"
    r"(?: (?:it|this|that|the video|the file|anything|me the video|the result|them|the clip))?"
)
_NEWER_HOLD = newer.HOLD.replace(" ", r"\s")
HOLD = re.compile(
    rf"""
    (?:\b(?:don'?t|do\ not|dont|no\ need\ to|not\ going\ to|hold\ off(?:\ on)?|wait\ (?:before|with)
        |not\ ready\ to|without|don'?t\ want\ (?:to|you\ to)|never|not)
        \s(?:you\ )?(?:want\ to\ )?(?:to\ )?{_NEGATED}
      |\b(?:wait|hold\ off|hold|hang\ on)\ (?:with|on)\ (?:the\ )?(?:export|download|render)(?:ing)?
      |\bhold\ the\ (?:export|render|download)
      |\b(?:no|skip\ the|leave\ out\ the)\s(?:export|download|render)(?:ing)?
        (?=\s?(?:yet|for\ now|now|please|$|[.,!;:–—])))
    (?:\s(?:yet|now|just\ yet|for\ now|until\ \w{{1,20}}(?:\s\w{{1,20}}){{0,4}}|at\ the\ moment
        |right\ away|please|so\ far|it)){{0,3}}
    |(?:先|暂时|现在|还)?(?:不要|别|不用|不必|无需|先不|不需要|(?<!要)不)(?:先|急着|着急|忙着|忙)?(?:给我)?
        (?:导出|下载|渲染|输出|出片)(?:它|视频|出来|了|呢)?(?:先)?
    |\bno\s(?:lo\s|la\s)?(?:exportes|descargues|exportar|exporte)(?:\s(?:todavia|aun|ahora
nada)){{0,2}}
    |\b(?:sin|sem)\s(?:exportar|descargar|baixar)(?:\s(?:todavia|aun|ainda|nada)){{0,2}}
    |\bsans\s(?:l')?(?:exporter|telecharger)(?:\sencore)?|\bpas\sd'export
    |\b(?:ohne\s|kein(?:en)?\s)(?:export|download)\b|\bohne\s(?:es\s)?zu\sexportieren
    |(?:\bnoch\s)?\bnicht\s(?:exportieren|rendern|herunterladen)
    |\bexportiere?\s(?:es\s|das\svideo\s)?(?:bitte\s)?(?:noch\s)?nicht
    |\bn'exporter?z?\s?(?:pas|rien)(?:\s(?:encore|maintenant|tout\sde\ssuite)){{0,2}}
    |\bne\s(?:pas\s(?:l')?exporter|(?:la\s|le\s)?(?:telecharge|exporte)z?\spas)
        (?:\s(?:encore|maintenant)){{0,2}}
    |\bnao\s(?:exporte|exportar|baixe|baixar|exporta)(?:\s(?:ainda|agora|nada|o\svideo)){{0,2}}
    |(?:\b(?:пока|еще|только)\s){{0,2}}\bне\s(?:надо\s|нужно\s)?(?:экспортир\w+|скачива\w+|рендер\w+
        |выгружа\w+|отправля\w+|присыла\w+|сохраня\w+)(?:\s(?:пока|еще|сейчас|его|видео)){{0,3}}
    |\bбез\s(?:экспорта|рендера|скачивания)(?:\s(?:пока|сейчас))?
    |{_NEWER_HOLD}
    |(?:まだ)?(?:書き出し|書き出さ|エクスポート|出力|ダウンロード)(?:は|を)?(?:まだ)?(?:し)?
        (?:ないで|しないで|不要)(?:ください|下さい|ね)?
    """,
    re.VERBOSE,
)
BEFORE_HOLD = re.compile(
    rf"(?:[\s,;.:–—-]|\b(?:but|and|so|then|please|just|for now|pero|y|todavia|aun|aber|und|bitte"
    r"|mais|et|mas|e|ainda|но|а|и|только|пока|еще"
    rf"|{newer.BEFORE_HOLD})\b|[，。；、]|但是|但|不过|而且|请|可以){{1,8}}\Z"
)

_NEWER_JOINTS = newer.JOINTS.replace(" ", r"\s+")
JOINTS = re.compile(
    r"[,，;；.。!！\n]\s*(?:and\s+then|and|then|after\s+that|afterwards|finally)?"
    r"|\s+(?:and\s+then|and|then|&|\+|y|und|et|e|puis|dann|luego|depois|y\s+luego|et\s+puis"
    r"|e\s+depois|und\s+dann|и|и\s+потом|а\s+потом|потом|затем|и\s+затем|после\s+этого"
    rf"|{_NEWER_JOINTS})\s+"
    r"|(?:然[后後]|[并並]且|[并並]|再|之[后後]|以[后後]|完[后後]|[后後]|最[后後]|接[着著]|同[时時]|且|完)"
    r"|(?:から|その後|して|そして|て)(?=書き出|エクスポート|ダウンロード|出力|保存|送)",
    re.IGNORECASE,
)
DANGLING = re.compile(
    r"(?:[\s,，;；、:&+]|\b(?:and|then|und|dann|et|puis|luego|и|потом|затем"
    rf"|{_NEWER_JOINTS})$|(?:然[后後]|[并並]且|[并並]|再|之[后後]|以[后後]|最[后後]|接[着著]|[后後]|完)$)+$",
    re.IGNORECASE,
)
