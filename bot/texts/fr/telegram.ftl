# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Ce bot est privé. Son responsable décide qui l’utilise.
telegram-login-usage =
    Envoie /login et ton jeton NemoVideo en un seul message, ici dans notre discussion privée :
    /login TON_JETON
    Je supprime ce message aussitôt.
telegram-login-private = N’envoie pas de jeton dans un groupe. Écris-moi /login en privé.
telegram-login-delete = Je ne peux pas supprimer ton message ici : supprime-le toi-même, tout le monde peut lire le jeton.
telegram-say-it-openly = Ce message, toi et moi sommes seuls à le voir ; les autres ne comprendraient pas ma réponse. Écris-le dans le groupe en me mentionnant, s’il te plaît.
telegram-sent-privately = Envoyé dans notre discussion privée.
telegram-write-me-first = C’est confidentiel. Ouvre une discussion privée avec moi, appuie sur « Démarrer », puis réessaie.
telegram-guest-how = Réponds à une vidéo, mentionne-moi et écris quoi faire, par exemple « { $name } compresse-la à 20 Mo ». Je ne vois rien d’autre de cette discussion.
telegram-guest-start = Pour recevoir le fichier, ouvre une discussion privée avec moi, appuie sur « Démarrer », puis redemande.
telegram-topic-name = Nouveau projet, { $day }
telegram-your-link = Voici ton lien :
telegram-open = Ouvrir
telegram-description = Envoie-moi une vidéo et écris ce qu’il faut en faire : la réduire, la raccourcir, couper le son, l’assembler. Le MP4 revient ici. Appuie sur « Démarrer ».
telegram-short-description = Envoie une vidéo, écris sa taille maximale : le MP4 revient ici.
telegram-in-groups = Dans ce groupe, je lis ce qui me mentionne ({ $name }) ou me répond : envoie une vidéo avec une mention, ou réponds à une vidéo par « { $name } réduis-la ».
telegram-trouble-connecting = Telegram : connexion.
telegram-trouble-unreachable = Telegram est injoignable : vérifie le réseau de cette machine. Nouvel essai en cours.
telegram-trouble-port = Le webhook de Telegram ne peut pas écouter : { $said }
telegram-trouble-conflict = Telegram : un autre processus reçoit les messages de ce bot (409), ou un webhook est défini. Arrête l’autre ; un seul peut recevoir.
telegram-trouble-token = Telegram refuse le jeton du bot. Vérifie TELEGRAM_TOKEN auprès de @BotFather.
telegram-trouble-storage = Telegram : les messages ne peuvent pas être enregistrés, donc ils ne sont pas confirmés ; nouvel essai.
telegram-trouble-stalled = Telegram : la réception s’était arrêtée d’elle-même et redémarre.
telegram-trouble-webhook = Telegram n’arrive pas à appeler le webhook : { $said }
