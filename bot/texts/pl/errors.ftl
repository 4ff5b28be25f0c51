# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = Nie mogę użyć { $name }. Przyjmuję { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } przekracza limit 500 MB ({ MB($size_bytes) }). Skróć, podziel albo zapisz w 1080p i wyślij ponownie.
error-too-large-plain = { $name } przekracza limit 500 MB. Skróć, podziel albo zapisz w 1080p i wyślij ponownie.
error-empty-file = { $name } jest pusty.
error-damaged = { $name } jest uszkodzony i nie da się go odczytać. Wyślij go ponownie albo najpierw zapisz od nowa.
error-codec = { $name } używa kodeka, którego nie da się odczytać. Zapisz go najpierw jako MP4 H.264.
error-unreadable = { $name } jest uszkodzony albo używa kodeka, którego nie da się odczytać. Wyślij go ponownie albo najpierw zapisz jako MP4 H.264.
error-too-many-pixels = Obraz w { $name } ma za dużo pikseli. Zapisz go najpierw w 4K lub mniejszym.
error-file-gone = Nie mogę już pobrać { $name }. Wyślij ponownie.
error-file-unreachable = Nie udało się teraz pobrać { $name }. Wyślij ponownie.
error-platform-limit = { $name } ma więcej niż { $megabytes } MB, które mogę pobrać z tego czatu. Wyślij mniejszy albo bezpośredni link.
error-upload-failed = Przesłanie { $name } nie powiodło się. Nic nie kosztowało.
error-upload-unclear = Przesyłanie { $name } zostało przerwane. Nic nie kosztowało; wyślij ponownie.
error-sticker = Nic z tym nie zrobię. Wyślij film, obraz lub plik dźwiękowy.

## Links that people paste

error-link-refused = Nie mogę otworzyć linku { $name }. Wyślij publiczny link https prosto do pliku.
error-link-not-a-file = Link { $name } prowadzi do strony, nie do pliku. Wyślij link prosto do filmu albo sam film.
error-link-video-page = { $site } pokazuje filmy we własnym odtwarzaczu i nie udostępnia plików, więc nie mogę ich stamtąd pobrać. Działają tylko linki prosto do pliku (kończą się na .mp4, .mov…). Wyślij sam film albo taki link.
error-link-unreachable = Nie udało się teraz pobrać linku { $name }. Sprawdź go i spróbuj ponownie.

## Account and credits

error-no-credits-bind = Darmowe kredyty się skończyły. Zarejestruj się tutaj, żeby działać dalej: { $url }
error-no-credits-shared = Kredyty tego bota się skończyły. Operator już o tym wie; spróbuj później.
error-no-credits-registered = Twoje kredyty się skończyły. Doładuj je na swoim koncie i naciśnij „Spróbuj ponownie”.
error-export-plan = Zarejestruj się albo zmień plan na wyższy, żeby odblokować eksport.
error-export-plan-shared = Plan tego bota nie obejmuje eksportu. Operator już o tym wie.
error-setup = Ten bot jest źle skonfigurowany. Operator już o tym wie; spróbuj później.
error-token-refused = NemoVideo nie przyjmuje już Twojego tokenu. Użyj ponownie /login.
error-account-wait =
    { $minutes ->
        [one] Za dużo próśb naraz. Spróbuj za około { $minutes } minutę.
        [few] Za dużo próśb naraz. Spróbuj za około { $minutes } minuty.
       *[many] Za dużo próśb naraz. Spróbuj za około { $minutes } minut.
    }
error-account-wait-hours =
    { $hours ->
        [one] Za dużo próśb naraz. Spróbuj za około { $hours } godzinę.
        [few] Za dużo próśb naraz. Spróbuj za około { $hours } godziny.
       *[many] Za dużo próśb naraz. Spróbuj za około { $hours } godzin.
    }
error-account-wait-days =
    { $days ->
        [one] Za dużo próśb naraz. Spróbuj za około { $days } dzień.
        [few] Za dużo próśb naraz. Spróbuj za około { $days } dni.
       *[many] Za dużo próśb naraz. Spróbuj za około { $days } dni.
    }
error-account-wait-unknown = Usługa wideo nie przyjmuje teraz moich próśb. Spróbuj później.

## The service

error-busy = Usługa wideo jest zajęta; spróbuj za minutę.
error-service = Usługa wideo ma problem; spróbuj później.
error-unreachable = Nie mogę połączyć się z usługą wideo; spróbuj później.
error-edit-failed = Edycja nie powiodła się po stronie usługi. Mogła kosztować.
failed-changed = Te zmiany jednak się udały; zostają na osi czasu:
answer-blocked = (Usługa zablokowała resztę odpowiedzi ze względów bezpieczeństwa. Edycja może być niepełna i mogła kosztować. Spróbuj napisać to inaczej.)
answer-too-long = (Odpowiedź jest tu ucięta: była za długa dla usługi. Edycja może być niepełna i mogła kosztować.)
answer-cut = (Usługa za wcześnie skończyła odpowiedź. Edycja może być niepełna i mogła kosztować.)
error-edit-refused = Usługa odrzuciła tę prośbę.
nothing-charged = Nic nie kosztowało.
exports-free = Eksport jest darmowy.
error-unexpected = Coś poszło nie tak po mojej stronie. Operator to zobaczy.
may-be-done = Edycja może być zrobiona i policzona; pokaże to /status.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = Połączenie się zerwało, ale edycja się udała:
recovery-unchanged = Połączenie się zerwało i na osi czasu nic się nie zmieniło. Mogło to kosztować. Spróbować ponownie?
recovery-unreadable = Połączenie się zerwało i nie mogę teraz odczytać osi czasu. Edycja może być zrobiona i policzona; pokaże to /status.
recovery-partial = (Tu odpowiedź się urywa.)

session-expired = Poprzedni projekt wygasł, więc Twoje pliki są już w nowym.
project-expired = Projekt wygasł po stronie usługi.
edits-lost = Jego edycje przepadły i mogły kosztować.
files-in-new = Twoje pliki są już w nowym.
files-in-new-later = Pliki trafią do nowego, gdy znów o coś poprosisz.

notice-repeat = (Ta wiadomość może się powtórzyć.)
notice-continued = (ciąg dalszy)
notice-overflow-as-file = Reszta jest w pliku.

## Without the details

error-unsupported-plain = Usługa nie obsługuje plików tego typu.
error-too-large-unnamed = Plik przekracza limit 500 MB. Skróć, podziel albo zapisz w 1080p i wyślij ponownie.
error-upload-broken = Przesyłanie zostało przerwane. Nic nie kosztowało; wyślij ponownie.
error-scope-plain = Tokenowi NemoVideo brakuje potrzebnego uprawnienia.
error-scope = Tokenowi NemoVideo brakuje uprawnienia „{ $scope }”.
overflow-filename = odpowiedz.txt
