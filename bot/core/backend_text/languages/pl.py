"""Polish."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.words import START, Words

PL: Final = Words(
    lead=r"możesz|można|aby|żeby|i|oraz|potem|następnie|teraz|wtedy|po\sprostu|proszę|lub|wystarczy",
    click=r"kliknij(?:cie)?|kliknąć|klikając|klikaj",
    press=r"naciśnij(?:cie)?|nacisnąć|wciśnij|wcisnąć|stuknij|stuknąć|dotknij|dotknąć",
    control=r"przycisk\w*|ikon\w*|menu|kart\w+|eksport\w*|pobierz|pobra\w+|zapisz|klawisz\w*",
    open=r"otwórz|otworzyć|(?:przejdź|przejść|wejdź|zajrzyj)\s(?:do|na|w)|wybierz|wybrać|zaznacz"
    r"|użyj|skorzystaj|znajdź|zobacz|przełącz",
    preview=r"obejrzyj|obejrzeć|podejrzyj|podejrzeć|odtwórz|odtworzyć|zobacz|zobaczyć|sprawdź|sprawdzić",
    inside=r"na|w|we|z",
    places=r"panel\w*|kart[aęcy]\w*|zakładk\w+|menu|pas\w+\s(?:boczn\w+|narzędzi)|inspektor\w*"
    r"|edytor\w*|okn\w+|okno|osi\sczasu|oś\sczasu|ustawie\w+|przycisk\w*|ikon\w+|odtwarzacz\w*"
    r"|interfejs\w*|bibliotek\w+",
    check=r"sprawdź|sprawdzić|zobacz|(?:zajrzyj|przejdź|wejdź)\s(?:do|na)|otwórz",
    account=r"kont(?:a|o|u|em|cie)|sald(?:o|a|u|em)|kredyt\w*|rozlicze\w*|subskrypcj\w+|płatnoś\w+",
    drag=r"przeciągnij(?:cie)?(?:\si\supuść)?|przeciągnąć|przeciągając",
    move="przenieś",
    export=r"przycisk\w*\s(?:eksport\w*|pobier\w*)"
    r"|(?<!któr\w\s)(?:możesz|można)\s(?:teraz\s|już\s|go\s|je\s)?(?:wyeksportować|eksportować|pobrać|zapisać)\b"
    rf"|{START}"
    r"(?:teraz\s)?(?:wyeksportuj|eksportuj|pobierz)(?:cie)?\b|\bgotow\w+\sdo\s(?:eksportu|pobrania)",
    exporting=r"\b(?:wy)?eksport|\bpob(?:ierz|ra)|\bzapis|\brender",
    uploading=r"\bprześlij|\bprzesł|\bimport|\bzaimport|\bwgra",
    file=r"\bplik\w*|\bkomputer\w*|\btutaj\b|\btu\b|\bokn\w+|\bczat\w*|\bbibliotek\w+",
    choose=r"wybierz|ustaw|poczekaj|zaczekaj|potwierdź|wpisz|podaj",
    offer=r"(?:czy|chcesz|mam)\b.*\?",
    negated=r"\bnie\s(?:(?:trzeba|musisz|potrzeba|ma\spotrzeby)\s)?|\bbez\s",
    purpose=r"aby|żeby|jeśli|jeżeli|gdy|kiedy|zanim|po\stym",
    connector=r"i|oraz|potem|następnie|ale|lub|po\sprostu|teraz|także|możesz|można|proszę|aby|żeby"
    r"|wystarczy",
    conjunction=r"i|oraz|ale|potem|następnie",
    content=r"jest|są|został\w*|trwa|waży|dodano|dodan\w+|usunięt\w+|przycięt\w+|wynosi",
    result=r"przycisk\w*|okn\w+|panel\w*|menu|pobran\w+|pobier\w+|zapisan\w+|eksport\w*",
    step=r"krok\s\d+|wskazówka|uwaga",
    clause=r"\s(?:i|ale)\s(?=(?:film|wideo|tytuł|muzyka)\b)",
)
