"""German: parts, shares, complaints, the picture and what lies on it.

Each row is a pattern and its English; they come before the table of `further`.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

WIDER_GERMAN: dict[str, Rows] = {
    "de": (
        (r"aber nur|aber bloß", "but only"),
        (r"aber", "but"),
        (r"nur ([^,.;]{1,60}?) (?:behalten|übrig ?lassen|drin ?lassen)", r"keep only \1"),
        (r"alles (?:außer|bis auf)(?: (?:den|die|der))?|außer(?= den)", "everything except"),
        (
            r"(?:überspring|auslass)\w*|lass\w*(?=.*\bweg\b)|(?<=sekunden )weglassen|weglassen",
            "skip",
        ),
        (r"(\d+) bis (\d+) sekunden", r"\1 to \2 seconds"),
        (r"(?:ohne )(?:die )?erste sekunde", "cut off the first 1 second"),
        (r"(?:ohne )(?:die )?letzte sekunde", "cut off the last 1 second"),
        (r"(?:die )?erste sekunde", "the first 1 second"),
        (r"(?:die )?letzte sekunde", "the last 1 second"),
        (r"(?:die |der |den )?letzten (\d+) (sekunden?|minuten?)", r"the last \1 \2"),
        (r"(?:die |der |den )?ersten (\d+) (sekunden?|minuten?)", r"the first \1 \2"),
        (r"(?:die )?erste hälfte", "the first half"),
        (r"(?:die )?(?:zweite|letzte) hälfte", "the second half"),
        (r"(?:das )?erste drittel", "the first third"),
        (r"(?:das )?letzte drittel", "the last third"),
        (
            r"weg\s?schneiden|rausschneiden|abschneiden|schneid\w*(?=.*\b(?:weg|raus|ab)\b)",
            "cut off",
        ),
        (
            r"in (\d+) (?:gleiche )?(?:teile|stücke)(?: (?:teilen|schneiden|aufteilen|zerlegen))?",
            r"split into \1 parts",
        ),
        (r"bei (\d+:\d+) in (?:zwei|2) teile (?:schneiden|teilen)", r"cut in two at \1"),
        (
            r"(?:die )?(?:videos|clips) (?:zusammenfügen|verbinden|zusammenschneiden"
            r"|aneinanderhängen)|(?:füg|verbind)\w* (?:die )?(?:videos|clips)(?: zusammen)?",
            "join the videos",
        ),
        (r"(?:tausch|vertausch|änder|dreh)\w* (?:die )?reihenfolge(?: um)?", "swap the order"),
        (
            r"ton (?:wieder )?(?:an|ein)(?:schalten|machen)?|(?:mach"
            r"|schalt)\w* (?:den )?ton wieder (?:an|ein)",
            "unmute",
        ),
        (
            r"(?:(?:zieh\w*|gib(?: mir)?) )?(?:den )?ton (?:als|in) (mp3|wav|m4a)"
            r"(?: (?:rausziehen|extrahieren|speichern|haben|bitte))*",
            r"extract the audio as \1",
        ),
        (
            r"(?:mach\w* (?:es |den ton )?)?(?:viel |etwas |bitte )?lauter(?: machen)?"
            r"|(?:der ton |es |das )?(?:ist )?(?:viel )?zu leise",
            "make it louder",
        ),
        (
            r"(?:mach\w* (?:es |den ton )?)?(?:viel |etwas |bitte )?leiser(?: machen)?"
            r"|(?:der ton |es |das )?(?:ist )?(?:viel )?zu laut",
            "make it quieter",
        ),
        (r"(?:tonlos|stumm|lautlos)(?: ?(?:schalten|machen|stellen))?", "mute"),
        (r"doppelt so schnell", "speed 2x"),
        (r"halb so schnell|halbe geschwindigkeit", "at half speed"),
        (r"(?:in )?zeitlupe", "slow motion"),
        (r"(?:ist |es ist |läuft )?(?:viel )?zu langsam|(?:mach\w* )?schneller", "make it faster"),
        (r"(?:ist |es ist |läuft )?(?:viel )?zu schnell|(?:mach\w* )?langsamer", "make it slower"),
        (
            r"(?:mach\w* (?:es |das video )?)?schwarz[- ]?(?:und )?wei(?:ß|ss)",
            "make it black and white",
        ),
        (r"(?:etwas |ein bisschen )?wärmer(?:e farben)?", "make it warmer"),
        (r"(?:etwas |ein bisschen )?(?:kühler|kälter)(?:e farben)?", "cooler tones"),
        (
            r"(?:es |das |das video |das bild )?(?:ist )?(?:viel )?zu dunkel"
            r"|(?:mach\w* (?:es )?)?heller",
            "make it brighter",
        ),
        (
            r"(?:es |das |das bild )?(?:ist )?(?:viel )?zu hell|(?:mach\w* (?:es )?)?dunkler",
            "make it darker",
        ),
        (r"(?:um )?(\d+) ?grad nach (?:rechts)(?: drehen)?", r"rotate \1 degrees clockwise"),
        (r"(?:um )?(\d+) ?grad nach (?:links)(?: drehen)?", r"rotate \1 degrees to the left"),
        (
            r"auf ([\d.,]+ ?[kmg]b)(?: runter| herunter| verkleiner\w*| schrumpf\w*"
            r"| komprimier\w*| bringen| drück\w*)?",
            r"compress to \1",
        ),
        (
            r"(?:mach |bring |drück )?(?:es |das |das video )?(?:runter|herunter)(?= auf \d)",
            "compress",
        ),
        (r"dreh\w*(?: (?:es|das|das video|das bild|ihn|sie))?(?=\s+(?:rotate|um)\b)", " "),
        (r"dreh\w*(?: (?:es|das|ihn|sie))?", "rotate"),
        (r"grad", "degrees"),
        (r"nach rechts", "clockwise"),
        (r"nach links", "to the left"),
        (
            r"(?:das video |es |video )?steht (?:auf dem )?kopf|(?:ist )?verkehrt herum",
            "rotate by 180 degrees",
        ),
        (
            r"(?:im )?hochkant(?:format)?(?: für (?:tiktok|instagram|reels))?|hochformat",
            "make it vertical",
        ),
        (r"querformat", "make it landscape"),
        (r"quadratisch", "make it square"),
        (
            r"(?:schreib|füg|setz|blend)\w*(?: (?:den|einen|das))?(?: (?:text|titel))?(?= *«quote)",
            "add the text",
        ),
        (r"unten(?: (?:hin|drunter))?(?! (?:links|rechts))", "at the bottom"),
        (r"oben(?: (?:hin|drüber))?(?! (?:links|rechts))", "at the top"),
        (r"in (?:die|der) mitte", "in the center"),
        (r"hinzu|ein(?=$)", ""),
        (
            r"(?:den |der )?(?:text|titel) (?:weg|entfernen|löschen|raus)|(?:entfern"
            r"|lösch)\w* (?:den )?(?:text|titel)",
            "remove the text",
        ),
        (r"unscharf|verschwommen|weichzeichne\w*|verwisch\w*", "blur"),
        (r"verpixel\w*", "pixelate"),
        (
            r"(?:die )?(?:linke obere ecke|obere linke ecke|ecke oben links)|oben links",
            "the top left corner",
        ),
        (r"(?:die )?(?:rechte obere ecke|obere rechte ecke)|oben rechts", "the top right corner"),
        (r"(?:die )?(?:linke untere ecke|untere linke ecke)|unten links", "the bottom left corner"),
        (
            r"(?:die )?(?:rechte untere ecke|untere rechte ecke)|unten rechts",
            "the bottom right corner",
        ),
        (
            r"(?:(?:wandle?|konvertiere?) (?:es |das (?:video )?)?)?(?:als |in ein(?:en)? )gif"
            r"(?: um(?:wandeln)?)?",
            "convert it to gif",
        ),
        (
            r"(?:(?:einen|als|zum) )+sticker(?: draus| daraus)?|sticker (?:draus|daraus)",
            "make a sticker",
        ),
        (
            r"([\d.,]+ ?(?:mb|kb)) kleiner(?: machen)?|um ([\d.,]+ ?(?:mb|kb)) (?:verkleinern"
            r"|reduzieren)",
            r"reduce by \1\2",
        ),
        (
            r"ohne (?:die )?auflösung zu (?:ändern|verändern|verlieren|verringern|senken)"
            r"|(?:bei|mit|in) (?:gleicher|gleichbleibender|derselben) auflösung"
            r"|(?:die )?(?:gleiche |originale )?auflösung (?:beibehalten|behalten"
            r"|(?:soll )?(?:gleich"
            r" )?bleib\w*)",
            "without changing the resolution",
        ),
        (
            r"ohne (?:den )?ton zu (?:ändern|verändern|verlieren)",
            "without changing the sound",
        ),
        (r"(?:bitte )?nicht(?:s)? (?:schneiden|kürzen|ändern|abschneiden)", "don't cut"),
        (r"wiederherstellen|wiederholen", "redo"),
    ),
}
