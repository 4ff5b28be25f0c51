# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = Die Timeline ist leer. Schick mir ein Video.
timeline-head =
    { $count ->
        [one] Timeline ({ $count } Spur):
       *[other] Timeline ({ $count } Spuren):
    }
timeline-video = { $number }. Video: { $name } ({ $span })
timeline-audio = { $number }. Musik: { $name } ({ $span }, { $volume } %)
timeline-audio-plain = { $number }. Musik: { $name } ({ $span })
timeline-title = { $number }. Titel: „{ $name }“ ({ $span })
timeline-other = { $number }. Spur: { $name } ({ $span })
timeline-more = … und { $count } weitere
status-wishes = Gewünscht: { $wishes }
wish-muted = ohne Ton
wish-size = höchstens { MB($size_bytes) }
wish-bitrate = { $megabits } Mbit/s
wish-height = { $height }p
wish-quality = kleiner, Qualität hat Vorrang
timeline-unnamed = ohne Namen
timeline-span = { $start }–{ $end } s

## Kinds of tracks inside a sentence

kind-video = Video
kind-audio = Musik
kind-title = Titel
kind-effect = Effekt
kind-other = Spur

## One line for each change

change-track-added = ✅ { $kind } hinzugefügt: { $name } ({ $span })
change-track-removed = ✅ { $kind } entfernt: { $name }
change-track-replaced = ✅ Jetzt auf der Timeline: { $name } ({ $span })
change-track-renamed = ✅ { $kind } umbenannt: { $before } → { $after }
change-track-moved = ✅ { $kind } verschoben: { $name } ({ $span })
change-track-changed = ✅ { $kind } geändert: { $name }
change-title-added = ✅ Titel hinzugefügt: „{ $name }“ ({ $span })
change-title-removed = ✅ Titel entfernt: „{ $name }“
change-title-text = ✅ Titel geändert: „{ $before }“ → „{ $after }“
change-trimmed = ✅ Gekürzt: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Länger: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name }: { $count } Clip hinzugefügt
       *[other] ✅ { $name }: { $count } Clips hinzugefügt
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name }: { $count } Clip entfernt
       *[other] ✅ { $name }: { $count } Clips entfernt
    }
change-volume = ✅ Lautstärke von { $name }: { $before } % → { $after } %
change-muted = ✅ Stumm: { $name }
change-unmuted = ✅ Ton wieder an: { $name }
change-resolution = ✅ Auflösung: { $before } → { $after }
change-resolution-set = ✅ Auflösung: { $after }
change-target-size = ✅ Zielgröße: { MB($size_bytes) }
change-bitrate = ✅ Ziel-Bitrate: { $megabits } Mbit/s
change-quality = ✅ Kleinere Datei, Qualität hat Vorrang
change-project-title = ✅ Projekttitel: „{ $name }“
change-look-added = ✅ Effekt hinzugefügt: { $name }
change-look-removed = ✅ Effekt entfernt: { $name }
change-look-changed = ✅ Effekt geändert: { $name }
change-look-set = ✅ Eingestellt: { $name } ({ $value })
change-length = ✅ Länge: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ Die Timeline hat sich geändert.
change-more =
    { $count ->
        [one] … und { $count } weitere Änderung
       *[other] … und { $count } weitere Änderungen
    }

## Effects, in "Effect added: …"

look-gray = Schwarzweiß
look-sepia = Sepia
look-blur = Weichzeichnung
look-pixelate = Verpixelung
look-zoom = vergrößertes Bild
look-brightness = Helligkeit
look-contrast = Kontrast
look-saturation = Farbsättigung
look-warmth = Farbwärme
look-rotate = Drehung
look-flip = gespiegeltes Bild
look-denoise = weniger Bildrauschen
look-stabilise = Bildstabilisierung
look-fade-in = Einblendung
look-fade-out = Ausblendung
look-volume = Lautstärke
look-noise = weniger Hintergrundrauschen
look-normalize = gleichmäßige Lautstärke
look-mono = Mono-Ton
look-speed = Geschwindigkeit
look-backwards = rückwärts
look-freeze = Standbild
look-crossfade = Überblendungen
look-unbar = schwarze Balken abgeschnitten
look-silence = Pausen herausgeschnitten
look-crop = Bildzuschnitt
look-shape = Seitenverhältnis
look-fps = Bilder pro Sekunde
look-format = Dateityp
look-split = in Teile geteilt
