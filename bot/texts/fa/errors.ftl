# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = نمی‌توانم از { $name } استفاده کنم. این‌ها را می‌گیرم: { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = فایل { $name } از سقف 500 MB بزرگ‌تر است ({ MB($size_bytes) }). اول کوتاهش کنید، تکه‌تکه کنید یا با 1080p ذخیره کنید و بعد دوباره بفرستید.
error-too-large-plain = فایل { $name } از سقف 500 MB بزرگ‌تر است. اول کوتاهش کنید، تکه‌تکه کنید یا با 1080p ذخیره کنید و بعد دوباره بفرستید.
error-empty-file = فایل { $name } خالی است.
error-damaged = فایل { $name } خراب است و خوانده نمی‌شود. دوباره بفرستید یا اول از نو ذخیره کنید.
error-codec = کُدک فایل { $name } خوانده نمی‌شود. اول آن را به شکل MP4 با H.264 ذخیره کنید.
error-unreadable = فایل { $name } خراب است یا کُدکش خوانده نمی‌شود. دوباره بفرستید یا به شکل MP4 با H.264 ذخیره کنید.
error-too-many-pixels = تصویر { $name } پیکسل‌های زیادی دارد. اول با 4K یا کمتر ذخیره کنید.
error-file-gone = دیگر نمی‌توانم { $name } را بگیرم. دوباره بفرستید.
error-file-unreachable = الان نتوانستم { $name } را بگیرم. دوباره بفرستید.
error-platform-limit = فایل { $name } از { $megabytes } مگابایتی که می‌توانم از این گفتگو بگیرم بزرگ‌تر است. فایل کوچک‌تری بفرستید یا لینک مستقیم آن را.
error-upload-failed = آپلود { $name } نشد. چیزی کم نشد.
error-upload-unclear = آپلود { $name } قطع شد. چیزی کم نشد؛ دوباره بفرستید.
error-sticker = با این کاری نمی‌توانم بکنم. ویدیو، عکس یا فایل صدا بفرستید.

## Links that people paste

error-link-refused = نمی‌توانم لینک { $name } را باز کنم. یک لینک https عمومی بفرستید که مستقیم به فایل برسد.
error-link-not-a-file = لینک { $name } به یک صفحه می‌رسد، نه به فایل. لینک مستقیم ویدیو یا خود ویدیو را بفرستید.
error-link-video-page = سایت { $site } ویدیوها را در پخش‌کننده خودش نشان می‌دهد و فایلی نمی‌دهد، پس نمی‌توانم از آنجا بگیرم. فقط لینک مستقیم فایل کار می‌کند (آخرش .mp4 یا .mov است). خود ویدیو یا چنین لینکی را بفرستید.
error-link-unreachable = الان نتوانستم لینک { $name } را بگیرم. بررسی‌اش کنید و دوباره امتحان کنید.

## Account and credits

error-no-credits-bind = اعتبار رایگان تمام شد. برای ادامه اینجا ثبت‌نام کنید: { $url }
error-no-credits-shared = اعتبار این ربات تمام شده است. مدیر ربات خبر دارد؛ بعداً دوباره امتحان کنید.
error-no-credits-registered = اعتبارتان تمام شده است. حسابتان را شارژ کنید و بعد «دوباره» را بزنید.
error-export-plan = برای خروجی گرفتن ثبت‌نام کنید یا اشتراکتان را ارتقا دهید.
error-export-plan-shared = اشتراک این ربات خروجی گرفتن را شامل نمی‌شود. مدیر ربات خبر دارد.
error-setup = تنظیمات این ربات مشکل دارد. مدیر ربات خبر دارد؛ بعداً دوباره امتحان کنید.
error-token-refused = توکن شما را NemoVideo دیگر قبول نمی‌کند. دوباره /login را بفرستید.
error-account-wait = الان درخواست‌ها زیاد است. حدود { $minutes } دقیقه دیگر دوباره امتحان کنید.
error-account-wait-hours = الان درخواست‌ها زیاد است. حدود { $hours } ساعت دیگر دوباره امتحان کنید.
error-account-wait-days = الان درخواست‌ها زیاد است. حدود { $days } روز دیگر دوباره امتحان کنید.
error-account-wait-unknown = سرویس ویدیو الان از من درخواستی نمی‌گیرد. بعداً دوباره امتحان کنید.

## The service

error-busy = سرویس ویدیو شلوغ است؛ یک دقیقه دیگر دوباره امتحان کنید.
error-service = سرویس ویدیو مشکل دارد؛ بعداً دوباره امتحان کنید.
error-unreachable = به سرویس ویدیو دسترسی ندارم؛ بعداً دوباره امتحان کنید.
error-edit-failed = ویرایش در سرویس انجام نشد. شاید اعتبارش کم شده باشد.
failed-changed = با این حال این تغییرها انجام شد و در تایم‌لاین می‌ماند:
answer-blocked = (سرویس بقیه این جواب را به خاطر قواعد ایمنی‌اش نداد. شاید ویرایش ناقص باشد و اعتبارش کم شده باشد. جور دیگری بنویسید.)
answer-too-long = (جواب اینجا قطع شد: برای سرویس زیادی طولانی شد. شاید ویرایش ناقص باشد و اعتبارش کم شده باشد.)
answer-cut = (سرویس جوابش را زودتر از موقع تمام کرد. شاید ویرایش ناقص باشد و اعتبارش کم شده باشد.)
error-edit-refused = سرویس این درخواست را نپذیرفت.
nothing-charged = چیزی کم نشد.
exports-free = خروجی رایگان است.
error-unexpected = مشکلی از طرف من پیش آمد. برای مدیر ربات یادداشتش کردم.
may-be-done = شاید ویرایش انجام و اعتبارش کم شده باشد؛ /status نشانش می‌دهد.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = ارتباط قطع شد، ولی ویرایش انجام شد:
recovery-unchanged = ارتباط قطع شد و در تایم‌لاین چیزی عوض نشده است. شاید اعتبار کم شده باشد. دوباره امتحان کنم؟
recovery-unreadable = ارتباط قطع شد و الان نمی‌توانم تایم‌لاین را بخوانم. شاید ویرایش انجام و اعتبارش کم شده باشد؛ /status نشانش می‌دهد.
recovery-partial = (جواب همین‌جا قطع می‌شود.)

session-expired = مهلت پروژه قبلی تمام شده بود، پس با فایل‌هایتان پروژه تازه‌ای شروع کردم.
project-expired = مهلت پروژه در سرویس تمام شده است.
edits-lost = ویرایش‌هایش از دست رفت و شاید اعتبارشان کم شده باشد.
files-in-new = فایل‌هایتان الان در یک پروژه تازه است.
files-in-new-later = وقتی دوباره درخواست کنید فایل‌هایتان به یک پروژه تازه می‌رود.

notice-repeat = (شاید این را دو بار ببینید.)
notice-continued = (ادامه دارد)
notice-overflow-as-file = بقیه‌اش در فایل است.

## Without the details

error-unsupported-plain = سرویس نمی‌تواند از این نوع فایل استفاده کند.
error-too-large-unnamed = فایل از سقف 500 MB بزرگ‌تر است. اول کوتاهش کنید، تکه‌تکه کنید یا با 1080p ذخیره کنید و بعد دوباره بفرستید.
error-upload-broken = آپلود نیمه‌کاره ماند. چیزی کم نشد؛ دوباره بفرستید.
error-scope-plain = توکن NemoVideo اجازه‌ای را که این کار لازم دارد ندارد.
error-scope = توکن NemoVideo اجازه «{ $scope }» را که این کار لازم دارد ندارد.
overflow-filename = javab.txt
