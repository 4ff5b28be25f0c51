# 时间线的样子，以及一次编辑改变了什么。

timeline-empty = 时间线是空的。请发视频。
timeline-head =
    { $count ->
       *[other] 时间线（{ $count } 条轨道）：
    }
timeline-video = { $number }. 视频：{ $name }（{ $span }）
timeline-audio = { $number }. 音乐：{ $name }（{ $span }，{ $volume }%）
timeline-audio-plain = { $number }. 音乐：{ $name }（{ $span }）
timeline-title = { $number }. 文字：“{ $name }”（{ $span }）
timeline-other = { $number }. 轨道：{ $name }（{ $span }）
timeline-more = …还有 { $count } 条
status-wishes = 已要求：{ $wishes }
wish-muted = 静音
wish-size = 最大 { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = 更小，画质优先
timeline-unnamed = 未命名
timeline-span = { $start }–{ $end } 秒

## 句子里的轨道种类

kind-video = 视频
kind-audio = 音乐
kind-title = 文字
kind-effect = 效果
kind-other = 轨道

## 每项变化一行

change-track-added = ✅ 已添加{ $kind }：{ $name }（{ $span }）
change-track-removed = ✅ 已删除{ $kind }：{ $name }
change-track-replaced = ✅ 时间线上现在是：{ $name }（{ $span }）
change-track-renamed = ✅ { $kind }已改名：{ $before } → { $after }
change-track-moved = ✅ { $kind }已移动：{ $name }（{ $span }）
change-track-changed = ✅ { $kind }已更改：{ $name }
change-title-added = ✅ 已添加文字：“{ $name }”（{ $span }）
change-title-removed = ✅ 已删除文字：“{ $name }”
change-title-text = ✅ 文字已更改：“{ $before }” → “{ $after }”
change-trimmed = ✅ 已剪短：{ CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ 已变长：{ CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
       *[other] ✅ { $name }：增加了 { $count } 个片段
    }
change-segments-removed =
    { $count ->
       *[other] ✅ { $name }：删除了 { $count } 个片段
    }
change-volume = ✅ { $name } 的音量：{ $before }% → { $after }%
change-muted = ✅ 已静音：{ $name }
change-unmuted = ✅ 已恢复声音：{ $name }
change-resolution = ✅ 分辨率：{ $before } → { $after }
change-resolution-set = ✅ 分辨率：{ $after }
change-target-size = ✅ 目标大小：{ MB($size_bytes) }
change-bitrate = ✅ 目标码率：{ $megabits } Mbps
change-quality = ✅ 文件更小，画质优先
change-project-title = ✅ 项目标题：“{ $name }”
change-look-added = ✅ 已添加效果：{ $name }
change-look-removed = ✅ 已移除效果：{ $name }
change-look-changed = ✅ 已更改效果：{ $name }
change-look-set = ✅ 已设置：{ $name }（{ $value }）
change-length = ✅ 时长：{ CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ 时间线已更改。
change-more = …还有 { $count } 处更改

## Effects, in "Effect added: …"

look-gray = 黑白
look-sepia = 复古色
look-blur = 模糊
look-pixelate = 马赛克
look-zoom = 画面放大
look-brightness = 亮度
look-contrast = 对比度
look-saturation = 饱和度
look-warmth = 色彩冷暖
look-rotate = 旋转
look-flip = 翻转
look-denoise = 降噪点
look-stabilise = 画面增稳
look-fade-in = 淡入
look-fade-out = 淡出
look-volume = 音量
look-noise = 降低背景噪音
look-normalize = 响度标准化
look-mono = 单声道
look-speed = 速度
look-backwards = 倒放
look-freeze = 画面定格
look-crossfade = 交叉淡化
look-unbar = 裁掉黑边
look-silence = 剪掉停顿
look-crop = 画面裁剪
look-shape = 画面比例
look-fps = 每秒帧数
look-format = 文件类型
look-split = 分成几段
