# The terminal as a chat, and the report of `nemobot try`.

console-hint = Przeciągnij tu film, napisz, co z nim zrobić, naciśnij Enter. Więcej: /help, wyjście: Ctrl-D.
console-hint-again = Wracamy do naszej rozmowy. /status pokazuje oś czasu, /new zaczyna od nowa.
console-saved = Zapisano: { $path }
console-no-such-file = Nie ma pliku { $name }. Nic nie wysłano.
console-unreadable-file = Nie da się odczytać { $name }. Nic nie wysłano.
console-no-such-choice = Nie ma opcji { $number }.
console-goes-on = Nie wszystko jest skończone. Dokończę po następnym uruchomieniu.

report-link = Link: { $url }
report-link-local = Link (działa, dopóki działa nemobot): { $url }
report-file = Plik: { $path }
report-size = Rozmiar: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Czas: { CLOCK($total_s) }
