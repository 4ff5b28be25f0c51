# Labels of buttons: two or three words, at most 30 letters.

button-stop = Detener
button-export = Exportar
button-timeline = Línea de tiempo
button-retry = Reintentar
button-compress = Comprimir
button-trim = Solo primeros 10 s
button-mute = Silenciar
button-keep-all = Dejar todo
button-drop-music = Quitar música
button-drop-title = Quitar título
button-drop-effects = Quitar efectos
button-add-previous = Añadir al anterior
button-smaller-version = Usar la de { MB($size_bytes) }
button-do-edit = Hacerlo
button-project = Abrir proyecto
button-download = Descargar MP4
button-switch = Cambiar
button-keep = Dejar como está
button-delete = Borrar
button-no = No
button-export-again = Exportar otra vez
button-as-file = Como archivo
button-fit-anyway = Ajustar igualmente
button-first-minute = Primer minuto
button-change = Cambiar
button-reset = Restablecer
