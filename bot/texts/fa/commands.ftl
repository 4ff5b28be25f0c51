# What the platforms' command menus say: at most 100 letters each.

command-start = شروع
command-help = کارهایی که بلدم
command-export = گرفتن MP4 (رایگان)
command-status = نمایش تایم‌لاین
command-credits = نمایش اعتبار مانده
command-usage = نمایش آنچه خرج کرده‌اید
command-language = انتخاب زبانی که با آن جواب می‌دهم
command-history = نمایش آخرین پروژه‌ها
command-settings = انتخاب حجم همیشگی و زبان
command-server-settings = تنظیم ربات برای این سرور
command-new = شروع پروژه تازه
command-skill = انتخاب حالت
command-cancel = توقف کار در جریان
command-compress = کم کردن حجم ویدیو
command-edit = ویرایش ویدیو
command-login = وصل کردن حساب NemoVideo
command-logout = جدا کردن حساب NemoVideo
command-forget = حذف همه چیزهایی که از شما نگه می‌دارم
command-redeem = استفاده از کد دعوت

## /settings

settings-title = آنچه را درخواست‌هایتان نمی‌گویند اینجا تعیین کنید. هر چه در درخواست بنویسید مقدم است.
settings-size = حجم همیشگی
settings-export = فرستادن خودکار MP4
settings-language = زبان
settings-size-chat = سقف این گفتگو
settings-size-mb = { $megabytes } MB
settings-size-half = نصف حجم
settings-size-quality = بدون افت محسوس
settings-size-none = تعیین نشده
settings-export-compress = بعد از فشرده کردن
settings-export-always = همیشه
settings-export-never = فقط وقتی بخواهم
settings-language-auto = خودکار
language-held = از این به بعد به فارسی جواب می‌دهم.
language-automatic = به همان زبانی که می‌نویسید جواب می‌دهم.
language-unknown = هنوز زبان «{ $name }» را بلد نیستم. یکی از این‌ها را انتخاب کنید:
settings-sent-as = شکل نتیجه‌ها
settings-sent-as-player = ویدیو
settings-sent-as-file = فایل
settings-notification = رسیدن نتیجه‌ها
settings-notification-on = با اعلان
settings-notification-off = بی‌صدا
settings-size-used = حجمی ننوشتید، پس حجم همیشگی‌تان را در نظر می‌گیرم: { $size } (/settings).
settings-size-place = حجمی ننوشتید، پس حجم معمول اینجا را در نظر می‌گیرم: { $size } (/server-settings).
settings-size-fits = حجمی ننوشتید، پس تا { MB($limit_bytes) } فشرده می‌کنم که در این گفتگو جا شود.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = ویرایش ویدیو
request-title-compress = کم کردن حجم ویدیو
request-words = چه کنم؟
request-example = فقط 10 ثانیه اول را نگه دار
request-files = ویدیوها
request-files-hint = برای ادامه با آخرین ویدیوی اینجا خالی بگذارید.
request-videos = کدام ویدیوها؟
request-size = نتیجه حداکثر چه حجمی داشته باشد؟
request-size-usual = حجم همیشگی من
request-size-same = هر چه شد
request-sound = صدا
request-sound-on = بماند
request-sound-off = حذف شود

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = تنظیمات این سرور. فقط اجازه‌های مدیر ربات را محدودتر می‌کنند و /settings هر کس مقدم است.
place-form = تنظیمات این سرور
place-chats = کانال‌ها
place-roles = نقش‌ها
place-places-hint = برای اجازه به همه، هیچ‌کدام را انتخاب نکنید.
place-spend = چه کسی می‌تواند اعتبار خرج کند
place-spend-everyone = همه
place-spend-owner = کسی که گفتگو را شروع کرده
place-open = تعیین نشده
place-all = همه
place-some = { $number } انتخاب‌شده
doctor-title = همه چیز را امتحان کردم و این‌ها را دیدم:
doctor-elsewhere = این را در گفتگوی خصوصی بنویسید: جوابش فقط برای شماست.
place-elsewhere = این تنظیمات برای سرورهاست: دستور را در یک سرور بفرستید.
place-not-yours = فقط کسانی که اجازه مدیریت این سرور را دارند تنظیماتش را عوض می‌کنند.
place-no-forms = این تنظیمات فرم لازم دارند و اینجا فرمی نیست.
