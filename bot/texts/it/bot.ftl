# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }**: mandami un video e scrivi cosa devo farne.
greeting-examples = Prova a scrivere:
greeting-with-request = **{ $title }**: ci penso io.
greeting-time-seconds = Per un clip di 30 secondi servono di solito { $low }–{ $high } secondi.
greeting-time-minutes = Per un clip di 30 secondi servono di solito { $low }–{ $high } minuti.
greeting-cloud = Non c’è niente da installare: il lavoro si fa nel cloud.

## Ready

## Ready

ready = Pronto.
ready-send-video = Pronto. Mandami un video e scrivi cosa devo farne.

## A file arrived

## A file arrived

received-file = Ricevuto { $name } ({ $facts }).
received-file-plain = Ricevuto { $name }.
received-files = Ricevuti { $count } file: { $names }.
received-what-next = Cosa faccio adesso?
received-new-project = Inizia un nuovo progetto.
project-again = Di nuovo nel progetto con { $names }.
project-again-plain = Di nuovo nel progetto precedente.
project-assumed = Progetto: { $names }

## The queue of one conversation

## The queue of one conversation

queue-place =
    { $place ->
        [1] In coda: il prossimo è il tuo.
       *[other] In coda: numero { $place }.
    }
awaits-video = Manda il video e faccio proprio questo. Fino ad allora non si paga nulla.
awaits-video-as-reply = Rispondi a questo messaggio con il video e faccio proprio questo. Fino ad allora non si paga nulla.
awaits-video-points = Oppure menzionami in risposta a un video che è già qui e scrivi cosa fare.
button-earlier-video = Usa quello di prima
video-above = Il tuo video qui sopra: { $names }
button-video-above = Usare { $file } di { $name }?

queue-withdrawn = Tolto dalla coda.
queue-full = È tanto tutto insieme. Aspetta che una parte sia finita.
correction-too-late = Avevo già iniziato con le parole di prima. Se vuoi anche le nuove, mandale in un messaggio a parte.

## An edit is finished

## An edit is finished

done = Fatto.
done-unchanged = Sulla timeline non è cambiato nulla. Prova a dirlo in un altro modo.
question-plain = Cosa vuoi fare?
reword-title = La stessa cosa, detta diversamente
reword-label = Cosa devo fare invece?
reword-how = Rimanda la richiesta con altre parole.
reworded = Detto diversamente: “{ $words }”
voice-understood =
    Ho capito: “{ $words }”

    Lo faccio?
voice-no-words = In questo vocale non ho sentito parole. Registralo di nuovo o scrivi cosa fare.
voice-too-long = Ascolto vocali fino a { $minutes } minuti. Registrane uno più corto o scrivi cosa fare.
voice-unreadable = Questo vocale non si può riprodurre. Registralo di nuovo o scrivi cosa fare.
voice-unheard = In questo momento non posso ascoltare i vocali. Scrivi cosa fare.
voice-stopped = Fermato. Con questo vocale non ho fatto nulla.
done-raw-video-first = Il video grezzo è pronto. Musica, titolo ed effetti possono arrivare dopo.
done-tracks-added = Aggiunti automaticamente. Li tengo o li tolgo?
done-already-small = Il video è di { MB($size_bytes) }, già sotto { MB($target_bytes) }.
done-credits-used = Crediti: { $before } → { $after }
done-not-exported = Non ho esportato, come hai detto. Premi “Esporta” quando vuoi il risultato.
done-export-follows = Adesso non riesco a leggere la timeline. Continuo a provare ed esporto appena possibile.

## What the person may do about an answer that speaks of an editor's window

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Manda il file qui.

## Conversation: new, skill, cancel, forget

## Conversation: new, skill, cancel, forget

new-started = Nuovo progetto. Mandami un video.
previous-gone = Il progetto precedente non c’è più; questo resta in quello nuovo.

skill-list = Modalità:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (in uso)
skill-question = Passare a { $title }? Inizia un nuovo progetto e i tuoi file vengono caricati di nuovo.
skill-changed = Ora uso { $title }.
skill-same = { $title } è già in uso.
skill-unknown = La modalità “{ $name }” non esiste. Scegline una: { $names }

cancel-nothing = Non c’è nulla in corso.
cancel-queued = Tolto dalla coda. Non è stato fatto né addebitato nulla.
cancel-before-asking = Fermato prima che iniziasse. Non è stato addebitato nulla.
cancel-asking = Fermato. La modifica era già iniziata: una parte potrebbe essere già fatta e addebitata.
cancel-changed = Fermato. Queste modifiche erano già fatte e forse addebitate; restano sulla timeline:
cancel-answered = La modifica era già finita. Resta sulla timeline.
cancel-render = Esportazione fermata. La timeline è la stessa, ed esportare è gratis.
cancel-render-unsure = Non aspetto più l’esportazione, ma il servizio non ha confermato di averla fermata e forse va avanti. La timeline è la stessa, ed esportare è gratis.
cancel-too-late = Troppo tardi per fermarlo: è già fatto.
closed-turn = Non riuscivo a scriverti, quindi ho lasciato stare questa richiesta: nulla è stato fatto o addebitato.
cancel-not-yours = Può fermarlo solo chi l’ha chiesto, il proprietario del progetto o un moderatore.
cancel-requested = Mi fermo…

forget-question = Elimino tutto quello che conservo su di te? Non si può annullare.
forget-done = Fatto. Ho eliminato quello che conservavo su di te. NemoVideo può averne una copia: per eliminarla scrivi alla loro assistenza.
forget-at-work = Quello che è in corso arriva fino in fondo; poi manda di nuovo /forget e verrà eliminato anche quello.
forget-backups = I backup già fatti lo conservano finché non vengono cancellati; l’ultimo è del { $date }.
forget-backups-until = I backup già fatti lo conservano ancora; il { $date } anche l’ultimo sarà cancellato.
forget-backups-others = I backup del gestore possono conservarlo più a lungo; può dirti lui fino a quando.

## Account

## Account

credits-balance = Crediti: { $available }
credits-balance-frozen = Crediti: { $available } ({ $frozen } riservati al lavoro in corso)
credits-price = Esportare è gratis. Le modifiche e i clip generati consumano crediti.

login-done = Collegato al tuo account NemoVideo.
login-wrong = NemoVideo non accetta questo token. Controllalo, per favore.
login-off = Questo bot non collega account.
login-not-here = Non mandare token in messaggi come questo; non ne ho conservato nulla. Elimina il tuo messaggio e usa /login in una chat privata.
logout-done = Il tuo account NemoVideo è scollegato.
logout-nothing = Non hai nessun account collegato.
access-owner-only = I crediti di questo progetto li può spendere solo chi l’ha iniziato.
access-replace-only = Questo progetto lo può sostituire solo il suo proprietario.
access-balance-only = I crediti li vede solo la persona il cui account paga questo progetto.
access-refused = Questo bot è solo per persone invitate.
access-not-here = Qui lavoro in altri canali o per altre persone: l’ha scelto chi gestisce questo server.
press-not-yours = Questo pulsante è per chi ha fatto la richiesta.
press-asked-as-chat = La richiesta è stata fatta a nome di { $name }, e non posso vedere se puoi premere per conto suo. Rispondi piuttosto a questo messaggio con quel nome.
press-stale = Questo pulsante non vale più.
press-done = Fatto.
press-noted = Ci penso io.

## Help

## Help

help-what = Mandami un video e scrivi cosa devo farne. Ti rispondo con un MP4.
help-examples = Prova a scrivere:
help-formats = Accetto { $formats }, fino a { $megabytes } MB per file.
help-larger = Questa chat non mi passa file più grandi; con un link diretto si arriva a { $megabytes } MB.
help-posting = Qui pubblico risultati fino a { $megabytes } MB; i più grandi arrivano come link.
how-to-say = Menzionami quando scrivi, o rispondi a questo messaggio, così mi arriva.
how-to-say-by-command = Dimmelo con /edit.
help-in-groups = Dove scrivono anche altri, menzionami o rispondi a un mio messaggio, così mi arriva. Comandi e pulsanti funzionano sempre.
unknown-command = Non conosco il comando /{ $command }. /help elenca tutti quelli che conosco.
unknown-command-nearest = Non conosco il comando /{ $command }. Intendevi /{ $nearest }?
help-advice = Buono a sapersi:
help-vague = Dimmi qualcosa in più. La cosa migliore è una dimensione, un bitrate o un taglio:
small-talk = Ciao! Mandami un video e scrivi cosa devo farne.
undo-nothing = Qui non c’è ancora niente da annullare. Mandami un video e scrivi cosa devo farne.
thanks-answer = Prego!
apology-answer = Figurati, nessun problema.
bot-answer = Sì, sono un bot. Mandami un video e scrivi cosa devo farne.
progress-nothing-running = Non c’è nulla in corso.
progress-running = Ci sto ancora lavorando: { $what }
progress-awaits-video = Aspetto il video: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Comprimi questo video
offer-compress-to = Comprimi questo video sotto i { $megabytes } MB
offer-first =
    { $seconds ->
        [one] Tieni solo il primo secondo
       *[other] Tieni solo i primi { $seconds } secondi
    }
offer-compress-half = Comprimi questo video a metà dimensione
offer-compress-quality = Comprimi questo video senza perdere qualità
offer-mute = Togli l’audio
offer-compress-to-kb = Comprimi questo video sotto i { $kilobytes } KB
offer-height = Porta la risoluzione a { $height }p
offer-undo = Annulla l’ultima modifica
offer-instead = { $words } (al posto dell’ultima modifica)
offer-gif = Convertilo in GIF
offer-mp3 = Dammi l’audio in MP3
offer-music = Aggiungi una musica di sottofondo tranquilla
offer-title = Aggiungi un titolo adatto
offer-do-that = Fallo
offer-drop-music = Togli la musica che è stata aggiunta
offer-drop-title = Togli il titolo che è stato aggiunto
offer-drop-effects = Togli gli effetti che sono stati aggiunti

# Behind the words of one part of a batch, for the service: $names are file names.

# Behind the words of one part of a batch, for the service: $names are file names.
batch-only-file = solo questo file: { $names }
batch-only-files = solo questi file: { $names }

# Behind a request that points at words of others, for the service, which then sees whose they are.

# Behind a request that points at words of others, for the service, which then sees whose they are.
about-quoted = a proposito di quello che ha scritto { $name }
about-quoted-unknown = a proposito di quello che ha scritto qualcuno

list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits mostra quanti ne restano.
progress-files = i file che hai mandato
project-not-yours = Il link a questo progetto è per il suo proprietario.
project-no-link = Questo progetto non ha un link.

## For everybody's eyes, while only the operator can help

## For everybody's eyes, while only the operator can help

presence-trouble = c’è un problema, torno presto
# Labels of buttons: two or three words, at most 30 letters.
