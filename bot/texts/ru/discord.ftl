# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Монтаж видео
discord-presence = Пришлите видео
# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Обработать в NemoVideo
discord-menu-compress = Сжать
# The fields of a command: at most 100 letters each.
discord-option-request = Что сделать, своими словами
discord-option-video = Видео, фото или аудио
discord-option-url = Ссылка на видео
discord-option-quality = Например, 720p
discord-option-skill = Режим
discord-option-language = Язык, например: русский
discord-option-code = Ваш код приглашения
# Forms: titles and labels have at most 45 letters.
discord-login-title = Подключить аккаунт NemoVideo
discord-login-label = API-токен
# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }
# One person alone reads these.
discord-not-allowed = Здесь вы не можете пользоваться ботом. Кто им пользуется, решает его владелец.
discord-try-again = Не получилось. Попробуйте ещё раз чуть позже.
discord-no-video = В этом сообщении нет видео.
discord-open-link = Открыть
discord-form-lost = Я уже не знаю, о чём была эта форма. Откройте её ещё раз.
discord-deleted = Удалено. Проект остался: /export пришлёт результат ещё раз.
discord-not-deleted = Не могу удалить: ветка в архиве или у меня нет права. Напишите что-нибудь в ветке и попробуйте ещё раз.
# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord не показывает мне это сообщение. Откройте его меню, выберите «Приложения», затем «Обработать в NemoVideo», или пришлите видео сами.
discord-above-hidden = Discord не показывает мне, что здесь отправляли раньше. Откройте меню нужного видео, выберите «Приложения», затем «Обработать в NemoVideo».
discord-above-no-history = Мне нельзя читать, что здесь отправляли раньше. Ответьте на нужное видео, упомяните меня и напишите, что сделать, или откройте его меню, выберите «Приложения», затем «Обработать в NemoVideo».
discord-cannot-read = Discord не показывает мне это сообщение. Упомяните меня в нём или ответьте мне с включённым уведомлением.
discord-poll = Это опрос, а я обрабатываю видео. Пришлите видео и напишите, что с ним сделать.
discord-cannot-write = Не могу писать в { $channel }: там не хватает права, или ветка закрыта. Разрешить может модератор.
discord-timed-out = Не могу писать в { $channel } до { $moment }: модераторы этого сервера отправили меня в тайм-аут. Модератор может его снять, или спросите меня здесь.
discord-filtered = Фильтр сервера остановил мой ответ в { $channel }. Модератор может его разрешить, или спросите меня здесь.
