# Wer den Bot benutzen darf und wie viel: was gesagt wird, wenn eine Grenze erreicht ist.

limit-pace = Das war viel auf einmal. Weiter geht es { $when }.
limit-turns =
    { $limit ->
        [one] Du hast { $limit } Anfrage in der Stunde erreicht. Weiter geht es { $when }.
       *[other] Du hast { $limit } Anfragen in der Stunde erreicht. Weiter geht es { $when }.
    }
limit-uploads =
    { $limit ->
        [one] Du hast { $limit } Datei am Tag erreicht. Weiter geht es { $when }.
       *[other] Du hast { $limit } Dateien am Tag erreicht. Weiter geht es { $when }.
    }
limit-megabytes = Du hast { $limit } MB am Tag erreicht. Weiter geht es { $when }.
limit-credits =
    { $limit ->
        [one] Du hast den { $limit } Credit dieser Woche verbraucht. Weiter geht es { $when }.
       *[other] Du hast die { $limit } Credits dieser Woche verbraucht. Weiter geht es { $when }.
    }
limit-running =
    { $limit ->
        [one] { $limit } deiner Anfragen wartet oder läuft schon. Bitte schick das noch einmal, wenn sie fertig ist.
       *[other] { $limit } deiner Anfragen warten oder laufen schon. Bitte schick das noch einmal, wenn eine davon fertig ist.
    }
limit-running-shared = Hier ist gerade so viel in Arbeit, dass ich das nicht annehmen kann. Bitte schick es in ein paar Minuten noch einmal.
limit-shared = Wir alle hier zusammen haben eine Grenze erreicht. Weiter geht es { $when }.
limit-beyond = Das ist mehr, als ich hier auf einmal annehme.

in-seconds =
    { $number ->
        [one] in einer Sekunde
       *[other] in { $number } Sekunden
    }
in-minutes =
    { $number ->
        [one] in einer Minute
       *[other] in { $number } Minuten
    }
in-hours =
    { $number ->
        [one] in einer Stunde
       *[other] in { $number } Stunden
    }
in-days =
    { $number ->
        [one] in einem Tag
       *[other] in { $number } Tagen
    }

## Einladungen

redeem-done = Willkommen! Schick mir ein Video und schreib, was ich damit machen soll.
redeem-already = Du bist schon eingelassen.
redeem-unknown = Dieser Code gilt nicht oder ist schon benutzt. Bitte frag, wer ihn dir gegeben hat.
redeem-not-here = Bitte schick mir den Code in einem privaten Chat. Hier habe ich nichts davon behalten.
redeem-usage = Schreib den Code dahinter: /redeem CODE
redeem-off = Dieser Bot nimmt keine Einladungen an.
