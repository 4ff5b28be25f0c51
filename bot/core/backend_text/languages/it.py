"""Italian."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.words import START, Words

IT: Final = Words(
    lead=r"puoi|può|potete|per|e|poi|quindi|dopo|ora|adesso|solo|semplicemente|basta|o|oppure"
    r"|per\sfavore|devi",
    click=r"(?:fai|fate|faccia|fare|facendo)\s(?:doppio\s)?cli(?:c|ck)|clicca(?:re|te|ndo)?|clicchi",
    press=r"premi|premere|prema|premete|tocca|toccare|tocchi|toccate|pigia|schiaccia",
    control=r"pulsante|tasto|icona|menù?|scheda|pannello|esporta\w*|scarica\w*|salva\w*|carica",
    open=r"apri|aprire|apra|aprite|(?:vai|vada|andate|passa)\s(?:a|al|alla|nel|nella|su|sul)|seleziona"
    r"|selezionare|scegli|usa|usare|utilizza|cerca|trova|consulta|guarda",
    preview=r"guarda\w*|veder\w+|riproduci\w*|riprodur\w+|controlla\w*|anteprima|rivedi\w*",
    inside=r"in|nel|nella|sul|sulla|dal|dalla",
    places=r"pannell[oi]|sched[ae]|menù?|barra\slaterale|barra\sdegli\sstrumenti|ispettore|editor"
    r"|finestra|timeline|sequenza\stemporale|libreria|impostazioni|pulsant[ei]|icona|lettore|player"
    r"|interfaccia|dialogo",
    check=r"controlla|controllare|controlli|controllate|verifica|verificare|consulta|vedi|guarda|visita"
    r"|apri|(?:vai|vada)\s(?:a|al|alla|nel|nella|su|sul)",
    account=r"account|conto|fatturazione|saldo|crediti|abbonamento",
    drag=r"trascina(?:re|te)?(?:\se\srilascia(?:re|te)?)?|trascini",
    move="sposta",
    export=r"pulsante\s(?:di\s)?(?:esporta\w*|download|scarica\w*)"
    r"|(?:puoi|può|potete)\s(?:ora\s|adesso\s|già\s)?(?:esportar|scaricar|salvar)(?:e|l[oa])\b"
    rf"|{START}"
    r"(?:ora\s|adesso\s)?(?:esporta(?:te)?|esporti|scarica(?:te)?|scarichi)(?:l[oa])?\b"
    r"|\bpront[oaie]\s(?:per|a)\s(?:l'|essere\s)?(?:esporta|download|scarica)\w*",
    exporting=r"\besport|\bscaric|\bsalva|\brender",
    uploading=r"\bcaric|\bimporta",
    file=r"\bfile\b|\bcomputer\b|\bqui\b|\bfinestra\b|\bchat\b|\blibreria\b",
    choose=r"scegli|seleziona|imposta|attendi|conferma|inserisci",
    offer=r"(?:vuoi|vuole|vorresti|desideri|preferisci|ti\spiacerebbe|devo)\b.*\?",
    negated=r"\bnon\s(?:(?:serve|è\snecessario|devi|occorre|bisogna|c'è\sbisogno\sdi)\s)?|\bsenza\s"
    r"|\bho\s|\bha\s",
    purpose=r"per|se|quando|una\svolta|dopo|prima\sdi|appena",
    connector=r"e|poi|quindi|ma|o|oppure|solo|ora|adesso|anche|puoi|può|per\sfavore|per|basta"
    r"|semplicemente",
    conjunction=r"e|poi|ma|quindi",
    content=r"è|sono|dura|durano|ha|hanno|ho|pesa|resta|rimane",
    result=r"pulsante|finestra|pannello|menù?|scaric\w+|download|salvat\w+|esporta\w*",
    step=r"pass(?:o|aggio)\s\d+|suggerimento|nota",
    clause=r"\s(?:e|ma)\s(?=(?:il|lo|la|gli|le|tuo|video)\b)",
)
