"""Chat apps and video pages by the names that they have in other scripts, and "for" one of them in
the order of each language. Pure: `text` is normalised."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_NAMES: Final = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (
            r"(?<!\w)(?:ال|لل)?(?:واتس(?: ?ا[بپ])?|واتزاپ)(?!\w)|(?<!\w)للواتس ?اب(?!\w)|व्हाट्सए?प"
            r"|व्हाट्सऐप|वॉट्सऐप"
            r"|왓츠앱|와츠앱|\bв[оа]т?ц?с?т?са?[пб]п?[ауеі]?\b|\bвайбер[ауі]?\b|ワッツアップ"
            r"|\bwhats?app?(?:a|ie|u|'?[aeiouı]|'?[td][ae]|owi|em)\b|\bwa\b(?= (?:ya|dong|nih))",
            "whatsapp",
        ),
        (
            r"(?<!\w)(?:ال|لل)?ديسكورد(?!\w)|डिस्कॉर्ड|डिस्कोर्ड|디스코드|\bдискорд[ауеі]?\b"
            r"|ディスコード"
            r"|\bdiscord(?:a|zie|u|owi|'?[ae]|'?[td][ae])\b",
            "discord",
        ),
        (
            r"(?<!\w)(?:ال|لل)?(?:تل[گي]رام|ت[يل]*ل[يغج]+رام|تيليجرام|تليجرام|تلغرام"
            r"|تيليغرام)(?!\w)|टेलीग्राम|텔레그램"
            r"|\bтелеграм[ауеі]?\b|\bтелег[уиі]\b|テレグラム|\btelegram(?:a|ie|u|owi|'?[ae]"
            r"|'?[td][ae])\b",
            "telegram",
        ),
        (
            r"(?<!\w)(?:ال|لل)?(?:اينستاگرام|اينستا|انستغرام|انستجرام|انستا|انستقرام)(?!\w)"
            r"|इंस्टाग्राम|इंस्टा|인스타(?:그램)?"
            r"|\bинст[ау](?:грам[ауеі]?)?\b|\bінст[ау](?:грам[ауеі]?)?\b|インスタ(?:グラム)?"
            r"|\binst(?:a|agrama|agramie|agram'?[ae])\b",
            "instagram",
        ),
        (
            r"(?<!\w)(?:ال|لل)?(?:ايميل|البريد(?: الالكتروني)?|بريد(?: الكتروني)?)(?!\w)|ईमेल"
            r"|मेल पर|이메일|메일"
            r"|\bпочт[аоуыеі]\b|\bпошт[аоуиеі]\b|\bимейл[ау]?\b|\bімейл[ау]?\b|メール"
            r"|\be-?posta\w*\b|\bmaila\b|\bmailem\b|\bcorreo(?: electr[oó]nico)?\b|\bcourriel\b"
            r"|\bmails?\b",
            "email",
        ),
        (
            r"(?<!\w)(?:ال|لل)?تيك ?تا?و?ك(?!\w)|टिकटॉक|틱톡|\bтик-?ток[ауе]?\b"
            r"|\bтік-?ток[ауі]?\b"
            r"|\btik ?tok(?:a|u|'?[ae])\b|ティックトック",
            "tiktok",
        ),
        (
            r"(?<!\w)(?:ال|لل)?يوتيوب(?!\w)|यूट्यूब|유튜브|\bют[уь]уб[ауеі]?\b|\bютуб[ауеі]?\b"
            r"|ユーチューブ"
            r"|\byoutube(?:'?[ae]|a)\b",
            "youtube",
        ),
        (
            r"(?<!\w)(?:ال|لل)?(?:استوري|ستوري|قصص)(?!\w)|(?<!\w)لل?ستوري(?!\w)|स्टोरी|스토리"
            r"|\bсторис(?:ов|ы)?\b"
            r"|\bсторі[зс]\b|ストーリー",
            "stories",
        ),
        (
            r"(?<!\w)(?:ال|لل)?(?:ريلز)(?!\w)|(?<!\w)للريلز(?!\w)|रील्?स?|릴스|\bрил[сз](?:ов|а"
            r"|ы)?\b|リール",
            "reels",
        ),
    )
)
_APP: Final = (
    r"(?P<app{n}>whatsapp|discord|telegram|instagram|tiktok|youtube|stories|reels|e-?mail|gmail)"
)


def _for(pattern: str) -> str:
    parts = pattern.split("APP")
    found = parts[0]
    for number, part in enumerate(parts[1:]):
        found += _APP.replace("{n}", str(number)) + part
    return found


_FOR: Final[Mapping[str, re.Pattern[str]]] = {
    name: re.compile(_for(pattern))
    for name, pattern in {
        "es": (
            r"(?:para|por|per)(?: (?:poder )?(?:envia|manda|subi|comparti|pasa)r(?:lo|la)?)?"
            r"(?: (?:por|a|al|en|con|el|un))* APP"
            r"|que (?:quepa|entre|pase|funcione) (?:en|por) (?:un |el )?APP"
        ),
        "fr": (
            r"pour(?: (?:pouvoir )?(?:l'|le |la )?(?:envoyer|partager|poster|mettre))?"
            r"(?: (?:sur|par|en|via|un|à|a|l'))* ?APP"
            r"|(?:que (?:ça|ca) (?:passe|rentre|tienne)|qui passe) (?:sur|par|dans) (?:un )?APP"
        ),
        "de": (
            r"(?:für|fuer|per|zum (?:versenden|verschicken|senden|teilen) (?:per|über|auf|mit))"
            r"(?: (?:eine|ne|die))? APP|damit (?:es|ich es) (?:in|per|über|auf|bei)"
            r"(?: (?:eine|die))? APP (?:passt|geht|(?:ver)?schicken kann|(?:ver)?senden kann)"
        ),
        "pt": (
            r"(?:para|pra|pro|por)(?: (?:poder )?(?:enviar|mandar|postar|compartilhar)(?:-lo)?)?"
            r"(?: (?:por|no|na|pelo|o|via|um))* APP"
            r"|que (?:caiba|passe) (?:no|em|na) (?:um )?APP"
        ),
        "it": (
            r"(?:per|da)(?: (?:inviar|mandar|condivider|postar)(?:lo|e))?"
            r"(?: (?:su|via|per|con|tramite|una))* APP"
            r"|che (?:entri|stia) (?:in|su) (?:una )?APP"
        ),
        "ja": (
            r"APP(?:用|向け|に合わせて|(?:で|に)(?:送れる|送る|送信できる|投稿できる|上げられる|載せられる)"
            r"(?:よう|サイズ|大きさ)?)(?:に|の)?"
        ),
        "fa": (
            r"(?:براي|واسه|برا|واسهي)(?: (?:ارسال|فرستادن|اپلود|گذاشتن|پست))?"
            r"(?: (?:در|تو|توي|به|روي|با))? APP"
            r"|(?:كه )?(?:بتونم |بشه )?(?:تو|توي|در|به|با) APP"
            r" (?:بفرستم(?:ش)?|بذارم(?:ش)?|اپلود كنم|جا بشه|بره|ارسال (?:بشه|كنم)|فرستاد)"
        ),
        "ar": (
            r"(?<!\w)(?:(?:عشان|علشان|مشان|لاجل|من اجل|حتي|لكي|كي|ل)(?: ?(?:ا?رسله|ا?ارساله"
            r"|ارسال|ابعته|ابعثه"
            r"|انشره|ارفعه|ينرسل|يناسب|نشر))?(?: (?:علي|في|عبر|ب|ل|الي))? ?|مناسبا? ل ?|علي "
            r"|ل)?APP"
        ),
        "hi": (
            r"APP (?:के लिए|के लायक|(?:पर|पे|में) (?:भेज\w*|डाल\w*|लगा\w*)(?: (?:के लिए|है"
            r"|सकूं|हैं))*"
            r"|ke liye|ke layak|(?:par|pe|me|mein) (?:bhej\w*|daal\w*|lag\w*)(?: (?:ke liye"
            r"|hai))*)"
        ),
        "ko": (
            r"APP(?:에|으로|로)? ?(?:용(?:으로|에 맞게)?|(?:보내|보낼|올리|올릴)"
            r"(?:게| 수 있게| 거야| 거라서| 건데|려고(?: 하는데)?|기 좋게)?|에 맞게|맞춰서?)"
        ),
        "tr": (
            r"APP(?:'?[ae]|'?d[ae]n|'?t[ae]n)? (?:için|üzerinden|göndermek için|atmak için"
            r"|atacağım(?: da)?|göndereceğim(?: de)?|göndermem lazım|sığsın diye|uygun)"
        ),
        "pl": (
            r"(?:na|do|przez|dla|pod) APP"
            r"|(?:żeby|aby|by|tak żeby)(?: \w+){0,3} (?:na|do|przez|w) APP"
        ),
        "uk": r"(?:для|під) APP|(?:щоб|аби)(?: \w+){0,3} (?:в|у|на|через|по) APP",
        "ru": r"(?:для|под) APP|чтобы?(?: \w+){0,3} (?:в|во|на|через|по) APP",
        "id": (
            r"(?:(?:buat|untuk|biar|supaya|agar)(?: (?:bisa|muat|dapat))?"
            r"(?: (?:di)?(?:kirim(?:in|kan)?|upload|share|bagikan|masuk(?:in)?|post(?:ing)?))?"
            r"(?: (?:ke|di|lewat|via))? )APP"
        ),
        "vi": (
            r"(?:để (?:mình |tôi )?)?(?:gửi|đăng|up|tải lên|gởi)(?: (?:qua|lên|cho|được"
            r"|vừa))* APP"
            r"|(?:cho|vừa|hợp với) APP"
        ),
    }.items()
}


def with_apps(text: str, language: str) -> str:
    """`text` with "for whatsapp" for the language's own words."""
    for pattern, name in _NAMES:
        text = pattern.sub(name, text)
    found = _FOR.get(language)
    if found is None:
        return text
    text = found.sub(lambda one: f" for {next(filter(None, one.groups()))} ", text)
    return re.sub(r"\s+", " ", text).strip()
