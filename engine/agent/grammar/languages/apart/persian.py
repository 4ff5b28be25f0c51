"""Persian into the English that the rules read.

Each row is a pattern and its English, and they are tried in this order. The verb stands last, so
whole clauses are rows where English wants another order.
"""

from __future__ import annotations

from engine.agent.grammar.languages.apart.persian_words import (
    A_BIT,
    ADD,
    AWAY,
    DO,
    DOWN,
    FILM,
    FIRST,
    IT,
    LAST,
    LEFT,
    LETTERS,
    MINUTE,
    MOMENT,
    OF_IT,
    PUT_TO,
    RIGHT,
    RO,
    SECOND,
    SIZE,
    SOUND,
    TEXT,
    THIS,
    TURN,
    UNIT,
    UP,
    folded,
)
from engine.agent.grammar.languages.rows import Rows
from engine.agent.grammar.languages.typed.persian_chat import IN_A_CHAT

_ROWS: Rows = (
    (r"لطفا|خواهش می‌کنم|بی‌زحمت|سلام|ممنون|مرسی|میشه|می‌شود|می‌تونی|می‌توانی", "please"),
    (rf"زیرنویس(?: خودکار)?{RO} {ADD}", "add captions"),
    (rf"زیرنویس(?:‌ها{IT}|{IT}){RO} {AWAY}", "remove captions"),
    (
        rf"{THIS}(?:وضوح|رزولوشن|کیفیت)(?: تصویر|{OF_IT}){RO}(?: (?:به|روی))? (\d{{3,4}}p?)"
        rf"{PUT_TO}?",
        r"resize it to \1",
    ),
    (rf"{THIS}(?:به )?(\d{{3,4}}p){IT}{PUT_TO}", r"resize it to \1"),
    (
        rf"{SOUND}(?: (?:به شکل|به صورت|با فرمت|به فرمت|به))? (mp3|wav|m4a)"
        rf"(?: (?:بده|بفرست|می‌خوام|می‌خواهم)|{PUT_TO})?",
        r"extract the audio as \1",
    ),
    (
        rf"{THIS}(?:به |به فرمت )?(gif|mp3|mp4|webm){IT}(?: (?:تبدیل{IT}{DO}|بساز)|{DO})"
        rf"|{THIS}تبدیل{IT}{DO} به (?P<k>gif|mp3|mp4|webm)",
        r"convert it to \1\g<k>",
    ),
    (r"(?:یک |یه )?(gif) (?:از این |ازش )?(?:بساز|درست کن)", r"convert it to \1"),
    (
        rf"{SOUND} (?:دوباره )?(?:(?:وصل|روشن|فعال|پخش){DO}|برگردان|برگردون)",
        "unmute",
    ),
    (
        rf"(?:آخرین )?(?:تغییر|ویرایش|ادیت|کار|قدم)(?: آخر)?{RO} (?:برگردان|برگردون|لغو{DO})"
        r"|(?:به حالت قبل )?(?:برگردان|برگردون)|برش گردون|به حالت قبل برگرد|یک قدم برگرد|آندو",
        "undo",
    ),
    (r"(?:تغییر را |تغییر رو )?دوباره اعمال کن|ردو", "redo"),
    (
        r"(?:بدون|بی) (?:افت|کاهش|از دست دادن|کم شدن|کم کردن)(?: محسوس)? کیفیت|با حفظ کیفیت"
        rf"|کیفیت{IT}{RO} (?:حفظ{DO}|کم نشود|کم نشه|خراب نشود|خراب نشه|پایین نیاد|نیفتد)"
        r"|بدون این‌که کیفیت(?:ش)? (?:کم|خراب) (?:شود|بشه|شه)",
        "without losing quality",
    ),
    (r"بدون تغییر (?:وضوح|رزولوشن)", "without changing the resolution"),
    (rf"(?:با |به )?نصف سرعت{DO}?|سرعت{OF_IT}{RO} نصف{DO}", "at half speed"),
    (rf"(?:نیمه|نصف|نصفه)(?:‌ی)? {FIRST}", "the first half"),
    (rf"(?:نیمه|نصف|نصفه)(?:‌ی)? (?:دوم|{LAST})", "the second half"),
    (rf"{THIS}حجم{OF_IT}{RO} نصف{DO}|{THIS}نصف{IT}{DO}", "compress to half its size"),
    (r"(?:به |تا )?نصف(?: (?:حجم|حجمش|اندازه‌اش|اندازش))", "to half its size"),
    (rf"(\d+(?:\.\d+)?) {UNIT} {FIRST}|{FIRST} (?P<n>\d+)", r"the first \1\g<n> \2"),
    (rf"(\d+(?:\.\d+)?) {UNIT} {LAST}", r"the last \1 \2"),
    (rf"{SECOND} {FIRST}", "the first 1 second"),
    (rf"{SECOND} {LAST}", "the last 1 second"),
    (rf"{MINUTE} {FIRST}", "the first 1 minute"),
    (rf"{MINUTE} {LAST}", "the last 1 minute"),
    (
        r"(?:همه چیز |همه‌اش |همه |همش )?(?:را |رو )?(?:به جز|بجز|جز|به غیر از|غیر از)",
        "everything except",
    ),
    (
        rf"از (?:ثانیه )?{MOMENT}(?: {SECOND})? (?:تا (?:{LAST}|ته)|به بعد)",
        r"from \1 to the end",
    ),
    (
        rf"از {SECOND} (\d+) تا (?:{SECOND} )?(\d+)|از (?P<a>\d+) تا (?P<b>\d+) {SECOND}",
        r"from \1\g<a> to \2\g<b> seconds",
    ),
    (rf"از {MOMENT} تا {MOMENT}", r"from \1 to \2"),
    (
        rf"{SOUND} (?:خیلی |زیادی )?(?:کم|پایین|ضعیف|آرام|آروم)(?: ?است|ه)"
        rf"|{SOUND} {A_BIT}(?:(?:بلند|بلندتر|زیاد|زیادتر|بیشتر){DO}|بالا ببر)",
        "make it louder",
    ),
    (
        rf"{SOUND} (?:خیلی |زیادی )?(?:زیاد|بلند)(?: ?است|ه)"
        rf"|{SOUND} {A_BIT}(?:(?:کم|کمتر|آرام|آرام‌تر|آروم‌تر|پایین‌تر){DO}|پایین بیار)",
        "make it quieter",
    ),
    (
        rf"{THIS}{SOUND} (?:(?:قطع|خاموش){IT}{DO}|{AWAY}|ببند)"
        rf"|{THIS}(?:بی|بدون) ?صدا{IT}{DO}?|میوت{IT}{DO}",
        "mute",
    ),
    (
        rf"(?:سکوت|سکوت‌ها|مکث‌ها|جاهای ساکت|قسمت‌های ساکت)(?:ی {FILM}|{IT}){RO} {AWAY}",
        "remove silence",
    ),
    (
        rf"(?:{THIS}سرعت{OF_IT}{RO}(?: به)? |{THIS}با سرعت )?(\d+(?:\.\d+)?) ?(?:برابر|x)"
        rf"(?: سرعت)?(?:{DO}|(?: تندتر| سریع‌تر){DO})?",
        r"speed \1x",
    ),
    (rf"{THIS}(?:اسلو ?موشن|اسلو|حرکت آهسته|صحنه آهسته){IT}{DO}?", "slow motion"),
    (
        rf"{THIS}{A_BIT}(?:تند|سریع)(?:‌تر)?{IT}{DO}"
        rf"|{THIS}سرعت{OF_IT}{RO} {A_BIT}(?:زیاد|زیادتر|بیشتر|بالا){DO}"
        r"|خیلی کند(?: است|ه)",
        "make it faster",
    ),
    (
        rf"{THIS}{A_BIT}(?:کند|آهسته)(?:‌تر)?{IT}{DO}"
        rf"|{THIS}سرعت{OF_IT}{RO} {A_BIT}(?:کم|کمتر){DO}"
        r"|خیلی (?:تند|سریع)(?: است|ه)",
        "make it slower",
    ),
    (rf"{THIS}سیاه ?و ?سفید{IT}{DO}?", "make it black and white"),
    (
        rf"{THIS}{A_BIT}روشن(?:‌تر)?{IT}{DO}|خیلی تاریک(?: است|ه)"
        rf"|{THIS}(?:روشنایی|نور)(?: تصویر|{OF_IT}){RO} {A_BIT}(?:زیاد|بیشتر){DO}",
        "make it brighter",
    ),
    (
        rf"{THIS}{A_BIT}(?:تیره|تاریک)(?:‌تر)?{IT}{DO}|خیلی روشن(?: است|ه)"
        rf"|{THIS}(?:روشنایی|نور)(?: تصویر|{OF_IT}){RO} {A_BIT}(?:کم|کمتر){DO}",
        "make it darker",
    ),
    (
        rf"{THIS}(?:{RIGHT} (\d+) درجه|(?P<d>\d+) درجه {RIGHT}) {TURN}",
        r"rotate \1\g<d> degrees clockwise",
    ),
    (
        rf"{THIS}(?:{LEFT} (\d+) درجه|(?P<d>\d+) درجه {LEFT}) {TURN}",
        r"rotate \1\g<d> degrees to the left",
    ),
    (rf"{THIS}(\d+) درجه {TURN}", r"rotate \1 degrees"),
    (rf"{THIS}{TURN}", "rotate"),
    (rf"{THIS}(?:سر ?و ?ته|وارونه)(?: است|ه| شده)", "rotate by 180 degrees"),
    (
        rf"{THIS}(?:برعکس|معکوس){IT}(?: پخش{IT})?{DO}|{THIS}از آخر به اول پخش{IT}{DO}",
        "reverse",
    ),
    (rf"{THIS}آینه‌ای{IT}{DO}", "mirror it"),
    (rf"{THIS}عمودی{IT}{DO}?", "make it vertical"),
    (rf"{THIS}افقی{IT}{DO}?", "make it landscape"),
    (rf"{THIS}مربعی?{IT}{DO}?", "make it square"),
    (
        rf"{TEXT}{RO} {UP} {ADD}|{UP} (?:{ADD} )?(?P<q>«quote\d+»)(?:{RO} {ADD})?",
        r"add the text \1\g<q> at the top",
    ),
    (
        rf"{TEXT}{RO} {DOWN} {ADD}|{DOWN} (?:{ADD} )?(?P<q>«quote\d+»)(?:{RO} {ADD})?",
        r"add the text \1\g<q> at the bottom",
    ),
    (rf"(?:{ADD} ){TEXT} {UP}", r"add the text \1 at the top"),
    (rf"(?:{ADD} ){TEXT} {DOWN}", r"add the text \1 at the bottom"),
    (rf"{TEXT}{RO} {ADD}|{ADD} {TEXT.replace('(«', '(?P<q>«')}", r"add the text \1\g<q>"),
    (rf"(?:متن|عنوان|نوشته|تیتر)(?:‌ها)?{IT}{RO} {AWAY}", "remove the text"),
    (
        rf"(?:یک |یه )?(?:آهنگ|موسیقی)(?: (?:آرام|آروم|شاد|ملایم|مناسب|در|پس‌زمینه)){{0,3}}"
        rf"{RO} {ADD}",
        "add music",
    ),
    (rf"(?:آهنگ|موسیقی)(?: پس‌زمینه)?{IT}{RO} {AWAY}", "remove the music"),
    (rf"{THIS}(?:تار|محو|مات){IT}{DO}", "blur"),
    (rf"{THIS}(?:شطرنجی|پیکسلی){IT}{DO}", "pixelate"),
    (rf"{THIS}(?:یک |یه )?استیکر{IT}(?: بساز|{DO})", "make a sticker"),
    (
        rf"{THIS}(?:به )?(\d+) (?:قسمت|تکه|بخش)(?: مساوی)?(?: (?:تقسیم|قسمت))?{IT}{DO}",
        r"split into \1 parts",
    ),
    (
        rf"(?:(?:این|همه|هر|دو|2) )*(?:{FILM}(?:‌ها)?|ویدیوهای من){RO}(?: (?:به|با) هم)?"
        rf" (?:بچسبان|بچسبون|(?:ترکیب|ادغام|وصل|یکی){DO})",
        "join the videos",
    ),
    (rf"ترتیب{IT}(?:شون|شان| {FILM}‌ها)?{RO} (?:عوض|برعکس){DO}", "swap the order"),
    (r"(?:قطع|حذف) نکن|نبر", "don't cut"),
    (rf"(?:به |تا )?(?:کمتر از|کم‌تر از|زیر) {SIZE}", r"under \1"),
    (rf"(?:تا )?(?:حداکثر|نهایتا) {SIZE}", r"at most \1"),
    (rf"(?:به|تا) {SIZE}|{SIZE} (?:بشود|بشه|شود|شه|باشد|باشه)", r"to \1\2"),
    (rf"(?:فشرده|کمپرس)(?:‌تر)?{IT}(?:{DO}|تر{IT}{DO})", "compress"),
    (r"فشرده (?=(?:to|under|at most) \d)", "compress "),
    (
        rf"{THIS}حجم{OF_IT}{RO} {A_BIT}(?:کم|کمتر|کوچک‌تر|کوچیک‌تر|سبک‌تر){DO}"
        rf"|{THIS}{A_BIT}(?:کوچک|کوچیک|سبک)(?:‌تر)?{IT}{DO}",
        "make smaller",
    ),
    (rf"{THIS}حجم{OF_IT}{RO} (?=(?:to|under|at most) )", " compress "),
    (rf"(?:کم|کاهش){DO}|برسان|برسون|باشد|باشه", "reduce"),
    (rf"{AWAY}|قطع{IT}{DO}|(?:جدا|کوتاه){IT}{DO}", "cut off"),
    (r"فقط(?= .*(?:نگه|keep|بماند|بمونه))", ""),
    (r"فقط|تنها", "only"),
    (rf"نگه ?دار(?:ید|ش)?|نگهش دار|حفظ{DO}|بماند|بمونه", "keep"),
    (
        rf"(?:{THIS}خروجی (?:بگیر|بگیرید|بده|می‌خوام|می‌خواهم)|(?:اکسپورت|دانلود|ذخیره){IT}{DO})",
        "export",
    ),
    (SECOND, "seconds"),
    (MINUTE, "minutes"),
    (r"مگابایت|مگ", "mb"),
    (r"کیلوبایت|کیلو", "kb"),
    (r"حجم(?:ش)?", "size"),
    (rf"{FILM}(?:‌ها|م|و)?", "video"),
    (r"و بعد(?:ش)?|و سپس|سپس|بعدش|بعد|و", "and"),
    (
        r"این|همین|آن|اون|را|رو|از|به|در|توی|تو|برای|برام|برایم|من|یک|یه|هم|که|است|کن|ش|ی|باید"
        r"|می‌خوام|می‌خواهم|خیلی|کمی|بخش|قسمت|آن را|اونو|اینو|الان|حالا|تا",
        "",
    ),
)

PERSIAN: dict[str, Rows] = {
    "fa": tuple(
        (folded(pattern), english.translate(LETTERS)) for pattern, english in (*IN_A_CHAT, *_ROWS)
    )
}
