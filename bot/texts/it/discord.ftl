# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Modifica video
discord-presence = Mandami un video

# Commands in Discord's menus: at most 32 letters.

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Modifica con NemoVideo
discord-menu-compress = Comprimi

# The fields of a command: at most 100 letters each.

# The fields of a command: at most 100 letters each.
discord-option-request = Cosa devo fare? Con parole tue
discord-option-video = Un video, un’immagine o un audio
discord-option-url = Il link a un video
discord-option-quality = Per esempio 720p
discord-option-skill = La modalità da usare
discord-option-language = La lingua, per esempio: italiano
discord-option-code = Il tuo codice di invito

# Forms: titles and labels have at most 45 letters.

# Forms: titles and labels have at most 45 letters.
discord-login-title = Collega il tuo account NemoVideo
discord-login-label = Token API

# Everybody reads this where a command was given.

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.

# One person alone reads these.
discord-not-allowed = Qui non posso lavorare per te. Chi gestisce il bot decide chi può usarlo.
discord-try-again = Non ha funzionato. Riprova tra un momento.
discord-no-video = In quel messaggio non c’è nessun video.
discord-open-link = Apri
discord-form-lost = Non so più a cosa si riferiva quel modulo. Aprilo di nuovo, per favore.
discord-deleted = Eliminato. Il progetto c’è ancora: /export manda di nuovo il risultato.
discord-not-deleted = Non riesco a eliminarlo: questo thread è archiviato o mi manca il permesso. Puoi scrivere qualcosa nel thread e riprovare.

# Hints where Discord hides what I would need.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord non mi mostra quel messaggio. Apri il suo menu e scegli App, poi Modifica con NemoVideo, oppure mandami tu il video.
discord-above-hidden = Discord non mi mostra quello che è stato mandato prima qui. Apri il menu del video che intendi, poi App, poi Modifica con NemoVideo.
discord-above-no-history = Non posso leggere quello che è stato mandato prima qui. Rispondi al video che intendi, menzionami e scrivi cosa fare, oppure apri il suo menu, poi App, poi Modifica con NemoVideo.
discord-cannot-read = Discord non mi mostra quel messaggio. Menzionami nel messaggio, o rispondimi con la menzione attiva.
discord-poll = Quello è un sondaggio, e io modifico video. Mandamene uno e scrivi cosa devo farne.
discord-cannot-write = Non posso scrivere in { $channel }: lì manca un permesso, o il thread è bloccato. Un moderatore può sistemarlo.
discord-timed-out = Non posso scrivere in { $channel } fino a { $moment }: i moderatori di quel server mi hanno messo in timeout. Un moderatore può toglierlo, oppure chiedimelo qui.
discord-filtered = Un filtro del server ha fermato la mia risposta in { $channel }. Un moderatore può permetterla, oppure puoi chiedermelo qui.
# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files
