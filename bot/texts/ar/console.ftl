# The terminal as a chat, and the report of `nemobot try`.

console-hint = اسحب فيديو إلى هنا واكتب ما تريد ثم اضغط Enter. المزيد في /help، والخروج بـ Ctrl-D.
console-hint-again = نتابع من حيث توقفنا. يعرض /status المخطط الزمني، ويبدأ /new من جديد.
console-saved = حُفظ: { $path }
console-no-such-file = لا يوجد ملف { $name }. لم يُرسل شيء.
console-unreadable-file = لا يمكن قراءة { $name }. لم يُرسل شيء.
console-no-such-choice = لا يوجد خيار رقمه { $number }.
console-goes-on = لم ينته كل شيء. سأتابع عندما تشغّلني مرة أخرى.

report-link = الرابط: { $url }
report-link-local = الرابط (يعمل ما دام nemobot يعمل): { $url }
report-file = الملف: { $path }
report-size = الحجم: { MB($source_bytes) } ← { MB($size_bytes) }
report-time = الوقت: { CLOCK($total_s) }
