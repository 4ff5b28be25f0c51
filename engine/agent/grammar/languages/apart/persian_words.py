"""What Persian requests are made of: pieces of patterns, as Persian is written.

A normalised text has other forms of some letters, and half-spaces fell out of it or are spaces
(`folded`).
"""

from __future__ import annotations

from typing import Final

LETTERS: Final = str.maketrans("یکآئأؤ", "يكايا" + "و")
HALF_SPACE: Final = "\u200c"

DO = r"(?: ?(?:کن|بکن|کنید|بکنید|بکنین|کنین|کنی|کنم|بشه|بشود|شود|شه|نمایید|نما))"
RO = r"(?: (?:را|رو))?"
IT = r"(?:‌?اش|‌?شون?|‌?ش|شو|یش|و)?"
A_BIT = (
    r"(?:(?:یک ?کم|یه ?کم|کمی|خیلی|بیشتر|حسابی|مقداری|(?:یه|یک) (?:خورده|خرده|ذره|مقدار"
    r"|کوچولو)) )?"
)
AWAY = rf"(?:(?:حذف|پاک|قیچی|کات|ریمو){IT}{DO}|بردار|بردارید|ببر|ببرید|دربیار|در بیار)"
ADD = rf"(?:(?:اضافه|درج){IT}{DO}|بذار|بگذار|بگذارید|بنویس|قرار بده|بزن)"
FILM = r"(?:ویدیوی?|ویدئوی?|کلیپ|فیلم|فایل)(?:م|مو|مون|و|ه|‌?ش|شو)?"
THIS = rf"(?:(?:این|همین|کل|تمام|{FILM}|تصویر|کادر|قاب|من|را|رو) )*"
OF_IT = rf"(?: {FILM}|ی {FILM}|{IT})"
SOUND = rf"صدا{OF_IT}{RO}"
SECOND = r"(?:ثانیه|ثانیه‌ی|ثانیه‌ها)"
MINUTE = r"(?:دقیقه|دقیقه‌ی)"
UNIT = rf"({SECOND}|{MINUTE})"
FIRST = rf"(?:اول|ابتدا|ابتدایی|نخست|شروع|آغاز)(?:ی {FILM}| {FILM}|{IT})"
LAST = rf"(?:آخر|آخری|پایانی|انتهایی|پایان|انتها|ته)(?:ی {FILM}| {FILM}|{IT})"
MOMENT = r"(\d+(?::\d+){0,2}(?:\.\d+)?)"
SIZE = r"(\d[\d.]* ?(?:[kmg]b|مگابایت|مگ|کیلوبایت|کیلو))"
TEXT = r"(?:(?:متن|عنوان|نوشته|جمله|کلمه) )?(«quote\d+»)"
UP = rf"(?:(?:در|توی|تو|به) )?بالا(?:ی (?:{FILM}|تصویر|صفحه)|ش)?"
DOWN = rf"(?:(?:در|توی|تو|به) )?پایین(?: (?:{FILM}|تصویر|صفحه)|ش)?"
RIGHT = r"(?:به |به سمت )?(?:راست|ساعتگرد)"
LEFT = r"(?:به |به سمت )?(?:چپ|پادساعتگرد)"
TURN = rf"(?:بچرخان|بچرخون|بچرخه|بچرخد|چرخش بده){IT}"
PUT_TO = rf"(?: (?:تغییر بده|تغییر بدهید|برسان|برسون|بذار|بگذار|تبدیل{IT}{DO})|{DO})"


def folded(pattern: str) -> str:
    return pattern.translate(LETTERS).replace(HALF_SPACE, " ?")
