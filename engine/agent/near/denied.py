"""What `doubts` looks for in Arabic, Persian, Turkish, Indonesian, Vietnamese, Korean, Hindi,
Italian, Polish and Ukrainian, in the letters of a normalised text."""

from __future__ import annotations

from typing import Final

_TR_NOUN: Final = r"(?! (?:yap|işlem|hız|efekt))"
"""Behind "sıkıştırma", which is "compression" and "don't compress"."""

POLITE: Final = (
    r"(?<!\w)(?:(?:اگه|اگر) (?:ميشه|ممكنه|زحمتي نيست|لطف كن\w*)|بي ?زحمت|لو سمحتي?|اذا سمحت"
    r"|لو تكرمت|لو ممكن|اذا ممكن|يا ريت|ممكن|هل (?:يمكنك|ممكن|تقدر|بامكانك)|mümkünse"
    r"|zahmet olmazsa"
    r"|olur mu|kalau bisa|kalo bisa|kalau boleh|nếu được|được không|được ko|se puoi"
    r"|se possibile"
    r"|jeśli możesz|якщо можна|якщо можеш|अगर हो सके)(?!\w)"
    r"|가능하면|괜찮으면|괜찮다면"
)
ASKED_POLITELY: Final = (
    r"(?<!\w)(?:ميشه|ميتوني\w*|ممكنه)(?!\w)|^(?:ممكن|هل (?:يمكنك|ممكن|تقدر|بامكانك)|تقدر"
    r"|يمكنك)(?!\w)"
    r"|m[ıi]s[ıi]n(?:[ıi]z)?\s*\?*$|^(?:bisa|boleh|bisakah|tolong)(?!\w)"
    r"|(?:được|giúp \w+|giùm) (?:không|ko|k|hông)\s*\?*$|줄래|줄 ?수 ?있|주실 ?수|सकते (?:हो|हैं)"
    r"|^(?:puoi|potresti|możesz|mógłbyś|czy możesz|можеш|можете|чи можеш)(?!\w)"
)
"""A question that is a wish, its "?" included."""
FITTING: Final = (
    r"لا (?:يزيد|يتجاوز|يتعدي|تزيد|تتجاوز|يسمع|اسمع|احتاج(?! ان))|ما (?:يتعدي|يزيد|يتجاوز"
    r"|ينسمع|اسمع|يبان)"
    r"|(?:مو|مش|غير) (?:مسموع\w*|سامع\w*|واضح\w*)|ما ?ل(?:ه|ها|هم|و) داعي"
    r"|(?:ما|لا|مش) (?:ابغي|ابي|بدي|اريد|عايز|عاوز)(?= ال(?!قص|كتم|حذف|ضغط|تسريع|ابطاء"
    r"|تدوير|قطع|ازاله))"
    r"|(?:لازم|نياز) ندار[مي]\w*|به درد نميخور\w*|نميشنوم|شنيده نميش\w*|ديده نميش\w*|معلوم نيست"
    r"|درنمياد|در نمياد|بيشتر (?:نباشه|نشه|نباشد|نشود)|خراب نشه|(?:فرستاده|ارسال) نميش\w*"
    r"|رد نشه"
    r"|(?:صدا|صداش) نباشه|(?<=رو |شو |را )نميخوا\w+(?=\s*(?:$|[.!،,]))"
    r"|(?<!\w)ses(?:i|ler)? olmasın|duyulmuyor|ses çıkmıyor|geçmesin|aşmasın|sığmıyor"
    r"|görünmüyor"
    r"|gönderilmiyor|(?<!m[ae]k )(?<!m[ae]n[ıi] )(?<!s[ıi]n[ıi] )istemiyorum"
    r"|(?<!\w)(?:jangan|tidak|tak|nggak|gak|ga) (?:lebih|sampai lebih|sampe lebih|melebihi)"
    r"|(?<!\w)(?:nggak|gak|ga|ngga|enggak|tidak|tak) (?:kepake|dipakai|dipake|perlu|butuh"
    r"|penting"
    r"|ke?dengeran|ke?dengaran|terdengar|keliatan|kelihatan|terlihat|kekirim|muat|jelas)"
    r"|(?<!\w)(?:không|ko) (?:có |cần )?(?:tiếng|âm thanh|quá|nghe rõ|nghe|thấy|cần|rõ"
    r"|gửi được)(?!\w)"
    r"|필요 ?없|안 (?:들려|들리|보여|보이|나게)|소리 ?없|넘지 (?:않|말)"
    r"|नहीं चाहिए|(?:सुनाई|दिखाई) नहीं (?:दे|दि)\S*|से (?:ज्यादा|ज़्यादा) (?:न|ना) हो\S*"
    r"|(?<!\w)non (?:serv\w+|si (?:sente|vede|sentono)|più (?:grande )?di|(?:che )?super[ia])"
    r"|(?<!\w)nie (?:słychać|widać|potrzebuj\w*|więks\w*|więcej niż|przekracza\w*)"
    r"|(?<!\w)не (?:потріб\w*|чути|видно|більше|перевищ\w*)"
)
DOUBTS: Final = {
    "ja": r"(?:とは|って|と)(?:一言も)?(?:言|頼|お願い)\w*(?:てい?ない|でい?ない|ませんでした)",
    "ar": (
        r"(?<!\w)(?:لا|لم|لن|ما(?! ?عدا| بعد| قبل)|مش|مو|ليس|بلاش|لماذا|ليش|ليه|كيف|متي|مين"
        r"|اذا|لو|ربما"
        r"|يمكن|او|ام(?! بي)|قال\w*|يقول\w*|تقول\w*|طلب\w*|صديقي|صاحبي|مديري|امس|امبارح|سبق"
        r"|اياك|لست|هل"
        r"|كنت|كان|قصصت\w*|كتمت\w*|حذفت\w*|ضغطت\w*)(?!\w)"
    ),
    "fa": (
        r"(?<!\w)(?:ن(?:كن|بر|زن|ذار|گذار|ده|شو(?!ن)|شه|شد|مي|با|يست|دار(?!ه?م?$)|گير|چرخ|ساز"
        r"|نداز|خوا|چسب)\w*"
        r"|اگه|اگر|شايد|يا|چرا|چطور\w*|چجوري|چگونه|(?<!همه )چي|كي|كجا|ايا|گفت\w*|ميگ\w+|دوستم"
        r"|رييسم|همكارم|نگفت\w*"
        r"|ديروز|قبلا|كردم|بريدم|كرده بود\w*|كردن|بريدن|هيچوقت|هرگز|مگه|مگر|ميشد|شده|بهتره)(?!\w)"
    ),
    "tr": (
        rf"(?<!\w)(?!sinema|tema|çekim)\w{{2,}}m[ae](?:y[ıi]n(?:[ıi]z)?|s[ıi]n(?:lar|ler)?"
        rf"|yal[ıi]m|yelim)?(?!\w){_TR_NOUN}"
        r"|(?<!\w)(?:\w+m[ıiuü]yor\w*|\w+m[ae]n[ıi](?!\w)|değil|yok|asla|sakın|eğer|ise"
        r"|\w{3,}[rykn]s[ae]"
        r"|dedi\w*|söyle\w*|diyor\w*|\w*istiyor(?!um|uz)\w*|neden|niye|nasıl|hangi|acaba"
        r"|belki|veya|yoksa"
        r"|zaten|sanırım|galiba|arkadaşım|patronum|dün|ya da|mı|mu|mü|mi$"
        r"|(?!şimdi|kendi|haydi|görüntü|üstü|altı)\w{3,}[dt][ıiuü][mk]?)(?!\w)"
    ),
    "id": (
        r"(?<!\w)(?:jangan\w*|tidak|tak|nggak|ngga|gak|ga|enggak|belum|bukan|kalau|kalo|jika"
        r"|kenapa|mengapa"
        r"|bagaimana|gimana|kapan|apa|apakah|siapa|mungkin|atau|katanya|kata|bilang|menurut"
        r"|sudah|udah"
        r"|temanku|temenku|teman saya|bosku|bos saya|seandainya|perlukah|haruskah|kah)(?!\w)"
    ),
    "vi": (
        r"(?<!\w)(?:không|ko|đừng|chưa|chẳng|chớ|nếu|hay|liệu|sao|tại sao|vì sao|có nên|bảo"
        r"|nói (?:là|rằng)"
        r"|đã|bạn (?:tôi|mình|em)|sếp|anh ấy|cô ấy|hôm qua|có thể|khi nào|làm thế nào|ai"
        r"|hoặc)(?!\w)"
    ),
    "ko": (
        r"지 ?(?:마|말|않)|않|못|말고|아니|만약|(?<!화)(?<!장)(?<!정)(?<!측)면(?=\s|$|,)|왜"
        r"|어떻게|언제|누가|누구|뭐|어디|적(?:이|은|도)? ?없"
        r"|혹시|아마|거나|또는|라고|[래대]요?$|했|이미|친구|사장|까요?$|나요|는지|(?<!\w)안 (?=\w)"
    ),
    "hi": (
        r"(?<!\w)(?:mat|nahi|nahin|kyu|kyun)(?!\w)|(?<!\S)(?:मत|नहीं|ना|न|अगर|यदि|क्यों|कैसे|कब|क्या|शायद|या|कहा|बोला|बोली|कहता|कहते"
        r"|दोस्त|बॉस|कौन|था|थी|थे"
        r"|चुका|चुके|चाहिए क्या)(?!\S)"
    ),
    "it": r"(?<!\w)(?:non|mica|perché|quando|forse|oppure|dice|ha detto|vuole)(?!\w)",
    "pl": (
        r"(?<!\w)(?:nie|jeśli|jeżeli|gdyby|czy|dlaczego|kiedy|chyba|lub|albo|powiedzia\w+|mówi\w*"
        r"|chce|już|szef|wczoraj)(?!\w)"
    ),
    "uk": (
        r"(?<!\w)(?:якщо|чи|чому|коли|може|або|сказа\w+|каже|хоче|вже|якби|ніколи|навіщо)(?!\w)"
    ),
}
