# Labels of buttons: two or three words, at most 30 letters.

button-stop = Stopp
button-export = Exportieren
button-timeline = Zeitleiste
button-retry = Noch einmal
button-compress = Komprimieren
button-trim = Erste 10 Sekunden
button-mute = Ton aus
button-keep-all = Alles behalten
button-drop-music = Musik entfernen
button-drop-title = Titel entfernen
button-drop-effects = Effekte entfernen
button-add-previous = Zum vorigen hinzufügen
button-smaller-version = Version mit { MB($size_bytes) }
button-do-edit = Ausführen
button-project = Projekt öffnen
button-download = MP4 laden
button-switch = Wechseln
button-keep = So lassen
button-delete = Löschen
button-no = Nein
button-export-again = Noch einmal exportieren
