# Qui peut utiliser le bot et combien : ce qui est dit quand une limite est atteinte.

limit-pace = C’était beaucoup d’un coup. Tu pourras continuer { $when }.
limit-turns =
    { $limit ->
        [one] Tu as atteint { $limit } demande par heure. Tu pourras continuer { $when }.
       *[other] Tu as atteint { $limit } demandes par heure. Tu pourras continuer { $when }.
    }
limit-uploads =
    { $limit ->
        [one] Tu as atteint { $limit } fichier par jour. Tu pourras continuer { $when }.
       *[other] Tu as atteint { $limit } fichiers par jour. Tu pourras continuer { $when }.
    }
limit-megabytes = Tu as atteint { $limit } Mo par jour. Tu pourras continuer { $when }.
limit-credits =
    { $limit ->
        [one] Tu as utilisé le { $limit } crédit de cette semaine. Tu pourras continuer { $when }.
       *[other] Tu as utilisé les { $limit } crédits de cette semaine. Tu pourras continuer { $when }.
    }
limit-running =
    { $limit ->
        [one] { $limit } de tes demandes attend ou est déjà en cours. Renvoie celle-ci quand elle sera terminée.
       *[other] { $limit } de tes demandes attendent ou sont déjà en cours. Renvoie celle-ci quand l’une d’elles sera terminée.
    }
limit-running-shared = Tant de choses sont en cours ici que je ne peux pas prendre cela maintenant. Renvoie-le dans quelques minutes.
limit-shared = Tous ensemble, nous avons atteint une limite ici. Cela reprendra { $when }.
limit-beyond = C’est plus que ce que je prends ici en une fois.

in-seconds =
    { $number ->
        [one] dans une seconde
       *[other] dans { $number } secondes
    }
in-minutes =
    { $number ->
        [one] dans une minute
       *[other] dans { $number } minutes
    }
in-hours =
    { $number ->
        [one] dans une heure
       *[other] dans { $number } heures
    }
in-days =
    { $number ->
        [one] dans un jour
       *[other] dans { $number } jours
    }

## Invitations

redeem-done = Bienvenue ! Envoie-moi une vidéo et écris ce qu’il faut en faire.
redeem-already = Tu as déjà accès.
redeem-unknown = Ce code n’est pas valable ou a déjà servi. Demande à qui te l’a donné.
redeem-not-here = Envoie-moi le code dans une discussion privée. Ici, je n’en ai rien gardé.
redeem-usage = Écris le code derrière : /redeem CODE
redeem-off = Ce bot n’accepte pas d’invitations.
