"""The words by which requests are told apart, on text that `normalise` has put in order."""

from __future__ import annotations

import re

COMPRESS = re.compile(
    r"\b(?:re-?)?(?:compress\w*|shrink\w*|shrunk|reduc\w*(?! (?:the )?(?:background )?noise)"
    r"|minimi[sz]\w*|optimi[sz]\w*|convert\w*|transcod\w*|encod\w*|downsi[sz]\w*|squeez\w*|smaller|lighter|zip)\b"
    r"|\btoo (?:big|large|heavy)\b|\bsmall enough\b|\b(?:lower|decrease|cut)\b[^,.;]{0,20}\bsize\b"
    r"|压缩|压小|压一下|压到|缩小|变小|减小|减少|更小|小一点|小一些|小点|降低(?!音量)|太大|转换|转码|转成|转为|瘦身|缩减"
)
SMALLER = re.compile(
    r"\b(?:smaller|compress\w*|shrink\w*|reduc\w*|as small as)\b"
    r"|压|小一点|小一些|更小|变小|缩小|减小|小点"
)
FURTHER = re.compile(
    r"\b(?:even|still|yet|further|more|again)\b[^,.;]{0,16}"
    r"\b(?:smaller|compress\w*|shrink\w*|reduce\w*|too (?:big|large))\b"
    r"|\b(?:smaller|(?:compress|shrink|reduce)(?: it)?)\s+(?:still|further|more|again|yet)\b"
    r"|\bstill too (?:big|large)\b|再(?:压|小|缩)|还是太大|更小|继续压"
)
TRANSPARENT = re.compile(
    r"\b(?:without|no|not|don't|avoid|minimal|zero)\b[^,.;\d]{0,30}\b(?:los(?:e|ing|s)|hurting"
    r"|sacrific\w*|reduc\w*|degrad\w*|compromis\w*|drop)\b"
    r"|\b(?:keep|keeping|preserv\w*|maintain\w*|retain\w*)\b[^,.;\d]{0,30}\bquality\b"
    r"|\b(?:high|best|good|full|same|top|great|original) quality\b"
    r"|\blossless\w*\b|\bvisually identical\b"
    r"|无损|(?:不|别|不要)(?:损失|影响|降低|牺牲|改变|丢失|损)[^,，。]{0,4}(?:画质|质量|清晰度)"
    r"|(?:保持|保留|保证|维持)[^,，。]{0,4}(?:画质|质量|清晰度)|(?:画质|质量|清晰度)(?:不变|不降)"
    r"|(?:画质|质量|清晰度)(?:不要|不能|别)(?:有)?(?:损失|下降|降低|变差)"
    r"|高画质|高质量"
)
NOT_COMPRESS = re.compile(
    r"\b(?:do not|don't|dont|without|no|never)\s+(?:re-?)?"
    r"(?:compress\w*|shrink\w*|convert\w*|encod\w*)|(?:不要|别|不用)(?:压缩|缩小|转换|转码)"
)
ONE_OF = re.compile(r"(?<![\d/])1/([2-9]|10)(?![\d/])")
RATIOS: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern), ratio)
    for pattern, ratio in (
        (r"\bhalf (?:of )?(?:its|the|their) (?:\w+ )?size|\bhalf[- ]size\b|\bhalve\b"
         r"|\bhalf as (?:big|large)|\b(?:by|in|to|at) half\b|\bhalf (?:of )?(?:the )?original\b"
         r"|一半|减半|对半", 1 / 2),
        (r"\bthird (?:of )?(?:its|the)|\b(?:by|to) (?:a|1) third\b|[3三]分之[1一]", 1 / 3),
        (r"\bquarter (?:of )?(?:its|the)|\bto (?:a|1) quarter\b|[4四]分之[1一]", 1 / 4),
        (r"\b(?:tenth|1/10) (?:of )?(?:its|the)|\bto (?:a|1) tenth\b|(?:10|十)分之[1一]", 1 / 10),
    )
)  # fmt: skip
LESS_PERCENT = re.compile(
    r"(\d{1,6}(?:\.\d{1,6})?)\s?(?:%|percent)\s*(?:smaller|less|off|reduction|lighter)"
    r"|\bby\s+(?:about |around )?(\d{1,6}(?:\.\d{1,6})?)\s?(?:%|percent)"
    r"|(?:减小|减少|缩小|降低|压缩)(?:了)?(?:大约|约)?(\d{1,6}(?:\.\d{1,6})?)\s?%"
)
TO_PERCENT = re.compile(
    r"\bto\s+(?:about |around )?(\d{1,6}(?:\.\d{1,6})?)\s?(?:%|percent)"
    r"|(\d{1,6}(?:\.\d{1,6})?)\s?(?:%|percent) of (?:its|the)"
    r"|(?:到|成|为)\D{0,6}?(\d{1,6}(?:\.\d{1,6})?)\s?%"
)
RESOLUTION_AWAY = re.compile(
    r"\b(?:reduc\w*|lower|decrease|shrink|change|set)\s+(?:the |its )?resolution\b"
)
"""The verb is about the frame, not about the file."""
RATIO_OF_SIDES = re.compile(r"(?<!from )(?<!to )\b(?:9:16|16:9|1:1|4:5)\b(?!\s*(?:-|to\b|到|至))")
PLATFORMS_BYTES = {
    "whatsapp": 16_000_000, "discord": 10_000_000, "gmail": 18_000_000, "email": 18_000_000,
    "e-mail": 18_000_000, "wechat": 25_000_000, "微信": 25_000_000, "邮件": 18_000_000,
    "邮箱": 18_000_000,
}  # fmt: skip
PLATFORM = re.compile(
    rf"(?:\b(?:for|on|to|via|through|by|over|in|fits?)\s+(?:an? |my )?|发|传|到|用|通过|适合)"
    rf"(?P<name>{'|'.join(PLATFORMS_BYTES)})"
)

UNMUTE = re.compile(
    r"\bun-?mut\w*|\b(?:turn|put|bring|switch|add|restore)\b[^,.;]{0,12}\b(?:sound|audio|volume)\b"
    r"[^,.;]{0,8}\b(?:on|back)\b|\brestore\b[^,.;]{0,16}\b(?:sound|audio)\b"
    r"|\bturn (?:on|back on) the (?:sound|audio)\b"
    r"|取消静音|恢复(?:声音|原声|音频)|打开声音|开启声音|解除静音"
)
MUTE = re.compile(
    r"\bmut(?:e|ed|ing)\b|\bsilen(?:ce|t)\b"
    r"|\b(?:without|no)\s+(?:any |the |its )?(?:sound|audio)\b"
    r"|\b(?:remov\w*|delet\w*|strip\w*|drop\w*|cut\w*|kill|take out|turn off|get rid of|disable)\s+"
    r"(?:out )?(?:all |the |its |all the )?(?:background )?(?:sound|audio|noise track)\b"
    r"|\bturn (?:the )?(?:sound|audio|volume) off\b"
    r"|静音|消音|无声|(?:去掉|去除|关闭|关掉|删除|删掉|移除|不要|消除|去)(?:掉)?(?:视频)?(?:的)?(?:声音|音频|音轨|原声)"
)
SOUND_AWAY = re.compile(
    r"\b(?:remov\w*|delet\w*|strip\w*|drop\w*|cut\w*|kill|take out|turn off|get rid of|disable)\s+"
    r"(?:out )?(?:all |the |its |all the )?(?:sound|audio)\b"
)
"""A way to say "mute" with a verb that would otherwise take pictures away."""
NOT_MUTE = re.compile(r"\b(?:do not|don't|dont|never)\s+(?:mute|silence)|(?:不要|别|不用)静音")
UNDO = re.compile(
    r"\bundo\b|\brevert\b|\btake (?:that|it) back\b|\bgo back(?: 1 step)?\b(?! to)"
    r"|撤销|撤回|回退|上一步"
)
RESET = re.compile(
    r"\breset\b|\bstart over\b|\b(?:back to|restore|return to) (?:the )?original(?! size)\b"
    r"|\bundo (?:everything|all)\b|\bfrom scratch\b|重置|恢复原样|还原|从头开始|恢复原视频|重新开始"
)
JOIN = re.compile(
    r"\b(?:join|merge|combine|concatenate|stitch)\b|\bput\b[^,.;]{0,24}\btogether\b"
    r"|合并|拼接|连接起来|接在一起|合成一个"
)

ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "fifth": 4, "5th": 4, "sixth": 5, "6th": 5, "seventh": 6, "eighth": 7, "ninth": 8, "tenth": 9,
    "last": -1, "latest": -1, "newest": -1,
}  # fmt: skip
# "The first one" is "the first 1" by now; "the last 1 minute" is none.
FILE_WORD = (
    r"(?:videos?|files?|clips?|recordings?|movies?|ones?|uploads?"
    r"|1(?!\s*(?:[:.]\d|hours?|hrs?|h\b|minutes?|mins?|m\b|seconds?|secs?|s\b)))"
)
WHICH = re.compile(
    rf"\b(?P<word>{'|'.join(ORDINALS)}) (?:uploaded )?{FILE_WORD}\b"
    r"|\b(?:video|file|clip) (?:number |no\.? |#)?(?P<n>\d{1,2})\b"
    r"(?!\s*(?:[:.x]\d|seconds?|minutes?|[kmg]i?b|[kmg]\b|%|percent))"
    r"|第(?P<zh>\d{1,2})(?:个|段|条|份)|(?P<zhlast>最后(?:1)?(?:个|段|条)|最新的)(?:视频|文件)?"
)
ANOTHER = re.compile(
    r"\bthe (?P<word>second|2nd|third|3rd|fourth|4th|fifth|5th|other)(?: 1)?"
    r"(?= (?:to|under|below|at|down|into|by)\b)"
)
"""A second file without a noun: "the first video to 8MB and the second to 5MB"."""
NEXT = re.compile(rf"\bnext {FILE_WORD}\b|下(?:1|一)?(?:个|段|条)")

_ADD = r"\b(?:add|put|use|insert|apply|overlay|write|show|generate)\b[^,.;]{0,30}\b"
_ADD_ZH = r"(?:加|添加|配|加上)[^,，。]{0,8}"
UNSUPPORTED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(pattern))
    for key, pattern in (
        ("music", rf"{_ADD}(?:music|bgm|soundtrack|song|audio track|voice-?over)\b"
                  rf"|{_ADD_ZH}(?:音乐|bgm|配乐|配音)"),
        ("titles", rf"{_ADD}(?:title|text|caption|subtitle|credits?|watermark|logo|overlay)s?\b"
                   rf"|{_ADD_ZH}(?:标题|文字|字幕|水印|片尾|片头)"),
        ("effects", rf"{_ADD}(?:filter|effect|transition|fade|blur|animation)s?\b"
                    rf"|\bfade (?:in|out)\b|{_ADD_ZH}(?:滤镜|特效|转场|效果)"),
        ("speed", r"\bspeed (?:it |this |the \w+ )?up\b|\bslow (?:it |this |the \w+ )?down\b"
                  r"|\bslow[- ]motion\b|\btime-?lapse\b|\d(?:\.\d)?x speed|\bfaster playback\b"
                  r"|加速|慢动作|倍速|减速"),
        ("rotate", r"\b(?:rotat\w+|flip\w*|mirror\w*)\b|旋转|翻转|镜像"),
        ("crop", r"\bcrop\b(?! (?:the )?(?:first|last|to))|\baspect ratio\b"
                 r"|(?<![\d:])(?:9:16|16:9|1:1|4:5)(?![\d:])|\b(?:it|to) vertical\b"
                 r"|裁切|画面比例|竖屏|横屏"),
        ("generate", r"\b(?:generate|create|make)\b[^,.;]{0,20}\b(?:a|an|me) (?:\w+ )?"
                     r"(?:video|film|clip|movie) (?:of|about|with|showing)\b"
                     r"|生成[^,，。]{0,12}视频"),
        ("volume", r"\b(?:volume|louder|quieter|balance the audio|normalize)\b(?! (?:off|on|back))"
                   r"|音量|大声|小声"),
        ("reverse", r"\b(?:play(?:ed)? backwards?|reverse)\b|倒放"),
        ("split", r"\bsplit\b|分割|拆分"),
    )
)  # fmt: skip
"""What NemoVideo can do and this engine can't, by the keys of `engine.agent.replies`."""
