# Getting the MP4.

export-started = Exportando (gratis).
export-not-ready = Aún no hay nada que exportar. Envíame un video o pide antes una edición.
export-nothing-edited = Todavía no hay nada que exportar: escribe primero qué hago con él.
export-not-begun = La exportación no pudo empezar porque el servicio de video no responde. La línea de tiempo queda como está; toca «Exportar» para intentarlo otra vez (gratis).
closed-export = No podía escribirte, así que dejé la exportación. Es gratis: toca «Exportar».
export-project-gone = NemoVideo ha cerrado ese proyecto y lo que se hizo en él ya no se puede exportar. Pide la edición otra vez; traigo tus archivos.
export-already-running = Esta exportación ya está en marcha.
export-failed = La exportación falló en el servicio. Exportar es gratis: toca «Exportar» para reintentar.
export-stuck = El servicio no terminó esta exportación en { $minutes } min, así que la detuve allí. Exportar es gratis: toca «Exportar» para reintentar.
export-stuck-running = El servicio no terminó esta exportación en { $minutes } min y no pude detenerla allí. Exportar es gratis: toca «Exportar» más tarde para reintentar.
export-cannot = El servicio no puede exportar esta línea de tiempo: falló dos veces por el mismo motivo. Cambia algo antes de volver a exportar.
export-impossible =
    { $why ->
        [target_too_small] No puede ser tan pequeño: el archivo más pequeño posible pesa unos { MB($smallest_bytes) }. Pide un tamaño mayor.
        [one_scene] No encontré escenas donde cortar: la imagen nunca cambia de golpe. Di mejor los momentos o cuánto debe durar cada parte.
        [too_many_pieces] Serían demasiadas partes o demasiado cortas. Pide menos, o más largas.
        [no_sound] No tiene sonido que se pueda guardar.
       *[too_many_cuts] La línea de tiempo tiene demasiadas partes para exportarla. Quita algunas.
    }
export-file-too-large = El archivo ({ MB($size_bytes) }) es demasiado grande para este chat. Aquí está el enlace:
export-file-not-sent = No pude publicar el archivo aquí. El enlace sigue funcionando.
export-files-forbidden = No puedo publicar archivos aquí: me falta el permiso «Adjuntar archivos» (Attach Files), que puede dar un moderador. El enlace funciona.
export-file-unclear = Puede que el archivo haya llegado; no pude comprobarlo. Si no lo ves, el enlace funciona.
export-file-unclear-no-link = Puede que el archivo haya llegado; no pude comprobarlo. Si no lo ves, toca «Exportar otra vez» (gratis).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Hecho: { $facts }
result-shrunk = Hecho: { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent } % menos)
result-more = { $size } ({ $percent } % más)
result-edited = editado
result-same-size = Listo: { $facts }, más o menos el tamaño que tenía
result-cost = Créditos gastados: { $credits }
result-project = Proyecto: { $url }
export-no-link = El archivo es demasiado grande para este chat y no hay enlace público.
export-file-lost = No pude publicar el archivo aquí. Toca «Exportar otra vez» para reintentarlo (gratis).
export-file-forbidden =
    Este grupo no me deja enviar { $right ->
        [videos] videos
        [files] archivos
        [pictures] imágenes
       *[other] contenido multimedia
    }. Un administrador puede permitirlo en los permisos del grupo. Aquí está el enlace:
export-file-forbidden-no-link =
    Este grupo no me deja enviar { $right ->
        [videos] videos
        [files] archivos
        [pictures] imágenes
       *[other] contenido multimedia
    }. Cuando un administrador lo permita en los permisos del grupo, toca «Exportar otra vez» (gratis).
export-files-forbidden-no-link = No puedo publicar archivos aquí: me falta el permiso «Adjuntar archivos» (Attach Files). Cuando un moderador lo dé, toca «Exportar otra vez» (gratis).

result-fitted-link =
    { $which ->
        [first] El primer minuto, ajustado a { MB($limit_bytes) } para este chat; los { MB($full_bytes) } completos están en el enlace.
       *[whole] Ajustado a { MB($limit_bytes) } para este chat; los { MB($full_bytes) } completos están en el enlace.
    }
result-fitted-alone =
    { $which ->
        [first] El primer minuto, ajustado a { MB($limit_bytes) } para este chat; el video completo ocupa { MB($full_bytes) }.
       *[whole] Ajustado a { MB($limit_bytes) } para este chat; el video completo ocupa { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] El primer minuto, ajustado a { MB($limit_bytes) } para este chat.
       *[whole] Ajustado a { MB($limit_bytes) } para este chat.
    }
export-fit-too-low = Una copia entera que quepa en este chat no se vería bien.
export-fit-failed = No he podido hacer una copia más pequeña que quepa.
cancel-fit = Detenido: no se ha hecho ninguna copia para este chat. El resultado completo sigue como está.
result-quality = calidad { $vmaf }/100
picture-comparison = El mismo momento antes y después.
picture-comparison-name = antes y después
result-note =
    { $note ->
        [already_small] Ya pesaba menos de lo pedido.
        [as_good_as_source] Debería verse tan bien como el original.
        [bitrate_above_source] La tasa de bits pedida supera la del original, así que la calidad queda como estaba.
        [capped_1080p] Exportado a 1080p, lo máximo aquí.
        [fps_capped] La frecuencia se redujo a 120 fotogramas por segundo, lo máximo aquí.
        [fps_lowered] Menos fotogramas por segundo, para que quepa en ese tamaño.
        [frame_lowered] Una imagen más pequeña, para que se vea bien con ese tamaño.
        [no_gain] Reducirlo habría costado calidad, así que sigue pesando lo mismo.
        [other_sounds_left_out] Solo incluye una de sus pistas de audio.
        [smaller_frame_advised] Con ese tamaño, una imagen más pequeña se vería mejor.
        [sound_lowered] El audio tiene una tasa de bits menor, para que quepa en ese tamaño.
        [sound_to_stereo] El sonido envolvente ahora es estéreo.
        [sound_unreadable] Una pista de audio no se pudo leer y se omitió.
        [source_breaks_off] El original se corta antes del final y no se puede reproducir más.
       *[subtitles_left_out] Se omitieron los subtítulos.
    }

## What is coming, said before the render

forecast = Esto saldrá: { $facts }
forecast-asked = Lo que pediste: { $facts }
forecast-about = unos { MB($size_bytes) }
forecast-lines = hasta { $height }p
forecast-length = unos { CLOCK($duration_s) } de duración
forecast-fit =
    Este chat admite archivos de hasta { MB($limit_bytes) }. Si sale más grande, { $way ->
        [copy] hago además una copia que quepa.
        [link] llegará como enlace.
       *[none] no podré publicarlo aquí.
    }
button-plot = Tasa de bits
picture-plot = La tasa de bits a lo largo del video: alta donde se mueve mucho, baja donde se mueve poco.
picture-plot-name = tasa de bits
plot-gone = El gráfico ya no se conserva; una nueva exportación lo dibuja otra vez.
plot-not-shown = Ahora mismo no he podido mostrar el gráfico.
batch-list =
    { $done ->
        [0] Ninguno de los { $count } está listo:
       *[other] Listos: { $done } de { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] detenido
        [failed] falló
       *[kept] no exportado
    }
button-retry-named = Reintentar: { $name }
batch-comes = Llega junto con los demás.
batch-next = Un número muestra qué más se puede hacer con ese.
