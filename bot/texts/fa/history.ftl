# A person's latest projects in a chat.

history-list = آخرین پروژه‌های شما اینجا. برای برگرداندن هر کدام شماره‌اش را بزنید:
history-entry = { $number }. { $name } – { $date }
history-empty = هنوز در این گفتگو پروژه‌ای ندارید. برای شروع یک ویدیو بفرستید.
