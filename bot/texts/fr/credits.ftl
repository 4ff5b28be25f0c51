# À quoi servent les crédits : demander avant, et qui en a dépensé combien.

usage-mine = Ce que tu as demandé :
usage-own = Sur ton propre compte :
usage-own-in-private = Ce que tu dépenses sur ton propre compte, je te le dis en privé.
usage-guild = Tout le monde ici :
usage-day = • dernières 24 heures – montages : { $edits }, crédits : { $credits }
usage-month = • 30 derniers jours – montages : { $edits }, crédits : { $credits }
usage-unknown = • pour { $edits }, le coût manque : ils tournaient en même temps que d’autres, ou tournent encore
usage-nothing = Tu n’as demandé aucun montage payant ces 30 derniers jours.
usage-most = La plus grande part, ces 30 derniers jours :
usage-spender = • { $name } – montages : { $edits }, crédits : { $credits }
usage-somebody = quelqu’un
confirm-question = Cela demande environ { $credits } crédits. Je commence ? Rien n’est facturé si tu n’appuies pas sur « Oui » d’ici { $minutes } minutes.
confirm-expired = Pas commencé : personne n’a dit oui à temps. Rien n’a été facturé.
button-confirm =
    { $credits ->
        [one] Oui, { $credits } crédit
       *[other] Oui, { $credits } crédits
    }
