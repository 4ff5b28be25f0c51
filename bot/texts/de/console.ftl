# The terminal as a chat, and the report of `nemobot try`.

console-hint = Zieh ein Video hierher, schreib, was ich damit machen soll, und drück Enter. /help erklärt mehr, Strg-D beendet.
console-hint-again = Hier ist unser Gespräch wieder. /status zeigt die Timeline, /new fängt neu an.
console-saved = Gespeichert: { $path }
console-no-such-file = Eine Datei { $name } gibt es nicht. Nichts wurde gesendet.
console-unreadable-file = { $name } lässt sich nicht lesen. Nichts wurde gesendet.
console-no-such-choice = Eine Auswahl { $number } gibt es nicht.
console-goes-on = Noch ist nicht alles fertig. Es geht weiter, wenn du mich wieder startest.
report-link = Link: { $url }
report-link-local = Link (gültig, solange nemobot läuft): { $url }
report-file = Datei: { $path }
report-size = Größe: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Zeit: { CLOCK($total_s) }
