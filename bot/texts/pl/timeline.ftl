# The timeline as people read it, and what an edit changed in it.
# $span is "0-10s"; $number is the track's place.

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

## Kinds of tracks inside a sentence

kind-video = film
kind-audio = muzyka
kind-title = tekst
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
change-other = ✅ Oś czasu się zmieniła.
change-more =
    { $count ->
        [one] … i jeszcze { $count } zmiana
        [few] … i jeszcze { $count } zmiany
       *[many] … i jeszcze { $count } zmian
    }
