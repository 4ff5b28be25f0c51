"""Persian into the English that the rules read.

Each row is a pattern and its English, and they are tried in this order. The verb stands last, so
whole clauses are rows where English wants another order. The rows are written as Persian is; a
normalised text has other forms of some letters, and half-spaces fell out of it or are spaces.
"""

from __future__ import annotations

from typing import Final

from engine.agent.grammar.languages.rows import Rows

_LETTERS: Final = str.maketrans("یکآئأؤ", "يكايا" + "و")
_HALF_SPACE: Final = "\u200c"

_DO = r"(?: ?(?:کن|بکن|کنید|بکنید|کنین|کنی|کنم|بشه|بشود|شود|شه))"
_RO = r"(?: (?:را|رو))?"
_IT = r"(?:‌اش|ش|شو|یش)?"
_A_BIT = r"(?:(?:یک کم|یه کم|یکم|کمی|خیلی|بیشتر) )?"
_AWAY = rf"(?:(?:حذف|پاک|قیچی){_IT}{_DO}|بردار|ببر|ببرید|دربیار|در بیار)"
_ADD = rf"(?:(?:اضافه|درج){_IT}{_DO}|بذار|بگذار|بگذارید|بنویس|قرار بده|بزن)"
_FILM = r"(?:ویدیوی|ویدیو|ویدئوی|ویدئو|کلیپ|فیلم|فایل)"
_THIS = rf"(?:(?:این|همین|کل|تمام|{_FILM}|من|را|رو) )*"
_OF_IT = rf"(?: {_FILM}|ی {_FILM}|{_IT})"
_SOUND = rf"صدا{_OF_IT}{_RO}"
_SECOND = r"(?:ثانیه|ثانیه‌ی|ثانیه‌ها)"
_MINUTE = r"(?:دقیقه|دقیقه‌ی)"
_UNIT = rf"({_SECOND}|{_MINUTE})"
_FIRST = rf"(?:اول|ابتدا|ابتدایی|نخست)(?:ی {_FILM}| {_FILM}|{_IT})"
_LAST = rf"(?:آخر|پایانی|انتهایی|پایان|انتها)(?:ی {_FILM}| {_FILM}|{_IT})"
_MOMENT = r"(\d+(?::\d+){0,2}(?:\.\d+)?)"
_SIZE = r"(\d[\d.]* ?(?:[kmg]b|مگابایت|مگ|کیلوبایت|کیلو))"
_TEXT = r"(?:(?:متن|عنوان|نوشته|جمله|کلمه) )?(«quote\d+»)"
_UP = rf"(?:(?:در|توی|تو|به) )?بالا(?:ی (?:{_FILM}|تصویر|صفحه)|ش)?"
_DOWN = rf"(?:(?:در|توی|تو|به) )?پایین(?: (?:{_FILM}|تصویر|صفحه)|ش)?"
_RIGHT = r"(?:به |به سمت )?(?:راست|ساعتگرد)"
_LEFT = r"(?:به |به سمت )?(?:چپ|پادساعتگرد)"
_TURN = rf"(?:بچرخان|بچرخون){_IT}"
_PUT_TO = rf"(?: (?:تغییر بده|تغییر بدهید|برسان|برسون|بذار|بگذار|تبدیل{_IT}{_DO})|{_DO})"

_ROWS: Rows = (
    (r"لطفا|خواهش می‌کنم|بی‌زحمت|سلام|ممنون|مرسی|میشه|می‌شود|می‌تونی|می‌توانی", "please"),
    (rf"زیرنویس(?: خودکار)?{_RO} {_ADD}", "add captions"),
    (rf"زیرنویس(?:‌ها{_IT}|{_IT}){_RO} {_AWAY}", "remove captions"),
    (
        rf"{_THIS}(?:وضوح|رزولوشن|کیفیت)(?: تصویر|{_OF_IT}){_RO}(?: (?:به|روی))? (\d{{3,4}}p?)"
        rf"{_PUT_TO}?",
        r"resize it to \1",
    ),
    (rf"{_THIS}(?:به )?(\d{{3,4}}p){_IT}{_PUT_TO}", r"resize it to \1"),
    (
        rf"{_SOUND}(?: (?:به شکل|به صورت|با فرمت|به فرمت|به))? (mp3|wav|m4a)"
        rf"(?: (?:بده|بفرست|می‌خوام|می‌خواهم)|{_PUT_TO})?",
        r"extract the audio as \1",
    ),
    (
        rf"{_THIS}(?:به |به فرمت )?(gif|mp3|mp4|webm){_IT}(?: (?:تبدیل{_IT}{_DO}|بساز)|{_DO})"
        rf"|{_THIS}تبدیل{_IT}{_DO} به (?P<k>gif|mp3|mp4|webm)",
        r"convert it to \1\g<k>",
    ),
    (r"(?:یک |یه )?(gif) (?:از این |ازش )?(?:بساز|درست کن)", r"convert it to \1"),
    (
        rf"{_SOUND} (?:دوباره )?(?:(?:وصل|روشن|فعال|پخش){_DO}|برگردان|برگردون)",
        "unmute",
    ),
    (
        rf"(?:آخرین )?(?:تغییر|ویرایش|ادیت|کار|قدم)(?: آخر)?{_RO} (?:برگردان|برگردون|لغو{_DO})"
        r"|(?:به حالت قبل )?(?:برگردان|برگردون)|برش گردون|به حالت قبل برگرد|یک قدم برگرد|آندو",
        "undo",
    ),
    (r"(?:تغییر را |تغییر رو )?دوباره اعمال کن|ردو", "redo"),
    (
        r"(?:بدون|بی) (?:افت|کاهش|از دست دادن|کم شدن|کم کردن)(?: محسوس)? کیفیت|با حفظ کیفیت"
        rf"|کیفیت{_IT}{_RO} (?:حفظ{_DO}|کم نشود|کم نشه|خراب نشود|خراب نشه|پایین نیاد|نیفتد)"
        r"|بدون این‌که کیفیت(?:ش)? (?:کم|خراب) (?:شود|بشه|شه)",
        "without losing quality",
    ),
    (r"بدون تغییر (?:وضوح|رزولوشن)", "without changing the resolution"),
    (rf"(?:با |به )?نصف سرعت{_DO}?|سرعت{_OF_IT}{_RO} نصف{_DO}", "at half speed"),
    (rf"(?:نیمه|نصف|نصفه)(?:‌ی)? {_FIRST}", "the first half"),
    (rf"(?:نیمه|نصف|نصفه)(?:‌ی)? (?:دوم|{_LAST})", "the second half"),
    (rf"{_THIS}حجم{_OF_IT}{_RO} نصف{_DO}|{_THIS}نصف{_IT}{_DO}", "compress to half its size"),
    (r"(?:به |تا )?نصف(?: (?:حجم|حجمش|اندازه‌اش|اندازش))", "to half its size"),
    (rf"(\d+(?:\.\d+)?) {_UNIT} {_FIRST}|{_FIRST} (?P<n>\d+)", r"the first \1\g<n> \2"),
    (rf"(\d+(?:\.\d+)?) {_UNIT} {_LAST}", r"the last \1 \2"),
    (rf"{_SECOND} {_FIRST}", "the first 1 second"),
    (rf"{_SECOND} {_LAST}", "the last 1 second"),
    (rf"{_MINUTE} {_FIRST}", "the first 1 minute"),
    (rf"{_MINUTE} {_LAST}", "the last 1 minute"),
    (
        r"(?:همه چیز |همه‌اش |همه |همش )?(?:را |رو )?(?:به جز|بجز|جز|به غیر از|غیر از)",
        "everything except",
    ),
    (
        rf"از (?:ثانیه )?{_MOMENT}(?: {_SECOND})? (?:تا (?:{_LAST}|ته)|به بعد)",
        r"from \1 to the end",
    ),
    (
        rf"از {_SECOND} (\d+) تا (?:{_SECOND} )?(\d+)|از (?P<a>\d+) تا (?P<b>\d+) {_SECOND}",
        r"from \1\g<a> to \2\g<b> seconds",
    ),
    (rf"از {_MOMENT} تا {_MOMENT}", r"from \1 to \2"),
    (
        rf"{_SOUND} (?:خیلی |زیادی )?(?:کم|پایین|ضعیف|آرام|آروم)(?: ?است|ه)"
        rf"|{_SOUND} {_A_BIT}(?:(?:بلند|بلندتر|زیاد|زیادتر|بیشتر){_DO}|بالا ببر)",
        "make it louder",
    ),
    (
        rf"{_SOUND} (?:خیلی |زیادی )?(?:زیاد|بلند)(?: ?است|ه)"
        rf"|{_SOUND} {_A_BIT}(?:(?:کم|کمتر|آرام|آرام‌تر|آروم‌تر|پایین‌تر){_DO}|پایین بیار)",
        "make it quieter",
    ),
    (
        rf"{_THIS}{_SOUND} (?:(?:قطع|خاموش){_IT}{_DO}|{_AWAY}|ببند)"
        rf"|{_THIS}(?:بی|بدون) ?صدا{_IT}{_DO}?|میوت{_IT}{_DO}",
        "mute",
    ),
    (
        rf"(?:سکوت|سکوت‌ها|مکث‌ها|جاهای ساکت|قسمت‌های ساکت)(?:ی {_FILM}|{_IT}){_RO} {_AWAY}",
        "remove silence",
    ),
    (
        rf"(?:{_THIS}سرعت{_OF_IT}{_RO}(?: به)? |{_THIS}با سرعت )?(\d+(?:\.\d+)?) ?(?:برابر|x)"
        rf"(?: سرعت)?(?:{_DO}|(?: تندتر| سریع‌تر){_DO})?",
        r"speed \1x",
    ),
    (rf"{_THIS}(?:اسلو ?موشن|اسلو|حرکت آهسته|صحنه آهسته){_IT}{_DO}?", "slow motion"),
    (
        rf"{_THIS}{_A_BIT}(?:تند|سریع)(?:‌تر)?{_IT}{_DO}"
        rf"|{_THIS}سرعت{_OF_IT}{_RO} {_A_BIT}(?:زیاد|زیادتر|بیشتر|بالا){_DO}"
        r"|خیلی کند(?: است|ه)",
        "make it faster",
    ),
    (
        rf"{_THIS}{_A_BIT}(?:کند|آهسته)(?:‌تر)?{_IT}{_DO}"
        rf"|{_THIS}سرعت{_OF_IT}{_RO} {_A_BIT}(?:کم|کمتر){_DO}"
        r"|خیلی (?:تند|سریع)(?: است|ه)",
        "make it slower",
    ),
    (rf"{_THIS}سیاه ?و ?سفید{_IT}{_DO}?", "make it black and white"),
    (
        rf"{_THIS}{_A_BIT}روشن(?:‌تر)?{_IT}{_DO}|خیلی تاریک(?: است|ه)"
        rf"|{_THIS}(?:روشنایی|نور)(?: تصویر|{_OF_IT}){_RO} {_A_BIT}(?:زیاد|بیشتر){_DO}",
        "make it brighter",
    ),
    (
        rf"{_THIS}{_A_BIT}(?:تیره|تاریک)(?:‌تر)?{_IT}{_DO}|خیلی روشن(?: است|ه)"
        rf"|{_THIS}(?:روشنایی|نور)(?: تصویر|{_OF_IT}){_RO} {_A_BIT}(?:کم|کمتر){_DO}",
        "make it darker",
    ),
    (
        rf"{_THIS}(?:{_RIGHT} (\d+) درجه|(?P<d>\d+) درجه {_RIGHT}) {_TURN}",
        r"rotate \1\g<d> degrees clockwise",
    ),
    (
        rf"{_THIS}(?:{_LEFT} (\d+) درجه|(?P<d>\d+) درجه {_LEFT}) {_TURN}",
        r"rotate \1\g<d> degrees to the left",
    ),
    (rf"{_THIS}(\d+) درجه {_TURN}", r"rotate \1 degrees"),
    (rf"{_THIS}{_TURN}", "rotate"),
    (rf"{_THIS}(?:سر ?و ?ته|وارونه)(?: است|ه| شده)", "rotate by 180 degrees"),
    (
        rf"{_THIS}(?:برعکس|معکوس){_IT}(?: پخش{_IT})?{_DO}|{_THIS}از آخر به اول پخش{_IT}{_DO}",
        "reverse",
    ),
    (rf"{_THIS}آینه‌ای{_IT}{_DO}", "mirror it"),
    (rf"{_THIS}عمودی{_IT}{_DO}?", "make it vertical"),
    (rf"{_THIS}افقی{_IT}{_DO}?", "make it landscape"),
    (rf"{_THIS}مربعی?{_IT}{_DO}?", "make it square"),
    (
        rf"{_TEXT}{_RO} {_UP} {_ADD}|{_UP} (?:{_ADD} )?(?P<q>«quote\d+»)(?:{_RO} {_ADD})?",
        r"add the text \1\g<q> at the top",
    ),
    (
        rf"{_TEXT}{_RO} {_DOWN} {_ADD}|{_DOWN} (?:{_ADD} )?(?P<q>«quote\d+»)(?:{_RO} {_ADD})?",
        r"add the text \1\g<q> at the bottom",
    ),
    (rf"(?:{_ADD} ){_TEXT} {_UP}", r"add the text \1 at the top"),
    (rf"(?:{_ADD} ){_TEXT} {_DOWN}", r"add the text \1 at the bottom"),
    (rf"{_TEXT}{_RO} {_ADD}|{_ADD} {_TEXT.replace('(«', '(?P<q>«')}", r"add the text \1\g<q>"),
    (rf"(?:متن|عنوان|نوشته|تیتر)(?:‌ها)?{_IT}{_RO} {_AWAY}", "remove the text"),
    (
        rf"(?:یک |یه )?(?:آهنگ|موسیقی)(?: (?:آرام|آروم|شاد|ملایم|مناسب|در|پس‌زمینه)){{0,3}}"
        rf"{_RO} {_ADD}",
        "add music",
    ),
    (rf"(?:آهنگ|موسیقی)(?: پس‌زمینه)?{_IT}{_RO} {_AWAY}", "remove the music"),
    (rf"{_THIS}(?:تار|محو|مات){_IT}{_DO}", "blur"),
    (rf"{_THIS}(?:شطرنجی|پیکسلی){_IT}{_DO}", "pixelate"),
    (rf"{_THIS}(?:یک |یه )?استیکر{_IT}(?: بساز|{_DO})", "make a sticker"),
    (
        rf"{_THIS}(?:به )?(\d+) (?:قسمت|تکه|بخش)(?: مساوی)?(?: (?:تقسیم|قسمت))?{_IT}{_DO}",
        r"split into \1 parts",
    ),
    (
        rf"(?:(?:این|همه|هر|دو|2) )*(?:{_FILM}(?:‌ها)?|ویدیوهای من){_RO}(?: (?:به|با) هم)?"
        rf" (?:بچسبان|بچسبون|(?:ترکیب|ادغام|وصل|یکی){_DO})",
        "join the videos",
    ),
    (rf"ترتیب{_IT}(?:شون|شان| {_FILM}‌ها)?{_RO} (?:عوض|برعکس){_DO}", "swap the order"),
    (r"(?:قطع|حذف) نکن|نبر", "don't cut"),
    (rf"(?:به |تا )?(?:کمتر از|کم‌تر از|زیر) {_SIZE}", r"under \1"),
    (rf"(?:تا )?(?:حداکثر|نهایتا) {_SIZE}", r"at most \1"),
    (rf"(?:به|تا) {_SIZE}|{_SIZE} (?:بشود|بشه|شود|شه|باشد|باشه)", r"to \1\2"),
    (rf"(?:فشرده|کمپرس)(?:‌تر)?{_IT}(?:{_DO}|تر{_IT}{_DO})", "compress"),
    (r"فشرده (?=(?:to|under|at most) \d)", "compress "),
    (
        rf"{_THIS}حجم{_OF_IT}{_RO} {_A_BIT}(?:کم|کمتر|کوچک‌تر|کوچیک‌تر|سبک‌تر){_DO}"
        rf"|{_THIS}{_A_BIT}(?:کوچک|کوچیک|سبک)(?:‌تر)?{_IT}{_DO}",
        "make smaller",
    ),
    (rf"{_THIS}حجم{_OF_IT}{_RO} (?=(?:to|under|at most) )", " compress "),
    (rf"(?:کم|کاهش){_DO}|برسان|برسون|باشد|باشه", "reduce"),
    (rf"{_AWAY}|قطع{_IT}{_DO}|(?:جدا|کوتاه){_IT}{_DO}", "cut off"),
    (r"فقط(?= .*(?:نگه|keep|بماند|بمونه))", ""),
    (r"فقط|تنها", "only"),
    (rf"نگه ?دار(?:ید|ش)?|نگهش دار|حفظ{_DO}|بماند|بمونه", "keep"),
    (
        rf"(?:{_THIS}خروجی (?:بگیر|بگیرید|بده|می‌خوام|می‌خواهم)|(?:اکسپورت|دانلود|ذخیره){_IT}{_DO})",
        "export",
    ),
    (_SECOND, "seconds"),
    (_MINUTE, "minutes"),
    (r"مگابایت|مگ", "mb"),
    (r"کیلوبایت|کیلو", "kb"),
    (r"حجم(?:ش)?", "size"),
    (rf"{_FILM}(?:‌ها|م|و)?", "video"),
    (r"و بعد(?:ش)?|و سپس|سپس|بعدش|بعد|و", "and"),
    (
        r"این|همین|آن|اون|را|رو|از|به|در|توی|تو|برای|برام|برایم|من|یک|یه|هم|که|است|کن|ش|ی|باید"
        r"|می‌خوام|می‌خواهم|خیلی|کمی|بخش|قسمت|آن را|اونو|اینو|الان|حالا|تا",
        "",
    ),
)


def _folded(pattern: str) -> str:
    return pattern.translate(_LETTERS).replace(_HALF_SPACE, " ?")


PERSIAN: dict[str, Rows] = {"fa": tuple((_folded(pattern), english) for pattern, english in _ROWS)}
