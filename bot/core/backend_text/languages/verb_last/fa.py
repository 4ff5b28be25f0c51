"""Persian. Half-spaces stand as they are, or are spaces, or are left out."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.verb_last.words import VerbLastWords

_HALF: Final = r"[\u200c\s]?"
_PLACES: Final = (
    rf"(?:پنل|تب|زبانه|منو|نوار|ویرایشگر|پنجره|کادر|تایم{_HALF}لاین|خط{_HALF}زمان|کتابخانه|تنظیمات"
    r"|دکمه|آیکون|پخش\u200c?کننده|صفحه)"
)
_ACCOUNT: Final = r"(?:حساب|اعتبار|موجودی|اشتراک)"
_SAVE: Final = r"(?:خروجی|اکسپورت|صادر|دانلود|ذخیره)"
_DO: Final = r"(?:کنید|نمایید|کن(?!\w))"

FA: Final = VerbLastWords(
    click=rf"(?:کلیک|تپ)\s{_DO}|(?:دکمه|کلید|گزینه|\ue000)[^.،؛]{{0,16}}\s(?:را\s)?"
    r"(?:بزنید|فشار\s(?:دهید|بدهید)|لمس\sکنید)",
    check_account=rf"{_ACCOUNT}[^.،]{{0,16}}(?:بررسی\s{_DO}|چک\s{_DO}|ببینید|سر\sبزنید)",
    drag=rf"بکشید(?:\sو\sرها\s{_DO})?|درگ\s{_DO}",
    move="منتقل کن",
    export=rf"(?:دکمه|آیکون)\s{_SAVE}|{_SAVE}\s(?:بگیرید|کنید|نمایید)|آماده\s(?:برای\s)?{_SAVE}",
    open=rf"{_PLACES}[^.،]{{0,20}}(?:(?:باز|انتخاب|استفاده|مراجعه)\s{_DO}|بروید|ببینید)",
    preview=rf"(?:در|روی|داخل)\s{_PLACES}[^.،]{{0,24}}(?:ببینید|(?:پخش|تماشا|مشاهده)\s{_DO})",
    offer=rf"(?:آیا|می{_HALF}خواهید|مایلید).*[?؟]|(?:کنم|بدهم|بسازم|بگیرم)\s?[?؟]",
    negated_after=r"\s?لازم\sنیست",
    content=r"است|(?<!\w)(?:شد|شده|دارد|بود|مانده)(?!\w)",
    result=r"دکمه|پنجره|پنل|منو|کادر|دانلود|خروجی|ذخیره",
    exporting=r"خروجی|اکسپورت|دانلود|ذخیره|رندر",
    uploading=r"آپلود|بارگذاری|ایمپورت",
    account=_ACCOUNT,
    file=r"فایل|کامپیوتر|رایانه|اینجا|پنجره|کتابخانه|گفتگو",
    choose=r"انتخاب|تنظیم|صبر|تأیید|تایید",
    begins=rf"کلیک|تپ|کلید|گزینه|بکشید|درگ|روی|آماده|{_SAVE}|{_PLACES}|{_ACCOUNT}",
    clause=r"(?:(?<=است)|(?<=شد)|(?<=شده))\s(?:و|ولی)\s+",
    purpose="برای|اگر|وقتی",
    negated=r"(?:لازم|نیازی)\s(?:نیست|به)[^.،]{0,30}",
    connector=r"\sو(?!\w)|لطفا|حالا|اکنون",
)
