# Getting the MP4.

export-started = Eksportuję (za darmo).
export-not-ready = Nie ma jeszcze czego eksportować. Najpierw wyślij film albo poproś o edycję.
export-nothing-edited = Nie ma jeszcze czego eksportować: najpierw napisz, co z tym zrobić.
export-not-begun = Eksport nie mógł ruszyć, bo usługa wideo nie odpowiada. Oś czasu bez zmian; naciśnij „Eksportuj”, żeby spróbować ponownie (za darmo).
closed-export = Nie dało się do Ciebie napisać, więc eksport nie ruszył. Jest darmowy: naciśnij „Eksportuj”.
export-project-gone = NemoVideo zamknęło ten projekt, więc nie da się już wyeksportować tego, co w nim powstało. Poproś o edycję jeszcze raz; pliki zabiorę ze sobą.
export-already-running = Ten eksport już trwa.
export-failed = Eksport nie powiódł się po stronie usługi. Jest darmowy: naciśnij „Eksportuj”, żeby spróbować ponownie.
export-stuck = Usługa nie skończyła tego eksportu w { $minutes } min, więc został zatrzymany. Eksport jest darmowy: naciśnij „Eksportuj”, żeby spróbować ponownie.
export-stuck-running = Usługa nie skończyła tego eksportu w { $minutes } min i nie dało się go tam zatrzymać. Eksport jest darmowy: naciśnij później „Eksportuj”.
export-cannot = Usługa nie może wyeksportować tej osi czasu: dwa razy nie udało się z tego samego powodu. Zmień coś przed następnym eksportem.
export-impossible =
    { $why ->
        [target_too_small] Tak mały być nie może: najmniejszy możliwy plik ma około { MB($smallest_bytes) }. Podaj większy rozmiar.
        [one_scene] Nie widzę scen do podziału: obraz nigdzie nie zmienia się nagle. Podaj momenty albo długość części.
        [too_many_pieces] Części byłoby za dużo albo byłyby za krótkie. Podaj mniej części albo dłuższe.
        [no_sound] Nie ma w nim dźwięku do zapisania.
       *[too_many_cuts] Oś czasu ma za dużo części, żeby ją wyeksportować. Usuń kilka.
    }
export-file-too-large = Plik ({ MB($size_bytes) }) jest za duży na ten czat. Oto link:
export-file-not-sent = Nie udało się wysłać pliku tutaj. Link nadal działa.
export-files-forbidden = Nie mogę tu wysyłać plików: brakuje uprawnienia „Załączanie plików” (Attach Files), może je dać moderator. Link działa.
export-file-unclear = Plik mógł już dotrzeć, ale nie mam pewności. Jeśli go nie widzisz, link działa.
export-file-unclear-no-link = Plik mógł już dotrzeć, ale nie mam pewności. Jeśli go nie widzisz, naciśnij „Eksportuj ponownie” (za darmo).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Gotowe: { $facts }
result-shrunk = Gotowe: { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent }% mniej)
result-more = { $size } ({ $percent }% więcej)
result-edited = po edycji
result-same-size = Gotowe: { $facts }, mniej więcej tyle co wcześniej
result-cost = Zużyte kredyty: { $credits }
result-project = Projekt: { $url }

export-no-link = Plik jest za duży na ten czat i nie ma do niego publicznego linku.
export-file-lost = Nie udało się wysłać pliku tutaj. Naciśnij „Eksportuj ponownie”, żeby spróbować jeszcze raz (za darmo).
export-file-forbidden =
    Ta grupa nie pozwala mi wysyłać { $right ->
        [videos] filmów
        [files] plików
        [pictures] obrazów
       *[other] multimediów
    }. Administrator może na to pozwolić w uprawnieniach grupy. Oto link:
export-file-forbidden-no-link =
    Ta grupa nie pozwala mi wysyłać { $right ->
        [videos] filmów
        [files] plików
        [pictures] obrazów
       *[other] multimediów
    }. Gdy administrator na to pozwoli w uprawnieniach grupy, naciśnij „Eksportuj ponownie” (za darmo).
export-files-forbidden-no-link = Nie mogę tu wysyłać plików: brakuje uprawnienia „Załączanie plików” (Attach Files). Gdy moderator je da, naciśnij „Eksportuj ponownie” (za darmo).

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] Pierwsza minuta, zmniejszona do { MB($limit_bytes) } dla tego czatu; całość ({ MB($full_bytes) }) jest pod linkiem.
       *[whole] Zmniejszono do { MB($limit_bytes) } dla tego czatu; pełna wersja ({ MB($full_bytes) }) jest pod linkiem.
    }
result-fitted-alone =
    { $which ->
        [first] Pierwsza minuta, zmniejszona do { MB($limit_bytes) } dla tego czatu; cały film ma { MB($full_bytes) }.
       *[whole] Zmniejszono do { MB($limit_bytes) } dla tego czatu; pełna wersja ma { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] Pierwsza minuta, zmniejszona do { MB($limit_bytes) } dla tego czatu.
       *[whole] Zmniejszono do { MB($limit_bytes) } dla tego czatu.
    }
export-fit-too-low = Kopia całości, która zmieści się w tym czacie, źle by wyglądała.
export-fit-failed = Nie udało się zrobić mniejszej kopii, która by się zmieściła.
cancel-fit = Zatrzymano: kopia dla tego czatu nie powstała. Pełny wynik zostaje bez zmian.
result-quality = jakość { $vmaf }/100
picture-comparison = Ten sam moment przed i po.
picture-comparison-name = przed i po
result-note =
    { $note ->
        [already_small] Film już mieścił się w tym rozmiarze.
        [as_good_as_source] Powinno wyglądać tak dobrze jak oryginał.
        [bitrate_above_source] Podany bitrate jest wyższy niż w oryginale, więc jakość zostaje bez zmian.
        [capped_1080p] Eksport w 1080p, bo więcej tu się nie da.
        [fps_capped] Liczba klatek obniżona do 120, bo więcej tu się nie da.
        [fps_lowered] Mniej klatek na sekundę, żeby zmieścić się w rozmiarze.
        [frame_lowered] Mniejszy obraz, żeby dobrze wyglądał w tym rozmiarze.
        [no_gain] Mniejszy plik straciłby na jakości, więc rozmiar zostaje.
        [other_sounds_left_out] Została tylko jedna ścieżka dźwiękowa.
        [smaller_frame_advised] W tym rozmiarze mniejszy obraz wyglądałby lepiej.
        [sound_lowered] Dźwięk ma niższy bitrate, żeby zmieścić się w rozmiarze.
        [sound_to_stereo] Dźwięk przestrzenny jest teraz stereo.
        [sound_unreadable] Jednej ścieżki dźwiękowej nie dało się odczytać, więc została pominięta.
        [source_breaks_off] Oryginał urywa się przed końcem i reszty nie da się odtworzyć.
       *[subtitles_left_out] Napisy zostały pominięte.
    }

## What is coming, said before the render

forecast = Będzie: { $facts }
forecast-asked = Twoja prośba: { $facts }
forecast-about = około { MB($size_bytes) }
forecast-lines = do { $height }p
forecast-length = długość około { CLOCK($duration_s) }
forecast-fit =
    Ten czat przyjmuje pliki do { MB($limit_bytes) }. Jeśli wyjdzie więcej, { $way ->
        [copy] zrobię też kopię, która się zmieści.
        [link] przyjdzie jako link.
       *[none] nie wyślę go tutaj.
    }
button-plot = Bitrate
picture-plot = Bitrate w trakcie filmu: wysoki tam, gdzie dużo się rusza, niski tam, gdzie mało.
picture-plot-name = bitrate
plot-gone = Tego wykresu już nie ma; nowy eksport narysuje go od nowa.
plot-not-shown = Nie udało się teraz pokazać wykresu.
batch-list =
    { $done ->
        [0] Nic nie jest gotowe (z { $count }):
       *[other] Gotowe: { $done } z { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] zatrzymano
        [failed] nie udało się
       *[kept] bez eksportu
    }
button-retry-named = Ponów: { $name }
batch-comes = Przyjdzie razem z pozostałymi.
batch-next = Numer pokazuje, co dalej można zrobić z tym filmem.
