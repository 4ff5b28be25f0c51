# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Edición de video
discord-presence = Envíame un video
# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Editar con NemoVideo
discord-menu-compress = Comprimir
# The fields of a command: at most 100 letters each.
discord-option-request = Qué hay que hacer, con tus palabras
discord-option-video = Un video, una imagen o un audio
discord-option-url = Un enlace a un video
discord-option-quality = Por ejemplo, 720p
discord-option-skill = El modo
discord-option-language = El idioma, por ejemplo: español
discord-option-code = Tu código de invitación
# Forms: titles and labels have at most 45 letters.
discord-login-title = Vincular tu cuenta de NemoVideo
discord-login-label = Token de API
# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }
# One person alone reads these.
discord-not-allowed = Aquí no puedo ayudarte. Quienes administran este bot deciden quién lo usa.
discord-try-again = No ha funcionado. Inténtalo de nuevo en un momento.
discord-no-video = En ese mensaje no hay ningún video.
discord-open-link = Abrir
discord-form-lost = Ya no sé de qué era ese formulario. Ábrelo otra vez, por favor.
discord-deleted = Borrado. El proyecto sigue ahí: /export envía el resultado otra vez.
discord-not-deleted = No puedo borrarlo: el hilo está archivado o me falta el permiso. Escribe algo en el hilo y vuelve a intentarlo.
# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord no me muestra ese mensaje. Abre su menú y elige Aplicaciones y luego Editar con NemoVideo, o envíame tú el video.
discord-above-hidden = Discord no me muestra lo que se envió aquí antes. Abre el menú del video al que te refieres, luego Aplicaciones y luego Editar con NemoVideo.
discord-above-no-history = No puedo leer lo que se envió aquí antes. Responde al video al que te refieres, mencióname y escribe qué hacer, o abre su menú, luego Aplicaciones y luego Editar con NemoVideo.
discord-cannot-read = Discord no me muestra ese mensaje. Mencióname en él, o respóndeme con la mención activada.
discord-poll = Eso es una encuesta, y yo edito videos. Envíame uno y escríbeme qué hacer con él.
discord-cannot-write = No puedo escribir en { $channel }: me falta un permiso allí, o el hilo está bloqueado. Un moderador puede permitirlo.
discord-timed-out = No puedo escribir en { $channel } hasta { $moment }: los moderadores de ese servidor me han aislado temporalmente. Un moderador puede levantar el aislamiento, o pregúntame aquí.
discord-filtered = Un filtro del servidor ha detenido mi respuesta en { $channel }. Un moderador puede permitirla, o pregúntame aquí.
