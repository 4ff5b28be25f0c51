# A person's latest projects in a chat.

history-list = Tus últimos proyectos aquí. Toca un número para recuperar uno:
history-entry = { $number }. { $name } – { $date }
history-empty = Aún no tienes proyectos en este chat. Envíame un video para empezar uno.
