# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = هذا البوت خاص. مشغّله يقرر من يستخدمه.
telegram-login-usage =
    أرسل /login ورمزك في NemoVideo في رسالة واحدة هنا في محادثتنا الخاصة:
    /login YOUR_TOKEN
    أحذف تلك الرسالة فورًا.
telegram-login-private = لا ترسل الرموز في مجموعة من فضلك. اكتب لي /login في محادثة خاصة.
telegram-login-delete = لا أستطيع حذف رسالتك هنا: احذفها بنفسك من فضلك، فالجميع يستطيع قراءة الرمز.
telegram-say-it-openly = لا يرى هذه الرسالة غيرنا، فلن يفهم الآخرون جوابي. اكتبها في المجموعة واذكرني من فضلك.
telegram-sent-privately = أرسلته إليك في محادثتنا الخاصة.
telegram-write-me-first = هذا لك وحدك. افتح محادثة خاصة معي واضغط «ابدأ» ثم حاول مرة أخرى.
telegram-guest-how = رُد على فيديو واذكرني واكتب ما تريد، مثل «{ $name } اضغط هذا إلى 20 MB». لا أرى من هذه المحادثة غير ذلك.
telegram-guest-start = لتحصل على الملف افتح محادثة خاصة معي واضغط «ابدأ» ثم اطلب من جديد.
telegram-topic-name = مشروع جديد، { $day }
telegram-your-link = هذا رابطك:
telegram-open = افتح
telegram-description = أرسل لي فيديو واكتب ما تريد: تصغيره أو تقصيره أو كتم صوته أو دمجه. يعود إليك MP4 هنا. اضغط «ابدأ».
telegram-short-description = أرسل فيديو واكتب أكبر حجم تريده: يعود إليك MP4 هنا.
telegram-in-groups = في هذه المجموعة أقرأ ما يذكرني ({ $name }) أو يرد عليّ: أرسل فيديو مع ذكري، أو رُد على فيديو بـ«{ $name } صغّره».

telegram-trouble-connecting = تيليجرام: جارٍ الاتصال.
telegram-trouble-unreachable = لا يمكن الوصول إلى تيليجرام: تحقّق من شبكة هذا الجهاز. أحاول من جديد.
telegram-trouble-port = لا يمكن الاستماع لـ webhook الخاص بتيليجرام: { $said }
telegram-trouble-conflict = تيليجرام: عملية أخرى تجلب تحديثات هذا البوت (409)، أو هناك webhook. أوقف الأخرى؛ فلا يستقبل إلا واحد.
telegram-trouble-token = يرفض تيليجرام رمز البوت. تحقق من TELEGRAM_TOKEN عند @BotFather.
telegram-trouble-storage = تيليجرام: لا يمكن حفظ التحديثات فلم تُؤكَّد؛ أحاول من جديد.
telegram-trouble-stalled = تيليجرام: توقف الاستقبال ويُعاد تشغيله الآن.
telegram-trouble-webhook = لا يستطيع تيليجرام استدعاء webhook: { $said }
