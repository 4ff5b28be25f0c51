# Wofür Credits ausgegeben werden: vorher fragen, und wer wie viel ausgegeben hat.

usage-mine = Was du in Auftrag gegeben hast:
usage-own = Auf deinem eigenen Konto:
usage-own-in-private = Was du auf deinem eigenen Konto ausgibst, sage ich dir im privaten Chat.
usage-guild = Alle hier:
usage-day = • letzte 24 Stunden – Bearbeitungen: { $edits }, Credits: { $credits }
usage-month = • letzte 30 Tage – Bearbeitungen: { $edits }, Credits: { $credits }
usage-unknown = • bei { $edits } fehlen die Kosten: Sie liefen gleichzeitig mit anderen oder laufen noch
usage-nothing = Du hast in den letzten 30 Tagen keine bezahlte Bearbeitung in Auftrag gegeben.
usage-most = Das meiste davon, in den letzten 30 Tagen:
usage-spender = • { $name } – Bearbeitungen: { $edits }, Credits: { $credits }
usage-somebody = jemand
confirm-question = Das braucht etwa { $credits } Credits. Soll ich anfangen? Wenn du nicht innerhalb von { $minutes } Minuten auf „Ja“ drückst, wird nichts berechnet.
confirm-expired = Nicht angefangen: Niemand hat rechtzeitig zugestimmt. Es wurde nichts berechnet.
button-confirm =
    { $credits ->
        [one] Ja, { $credits } Credit
       *[other] Ja, { $credits } Credits
    }
