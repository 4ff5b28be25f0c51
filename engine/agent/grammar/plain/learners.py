"""English of people who learn it: the verb at the end, "in second 14", "4 time", "more slowly".

Before the other tables, on normalised English. Endings and little words may be missing; what is
wanted never is.
"""

from __future__ import annotations

import re
from typing import Final

from engine.agent.grammar.plain.said import Said

_S: Final = r"(?:seconds?|secs?|s)"
_AT: Final = r"\d[\d:.]*(?: ?(?:seconds?|secs?|s|minutes?|mins?|m)\b)?"
_ROW: Final = r"top|bottom|up|down|upper|lower|above|below"
_SIDE: Final = r"left|right"
_ROWS: Final = {"up": "top", "upper": "top", "above": "top", "down": "bottom", "lower": "bottom",
                "below": "bottom", "top": "top", "bottom": "bottom"}  # fmt: skip
_CORNER: Final = re.compile(
    rf"\b(?:in|on|at|to|into) (?:the )?(?:corner )?(?:(?P<row>up|down|above|below)(?: side)?["
    rf" -](?P<side>{_SIDE})"
    rf"|(?P<side2>{_SIDE})(?: side)?[ -](?P<row2>{_ROW}))(?: (?:side|corner))?\b"
    rf"|\b(?:(?P<side3>{_SIDE})[ -](?P<row3>{_ROW})|(?P<row4>up|down)[ -](?P<side4>{_SIDE}))"
    rf" corner\b"
)
_CORNER_SPLIT: Final = re.compile(
    rf"\b(?:in |on |at |to )?(?:the )?(?P<side>{_SIDE}) corner (?:on |at |in )?(?:the"
    rf" )?(?P<row>{_ROW})\b"
    rf"|\b(?:in |on |at |to )?(?:the )?corner (?:on |at |in )?(?:the )?(?P<side2>{_SIDE})"
    rf" (?:on |at |in )?(?:the )?(?P<row2>{_ROW})\b"
)
_VERB: Final = (
    r"(?:cut|delete|remove|erase|mute|blur|keep|reverse|put|add|insert|make|do|clean|turn|need"
    r"|split"
    r"|take|show|stop|freeze|repeat)"
)

LEARNERS: Final[tuple[tuple[re.Pattern[str], Said], ...]] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        # Little words.
        (r"\blet me have\b", "give me"),
        (r"\bi (?:need|want|wish|would like) (?=(?:cut|remove|delete|mute|reverse|rotate|crop"
         r"|join|split|speed"
         r"|slow|blur|add|put|make|convert|compress)\b)", "please "),
        (r"\b(?:(?:can|could|might|may) )?(?:please )?(?P<what>it|this|that|the (?:whole"
         r" )?[a-z]+) (?:please )?be"
         r" (?:please )?made(?= [a-z])", r"make \g<what>"),
        (r"^\W*(?:ew+|ugh+|yuck|eek|argh+|nah+|meh|hm+)\b[\s,!.]*(?:no+\b[\s,!.]*)?(?=[a-z])", " "),
        (r"\bplease to (?=[a-z])", "please "),
        (r"\bi (?:want|need|like|wish) that (?:it |the video |this )?(?=[a-z])", "please make it "),
        (r"\b(?:a (?:little|bit) )?more (fast|slow|quick|loud|quiet|bright|dark|small|warm|cold"
         r"|soft)(?:ly)?\b",
         r"\1er"),
        (r"\b(?:do|make) (?:it |video |the video |sound |the sound |please )*(?=(?:fast|slow"
         r"|quick|loud|quiet"
         r"|bright|dark|small|warm|cold|soft)er\b)", "make it "),
        (r"\b(?:the )?(?:sound|audio|volume) (?:must|should|has to|have to|needs? to) be"
         r" (?=(?:loud|quiet|soft)er)",
         "make it "),
        (r"\b(?:make |let )?(?:it|everything|the (?:whole )?video) (?:to )?(?:run|play|go|move)"
         r" (?:a (?:little|bit) )?"
         r"(fast|slow)er\b", r"make it \1er"),
        (r"\b(?:do|make|play) (?:it |please )*(?:more )?slowly\b|\bplay it slow(?:ly)?\b",
         "make it slower"),
        (r"\bmake it slower (?:at|on|from)\b", "slow down from"),
        (r"\bgo(?:es)? (?:more )?(faster|slower)\b", r"be \1"),
        (r"\b(must|should|has to|have to|needs? to) (?:go|be|run|play) (faster|slower)\b", r"\2"),
        (r"\bfast(?:er)? (?:2|two) (?:times|time)\b|\b(?:2|two) (?:times|time) (?:more"
         r" )?fast(?:er)?\b",
         "faster 2x"),
        (r"\bless bright\b", "darker"), (r"\bless dark\b", "brighter"),
        (r"\btimes in a row\b", "times"),
        (r"\b(\d{1,2}) time\b(?! ?(?:lapse|line|code))", r"\1 times"),
        (r"\b(\d{1,3}) frames? (?:in|on|for|by) (?:1 |a |the |one |each )?seconds?\b", r"\1 fps"),
        (r"\b(?:need|want) (?=\d{1,3} ?fps)", "change to "),
        (r"\b(?:not|no) (?:more|bigger|larger|over|much)(?: than| then)? (?=\d[\d.,]* ?[kmg]i?b)",
         "at most "),
        (r"\bformat (\d{1,2}) (?:on|by|to|x) (\d{1,2})\b", r"make it \1:\2"),
        (r"\b(\d{1,2}) on (\d{1,2})\b(?= *(?:please|format|video|$))", r"\1:\2"),
        (r"\b(?:cut|crop|make) (?:the )?(?:picture|image|frame|screen|video) (?:to|in|into|at)"
         r" (?=\d{1,2}:\d{1,2}(?!\d)(?! ?(?:-|to|until)))", "crop to "),
        (r"\b(?:quadrat|quadratic|quadrate|carr[eé])\b", "square"),
        (r"\bmake (?:the |this |my )?(?:picture|image|video|frame) (?=(?:square|vertical|horizontal"
         r"|landscape|portrait|upright)\b)", "make it "),
        (r"\bfor (?:the |my )?(?:tele)?phone,? (vertical|upright)\b", r"\1"),
        (r"\b(?:make |let )?(?:it|this|the video) go (?:very |hella |super |so |really |crazy"
         r" )*(fast|slow)\b",
         r"make it \1er"),
        (r"\b(?:do (?:that|the) (?:thing|effect) where (?:it )?)?goes? forwards? (?:n |and |then"
         r" )*back(?:wards?)?\b",
         "boomerang"),
        (r"\b(?:make |let )?(?:the )?(?:picture|image|frame|video) (?:to )?(?:stands?|stays?|be)"
         r" still (at|from)"
         r" (\d[\d:.]*)", r"freeze at \2"),
        (r"\b(?:make |let )?the (?:picture|image|video) fade (in|out)\b", r"fade \1"),
        (r"\bplay (?:it|this|the video) (\d{1,2}) times(?: over| in a row)?(?! (?:fast|slow|as"
         r"|the|speed|quick))",
         r"loop it \1 times"),
        # Times.
        (r"\b((?:from|between) \d{1,4}(?: ?s| secs?| seconds?)?) (?:until|till) (?=\d{1,4} ?s)",
         r"\1 to "),
        (rf"\b(?:the )?(?:beginning|start|intro|front|first bit)\b(?P<mid>[^,.;\d«]{{0,20}}?),?"
         rf" (?:like |about |maybe"
         rf" |say |around )+(?:the )?(?:first )?(?P<n>\d[\d.]* ?{_S}\b)", r"\g<mid> the first \g"
                                                                          r"<n>"),
        (rf"\b(?:the )?(?:ending|end|outro|last bit|final bit)\b(?P<mid>[^,.;\d«]{{0,20}}?),?"
         rf" (?:like |about |maybe"
         rf" |say |around )+(?:the )?(?:last )?(?P<n>\d[\d.]* ?{_S}\b)", r"\g<mid> the last \g<n>"),
        (r"\b(?:to|just|only) (?:like |about |maybe )+(?=the (?:first|last) \d)", "to "),
        (r"\b(?:stop|end|finish) (?:the )?(?:video|it|this) after (?=\d)", "end at "),
        (r"\b(cut|chop|split|divide|slice) (it|this|that|the video) (?:in|into) (\d)(?="
         r" *(?:please)?[\s.!]*$)",
         r"split \2 into \3 parts"),
        (r"\b(?:in|on) (?:the )?second (\d{1,4})\b(?! ?(?:-|to|until))", r"at \1 seconds"),
        (rf"\b(?:from|since) (?:the )?(?:second )?(\d{{1,4}})(?: {_S})? (?:to|until|till|and to)"
         rf" (?:the )?second (\d{{1,4}})\b", r"from \1 to \2 seconds"),
        (r"\b(?:video|it|clip) (?:must|should|has to|have to|needs? to|need|will|to) (?:begin"
         r"|start)s?"
         r" (?:from|at|on|in|with) (?=\d)", "start at "),
        (r"\b(?:video|it|clip) (?:must|should|has to|have to|needs? to|need|will|to) (?:end|stop"
         r"|finish)"
         r"(?:es|s)? (?:at|on|in|by|with) (?=\d)", "end at "),
        (rf"^\W*(?:please )?(?:in|at) (?:the )?(?:beginning|start) (?:is|are|there is|there are"
         rf"|it has|we have)"
         rf" (?:a |about )?(\d[\d.]* ?{_S})[^,.;\d]*", r"in the first \1 "),
        (rf"^\W*(?:please )?(?:in|at) (?:the )?(?:end|ending) (?:is|are|there is|there are|it"
         rf" has|we have)"
         rf" (?:a |about )?(\d[\d.]* ?{_S})[^,.;\d]*", r"in the last \1 "),
        (rf"\bafter ({_AT}) (?:all|everything) (delete|remove|cut)\b", r"remove everything after"
                                                                       r" \1"),
        (rf"\bbefore ({_AT}) (?:all|everything) (delete|remove|cut)\b", r"remove everything befo"
                                                                        r"re \1"),
        (r"\b(?:on (\d{1,4}) seconds?|in (\d{1,4}) second)(?= *(?:please)?[\s.!]*$)",
         r"at \1\2 seconds"),
        (r"\b(reduce|compress|shrink|make it|lower) until (?=\d[\d.,]* ?[kmg]i?b\b)", r"\1 to "),
        (r"\b(?:play (?:it |this |the video )?)?(?:from )?back to front\b|\b(?:the )?wrong way"
         r" round in time\b",
         "reverse it"),
        (r"\b(?:(?:take|bring|get|put|switch|set|go|turn)(?: (?:me|it|everything|us|this))?"
         r" )back to (?:the |my )?"
         r"(?:original|source|first version|very (?:start|beginning))(?: (?:video|version|file"
         r"|clip|one|1))?"
         r"(?= *(?:please)?[\s.!]*$)", "start over"),
        (r"\b(?:hear nothing|nothing (?:to be |being )?heard)\b",
         "mute"),
        (r"\bflip (?:it |this |the video )?sideways (?:by )?(?=\d)", "rotate "),
        (r"\bplays? from (?:the )?end (?:to|until) (?:the )?(?:beginning|start)\b"
         r"|\bfrom (?:the )?end to (?:the )?(?:beginning|start)\b", "reverse it"),
        (r"\bgo(?:es)? (?:to )?(?:the )?backwards?\b", "play backwards"),
        (r"\b(?:first )?forwards? (?:and )?then back(?:wards?)?(?: again)?(?: play)?\b",
         "boomerang"),
        # Sound.
        (r"\b(?:without|no) (?:the )?(?:voice|sound|audio|volume) (?=(?:in |at |on |for |from"
         r" )?(?:the )?"
         r"(?:first|last|beginning|end|\d))", "mute "),
        (rf"^\W*(?:please |the )*(?:sound|audio|voice) (?:off|out|away|mute) (?:from )?({_AT})"
         rf" (?:to|until|till|-) ({_AT})",
         r"mute \1 to \2"),
        (r"\b(?:sound|voice|volume|audio) (?:is )?(?:very |too |so )?(?:small|little|weak|low)\b"
         r"(?:[\s,]+(?:please )?(?:make|do) (?:it )?(?:more|bigger|higher|strong(?:er)?"
         r"|loud(?:er)?|big))?",
         "make it louder"),
        (r"\b(?:sound|voice|volume|audio) (?:is )?(?:very |too |so )?(?:strong|big|high|hard)\b"
         r"(?:[\s,]+(?:please )?(?:make|do) (?:it )?(?:less|lower|smaller|weak(?:er)?"
         r"|quiet(?:er)?|small))?",
         "make it quieter"),
        (r"\b(?:do|make) (?:the )?(?:sound|voice|volume|audio) (2|two|3|three) times (?:more )?"
         r"(?:loud(?:er)?|strong(?:er)?|high(?:er)?)\b", r"make it \1 times louder"),
        (r"\b(?:make|do) (?:the )?(?:sound|voice|volume|audio) (?:on |at |to )?(?:the )?same"
         r" (?:level|volume"
         r"|loudness)(?: everywhere)?\b", "normalize the volume"),
        (r"\b(?:in|at) (?:the )?end,? (?:the )?(?:sound|audio|music) (?:should |must |has to"
         r" )?(?:go(?:es)?"
         r"|turn|get|fade)s? (?:slowly |softly |gently )?(?:off|out|away|down|quiet|silent)\b",
         "fade out the sound"),
        (r"\b(?:begin|start)s? (?:slowly |softly |gently )?(?:from|with|out of) (?:the"
         r" )?black\b", "fade in"),
        (r"\b(?:end|finish)(?:es|s)? (?:slowly |softly |gently )?(?:in|to|into|with) (?:the"
         r" )?black\b",
         "fade out"),
        (r"\b(?:cut|remove|delete) (?:the )?(?:places|parts|moments|pieces) where (?:is|there is"
         r"|it is)"
         r" (?:silence|silent|quiet)\b", "remove the silences"),
        (r"\bnoise of (?:the )?wind\b", "wind noise"),
        (r"\bthere is (?:a |some |much )?noise (?:in|on) (?:the )?(?:sound|audio|background)\b",
         "remove background noise"),
        # The picture.
        (r"^\W*no (?:black )?bars(?= *(?:please)?[\s.!]*$)", "remove the black bars"),
        (r"\bblack-white\b", "black and white"),
        (r"\btoo much light\b", "it is too bright"),
        (r"\b(?:too little|not enough) light\b", "it is too dark"),
        (r"\bmake (?:it )?(dark|bright|loud|quiet|fast|slow)(?= *(?:please)?[\s.!]*$)",
         r"make it \1er"),
        (r"\bresolution (?:of |to |is )?(2160|1440|1080|720|540|480|360)\b(?!p)", r"\1p"),
        (r"(?<=(?:logo|hoto|mage|ture|ideo) )(up|down) (left|right)\b",
         lambda found: f"in the {_ROWS[found[1]]} {found[2]} corner"),
        (r"\b(?:turn|put|flip|rotate|set) (?:it|this|that|the [a-z]+) the (?:right|correct"
         r"|proper) way"
         r" (?:up|round|around)\b", "fix it"),
        (r"\b(?:make|do|turn) (?:it |video |the video )?white (?:and )?black\b|\bwhite[- ]black\b",
         "black and white"),
        (r"\b(?:approach|come near(?:er)?|go near(?:er)?|get close(?:r)?) (?:to )?(?=the (?:cent"
         r"|middle|left"
         r"|right|top|bottom))", "zoom in on "),
        (r"\bmake (?:the )?(?:picture|image|video) (?:more )?(?:near(?:er)?|close(?:r)?)\b",
         "zoom in"),
        (r"\b(?:video|picture|image|it) (?:is |stays? |stands? |lies |lying )?on (?:its |the"
         r" )?head\b"
         r"(?:,? (?:please )?(?:turn|rotate|fix|correct)(?: it)?)?", "rotate by 180 degrees"),
        (r"\b(?:video|picture|image|it) (?:is |stays? |stands? |lies |lying )on (?:its |the"
         r" )?side\b[\s,]*"
         r"(?:please )?(?:turn|rotate)(?: it)?(?: to)?(?: the)? (right|left)\b",
          r"rotate 90 degrees \1"),
        (r"\bblack (?:lines?|stripes?|bands?|strips?|bars?|borders?|edges?|places)\b(?: (?:at|on"
         r"|from|in)"
         r" (?:the )?(?:sides?|top(?: and (?:the )?bottom)?|left and (?:the )?right|edges))?",
          "black bars"),
        (r"\bclose (?=(?:in )?the (?:top|bottom|upper|lower|left|right)\b.*\bwith (?:a )?blur)",
         "blur "),
        (r"\bblur(.{3,40}) with (?:a )?blur\b", r"blur\1"),
        # Several files.
        (r"\b(?:in|at) (?:the )?(start|beginning|end),? (?:put|add|insert) (?:a |the |my )?photo"
         r" (?:for )?(?=\d)",
         r"insert the photo at the \1 for "),
        (r"\b(?:show|play|display|put) (?:me )?(?:the |my |these |all )*(?:photos|pictures|pics"
         r"|images) (?:1 after"
         r" (?:the other|another)|in a row|in turn)\b", "make a slideshow"),
        (r"\b(?:make |do )?(?:it )?(?:smooth|soft)(?:ly)?(?: transition| passing)? between"
         r" (?:the |my )?"
         r"(?:videos|clips)\b", "crossfade"),
        (r"\b(?:the )?(second|2nd|third|last|first) video (?:put|place|go|goes|comes?|is|must be"
         r"|should be"
         r"|to be) (?:before|in front of) (?:the )?first(?: (?:video|1|one))?\b",
          r"put the \1 video first"),
        (r"\b(?:make|let|have|get|i want) the (second|2nd|third|last) video (?:to )?(?:go|come"
         r"|be|play|start)"
         r" first\b", r"put the \1 video first"),
        (r"\b(?:please )?(?:the )?(second|2nd|third|last) video (?:please )?(?:come|go|be|play"
         r"|appear)s?"
         r" (?:before the first(?: (?:video|1|one))?|first|at the (?:start|beginning))",
         r"put the \1 video first"),
        (r"\b(?:move|put|bring|shift) (?:the )?[a-z]+ (?:video|clip),? (?:the |number )?(second"
         r"|third|2nd|3rd"
         r"|last)(?: (?:1|one|video|clip))?,? to the (front|start|beginning|end)\b",
         r"move the \1 video to the \2"),
        (r"\bswap (?:the )?(?:videos?|clips?) 1 and 2\b|\bswap (?:the )?(?:1|1st|first|one)"
         r" (?:and|with)"
         r" (?:the )?(?:2|2nd|second|two)\b|\bswap 1 and 2\b", "swap the order of the videos"),
        (r"\b(?:put|add|insert|drop|place|stick|pop|slot)(?: inside| in)? the (second|2nd|third"
         r"|last|other)"
         r" video(?: in| inside)? (?:at|in|on|from) (?:the )?(?=\d)", r"insert the \1 video at "),
        (r"\b(?:put|add|insert) (?:inside|in) (?:the )?(second|third|last) video (?:in|at) (?=\d)",
         r"insert the \1 video at "),
        (r"\b(?:1|the first) video (?:on|at) top(?: and)?(?: the)? (?:other|second|2nd)(?:"
         r" video)? (?:under"
         r"|below|at the bottom|beneath|underneath|down)\b", "stack the 2 videos vertically"),
        (r"\b(?:2|two|both|the|these) videos (?:to )?(?:near|beside|next to|by) (?:each|one|1)"
         r" (?:other"
         r"|another)(?: show)?\b", "put the videos side by side"),
        (r"\b(?:from|of|with|out of) (?:the |my |our |these |all )?(?:photos?|pictures?|pics"
         r"|images?)"
         r" (?:to )?(?:make|do|create) (?:a |me )?(?:video|movie|clip|film|slideshow)\b",
          "make a slideshow"),
        (r"\b(\d[\d.]* ?(?:seconds?|secs?|s)\b) for (?:each|every)(?: (?:1|one|photo|pic|picture"
         r"|image|slide))?",
         r"\1 each"),
        (r"\b(?:each|every|per) (?:photo|pic|picture|image|slide) (?:for |is |gets |takes )?"
         r"(\d[\d.]* ?(?:seconds?|secs?|s)\b)", r"\1 each"),
        (r"\b(?:turn|make|put|convert) (?:my |our |the |these )?(?:\w+ )?(?:photos|pictures|pics"
         r"|images)"
         r" (?:in)?to an? (?:little |short |nice |small )*(?:slideshow|video|movie|film|clip)\b",
          "make a slideshow"),
        (r"\b(?:soft|smooth|gentle|slow) (?:passing|passage|change|crossing|transition)"
         r" (?:between|of|from)"
         r" (?:the |my )?(?:clips|videos|them)\b|\b(?:melt|blend|flow|fade|dissolve|merge|morph)"
         r" in ?to"
         r" (?:each other|1 another|one another)(?: softly| gently| slowly| smoothly)?\b",
          "crossfade"),
        (r"\b(?:i want |make |let |have )?the (?:clips|videos) (?:to )?(crossfade)\b", r"\1"),
        (r"\b(?:last|final) (?:picture|image|frame|shot) (?:must |should )?(?:to )?(?:stay|stand"
         r"|stop|remain|hold)s?"
         r" (?:still )?(?:for )?(\d[\d.]* ?(?:seconds?|secs?|s)\b)(?: more| longer)?",
         r"freeze the last frame for \1"),
        (r"\b(?:hold|freeze|pause|keep) (?:on )?the (last|final|first) (?:picture|image|shot"
         r"|still|view)"
         r"(?: (?:there|on screen|still|standing))?\b", r"freeze the \1 frame"),
        (r"\bstop (?:the )?(?:picture|image) (?:in|at|on) (?=\d)", "freeze at "),
        (r"\bi (?:want|would like|'d like|need) (?:the|my|a|an|this|our) (photo|picture|image"
         r"|logo|watermark)"
         r" (?=(?:in|at|on) )", r"put the \1 "),
        (r"\b(?:the |my |our )?(?:song|music|track|mp3|tune|recording)(?: (?:that |which )?(?:i|we)"
         r"(?: have|'ve)? (?:sent|uploaded|attached))? (?:to be |be )?played (?:under(?:neath)?"
         r"|over|behind"
         r"|below|beneath|along with|during)(?: (?:the video|it|this))?\b", "add the music"),
        (r" like (?:back )?in the (?:good )?old(?:en)? (?:days|times)\b", " "),
        # Words.
        (r"\b(sub-?titles?|captions?) (?:for|from|of) (?:what|all that|the words)(?: (?:they|we"
         r"|i|he|she|people"
         r"|is|are|being|that))* (?:speaks?|says?|said|talks?|spoken|speaking|saying|talking)\b",
          r"\1"),
        (r"\bmake (?:a )?subtitle\b", "add subtitles"), (r"\bthe subtitle\b", "subtitles"),
        (r"\b(?:letters|inscription|sign) (?=«quote)", "text "),
        (r"(?<=») in (?:the )?(?:down|bottom side)\b", " at the bottom"),
        (r"(?<=») in (?:the )?(?:up|top side)\b", " at the top"),
        (r"(?<=») (?:only )?in (?:the )?end (\d[\d.]* ?(?:seconds?|secs?|s)\b)",
         r" for the last \1"),
        (r"\bmy (?:picture|image|photo) put in\b", "put my picture in"),
        (r"\b(?:put|place|show|have|want) (?:the )?(second|2nd|other) video (?:(?:as |very |a )*"
         r"(?:small|tiny|little) )?(?=in |at |on |to )(?!(?:in|at|on|to) \d)", r"put the \1 vide"
                                                                               r"o "),
        (r"\b(?:the )?(second|2nd|other) video (?:put|place|go|goes|show)s? (?:small |little"
         r" )?(?=in |at |to )",
         r"put the \1 video "),
        (r"\b(put the (?:second|2nd|other) video) in (?:the |a )?corner(?=\W*$)",
         r"\1 as picture in picture"),
        # Files.
        (r"\b(?:save|export|make|give) (?:it )?how (?=webm|gif|mp3|wav|m4a|mp4)", "save as "),
        (r"\b(?:give|take|make|want|get|save|have)(?: me)? (?:a |the )?(?:photo|picture|image"
         r"|pic|foto)"
         r" (?:from|of|at|in) (?:the )?(?:moment |second )?(?=\d)", "screenshot at "),
        (r"\b(?:make )?(?:the )?size of (?:the )?(?:file|video) (?:less|smaller|lower)\b",
         "make it smaller"),
        (r"\b(?:reduce|lower|decrease|cut) (?:the )?weight (?:of (?:the )?(?:video|file) )?(2"
         r"|two) times\b",
         "half the file size"),
        (r"\b(?:file|video) (?:is )?(?:very |too |so )?heavy\b[\s,]*(?:please )?(?:do|make|get)"
         r" (?:it )?"
         r"(?=\d)", "compress to "),
        (r"\breturn back\b|\bgive back the last\b", "undo the"),
        (r"\bbring back (?:what|that which) (?:you|i|we)(?: have|'ve)?(?: just)? (?:undone|undid"
         r"|took back)\b"
         r"|\bredo (?:what|that)\b", "redo"),
        # The verb at the end.
        (rf"^\W*(?P<what>(?:the )?(?:first|last|final|opening) {_AT})[\s,]+(?:please"
         rf" )?(?P<verb>cut|delete|remove"
         r"|erase|mute|blur|keep|reverse)(?: it| them)?(?: please)?(?=[\s.!]*$)",
          r"\g<verb> \g<what>"),
        (rf"^\W*from (?P<a>{_AT}) (?:to|until|till) (?P<b>{_AT})[\s,]+(?:please )?(?:do |make )"
         r"(?:a )?(?P<verb>slow ?mo(?:tion)?|gif|fast|blur|reverse|mute)\b", r"\g<verb> from \g<"
                                                                             r"a> to \g<b>"),
    )
)  # fmt: skip


def corners(text: str) -> str:
    """ "Left down corner", "corner right up": as a corner is called; `text` is normalised."""
    return _CORNER.sub(_corner, _CORNER_SPLIT.sub(_corner, text))


def _corner(found: re.Match[str]) -> str:
    told = {name.rstrip("1234"): word for name, word in found.groupdict().items() if word}
    return f"in the {_ROWS[told['row']]} {told['side']} corner"
