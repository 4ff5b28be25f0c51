# What the platforms' command menus say: at most 100 letters each.

command-start = Commencer
command-help = Ce que je sais faire
command-export = Obtenir le MP4 (gratuit)
command-status = Afficher la timeline
command-credits = Afficher les crédits restants
command-usage = Afficher ce que tu as dépensé
command-language = Choisir la langue de mes réponses
command-history = Afficher tes derniers projets
command-settings = Choisir ta taille habituelle et ta langue
command-server-settings = Régler le bot pour ce serveur
command-new = Commencer un nouveau projet
command-skill = Choisir un mode
command-cancel = Arrêter ce qui est en cours
command-compress = Réduire la taille de la vidéo
command-edit = Monter une vidéo
command-login = Associer ton compte NemoVideo
command-logout = Dissocier ton compte NemoVideo
command-forget = Supprimer tout ce que je garde sur toi
command-redeem = Utiliser une invitation

## /settings

settings-title = Choisis ce qui vaut quand ta demande ne le précise pas. Ce que tu précises dans une demande passe avant.
settings-size = Taille habituelle
settings-export = Envoi du MP4
settings-language = Langue
settings-size-chat = Limite d’ici
settings-size-mb = { $megabytes } Mo
settings-size-half = Moitié
settings-size-quality = Sans perte visible
settings-size-none = Aucune
settings-export-compress = Après compression
settings-export-always = Toujours
settings-export-never = Sur demande
settings-language-auto = Automatique
language-held = À partir de maintenant, je te réponds en français.
language-automatic = Je te réponds dans la langue dans laquelle tu écris.
language-unknown = Je ne parle pas encore « { $name } ». Choisis une de ces langues :
settings-sent-as = Envoyer les résultats en
settings-sent-as-player = Vidéo
settings-sent-as-file = Fichier
settings-notification = Les résultats arrivent
settings-notification-on = Avec notification
settings-notification-off = En silence
settings-size-used = Tu n’as pas précisé de taille, je prends ta taille habituelle : { $size } (/settings).
settings-size-place = Tu n’as pas précisé de taille, je prends la taille habituelle ici : { $size } (/server-settings).
settings-size-fits = Tu n’as pas précisé de taille, je compresse à { MB($limit_bytes) }, ce que cette discussion accepte.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Monter une vidéo
request-title-compress = Réduire une vidéo
request-words = Que faut-il faire ?
request-example = Garder les 10 premières secondes
request-files = Vidéos
request-files-hint = Laisse vide pour continuer avec la dernière d’ici.
request-videos = Lesquelles des vidéos ?
request-size = Quelle taille maximale ?
request-size-usual = Ma taille habituelle
request-size-same = Comme elle vient
request-sound = Son
request-sound-on = Le garder
request-sound-off = L’enlever

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Réglages de ce serveur. Ils ne font que restreindre ce que permet le responsable du bot ; les /settings de chacun passent avant.
place-form = Réglages de ce serveur
place-chats = Salons
place-roles = Rôles
place-places-hint = Ne choisis rien pour tout permettre.
place-spend = Qui peut dépenser des crédits
place-spend-everyone = Tout le monde
place-spend-owner = Qui a commencé la conversation
place-open = Non défini
place-all = Tous
place-some = Choisis : { $number }
doctor-title = Voici ce que j’ai trouvé en essayant tout :
doctor-elsewhere = Écris-le dans une discussion privée : la réponse n’est que pour toi.
place-elsewhere = Ces réglages sont pour les serveurs : utilise la commande sur un serveur.
place-not-yours = Seules les personnes qui gèrent ce serveur changent ses réglages.
place-no-forms = Ces réglages demandent un formulaire, et il n’y en a pas ici.
