# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = یک‌جا زیاد شد. { $when } می‌توانید ادامه دهید.
limit-turns = به سقف { $limit } درخواست در ساعت رسیدید. { $when } می‌توانید ادامه دهید.
limit-uploads = به سقف { $limit } فایل در روز رسیدید. { $when } می‌توانید ادامه دهید.
limit-megabytes = به سقف { $limit } مگابایت در روز رسیدید. { $when } می‌توانید ادامه دهید.
limit-credits = { $limit } اعتبار این هفته را مصرف کردید. { $when } می‌توانید ادامه دهید.
limit-running = { $limit } درخواست شما در صف یا در جریان است. وقتی یکی تمام شد این را دوباره بفرستید.
limit-running-shared = اینجا کار زیادی در جریان است و الان نمی‌توانم این را بگیرم. چند دقیقه دیگر دوباره بفرستید.
limit-shared = همه ما اینجا با هم به سقف رسیده‌ایم. { $when } ادامه پیدا می‌کند.
limit-beyond = این بیشتر از آن است که یک‌جا می‌گیرم.

in-seconds =
    { $number ->
        [one] یک ثانیه دیگر
       *[other] { $number } ثانیه دیگر
    }
in-minutes =
    { $number ->
        [one] یک دقیقه دیگر
       *[other] { $number } دقیقه دیگر
    }
in-hours =
    { $number ->
        [one] یک ساعت دیگر
       *[other] { $number } ساعت دیگر
    }
in-days =
    { $number ->
        [one] یک روز دیگر
       *[other] { $number } روز دیگر
    }

## Invitations

redeem-done = خوش آمدید! یک ویدیو بفرستید و بنویسید با آن چه کنم.
redeem-already = همین حالا هم اجازه دارید.
redeem-unknown = این کد معتبر نیست یا استفاده شده است. از کسی که آن را داده بپرسید.
redeem-not-here = لطفاً کد را در گفتگوی خصوصی بفرستید. اینجا چیزی از آن نگه نداشتم.
redeem-usage = کد را پشت دستور بنویسید: /redeem CODE
redeem-off = این ربات کد دعوت نمی‌گیرد.
