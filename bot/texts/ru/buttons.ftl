# Labels of buttons: two or three words, at most 30 letters.

button-stop = Стоп
button-export = Экспорт
button-timeline = Таймлайн
button-retry = Повторить
button-compress = Сжать
button-trim = Оставить 10 сек
button-mute = Без звука
button-keep-all = Оставить всё
button-drop-music = Убрать музыку
button-drop-title = Убрать текст
button-drop-effects = Убрать эффекты
button-add-previous = В прошлый проект
button-smaller-version = Версия на { MB($size_bytes) }
button-do-edit = Сделать
button-project = Открыть проект
button-download = Скачать MP4
button-switch = Переключить
button-keep = Оставить как есть
button-delete = Удалить
button-no = Нет
button-export-again = Экспорт ещё раз
button-as-file = Файлом
button-fit-anyway = Всё равно ужать
button-first-minute = Первая минута
button-change = Изменить
button-reset = Сбросить
