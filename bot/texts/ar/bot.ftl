## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – أرسل لي فيديو واكتب ما تريد أن أفعله به.
greeting-examples = جرّب أن تكتب:
greeting-with-request = **{ $title }** – بدأت العمل.
greeting-time-seconds = يستغرق مقطع مدته 30 ثانية عادةً من { $low } إلى { $high } ثانية.
greeting-time-minutes = يستغرق مقطع مدته 30 ثانية عادةً من { $low } إلى { $high } دقيقة.
greeting-cloud = لا حاجة إلى تثبيت أي شيء: كل العمل يتم في السحابة.

## Ready

ready = جاهز.
ready-send-video = جاهز. أرسل لي فيديو واكتب ما تريد أن أفعله به.

## A file arrived

received-file = وصل الملف { $name } ({ $facts }).
received-file-plain = وصل الملف { $name }.
received-files =
    { $count ->
        [zero] لم يصل أي ملف ({ $count }): { $names }
        [one] وصل ملف واحد: { $names }
        [two] وصل ملفان: { $names }
        [few] وصلت { $count } ملفات: { $names }
        [many] وصل { $count } ملفًا: { $names }
       *[other] وصل { $count } ملف: { $names }
    }
received-what-next = ماذا أفعل الآن؟
received-new-project = يبدأ بهذا مشروع جديد.
project-again = عدنا إلى المشروع الذي فيه { $names }.
project-again-plain = عدنا إلى المشروع السابق.
project-assumed = المشروع: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] في الانتظار: دورك هو التالي.
       *[other] في الانتظار: رقمك { $place }.
    }
awaits-video = أرسل الفيديو وسأفعل ذلك بالضبط. لا يُخصم شيء قبل ذلك.
awaits-video-as-reply = أرسل الفيديو ردًّا على هذه الرسالة وسأفعل ذلك بالضبط. لا يُخصم شيء قبل ذلك.
awaits-video-points = أو اذكرني في رد على فيديو موجود هنا واكتب ما تريد.
button-earlier-video = استخدم فيديو سابق
video-above = الفيديو الذي أرسلته سابقًا: { $names }
button-video-above = استخدم { $file } من { $name }؟

queue-withdrawn = أُزيل من قائمة الانتظار.
queue-full = هذا كثير دفعةً واحدة. انتظر حتى ينتهي بعضه.
correction-too-late = كنت قد بدأت بكلامك السابق. إن أردت تنفيذ الجديد أيضًا فأرسله في رسالة منفصلة.

## An edit is finished

done = تم.
done-unchanged = لم يتغير شيء في المخطط الزمني. جرّب أن تكتبه بطريقة أخرى.
question-plain = ماذا تريد؟
reword-title = الطلب نفسه بكلمات أخرى
reword-label = ماذا أفعل بدلًا من ذلك؟
reword-how = أرسل الطلب مرة أخرى بكلمات أخرى.
reworded = بكلمات أخرى: «{ $words }»
voice-understood =
    فهمت هذا: «{ $words }»

    هل أنفّذه؟
voice-no-words = لم أسمع كلامًا في هذه الرسالة الصوتية. سجّلها من جديد أو اكتب ما تريد.
voice-too-long = أستمع إلى رسائل صوتية مدتها حتى { $minutes } دقيقة. سجّل رسالة أقصر أو اكتب ما تريد.
voice-unreadable = لا يمكن تشغيل هذه الرسالة الصوتية. سجّلها من جديد أو اكتب ما تريد.
voice-unheard = لا أستطيع الاستماع إلى الرسائل الصوتية الآن. اكتب ما تريد.
voice-stopped = توقفت. لم أفعل شيئًا بهذه الرسالة الصوتية.
done-raw-video-first = النسخة الأولى من الفيديو جاهزة. قد تُضاف الموسيقى والعنوان والمؤثرات لاحقًا.
done-tracks-added = أُضيف هذا تلقائيًا. هل أبقيه أم أزيله؟
done-already-small = حجم الفيديو { MB($size_bytes) }، وهو أقل من { MB($target_bytes) } أصلًا.
done-credits-used = الرصيد: { $before } ← { $after }
done-not-exported = لم أصدّره بعد كما طلبت. اضغط «تصدير» عندما تريد النتيجة.
done-export-follows = لا أستطيع قراءة المخطط الزمني الآن. سأواصل المحاولة ثم أصدّر فور نجاحها.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = أرسل الملف هنا.

## Conversation: new, skill, cancel, forget

new-started = مشروع جديد. أرسل لي فيديو.
previous-gone = المشروع السابق لم يعد موجودًا؛ سيبقى هذا في الجديد.

skill-list = الأوضاع:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (مستخدَم الآن)
skill-question = هل أنتقل إلى { $title }؟ سيبدأ مشروع جديد وتُرفع ملفاتك من جديد.
skill-changed = الوضع الآن: { $title }.
skill-same = الوضع { $title } مستخدَم أصلًا.
skill-unknown = لا يوجد وضع باسم «{ $name }». اختر واحدًا: { $names }

cancel-nothing = لا شيء قيد العمل الآن.
cancel-queued = أُزيل من قائمة الانتظار. لم يُنفَّذ شيء ولم يُخصم شيء.
cancel-before-asking = توقفت قبل بدء التعديل. لم يُخصم شيء.
cancel-asking = توقفت. كان التعديل قد بدأ، وربما نُفِّذ جزء منه وخُصم رصيده.
cancel-changed = توقفت. هذه التغييرات كانت قد تمت وربما خُصم رصيدها؛ وستبقى في المخطط الزمني:
cancel-answered = كان التعديل قد انتهى. سيبقى في المخطط الزمني.
cancel-render = أُوقف التصدير. لم يتغير المخطط الزمني، والتصدير مجاني.
cancel-render-unsure = لم أعد أنتظر التصدير، لكن الخدمة لم تؤكد إيقافه وربما ما زالت تعمل عليه. لم يتغير المخطط الزمني، والتصدير مجاني.
cancel-too-late = فات الأوان: لقد انتهى العمل.
closed-turn = لم أستطع أن أكتب لك، فتركت هذا الطلب: لم يُنفَّذ شيء ولم يُخصم شيء.
cancel-not-yours = لا يوقفه إلا من طلبه أو صاحب المشروع أو مشرف.
cancel-requested = أوقفه الآن…

forget-question = هل أحذف كل ما أحتفظ به عنك؟ لا يمكن التراجع عن ذلك.
forget-done = تم. حذفت كل ما احتفظت به عنك. قد تحتفظ NemoVideo بنسخة؛ اطلب حذفها من الدعم لديهم.
forget-at-work = ما يجري العمل عليه الآن يستمر حتى نهايته؛ أرسل /forget مرة أخرى بعد ذلك ليُحذف هو أيضًا.
forget-backups = النسخ الاحتياطية السابقة ما زالت تحتفظ به حتى تُحذف؛ آخرها بتاريخ { $date }.
forget-backups-until = النسخ الاحتياطية السابقة ما زالت تحتفظ به؛ وآخرها يُحذف في { $date }.
forget-backups-others = قد تحتفظ به نسخ المشغّل الاحتياطية مدة أطول؛ يمكنه أن يخبرك إلى متى.

## Account

credits-balance = الرصيد: { $available }
credits-balance-frozen = الرصيد: { $available } (منه { $frozen } محجوز للعمل الجاري)
credits-price = التصدير مجاني. التعديلات والمقاطع المولَّدة تستهلك الرصيد.

login-done = تم ربط حسابك في NemoVideo.
login-wrong = لا تقبل NemoVideo هذا الرمز. تحقق منه.
login-off = هذا البوت لا يربط الحسابات.
login-not-here = لا ترسل الرموز في رسائل كهذه من فضلك؛ لم أحتفظ بشيء منه. احذف رسالتك ثم اكتب /login في محادثة خاصة.
logout-done = تم فصل حسابك في NemoVideo.
logout-nothing = لا يوجد حساب مرتبط لك.
access-owner-only = لا ينفق رصيد هذا المشروع إلا من بدأه.
access-replace-only = لا يستبدل هذا المشروع إلا صاحبه.
access-balance-only = لا يرى الرصيد إلا صاحب الحساب الذي يدفع لهذا المشروع.
access-refused = هذا البوت للمدعوين فقط.
access-not-here = أعمل هنا في قنوات أخرى أو لأشخاص آخرين: هكذا اختار من يديرون هذا الخادم.
press-not-yours = هذا الزر لمن طلب فقط.
press-asked-as-chat = كان هذا الطلب باسم { $name }، ولا أستطيع معرفة إن كان يحق لك الضغط باسمه. رُد على هذه الرسالة بذلك الاسم.
press-stale = هذا الزر لم يعد يعمل.
press-done = تم.
press-noted = بدأت العمل.

## Help

help-what = أرسل لي فيديو واكتب ما تريد أن أفعله به، وسأرد بملف MP4.
help-examples = جرّب أن تكتب:
help-formats = أقبل { $formats }، حتى { $megabytes } ميغابايت للملف.
help-larger = هذه المحادثة لا تسلّمني ملفات أكبر؛ يمكن لرابط مباشر أن يشير إلى ملف حتى { $megabytes } ميغابايت.
help-posting = أرسل هنا النتائج حتى { $megabytes } ميغابايت؛ وما هو أكبر يأتي رابطًا.
how-to-say = اذكرني عندما تكتب أو رُد على هذه الرسالة، لكي يصلني كلامك.
how-to-say-by-command = استخدم /edit لتخبرني.
help-in-groups = حيث يكتب آخرون أيضًا، اذكرني أو رُد على إحدى رسائلي لكي يصلني كلامك. الأوامر والأزرار تعمل دائمًا.
unknown-command = لا أعرف الأمر /{ $command }. كل ما أعرفه في /help.
unknown-command-nearest = لا أعرف الأمر /{ $command }. هل تقصد /{ $nearest }؟
help-advice = من المفيد أن تعرف:
help-vague = أخبرني بالمزيد. أفضل ما ينفع حجم أو معدل بت أو مقطع:
small-talk = مرحبًا! أرسل لي فيديو واكتب ما تريد أن أفعله به.
undo-nothing = لا يوجد هنا ما يمكن التراجع عنه بعد. أرسل لي فيديو واكتب ما تريد أن أفعله به.
thanks-answer = على الرحب والسعة!
apology-answer = لا مشكلة أبدًا.
bot-answer = نعم، أنا بوت. أرسل لي فيديو واكتب ما تريد أن أفعله به.
progress-nothing-running = لا شيء قيد العمل الآن.
progress-running = ما زلت أعمل على: { $what }
progress-awaits-video = أنتظر الفيديو: { $what }

## Edits that buttons propose

offer-compress = اضغط هذا الفيديو
offer-compress-to = اضغط هذا الفيديو إلى أقل من { $megabytes } MB
offer-first =
    { $seconds ->
        [zero] أبقِ أول { $seconds } ثانية فقط
        [one] أبقِ أول ثانية فقط
        [two] أبقِ أول ثانيتين فقط
        [few] أبقِ أول { $seconds } ثوانٍ فقط
        [many] أبقِ أول { $seconds } ثانية فقط
       *[other] أبقِ أول { $seconds } ثانية فقط
    }
offer-compress-half = اضغط هذا الفيديو إلى نصف حجمه
offer-compress-quality = اضغط هذا الفيديو دون فقدان الجودة
offer-mute = اكتم الصوت
offer-compress-to-kb = اضغط هذا الفيديو إلى أقل من { $kilobytes } KB
offer-height = غيّر الدقة إلى { $height }p
offer-undo = تراجع عن آخر تغيير
offer-instead = { $words } (بدلًا من آخر تغيير)
offer-gif = حوّله إلى GIF
offer-mp3 = أعطني الصوت بصيغة MP3
offer-music = أضف موسيقى هادئة في الخلفية
offer-title = أضف عنوانًا مناسبًا
offer-do-that = افعل ذلك
offer-drop-music = أزل الموسيقى التي أُضيفت
offer-drop-title = أزل العنوان الذي أُضيف
offer-drop-effects = أزل المؤثرات التي أُضيفت

batch-only-file = هذا الملف فقط: { $names }
batch-only-files = هذه الملفات فقط: { $names }

about-quoted = عما كتبه { $name }
about-quoted-unknown = عما كتبه أحدهم

list-next = { $before }، { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = يعرض /credits الرصيد المتبقي.
progress-files = الملفات التي أرسلتها
project-not-yours = رابط هذا المشروع لصاحبه فقط.
project-no-link = لا يوجد رابط لهذا المشروع.

## For everybody's eyes, while only the operator can help

presence-trouble = هناك مشكلة، سأعود قريبًا
