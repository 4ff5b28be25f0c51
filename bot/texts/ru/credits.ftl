# На что уходят кредиты: спросить заранее, и кто сколько потратил.

usage-mine = Что вы заказывали:
usage-own = На вашем собственном аккаунте:
usage-own-in-private = Сколько вы тратите на собственном аккаунте, я скажу в личном чате.
usage-guild = Все здесь:
usage-day = • за 24 часа — правок: { $edits }, кредитов: { $credits }
usage-month = • за 30 дней — правок: { $edits }, кредитов: { $credits }
usage-unknown = • для { $edits } стоимость не учтена: они шли одновременно с другими или ещё идут
usage-nothing = За последние 30 дней вы не заказывали платных правок.
usage-most = Больше всего за 30 дней:
usage-spender = • { $name } — правок: { $edits }, кредитов: { $credits }
usage-somebody = кто-то
confirm-question =
    На это уйдёт около { $credits ->
        [one] { $credits } кредита
        [few] { $credits } кредитов
       *[many] { $credits } кредитов
    }. Начать? Если за { $minutes } мин не нажать «Да», ничего не спишется.
confirm-expired = Не начато: никто вовремя не согласился. Ничего не списано.
button-confirm =
    { $credits ->
        [one] Да, { $credits } кредит
        [few] Да, { $credits } кредита
       *[many] Да, { $credits } кредитов
    }
