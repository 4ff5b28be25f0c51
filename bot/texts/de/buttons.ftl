# Labels of buttons: two or three words, at most 30 letters.

button-stop = Stopp
button-export = Exportieren
button-timeline = Zeitleiste
button-credits = Guthaben
button-new = Neu
button-help = Hilfe
button-retry = Noch einmal
button-compress = Komprimieren
button-compress-size = Unter { $megabytes } MB
button-trim = Erste 10 Sekunden
button-mute = Ton aus
button-keep-all = Alles behalten
button-drop-music = Musik entfernen
button-drop-title = Titel entfernen
button-drop-effects = Effekte entfernen
button-add-previous = Zum vorigen hinzufügen
button-do-edit = Ausführen
button-smaller-frame = Kleineres Bild
button-project = Projekt öffnen
button-download = MP4 laden
button-register = Registrieren
button-switch = Wechseln
button-keep = So lassen
button-delete = Löschen
button-yes = Ja
button-no = Nein
