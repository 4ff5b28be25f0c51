"""Portuguese."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.words import START, Words

PT: Final = Words(
    lead=r"você\spode|pode|já\spode|para|e|depois|então|agora|basta|só|simplesmente|por\sfavor|ou",
    click=r"clique|clicar|clica|clicando|dê\sum\s(?:duplo\s)?clique",
    press=r"toque|tocar|pressione|pressionar|aperte|apertar",
    control=r"botão|ícone|menu|aba|painel|exportar|baixar|salvar|enviar|tecla",
    open=r"abra|abrir|vá\s(?:até|para|em|a)|acesse|selecione|escolha|use|procure|entre\sem|veja",
    preview=r"pré-visualize\w*|visualize\w*|visualizar|assista|assistir|veja|ver|reproduza|revise",
    inside=r"na|no|em|pela|pelo",
    places=r"painel|painéis|abas?|menus?|barra\slateral|barra\sde\sferramentas|inspetor|editor|janela"
    r"|diálogo|linha\sdo\stempo|timeline|biblioteca|configurações|ajustes|botão|botões|ícone|player"
    r"|interface",
    check=r"verifique|verificar|confira|conferir|consulte|consultar|veja|acesse|vá\s(?:até|para|em|à)"
    r"|abra|visite",
    account=r"conta|cobrança|fatura|faturamento|saldo|créditos|assinatura",
    drag=r"arraste(?:\se\ssolte)?|arrastar(?:\se\ssoltar)?",
    move="mova",
    export=r"botão\s(?:de\s)?(?:exportar|exportação|download|baixar)"
    r"|(?:você\s)?(?:já\s)?pode\s(?:agora\s)?(?:exportar|baixar|salvar)(?:-l[oa])?\b"
    rf"|{START}"
    r"(?:agora\s)?(?:exporte|baixe)(?:-[oa])?\b"
    r"|\bpront[oa]s?\spara\s(?:ser\s)?(?:exporta|baixa)\w*",
    exporting=r"\bexport|\bbaix|\bdownload|\bsalv|\brender",
    uploading=r"\benvi(?:ar|e)\b|\bimporta|\bcarregar\b|\bupload\b",
    file=r"\barquivos?\b|\bficheiros?\b|\bcomputador\b|\baqui\b|\bjanela\b|\bchat\b|\bbiblioteca\b",
    choose=r"escolha|selecione|ajuste|espere|aguarde|confirme|defina",
    offer=r"(?:quer|gostaria|deseja|prefere)\b.*\?",
    negated=r"\bnão\s(?:(?:precisa|é\snecessário|tem\sque)\s)?|\bsem\s|\bjá\sfoi\s",
    purpose=r"para|se|quando|assim\sque|depois\sde|antes\sde",
    connector=r"e|depois|então|mas|ou|só|basta|simplesmente|agora|também|você|pode|já|por\sfavor|para"
    r"|em\sseguida",
    conjunction=r"e|depois|mas|então",
    content=r"está|estão|é|são|dura|duram|tem|têm|foi|foram|ficou|pesa",
    result=r"botão|diálogo|janela|painel|menu|baixad\w+|download|salv\w+|export\w+",
    step=r"passo\s\d+|etapa\s\d+|dica|nota",
    clause=r"\s(?:e|mas)\s(?=(?:o|a|os|as|seu|sua)\b)",
)
