# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = تعديل فيديو
discord-presence = أرسل لي فيديو

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = عدّل بواسطة NemoVideo
discord-menu-compress = اضغط الحجم

# The fields of a command: at most 100 letters each.
discord-option-request = ماذا أفعل؟ بكلماتك
discord-option-video = ملف فيديو أو صورة أو صوت
discord-option-url = رابط فيديو
discord-option-quality = مثل 720p
discord-option-skill = الوضع المستخدَم
discord-option-language = اللغة، مثل: العربية
discord-option-code = رمز دعوتك

# Forms: titles and labels have at most 45 letters.
discord-login-title = اربط حسابك في NemoVideo
discord-login-label = رمز API

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.
discord-not-allowed = لا أستطيع أن أعمل لك هنا. مشغّل هذا البوت يقرر من يستخدمه.
discord-try-again = لم ينجح ذلك. حاول مرة أخرى بعد قليل.
discord-no-video = لا يوجد فيديو في تلك الرسالة.
discord-open-link = افتح
discord-form-lost = لم أعد أعرف ما كان ذلك النموذج. افتحه من جديد.
discord-deleted = حُذف. المشروع ما زال موجودًا: يرسل /export النتيجة مرة أخرى.
discord-not-deleted = لا أستطيع حذفه: هذا الموضوع مؤرشف أو لا أملك الصلاحية. اكتب شيئًا في الموضوع ثم حاول مرة أخرى.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = لا يُريني Discord تلك الرسالة. افتح قائمتها واختر «التطبيقات» ثم «عدّل بواسطة NemoVideo»، أو أرسل لي الفيديو بنفسك.
discord-above-hidden = لا يُريني Discord ما أُرسل هنا من قبل. افتح قائمة الفيديو الذي تقصده، ثم «التطبيقات»، ثم «عدّل بواسطة NemoVideo».
discord-above-no-history = لا يحق لي قراءة ما أُرسل هنا من قبل. رُد على الفيديو الذي تقصده واذكرني واكتب ما تريد، أو افتح قائمته، ثم «التطبيقات»، ثم «عدّل بواسطة NemoVideo».
discord-cannot-read = لا يُريني Discord تلك الرسالة. اذكرني فيها، أو رُد عليّ مع تفعيل الإشارة.
discord-poll = هذا استطلاع، وأنا أعدّل الفيديو. أرسل لي فيديو واكتب ما تريد أن أفعله به.
discord-cannot-write = لا أستطيع الكتابة في { $channel }: تنقصني صلاحية هناك أو الموضوع مقفل. يمكن لمشرف أن يسمح بذلك.
discord-timed-out = لا أستطيع الكتابة في { $channel } حتى { $moment }: وضعني مشرفو ذلك الخادم في مهلة. يمكن لمشرف إنهاؤها، أو اطلب مني هنا.
discord-filtered = أوقف مرشِّح في الخادم جوابي في { $channel }. يمكن لمشرف أن يسمح به، أو اطلب مني هنا.
