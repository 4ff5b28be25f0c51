# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = { $name } не подходит. Подходят { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } больше предела в 500 МБ ({ MB($size_bytes) }). Обрежьте, разделите или сохраните в 1080p и пришлите снова.
error-too-large-plain = { $name } больше предела в 500 МБ. Обрежьте, разделите или сохраните в 1080p и пришлите снова.
error-empty-file = Файл { $name } пуст.
error-file-gone = Больше не могу получить { $name }. Пришлите ещё раз.
error-file-unreachable = Сейчас не удалось получить { $name }. Пришлите ещё раз.
error-platform-limit = { $name } больше { MB($limit_bytes) }, которые можно взять из этого чата. Пришлите файл поменьше или прямую ссылку.
error-upload-failed = Не удалось загрузить { $name }. Ничего не списано.
error-upload-unclear = Загрузка { $name } прервалась. Ничего не списано; пришлите ещё раз.
error-sticker = С этим ничего не сделать. Пришлите видео, картинку или звук.
error-no-video = Сначала пришлите видео, потом скажите, что с ним сделать.

## Links that people paste

error-link-refused = Не могу открыть эту ссылку. Пришлите открытую https-ссылку прямо на файл.
error-link-not-a-file = Это ссылка на страницу, а не на файл. Пришлите прямую ссылку на видео или само видео.
error-link-unreachable = Сейчас ссылка не открылась. Проверьте её и попробуйте ещё раз.

## Account and credits

error-no-credits-bind = Бесплатные кредиты кончились. Чтобы продолжить, зарегистрируйтесь: { $url }
error-no-credits-shared = У этого бота кончились кредиты. Владелец знает; попробуйте позже.
error-no-credits-registered = Ваши кредиты кончились. Пополните их в аккаунте и нажмите «Повторить».
error-export-plan = Для экспорта зарегистрируйтесь или смените тариф.
error-export-plan-shared = Тариф этого бота не включает экспорт. Владелец знает.
error-setup = Этот бот неверно настроен. Владелец знает; попробуйте позже.
error-token-refused = NemoVideo больше не принимает ваш токен. Сделайте /login снова.
error-account-wait =
    { $minutes ->
        [one] Видеосервис снова пустит меня примерно через { $minutes } минуту. Попробуйте тогда.
        [few] Видеосервис снова пустит меня примерно через { $minutes } минуты. Попробуйте тогда.
       *[many] Видеосервис снова пустит меня примерно через { $minutes } минут. Попробуйте тогда.
    }
error-account-wait-hours = Видеосервис снова пустит меня примерно через { $hours } ч. Попробуйте тогда.
error-account-wait-unknown = Видеосервис сейчас меня не пускает. Попробуйте позже.

## The service

error-busy = Видеосервис занят. Ничего не списано; попробуйте через минуту.
error-service = У видеосервиса неполадки. Ничего не списано; попробуйте позже.
error-unreachable = Видеосервис недоступен. Ничего не списано; попробуйте позже.
error-edit-failed = Монтаж на сервисе не удался. Возможно, он оплачен.
answer-blocked = (Сервис заблокировал остаток ответа по своим правилам безопасности. Монтаж может быть неполным; возможно, он оплачен. Попробуйте сказать иначе.)
answer-too-long = (Ответ обрывается здесь: он стал слишком длинным для сервиса. Монтаж может быть неполным; возможно, он оплачен.)
answer-cut = (Сервис закончил ответ раньше времени. Монтаж может быть неполным; возможно, он оплачен.)
error-edit-refused = Сервис отклонил эту просьбу. Ничего не списано.
error-unexpected = У меня что-то пошло не так. Я записал это для владельца.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = Связь прервалась, но монтаж выполнен:
recovery-unchanged = Связь прервалась, и ничего не изменилось. Возможно, это оплачено. Повторить?
recovery-unreadable = Связь прервалась, и шкалу сейчас не прочитать. Монтаж мог быть сделан и оплачен; смотрите /status.
recovery-partial = (Здесь ответ обрывается.)
session-expired = Прошлый проект устарел; я начал новый с вашими файлами.
project-expired = Проект на сервисе устарел.
edits-lost = Сделанное в нём потеряно; возможно, оно оплачено. Ваши файлы попадут в новый при следующей просьбе.
notice-repeat = (Возможно, вы видите это второй раз.)
notice-continued = (продолжение)
notice-overflow-as-file = Остальное – в файле.

## Without the details

error-unsupported-plain = Сервис не может использовать такой файл.
error-too-large-unnamed = Файл больше предела в 500 МБ. Обрежьте, разделите или сохраните в 1080p и пришлите снова.
error-upload-broken = Файл оборвался при загрузке. Ничего не списано; пришлите ещё раз.
error-scope-plain = Токену NemoVideo не хватает нужного права. Ничего не списано.
error-scope = Токену NemoVideo не хватает нужного права «{ $scope }». Ничего не списано.
overflow-filename = ответ.txt
