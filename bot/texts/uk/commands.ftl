# What the platforms' command menus say: at most 100 letters each.

command-start = Почати
command-help = Що я вмію
command-export = Отримати MP4 (безкоштовно)
command-status = Показати таймлайн
command-credits = Показати, скільки кредитів лишилося
command-usage = Показати, скільки ви витратили
command-language = Вибрати мову відповідей
command-history = Показати ваші останні проєкти
command-settings = Вибрати звичний розмір і мову
command-server-settings = Налаштувати бота для цього сервера
command-new = Почати новий проєкт
command-skill = Вибрати режим
command-cancel = Зупинити те, що виконується
command-compress = Зменшити відео
command-edit = Змонтувати відео
command-login = Прив’язати обліковий запис NemoVideo
command-logout = Відв’язати обліковий запис NemoVideo
command-forget = Видалити все, що я про вас зберігаю
command-redeem = Використати запрошення

## /settings

settings-title = Змініть те, чого ваші запити не уточнюють. Сказане в запиті важливіше.
settings-size = Звичний розмір
settings-export = Надсилати MP4 одразу
settings-language = Мова
settings-size-chat = Межа цього чату
settings-size-mb = { $megabytes } МБ
settings-size-half = Половина розміру
settings-size-quality = Без видимих втрат
settings-size-none = Не задано
settings-export-compress = Після стиснення
settings-export-always = Завжди
settings-export-never = Лише на прохання
settings-language-auto = Автоматично
language-held = Відтепер відповідаю вам українською.
language-automatic = Відповідаю тією мовою, якою ви пишете.
language-unknown = Мови «{ $name }» я поки не знаю. Виберіть одну з цих:
settings-sent-as = Надсилати результат як
settings-sent-as-player = Відео
settings-sent-as-file = Файл
settings-notification = Результати приходять
settings-notification-on = Зі сповіщенням
settings-notification-off = Тихо
settings-size-used = Ви не назвали розміру, тож беру ваш звичний: { $size } (/settings).
settings-size-place = Ви не назвали розміру, тож беру звичний тут: { $size } (/server-settings).
settings-size-fits = Ви не назвали розміру, тож стискаю до { MB($limit_bytes) } — стільки приймає цей чат.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Змонтувати відео
request-title-compress = Зменшити відео
request-words = Що зробити?
request-example = Залиш перші 10 секунд
request-files = Відео
request-files-hint = Залиште порожнім, щоб продовжити з останнім відео тут.
request-videos = Яке з відео?
request-size = Яким великим може бути результат?
request-size-usual = Мій звичний розмір
request-size-same = Як вийде
request-sound = Звук
request-sound-on = Залишити
request-sound-off = Прибрати

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Налаштування цього сервера. Вони лише звужують дозволене власником бота, а особисті /settings важливіші.
place-form = Налаштування цього сервера
place-chats = Канали
place-roles = Ролі
place-places-hint = Не вибирайте нічого, щоб дозволити всі.
place-spend = Хто може витрачати кредити
place-spend-everyone = Усі
place-spend-owner = Хто почав розмову
place-open = Не задано
place-all = Усі
place-some = Вибрано: { $number }
doctor-title = Ось що показала перевірка всього:
doctor-elsewhere = Напишіть це в особистому чаті: відповідь лише для вас.
place-elsewhere = Ці налаштування — для серверів: скористайтеся командою на сервері.
place-not-yours = Ці налаштування змінює лише той, хто може керувати сервером.
place-no-forms = Для цих налаштувань потрібна форма, а тут форм немає.
