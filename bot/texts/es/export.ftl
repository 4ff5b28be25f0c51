# Getting the MP4.

export-started = Exportando el MP4 (gratis).
export-waiting = La exportación espera a la anterior.
export-not-ready = Aún no hay nada que exportar. Envíame un vídeo o pide antes una edición.
export-already-running = Esta exportación ya está en marcha.
export-already-running-percent = Esta exportación ya está en marcha: { $percent } %
export-failed = La exportación falló en el servicio. Exportar es gratis: pulsa Exportar para reintentar.
export-interrupted = La exportación se interrumpió. Exportar es gratis: pulsa Exportar para reintentar.
export-too-long = La exportación tarda más de lo normal. Sigo pendiente.
export-link-expired = Ese enlace ha caducado. Pulsa Exportar para obtener otro (gratis).
export-file-too-large = El archivo ({ MB($size_bytes) }) es demasiado grande para este chat. Aquí está el enlace:
export-file-not-sent = No pude publicar el archivo aquí. El enlace sigue valiendo.
export-resolution-capped = 1080p es lo máximo que entrego, así que esto es 1080p.

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Hecho: { $facts }
result-shrunk = Hecho: { MB($source_bytes) } → { $facts }
result-same-size = Listo: { $facts }, más o menos el tamaño que tenía
result-link = MP4: { $url }
result-link-valid =
    { $hours ->
        [one] El enlace vale { $hours } hora.
       *[other] El enlace vale { $hours } horas.
    }
result-project = Proyecto: { $url }
result-numbered = { $number } de { $count }: { $name }
result-smaller-frame = Con este tamaño se vería mejor una imagen más pequeña.
export-no-link = El archivo es demasiado grande para este chat y no hay enlace público.
export-file-lost = No pude publicar el archivo aquí. Pulsa «Exportar otra vez» para reintentarlo (gratis).
