"""Polish. Accents and ł are folded before anything is looked up, as many write without them."""

from __future__ import annotations

from typing import Final

from bot.core.requests.words.apart.tongue import Tongue

POLISH: Final = Tongue(
    polite="""
proszę|prosze|prosiłbym|prosiłabym|poproszę|możesz|możecie|mógłbyś|mogłabyś|moglbys|czy możesz
czy mógłbyś|czy mogę|czy można|czy da się|da się|można|mogę|chcę|chciałbym|chciałabym|chce
potrzebuję|ja|ty|my|wy|mi|mnie|mu|nam|ci|cię|to|ten|ta|te|tego|tej|tym|tam|tu|tutaj|teraz|już
zaraz|od razu|szybko|szybciej|tylko|jeszcze|jeszcze raz|znowu|znów|potem|wtedy|a|i|oraz|ale|albo
lub|no|więc|czy|tak|jak|co|który|która|które|gdzie|kiedy|kto|bardzo|dzisiaj|dziś|jeśli|trzeba|jest
są|był|było|będzie|w|we|na|z|ze|za|po|do|od|dla|przy|o|u mnie|u ciebie|bot|bocie|stary|hej|cześć
witaj|dzień dobry|dzięki|dziękuję|ok|okej|dobra|dobrze|super|świetnie|się|sobie|go|ją|je|wszystko
może|właśnie
""",
    video="""
film|filmu|filmik|filmiku|filmy|wideo|video|klip|klipu|nagranie|nagrania|plik|pliku|pliki|wynik
wyniku|projekt|projektu|wersja|wersję|montaż|mój|moje|moja|mojego|moją|nasz|swój|gotowy|gotowe
gotową|gotowego|końcowy|końcową|końcowe|ostatni|ostatnią|ostatnie|nowy|nowe|nową
""",
    export="""
wyślij gotowy film|zapisz to i prześlij|prześlij film|prześlij plik|podeślij plik
pobierz film|wyślij link|gotowy plik poproszę
eksport|eksportuj|eksportować|wyeksportuj|wyeksportować|wyeksportujesz|eksportu|pobierz|pobrać
pobieram|pobieranie|ściągnij|ściągnąć|zapisz|zapisać|renderuj|wyrenderuj|render|renderowanie
wyślij film|wyślij mi film|wyślij plik|wyślij mi plik|wyślij mi mp4|wyślij mp4
wyślij mi gotowy film|prześlij mi film|prześlij mi plik|podeślij film|podeślij mi film
podeślij mp4|podeślij|daj film|daj mi film|daj mp4|daj mi mp4|daj plik|daj mi plik|daj link
daj mi link|chcę mp4|chcę film|chcę pobrać|chcę plik|gdzie jest mój film|gdzie jest film
gdzie film|gdzie plik|gdzie jest plik|gdzie mój film|link do pobrania|link do filmu|link
mogę pobrać|jak pobrać|wrzuć mp4|oddaj film
""",
    export_verbs="""
daj|daj mi|wyślij|wyślij mi|prześlij|prześlesz|wyślesz|możesz mi wysłać|możesz mi przesłać
możesz wysłać|możesz przesłać|chcę|chcę dostać|dostać|dostanę|mogę dostać|pokaż|pokaż mi|zwróć
podaj|przekaż|poproszę|gdzie
""",
    export_objects="""
film|filmik|plik|mp4|gotowy film|gotowy plik|gotowe wideo|wynik|mój film|mój plik|link
link do filmu|końcowy film|gotową wersję|końcową wersję|nagranie|wideo
""",
    export_around="""
jakość|jakości|wysokiej|najlepszej|najwyższej|maksymalnej|wysoka|najlepsza|format|formacie
rozdzielczość|rozdzielczości|jako|telefon|komputer|dysk|czat|za darmo|link|klatek
""",
    upload="""
przesłać film|chcę przesłać|chciałbym przesłać|przesłać plik|przesyłam|prześlę|zaraz prześlę
wyślę film|wysyłam film|wyślę|wysyłam|zaraz wyślę|jak wysłać|jak przesłać|jak wysłać film
jak przesłać film|jak wgrać|jak dodać film|gdzie wysłać|gdzie wgrać|gdzie przesłać|chcę wysłać
chcę przesłać|chcę wysłać film|wgrać|wgram|wgrywam|wgraj|wgrać film|załączam|załącznik|załączyć
oto mój film|oto film|to mój film|tu jest mój film|mam film|mam jeszcze jeden film
jeszcze jeden film|upload|wrzucić film|wrzucam|wrzucę|wrzucę film|wrzucić
""",
    upload_around="""
plik|zdjęcie|obraz|obrazek|muzykę|jeszcze jeden|kolejny|drugi|inny|duży|dużego|jak|gdzie|linkiem
przez link|tobie|film|wideo|coś
""",
    credits="""
kredyt|kredyty|kredytów|moje kredyty|ile kredytów|ile mam kredytów|ile kredytów zostało
ile mi zostało|saldo|stan konta|ile to kosztuje|ile kosztuje|koszt|koszty|kosztuje|cena|ceny
cennik|czy to darmowe|za darmo|darmowe|darmowy|czy to płatne|płatne|płatny|płacić|trzeba płacić
czy trzeba płacić|ile zapłacę|zapłacić|pieniądze
""",
    credits_around="""
ile|mam|zostało|zostały|pozostało|zostanie|jeszcze|pokaż|sprawdź|mi|moje|mojego|konto|konta|koncie
eksport|eksportu|edycja|jeden|jest|są|wystarczy|na to|będzie|coś
""",
    status="""
co mam teraz w projekcie|co mam w projekcie|co teraz mamy|co już mamy
oś czasu|osi czasu|pokaż oś czasu|co jest na osi czasu|co na osi czasu|stan projektu|stan|status
pokaż projekt|co jest w projekcie|projekcie|ścieżki|ścieżek|jakie są ścieżki|jakie ścieżki
timeline|co mamy do tej pory
""",
    status_around="""
co|pokaż|pokaż mi|jakie|jaki|jest|są|na|w|obecny|aktualny|teraz|cały|zobaczyć|lista|mamy
""",
    usage="""
ile wydałem|ile wydałam|ile wydano|wydatki|moje wydatki|zużycie|moje zużycie|ile zużyłem
ile zużyłam|ile kredytów wydałem|ile kredytów wydałam|ile kredytów zużyłem|ile kredytów zużyłam
wykorzystanie
""",
    usage_around="""
pokaż|moje|mój|w tym miesiącu|w tym tygodniu|miesiącu|tygodniu|miesiąc|tydzień|kredytów
do tej pory|łącznie|razem|ile
""",
    help="""
pomoc|pomocy|pomóż|pomóż mi|pomożesz|potrzebuję pomocy|co potrafisz|co umiesz|co możesz
co możesz zrobić|co ty robisz|jak to działa|jak działasz|jak tego używać|jak używać|jak cię używać
jak z tego korzystać|instrukcja|instrukcję|komendy|lista komend|jakie komendy|jakie są komendy
polecenia|lista poleceń|nie rozumiem|nie wiem jak|nie wiem co robić|kim jesteś|co to za bot
co mam robić|co mam zrobić|od czego zacząć|jak zacząć|funkcje|jakie masz funkcje|help
""",
    help_around="""
lista|pokaż|jakie|są|masz|bot|bota|działa|tego|wytłumacz|powiedz|jak|możliwości|zrobić|robić
""",
    new="""
zacznijmy nowy projekt|zaczynamy od początku|zróbmy inny film
wyczyść wszystko i zacznij od nowa
nowy projekt|nowego projektu|nowy film|nowe wideo|zacznij od nowa|zacznijmy od nowa
zaczynamy od nowa|od nowa|od początku|zacznij od początku|zacznijmy od początku|od zera
zacznij od zera|inny projekt|inny film|kolejny projekt|resetuj|reset|wyczyść wszystko|wyczyść
zresetuj|zaczynam od nowa|chcę zacząć od nowa|jeszcze raz od początku|zacząć od nowa
""",
    new_around="""
zacznij|zacznijmy|zacząć|utwórz|stwórz|otwórz|załóż|nowy|wszystko|projekt|film|inny|zróbmy
""",
    progress="""
gotowe|gotowy|już gotowe|czy gotowe|czy to gotowe|jest gotowe|skończone|skończyłeś|skończyłaś
zrobione|ile jeszcze|ile to potrwa|ile czasu|jak długo|jak długo jeszcze|długo jeszcze
kiedy będzie|kiedy będzie gotowe|kiedy skończysz|kiedy koniec|jak idzie|jak ci idzie|jak postępy
postęp|postępy|na jakim etapie|co z filmem|co z moim filmem|co z tym|działasz|jesteś tam|jesteś
zawiesiło się|zawiesiłeś się|utknęło|ile procent|ile minut|jeszcze nie gotowe|nadal nic|i co
dlaczego tak długo|czemu tak długo|jeszcze długo
""",
    progress_around="""
już|jeszcze|czy|ile|długo|minut|sekund|procent|eksport|eksportu|z eksportem|film|mój|będzie|potrwa
czekać|mam|prawie|skończony|gotowy|gotowe|renderowanie|nadal|ciągle
""",
    asked="""
gotowe|gotowy|skończone|zrobione|już|i co|no i|jak tam|i jak
""",
    cancel="""
nieważne przestań|dobra nieważne przestań|odpuść
stop|stój|przestań|zatrzymaj|zatrzymaj to|zatrzymaj się|przerwij|przerwij to|anuluj|anuluj to
anuluj wszystko|nie rób tego|nie rób|nie chcę|już nie chcę|nie trzeba|już nie trzeba|nieważne
zostaw to|daj spokój|dość|wystarczy|rezygnuję|zrezygnuj|zmieniłem zdanie|zmieniłam zdanie
rozmyśliłem się|rozmyśliłam się|odwołaj|odwołuję|zapomnij|zapomnij o tym|skończ|czekaj stop
wstrzymaj|niech będzie nie|kasuj to zadanie
""",
    cancel_around="""
eksport|eksportowanie|renderowanie|to|zadanie|prośbę|wszystko|to wszystko|edycję|pracę|kompresję
kompresowanie|jednak
""",
    undo="""
cofnij|cofnij to|cofnij zmianę|cofnij ostatnią zmianę|przywróć|ponów
""",
    undo_around="""
ostatnią|ostatni|zmianę|krok|wszystko|to
""",
    editing="""
dodaj|usuń|wytnij|przytnij|skróć|wydłuż|połącz|podziel|wstaw|zamień|zmień|zostaw|obróć|powiększ
rozmyj|zwolnij|przyspiesz|podgłośnij|ścisz|głośniej|ciszej|głośność|skompresuj|zmniejsz
przekonwertuj|ustabilizuj|odwróć|zatrzymaj obraz|stwórz|wygeneruj|narysuj|muzyka|muzykę|piosenka
piosenkę|dźwięk|dźwięku|głos|szum|cisza|ciszę|tytuł|tekst|napis|napisy|logo|efekt|efekty|filtr
przejście|czarno-biały|czarno|biały|tło|twarz|kolor|kolory|jasność|początek|koniec|połowa|sekund
sekundy|sekundę|sekunda|minuta|minutę|minuty|minut|pierwsze|pierwszych|ostatnie|ostatnich|pionowy
pionowo|poziomo|kwadrat|jakość|bez|scena|klatka|wycisz|jaśniej|ciemniej|wolniej|obróć go
rozdzielczość|kliknij|przycisk|creditsy|listę płac
""",
    smalltalk="""
cześć|hej|hejka|siema|siemka|witam|witaj|dzień dobry|dobry wieczór|dobranoc|przepraszam|sorry
sorki|wybacz|brawo|świetnie|świetna robota|dobra robota|super robota|ekstra|rewelacja|jesteś botem
jesteś robotem|jesteś człowiekiem|czy jesteś botem|do widzenia|pa|papa|na razie|do zobaczenia
dzięki|dziękuję|wielkie dzięki|bardzo dziękuję|dzięki wielkie|stokrotne dzięki|jak się masz
co słychać|co tam|haha|xd|piękne|wyszło super|super wyszło|nic się nie stało|miłego dnia
""",
    smalltalk_around="""
naprawdę|bardzo|wielkie|serdecznie|za pomoc|pomoc|jesteś|super|wyszło|ładnie|świetnie|za wszystko
robota
""",
    thanks="""
dzięki|dziękuję|dziekuje|dzieki|dzięks|thx
""",
    agreement="""
tak|jasne|oczywiście|pewnie|ok|okej|dobra|dobrze|zgoda|zgadzam się|zrób to|zróbmy to|no tak
no jasne|super|świetnie|idealnie|perfekcyjnie|dawaj|jedziemy|potwierdzam|tak proszę|poproszę
może być|niech będzie|działaj|kontynuuj|dokładnie|zgadza się|pasuje|spoko|dobry pomysł|tak zrób
tak zrób to|śmiało
""",
    vague="""
ulepsz|ulepsz to|popraw|popraw to|zrób to lepiej|zrób to ładniej|ładniej|lepiej|upiększ|zmontuj
zmontuj to|obrób|zrób coś fajnego|zrób coś ładnego|zrób ładnie|zrób to ładne|zrób to fajnie
podrasuj
""",
    vague_around="""
zrób|żeby|wyglądało|wyglądał|bardziej|coś|trochę|fajnie|fajniej|ładnie|ładniej|profesjonalnie
lepiej|ciekawiej|jakoś
""",
    hold=(
        r"(?:\b(?:na razie|jeszcze|ale) ){0,2}\bnie (?:eksportuj|pobieraj|zapisuj|renderuj"
        r"|wysylaj"
        r"|wyeksportuj)\w*(?: (?:jeszcze|na razie|teraz|filmu|nic)){0,3}"
        r"|\bbez (?:eksportu|eksportowania|renderowania)(?: (?:na razie|jeszcze))?"
    ),
    before_hold="ale|na razie|jeszcze|tylko",
    joints="i|oraz|a potem|potem|i potem|a następnie|następnie|a nastepnie|nastepnie|i wtedy",
    skill=(
        r"^(?:zmien|wybierz|pokaz|przelacz|inny|jakie|jaki)(?: sa)?"
        r" tryb\w*(?: (?:sa|masz))?[\s?.!]*$"
    ),
    compress=(
        r"\b(?:s?kompres\w+|zmniejsz\w*(?!\s(?:glosnosc|dzwiek|tekst|napis|logo|muzyk|szum"
        r"|jasnosc))|odchudz\w*)\b"
        r"|\b(?:zrob|zeby|ma\sbyc)\b[^.]{0,24}\b(?:mniejsz|lzejsz)\w*"
        r"|^\s*(?:mniejsz|lzejsz)\w+"
        r"|\b(?:ponizej|mniej\sniz|do|maksymalnie|max|najwyzej|nie\swiecej\sniz)"
        r"\s\d{1,7}(?:[.,]\d{1,3})?\s?(?:mb|kb|mega\w*)\b"
        r"|\b(?:zamien|przekonwertuj|konwertuj|zmien|przerob)\w*\s[^.]{0,24}"
        r"\b(?:na|do)\s(?:mp4|mov|avi|mkv|webm|gif)\w*"
        r"|\brozdzielczosc\s(?:na|do)\s\d{3,4}p?"
    ),
    limit="ponizej|mniej niz|najwyzej|maksymalnie|nie wiecej niz|do|max",
    behind_a_size="najwyzej|maksymalnie|lub mniej|albo mniej",
    operates=(
        r"\b(?:skompres|kompres|wytn|przytn|skroc|usun|dodaj|wstaw|zostaw|obroc|rozmyj|zwoln"
        r"|przysp|poglos|scisz"
        r"|polacz|podziel|zamien|zmniejsz|cofn|wycisz|napis|odwroc|ustabiliz|przekonwert"
        r"|konwert|rozdzielczosc"
        r"|zapisz dzwiek|rozjasn|przyciemn|podglos|wywal|utnij)\w*"
    ),
)
