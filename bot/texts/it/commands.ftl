# What the platforms' command menus say: at most 100 letters each.

command-start = Inizia
command-help = Cosa so fare
command-export = Ricevi l’MP4 (gratis)
command-status = Mostra la timeline
command-credits = Mostra i crediti rimasti
command-usage = Mostra quanto hai speso
command-language = Scegli in che lingua rispondo
command-history = Mostra i tuoi ultimi progetti
command-settings = Scegli la dimensione abituale e la lingua
command-server-settings = Imposta il bot per questo server
command-new = Inizia un nuovo progetto
command-skill = Scegli una modalità
command-cancel = Ferma quello che è in corso
command-compress = Rendi il video più piccolo
command-edit = Modifica un video
command-login = Collega il tuo account NemoVideo
command-logout = Scollega il tuo account NemoVideo
command-forget = Elimina tutto quello che conservo su di te
command-redeem = Usa un invito

## /settings

## /settings

settings-title = Scegli quello che le tue richieste non dicono. Quello che scrivi in una richiesta vale di più.
settings-size = Dimensione abituale
settings-export = Invia subito l’MP4
settings-language = Lingua
settings-size-chat = Il limite di questa chat
settings-size-mb = { $megabytes } MB
settings-size-half = Metà dimensione
settings-size-quality = Senza perdita visibile
settings-size-none = Non impostata
settings-export-compress = Dopo la compressione
settings-export-always = Sempre
settings-export-never = Solo su richiesta
settings-language-auto = Automatica
language-held = D’ora in poi ti rispondo in italiano.
language-automatic = Ti rispondo nella lingua in cui scrivi.
language-unknown = “{ $name }” non lo parlo ancora. Scegline una:
settings-sent-as = Invia i risultati come
settings-sent-as-player = Un video
settings-sent-as-file = Un file
settings-notification = I risultati arrivano
settings-notification-on = Con notifica
settings-notification-off = In silenzio
settings-size-used = Non hai indicato una dimensione, quindi uso la tua abituale: { $size } (/settings).
settings-size-place = Non hai indicato una dimensione, quindi uso quella abituale qui: { $size } (/server-settings).
settings-size-fits = Non hai indicato una dimensione, quindi comprimo a { MB($limit_bytes) }, il massimo di questa chat.

# The form of a request: titles and labels have at most 45 letters, hints 100.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Modifica un video
request-title-compress = Rendi un video più piccolo
request-words = Cosa devo fare?
request-example = Tieni i primi 10 secondi
request-files = I video
request-files-hint = Lascia vuoto per continuare con l’ultimo di qui.
request-videos = Quali video?
request-size = Quanto grande può essere il risultato?
request-size-usual = La mia dimensione abituale
request-size-same = Come viene
request-sound = Audio
request-sound-on = Tienilo
request-sound-off = Toglilo

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Impostazioni di questo server. Restringono solo ciò che il gestore permette; le /settings di ognuno valgono di più.
place-form = Impostazioni di questo server
place-chats = Canali
place-roles = Ruoli
place-places-hint = Non scegliere nulla per permettere tutto.
place-spend = Chi può spendere crediti
place-spend-everyone = Tutti
place-spend-owner = Chi ha iniziato la conversazione
place-open = Non impostato
place-all = Tutti
place-some = { $number } scelti
doctor-title = Ecco cosa ho trovato provando tutto:
doctor-elsewhere = Scrivilo in una chat privata: la risposta è solo per te.
place-elsewhere = Queste impostazioni sono per i server: usa il comando in uno di essi.
place-not-yours = Le impostazioni le cambia solo chi può gestire questo server.
place-no-forms = Queste impostazioni richiedono un modulo, e qui non ce ne sono.
# The terminal as a chat, and the report of `nemobot try`.
