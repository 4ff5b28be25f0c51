"""German."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.words import START, Words

DE: Final = Words(
    lead=r"du\skannst|sie\skönnen|kannst\sdu|können\ssie|und|dann|jetzt|nun|bitte|einfach|um|oder"
    r"|anschließend|danach",
    click=r"klicke?|klicken(?:\ssie)?|klickst\sdu|anklicken|anzuklicken|doppelklicke?n?",
    press=r"drücke?|drücken(?:\ssie)?|tippe?|tippen(?:\ssie)?|betätige",
    control=r"button|knopf|schaltfläche|symbol|icon|menü|reiter|tab|exportieren|herunterladen"
    r"|speichern|hochladen|taste",
    open=r"öffne|öffnen(?:\ssie)?|gehe?\s(?:zu|zum|zur|in|auf)|gehen\ssie|wechsle|wähle|wählen(?:\ssie)?"
    r"|navigiere\w*|nutze|nutzen\ssie|verwende|suche|schau|schauen\ssie|sieh",
    preview=r"schau\w*|sieh|ansehen|anschauen|spiele?|prüfe|vorschau",
    inside=r"in|im|auf|über|aus",
    places=r"panels?|bedienfeld|reiter|tabs?|menüs?|seitenleiste|werkzeugleiste|inspektor|editor"
    r"|fenster|dialog|timeline|zeitleiste|medienbibliothek|einstellungen|button|knopf|schaltfläche"
    r"|symbol|player|oberfläche",
    check=r"prüfe?|prüfen(?:\ssie)?|überprüfe\w*|sieh|schaue?|schauen\ssie|gehe?\s(?:zu|in|auf)|öffne\w*"
    r"|besuche\w*|wirf",
    account=r"konto|kontos|abrechnung|guthaben|credits|abo|abonnement|kontoseite",
    drag=r"ziehe?n?(?:\ssie)?(?=\s[^.]{0,60}\b(?:an|in|auf|vor|nach|hinter|zu|zum|hierher|hier)\b)",
    move="verschiebe",
    export=r"(?:export|exportieren|download)-?\s?(?:button|knopf|schaltfläche|menü)"
    r"|(?:du\skannst|sie\skönnen|kannst\sdu|können\ssie)\b[^.]{0,40}\b(?:exportieren|herunterladen)\b"
    rf"|{START}"
    r"(?:jetzt\s|nun\s)?(?:exportiere|exportieren\ssie|lade\b[^.]{0,30}\bherunter)\b"
    r"|\b(?:bereit|fertig)\s(?:zum|für\sden)\sexport\w*",
    exporting=r"export|herunterlad|download|speicher|render",
    uploading=r"hochlad|importier|upload",
    file=r"\bdateie?n?\b|\bcomputer\b|\brechner\b|\bhierher\b|\bhier\b|\bfenster\b|\bchat\b"
    r"|\bmedienbibliothek\b",
    choose=r"wähle|stelle|warte|bestätige|gib",
    offer=r"(?:möchtest\sdu|möchten\ssie|willst\sdu|soll\sich|wollen\ssie)\b.*\?",
    negated=r"\bnicht\s|\bohne\s|\bnie\s|\bkein\w*\s|\bhabe\s|\bwurde\s",
    purpose=r"um|wenn|falls|sobald|nachdem|bevor",
    connector=r"und|dann|jetzt|nun|aber|oder|bitte|einfach|auch|du|sie|kannst|können|um|anschließend"
    r"|danach",
    conjunction=r"und|dann|aber",
    content=r"ist|sind|hat|haben|habe|wurde|wurden|dauert|bleibt|liegt|läuft",
    result=r"button|knopf|dialog|fenster|panel|menü|heruntergeladen|download|gespeichert|export\w*",
    step=r"schritt\s\d+|tipp|hinweis",
    clause=r"\s(?:und|aber)\s(?=(?:der|die|das|dein\w*)\b)",
)
