"""Words that say yes, where the agent has asked something."""

from __future__ import annotations

from typing import Final

from bot.core.requests.vocabulary import vocabulary
from bot.core.requests.words import everyday

AGREEMENT: Final = vocabulary(
    everyday.AGREEMENT
    + """
ok|okay|okey|k|kk|alright|all right|yes|yep|yeah|yup|yea|sure|sure thing|of course|absolutely
definitely|certainly|sounds good|sounds great|sounds perfect|sounds fine|looks good|looks great
perfect|great|good|fine|nice|cool|awesome|excellent|wonderful|amazing|brilliant|agreed|deal
go ahead|go for it|do it|do that|please do|let's do it|let's do that|let's go|works for me
fine by me|fine with me|that works|works|correct|right|exactly|why not|by all means|approved
i agree|love it|got it|understood|good idea|lgtm|make it so
好|好的|好啊|好吧|好呀|可以|行|行吧|没问题|嗯|嗯嗯|是|是的|对|对的|当然|同意|完美|不错|就这样
听起来不错|没错|要|继续|来吧|太好了|很好|确定|确认|赞成|好主意
はい|うん|ええ|いいです|いいですね|いいよ|いいね|お願いします|おねがいします|お願い|了解|了解です
わかりました|そうです|そうしてください|大丈夫|大丈夫です|完璧|最高|オッケー|もちろん|それで
ぜひ|是非|よろしく|よろしくお願いします|賛成|やってください
si|vale|claro|claro que si|perfecto|de acuerdo|genial|estupendo|adelante|por supuesto|suena bien
muy bien|bien|hazlo|dale|excelente|correcto|exacto|buena idea
ja|jo|jawohl|gut|klar|genau|passt|perfekt|einverstanden|super|prima|gerne|klingt gut
hort sich gut an|mach das|mach es|in ordnung|alles klar|sicher|naturlich|richtig|toll|klasse
gute idee
oui|ouais|d'accord|parfait|tres bien|bien sur|c'est bon|ca marche|ca me va|vas y|allez y
volontiers|exactement|bonne idee|fais le|entendu
sim|perfeito|beleza|certo|combinado|otimo|pode ser|com certeza|tudo bem|esta bem|parece bom
faca isso|legal|isso|exato|pode|bora|boa ideia
да|ага|ок|окей|хорошо|ладно|конечно|отлично|идеально|согласен|согласна|давай|давайте|прекрасно
супер|верно|точно|звучит хорошо|подходит|угу|разумеется|класс|круто|хорошая идея|так и сделай
""",
    (
        """
please|pls|plz|thanks|thank you|thx|ty|very much|a lot|then|that|it|that's|this|is|me|for me
to me|with me|so|very|just|really|bot|i|think|you|can|do|and|oh|well|the|a|now|here
谢谢|请|你|吧|了|啊|呀|的|就|那|那就|我|觉得|很|太|们|我们
です|ね|よ|それ|で|ありがとう|ございます|は|じゃあ|では
por favor|gracias|muchas|me|parece|que|lo|es|y|todo
bitte|danke|das|ist|mach|mal|doch|sehr|und|schon|alles
s'il te plait|s'il vous plait|svp|stp|merci|c'est|pour moi|et|tout
obrigado|obrigada|muito|e|para mim|esta
пожалуйста|спасибо|это|так|очень|мне|всё|все|и|ну
""",
    ),
)
APPROVING_EMOJI: Final = frozenset("👍👌✅☑✔🆗💯🙌👏🤝🫡🙏")
