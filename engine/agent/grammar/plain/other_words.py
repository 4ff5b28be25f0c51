"""Other words for the picture, what lies on it, several files and sizes, as the rules know them.

Beside `everyday`, on normalised English.
"""

from __future__ import annotations

import re

from engine.agent.grammar.plain.everyday import AMOUNT as _AMOUNT

OTHER_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        # The picture.
        (r"\b(?:more )?(?:punchy|punchier|vivid|vibrant|rich(?:er)?)"
         r" colou?rs?\b", "more saturation"),
        (r"\b(?:a |an )?(sepia|black and white|vintage) (?:tint|tone|look|filter"
         r"|effect)\b", r"\1"),
        (r"^\W*(?:gr[ae]y|gr[ae]y-?scale|monochrome)(?: please)?[\s.!]*$", "black and white"),
        (r"\b(\d{1,3} ?fps) (?:is|would be|will be) (?:enough|fine|ok|okay|good"
         r"|plenty)\b", r"change to \1"),
        (r"\bh-?flip\b", "flip horizontally"),
        (r"\bv-?flip\b", "flip vertically"),
        (r"\b(?:straighten|tilt|level) (?:it |this |the \w+ )?(?:by )?(?=\d)", "rotate it by "),
        (r"\b(?:reformat|reframe|re-?crop|reshape) (?:it |this )?(?:as|to|into|for) "
         r"(?=\d)", "make it "),
        (r"\b(?:wide(?:screen)?|tall|vertical|portrait|landscape|square) "
         r"(\d{1,2}[:x]\d{1,2})\b", r"\1"),
        (
            r"(?:,| and)? fill(?:ing)? (?:in )?the (?:sides|rest|gaps?|bars|background|borders"
            r"|empty"
            r" space) with (?:an? )?blur(?:red)?(?: \w+)?(?=[\s.!]*$)",
            " with blurred sides",
        ),
        *(
            (
                r"\b(?:crop(?= (?:off|away|out))|(?:cut|trim|chop)(?=[^,;]*\bof the (?:picture"
                r"|frame|image|screen)))"
                r"(?: off| away| out)? the"
                rf" (left|right|top|bottom) {share}(?: of the (?:picture|frame|image|screen"
                rf"|video))?\b",
                rf"crop {percent}% from the \1",
            )
            for share, percent in (("half", 50), ("third", 33), ("quarter", 25))
        ),
        (
            r"\b(?:hide|cover|obscure|mask|censor) (the [a-z ]{3,40}?)(?: up)? (?:with|behind"
            r"|using"
            r"|under) (?:an? |some )?(?:blur|blurring)\b",
            r"blur \1",
        ),
        (
            r"\b(?:hide|cover|obscure|mask|censor) (the [a-z ]{3,40}?)(?: up)? (?:with|behind"
            r"|using"
            r"|under) (?:an? |some )?(?:pixels|pixelation|mosaic)\b",
            r"pixelate \1",
        ),
        (
            r"\b(?:steady|stabili[sz]e|smooth(?: out)?|fix) the (?:shaky|wobbly|jerky|jittery)"
            r" (?:bits?"
            r"|parts?|footage|video|camera|shots?|image|picture)\b",
            "stabilize it",
        ),
        (r"\b(?:(?:crank|jack|amp|lift|boost|bump|pump|push)(?: up)?|(?<!turn )(?<!bring )up) "
         r"(?:the )?(?=brightness|contrast"
         r"|saturation)", "raise the "),
        (r"\badd (?:some|a bit of|a little|more) (?=contrast|saturation|brightness"
         r"|warmth)", "more "),
        (r"\b(?:make it )?smoother,? (?:at |with |to |in )?(?=\d{2,3} ?fps)", "change to "),
        (r"\badd (\d{1,3} ?(?:%|percent)) (?:of )?(saturation|contrast|brightness)\b",
         r"increase the \2 by \1"),
        (r"\b(square|vertical|portrait|landscape|\d{1,2}:\d{1,2}),? (?:but |and )?(?:no|not)"
         r" crop(?:ping|ped)?\b",
         r"\1 without cropping"),
        (r"\bconvert (?:it |this )?(?:from )?\d{2,3}[pi] to (?=\d{2,3} ?fps)", "change to "),
        # Words on the picture.
        (r"\b(?:the|my|our) (?:[a-z]+ )?(?:crest|emblem|badge|monogram|insignia|coat of arms)\b",
         "my logo"),
        (r"^\W*(?:text|title|caption) (?=«quote)", "add the text "),
        (r"\bthe (?:date|year|place|location|website|handle|url) (?=«quote)", "the text "),
        (r"(?<=») cent(?:er|r)ed\b", " in the center"),
        (r"\b(move the (?:text|title|caption|logo|captions|subtitles)) up\b(?!"
         r" to)", r"\1 to the top"),
        (r"\b(move the (?:text|title|caption|logo|captions|subtitles)) down\b(?!"
         r" to)", r"\1 to the bottom"),
        (r"^\W*(?:the )?(text|title|logo) (?:should|must|has to|needs to|ought to) be "
         r"(?=[a-z]+[\s.!]*$)",
         r"make the \1 "),
        # Words that are said.
        (
            r"\bsrt (?:file )?(?:of|with) (?:what(?:'s| is) (?:being )?said|(?:all )?the "
            r"(?:speech"
            r"|talking|dialogue|words))\b",
            "captions as srt",
        ),
        (r"\btake (?:all )?the colou?rs? (?:out|away|off)\b", "black and white"),
        (r"\bbring back (?:the |my )?(?:sound|audio)\b", "unmute"),
        (r"\bmy (?:melody|tune|soundtrack)\b", "the music"),
        (r"\b(?:cancel|undo|take back|reverse) (?:that )?(?:what|that which) (?:you|i|we) did"
         r" (?:last|before|just now)\b",
         "undo"),
        # Several files.
        (r"\bi(?: want|'d like| would like) (?:the )?(second|third|last) (?:video|clip|1) first\b",
         r"put the \1 video first"),
        (r"\b(merge|join|combine|stitch) (?:video|clip|file) 1 (?:and|with) (?:video|clip|file)"
         r" 2\b",
         r"\1 the videos"),
        (
            r"\b(?:append|attach|add|tack|put) (?:the )?second(?: (?:video|clip|1|one))? (?:on"
            r" ?)?(?:to|after"
            r"|behind) (?:the )?(?:end of )?(?:the )?first(?: (?:video|clip|1|one))?\b",
            "join the videos",
        ),
        (r"\bside[- ]by[- ]side comparison\b(?: of both| video)?", "side by side"),
        (r"\b\d{1,2} (?:thumbnails|frames|pictures|stills) (?:in|on) (?:1|a single|one) "
         r"(?:picture|image|sheet"
         r"|page)\b", "contact sheet"),
        (
            rf"\b(?:save|export|give me|extract|get|take) the (?:sound|audio) (?:of|from|in)"
            rf" (the (?:first|last) {_AMOUNT})(?: as (?:an )?mp3)?\b",
            r"keep \1 and convert it to mp3",
        ),
        (
            r"\b(?:put |have |show )?(?:the )?(?:my )?(?:web ?cam|face ?cam|camera|reaction"
            r"|small)"
            r" (?:clip|video|cam|recording)s? (?=in |at |to )",
            "put the second video ",
        ),
        (r"\bfirst (?:clip|video|1|one) (?:above|on top of|over) the second(?: (?:clip|video|1"
         r"|one))?\b",
         "stack the 2 videos vertically"),
        (r"\bfirst (?:clip|video|1|one) (?:next to|beside) the second(?: (?:clip|video|1"
         r"|one))?\b",
         "put the 2 videos side by side"),
        (
            r"\b((?:join|merge|combine|glue|stitch|stick|put|concat\w*)\b[^,;]*?) in (?:the )?"
            r"(?:right "
            r"|same |that |this |given )?(?:order|sequence)(?: (?:i|we) (?:sent|uploaded) "
            r"(?:them|it))?"
            r"(?=[\s.!]*$)",
            r"\1",
        ),
        (r"\b(?:swap|switch) (?:their|the) (?:order|places|positions)(?: "
         r"(?:around|of the"
         r" (?:clips|videos)))?\b", "swap the order"),
        (
            r"\b(?:put|add|show|place) (the (?:photo|picture|image))(?= (?:at|in) the (?:very"
            r" )?(?:start"
            r"|beginning|end)\b)",
            r"insert \1",
        ),
        (r"\b(?:drop|dip|lower|duck|quiet) the music (?:when(?:ever)?|while) (?:i'm|i am|i|we"
         r"|we're)"
         r" (?:talk|speak)(?:ing)?\b", "lower the music when someone talks"),
        (r"\bper (?:pic|photo|picture|image|slide|foto)\b", "each"),
        # How long, how large.
        (r"\b(?:w/o|without) (?:it )?(?:looking|getting|becoming) (?:bad|ugly|awful|terrible"
         r"|blurry|worse|too bad"
         r"|pixelated)\b", "without losing quality"),
        (
            rf"\b(?:make|turn|convert) (?:it|this|the video)(?: into)? an? {_AMOUNT}[- ]"
            rf"(?:long )?"
            r"(?:time-?lapse|hyper-?lapse)\b",
            r"speed it up to fit \1",
        ),
        (
            r"\b(make it|convert it to|change it to|export (?:it )?(?:in|at)|set it to)"
            r" (2160|1440|1080|720|540|480|360)(?=[\s.!]*$|,| and\b| please\b)",
            r"\1 \2p",
        ),
        (r"\b(?:cap|limit|hold) (?=(?:the )?(?:bit ?rate|frame ?rate|fps)\b)", "set "),
        # Colour.
        (r"\bb ?/ ?w\b|\bb n w\b|\bbnw\b|\bb and w\b|(?<!\w)b ?\+ ?w\b", "black and white"),
        (
            r"\bdesaturat\w*(?: (?:it|this|the \w+))? (?:a (?:bit|little|tad)|slightly)\b",
            "less saturation",
        ),
        (
            r"\b(?:desaturat\w*|decolou?ri[sz]\w*|(?:drain|remove|take out|take away|get rid of)"
            r" (?:all )?(?:the )?colou?rs?|(?:without|no) colou?rs?)"
            r"(?: (?:it|this|the (?:video|clip)))?(?: completely| fully| out)?\b",
            "black and white",
        ),
        # Pauses.
        (
            r"\b(pauses|gaps|silences?|parts|bits|moments) where (?:i'm|i am|he's|she's|we're"
            r"|they're|you're|i|he|she|we|they|you|nobody's|no one's)?(?: is| are| am)?"
            r"(?: not|n't| don't| do not| doesn't| stop)? (?:talk|speak|say)(?:ing|s)?"
            r"(?: anything| a word)?\b",
            "silent parts",
        ),
        # A kind of file with a shape before it, or sent as one.
        (
            r"\b(\d{1,2}:\d{1,2}|\d{3,4}p|muted|silent) (gif|webm|sticker)\b",
            r"\1 and a \2",
        ),
        (
            r"\b(?:send|give|export|download|deliver|return)(?: (?:it|this|that|me))*(?: back)?"
            r"(?: to me)? (?:as|in) (?:an? )?(?=(?:mp3|m4a|wav|gif|webm|png|jpe?g)\b)",
            "convert it to ",
        ),
        # A song for the sound.
        (
            r"\buse (?:the |my |this |that )?(?:uploaded )?(?:mp3|song|track|music|audio file)"
            r" as (?:the |a )?(?:new )?(?:soundtrack|sound|audio|audio track)"
            r" (?:instead of|in place of|and not|not) (?:the )?(?:original |old |existing )?"
            r"(?:sound|audio|soundtrack|1)\b",
            "replace the audio with the song",
        ),
        # Clips into each other.
        (
            r"\b(?:an? |some )?(?:smooth |nice |soft |slow |quick )*(?:fades?|dissolves?|blend)"
            r"(?: effect| transition)? (?:in ?between|between)(?: (?:them|the (?:clips|videos"
            r"|2|parts)|each|both))?\b",
            "a crossfade",
        ),
        (r"\b(?:smooth|soft|nice|simple|fade|fading|dissolve) transitions?\b", "crossfade"),
        # In parts.
        (
            r"\b(?:break|chop|cut|split|slice|divide) (?:it |this |the video )?(?:up )?"
            r"(?:in|into) (?:chunks|pieces|parts|files|clips|bits) (?:of |under |below |max "
            r"|at most |no (?:more|bigger|larger) than |up to |that are )+"
            r"(?=\d)",
            "split into parts of ",
        ),
        (r"\bburn(?:ed|t) (?:in|into|onto|on)(?: (?:the|my) (?:video|picture|clip|film))?\b",
         "burned in"),
        (r"^\W*scratch (?:that|it)(?: last (?:one|1|change|edit))?(?: please)?[\s.!]*$", "undo"),
    )
)  # fmt: skip
