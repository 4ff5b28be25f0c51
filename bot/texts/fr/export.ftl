# Getting the MP4.

export-started = Export en cours (gratuit).
export-not-ready = Il n’y a encore rien à exporter. Envoie-moi une vidéo ou demande d’abord un montage.
export-nothing-edited = Il n’y a encore rien à exporter : écris d’abord quoi en faire.
export-not-begun = L’export n’a pas pu commencer, car le service vidéo ne répond pas. La timeline reste telle quelle ; appuie sur « Exporter » pour réessayer (gratuit).
closed-export = Je ne pouvais pas t’écrire, j’ai donc laissé l’export de côté. Il est gratuit : appuie sur « Exporter ».
export-project-gone = NemoVideo a fermé ce projet : ce qui y a été fait ne peut plus être exporté. Redemande la modification, j’apporte tes fichiers.
export-already-running = Cet export est déjà en cours.
export-failed = L’export a échoué côté service. C’est gratuit : appuie sur « Exporter » pour réessayer.
export-stuck = Le service n’a pas terminé cet export en { $minutes } min, je l’ai donc arrêté. C’est gratuit : appuie sur « Exporter » pour réessayer.
export-stuck-running = Le service n’a pas terminé cet export en { $minutes } min, et je n’ai pas pu l’arrêter. C’est gratuit : appuie plus tard sur « Exporter » pour réessayer.
export-cannot = Le service ne peut pas exporter cette timeline : l’échec s’est répété pour la même raison. Change quelque chose avant le prochain export.
export-impossible =
    { $why ->
        [target_too_small] Impossible de descendre si bas : le plus petit fichier possible fait environ { MB($smallest_bytes) }. Demande une taille plus grande.
        [one_scene] Je n’ai trouvé aucune scène à séparer : l’image ne change jamais d’un coup. Donne plutôt les moments, ou la durée de chaque partie.
        [too_many_pieces] Cela ferait trop de parties, ou de trop courtes. Demandes-en moins, ou de plus longues.
        [no_sound] Il n’y a pas de son à enregistrer.
       *[too_many_cuts] La timeline a trop de parties pour être exportée. Retires-en quelques-unes.
    }
export-file-too-large = Le fichier ({ MB($size_bytes) }) est trop volumineux pour cette discussion. Voici le lien :
export-file-not-sent = Je n’ai pas pu publier le fichier ici. Le lien fonctionne.
export-files-forbidden = Je ne peux pas publier de fichiers ici : il me manque la permission « Joindre des fichiers » (Attach Files), qu’un modérateur peut donner. Le lien fonctionne.
export-file-unclear = Le fichier est peut-être arrivé ici ; je n’ai pas pu le vérifier. Si tu ne le vois pas, le lien marche.
export-file-unclear-no-link = Le fichier est peut-être arrivé ici ; je n’ai pas pu le vérifier. Si tu ne le vois pas, « Exporter à nouveau » réessaie (gratuit).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = C’est fait : { $facts }
result-shrunk = C’est fait : { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent } % de moins)
result-more = { $size } ({ $percent } % de plus)
result-edited = modifié
result-same-size = Terminé : { $facts }, à peu près la taille d’avant
result-cost = Crédits utilisés : { $credits }
result-project = Projet : { $url }
export-no-link = Le fichier est trop grand pour cette discussion, et il n’a pas de lien public.
export-file-lost = Je n’ai pas pu envoyer le fichier ici. « Exporter à nouveau » réessaie (gratuit).
export-file-forbidden =
    Ce groupe ne me laisse pas envoyer { $right ->
        [videos] de vidéos
        [files] de fichiers
        [pictures] d’images
       *[other] de médias
    }. Un administrateur peut l’autoriser dans les permissions du groupe. Voici le lien :
export-file-forbidden-no-link =
    Ce groupe ne me laisse pas envoyer { $right ->
        [videos] de vidéos
        [files] de fichiers
        [pictures] d’images
       *[other] de médias
    }. Une fois que c’est autorisé dans les permissions du groupe, « Exporter à nouveau » réessaie (gratuit).
export-files-forbidden-no-link = Je ne peux pas publier de fichiers ici : il me manque la permission « Joindre des fichiers » (Attach Files). Quand un modérateur l’aura donnée, appuie sur « Exporter à nouveau » (gratuit).

result-fitted-link =
    { $which ->
        [first] La première minute, ramenée à { MB($limit_bytes) } pour cette discussion ; les { MB($full_bytes) } complets sont derrière le lien.
       *[whole] Ramené à { MB($limit_bytes) } pour cette discussion ; les { MB($full_bytes) } complets sont derrière le lien.
    }
result-fitted-alone =
    { $which ->
        [first] La première minute, ramenée à { MB($limit_bytes) } pour cette discussion ; la vidéo complète fait { MB($full_bytes) }.
       *[whole] Ramené à { MB($limit_bytes) } pour cette discussion ; la vidéo complète fait { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] La première minute, ramenée à { MB($limit_bytes) } pour cette discussion.
       *[whole] Ramené à { MB($limit_bytes) } pour cette discussion.
    }
export-fit-too-low = Une copie entière qui passe dans cette discussion ne serait pas belle.
export-fit-failed = Je n’ai pas réussi à faire une copie plus petite qui passe.
cancel-fit = Arrêté : aucune copie n’a été faite pour cette discussion. Le résultat complet reste tel quel.
result-quality = qualité { $vmaf }/100
picture-comparison = Le même instant avant et après.
picture-comparison-name = avant et après
result-note =
    { $note ->
        [already_small] Elle pesait déjà moins que demandé.
        [as_good_as_source] Elle devrait être aussi belle que l’original.
        [bitrate_above_source] Le débit demandé dépasse celui de l’original : la qualité reste donc la même.
        [capped_1080p] Exportée en 1080p, le maximum ici.
        [fps_capped] La cadence a été ramenée à 120 images par seconde, le maximum ici.
        [fps_lowered] Moins d’images par seconde, pour tenir dans cette taille.
        [frame_lowered] Une image plus petite, pour qu’elle reste belle à cette taille.
        [no_gain] La réduire aurait coûté de la qualité : elle pèse donc toujours autant.
        [other_sounds_left_out] Une seule de ses pistes audio est incluse.
        [smaller_frame_advised] À cette taille, une image plus petite serait plus belle.
        [sound_lowered] Le son a un débit plus bas, pour tenir dans cette taille.
        [sound_to_stereo] Le son surround est maintenant en stéréo.
        [sound_unreadable] Une piste audio illisible a été laissée de côté.
        [source_breaks_off] L’original s’interrompt avant la fin, le reste est illisible.
       *[subtitles_left_out] Les sous-titres ont été laissés de côté.
    }

## What is coming, said before the render

forecast = À venir : { $facts }
forecast-asked = Demandé : { $facts }
forecast-about = environ { MB($size_bytes) }
forecast-lines = jusqu’à { $height }p
forecast-length = durée d’environ { CLOCK($duration_s) }
forecast-fit =
    Cette discussion accepte des fichiers jusqu’à { MB($limit_bytes) }. Si le résultat est plus gros, { $way ->
        [copy] j’en fais aussi une copie à la bonne taille.
        [link] il arrive sous forme de lien.
       *[none] je ne pourrai pas l’envoyer ici.
    }
button-plot = Débit
picture-plot = Le débit au fil de la vidéo : élevé quand ça bouge beaucoup, faible quand ça bouge peu.
picture-plot-name = débit
plot-gone = Le graphique n’est plus conservé ; un nouvel export le retrace.
plot-not-shown = Je n’ai pas pu afficher le graphique pour l’instant.
batch-list =
    { $done ->
        [0] Aucune des { $count } n’est prête :
       *[other] Prêtes : { $done } sur { $count }
    }
batch-entry-done = { $number }. { $name } : { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name } : { $state ->
        [stopped] arrêtée
        [failed] échec
       *[kept] non exportée
    }
button-retry-named = Réessayer : { $name }
batch-comes = Elle arrive avec les autres.
batch-next = Un numéro montre ce qu’on peut en faire ensuite.
