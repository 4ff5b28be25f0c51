# Getting the MP4.

export-started = Экспортирую MP4 (бесплатно).
export-waiting = Экспорт ждёт предыдущего.
export-not-ready = Экспортировать пока нечего. Сначала пришлите видео или попросите о монтаже.
export-already-running = Этот экспорт уже идёт.
export-already-running-percent = Этот экспорт уже идёт: { $percent } %
export-failed = Экспорт на сервисе не удался. Он бесплатный: нажмите «Экспорт» ещё раз.
export-interrupted = Экспорт прервался. Он бесплатный: нажмите «Экспорт» ещё раз.
export-too-long = Экспорт идёт необычно долго. Продолжаю следить.
export-link-expired = Ссылка устарела. Нажмите «Экспорт», чтобы получить новую (бесплатно).
export-file-too-large = Файл ({ MB($size_bytes) }) слишком велик для этого чата. Вот ссылка:
export-file-not-sent = Не удалось отправить файл сюда. Ссылка работает.
export-resolution-capped = Больше 1080p не бывает, поэтому здесь 1080p.

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Готово: { $facts }
result-shrunk = Готово: { MB($source_bytes) } → { $facts }
result-same-size = Готово: { $facts }, примерно как было
result-link = MP4: { $url }
result-link-valid =
    { $hours ->
        [one] Ссылка действует { $hours } час.
        [few] Ссылка действует { $hours } часа.
       *[many] Ссылка действует { $hours } часов.
    }
result-project = Проект: { $url }
result-numbered = { $number } из { $count }: { $name }
result-smaller-frame = При таком размере кадр поменьше выглядел бы лучше.
export-no-link = Файл слишком велик для этого чата, а открытой ссылки на него нет.
export-file-lost = Не удалось отправить файл сюда. Нажмите «Экспортировать ещё раз» (бесплатно).
