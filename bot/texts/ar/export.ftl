# Getting the MP4.

export-started = أصدّر الآن (مجانًا).
export-not-ready = لا يوجد ما يُصدَّر بعد. أرسل لي فيديو أو اطلب تعديلًا أولًا.
export-nothing-edited = لا يوجد ما يُصدَّر بعد: اكتب أولًا ما تريد أن أفعله به.
export-not-begun = لم يبدأ التصدير لأن خدمة الفيديو لا تجيب. المخطط الزمني كما هو؛ اضغط «تصدير» للمحاولة من جديد (مجانًا).
closed-export = لم أستطع أن أكتب لك، فتركت التصدير. هو مجاني: اضغط «تصدير».
export-project-gone = أغلقت NemoVideo ذلك المشروع، فلم يعد ممكنًا تصدير ما صُنع فيه. اطلب التعديل من جديد؛ وسأنقل ملفاتك معي.
export-already-running = هذا التصدير جارٍ الآن.
export-failed = فشل التصدير عند الخدمة. التصدير مجاني: اضغط «تصدير» للمحاولة من جديد.
export-stuck = لم تنهِ الخدمة هذا التصدير خلال { $minutes } دقيقة، فأوقفته هناك. التصدير مجاني: اضغط «تصدير» للمحاولة من جديد.
export-stuck-running = لم تنهِ الخدمة هذا التصدير خلال { $minutes } دقيقة، ولم أستطع إيقافه هناك. التصدير مجاني: اضغط «تصدير» لاحقًا للمحاولة من جديد.
export-cannot = لا تستطيع الخدمة تصدير هذا المخطط الزمني: فشلت مرتين للسبب نفسه. غيّر شيئًا قبل التصدير التالي.
export-impossible =
    { $why ->
        [target_too_small] لا يمكن أن يصغر إلى هذا الحد: أصغر ملف ممكن نحو { MB($smallest_bytes) }. اطلب حجمًا أكبر.
        [one_scene] لم أجد مشاهد لأقطع عندها: الصورة لا تتغير دفعةً واحدة أبدًا. اذكر اللحظات أو طول كل جزء.
        [too_many_pieces] ستكون الأجزاء كثيرة جدًّا أو قصيرة جدًّا. اطلب أجزاء أقل أو أطول.
        [no_sound] لا يوجد فيه صوت يمكن حفظه.
       *[too_many_cuts] في المخطط الزمني أجزاء أكثر مما يمكن تصديره. أزل بعضها.
    }
export-file-too-large = الملف ({ MB($size_bytes) }) أكبر مما تقبله هذه المحادثة. هذا الرابط:
export-file-not-sent = لم أستطع إرسال الملف هنا. ما زال الرابط يعمل.
export-files-forbidden = لا يحق لي إرسال ملفات هنا: تنقصني صلاحية «إرفاق ملفات» (Attach Files)، ويمكن لمشرف منحها. الرابط يعمل.
export-file-unclear = ربما وصل الملف إلى هنا؛ لم أستطع التأكد. إن لم تره فالرابط يعمل.
export-file-unclear-no-link = ربما وصل الملف إلى هنا؛ لم أستطع التأكد. إن لم تره فاضغط «صدّر مجددًا» (مجانًا).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = تم: { $facts }
result-shrunk = تم: { MB($source_bytes) } ← { $facts }
result-less = { $size } (أقل بـ { $percent }%)
result-more = { $size } (أكثر بـ { $percent }%)
result-edited = معدَّل
result-same-size = تم: { $facts }، بحجمه السابق تقريبًا
result-cost = الرصيد المستهلك: { $credits }
result-project = المشروع: { $url }

export-no-link = الملف أكبر مما تقبله هذه المحادثة، ولا يوجد رابط عام له.
export-file-lost = لم أستطع إرسال الملف هنا. اضغط «صدّر مجددًا» لمحاولة أخرى (مجانًا).
export-file-forbidden =
    هذه المجموعة لا تسمح لي بإرسال { $right ->
        [videos] الفيديو
        [files] الملفات
        [pictures] الصور
       *[other] الوسائط
    }. يمكن لمشرف أن يسمح بذلك في صلاحيات المجموعة. هذا الرابط:
export-file-forbidden-no-link =
    هذه المجموعة لا تسمح لي بإرسال { $right ->
        [videos] الفيديو
        [files] الملفات
        [pictures] الصور
       *[other] الوسائط
    }. بعد أن يسمح مشرف بذلك في صلاحيات المجموعة، اضغط «صدّر مجددًا» (مجانًا).
export-files-forbidden-no-link = لا يحق لي إرسال ملفات هنا: تنقصني صلاحية «إرفاق ملفات» (Attach Files). بعد أن يمنحها مشرف، اضغط «صدّر مجددًا» (مجانًا).

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] الدقيقة الأولى، بحجم { MB($limit_bytes) } لهذه المحادثة؛ والكامل ({ MB($full_bytes) }) خلف الرابط.
       *[whole] بحجم { MB($limit_bytes) } لهذه المحادثة؛ والكامل ({ MB($full_bytes) }) خلف الرابط.
    }
result-fitted-alone =
    { $which ->
        [first] الدقيقة الأولى، بحجم { MB($limit_bytes) } لهذه المحادثة؛ وحجم الفيديو الكامل { MB($full_bytes) }.
       *[whole] بحجم { MB($limit_bytes) } لهذه المحادثة؛ وحجم الفيديو الكامل { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] الدقيقة الأولى، بحجم { MB($limit_bytes) } لهذه المحادثة.
       *[whole] بحجم { MB($limit_bytes) } لهذه المحادثة.
    }
export-fit-too-low = نسخة كاملة تناسب هذه المحادثة لن تبدو جيدة.
export-fit-failed = لم أستطع صنع نسخة أصغر مناسبة.
cancel-fit = توقفت: لم تُصنع نسخة لهذه المحادثة. النتيجة الكاملة كما هي.
result-quality = الجودة { $vmaf }/100
picture-comparison = اللحظة نفسها قبل وبعد.
picture-comparison-name = قبل وبعد
result-note =
    { $note ->
        [already_small] كان أصغر من هذا الحجم أصلًا.
        [as_good_as_source] ينبغي أن يبدو بجودة الأصل.
        [bitrate_above_source] معدل البت المطلوب أعلى من الأصل، فبقيت الجودة كما كانت.
        [capped_1080p] صُدِّر بدقة 1080p، وهي أعلى ما هو متاح هنا.
        [fps_capped] خُفِّض معدل الإطارات إلى 120، وهو أعلى ما هو متاح هنا.
        [fps_lowered] إطارات أقل في الثانية ليناسب الحجم.
        [frame_lowered] صورة أصغر لتبدو جيدة بهذا الحجم.
        [no_gain] تصغيره كان سيُفقده جودة، فبقي بحجمه.
        [other_sounds_left_out] فيه مسار صوت واحد فقط من مساراته.
        [smaller_frame_advised] بهذا الحجم ستبدو صورة أصغر أفضل.
        [sound_lowered] خُفِّض معدل بت الصوت ليناسب الحجم.
        [sound_to_stereo] الصوت المحيطي صار ستيريو.
        [sound_unreadable] تعذّرت قراءة مسار صوت فتُرك.
        [source_breaks_off] ينقطع الأصل قبل نهايته، ولا يمكن تشغيل أكثر من هذا منه.
       *[subtitles_left_out] تُركت الترجمات.
    }

## What is coming, said before the render

forecast = ستحصل على: { $facts }
forecast-asked = طلبت: { $facts }
forecast-about = نحو { MB($size_bytes) }
forecast-lines = حتى { $height }p
forecast-length = مدته نحو { CLOCK($duration_s) }
forecast-fit =
    تقبل هذه المحادثة ملفات حتى { MB($limit_bytes) }. إن صار أكبر، { $way ->
        [copy] فسأصنع أيضًا نسخة مناسبة.
        [link] فسيأتي رابطًا.
       *[none] فلن أستطيع إرساله هنا.
    }
button-plot = معدل البت
picture-plot = معدل البت على طول الفيديو: عالٍ حيث الحركة كثيرة، ومنخفض حيث هي قليلة.
picture-plot-name = معدل البت
plot-gone = لم يعد الرسم محفوظًا؛ تصدير جديد يرسمه من جديد.
plot-not-shown = لم أستطع عرض الرسم الآن.
batch-list =
    { $done ->
        [0] لم يكتمل شيء من { $count }:
       *[other] اكتمل { $done } من { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } ← { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] أُوقف
        [failed] فشل
       *[kept] لم يُصدَّر
    }
button-retry-named = حاول مجددًا: { $name }
batch-comes = سيأتي مع البقية.
batch-next = يعرض الرقم ما يمكن صنعه من ذلك بعدُ.
