# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Ten bot jest prywatny. O tym, kto może go używać, decyduje operator.
telegram-login-usage =
    Wyślij /login i swój token NemoVideo w jednej wiadomości, tutaj, w naszym prywatnym czacie:
    /login TWÓJ_TOKEN
    Od razu usunę tę wiadomość.
telegram-login-private = Nie wysyłaj tokenów w grupie. Napisz do mnie /login w prywatnym czacie.
telegram-login-delete = Nie mogę usunąć Twojej wiadomości: usuń ją, bo wszyscy widzą token.
telegram-say-it-openly = Tę wiadomość widzimy tylko my, więc moja odpowiedź byłaby dla innych niezrozumiała. Napisz ją w grupie i oznacz mnie.
telegram-sent-privately = Wysłano w naszym prywatnym czacie.
telegram-write-me-first = To jest tylko dla Ciebie. Otwórz prywatny czat ze mną, naciśnij „Start” i spróbuj ponownie.
telegram-guest-how = Odpowiedz na film, oznacz mnie i napisz, co zrobić, na przykład „{ $name } skompresuj to do 20 MB”. Nic więcej z tego czatu nie widzę.
telegram-guest-start = Żeby dostać plik, otwórz prywatny czat ze mną, naciśnij „Start” i poproś jeszcze raz.
telegram-topic-name = Nowy projekt, { $day }
telegram-your-link = Oto Twój link:
telegram-open = Otwórz
telegram-description = Wyślij mi film i napisz, co z nim zrobić: zmniejszyć, skrócić, wyciszyć, połączyć. Odeślę tu MP4. Naciśnij „Start”.
telegram-short-description = Wyślij film i napisz, jak duży może być: MP4 wróci tutaj.
telegram-in-groups = W tej grupie czytam to, co mnie oznacza ({ $name }) albo na mnie odpowiada: wyślij film z oznaczeniem albo odpowiedz na film: „{ $name } zmniejsz to”.

telegram-trouble-connecting = Telegram: łączenie.
telegram-trouble-unreachable = Nie można połączyć się z Telegramem: sprawdź sieć tej maszyny. Kolejna próba trwa.
telegram-trouble-port = Webhook Telegrama nie może nasłuchiwać: { $said }
telegram-trouble-conflict = Telegram: inny proces pobiera aktualizacje tego bota (409) albo ustawiony jest webhook. Zatrzymaj tamten; odbierać może tylko jeden.
telegram-trouble-token = Telegram odrzuca token bota. Sprawdź TELEGRAM_TOKEN u @BotFather.
telegram-trouble-storage = Telegram: aktualizacji nie da się zapisać, więc nie są potwierdzane; kolejna próba trwa.
telegram-trouble-stalled = Telegram: odbieranie się zatrzymało i jest uruchamiane ponownie.
telegram-trouble-webhook = Telegram nie może wywołać webhooka: { $said }
