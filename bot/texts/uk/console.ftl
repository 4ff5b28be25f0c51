# The terminal as a chat, and the report of `nemobot try`.

console-hint = Перетягніть сюди відео, напишіть, що з ним зробити, і натисніть Enter. Більше — /help, вихід — Ctrl-D.
console-hint-again = Продовжуємо з того самого місця. /status показує таймлайн, /new починає спочатку.
console-saved = Збережено: { $path }
console-no-such-file = Файлу { $name } немає. Нічого не надіслано.
console-unreadable-file = { $name } не читається. Нічого не надіслано.
console-no-such-choice = Варіанта { $number } немає.
console-goes-on = Не все завершено. Продовжу, коли запустите мене знову.

report-link = Посилання: { $url }
report-link-local = Посилання (діє, поки nemobot запущено): { $url }
report-file = Файл: { $path }
report-size = Розмір: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Час: { CLOCK($total_s) }
