# The terminal as a chat, and the report of `nemobot try`.

console-hint = Suelta aquí un video, escribe qué hago con él y presiona Enter. /help explica más, Ctrl-D sale.
console-hint-again = Aquí sigue nuestra conversación. /status muestra la línea de tiempo, /new empieza de nuevo.
console-saved = Guardado: { $path }
console-no-such-file = No existe el archivo { $name }. No se envió nada.
console-unreadable-file = No se puede leer { $name }. No se envió nada.
console-no-such-choice = No hay opción { $number }.
console-goes-on = No todo ha terminado. Seguirá cuando me inicies otra vez.
report-link = Enlace: { $url }
report-link-local = Enlace (válido mientras nemobot esté en marcha): { $url }
report-file = Archivo: { $path }
report-size = Tamaño: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Tiempo: { CLOCK($total_s) }
