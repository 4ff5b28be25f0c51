# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = Non posso usare { $name }. Accetto { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } supera il limite di 500 MB ({ MB($size_bytes) }). Taglialo, dividilo o salvalo prima a 1080p, poi mandalo di nuovo.
error-too-large-plain = { $name } supera il limite di 500 MB. Taglialo, dividilo o salvalo prima a 1080p, poi mandalo di nuovo.
error-empty-file = { $name } è vuoto.
error-damaged = { $name } è danneggiato e non si può leggere. Mandalo di nuovo, o prima salvalo da capo.
error-codec = { $name } usa un codec che non si può leggere. Salvalo prima come MP4 H.264.
error-unreadable = { $name } è danneggiato o usa un codec che non si può leggere. Mandalo di nuovo, o prima salvalo come MP4 H.264.
error-too-many-pixels = L’immagine di { $name } ha troppi pixel. Salvala prima in 4K o meno.
error-file-gone = Non riesco più a scaricare { $name }. Mandalo di nuovo, per favore.
error-file-unreachable = Adesso non sono riuscito a scaricare { $name }. Mandalo di nuovo, per favore.
error-platform-limit = { $name } supera i { $megabytes } MB che posso scaricare da questa chat. Mandane uno più piccolo o un link diretto.
error-upload-failed = Il caricamento di { $name } non è riuscito. Non è stato addebitato nulla.
error-upload-unclear = Il caricamento di { $name } si è interrotto. Non è stato addebitato nulla; mandalo di nuovo, per favore.
error-sticker = Con questo non posso fare nulla. Mandami un video, un’immagine o un audio.

## Links that people paste

## Links that people paste

error-link-refused = Non posso aprire il link { $name }. Manda un link https pubblico che porti direttamente al file.
error-link-not-a-file = Il link { $name } porta a una pagina, non a un file. Manda un link diretto al video, o il video stesso.
error-link-video-page = { $site } mostra i video solo nel proprio player e non dà nessun file, quindi da lì non posso scaricarli. Funzionano solo i link diretti a un file (finiscono in .mp4, .mov…). Mandami il video stesso, o un link così.
error-link-unreachable = Adesso non sono riuscito ad aprire il link { $name }. Controllalo e riprova.

## Account and credits

## Account and credits

error-no-credits-bind = I crediti gratuiti sono finiti. Registrati qui per continuare: { $url }
error-no-credits-shared = I crediti di questo bot sono finiti. Il gestore è stato avvisato; riprova più tardi.
error-no-credits-registered = I tuoi crediti sono finiti. Ricaricali nel tuo account, poi premi “Riprova”.
error-export-plan = Registrati o passa a un piano superiore per esportare.
error-export-plan-shared = Il piano di questo bot non comprende l’esportazione. Il gestore è stato avvisato.
error-setup = Questo bot ha un problema di configurazione. Il gestore è stato avvisato; riprova più tardi.
error-token-refused = NemoVideo non accetta più il tuo token. Usa di nuovo /login, per favore.
error-account-wait =
    { $minutes ->
        [one] Troppe richieste in questo momento. Riprova tra circa { $minutes } minuto.
       *[other] Troppe richieste in questo momento. Riprova tra circa { $minutes } minuti.
    }
error-account-wait-hours =
    { $hours ->
        [one] Troppe richieste in questo momento. Riprova tra circa { $hours } ora.
       *[other] Troppe richieste in questo momento. Riprova tra circa { $hours } ore.
    }
error-account-wait-days =
    { $days ->
        [one] Troppe richieste in questo momento. Riprova tra circa { $days } giorno.
       *[other] Troppe richieste in questo momento. Riprova tra circa { $days } giorni.
    }
error-account-wait-unknown = Il servizio video adesso non accetta richieste da me. Riprova più tardi.

## The service

## The service

error-busy = Il servizio video è occupato; riprova tra un minuto.
error-service = Il servizio video ha un problema; riprova più tardi.
error-unreachable = Non riesco a raggiungere il servizio video; riprova più tardi.
error-edit-failed = Il servizio non è riuscito a fare la modifica. Potrebbe essere stata addebitata.
failed-changed = Queste modifiche sono state fatte lo stesso; restano sulla timeline:
answer-blocked = (Il servizio ha bloccato il resto di questa risposta per le sue regole di sicurezza. La modifica potrebbe essere incompleta e già addebitata. Prova a dirlo in un altro modo.)
answer-too-long = (La risposta è tagliata qui: era troppo lunga per il servizio. La modifica potrebbe essere incompleta e già addebitata.)
answer-cut = (Il servizio ha chiuso la risposta troppo presto. La modifica potrebbe essere incompleta e già addebitata.)
error-edit-refused = Il servizio ha rifiutato questa richiesta.
nothing-charged = Non è stato addebitato nulla.
exports-free = Esportare è gratis.
error-unexpected = Qualcosa è andato storto da parte mia. L’ho segnato per il gestore.
may-be-done = La modifica potrebbe essere già fatta e addebitata; si vede con /status.

## The connection was lost, or this bot was restarted, in the middle of an edit

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = La connessione è caduta, ma la modifica è andata a buon fine:
recovery-unchanged = La connessione è caduta e sulla timeline non è cambiato nulla. Potrebbe esserti stato addebitato qualcosa. Riprovo?
recovery-unreadable = La connessione è caduta e adesso non riesco a leggere la timeline. La modifica potrebbe essere già fatta e addebitata; si vede con /status.
recovery-partial = (La risposta si interrompe qui.)

session-expired = Il progetto precedente era scaduto, quindi ne ho iniziato uno nuovo con i tuoi file.
project-expired = Il progetto è scaduto e il servizio l’ha chiuso.
edits-lost = Le modifiche fatte lì sono perse e potrebbero essere state addebitate.
files-in-new = I tuoi file sono già in uno nuovo.
files-in-new-later = I tuoi file vanno in uno nuovo quando fai un’altra richiesta.

notice-repeat = (Potresti vederlo due volte.)
notice-continued = (continua)
notice-overflow-as-file = Il resto è nel file.

## Without the details

## Without the details

error-unsupported-plain = Il servizio non può usare questo tipo di file.
error-too-large-unnamed = Il file supera il limite di 500 MB. Taglialo, dividilo o salvalo prima a 1080p, poi mandalo di nuovo.
error-upload-broken = Il caricamento è stato interrotto. Non è stato addebitato nulla; mandalo di nuovo, per favore.
error-scope-plain = Al token NemoVideo manca un permesso che qui serve.
error-scope = Al token NemoVideo manca il permesso “{ $scope }” che qui serve.
overflow-filename = risposta.txt
# Getting the MP4.
