# What the platforms' command menus say: at most 100 letters each.

command-start = Starten
command-help = Was ich kann
command-export = Das MP4 holen (kostenlos)
command-status = Die Timeline zeigen
command-credits = Die übrigen Credits zeigen
command-usage = Zeigen, was du ausgegeben hast
command-language = Wählen, in welcher Sprache ich antworte
command-history = Deine letzten Projekte zeigen
command-settings = Übliche Größe und Sprache wählen
command-server-settings = Den Bot für diesen Server einrichten
command-new = Neues Projekt starten
command-skill = Einen Modus wählen
command-cancel = Stoppen, was gerade läuft
command-compress = Das Video kleiner machen
command-edit = Ein Video bearbeiten
command-login = Dein NemoVideo-Konto verbinden
command-logout = Dein NemoVideo-Konto trennen
command-forget = Alles löschen, was ich über dich gespeichert habe
command-redeem = Eine Einladung einlösen

## /settings

settings-title = Hier legst du fest, was in deinen Anfragen offen bleibt. Was du in einer Anfrage nennst, geht vor.
settings-size = Übliche Größe
settings-export = MP4 automatisch senden
settings-language = Sprache
settings-size-chat = Limit dieses Chats
settings-size-mb = { $megabytes } MB
settings-size-half = Halbe Größe
settings-size-quality = Ohne sichtbaren Verlust
settings-size-none = Keine
settings-export-compress = Nach Komprimierung
settings-export-always = Immer
settings-export-never = Nur auf Wunsch
settings-language-auto = Automatisch
language-held = Ab jetzt antworte ich dir auf Deutsch.
language-automatic = Ich antworte dir in der Sprache, in der du schreibst.
language-unknown = „{ $name }“ spreche ich noch nicht. Wähl eine davon:
settings-sent-as = Ergebnisse senden als
settings-sent-as-player = Video
settings-sent-as-file = Datei
settings-notification = Ergebnisse kommen
settings-notification-on = Mit Benachrichtigung
settings-notification-off = Lautlos
settings-size-used = Du hast keine Größe genannt, ich nehme deine übliche: { $size } (/settings).
settings-size-place = Du hast keine Größe genannt, ich nehme die hier übliche: { $size } (/server-settings).
settings-size-fits = Du hast keine Größe genannt, ich komprimiere auf { MB($limit_bytes) }: So viel nimmt dieser Chat.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Ein Video bearbeiten
request-title-compress = Ein Video verkleinern
request-words = Was soll ich tun?
request-example = Nur die ersten 10 Sekunden behalten
request-files = Videos
request-files-hint = Leer lassen, um mit dem letzten hier weiterzumachen.
request-videos = Welche der Videos?
request-size = Wie groß darf das Ergebnis sein?
request-size-usual = Meine übliche Größe
request-size-same = Wie es kommt
request-sound = Ton
request-sound-on = Behalten
request-sound-off = Entfernen

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Einstellungen dieses Servers. Sie schränken nur ein, was der Betreiber erlaubt; die eigenen /settings gehen vor.
place-form = Einstellungen dieses Servers
place-chats = Kanäle
place-roles = Rollen
place-places-hint = Nichts wählen heißt: alle.
place-spend = Wer Credits ausgeben darf
place-spend-everyone = Alle
place-spend-owner = Wer das Gespräch begonnen hat
place-open = Nicht festgelegt
place-all = Alle
place-some = { $number } gewählt
doctor-title = Das habe ich gefunden, als ich alles ausprobiert habe:
doctor-elsewhere = Schreib das in einem privaten Chat: Die Antwort ist nur für dich.
place-elsewhere = Diese Einstellungen gelten für Server: Nutze den Befehl auf einem.
place-not-yours = Nur wer diesen Server verwalten darf, ändert seine Einstellungen.
place-no-forms = Diese Einstellungen brauchen ein Formular, und hier gibt es keine.
