# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }**: envíame un video y escribe qué hago con él.
greeting-examples = Prueba a escribir:
greeting-with-request = **{ $title }**: ¡manos a la obra!
greeting-time-seconds = Un clip de 30 segundos suele tardar { $low }–{ $high } segundos.
greeting-time-minutes = Un clip de 30 segundos suele tardar { $low }–{ $high } minutos.
greeting-cloud = No hay que instalar nada: el trabajo se hace en la nube.

## Ready

ready = Listo.
ready-send-video = Listo. Envíame un video y escribe qué hago con él.

## A file arrived

received-file = Recibido: { $name } ({ $facts }).
received-file-plain = Recibido: { $name }.
received-files = Recibidos { $count } archivos: { $names }.
received-what-next = ¿Qué hago ahora?
received-new-project = Con esto empieza un proyecto nuevo.
project-again = De vuelta en el proyecto con { $names }.
project-again-plain = De vuelta en el proyecto anterior.
project-assumed = Proyecto: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] En cola: es el siguiente.
       *[other] En cola: puesto { $place }.
    }
awaits-video = Envía el video y haré exactamente eso. Hasta entonces no se cobra nada.
awaits-video-as-reply = Responde a esto con el video y haré exactamente eso. Hasta entonces no se cobra nada.
awaits-video-points = O mencióname al responder a un video que ya esté aquí y escribe qué hacer.
button-earlier-video = Usar video anterior
video-above = Tu video de arriba: { $names }
button-video-above = ¿Usar { $file } de { $name }?

queue-withdrawn = Quitado de la cola.
queue-full = Es mucho de una vez. Espera a que termine una parte.
correction-too-late = Ya había empezado con tus palabras anteriores. Si quieres también lo nuevo, envíalo en un mensaje aparte.

## An edit is finished

done = Hecho.
done-unchanged = No ha cambiado nada en la línea de tiempo. Prueba con otras palabras.
question-plain = ¿Qué prefieres?
reword-title = Lo mismo con otras palabras
reword-label = ¿Qué hago en su lugar?
reword-how = Envía la petición de nuevo con otras palabras.
reworded = Con otras palabras: «{ $words }»
voice-understood =
    He entendido: «{ $words }»

    ¿Lo hago?
voice-no-words = No he oído palabras en este mensaje de voz. Grábalo otra vez o escribe qué hago.
voice-too-long = Escucho mensajes de voz de hasta { $minutes } minutos. Graba uno más corto o escribe qué hago.
voice-unreadable = Este mensaje de voz no se puede reproducir. Grábalo otra vez o escribe qué hago.
voice-unheard = Ahora mismo no puedo escuchar mensajes de voz. Escribe qué hago.
voice-stopped = Detenido. No he hecho nada con este mensaje de voz.
done-raw-video-first = El video en bruto está listo. Quizá sigan música, título y efectos.
done-tracks-added = Esto se añadió automáticamente. ¿Lo dejo o lo quito?
done-already-small = El video ocupa { MB($size_bytes) }, ya por debajo de { MB($target_bytes) }.
done-credits-used = Créditos: { $before } → { $after }
done-not-exported = Sin exportar todavía, como pediste. Toca «Exportar» cuando quieras el resultado.
done-export-follows = Ahora mismo no puedo leer la línea de tiempo. Sigo intentándolo y exporto en cuanto pueda.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Envía el archivo aquí.

## Conversation: new, skill, cancel, forget

new-started = Proyecto nuevo. Envíame un video.
previous-gone = El proyecto anterior ya no existe; esto se queda en el nuevo.
skill-list = Modos:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (en uso)
skill-question = ¿Cambiar a { $title }? Empieza un proyecto nuevo y tus archivos se suben otra vez.
skill-changed = Ahora uso { $title }.
skill-same = { $title } ya está en uso.
skill-unknown = No hay un modo «{ $name }». Puedes elegir: { $names }
cancel-nothing = No hay nada en marcha.
cancel-queued = Quitado de la cola. No se hizo ni se cobró nada.
cancel-before-asking = Detenido antes de empezar la edición. No se cobró nada.
cancel-asking = Detenido. La edición ya había empezado: quizá se hizo y se cobró una parte.
cancel-changed = Detenido. Esto ya estaba hecho y puede haberse cobrado; se queda en la línea de tiempo:
cancel-answered = La edición ya había terminado. Se queda en la línea de tiempo.
cancel-render = Exportación detenida. La línea de tiempo no cambia, y exportar es gratis.
cancel-render-unsure = Ya no espero la exportación, pero el servicio no confirmó que la detuviera y quizá siga con ella. La línea de tiempo no cambia, y exportar es gratis.
cancel-too-late = Demasiado tarde para detenerlo: ya está hecho.
closed-turn = No podía escribirte, así que dejé esta petición: no se hizo ni se cobró nada.
cancel-not-yours = Solo puede detenerlo quien lo pidió, la persona a quien pertenece este proyecto o un moderador.
cancel-requested = Deteniendo…
forget-question = ¿Borrar todo lo que guardo sobre ti? No se puede deshacer.
forget-done = Hecho. He borrado lo que guardaba sobre ti. NemoVideo quizá conserve una copia; pide a su soporte que la borre.
forget-at-work = Lo que está en marcha sigue hasta el final; envía /forget otra vez después y también se borrará.
forget-backups = Las copias de seguridad ya hechas lo conservan hasta que se borren; la última es del { $date }.
forget-backups-until = Las copias de seguridad ya hechas aún lo conservan; el { $date } se habrá borrado la última.
forget-backups-others = Las copias de seguridad propias de quienes administran el bot pueden conservarlo más tiempo; ellos pueden decirte hasta cuándo.

## Account

credits-balance = Créditos: { $available }
credits-balance-frozen = Créditos: { $available } ({ $frozen } reservados para trabajos en marcha)
credits-price = Exportar es gratis. Las ediciones y los clips generados usan créditos.
login-done = Vinculado a tu cuenta de NemoVideo.
login-wrong = NemoVideo no acepta este token. Compruébalo, por favor.
login-off = Este bot no vincula cuentas.
login-not-here = No envíes tokens en mensajes como este; no he guardado nada. Borra tu mensaje y usa /login en un chat privado.
logout-done = Tu cuenta de NemoVideo está desvinculada.
logout-nothing = No tienes ninguna cuenta vinculada.
access-owner-only = Solo quien empezó este proyecto puede gastar sus créditos.
access-replace-only = Solo la persona a quien pertenece este proyecto puede reemplazarlo.
access-balance-only = Los créditos solo se muestran a la persona cuya cuenta paga este proyecto.
access-refused = Este bot es solo para personas invitadas.
access-not-here = Aquí trabajo en otros canales o para otras personas: así lo eligieron quienes llevan este servidor.
press-not-yours = Este botón es para quien lo pidió.
press-asked-as-chat = Esto se pidió en nombre de { $name } y no puedo ver si puedes tocarlo por ese nombre. Responde a este mensaje con ese nombre.
press-stale = Este botón ya no funciona.
press-done = Hecho.
press-noted = ¡Manos a la obra!

## Help

help-what = Envíame un video y escribe qué hago con él. Te respondo con un MP4.
help-examples = Prueba a escribir:
help-formats = Acepto { $formats }, hasta { $megabytes } MB por archivo.
help-larger = Este chat no me entrega archivos mayores; con un enlace directo pueden tener hasta { $megabytes } MB.
help-posting = Aquí publico resultados de hasta { $megabytes } MB; los mayores llegan como enlace.
how-to-say = Mencióname al escribir o responde a este mensaje, para que me llegue.
how-to-say-by-command = Dímelo con /edit.
help-in-groups = Donde también escriben otros, mencióname o responde a uno de mis mensajes, para que me llegue. Los comandos y los botones funcionan siempre.
unknown-command = No conozco el comando /{ $command }. /help los muestra todos.
unknown-command-nearest = No conozco el comando /{ $command }. ¿Querías decir /{ $nearest }?
help-advice = Conviene saber:
help-vague = Dime algo más. Lo mejor es un tamaño, una tasa de bits o un corte:
small-talk = ¡Hola! Envíame un video y escribe qué hago con él.
undo-nothing = Aquí todavía no hay nada que deshacer. Envíame un video y escribe qué hago con él.
thanks-answer = ¡De nada!
apology-answer = No pasa nada.
bot-answer = Sí, soy un bot. Envíame un video y escríbeme qué hago con él.
progress-nothing-running = No hay nada en marcha.
progress-running = Sigo con: { $what }
progress-awaits-video = Esperando el video: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Comprime este video
offer-compress-to = Comprime este video a menos de { $megabytes } MB
offer-first =
    { $seconds ->
        [one] Deja solo el primer segundo
       *[other] Deja solo los primeros { $seconds } segundos
    }
offer-compress-half = Comprime este video a la mitad de su tamaño
offer-compress-quality = Comprime este video sin perder calidad
offer-mute = Quita el sonido
offer-compress-to-kb = Comprime este video a menos de { $kilobytes } KB
offer-height = Cambia la resolución a { $height }p
offer-undo = Deshaz el último cambio
offer-instead = { $words } (en lugar del último cambio)
offer-gif = Conviértelo en GIF
offer-mp3 = Dame el sonido en MP3
offer-music = Añade música de fondo tranquila
offer-title = Añade un título adecuado
offer-do-that = Haz eso
offer-drop-music = Quita la música que se añadió
offer-drop-title = Quita el título que se añadió
offer-drop-effects = Quita los efectos que se añadieron
batch-only-file = solo este archivo: { $names }
batch-only-files = solo estos archivos: { $names }

about-quoted = sobre lo que escribió { $name }
about-quoted-unknown = sobre lo que escribió alguien
list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits muestra lo que queda.
progress-files = los archivos que enviaste
project-not-yours = El enlace a este proyecto es para la persona a quien pertenece.
project-no-link = No hay enlace a este proyecto.

## For everybody's eyes, while only the operator can help

presence-trouble = con problemas, vuelvo pronto
