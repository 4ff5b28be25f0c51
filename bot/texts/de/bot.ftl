# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – schick mir ein Video und schreib, was ich damit machen soll.
greeting-examples = Zum Beispiel:
greeting-with-request = **{ $title }** – wird gemacht.
greeting-time-seconds = Ein Clip von 30 Sekunden dauert meist { $low }–{ $high } Sekunden.
greeting-time-minutes = Ein Clip von 30 Sekunden dauert meist { $low }–{ $high } Minuten.
greeting-cloud = Du musst nichts installieren: Die Arbeit geschieht in der Cloud.

## Ready

ready = Bereit.
ready-send-video = Bereit. Schick mir ein Video und schreib, was ich damit machen soll.

## A file arrived

received-file = Angekommen: { $name } ({ $facts }).
received-file-plain = Angekommen: { $name }.
received-files = { $count } Dateien angekommen: { $names }.
received-what-next = Was soll ich damit machen?
received-new-project = Damit beginnt ein neues Projekt.
project-again = Zurück im Projekt mit { $names }.
project-again-plain = Zurück im früheren Projekt.
project-assumed = Projekt: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] In der Warteschlange: als Nächstes dran.
       *[other] In der Warteschlange: Platz { $place }.
    }
awaits-video = Schick das Video, dann mache ich genau das. Bis dahin kostet es nichts.
awaits-video-as-reply = Antworte hierauf mit dem Video, dann mache ich genau das. Bis dahin kostet es nichts.
awaits-video-points = Oder erwähne mich in einer Antwort auf ein Video, das schon hier ist, und schreib, was ich tun soll.
button-earlier-video = Früheres Video
video-above = Dein Video weiter oben: { $names }
button-video-above = { $file } von { $name } nehmen?

queue-withdrawn = Aus der Warteschlange genommen.
queue-full = Das ist viel auf einmal. Warte bitte, bis etwas davon fertig ist.
correction-too-late = Mit den früheren Worten hatte ich schon begonnen. Sollen auch die neuen gelten, schick sie als eigene Nachricht.

## An edit is finished

done = Fertig.
done-unchanged = Auf der Timeline hat sich nichts geändert. Versuch es mit anderen Worten.
question-plain = Was möchtest du?
reword-title = Dasselbe in anderen Worten
reword-label = Was soll ich stattdessen tun?
reword-how = Schick den Wunsch noch einmal in anderen Worten.
reworded = In anderen Worten: „{ $words }“
voice-understood =
    Verstanden habe ich: „{ $words }“

    Soll ich das machen?
voice-no-words = In dieser Sprachnachricht habe ich keine Worte gehört. Nimm sie noch einmal auf oder schreib, was ich tun soll.
voice-too-long = Ich höre mir Sprachnachrichten bis { $minutes } Minuten an. Nimm eine kürzere auf oder schreib, was ich tun soll.
voice-unreadable = Diese Sprachnachricht lässt sich nicht abspielen. Nimm sie noch einmal auf oder schreib, was ich tun soll.
voice-unheard = Sprachnachrichten kann ich gerade nicht anhören. Schreib stattdessen, was ich tun soll.
voice-stopped = Gestoppt. Mit dieser Sprachnachricht habe ich nichts gemacht.
done-raw-video-first = Das Rohvideo ist fertig. Musik, Titel und Effekte folgen vielleicht noch.
done-tracks-added = Das wurde automatisch hinzugefügt. Behalten oder entfernen?
done-already-small = Das Video hat { MB($size_bytes) } und liegt damit schon unter { MB($target_bytes) }.
done-credits-used = Credits: { $before } → { $after }
done-not-exported = Noch nicht exportiert, wie gewünscht. Drück „Exportieren“, wenn du das Ergebnis willst.
done-export-follows = Ich kann die Timeline gerade nicht lesen. Ich versuche es weiter und exportiere, sobald es geht.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Schick die Datei hierher.

## Conversation: new, skill, cancel, forget

new-started = Neues Projekt. Schick mir ein Video.
previous-gone = Das vorige Projekt gibt es nicht mehr; das hier bleibt im neuen.
skill-list = Modi:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (aktiv)
skill-question = Zu { $title } wechseln? Damit beginnt ein neues Projekt; deine Dateien werden noch einmal hochgeladen.
skill-changed = Jetzt aktiv: { $title }.
skill-same = { $title } ist schon aktiv.
skill-unknown = Einen Modus „{ $name }“ gibt es nicht. Zur Wahl: { $names }
cancel-nothing = Es läuft nichts.
cancel-queued = Aus der Warteschlange genommen. Es ist nichts passiert und nichts berechnet worden.
cancel-before-asking = Gestoppt, bevor die Bearbeitung begann. Nichts wurde berechnet.
cancel-asking = Gestoppt. Die Bearbeitung hatte begonnen; ein Teil ist vielleicht schon erledigt und berechnet.
cancel-changed = Gestoppt. Das war bis dahin schon erledigt und kann berechnet worden sein; es bleibt auf der Timeline:
cancel-answered = Die Bearbeitung war schon fertig. Sie bleibt auf der Timeline.
cancel-render = Export gestoppt. Die Timeline bleibt, wie sie ist; Exporte sind kostenlos.
cancel-render-unsure = Ich warte nicht mehr auf den Export, aber der Dienst hat den Stopp nicht bestätigt und arbeitet vielleicht noch daran. Die Timeline bleibt, wie sie ist; Exporte sind kostenlos.
cancel-too-late = Zu spät zum Stoppen: Es ist schon fertig.
closed-turn = Ich konnte dir nicht schreiben und habe diese Bitte darum liegen lassen: Es ist nichts passiert und nichts berechnet worden.
cancel-not-yours = Stoppen kann es nur, wer darum gebeten hat, wem dieses Projekt gehört oder wer hier moderiert.
cancel-requested = Wird gestoppt …
forget-question = Alles löschen, was ich über dich gespeichert habe? Das lässt sich nicht rückgängig machen.
forget-done = Erledigt. Ich habe gelöscht, was ich über dich gespeichert hatte. NemoVideo hat vielleicht noch eine Kopie; frag den Support dort nach dem Löschen.
forget-at-work = Was gerade noch läuft, geht zu Ende; schick danach noch einmal /forget, dann ist auch das gelöscht.
forget-backups = In älteren Sicherungskopien bleibt es, bis sie gelöscht werden; die jüngste ist vom { $date }.
forget-backups-until = In älteren Sicherungskopien bleibt es noch; am { $date } ist die letzte davon gelöscht.
forget-backups-others = In eigenen Sicherungskopien des Betreibers kann es länger bleiben; er kann dir sagen, bis wann.

## Account

credits-balance = Credits: { $available }
credits-balance-frozen = Credits: { $available } ({ $frozen } für laufende Arbeit reserviert)
credits-price = Exportieren ist kostenlos. Bearbeitungen und erzeugte Clips brauchen Credits.
login-done = Mit deinem NemoVideo-Konto verbunden.
login-wrong = NemoVideo nimmt dieses Token nicht an. Prüfe es bitte.
login-off = Dieser Bot verbindet keine Konten.
login-not-here = Schick Tokens bitte nicht in solchen Nachrichten. Ich habe nichts davon behalten. Lösch deine Nachricht und nimm /login im privaten Chat.
logout-done = Dein NemoVideo-Konto ist nicht mehr verbunden.
logout-nothing = Von dir ist kein Konto verbunden.
access-owner-only = Nur wer dieses Projekt begonnen hat, kann seine Credits ausgeben.
access-replace-only = Nur die Person, der dieses Projekt gehört, kann es ersetzen.
access-balance-only = Die Credits sieht nur die Person, deren Konto dieses Projekt bezahlt.
access-refused = Dieser Bot ist nur für Eingeladene.
access-not-here = Hier arbeite ich in anderen Kanälen oder für andere Leute: So haben es die festgelegt, die diesen Server verwalten.
press-not-yours = Dieser Button ist für die Person, die gefragt hat.
press-asked-as-chat = Das wurde im Namen von { $name } gefragt, und ich sehe nicht, ob du dafür drücken darfst. Antworte stattdessen unter diesem Namen auf diese Nachricht.
press-stale = Dieser Button funktioniert nicht mehr.
press-done = Fertig.
press-noted = Wird gemacht.

## Help

help-what = Schick mir ein Video und schreib, was ich damit machen soll. Du bekommst ein MP4.
help-examples = Zum Beispiel:
help-formats = Ich nehme { $formats }, bis { $megabytes } MB je Datei.
help-larger = Größere gibt mir dieser Chat nicht; über einen direkten Link dürfen es bis { $megabytes } MB sein.
help-posting = Ergebnisse bis { $megabytes } MB schicke ich hierher; größere kommen als Link.
how-to-say = Erwähne mich, wenn du schreibst, oder antworte auf diese Nachricht, damit es mich erreicht.
how-to-say-by-command = Schreib es mir mit /edit.
help-in-groups = Wo auch andere schreiben, erwähne mich oder antworte auf eine meiner Nachrichten, damit es mich erreicht. Befehle und Buttons gehen immer.
unknown-command = Den Befehl /{ $command } kenne ich nicht. /help nennt alle.
unknown-command-nearest = Den Befehl /{ $command } kenne ich nicht. Meintest du /{ $nearest }?
help-advice = Gut zu wissen:
help-vague = Schreib mir etwas mehr. Am besten eine Größe, eine Bitrate oder einen Schnitt:
small-talk = Hallo! Schick mir ein Video und schreib, was ich damit machen soll.
undo-nothing = Hier gibt es noch nichts rückgängig zu machen. Schick mir ein Video und schreib, was ich damit machen soll.
thanks-answer = Gern geschehen!
apology-answer = Kein Problem.
bot-answer = Ja, ich bin ein Bot. Schick mir ein Video und schreib mir, was ich damit machen soll.
progress-nothing-running = Es läuft nichts.
progress-running = Noch dabei: { $what }
progress-awaits-video = Wartet auf das Video: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Komprimiere dieses Video
offer-compress-to = Komprimiere dieses Video auf unter { $megabytes } MB
offer-first =
    { $seconds ->
        [one] Behalte nur die erste Sekunde
       *[other] Behalte nur die ersten { $seconds } Sekunden
    }
offer-compress-half = Komprimiere dieses Video auf die Hälfte
offer-compress-quality = Komprimiere das Video ohne Qualitätsverlust
offer-mute = Schalte den Ton aus
offer-compress-to-kb = Komprimiere dieses Video auf unter { $kilobytes } KB
offer-height = Ändere die Auflösung auf { $height }p
offer-undo = Mach die letzte Änderung rückgängig
offer-instead = { $words } (statt der letzten Änderung)
offer-gif = Wandle es in ein GIF um
offer-mp3 = Gib mir den Ton als MP3
offer-music = Füge ruhige Hintergrundmusik hinzu
offer-title = Füge einen passenden Titel hinzu
offer-do-that = Mach das
offer-drop-music = Entferne die hinzugefügte Musik
offer-drop-title = Entferne den hinzugefügten Titel
offer-drop-effects = Entferne die hinzugefügten Effekte
batch-only-file = nur diese Datei: { $names }
batch-only-files = nur diese Dateien: { $names }

about-quoted = es geht darum, was { $name } geschrieben hat
about-quoted-unknown = es geht darum, was jemand geschrieben hat
list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits zeigt, was übrig ist.
progress-files = deine Dateien
project-not-yours = Der Link zu diesem Projekt ist für die Person, der es gehört.
project-no-link = Zu diesem Projekt gibt es keinen Link.

## For everybody's eyes, while only the operator can help

presence-trouble = gestört, bald zurück
