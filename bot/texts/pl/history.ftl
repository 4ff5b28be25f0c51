# A person's latest projects in a chat.

history-list = Twoje ostatnie projekty tutaj. Naciśnij numer, żeby wrócić do projektu:
history-entry = { $number }. { $name } – { $date }
history-empty = Nie masz jeszcze projektów w tym czacie. Wyślij mi film, żeby zacząć.
