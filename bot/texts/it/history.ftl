# A person's latest projects in a chat.

history-list = I tuoi ultimi progetti qui. Premi un numero per riaprirne uno:
history-entry = { $number }. { $name } – { $date }
history-empty = In questa chat non hai ancora progetti. Mandami un video per iniziarne uno.
# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.
