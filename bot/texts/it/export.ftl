# Getting the MP4.

export-started = Esporto (gratis).
export-not-ready = Non c’è ancora nulla da esportare. Prima mandami un video o chiedi una modifica.
export-nothing-edited = Non c’è ancora nulla da esportare: prima scrivi cosa devo farne.
export-not-begun = L’esportazione non è partita perché il servizio video non risponde. La timeline resta com’è; premi “Esporta” per riprovare (gratis).
closed-export = Non riuscivo a scriverti, quindi ho lasciato stare l’esportazione. È gratis: premi “Esporta”.
export-project-gone = NemoVideo ha chiuso quel progetto, quindi quello che c’era non si può più esportare. Chiedi di nuovo la modifica; i tuoi file li porto io.
export-already-running = Questa esportazione è già in corso.
export-failed = Il servizio non è riuscito a esportare. Esportare è gratis: premi “Esporta” per riprovare.
export-stuck = Il servizio non ha finito questa esportazione in { $minutes } min, quindi l’ho fermata. Esportare è gratis: premi “Esporta” per riprovare.
export-stuck-running = Il servizio non ha finito questa esportazione in { $minutes } min e non sono riuscito a fermarla. Esportare è gratis: premi “Esporta” più tardi per riprovare.
export-cannot = Il servizio non riesce a esportare questa timeline: non ce l’ha fatta due volte per lo stesso motivo. Cambia qualcosa prima di esportare di nuovo.
export-impossible =
    { $why ->
        [target_too_small] Non può diventare così piccolo: il file più piccolo possibile pesa circa { MB($smallest_bytes) }. Chiedi una dimensione maggiore.
        [one_scene] Non ho trovato scene in cui tagliarlo: l’immagine non cambia mai di colpo. Di’ piuttosto i momenti, o quanto deve durare ogni parte.
        [too_many_pieces] Sarebbero troppe parti, o troppo brevi. Chiedine meno, o più lunghe.
        [no_sound] Non c’è audio da salvare.
       *[too_many_cuts] La timeline ha troppe parti per essere esportata. Togline qualcuna.
    }
export-file-too-large = Il file ({ MB($size_bytes) }) è troppo grande per questa chat. Ecco il link:
export-file-not-sent = Non sono riuscito a pubblicare il file qui. Il link funziona.
export-files-forbidden = Qui non posso pubblicare file: manca il permesso “Allegare file”, lo può dare un moderatore. Il link funziona.
export-file-unclear = Forse il file è arrivato; non ho potuto controllare. Se non lo vedi, il link funziona.
export-file-unclear-no-link = Forse il file è arrivato; non ho potuto controllare. Se non lo vedi, premi “Esporta di nuovo” (gratis).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Fatto: { $facts }
result-shrunk = Fatto: { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent }% in meno)
result-more = { $size } ({ $percent }% in più)
result-edited = modificato
result-same-size = Fatto: { $facts }, più o meno come prima
result-cost = Crediti usati: { $credits }
result-project = Progetto: { $url }

export-no-link = Il file è troppo grande per questa chat e non ha un link pubblico.
export-file-lost = Non sono riuscito a pubblicare il file qui. Premi “Esporta di nuovo” per riprovare (gratis).
export-file-forbidden =
    In questo gruppo non posso inviare { $right ->
        [videos] video
        [files] file
        [pictures] immagini
       *[other] contenuti multimediali
    }. Un amministratore può permetterlo nelle autorizzazioni del gruppo. Ecco il link:
export-file-forbidden-no-link =
    In questo gruppo non posso inviare { $right ->
        [videos] video
        [files] file
        [pictures] immagini
       *[other] contenuti multimediali
    }. Quando un amministratore l’avrà permesso nelle autorizzazioni del gruppo, premi “Esporta di nuovo” (gratis).
export-files-forbidden-no-link = Qui non posso pubblicare file: manca il permesso “Allegare file”. Quando un moderatore l’avrà dato, premi “Esporta di nuovo” (gratis).

## A copy of a result that is too large for its chat

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] Il primo minuto, adattato a { MB($limit_bytes) } per questa chat; il video intero di { MB($full_bytes) } è nel link.
       *[whole] Adattato a { MB($limit_bytes) } per questa chat; la versione intera di { MB($full_bytes) } è nel link.
    }
result-fitted-alone =
    { $which ->
        [first] Il primo minuto, adattato a { MB($limit_bytes) } per questa chat; il video intero è di { MB($full_bytes) }.
       *[whole] Adattato a { MB($limit_bytes) } per questa chat; il video intero è di { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] Il primo minuto, adattato a { MB($limit_bytes) } per questa chat.
       *[whole] Adattato a { MB($limit_bytes) } per questa chat.
    }
export-fit-too-low = Una copia intera che entri in questa chat si vedrebbe male.
export-fit-failed = Non sono riuscito a fare una copia più piccola che ci stia.
cancel-fit = Fermato: nessuna copia per questa chat. Il risultato intero resta com’è.
result-quality = qualità { $vmaf }/100
picture-comparison = Lo stesso momento prima e dopo.
picture-comparison-name = prima e dopo
result-note =
    { $note ->
        [already_small] Era già sotto quella dimensione.
        [as_good_as_source] Dovrebbe vedersi bene come l’originale.
        [bitrate_above_source] Il bitrate richiesto supera quello dell’originale, quindi la qualità resta la stessa.
        [capped_1080p] Esportato a 1080p, il massimo qui.
        [fps_capped] La frequenza dei fotogrammi è scesa a 120, il massimo qui.
        [fps_lowered] Meno fotogrammi al secondo, per stare nella dimensione.
        [frame_lowered] Un’immagine più piccola, perché si veda bene a questa dimensione.
        [no_gain] Rimpicciolirlo avrebbe tolto qualità, quindi resta grande come prima.
        [other_sounds_left_out] C’è solo una delle sue tracce audio.
        [smaller_frame_advised] A questa dimensione un’immagine più piccola si vedrebbe meglio.
        [sound_lowered] L’audio ha un bitrate più basso, per stare nella dimensione.
        [sound_to_stereo] L’audio surround ora è stereo.
        [sound_unreadable] Una traccia audio non si poteva leggere e non c’è.
        [source_breaks_off] L’originale si interrompe prima della fine e il resto non si può riprodurre.
       *[subtitles_left_out] I sottotitoli non ci sono.
    }

## What is coming, said before the render

## What is coming, said before the render

forecast = In arrivo: { $facts }
forecast-asked = Hai chiesto: { $facts }
forecast-about = circa { MB($size_bytes) }
forecast-lines = fino a { $height }p
forecast-length = circa { CLOCK($duration_s) }
forecast-fit =
    Questa chat accetta file fino a { MB($limit_bytes) }. Se viene più grande, { $way ->
        [copy] faccio anche una copia che ci stia.
        [link] arriva come link.
       *[none] qui non posso pubblicarlo.
    }
button-plot = Bitrate
picture-plot = Il bitrate lungo il video: alto dove si muove molto, basso dove si muove poco.
picture-plot-name = bitrate
plot-gone = Il grafico non c’è più; una nuova esportazione lo ridisegna.
plot-not-shown = Adesso non sono riuscito a mostrare il grafico.
batch-list =
    { $done ->
        [0] Nessuno dei { $count } è pronto:
       *[other] Pronti: { $done } di { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] fermato
        [failed] non riuscito
       *[kept] non esportato
    }
button-retry-named = Riprova: { $name }
batch-comes = Arriva insieme agli altri.
batch-next = Un numero mostra cosa si può fare ora con quel file.
# A person's latest projects in a chat.
