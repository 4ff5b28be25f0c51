# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** — пришлите видео и напишите, что с ним сделать.
greeting-examples = Например:
greeting-with-request = **{ $title }** — приступаю.
greeting-time-seconds = Ролик на 30 секунд обычно готов за { $low }–{ $high } с.
greeting-time-minutes = Ролик на 30 секунд обычно готов за { $low }–{ $high } мин.
greeting-cloud = Ничего не нужно устанавливать: всё делается в облаке.

## Ready

ready = Можно начинать.
ready-send-video = Можно начинать. Пришлите видео и напишите, что с ним сделать.

## A file arrived

received-file = Получено: { $name } ({ $facts }).
received-file-plain = Получено: { $name }.
received-files =
    { $count ->
        [one] Получен { $count } файл: { $names }.
        [few] Получено { $count } файла: { $names }.
       *[many] Получено { $count } файлов: { $names }.
    }
received-what-next = Что сделать?
received-new-project = Начинается новый проект.
project-again = Снова в проекте с { $names }.
project-again-plain = Снова в прежнем проекте.
project-assumed = Проект: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] В очереди: следующий.
       *[other] В очереди: номер { $place }.
    }
awaits-video = Пришлите видео, и я сделаю именно это. До тех пор ничего не списывается.
awaits-video-as-reply = Ответьте на это сообщение видео, и я сделаю именно это. До тех пор ничего не списывается.
awaits-video-points = Или упомяните меня в ответе на видео, которое здесь уже есть, и напишите, что сделать.
button-earlier-video = Прежнее видео
video-above = Ваше видео выше: { $names }
button-video-above = Взять { $file } от { $name }?

queue-withdrawn = Убрано из очереди.
queue-full = Слишком много сразу. Подождите, пока часть будет готова.
correction-too-late = Работа по прежней просьбе уже началась. Чтобы сделать и новое, пришлите его отдельным сообщением.

## An edit is finished

done = Готово.
done-unchanged = На таймлайне ничего не изменилось. Попробуйте написать иначе.
question-plain = Что выбрать?
reword-title = То же другими словами
reword-label = Что сделать вместо этого?
reword-how = Пришлите просьбу ещё раз другими словами.
reworded = Другими словами: «{ $words }»
voice-understood =
    Вот что я понял: «{ $words }»

    Сделать это?
voice-no-words = В этом голосовом сообщении слов не слышно. Запишите его ещё раз или напишите, что сделать.
voice-too-long = Голосовые сообщения принимаются длиной до { $minutes } мин. Запишите покороче или напишите, что сделать.
voice-unreadable = Это голосовое сообщение не воспроизводится. Запишите его ещё раз или напишите, что сделать.
voice-unheard = Сейчас голосовые сообщения не слушаю. Напишите, что сделать.
voice-stopped = Остановлено. С этим голосовым сообщением ничего не сделано.
done-raw-video-first = Черновик видео готов. Возможно, добавятся музыка, текст и эффекты.
done-tracks-added = Это добавлено автоматически. Оставить или убрать?
done-already-small = Видео занимает { MB($size_bytes) }, это уже меньше { MB($target_bytes) }.
done-credits-used = Кредиты: { $before } → { $after }
done-not-exported = Пока не экспортировано, как вы просили. Нажмите «Экспорт», когда нужен результат.
done-export-follows = Сейчас не могу прочитать таймлайн. Продолжаю пробовать и экспортирую, как только смогу.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Пришлите файл сюда.

## Conversation: new, skill, cancel, forget

new-started = Новый проект. Пришлите видео.
previous-gone = Прошлого проекта больше нет; это останется в новом.
skill-list = Режимы:
skill-entry = { $name } — { $title }
skill-entry-current = **{ $name } — { $title }** (сейчас)
skill-question = Переключить на { $title }? Начнётся новый проект, файлы загрузятся заново.
skill-changed = Теперь используется { $title }.
skill-same = { $title } уже используется.
skill-unknown = Режима «{ $name }» нет. Есть: { $names }
cancel-nothing = Сейчас ничего не выполняется.
cancel-queued = Убрано из очереди. Ничего не сделано и не списано.
cancel-before-asking = Остановлено до начала монтажа. Ничего не списано.
cancel-asking = Остановлено. Монтаж уже начался: часть могла быть сделана, и кредиты могли быть списаны.
cancel-changed = Остановлено. К этому моменту уже было сделано, и кредиты могли быть списаны; на таймлайне остаётся:
cancel-answered = Монтаж уже был закончен. Он остаётся на таймлайне.
cancel-render = Экспорт остановлен. Таймлайн не изменился, экспорт бесплатный.
cancel-render-unsure = Я больше не жду экспорт, но сервис не подтвердил остановку и, возможно, ещё работает над ним. Таймлайн не изменился, экспорт бесплатный.
cancel-too-late = Останавливать поздно: уже готово.
closed-turn = Я не мог вам написать и оставил эту просьбу: ничего не сделано и не списано.
cancel-not-yours = Остановить это может только тот, кто просил, владелец проекта или модератор.
cancel-requested = Останавливаю…
forget-question = Удалить всё, что я о вас храню? Отменить это нельзя.
forget-done = Готово. Всё, что я о вас хранил, удалено. У NemoVideo может остаться копия; об удалении спросите их поддержку.
forget-at-work = То, что сейчас выполняется, дойдёт до конца; отправьте потом /forget ещё раз, и это тоже будет удалено.
forget-backups = В уже сделанных резервных копиях это останется, пока их не удалят; последняя из них — от { $date }.
forget-backups-until = В уже сделанных резервных копиях это пока останется; к { $date } будет удалена последняя из них.
forget-backups-others = В собственных резервных копиях владельца бота это может храниться дольше; до какого времени, скажет он.

## Account

credits-balance = Кредиты: { $available }
credits-balance-frozen = Кредиты: { $available } ({ $frozen } отложено на текущую работу)
credits-price = Экспорт бесплатный. Монтаж и создание клипов расходуют кредиты.
login-done = Ваш аккаунт NemoVideo подключён.
login-wrong = NemoVideo не принимает этот токен. Проверьте его.
login-off = Этот бот не подключает аккаунты.
login-not-here = Не присылайте токены в таких сообщениях: я ничего не сохранил. Удалите сообщение и отправьте /login в личном чате.
logout-done = Ваш аккаунт NemoVideo отключён.
logout-nothing = У вас нет подключённого аккаунта.
access-owner-only = Тратить кредиты этого проекта может только тот, кто его начал.
access-replace-only = Заменить этот проект может только тот, кому он принадлежит.
access-balance-only = Кредиты видит только тот, чей аккаунт оплачивает этот проект.
access-refused = Этот бот только для приглашённых.
access-not-here = Здесь я работаю в других каналах или для других людей: так решили те, кто управляет этим сервером.
press-not-yours = Эта кнопка для того, кто отправил запрос.
press-asked-as-chat = Это просили от имени «{ $name }», и мне не видно, можете ли вы нажимать за него. Лучше ответьте на это сообщение от того же имени.
press-stale = Эта кнопка больше не работает.
press-done = Готово.
press-noted = Приступаю.

## Help

help-what = Пришлите видео и напишите, что с ним сделать. В ответ придёт MP4.
help-examples = Например:
help-formats = Подходят { $formats }, до { $megabytes } МБ на файл.
help-larger = Файлы больше этот чат мне не отдаёт; по прямой ссылке можно до { $megabytes } МБ.
help-posting = Результаты до { $megabytes } МБ я присылаю сюда; файлы больше — ссылкой.
how-to-say = Упомяните меня или ответьте на это сообщение, чтобы ваши слова дошли до меня.
how-to-say-by-command = Напишите мне через /edit.
help-in-groups = Там, где пишут и другие, упомяните меня или ответьте на моё сообщение, чтобы ваши слова дошли до меня. Команды и кнопки работают всегда.
unknown-command = Команды /{ $command } нет. Все команды: /help.
unknown-command-nearest = Команды /{ $command } нет. Может быть, /{ $nearest }?
help-advice = Полезно знать:
help-vague = Расскажите подробнее. Лучше всего — размер, битрейт или отрезок:
small-talk = Здравствуйте! Пришлите видео и напишите, что с ним сделать.
undo-nothing = Здесь пока нечего отменять. Пришлите видео и напишите, что с ним сделать.
thanks-answer = Пожалуйста!
apology-answer = Ничего страшного.
bot-answer = Да, я бот. Пришлите видео и напишите, что с ним сделать.
progress-nothing-running = Сейчас ничего не выполняется.
progress-running = Ещё делаю: { $what }
progress-awaits-video = Жду видео: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Сожми это видео
offer-compress-to = Сожми это видео до { $megabytes } МБ
offer-first =
    { $seconds ->
        [one] Оставь только первую { $seconds } секунду
        [few] Оставь только первые { $seconds } секунды
       *[many] Оставь только первые { $seconds } секунд
    }
offer-compress-half = Сожми это видео вдвое
offer-compress-quality = Сожми это видео без потери качества
offer-mute = Убери звук
offer-compress-to-kb = Сожми это видео до { $kilobytes } КБ
offer-height = Измени разрешение на { $height }p
offer-undo = Отмени последнее изменение
offer-instead = { $words } (вместо последнего изменения)
offer-gif = Преобразуй в GIF
offer-mp3 = Дай звук в MP3
offer-music = Добавь спокойную фоновую музыку
offer-title = Добавь подходящий заголовок
offer-do-that = Сделай это
offer-drop-music = Убери добавленную музыку
offer-drop-title = Убери добавленный заголовок
offer-drop-effects = Убери добавленные эффекты
batch-only-file = только этот файл: { $names }
batch-only-files = только эти файлы: { $names }

about-quoted = о том, что пишет { $name }
about-quoted-unknown = о том, что написал кто-то
list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits покажет, сколько осталось.
progress-files = ваши файлы
project-not-yours = Ссылка на этот проект — для того, кому он принадлежит.
project-no-link = Ссылки на этот проект нет.

## For everybody's eyes, while only the operator can help

presence-trouble = неполадки, скоро вернусь
