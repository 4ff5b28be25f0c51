"""What editors and marketing people call things, put as the rules know it: "razor it at 0:12",
"ripple delete", "raise the gain by 6 dB", "a 9:16 Reel".

Before the other tables, on normalised English. Only terms that mean one thing each.
"""

from __future__ import annotations

import re
from typing import Final

from engine.agent.grammar.plain.said import Said

_TIME: Final = r"\d[\d:.]*(?: ?(?:seconds?|secs?|s|minutes?|mins?|m)\b)?"
_IT: Final = r"(?:it|this|that|the (?:video|clip|footage|shot|timeline|edit|sequence))"
_SOUND: Final = r"(?:audio|sound|gain|level|levels|volume|mix|track)"
_SHAPE: Final = (
    r"(?:(?:9:16|16:9|1:1|4:5|5:4|4:3|3:4|2:3|3:2|21:9|2:1|1:2)(?!\d| ?(?:-|to"
    r"|until))|square|vertical|portrait|landscape|widescreen|upright|horizontal)"
)
_RESHAPE: Final = (
    r"(?:repurpose|reformat|re-?frame|re-?crop|re-?size|adapt|re-?cut|convert|change|turn|switch"
    r"|deliver|format|optimi[sz]e|export|render|save)[d]?"
)
_CLIPS: Final = (
    r"(?:clips?|videos?|shots?|assets?|takes?|angles?|testimonials?|recordings?"
    r"|segments?|scenes?)"
)
_DISSOLVE: Final = (
    r"(?:cross[- ]?(?:dissolve|fade)s?|dissolves?|(?:smooth |soft )?(?:transition"
    r"|blend)s?)"
)

TRADE: Final[tuple[tuple[re.Pattern[str], Said], ...]] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        # What is worked on.
        (r"\bvid(s?)\b", r"video\1"),
        (r"\b(second|2nd|third|3rd|last|other|first|1st) (?:clip|file|movie|recording)\b",
         r"\1 video"),
        (
            r"\b(the|my|our|this|that|a|your|his|her) (?:[a-z]+ )?(?:webinar|interview|podcast"
            r"|lecture|vlog|presentation|promo|commercial|teaser|trailer|episode|livestream|sermon"
            r"|keynote|walkthrough|explainer)\b(?= (?:video|clip)\b)?",
            r"\1 video",
        ),
        (r"\bfilms?(?! (?:grain|colou?r|look|noise))\b(?! it\b| this\b)", "video"),
        (r"\bphotograph(s?)\b", r"photo\1"),
        (r"\bbrand colou?rs?\b", "colours"),
        (r"\b(?:the |my |our )?(?:vo|voice-?overs?|narration|voice)[ -](?:file|track|recording"
         r"|mp3|wav|take)\b",
         "the uploaded audio file"),
        (r"\bput (?:the |my |our )?[a-z]+ (?:video|clip) (?:next to|beside|alongside) (?:the |my"
         r" |our )?[a-z]+"
         r" (?:video|clip)\b", "put the videos side by side"),
        (r"\b(2nd|first|second|third|last|other|1st|3rd) vid\b", r"\1 video"),
        (r"\bthe (second|third|first|last|other) (?:speaker |product |main )?(?:cam(?:era)?|angle"
         r"|take|shot|footage)\b", r"the \1 video"),
        (r"\b(?:all|both|our|my|the|these) (?:\w+ )?(?:assets|takes|testimonials|angles|shots)\b",
         "the videos"),
        (r"\b(?:snippets|cutdowns|bites|chapters|nuggets|micro-?clips|shorts(?= of))\b", "parts"),
        (r"\b(?:our|my|the|this) (?:jingle|theme(?: tune)?|tune|anthem|music bed|stinger)\b",
         "the music"),
        (r"\bmusic (?:bed|track)\b", "music"),
        (r"\b(?:competitor's|company's|club's|brand's|client's|sponsor's|our brand|team's)"
         r" (?=logo|watermark)", "the "),
        (r"\bhalf[- ](?:a[- ])?second\b", "0.5 seconds"),
        (r"\b(?:cut|chop|split|slice) (?:it|this|that|the video) (?:in|into) (?:half|2) so"
         r" (?:that )?"
         r"(?:i|we) (?:get|have|end up with) 2 (?:videos|clips|parts|files|pieces)\b",
         "split into 2 parts"),
        (r"\b(?:(?:make|create|get|give|want|need|export|save)(?: (?:it|me|us|this|that))?"
         r" )?(?:as |into |in )?"
         r"(?:a )?zip(?: file| archive)? (?:of|with|containing) (?:all )?(?:the )?(\d[\d.]*)[- ]"
         r"(seconds?|secs?|s|minutes?|mins?|m) (?:long )?(?:clips|parts|pieces|videos|chunks"
         r"|segments)\b",
         r"split into parts of \1 \2"),
        (r"\bbackground (?:track|song|tune)\b", "background music"),
        (r"\b(music (?:at|to) \d{1,3} ?%) volume\b", r"\1"),
        (r"\bas an? [a-z]+ (gif|webm|mp3|wav|png)\b", r"as \1"),
        (r"\bmy [a-z]+ (picture|photo|image|logo)\b", r"my \1"),
        (r"\bmy pic\b", "my picture"),
        (r"\b(?:shrink|reduce|scale down|downsize|minimi[sz]e) the (logo|watermark|text"
         r"|title)(?: (?:a|by a)"
         r" (?:bit|touch|little|tad|notch))?(?= *(?:please)?[\s.!]*$)", r"make the \1 smaller"),
        (r"\b(?:enlarge|grow|scale up|blow up|increase|upsize) the (logo|watermark|text"
         r"|title)(?: (?:a|by a)"
         r" (?:bit|touch|little|tad|notch))?(?= *(?:please)?[\s.!]*$)", r"make the \1 bigger"),
        (r"\bthe (?:[a-z]+ ){0,2}(?:shot|scene|moment|sequence|take|b-?roll) (?=(?:from|between)"
         r" \d)", ""),
        (r"\b(before|after) the (?!first|last|second\b)[a-z]+ (?:at|@) (?=\d)", r"\1 "),
        (r"\bexport for (discord|whatsapp|telegram|gmail|wechat)\b", r"compress for \1"),
        (r"\b(?:lead|open|begin|start|kick off) with the (second|third|last|other) video\b",
         r"put the \1 video first"),
        (r"\b(?:lead|open|begin|start|kick off) with (?:the |a |my )?photo\b", "insert the photo"
                                                                               " at the start"),
        (r"\b(?:close|finish|end) with (?:the |a |my )?photo\b", "insert the photo at the end"),
        (r"\bfreeze (?:on )?the [a-z]+(?: [a-z]+)? (?=at \d)", "freeze "),
        (r"\b(?:the |our |my )?logo (?:should |must )?(?:only |just )?(?:be |is )?(?:only |just"
         r" )?(?:visible|shown"
         r"|seen|appear)(?= (?:in|for|during|from|at|on) )", "put the logo"),
        (r"\b(?:put|use|show|place|add) (?:the |my |our )?(?:[a-z]+ ){0,2}(?:video|cam|clip"
         r"|camera) as (?:an? )?"
         r"(?:pip|picture[- ]in[- ]picture)\b", "picture in picture"),
        (r"\breverse the (?:clip|video|clips|videos)'?s? order\b", "reverse the order"),
        (r"\binsert edit:? ", "insert "),
        (r"\bwith (?:the |my |our )?(?:uploaded |attached )?(?:wav|m4a|mp3|aac)(?: file)?(?="
         r" *(?:please)?[\s.!]*$)",
         "with the uploaded audio file"),
        (r"\brotate (?:by )?-(\d{2,3})(?: ?degrees?)?\b", r"rotate \1 degrees counterclockwise"),
        (r"\bconform(?: it)? to (?=\d{2,3} ?fps)", "change to "),
        (r"\bsplit right (?=at\b)", "split "),
        (r"\bsheet (?:with|of) (?:all |the )?(?:small |little |tiny )*(?:pictures|images|frames"
         r"|thumbnails|stills)"
         r"(?: of (?:the )?(?:whole |entire )?(?:video|thing))?", "contact sheet"),
        # In and out.
        (r"\bsub-?clip (?=\d)", "keep only "),
        (
            rf"\b(?:set |mark )?(?:the )?in(?:[- ]point)?(?: at| to)? ({_TIME})\W+(?:and"
            rf" )?(?:set |mark )?"
            rf"(?:the )?out(?:[- ]point)?(?: at| to)? ({_TIME})",
            r"keep from \1 to \2",
        ),
        (rf"\b(?:trim|cut) (?:the )?(?:head|front|top) (?:to|until|till|up to) ({_TIME})",
         r"start at \1"),
        (rf"\b(?:trim|cut) (?:the )?(?:tail|out) (?:to|back to|at) ({_TIME})", r"end at \1"),
        (r"\b(off|from|at|of) (?:the )?tail\b", r"\1 the end"),
        (rf"\b({_TIME}) (off|from|of) (?:the )?(?:head|top)\b(?= *(?:please)?[\s.!]*$)",
         r"\1 \2 the start"),
        (
            r"\btop (?:and|&|n) tail(?: it| this)?[\s:,]*(?:by )?(\d[\d.]* ?[a-z]+)"
            r"(?: (?:off|from|at|on) (?:each|both|either) (?:end|side)s?)?",
            r"cut \1 off both ends",
        ),
        (r"\b(?:get|make|have|want|need|give (?:me|us)|cut|create)(?: me| us)? an? \d+[-"
         r" ](?:seconds?|secs?"
         r"|minutes?) (?:[a-z]+ )?(?:out of|from|of|using) (?=the (?:first|last) \d)", "keep "),
        (r"\bpull(?: out)? (?=(?:the |that )?(?:segment|section|part|bit|piece|clip|video)?"
         r" ?(?:from"
         r"|between) \d)", "extract "),
        # Cuts.
        (rf"\b(?:razor|blade)(?: (?:tool|cut))?(?: {_IT})? (?:at|@) (?=\d)", "split at "),
        (r"\b(split at )(\d[\d:.]*) ?s? (?:and|&) (\d[\d:.]*) ?s(?=\W*$)", r"\1\2 s and \3 s"),
        (r"\b(?:ripple[- ]?(?:delete|trim)|extract(?: edit)?(?= .*\b(?:discard|close)\b)|lift(?:"
         r" out"
         r"| edit)?)(?= (?:the |out |from |between )*(?:section|part|piece|bit|clip|shot|gap"
         r"|range)?"
         r" ?(?:from |between |at )?\d)", "remove"),
        (r"\bremove (\d[\d:.]* (?:-|to|through|until) \d[\d:.]*) (?:and )?(?:discard|delete|drop"
         r"|remove|lose) (?:the rest|everything else)\b", r"keep only \1"),
        (r"\b(?:keep|use|extract|take|save|pull|select) ((?:from )?\d[\d:.]* (?:-|to|through|until)"
         r" \d[\d:.]*),? (?:and |then )?(?:discard|delete|drop|remove|lose|ditch|bin|scrap|trash)"
         r" (?:all )?(?:the rest|everything else|the remainder)\b", r"keep only \1"),
        (r"\bscene[- ]detect(?:ion)?\b(?: and (?:split|cut))?", "split into scenes"),
        (r"\b(?:segment|dice|section|carve|partition) (?:it |this |that |the \w+ )?(?:up )?(?:into"
         r"|in|by|every)\b", "split into"),
        (r"\b(?:butt|splice|string|chain|tie|sew|edit|slap|smoosh|smush|mash|squash|squish|glue"
         r"|weld"
         r"|fuse|link|hook|lump|bring|blend|bundle|stick|put|join|mix|attach|connect|unite|add)"
         rf" (?:all |both |these |the |my |our |them |those |this |of |up |2 |3 |4 |\d"
         rf" )*(?:{_CLIPS} )?"
         r"(?:together|into 1|in 1|as 1|end to end|back to back)"
         rf"(?: (?:single |big |long )?(?:{_CLIPS}|video|file|edit|piece|thing))?\b",
          "join the videos"),
        (rf"\b(?:assemble|string|sequence|line up|compile|consolidate|unify|unite|connect|link"
         rf"|chain)"
         rf" (?:all |both |these |the |my |our |those |this |of |2 |3 |4 )*{_CLIPS}"
         r"(?: (?:in|by) (?:the )?(?:order of upload|upload order|order|sequence))?",
          "join the videos"),
        (r"\b(?:make|create|build|produce|get) (?:me )?(?:just |only )?(?:1|a single|one)"
         r" (?:single |big"
         r" |long )?(?:video|clip|film|file|movie) (?:from|out of|of|with) (?:all |both |these "
         r"|this"
         rf" |the |my |our |those |of |2 |3 )*{_CLIPS}\b", "join the videos"),
        # Speed and length.
        (r"\b(?:cut|trim|edit|get|bring|take|shorten|boil|pare)(?: (?:it|this|that|the"
         r" video))?(?: down)? (?:in)?to"
         r" an? (\d[\d.]*)[- ](seconds?|secs?|s|minutes?|mins?) (?:[a-z]+)(?="
         r" *(?:please)?[\s.!]*$)",
         r"shorten it to \1 \2"),
        (r"\b(?:set |put )?(?:the )?playback(?: speed| rate)? (?:to|at) (?=\d)",
         "set the speed to "),
        (r"\bdouble[- ]time\b", "speed up"), (r"\bhalf[- ]time\b(?! show)", "slow down"),
        (r"\b(?:deliver|output|master|hand over|spit (?:it )?out|provide)(?: it| this)? (?=(?:at"
         r"|in|as) )",
         "export it "),
        (r"\b(?:make|create|give me|export|render|build) (?:me |us )?an? (?:proxy|preview|copy"
         r"|draft|low-?res)"
         r"(?: version| copy| file)? (?:at|in) (?=\d{3,4}p)", "resize to "),
        (r"\b(?:retime|time-?stretch|re-?speed)(?: it| this| the \w+)? (?:to|at) (?=\d)",
         "set the speed to "),
        (r"\b(?:set |change )?(?:the )?clip speed(?: is)? to (?=\d)", "set the speed to "),
        (r"\b(?:overcrank|over-crank)(?:ed)?(?: look| effect| feel)?\b", "slow motion"),
        (r"\b(?:undercrank|under-crank)(?:ed)?(?: look| effect| feel)?\b", "speed up"),
        (r"\b(?:ramp|speed[- ]ramp) (.{3,30}?) down to\b", r"slow down \1 to"),
        (r"\b(?:ramp|speed[- ]ramp) (.{3,30}?) up to\b", r"speed up \1 to"),
        (r"\bfit[- ]to[- ]fill (?:to )?(?=\d)|\b(?:conform|set|bring) (?:the )?(?:duration"
         r"|running time"
         r"|runtime|trt|length) to (?:exactly )?(?=\d)", "make it exactly "),
        (r"\b(make it exactly \d[\d:.]* ?[a-z]+)(?: exactly)\b", r"\1"),
        (r"\b(?:ping[- ]?pong)(?: loop)?(?: it| this)?\b", "boomerang"),
        (r"\b(?:reverse|reversed|backwards) playback (?:on|of|for) ", "reverse "),
        (r"\bloop x ?(\d{1,2})\b", r"loop \1 times"),
        (r"\bfreeze[- ]frame (?:at|on) (\d[\d:.]*)\W+(?:a )?(\d[\d.]* ?(?:seconds?|secs?|s)\b)"
         r"(?: (?:hold|long|freeze))?", r"freeze at \1 for \2"),
        # Sound.
        (r"^\W*(?:audio|sound|volume|level|gain)[\s:]+\+?(\d[\d.]* ?db)(?: overall)?(?=[\s.!]*$)",
         r"increase the volume by \1"),
        (r"^\W*(?:audio|sound|volume|level|gain)[\s:]+-(\d[\d.]* ?db)(?: overall)?(?=[\s.!]*$)",
         r"decrease the volume by \1"),
        (r"\b(?:audio|sound) as aac (?:in|as) (?=m4a)", "audio as "),
        (r"\battenuate (?:it |the \w+ )?by (?=\d)", "decrease the volume by "),
        (r"\bamplify (?:it |the \w+ )?by (?=\d)", "increase the volume by "),
        (rf"\b(?:raise|bring up|boost|push|lift|increase)(?: the)? (?:{_SOUND})(?: up)? (?:by )?"
         r"(?=[+-]?\d)", "increase the volume by "),
        (rf"\bbring (?:the )?{_SOUND} up (?:by )?(?=[+-]?\d)", "increase the volume by "),
        (rf"\b(?:pull|bring|drop|duck|take|lower|trim) (?:the )?{_SOUND} down (?:by )?(?=[+-]?\d)",
         "decrease the volume by "),
        (r"\bbring (?:the )?(?:volume|sound|audio) (up|down) to (?:double|twice)\b",
         "make it twice as loud"),
        (r"\b(?:bring|turn|take) (?:the )?(?:volume|sound|audio) down (?:to|by) (?:a )?half\b",
         "volume to 50%"),
        (r"\b((?:increase|decrease) the volume by \S+ ?db) (?:on|over|in) (?=the )", r"\1 "),
        (r"^\W*(?:loudness|audio|sound|mix|master(?:ed|ing)?)(?: levels?)? (?:to|at) (?=-\d)",
         "normalize the audio to "),
        (r"(?<=lufs)[\s,]+(?:ebu )?r ?-?128\b", " "),
        (r"\b(?:lay|bring|drop|put|add|sit) (?:the |my |our )?music (?:track |bed )?(?:in |under"
         r" )?at"
         r" -(\d{1,2}) ?db\b", lambda found: f"add the music at {10 ** (-int(found[1]) / 20):.2%}"),
        (r"^\W*(?:background )?music at (?=\d{1,3} ?(?:%|percent))", "add the music at "),
        (r"\bside-?chain(?: the)? music(?: track)?(?: (?:to|under|against|with|below) (?:the"
         r" )?\w+)?",
         "duck the music"),
        (r"\bde-?(?:hiss|hum|buzz|noise) (?:the )?(?:audio|sound|track)\b|\b(?:run|apply|add|use"
         r"|do)"
         r" (?:some |a )?(?:noise reduction|denois\w*|de-?noise)(?: (?:on|to) (?:the )?(?:audio"
         r"|sound"
         r"|track|voice))\b", "remove background noise"),
        (r"\b(?:strip|truncate|gate|tighten) (?:the )?silences?\b|\btighten(?: up)? (?:the"
         r" )?(?:pacing"
         r"|edit|pauses|gaps)(?: by (?:removing|cutting) (?:the )?(?:dead air|pauses|silence"
         r"|gaps))?",
         "remove the silences"),
        (r"\b(?:drop|strip|kill|lose|remove|pull|detach) (?:the )?(?:embedded |scratch |camera "
         r"|on-?camera"
         r" |original )*(?:audio|sound)(?: tracks?)?(?=[\s.!]*$)", "remove the audio"),
        (r"\breplace (?:the )?(?:scratch|camera|embedded|on-?camera) (?:audio|sound|track)\b",
         "replace the audio"),
        (r"\b(?:bounce|demux|rip|render out|split out|pull)(?: out)? (?:the )?(?:audio|sound)(?:"
         r" track)?"
         r" (?:to|as|into) (?:an? )?(?=wav|mp3|m4a)", "extract the audio as "),
        (r"(?<!last )(?<!first )(?<!final )\b(\d[\d.]*) ?(?:seconds?|secs?|s)\b (audio |sound "
         r"|video )?fade[- ]?(in|out)\b(?: (?:at|on|from) the"
         r" (?:top|head|tail|start|end|beginning))?", r"fade \3 \2over \1 seconds"),
        (r"\b(?:dip|fade) to black (?:over|for|during|in) (?:the )?(?:final|last|closing) (?=\d)",
         "fade out over the last "),
        # Words and pictures on it.
        (r"^\W*(?:super|title[- ]card|chyron|supers?)\b:? (?=«quote)",
         "add the text "),
        (r"\blower[- ]third (?=«quote)", "text at the bottom "),
        (r"\b(?:cta|headline|tagline|slogan|hook|subject line|hashtag|disclaimer|text overlay"
         r"|on-?screen)(?: text)?(?= «quote)", "text"),
        (r"\b(?:bug|brand)(?: it| this| the video)?(?: with)? (?=(?:the |our |my )?logo\b)",
         "add "),
        (r"\b(?:composite|superimpose|comp in|key in) (?=the |my |our |a |an |png|logo)",
         "overlay "),
        (r"\bpip clip (\d)\b", r"picture in picture with video \1"),
        (r"\bsplit[- ]screen(?:,)?(?: (?:with |of )?(?:both|the 2|2) (?:videos|clips|angles))?\b",
         "side by side"),
        (r"\bvertical(?:ly)? stack(?:ed)?(?: of)?(?: (?:both|the 2|2|the))?(?: (?:clips"
         r"|videos))?\b",
         "stack the 2 videos vertically"),
        # The picture.
        (r"\b(?:two|2)-up(?: (?:the |both )?(?:clips|videos))?\b", "side by side"),
        (r"\b(\d{1,2}:\d{1,2}) (?:cent(?:er|re)(?:ed|d)?)\b", r"\1"),
        (r"\b(?:matte|box|mat|pad) (?:it|this|the video) (?:to|in|into|at) (?=\d)", "make it "),
        (r"\b(\d{1,2}:\d{1,2}|square|vertical|landscape)(?: but| and)?,? (?:just )?cropped?,?"
         r" (?:and |with )?(?:no"
         r"|not|without) (?:the |any )?blur\w*(?: (?:sides|edges|bars))?", r"\1 crop"),
        (r"\b(?:gentle|soft|smooth|slow|nice|quick|simple|subtle|short) (?=cross-?fades?\b"
         r"|dissolves?\b)", ""),
        (r"\bwith cross-?fades\b", "with crossfade"),
        (r"\bsmooth(?: out)? (?:the |this |my )?(?:handheld|hand-held|bumpy|shaky|jittery|wobbly"
         r"|jerky)(?: video| clip"
         r"| footage| shot| camera| movement)?\b", "stabilize it"),
        (r"\bbring (?:it|the (?:picture|image|video)) (?:a (?:little|bit) )?(?:closer|nearer)\b",
         "zoom in"),
        (r"\b(?:looks? |make it )?like an? (?:very )?old (?:brown(?:ish)? )?(?:photo|picture"
         r"|postcard)s?\b"
         r"|\b(?:old )?(?:video|photo|film) colou?r brown\b|\bbrown(?:ish)? (?:tones?|tint)\b",
          "sepia"),
        (rf"\b(?:need|want) (?:this|it) {_RESHAPE}(?:ed)? (?:as|to|into|for) (?:an? )?(?=\d)",
         "make it "),
        (rf"\b{_RESHAPE}(?: this| it| that| the video)?(?: (?:as|to|into|for|in))(?: the)?(?: ig"
         rf"| instagram| linkedin| facebook)? (?:feed|grid)?\W*(?={_SHAPE}\b)", "make it "),
        (rf"\b(?:a|an|the) ({_SHAPE}) (?:version|cut|edit|format|variant|deliverable"
         rf"|master)\b",
         r"\1"),
        (rf"\b(?:a|an) ({_SHAPE}) (?:reel|short|story|post|video|clip)\b", r"\1"),
        (rf"\b({_SHAPE}) (?:reel|short|story|post)\b", r"\1"),
        (r"^\W*(?:(?:we|i|can we|could we|please|now) )*(?:need|want|have|get|give me|give us"
         r"|do|make"
         r"|export|deliver|cut)(?: (?:me|us|it|this|that|as|a|an|in))*"
         r" (?=(?:(?:9:16|16:9|1:1|4:5|4:3)(?!\d| ?(?:-|to))|square"
         r"|vertical|portrait|landscape|widescreen)\b)", "make it "),
        (r"\b(?:tiktok|reels?|shorts?|story|stories|ig|insta|instagram)[- ](?:ready|friendly"
         r"|optimi[sz]ed"
         r"|native)(?= (?:in|and|as) (?:portrait|vertical|9:16))", ""),
        (r"\b(?:tiktok|reels?|shorts?|story|stories)[- ](?:ready|friendly|optimi[sz]ed|native)\b",
         "vertical"),
        (r"(?<=make it )(?:in|to|as) (?=(?:portrait|vertical|landscape|square)\b)", ""),
        (r"\bpillarbox-free\b", "without bars"),
        (r"\bpunch[- ]in\b(?: on)?", "zoom in"),
        (r"\bpush[- ]in\b(?: on)?", "zoom in"),
        (r"\bscale (?:up )?to (1[1-9]\d|[2-4]\d\d) ?%", r"zoom in \1%"),
        (r"\bflop(?: (?:the )?(?:image|picture|shot|clip|video|it))?\b", "flip horizontally"),
        (r"\bwarp[- ]stabili[sz]e(?:r)?\b", "stabilize"),
        (r"\b(?:gaussian|box|lens|defocus) blur\b", "blur"),
        (r"\b(upper|lower|top|bottom)[- ](left|right) quadrant\b", r"\1 \2 corner"),
        (r"\b(blur|pixelate) (?:the )?(?:[a-z']+ ){0,2}(?:logo|sign|name|text|watermark|label"
         r"|number)"
         r" (?=(?:in|at|on) the (?:top|bottom|upper|lower))", r"\1 "),
        (r"\b(?:lift|raise|push|open up|bump)(?: up)? (?:the )?exposure\b", "brighten"),
        (r"\b(?:drop|pull(?: down)?|lower|reduce|bring down|stop down) (?:the )?exposure\b",
         "darken"),
        (r"\b(?:flatten|soften|ease off|pull down|pull back) (?:the )?contrast\b", "less contrast"),
        (r"\b(?:crush|punch up|push|bump|lift|kick up)(?: up)? (?:the )?contrast\b(?: up)?(?:"
         r" (?:a )?"
         r"(?:notch|bit|touch|tad|little|stop))?", "more contrast"),
        (r"\bpunchier contrast\b|\bcontrast(?:ier)? punch\b", "more contrast"),
        (r"\b(?:pull|dial|bring|tone|take|knock|ease|wind|roll|turn) (?:the )?(?:saturation"
         r"|colou?rs?)"
         r" (?:down|back|off)\b", "less saturation"),
        (r"\b(?:pull|dial|bring|tone|take|knock|ease|wind|roll|turn) (?:the )?(brightness|contrast)"
         r" (?:down|back|off)\b", r"less \1"),
        (r"\b(?:pull|dial|tone) down (?:the )?(?:saturation|colou?rs?)\b", "less saturation"),
        (r"\b(?:go|make it go|render it|turn) monochrome\b", "black and white"),
        (r"(?:\b(?:the )?(?:white balance|wb|colou?r temperature|image|picture|it) (?:is|looks)"
         r" (?:a bit"
         r" |too |very |rather )*(?:cold|cool|blue)[\s,]+)?\bwarm (?:it|this|the \w+) up\b",
         "make it warmer"),
        (r"(?:\b(?:the )?(?:white balance|wb|colou?r temperature|image|picture|it) (?:is|looks)"
         r" (?:a bit"
         r" |too |very |rather )*(?:warm|orange|yellow)[\s,]+)?\bcool (?:it|this|the \w+)"
         r" (?:down|off)\b",
         "make the colours cooler"),
        (r"\bmake it cooler\b|\bmore blu(?:e|ish)\b|\bbluer\b", "make the colours cooler"),
        (r"\bmore (?:orange|golden|yellow(?:ish)?)\b(?= *(?:please)?[\s.!]*$)", "make it warmer"),
        (r"\b(?:kill|remove|lose|trim|crop|get rid of|cut)(?: off| out)?(?: the)?"
         r" (?:letterbox(?:ing)?"
         r"|pillarbox(?:ing)?|letterbox bars|matte)\b", "remove the black bars"),
        # Files.
        (rf"\b(\d[\d.]*)[- ]?(?:seconds?|secs?|s)\b (?:{_DISSOLVE})\b.*", r"crossfade of \1 seco"
                                                                          r"nds"),
        (rf"\b(?:\w+ )?(?:{_DISSOLVE}) (?:between|in between) (?:all )?(?:of )?(?:the |my |our )?"
         r"(?:clips|videos|shots|them|scenes)(?:[\s,]+(\d[\d.]*) ?(?:seconds?|secs?|s)\b(?:"
         r" each)?)",
         r"crossfade of \1 seconds"),
        (rf"\b(?:{_DISSOLVE}) (?:between|in between) (?:all )?(?:of )?(?:the |my |our )?"
         r"(?:clips|videos|shots|them|scenes)\b", "crossfade"),
        (r"\b(?:photo|picture|image)s? (?:montage|reel)\b", "slideshow"),
        (r"\b(slideshow (?:[a-z ,]{0,20}?))(?:at |of )?\b(\d[\d.]* ?(?:seconds?|secs?|s)\b) (?:a"
         r"|per|for each|each)"
         r" (?:still|photo"
         r"|pic|picture|image|frame|slide|shot)\b", r"\1\2 each"),
        (r"\b(?:two|2|multi|single|one|1)[- ]pass(?: encode)?\b", "compress"),
        (r"\b(?:downres|down-?rez|downsample|downscale) (?:it |this )?to (\d{3,4})\b(?!p)",
         r"resize to \1p"),
        (r"\btranscode(?: it| this)? (?:to|into) h\.?264(?= at \d)", "compress"),
        (r"\b(?:revert|roll back|restore|reset|go back|return)(?: it| everything| all)? to"
         r" (?:the )?"
         r"(?:source|master|raw|original|camera original|untouched)(?: (?:file|clip|footage"
         r"|video))?\b",
         "start over"),
        (r"\broll (?:it )?back\b", "undo"),
        (r"\b(?:grab|pull|export|take|get|save|give me|make|have|want) (?:me )?(?:an? )?(?:still"
         r"|frame"
         r"|thumbnail|cover|key ?frame|freeze)(?: frame)? (?:at|from|of|@) (?=\d)",
          "screenshot at "),
        (r"\b(?:grab|pull|export|get|save|give me) (?:me )?(?:an? )?(jpe?g|png)(?: still| frame"
         r"| image)? (?:at|from|of|@) (\d[\d:.]*)(?: ?(?:seconds?|s)\b)?(?: (?:for|as) (?:the "
         r"|our |my )?"
         r"(?:cover|thumbnail|poster|blog|website|post))?", r"screenshot at \2 as \1"),
        (r"\b(?:photo|picture|image|pic) (?:of|from) (?:the )?(?:moment|second|frame) (?:at"
         r" )?(?=\d)",
         "screenshot at "),
        # What it is for.
        (r" (?:as|for) (?:an? |the |our |my )?(?:standalone |separate |new |own )*(?:clip|cover"
         r"|ad|campaign"
         r"|carousel|newsletter|podcast|client|customers?|landing page|website hero|hero section"
         r"|blog"
         r"|homepage|pre-?roll(?: ad)?|display|booth|team|boss|deck|presentation|better retention"
         r"|faster load(?:ing)?(?: times?)?|more impact|mobile|desktop|the look|youtube|spotify"
         r"|slack"
         r"|linkedin)(?= *(?:please|pls)?[\s.!?]*$)", " "),
    )
)  # fmt: skip
