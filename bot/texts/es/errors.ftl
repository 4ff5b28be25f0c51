# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = No puedo usar { $name }. Acepto { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } supera el límite de 500 MB ({ MB($size_bytes) }). Recórtalo, divídelo o guárdalo antes a 1080p, y envíalo otra vez.
error-too-large-plain = { $name } supera el límite de 500 MB. Recórtalo, divídelo o guárdalo antes a 1080p, y envíalo otra vez.
error-empty-file = { $name } está vacío.
error-damaged = { $name } está dañado y no se puede leer. Envíalo otra vez o guárdalo de nuevo antes.
error-codec = { $name } usa un códec que no se puede leer. Guárdalo antes como MP4 en H.264.
error-unreadable = { $name } está dañado o usa un códec que no se puede leer. Envíalo otra vez o guárdalo antes como MP4 en H.264.
error-too-many-pixels = La imagen de { $name } tiene demasiados píxeles. Guárdalo antes a 4K o menos.
error-file-gone = Ya no puedo descargar { $name }. Envíalo otra vez, por favor.
error-file-unreachable = Ahora mismo no pude descargar { $name }. Envíalo otra vez, por favor.
error-platform-limit = { $name } supera los { $megabytes } MB que puedo descargar de este chat. Envía uno más pequeño o un enlace directo.
error-upload-failed = No se pudo subir { $name }. No se cobró nada.
error-upload-unclear = La subida de { $name } se cortó. No se cobró nada; envíalo otra vez, por favor.
error-sticker = Con eso no puedo hacer nada. Envíame un video, una imagen o un audio.

## Links that people paste

error-link-refused = No puedo abrir el enlace { $name }. Envía un enlace https público directo al archivo.
error-link-not-a-file = El enlace { $name } lleva a una página, no a un archivo. Envía un enlace directo al video, o el video mismo.
error-link-video-page = { $site } solo muestra sus videos en su propio reproductor y no entrega ningún archivo, así que no puedo descargarlos de ahí. Solo funcionan los enlaces directos a un archivo (terminan en .mp4, .mov…). Envíame el video mismo o un enlace así.
error-link-unreachable = No pude descargar el enlace { $name }. Compruébalo e inténtalo otra vez.

## Account and credits

error-no-credits-bind = Se acabaron los créditos gratis. Regístrate aquí para seguir: { $url }
error-no-credits-shared = Este bot se ha quedado sin créditos. Quienes lo administran ya lo saben; prueba más tarde.
error-no-credits-registered = Se acabaron tus créditos. Recarga en tu cuenta y toca «Reintentar».
error-export-plan = Regístrate o mejora tu plan para poder exportar.
error-export-plan-shared = El plan de este bot no incluye exportar. Quienes lo administran ya lo saben.
error-setup = Este bot tiene un problema de configuración. Quienes lo administran ya lo saben; prueba más tarde.
error-token-refused = NemoVideo ya no acepta tu token. Usa /login otra vez, por favor.
error-account-wait =
    { $minutes ->
        [one] Demasiadas peticiones. Prueba otra vez en aproximadamente { $minutes } minuto.
       *[other] Demasiadas peticiones. Prueba otra vez en aproximadamente { $minutes } minutos.
    }
error-account-wait-hours =
    { $hours ->
        [one] Demasiadas peticiones. Prueba otra vez en aproximadamente { $hours } hora.
       *[other] Demasiadas peticiones. Prueba otra vez en aproximadamente { $hours } horas.
    }
error-account-wait-days =
    { $days ->
        [one] Demasiadas peticiones. Prueba otra vez en aproximadamente { $days } día.
       *[other] Demasiadas peticiones. Prueba otra vez en aproximadamente { $days } días.
    }
error-account-wait-unknown = El servicio de video no acepta peticiones ahora. Prueba más tarde.

## The service

error-busy = El servicio de video está ocupado; prueba en un minuto.
error-service = El servicio de video tiene un problema; prueba más tarde.
error-unreachable = No consigo contactar con el servicio de video; prueba más tarde.
error-edit-failed = La edición falló en el servicio. Quizá se cobró.
failed-changed = Aun así, esto sí se hizo y se queda en la línea de tiempo:
answer-blocked = (El servicio bloqueó el resto de esta respuesta por sus normas de seguridad. La edición puede estar incompleta y quizá se cobró. Prueba a decirlo de otra manera.)
answer-too-long = (La respuesta se corta aquí: era demasiado larga para el servicio. La edición puede estar incompleta y quizá se cobró.)
answer-cut = (El servicio terminó su respuesta antes de tiempo. La edición puede estar incompleta y quizá se cobró.)
error-edit-refused = El servicio rechazó esta petición.
nothing-charged = No se cobró nada.
exports-free = Exportar es gratis.
error-unexpected = Algo salió mal por mi parte. Lo he anotado para quienes administran el bot.
may-be-done = Quizá la edición esté hecha y cobrada; míralo con /status.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = Se cortó la conexión, pero la edición se hizo:
recovery-unchanged = Se cortó la conexión y no ha cambiado nada. Quizá se cobraron créditos. ¿Lo intento otra vez?
recovery-unreadable = Se cortó la conexión y ahora no puedo leer la línea de tiempo. Quizá la edición esté hecha y cobrada; míralo con /status.
recovery-partial = (La respuesta se corta aquí.)
session-expired = El proyecto anterior había caducado; empecé uno nuevo con tus archivos.
project-expired = El proyecto ha caducado en el servicio.
edits-lost = Lo editado en él se ha perdido, y quizá se cobró.
files-in-new = Tus archivos ya están en uno nuevo.
files-in-new-later = Tus archivos irán a uno nuevo cuando vuelvas a pedir algo.
notice-repeat = (Quizá veas esto dos veces.)
notice-continued = (continúa)
notice-overflow-as-file = El resto está en el archivo.

## Without the details

error-unsupported-plain = El servicio no puede usar este tipo de archivo.
error-too-large-unnamed = El archivo supera el límite de 500 MB. Recórtalo, divídelo o guárdalo antes a 1080p, y envíalo otra vez.
error-upload-broken = La subida se interrumpió. No se cobró nada; envíalo otra vez, por favor.
error-scope-plain = Al token de NemoVideo le falta un permiso necesario.
error-scope = Al token de NemoVideo le falta el permiso «{ $scope }», necesario para esto.
overflow-filename = respuesta.txt
