# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = Забагато відразу. Продовжити можна { $when }.
limit-turns =
    { $limit ->
        [one] Ви досягли межі: { $limit } запит на годину. Продовжити можна { $when }.
        [few] Ви досягли межі: { $limit } запити на годину. Продовжити можна { $when }.
       *[many] Ви досягли межі: { $limit } запитів на годину. Продовжити можна { $when }.
    }
limit-uploads =
    { $limit ->
        [one] Ви досягли межі: { $limit } файл на день. Продовжити можна { $when }.
        [few] Ви досягли межі: { $limit } файли на день. Продовжити можна { $when }.
       *[many] Ви досягли межі: { $limit } файлів на день. Продовжити можна { $when }.
    }
limit-megabytes = Ви досягли межі: { $limit } МБ на день. Продовжити можна { $when }.
limit-credits =
    { $limit ->
        [one] Ви витратили { $limit } кредит цього тижня. Продовжити можна { $when }.
        [few] Ви витратили { $limit } кредити цього тижня. Продовжити можна { $when }.
       *[many] Ви витратили { $limit } кредитів цього тижня. Продовжити можна { $when }.
    }
limit-running =
    { $limit ->
        [one] { $limit } ваш запит уже чекає або виконується. Надішліть це ще раз, коли він завершиться.
        [few] { $limit } ваші запити вже чекають або виконуються. Надішліть це ще раз, коли один із них завершиться.
       *[many] { $limit } ваших запитів уже чекають або виконуються. Надішліть це ще раз, коли один із них завершиться.
    }
limit-running-shared = Тут зараз стільки роботи, що взяти це не можу. Надішліть ще раз за кілька хвилин.
limit-shared = Ми всі тут разом досягли межі. Продовжиться { $when }.
limit-beyond = Це більше, ніж я беру тут за один раз.

in-seconds =
    { $number ->
        [one] за { $number } секунду
        [few] за { $number } секунди
       *[many] за { $number } секунд
    }
in-minutes =
    { $number ->
        [one] за { $number } хвилину
        [few] за { $number } хвилини
       *[many] за { $number } хвилин
    }
in-hours =
    { $number ->
        [one] за { $number } годину
        [few] за { $number } години
       *[many] за { $number } годин
    }
in-days =
    { $number ->
        [one] за { $number } день
        [few] за { $number } дні
       *[many] за { $number } днів
    }

## Invitations

redeem-done = Ласкаво просимо! Надішліть мені відео й напишіть, що з ним зробити.
redeem-already = Ви вже маєте доступ.
redeem-unknown = Цей код не діє або його вже використано. Запитайте в того, хто вам його дав.
redeem-not-here = Надішліть код в особистий чат, будь ласка. Тут я нічого з нього не зберіг.
redeem-usage = Напишіть код після команди: /redeem КОД
redeem-off = Цей бот не приймає запрошень.
