# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = Era tanto tutto insieme. Puoi continuare { $when }.
limit-turns =
    { $limit ->
        [one] Hai raggiunto { $limit } richiesta all’ora. Puoi continuare { $when }.
       *[other] Hai raggiunto { $limit } richieste all’ora. Puoi continuare { $when }.
    }
limit-uploads =
    { $limit ->
        [one] Hai raggiunto { $limit } file al giorno. Puoi continuare { $when }.
       *[other] Hai raggiunto { $limit } file al giorno. Puoi continuare { $when }.
    }
limit-megabytes = Hai raggiunto { $limit } MB al giorno. Puoi continuare { $when }.
limit-credits =
    { $limit ->
        [one] Hai usato { $limit } credito di questa settimana. Puoi continuare { $when }.
       *[other] Hai usato i { $limit } crediti di questa settimana. Puoi continuare { $when }.
    }
limit-running =
    { $limit ->
        [one] { $limit } tua richiesta è già in attesa o in corso. Rimandala quando è finita, per favore.
       *[other] { $limit } tue richieste sono già in attesa o in corso. Rimandala quando una è finita, per favore.
    }
limit-running-shared = Qui c’è così tanto lavoro che adesso non posso accettarla. Rimandala tra qualche minuto, per favore.
limit-shared = Tutti insieme, qui, abbiamo raggiunto un limite. Si continua { $when }.
limit-beyond = È più di quanto accetto qui in una volta.

in-seconds =
    { $number ->
        [one] tra un secondo
       *[other] tra { $number } secondi
    }
in-minutes =
    { $number ->
        [one] tra un minuto
       *[other] tra { $number } minuti
    }
in-hours =
    { $number ->
        [one] tra un’ora
       *[other] tra { $number } ore
    }
in-days =
    { $number ->
        [one] tra un giorno
       *[other] tra { $number } giorni
    }

## Invitations

## Invitations

redeem-done = Ti do il benvenuto! Mandami un video e scrivi cosa devo farne.
redeem-already = Puoi già usarmi.
redeem-unknown = Questo codice non vale o è già stato usato. Chiedi a chi te l’ha dato.
redeem-not-here = Mandami il codice in una chat privata, per favore. Qui non ne ho conservato nulla.
redeem-usage = Scrivi il codice dopo il comando: /redeem CODICE
redeem-off = Questo bot non accetta inviti.
# The short line that says what is going on now.
