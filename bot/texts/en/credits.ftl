# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = What you asked for:
usage-own = On your own account:
usage-own-in-private = What you spend on your own account I tell you in a private chat.
usage-guild = Everybody here:
usage-day = • last 24 hours – edits: { $edits }, credits: { $credits }
usage-month = • last 30 days – edits: { $edits }, credits: { $credits }
usage-unknown = • of { $edits } the cost is not in there: they ran at the same time as others, or still run
usage-nothing = You have asked for no paid edit in the last 30 days.
usage-most = Most of it, in the last 30 days:
usage-spender = • { $name } – edits: { $edits }, credits: { $credits }
usage-somebody = somebody
confirm-question = This takes about { $credits } credits. Shall I begin? Nothing is charged unless you press Yes within { $minutes } minutes.
confirm-expired = Not begun: nobody pressed Yes in time. Nothing was charged.
button-confirm =
    { $credits ->
        [one] Yes, { $credits } credit
       *[other] Yes, { $credits } credits
    }
