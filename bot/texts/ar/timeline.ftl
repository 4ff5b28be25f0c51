# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = المخطط الزمني فارغ. أرسل لي فيديو.
timeline-head =
    { $count ->
        [zero] المخطط الزمني ({ $count } مسار):
        [one] المخطط الزمني (مسار واحد):
        [two] المخطط الزمني (مساران):
        [few] المخطط الزمني ({ $count } مسارات):
        [many] المخطط الزمني ({ $count } مسارًا):
       *[other] المخطط الزمني ({ $count } مسار):
    }
timeline-video = { $number }. فيديو: { $name } ({ $span })
timeline-audio = { $number }. موسيقى: { $name } ({ $span }، { $volume }%)
timeline-audio-plain = { $number }. موسيقى: { $name } ({ $span })
timeline-title = { $number }. عنوان: «{ $name }» ({ $span })
timeline-other = { $number }. مسار: { $name } ({ $span })
timeline-more = … و{ $count } غيرها
status-wishes = المطلوب: { $wishes }
wish-muted = بلا صوت
wish-size = { MB($size_bytes) } على الأكثر
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = أصغر، والجودة أولًا
timeline-unnamed = بلا اسم
timeline-span = { $start }–{ $end } ث

## Kinds of tracks inside a sentence

kind-video = فيديو
kind-audio = موسيقى
kind-title = عنوان
kind-effect = مؤثر
kind-other = مسار

## One line for each change

change-track-added = ✅ إضافة { $kind }: { $name } ({ $span })
change-track-removed = ✅ إزالة { $kind }: { $name }
change-track-replaced = ✅ في المخطط الزمني الآن: { $name } ({ $span })
change-track-renamed = ✅ تغيير اسم { $kind }: { $before } ← { $after }
change-track-moved = ✅ نقل { $kind }: { $name } ({ $span })
change-track-changed = ✅ تغيير { $kind }: { $name }
change-title-added = ✅ إضافة عنوان: «{ $name }» ({ $span })
change-title-removed = ✅ إزالة عنوان: «{ $name }»
change-title-text = ✅ تغيير العنوان: «{ $before }» ← «{ $after }»
change-trimmed = ✅ تقصير: { CLOCK($before_s, $after_s) } ← { CLOCK($after_s, $before_s) }
change-lengthened = ✅ تطويل: { CLOCK($before_s, $after_s) } ← { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [zero] ✅ { $name }: أُضيف { $count } مقطع
        [one] ✅ { $name }: أُضيف مقطع واحد
        [two] ✅ { $name }: أُضيف مقطعان
        [few] ✅ { $name }: أُضيفت { $count } مقاطع
        [many] ✅ { $name }: أُضيف { $count } مقطعًا
       *[other] ✅ { $name }: أُضيف { $count } مقطع
    }
change-segments-removed =
    { $count ->
        [zero] ✅ { $name }: أُزيل { $count } مقطع
        [one] ✅ { $name }: أُزيل مقطع واحد
        [two] ✅ { $name }: أُزيل مقطعان
        [few] ✅ { $name }: أُزيلت { $count } مقاطع
        [many] ✅ { $name }: أُزيل { $count } مقطعًا
       *[other] ✅ { $name }: أُزيل { $count } مقطع
    }
change-volume = ✅ مستوى صوت { $name }: { $before }% ← { $after }%
change-muted = ✅ كُتم الصوت: { $name }
change-unmuted = ✅ عاد الصوت: { $name }
change-resolution = ✅ الدقة: { $before } ← { $after }
change-resolution-set = ✅ الدقة: { $after }
change-target-size = ✅ الحجم المطلوب: { MB($size_bytes) }
change-bitrate = ✅ معدل البت المطلوب: { $megabits } Mbps
change-quality = ✅ ملف أصغر، والجودة أولًا
change-project-title = ✅ اسم المشروع: «{ $name }»
change-look-added = ✅ إضافة مؤثر: { $name }
change-look-removed = ✅ إزالة مؤثر: { $name }
change-look-changed = ✅ تغيير مؤثر: { $name }
change-look-set = ✅ ضُبط: { $name } ({ $value })
change-length = ✅ المدة: { CLOCK($before_s, $after_s) } ← { CLOCK($after_s, $before_s) }
change-other = ✅ تغيّر المخطط الزمني.
change-more =
    { $count ->
        [zero] … و{ $count } تغيير آخر
        [one] … وتغيير آخر
        [two] … وتغييران آخران
        [few] … و{ $count } تغييرات أخرى
        [many] … و{ $count } تغييرًا آخر
       *[other] … و{ $count } تغيير آخر
    }

## Effects, in "Effect added: …"

look-gray = أبيض وأسود
look-sepia = لون بني قديم
look-blur = تمويه
look-pixelate = بكسلة
look-zoom = صورة مكبّرة
look-brightness = السطوع
look-contrast = التباين
look-saturation = تشبّع الألوان
look-warmth = دفء الألوان
look-rotate = تدوير
look-flip = صورة معكوسة
look-denoise = حبيبات أقل
look-stabilise = صورة مثبّتة
look-fade-in = ظهور تدريجي
look-fade-out = تلاشٍ تدريجي
look-volume = مستوى الصوت
look-noise = ضجيج خلفية أقل
look-normalize = صوت متساوٍ
look-mono = صوت أحادي
look-speed = السرعة
look-backwards = تشغيل معكوس
look-freeze = صورة ثابتة
look-crossfade = انتقالات متداخلة
look-unbar = قص الحواف السوداء
look-silence = قص الصمت
look-crop = صورة مقصوصة
look-shape = شكل الصورة
look-fps = إطارات في الثانية
look-format = نوع الملف
look-split = تقسيم إلى أجزاء
