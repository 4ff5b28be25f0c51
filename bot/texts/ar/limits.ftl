# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = كان ذلك كثيرًا دفعةً واحدة. يمكنك المتابعة { $when }.
limit-turns =
    { $limit ->
        [zero] بلغت حد الطلبات في الساعة: { $limit } طلب. يمكنك المتابعة { $when }.
        [one] بلغت حد الطلبات في الساعة: طلب واحد ({ $limit }). يمكنك المتابعة { $when }.
        [two] بلغت حد الطلبات في الساعة: طلبان ({ $limit }). يمكنك المتابعة { $when }.
        [few] بلغت حد الطلبات في الساعة: { $limit } طلبات. يمكنك المتابعة { $when }.
        [many] بلغت حد الطلبات في الساعة: { $limit } طلبًا. يمكنك المتابعة { $when }.
       *[other] بلغت حد الطلبات في الساعة: { $limit } طلب. يمكنك المتابعة { $when }.
    }
limit-uploads =
    { $limit ->
        [zero] بلغت حد الملفات في اليوم: { $limit } ملف. يمكنك المتابعة { $when }.
        [one] بلغت حد الملفات في اليوم: ملف واحد ({ $limit }). يمكنك المتابعة { $when }.
        [two] بلغت حد الملفات في اليوم: ملفان ({ $limit }). يمكنك المتابعة { $when }.
        [few] بلغت حد الملفات في اليوم: { $limit } ملفات. يمكنك المتابعة { $when }.
        [many] بلغت حد الملفات في اليوم: { $limit } ملفًا. يمكنك المتابعة { $when }.
       *[other] بلغت حد الملفات في اليوم: { $limit } ملف. يمكنك المتابعة { $when }.
    }
limit-megabytes = بلغت الحد اليومي: { $limit } ميغابايت. يمكنك المتابعة { $when }.
limit-credits =
    { $limit ->
        [zero] استهلكت رصيد هذا الأسبوع: { $limit }. يمكنك المتابعة { $when }.
        [one] استهلكت رصيد هذا الأسبوع: { $limit }. يمكنك المتابعة { $when }.
        [two] استهلكت رصيد هذا الأسبوع: { $limit }. يمكنك المتابعة { $when }.
        [few] استهلكت رصيد هذا الأسبوع: { $limit }. يمكنك المتابعة { $when }.
        [many] استهلكت رصيد هذا الأسبوع: { $limit }. يمكنك المتابعة { $when }.
       *[other] استهلكت رصيد هذا الأسبوع: { $limit }. يمكنك المتابعة { $when }.
    }
limit-running =
    { $limit ->
        [zero] لديك { $limit } طلب ينتظر أو يجري. يرجى إرسال هذا من جديد بعد انتهاء أحدها.
        [one] لديك طلب واحد ({ $limit }) ينتظر أو يجري. يرجى إرسال هذا من جديد بعد انتهائه.
        [two] لديك طلبان ({ $limit }) ينتظران أو يجريان. يرجى إرسال هذا من جديد بعد انتهاء أحدهما.
        [few] لديك { $limit } طلبات تنتظر أو تجري. يرجى إرسال هذا من جديد بعد انتهاء أحدها.
        [many] لديك { $limit } طلبًا ينتظر أو يجري. يرجى إرسال هذا من جديد بعد انتهاء أحدها.
       *[other] لديك { $limit } طلب ينتظر أو يجري. يرجى إرسال هذا من جديد بعد انتهاء أحدها.
    }
limit-running-shared = يجري هنا عمل كثير فلا أستطيع قبول هذا الآن. أرسله من جديد بعد بضع دقائق.
limit-shared = بلغنا هنا جميعًا حدًّا معًا. تُستأنف المتابعة { $when }.
limit-beyond = هذا أكثر مما أقبله هنا دفعةً واحدة.

in-seconds =
    { $number ->
        [zero] بعد { $number } ثانية
        [one] بعد ثانية ({ $number })
        [two] بعد ثانيتين ({ $number })
        [few] بعد { $number } ثوانٍ
        [many] بعد { $number } ثانية
       *[other] بعد { $number } ثانية
    }
in-minutes =
    { $number ->
        [zero] بعد { $number } دقيقة
        [one] بعد دقيقة ({ $number })
        [two] بعد دقيقتين ({ $number })
        [few] بعد { $number } دقائق
        [many] بعد { $number } دقيقة
       *[other] بعد { $number } دقيقة
    }
in-hours =
    { $number ->
        [zero] بعد { $number } ساعة
        [one] بعد ساعة ({ $number })
        [two] بعد ساعتين ({ $number })
        [few] بعد { $number } ساعات
        [many] بعد { $number } ساعة
       *[other] بعد { $number } ساعة
    }
in-days =
    { $number ->
        [zero] بعد { $number } يوم
        [one] بعد يوم ({ $number })
        [two] بعد يومين ({ $number })
        [few] بعد { $number } أيام
        [many] بعد { $number } يومًا
       *[other] بعد { $number } يوم
    }

## Invitations

redeem-done = أهلًا بك! أرسل لي فيديو واكتب ما تريد أن أفعله به.
redeem-already = أنت مقبول هنا أصلًا.
redeem-unknown = هذا الرمز غير صالح أو استُخدم من قبل. اسأل من أعطاك إياه.
redeem-not-here = أرسل لي الرمز في محادثة خاصة من فضلك. لم أحتفظ بشيء منه هنا.
redeem-usage = اكتب الرمز بعد الأمر: /redeem CODE
redeem-off = هذا البوت لا يقبل دعوات.
