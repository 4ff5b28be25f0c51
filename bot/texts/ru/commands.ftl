# What the platforms' command menus say: at most 100 letters each.

command-start = Начать
command-help = Что я умею
command-export = Получить MP4 (бесплатно)
command-status = Показать таймлайн
command-credits = Показать остаток кредитов
command-usage = Показать, сколько вы потратили
command-new = Начать новый проект
command-skill = Выбрать режим
command-cancel = Остановить текущую работу
command-compress = Сделать видео меньше
command-edit = Смонтировать видео
command-login = Подключить ваш аккаунт NemoVideo
command-logout = Отключить ваш аккаунт NemoVideo
command-forget = Удалить всё, что я о вас храню
command-redeem = Использовать приглашение
