# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = Je ne peux pas utiliser { $name }. J’accepte { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } dépasse la limite de 500 Mo ({ MB($size_bytes) }). Coupe, divise ou enregistre d’abord en 1080p, puis renvoie.
error-too-large-plain = { $name } dépasse la limite de 500 Mo. Coupe, divise ou enregistre d’abord en 1080p, puis renvoie.
error-empty-file = { $name } est vide.
error-damaged = { $name } est endommagé et illisible. Renvoie-le, ou enregistre-le à nouveau d’abord.
error-codec = { $name } utilise un codec illisible. Enregistre-le d’abord en MP4 H.264.
error-unreadable = { $name } est endommagé ou utilise un codec illisible. Renvoie-le, ou enregistre-le d’abord en MP4 H.264.
error-too-many-pixels = L’image de { $name } a trop de pixels. Enregistre-la d’abord en 4K ou moins.
error-file-gone = Je ne peux plus récupérer { $name }. Renvoie-le, s’il te plaît.
error-file-unreachable = Je n’ai pas pu récupérer { $name } à l’instant. Renvoie-le, s’il te plaît.
error-platform-limit = { $name } dépasse les { $megabytes } Mo que je peux récupérer ici. Envoie un fichier plus léger, ou un lien direct.
error-upload-failed = L’envoi de { $name } n’a pas marché. Rien n’a été facturé.
error-upload-unclear = L’envoi de { $name } s’est interrompu. Rien n’a été facturé ; renvoie-le, s’il te plaît.
error-sticker = Je ne peux rien en faire. Envoie-moi une vidéo, une image ou un son.

## Links that people paste

error-link-refused = Je ne peux pas ouvrir le lien { $name }. Envoie un lien https public, droit vers le fichier.
error-link-not-a-file = Le lien { $name } mène à une page, pas à un fichier. Envoie un lien direct vers la vidéo, ou la vidéo elle-même.
error-link-video-page = { $site } ne montre ses vidéos que dans son propre lecteur et ne donne aucun fichier : je ne peux rien y récupérer. Seuls les liens directs vers un fichier marchent (ils finissent par .mp4, .mov…). Envoie-moi la vidéo elle-même ou un lien de ce genre.
error-link-unreachable = Je n’ai pas pu récupérer le lien { $name }. Vérifie-le et réessaie.

## Account and credits

error-no-credits-bind = Les crédits gratuits sont épuisés. Inscris-toi ici pour continuer : { $url }
error-no-credits-shared = Les crédits de ce bot sont épuisés. Son responsable est prévenu ; réessaie plus tard.
error-no-credits-registered = Tes crédits sont épuisés. Recharge ton compte, puis appuie sur « Réessayer ».
error-export-plan = Inscris-toi ou passe à une offre supérieure pour pouvoir exporter.
error-export-plan-shared = L’offre de ce bot ne comprend pas l’export. Son responsable est prévenu.
error-setup = Ce bot est mal configuré. Son responsable est prévenu ; réessaie plus tard.
error-token-refused = NemoVideo n’accepte plus ton jeton. Refais /login, s’il te plaît.
error-account-wait =
    { $minutes ->
        [one] Trop de demandes en ce moment : réessaie dans { $minutes } minute environ.
       *[other] Trop de demandes en ce moment : réessaie dans { $minutes } minutes environ.
    }
error-account-wait-hours =
    { $hours ->
        [one] Trop de demandes en ce moment : réessaie dans { $hours } heure environ.
       *[other] Trop de demandes en ce moment : réessaie dans { $hours } heures environ.
    }
error-account-wait-days =
    { $days ->
        [one] Trop de demandes en ce moment : réessaie dans { $days } jour environ.
       *[other] Trop de demandes en ce moment : réessaie dans { $days } jours environ.
    }
error-account-wait-unknown = Le service vidéo n’accepte pas de demande pour le moment. Réessaie plus tard.

## The service

error-busy = Le service vidéo est occupé ; réessaie dans une minute.
error-service = Le service vidéo a un problème ; réessaie plus tard.
error-unreachable = Le service vidéo est injoignable ; réessaie plus tard.
error-edit-failed = Le montage a échoué côté service. Il a peut-être été facturé.
failed-changed = Ceci a été fait malgré tout et reste sur la timeline :
answer-blocked = (Le service a bloqué la suite de cette réponse selon ses règles de sécurité. Le montage est peut-être incomplet, et a peut-être été facturé. Essaie de le dire autrement.)
answer-too-long = (La réponse est coupée ici : elle devenait trop longue pour le service. Le montage est peut-être incomplet, et a peut-être été facturé.)
answer-cut = (Le service a terminé sa réponse trop tôt. Le montage est peut-être incomplet, et a peut-être été facturé.)
error-edit-refused = Le service a refusé cette demande.
nothing-charged = Rien n’a été facturé.
exports-free = L’export est gratuit.
error-unexpected = Quelque chose a mal tourné de mon côté. Je l’ai noté pour le responsable.
may-be-done = Le montage est peut-être fait et facturé ; consulte /status.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = La connexion a été coupée, mais le montage est fait :
recovery-unchanged = La connexion a été coupée et rien n’a changé. Des crédits ont peut-être été facturés. Réessayer ?
recovery-unreadable = La connexion a été coupée et je ne peux pas lire la timeline. Le montage est peut-être fait et facturé ; consulte /status.
recovery-partial = (La réponse s’arrête ici.)
session-expired = Le projet précédent avait expiré ; j’en ai commencé un nouveau avec tes fichiers.
project-expired = Le projet a expiré côté service.
edits-lost = Ce qui y était monté est perdu, et a peut-être été facturé.
files-in-new = Tes fichiers sont déjà dans un nouveau.
files-in-new-later = Tes fichiers iront dans un nouveau dès ta prochaine demande.
notice-repeat = (Tu vois peut-être ceci une deuxième fois.)
notice-continued = (suite)
notice-overflow-as-file = Le reste est dans le fichier.

## Without the details

error-unsupported-plain = Le service ne peut pas utiliser ce type de fichier.
error-too-large-unnamed = Le fichier dépasse la limite de 500 Mo. Coupe, divise ou enregistre d’abord en 1080p, puis renvoie.
error-upload-broken = L’envoi a été interrompu. Rien n’a été facturé ; renvoie le fichier, s’il te plaît.
error-scope-plain = Il manque au jeton NemoVideo un droit nécessaire.
error-scope = Il manque au jeton NemoVideo le droit « { $scope } », nécessaire pour cela.
overflow-filename = reponse.txt
