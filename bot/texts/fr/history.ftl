# A person's latest projects in a chat.

history-list = Tes derniers projets ici. Appuie sur un numéro pour en reprendre un :
history-entry = { $number }. { $name } – { $date }
history-empty = Tu n’as pas encore de projet dans cette discussion. Envoie-moi une vidéo pour en commencer un.
