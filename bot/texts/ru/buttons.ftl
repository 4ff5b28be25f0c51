# Labels of buttons: two or three words, at most 30 letters.

button-stop = Стоп
button-export = Экспорт
button-timeline = Шкала
button-credits = Кредиты
button-new = Новый
button-help = Помощь
button-retry = Повторить
button-compress = Сжать
button-compress-size = До { $megabytes } МБ
button-trim = Первые 10 секунд
button-mute = Без звука
button-keep-all = Оставить всё
button-drop-music = Убрать музыку
button-drop-title = Убрать титр
button-drop-effects = Убрать эффекты
button-add-previous = Добавить в прошлый
button-do-edit = Сделать
button-smaller-frame = Меньше кадр
button-project = Открыть проект
button-download = Скачать MP4
button-register = Регистрация
button-switch = Перейти
button-keep = Оставить как есть
button-delete = Удалить
button-yes = Да
button-no = Нет
