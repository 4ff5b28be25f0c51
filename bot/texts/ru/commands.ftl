# What the platforms' command menus say: at most 100 letters each.

command-start = Начать
command-help = Что я умею
command-export = Получить MP4 (бесплатно)
command-status = Показать таймлайн
command-credits = Показать остаток кредитов
command-usage = Показать, сколько вы потратили
command-language = Выбрать язык ответов
command-history = Показать ваши последние проекты
command-settings = Выбрать обычный размер и язык
command-server-settings = Настроить бота для этого сервера
command-new = Начать новый проект
command-skill = Выбрать режим
command-cancel = Остановить текущую работу
command-compress = Сделать видео меньше
command-edit = Смонтировать видео
command-login = Подключить ваш аккаунт NemoVideo
command-logout = Отключить ваш аккаунт NemoVideo
command-forget = Удалить всё, что я о вас храню
command-redeem = Использовать приглашение

## /settings

settings-title = Здесь можно выбрать то, о чём вы не пишете в запросе. То, что названо в запросе, важнее.
settings-size = Обычный размер
settings-export = Присылать MP4
settings-language = Язык
settings-size-chat = Лимит этого чата
settings-size-mb = { $megabytes } МБ
settings-size-half = Вдвое меньше
settings-size-quality = Без видимых потерь
settings-size-none = Не задан
settings-export-compress = После сжатия
settings-export-always = Всегда
settings-export-never = Только по просьбе
settings-language-auto = Автоматически
language-held = Теперь я отвечаю вам по-русски.
language-automatic = Я отвечаю на том языке, на котором вы пишете.
language-unknown = Языка «{ $name }» я пока не знаю. Выберите один из этих:
settings-sent-as = Отправлять результат как
settings-sent-as-player = Видео
settings-sent-as-file = Файл
settings-notification = Результаты приходят
settings-notification-on = С уведомлением
settings-notification-off = Без звука
settings-size-used = Вы не назвали размер, поэтому беру ваш обычный: { $size } (/settings).
settings-size-place = Вы не назвали размер, поэтому беру обычный здесь: { $size } (/server-settings).
settings-size-fits = Вы не назвали размер, поэтому сжимаю до { MB($limit_bytes) }: столько принимает этот чат.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Обработать видео
request-title-compress = Уменьшить видео
request-words = Что сделать?
request-example = Оставить первые 10 секунд
request-files = Видео
request-files-hint = Оставьте пустым, чтобы продолжить с последним отсюда.
request-videos = Какие из видео?
request-size = Какого размера может быть результат?
request-size-usual = Мой обычный размер
request-size-same = Как получится
request-sound = Звук
request-sound-on = Оставить
request-sound-off = Убрать

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Настройки этого сервера. Они только сужают то, что разрешает владелец бота; личные /settings важнее.
place-form = Настройки этого сервера
place-chats = Каналы
place-roles = Роли
place-places-hint = Не выбирайте ничего, чтобы разрешить все.
place-spend = Кто может тратить кредиты
place-spend-everyone = Все
place-spend-owner = Кто начал разговор
place-open = Не задано
place-all = Все
place-some = Выбрано: { $number }
doctor-title = Вот что я нашёл, проверив всё:
doctor-elsewhere = Напишите это в личном чате: ответ только для вас.
place-elsewhere = Эти настройки для серверов: вызовите команду на сервере.
place-not-yours = Настройки меняет только тот, кто может управлять этим сервером.
place-no-forms = Для этих настроек нужна форма, а здесь её нет.
