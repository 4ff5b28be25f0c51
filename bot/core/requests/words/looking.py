"""Asking for what was spent, for the credits and for the timeline."""

from __future__ import annotations

from bot.core.requests.vocabulary import singles, vocabulary
from bot.core.requests.words import everyday, newer, wider
from bot.core.requests.words.common import POLITE, VIDEO

USAGE = vocabulary(
    newer.USAGE
    + """
usage|my usage|my spending|spending|what have i spent|how much have i spent|how much did i spend
what did i spend|what i have spent|what i've spent|who spent what|who has spent what
用量|使用量|使用情况|花了多少|花费了多少|用了多少|消费记录
uso|consumo|mi gasto|mis gastos|cuanto he gastado|cuanto gaste|que he gastado
verbrauch|nutzung|was habe ich ausgegeben|wie viel habe ich ausgegeben|wieviel habe ich ausgegeben
was habe ich verbraucht|wie viel habe ich verbraucht
consommation|utilisation|mes depenses|combien ai je depense|qu'ai je depense|j'ai depense combien
meu gasto|meus gastos|quanto gastei|quanto eu gastei|o que gastei
利用量|使用状況|利用状況|いくら使った|どれだけ使った|どのくらい使った|どれくらい使った
расход|расходы|сколько я потратил|сколько я потратила|что я потратил|сколько потрачено
сколько израсходовано
""",
    (
        POLITE,
        newer.USAGE_AROUND,
        """
show|show me|see|check|view|tell|tell me|what|what's|what is|my|the|our|is|so far|until now|for
today|this|week|month|here|total|in|credits|credit|i|me
查|查看|查询|看|看看|显示|告诉|我|的|我的|了|积分|这个|月|周|到目前为止|总共|一共
ver|mostrar|muestra|muestrame|mi|el|cual|es|creditos|hasta ahora|este|mes|semana|en|dime|yo
zeig|zeige|mir|mein|meine|meinen|der|die|ist|wie|hoch|bisher|diese|diesen|woche|monat|credits|an
voir|montre|affiche|moi|ma|mon|la|l'|quelle|quel|est|jusqu'ici|ce|cette|mois|semaine|de|credits
mostre|mostra|meu|o|a|qual|e|ate agora|este|esta|creditos
見せて|教えて|表示|確認|私の|は|を|の|今月|今週|クレジット|これまで|か|る|いる|て
покажи|покажите|показать|мой|мои|какой|какие|за|эту|этот|неделю|месяц|кредитов|кредиты|уже
""",
    ),
)

CREDITS = vocabulary(
    everyday.CREDITS
    + newer.CREDITS
    + wider.CREDITS
    + """
number of credits|amount of credits|creds
allowance|wallet|how much do i have left|how many tokens|quota left|credits used
how much have i left|how much have i got left
enough credits
cost|costs|cost me|price|prices|pricing|pay|paid|charge|charged|charges|charging|is it free
is this free|is that free
free of charge|for free|is the export free|is exporting free|are exports free
积分数|点券|配额|剩多少积分|多少点|多少分|余下多少
credit|credits|balance|points|quota|tokens left|my account|account balance|billing|top up
多少钱|要钱|花钱|收费|收费吗|免费吗|价格|费用|付费|付钱|扣积分
积分|余额|点数|额度|账户余额|账户|充值|还剩多少钱
creditos|credito|saldo|puntos|cuesta|cuestan|costara|precio|pagar|gratis|cobran|cobras
credits|guthaben|kontostand|punkte|guthabens|kredite|kostet|kosten|preis|bezahlen|kostenlos|gratis
umsonst
credit|solde|points|coute|couter|coutera|prix|payer|payant|gratuit|gratuitement
creditos|saldo|pontos|custa|custam|custar|preco|pagar|gratis|gratuito|cobra|cobram
クレジット|残高|ポイント|残り|料金|無料|有料|値段|いくら|費用
кредит|кредиты|кредита|кредитов|кредитами|баланс|баланса|остаток|счет|счета|очки|баллы|баллов|лимит
лимиты
платно|бесплатно|стоит|стоить|стоимость|цена|платить|заплатить|оплата|оплачивать|деньги|денег
спишется
спишут|списано|пополнить
""",
    (
        POLITE,
        newer.CREDITS_AROUND,
        wider.CREDITS_AROUND,
        """
cost|anything|going|extra|or|if|need|to|me|money|edit|editing|exporting
number|amount|zero|empty|low|enough|gone|over|used up|数量|零|低
that|edit|last one|last|video|export|cost me|用完|光|吗|次|刚才|那|这|一共|总共|账号|账户里|里面
show|show me|check|see|view|tell|tell me|display|what|what's|what is|whats|how many|how much
do i have|have i got|did i use|have i used|have i|are|is|my|our|the|left|remaining|remain
available|still|in|on|of|any|there|used|left over|i|we|do|have|got|it|account|free|status|current
total|for|this|much|many|how|cost|does|look|up|amount|get|run out of|am i out of|out of|where|buy
more|can i|use|spent|did|has|been|spend
这|个|要|会|需要|导出|剪辑|编辑|收
查|查看|查询|查一下|看|看看|显示|告诉|多少|还有|还剩|剩|剩余|剩下|几|我的|的|有|用|用了|免费|当前
目前|够|够不够|是|没|没有|知道|什么|怎么|买|几个|可用|总|个
不够|不够吗|花|花了|点|情况
esto|eso|hay que|tengo que|se|exportar|va a|me va a|cuantos|cuanto|cuantas|me quedan|me queda|quedan
queda|tengo|ver|mostrar|muestra|muestrame|mi|mis
cual|es|el|de|mostra|consultar|consulta|hay|disponibles|disponible|los|la|cuenta|dime|que|gratis
es|dies|mich|muss|man|etwas|was|export|fur|wie|viel|viele|wieviel|wieviele|habe|ich|noch|ubrig|mein
meine|meinen|zeig|zeige|anzeigen|ist|der
die|das|den|aktuelle|aktuelles|was|hoch|prufen|sind|bleiben|verfugbar|kostenlose|konto
c'est|ca|va|dois je|faut il|faut|l'export|est ce|cela|combien|de|ai|je|me|reste|restent|t|il|mon|mes
voir|montre|affiche|afficher|quel|est|le|reste t il
verifier|consulter|j'ai|les|la|moi|montrer|compte|disponibles|encore|sont|qu'il|donne
isso|isto|vai|preciso|tem que|tem|algo|alguma coisa|quantos|quanto|tenho|ainda|restam|resta|ver
mostrar|mostre|mostra|meu|meus|qual|o|e|de|me
verificar|consultar|os|a|conta|sobraram|quais|sao|disponiveis|eu
かかる|かかります|か|これ|は|に|あと|いくつ|どれくらい|どのくらい|ある|あります|確認|表示|見せて|教えて|私の|見る|何|いくら
チェック|数|残って|いる|現在|残り|残っている|見たい|照会
сколько|осталось|остался|остались|имеется|покажи|покажите|показать|посмотреть|проверь|проверить
узнать
скажи|какой|каков|мой|мои|моем|доступно|доступных|текущий|потратил|потрачено|израсходовано|ушло
аккаунт
аккаунта|аккаунте|за|это|будет|обойдется|не|хватит|хватает|хватило|нужно ли|придется|могу|этот
монтаж
""",
    ),
)

STATUS = vocabulary(
    everyday.STATUS
    + newer.STATUS
    + wider.STATUS
    + """
什么情况|啥情况|项目情况如何|项目状况|现状|轨道列表
status update|where do things stand|show project|show the project|show my project|project state
how's the project
how is the project|current project|the project so far|what did we do so far|what did you do so far
what's been added|what has been added
项目现在|什么样了|做到什么样|现在什么样|项目长什么样|看看项目|查看项目|项目进展
overview|project overview|what have you done|what's been done|what has been done|what's in it
what is in it
what's in there|project info|project details|timeline status|how does my project look
how does the project look
什么状态|项目详情|项目信息|项目状态|做了什么|都做了什么|都有什么轨道|时间线情况|音轨|视频轨
status|state|tracks|timeline|project status|what's in the timeline|what is in the timeline
show me what we've got|show me what weve got|show me what we got|whats on the timeline
what's on the timeline|what's in my project|what is in my project
what have we got|what do we have|what's in the project|what have you got so far
what have we got so far|where are we|summary|current state|layers
状态|轨道|时间线|时间轴|有哪些轨道|项目情况|项目里有什么|项目内容|现在有什么|当前情况|概况
目前有什么
muestra el proyecto|muestrame el proyecto|que hay en el proyecto|ver el proyecto|el proyecto
estado|pistas|linea de tiempo|estatus|resumen
status|stand|spuren|zeitleiste|tonspuren|zustand|ubersicht
statut|etat|pistes|chronologie|resume|timeline
status|estado|faixas|trilhas|linha do tempo|resumo|timeline
状態|トラック|タイムライン|ステータス|状況|現状
статус|статуса|состояние|таймлайн|таймлайна|таймлайне|таймлайном|дорожки|дорожка|дорожек|дорожками
треки
трек|обзор|сводка|шкала|временная шкала|что в проекте|что сейчас в проекте|что уже сделано
что сделано
что с проектом|что есть в проекте
""",
    (
        POLITE,
        VIDEO,
        newer.STATUS_AROUND,
        wider.STATUS_AROUND,
        """
update|let me|let me see|see|give|a|stand|things|now|which|里|样|看|我|想
show|show me|list|see|view|display|check|print|tell|tell me|what|what's|what is|which|how many
how does|look|looks|like|are there|are|is|in|on|there|do i have|do we have|i have|i|we|have|the|my
current|full|all|audio|text|so far|far|got|get|give|about|at|project's|session|of|report|overview
contents|content|look at|does|do|it|many|how|a quick|me a
查看|看|显示|列出|列|展示|告诉|有|有哪些|哪些|什么|多少|几|几个|几条|条|当前|目前|现在|项目|的|是
是什么|里|里面|上|上面|情况|内容|所有|怎么样|怎样|如何|音频|文字
样子|长什么样|啥|都|出来
ver|mostrar|muestra|muestrame|cual|que|hay|actual|cuantas|tiene|lista|listar|todas|ensename|dame
dime|tengo|esta|todos
zeig|zeige|zeigen|anzeigen|welche|was|gibt|aktuellen|aktueller|aktuelle|wie|alle|liste|auf|an
sehen|gib|in|der|gerade
montre|montrer|affiche|afficher|voir|quel|quelle|quelles|actuel|actuelle|toutes|liste|lister
combien|y a t il|donne|où|a|il y a|qu'est ce qu'il y a|sur|quelles sont|quel est
ver|mostrar|mostre|mostra|qual|quais|tem|ha|atual|todas|liste|listar|quantas|veja|existem|me
見せて|表示|確認|見る|教えて|全部|一覧|何|どう|どうなって|いる|る|見たい|現在|リスト|すべて
あります|どんな|なって|ある|いくつ
покажи|покажите|показать|посмотреть|глянуть|выведи|что|какой|какие|какое|сколько|текущее|текущий
список
перечисли|лежит|находится|проект|проекта|монтажа|есть|мой|весь|всю|сейчас|сделано
""",
    ),
    verbs="look like|looks like|show|see|describe|view|summarise|look at|check|what's|what is",
    objects="my project|the project|this project|our project|my timeline|the contents",
)

PRICE = singles(
    """
cost|costs|price|prices|pricing|pay|paid|charge|charged|charges|charging|free
钱|费|价|cuesta|cuestan|costara|precio|pagar|gratis|cobran|cobras
kostet|kosten|preis|bezahlen|kostenlos|umsonst|coute|couter|coutera|prix|payer|payant|gratuit
custa|custam|custar|preco|gratuito|cobra|cobram|料|値|円|платно|бесплатно|стоит|стоить|стоимость|цена
платить|заплатить|оплата|спишется|спишут
"""
)
