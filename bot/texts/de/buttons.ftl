# Labels of buttons: two or three words, at most 30 letters.

button-stop = Stopp
button-export = Exportieren
button-timeline = Timeline
button-retry = Noch einmal
button-compress = Komprimieren
button-trim = Nur erste 10 Sek.
button-mute = Ton aus
button-keep-all = Alles behalten
button-drop-music = Musik entfernen
button-drop-title = Titel entfernen
button-drop-effects = Effekte entfernen
button-add-previous = Zum letzten dazu
button-smaller-version = Version mit { MB($size_bytes) }
button-do-edit = Ausführen
button-project = Projekt öffnen
button-download = MP4 laden
button-switch = Wechseln
button-keep = So lassen
button-delete = Löschen
button-no = Nein
button-export-again = Neu exportieren
button-as-file = Als Datei
button-fit-anyway = Trotzdem anpassen
button-first-minute = Erste Minute
button-change = Ändern
button-reset = Zurücksetzen
