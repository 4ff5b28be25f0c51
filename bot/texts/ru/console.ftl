# The terminal as a chat, and the report of `nemobot try`.

console-hint = Перетащите сюда видео, напишите, что с ним сделать, нажмите Enter. /help — подробнее, Ctrl-D — выход.
console-hint-again = Вот наш разговор. /status покажет таймлайн, /new начнёт заново.
console-saved = Сохранено: { $path }
console-no-such-file = Файла { $name } нет. Ничего не отправлено.
console-unreadable-file = Не удаётся прочитать { $name }. Ничего не отправлено.
console-no-such-choice = Варианта { $number } нет.
console-goes-on = Не всё закончено. Продолжу, когда вы меня снова запустите.
report-link = Ссылка: { $url }
report-link-local = Ссылка (пока nemobot работает): { $url }
report-file = Файл: { $path }
report-size = Размер: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Время: { CLOCK($total_s) }
