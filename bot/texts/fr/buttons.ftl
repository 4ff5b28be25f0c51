# Labels of buttons: two or three words, at most 30 letters.

button-stop = Arrêter
button-export = Exporter
button-timeline = Timeline
button-credits = Crédits
button-new = Nouveau
button-help = Aide
button-retry = Réessayer
button-compress = Compresser
button-compress-size = Moins de { $megabytes } Mo
button-trim = 10 premières secondes
button-mute = Couper le son
button-keep-all = Tout garder
button-drop-music = Enlever la musique
button-drop-title = Enlever le titre
button-drop-effects = Enlever les effets
button-add-previous = Ajouter au précédent
button-do-edit = Le faire
button-smaller-frame = Image plus petite
button-project = Ouvrir le projet
button-download = Télécharger le MP4
button-register = S'inscrire
button-switch = Changer
button-keep = Laisser ainsi
button-delete = Supprimer
button-yes = Oui
button-no = Non
