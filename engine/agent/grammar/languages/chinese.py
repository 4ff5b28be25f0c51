"""Chinese into the English that the rules read. What is not in these tables stays Chinese, and a
clause with something left in it is not carried out."""

from __future__ import annotations

import re

from engine.agent.grammar.languages.chinese_chat import CHINESE_CHAT
from engine.agent.grammar.languages.chinese_everyday import CHINESE_EVERYDAY
from engine.agent.grammar.languages.chinese_forms import CHINESE_FORMS
from engine.agent.grammar.languages.families.chinese import CHINESE as CHINESE_FAMILIES

_N = r"(?P<n>\d[\d.,]*)"
_T = (
    r"(?:\d{1,3}:\d{2}(?::\d{2})?|\d+(?:\.\d+)?\s*(?:小时|分钟|分|秒钟|秒)(?:\d+\s*(?:分钟|分"
    r"|秒钟|秒))*)"
)

_BACK = r"(?:撤销|撤消|撤回|回退|取消|退回|返回|回到|恢复到|恢复|后退|倒退|退)(?:到|掉|了)?"
_DONE = r"(?:操作|修改|编辑|更改|步骤|动作|改动|剪辑|版本|状态)"

# In this order: what stands around a number first, as its meaning depends on both sides.
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), english)
    for pattern, english in (
        (
            r"第\s*(\d+)\s*(?:行|句|条)(?:的)?字幕|字幕(?:的)?第\s*(\d+)\s*(?:行|句|条)",
            r" line \1\2 ",
        ),
        (r"第\s*(\d+)\s*行", r" line \1 "),
        (
            rf"{_BACK}(?:最近|最后|上|前)?(?:的)?([2-9]|1\d|20)[步次个](?:的)?{_DONE}?",
            r" undo \1 steps ",
        ),
        (
            rf"{_BACK}(?:上|前|最后|最近)(?:面)?(?:的)?[一1]?(?:步|次|个)(?:的)?{_DONE}?"
            rf"|{_BACK}(?:刚才|刚刚|之前|最近|上次)(?:的|做的|那个)*(?:{_DONE}|那[一1]?步)"
            r"|(?:撤销|撤消|撤回|回退|后退|倒退|退回|退)[一1]步|撤消|撤销掉|上[一1]步",
            " undo ",
        ),
        (
            r"(?:在|从|第)?\s*(\d+(?:\.\d+)?)\s*(?:-|~|到|至)\s*(?:第)?(\d+(?:\.\d+)?)\s*(秒|分钟)",
            r" from \1\3 to \2\3 ",
        ),
        (rf"(?:在|从|第)*\s*({_T})\s*(?:-|~|到|至)(?:第)?\s*({_T})(?:之间)?", r" from \1 to \2 "),
        (rf"(?:在|从|第)*\s*({_T})\s*(?:到|至)(?:最后|结尾|末尾|结束)", r" from \1 to the end "),
        (rf"从第?\s*({_T})\s*(?:开始|起)?", r" from \1 "),
        (r"(?:放慢|减速|慢放)(?:到)?(?:一半|1半|一倍|1倍)(?:速度)?", " slow down to half speed "),
        (rf"({_T})(?:处|时|的时候)", r" at \1 "),
        (rf"第({_T})(?!之|以)", r" at \1 "),
        (rf"({_T})(?:之前|以前)(?:的)?", r" before \1 "),
        (rf"({_T})(?:之后|以后)(?:的)?", r" after \1 "),
        (rf"(?:最前面|最前|前面|前|开头|开始|片头)的?\s*({_T})", r" first \1 "),
        (rf"(?:最后面|最后|后面|后|末尾|结尾|片尾)的?\s*({_T})", r" last \1 "),
        (r"每\s*(\d+)\s*秒钟?(?:切|剪|分|截)?(?:成)?(?:1段|一段)?", r" split every \1 seconds "),
        (r"(?:分|切|拆|剪|分割|拆分|切分)成\s*(\d+)\s*(?:段|个|份|部分)", r" split into \1 parts "),
        (
            (r"(?:(?:减小|减少|缩小|降低|小)(?:了)?(?:大约|约)?)\s*(\d+(?:\.\d+)?)\s?%"),
            r" reduce by \1% ",
        ),
        (
            r"(?:到|成|为)(?:原来|原始|原视频)?(?:的)?(?:大小)?(?:的)?\s*(\d+(?:\.\d+)?)\s?%",
            r" to \1% ",
        ),
        (
            (r"(?:把|我的|这个)?\d+(?:分钟|秒|小时)的(?=[^,，。]{0,10}(?:视频|录像|影片|文件))"),
            " the ",
        ),
        (r"(?:10|十)分之[1一]", " to a tenth of its size "),
        (r"[4四]分之[1一]", (" to a quarter of its size ")),
        (r"[3三]分之[1一]", " to a third of its size "),
        (r"(?:到|成|为)?(?:原来|原始)?(?:的)?(?:大小)?(?:的)?1/(\d+)", r" to 1/\1 of its size "),
        (r"([\d.]+)\s*倍(?:速度|速)?(?:播放)?", r" speed \1x "),
        (r"加速(?:到|至)? +speed", " speed "),
        (r"(\d+)\s*(?:次|遍)", r" \1 times "),
        (r"(\d+)\s*帧(?:每秒)?", r" \1 fps "),
        (r"每秒\s*(\d+)\s*帧", r" \1 fps "),
        (r"(\d+)\s*度", r" \1 degrees "),
        (
            (
                rf"(?:码率|比特率)\s*(?:降到|改成|改为|设为|设成|调到|压到|压缩到|到|为"
                rf"|是)*\s*{_N}\s*(?P<u>[km])(?:bps|b)?"
            ),
            r" bitrate to \g<n>\g<u>bps ",
        ),
        (rf"{_N}\s*(?P<u>[km])b?(?:的)?(?:码率|比特率)", r" bitrate to \g<n>\g<u>bps "),
        (
            r"(?:(?:原来|原本|现在|本来)(?:有|是)?|这个|我的|把)+\s*([\d.]+\s*(?:[kmg]i?b?|兆"
            r"|4k))的(?:教程|旅行)?"
            r"(?:视频|文件|录像|影片)",
            r" my \1 video ",
        ),
        (
            (r"(?:原来|原本|原先|现在|目前|本来)(?:有|是)?\s*([\d.]+\s*(?:[kmg]i?b?|兆))"),
            r" it is \1 ",
        ),
        (
            (r"(?:不要|不能|别|不)?(?:超过|大于|超出|高于)\s*([\d.]+\s*(?:[kmg]i?b?|兆))"),
            r" under \1 ",
        ),
        (r"(?:小于|少于|低于|不到|最多|至多|顶多)\s*([\d.]+\s*(?:[kmg]i?b?|兆))", r" under \1 "),
        (
            (r"([\d.]+\s*(?:[kmg]i?b?|兆|字节))(?:以下|以内|之内|之下|左右|内|即可|就行)"),
            r" under \1 ",
        ),
        (r"下(?:1|一)?(?:个|段|条)(?:视频|文件|片段)?", " next video "),
        (r"(?:最后(?:1|一)?(?:个|段|条)|最新的)(?:视频|文件)", " last video "),
        (r"第(\d+)(?:个|段|条|份)(?:视频|文件|片段)?", r" video number \1 "),
    )
)

_WORDS = {
    "mute": (
        "静音|消音|无声|去掉声音|去声音|去除声音|关闭声音|关掉声音|删除声音|删掉声音|移除声音"
        "|不要声音|消除声音|去掉音频|去除音频|删除音频|移除音频|去掉音轨|去掉原声|去除原声"
        "|消除原声|没有声音|关声音|去音"
    ),
    "unmute": "取消静音|恢复声音|恢复原声|恢复音频|打开声音|开启声音|解除静音|加回声音",
    "don't mute": "不要静音|别静音|不用静音",
    "don't": "不要|别|不用|不能",
    "compress to": "压缩成|压缩到|压缩为|压到|压成",
    "compress": "压缩一下|压缩|压小|压一下|压",
    "make smaller": "缩小|变小|减小|减少|小一点|小一些|小点|弄小|瘦身|缩减|做小|改小",
    "even smaller": "再压小|再小|再缩|还是太大|更小|继续压|再小点|还是大",
    "too big": "太大了|太大",
    "half its size": "一半|减半|对半|1半",
    "convert": (
        "变|转换成|转换为|转换|转码|转成|转为|改成|改为|变成|换成|做成|变为|调成|调到|调整为|弄成"
        "|导成|制作成|制成"
    ),
    "reduce": "降低到|降低|降到|降",
    "original": "原来|原始|原先",
    "set to": "设为|设|设成|设置为|设置成|调为",
    "without losing quality": (
        "不损失画质|无损|不影响画质|不降低画质|不牺牲画质|保持画质|保留画质|画质不变|画质不要损失"
        "|不改变画质|不损失质量|保证画质|保持清晰度|高画质|高质量|画质不降|别损失画质"
    ),
    "cut off": (
        "剪掉|删掉|删除|删去|去掉|去除|移除|切掉|切除|裁掉|砍掉|剪去|裁去|截掉|跳过|删了|剪了"
        "|都删掉|都剪掉|去了|除掉|拿掉|剪除"
    ),
    "extract": "提取",
    "keep": "只保留|保留|只要|只留下|只留|留下|截取|提取出|剪出|剪辑出|选取|截出|取出|留",
    "everything except": "除了|除",
    "trim to": "剪到|剪成|缩短到|缩短成|裁到|裁成|剪辑到|截到|剪短到|剪为|剪至",
    "crop to": "裁剪成|裁剪为|裁剪到|裁切成|裁切为|裁成|裁剪|裁切",
    "trim": "剪一下|剪辑|剪切",
    "cut": "剪",
    "speed up": "加速到|加速播放|加速|快进|加快速度|加快",
    "slow down": "慢放|放慢速度|放慢|减速|变慢|放慢到",
    "slow motion": "慢动作|慢镜头",
    "timelapse": "延时摄影|延时|缩时",
    "by half": "到一半速度",
    "play in reverse": "倒着播放|倒放|反向播放|倒播|反转播放",
    "loop": "循环播放|循环|重复播放|重复",
    "boomerang": "回旋镖效果|回旋镖|来回播放",
    "freeze": "定格|冻结|静止",
    "louder": (
        "声音调大一点|声音调大|音量调大一点|音量调大|大声一点|大声点|声音大一点|声音大点"
        "|音量大一点|提高音量|增大音量|增加音量|放大声音|调高音量|音量调高|音量提高|加大音量"
        "|音量增加"
    ),
    "quieter": (
        "声音调小一点|声音调小|音量调小一点|音量调小|小声一点|小声点|声音小一点|声音小点"
        "|音量小一点|减小音量|调低音量|音量调低"
    ),
    "reduce the volume": "音量降低|降低音量|音量减小|音量减少|音量降",
    "set the volume to": "音量设为|音量设置为|音量调到|音量改为|音量改成|音量调整到|音量到",
    "normalize the volume": (
        "统一音量|音量标准化|标准化音量|均衡音量|音量均衡|音量统一|响度标准化|平衡音量"
    ),
    "fade in": "淡入",
    "fade out": "淡出",
    "fadeinout": "淡入淡出",
    "rotate counterclockwise": "逆时针旋转|向左旋转|左转|向左转",
    "rotate": "顺时针旋转|向右旋转|右转|旋转|转",
    "flip horizontally": "水平翻转|左右翻转|镜像翻转|水平镜像|镜像|左右颠倒",
    "flip vertically": "上下翻转|垂直翻转|上下颠倒",
    "make it vertical": "竖屏|竖版|竖向",
    "make it landscape": "横屏|横版",
    "make it square": "正方形|方形|方形视频",
    "blurred background": "模糊背景|背景模糊",
    "the aspect ratio": "画面比例|宽高比|长宽比|比例",
    "brighten": "调亮一点|调亮|亮一点|变亮|提亮|增加亮度|提高亮度|更亮|亮度调高|增亮",
    "darken": "调暗一点|调暗|暗一点|变暗|降低亮度|更暗|压暗",
    "too dark": "太暗了|太暗",
    "make it warmer": "色调暖一点|暖色调|暖一点|调暖|偏暖|色温调暖|变暖",
    "cooler tones": "色调冷一点|冷色调|冷一点|调冷|偏冷|色温调冷|变冷",
    "too bright": "太亮了|太亮",
    "too quiet": "声音太小了|声音太小|音量太小",
    "too loud": "声音太大了|声音太大|音量太大",
    "more contrast": "增加对比度|提高对比度|增强对比度|加强对比度|对比度提高",
    "less contrast": "降低对比度|减小对比度",
    "more saturation": "提高饱和度|增加饱和度|增强饱和度|更鲜艳|鲜艳一点",
    "less saturation": "降低饱和度",
    "blackandwhite": "黑白色|黑白|去色|灰度",
    "sepia": "复古色|怀旧色",
    "blur": "画面模糊|模糊处理|模糊|虚化",
    "split": "分割|拆分|切分|切割|分段",
    "remove silence": (
        "去静音|去掉静音片段|去掉静音部分|去除静音|删除静音片段|去掉静音|剪掉静音|剪掉静音部分"
        "|删除静音部分|删除静音|去掉停顿|剪掉停顿|去掉空白|删掉静音片段|剪掉静音片段"
    ),
    "remove background noise": (
        "去除背景噪音|去掉背景噪音|降噪|去噪音|消除噪音|去除噪音|去掉噪音|去杂音|去除杂音"
        "|消除背景噪音"
    ),
    "stabilize": "防抖|稳定画面|增稳|消除抖动|去抖动|去抖",
    "denoise the picture": "去噪点|画面降噪|去除噪点",
    "remove black bars": "去黑边|去掉黑边|去除黑边|裁掉黑边|删除黑边|剪掉黑边",
    "logo": "logo|水印|标志",
    "add": "加上|添加|加|添上|放",
    "the picture": "图片|照片",
    "top left": "左上角|左上",
    "top right": "右上角|右上",
    "bottom left": "左下角|左下",
    "bottom right": "右下角|右下",
    "at the bottom": "在底部|底部|在下方|下方|下面",
    "at the top": "在顶部|顶部|在上方|上方|上面",
    "in the center": "在中间|中间|居中|中央",
    "picture in picture": "画中画",
    "side by side": "左右并排|并排|左右拼接",
    "stack vertically": "上下拼接|上下并排",
    "add background music": (
        "加背景音乐|配背景音乐|添加背景音乐|加音乐|配音乐|添加音乐|加上音乐|加上背景音乐|配乐|加bgm"
    ),
    "replace the audio": "替换音频|替换声音|换声音|更换音频|更换配乐",
    "crossfade": "交叉溶解|交叉淡化|叠化",
    "slideshow": "幻灯片|相册视频|电子相册",
    "extract the audio": "提取音频|提取声音|导出音频|只要音频|分离音频|抽取音频|只保留声音",
    "export": "导出|下载",
    "as gif": "gif动图|动图|gif",
    "as mp3": "mp3",
    "as webm": "webm",
    "screenshot": "截图|截屏|截一张图|截1张图|截帧",
    "contact sheet": "缩略图拼图|缩略图|九宫格截图",
    "zoom in": "放大画面|放大|拉近",
    "join": "合并起来|合并|拼接起来|拼接|连接起来|接在一起|合成一个|合在一起|拼在一起|合成1个",
    "undo": "撤销|撤回|回退|上一步",
    "reset": "重置|恢复原样|还原|从头开始|恢复原视频|重新开始|恢复原始视频|恢复原始",
    "add the text": (
        "加文字|添加文字|加上文字|写上|加标题|添加标题|加上标题|显示文字|加字|打上文字|写"
    ),
    "show": "显示",
    "captions": "字幕|自动字幕",
    "insert": "插入|插到|穿插",
    "add captions": (
        "加字幕|自动加字幕|自动添加字幕|添加字幕|加上字幕|生成字幕|自动生成字幕|配字幕|配上字幕|上字幕|打字幕"
        "|打上字幕|做字幕|识别字幕|语音转字幕"
    ),
    "remove captions": (
        "去掉字幕|删除字幕|删掉字幕|去除字幕|移除字幕|不要字幕|关闭字幕|关掉字幕|隐藏字幕|取消字幕"
    ),
    "as srt": "srt字幕文件|srt字幕|srt文件|srt格式|srt|字幕文件",
    "should be": "应该是|应该为|应为|应当是",
    "the size": "文件大小|视频大小|体积|大小|容量",
    "quality": "画质|质量|清晰度",
    "the resolution": "分辨率",
    "the volume": "音量",
    "the sound": "声音|音频|原声",
    "the video": (
        "这个视频|这段视频|视频文件|视频|影片|录像|片子|短片|短视频|文件|片段|素材|这段"
        "|这两个视频|两个视频|两段视频|两个|这2个视频|2个视频|2段视频|几个视频|这些视频|2个"
        "|3个视频|教程录像|教程|旅行|录屏|录制|画面|整个|全部|所有"
    ),
    "part": "的部分|部分|的内容|内容|时间段",
    "under": "控制在|控制到|限制在|不超过|以内|以下|之内",
    "to": "到|成|为|至",
    "and": "但是|但|并且|然后再|然后|接着|之后再|同时|还有|并|再|和|且|最后再",
    "please": (
        "要求|效果|处理|"
        "先|需要|必须|要|请帮我|帮我|请|帮忙|麻烦|谢谢|可以|能不能|能|一下|一点|给我|给|我要"
        "|我想要|我想|我需要|想要|把|将|用|的|了|吧|就行|都|让|在|对|一个|1个|它|它的|更|弄|做|是"
        "|着|去|来|处|啊|呢|哦|嘛|啦|呀|哈|喔|呗|也|只|大约|约|左右"
    ),
    "for wechat": "发微信|传微信|微信",
    "for email": "发邮件|邮件|邮箱",
    "seconds": "秒钟|秒",
    "minutes": "分钟|分",
    "hours": "小时",
    "mb": "兆字节|兆",
    "kb": "千字节",
    "bytes": "字节",
    "at the start": "在开头|开始处|开头|片头",
    "at the end": "结尾处|在结尾|结尾|片尾|末尾",
}
_FAMILIES = tuple((re.compile(pattern), english) for pattern, english in CHINESE_FAMILIES)
_FIRST = tuple(
    (re.compile(pattern), english)
    for pattern, english in (*CHINESE_EVERYDAY, *CHINESE_CHAT, *CHINESE_FORMS)
)
_ENGLISH = {word: english for english, words in _WORDS.items() for word in words.split("|")}
_WORD = re.compile("|".join(sorted(map(re.escape, _ENGLISH), key=len, reverse=True)))
_HAN = re.compile(r"[\u3400-\u9fff]")

# Words of Taiwan, in simplified signs as everything normalised is, and what the tables call it.
_TAIWAN = {
    taiwans: ours
    for ours, words in {
        "这个视频": "这部影片|这支影片|这段影片|那部影片|那支影片|这部|这支",
        "视频": "影片档案|影片档|视讯|影像",
        "文件": "档案",
        "文件大小": "档案大小|档案容量",
        "音频": "音讯|音档",
        "导出": "汇出|输出影片|下载影片",
        "分辨率": "解析度",
        "码率": "位元率|位元速率",
        "帧": "影格",
        "撤销": "复原|取消上一步",
        "重做": "取消复原",
        "压小": "压小一点|缩小一点",
        "转成": "转档成|转档为|转存成|转存为|存成",
        "快进": "快转",
        "倒放": "倒转播放|倒带|倒转",
        "竖屏": "直式|直向|直立",
        "横屏": "横式|横向",
        "质量": "品质",
        "无损": "不失真|不降画质",
        "以下": "就好|就可以|就够了",
        "水印": "浮水印",
        "噪音": "杂音|杂讯",
        "防抖": "防手震|防震",
        "裁剪": "裁切",
        "幻灯片": "幻灯片秀|相片轮播|照片轮播",
        "截图": "撷取画面|萤幕截图|截取画面",
        "提取": "撷取",
        "模糊": "打雾",
        "贴纸": "贴图",
        "字幕文件": "字幕档案|字幕档",
        "gif动图": "动态图片|动态图|gif档|gif动画",
        "去掉": "拿掉",
    }.items()
    for taiwans in words.split("|")
}
_TAIWANS = re.compile(  # 复原 stands in the words for "back to how it was" as well
    rf"(?<!恢)(?:{'|'.join(sorted(map(re.escape, _TAIWAN), key=len, reverse=True))})"
)


def from_chinese(text: str) -> str:
    """`text` is normalised. Unknown words stay as they are."""
    text = _TAIWANS.sub(lambda found: _TAIWAN[found[0]], text)
    for pattern, english in (*_FAMILIES, *_FIRST, *_FORMS):
        text = pattern.sub(english, text)
    return _WORD.sub(lambda found: f" {_ENGLISH[found[0]]} ", text)


def is_han(text: str) -> bool:
    return bool(_HAN.search(text))
