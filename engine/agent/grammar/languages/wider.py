"""Spanish, French and Portuguese: parts, shares, complaints, the picture and what lies on it.

Each row is a pattern and its English; they come before the tables of `romance`.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_ES_AWAY = r"(?:quita|borra|elimina|corta|recorta|saca|suprime)\w*"
_FR_AWAY = r"(?:enl[eè]v|supprim|retir|effac|vir)\w*"
_PT_AWAY = r"(?:tir[ae]|apagu?|remov|elimin|cort)\w*"

WIDER: dict[str, Rows] = {
    "es": (
        (r"porfa(?:vor)?|porfis|plis|hola", "please"),
        (
            r"todo (?:menos|excepto|salvo|quitando)|(?:menos|excepto|salvo)(?= (?:los|las|el"
            r"|la|de \d+:\d) ?)",
            "everything except",
        ),
        (r"(?:omite|omitir|salta(?:te)?|sáltate|ignora|excluye)\w*", "skip"),
        (r"sin (?:el|la) primer[oa]? segundo", "cut off the first 1 second"),
        (r"(?:los )?(\d+) primeros segundos", r"the first \1 seconds"),
        (r"(?:los )?(\d+) últimos segundos", r"the last \1 seconds"),
        (r"(?:la )?primera mitad", "the first half"),
        (r"(?:la )?(?:segunda|última) mitad", "the second half"),
        (r"(?:el )?primer tercio", "the first third"),
        (r"(?:el )?último tercio", "the last third"),
        (r"(?:el )?primer segundo", "the first 1 second"),
        (r"(?:el )?último segundo", "the last 1 second"),
        (
            r"que (?:dure|no pase de)(?: como)?(?: máximo| más de)?"
            r"|(?:dura\w* )?(?:como )?máximo(?= \d+ seg)",
            "at most",
        ),
        (r"div[ií]de\w* en (\d+) partes(?: iguales)?", r"split into \1 parts"),
        (r"(?:corta\w*|div[ií]de\w*) en dos (?:en|a(?:l)?)", "cut in two at"),
        (
            r"(?:jun?t|un|combin|fusion)[ae]\w*"
            r"(?: (?:los|las|ambos))?(?: dos)? (?:v[ií]deos|clips)",
            "join the videos",
        ),
        (
            r"(?:cambia|invierte|intercambia)\w*"
            r" (?:el )?orden(?: de (?:los )?(?:clips|v[ií]deos))?",
            "swap the order",
        ),
        (r"(?:silencia|mutea)\w*(?: solo| sólo| solamente)?", "mute"),
        (
            r"(?:vuelve a (?:poner|activar)|devuelve|regresa|activa|pon)\w* (?:el )?(?:sonido"
            r"|audio)(?: de nuevo| otra vez)?",
            "unmute",
        ),
        (
            r"(?:extrae|saca|sácame|dame|quiero)\w*(?: solo)? (?:el )?(?:audio|sonido)(?: en"
            r"| como| a)(?: un)? (mp3|wav|m4a)",
            r"extract the audio as \1",
        ),
        (
            r"(?:sube|aumenta|súbele)\w*(?: (?:el|al))? (?:volumen|sonido|audio)|más (?:alto"
            r"|fuerte)|(?:el (?:sonido|audio|volumen) )?(?:se oye|est[aá])(?: muy"
            r"| demasiado) (?:bajo|bajito|flojo)(?: el (?:sonido|audio|volumen))?",
            "make it louder",
        ),
        (
            r"(?:baja|bájale|reduce|disminuye)\w*(?: (?:el|al))? (?:volumen|sonido"
            r"|audio)(?! a| al)|(?:el (?:sonido|audio|volumen) )?(?:se oye|suena"
            r"|est[aá])(?: muy| demasiado) (?:alto|fuerte)(?: el (?:sonido|audio|volumen))?",
            "make it quieter",
        ),
        (
            r"(?:ponlo |ponla |pon |hazlo ir )?(?:al )?doble de (?:rápido|velocidad)"
            r"|acelera\w*(?: el v[ií]deo)? al doble"
            r"|(?:el )?doble de (?:rápido|veloz)",
            "speed 2x",
        ),
        (r"(?:a )?mitad de velocidad", "at half speed"),
        (r"(?:en )?cámara lenta", "slow motion"),
        (r"(?:va|está|es)? ?(?:muy|demasiado) lent[oa]", "make it faster"),
        (r"(?:va|está|es)? ?(?:muy|demasiado) rápid[oa]", "make it slower"),
        (r"(?:ponlo |pon |en |pásalo a )*blanco y negro", "make it black and white"),
        (
            r"(?:está|es|se ve|muy|demasiado|oscur[oa]| ){1,3}oscur[oa]|más (?:claro|brillo)",
            "make it brighter",
        ),
        (
            r"(?:está |es |se ve )(?:muy |demasiado )(?:claro|brillante)|más oscuro",
            "make it darker",
        ),
        (r"más (?:cálid[oa]s?)", "make it warmer"),
        (r"más (?:frí[oa]s?)", "cooler tones"),
        (
            r"(?:baja|bájale|reduce|pon)\w* (?:el )?(?:volumen|sonido|audio) a la mitad",
            "volume to 50%",
        ),
        (r"gira\w*|gíra\w*|rota\w*", "rotate"),
        (r"grados", "degrees"),
        (r"(?:a|hacia) la derecha", "clockwise"),
        (r"(?:a|hacia) la izquierda", "to the left"),
        (r"(?:está|sale|se ve) (?:al revés|de cabeza|boca abajo)", "rotate by 180 degrees"),
        (
            r"(?:hazlo |ponlo |en |formato )*vertical(?: para (?:tiktok|instagram|reels))?",
            "make it vertical",
        ),
        (r"(?:hazlo |ponlo |en |formato )*horizontal", "make it landscape"),
        (r"cuadrado", "square"),
        (
            r"(?:pon|añade|agrega|escribe|ponle)\w*(?: el| un)?(?: texto| título)?(?= *«quote)",
            "add the text",
        ),
        (r"abajo|en la parte inferior", "at the bottom"),
        (r"arriba|en la parte superior", "at the top"),
        (r"en (?:el )?(?:centro|medio)", "in the center"),
        (rf"{_ES_AWAY} (?:el |los )?(?:textos?|títulos?|letras)", "remove the text"),
        (r"(?:desenfoca|difumina|borronea)\w*", "blur"),
        (r"(?:pixela|pixeliza)\w*", "pixelate"),
        (r"(?:la )?esquina superior izquierda", "the top left corner"),
        (r"(?:la )?esquina superior derecha", "the top right corner"),
        (r"(?:la )?esquina inferior izquierda", "the bottom left corner"),
        (r"(?:la )?esquina inferior derecha", "the bottom right corner"),
        (r"(?:conv[ií][eé]rte|haz|pása|transforma)\w*(?: (?:en|a|un))* gif", "convert it to gif"),
        (
            r"(?:haz|conv[ií][eé]rte|crea)\w*(?: (?:en|a|un|una))* (?:sticker|pegatina)",
            "make a sticker",
        ),
        (
            r"(?:red[uú]ce|ach[ií]ca|baja|quítale|disminuye)\w* (?=[\d.,]+ ?(?:mb|megas?|kb))",
            "reduce by ",
        ),
        (
            r"sin (?:cambiar|tocar|modificar|perder|bajar|reducir)(?: la)? resolución"
            r"|(?:manteniendo|conservando|mant[eé]n|conserva)(?: la)?(?: misma)? resolución",
            "without changing the resolution",
        ),
        (
            r"sin (?:cambiar|tocar|modificar|perder)(?: el)? (?:sonido|audio)",
            "without changing the sound",
        ),
        (r"no (?:lo |la )?(?:cortes|recortes|toques|cambies|borres)(?: nada)?", "don't cut"),
        (r"rehacer|rehaz\w*", "redo"),
        (r"(?<=mute )(?:solo|sólo)", ""),
    ),
    "fr": (
        (r"stp|svp|merci|salut(?!\W*»)|coucou", "please"),
        (r"tout sauf|(?:sauf|excepté|hormis)(?= (?:de|les|la|le) )", "everything except"),
        (
            r"(?:saute|passe|ignore|omets|zappe)\w*(?= (?:de|les|la|le) "
            r"(?!résolution|vidéo|qualité|taille|vitesse|son\b))",
            "skip",
        ),
        (r"sans la première seconde", "cut off the first 1 second"),
        (r"sans la dernière seconde", "cut off the last 1 second"),
        (r"(?:de )?la première seconde", "the first 1 second"),
        (r"(?:de )?la dernière seconde", "the last 1 second"),
        (r"(?:de )?la première moitié", "the first half"),
        (r"(?:de )?la (?:deuxième|seconde|dernière) moitié", "the second half"),
        (r"(?:le )?premier tiers", "the first third"),
        (r"(?:le )?dernier tiers", "the last third"),
        (r"(\d+) secondes? (?:maximum|max|au plus)", r"at most \1 seconds"),
        (
            r"(?:découpe|divise|sépare|coupe)\w* en (\d+) (?:parties|morceaux)(?: égales)?",
            r"split into \1 parts",
        ),
        (r"coupe\w*(?:-la)? en deux à", "cut in two at"),
        (
            r"(?:assembl|fusionn|join|réuni|mets bout à bout|coll)\w*(?: (?:les"
            r"|ces))?(?: deux)? (?:vidéos|clips)(?: ensemble)?",
            "join the videos",
        ),
        (
            r"(?:inverse|change|échange)\w* (?:l'ordre|les places)(?: des (?:clips|vidéos))?",
            "swap the order",
        ),
        (r"coupe\w* (?:le son|l'audio)|(?:mets|met) en sourdine", "mute"),
        (r"(?:remets|rétablis|réactive|rends)(?:-moi)? (?:le son|l'audio)", "unmute"),
        (
            r"(?:extrai|récupèr|sor[st]|garde)\w* (?:le son|l'audio|la musique)(?: (?:en"
            r"|au format|comme))* (mp3|wav|m4a)",
            r"extract the audio as \1",
        ),
        (
            r"(?:(?:monte|augmente)\w* (?:le )?(?:son|volume)|plus fort|(?:le son )?(?:est "
            r"|c'est )?trop (?:faible|bas))",
            "make it louder",
        ),
        (
            r"(?:(?:baisse|diminue)\w* (?:le )?(?:son|volume)(?! à)|moins fort|(?:le son "
            r"|c'est |est |beaucoup )*trop fort)",
            "make it quieter",
        ),
        (r"(?:deux|2) fois plus (?:vite|rapide)", "speed 2x"),
        (r"(?:deux|2) fois (?:plus lent|moins vite)", "at half speed"),
        (r"(?:au |en )?ralenti", "slow motion"),
        (r"(?:c'est |est |elle est |ça va |va )?trop lente?(?:ment)?", "make it faster"),
        (r"(?:c'est |est |ça va |va )?trop (?:vite|rapide)", "make it slower"),
        (
            r"(?:met[st]?(?:tre|-la|-le)? |passe(?:-la)? )?(?:la vidéo )?(?:en )?noir et blanc",
            "make it black and white",
        ),
        (r"plus chaude?s?", "make it warmer"),
        (r"plus froide?s?", "cooler tones"),
        (r"(?:c'est |est |elle est |l'image est )?trop sombre|plus clair", "make it brighter"),
        (r"(?:c'est |est )?trop (?:clair|lumineux)e?|plus sombre", "make it darker"),
        (r"(?:tourn|pivot|fai[st] pivot)\w*", "rotate"),
        (r"degrés?", "degrees"),
        (r"(?:à|vers la) droite", "clockwise"),
        (r"(?:à|vers la) gauche", "to the left"),
        (r"(?:la vidéo |elle )?est à l'envers", "rotate by 180 degrees"),
        (
            r"(?:en |au )?(?:format )?vertical(?:e)?(?: pour (?:tiktok|instagram|reels))?"
            r"|en portrait",
            "make it vertical",
        ),
        (r"(?:en |au )?(?:format )?(?:horizontal|paysage)", "make it landscape"),
        (r"(?:en |format )*carrée?", "make it square"),
        (r"(?:écri|ajout|met)\w*(?: (?:le|un))?(?: (?:texte|titre))?(?= *«quote)", "add the text"),
        (r"en bas(?! à)", "at the bottom"),
        (r"en haut(?! à)", "at the top"),
        (r"au (?:centre|milieu)", "in the center"),
        (rf"{_FR_AWAY} (?:le |les )?(?:textes?|titres?)", "remove the text"),
        (r"flout\w*", "blur"),
        (r"pixelis\w*", "pixelate"),
        (r"(?:le coin )?en haut à gauche", "the top left corner"),
        (r"(?:le coin )?en haut à droite", "the top right corner"),
        (r"(?:le coin )?en bas à gauche", "the bottom left corner"),
        (r"(?:le coin )?en bas à droite", "the bottom right corner"),
        (
            r"(?:fai[st]|convert|transform)\w*(?:-en)?(?: (?:en|un))* (?:sticker|autocollant)",
            "make a sticker",
        ),
        (r"(?:rédui|diminu|baiss|allège)\w* de(?= [\d.,]+ ?(?:mo|ko|mb))", "reduce by"),
        (
            r"sans (?:changer|toucher|modifier|perdre|baisser|réduire) (?:la |à la |de )?résolution"
            r"|en gardant la (?:même )?résolution|garde\w* la (?:même )?résolution",
            "without changing the resolution",
        ),
        (
            r"sans (?:changer|toucher|modifier|perdre) (?:le |au )?son",
            "without changing the sound",
        ),
        (r"(?:ne )?(?:coupe|touche|change|supprime)\w* (?:rien|pas)", "don't cut"),
        (r"(?:rétablir|refai[st]|refaire|rétablis)(?! le son)", "redo"),
    ),
    "pt": (
        (r"pfv|pff|por favor|oi(?!\W*«)|obrigad[oa]", "please"),
        (
            r"tudo (?:menos|exceto|fora)|(?:menos|exceto)(?= (?:os|as|o|a|de \d+:\d) ?)",
            "everything except",
        ),
        (r"(?:pul[ae]|ignor[ae]|omit[ae])\w*(?= (?:de|os|as|o|a) )", "skip"),
        (r"sem o primeiro segundo", "cut off the first 1 second"),
        (r"sem o último segundo", "cut off the last 1 second"),
        (r"(?:o )?primeiro segundo", "the first 1 second"),
        (r"(?:o )?último segundo", "the last 1 second"),
        (r"(?:os )?(\d+) primeiros segundos", r"the first \1 seconds"),
        (r"(?:os )?(\d+) últimos segundos", r"the last \1 seconds"),
        (r"(?:a )?primeira metade", "the first half"),
        (r"(?:a )?(?:segunda|última) metade", "the second half"),
        (r"(?:n?o )?primeiro terço", "the first third"),
        (r"(?:n?o )?último terço", "the last third"),
        (r"no máximo(?= \d)", "at most"),
        (r"(?:divid|separ)\w* em (\d+) partes(?: iguais)?", r"split into \1 parts"),
        (r"(?:cort|divid)\w* em dois (?:em|no|aos?)", "cut in two at"),
        (
            r"(?:junt|un|combin)[ae]\w*(?: (?:os|as))?(?: dois)? (?:v[ií]deos|clipes)",
            "join the videos",
        ),
        (r"(?:troc|invert|mud)\w* (?:a )?ordem(?: d[oe]s (?:clipes|v[ií]deos))?", "swap the order"),
        (
            r"mut[ae](?:r|do)?|silenci[ae]\w*(?: só| apenas)?"
            r"|(?:tir[ae]|remov)\w* (?:o )?(?:som|áudio)",
            "mute",
        ),
        (r"(?:volta|devolve|liga|coloca)\w* (?:o )?(?:som|áudio)(?: de volta| de novo)?", "unmute"),
        (
            r"(?:extrai|tira|pega)\w* (?:o )?(?:áudio|som)(?: (?:em|como|pra|para))* (mp3|wav|m4a)",
            r"extract the audio as \1",
        ),
        (
            r"(?:aument|sobe)\w* (?:o )?(?:volume|som)|mais alto|(?:o som |o áudio )?(?:t[aá]"
            r"|está) (?:muito|demais) baixo",
            "make it louder",
        ),
        (
            r"(?:abaix|diminu|baix)\w* (?:o )?(?:volume|som)(?! para)|mais baixo|(?:o som "
            r"|o áudio )?(?:(?:t[aá]|está) )?muito alto",
            "make it quieter",
        ),
        (r"(?:duas|2) vezes mais rápid[oa]|o dobro da velocidade", "speed 2x"),
        (r"metade da velocidade", "at half speed"),
        (r"(?:em )?câmera lenta", "slow motion"),
        (r"(?:t[aá] |está )?muito lent[oa]|mais rápido", "make it faster"),
        (r"(?:t[aá] |está )?muito rápid[oa]|mais lento", "make it slower"),
        (
            r"(?:deix|coloc|p[õo])\w* (?:em )?preto e branco|(?:em )?preto e branco",
            "make it black and white",
        ),
        (r"mais quentes?", "make it warmer"),
        (r"mais fri[oa]s?", "cooler tones"),
        (r"acelera\w*", "speed up"),
        (r"(?:t[aá] |está )?muito escur[oa]|mais claro", "make it brighter"),
        (r"(?:t[aá] |está )?muito clar[oa]|mais escuro", "make it darker"),
        (r"(?:gir|rotacion|vir)[ae]\w*", "rotate"),
        (r"graus", "degrees"),
        (r"(?:pra|para|à|a) (?:a )?direita", "clockwise"),
        (r"(?:pra|para|à|a) (?:a )?esquerda", "to the left"),
        (
            r"(?:t[aá] |está )?de (?:cabeça (?:pra|para) baixo|ponta[- ]cabeça)",
            "rotate by 180 degrees",
        ),
        (
            r"(?:na |em )?vertical(?: (?:pro|para o|pra|para) (?:tiktok|instagram|reels))?",
            "make it vertical",
        ),
        (r"(?:na |em )?horizontal", "make it landscape"),
        (r"quadrado", "make it square"),
        (
            r"(?:escrev|coloc|adicion|põe)\w*(?: o| um)?(?: texto| título)?(?= *«quote)",
            "add the text",
        ),
        (r"embaixo|em baixo", "at the bottom"),
        (r"em cima|no topo", "at the top"),
        (r"no (?:centro|meio)", "in the center"),
        (rf"{_PT_AWAY} (?:o |os )?(?:textos?|títulos?|letras)", "remove the text"),
        (r"(?:desfoc|embaç|borr)[ae]\w*|desfoque", "blur"),
        (r"pixel[ie]\w*", "pixelate"),
        (r"(?:o )?canto superior esquerdo", "the top left corner"),
        (r"(?:o )?canto superior direito", "the top right corner"),
        (r"(?:o )?canto inferior esquerdo", "the bottom left corner"),
        (r"(?:o )?canto inferior direito", "the bottom right corner"),
        (r"(?:transform|convert|faz)\w*(?: (?:em|um|uma|num))* gif", "convert it to gif"),
        (
            r"(?:faz|cria|transform)\w*(?: (?:em|um|uma))* (?:figurinha|sticker|adesivo)",
            "make a sticker",
        ),
        (r"(?:diminu|reduz|tir[ae])\w* (?=[\d.,]+ ?(?:mb|megas?|kb))", "reduce by "),
        (
            r"sem (?:mudar|alterar|mexer n|perder|diminuir|reduzir)a?(?: a)? ?resolução"
            r"|(?:mantendo|mantenha|mantém) a (?:mesma )?resolução",
            "without changing the resolution",
        ),
        (
            r"sem (?:mudar|alterar|mexer n|perder)o?(?: o)? ?(?:som|áudio)",
            "without changing the sound",
        ),
        (r"não (?:cort|mex|mud|alter|apag)\w*(?: (?:nada|em nada))?", "don't cut"),
        (r"refaz(?:er)?|refaça", "redo"),
    ),
}
