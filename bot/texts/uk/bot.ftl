# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** — надішліть мені відео й напишіть, що з ним зробити.
greeting-examples = Спробуйте написати:
greeting-with-request = **{ $title }** — беруся до роботи.
greeting-time-seconds = Ролик на 30 секунд зазвичай готовий за { $low }–{ $high } с.
greeting-time-minutes = Ролик на 30 секунд зазвичай готовий за { $low }–{ $high } хв.
greeting-cloud = Нічого встановлювати не треба: усе робиться у хмарі.

## Ready

ready = Можна починати.
ready-send-video = Можна починати. Надішліть мені відео й напишіть, що з ним зробити.

## A file arrived

received-file = Отримано: { $name } ({ $facts }).
received-file-plain = Отримано: { $name }.
received-files =
    { $count ->
        [one] Отримано { $count } файл: { $names }.
        [few] Отримано { $count } файли: { $names }.
       *[many] Отримано { $count } файлів: { $names }.
    }
received-what-next = Що зробити?
received-new-project = Це новий проєкт.
project-again = Знову в проєкті з { $names }.
project-again-plain = Знову в попередньому проєкті.
project-assumed = Проєкт: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] У черзі: ви наступні.
       *[other] У черзі: місце { $place }.
    }
awaits-video = Надішліть відео, і я саме це зроблю. До того нічого не спишеться.
awaits-video-as-reply = Надішліть відео у відповідь на це повідомлення, і я саме це зроблю. До того нічого не спишеться.
awaits-video-points = Або згадайте мене у відповіді на відео, яке тут уже є, і напишіть, що зробити.
button-earlier-video = Попереднє відео
video-above = Ваше відео вище: { $names }
button-video-above = Взяти { $file } ({ $name })?

queue-withdrawn = Прибрано з черги.
queue-full = Забагато відразу. Зачекайте, будь ласка, поки частину буде зроблено.
correction-too-late = Робота за попереднім проханням уже почалася. Щоб зробити й нове, надішліть його окремим повідомленням.

## An edit is finished

done = Готово.
done-unchanged = На таймлайні нічого не змінилося. Спробуйте написати інакше.
question-plain = Що бажаєте?
reword-title = Те саме іншими словами
reword-label = Що зробити натомість?
reword-how = Надішліть запит ще раз іншими словами.
reworded = Іншими словами: «{ $words }»
voice-understood =
    Ось що я зрозумів: «{ $words }»

    Зробити це?
voice-no-words = У цьому голосовому повідомленні не чути слів. Запишіть його ще раз або напишіть, що зробити.
voice-too-long = Слухаю голосові повідомлення до { $minutes } хв. Запишіть коротше або напишіть, що зробити.
voice-unreadable = Це голосове повідомлення не відтворюється. Запишіть його ще раз або напишіть, що зробити.
voice-unheard = Зараз не можу слухати голосові повідомлення. Напишіть, що зробити.
voice-stopped = Зупинено. З цим голосовим повідомленням нічого не зроблено.
done-raw-video-first = Чернетка відео готова. Можливо, додадуться музика, текст та ефекти.
done-tracks-added = Це додано автоматично. Залишити чи прибрати?
done-already-small = Відео займає { MB($size_bytes) } — це вже менше за { MB($target_bytes) }.
done-credits-used = Кредити: { $before } → { $after }
done-not-exported = Ще не експортовано, як ви й просили. Натисніть «Експорт», коли потрібен результат.
done-export-follows = Зараз не можу прочитати таймлайн. Пробуватиму далі й експортую, щойно зможу.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Надішліть файл сюди.

## Conversation: new, skill, cancel, forget

new-started = Новий проєкт. Надішліть мені відео.
previous-gone = Попереднього проєкту вже немає; це залишається в новому.

skill-list = Режими:
skill-entry = { $name } — { $title }
skill-entry-current = **{ $name } — { $title }** (увімкнено)
skill-question = Перейти на { $title }? Почнеться новий проєкт, ваші файли завантажаться знову.
skill-changed = Тепер працює { $title }.
skill-same = { $title } уже увімкнено.
skill-unknown = Режиму «{ $name }» немає. Виберіть один із цих: { $names }

cancel-nothing = Зараз нічого не виконується.
cancel-queued = Прибрано з черги. Нічого не зроблено й не списано.
cancel-before-asking = Зупинено до початку монтажу. Нічого не списано.
cancel-asking = Зупинено. Монтаж уже почався, тож частину могло бути зроблено й списано.
cancel-changed = Зупинено. Ці зміни вже зроблено, кредити могли списатися; вони лишаються на таймлайні:
cancel-answered = Монтаж уже завершився. Він лишається на таймлайні.
cancel-render = Експорт зупинено. Таймлайн не змінився, а експорт безкоштовний.
cancel-render-unsure = Я більше не чекаю на експорт, але сервіс не підтвердив зупинку і, можливо, ще працює над ним. Таймлайн не змінився, а експорт безкоштовний.
cancel-too-late = Зупиняти пізно: уже готово.
closed-turn = Я не міг вам написати, тож залишив це прохання: нічого не зроблено й не списано.
cancel-not-yours = Зупинити це може той, хто просив, власник проєкту або модератор.
cancel-requested = Зупиняю…

forget-question = Видалити все, що я про вас зберігаю? Повернути це не можна.
forget-done = Готово. Усе, що я про вас зберігав, видалено. У NemoVideo може бути власна копія: попросіть їхню підтримку її видалити.
forget-at-work = Те, що зараз виконується, дійде до кінця; надішліть потім /forget ще раз, і це теж буде видалено.
forget-backups = У вже зроблених резервних копіях це лишиться, доки їх не видалять; остання з них — від { $date }.
forget-backups-until = У вже зроблених резервних копіях це поки лишиться; до { $date } буде видалено останню з них.
forget-backups-others = У власних резервних копіях власника бота це може зберігатися довше; до якого часу, скаже він.

## Account

credits-balance = Кредити: { $available }
credits-balance-frozen = Кредити: { $available } (ще { $frozen } зарезервовано для того, що виконується)
credits-price = Експорт безкоштовний. Монтаж і генерація витрачають кредити.

login-done = Ваш обліковий запис NemoVideo прив’язано.
login-wrong = NemoVideo не приймає цей токен. Перевірте його, будь ласка.
login-off = Цей бот не прив’язує облікових записів.
login-not-here = Не надсилайте токени такими повідомленнями; я нічого з нього не зберіг. Видаліть своє повідомлення й скористайтеся /login в особистому чаті.
logout-done = Ваш обліковий запис NemoVideo відв’язано.
logout-nothing = Ваш обліковий запис не прив’язано.
access-owner-only = Кредити цього проєкту може витрачати лише той, хто його почав.
access-replace-only = Замінити цей проєкт може лише його власник.
access-balance-only = Кредити бачить лише той, чий обліковий запис оплачує цей проєкт.
access-refused = Цей бот лише для запрошених.
access-not-here = Тут я працюю в інших каналах або для інших людей: так вирішили ті, хто керує цим сервером.
press-not-yours = Ця кнопка для того, хто просив.
press-asked-as-chat = Це просили від імені «{ $name }», і мені не видно, чи можете ви натискати за нього. Натомість дайте відповідь на це повідомлення від того ж імені.
press-stale = Ця кнопка вже не діє.
press-done = Готово.
press-noted = Беруся.

## Help

help-what = Надішліть мені відео й напишіть, що з ним зробити. У відповідь прийде MP4.
help-examples = Спробуйте написати:
help-formats = Приймаю { $formats }, до { $megabytes } МБ на файл.
help-larger = Більших цей чат мені не передає; пряме посилання може вести на файл до { $megabytes } МБ.
help-posting = Результати до { $megabytes } МБ надсилаю сюди, більші — посиланням.
how-to-say = Згадайте мене у повідомленні або дайте відповідь на це, щоб я його побачив.
how-to-say-by-command = Напишіть мені через /edit.
help-in-groups = Там, де пишуть і інші, згадуйте мене або відповідайте на мої повідомлення, щоб вони дійшли до мене. Команди й кнопки працюють завжди.
unknown-command = Команди /{ $command } я не знаю. Усі мої команди показує /help.
unknown-command-nearest = Команди /{ $command } я не знаю. Може, /{ $nearest }?
help-advice = Корисно знати:
help-vague = Розкажіть трохи більше. Найкраще — розмір, бітрейт або що вирізати:
small-talk = Вітаю! Надішліть мені відео й напишіть, що з ним зробити.
undo-nothing = Тут поки нічого скасовувати. Надішліть мені відео й напишіть, що з ним зробити.
thanks-answer = Прошу!
apology-answer = Нічого страшного.
bot-answer = Так, я бот. Надішліть мені відео й напишіть, що з ним зробити.
progress-nothing-running = Зараз нічого не виконується.
progress-running = Ще працюю: { $what }
progress-awaits-video = Чекаю на відео: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Стисни це відео
offer-compress-to = Стисни це відео до { $megabytes } МБ
offer-first =
    { $seconds ->
        [one] Залиш лише першу { $seconds } секунду
        [few] Залиш лише перші { $seconds } секунди
       *[many] Залиш лише перші { $seconds } секунд
    }
offer-compress-half = Стисни це відео вдвічі
offer-compress-quality = Стисни це відео без втрати якості
offer-mute = Прибери звук
offer-compress-to-kb = Стисни це відео до { $kilobytes } КБ
offer-height = Зміни роздільність на { $height }p
offer-undo = Скасуй останню зміну
offer-instead = { $words } (замість останньої зміни)
offer-gif = Перетвори на GIF
offer-mp3 = Дай звук у MP3
offer-music = Додай спокійну фонову музику
offer-title = Додай відповідний заголовок
offer-do-that = Зроби це
offer-drop-music = Прибери додану музику
offer-drop-title = Прибери доданий текст
offer-drop-effects = Прибери додані ефекти

# Behind the words of one part of a batch, for the service: $names are file names.
batch-only-file = лише цей файл: { $names }
batch-only-files = лише ці файли: { $names }

# Behind a request that points at words of others, for the service, which then sees whose they are.
about-quoted = про те, що пише { $name }
about-quoted-unknown = про те, що хтось написав

list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits показує, скільки лишилося.
progress-files = надіслані файли
project-not-yours = Посилання на цей проєкт — для його власника.
project-no-link = На цей проєкт немає посилання.

## For everybody's eyes, while only the operator can help

presence-trouble = маю проблеми, скоро повернуся
