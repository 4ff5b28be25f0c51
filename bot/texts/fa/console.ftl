# The terminal as a chat, and the report of `nemobot try`.

console-hint = ویدیو را اینجا بکشید، بنویسید با آن چه کنم و Enter را بزنید. /help بیشتر می‌گوید و با Ctrl-D خارج می‌شوید.
console-hint-again = از همان‌جا که بودیم ادامه می‌دهیم. /status تایم‌لاین را نشان می‌دهد و /new از نو شروع می‌کند.
console-saved = ذخیره شد: { $path }
console-no-such-file = فایلی به نام { $name } نیست. چیزی فرستاده نشد.
console-unreadable-file = فایل { $name } خوانده نمی‌شود. چیزی فرستاده نشد.
console-no-such-choice = گزینه { $number } وجود ندارد.
console-goes-on = همه چیز تمام نشده است. وقتی دوباره راهم بیندازید ادامه می‌دهم.

report-link = لینک: { $url }
report-link-local = لینک (تا وقتی nemobot روشن است): { $url }
report-file = فایل: { $path }
report-size = حجم: { MB($source_bytes) } ← { MB($size_bytes) }
report-time = زمان: { CLOCK($total_s) }
