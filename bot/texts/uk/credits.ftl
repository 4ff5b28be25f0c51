# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = Ви просили:
usage-own = На вашому обліковому записі:
usage-own-in-private = Скільки витрачено на вашому обліковому записі, скажу в особистому чаті.
usage-guild = Усі тут:
usage-day = • за 24 години — правок: { $edits }, кредитів: { $credits }
usage-month = • за 30 днів — правок: { $edits }, кредитів: { $credits }
usage-unknown = • без вартості, правок: { $edits } — вони йшли одночасно з іншими або ще виконуються
usage-nothing = За останні 30 днів ви не просили платних правок.
usage-most = Найбільше за останні 30 днів:
usage-spender = • { $name } — правок: { $edits }, кредитів: { $credits }
usage-somebody = хтось
confirm-question =
    На це піде приблизно { $credits ->
        [one] { $credits } кредит
        [few] { $credits } кредити
       *[many] { $credits } кредитів
    }. Почати? Якщо за { $minutes } хв не натиснути «Так», нічого не спишеться.
confirm-expired = Не почато: ніхто вчасно не натиснув «Так». Нічого не списано.
button-confirm =
    { $credits ->
        [one] Так, { $credits } кредит
        [few] Так, { $credits } кредити
       *[many] Так, { $credits } кредитів
    }
