# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – envoie-moi une vidéo et écris ce qu’il faut en faire.
greeting-examples = Par exemple :
greeting-with-request = **{ $title }** – c’est parti.
greeting-time-seconds = Un clip de 30 secondes prend en général { $low } à { $high } secondes.
greeting-time-minutes = Un clip de 30 secondes prend en général { $low } à { $high } minutes.
greeting-cloud = Rien à installer : le travail se fait dans le cloud.

## Ready

ready = Prêt.
ready-send-video = Prêt. Envoie-moi une vidéo et écris ce qu’il faut en faire.

## A file arrived

received-file = Bien reçu : { $name } ({ $facts }).
received-file-plain = Bien reçu : { $name }.
received-files = { $count } fichiers reçus : { $names }.
received-what-next = Qu’est-ce que j’en fais ?
received-new-project = Cela commence un nouveau projet.
project-again = Retour au projet avec { $names }.
project-again-plain = Retour au projet précédent.
project-assumed = Projet : { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] En attente : c’est le prochain.
       *[other] En attente : place { $place }.
    }
awaits-video = Envoie la vidéo et je ferai exactement cela. Rien n’est facturé d’ici là.
awaits-video-as-reply = Réponds à ce message avec la vidéo et je ferai exactement cela. Rien n’est facturé d’ici là.
awaits-video-points = Ou mentionne-moi en répondant à une vidéo déjà présente ici, et écris quoi faire.
button-earlier-video = Vidéo précédente
video-above = Ta vidéo ci-dessus : { $names }
button-video-above = Prendre { $file } de { $name } ?

queue-withdrawn = Retiré de la file.
queue-full = C’est beaucoup à la fois. Attends qu’une partie soit finie.
correction-too-late = J’avais déjà commencé avec tes mots d’avant. Pour que les nouveaux soient faits aussi, envoie-les dans un message à part.

## An edit is finished

done = C’est fait.
done-unchanged = Rien n’a changé sur la timeline. Essaie avec d’autres mots.
question-plain = Que préfères-tu ?
reword-title = La même chose autrement
reword-label = Que faire à la place ?
reword-how = Renvoie la demande avec d’autres mots.
reworded = Autrement dit : « { $words } »
voice-understood =
    J’ai compris : « { $words } »

    Je m’en occupe ?
voice-no-words = Je n’ai entendu aucun mot dans ce message vocal. Enregistre-le à nouveau, ou écris ce qu’il faut faire.
voice-too-long = J’écoute les messages vocaux jusqu’à { $minutes } minutes. Enregistre-en un plus court, ou écris ce qu’il faut faire.
voice-unreadable = Ce message vocal est illisible. Enregistre-le à nouveau, ou écris ce qu’il faut faire.
voice-unheard = Je ne peux pas écouter de messages vocaux en ce moment. Écris plutôt ce qu’il faut faire.
voice-stopped = Arrêté. Je n’ai rien fait de ce message vocal.
done-raw-video-first = La vidéo brute est prête. Musique, titre et effets suivront peut-être.
done-tracks-added = Ajouté automatiquement. On garde ou on enlève ?
done-already-small = La vidéo fait { MB($size_bytes) }, déjà moins que { MB($target_bytes) }.
done-credits-used = Crédits : { $before } → { $after }
done-not-exported = Pas encore exporté, comme demandé. Appuie sur « Exporter » quand tu veux le résultat.
done-export-follows = Je n’arrive pas à lire la timeline pour le moment. Je continue d’essayer et j’exporte dès que possible.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Envoie le fichier ici.

## Conversation: new, skill, cancel, forget

new-started = Nouveau projet. Envoie-moi une vidéo.
previous-gone = Le projet précédent n’existe plus ; ceci reste dans le nouveau.
skill-list = Modes :
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (actif)
skill-question = Passer à { $title } ? Un nouveau projet commence et tes fichiers seront importés à nouveau.
skill-changed = J’utilise maintenant { $title }.
skill-same = { $title } est déjà utilisé.
skill-unknown = Il n’y a pas de mode « { $name } ». Au choix : { $names }
cancel-nothing = Rien n’est en cours.
cancel-queued = Retiré de la file. Rien n’a été fait ni facturé.
cancel-before-asking = Arrêté avant le début du montage. Rien n’a été facturé.
cancel-asking = Arrêté. Le montage avait commencé : une partie est peut-être faite et facturée.
cancel-changed = Arrêté. Ceci était déjà fait, a pu être facturé et reste sur la timeline :
cancel-answered = Le montage était déjà fini. Il reste sur la timeline.
cancel-render = Export arrêté. La timeline ne change pas, et exporter est gratuit.
cancel-render-unsure = Je n’attends plus l’export, mais le service n’a pas confirmé l’arrêt et y travaille peut-être encore. La timeline ne change pas, et exporter est gratuit.
cancel-too-late = Trop tard pour arrêter : c’est déjà fait.
closed-turn = Je ne pouvais pas t’écrire, j’ai donc laissé cette demande de côté : rien n’a été fait ni facturé.
cancel-not-yours = Seule la personne qui l’a demandé, celle à qui appartient ce projet ou un modérateur peut l’arrêter.
cancel-requested = Arrêt en cours…
forget-question = Supprimer tout ce que je garde sur toi ? C’est définitif.
forget-done = C’est fait. J’ai supprimé ce que je gardais sur toi. NemoVideo en a peut-être une copie ; demande sa suppression à leur assistance.
forget-at-work = Ce qui est en cours va jusqu’au bout ; renvoie /forget ensuite et ce sera supprimé aussi.
forget-backups = Les sauvegardes déjà faites le gardent jusqu’à leur suppression ; la dernière date du { $date }.
forget-backups-until = Les sauvegardes déjà faites le gardent encore ; la dernière aura disparu le { $date }.
forget-backups-others = Les sauvegardes du responsable du bot peuvent le garder plus longtemps ; il peut te dire jusqu’à quand.

## Account

credits-balance = Crédits : { $available }
credits-balance-frozen = Crédits : { $available } ({ $frozen } réservés au travail en cours)
credits-price = L’export est gratuit. Les montages et les clips générés utilisent des crédits.
login-done = Ton compte NemoVideo est associé.
login-wrong = NemoVideo n’accepte pas ce jeton. Vérifie-le, s’il te plaît.
login-off = Ce bot n’associe pas de comptes.
login-not-here = N’envoie pas de jeton dans un message comme celui-ci ; je n’en ai rien gardé. Supprime-le, puis utilise /login en privé.
logout-done = Ton compte NemoVideo n’est plus associé.
logout-nothing = Aucun compte à toi n’est associé.
access-owner-only = Seule la personne qui a commencé ce projet peut dépenser ses crédits.
access-replace-only = Seule la personne à qui appartient ce projet peut le remplacer.
access-balance-only = Les crédits ne sont montrés qu’à la personne dont le compte paie ce projet.
access-refused = Ce bot est réservé aux personnes invitées.
access-not-here = Ici je travaille dans d’autres salons, ou pour d’autres personnes : c’est le choix de ceux qui gèrent ce serveur.
press-not-yours = Ce bouton est pour la personne qui a fait la demande.
press-asked-as-chat = La demande a été faite au nom de { $name }, et je ne vois pas si tu peux appuyer en son nom. Réponds plutôt à ce message sous ce nom.
press-stale = Ce bouton ne fonctionne plus.
press-done = C’est fait.
press-noted = C’est parti.

## Help

help-what = Envoie-moi une vidéo et écris ce qu’il faut en faire. Je réponds avec un MP4.
help-examples = Par exemple :
help-formats = J’accepte { $formats }, jusqu’à { $megabytes } Mo par fichier.
help-larger = Cette discussion ne me donne pas de fichiers plus gros ; un lien direct permet d’aller jusqu’à { $megabytes } Mo.
help-posting = Je publie ici les résultats jusqu’à { $megabytes } Mo ; les plus gros arrivent sous forme de lien.
how-to-say = Mentionne-moi en écrivant ou réponds à ce message, pour que ça me parvienne.
how-to-say-by-command = Écris-le-moi avec /edit.
help-in-groups = Là où d’autres écrivent aussi, mentionne-moi ou réponds à l’un de mes messages, pour que ça me parvienne. Les commandes et les boutons marchent toujours.
unknown-command = Je ne connais pas la commande /{ $command }. /help les liste toutes.
unknown-command-nearest = Je ne connais pas la commande /{ $command }. Voulais-tu dire /{ $nearest } ?
help-advice = Bon à savoir :
help-vague = Dis-m’en un peu plus. L’idéal, c’est une taille, un débit ou une coupe. Par exemple :
small-talk = Bonjour ! Envoie-moi une vidéo et écris ce qu’il faut en faire.
undo-nothing = Il n’y a encore rien à annuler ici. Envoie-moi une vidéo et écris ce qu’il faut en faire.
thanks-answer = De rien !
apology-answer = Pas de souci.
bot-answer = Oui, je suis un bot. Envoie-moi une vidéo et écris-moi quoi en faire.
progress-nothing-running = Rien n’est en cours.
progress-running = Toujours en cours : { $what }
progress-awaits-video = En attente de la vidéo : { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Compresse cette vidéo
offer-compress-to = Compresse cette vidéo à moins de { $megabytes } Mo
offer-first =
    { $seconds ->
        [one] Garde seulement la première seconde
       *[other] Garde seulement les { $seconds } premières secondes
    }
offer-compress-half = Compresse cette vidéo à la moitié de sa taille
offer-compress-quality = Compresse cette vidéo sans perte de qualité
offer-mute = Coupe le son
offer-compress-to-kb = Compresse cette vidéo à moins de { $kilobytes } ko
offer-height = Passe la résolution à { $height }p
offer-undo = Annule la dernière modification
offer-instead = { $words } (à la place de la dernière modification)
offer-gif = Convertis-la en GIF
offer-mp3 = Donne-moi le son en MP3
offer-music = Ajoute une musique de fond calme
offer-title = Ajoute un titre qui convient
offer-do-that = Fais ça
offer-drop-music = Retire la musique ajoutée
offer-drop-title = Retire le titre ajouté
offer-drop-effects = Retire les effets ajoutés
batch-only-file = seulement ce fichier : { $names }
batch-only-files = seulement ces fichiers : { $names }

about-quoted = à propos de ce que { $name } a écrit
about-quoted-unknown = à propos de ce que quelqu’un a écrit
list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name } : { $value }
sentence-next = { $first } { $then }
credits-hint = /credits montre ce qu’il reste.
progress-files = tes fichiers
project-not-yours = Le lien vers ce projet est pour la personne à qui il appartient.
project-no-link = Il n’y a pas de lien vers ce projet.

## For everybody's eyes, while only the operator can help

presence-trouble = en difficulté, bientôt de retour
