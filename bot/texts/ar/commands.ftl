# What the platforms' command menus say: at most 100 letters each.

command-start = ابدأ
command-help = ما أستطيع فعله
command-export = احصل على MP4 (مجانًا)
command-status = اعرض المخطط الزمني
command-credits = اعرض الرصيد المتبقي
command-usage = اعرض ما أنفقته
command-language = اختر اللغة التي أجيب بها
command-history = اعرض أحدث مشاريعك
command-settings = اختر حجمك المعتاد واللغة
command-server-settings = اضبط البوت لهذا الخادم
command-new = ابدأ مشروعًا جديدًا
command-skill = اختر وضعًا
command-cancel = أوقف ما يجري الآن
command-compress = صغّر الفيديو
command-edit = عدّل فيديو
command-login = اربط حسابك في NemoVideo
command-logout = افصل حسابك في NemoVideo
command-forget = احذف كل ما أحتفظ به عنك
command-redeem = استخدم رمز دعوة

## /settings

settings-title = غيّر ما لا تحدده في طلباتك. ما تذكره في الطلب يُقدَّم دائمًا.
settings-size = الحجم المعتاد
settings-export = إرسال MP4 تلقائيًا
settings-language = اللغة
settings-size-chat = حد هذه المحادثة
settings-size-mb = { $megabytes } ميغابايت
settings-size-half = نصف الحجم
settings-size-quality = دون خسارة ظاهرة
settings-size-none = غير محدد
settings-export-compress = بعد الضغط
settings-export-always = دائمًا
settings-export-never = عند الطلب فقط
settings-language-auto = تلقائي
language-held = سأجيبك بالعربية من الآن.
language-automatic = أجيبك باللغة التي تكتب بها.
language-unknown = لا أتكلم «{ $name }» بعد. اختر واحدة:
settings-sent-as = شكل إرسال النتائج
settings-sent-as-player = فيديو
settings-sent-as-file = ملف
settings-notification = تصل النتائج
settings-notification-on = مع إشعار
settings-notification-off = بصمت
settings-size-used = لم تذكر حجمًا، فأخذت حجمك المعتاد: { $size } (/settings).
settings-size-place = لم تذكر حجمًا، فأخذت الحجم المعتاد هنا: { $size } (/server-settings).
settings-size-fits = لم تذكر حجمًا، فسأضغط إلى { MB($limit_bytes) }، وهو ما تقبله هذه المحادثة.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = تعديل فيديو
request-title-compress = تصغير فيديو
request-words = ماذا أفعل؟
request-example = أبقِ أول 10 ثوانٍ
request-files = الفيديوهات
request-files-hint = اتركه فارغًا للمتابعة بآخر فيديو هنا.
request-videos = أي الفيديوهات؟
request-size = ما أكبر حجم للنتيجة؟
request-size-usual = حجمي المعتاد
request-size-same = كما يأتي
request-sound = الصوت
request-sound-on = أبقِه
request-sound-off = أزله

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = إعدادات هذا الخادم. هي تضيّق فقط ما يسمح به المشغّل، وإعدادات كل شخص في /settings تُقدَّم عليها.
place-form = إعدادات هذا الخادم
place-chats = القنوات
place-roles = الرتب
place-places-hint = لا تختر شيئًا لتسمح للجميع.
place-spend = من يحق له إنفاق الرصيد
place-spend-everyone = الجميع
place-spend-owner = من بدأ المحادثة
place-open = غير محدد
place-all = الكل
place-some = المختار: { $number }
doctor-title = هذا ما وجدته بعد تجربة كل شيء:
doctor-elsewhere = اكتب ذلك في محادثة خاصة: الجواب لك وحدك.
place-elsewhere = هذه الإعدادات للخوادم: استخدم الأمر في أحدها.
place-not-yours = لا يغيّر إعدادات هذا الخادم إلا من يحق له إدارته.
place-no-forms = تحتاج هذه الإعدادات إلى نموذج، ولا توجد نماذج هنا.
