# A person's latest projects in a chat.

history-list = Ваши последние проекты здесь. Нажмите номер, чтобы вернуться к проекту:
history-entry = { $number }. { $name } — { $date }
history-empty = В этом чате у вас пока нет проектов. Пришлите видео, чтобы начать первый.
