# Getting the MP4.

export-started = Das MP4 wird exportiert (kostenlos).
export-waiting = Der Export wartet auf den vorigen.
export-not-ready = Es gibt noch nichts zu exportieren. Schick mir ein Video oder bitte erst um eine Bearbeitung.
export-already-running = Dieser Export läuft schon.
export-already-running-percent = Dieser Export läuft schon: { $percent } %
export-failed = Der Export ist beim Dienst gescheitert. Er kostet nichts: Drück Exportieren für einen neuen Versuch.
export-interrupted = Der Export wurde unterbrochen. Er kostet nichts: Drück Exportieren für einen neuen Versuch.
export-too-long = Der Export dauert ungewöhnlich lange. Ich bleibe dran.
export-link-expired = Dieser Link ist abgelaufen. Drück Exportieren für einen neuen (kostenlos).
export-file-too-large = Die Datei ({ MB($size_bytes) }) ist zu groß für diesen Chat. Hier ist der Link:
export-file-not-sent = Ich konnte die Datei hier nicht posten. Der Link gilt weiter.
export-resolution-capped = Mehr als 1080p liefere ich nicht, also ist das hier 1080p.

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Fertig: { $facts }
result-shrunk = Fertig: { MB($source_bytes) } → { $facts }
result-same-size = Fertig: { $facts }, etwa so groß wie zuvor
result-link = MP4: { $url }
result-link-valid =
    { $hours ->
        [one] Der Link gilt { $hours } Stunde.
       *[other] Der Link gilt { $hours } Stunden.
    }
result-project = Projekt: { $url }
result-numbered = { $number } von { $count }: { $name }
result-smaller-frame = Bei dieser Größe sähe ein kleineres Bild besser aus.
export-no-link = Die Datei ist zu groß für diesen Chat, und einen öffentlichen Link gibt es nicht.
export-file-lost = Ich konnte die Datei hier nicht senden. „Noch einmal exportieren“ versucht es erneut (kostenlos).
