# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = آنچه درخواست کرده‌اید:
usage-own = از حساب خودتان:
usage-own-in-private = آنچه را از حساب خودتان خرج می‌کنید در گفتگوی خصوصی می‌گویم.
usage-guild = همه افراد اینجا:
usage-day = • 24 ساعت گذشته – ویرایش: { $edits }، اعتبار: { $credits }
usage-month = • 30 روز گذشته – ویرایش: { $edits }، اعتبار: { $credits }
usage-unknown = • هزینه { $edits } مورد حساب نشده: هم‌زمان با بقیه انجام شدند یا هنوز در جریان‌اند
usage-nothing = در 30 روز گذشته هیچ ویرایش پولی درخواست نکرده‌اید.
usage-most = بیشترین‌ها در 30 روز گذشته:
usage-spender = • { $name } – ویرایش: { $edits }، اعتبار: { $credits }
usage-somebody = کسی
confirm-question = این کار حدود { $credits } اعتبار مصرف می‌کند. شروع کنم؟ تا «بله» را ظرف { $minutes } دقیقه نزنید چیزی کم نمی‌شود.
confirm-expired = شروع نشد: کسی به‌موقع «بله» را نزد. چیزی کم نشد.
button-confirm = بله، { $credits } اعتبار
