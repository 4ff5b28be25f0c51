# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = La línea de tiempo está vacía. Envíame un video.
timeline-head =
    { $count ->
        [one] Línea de tiempo ({ $count } pista):
       *[other] Línea de tiempo ({ $count } pistas):
    }
timeline-video = { $number }. Video: { $name } ({ $span })
timeline-audio = { $number }. Música: { $name } ({ $span }, { $volume } %)
timeline-audio-plain = { $number }. Música: { $name } ({ $span })
timeline-title = { $number }. Título: «{ $name }» ({ $span })
timeline-other = { $number }. Pista: { $name } ({ $span })
timeline-more = … y { $count } más
status-wishes = Pedido: { $wishes }
wish-muted = sin sonido
wish-size = { MB($size_bytes) } como máximo
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = más pequeño, la calidad primero
timeline-unnamed = sin nombre
timeline-span = { $start }–{ $end } s

## Kinds of tracks inside a sentence

kind-video = Video
kind-audio = Música
kind-title = Título
kind-effect = Efecto
kind-other = Pista

## One line for each change

change-track-added = ✅ Añadido: { $kind } «{ $name }» ({ $span })
change-track-removed = ✅ Quitado: { $kind } «{ $name }»
change-track-replaced = ✅ Ahora en la línea de tiempo: { $name } ({ $span })
change-track-renamed = ✅ Nombre nuevo: { $kind } «{ $before }» → «{ $after }»
change-track-moved = ✅ Movido: { $kind } «{ $name }» ({ $span })
change-track-changed = ✅ Cambiado: { $kind } «{ $name }»
change-title-added = ✅ Título añadido: «{ $name }» ({ $span })
change-title-removed = ✅ Título quitado: «{ $name }»
change-title-text = ✅ Título cambiado: «{ $before }» → «{ $after }»
change-trimmed = ✅ Recortado: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Más largo: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name }: { $count } clip añadido
       *[other] ✅ { $name }: { $count } clips añadidos
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name }: { $count } clip quitado
       *[other] ✅ { $name }: { $count } clips quitados
    }
change-volume = ✅ Volumen de { $name }: { $before } % → { $after } %
change-muted = ✅ Silenciado: { $name }
change-unmuted = ✅ Sonido activado: { $name }
change-resolution = ✅ Resolución: { $before } → { $after }
change-resolution-set = ✅ Resolución: { $after }
change-target-size = ✅ Tamaño objetivo: { MB($size_bytes) }
change-bitrate = ✅ Tasa de bits objetivo: { $megabits } Mbps
change-quality = ✅ Archivo más pequeño, primero la calidad
change-project-title = ✅ Título del proyecto: «{ $name }»
change-look-added = ✅ Efecto añadido: { $name }
change-look-removed = ✅ Efecto quitado: { $name }
change-look-changed = ✅ Efecto cambiado: { $name }
change-look-set = ✅ Ajustado: { $name } ({ $value })
change-length = ✅ Duración: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ La línea de tiempo ha cambiado.
change-more =
    { $count ->
        [one] … y { $count } cambio más
       *[other] … y { $count } cambios más
    }

## Effects, in "Effect added: …"

look-gray = blanco y negro
look-sepia = tonos sepia
look-blur = desenfoque
look-pixelate = pixelado
look-zoom = imagen ampliada
look-brightness = brillo
look-contrast = contraste
look-saturation = saturación
look-warmth = calidez del color
look-rotate = giro
look-flip = imagen reflejada
look-denoise = menos grano
look-stabilise = estabilización
look-fade-in = fundido de entrada
look-fade-out = fundido de salida
look-volume = volumen
look-noise = menos ruido de fondo
look-normalize = sonoridad uniforme
look-mono = sonido mono
look-speed = velocidad
look-backwards = reproducción al revés
look-freeze = imagen congelada
look-crossfade = fundidos entre las partes
look-unbar = barras negras quitadas
look-silence = pausas quitadas
look-crop = imagen recortada
look-shape = formato de imagen
look-fps = fotogramas por segundo
look-format = tipo de archivo
look-split = dividido en partes
