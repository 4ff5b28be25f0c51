# A person's latest projects in a chat.

history-list = Deine letzten Projekte hier. Tippe auf eine Nummer, um eins zurückzuholen:
history-entry = { $number }. { $name } – { $date }
history-empty = In diesem Chat hast du noch keine Projekte. Schick mir ein Video, um eins zu beginnen.
