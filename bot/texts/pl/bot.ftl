# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – wyślij mi film i napisz, co z nim zrobić.
greeting-examples = Napisz na przykład:
greeting-with-request = **{ $title }** – zabieram się do pracy.
greeting-time-seconds = 30-sekundowy film zajmuje zwykle { $low }–{ $high } s.
greeting-time-minutes = 30-sekundowy film zajmuje zwykle { $low }–{ $high } min.
greeting-cloud = Nie trzeba nic instalować: wszystko dzieje się w chmurze.

## Ready

ready = Można zaczynać.
ready-send-video = Można zaczynać. Wyślij mi film i napisz, co z nim zrobić.

## A file arrived

received-file = Mam { $name } ({ $facts }).
received-file-plain = Mam { $name }.
received-files =
    { $count ->
        [one] Mam { $count } plik: { $names }.
        [few] Mam { $count } pliki: { $names }.
       *[many] Mam { $count } plików: { $names }.
    }
received-what-next = Co z tym zrobić?
received-new-project = To początek nowego projektu.
project-again = Wracamy do projektu z { $names }.
project-again-plain = Wracamy do poprzedniego projektu.
project-assumed = Projekt: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] W kolejce: następne.
       *[other] W kolejce: miejsce { $place }.
    }
awaits-video = Wyślij film, a zrobię dokładnie to. Do tego czasu nic nie kosztuje.
awaits-video-as-reply = Odpowiedz na tę wiadomość filmem, a zrobię dokładnie to. Do tego czasu nic nie kosztuje.
awaits-video-points = Możesz też oznaczyć mnie w odpowiedzi na film, który już tu jest, i napisać, co zrobić.
button-earlier-video = Poprzedni film
video-above = Twój film powyżej: { $names }
button-video-above = Użyć { $file } od { $name }?

queue-withdrawn = Usunięto z kolejki.
queue-full = Za dużo naraz. Poczekaj, aż część będzie gotowa.
correction-too-late = Już pracuję według poprzedniej treści. Jeśli ma powstać też nowa wersja, wyślij ją jako osobną wiadomość.

## An edit is finished

done = Gotowe.
done-unchanged = Na osi czasu nic się nie zmieniło. Spróbuj napisać to inaczej.
question-plain = Co wybierasz?
reword-title = To samo innymi słowami
reword-label = Co mam zrobić zamiast tego?
reword-how = Wyślij prośbę jeszcze raz, innymi słowami.
reworded = Innymi słowami: „{ $words }”
voice-understood =
    Słyszę: „{ $words }”

    Zrobić to?
voice-no-words = W tej wiadomości głosowej nie słychać słów. Nagraj ją jeszcze raz albo napisz, co zrobić.
voice-too-long = Słucham wiadomości głosowych do { $minutes } min. Nagraj krótszą albo napisz, co zrobić.
voice-unreadable = Tej wiadomości głosowej nie da się odtworzyć. Nagraj ją jeszcze raz albo napisz, co zrobić.
voice-unheard = Nie mogę teraz słuchać wiadomości głosowych. Napisz, co zrobić.
voice-stopped = Zatrzymano. Z tą wiadomością głosową nic nie zostało zrobione.
done-raw-video-first = Surowy film jest gotowy. Muzyka, tekst i efekty mogą jeszcze dojść.
done-tracks-added = To zostało dodane automatycznie. Zostawić czy usunąć?
done-already-small = Film ma { MB($size_bytes) }, czyli już mniej niż { MB($target_bytes) }.
done-credits-used = Kredyty: { $before } → { $after }
done-not-exported = Jeszcze bez eksportu, tak jak chcesz. Gdy zechcesz gotowy plik, naciśnij „Eksportuj”.
done-export-follows = Nie mogę teraz odczytać osi czasu. Próbuję dalej i wyeksportuję, gdy tylko się da.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Wyślij plik tutaj.

## Conversation: new, skill, cancel, forget

new-started = Nowy projekt. Wyślij mi film.
previous-gone = Poprzedniego projektu już nie ma; to zostaje w nowym.

skill-list = Tryby:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (wybrany)
skill-question = Przełączyć na { $title }? Zacznie się nowy projekt, a pliki zostaną przesłane od nowa.
skill-changed = Wybrany tryb: { $title }.
skill-same = { $title } jest już wybrany.
skill-unknown = Nie ma trybu „{ $name }”. Wybierz jeden z: { $names }

cancel-nothing = Nic teraz nie trwa.
cancel-queued = Usunięto z kolejki. Nic nie zostało zrobione ani policzone.
cancel-before-asking = Zatrzymano przed rozpoczęciem edycji. Nic nie kosztowało.
cancel-asking = Zatrzymano. Edycja już trwała, więc część może być zrobiona i policzona.
cancel-changed = Zatrzymano. Te zmiany były już zrobione i mogły kosztować; zostają na osi czasu:
cancel-answered = Edycja była już skończona. Zostaje na osi czasu.
cancel-render = Eksport zatrzymany. Oś czasu bez zmian, a eksport jest darmowy.
cancel-render-unsure = Nie czekam już na ten eksport, ale usługa nie potwierdziła zatrzymania i może dalej nad nim pracować. Oś czasu bez zmian, a eksport jest darmowy.
cancel-too-late = Za późno: już zrobione.
closed-turn = Nie dało się do Ciebie napisać, więc ta prośba nie ruszyła: nic nie zostało zrobione ani policzone.
cancel-not-yours = Zatrzymać to może tylko osoba, która o to poprosiła, właściciel projektu lub moderator.
cancel-requested = Zatrzymuję…

forget-question = Usunąć wszystko, co o Tobie przechowuję? Tego nie da się cofnąć.
forget-done = Gotowe. Wszystko, co o Tobie przechowuję, zostało usunięte. NemoVideo może mieć własną kopię; o jej usunięcie poproś ich pomoc techniczną.
forget-at-work = To, co jest teraz w toku, dobiegnie końca; wyślij potem /forget jeszcze raz, a to też zostanie usunięte.
forget-backups = We wcześniejszych kopiach zapasowych zostanie to do czasu ich usunięcia; ostatnia jest z { $date }.
forget-backups-until = We wcześniejszych kopiach zapasowych jeszcze to jest; { $date } zniknie ostatnia z nich.
forget-backups-others = We własnych kopiach zapasowych operatora może to zostać dłużej; on może powiedzieć, do kiedy.

## Account

credits-balance = Kredyty: { $available }
credits-balance-frozen = Kredyty: { $available } ({ $frozen } zarezerwowane na trwające zadania)
credits-price = Eksport jest darmowy. Edycja i generowanie klipów zużywają kredyty.

login-done = Połączono z Twoim kontem NemoVideo.
login-wrong = NemoVideo nie przyjmuje tego tokenu. Sprawdź go.
login-off = Ten bot nie łączy kont.
login-not-here = Nie wysyłaj tokenów w takich wiadomościach; nic z niej nie zapisuję. Usuń swoją wiadomość, a potem użyj /login w prywatnym czacie.
logout-done = Twoje konto NemoVideo zostało odłączone.
logout-nothing = Nie masz połączonego konta.
access-owner-only = Kredyty tego projektu może wydawać tylko osoba, która go zaczęła.
access-replace-only = Zastąpić ten projekt może tylko jego właściciel.
access-balance-only = Kredyty widzi tylko osoba, której konto płaci za ten projekt.
access-refused = Ten bot jest tylko dla zaproszonych.
access-not-here = Tutaj działam na innych kanałach albo dla innych osób: tak ustawili to opiekunowie serwera.
press-not-yours = Ten przycisk jest dla osoby, która o to poprosiła.
press-asked-as-chat = Poproszono o to w imieniu „{ $name }” i nie widzę, czy możesz za tę osobę nacisnąć. Zamiast tego odpowiedz na tę wiadomość pod tą samą nazwą.
press-stale = Ten przycisk jest już nieaktualny.
press-done = Gotowe.
press-noted = Już się robi.

## Help

help-what = Wyślij mi film i napisz, co z nim zrobić. Odeślę MP4.
help-examples = Napisz na przykład:
help-formats = Przyjmuję { $formats }, do { $megabytes } MB na plik.
help-larger = Większych ten czat mi nie przekazuje; bezpośredni link może prowadzić do pliku do { $megabytes } MB.
help-posting = Wyniki do { $megabytes } MB wysyłam tutaj; większe jako link.
how-to-say = Oznacz mnie albo odpowiedz na tę wiadomość, żeby do mnie dotarło.
how-to-say-by-command = Użyj /edit, żeby mi to napisać.
help-in-groups = Tam, gdzie piszą też inni, oznacz mnie albo odpowiedz na moją wiadomość, żeby do mnie dotarło. Komendy i przyciski działają zawsze.
unknown-command = Nie znam komendy /{ $command }. /help pokazuje wszystkie.
unknown-command-nearest = Nie znam komendy /{ $command }. Chodzi o /{ $nearest }?
help-advice = Warto wiedzieć:
help-vague = Napisz trochę więcej. Najlepiej rozmiar, bitrate albo co wyciąć:
small-talk = Cześć! Wyślij mi film i napisz, co z nim zrobić.
undo-nothing = Nie ma tu jeszcze czego cofać. Wyślij mi film i napisz, co z nim zrobić.
thanks-answer = Nie ma za co!
apology-answer = Nic się nie stało.
bot-answer = Tak, jestem botem. Wyślij mi film i napisz, co z nim zrobić.
progress-nothing-running = Nic teraz nie trwa.
progress-running = W toku: { $what }
progress-awaits-video = Czekam na film: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Skompresuj ten film
offer-compress-to = Skompresuj ten film poniżej { $megabytes } MB
offer-first =
    { $seconds ->
        [one] Zostaw tylko pierwszą { $seconds } sekundę
        [few] Zostaw tylko pierwsze { $seconds } sekundy
       *[many] Zostaw tylko pierwsze { $seconds } sekund
    }
offer-compress-half = Skompresuj ten film do połowy rozmiaru
offer-compress-quality = Skompresuj ten film bez utraty jakości
offer-mute = Wycisz dźwięk
offer-compress-to-kb = Skompresuj ten film poniżej { $kilobytes } KB
offer-height = Zmień rozdzielczość na { $height }p
offer-undo = Cofnij ostatnią zmianę
offer-instead = { $words } (zamiast ostatniej zmiany)
offer-gif = Zamień go na GIF
offer-mp3 = Zapisz dźwięk jako MP3
offer-music = Dodaj spokojną muzykę w tle
offer-title = Dodaj pasujący tytuł
offer-do-that = Zrób to
offer-drop-music = Usuń dodaną muzykę
offer-drop-title = Usuń dodany tekst
offer-drop-effects = Usuń dodane efekty

# Behind the words of one part of a batch, for the service: $names are file names.
batch-only-file = tylko ten plik: { $names }
batch-only-files = tylko te pliki: { $names }

# Behind a request that points at words of others, for the service, which then sees whose they are.
about-quoted = o tym, co pisze { $name }
about-quoted-unknown = o tym, co ktoś napisał

list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits pokazuje, ile zostało.
progress-files = przesłane pliki
project-not-yours = Link do tego projektu jest tylko dla jego właściciela.
project-no-link = Do tego projektu nie ma linku.

## For everybody's eyes, while only the operator can help

presence-trouble = mam kłopoty, zaraz wracam
