# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Edycja filmu
discord-presence = Wyślij mi film

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Edytuj w NemoVideo
discord-menu-compress = Kompresuj

# The fields of a command: at most 100 letters each.
discord-option-request = Co mam zrobić? Własnymi słowami
discord-option-video = Film, obraz lub plik dźwiękowy
discord-option-url = Link do filmu
discord-option-quality = Na przykład 720p
discord-option-skill = Tryb, którego użyć
discord-option-language = Język, na przykład: polski
discord-option-code = Twój kod zaproszenia

# Forms: titles and labels have at most 45 letters.
discord-login-title = Połącz konto NemoVideo
discord-login-label = Token API

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.
discord-not-allowed = Nie mogę tu dla Ciebie pracować. O tym, kto może mnie używać, decyduje jego operator.
discord-try-again = Nie udało się. Spróbuj za chwilę.
discord-no-video = W tej wiadomości nie ma filmu.
discord-open-link = Otwórz
discord-form-lost = Nie wiem już, czego dotyczył ten formularz. Otwórz go jeszcze raz.
discord-deleted = Usunięto. Projekt nadal jest: /export wyśle wynik ponownie.
discord-not-deleted = Nie mogę usunąć: wątek jest zarchiwizowany albo brakuje mi uprawnień. Napisz coś w wątku i spróbuj ponownie.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord nie pokazuje mi tej wiadomości. Otwórz jej menu i wybierz „Aplikacje”, potem „Edytuj w NemoVideo”, albo wyślij mi film bezpośrednio.
discord-above-hidden = Discord nie pokazuje mi tego, co wysłano tu wcześniej. Otwórz menu właściwego filmu, potem „Aplikacje” i „Edytuj w NemoVideo”.
discord-above-no-history = Nie mam uprawnień do czytania tego, co wysłano tu wcześniej. Odpowiedz na właściwy film, oznacz mnie i napisz, co zrobić, albo otwórz jego menu, potem „Aplikacje” i „Edytuj w NemoVideo”.
discord-cannot-read = Discord nie pokazuje mi tej wiadomości. Oznacz mnie w niej albo odpowiedz mi z włączonym powiadomieniem.
discord-poll = To ankieta, a ja edytuję filmy. Wyślij mi film i napisz, co z nim zrobić.
discord-cannot-write = Nie mogę pisać na { $channel }: brakuje uprawnienia albo wątek jest zablokowany. Moderator może to zmienić.
discord-timed-out = Do { $moment } nie mogę pisać na { $channel }: moderatorzy tego serwera dali mi przerwę. Moderator może ją skończyć, możesz też poprosić mnie tutaj.
discord-filtered = Filtr serwera zatrzymał moją odpowiedź na { $channel }. Moderator może ją przepuścić, możesz też poprosić mnie tutaj.
