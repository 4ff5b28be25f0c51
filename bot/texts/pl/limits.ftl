# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = Za dużo naraz. Możesz działać dalej { $when }.
limit-turns =
    { $limit ->
        [one] Limit to { $limit } prośba na godzinę i jest osiągnięty. Możesz działać dalej { $when }.
        [few] Limit to { $limit } prośby na godzinę i jest osiągnięty. Możesz działać dalej { $when }.
       *[many] Limit to { $limit } próśb na godzinę i jest osiągnięty. Możesz działać dalej { $when }.
    }
limit-uploads =
    { $limit ->
        [one] Limit to { $limit } plik na dzień i jest osiągnięty. Możesz działać dalej { $when }.
        [few] Limit to { $limit } pliki na dzień i jest osiągnięty. Możesz działać dalej { $when }.
       *[many] Limit to { $limit } plików na dzień i jest osiągnięty. Możesz działać dalej { $when }.
    }
limit-megabytes = Osiągnięto limit { $limit } MB na dzień. Możesz działać dalej { $when }.
limit-credits =
    { $limit ->
        [one] Na ten tydzień był { $limit } kredyt i jest już wykorzystany. Możesz działać dalej { $when }.
        [few] Na ten tydzień były { $limit } kredyty i są już wykorzystane. Możesz działać dalej { $when }.
       *[many] Na ten tydzień było { $limit } kredytów i są już wykorzystane. Możesz działać dalej { $when }.
    }
limit-running =
    { $limit ->
        [one] Czeka lub trwa już { $limit } Twoja prośba. Wyślij to ponownie, gdy się skończy.
        [few] Czekają lub trwają już { $limit } Twoje prośby. Wyślij to ponownie, gdy któraś się skończy.
       *[many] Czeka lub trwa już { $limit } Twoich próśb. Wyślij to ponownie, gdy któraś się skończy.
    }
limit-running-shared = Tyle się tu teraz dzieje, że nie mogę tego przyjąć. Wyślij ponownie za kilka minut.
limit-shared = Razem osiągnęliśmy tutaj limit. Dalej { $when }.
limit-beyond = To więcej, niż przyjmuję tutaj za jednym razem.

in-seconds =
    { $number ->
        [one] za { $number } sekundę
        [few] za { $number } sekundy
       *[many] za { $number } sekund
    }
in-minutes =
    { $number ->
        [one] za { $number } minutę
        [few] za { $number } minuty
       *[many] za { $number } minut
    }
in-hours =
    { $number ->
        [one] za { $number } godzinę
        [few] za { $number } godziny
       *[many] za { $number } godzin
    }
in-days =
    { $number ->
        [one] za { $number } dzień
        [few] za { $number } dni
       *[many] za { $number } dni
    }

## Invitations

redeem-done = Witaj! Wyślij mi film i napisz, co z nim zrobić.
redeem-already = Masz już dostęp.
redeem-unknown = Ten kod jest nieważny albo został już użyty. Zapytaj osobę, od której go masz.
redeem-not-here = Wyślij mi kod w prywatnym czacie. Nic z niego tutaj nie zapisuję.
redeem-usage = Napisz kod po komendzie: /redeem KOD
redeem-off = Ten bot nie przyjmuje zaproszeń.
