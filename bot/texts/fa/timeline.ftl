# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = تایم‌لاین خالی است. یک ویدیو بفرستید.
timeline-head = تایم‌لاین ({ $count } ترک):
timeline-video = { $number }. ویدیو: { $name } ({ $span })
timeline-audio = { $number }. موسیقی: { $name } ({ $span }، { $volume }%)
timeline-audio-plain = { $number }. موسیقی: { $name } ({ $span })
timeline-title = { $number }. عنوان: «{ $name }» ({ $span })
timeline-other = { $number }. ترک: { $name } ({ $span })
timeline-more = … و { $count } مورد دیگر
status-wishes = خواسته‌ها: { $wishes }
wish-muted = بدون صدا
wish-size = حداکثر { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = کوچک‌تر، اول کیفیت
timeline-unnamed = بی‌نام
timeline-span = { $start }–{ $end } ثانیه

## Kinds of tracks inside a sentence

kind-video = ویدیو
kind-audio = موسیقی
kind-title = عنوان
kind-effect = افکت
kind-other = ترک

## One line for each change

change-track-added = ✅ { $kind } اضافه شد: { $name } ({ $span })
change-track-removed = ✅ { $kind } حذف شد: { $name }
change-track-replaced = ✅ حالا در تایم‌لاین: { $name } ({ $span })
change-track-renamed = ✅ نام { $kind } عوض شد: { $before } ← { $after }
change-track-moved = ✅ { $kind } جابه‌جا شد: { $name } ({ $span })
change-track-changed = ✅ { $kind } تغییر کرد: { $name }
change-title-added = ✅ عنوان اضافه شد: «{ $name }» ({ $span })
change-title-removed = ✅ عنوان حذف شد: «{ $name }»
change-title-text = ✅ عنوان عوض شد: «{ $before }» ← «{ $after }»
change-trimmed = ✅ کوتاه شد: { CLOCK($before_s, $after_s) } ← { CLOCK($after_s, $before_s) }
change-lengthened = ✅ بلندتر شد: { CLOCK($before_s, $after_s) } ← { CLOCK($after_s, $before_s) }
change-segments-added = ✅ { $name }: { $count } کلیپ اضافه شد
change-segments-removed = ✅ { $name }: { $count } کلیپ حذف شد
change-volume = ✅ بلندی صدای { $name }: { $before }% ← { $after }%
change-muted = ✅ بی‌صدا شد: { $name }
change-unmuted = ✅ صدا برگشت: { $name }
change-resolution = ✅ وضوح: { $before } ← { $after }
change-resolution-set = ✅ وضوح: { $after }
change-target-size = ✅ حجم هدف: { MB($size_bytes) }
change-bitrate = ✅ بیت‌ریت هدف: { $megabits } Mbps
change-quality = ✅ فایل کوچک‌تر، اول کیفیت
change-project-title = ✅ نام پروژه: «{ $name }»
change-look-added = ✅ افکت اضافه شد: { $name }
change-look-removed = ✅ افکت حذف شد: { $name }
change-look-changed = ✅ افکت تغییر کرد: { $name }
change-look-set = ✅ تنظیم شد: { $name } ({ $value })
change-length = ✅ طول: { CLOCK($before_s, $after_s) } ← { CLOCK($after_s, $before_s) }
change-other = ✅ تایم‌لاین تغییر کرد.
change-more = … و { $count } تغییر دیگر

## Effects, in "Effect added: …"

look-gray = سیاه‌وسفید
look-sepia = قهوه‌ای قدیمی
look-blur = تار کردن
look-pixelate = شطرنجی کردن
look-zoom = تصویر بزرگ‌شده
look-brightness = روشنایی
look-contrast = کنتراست
look-saturation = اشباع رنگ
look-warmth = گرمای رنگ
look-rotate = چرخش
look-flip = تصویر آینه‌ای
look-denoise = نویز تصویر کمتر
look-stabilise = تصویر بدون لرزش
look-fade-in = ظاهر شدن تدریجی
look-fade-out = محو شدن تدریجی
look-volume = بلندی صدا
look-noise = نویز صدای کمتر
look-normalize = صدای یکدست
look-mono = صدای تک‌کاناله
look-speed = سرعت
look-backwards = پخش برعکس
look-freeze = تصویر ثابت
look-crossfade = گذر نرم
look-unbar = حذف نوارهای سیاه
look-silence = حذف سکوت‌ها
look-crop = برش تصویر
look-shape = شکل تصویر
look-fps = فریم در ثانیه
look-format = نوع فایل
look-split = تقسیم به چند تکه
