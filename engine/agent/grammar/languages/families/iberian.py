"""Spanish and Portuguese, by kinds of wish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.agent.grammar.languages.families.kinds import APP, MB, Family, N, T, rows

# Spanish: verbs with what hangs on them ("quítale", "recórtalo", "que lo cortes").
_ES = r"(?:me)?(?:lo|la|le|los|las)?"
_ES_FILL = r"(?:(?:por favor|porfa|porfis|please|ya|solo|nomás|mejor|todo|completo|ahí) )*"
_ES_S = r"(?:segundos?|segs?|s|segunditos?)"
_ES_CUT = (
    r"(?:qu[ií]ta|s[aá]ca|c[oó]rta|rec[oó]rta|b[oó]rra|elim[ií]na|v[uú]ela|t[ií]ra"
    rf"|supr[ií]me)r?{_ES}"
)
_ES_PART = r"(?:(?:la|el) )?(?:parte |trozo |pedazo |cacho |tramo |fragmento )?(?:que va )?"

_PT_S = r"(?:segundos?|seg|s|segundinhos?)"
_PT_CUT = (
    r"(?:corta|tira|remove|apaga|exclui|deleta|elimina|arranca|retira|cort[ea]|tire|remova|apague"
    r"|exclua|delete)r?"
)
_PT_PART = r"(?:a |o )?(?:parte |trecho |pedaço |trechinho |pedacinho )?"


IBERIAN: Final[Mapping[str, Family]] = {
    "es": rows(
        {
            "app": (
                r"(?:(?:quiero|tengo que|necesito|voy a|es para|para) (?:mandarl?[oa]?"
                r"|enviarl?[oa]?"
                rf"|subirl?[oa]?|pasarl?[oa]?|compartirl?[oa]?) (?:por|a|en|al|for) {APP})"
                rf"(?: y)?(?:,? ?(?:pero )?no (?:me )?(?:deja|entra|cabe|pasa|sube))?",
                rf"(?:no (?:me )?(?:deja|entra|cabe|pasa|sube|puedo)(?: (?:mandar|enviar|subir)"
                rf"\w*)?) (?:por|a|en|al|for) {APP}",
            ),
            "size": (
                rf"(?:d[eé]ja|p[oó]n|b[aá]ja|red[uú]ce|comprime|haz|pesa|h[aá]z){_ES} (?:que pese"
                r" )?"
                rf"(?:(?:en|a|hasta|menos de|máximo|max) )+(?:menos de )?{N} ?{MB}(?: (?:o menos"
                rf"|como mucho|máximo|max))?",
            ),
            "heavy": r"pesa (?:un montón|mucho|demasiado|muchísimo|un huevo|una barbaridad"
            r"|bastante)"
            r"|está (?:muy|súper|re) pesad[oa]",
            "smaller": r"(?:ach[ií]ca|aliger|alig[eé]ra|encoge|enc[oó]ge|empequeñéce|redúce"
            r"|comprím[ei]|h[aá]z)"
            rf"{_ES} (?:más (?:liviano|ligero|pequeñ[oa]|chic[oa]|chiquit[oa]))|(?:ach[ií]ca"
            r"|aliger[ae]"
            rf"|alig[eé]ra|enc[oó]ge|red[uú]ce|compr[ií]me)(?:lo|la)(?! (?:a|en|hasta))",
            "first": (
                rf"{_ES_CUT} {_ES_FILL}(?:los )?primeros {N} ?{_ES_S}",
                rf"{_ES_CUT} {_ES_FILL}(?:los )?{N} primeros {_ES_S}",
                rf"{_ES_CUT} {_ES_FILL}(?:los )?{N} ?{_ES_S} (?:del|al) (?:principio|inicio"
                r"|comienzo)",
            ),
            "last": (
                rf"{_ES_CUT} {_ES_FILL}(?:los )?[uú]ltimos {N} ?{_ES_S}",
                rf"{_ES_CUT} {_ES_FILL}(?:los )?{N} [uú]ltimos {_ES_S}",
                rf"{_ES_CUT} {_ES_FILL}(?:los )?{N} ?{_ES_S} (?:del|al) (?:final|fin)",
            ),
            "first_one": rf"{_ES_CUT} {_ES_FILL}(?:el )?primer segundo",
            "last_one": rf"{_ES_CUT} {_ES_FILL}(?:el )?[uú]ltimo segundo",
            "out": rf"(?!rec){_ES_CUT} {_ES_FILL}{_ES_PART}(?:del?|desde|entre)(?: el)? {T} "
            r"(?:al?|hasta|y)"
            rf"(?: el)? {T}",
            "only": (
                rf"(?:me (?:interesa|quedo con|sirve|gusta)|d[eé]ja{_ES}|qu[eé]date con|guarda"
                r"|conserva"
                rf"|necesito|quiero) (?:solo|sólo|solamente|nomás|únicamente)? ?{_ES_PART}(?:del?"
                r"|desde"
                rf"|entre)(?: el)? {T} (?:al?|hasta|y)(?: el)? {T}",
                rf"(?:solo|sólo|solamente|nomás) {_ES_PART}(?:del?|desde|entre)(?: el)? {T} (?:al?"
                rf"|hasta|y)(?: el)? {T}",
            ),
            "mute": rf"(?:qu[ií]ta|s[aá]ca|elim[ií]na|b[oó]rra|ap[aá]ga|m[aá]ta){_ES} (?:el |todo"
            r" el )?"
            r"(?:sonido|audio|ruido)(?: (?:completo|todo|del video|por completo|entero))?"
            r"|ponl[oa] (?:en )?(?:mudo|mute|silencio)|mutéal[oa]|siléncial[oa]",
            "faint": r"(?:casi )?no se (?:oye|escucha)(?: (?:nada|bien|mucho|casi nada))?|se (?:oye"
            r"|escucha) (?:muy |re )?(?:bajo|bajito|poco|despacio)",
            "louder": r"s[uú]be(?:le|lo)?(?: (?:el|al|un poco el))? (?:volumen|sonido|audio)"
            r"|s[uú]bele"
            r"|más (?:alto|fuerte) (?:el )?(?:volumen|sonido|audio)",
            "quieter": r"b[aá]ja(?:le|lo)? (?:un poco )?(?:el |al )?(?:volumen|sonido|audio)|más"
            r" bajo"
            r" (?:el )?(?:volumen|sonido|audio)",
            "double": r"(?:pon|haz|acelera|pasa)(?:l[oa])?(?: que vaya)? (?:a|al|el)? ?doble de"
            r" (?:velocidad|r[aá]pido)|acel[eé]ral[oa] (?:al doble|2x|x2)",
            "slow": r"(?:pon|haz|p[aá]sa|qu?ier[oa])?(?:l[oa])? ?(?:en |a )?c[aá]mara lenta",
            "right": rf"(?:g[ií]ra|r[oó]ta|voltea|dale vuelta)(?:l[oa])? {N} ?(?:grados|°)"
            r"(?: (?:a|hacia) la derecha)?(?! (?:a|hacia) la izq)",
            "left": rf"(?:g[ií]ra|r[oó]ta|voltea)(?:l[oa])? {N} ?(?:grados|°) (?:a|hacia) la"
            r" izquierda",
            "vertical": r"(?:rec[oó]rta|c[oó]rta|p[aá]sa|encuadra)(?:l[oa])? (?:a|en|al|para) "
            r"(?:formato )?"
            r"vertical",
            "gif": r"(?:p[aá]sa|conviérte|convierte|h[aá]z|transforma)(?:me)?(?:l[oa])?(?: (?:a"
            r"|en|un"
            r"|como))* gif",
            "mp3": r"(?:s[aá]ca|extr[aá]e|d[aá]|p[aá]sa|qu?ier[oa])(?:me)?(?:l[oa])? (?:solo |sólo"
            r" |nomás )?(?:el )?(?:audio|sonido) (?:en|a|como) mp3",
            "gray": r"(?:p[oó]n|h[aá]z|p[aá]sa|conviérte|d[eé]ja)(?:l[oa])? (?:en|a) (?:blanco y"
            r" negro"
            r"|b/?n|b y n)",
            "reverse": r"(?:que vaya|ponl[oa]|hazl[oa](?: ir)?|reprod[uú]cel[oa]|dale"
            r"|p[aá]sal[oa]) "
            r"(?:para atr[aá]s|al rev[eé]s|hacia atr[aá]s|en reversa|de atr[aá]s para adelante|en "
            r"retroceso)",
            "undo": r"(?:deshaz|revierte|anula|quita|cancela)(?:l[oa])? (?:lo [uú]ltimo(?: que"
            r" hiciste)?"
            r"|lo que hiciste|el [uú]ltimo cambio|eso [uú]ltimo|lo anterior)",
            "export": r"(?:list[oa],? |ya est[aá],? |ok,? )?(?:exp[oó]rta|desc[aá]rga"
            r"|gu[aá]rda)l[oa](?: ya)?",
            "write_top": r"(?:p[oó]n|escribe|añade|agrega|mete)(?:le|lo)? arriba",
            "write_bottom": r"(?:p[oó]n|escribe|añade|agrega|mete)(?:le|lo)? abajo",
            "nothing": r"porfis|porfaa*|plis|nom[aá]s",
        },
        "y luego|y después|y|luego|después",
    ),
    "pt": rows(
        {
            "app": (
                r"(?:preciso|quero|tenho que|vou|é (?:pra|para)|(?:pra|para)) (?:mandar|enviar"
                r"|postar"
                rf"|subir|colocar) (?:no|na|pelo|pela|em|for) {APP}(?:,? (?:e|mas) (?:ele )?não "
                r"(?:vai|dá"
                rf"|deixa|entra|passa|cabe))?",
                r"não (?:vai|dá|deixa|entra|passa|cabe|consigo (?:mandar|enviar|postar)) (?:no"
                r"|na|pelo"
                rf"|em|for) {APP}",
            ),
            "whatsapp": (
                r"(?:preciso|quero|tenho que|vou|é (?:pra|para)|pra|para) (?:mandar|enviar) (?:no"
                r"|pelo|pro)"
                r" (?:zap(?:zap)?|whats|wpp|zapzap)(?:,? (?:e|mas) não (?:vai|dá|deixa|entra"
                r"|passa))?",
                r"(?:no|pelo|pro) (?:zap(?:zap)?|whats|wpp) não (?:vai|dá|deixa|entra|passa)"
                r"|não (?:vai|dá|passa|entra|consigo mandar) (?:no|pelo|pro) (?:zap(?:zap)?|whats"
                r"|wpp)",
            ),
            "size": r"(?:deixa|bota|coloca|põe|reduz|comprime|faz|baixa)(?: (?:ele|isso|o"
            r" vídeo))? (?:com|em"
            rf"|pra|para|até|abaixo de|menos de|no máximo)+(?: no máximo| menos de)? ?{N} ?{MB}"
            r"(?: (?:no máximo|ou menos))?",
            "heavy": r"(?:tá|está|ficou) (?:muito|mt|mto) (?:pesad[oa]|grande)",
            "smaller": r"dá uma (?:diminuída|reduzida|comprimida|encolhida)|(?:diminui|encolhe"
            r"|reduz|comprime)"
            r" (?:aí|ele|isso|isso aí|esse vídeo|o vídeo|pra mim)(?= *(?:$|[,.!]))",
            "first": (
                rf"{_PT_CUT} (?:fora )?(?:os )?primeiros {N} ?{_PT_S}",
                rf"{_PT_CUT} (?:fora )?(?:os )?{N} primeiros {_PT_S}",
                rf"{_PT_CUT} (?:fora )?(?:os )?{N} ?{_PT_S} (?:do|no|de) (?:começo|início|inicio)",
            ),
            "last": (
                rf"{_PT_CUT} (?:fora )?(?:os )?[uú]ltimos {N} ?{_PT_S}",
                rf"{_PT_CUT} (?:fora )?(?:os )?{N} [uú]ltimos {_PT_S}",
                rf"{_PT_CUT} (?:fora )?(?:os )?{N} ?{_PT_S} (?:do|no|de) (?:final|fim)",
            ),
            "first_one": rf"{_PT_CUT} (?:o )?primeiro segundo",
            "last_one": rf"{_PT_CUT} (?:o )?[uú]ltimo segundo",
            "out": rf"{_PT_CUT} {_PT_PART}(?:de|do|entre|dos?) {T} (?:a|até|ao|e) {T}",
            "only": r"(?:quero|deixa|fica|mantém|mantem|guarda|pega)(?: só| apenas| somente)?(?:"
            r" com)? "
            rf"{_PT_PART}(?:só )?(?:de|do|entre) {T} (?:a|até|ao|e) {T}",
            "mute": r"(?:tira|remove|corta|desliga|apaga|muta)r? (?:todo )?(?:o )?(?:som|[aá]udio)"
            r"(?: do v[ií]deo| dele| todo)?|(?:deixa|bota|coloca) (?:no )?mudo|muta(?: (?:aí"
            r"|isso))?",
            "faint": r"(?:tá|está) (?:muito|mt) (?:baixo|baixinho)",
            "louder": r"(?:aumenta|sobe|levanta)r?(?: aí)? (?:o )?(?:som|volume|[aá]udio)(?: aí)?",
            "quieter": r"(?:abaixa|diminui|baixa)r?(?: aí)? (?:o )?(?:som|volume|[aá]udio)(?: aí)?",
            "times": r"acelera(?: (?:o vídeo|isso|aí|ele))? (?:em )?(\d+(?:[.,]\d+)?) ?(?:x|vezes)",
            "slow": r"(?:deixa|bota|coloca|faz|põe)(?: (?:em|na))? (?:câmera|camera) lenta",
            "right": rf"(?:vira|gira|roda|rotaciona)(?: (?:ele|o vídeo))? {N} ?(?:graus|°)(?: "
            r"(?:pra|para"
            r"|à|a) ?(?:a )?direita)?(?! (?:pra|para|à))",
            "left": rf"(?:vira|gira|roda|rotaciona)(?: (?:ele|o vídeo))? {N} ?(?:graus|°) (?:pra"
            r"|para|à|a)"
            r" ?(?:a )?esquerda",
            "vertical": r"(?:corta|recorta|enquadra)(?: (?:ele|o vídeo))? (?:na|em|pra|para|no"
            r" formato)"
            r" vertical",
            "gif": r"faz um gif(?: (?:disso|dele|aí|desse vídeo))?|(?:vira|transforma|converte)"
            r"(?: isso)? (?:em|num|um)? ?gif",
            "mp3": r"(?:(?:me )?(?:manda|d[aá]|passa)|quero|extrai|separa|tira|baixa)(?: (?:só"
            r"|apenas|somente))?"
            r"(?: o)? (?:[aá]udio|som) (?:em|no|como|pra) mp3",
            "gray": r"(?:bota|deixa|coloca|põe|faz)(?: (?:ele|tudo))? (?:em|no) (?:preto e branco"
            r"|p&b|pb)",
            "reverse": r"(?:coloca|bota|põe|deixa|faz|toca)?(?: (?:ele|rodar|tocar))? ?de tr[aá]s"
            r" (?:pra|para) "
            r"frente|(?:coloca|bota|põe|toca) ao contr[aá]rio",
            "undo": r"desfaz (?:isso(?: aí)?|o último|a última|o que (?:você|vc) fez|aí)|volta "
            r"(?:como|do jeito que) (?:era|estava|tava)",
            "export": r"(?:pode|bora|manda) exportar|exporta (?:aí|pra mim|isso)",
            "write_top": r"(?:escreve|bota|coloca|põe) (?:em cima|no topo|lá em cima)",
            "write_bottom": r"(?:escreve|bota|coloca|põe) (?:embaixo|em baixo|lá embaixo)",
            "nothing": r"por favor|pfv|pfvr|pf|aí|na moral",
        },
        "e depois|e aí|e|depois",
    ),
}
"""By language."""
