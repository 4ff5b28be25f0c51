"""French."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.words import START, Words

FR: Final = Words(
    lead=r"tu\speux|vous\spouvez|pour|et|puis|ensuite|maintenant|il\ssuffit\sde|simplement|ou|veuillez"
    r"|alors",
    click=r"clique[zr]?|cliquant|double-clique[zr]?|fais\sun\sclic|faites\sun\sclic",
    press=r"appuie[zs]?|appuyez|appuyer|touche[zr]?|tape[zr]?",
    control=r"bouton|icône|menu|onglet|panneau|exporter|télécharger|enregistrer|importer|touche",
    open=r"ouvre[zr]?|ouvrir|va\s(?:dans|sur|à)|allez\s(?:dans|sur|à|au)|rends-toi|rendez-vous"
    r"|sélectionne[zr]?|choisis(?:sez)?|utilise[zr]?|accède[zr]?|consulte[zr]?|cherche[zr]?",
    preview=r"prévisualise[zr]?|visionne[zr]?|regarde[zr]?|voir|lis(?:ez)?|lire|vérifie[zr]?",
    inside=r"dans|sur|depuis|via",
    places=r"panneaux?|onglets?|menus?|barre\slatérale|barre\sd'outils|inspecteur|éditeur|fenêtre"
    r"|boîte\sde\sdialogue|timeline|chronologie|médiathèque|paramètres|réglages|boutons?|icône"
    r"|lecteur|interface",
    check=r"vérifie[zr]?|consulte[zr]?|regarde[zr]?|va\s(?:dans|sur)|allez\s(?:dans|sur)|ouvre[zr]?"
    r"|voir|rendez-vous",
    account=r"compte|facturation|solde|crédits|abonnement",
    drag=r"glisse[zr]?(?:-dépose[zr]?|\set\sdépose[zr]?)?|fai(?:s|tes|re)\sglisser",
    move="déplace",
    export=r"bouton\s(?:d'|de\s)?(?:export|exporter|exportation|téléchargement|télécharger)\b"
    r"|(?:tu\speux|vous\spouvez)\b[^.]{0,30}\b(?:exporter|télécharger)\b"
    rf"|{START}"
    r"(?:maintenant\s)?(?:exporte[zr]?|télécharge[zr]?)(?:-l[ea])?\b"
    r"|\bprête?s?\s(?:à|pour)\s(?:être\s)?(?:l'export\w*|export\w+|télécharg\w+)",
    exporting=r"\bexport|d'export|l'export|télécharg|enregistr|\brend",
    uploading=r"\bimport|téléverse|\bcharger\b",
    file=r"\bfichiers?\b|\bordinateur\b|\bici\b|\bfenêtre\b|\bchat\b|\bmédiathèque\b",
    choose=r"choisis(?:sez)?|sélectionne[zr]?|règle[zr]?|attends|attendez|confirme[zr]?",
    offer=r"(?:veux-tu|voulez-vous|souhaites-tu|souhaitez-vous|tu\sveux|vous\svoulez|dois-je)\b.*\?",
    negated=r"\bn(?:e\s|')(?:\w+\s)?(?:pas\s)?(?:besoin\sde\s)?|\bpas\s(?:besoin\s)?(?:de\s)?|\bsans\s"
    r"|\bj'ai\s",
    purpose=r"pour|si|quand|lorsque|une\sfois|dès\sque|après|avant\sde|afin\sde",
    connector=r"et|puis|ensuite|mais|ou|maintenant|aussi|tu|vous|peux|pouvez|pour|veuillez|simplement"
    r"|il\ssuffit\sde|alors",
    conjunction=r"et|puis|mais|ensuite",
    content=r"est|sont|a|ont|dure|durent|fait|reste|j'ai|pèse",
    result=r"bouton|fenêtre|panneau|menu|télécharg\w+|enregistr\w+|export\w*",
    step=r"étape\s\d+|astuce|conseil|remarque",
    clause=r"\s(?:et|mais)\s(?=(?:le|la|les|ta|ton)\b)",
)
