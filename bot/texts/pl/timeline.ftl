# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = Oś czasu jest pusta. Wyślij mi film.
timeline-head =
    { $count ->
        [one] Oś czasu ({ $count } ścieżka):
        [few] Oś czasu ({ $count } ścieżki):
       *[many] Oś czasu ({ $count } ścieżek):
    }
timeline-video = { $number }. Film: { $name } ({ $span })
timeline-audio = { $number }. Muzyka: { $name } ({ $span }, { $volume }%)
timeline-audio-plain = { $number }. Muzyka: { $name } ({ $span })
timeline-title = { $number }. Tekst: „{ $name }” ({ $span })
timeline-other = { $number }. Ścieżka: { $name } ({ $span })
timeline-more = … i jeszcze { $count }
status-wishes = Życzenia: { $wishes }
wish-muted = bez dźwięku
wish-size = najwyżej { MB($size_bytes) }
wish-bitrate = { $megabits } Mb/s
wish-height = { $height }p
wish-quality = mniejszy plik, jakość ważniejsza
timeline-unnamed = bez nazwy
timeline-span = { $start }–{ $end } s

## Kinds of tracks inside a sentence

kind-video = film
kind-audio = muzyka
kind-title = tekst
kind-effect = efekt
kind-other = ścieżka

## One line for each change

change-track-added = ✅ Dodano: { $kind } „{ $name }” ({ $span })
change-track-removed = ✅ Usunięto: { $kind } „{ $name }”
change-track-replaced = ✅ Teraz na osi czasu: { $name } ({ $span })
change-track-renamed = ✅ Zmieniono nazwę: { $kind } „{ $before }” → „{ $after }”
change-track-moved = ✅ Przesunięto: { $kind } „{ $name }” ({ $span })
change-track-changed = ✅ Zmieniono: { $kind } „{ $name }”
change-title-added = ✅ Dodano tekst: „{ $name }” ({ $span })
change-title-removed = ✅ Usunięto tekst: „{ $name }”
change-title-text = ✅ Zmieniono tekst: „{ $before }” → „{ $after }”
change-trimmed = ✅ Skrócono: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Wydłużono: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name }: dodano { $count } fragment
        [few] ✅ { $name }: dodano { $count } fragmenty
       *[many] ✅ { $name }: dodano { $count } fragmentów
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name }: usunięto { $count } fragment
        [few] ✅ { $name }: usunięto { $count } fragmenty
       *[many] ✅ { $name }: usunięto { $count } fragmentów
    }
change-volume = ✅ Głośność { $name }: { $before }% → { $after }%
change-muted = ✅ Wyciszono: { $name }
change-unmuted = ✅ Przywrócono dźwięk: { $name }
change-resolution = ✅ Rozdzielczość: { $before } → { $after }
change-resolution-set = ✅ Rozdzielczość: { $after }
change-target-size = ✅ Docelowy rozmiar: { MB($size_bytes) }
change-bitrate = ✅ Docelowy bitrate: { $megabits } Mb/s
change-quality = ✅ Mniejszy plik, jakość ważniejsza
change-project-title = ✅ Tytuł projektu: „{ $name }”
change-look-added = ✅ Dodano efekt: { $name }
change-look-removed = ✅ Usunięto efekt: { $name }
change-look-changed = ✅ Zmieniono efekt: { $name }
change-look-set = ✅ Ustawiono: { $name } ({ $value })
change-length = ✅ Długość: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ Oś czasu się zmieniła.
change-more =
    { $count ->
        [one] … i jeszcze { $count } zmiana
        [few] … i jeszcze { $count } zmiany
       *[many] … i jeszcze { $count } zmian
    }

## Effects, in "Effect added: …"

look-gray = czerń i biel
look-sepia = sepia
look-blur = rozmycie
look-pixelate = pikselizacja
look-zoom = powiększony obraz
look-brightness = jasność
look-contrast = kontrast
look-saturation = nasycenie kolorów
look-warmth = ciepło kolorów
look-rotate = obrót
look-flip = odbicie lustrzane
look-denoise = mniej ziarna
look-stabilise = stabilizacja obrazu
look-fade-in = stopniowe pojawianie się
look-fade-out = stopniowe zanikanie
look-volume = głośność
look-noise = mniej szumu w tle
look-normalize = wyrównana głośność
look-mono = dźwięk mono
look-speed = prędkość
look-backwards = odtwarzanie od tyłu
look-freeze = zatrzymany obraz
look-crossfade = przenikanie między częściami
look-unbar = odcięte czarne pasy
look-silence = wycięte pauzy
look-crop = przycięty obraz
look-shape = proporcje obrazu
look-fps = klatki na sekundę
look-format = typ pliku
look-split = podział na części
