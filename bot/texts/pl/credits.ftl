# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = Twoje prośby:
usage-own = Na Twoim własnym koncie:
usage-own-in-private = Ile wydajesz z własnego konta, powiem Ci w prywatnym czacie.
usage-guild = Wszyscy tutaj:
usage-day = • ostatnie 24 godziny – edycje: { $edits }, kredyty: { $credits }
usage-month = • ostatnie 30 dni – edycje: { $edits }, kredyty: { $credits }
usage-unknown = • bez kosztu niektórych edycji ({ $edits }): trwały równocześnie z innymi albo jeszcze trwają
usage-nothing = W ostatnich 30 dniach nie było żadnej płatnej edycji.
usage-most = Najwięcej w ostatnich 30 dniach:
usage-spender = • { $name } – edycje: { $edits }, kredyty: { $credits }
usage-somebody = ktoś
confirm-question =
    { $credits ->
        [one] To zajmie około { $credits } kredytu. Zaczynać? Nic nie kosztuje, jeśli w ciągu { $minutes } min nie naciśniesz „Tak”.
        [few] To zajmie około { $credits } kredytów. Zaczynać? Nic nie kosztuje, jeśli w ciągu { $minutes } min nie naciśniesz „Tak”.
       *[many] To zajmie około { $credits } kredytów. Zaczynać? Nic nie kosztuje, jeśli w ciągu { $minutes } min nie naciśniesz „Tak”.
    }
confirm-expired = Nie zaczęto: nikt nie nacisnął „Tak” na czas. Nic nie kosztowało.
button-confirm =
    { $credits ->
        [one] Tak, { $credits } kredyt
        [few] Tak, { $credits } kredyty
       *[many] Tak, { $credits } kredytów
    }
