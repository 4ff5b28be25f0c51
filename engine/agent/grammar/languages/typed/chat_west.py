"""German, Spanish, French, Portuguese, Italian, Russian and Japanese as they are typed in a chat
(`chat`)."""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_SIZE = r"(\d[\d.,]* ?[kmg]b)"

CHAT_WEST: dict[str, Rows] = {
    "de": (
        (r"kannste|könnteste|ma|(?<!\d )mal|halt|einfach mal|digga|alter|ey", ""),
        (r"(?:runter|klein)(?:bringen|kriegen|drücken|druecken|schrauben|kloppen)", ""),
        (
            r"mach'?s? ?(?:es |das |ihn |alles )?(?:wieder |bitte )?(?:rückgängig|rueckgaengig)",
            "undo",
        ),
        (r"^n(?:e|ee|ö|oe|ein)(?: doch)?(?: nicht?)?$", "please"),
    ),
    "es": (
        (r"porfa|porfis|xfa|xfavor|plis|eh", "please"),
        (r"(?:bájale|bajale|redúcele|reducele)(?: un poco)? (?:el )?(?:peso|tamaño)", "compress"),
    ),
    "fr": (
        (
            r"(?:(?:le|la) )?(?:mettre|mets|passer|passe|ramener|ramène|descendre"
            r"|descends)(?:-l[ea])? (?:à|a) moins de(?= \d)",
            "compress to under",
        ),
        (r"gard\w* juste", "keep only"),
        (r"de (\d+:\d\d) a (\d+:\d\d)", r"from \1 to \2"),
        (r"(?:reviens|revenir|retourne) en arri[eè]re|remets? comme avant", "undo"),
    ),
    "pt": (
        (
            r"(?:quero|deixa|deixe|fica|pega) s[oó] (?:de|do|da) (\d[\d:]*) (?:ao|a|até|ate)"
            r"(?: o)? (\d[\d:]*)",
            r"keep from \1 to \2",
        ),
        (r"(?<=\w )(?:aí|ai)(?= *$)|pf|pfv|pff|blz|mano", "please"),
    ),
    "it": (
        (r"(?:me lo |melo |lo )?(?:fai|falla|fallo) (?:stare|entrare|rientrare)", "compress"),
        (r"(?:i |gli )?prim[ioe] (\d+) sec", r"the first \1 seconds"),
        (r"(?:i |gli )?ultim[ioe] (\d+) sec", r"the last \1 seconds"),
    ),
    "ru": (
        (r"нафиг|плиз|плз|пж|пжлст|бро|братан", ""),
        (r"тока|токо", "только"),
        (r"звук (?:убери|выключи|выруби|отключи|сними)(?:те)?", "mute"),
    ),
    "ja": (
        (
            rf"{_SIZE} ?(?:くらい|ぐらい|程度)?(?:まで|に)? ?(?:make smaller"
            r"|(?:軽|小さ)く(?:して)?)",
            r"compress to \1",
        ),
        (r"音(?:声)?(?:を|は)?消し(?:といて|ておいて|とい|ちゃって)", "mute"),
        (
            r"(?:やっぱり?)?(?:さっき|今|いま)の(?:やつ)?(?:を|は)?(?:戻して|もどして|取り消して)",
            "undo",
        ),
    ),
}
