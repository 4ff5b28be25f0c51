# The terminal as a chat, and the report of `nemobot try`.

console-hint = Dépose une vidéo ici, écris ce qu’il faut en faire, appuie sur Entrée. /help en dit plus, Ctrl-D quitte.
console-hint-again = Revoici notre conversation. /status montre la timeline, /new recommence.
console-saved = Enregistré : { $path }
console-no-such-file = Il n’y a pas de fichier { $name }. Rien n’a été envoyé.
console-unreadable-file = Impossible de lire { $name }. Rien n’a été envoyé.
console-no-such-choice = Il n’y a pas de choix { $number }.
console-goes-on = Tout n’est pas fini. Cela continuera quand tu me relanceras.
report-link = Lien : { $url }
report-link-local = Lien (valable tant que nemobot est lancé) : { $url }
report-file = Fichier : { $path }
report-size = Taille : { MB($source_bytes) } → { MB($size_bytes) }
report-time = Durée : { CLOCK($total_s) }
