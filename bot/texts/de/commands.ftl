# What the platforms' command menus say: at most 100 letters each.

command-start = Starten
command-help = Was ich kann
command-export = Das MP4 holen (kostenlos)
command-status = Die Timeline zeigen
command-credits = Die übrigen Credits zeigen
command-usage = Zeigen, was du ausgegeben hast
command-new = Neues Projekt starten
command-skill = Einen Modus wählen
command-cancel = Stoppen, was gerade läuft
command-compress = Das Video kleiner machen
command-edit = Ein Video bearbeiten
command-login = Dein NemoVideo-Konto verbinden
command-logout = Dein NemoVideo-Konto trennen
command-forget = Alles löschen, was ich über dich gespeichert habe
command-redeem = Eine Einladung einlösen
