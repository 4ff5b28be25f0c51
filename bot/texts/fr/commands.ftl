# What the platforms' command menus say: at most 100 letters each.

command-start = Commencer
command-help = Ce que je sais faire
command-export = Obtenir le MP4 (gratuit)
command-status = Afficher la timeline
command-credits = Afficher les crédits restants
command-usage = Afficher ce que tu as dépensé
command-new = Commencer un nouveau projet
command-skill = Choisir un mode
command-cancel = Arrêter ce qui est en cours
command-compress = Réduire la taille de la vidéo
command-edit = Monter une vidéo
command-login = Associer ton compte NemoVideo
command-logout = Dissocier ton compte NemoVideo
command-forget = Supprimer tout ce que je garde sur toi
command-redeem = Utiliser une invitation
