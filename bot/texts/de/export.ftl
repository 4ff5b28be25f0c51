# Getting the MP4.

export-started = Wird exportiert (kostenlos).
export-not-ready = Es gibt noch nichts zu exportieren. Schick mir ein Video oder bitte erst um eine Bearbeitung.
export-nothing-edited = Noch gibt es nichts zu exportieren: Schreib zuerst, was ich damit machen soll.
export-not-begun = Der Export konnte nicht beginnen, weil der Videodienst nicht antwortet. Die Timeline bleibt, wie sie ist; mit „Exportieren“ geht es noch einmal (kostenlos).
closed-export = Ich konnte dir nicht schreiben und habe den Export darum gelassen. Er ist kostenlos: Tippe auf „Exportieren“.
export-project-gone = NemoVideo hat dieses Projekt geschlossen; was darin entstanden ist, lässt sich nicht mehr exportieren. Bitte um die Bearbeitung noch einmal, deine Dateien bringe ich mit.
export-already-running = Dieser Export läuft schon.
export-failed = Der Export ist beim Dienst gescheitert. Er kostet nichts: Drück „Exportieren“ für einen neuen Versuch.
export-stuck = Der Dienst hat diesen Export in { $minutes } min nicht beendet; ich habe ihn dort gestoppt. Er kostet nichts: Drück „Exportieren“ für einen neuen Versuch.
export-stuck-running = Der Dienst hat diesen Export in { $minutes } min nicht beendet, und ich konnte ihn dort nicht stoppen. Er kostet nichts: Drück später „Exportieren“ für einen neuen Versuch.
export-cannot = Der Dienst kann diese Timeline nicht exportieren: Es ist zweimal aus demselben Grund gescheitert. Ändere etwas vor dem nächsten Export.
export-impossible =
    { $why ->
        [target_too_small] So klein geht es nicht: Die kleinste mögliche Datei hat etwa { MB($smallest_bytes) }. Nenne eine größere Größe.
        [one_scene] Ich habe keine Szenen gefunden: Das Bild wechselt nirgends auf einen Schlag. Nenne stattdessen die Zeitpunkte oder wie lang jeder Teil sein soll.
        [too_many_pieces] Das wären zu viele oder zu kurze Teile. Nenne weniger oder längere.
        [no_sound] Darin ist kein Ton, der sich speichern ließe.
       *[too_many_cuts] Die Timeline hat zu viele Teile für einen Export. Nimm einige heraus.
    }
export-file-too-large = Die Datei ({ MB($size_bytes) }) ist zu groß für diesen Chat. Hier ist der Link:
export-file-not-sent = Ich konnte die Datei hier nicht posten. Der Link funktioniert aber.
export-files-forbidden = Ich darf hier keine Dateien senden: Mir fehlt das Recht „Dateien anhängen“ (Attach Files), das die Moderation geben kann. Der Link funktioniert.
export-file-unclear = Die Datei ist vielleicht hier angekommen; sicher weiß ich es nicht. Falls du sie nicht siehst, gilt der Link.
export-file-unclear-no-link = Die Datei ist vielleicht hier angekommen; sicher weiß ich es nicht. Falls du sie nicht siehst, hilft „Neu exportieren“ (kostenlos).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Fertig: { $facts }
result-shrunk = Fertig: { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent } % weniger)
result-more = { $size } ({ $percent } % mehr)
result-edited = bearbeitet
result-same-size = Fertig: { $facts }, etwa so groß wie zuvor
result-cost = Verbrauchte Credits: { $credits }
result-project = Projekt: { $url }
export-no-link = Die Datei ist zu groß für diesen Chat, und einen öffentlichen Link gibt es nicht.
export-file-lost = Ich konnte die Datei hier nicht senden. „Neu exportieren“ versucht es erneut (kostenlos).
export-file-forbidden =
    Diese Gruppe lässt mich keine { $right ->
        [videos] Videos
        [files] Dateien
        [pictures] Bilder
       *[other] Medien
    } senden. Eine Administratorin oder ein Administrator kann das in den Rechten der Gruppe erlauben. Hier ist der Link:
export-file-forbidden-no-link =
    Diese Gruppe lässt mich keine { $right ->
        [videos] Videos
        [files] Dateien
        [pictures] Bilder
       *[other] Medien
    } senden. Sobald das in den Rechten der Gruppe erlaubt ist, hilft „Neu exportieren“ (kostenlos).
export-files-forbidden-no-link = Ich darf hier keine Dateien senden: Mir fehlt das Recht „Dateien anhängen“ (Attach Files). Sobald die Moderation es gegeben hat, hilft „Neu exportieren“ (kostenlos).

result-fitted-link =
    { $which ->
        [first] Die erste Minute, für diesen Chat auf { MB($limit_bytes) } gebracht; die vollen { MB($full_bytes) } sind hinter dem Link.
       *[whole] Für diesen Chat auf { MB($limit_bytes) } gebracht; die vollen { MB($full_bytes) } sind hinter dem Link.
    }
result-fitted-alone =
    { $which ->
        [first] Die erste Minute, für diesen Chat auf { MB($limit_bytes) } gebracht; das ganze Video hat { MB($full_bytes) }.
       *[whole] Für diesen Chat auf { MB($limit_bytes) } gebracht; das ganze Video hat { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] Die erste Minute, für diesen Chat auf { MB($limit_bytes) } gebracht.
       *[whole] Für diesen Chat auf { MB($limit_bytes) } gebracht.
    }
export-fit-too-low = Eine Kopie des Ganzen, die in diesen Chat passt, sähe nicht gut aus.
export-fit-failed = Eine kleinere Kopie, die passt, konnte ich nicht machen.
cancel-fit = Gestoppt: Für diesen Chat wurde keine Kopie gemacht. Das volle Ergebnis bleibt, wie es ist.
result-quality = Qualität { $vmaf }/100
picture-comparison = Derselbe Augenblick vorher und nachher.
picture-comparison-name = vorher und nachher
result-note =
    { $note ->
        [already_small] Es war schon kleiner als gewünscht.
        [as_good_as_source] Es sollte so gut aussehen wie das Original.
        [bitrate_above_source] Die gewünschte Bitrate liegt über der des Originals, deshalb bleibt die Qualität, wie sie war.
        [capped_1080p] In 1080p exportiert, mehr geht hier nicht.
        [fps_capped] Die Bildrate wurde auf 120 gesenkt, mehr geht hier nicht.
        [fps_lowered] Weniger Bilder pro Sekunde, damit es in die Größe passt.
        [frame_lowered] Ein kleineres Bild, damit es bei dieser Größe gut aussieht.
        [no_gain] Kleiner ginge es nur mit Qualitätsverlust, deshalb bleibt es so groß, wie es war.
        [other_sounds_left_out] Nur eine der Tonspuren ist dabei.
        [smaller_frame_advised] Bei dieser Größe sähe ein kleineres Bild besser aus.
        [sound_lowered] Der Ton hat eine niedrigere Bitrate, damit es in die Größe passt.
        [sound_to_stereo] Der Raumklang ist jetzt Stereo.
        [sound_unreadable] Eine Tonspur war nicht lesbar und fehlt.
        [source_breaks_off] Das Original bricht vorzeitig ab, mehr davon lässt sich nicht abspielen.
       *[subtitles_left_out] Die Untertitel fehlen.
    }

## What is coming, said before the render

forecast = Es wird: { $facts }
forecast-asked = Gewünscht: { $facts }
forecast-about = etwa { MB($size_bytes) }
forecast-lines = bis zu { $height }p
forecast-length = etwa { CLOCK($duration_s) } lang
forecast-fit =
    Dieser Chat nimmt Dateien bis { MB($limit_bytes) }. Wird sie größer, { $way ->
        [copy] mache ich zusätzlich eine passende Kopie.
        [link] kommt sie als Link.
       *[none] kann ich sie hier nicht posten.
    }
button-plot = Bitrate
picture-plot = Die Bitrate über die Länge des Videos: hoch, wo sich viel bewegt, niedrig, wo wenig.
picture-plot-name = Bitrate
plot-gone = Das Diagramm ist nicht mehr da; ein neuer Export zeichnet es neu.
plot-not-shown = Das Diagramm konnte ich gerade nicht zeigen.
batch-list =
    { $done ->
        [0] Keins der { $count } ist fertig:
       *[other] Fertig: { $done } von { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] gestoppt
        [failed] fehlgeschlagen
       *[kept] nicht exportiert
    }
button-retry-named = Noch einmal: { $name }
batch-comes = Es kommt zusammen mit den anderen.
batch-next = Eine Zahl zeigt, was sich daraus als Nächstes machen lässt.
