# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Videobearbeitung
discord-presence = Schick mir ein Video
# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Mit NemoVideo bearbeiten
discord-menu-compress = Komprimieren
# The fields of a command: at most 100 letters each.
discord-option-request = Was ich tun soll, in deinen Worten
discord-option-video = Ein Video, Bild oder Ton
discord-option-url = Ein Link zu einem Video
discord-option-quality = Zum Beispiel 720p
discord-option-skill = Der Modus
discord-option-language = Die Sprache, zum Beispiel: Deutsch
discord-option-code = Dein Einladungscode
# Forms: titles and labels have at most 45 letters.
discord-login-title = Dein NemoVideo-Konto verbinden
discord-login-label = API-Token
# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }
# One person alone reads these.
discord-not-allowed = Hier kann ich dir nicht helfen. Wer diesen Bot betreibt, entscheidet, wer ihn nutzt.
discord-try-again = Das hat nicht geklappt. Versuch es gleich noch einmal.
discord-no-video = In dieser Nachricht ist kein Video.
discord-open-link = Öffnen
discord-form-lost = Ich weiß nicht mehr, worum es in diesem Formular ging. Bitte öffne es noch einmal.
discord-deleted = Gelöscht. Das Projekt gibt es noch: /export schickt das Ergebnis noch einmal.
discord-not-deleted = Ich kann das nicht löschen: Der Thread ist archiviert, oder mir fehlt das Recht. Schreib etwas in den Thread und versuch es noch einmal.
# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord zeigt mir diese Nachricht nicht. Öffne ihr Menü und wähle Apps, dann Mit NemoVideo bearbeiten, oder schick mir das Video selbst.
discord-above-hidden = Discord zeigt mir nicht, was hier vorher geschickt wurde. Öffne das Menü des Videos, das du meinst, dann Apps, dann Mit NemoVideo bearbeiten.
discord-above-no-history = Ich darf nicht lesen, was hier vorher geschickt wurde. Antworte auf das Video, das du meinst, erwähne mich und schreib, was ich tun soll, oder öffne sein Menü, dann Apps, dann Mit NemoVideo bearbeiten.
discord-cannot-read = Discord zeigt mir diese Nachricht nicht. Erwähne mich darin, oder antworte mir mit eingeschaltetem Ping.
discord-poll = Das ist eine Umfrage, und ich bearbeite Videos. Schick mir eins und schreib, was ich damit tun soll.
discord-cannot-write = In { $channel } kann ich nicht schreiben: Dort fehlt mir ein Recht, oder der Thread ist gesperrt. Eine Moderatorin oder ein Moderator kann es erlauben.
discord-timed-out = Bis { $moment } kann ich in { $channel } nicht schreiben: Die Moderation des Servers hat mich in einen Timeout versetzt. Sie kann ihn beenden, oder du fragst mich hier.
discord-filtered = Ein Filter des Servers hat meine Antwort in { $channel } aufgehalten. Eine Moderatorin oder ein Moderator kann sie erlauben, oder du fragst mich hier.
