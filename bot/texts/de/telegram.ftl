# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Dieser Bot ist privat. Der Betreiber entscheidet, wer ihn nutzt.
telegram-login-usage =
    Schick /login und dein NemoVideo-Token in einer Nachricht, hier in unserem privaten Chat:
    /login DEIN_TOKEN
    Ich lösche die Nachricht sofort.
telegram-login-private = Schick bitte keine Tokens in eine Gruppe. Schreib mir /login in einem privaten Chat.
telegram-login-delete = Ich kann deine Nachricht hier nicht löschen: Lösch sie bitte selbst, alle können das Token lesen.
telegram-say-it-openly = Diese Nachricht sehen nur du und ich, meine Antwort könnten die anderen nicht verstehen. Schreib sie bitte in die Gruppe und erwähne mich dabei.
telegram-sent-privately = Dir in unserem privaten Chat geschickt.
telegram-write-me-first = Das ist nur für dich. Öffne einen privaten Chat mit mir, tippe auf „Starten“ und versuch es noch einmal.
telegram-guest-how = Antworte auf ein Video, erwähne mich und schreib, was ich tun soll, zum Beispiel „{ $name } auf 20 MB komprimieren“. Sonst sehe ich nichts von diesem Chat.
telegram-guest-start = Für die Datei öffne einen privaten Chat mit mir, tippe auf „Starten“ und frag noch einmal.
telegram-topic-name = Neues Projekt, { $day }
telegram-your-link = Hier ist dein Link:
telegram-open = Öffnen
telegram-description = Schick mir ein Video und schreib, was damit passieren soll: kleiner machen, kürzen, stummschalten, zusammenfügen. Das MP4 kommt hierher zurück. Tippe auf „Starten“.
telegram-short-description = Schick ein Video und schreib, wie groß es sein darf: Das MP4 kommt hierher zurück.
telegram-in-groups = In dieser Gruppe lese ich nur, was mich erwähnt ({ $name }) oder mir antwortet: Schick ein Video mit einer Erwähnung, oder antworte auf eines mit „{ $name } mach es kleiner“.
telegram-trouble-connecting = Telegram: Verbindung wird aufgebaut.
telegram-trouble-unreachable = Telegram ist nicht erreichbar: Prüfe das Netz dieses Rechners. Neuer Versuch läuft.
telegram-trouble-port = Der Webhook für Telegram kann nicht lauschen: { $said }
telegram-trouble-conflict = Telegram: Ein anderer Prozess holt die Updates dieses Bots (409), oder ein Webhook ist gesetzt. Beende den anderen; nur einer darf empfangen.
telegram-trouble-token = Telegram weist das Bot-Token zurück. Prüfe TELEGRAM_TOKEN mit @BotFather.
telegram-trouble-storage = Telegram: Updates lassen sich nicht speichern und werden daher nicht bestätigt; neuer Versuch läuft.
telegram-trouble-stalled = Telegram: Der Empfang war stehen geblieben und wird neu gestartet.
telegram-trouble-webhook = Telegram erreicht den Webhook nicht: { $said }
