# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = La timeline è vuota. Mandami un video.
timeline-head =
    { $count ->
        [one] Timeline ({ $count } traccia):
       *[other] Timeline ({ $count } tracce):
    }
timeline-video = { $number }. Video: { $name } ({ $span })
timeline-audio = { $number }. Musica: { $name } ({ $span }, { $volume }%)
timeline-audio-plain = { $number }. Musica: { $name } ({ $span })
timeline-title = { $number }. Titolo: “{ $name }” ({ $span })
timeline-other = { $number }. Traccia: { $name } ({ $span })
timeline-more = … e altre { $count }
status-wishes = Richiesto: { $wishes }
wish-muted = senza audio
wish-size = al massimo { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = più piccolo, prima la qualità
timeline-unnamed = senza titolo
timeline-span = { $start }–{ $end } s

## Kinds of tracks inside a sentence

## Kinds of tracks inside a sentence

kind-video = Video
kind-audio = Musica
kind-title = Titolo
kind-effect = Effetto
kind-other = Traccia

## One line for each change

## One line for each change

change-track-added = ✅ Aggiunta: { $kind } { $name } ({ $span })
change-track-removed = ✅ Rimozione: { $kind } { $name }
change-track-replaced = ✅ Ora sulla timeline: { $name } ({ $span })
change-track-renamed = ✅ Nuovo nome ({ $kind }): { $before } → { $after }
change-track-moved = ✅ Spostamento: { $kind } { $name } ({ $span })
change-track-changed = ✅ Modifica: { $kind } { $name }
change-title-added = ✅ Titolo aggiunto: “{ $name }” ({ $span })
change-title-removed = ✅ Titolo tolto: “{ $name }”
change-title-text = ✅ Titolo cambiato: “{ $before }” → “{ $after }”
change-trimmed = ✅ Accorciato: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Più lungo: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name }: { $count } clip aggiunto
       *[other] ✅ { $name }: { $count } clip aggiunti
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name }: { $count } clip tolto
       *[other] ✅ { $name }: { $count } clip tolti
    }
change-volume = ✅ Volume di { $name }: { $before }% → { $after }%
change-muted = ✅ Audio tolto: { $name }
change-unmuted = ✅ Audio riattivato: { $name }
change-resolution = ✅ Risoluzione: { $before } → { $after }
change-resolution-set = ✅ Risoluzione: { $after }
change-target-size = ✅ Dimensione desiderata: { MB($size_bytes) }
change-bitrate = ✅ Bitrate desiderato: { $megabits } Mbps
change-quality = ✅ File più piccolo, prima la qualità
change-project-title = ✅ Titolo del progetto: “{ $name }”
change-look-added = ✅ Effetto aggiunto: { $name }
change-look-removed = ✅ Effetto tolto: { $name }
change-look-changed = ✅ Effetto modificato: { $name }
change-look-set = ✅ Impostato: { $name } ({ $value })
change-length = ✅ Durata: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ La timeline è cambiata.
change-more =
    { $count ->
        [one] … e { $count } altra modifica
       *[other] … e altre { $count } modifiche
    }
# The page of `nemobot web`.

## Effects, in "Effect added: …"

look-gray = bianco e nero
look-sepia = tonalità seppia
look-blur = sfocatura
look-pixelate = pixelatura
look-zoom = immagine ingrandita
look-brightness = luminosità
look-contrast = contrasto
look-saturation = saturazione
look-warmth = calore dei colori
look-rotate = rotazione
look-flip = immagine specchiata
look-denoise = meno grana
look-stabilise = stabilizzazione
look-fade-in = dissolvenza iniziale
look-fade-out = dissolvenza finale
look-volume = volume
look-noise = meno rumore di fondo
look-normalize = volume uniforme
look-mono = audio mono
look-speed = velocità
look-backwards = riproduzione al contrario
look-freeze = fermo immagine
look-crossfade = dissolvenze incrociate
look-unbar = bande nere tagliate
look-silence = pause tagliate
look-crop = immagine ritagliata
look-shape = formato dell’immagine
look-fps = fotogrammi al secondo
look-format = tipo di file
look-split = diviso in parti
