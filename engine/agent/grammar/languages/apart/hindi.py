"""Hindi into the English that the rules read, in its own script and as many type it in Latin.

Each row is a pattern and its English, and they are tried in this order. Nuktas are taken off and
ँ is ं before. The verb stands last, so whole clauses are rows where English wants another order.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_GIVE = r"(?: ?(?:दो|दें|दीजिए|दीजिये|दिजिए|देना|दे|लो|लें|डालो|है|चाहिए|जाए))*"
_DO = (
    r"(?: ?(?:करो|करें|करिए|करिये|कीजिए|कीजिये|करना|करके|कर|बनाओ|बनाएं|बनाइए|बना|लगाओ|लगा)" + _GIVE + ")?"
)
_ENDING = r"(?:ाओ|ाएं|ाइए|ाइये|ाना|ाकर|ा|ओ|ो|ें|िए|िये|ना|ने|कर)?" + _GIVE
_AWAY = r"(?:हट|निकाल|मिट|काट|उड)" + _ENDING
_ADD = r"(?:जोड|लग|डाल|लिख|बन|दिख)" + _ENDING
_SOUND = r"(?:आवाज|ऑडियो|साउंड)"
_TEXT = r"(?:टेक्स्ट|टाइटल|शीर्षक)"
_MORE = r"(?:और |थोडा |थोडी |बहुत |ज्यादा |काफी )*"
_THIS = r"(?:(?:इस|इसे|इसको|यह|ये|मेरे|मेरा|मेरी|पूरे|को|का|की|वीडियो|विडियो|क्लिप|फाइल|फिल्म) )*"
_FIRST = r"(?:पहले|पहला|पहली|शुरू के|शुरुआत के|शुरुआती|शुरू में)"
_LAST = r"(?:आखिरी|अंतिम|आखिर के|अंत के|लास्ट)"
_EXCEPT = r"(?:को )?(?:छोडकर|छोड के|के अलावा|के सिवा)(?: बाकी)?(?: सब(?: कुछ)?)?"
_ALL = r"(?: का)?(?: सब(?: कुछ)?)?"
_CLOCK = r"(\d+(?::\d+){1,2}(?:\.\d+)?)"
_SECOND = r"(?:सेकंड|सेकेंड|सैकंड|सेकण्ड|सेकन्ड|सेकंडों|सेक)"
_UNIT = rf"({_SECOND}|मिनट|मिनिट|मिनटों)"
_SIZE = r"(\d[\d.]* ?(?:[kmg]b|एमबी|एम बी|मेगाबाइट|मेगा|केबी|किलोबाइट))"

HINDI: dict[str, Rows] = {
    "hi": (
        (r"कृपया|प्लीज|जरा|नमस्ते|हैलो|भाई|यार|धन्यवाद|शुक्रिया", "please"),
        (rf"(?:सबटाइटल|कैप्शन|उपशीर्षक) {_ADD}", "add captions"),
        (rf"(?:सबटाइटल|कैप्शन|उपशीर्षक) (?:को )?{_AWAY}", "remove captions"),
        (
            rf"{_THIS}रिजॉल्यूशन (?:को )?(\d{{3,4}}p?)(?: पर| में| तक)?{_DO}",
            r"resize it to \1",
        ),
        (rf"{_THIS}(\d{{3,4}}p) (?:में|पर)(?: बदल{_ENDING}|{_DO})", r"resize it to \1"),
        (
            rf"{_SOUND} (?:को )?(mp3|wav|m4a)(?: में)?(?: (?:दो|दें|दीजिए|चाहिए)| निकाल{_ENDING}"
            rf"| सेव{_DO}| बदल{_ENDING}|{_DO})",
            r"extract the audio as \1",
        ),
        (
            rf"{_THIS}(gif|mp3|mp4|webm)(?: में| मे)?"
            rf" (?:(?:बदल|बन){_ENDING}|(?:कन्वर्ट|कनवर्ट){_DO})",
            r"convert it to \1",
        ),
        (
            r"(?:(?:आखिरी|पिछला|पिछले|अंतिम) )?(?:(?:बदलाव|काम|एडिट|चीज|कदम) )?(?:को )?"
            r"(?:वापस (?:ले लो|लो|लें|लीजिए|करो|कर दो|करें|कीजिए)|अनडू(?: करो| कर दो)?)",
            "undo",
        ),
        (r"(?:फिर से लागू|रीडू)(?: करो| कर दो| करें)?", "redo"),
        (
            r"(?:क्वालिटी|गुणवत्ता) (?:को )?(?:घटाए|गिराए|खोए|कम किए|बिगाडे|खराब किए) (?:बिना|बगैर)"
            r"|बिना (?:क्वालिटी|गुणवत्ता) (?:घटाए|गिराए|खोए|कम किए|बिगाडे|खराब किए)"
            r"|(?:क्वालिटी|गुणवत्ता) (?:वही|बनाए) (?:रखते हुए|रखकर|रखो)"
            r"|(?:क्वालिटी|गुणवत्ता) (?:कम|खराब) (?:न|ना|नहीं|मत) (?:हो|करो|करना)",
            "without losing quality",
        ),
        (r"रिजॉल्यूशन बदले बिना|बिना रिजॉल्यूशन बदले", "without changing the resolution"),
        (
            rf"{_FIRST} (\d+) {_UNIT} {_EXCEPT}",
            r"everything except the first \1 \2",
        ),
        (
            rf"{_LAST} (\d+) {_UNIT} {_EXCEPT}",
            r"everything except the last \1 \2",
        ),
        (rf"{_FIRST} (\d+) {_UNIT}", r"the first \1 \2"),
        (rf"{_LAST} (\d+) {_UNIT}", r"the last \1 \2"),
        (r"(?:पहला|पहले|शुरू का) मिनट", "the first 1 minute"),
        (rf"(?:पहला|पहले|शुरू का) {_SECOND}", "the first 1 second"),
        (rf"{_LAST} मिनट", "the last 1 minute"),
        (rf"{_LAST} {_SECOND}", "the last 1 second"),
        (r"(?:पहला|पहले|शुरू का) (?:आधा|आधे)(?: (?:हिस्सा|हिस्से|भाग))?", "the first half"),
        (r"(?:दूसरा|दूसरे|आखिरी|बाद का) (?:आधा|आधे)(?: (?:हिस्सा|हिस्से|भाग))?", "the second half"),
        (rf"{_THIS}(?:आधे (?:साइज|आकार)(?: में| पर| का)?|(?:साइज )?आधा{_DO})", "to half its size"),
        (rf"{_CLOCK} से (?:अंत|आखिर|आखिरी) तक", r"from \1 to the end"),
        (rf"{_CLOCK} से (?:लेकर )?{_CLOCK}(?: तक)?", r"from \1 to \2"),
        (
            rf"(\d+)(?:वें)?(?: {_SECOND})? से (?:लेकर )?(\d+)(?:वें)? {_SECOND}(?: तक)?",
            r"from \1 to \2 seconds",
        ),
        (
            rf"{_SOUND} (?:को )?(?:फिर से |वापस |दोबारा )?(?:चालू|ऑन){_DO}|अनम्यूट{_DO}",
            "unmute",
        ),
        (
            rf"((?:\d+ (?:मिनट|मिनिट) )?\d+ {_SECOND}|\d+:\d+) (?:से आगे|के बाद){_ALL}",
            r"everything after \1",
        ),
        (
            rf"((?:\d+ (?:मिनट|मिनिट) )?\d+ {_SECOND}|\d+:\d+) से पहले{_ALL}",
            r"everything before \1",
        ),
        (rf"{_SOUND} (?:बहुत|काफी) (?:कम|धीमी|धीमा)(?: है)?", "make it louder"),
        (rf"{_SOUND} (?:बहुत|काफी) (?:तेज|ऊंची|ज्यादा)(?: है)?", "make it quieter"),
        (
            rf"{_THIS}{_SOUND} (?:को )?(?:बंद{_DO}|{_AWAY}|म्यूट{_DO})|म्यूट{_DO}"
            rf"|(?:बिना|बगैर) {_SOUND}(?: का| के)?",
            "mute",
        ),
        (
            rf"(?:{_SOUND}|वॉल्यूम) (?:को )?{_MORE}(?:(?:तेज|ऊंची|ऊंचा|ज्यादा){_DO}|बढ{_ENDING})",
            "make it louder",
        ),
        (
            rf"(?:{_SOUND}|वॉल्यूम) (?:को )?{_MORE}(?:(?:कम|धीमी|धीमा|हल्की){_DO}|घट{_ENDING})",
            "make it quieter",
        ),
        (rf"{_THIS}(?:खामोशी|चुप्पी|सन्नाटा|सन्नाटे) (?:को )?{_AWAY}", "remove silence"),
        (
            rf"{_THIS}(\d+(?:\.\d+)?) ?(?:x|गुना) (?:तेज|स्पीड|रफ्तार)(?: पर| से| में)?{_DO}",
            r"speed \1x",
        ),
        (
            rf"{_THIS}(?:दोगुनी|दुगनी|दुगुनी|डबल) (?:स्पीड|रफ्तार|तेज)(?: पर| से| में)?{_DO}"
            rf"|{_THIS}दोगुना तेज{_DO}",
            "speed 2x",
        ),
        (rf"{_THIS}आधी (?:स्पीड|रफ्तार)(?: पर| से| में)?{_DO}", "at half speed"),
        (rf"{_THIS}स्लो ?मोशन(?: में)?{_DO}", "slow motion"),
        (
            rf"{_THIS}(?:स्पीड |रफ्तार )?{_MORE}(?:तेज{_DO}|बढा(?:ओ|एं| दो))|{_THIS}बहुत धीमा है",
            "make it faster",
        ),
        (
            rf"{_THIS}(?:स्पीड |रफ्तार )?{_MORE}(?:धीमा|धीमी|स्लो){_DO}|{_THIS}बहुत तेज है",
            "make it slower",
        ),
        (
            rf"{_THIS}(?:ब्लैक (?:एंड|ऐंड|और|&) व्हाइट|श्वेत ?-?श्याम)(?: में)?{_DO}",
            "make it black and white",
        ),
        (
            rf"{_THIS}बहुत (?:अंधेरा|डार्क|गहरा) है|{_THIS}{_MORE}(?:चमकीला|ब्राइट|उजला){_DO}"
            rf"|{_THIS}(?:चमक|रोशनी|ब्राइटनेस) {_MORE}बढ{_ENDING}",
            "make it brighter",
        ),
        (
            rf"{_THIS}बहुत (?:चमकीला|ब्राइट) है|{_THIS}{_MORE}(?:गहरा|डार्क){_DO}"
            rf"|{_THIS}(?:चमक|रोशनी|ब्राइटनेस) {_MORE}(?:कम{_DO}|घट{_ENDING})",
            "make it darker",
        ),
        (
            rf"{_THIS}(?:दाएं|दायें|दाईं ओर|दाहिनी ओर|दाहिने|घडी की दिशा में) (\d+) डिग्री घुम{_ENDING}"
            rf"|{_THIS}(?P<d>\d+) डिग्री (?:दाएं|दायें|दाईं ओर|दाहिने) घुम{_ENDING}",
            r"rotate \1\g<d> degrees clockwise",
        ),
        (
            rf"{_THIS}(?:बाएं|बायें|बाईं ओर) (\d+) डिग्री घुम{_ENDING}"
            rf"|{_THIS}(?P<d>\d+) डिग्री (?:बाएं|बायें|बाईं ओर) घुम{_ENDING}",
            r"rotate \1\g<d> degrees to the left",
        ),
        (rf"{_THIS}(\d+) डिग्री घुम{_ENDING}", r"rotate \1 degrees"),
        (rf"{_THIS}उल्टा (?:दिख रहा )?है", "rotate by 180 degrees"),
        (rf"{_THIS}उल्टा चल{_ENDING}|{_THIS}रिवर्स{_DO}", "reverse"),
        (rf"{_THIS}(?:खडा|वर्टिकल|पोर्ट्रेट){_DO}", "make it vertical"),
        (rf"{_THIS}(?:आडा|हॉरिजॉन्टल|लैंडस्केप){_DO}", "make it landscape"),
        (rf"{_THIS}(?:चौकोर|स्क्वेयर|वर्गाकार){_DO}", "make it square"),
        (
            rf"(?:सबसे )?नीचे («quote\d+»)(?: {_TEXT})?(?: को)? {_ADD}",
            r"add the text \1 at the bottom",
        ),
        (
            rf"(?:सबसे )?ऊपर («quote\d+»)(?: {_TEXT})?(?: को)? {_ADD}",
            r"add the text \1 at the top",
        ),
        (rf"(?:{_TEXT} )?(«quote\d+»)(?: {_TEXT})?(?: को)? {_ADD}", r"add the text \1"),
        (rf"{_TEXT} (?:को )?{_AWAY}", "remove the text"),
        (rf"{_THIS}(?:धुंधला|धुंधले|धुंधली|ब्लर){_DO}", "blur"),
        (rf"{_THIS}(?:पिक्सेलेट|पिक्सलेट|मोजेक){_DO}", "pixelate"),
        (rf"{_THIS}स्टिकर(?: बना{_ENDING})?", "make a sticker"),
        (
            rf"{_THIS}(\d+) (?:बराबर )?(?:हिस्सों|भागों|टुकडों) में (?:बांट|काट|तोड|कर){_ENDING}",
            r"split into \1 parts",
        ),
        (
            rf"(?:दोनों |सारे |सब |इन )*(?:वीडियो|वीडियोज|क्लिप|क्लिप्स)(?: को)?(?: आपस में| एक साथ)?"
            rf" (?:जोड|मिल){_ENDING}",
            "join the videos",
        ),
        (rf"क्रम (?:बदल|उलट){_ENDING}", "swap the order"),
        (r"(?:मत|न) काटो|काटो मत|काटना मत|मत काटना", "don't cut"),
        (rf"{_SIZE} (?:से (?:कम|नीचे|छोटा)|के (?:अंदर|भीतर|नीचे)|तक)(?: में| का| की| पर)?", r"under \1"),
        (r"अधिकतम|ज्यादा से ज्यादा|मैक्सिमम", "at most"),
        (rf"{_SIZE} (?:में|पर|का|की)", r"to \1"),
        (rf"(?:कंप्रेस|कम्प्रेस|कॉम्प्रेस){_DO}", "compress"),
        (
            rf"{_THIS}(?:साइज |आकार )?{_MORE}(?:छोटा|छोटी|हल्का|हल्की){_DO}"
            rf"|{_THIS}(?:साइज|आकार) {_MORE}(?:कम{_DO}|घट{_ENDING})",
            "make smaller",
        ),
        (rf"कम{_DO}|घट{_ENDING}", "reduce"),
        (r"(?:करके |कर के )?भेज(?:ो|िए|ें| दो| दीजिए)", ""),
        (_AWAY, "cut off"),
        (rf"ट्रिम{_DO}", "trim"),
        (r"(?:सिर्फ|केवल|बस)(?= .*(?:रख|बच|keep))", ""),
        (r"सिर्फ|केवल|बस", "only"),
        (rf"(?:रख|बच|छोड){_ENDING}", "keep"),
        (rf"(?:एक्सपोर्ट|डाउनलोड|निर्यात){_DO}", "export"),
        (_SECOND, "seconds"),
        (r"मिनट|मिनिट|मिनटों", "minutes"),
        (r"एमबी|एम बी|मेगाबाइट|मेगा", "mb"),
        (r"केबी|किलोबाइट", "kb"),
        (r"साइज|आकार", "size"),
        (r"वीडियो|विडियो|क्लिप|फिल्म|फाइल", "video"),
        (r"और फिर|उसके बाद|इसके बाद|फिर|और", "and"),
        (
            r"इस|इसे|इसको|यह|ये|वह|वो|उसे|उसको|को|का|की|के|में|से|पर|मुझे|मेरा|मेरी|मेरे|है|हैं|हो|चाहिए"
            r"|करो|करें|कर|दो|दें|तक|अब|बहुत|थोडा|एक|ही|तो|हिस्सा|हिस्से|भाग|वाला|वाले",
            "",
        ),
        # in Latin letters
        (r"(?:pehle|pahle|shuru ke) (\d+) (?:seconds?|sec)", r"the first \1 seconds"),
        (r"(?:aakhri|akhri|aakhiri|last) (\d+) (?:seconds?|sec)(?= )", r"the last \1 seconds"),
        (r"(?:awaaz|awaz|aawaz|aavaaz) (?:band kar ?do|band karo|hata ?do|hatao)", "mute"),
        (r"(?:video |isko |ise |file )+ko (?=\d)", ""),
        (r"(\d[\d.]* ?[kmg]b) (?:se kam|ke andar|se niche)(?: me| mein)?", r"under \1"),
        (
            r"(?:video |isko |ise |ko |file |ka |size )*(?:chota|chhota|choti)"
            r"(?: kar ?do| karo| bana ?do| banao)?",
            "make smaller",
        ),
        (r"compress (?:kar ?do|karo|kar dena)", "compress"),
        (r"hata ?do|hatao|kaat ?do|kaato|kato|nikal ?do|nikalo", "cut off"),
        (r"rakho|rehne ?do", "keep"),
        (r"sirf", "only"),
        (r"isko|ise|yeh|karo|kar ?do|yaar|bhai|zara|mein|wala", ""),
    ),
}
