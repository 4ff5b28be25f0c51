# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Montage vidéo
discord-presence = Envoie-moi une vidéo
# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Monter avec NemoVideo
discord-menu-compress = Compresser
# The fields of a command: at most 100 letters each.
discord-option-request = Ce qu’il faut faire, avec tes mots
discord-option-video = Une vidéo, une image ou un son
discord-option-url = Un lien vers une vidéo
discord-option-quality = Par exemple 720p
discord-option-skill = Le mode
discord-option-language = La langue, par exemple : français
discord-option-code = Ton code d’invitation
# Forms: titles and labels have at most 45 letters.
discord-login-title = Associer ton compte NemoVideo
discord-login-label = Jeton d’API
# Everybody reads this where a command was given.
discord-echo = **{ $name }** : { $request }
# One person alone reads these.
discord-not-allowed = Je ne peux pas t’aider ici. Le responsable de ce bot décide qui l’utilise.
discord-try-again = Cela n’a pas marché. Réessaie dans un instant.
discord-no-video = Il n’y a pas de vidéo dans ce message.
discord-open-link = Ouvrir
discord-form-lost = Je ne sais plus de quoi parlait ce formulaire. Ouvre-le de nouveau, s’il te plaît.
discord-deleted = Supprimé. Le projet est toujours là : /export renvoie le résultat.
discord-not-deleted = Je ne peux pas le supprimer : le fil est archivé ou il me manque un droit. Écris quelque chose dans le fil et réessaie.
# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord ne me montre pas ce message. Ouvre son menu, choisis Applications puis Monter avec NemoVideo, ou envoie-moi la vidéo toi-même.
discord-above-hidden = Discord ne me montre pas ce qui a été envoyé ici avant. Ouvre le menu de la vidéo voulue, puis Applications, puis Monter avec NemoVideo.
discord-above-no-history = Je n’ai pas le droit de lire ce qui a été envoyé ici avant. Réponds à la vidéo voulue en me mentionnant et écris quoi faire, ou ouvre son menu, puis Applications, puis Monter avec NemoVideo.
discord-cannot-read = Discord ne me montre pas ce message. Mentionne-moi dedans, ou réponds-moi avec la notification activée.
discord-poll = C’est un sondage, et moi je monte des vidéos. Envoie-m’en une et écris quoi en faire.
discord-cannot-write = Je ne peux pas écrire dans { $channel } : une permission m’y manque, ou le fil est verrouillé. Un modérateur peut l’autoriser.
discord-timed-out = Je ne peux pas écrire dans { $channel } avant le { $moment } : les modérateurs de ce serveur m’ont exclu temporairement. Un modérateur peut lever l’exclusion, ou demande-moi ici.
discord-filtered = Un filtre du serveur a bloqué ma réponse dans { $channel }. Un modérateur peut l’autoriser, ou demande-moi ici.
