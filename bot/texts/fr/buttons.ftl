# Labels of buttons: two or three words, at most 30 letters.

button-stop = Arrêter
button-export = Exporter
button-timeline = Timeline
button-retry = Réessayer
button-compress = Compresser
button-trim = Garder 10 s
button-mute = Couper le son
button-keep-all = Tout garder
button-drop-music = Enlever la musique
button-drop-title = Enlever le titre
button-drop-effects = Enlever les effets
button-add-previous = Ajouter au précédent
button-smaller-version = Version de { MB($size_bytes) }
button-do-edit = C’est parti
button-project = Ouvrir le projet
button-download = Télécharger le MP4
button-switch = Changer
button-keep = Ne rien changer
button-delete = Supprimer
button-no = Non
button-export-again = Exporter à nouveau
button-as-file = En fichier
button-fit-anyway = Réduire quand même
button-first-minute = Première minute
button-change = Modifier
button-reset = Réinitialiser
