"""Spanish."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.words import START, Words

ES: Final = Words(
    lead=r"puedes|puede|podrás|para|y|luego|después|entonces|ahora|solo|simplemente|por\sfavor|o|ya",
    click=r"haz\s(?:doble\s)?cli(?:c|ck)|hacer\s(?:doble\s)?cli(?:c|ck)|haga\scli(?:c|ck)|hacé\sclic"
    r"|haciendo\sclic|clica|pincha|pinche",
    press=r"pulsa|pulse|pulsar|presiona|presione|presionar|toca|toque|tocar|dale\sa|aprieta",
    control=r"botón|icono|ícono|menú|pestaña|panel|exportar|descargar|guardar|subir|tecla",
    open=r"abre|abra|abrir|ve\sa|vaya\sa|ir\sa|dirígete\sa|entra\sen|selecciona|seleccione|elige|elija"
    r"|busca|usa|use|accede\sa|consulta|mira",
    preview=r"previsualiza\w*|previsualízalo|mira\w*|míralo|ver\w*|reproduce|reproducir\w*|revisa\w*",
    inside=r"en|desde",
    places=r"panel(?:es)?|pestañas?|menús?|barra\slateral|barra\sde\sherramientas|inspector|editor"
    r"|ventana|diálogo|línea\sde\stiempo|cronología|biblioteca|ajustes|configuración|botón|botones"
    r"|icono|reproductor|interfaz",
    check=r"revisa|revise|revisar|consulta|consulte|consultar|comprueba|verifica|verifique|mira|ve\sa"
    r"|visita|entra\sen|abre|accede\sa|ver",
    account=r"cuenta|facturación|saldo|créditos|suscripción",
    drag=r"arrastra(?:r)?(?:\sy\ssuelta)?|arrastre(?:\sy\ssuelte)?|arrastrar\sy\ssoltar",
    move="mueve",
    export=r"botón\s(?:de\s)?(?:exportar|exportación|descarga\w*)"
    r"|(?:puedes|puede|podrás)\s(?:ahora\s|ya\s)?(?:exportar|descargar|guardar)(?:l[oa])?\b"
    rf"|{START}"
    r"(?:ahora\s|ya\s)?(?:exporta|exporte|descarga|descargue)(?:l[oa])?\b"
    r"|\blist[oa]s?\spara\s(?:ser\s)?(?:exporta|descarga)\w*",
    exporting=r"\bexport|\bdescarg|\bguarda|\brender",
    uploading=r"\bsub(?:ir|e)\b|\bimporta|\bcargar\b",
    file=r"\barchivos?\b|\bordenador\b|\bcomputadora\b|\baquí\b|\bventana\b|\bchat\b|\bbiblioteca\b",
    choose=r"elige|selecciona|escoge|ajusta|espera|confirma|introduce",
    offer=r"(?:quieres|quiere|te\sgustaría|deseas|prefieres)\b.*\?",
    negated=r"\bno\s(?:(?:hace\sfalta|necesitas|es\snecesario|tienes)\s(?:que\s)?)?|\bsin\s|\bhe\s|\bha\s",
    purpose=r"para|si|cuando|una\svez|después\sde|antes\sde|en\scuanto",
    connector=r"y|luego|después|entonces|pero|o|solo|simplemente|ahora|también|puedes|puede|podrás|ya"
    r"|por\sfavor|para|a\scontinuación",
    conjunction=r"y|luego|pero|entonces",
    content=r"está|están|es|son|dura|duran|tiene|tienen|he|ha|han|fue|queda|quedó|pesa",
    result=r"botón|diálogo|ventana|panel|menú|descarg\w+|guardad\w+|export\w+",
    step=r"paso\s\d+|consejo|nota",
    clause=r"\s(?:y|pero)\s(?=(?:el|la|los|las|tu)\b)",
)
