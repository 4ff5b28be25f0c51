# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Монтаж відео
discord-presence = Надішліть мені відео

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Монтувати з NemoVideo
discord-menu-compress = Стиснути

# The fields of a command: at most 100 letters each.
discord-option-request = Що зробити? Своїми словами
discord-option-video = Відео, фото або аудіо
discord-option-url = Посилання на відео
discord-option-quality = Наприклад, 720p
discord-option-skill = Який режим узяти
discord-option-language = Мова, наприклад: українська
discord-option-code = Код вашого запрошення

# Forms: titles and labels have at most 45 letters.
discord-login-title = Прив’язати обліковий запис NemoVideo
discord-login-label = API-токен

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.
discord-not-allowed = Тут ви не можете користуватися ботом. Хто може, вирішує його власник.
discord-try-again = Не вийшло. Спробуйте ще раз за мить.
discord-no-video = У цьому повідомленні немає відео.
discord-open-link = Відкрити
discord-form-lost = Я вже не знаю, чого стосувалася ця форма. Відкрийте її ще раз.
discord-deleted = Видалено. Проєкт лишається: /export надішле результат знову.
discord-not-deleted = Не можу видалити: гілку заархівовано, або мені бракує прав. Напишіть щось у гілці й спробуйте ще раз.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord не показує мені цього повідомлення. Відкрийте його меню, «Застосунки» → «Монтувати з NemoVideo», або надішліть відео мені.
discord-above-hidden = Discord не показує мені того, що тут надсилали раніше. Відкрийте меню потрібного відео, «Застосунки» → «Монтувати з NemoVideo».
discord-above-no-history = Мені не можна читати те, що тут надсилали раніше. Дайте відповідь на потрібне відео, згадайте мене й напишіть, що зробити, або відкрийте його меню, «Застосунки» → «Монтувати з NemoVideo».
discord-cannot-read = Discord не показує мені цього повідомлення. Згадайте мене в ньому або відповідайте мені з увімкненою згадкою.
discord-poll = Це опитування, а я монтую відео. Надішліть відео й напишіть, що з ним зробити.
discord-cannot-write = Не можу писати в { $channel }: бракує дозволу або гілку закрито. Дозволити може модератор.
discord-timed-out = Не можу писати в { $channel } до { $moment }: модератори того сервера дали мені тайм-аут. Модератор може його зняти, або запитайте мене тут.
discord-filtered = Фільтр сервера зупинив мою відповідь у { $channel }. Модератор може її дозволити, або запитайте мене тут.
