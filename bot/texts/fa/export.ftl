# Getting the MP4.

export-started = دارم خروجی می‌گیرم (رایگان).
export-not-ready = هنوز چیزی برای خروجی نیست. اول ویدیو بفرستید یا ویرایشی بخواهید.
export-nothing-edited = هنوز چیزی برای خروجی نیست: اول بنویسید با آن چه کنم.
export-not-begun = خروجی شروع نشد، چون سرویس ویدیو جواب نمی‌دهد. تایم‌لاین همان است که بود؛ «خروجی» را بزنید تا دوباره امتحان شود (رایگان).
closed-export = نتوانستم برایتان بنویسم، پس خروجی را کنار گذاشتم. رایگان است: «خروجی» را بزنید.
export-project-gone = آن پروژه را NemoVideo بسته است، پس دیگر نمی‌شود از آن خروجی گرفت. ویرایش را دوباره بخواهید؛ فایل‌هایتان را با خودم می‌آورم.
export-already-running = همین خروجی در جریان است.
export-failed = خروجی در سرویس انجام نشد. خروجی رایگان است: «خروجی» را بزنید تا دوباره امتحان شود.
export-stuck = سرویس این خروجی را ظرف { $minutes } دقیقه تمام نکرد، پس متوقفش کردم. خروجی رایگان است: «خروجی» را بزنید تا دوباره امتحان شود.
export-stuck-running = سرویس این خروجی را ظرف { $minutes } دقیقه تمام نکرد و نتوانستم متوقفش کنم. خروجی رایگان است: بعداً «خروجی» را بزنید.
export-cannot = سرویس نمی‌تواند از این تایم‌لاین خروجی بگیرد: دو بار به یک دلیل نشد. پیش از خروجی بعدی چیزی را عوض کنید.
export-impossible =
    { $why ->
        [target_too_small] این‌قدر کوچک نمی‌شود: کوچک‌ترین فایل ممکن حدود { MB($smallest_bytes) } است. حجم بیشتری بخواهید.
        [one_scene] صحنه جدایی برای بریدن پیدا نکردم: تصویر هیچ‌جا یک‌باره عوض نمی‌شود. به جایش زمان‌ها را بنویسید یا اینکه هر تکه چقدر باشد.
        [too_many_pieces] تکه‌ها خیلی زیاد یا خیلی کوتاه می‌شوند. تعداد کمتر یا تکه‌های بلندتری بخواهید.
        [no_sound] صدایی در آن نیست که بشود ذخیره کرد.
       *[too_many_cuts] تکه‌های تایم‌لاین برای خروجی زیاد است. چندتا را حذف کنید.
    }
export-file-too-large = فایل ({ MB($size_bytes) }) برای این گفتگو بزرگ است. این هم لینک:
export-file-not-sent = نتوانستم فایل را اینجا بفرستم. لینک هنوز کار می‌کند.
export-files-forbidden = اجازه ندارم اینجا فایل بفرستم: اجازه «پیوست فایل» کم است و یک ناظر می‌تواند بدهد. لینک کار می‌کند.
export-file-unclear = شاید فایل رسیده باشد؛ نتوانستم مطمئن شوم. اگر نمی‌بینیدش لینک کار می‌کند.
export-file-unclear-no-link = شاید فایل رسیده باشد؛ نتوانستم مطمئن شوم. اگر نمی‌بینیدش «خروجی دوباره» را بزنید (رایگان).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = آماده شد: { $facts }
result-shrunk = آماده شد: { MB($source_bytes) } ← { $facts }
result-less = { $size } ({ $percent }% کمتر)
result-more = { $size } ({ $percent }% بیشتر)
result-edited = ویرایش‌شده
result-same-size = آماده شد: { $facts }، تقریباً با همان حجم قبلی
result-cost = اعتبار مصرف‌شده: { $credits }
result-project = پروژه: { $url }

export-no-link = فایل برای این گفتگو بزرگ است و لینک عمومی هم ندارد.
export-file-lost = نتوانستم فایل را اینجا بفرستم. «خروجی دوباره» را بزنید تا دوباره امتحان شود (رایگان).
export-file-forbidden =
    این گروه اجازه نمی‌دهد { $right ->
        [videos] ویدیو
        [files] فایل
        [pictures] عکس
       *[other] رسانه
    } بفرستم. یک مدیر گروه می‌تواند در اجازه‌های گروه آزادش کند. این هم لینک:
export-file-forbidden-no-link =
    این گروه اجازه نمی‌دهد { $right ->
        [videos] ویدیو
        [files] فایل
        [pictures] عکس
       *[other] رسانه
    } بفرستم. وقتی یک مدیر گروه در اجازه‌های گروه آزادش کرد «خروجی دوباره» را بزنید (رایگان).
export-files-forbidden-no-link = اجازه ندارم اینجا فایل بفرستم: اجازه «پیوست فایل» کم است. وقتی یک ناظر اجازه داد «خروجی دوباره» را بزنید (رایگان).

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] دقیقه اول، در حد { MB($limit_bytes) } برای این گفتگو؛ نسخه کامل { MB($full_bytes) } پشت لینک است.
       *[whole] در حد { MB($limit_bytes) } برای این گفتگو؛ نسخه کامل { MB($full_bytes) } پشت لینک است.
    }
result-fitted-alone =
    { $which ->
        [first] دقیقه اول، در حد { MB($limit_bytes) } برای این گفتگو؛ ویدیوی کامل { MB($full_bytes) } است.
       *[whole] در حد { MB($limit_bytes) } برای این گفتگو؛ ویدیوی کامل { MB($full_bytes) } است.
    }
result-fitted-unsized =
    { $which ->
        [first] دقیقه اول، در حد { MB($limit_bytes) } برای این گفتگو.
       *[whole] در حد { MB($limit_bytes) } برای این گفتگو.
    }
export-fit-too-low = نسخه کامل اگر در این گفتگو جا شود خوب به نظر نمی‌رسد.
export-fit-failed = نتوانستم نسخه کوچک‌تری بسازم که جا شود.
cancel-fit = متوقف شد: نسخه‌ای برای این گفتگو ساخته نشد. نتیجه کامل همان است که بود.
result-quality = کیفیت { $vmaf }/100
picture-comparison = یک لحظه، پیش و پس از کار.
picture-comparison-name = پیش و پس
result-note =
    { $note ->
        [already_small] از همان اول هم کمتر از این حجم بود.
        [as_good_as_source] باید به خوبی اصل به نظر برسد.
        [bitrate_above_source] بیت‌ریت خواسته‌شده از اصل بیشتر است، پس کیفیت همان است که بود.
        [capped_1080p] با 1080p خروجی گرفته شد که بیشترین حد اینجاست.
        [fps_capped] نرخ فریم به 120 رسید که بیشترین حد اینجاست.
        [fps_lowered] فریم در ثانیه کمتر شد تا در این حجم جا شود.
        [frame_lowered] تصویر کوچک‌تر شد تا در این حجم خوب به نظر برسد.
        [no_gain] کوچک‌تر کردنش به کیفیت می‌زد، پس به همان بزرگی ماند.
        [other_sounds_left_out] فقط یکی از صداهایش در آن است.
        [smaller_frame_advised] در این حجم تصویر کوچک‌تر بهتر به نظر می‌رسد.
        [sound_lowered] بیت‌ریت صدا کمتر شد تا در این حجم جا شود.
        [sound_to_stereo] صدای فراگیر حالا استریو است.
        [sound_unreadable] یکی از صداها خوانده نشد و کنار گذاشته شد.
        [source_breaks_off] فایل اصلی پیش از پایان قطع می‌شود و بیشتر از این پخش نمی‌شود.
       *[subtitles_left_out] زیرنویس‌ها کنار گذاشته شدند.
    }

## What is coming, said before the render

forecast = این می‌شود: { $facts }
forecast-asked = خواسته بودید: { $facts }
forecast-about = حدود { MB($size_bytes) }
forecast-lines = تا { $height }p
forecast-length = حدود { CLOCK($duration_s) }
forecast-fit =
    این گفتگو فایل تا { MB($limit_bytes) } می‌گیرد. اگر بزرگ‌تر شد، { $way ->
        [copy] نسخه‌ای هم می‌سازم که جا شود.
        [link] به شکل لینک می‌آید.
       *[none] نمی‌توانم اینجا بفرستمش.
    }
button-plot = بیت‌ریت
picture-plot = بیت‌ریت در طول ویدیو: هر جا حرکت زیاد است بالا، هر جا کم است پایین.
picture-plot-name = بیت‌ریت
plot-gone = این نمودار دیگر نگه داشته نمی‌شود؛ خروجی تازه از نو می‌کشدش.
plot-not-shown = الان نتوانستم نمودار را نشان بدهم.
batch-list =
    { $done ->
        [0] از { $count } مورد هیچ‌کدام انجام نشد:
       *[other] انجام شد: { $done } از { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } ← { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] متوقف شد
        [failed] انجام نشد
       *[kept] خروجی گرفته نشد
    }
button-retry-named = دوباره: { $name }
batch-comes = همراه بقیه می‌آید.
batch-next = هر شماره نشان می‌دهد با آن یکی چه می‌شود کرد.
