# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = Quello che hai chiesto tu:
usage-own = Sul tuo account:
usage-own-in-private = Quello che spendi sul tuo account te lo dico in una chat privata.
usage-guild = Tutti qui:
usage-day = • ultime 24 ore – modifiche: { $edits }, crediti: { $credits }
usage-month = • ultimi 30 giorni – modifiche: { $edits }, crediti: { $credits }
usage-unknown = • di { $edits } il costo non è compreso: giravano insieme ad altre, o girano ancora
usage-nothing = Negli ultimi 30 giorni non hai chiesto modifiche a pagamento.
usage-most = Chi ha speso di più negli ultimi 30 giorni:
usage-spender = • { $name } – modifiche: { $edits }, crediti: { $credits }
usage-somebody = qualcuno
confirm-question = Servono circa { $credits } crediti. Comincio? Se non premi “Sì” entro { $minutes } minuti, non si paga nulla.
confirm-expired = Non iniziato: nessuno ha premuto “Sì” in tempo. Non è stato addebitato nulla.
button-confirm =
    { $credits ->
        [one] Sì, { $credits } credito
       *[other] Sì, { $credits } crediti
    }
# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
