# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = Таймлайн пуст. Пришлите видео.
timeline-head =
    { $count ->
        [one] Таймлайн ({ $count } дорожка):
        [few] Таймлайн ({ $count } дорожки):
       *[many] Таймлайн ({ $count } дорожек):
    }
timeline-video = { $number }. Видео: { $name } ({ $span })
timeline-audio = { $number }. Музыка: { $name } ({ $span }, { $volume } %)
timeline-audio-plain = { $number }. Музыка: { $name } ({ $span })
timeline-title = { $number }. Текст: «{ $name }» ({ $span })
timeline-other = { $number }. Дорожка: { $name } ({ $span })
timeline-more = … и ещё { $count }
status-wishes = Заказано: { $wishes }
wish-muted = без звука
wish-size = не больше { MB($size_bytes) }
wish-bitrate = { $megabits } Мбит/с
wish-height = { $height }p
wish-quality = меньше, но качество важнее
timeline-unnamed = без имени
timeline-span = { $start }–{ $end } с

## Kinds of tracks inside a sentence

kind-video = Видео
kind-audio = Музыка
kind-title = Текст
kind-effect = Эффект
kind-other = Дорожка

## One line for each change

change-track-added = ✅ Добавлено: { $kind } «{ $name }» ({ $span })
change-track-removed = ✅ Убрано: { $kind } «{ $name }»
change-track-replaced = ✅ Теперь на таймлайне: { $name } ({ $span })
change-track-renamed = ✅ Новое имя: { $kind } «{ $before }» → «{ $after }»
change-track-moved = ✅ Передвинуто: { $kind } «{ $name }» ({ $span })
change-track-changed = ✅ Изменено: { $kind } «{ $name }»
change-title-added = ✅ Добавлен текст: «{ $name }» ({ $span })
change-title-removed = ✅ Убран текст: «{ $name }»
change-title-text = ✅ Изменён текст: «{ $before }» → «{ $after }»
change-trimmed = ✅ Укорочено: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Стало длиннее: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name }: добавлен { $count } фрагмент
        [few] ✅ { $name }: добавлено { $count } фрагмента
       *[many] ✅ { $name }: добавлено { $count } фрагментов
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name }: убран { $count } фрагмент
        [few] ✅ { $name }: убрано { $count } фрагмента
       *[many] ✅ { $name }: убрано { $count } фрагментов
    }
change-volume = ✅ Громкость { $name }: { $before } % → { $after } %
change-muted = ✅ Без звука: { $name }
change-unmuted = ✅ Звук включён: { $name }
change-resolution = ✅ Разрешение: { $before } → { $after }
change-resolution-set = ✅ Разрешение: { $after }
change-target-size = ✅ Нужный размер: { MB($size_bytes) }
change-bitrate = ✅ Нужный битрейт: { $megabits } Мбит/с
change-quality = ✅ Файл меньше, качество прежде всего
change-project-title = ✅ Название проекта: «{ $name }»
change-look-added = ✅ Добавлен эффект: { $name }
change-look-removed = ✅ Убран эффект: { $name }
change-look-changed = ✅ Изменён эффект: { $name }
change-look-set = ✅ Настроено: { $name } ({ $value })
change-length = ✅ Длительность: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ Таймлайн изменился.
change-more =
    { $count ->
        [one] … и ещё { $count } изменение
        [few] … и ещё { $count } изменения
       *[many] … и ещё { $count } изменений
    }

## Effects, in "Effect added: …"

look-gray = чёрно-белая картинка
look-sepia = сепия
look-blur = размытие
look-pixelate = мозаика
look-zoom = увеличенная картинка
look-brightness = яркость
look-contrast = контраст
look-saturation = насыщенность
look-warmth = теплота цветов
look-rotate = поворот
look-flip = зеркальное отражение
look-denoise = меньше зернистости
look-stabilise = стабилизация
look-fade-in = плавное появление
look-fade-out = плавное затухание
look-volume = громкость
look-noise = меньше фонового шума
look-normalize = ровная громкость
look-mono = монозвук
look-speed = скорость
look-backwards = задом наперёд
look-freeze = стоп-кадр
look-crossfade = плавные переходы
look-unbar = обрезанные чёрные полосы
look-silence = вырезанные паузы
look-crop = обрезанная картинка
look-shape = формат кадра
look-fps = кадров в секунду
look-format = тип файла
look-split = разделение на части
