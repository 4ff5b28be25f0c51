# Labels of buttons: two or three words, at most 30 letters.

button-stop = Parar
button-export = Exportar
button-timeline = Línea de tiempo
button-credits = Créditos
button-new = Nuevo
button-help = Ayuda
button-retry = Reintentar
button-compress = Comprimir
button-compress-size = Menos de { $megabytes } MB
button-trim = Primeros 10 segundos
button-mute = Sin sonido
button-keep-all = Dejar todo
button-drop-music = Quitar música
button-drop-title = Quitar título
button-drop-effects = Quitar efectos
button-add-previous = Añadir al anterior
button-do-edit = Hacerlo
button-smaller-frame = Imagen más pequeña
button-project = Abrir proyecto
button-download = Descargar MP4
button-register = Registrarse
button-switch = Cambiar
button-keep = Dejar como está
button-delete = Borrar
button-yes = Sí
button-no = No
