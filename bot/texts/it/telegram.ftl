# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Questo bot è privato. Il gestore decide chi può usarlo.
telegram-login-usage =
    Manda /login e il tuo token NemoVideo in un solo messaggio, qui nella nostra chat privata:
    /login IL_TUO_TOKEN
    Elimino subito quel messaggio.
telegram-login-private = Non mandare token in un gruppo. Scrivimi /login in una chat privata.
telegram-login-delete = Qui non posso eliminare il tuo messaggio: eliminalo tu, il token lo possono leggere tutti.
telegram-say-it-openly = Questo messaggio lo vediamo solo tu e io, quindi gli altri non capirebbero la mia risposta. Scrivilo nel gruppo e menzionami.
telegram-sent-privately = Te l’ho mandato nella nostra chat privata.
telegram-write-me-first = È solo per te. Apri una chat privata con me, tocca “Avvia” e riprova.
telegram-guest-how = Rispondi a un video, menzionami e scrivi cosa fare, per esempio “{ $name } comprimilo a 20 MB”. Di questa chat non vedo altro.
telegram-guest-start = Per ricevere il file, apri una chat privata con me, tocca “Avvia” e chiedi di nuovo.
telegram-topic-name = Nuovo progetto, { $day }
telegram-your-link = Ecco il tuo link:
telegram-open = Apri
telegram-description = Mandami un video e scrivi cosa farne: renderlo più piccolo, accorciarlo, togliere l’audio, unirlo. Ti rimando qui l’MP4. Tocca “Avvia”.
telegram-short-description = Manda un video e scrivi quanto può pesare: l’MP4 torna qui.
telegram-in-groups = In questo gruppo leggo solo i messaggi che mi menzionano ({ $name }) o mi rispondono: manda un video con una menzione, o rispondi a un video con “{ $name } rendilo più piccolo”.

telegram-trouble-connecting = Telegram: connessione in corso.
telegram-trouble-unreachable = Telegram non è raggiungibile: controlla la rete di questa macchina. Riprovo.
telegram-trouble-port = Il webhook di Telegram non può ascoltare: { $said }
telegram-trouble-conflict = Telegram: un altro processo riceve gli aggiornamenti di questo bot (409), o è impostato un webhook. Ferma l’altro; può ricevere uno solo.
telegram-trouble-token = Telegram rifiuta il token del bot. Controlla TELEGRAM_TOKEN con @BotFather.
telegram-trouble-storage = Telegram: gli aggiornamenti non si possono salvare, quindi non vengono confermati; riprovo.
telegram-trouble-stalled = Telegram: la ricezione si era fermata da sola e viene riavviata.
telegram-trouble-webhook = Telegram non riesce a chiamare il webhook: { $said }
# The timeline as people read it, and what an edit changed in it.
# $span is "0-10s"; $number is the track's place.
