## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – یک ویدیو بفرستید و بنویسید با آن چه کنم.
greeting-examples = مثلاً بنویسید:
greeting-with-request = **{ $title }** – دست به کار شدم.
greeting-time-seconds = برای یک کلیپ 30 ثانیه‌ای معمولاً { $low } تا { $high } ثانیه طول می‌کشد.
greeting-time-minutes = برای یک کلیپ 30 ثانیه‌ای معمولاً { $low } تا { $high } دقیقه طول می‌کشد.
greeting-cloud = لازم نیست چیزی نصب کنید؛ همه کار در فضای ابری انجام می‌شود.

## Ready

ready = آماده‌ام.
ready-send-video = آماده‌ام. یک ویدیو بفرستید و بنویسید با آن چه کنم.

## A file arrived

received-file = فایل { $name } رسید ({ $facts }).
received-file-plain = فایل { $name } رسید.
received-files = { $count } فایل رسید: { $names }
received-what-next = حالا چه کنم؟
received-new-project = با این، پروژه تازه‌ای شروع می‌شود.
project-again = برگشتیم به پروژه‌ای که این‌ها در آن است: { $names }.
project-again-plain = برگشتیم به پروژه قبلی.
project-assumed = پروژه: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] در صف: نوبت بعدی مال شماست.
       *[other] در صف: نفر { $place }.
    }
awaits-video = ویدیو را بفرستید تا دقیقاً همین کار را بکنم. تا آن موقع چیزی کم نمی‌شود.
awaits-video-as-reply = ویدیو را در پاسخ به همین پیام بفرستید تا دقیقاً همین کار را بکنم. تا آن موقع چیزی کم نمی‌شود.
awaits-video-points = یا به ویدیویی که همین‌جا هست پاسخ دهید، نام مرا ببرید و بنویسید چه کنم.
button-earlier-video = همان ویدیوی قبلی
video-above = ویدیویی که قبلاً فرستادید: { $names }
button-video-above = فایل { $file } از { $name } را بردارم؟

queue-withdrawn = از صف برداشته شد.
queue-full = یک‌جا زیاد شد. صبر کنید تا بخشی از آن تمام شود.
correction-too-late = کار را با حرف قبلی شروع کرده بودم. اگر تازه‌ها را هم می‌خواهید، در یک پیام جدا بفرستید.

## An edit is finished

done = انجام شد.
done-unchanged = در تایم‌لاین چیزی عوض نشد. جور دیگری بنویسید.
question-plain = چه می‌خواهید؟
reword-title = همان درخواست با کلمه‌های دیگر
reword-label = به جای آن چه کنم؟
reword-how = درخواست را با کلمه‌های دیگر دوباره بفرستید.
reworded = با کلمه‌های دیگر: «{ $words }»
voice-understood =
    این‌طور فهمیدم: «{ $words }»

    انجامش بدهم؟
voice-no-words = در این پیام صوتی حرفی نشنیدم. دوباره ضبط کنید یا بنویسید چه کنم.
voice-too-long = پیام‌های صوتی را تا { $minutes } دقیقه گوش می‌دهم. کوتاه‌تر ضبط کنید یا بنویسید چه کنم.
voice-unreadable = این پیام صوتی پخش نمی‌شود. دوباره ضبط کنید یا بنویسید چه کنم.
voice-unheard = الان نمی‌توانم پیام صوتی گوش کنم. به جایش بنویسید چه کنم.
voice-stopped = متوقف شد. با این پیام صوتی کاری نکردم.
done-raw-video-first = نسخه خام ویدیو آماده است. شاید موسیقی، عنوان و افکت هم بعداً اضافه شود.
done-tracks-added = این‌ها خودکار اضافه شدند. بمانند یا حذفشان کنم؟
done-already-small = حجم ویدیو { MB($size_bytes) } است و همین حالا هم از { MB($target_bytes) } کمتر است.
done-credits-used = اعتبار: { $before } ← { $after }
done-not-exported = همان‌طور که گفتید هنوز خروجی نگرفتم. هر وقت نتیجه را خواستید «خروجی» را بزنید.
done-export-follows = الان نمی‌توانم تایم‌لاین را بخوانم. باز هم امتحان می‌کنم و همین که شد خروجی می‌گیرم.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = فایل را همین‌جا بفرستید.

## Conversation: new, skill, cancel, forget

new-started = پروژه تازه. یک ویدیو بفرستید.
previous-gone = پروژه قبلی دیگر نیست؛ این یکی در پروژه تازه می‌ماند.

skill-list = حالت‌ها:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (حالت فعلی)
skill-question = برویم به { $title }؟ پروژه تازه‌ای شروع می‌شود و فایل‌هایتان دوباره آپلود می‌شوند.
skill-changed = حالت فعلی: { $title }.
skill-same = همین حالا هم در حالت { $title } هستیم.
skill-unknown = حالتی به نام «{ $name }» نیست. یکی از این‌ها را انتخاب کنید: { $names }

cancel-nothing = الان کاری در جریان نیست.
cancel-queued = از صف برداشته شد. نه کاری انجام شد و نه چیزی کم شد.
cancel-before-asking = پیش از شروع ویرایش متوقف شد. چیزی کم نشد.
cancel-asking = متوقف شد. ویرایش شروع شده بود؛ شاید بخشی از آن انجام و اعتبارش کم شده باشد.
cancel-changed = متوقف شد. این تغییرها انجام شده بود و شاید اعتبارشان کم شده باشد؛ در تایم‌لاین می‌مانند:
cancel-answered = ویرایش تمام شده بود. در تایم‌لاین می‌ماند.
cancel-render = خروجی گرفتن متوقف شد. تایم‌لاین همان است که بود و خروجی رایگان است.
cancel-render-unsure = دیگر منتظر خروجی نیستم، ولی سرویس توقف را تأیید نکرد و شاید هنوز مشغول آن باشد. تایم‌لاین همان است که بود و خروجی رایگان است.
cancel-too-late = دیر شد: کار تمام شده است.
closed-turn = نتوانستم برایتان بنویسم، پس این درخواست را کنار گذاشتم: نه کاری انجام شد و نه چیزی کم شد.
cancel-not-yours = فقط کسی که درخواست کرده، صاحب پروژه یا یک ناظر می‌تواند متوقفش کند.
cancel-requested = دارم متوقفش می‌کنم…

forget-question = همه چیزهایی را که از شما نگه می‌دارم حذف کنم؟ این کار برگشت ندارد.
forget-done = انجام شد. هر چه از شما نگه می‌داشتم حذف کردم. شاید NemoVideo نسخه خودش را داشته باشد؛ از پشتیبانی‌اش بخواهید حذفش کند.
forget-at-work = کاری که همین حالا در جریان است تا پایان ادامه می‌یابد؛ بعد از آن دوباره /forget بفرستید تا آن هم حذف شود.
forget-backups = نسخه‌های پشتیبان قبلی تا وقتی حذف شوند آن را دارند؛ آخرین‌شان از { $date } است.
forget-backups-until = نسخه‌های پشتیبان قبلی آن را دارند؛ آخرین‌شان در { $date } حذف می‌شود.
forget-backups-others = شاید نسخه‌های پشتیبان مدیر ربات مدت بیشتری آن را نگه دارند؛ او می‌تواند بگوید تا کی.

## Account

credits-balance = اعتبار: { $available }
credits-balance-frozen = اعتبار: { $available } ({ $frozen } برای کارهای در جریان کنار گذاشته شده)
credits-price = خروجی رایگان است. ویرایش و ساختن کلیپ اعتبار مصرف می‌کند.

login-done = حساب NemoVideo شما وصل شد.
login-wrong = این توکن را NemoVideo قبول نمی‌کند. بررسی‌اش کنید.
login-off = این ربات حساب‌ها را وصل نمی‌کند.
login-not-here = لطفاً توکن را در چنین پیامی نفرستید؛ چیزی از آن نگه نداشتم. پیامتان را حذف کنید و در گفتگوی خصوصی /login را بفرستید.
logout-done = حساب NemoVideo شما جدا شد.
logout-nothing = حسابی از شما وصل نیست.
access-owner-only = فقط کسی که این پروژه را شروع کرده می‌تواند اعتبارش را خرج کند.
access-replace-only = فقط صاحب این پروژه می‌تواند جایش را عوض کند.
access-balance-only = اعتبار را فقط کسی می‌بیند که حسابش هزینه این پروژه را می‌دهد.
access-refused = این ربات فقط برای دعوت‌شده‌هاست.
access-not-here = اینجا در کانال‌های دیگر یا برای افراد دیگری کار می‌کنم: مدیران این سرور این‌طور خواسته‌اند.
press-not-yours = این دکمه برای کسی است که درخواست کرده.
press-asked-as-chat = این به نام { $name } درخواست شده و نمی‌توانم ببینم اجازه دارید به نامش دکمه را بزنید یا نه. با همان نام به این پیام پاسخ دهید.
press-stale = این دکمه دیگر کار نمی‌کند.
press-done = انجام شد.
press-noted = دست به کار شدم.

## Help

help-what = یک ویدیو بفرستید و بنویسید با آن چه کنم. در جواب MP4 می‌فرستم.
help-examples = مثلاً بنویسید:
help-formats = این‌ها را می‌گیرم: { $formats }، هر فایل تا { $megabytes } مگابایت.
help-larger = فایل بزرگ‌تر در این گفتگو به دستم نمی‌رسد؛ لینک مستقیم می‌تواند به فایلی تا { $megabytes } مگابایت برسد.
help-posting = نتیجه‌ها را تا { $megabytes } مگابایت همین‌جا می‌فرستم؛ بزرگ‌ترها به شکل لینک می‌آیند.
how-to-say = وقتی می‌نویسید نام مرا ببرید یا به این پیام پاسخ دهید تا به دستم برسد.
how-to-say-by-command = با /edit به من بگویید.
help-in-groups = جایی که دیگران هم می‌نویسند، نام مرا ببرید یا به یکی از پیام‌هایم پاسخ دهید تا به دستم برسد. دستورها و دکمه‌ها همیشه کار می‌کنند.
unknown-command = دستور /{ $command } را نمی‌شناسم. همه دستورها در /help هست.
unknown-command-nearest = دستور /{ $command } را نمی‌شناسم. منظورتان /{ $nearest } بود؟
help-advice = خوب است بدانید:
help-vague = کمی بیشتر بگویید. حجم، بیت‌ریت یا برش بهترین است:
small-talk = سلام! یک ویدیو بفرستید و بنویسید با آن چه کنم.
undo-nothing = اینجا هنوز چیزی برای برگرداندن نیست. یک ویدیو بفرستید و بنویسید با آن چه کنم.
thanks-answer = خواهش می‌کنم!
apology-answer = هیچ اشکالی ندارد.
bot-answer = بله، من ربات هستم. یک ویدیو بفرستید و بنویسید با آن چه کنم.
progress-nothing-running = الان کاری در جریان نیست.
progress-running = هنوز مشغولم: { $what }
progress-awaits-video = منتظر ویدیو هستم: { $what }

## Edits that buttons propose

offer-compress = این ویدیو را فشرده کن
offer-compress-to = این ویدیو را به کمتر از { $megabytes } MB فشرده کن
offer-first =
    { $seconds ->
        [one] فقط ثانیه اول را نگه دار
       *[other] فقط { $seconds } ثانیه اول را نگه دار
    }
offer-compress-half = این ویدیو را به نصف حجمش فشرده کن
offer-compress-quality = این ویدیو را بدون افت کیفیت فشرده کن
offer-mute = صدا را قطع کن
offer-compress-to-kb = این ویدیو را به کمتر از { $kilobytes } KB فشرده کن
offer-height = وضوح را به { $height }p تغییر بده
offer-undo = آخرین تغییر را برگردان
offer-instead = { $words } (به جای آخرین تغییر)
offer-gif = به GIF تبدیلش کن
offer-mp3 = صدا را به شکل MP3 بده
offer-music = موسیقی آرام پس‌زمینه اضافه کن
offer-title = یک عنوان مناسب اضافه کن
offer-do-that = همین کار را بکن
offer-drop-music = موسیقی‌ای را که اضافه شد حذف کن
offer-drop-title = عنوانی را که اضافه شد حذف کن
offer-drop-effects = افکت‌هایی را که اضافه شد حذف کن

batch-only-file = فقط این فایل: { $names }
batch-only-files = فقط این فایل‌ها: { $names }

about-quoted = درباره چیزی که { $name } نوشت
about-quoted-unknown = درباره چیزی که کسی نوشت

list-next = { $before }، { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = با /credits اعتبار مانده را ببینید.
progress-files = فایل‌هایی که فرستادید
project-not-yours = لینک این پروژه فقط برای صاحب آن است.
project-no-link = این پروژه لینک ندارد.

## For everybody's eyes, while only the operator can help

presence-trouble = مشکلی هست، زود برمی‌گردم
