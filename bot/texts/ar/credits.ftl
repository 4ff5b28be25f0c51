# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = ما طلبته:
usage-own = على حسابك الخاص:
usage-own-in-private = ما تنفقه على حسابك الخاص أخبرك به في محادثة خاصة.
usage-guild = الجميع هنا:
usage-day = • آخر 24 ساعة – التعديلات: { $edits }، الرصيد: { $credits }
usage-month = • آخر 30 يومًا – التعديلات: { $edits }، الرصيد: { $credits }
usage-unknown = • تكلفة { $edits } منها ليست محسوبة: جرت مع غيرها في الوقت نفسه أو ما زالت تجري
usage-nothing = لم تطلب أي تعديل مدفوع في آخر 30 يومًا.
usage-most = الأكثر في آخر 30 يومًا:
usage-spender = • { $name } – التعديلات: { $edits }، الرصيد: { $credits }
usage-somebody = أحدهم
confirm-question = يستهلك هذا نحو { $credits } من الرصيد. هل أبدأ؟ لا يُخصم شيء ما لم تضغط «نعم» خلال { $minutes } دقيقة.
confirm-expired = لم أبدأ: لم يضغط أحد «نعم» في الوقت المناسب. لم يُخصم شيء.
button-confirm =
    { $credits ->
        [zero] نعم، { $credits } من الرصيد
        [one] نعم، { $credits } من الرصيد
        [two] نعم، { $credits } من الرصيد
        [few] نعم، { $credits } من الرصيد
        [many] نعم، { $credits } من الرصيد
       *[other] نعم، { $credits } من الرصيد
    }
