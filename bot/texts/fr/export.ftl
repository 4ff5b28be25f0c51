# Getting the MP4.

export-started = Export du MP4 en cours (gratuit).
export-waiting = L'export attend le précédent.
export-not-ready = Il n'y a encore rien à exporter. Envoie-moi une vidéo ou demande d'abord un montage.
export-already-running = Cet export est déjà en cours.
export-already-running-percent = Cet export est déjà en cours : { $percent } %
export-failed = L'export a échoué côté service. C'est gratuit : appuie sur Exporter pour réessayer.
export-interrupted = L'export a été interrompu. C'est gratuit : appuie sur Exporter pour réessayer.
export-too-long = L'export est plus long que d'habitude. Je continue à le suivre.
export-link-expired = Ce lien a expiré. Appuie sur Exporter pour un nouveau (gratuit).
export-file-too-large = Le fichier ({ MB($size_bytes) }) est trop grand pour ce chat. Voici le lien :
export-file-not-sent = Je n'ai pas pu poster le fichier ici. Le lien marche toujours.
export-resolution-capped = Je ne livre pas plus que 1080p, donc voici du 1080p.

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = C'est fait : { $facts }
result-shrunk = C'est fait : { MB($source_bytes) } → { $facts }
result-same-size = Terminé : { $facts }, à peu près la taille d’avant
result-link = MP4 : { $url }
result-link-valid =
    { $hours ->
        [one] Le lien est valable { $hours } heure.
       *[other] Le lien est valable { $hours } heures.
    }
result-project = Projet : { $url }
result-numbered = { $number } sur { $count } : { $name }
result-smaller-frame = À cette taille, une image plus petite serait plus belle.
export-no-link = Le fichier est trop grand pour ce chat, et il n'a pas de lien public.
export-file-lost = Je n'ai pas pu envoyer le fichier ici. « Exporter à nouveau » réessaie (gratuit).
