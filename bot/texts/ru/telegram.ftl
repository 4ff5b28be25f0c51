# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Это закрытый бот. Кто им пользуется, решает владелец.
telegram-login-usage =
    Пришлите /login и ваш токен NemoVideo одним сообщением здесь, в личном чате:
    /login ВАШ_ТОКЕН
    Это сообщение я сразу удалю.
telegram-login-private = Не присылайте токены в группу. Напишите мне /login в личном чате.
telegram-login-delete = Я не могу удалить здесь ваше сообщение: удалите его сами, пожалуйста, токен виден всем.
telegram-say-it-openly = Это сообщение видим только вы и я, и остальные не поймут мой ответ. Напишите его, пожалуйста, в группе и упомяните меня.
telegram-sent-privately = Отправлено вам в личный чат.
telegram-write-me-first = Это только для вас. Откройте личный чат со мной, нажмите «Запустить» и попробуйте снова.
telegram-guest-how = Ответьте на видео, упомяните меня и напишите, что сделать, например: «{ $name } сожми до 20 МБ». Больше ничего в этом чате я не вижу.
telegram-guest-start = Чтобы получить файл, откройте личный чат со мной, нажмите «Запустить» и попросите ещё раз.
telegram-topic-name = Новый проект, { $day }
telegram-your-link = Вот ваша ссылка:
telegram-open = Открыть
telegram-description = Пришлите видео и напишите, что с ним сделать: сжать, укоротить, убрать звук, склеить. MP4 вернётся сюда. Нажмите «Запустить».
telegram-short-description = Пришлите видео и напишите, сколько оно может весить: MP4 вернётся сюда.
telegram-in-groups = В этой группе я читаю то, где меня упоминают ({ $name }) или отвечают мне: пришлите видео с упоминанием или ответьте на видео: «{ $name } сделай меньше».
telegram-trouble-connecting = Telegram: подключение.
telegram-trouble-unreachable = Telegram недоступен: проверьте сеть этой машины. Повторяю попытку.
telegram-trouble-port = Вебхук Telegram не может слушать порт: { $said }
telegram-trouble-conflict = Telegram: обновления этого бота получает другой процесс (409) или задан webhook. Остановите другой: получать может только один.
telegram-trouble-token = Telegram отклоняет токен бота. Проверьте TELEGRAM_TOKEN у @BotFather.
telegram-trouble-storage = Telegram: обновления не сохраняются и потому не подтверждаются; повторяю попытку.
telegram-trouble-stalled = Telegram: приём остановился и запускается снова.
telegram-trouble-webhook = Telegram не может вызвать вебхук: { $said }
