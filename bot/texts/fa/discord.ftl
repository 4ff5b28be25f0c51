# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = ویرایش ویدیو
discord-presence = برایم ویدیو بفرستید

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = ویرایش با NemoVideo
discord-menu-compress = فشرده کردن

# The fields of a command: at most 100 letters each.
discord-option-request = چه کنم؟ با کلمه‌های خودتان
discord-option-video = فایل ویدیو، عکس یا صدا
discord-option-url = لینک یک ویدیو
discord-option-quality = مثلاً 720p
discord-option-skill = حالتی که می‌خواهید
discord-option-language = زبان، مثلاً: فارسی
discord-option-code = کد دعوت شما

# Forms: titles and labels have at most 45 letters.
discord-login-title = وصل کردن حساب NemoVideo
discord-login-label = توکن API

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.
discord-not-allowed = اینجا نمی‌توانم برای شما کار کنم. مدیر این ربات تعیین می‌کند چه کسی از آن استفاده کند.
discord-try-again = نشد. چند لحظه دیگر دوباره امتحان کنید.
discord-no-video = در آن پیام ویدیویی نیست.
discord-open-link = باز کردن
discord-form-lost = دیگر نمی‌دانم آن فرم درباره چه بود. دوباره بازش کنید.
discord-deleted = حذف شد. پروژه هنوز هست: /export نتیجه را دوباره می‌فرستد.
discord-not-deleted = نمی‌توانم حذفش کنم: این رشته بایگانی شده یا اجازه‌اش را ندارم. چیزی در رشته بنویسید و دوباره امتحان کنید.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = دیسکورد آن پیام را به من نشان نمی‌دهد. منوی پیام را باز کنید، «برنامه‌ها» و بعد «ویرایش با NemoVideo» را بزنید، یا ویدیو را خودتان بفرستید.
discord-above-hidden = دیسکورد آنچه را پیش‌تر اینجا فرستاده شده نشانم نمی‌دهد. منوی ویدیویی را که می‌خواهید باز کنید، بعد «برنامه‌ها» و «ویرایش با NemoVideo».
discord-above-no-history = اجازه ندارم پیام‌های قبلی اینجا را بخوانم. به ویدیویی که می‌خواهید پاسخ دهید، نام مرا ببرید و بنویسید چه کنم، یا منوی آن را باز کنید، بعد «برنامه‌ها» و «ویرایش با NemoVideo».
discord-cannot-read = دیسکورد آن پیام را به من نشان نمی‌دهد. در آن نام مرا ببرید، یا با اعلانِ روشن به من پاسخ دهید.
discord-poll = این یک نظرسنجی است و من ویدیو ویرایش می‌کنم. یک ویدیو بفرستید و بنویسید با آن چه کنم.
discord-cannot-write = نمی‌توانم در { $channel } بنویسم: اجازه‌ای کم است یا رشته قفل شده. یک ناظر می‌تواند اجازه بدهد.
discord-timed-out = تا { $moment } نمی‌توانم در { $channel } بنویسم: ناظرهای آن سرور مرا موقتاً محدود کرده‌اند. یک ناظر می‌تواند تمامش کند، یا می‌توانید همین‌جا از من بخواهید.
discord-filtered = فیلتر سرور جلوی جواب مرا در { $channel } گرفت. یک ناظر می‌تواند اجازه بدهد، یا می‌توانید همین‌جا از من بخواهید.
