# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = La timeline est vide. Envoie-moi une vidéo.
timeline-head =
    { $count ->
        [one] Timeline ({ $count } piste) :
       *[other] Timeline ({ $count } pistes) :
    }
timeline-video = { $number }. Vidéo : { $name } ({ $span })
timeline-audio = { $number }. Musique : { $name } ({ $span }, { $volume } %)
timeline-audio-plain = { $number }. Musique : { $name } ({ $span })
timeline-title = { $number }. Titre : « { $name } » ({ $span })
timeline-other = { $number }. Piste : { $name } ({ $span })
timeline-more = … et { $count } de plus
status-wishes = Demandé : { $wishes }
wish-muted = sans son
wish-size = { MB($size_bytes) } au plus
wish-bitrate = { $megabits } Mbit/s
wish-height = { $height }p
wish-quality = plus petit, la qualité d’abord
timeline-unnamed = sans nom
timeline-span = { $start }–{ $end } s

## Kinds of tracks inside a sentence

kind-video = Vidéo
kind-audio = Musique
kind-title = Titre
kind-effect = Effet
kind-other = Piste

## One line for each change

change-track-added = ✅ Ajouté : { $kind } « { $name } » ({ $span })
change-track-removed = ✅ Enlevé : { $kind } « { $name } »
change-track-replaced = ✅ Maintenant sur la timeline : { $name } ({ $span })
change-track-renamed = ✅ Renommé : { $kind } « { $before } » → « { $after } »
change-track-moved = ✅ Déplacé : { $kind } « { $name } » ({ $span })
change-track-changed = ✅ Modifié : { $kind } « { $name } »
change-title-added = ✅ Titre ajouté : « { $name } » ({ $span })
change-title-removed = ✅ Titre enlevé : « { $name } »
change-title-text = ✅ Titre changé : « { $before } » → « { $after } »
change-trimmed = ✅ Raccourci : { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Plus long : { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name } : { $count } clip ajouté
       *[other] ✅ { $name } : { $count } clips ajoutés
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name } : { $count } clip enlevé
       *[other] ✅ { $name } : { $count } clips enlevés
    }
change-volume = ✅ Volume de { $name } : { $before } % → { $after } %
change-muted = ✅ Son coupé : { $name }
change-unmuted = ✅ Son rétabli : { $name }
change-resolution = ✅ Résolution : { $before } → { $after }
change-resolution-set = ✅ Résolution : { $after }
change-target-size = ✅ Taille visée : { MB($size_bytes) }
change-bitrate = ✅ Débit visé : { $megabits } Mbit/s
change-quality = ✅ Fichier plus petit, la qualité d’abord
change-project-title = ✅ Titre du projet : « { $name } »
change-look-added = ✅ Effet ajouté : { $name }
change-look-removed = ✅ Effet enlevé : { $name }
change-look-changed = ✅ Effet modifié : { $name }
change-look-set = ✅ Réglé : { $name } ({ $value })
change-length = ✅ Durée : { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ La timeline a changé.
change-more =
    { $count ->
        [one] … et { $count } autre changement
       *[other] … et { $count } autres changements
    }

## Effects, in "Effect added: …"

look-gray = noir et blanc
look-sepia = sépia
look-blur = flou
look-pixelate = pixélisation
look-zoom = image agrandie
look-brightness = luminosité
look-contrast = contraste
look-saturation = saturation
look-warmth = chaleur des couleurs
look-rotate = rotation
look-flip = image en miroir
look-denoise = moins de grain
look-stabilise = stabilisation
look-fade-in = fondu d’ouverture
look-fade-out = fondu de fermeture
look-volume = volume
look-noise = moins de bruit de fond
look-normalize = volume régulier
look-mono = son mono
look-speed = vitesse
look-backwards = lecture inversée
look-freeze = image figée
look-crossfade = fondus enchaînés
look-unbar = bandes noires coupées
look-silence = pauses coupées
look-crop = image rognée
look-shape = format d’image
look-fps = images par seconde
look-format = type de fichier
look-split = découpage en parties
