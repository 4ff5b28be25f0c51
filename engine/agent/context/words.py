"""The words of requests that leave out what is to happen, on normalised text, in all languages."""

from __future__ import annotations

import re
from typing import Final

from engine.agent.grammar.normalise import normalise

_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Chinese, Japanese and Korean, which have no spaces between words."""


def _any_of(words: str) -> re.Pattern[str]:
    """Of the words between the strokes, the longest first."""
    every = {normalise(one) for line in words.split("\n") for one in line.split("|") if one}
    told = [_word(one) for one in sorted(every, key=len, reverse=True)]
    return re.compile("|".join(told))


def _word(one: str) -> str:
    escaped = re.escape(one)
    return escaped if _DENSE.search(one) else rf"(?<!\w){escaped}(?!\w)"


_SURE: Final = """
همین طور|همینطور
the same thing|the same|same thing|same here|same again|same|likewise|ditto|das gleiche
dasselbe|genauso|ebenso|gleiches|la même chose|la meme chose|pareil|de même|idem|lo mismo
igual|o mesmo|a mesma coisa|a mesma|lo stesso|la stessa cosa|to samo|tak samo|то же самое
то же|так же|те саме|так само|aynısını|aynisini|aynısı|aynı şekilde|aynı şeyi|hal yang sama
yang sama|cũng vậy|tương tự|như vậy|giống vậy|一样|一樣|同样|同樣|照样|照樣|同上|同じように|同じく
同じ|同様に|同様|똑같이|마찬가지로|نفس الشيء|بالمثل|كذلك|همین کار را|همین کار|همین کارو
यही काम|वही काम|यही|वही|वैसा ही|ऐसा ही
"""
_TOO: Final = """
as well|too|also|auch|aussi|también|tambien|também|tambem|anche|pure|też|tez|także|również
тоже|также|теж|також|da|de|juga|cũng|也要|也是|也|もお願いします|もお願い|も|도|أيضا|ايضا|هم
نیز|भी
"""
SURE: Final = _any_of(_SURE)
SAME: Final = _any_of(_SURE + _TOO)
NOW: Final = _any_of(
    "now|next|and then|then|jetzt|nun|maintenant|ahora|agora|ora|adesso|teraz|теперь|тепер|şimdi"
    "|sekarang|bây giờ|giờ|现在|現在|接下来|接下來|然后|然後|次は|今度は|이제|이번엔|الآن|الان|حالا"
    "|अब"
)
AGAIN: Final = _any_of("""
do it again|do that again|the same again|same again|once more|one more time|again|noch mal
nochmal|noch einmal|encore une fois|encore|otra vez|una vez más|de novo|outra vez
mais uma vez|di nuovo|ancora una volta|jeszcze raz|ponownie|ещё раз|еще раз|снова|ще раз
знову|bir daha|tekrar|sekali lagi|lagi|một lần nữa|lần nữa|再来一次|再來一次|再一次|再来一遍
もう一度|もう一回|한 번 더|다시 한번|مرة أخرى|مره اخري|دوباره|یک بار دیگر|एक बार और|फिर से
""")
OTHER: Final = _any_of("""
the other video|the other clip|the other file|the other one|the other 1|the other|other one
other video|other clip|das andere video|den anderen clip|das andere|den anderen|die andere
dem anderen|l'autre vidéo|l'autre video|l'autre clip|l'autre|el otro vídeo|el otro video
el otro|la otra|o outro vídeo|o outro video|o outro|a outra|outro|outra|l'altro video
l'altro|l'altra|drugi film|drugim filmem|drugiego filmu|drugi|drugim|drugiego|inny
другое видео|другим видео|другим|другое|другой|со вторым видео|со вторым|второе видео|второе
второй|інше відео|іншим відео|інше|іншим|друге відео|другим відео|друге|diğer videoyu
diğer videoya|diğer video|diğerini|diğerine|diğeri|öbürünü|öbürüne|öbürü|ikinci videoyu
ikinci videoya|ikinciyi|ikincisini|video yang satunya|yang satunya|video yang lain
video lainnya|yang lain|video kedua|yang kedua|video kia|video còn lại|cái còn lại|cái kia
video thứ hai|cái thứ hai|另外一个视频|另一个视频|另外一个|另一个|另一段|另一條|另一個影片
另一個視頻|另一個|另外一個|第二个视频|第二个|第二段|第二個影片|第二個|もう一つの動画
もう一つ|もう1つの動画|もう1つ|もう一方|もう片方|二つ目|2つ目|2つめ|다른 영상|다른 동영상
다른 것|다른 거|나머지 영상|나머지 하나|두 번째 영상|두번째 영상|두 번째|두번째
الفيديو الآخر|الفيديو الاخر|الآخر|الاخر|والآخر|والثاني|الفيديو الثاني|الثاني|آن یکی ویدیو|آن یکی
اون یکی|ویدیوی دیگر|دیگری|ویدیوی دوم|دومی|दूसरे वीडियो|दूसरा वीडियो|दूसरे वाले|दूसरी वाली|दूसरा वाला
दूसरे|दूसरा|das zweite video|das zweite|den zweiten clip|den zweiten|dem zweiten
la deuxième vidéo|la deuxième|le deuxième|la seconde|el segundo vídeo|el segundo video
el segundo|o segundo vídeo|o segundo|il secondo video|il secondo|the second video
the second clip|the second one|the second 1|the second file|the second
""")
END: Final = _any_of("""
the very end|the end|the ending|end|ende|dem ende|la fin|le final|al final|el final|final
no final|o final|no fim|o fim|alla fine|la fine|na końcu|na koniec|koniec|końcówka|końcówkę
в конце|конец|концовку|в кінці|наприкінці|кінець|кінцівку|sonunda|sonunu|sonuna|sonu
son kısmı|di akhir|akhirnya|bagian akhir|akhir|ở cuối|đoạn cuối|phần cuối|cuối|结尾处|结尾
末尾|片尾|最后面|結尾|最後の部分|最後|終わり|末尾の部分|끝부분|마지막 부분|마지막|끝
في النهاية|النهاية|آخرش|انتها|پایان|آخر|अंत में|आखिर में|अंत|आखिर
""")
START: Final = _any_of("""
the very beginning|the beginning|the start|beginning|start|anfang|am anfang|le début
au début|début|al principio|el principio|al inicio|el inicio|inicio|no início|o início
início|no começo|o começo|all'inizio|l'inizio|inizio|na początku|początek|в начале|начало
на початку|початок|başında|başını|başına|başı|di awal|awalnya|bagian awal|awal|ở đầu
đoạn đầu|phần đầu|đầu|开头|片头|開頭|片頭|最初の部分|最初|冒頭|처음 부분|시작 부분|처음
في البداية|البداية|اولش|ابتدا|اول|शुरू में|शुरुआत
""")
SOUND: Final = _any_of("""
the sound|the audio|sound|audio|der ton|den ton|dem ton|ton|le son|el sonido|el audio|o som
o áudio|l'audio|dźwięk|dźwiękiem|звук|со звуком|зі звуком|sesi|sese|ses|suaranya|suara
âm thanh|tiếng|声音|聲音|音声|音|소리|الصوت|صدا|आवाज़|आवाज
""")
NOTHING: Final = _any_of("""
and|but|please|pls|for|to|with|do|make|it|that|this|at|on|und|bitte|mit|für|mach|mache|das
am|bei|et|s'il te plaît|stp|avec|pour|fais|sur|à|y|e|por favor|con|com|para|haz|hazlo|faz
faça|fai|fallo|per|i|proszę|zrób|z|na|dla|и|а|пожалуйста|сделай|с|для|в|і|й|та|будь ласка
зроби|з|із|ve|lütfen|yap|için|ile|dan|tolong|lakukan|untuk|dengan|pada|buat|và|hãy|làm|với
cho|nhé|把|将|將|给|給|对|對|要|再|都|请|請|帮我|幫我|弄|做|来|來|处理|處理|这样|這樣|吧|的
了|呢|を|に|して|してください|お願いします|お願い|は|で|をお願い|のほう|의|을|를|은|는|에
해줘|해 줘|해주세요|해 주세요|하세요|و|افعل|مع|من فضلك|لـ|را|رو|با|برای|بکن|کن|لطفا|के साथ
को|का|के|की|में|करो|कर दो|करना|और|भी
""")
