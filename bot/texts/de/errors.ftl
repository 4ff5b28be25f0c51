# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = Mit { $name } kann ich nichts anfangen. Ich nehme { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } ist über der Grenze von 500 MB ({ MB($size_bytes) }). Kürze oder teile es oder speichere es erst in 1080p – und schick es noch einmal.
error-too-large-plain = { $name } ist über der Grenze von 500 MB. Kürze oder teile es oder speichere es erst in 1080p – und schick es noch einmal.
error-empty-file = { $name } ist leer.
error-damaged = { $name } ist beschädigt und lässt sich nicht lesen. Schick die Datei noch einmal oder speichere sie neu.
error-codec = { $name } verwendet einen Codec, der sich nicht lesen lässt. Speichere die Datei erst als MP4 mit H.264.
error-unreadable = { $name } ist beschädigt oder verwendet einen Codec, der sich nicht lesen lässt. Schick die Datei noch einmal oder speichere sie erst als MP4 mit H.264.
error-too-many-pixels = Das Bild von { $name } hat zu viele Pixel. Speichere es erst in 4K oder kleiner.
error-file-gone = { $name } ist nicht mehr verfügbar. Schick es bitte noch einmal.
error-file-unreachable = Ich konnte { $name } gerade nicht laden. Schick es bitte noch einmal.
error-platform-limit = { $name } ist zu groß: Mehr als { $megabytes } MB kann ich aus diesem Chat nicht herunterladen. Schick etwas Kleineres oder einen direkten Link.
error-upload-failed = { $name } ließ sich nicht hochladen. Nichts wurde berechnet.
error-upload-unclear = Das Hochladen von { $name } brach ab. Nichts wurde berechnet; schick es bitte noch einmal.
error-sticker = Damit kann ich nichts anfangen. Schick mir ein Video, ein Bild oder eine Audiodatei.

## Links that people paste

error-link-refused = Den Link { $name } kann ich nicht öffnen. Schick einen öffentlichen https-Link direkt zur Datei.
error-link-not-a-file = Der Link { $name } führt zu einer Seite, nicht zu einer Datei. Schick einen Link direkt zum Video oder das Video selbst.
error-link-video-page = { $site } zeigt Videos nur im eigenen Player und gibt keine Datei heraus, deshalb kann ich von dort nichts laden. Es gehen nur direkte Links zu einer Datei (sie enden auf .mp4, .mov …). Schick mir das Video selbst oder so einen Link.
error-link-unreachable = Den Link { $name } konnte ich gerade nicht laden. Bitte prüfe ihn und versuch es noch einmal.

## Account and credits

error-no-credits-bind = Die kostenlosen Credits sind aufgebraucht. Registriere dich hier, dann geht es weiter: { $url }
error-no-credits-shared = Die Credits dieses Bots sind aufgebraucht. Der Betreiber weiß Bescheid; versuch es später.
error-no-credits-registered = Deine Credits sind aufgebraucht. Lade sie in deinem Konto auf und drück „Noch einmal“.
error-export-plan = Registriere dich oder wähle einen größeren Tarif, um exportieren zu können.
error-export-plan-shared = Der Tarif dieses Bots erlaubt keinen Export. Der Betreiber weiß Bescheid.
error-setup = Dieser Bot ist falsch eingerichtet. Der Betreiber weiß Bescheid; versuch es später.
error-token-refused = NemoVideo nimmt dein Token nicht mehr an. Bitte noch einmal /login.
error-account-wait =
    { $minutes ->
        [one] Zu viele Anfragen gerade. Versuch es in etwa { $minutes } Minute noch einmal.
       *[other] Zu viele Anfragen gerade. Versuch es in etwa { $minutes } Minuten noch einmal.
    }
error-account-wait-hours =
    { $hours ->
        [one] Zu viele Anfragen gerade. Versuch es in etwa { $hours } Stunde noch einmal.
       *[other] Zu viele Anfragen gerade. Versuch es in etwa { $hours } Stunden noch einmal.
    }
error-account-wait-days =
    { $days ->
        [one] Zu viele Anfragen gerade. Versuch es in etwa { $days } Tag noch einmal.
       *[other] Zu viele Anfragen gerade. Versuch es in etwa { $days } Tagen noch einmal.
    }
error-account-wait-unknown = Der Videodienst nimmt gerade keine Anfragen von mir an. Versuch es später.

## The service

error-busy = Der Videodienst ist ausgelastet. Versuch es in einer Minute noch einmal.
error-service = Der Videodienst hat ein Problem. Versuch es später noch einmal.
error-unreachable = Ich erreiche den Videodienst nicht. Versuch es später noch einmal.
error-edit-failed = Die Bearbeitung ist beim Dienst gescheitert. Vielleicht wurde sie berechnet.
failed-changed = Das wurde trotzdem geändert und bleibt auf der Timeline:
answer-blocked = (Der Dienst hat den Rest dieser Antwort nach seinen Sicherheitsregeln blockiert. Die Bearbeitung ist vielleicht unvollständig und wurde vielleicht berechnet. Versuch es mit anderen Worten.)
answer-too-long = (Hier bricht die Antwort ab: Sie wurde dem Dienst zu lang. Die Bearbeitung ist vielleicht unvollständig und wurde vielleicht berechnet.)
answer-cut = (Der Dienst hat seine Antwort vorzeitig beendet. Die Bearbeitung ist vielleicht unvollständig und wurde vielleicht berechnet.)
error-edit-refused = Der Dienst hat diese Anfrage abgelehnt.
nothing-charged = Nichts wurde berechnet.
exports-free = Exporte kosten nichts.
error-unexpected = Bei mir ist etwas schiefgegangen. Ich habe es für den Betreiber notiert.
may-be-done = Vielleicht ist alles getan und berechnet; /status zeigt es.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = Die Verbindung brach ab, aber die Bearbeitung ist durch:
recovery-unchanged = Die Verbindung brach ab, und geändert hat sich nichts. Vielleicht wurden Credits berechnet. Noch einmal?
recovery-unreadable = Die Verbindung brach ab, und die Timeline lässt sich nicht lesen. Vielleicht ist alles getan und berechnet; /status zeigt es.
recovery-partial = (Hier bricht die Antwort ab.)
session-expired = Das vorige Projekt war abgelaufen; mit deinen Dateien habe ich ein neues begonnen.
project-expired = Das Projekt ist beim Dienst abgelaufen.
edits-lost = Was darin bearbeitet war, ist verloren und wurde vielleicht berechnet.
files-in-new = Deine Dateien sind schon in einem neuen.
files-in-new-later = Deine Dateien kommen in ein neues, sobald du wieder etwas verlangst.
notice-repeat = (Das siehst du vielleicht ein zweites Mal.)
notice-continued = (weiter)
notice-overflow-as-file = Der Rest steht in der Datei.

## Without the details

error-unsupported-plain = Diese Art von Datei kann der Dienst nicht verwenden.
error-too-large-unnamed = Die Datei ist über der Grenze von 500 MB. Kürze oder teile sie oder speichere sie erst in 1080p – und schick sie noch einmal.
error-upload-broken = Das Hochladen wurde unterbrochen. Nichts wurde berechnet; schick die Datei bitte noch einmal.
error-scope-plain = Dem NemoVideo-Token fehlt eine nötige Berechtigung.
error-scope = Dem NemoVideo-Token fehlt die nötige Berechtigung „{ $scope }“.
overflow-filename = antwort.txt
