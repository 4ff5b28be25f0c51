# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = Таймлайн порожній. Надішліть мені відео.
timeline-head =
    { $count ->
        [one] Таймлайн ({ $count } доріжка):
        [few] Таймлайн ({ $count } доріжки):
       *[many] Таймлайн ({ $count } доріжок):
    }
timeline-video = { $number }. Відео: { $name } ({ $span })
timeline-audio = { $number }. Музика: { $name } ({ $span }, { $volume } %)
timeline-audio-plain = { $number }. Музика: { $name } ({ $span })
timeline-title = { $number }. Текст: «{ $name }» ({ $span })
timeline-other = { $number }. Доріжка: { $name } ({ $span })
timeline-more = … і ще { $count }
status-wishes = Побажання: { $wishes }
wish-muted = без звуку
wish-size = не більше { MB($size_bytes) }
wish-bitrate = { $megabits } Мбіт/с
wish-height = { $height }p
wish-quality = менше, якість важливіша
timeline-unnamed = без назви
timeline-span = { $start }–{ $end } с

## Kinds of tracks inside a sentence

kind-video = відео
kind-audio = музика
kind-title = текст
kind-effect = ефект
kind-other = доріжка

## One line for each change

change-track-added = ✅ Додано: { $kind } «{ $name }» ({ $span })
change-track-removed = ✅ Прибрано: { $kind } «{ $name }»
change-track-replaced = ✅ Тепер на таймлайні: { $name } ({ $span })
change-track-renamed = ✅ Перейменовано: { $kind } «{ $before }» → «{ $after }»
change-track-moved = ✅ Пересунуто: { $kind } «{ $name }» ({ $span })
change-track-changed = ✅ Змінено: { $kind } «{ $name }»
change-title-added = ✅ Додано текст: «{ $name }» ({ $span })
change-title-removed = ✅ Прибрано текст: «{ $name }»
change-title-text = ✅ Змінено текст: «{ $before }» → «{ $after }»
change-trimmed = ✅ Обрізано: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Довше: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name }: додано { $count } фрагмент
        [few] ✅ { $name }: додано { $count } фрагменти
       *[many] ✅ { $name }: додано { $count } фрагментів
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name }: прибрано { $count } фрагмент
        [few] ✅ { $name }: прибрано { $count } фрагменти
       *[many] ✅ { $name }: прибрано { $count } фрагментів
    }
change-volume = ✅ Гучність { $name }: { $before } % → { $after } %
change-muted = ✅ Без звуку: { $name }
change-unmuted = ✅ Звук повернено: { $name }
change-resolution = ✅ Роздільність: { $before } → { $after }
change-resolution-set = ✅ Роздільність: { $after }
change-target-size = ✅ Цільовий розмір: { MB($size_bytes) }
change-bitrate = ✅ Цільовий бітрейт: { $megabits } Мбіт/с
change-quality = ✅ Менший файл, якість важливіша
change-project-title = ✅ Назва проєкту: «{ $name }»
change-look-added = ✅ Додано ефект: { $name }
change-look-removed = ✅ Прибрано ефект: { $name }
change-look-changed = ✅ Змінено ефект: { $name }
change-look-set = ✅ Налаштовано: { $name } ({ $value })
change-length = ✅ Тривалість: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ Таймлайн змінено.
change-more =
    { $count ->
        [one] … і ще { $count } зміна
        [few] … і ще { $count } зміни
       *[many] … і ще { $count } змін
    }

## Effects, in "Effect added: …"

look-gray = чорно-біле зображення
look-sepia = сепія
look-blur = розмиття
look-pixelate = мозаїка
look-zoom = збільшене зображення
look-brightness = яскравість
look-contrast = контраст
look-saturation = насиченість
look-warmth = теплота кольорів
look-rotate = поворот
look-flip = дзеркальне відбиття
look-denoise = менше зернистості
look-stabilise = стабілізація
look-fade-in = плавна поява
look-fade-out = плавне згасання
look-volume = гучність
look-noise = менше фонового шуму
look-normalize = рівна гучність
look-mono = монозвук
look-speed = швидкість
look-backwards = задом наперед
look-freeze = стоп-кадр
look-crossfade = плавні переходи
look-unbar = обрізані чорні смуги
look-silence = вирізані паузи
look-crop = обрізане зображення
look-shape = формат кадру
look-fps = кадрів на секунду
look-format = тип файлу
look-split = поділ на частини
