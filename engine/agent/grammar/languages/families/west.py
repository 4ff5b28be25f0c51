"""French, Italian and German, by kinds of wish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.agent.grammar.languages.families.kinds import APP, MB, Family, N, T, rows

_FR_S = r"(?:secondes?|secs?|s)"
_FR_FILL = r"(?:(?:s'il te pla[iî]t|stp|svp|juste|moi|me|le|la|les|-le|-la|-moi) )*"
_FR_CUT = (
    r"(?:enl[eè]ve[rz]?|vire[rz]?|coupe[rz]?|supprime[rz]?|retire[rz]?|efface[rz]?|d[eé]gage[rz]?"
    r"|saute[rz]?|[oô]te[rz]?|rogne[rz]?)(?:[- ](?:moi|lui))?"
)

_IT_S = r"(?:secondi?|sec|s)"
_IT_CUT = (
    r"(?:togli|taglia|elimina|leva|rimuovi|cancella|toglie|tagli|butta)(?:re|mi|gli|le|lo|la)*"
    r"(?: via| fuori)?"
)
_IT_PART = r"(?:il |la )?(?:pezzo |parte |tratto |pezzetto |punto )?"

_DE_FILL = (
    r"(?:(?:mal|bitte|doch|einfach|halt|eben|kurz|noch|grad|gleich|pls|plz|mir|bidde|die|das|den"
    r"|teil|stück|part|ganz|komplett|wieder) )*"
)
_DE_S = r"(?:sek(?:unden?)?|s|secs?)"
_DE_CUT = (
    r"(?:schneid|schnippel|schnipp|kürz|hau|nimm|kick|lösch|entfern|streich|wirf|trenn|cutt?|trimm"
    r"|mach|tu|hack)(?:e|en|t|st|s)?(?! \w+er)"
)
_DE_OUT = (
    r"(?:ab|weg|raus|(?:ab|weg|raus|heraus)(?:schneiden|schnippeln|hauen|machen|nehmen|kürzen"
    r"|hacken|cutten|trimmen|tun|werfen)|entfernen|löschen|kürzen|streichen|kappen|cutten|trimmen"
    r"|schneiden)"
)
_DE_END = r"(?: (?:bitte|pls|plz|bidde|mal|danke))?"
_DE_FIRSTS = (
    rf"(?:(?:am|vom|beim|ganz am) (?:anfang|start|beginn)|vorne?|anfang) (?:die )?(?:ersten )?{N}"
    rf" ?{_DE_S}",
    rf"(?:die )?ersten {N} ?{_DE_S}(?: (?:am anfang|vorne?))?",
)
_DE_LASTS = (
    rf"(?:(?:am|vom|zum) (?:ende|schluss)|hinten|ende) (?:die )?(?:letzten )?{N} ?{_DE_S}",
    rf"(?:die )?letzten {N} ?{_DE_S}(?: (?:am ende|hinten))?",
)


def _german(what: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        pattern
        for one in what
        for pattern in (
            rf"{_DE_CUT} {_DE_FILL}{one}(?: {_DE_OUT})?{_DE_END}",
            rf"{one} {_DE_FILL}{_DE_OUT}{_DE_END}",
        )
    )


WEST: Final[Mapping[str, Family]] = {
    "fr": rows(
        {
            "app": (
                r"(?:j'arrive pas|je peux pas|je n'arrive pas|impossible|pas possible)(?: (?:à"
                r"|de))?"
                r" ?(?:l'|la |le )?(?:envoyer|mettre|poster|partager|passer) (?:sur|par|dans|via"
                rf"|for) {APP}"
                rf"(?:,? (?:c'est |il est |elle est )?trop (?:lourde?|gros(?:se)?))?",
                r"(?:ça|il|elle|la vidéo) (?:ne )?(?:passe|rentre|veut) pas (?:sur|dans|par|for)"
                rf" {APP}"
                rf"(?:,? trop (?:lourde?|gros(?:se)?))?",
                rf"trop (?:lourde?|gros(?:se)?) pour {APP}",
            ),
            "size": (
                r"(?:(?:il )?faudrait|je veux|je voudrais|faut|j'aimerais) qu'(?:il|elle|on) "
                r"(?:fasse"
                r"|pèse|soit (?:à|sous)|tienne en) (?:moins de |max(?:imum)? |au plus |dans"
                rf" )?{N} ?{MB}"
                rf"(?: max(?:imum)?)?",
                r"(?:mets|passe|réduis|ramène|descends|compresse)(?:[- ](?:la|le))? (?:à |sous "
                r"|en "
                rf"dessous de |moins de |sous les )+{N} ?{MB}(?: max(?:imum)?)?",
            ),
            "heavy": r"(?:(?:il|elle|la vidéo|c'est) (?:est )?)?(?:énorme|super lourde?|hyper"
            r" lourde?|trop lourde?)",
            "smaller": r"(?:l')?all[eé]g(?:e|er|ez)(?:[- ](?:la|le|moi))?(?: (?:un peu|stp))?",
            "first": (
                rf"{_FR_CUT} {_FR_FILL}(?:les )?{N} (?:premi[eè]res?) {_FR_S}",
                rf"{_FR_CUT} {_FR_FILL}(?:les )?premi[eè]res? {N} ?{_FR_S}",
                rf"{_FR_CUT} {_FR_FILL}(?:les )?{N} ?{_FR_S} (?:au|du) (?:début|départ"
                r"|commencement)",
            ),
            "last": (
                rf"{_FR_CUT} {_FR_FILL}(?:les )?{N} (?:derni[eè]res?) {_FR_S}",
                rf"{_FR_CUT} {_FR_FILL}(?:les )?derni[eè]res? {N} ?{_FR_S}",
                rf"{_FR_CUT} {_FR_FILL}(?:les )?{N} ?{_FR_S} (?:à la|de la|en) fin",
            ),
            "first_one": rf"{_FR_CUT} {_FR_FILL}(?:la )?premi[eè]re {_FR_S}",
            "out": rf"{_FR_CUT} {_FR_FILL}(?:(?:le |la )?(?:partie|passage|bout|morceau|moment)"
            r" )?(?:de"
            rf"|entre|du) {T} (?:à|et|au) {T}",
            "only": r"(?:garde[rz]?|prends?|laisse[rz]?|je veux|conserve[rz]?)(?:[- ]moi)? "
            r"(?:juste|que"
            r"|seulement|uniquement|plus que)? ?(?:(?:le |la )?(?:partie|passage|bout|morceau)"
            r" )?(?:de"
            rf"|entre|du) {T} (?:à|et|au) {T}",
            "mute": r"(?:enl[eè]ve|coupe|vire|supprime|retire|mets)(?:[- ]moi)? (?:tout )?(?:le )?"
            r"(?:son|audio|bruit)(?: de la vidéo| complètement)?(?! plus)|(?:mets|passe|mettre)"
            r"(?:[- ]"
            r"(?:la|le))? en (?:muet|mute|sourdine|silencieux)",
            "faint": r"on (?:n')?entend (?:rien|pas|presque rien|que dalle)(?: bien)?",
            "louder": r"(?:monte|augmente|pousse)(?: (?:un peu|moi))? (?:le )?(?:son|volume)",
            "quieter": r"(?:baisse|diminue|descends)(?: (?:un peu|moi))? (?:le )?(?:son|volume)"
            r"(?: (?:un peu"
            r"|stp))?",
            "times": r"(?:passe|mets|accélère)(?:[- ](?:la|le))?(?: la vidéo| le film)?(?: en| à)? "
            r"(?:x|fois )(\d+(?:[.,]\d+)?)",
            "double": r"(?:passe|mets|accélère)(?:[- ](?:la|le))?(?: la vidéo)? (?:en |à )?"
            r"(?:vitesse )?"
            r"(?:double|deux fois plus vite)(?: vitesse)?",
            "slow": r"(?:passe|mets|fais)(?:[- ](?:la|le))?(?: la vidéo)? (?:au|en) ralenti",
            "lying": r"(?:elle|il|la vidéo) est (?:couchée?|de travers|sur le côté|penchée?)",
            "right": r"(?:tourne|pivote|fais pivoter)(?:[- ](?:la|le))?(?: la vidéo)? (?:de |à"
            rf" )?{N} ?"
            r"(?:°|degr[eé]s?)(?: (?:à|vers la) droite)?(?! (?:à|vers la) gauche)",
            "left": r"(?:tourne|pivote|fais pivoter)(?:[- ](?:la|le))?(?: la vidéo)? (?:de |à"
            rf" )?{N} ?"
            r"(?:°|degr[eé]s?) (?:à|vers la) gauche",
            "vertical": r"(?:recadre|rogne|coupe|découpe)(?:[- ](?:la|le))?(?: la vidéo)? (?:en|à"
            r" la|au)"
            r" (?:format )?(?:vertical|portrait)e?",
            "gif": r"fais[- ](?:en|moi)(?: un)? gif|(?:passe|transforme|convertis|mets)(?:[- ]"
            r"(?:la|le))? en gif",
            "mp3": r"(?:récup[eè]re|garde|extrais|sors|donne|file|prends)(?:[- ]moi)? (?:juste|que"
            r"|seulement|uniquement)? ?(?:l'audio|le son|la bande[- ]son) (?:en|au format) mp3",
            "gray": r"(?:passe|mets|fais)(?:[- ](?:la|le))?(?: la vidéo)? en (?:noir et blanc|n&b"
            r"|n et b)",
            "reverse": r"(?:(?:je la veux|mets[- ]la|passe[- ]la|lis[- ]la|joue[- ]la) )?(?:à"
            r" l'envers|en "
            r"arrière)(?:,? de la fin au début)?",
            "undo": r"annule (?:ce que tu viens de faire|le dernier truc|ça|la dernière modif\w*"
            r"|le dernier changement)|reviens en arrière",
            "export": r"(?:c'est bon|ok|nickel|parfait),? ?(?:tu peux )?exporte[rz]?|tu peux"
            r" exporter",
            "write_top": r"(?:écris|mets|ajoute|rajoute) en haut",
            "write_bottom": r"(?:écris|mets|ajoute|rajoute) en bas",
            "nothing": r"stp|svp|steuplait|si te plait",
        },
        "et puis|et ensuite|et|puis|ensuite",
    ),
    "it": rows(
        {
            "app": (
                r"non (?:me lo |mi |riesco a |posso )?(?:fa|lascia|mandarlo|inviarlo)?(?: ?"
                r"(?:mandare"
                rf"|inviare|caricare|condividere))? (?:su|per|con|via|for) {APP}",
                rf"(?:su|per|for) {APP} non (?:va|passa|entra|ci sta|me lo prende)",
            ),
            "size": r"(?:porta|riduci|metti|fa(?:i|llo|lla|mmelo)|comprimi|abbassa)(?:lo|la"
            r"|melo)? (?:sotto|a|entro|al massimo"
            rf"|a meno di|in)(?: (?:i|di|a))* ?{N} ?(mb|kb|gb|mega(?:byte)?s?)",
            "heavy": r"è (?:troppo|davvero troppo) (?:pesante|grande|grosso)",
            "smaller": r"rimpiccio\w+(?: un po'?| un poco)?|(?:riduci|alleggerisci|comprimi"
            r"|stringi)(?:lo|la|melo)"
            r"(?: un po'?| un poco)?(?= *(?:$|[,.!]))",
            "first": (
                rf"{_IT_CUT} (?:i )?primi {N} ?{_IT_S}",
                rf"{_IT_CUT} (?:i )?{N} ?{_IT_S} (?:all'|dell')?inizi\w+",
            ),
            "last": (
                rf"{_IT_CUT} (?:gli )?ultimi {N} ?{_IT_S}",
                rf"{_IT_CUT} (?:i )?{N} ?{_IT_S} (?:alla|della|in) fine",
            ),
            "first_one": rf"{_IT_CUT} (?:il )?primo secondo",
            "out": rf"{_IT_CUT} {_IT_PART}(?:da|tra|dal) {T} (?:a|e|al|fino a) {T}",
            "only": r"(?:mi serve|tieni|voglio|lascia|prendi|tienimi|mi interessa)(?: solo|"
            r" soltanto"
            rf"| solamente)? {_IT_PART}(?:solo )?(?:da|tra|dal) {T} (?:a|e|al|fino a) {T}",
            "mute": r"(?:togli|leva|rimuovi|elimina|spegni|taglia)(?:gli|le|ci)? (?:l'audio|il"
            r" sonido"
            r"|il suono|il sonoro)|(?:metti|rendi)(?:lo|la)? (?:in )?(?:muto|mute)",
            "faint": r"(?:si (?:sente|ode) (?:pochissimo|poco|male|appena)|non si sente(?: "
            r"(?:niente|nulla|bene|quasi nulla))?)",
            "louder": r"(?:alza|aumenta)(?: (?:un po'?))? (?:il volume|l'audio)",
            "quieter": r"(?:abbassa|diminuisci)(?: (?:un po'?))? (?:il volume|l'audio)",
            "double": r"(?:manda|metti|porta|fa(?:i|llo|lla|mmelo))(?:lo|la)? (?:a|alla|al) "
            r"(?:velocità doppia|doppia velocità"
            r"|doppio della velocità)",
            "slow": r"(?:fa(?:i|llo|lla|mmelo)|metti|mettilo|voglio)(?:lo|la)? (?:al|in) "
            r"(?:rallentatore|slow ?motion)",
            "lying": r"è (?:storto|di lato|coricato|sdraiato|girato)",
            "right": rf"(?:gira|ruota)(?:lo|la|melo)? (?:di )?{N} ?(?:gradi|°)(?: a destra| verso"
            r" destra)?(?! (?:a|verso) sin)",
            "left": rf"(?:gira|ruota)(?:lo|la|melo)? (?:di )?{N} ?(?:gradi|°) (?:a|verso) sinistra",
            "vertical": r"(?:ritaglia|taglia|croppa)(?:lo|la)? (?:in|a|al) (?:formato )?verticale",
            "gif": r"(?:me (?:lo|la) )?(?:fa(?:i|llo|lla|mmelo)|trasforma|converti|passa)(?:lo|la"
            r"|melo)?(?: (?:in|un|una|diventare|come))* gif",
            "mp3": r"(?:voglio|dammi|estrai|mi serve|salva|tieni)(?: solo| soltanto)? l'audio "
            r"(?:in|come) mp3",
            "gray": r"(?:metti|fa(?:i|llo|lla|mmelo)|rendi)(?:lo|la)? in (?:bianco e nero|b/?n)",
            "reverse": r"(?:fa(?:i|llo|lla|mmelo)|manda|metti)(?:lo|la)?(?: andare)? (?:al"
            r" contrario|all'indietro|a ritroso|alla rovescia)",
            "undo": r"annulla (?:l'ultim[ao](?: cosa| modifica)?|quello che hai fatto|tutto"
            r" l'ultimo)|torna indietro",
            "export": r"(?:ok |va bene |perfetto )*,? ?esporta(?:lo|melo)?",
            "write_top": r"(?:scrivi|metti|aggiungi) (?:in alto|sopra)",
            "write_bottom": r"(?:scrivi|metti|aggiungi) (?:in basso|sotto)",
            "nothing": r"per favore|per piacere|perfavore|pls",
        },
        "e poi|e|poi",
    ),
    "de": rows(
        {
            "app": (
                r"(?:muss|soll|will)(?: (?:das|es|ich|ihn))* (?:per|über|auf|in|bei|via|an|for)"
                rf" {APP}"
                rf"(?: (?:raus|schicken|senden|hochladen|rein|verschicken|posten))?",
                rf"(?:passt|geht|will) nicht (?:in|auf|durch|über|bei|for) {APP}(?: (?:rein|rauf"
                r"|durch))?",
                rf"(?:zu (?:groß|fett|schwer) für|für) {APP}",
            ),
            "size": r"(?:krieg|bring|mach|drück|press|schrumpf|komprimier|reduzier|stampf)\w*"
            rf" {_DE_FILL}"
            rf"(?:(?:video|ding|datei|es|ihn) )?(?:auf |unter |max(?:imal)? |höchstens )+{N}"
            rf" ?{MB}(?: (?:runter|ein|zusammen))?",
            "heavy": r"(?:das |es |die datei |is |ist )*(?:viel |echt |einfach |etwas )?zu "
            r"(?:fett|groß|riesig"
            r"|dick|schwer)(?: geworden)?",
            "smaller": rf"(?:das |die )?(?:video|datei|film|ding)? ?{_DE_FILL}kleiner (?:machen"
            r"|kriegen|bekommen)"
            rf"|mach(?:e|st|s)? {_DE_FILL}(?:(?:video|datei|ding|es) )?{_DE_FILL}(?:kleiner"
            r"|passend)",
            "first": _german(_DE_FIRSTS),
            "last": _german(_DE_LASTS),
            "first_one": rf"{_DE_CUT} {_DE_FILL}(?:die )?erste sekunde {_DE_OUT}",
            "out": (
                rf"{_DE_CUT} {_DE_FILL}(?:von |zwischen |ab )?{T} (?:bis|und|-) {T}"
                rf" ?{_DE_FILL}{_DE_OUT}{_DE_END}",
                rf"(?:von |zwischen |ab )?{T} (?:bis|und|-) {T} {_DE_FILL}{_DE_OUT}{_DE_END}",
            ),
            "only": (
                r"(?:ich )?(?:brauch|will|möchte|hätt|nehm|behalt|lass|behalte)\w*(?: gern)?"
                rf" {_DE_FILL}(?:nur |bloß "
                rf"|lediglich )?{_DE_FILL}(?:von |zwischen |ab )?{T} (?:bis|und|-) {T}(?: "
                r"(?:behalten|haben|drin|übrig))*",
                rf"nur {_DE_FILL}(?:von |zwischen )?{T} (?:bis|und|-) {T}(?: (?:behalten|haben"
                r"|drin|übrig))*",
            ),
            "mp3": r"(?:(?:ich )?(?:will|brauch|möchte|hätt)\w* |gib mir |mach )?(?:nur |bloß )?"
            r"(?:den |die )?"
            r"(?:ton|tonspur|audio|sound) (?:als|in|im) mp3(?: (?:format|haben|bitte))?",
            "gif": r"(?:ich )?(?:hätt|will|möchte|brauch)\w* (?:das |es )?(?:gern(?:e)? )?(?:als"
            r"|ein) gif(?: haben)?"
            r"|mach (?:da |mir |bitte )*(?:raus |draus )?(?:ein |nen )?gif(?: (?:draus|daraus))?",
            "mute": r"(?:den )?(?:ton|sound|audio) (?:(?:komplett|ganz|bitte|mal|einfach) )*"
            r"(?:raus|weg|aus)"
            r"(?:machen|nehmen|schalten)?|stumm ?(?:schalten|machen|stellen)?|(?:mach|schalt"
            r"|stell)\w* (?:es |das |ihn )?stumm",
            "faint": r"man hört (?:ja )?(?:fast |kaum )?(?:nix|nichts|kaum was|gar nix)",
            "louder": rf"(?:dreh|mach|stell)\w* {_DE_FILL}(?:(?:ton|es|lautstärke|sound)"
            rf" )?{_DE_FILL}lauter"
            r"|(?:den )?(?:ton|sound) (?:bitte )?(?:lauter|hoch)(?:drehen)?",
            "quieter": rf"(?:dreh|mach|stell)\w* {_DE_FILL}(?:(?:ton|es|lautstärke|sound)"
            rf" )?{_DE_FILL}leiser"
            r"|(?:den )?(?:ton|sound) (?:bitte )?(?:leiser|runter)(?:drehen)?",
            "double": r"(?:doppelt|zweimal|2 ?mal|2x) so schnell(?: (?:abspielen|laufen lassen"
            r"|machen|bitte))?",
            "slow": r"(?:das )?(?:ganze[sn]? |gesamte |komplette )?(?:video |clip |ding )?(?:in "
            r"|als )?(?:zeitlupe|slow ?mo\w*)(?: bitte| machen)?",
            "lying": r"(?:das|es|video) liegt (?:auf der seite|quer|falsch)",
            "right": rf"(?:dreh|rotier|kipp)\w* (?:es |das |das video |ihn )?(?:um )?{N} ?(?:°"
            r"|grad)(?: (?:nach |im )?(?:rechts"
            r"|uhrzeigersinn))?(?! (?:nach |gegen )(?:links|den))",
            "left": rf"(?:dreh|rotier|kipp)\w* (?:es |das |das video |ihn )?(?:um )?{N} ?(?:°"
            r"|grad) (?:nach )?links",
            "vertical": r"(?:schneid|schnitt|crop|zuschneid)\w* (?:es |das |das video )?(?:auf"
            r"|ins|in|im) (?:hochformat|hochkant|vertikal)"
            r"(?: (?:zu|zuschneiden))?|(?:auf|ins) hochformat (?:zuschneiden|schneiden|croppen)",
            "gray": r"(?:(?:mach|stell)\w* (?:es |das )?)?(?:in )?schwarz[- /]?(?:und )?weiß(?: "
            r"(?:machen|bitte|wär\w*(?: (?:cooler|schöner|besser|geiler|toll|cool))?))?",
            "reverse": r"(?:lass (?:es |das )?)?(?:rückwärts|von hinten nach vorne?)(?: (?:laufen"
            r"|abspielen|bitte))*",
            "undo": r"(?:mach |nimm )?(?:das letzte|die letzte änderung|das eben|das gerade) "
            r"(?:wieder )?(?:rückgängig|zurück)(?: machen)?",
            "export": r"(?:passt so|passt|so ist gut),? (?:du )?kannst (?:es |das )?exportieren",
            "write_top": r"(?:schreib|pack|mach|setz)\w* (?:mal |bitte )?(?:oben|ganz oben)(?: "
            r"(?:drauf|hin|rein))?",
            "write_bottom": r"(?:schreib|pack|mach|setz)\w* (?:mal |bitte )?unten(?: (?:drauf|hin"
            r"|rein))?",
        },
        "und dann|und|dann|danach",
    ),
}
"""By language."""
