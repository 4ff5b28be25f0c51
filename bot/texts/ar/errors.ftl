# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = لا أستطيع استخدام { $name }. أقبل { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = الملف { $name } يتجاوز حد 500 ميغابايت (حجمه { MB($size_bytes) }). قصّه أو قسّمه أو احفظه بدقة 1080p أولًا، ثم أرسله من جديد.
error-too-large-plain = الملف { $name } يتجاوز حد 500 ميغابايت. قصّه أو قسّمه أو احفظه بدقة 1080p أولًا، ثم أرسله من جديد.
error-empty-file = الملف { $name } فارغ.
error-damaged = الملف { $name } تالف ولا يمكن قراءته. أرسله من جديد، أو احفظه من جديد أولًا.
error-codec = الملف { $name } بترميز لا يمكن قراءته. احفظه بصيغة MP4 بترميز H.264 أولًا.
error-unreadable = الملف { $name } تالف أو بترميز لا يمكن قراءته. أرسله من جديد، أو احفظه بصيغة MP4 بترميز H.264 أولًا.
error-too-many-pixels = صورة { $name } كبيرة البكسلات جدًّا. احفظها بدقة 4K أو أقل أولًا.
error-file-gone = لم أعد أستطيع جلب { $name }. أرسله من جديد من فضلك.
error-file-unreachable = لم أستطع جلب { $name } الآن. أرسله من جديد من فضلك.
error-platform-limit = الملف { $name } أكبر من { $megabytes } ميغابايت التي أستطيع جلبها من هذه المحادثة. أرسل ملفًا أصغر أو رابطًا مباشرًا له.
error-upload-failed = لم ينجح رفع { $name }. لم يُخصم شيء.
error-upload-unclear = انقطع رفع { $name }. لم يُخصم شيء؛ أرسله من جديد من فضلك.
error-sticker = لا أستطيع فعل شيء بهذا. أرسل لي فيديو أو صورة أو ملفًا صوتيًّا.

## Links that people paste

error-link-refused = لا أستطيع فتح الرابط { $name }. أرسل رابط https عامًّا يؤدي إلى الملف مباشرة.
error-link-not-a-file = الرابط { $name } يؤدي إلى صفحة لا إلى ملف. أرسل رابطًا مباشرًا للفيديو أو الفيديو نفسه.
error-link-video-page = يعرض { $site } مقاطعه في مشغّله الخاص ولا يعطي ملفًا، فلا أستطيع جلب الفيديو منه. لا تصلح إلا روابط الملفات المباشرة (تنتهي بـ .mp4 أو .mov…). أرسل لي الفيديو نفسه أو رابطًا كهذا.
error-link-unreachable = لم أستطع جلب الرابط { $name } الآن. تحقق منه وحاول مرة أخرى.

## Account and credits

error-no-credits-bind = نفد الرصيد المجاني. سجّل هنا للمتابعة: { $url }
error-no-credits-shared = نفد رصيد هذا البوت. أُبلغ المشغّل بذلك؛ حاول لاحقًا من فضلك.
error-no-credits-registered = نفد رصيدك. أضف رصيدًا إلى حسابك ثم اضغط «حاول مجددًا».
error-export-plan = سجّل أو رقِّ خطتك لتتمكن من التصدير.
error-export-plan-shared = خطة هذا البوت لا تشمل التصدير. أُبلغ المشغّل بذلك.
error-setup = في إعداد هذا البوت مشكلة. أُبلغ المشغّل بذلك؛ حاول لاحقًا من فضلك.
error-token-refused = لم تعد NemoVideo تقبل رمزك. نفّذ /login من جديد من فضلك.
error-account-wait =
    { $minutes ->
        [zero] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $minutes } دقيقة.
        [one] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو دقيقة.
        [two] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو دقيقتين.
        [few] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $minutes } دقائق.
        [many] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $minutes } دقيقة.
       *[other] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $minutes } دقيقة.
    }
error-account-wait-hours =
    { $hours ->
        [zero] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $hours } ساعة.
        [one] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو ساعة.
        [two] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو ساعتين.
        [few] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $hours } ساعات.
        [many] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $hours } ساعة.
       *[other] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $hours } ساعة.
    }
error-account-wait-days =
    { $days ->
        [zero] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $days } يوم.
        [one] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو يوم.
        [two] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو يومين.
        [few] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $days } أيام.
        [many] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $days } يومًا.
       *[other] الطلبات كثيرة الآن. حاول مرة أخرى بعد نحو { $days } يوم.
    }
error-account-wait-unknown = لا تقبل خدمة الفيديو طلبات مني الآن. حاول لاحقًا من فضلك.

## The service

error-busy = خدمة الفيديو مشغولة؛ حاول بعد دقيقة من فضلك.
error-service = في خدمة الفيديو مشكلة؛ حاول لاحقًا من فضلك.
error-unreachable = لا أستطيع الوصول إلى خدمة الفيديو؛ حاول لاحقًا من فضلك.
error-edit-failed = فشل التعديل عند الخدمة. ربما خُصم رصيده.
failed-changed = ومع ذلك تمت هذه التغييرات؛ وستبقى في المخطط الزمني:
answer-blocked = (حجبت الخدمة بقية الجواب بحسب قواعد السلامة لديها. قد يكون التعديل ناقصًا وربما خُصم رصيده. جرّب أن تكتبه بطريقة أخرى.)
answer-too-long = (انقطع الجواب هنا: صار أطول مما تسمح به الخدمة. قد يكون التعديل ناقصًا وربما خُصم رصيده.)
answer-cut = (أنهت الخدمة جوابها مبكرًا. قد يكون التعديل ناقصًا وربما خُصم رصيده.)
error-edit-refused = رفضت الخدمة هذا الطلب.
nothing-charged = لم يُخصم شيء.
exports-free = التصدير مجاني.
error-unexpected = حدث خطأ من جهتي. سجّلته للمشغّل.
may-be-done = ربما تم التعديل وخُصم رصيده؛ يعرضه /status.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = انقطع الاتصال، لكن التعديل تم:
recovery-unchanged = انقطع الاتصال، ولم يتغير شيء في المخطط الزمني. ربما خُصم رصيد. هل أحاول مرة أخرى؟
recovery-unreadable = انقطع الاتصال، ولا أستطيع قراءة المخطط الزمني الآن. ربما تم التعديل وخُصم رصيده؛ يعرضه /status.
recovery-partial = (ينقطع الجواب هنا.)

session-expired = انتهت مدة المشروع السابق، فبدأت مشروعًا جديدًا بملفاتك.
project-expired = انتهت مدة المشروع عند الخدمة.
edits-lost = ضاع ما عُدِّل فيه، وربما خُصم رصيده.
files-in-new = ملفاتك في مشروع جديد الآن.
files-in-new-later = تنتقل ملفاتك إلى مشروع جديد عندما تطلب مرة أخرى.

notice-repeat = (قد ترى هذا مرة ثانية.)
notice-continued = (تتمة)
notice-overflow-as-file = البقية في الملف.

## Without the details

error-unsupported-plain = لا تستطيع الخدمة استخدام هذا النوع من الملفات.
error-too-large-unnamed = الملف يتجاوز حد 500 ميغابايت. قصّه أو قسّمه أو احفظه بدقة 1080p أولًا، ثم أرسله من جديد.
error-upload-broken = انقطع الرفع. لم يُخصم شيء؛ أرسله من جديد من فضلك.
error-scope-plain = رمز NemoVideo تنقصه صلاحية يتطلبها هذا.
error-scope = رمز NemoVideo تنقصه الصلاحية «{ $scope }» التي يتطلبها هذا.
overflow-filename = jawab.txt
