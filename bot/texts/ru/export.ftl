# Getting the MP4.

export-started = Экспортирую MP4 (бесплатно).
export-not-ready = Экспортировать пока нечего. Сначала пришлите видео или попросите о монтаже.
export-already-running = Этот экспорт уже идёт.
export-failed = Экспорт на сервисе не удался. Он бесплатный: нажмите «Экспорт» ещё раз.
export-file-too-large = Файл ({ MB($size_bytes) }) слишком велик для этого чата. Вот ссылка:
export-file-not-sent = Не удалось отправить файл сюда. Ссылка работает.

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Готово: { $facts }
result-shrunk = Готово: { MB($source_bytes) } → { $facts }
result-same-size = Готово: { $facts }, примерно как было
result-project = Проект: { $url }
export-no-link = Файл слишком велик для этого чата, а открытой ссылки на него нет.
export-file-lost = Не удалось отправить файл сюда. Нажмите «Экспортировать ещё раз» (бесплатно).
