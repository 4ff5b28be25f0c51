# What the platforms' command menus say: at most 100 letters each.

command-start = Zacznij
command-help = Co potrafię
command-export = Pobierz MP4 (za darmo)
command-status = Pokaż oś czasu
command-credits = Pokaż, ile kredytów zostało
command-usage = Pokaż wydane kredyty
command-language = Wybierz język moich odpowiedzi
command-history = Pokaż ostatnie projekty
command-settings = Wybierz domyślny rozmiar i język
command-server-settings = Ustaw bota na tym serwerze
command-new = Zacznij nowy projekt
command-skill = Wybierz tryb
command-cancel = Zatrzymaj to, co trwa
command-compress = Zmniejsz film
command-edit = Edytuj film
command-login = Połącz konto NemoVideo
command-logout = Odłącz konto NemoVideo
command-forget = Usuń wszystko, co o Tobie przechowuję
command-redeem = Użyj zaproszenia

## /settings

settings-title = Tu ustawisz to, czego nie podajesz w prośbie. To, co jest w prośbie, ma pierwszeństwo.
settings-size = Domyślny rozmiar
settings-export = Wysyłaj MP4 od razu
settings-language = Język
settings-size-chat = Limit tego czatu
settings-size-mb = { $megabytes } MB
settings-size-half = Połowa rozmiaru
settings-size-quality = Bez widocznej straty
settings-size-none = Nie ustawiono
settings-export-compress = Po kompresji
settings-export-always = Zawsze
settings-export-never = Tylko na prośbę
settings-language-auto = Automatycznie
language-held = Od teraz odpowiadam po polsku.
language-automatic = Odpowiadam w języku, w którym piszesz.
language-unknown = Nie mówię jeszcze w języku „{ $name }”. Wybierz jeden z tych:
settings-sent-as = Wyniki wysyłaj jako
settings-sent-as-player = Film
settings-sent-as-file = Plik
settings-notification = Wyniki przychodzą
settings-notification-on = Z powiadomieniem
settings-notification-off = Bez dźwięku
settings-size-used = Bez podanego rozmiaru biorę Twój domyślny: { $size } (/settings).
settings-size-place = Bez podanego rozmiaru biorę domyślny w tym miejscu: { $size } (/server-settings).
settings-size-fits = Bez podanego rozmiaru kompresuję do { MB($limit_bytes) }, czyli tyle, ile przyjmuje ten czat.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Edytuj film
request-title-compress = Zmniejsz film
request-words = Co mam zrobić?
request-example = Zostaw pierwsze 10 sekund
request-files = Filmy
request-files-hint = Zostaw puste, żeby pracować dalej nad ostatnim.
request-videos = Które filmy?
request-size = Jak duży może być wynik?
request-size-usual = Mój domyślny rozmiar
request-size-same = Bez limitu
request-sound = Dźwięk
request-sound-on = Zostaw
request-sound-off = Usuń

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Ustawienia tego serwera. Mogą tylko zawęzić to, na co pozwala operator, a własne /settings każdej osoby mają pierwszeństwo.
place-form = Ustawienia tego serwera
place-chats = Kanały
place-roles = Role
place-places-hint = Nie wybieraj nic, żeby pozwolić na wszystko.
place-spend = Kto może wydawać kredyty
place-spend-everyone = Wszyscy
place-spend-owner = Kto zaczął rozmowę
place-open = Nie ustawiono
place-all = Wszystkie
place-some = Wybrano: { $number }
doctor-title = Wszystko sprawdzone, oto wynik:
doctor-elsewhere = Napisz to w prywatnym czacie: odpowiedź jest tylko dla Ciebie.
place-elsewhere = To ustawienia serwerów: użyj tej komendy na serwerze.
place-not-yours = Ustawienia zmieniają tylko osoby, które mogą zarządzać tym serwerem.
place-no-forms = Te ustawienia wymagają formularza, a tutaj ich nie ma.
