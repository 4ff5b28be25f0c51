# What the platforms' command menus say: at most 100 letters each.

command-start = Empezar
command-help = Qué sé hacer
command-export = Obtener el MP4 (gratis)
command-status = Ver la línea de tiempo
command-credits = Ver los créditos que quedan
command-usage = Ver lo que has gastado
command-language = Elegir en qué idioma respondo
command-history = Ver tus últimos proyectos
command-settings = Elegir tu tamaño habitual y tu idioma
command-server-settings = Configurar el bot para este servidor
command-new = Empezar un proyecto nuevo
command-skill = Elegir un modo
command-cancel = Detener lo que está en marcha
command-compress = Hacer el video más pequeño
command-edit = Editar un video
command-login = Vincular tu cuenta de NemoVideo
command-logout = Desvincular tu cuenta de NemoVideo
command-forget = Borrar todo lo que guardo sobre ti
command-redeem = Canjear una invitación

## /settings

settings-title = Elige qué vale cuando tu petición no lo dice. Lo que digas en una petición tiene prioridad.
settings-size = Tamaño habitual
settings-export = MP4 automático
settings-language = Idioma
settings-size-chat = Límite de este chat
settings-size-mb = { $megabytes } MB
settings-size-half = La mitad
settings-size-quality = Sin pérdida visible
settings-size-none = Ninguno
settings-export-compress = Tras comprimir
settings-export-always = Siempre
settings-export-never = Solo si lo pides
settings-language-auto = Automático
language-held = A partir de ahora te respondo en español.
language-automatic = Te respondo en el idioma en que escribes.
language-unknown = Todavía no hablo «{ $name }». Elige uno de estos:
settings-sent-as = Enviar resultados como
settings-sent-as-player = Video
settings-sent-as-file = Archivo
settings-notification = Los resultados llegan
settings-notification-on = Con notificación
settings-notification-off = En silencio
settings-size-used = No has dicho ningún tamaño, así que uso tu tamaño habitual: { $size } (/settings).
settings-size-place = No has dicho ningún tamaño, así que uso el habitual aquí: { $size } (/server-settings).
settings-size-fits = No has dicho ningún tamaño, así que comprimo a { MB($limit_bytes) }, lo que admite este chat.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Editar un video
request-title-compress = Reducir un video
request-words = ¿Qué hay que hacer?
request-example = Deja solo los primeros 10 segundos
request-files = Videos
request-files-hint = Déjalo vacío para seguir con el último de aquí.
request-videos = ¿Cuáles de los videos?
request-size = ¿Cuánto puede ocupar el resultado?
request-size-usual = Mi tamaño habitual
request-size-same = Como salga
request-sound = Sonido
request-sound-on = Dejarlo
request-sound-off = Quitarlo

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Ajustes de este servidor. Solo limitan lo que permiten quienes administran el bot; los /settings de cada persona van primero.
place-form = Ajustes de este servidor
place-chats = Canales
place-roles = Roles
place-places-hint = No elijas nada para permitirlos todos.
place-spend = Quién puede gastar créditos
place-spend-everyone = Todos
place-spend-owner = Quien empezó la conversación
place-open = Sin definir
place-all = Todos
place-some = Elegidos: { $number }
doctor-title = Esto he encontrado al probarlo todo:
doctor-elsewhere = Escríbelo en un chat privado: la respuesta es solo para ti.
place-elsewhere = Estos ajustes son para servidores: usa el comando en uno.
place-not-yours = Solo quien puede gestionar este servidor cambia sus ajustes.
place-no-forms = Estos ajustes necesitan un formulario, y aquí no hay.
