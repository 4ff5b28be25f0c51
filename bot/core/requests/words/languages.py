"""What languages are called, and asking to be answered in one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.core.requests.vocabulary import Tokens, normalise, tokenise, vocabulary
from bot.core.requests.words.common import POLITE

OWN_NAMES: Final[Mapping[str, str]] = {
    "en": "English",
    "zh-CN": "简体中文",
    "es": "Español",
    "pt": "Português",
    "de": "Deutsch",
    "fr": "Français",
    "ja": "日本語",
    "ru": "Русский",
    "uk": "Українська",
    "tr": "Türkçe",
    "id": "Bahasa Indonesia",
    "it": "Italiano",
    "ko": "한국어",
    "zh-TW": "繁體中文",
    "pl": "Polski",
    "vi": "Tiếng Việt",
    "hi": "हिन्दी",
    "ar": "العربية",
    "fa": "فارسی",
}
"""In their own words, so that whoever is stuck in a strange one finds the way back."""

_CALLED: Final[Mapping[str, str]] = {
    "en": """
انگلیسی|به انگلیسی|الإنجليزية|بالإنجليزية|انجليزي|अंग्रेज़ी|अंग्रेजी|इंग्लिश|angrezi|영어|영어로
inglese|англійська|англійською|ingilizce|inggris|bahasa inggris|english|inglés|inglês|englisch
englische
anglais|英语|英文|英語|английский|английском|по-английски
""",
    "zh-CN": """
چینی|चीनी|중국어|중국어로
cinese|中文|汉语|简体中文|普通话|chinese|simplified chinese|mandarin|chino|chinês|chinesisch
chinois|中国語
中國語|китайский|китайском|по-китайски
""",
    "es": """
اسپانیایی|الإسبانية|स्पेनिश|스페인어|스페인어로
spagnolo|español|castellano|spanish|espanhol|spanisch|espagnol|西班牙语|スペイン語|испанский
испанском
по-испански
""",
    "pt": """
पुर्तगाली|포르투갈어
portoghese|português|portuguese|brazilian portuguese|português do brasil|portugués
portugiesisch|portugais
葡萄牙语|ポルトガル語|португальский|португальском|по-португальски
""",
    "de": """
آلمانی|به آلمانی|الألمانية|जर्मन|독일어|독일어로
tedesco|deutsch|german|alemán|alemão|allemand|德语|ドイツ語|немецкий|немецком|по-немецки
""",
    "fr": """
فرانسوی|فرانسه|الفرنسية|फ़्रेंच|फ्रांसीसी|프랑스어|프랑스어로
francese|français|french|francés|francês|französisch|法语|フランス語|французский|французском
по-французски
""",
    "ja": """
जापानी|일본어|일본어로
giapponese|日本語|にほんご|japanese|japonés|japonês|japanisch|japonais|日语|японский
японском|по-японски
""",
    "uk": """
यूक्रेनी|우크라이나어
ucraino|українська|українською|українську|українській|ukrainian|ucraniano|ukrainisch|ukrainien
украинский
украинском|по-украински|乌克兰语|ウクライナ語
""",
    "tr": """
ترکی|तुर्की|터키어|튀르키예어
türkçe|turkish|turco|türkisch|turc|турецкий|турецком|по-турецки|турецька|турецькою|土耳其语|トルコ語
""",
    "id": """
इंडोनेशियाई|인도네시아어
indonesiano|bahasa indonesia|indonesia|indonesian|indonesio|indonésio|indonesisch|indonésien
индонезийский
по-индонезийски|індонезійська|印尼语|印度尼西亚语|インドネシア語
""",
    "it": """
इतालवी|इटैलियन|이탈리아어
italiano|in italiano|italian|italienisch|italien|意大利语|イタリア語|итальянский|итальянском
по-итальянски|італійська|італійською|italyanca|italia
""",
    "ko": """
कोरियाई|कोरियन|한국어|한국말|한국어로|한국말로|korean|coreano|koreanisch|coréen|韩语|韩文|韓国語|корейский
корейском|по-корейски|корейська|корейською|korece|korea
""",
    "zh-TW": """
繁體中文|繁中|正體中文|台灣中文|臺灣中文|繁体中文|traditional chinese|taiwanese|taiwanese mandarin
chinese traditional|chino tradicional|chinês tradicional|traditionelles chinesisch
chinois traditionnel|繁体字|繁体字中国語|번체|번체 중국어|중국어 번체|cinese tradizionale
традиционный китайский|традиційна китайська|geleneksel çince|mandarin tradisional
""",
    "pl": """
पोलिश|polski|po polsku|język polski|polish|polaco|polonês|polnisch|polonais|polacco
波兰语|波蘭語|ポーランド語
польский|по-польски|польском|польська|польською|lehçe|polonyaca|polandia|폴란드어
""",
    "vi": """
वियतनामी|tiếng việt|việt|vietnamese|vietnamita|vietnamesisch|vietnamien|越南语|越南語|ベトナム語
вьетнамский|по-вьетнамски|вьетнамском|в'єтнамська|в'єтнамською|vietnamca|vietnam|베트남어|wietnamski
po wietnamsku
""",
    "hi": """
हिन्दी|हिंदी|हिन्दी में|हिंदी में|hindi|hindi me|hindi mein|印地语|印地語|北印度語|ヒンディー語|힌디어
хинди|на хинди|гінді|hintçe|tiếng hindi
""",
    "ar": """
به عربی|العربية|عربي|عربية|بالعربية|بالعربي|اللغة العربية|arabic|árabe|arabisch|arabe|arabo
арабский|по-арабски
арабською|арабська|arapça|bahasa arab|arabski|tiếng ả rập|阿拉伯语|阿拉伯文|アラビア語|아랍어|अरबी
""",
    "fa": """
فارسی|پارسی|به فارسی|زبان فارسی|الفارسية|persian|farsi|persa|persisch|persan|persiano|персидский
фарси|по-персидски|перська|перською|farsça|bahasa persia|perski|po persku|tiếng ba tư
波斯语|波斯語|ペルシャ語
페르시아어|फ़ारसी
""",
    "ru": """
روسی|الروسية|रूसी|러시아어
русский|російська|російською|rusça|rusia|русском|по-русски|russian|ruso|russo|russisch|russe|俄语
ロシア語
""",
}
_CODES: Final[Mapping[str, str]] = {
    code.lower(): tag
    for tag in reversed(list(OWN_NAMES))  # of two with one code, the first has it
    for code in (tag, tag.partition("-")[0])
}
_AUTOMATIC: Final = """
auto|automatic|automático|automatisch|automatique|自动|自動|автоматически|авто
"""


def _tokens(listing: str) -> list[Tokens]:
    phrases = listing.replace("\n", "|").split("|")
    return [tokens for phrase in phrases if (tokens := tokenise(normalise(phrase)))]


_TAGS: Final = {tokens: tag for tag, names in _CALLED.items() for tokens in _tokens(names)}

LANGUAGE = vocabulary(
    """
language|languages|change language|change the language|what languages do you speak
do you speak|can you speak|which languages do you know
语言|切换语言|换语言|改语言|idioma|idiomas|lengua|lenguas|cambiar idioma|cambia de idioma|hablas
qué idiomas hablas
sprache|sprachen|sprache wechseln|sprache ändern|sprichst du|welche sprachen sprichst du
langue|langues|changer de langue|change de langue|tu parles|parles tu|quelles langues parles tu
언어|언어 변경|언어 바꿔줘|언어를 바꿔줘|어떤 언어를 할 수 있어
lingua|lingue|cambia lingua|cambiare lingua|cambia la lingua|parli|che lingue parli
język|języki|zmień język|zmiana języka|mówisz|mówisz po|jakie znasz języki|w jakim języku mówisz
زبان|زبان را عوض کن|زبان رو عوض کن|تغییر زبان|تغییر دادن زبان|چه زبان‌هایی بلدی|چه زبان هایی بلدی
اللغة|غير اللغة|تغيير اللغة|بدل اللغة|ما اللغات التي تتكلمها
भाषा|भाषा बदलो|भाषा बदलें|भाषा बदलिए|भाषा बदलनी है|कौन सी भाषाएँ बोलते हो|कौन सी भाषाएँ आती हैं
bhasha badlo
ngôn ngữ|đổi ngôn ngữ|đổi tiếng|bạn nói được tiếng gì|nói được những tiếng nào
mudar idioma|mudar o idioma|trocar idioma|você fala|quais idiomas você fala
мова|мови|мову|зміни мову|якою мовою|якими мовами ти говориш|ти говориш
dil|dili|dili değiştir|hangi dilleri biliyorsun|bahasa|ganti bahasa|bahasa apa saja
言語|言語を変更|言語変更|язык|языки|языке|смени язык|сменить язык|поменяй язык|какие языки ты знаешь
""",
    (
        POLITE,
        """
in|to|into|with me|know|passa|imposta|auf|en|em|на|で|に|用|说|讲|改成|换成|切换到|change
switch|set|cambia
cambiar|wechsle|wechseln|ändere|ändern|changer|mudar|muda|trocar|переключи|переключись|смени
поменяй|変更
other|another|default|different|el|la|le|o|die|der|den|a|zu|чат|бота|de|к|お|話せる|話せ|話し
""",
        *_CALLED.values(),
        _AUTOMATIC,
    ),
    verbs="""
speak|talk|answer|reply|respond|write|chat|speak to me|talk to me|answer me|reply to me|write to me
switch|change|use
说|讲|用|请说|回复|回答|habla|háblame|responde|respóndeme|contesta|contéstame|escribe|escríbeme
sprich|rede|antworte|antworte mir|schreib|schreibe|schreib mir|sprechen|antworten
parle|parle moi|réponds|réponds moi|écris|écris moi|parlez|répondez|écrivez
fala|fale|responde|responda|escreve|escreva|話して|答えて|返事|返信|しゃべって|喋って|話
говори|говоріть|відповідай|відповідайте|пиши мені
말해줘|말해 줘|대답해줘|대답해 줘|답해줘|답해 줘|써줘|말해|대답해
mów|mów po|pisz|pisz po|odpowiadaj|odpowiadaj mi|rozmawiaj|odpowiedz
حرف بزن|صحبت کن|جواب بده|پاسخ بده|بنویس
تكلم|تحدث|أجب|جاوب|رد|اكتب لي|تكلم معي
बोलो|बात करो|जवाब दो|जवाब दीजिए|लिखो|में बोलो|में जवाब दो|में लिखो|में बात करो
me bolo|me jawab do|me baat karo
nói|nói bằng|trả lời|trả lời bằng|viết bằng|nói chuyện bằng
rispondi|rispondimi|scrivi|scrivimi|parla|parlami|parliamo
konuş|konuşun|cevap ver|yanıt ver|yaz|konuşalım|olarak yaz
bicara|jawab|balas|pakai|gunakan|berbicara
говори|говорите|отвечай|отвечайте|пиши|пишите|разговаривай|ответь
""",
    objects="\n".join(_CALLED.values()),
)
"""A language's name alone asks for nothing: it may answer the agent, who asked for subtitles."""


def named_language(text: str) -> str | None:
    """The one language that is named, as its tag or in words of any language; "auto" for
    whichever is written; None for none, several, or one without a catalogue."""
    if code := _CODES.get(text.strip().replace("_", "-").lower()):
        return code
    tokens = tokenise(normalise(text))
    if tokens in _tokens(_AUTOMATIC):
        return "auto"
    found: set[str] = set()
    while tokens:  # the longest name that begins here: "traditional Chinese" is not Chinese
        longest = next((n for n in (4, 3, 2, 1) if tokens[:n] in _TAGS), 0)
        if longest:
            found.add(_TAGS[tokens[:longest]])
        tokens = tokens[longest or 1 :]
    return found.pop() if len(found) == 1 else None
