"""Spanish, French and Portuguese into the English that the rules read.

Making smaller, sizes, trims, sound off and on, export and undo. Each row is a pattern and its
English, and they are tried in this order.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

ROMANCE: dict[str, Rows] = {
    "es": (
        (
            r"(?:cambia|pon|baja|ajusta|reduce)\w*(?: la)? resolución (?:a|en)(?= \d)",
            "resize it to",
        ),
        (
            r"(?:convi[eé]rt|conv[eé]rt|pás|pas)\w*(?: (?:esto|el v[ií]deo|este v[ií]deo))?"
            r" (?:en|a)(?: un)? (gif|mp3|mp4)",
            r"convert it to \1",
        ),
        (r"dame (?:el sonido|el audio|la música) en mp3", "give me the sound as mp3"),
        (r"siléncia(?:lo|la)|silénci[eo]\w*", "mute"),
        (
            (
                r"(?:añad\w+|agreg\w+|pon(?:er|le|ga)?|gener\w+|incluy\w+|crea\w*|subtitula\w*)"
                r"(?: (?:los|unos|el))? subtítulos(?: automáticos)?"
            ),
            "add captions",
        ),
        (
            (r"(?:quit\w+|elimin\w+|borr\w+|sin)(?: (?:los|el))? subtítulos"),
            "remove captions",
        ),
        (
            (
                r"(?:deshaz(?:lo)?|deshac[eé]r?(?:lo)?|anul(?:a|ar|e)|revi[eé]rt[ea](?:lo)?|revertir)"
                r"(?: (?:eso|esto|lo (?:último|anterior)|(?:el|la|los|las)? ?(?:últim[oa]|anterior)"
                r"(?: (?:paso|cambio|ajuste|acción|edición|modificación|operación))?))?"
                r"|(?:(?:vuelve|volver|vuelva|ve|da|dar) )?(?:un paso )?(?:hacia )?atrás"
            ),
            "undo",
        ),
        (r"(?:de|desde) (\d[\d:]*) (?:a|hasta) (\d[\d:]*)", r"from \1 to \2"),
        (
            (r"sin perder(?: la)? calidad|sin pérdida de calidad|manteniendo la calidad"),
            "without losing quality",
        ),
        (
            (
                r"(?:haz|hacer|hazlo|hacerlo|házlo)(?:lo)?(?: el v[ií]deo"
                r"| el archivo)?(?: que sea)? más pequeñ[oa]|más pequeñ[oa]|más liger[oa]"
            ),
            "make smaller",
        ),
        (
            (r"a la mitad(?: de su tamaño| del tamaño)?|la mitad(?: de su tamaño| del tamaño)"),
            "to half its size",
        ),
        (r"(?:los|las) primer[oa]s (\d+) (segundos?|minutos?)", r"the first \1 \2"),
        (r"(?:los|las) últim[oa]s (\d+) (segundos?|minutos?)", r"the last \1 \2"),
        (r"el primer minuto", "the first 1 minute"),
        (r"el último minuto", "the last 1 minute"),
        (
            (
                r"(?:quita|quitar|quítale|elimina|eliminar|borra|borrar|apaga|desactiva|sácale"
                r"|saca)(?:le)? (?:el )?(?:sonido|audio)"
            ),
            "mute",
        ),
        (
            (
                r"sin (?:sonido|audio)|silencia\w*|mutea\w*|enmudece\w*|en silencio"
                r"|pon\w* en silencio"
            ),
            "mute",
        ),
        (
            (
                r"(?:pon|devuelve|activa|restaura|vuelve a poner"
                r"|recupera)(?: de nuevo)? (?:el )?(?:sonido|audio)(?: otra vez| de nuevo)?"
            ),
            "unmute",
        ),
        (r"compr[ií]m\w*", "compress"),
        (r"reduc\w*|achica\w*|redúce\w*|disminuy\w*|b[aá]ja(?:lo|la)?(?= a \d)", "reduce"),
        (r"(?:que )?pes[ea]n?", "size"),
        (r"recort\w+(?= +(?:from|de|desde|a) )", "trim"),
        ((r"quita\w*|quítame|elimin\w*|borr\w*|suprim\w*|saca|recort\w+"), "cut off"),
        (r"cort[ae]\w*", "cut"),
        (r"conserv\w*|mantén|mantener|deja\w*|déja\w*|quédate(?: solo)? con|guarda\w*", "keep"),
        (r"solo|sólo|solamente|únicamente", "only"),
        ((r"menos de|por debajo de|inferior a"), "under"),
        (
            r"como máximo|máximo|no más de|a lo sumo|que no (?:supere|pase de|exceda)|tope de",
            "at most",
        ),
        (r"exporta\w*|descarga\w*|expórta\w*", "export"),
        (r"desde|de(?= \d+[:\d ])", "from"),
        (r"hasta", "to"),
        (r"entre", "between"),
        (r"segundos?", "seconds"),
        (r"minutos?", "minutes"),
        (r"tamaño|el tamaño", "size"),
        (r"v[ií]deo|archivo|clip|grabación", "video"),
        ((r"y (?:luego|después)|y|luego|después"), "and"),
        (
            (
                r"por favor|este|esta|el|la|o|los|las|un|una|mi|de|del|al?|en|lo|que|me|puedes"
                r"|quiero|para|con"
            ),
            "the",
        ),
    ),
    "fr": (
        (r"il faut que (?:ça|la vidéo|elle|le fichier) (?:fasse|soit|pèse)", "make it"),
        (
            r"(?:pass|chang|met|baiss|rédui)\w*(?: la)? résolution (?:à|en)(?= \d)",
            "resize it to",
        ),
        (
            r"(?:converti|transform)\w*(?:-l[ae])?(?: (?:ça|la vidéo|cette vidéo))?"
            r" en(?: un)? (gif|mp3|mp4)",
            r"convert it to \1",
        ),
        (r"donne-moi (?:le son|l'audio|la musique) en mp3", "give me the sound as mp3"),
        (
            (
                r"(?:ajout\w+|mets|mettre|met(?:tez)?|génér\w+|cré\w+|incrust\w+)"
                r"(?: (?:des|les))? sous-titres(?: automatiques)?|sous-titr(?:e|er|ez)"
            ),
            "add captions",
        ),
        (
            (r"(?:supprim\w+|enl[eè]v\w+|retir\w+|sans)(?: (?:des|les))? sous-titres"),
            "remove captions",
        ),
        (
            (
                r"(?:annule[rz]?|défai(?:s|re|tes)|revien[st] sur|revenir sur)"
                r"(?:-(?:ça|cela|le|la))?"
                r"(?: (?:ça|cela|ce(?:tte)? (?:étape|modification|action|changement)"
                r"|(?:la|le|les|l')? ?derni[eè]re?s? "
                r"(?:étape|modification|action|opération|changement|édition)))?"
                r"|(?:revien[st]|revenir|retourne[rz]?|retour)(?: d'une étape)? en arrière"
                r"|une étape en arrière"
            ),
            "undo",
        ),
        (
            (r"sans (?:perte de|perdre(?: de| en| la)?) qualité|en gardant la qualité"),
            "without losing quality",
        ),
        (
            (
                r"(?:rends?|fais|faire|rendez)(?:-la|-le)?(?: la vidéo| le fichier"
                r"| cette vidéo)? plus petite?|plus petite?|plus légère?"
            ),
            "make smaller",
        ),
        (
            (r"de moitié|à la moitié(?: de sa taille)?|(?:la )?moitié de sa taille"),
            "to half its size",
        ),
        (
            (r"les (?:(\d+) premi[eè]re?s|premi[eè]re?s (\d+)) (secondes?|minutes?)"),
            r"the first \1\2 \3",
        ),
        (
            (r"les (?:(\d+) derni[eè]re?s|derni[eè]re?s (\d+)) (secondes?|minutes?)"),
            r"the last \1\2 \3",
        ),
        (r"la première minute", "the first 1 minute"),
        (r"la dernière minute", "the last 1 minute"),
        (
            (
                r"(?:coupe|coupez|couper|enlève|enlevez|enlever|supprime|supprimer|retire|retirer"
                r"|désactive) (?:le son|l'audio|la piste audio)"
            ),
            "mute",
        ),
        (
            (r"sans (?:le )?son|(?:mets|mettre|met) en (?:sourdine|muet)|muet(?:te)?|en sourdine"),
            "mute",
        ),
        (r"(?:remets|remettre|rétablis|réactive|active) le son", "unmute"),
        (r"(?:compress|compri)\w*-l(?:e|a|es)", "compress it"),
        (r"compress\w*|compri\w*", "compress"),
        (r"rédui\w*(?:-la|-le)?|diminu\w*", "reduce"),
        ((r"supprim\w*|enl[eè]v\w*|retir\w*|effac\w*"), "cut off"),
        (r"coup\w*", "cut"),
        (r"raccourci\w*|rogn\w*", "trim"),
        (r"gard\w*|conserv\w*", "keep"),
        (r"seulement|uniquement|juste|que", "only"),
        (r"moins de|sous|en dessous de|inférieure? à", "under"),
        ((r"au maximum|maximum|max|au plus|pas plus de"), "at most"),
        (r"export\w*|télécharg\w*", "export"),
        (r"depuis|de(?= \d+[:\d ])", "from"),
        (r"jusqu'à|à|en", "to"),
        (r"entre", "between"),
        (r"secondes?", "seconds"),
        (r"minutes?", "minutes"),
        (r"taille|poids", "size"),
        (r"vidéo|fichier|clip", "video"),
        (r"et (?:puis|ensuite)|et|puis|ensuite", "and"),
        (
            (
                r"s'il (?:te|vous) pla[iî]t|stp|svp|cette|cet|ce|la|le|les|un|une|ma|mon|de|du|des"
                r"|peux-tu|pouvez-vous|je veux|pour|moi|sa|son|fais|d'"
            ),
            "the",
        ),
    ),
    "pt": (
        (
            r"(?:(?:deix|fa[zç]|torn)\w*(?: (?:o|este|esse) v[ií]deo)? )?"
            r"(?:mais (?:leve|pequeno)|menor)(?! (?:que|do))",
            "make smaller",
        ),
        (
            r"(?:mud|troc|baix|reduz|coloc|alter)\w*(?: a)? resolução (?:para|pra|em)(?= \d)",
            "resize it to",
        ),
        (
            r"(?:convert|transform)\w*(?: (?:isso|o vídeo|este vídeo|esse vídeo))?"
            r" (?:em|para|pra)(?: um)? (gif|mp3|mp4)",
            r"convert it to \1",
        ),
        (r"(?:me dá|me manda|quero) (?:o som|o áudio|a música) em mp3", "give me the sound as mp3"),
        (
            (
                r"(?:adicion\w+|coloc\w+|coloqu\w+|põe|ponha|ger[ae]\w*|inclu\w+|cri[ae]\w*)"
                r"(?: (?:as|umas))? legendas(?: automáticas)?|legend(?:ar|e)"
            ),
            "add captions",
        ),
        (
            (r"(?:remov\w+|tir[ae]\w*|apag\w+|elimin\w+|sem)(?: as)? legendas"),
            "remove captions",
        ),
        (
            (
                r"(?:desfa[zç](?:a|er)?|anul(?:a|e|ar)|revert(?:e|a|er))"
                r"(?: (?:isso|isto|(?:o|a)? ?últim[oa]"
                r"(?: (?:passo|alteração|mudança|ação|edição|modificação))?))?"
                r"|(?:volt(?:a|e|ar) )(?:atrás|(?:um|1) passo)(?: atrás)?|um passo atrás"
            ),
            "undo",
        ),
        (r"(?:de|desde) (\d[\d:]*) (?:a|até) (\d[\d:]*)", r"from \1 to \2"),
        (
            (r"sem perder(?: a)? qualidade|sem perda de qualidade|mantendo a qualidade"),
            "without losing quality",
        ),
        (
            (
                r"(?:deixe|faça|torne|deixa|faz)(?: o v[ií]deo| o arquivo| ele)? menor|menor"
                r"|mais leve"
            ),
            "make smaller",
        ),
        (r"(?:pela|à|para a|na) metade(?: do tamanho)?|metade do tamanho", "to half its size"),
        ((r"(?:os|as) primeir[oa]s (\d+) (segundos?|minutos?)"), r"the first \1 \2"),
        ((r"(?:os|as) últim[oa]s (\d+) (segundos?|minutos?)"), r"the last \1 \2"),
        (r"o primeiro minuto", "the first 1 minute"),
        (r"o último minuto", "the last 1 minute"),
        (
            (
                r"(?:tire|tirar|tira|remova|remover|remove|apague|desligue|retire|elimine) o (?:som"
                r"|áudio)|sem (?:som|áudio)|silenci\w*|mut[ea]\w*|deixe mudo"
            ),
            "mute",
        ),
        (
            (
                r"(?:coloque|ponha|traga|ative|restaure|devolva) o (?:som|áudio)(?: de volta"
                r"| novamente)?"
            ),
            "unmute",
        ),
        (r"compri\w*|compact\w*", "compress"),
        (r"reduz\w*|diminu\w*|encolh\w*", "reduce"),
        ((r"remov\w*|tir[ea]\w*|apagu?\w*|elimin\w*|exclu\w*|delet\w*"), "cut off"),
        (r"cort\w*", "cut"),
        (r"recort\w*|apar\w*", "trim"),
        ((r"mant[eé]\w*|deix\w*|fique com|guard\w*|conserv\w*"), "keep"),
        (r"apenas|somente|só", "only"),
        (r"menos de|menos que|abaixo de", "under"),
        ((r"no máximo|máximo|não mais que|não mais de"), "at most"),
        (r"export\w*|baix[ae]\w*", "export"),
        (r"desde|de(?= \d+[:\d ])", "from"),
        (r"até|para|pra", "to"),
        (r"entre", "between"),
        (r"segundos?", "seconds"),
        (r"minutos?", "minutes"),
        (r"tamanho", "size"),
        (r"v[ií]deo|arquivo|clipe?", "video"),
        (r"e (?:depois|então)|e|depois", "and"),
        (
            (
                r"por favor|este|esta|esse|essa|o|a|os|as|um|uma|meu|minha|de|do|da|em|que|ele"
                r"|quero|com"
            ),
            "the",
        ),
    ),
}
