"""Polish into the English that the rules read.

Each row is a pattern and its English, and they are tried in this order.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_AWAY = r"(?:usu[nń]\w*|wytn\w+|utn\w+|skasuj\w*|wywal\w*|zabierz|wyrzu[cć]\w*|odetn\w+)"
_PUT = r"(?:dodaj|wstaw|daj|umie[sś][cć]|napisz|za[lł][oó][zż]|wstawi[cć]|doda[cć])"
_SOUND = r"(?:d[zź]wi[eę]k\w*|audio|g[lł]os\w*)"

POLISH: dict[str, Rows] = {
    "pl": (
        (r"prosz[eę]|poprosz[eę]|cze[sś][cć]|hej|dzi[eę]ki|dzi[eę]kuj[eę]", "please"),
        (rf"{_PUT} napisy|zr[oó]b napisy|wygeneruj napisy", "add captions"),
        (rf"{_AWAY} napisy|bez napis[oó]w", "remove captions"),
        (
            r"(?:zmie[nń]|ustaw|zmniejsz|obni[zż]) rozdzielczo[sś][cć] (?:na|do)(?= \d)",
            "resize it to",
        ),
        (
            r"(?:zamie[nń]|przekonwertuj|konwertuj|zmie[nń]|przer[oó]b)"
            r"(?: (?:go|the|ten film|film|plik|wideo))? (?:na|do|w) (gif|mp3|mp4)\w{0,2}",
            r"convert it to \1",
        ),
        (
            rf"(?:zapisz|wyodr[eę]bnij|wyci[aą]gnij|daj mi|chc[eę]|wy[sś]lij)(?: sam| tylko)?"
            rf" {_SOUND} (?:jako|w) (mp3|wav|m4a)",
            r"extract the audio as \1",
        ),
        (
            r"(?:cofnij|wycofaj)(?: (?:ostatni[aą] (?:zmian[eę]|edycj[eę]|rzecz)|the|zmian[eę]))?"
            r"|krok wstecz",
            "undo",
        ),
        (r"przywr[oó][cć] (?:cofni[eę]t\w+|zmian[eę])|pon[oó]w|zr[oó]b ponownie", "redo"),
        (
            r"(?:bez (?:utraty|straty|pogorszenia)|zachowuj[aą]c|z zachowaniem|nie trac[aą]c)"
            r" jako[sś]ci?\w*"
            r"|zachowaj jako[sś][cć]",
            "without losing quality",
        ),
        (r"bez zmiany rozdzielczo[sś]ci", "without changing the resolution"),
        (r"(?:do|o) (?:po[lł]owy|po[lł]ow[eę])(?: (?:rozmiaru|wielko[sś]ci))?", "to half its size"),
        (
            r"(?:zr[oó]b (?:go|the|ten film|film|plik)|ma by[cć]|[zż]eby by[lł])? ?(?:troch[eę] )?"
            r"(?:mniejszy|mniejsze|l[zż]ejszy|l[zż]ejsze)"
            r"|zmniejsz (?:go|the|(?:ten )?(?:film|plik))",
            "make smaller",
        ),
        (r"(?:pierwsz(?:e|ych|a|ą|ej)) (\d+) (sekund\w*|minut\w*|s)", r"the first \1 \2"),
        (r"(?:ostatni(?:e|ch|a|ą|ej)) (\d+) (sekund\w*|minut\w*|s)", r"the last \1 \2"),
        (r"pierwsz[aą] minut[eęay]", "the first 1 minute"),
        (r"ostatni[aą] minut[eęay]", "the last 1 minute"),
        (r"pierwsz[aą] sekund[eęay]", "the first 1 second"),
        (r"ostatni[aą] sekund[eęay]", "the last 1 second"),
        (r"pierwsz[aą] po[lł]ow[eęay]", "the first half"),
        (r"(?:drug[aą]|ostatni[aą]) po[lł]ow[eęay]", "the second half"),
        (r"wszystko (?:opr[oó]cz|poza|bez)|opr[oó]cz", "everything except"),
        (r"pomi[nń]", "skip"),
        (r"od (\d[\d:]*)(?: sekundy| sek)? do (\d[\d:]*)", r"from \1 to \2"),
        (
            rf"(?:{_AWAY}|wy[lł][aą]cz) {_SOUND}|bez (?:d[zź]wi[eę]ku|audio)"
            rf"|wycisz(?: (?:{_SOUND}|go|the|film|ten film))?",
            "mute",
        ),
        (rf"(?:przywr[oó][cć]|w[lł][aą]cz)(?: z powrotem)? {_SOUND}", "unmute"),
        (
            rf"(?:podg[lł]o[sś]nij|pog[lł]o[sś]nij|zwi[eę]ksz g[lł]o[sś]no[sś][cć])(?: {_SOUND})?"
            rf"|g[lł]o[sś]niej|(?:{_SOUND} (?:jest )?)?za cicho",
            "make it louder",
        ),
        (
            rf"(?:[sś]cisz|przycisz|zmniejsz g[lł]o[sś]no[sś][cć])(?: {_SOUND})?|ciszej"
            rf"|(?:{_SOUND} (?:jest )?)?za g[lł]o[sś]no",
            "make it quieter",
        ),
        (r"dwa razy szybciej|2 razy szybciej|dwukrotnie (?:szybciej|przyspiesz)", "speed 2x"),
        (r"(?:z )?po[lł]ow[aą] pr[eę]dko[sś]ci|dwa razy wolniej|2 razy wolniej", "at half speed"),
        (r"(?:w )?(?:zwolnion(?:e|ym) temp(?:o|ie)|slow motion)", "slow motion"),
        (rf"{_AWAY} (?:cisz[eę]|pauzy|przerwy)", "remove silence"),
        (
            r"przy[sś]piesz\w*(?: (?:go|the|film|wideo))? (?:dwa razy|2 razy|dwukrotnie|2x)",
            "speed 2x",
        ),
        (r"o(?= \d)", "by"),
        (r"przy[sś]piesz\w*|szybciej|za wolno", "make it faster"),
        (r"zwolnij\w*|spowolnij\w*|wolniej|za szybko", "make it slower"),
        (
            r"(?:zr[oó]b (?:go|the|film) |na |w )*czarno[- ]bia[lł](?:y|e|o|ym)",
            "make it black and white",
        ),
        (
            r"(?:jest )?za ciemno|za ciemn[yae]|rozja[sś]nij\w*|ja[sś]niej|ja[sś]niejszy",
            "make it brighter",
        ),
        (r"(?:jest )?za jasno|za jasn[yae]|przyciemnij\w*|ciemniej|ciemniejszy", "make it darker"),
        (r"obr[oó][cć]\w*|obracaj", "rotate"),
        (r"stopni(?:e)?", "degrees"),
        (r"w prawo|zgodnie z ruchem wskaz[oó]wek zegara", "clockwise"),
        (r"w lewo|przeciwnie do ruchu wskaz[oó]wek zegara", "to the left"),
        (r"(?:jest )?do g[oó]ry nogami", "rotate by 180 degrees"),
        (r"(?:zr[oó]b (?:go|the|film) |na |w )*pion(?:owo|owy|owe|ie)?", "make it vertical"),
        (r"(?:zr[oó]b (?:go|the|film) |na |w )*poziom(?:o|y|e|ie)?", "make it landscape"),
        (r"(?:zr[oó]b (?:go|the|film) |na |w )*kwadrat(?:owy|owe|u)?", "make it square"),
        (rf"{_PUT}(?: (?:tekst|tytu[lł]|napis))?(?= *«quote)", "add the text"),
        (r"na dole|u do[lł]u", "at the bottom"),
        (r"na g[oó]rze|u g[oó]ry", "at the top"),
        (r"na [sś]rodku|po[sś]rodku", "in the center"),
        (rf"{_AWAY} (?:tekst|tytu[lł]|napis)", "remove the text"),
        (r"rozmyj\w*|zamaz\w*|zablurowa\w*", "blur"),
        (r"spikseluj\w*|pikselizuj\w*", "pixelate"),
        (r"naklejk[aęi]|stiker|sticker", "sticker"),
        (r"podziel\w* na (\d+) (?:r[oó]wn\w+ )?cz[eę][sś]c\w+", r"split into \1 parts"),
        (r"po[lł][aą]cz\w* (?:te )?(?:dwa )?(?:filmy|klipy|pliki|wideo)", "join the videos"),
        (r"zamie[nń] kolejno[sś][cć]", "swap the order"),
        (r"nie (?:tnij|wycinaj|ruszaj|zmieniaj)(?: nic| niczego)?", "don't cut"),
        (r"s?kompresuj\w*|kompresj[aęi]", "compress"),
        (r"zmniejsz\w*|ogranicz\w*", "reduce"),
        (r"usu[nń]\w*|skasuj\w*|wywal\w*|wyrzu[cć]\w*|odetn\w+|utn\w+|wytn\w+", "cut off"),
        (r"tnij|wycinaj", "cut"),
        (r"przytn\w+|skr[oó][cć]\w*", "trim"),
        (r"zostaw\w*|zachowaj\w*|pozostaw\w*", "keep"),
        (r"tylko|wy[lł][aą]cznie", "only"),
        (r"poni[zż]ej|mniej ni[zż]|pod", "under"),
        (
            r"najwy[zż]ej|maksymalnie|nie wi[eę]cej ni[zż]|do(?= \d[\d.,]* ?[kmg]b(?![/p]))",
            "at most",
        ),
        (r"wyeksportuj\w*|eksportuj\w*|eksport\w*|pobierz\w*|[sś]ci[aą]gnij\w*", "export"),
        (r"od(?= \d)", "from"),
        (r"do|na(?= \d)", "to"),
        (r"sekund\w*|sek\.?", "seconds"),
        (r"minut\w*", "minutes"),
        (r"rozmiar\w*|wielko[sś][cć]", "size"),
        (r"mega(?:bajt\w*)?", "mb"),
        (r"wideo|filmik\w*|film\w*|plik\w*|klip\w*|nagrani\w+", "video"),
        (r"a (?:potem|nast[eę]pnie)|i (?:potem|nast[eę]pnie)|potem|nast[eę]pnie|oraz|i", "and"),
        (
            r"ten|ta|te|tego|tej|tym|m[oó]j|moje|moj[aą]|mojego|go|j[aą]|jego|mi|w|we|z|ze|chc[eę]"
            r"|mo[zż]esz|m[oó]g[lł]by[sś]|chcia[lł](?:bym|abym)|zr[oó]b|by[lł]o|[zż]eby|jako|dla",
            "the",
        ),
    ),
}
