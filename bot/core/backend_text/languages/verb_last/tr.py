"""Turkish. A capital İ stays one in lower case, and so do its two letters."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.verb_last.words import VerbLastWords

_PLACES: Final = (
    r"(?<!\w)(?:panel|sekme|menü|kenar\sçubuğu|araç\sçubuğu|düzenleyici|editör|pencere"
    r"|[iİ]letişim\skutusu|zaman\sçiz(?:elgesi|gisi)|kitaplı[kğ]|kütüphane|ayarlar|düğme|buton|simge"
    r"|oynatıcı|ekran|arayüz)\w*"
)
_ACCOUNT: Final = r"(?<!\w)(?:hesa[bp]|bakiye|kredi|fatura|abonelik|ödeme)\w*"
_SAVE: Final = r"(?:dışa\saktar|(?<!\w)[iİ]ndir(?!ect)|kayde)"

TR: Final = VerbLastWords(
    click=r"tıkla(?:yın(?:ız)?|yarak|yıp|yabilirsin(?:iz)?)?(?!\w)|(?<!\w)dokun(?:un(?:uz)?|arak)(?!\w)"
    r"|(?:düğme|buton|tuş|simge|\ue000)['\w]*\s?(?:basın(?:ız)?|basarak|bas)(?!\w)",
    check_account=rf"{_ACCOUNT}[^.,]{{0,30}}"
    r"(?:kontrol\sed(?:in(?:iz)?|ebilirsin(?:iz)?)|[iİ]nceley\w+|bakın(?:ız)?|görüntüley\w+)(?!\w)",
    drag=r"sürükle(?:yip\sbırakın|yin(?:iz)?|yerek|\sbırak)?(?!\w)",
    move="taşı",
    export=rf"{_SAVE}\w*\s(?:düğme|buton)\w*|{_SAVE}\w*[ae]bilirsin(?:iz)?(?!\w)"
    r"|(?<!\w)(?:dışa\saktarın(?:ız)?|[iİ]ndirin(?:iz)?)(?!\w)"
    r"|(?:dışa\saktar\w+|(?<!\w)[iİ]ndir(?!ect)\w+)\s(?:[iİ]çin\s)?hazır",
    open=rf"{_PLACES}[^.,]{{0,16}}"
    r"(?<!\w)(?:açın(?:ız)?|açarak|gidin|geçin|seçin|kullanın|kullanarak|bakın|bulun)(?!\w)",
    preview=rf"{_PLACES}[^.,]{{0,16}}(?<!\w)"
    r"(?:önizley\w+|[iİ]zleyebilir\w+|[iİ]zleyin|görüntüley\w+|oynatın|oynatabilir\w+|görebilir\w+)",
    offer=r"(?<!\w)(?:m[iı](?:yim|yım|sin\w*|sın\w*)?)\?\s*$",
    negated_after=r"\sgerek|\szorunda\sdeğil",
    content=r"(?<!\w)(?:eklendi|kaldırıldı|kesildi|alındı|küçültüldü|sıkıştırıldı|oldu|kaldı|sürüyor"
    r"|uzunluğunda|boyutunda|var)(?!\w)",
    result=r"düğme|buton|pencere|kutusu|panel|menü|dışa\saktar|(?<!\w)[iİ]ndir|kaydedil",
    exporting=_SAVE,
    uploading=r"yükle|[iİ]çe\saktar",
    account=_ACCOUNT,
    file=r"dosya|bilgisayar|buraya|pencere|sohbet|kitaplı[kğ]",
    choose=r"seçin|ayarlayın|bekleyin|onaylayın|girin",
    begins=rf"tıkla|dokun|basın|basarak|sürükle|{_SAVE}|{_PLACES}|{_ACCOUNT}|tuş",
    clause=r"(?<=[dt][ıiuü])\sve\s+",
    connector=r"\bve\b",
)
