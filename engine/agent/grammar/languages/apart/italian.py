"""Italian into the English that the rules read.

Each row is a pattern and its English, and they are tried in this order.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_AWAY = r"(?:togli|toglie|rimuov|elimin|tagli|cancell|leva|lev)\w*"

ITALIAN: dict[str, Rows] = {
    "it": (
        (r"per favore|per piacere|ciao|grazie", "please"),
        (r"(?:agg?iung\w+|mett\w+|cre\w+|gener\w+)(?: (?:i|dei))? sottotitoli", "add captions"),
        (rf"(?:{_AWAY}|senza)(?: (?:i|dei))? sottotitoli", "remove captions"),
        (
            r"(?:port\w*|cambi\w*|mett\w*|abbass\w*|riduc\w*) (?:la )?risoluzione (?:a|in)(?= \d)",
            "resize it to",
        ),
        (
            r"(?:convert\w+|trasform\w+|cambi\w+|rend\w+)(?: (?:questo|il|in)?"
            r" ?(?:video|file|filmato))? (?:in|a)(?: una?)? (gif|mp3|mp4)",
            r"convert it to \1",
        ),
        (
            r"(?:dammi|estrai|estrarre|mandami|voglio|salva)(?: solo)?"
            r" (?:l'audio|il suono|la musica) (?:in|come) (mp3|wav|m4a)",
            r"extract the audio as \1",
        ),
        (r"annull\w+(?: (?:l'ultima (?:modifica|cosa)|tutto|questo|quello))?", "undo"),
        (r"(?:torna|tornare) (?:indietro|com'era prima)|un passo indietro", "undo"),
        (r"ripristina\w*|rifai|rifallo", "redo"),
        (
            r"senza (?:perdere|perdita di|perdite di|toccare la) qualità|mantenendo la qualità",
            "without losing quality",
        ),
        (r"senza (?:cambiare|toccare) (?:la )?risoluzione", "without changing the resolution"),
        (
            r"(?:a |alla |della )?metà (?:della )?(?:dimensione|grandezza|del peso|peso)|a metà",
            "to half its size",
        ),
        (
            r"(?:rendilo|fallo|rendi(?: (?:il|questo) (?:video|file))?|lo voglio)"
            r" (?:un po' )?più (?:piccolo|leggero)|più (?:piccolo|leggero)",
            "make smaller",
        ),
        (r"(?:il |i |le |gli )?prim[ioe] (\d+) (second[oi]|minut[oi])", r"the first \1 \2"),
        (r"(?:il |i |le |gli )?ultim[ioe] (\d+) (second[oi]|minut[oi])", r"the last \1 \2"),
        (r"(?:il )?primo minuto", "the first 1 minute"),
        (r"(?:l')?ultimo minuto", "the last 1 minute"),
        (r"(?:il )?primo secondo", "the first 1 second"),
        (r"(?:l')?ultimo secondo", "the last 1 second"),
        (r"(?:la )?prima metà", "the first half"),
        (r"(?:la )?(?:seconda|ultima) metà", "the second half"),
        (r"tutto (?:tranne|eccetto|meno)|tranne", "everything except"),
        (r"salta\w*", "skip"),
        (r"dal? (\d[\d:]*)(?: secondi)? a(?:l)? (\d[\d:]*)", r"from \1 to \2"),
        (
            rf"(?:{_AWAY}|disattiva\w*|spegni\w*) (?:l'audio|il suono|il volume)"
            r"|senza (?:audio|suono)|(?:metti\w* |rendi\w* |fallo )?mut[oa]|silenzia\w*",
            "mute",
        ),
        (
            r"(?:rimett\w+|riattiv\w+|riaccend\w+|ripristin\w+|ridai)(?: di nuovo)?"
            r" (?:l'audio|il suono)",
            "unmute",
        ),
        (
            r"(?:alza|aumenta)\w* (?:il )?(?:volume|l'audio|audio)|più forte"
            r"|(?:l'audio|il volume|si sente)(?: è)? troppo (?:basso|piano)",
            "make it louder",
        ),
        (
            r"(?:abbassa|riduci|diminuisci)\w* (?:il volume|l'audio)|più piano"
            r"|(?:l'audio|il volume)(?: è)? troppo (?:alto|forte)",
            "make it quieter",
        ),
        (r"(?:al )?doppio (?:della velocità|più veloce)|due volte più veloce", "speed 2x"),
        (r"(?:a )?metà velocità", "at half speed"),
        (r"(?:al |in )?(?:rallentatore|slow motion)", "slow motion"),
        (r"veloce? (\d(?:[.,]\d+)?)x|velocità (\d(?:[.,]\d+)?)x?", r"speed \1\2x"),
        (r"velocizza\w*|accelera\w*|più veloce|troppo lento", "make it faster"),
        (r"rallenta\w*|più lento|troppo veloce", "make it slower"),
        (r"(?:rendilo |mettilo |fallo |in |a )*bianco e nero", "make it black and white"),
        (r"(?:è )?troppo (?:scuro|buio)|più (?:chiaro|luminoso)|schiarisci\w*", "make it brighter"),
        (r"(?:è )?troppo (?:chiaro|luminoso)|più scuro|scurisci\w*", "make it darker"),
        (r"ruota\w*|gira\w*", "rotate"),
        (r"gradi", "degrees"),
        (r"(?:a|verso) destra|in senso orario", "clockwise"),
        (r"(?:a|verso) sinistra|in senso antiorario", "to the left"),
        (r"(?:è )?(?:sottosopra|capovolto|a testa in giù)", "rotate by 180 degrees"),
        (r"(?:rendilo |fallo |mettilo |in )*verticale", "make it vertical"),
        (r"(?:rendilo |fallo |mettilo |in )*orizzontale", "make it landscape"),
        (r"(?:rendilo |fallo |mettilo )*quadrato", "make it square"),
        (
            r"(?:aggiung\w+|scriv\w+|mett\w+|inserisc\w+)(?: (?:il|un|la))?"
            r"(?: (?:testo|titolo|scritta))?(?= *«quote)",
            "add the text",
        ),
        (r"in basso|in fondo|sotto(?= *«quote)", "at the bottom"),
        (r"in alto", "at the top"),
        (r"al centro|in mezzo", "in the center"),
        (rf"{_AWAY} (?:il |la |i )?(?:testo|titolo|scritta|titoli)", "remove the text"),
        (r"sfoca\w*|offusca\w*", "blur"),
        (r"pixela\w*|pixell?izza\w*", "pixelate"),
        (r"(?:un )?adesivo|(?:uno )?sticker", "sticker"),
        (r"divid\w+ in (\d+) parti(?: uguali)?", r"split into \1 parts"),
        (
            r"(?:unisc\w+|unir\w+|attacc\w+) (?:i |questi )?(?:due )?(?:video|clip|file)",
            "join the videos",
        ),
        (r"(?:scambi|invert)\w* l'ordine", "swap the order"),
        (r"non (?:tagliare|toccare|cambiare)(?: niente| nulla)?", "don't cut"),
        (r"comprim\w+", "compress"),
        (r"ridu\w+|diminu\w+|rimpicciol\w+", "reduce"),
        (rf"{_AWAY} via|togl\w+|rimuov\w+|elimin\w+|cancell\w+|leva\w*", "cut off"),
        (r"tagli\w+", "cut"),
        (r"accorci\w+", "trim"),
        (r"t[ie]en\w+|lasci\w+|conserv\w+|mantien\w+", "keep"),
        (r"solo|soltanto|solamente", "only"),
        (r"sotto(?: i| gli)?|meno di|inferiore a", "under"),
        (r"al massimo|massimo|non più di|che non super[ia]|entro(?: i)?", "at most"),
        (r"esport\w+|scaric\w+", "export"),
        (r"dal?(?= \d)", "from"),
        (r"fino a|a(?= \d)", "to"),
        (r"tra(?= \d)", "between"),
        (r"second[oi]", "seconds"),
        (r"minut[oi]", "minutes"),
        (r"dimension[ei]", "size"),
        (r"video|filmato|file|clip", "video"),
        (r"e (?:poi|dopo)|e|poi|dopo", "and"),
        (
            r"questo|questa|quello|il|lo|la|i|gli|le|un|una|uno|mio|mia|del|dello|della|dei|di"
            r"|al|alla|in|nel|che|mi|puoi|vorrei|voglio|l'|per|con",
            "the",
        ),
    ),
}
