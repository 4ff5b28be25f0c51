# The terminal as a chat, and the report of `nemobot try`.

console-hint = Trascina qui un video, scrivi cosa farne e premi Invio. /help dice di più, Ctrl-D esce.
console-hint-again = Riprendiamo da dove eravamo. /status mostra la timeline, /new ricomincia da capo.
console-saved = Salvato: { $path }
console-no-such-file = Il file { $name } non esiste. Non è stato inviato nulla.
console-unreadable-file = { $name } non si può leggere. Non è stato inviato nulla.
console-no-such-choice = La scelta { $number } non esiste.
console-goes-on = Non tutto è finito. Continuo quando mi riavvii.

report-link = Il link: { $url }
report-link-local = Link (funziona finché nemobot è acceso): { $url }
report-file = Il file: { $path }
report-size = Dimensione: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Tempo: { CLOCK($total_s) }
# What credits are spent on: asking before much is spent, and who spent how many.
