# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Це приватний бот. Хто ним користується, вирішує власник.
telegram-login-usage =
    Надішліть /login і ваш токен NemoVideo одним повідомленням, тут, в особистому чаті:
    /login ВАШ_ТОКЕН
    Я одразу видалю це повідомлення.
telegram-login-private = Не надсилайте токени в групі. Напишіть мені /login в особистому чаті.
telegram-login-delete = Я не можу видалити тут ваше повідомлення: видаліть його самі, будь ласка, токен бачать усі.
telegram-say-it-openly = Це повідомлення бачимо лише ви і я, тож моя відповідь була б іншим незрозуміла. Напишіть це у групі й згадайте мене.
telegram-sent-privately = Надіслано вам в особистий чат.
telegram-write-me-first = Це лише для вас. Відкрийте особистий чат зі мною, натисніть «Почати» і спробуйте ще раз.
telegram-guest-how = Дайте відповідь на відео, згадайте мене й напишіть, що зробити, наприклад «{ $name } стисни до 20 МБ». Нічого іншого з цього чату я не бачу.
telegram-guest-start = Щоб отримати файл, відкрийте особистий чат зі мною, натисніть «Почати» і попросіть ще раз.
telegram-topic-name = Новий проєкт, { $day }
telegram-your-link = Ось ваше посилання:
telegram-open = Відкрити
telegram-description = Надішліть мені відео й напишіть, що з ним зробити: зменшити, скоротити, прибрати звук, склеїти. MP4 прийде сюди. Натисніть «Почати».
telegram-short-description = Надішліть відео й напишіть, яким великим воно може бути: MP4 прийде сюди.
telegram-in-groups = У цій групі я читаю те, де мене згадано ({ $name }), і відповіді мені: надішліть відео зі згадкою або дайте відповідь на відео: «{ $name } зменш».

telegram-trouble-connecting = Telegram: з’єднання.
telegram-trouble-unreachable = Telegram недоступний: перевірте мережу цієї машини. Пробую знову.
telegram-trouble-port = Вебхук Telegram не може слухати порт: { $said }
telegram-trouble-conflict = Telegram: оновлення цього бота отримує інший процес (409), або встановлено вебхук. Зупиніть інший: отримувати може лише один.
telegram-trouble-token = Telegram відхиляє токен бота. Перевірте TELEGRAM_TOKEN у @BotFather.
telegram-trouble-storage = Telegram: оновлення не зберігаються, тому не підтверджуються; пробую знову.
telegram-trouble-stalled = Telegram: отримання зупинилося й запускається знову.
telegram-trouble-webhook = Telegram не може викликати вебхук: { $said }
