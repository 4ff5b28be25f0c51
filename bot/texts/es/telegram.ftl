# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Este bot es privado. Quienes lo administran deciden quién lo usa.
telegram-login-usage =
    Envía /login y tu token de NemoVideo en un solo mensaje, aquí en nuestro chat privado:
    /login TU_TOKEN
    Borro ese mensaje enseguida.
telegram-login-private = No envíes tokens en un grupo. Escríbeme /login en un chat privado.
telegram-login-delete = Aquí no puedo borrar tu mensaje: bórralo tú, por favor; todos pueden leer el token.
telegram-say-it-openly = Este mensaje solo lo vemos tú y yo, y los demás no entenderían mi respuesta. Escríbelo en el grupo y mencióname, por favor.
telegram-sent-privately = Te lo envié en nuestro chat privado.
telegram-write-me-first = Eso es solo para ti. Abre un chat privado conmigo, toca «Iniciar» e inténtalo otra vez.
telegram-guest-how = Responde a un video, mencióname y escribe qué hacer, por ejemplo «{ $name } comprímelo a 20 MB». No veo nada más de este chat.
telegram-guest-start = Para recibir el archivo, abre un chat privado conmigo, toca «Iniciar» y pídelo otra vez.
telegram-topic-name = Proyecto nuevo, { $day }
telegram-your-link = Aquí tienes tu enlace:
telegram-open = Abrir
telegram-description = Envíame un video y escríbeme qué hacer con él: reducirlo, acortarlo, quitarle el sonido, unirlo. Te devuelvo el MP4 aquí. Toca «Iniciar».
telegram-short-description = Envía un video y escribe cuánto puede pesar: el MP4 vuelve aquí.
telegram-in-groups = En este grupo leo lo que me menciona ({ $name }) o me responde: envía un video con una mención, o responde a uno con «{ $name } hazlo más pequeño».
telegram-trouble-connecting = Telegram: conectando.
telegram-trouble-unreachable = No se puede contactar con Telegram: revisa la red de esta máquina. Lo intento de nuevo.
telegram-trouble-port = El webhook de Telegram no puede escuchar: { $said }
telegram-trouble-conflict = Telegram: otro proceso recoge las novedades de este bot (409), o hay un webhook. Detén el otro; solo uno puede recibir.
telegram-trouble-token = Telegram rechaza el token del bot. Comprueba TELEGRAM_TOKEN con @BotFather.
telegram-trouble-storage = Telegram: las novedades no se pueden guardar y por eso no se confirman; lo intento de nuevo.
telegram-trouble-stalled = Telegram: la recepción se había parado sola y se inicia de nuevo.
telegram-trouble-webhook = Telegram no puede llamar al webhook: { $said }
