"""What is not to happen yet ("as soon as the client has signed, …"), or on no account. Pure.

Neither is carried out, nor asked back. Texts are normalised, in any of the languages.
"""

from __future__ import annotations

import re
from typing import Final

_SOMEBODY: Final = (
    r"(?:i|we|he|she|they|(?:the|my|our|his|her|a|your) [a-z]+(?: [a-z]+)?|everyone|everybody"
    r"|somebody|someone)"
)
_APPROVES: Final = (
    r"(?:(?:has|have|had|is|are|was|were|will|'s|'ve) )*(?:agree[sd]?|confirm(?:s|ed)?|approve[sd]?"
    r"|sign(?:s|ed)?(?: off)?|say(?:s)?(?: so| yes| ok| okay)?(?=\W*[,.;]|\W*$)|said (?:so|yes|ok)"
    r"|okay(?:s|ed)|ok'?d|accept(?:s|ed)?|g[ia]ve(?:s|n)? (?:(?:me|us|you|the|their|his|her) )*"
    r"(?:go-?ahead|ok|okay|green light|permission|approval)|decide[sd]?|replie[sd]|answer(?:s|ed)?"
    r"|pa(?:ys|id)|call(?:s|ed)? back|ready|back|happy|fine with it)\b"
)
_YET: Final = re.compile(
    rf"\b(?:once|when(?:ever)?|after|until|before|as soon as|by the time) {_SOMEBODY} {_APPROVES}"
    r"|\bas soon as (?!possible|you |u |it's possible|it is possible)"
    r"|\b(?<!\d )(?:only|but only|just) (?:if|once|after|in case)\b(?! (?:possible|you|u|it's"
    r" possible|that's))"
    r"|\bnot (?:right )?now\b|\bnot yet\b"
    r"|^\W*(?:(?:and|but|please|ok|okay|maybe) )*(?:tomorrow|next (?:week|month|time)|some ?day"
    r"|one day|another time|later(?: on| today)?)\b[\s,]"
    r"|^\W*(?:please |then |and |but |just )*(?!(?:i|i'm|i'll|we|we're|it|it's|the|my|this|that|he"
    r"|she|they|our|you|for)\b)[a-z]+ (?:[^.!?]* )?(?<!for )(?<!by )(?<!until )(?<!from )(?<!ms )"
    r"(?<!s )(?<!sec )(?:tomorrow|next week|later on|another time|some other time)[\s.!]*$"
    # Chinese
    r"|^(?:明天|后天|以后|待会儿?|等会儿?|等一会儿?|过一?会儿?|稍后|下次|改天|晚点|回头)(?:再|请|帮|把|才|[,，])"
    r"|^等(?![等一下会\d])[^,，。]{1,14}再|^一旦"
    r"|(?:同意|确认|批准|点头|答应|签字|付款|说可以|说行|回复)(?:之后|以后|后|了)?(?:才|再)"
    # The others
    r"|\bsobald (?!du |sie |es geht|möglich)|\bnur (?:wenn|falls)\b"
    r"|\b(?:en cuanto|tan pronto como|una vez que) (?!puedas|pueda|sea posible)"
    r"|\bcuando [^,.]{2,24} (?:confirme|apruebe|acepte|diga|firme)n?\b|\bs[oó]lo si\b"
    r"|\b(?:dès|aussitôt|une fois) qu(?:e (?!possible|tu |vous )|'(?!il est possible))"
    r"|\b(?:quand|lorsque) [^,.]{2,24} (?:aura|auront|donnera|validera|confirmera|acceptera)\b"
    r"|\bseulement si\b"
    r"|\b(?:assim que|logo que) (?!possível|puder|der|você)|\b(?:só|somente) se\b"
    r"|\bquando [^,.]{2,24} (?:confirm(?:ar|a)|aprovar?|aceitar|disser|assinar|approv\w|accett\w"
    r"|firm\w)\b"
    r"|\b(?:non )?appena (?!puoi|possibile|riesci|potete)|\bsolo se\b|\buna volta che\b"
    r"|\bкак только (?!смож|можно|будет возможность)|\bтолько если\b"
    r"|\b(?:когда|после того как|коли|після того як) [^,.]{2,24} (?:подтверд|соглас|скаж|одобр"
    r"|подпиш|підтверд|погод|схвал|підпиш)\w+"
    r"|\b(?:щойно|як тільки) (?!зможе|можна)|\b(?:тільки|лише) якщо\b"
    r"|\b(?:gdy|jak|kiedy) tylko (?!możesz|możecie|będziesz|się da)|\btylko (?:jeśli|gdy)\b"
    r"|\b(?:gdy|kiedy|jak) [^,.]{2,24} (?:potwierdz|zgodz|powie|zatwierdz|podpisz)\w*"
    r"|\b(?:onayla(?:yınca|dığında|dıktan sonra|rsa)|onay ver(?:ince|diğinde)|kabul ed(?:ince"
    r"|erse|ersen)|(?:de|söyle)(?:yince|diğinde)|onayı gelince)\b"
    r"|\b(?:begitu|setelah|ketika|saat|sesudah) (?!itu|selesai)[^,.]{2,24} (?:setuju|konfirmasi"
    r"|bilang|oke|menyetujui)\b|\bhanya (?:jika|kalau)\b"
    r"|\b(?:khi nào|ngay khi|chỉ khi|sau khi) [^,.]{2,24} (?:duyệt|đồng ý|xác nhận|bảo|nói|ký)\b"
    r"|जैसे ही|(?<!\w)जब [^,.]{2,30}(?:कहे|मान|मंज़?ूर|हाँ|पुष्टि)"
    r"|(?:확인|동의|승인|허락|결정)(?:이? ?나면|하면|되면|해 ?주면|받으면|한 ?(?:뒤|후)에)"
    r"|(?:取れ|もらえ|決まり|あり|下り|おり)次第|(?:確認|承認|許可|了承)(?:が|を)?\S{0,6}(?:から|次第|後に)"
    r"|به محض|(?:وقتي|هر وقت|بعد از اينكه) [^,.]{2,30}(?:تاييد|موافقت|قبول|گفت)"
    r"|بمجرد|حالما|(?:عندما|لما|بعد ما|بعدما) (?:يوافق|ياكد|يوكد|يقول|يوقع|يرد)"
)
_ON_NO_ACCOUNT: Final = re.compile(
    r"\b(?:under|in) (?:no|any) circumstances?\b|\bon no account\b|\bby no means\b|\bin no case\b"
    r"|\bdon'?t (?:you|u) dare\b|\bno way should\b"
    r"|(?:无论如何都?|绝对|千万|万万)(?:不|别)"
    r"|\bauf (?:gar )?keinen fall\b|\bkeinesfalls\b|\bunter keinen umständen\b|\bbloß nicht\b"
    r"|\bde ning[uú]n(?:a manera| modo)\b|\ben ning[uú]n caso\b|\bbajo ning[uú]n\b"
    r"|\bni se te ocurra\b|\ben aucun cas\b|\bsous aucun prétexte\b|\bsurtout pas\b"
    r"|\bde (?:jeito nenhum|modo (?:algum|nenhum)|maneira (?:alguma|nenhuma))\b"
    r"|\bem (?:hipótese alguma|nenhum caso)\b|\b(?:in nessun (?:caso|modo)|per nessun motivo)\b"
    r"|\bassolutamente non\b|\bни в коем случае\b|\bни за что\b|\bни при каких\b"
    r"|\b[ув] жодному (?:разі|випадку)\b|\bні в якому разі\b|\bні за яких\b"
    r"|\bw żadnym (?:wypadku|razie)\b|\bpod żadnym pozorem\b|\bjangan sekali\b|\btuyệt đối "
    r"(?:đừng|không)\b"
    r"|किसी भी (?:हाल|सूरत) में|به هيچ وجه|به هيچ عنوان|تحت اي ظرف|باي حال|مهما كان"
)
# "Do not, under any circumstances, delete it", "don't, please, mute it": one denial.
_ASIDE: Final = re.compile(
    r"\b(?P<not>do not|don'?t|dont|never|not|nicht|nie)\s*[,;–—-]+\s*(?:please|pls|ever|i repeat"
    r"|really|whatever (?:you do|happens)|(?:and )?i mean it|under (?:any|no) circumstances?|by any"
    r" means|for any reason|in any case|at all|bitte|auf (?:gar )?keinen fall|wirklich"
    r"|niemals)\s*[,;–—-]+\s*(?:(?:do not|don'?t|never|nicht) )?",
    re.IGNORECASE,
)


def is_deferred(text: str) -> bool:
    """ "Once the client has signed, cut the end", "mute it only if it gets too loud"."""
    return _YET.search(text) is not None


def is_ruled_out(text: str) -> bool:
    """ "On no account delete the last 5 seconds"."""
    return _ON_NO_ACCOUNT.search(text) is not None


def in_one_breath(text: str) -> str:
    """`text` as it was written, without what stands between commas inside a denial."""
    return _ASIDE.sub(r"\g<not> ", text)
