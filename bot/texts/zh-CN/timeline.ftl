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

## 句子里的轨道种类

kind-video = 视频
kind-audio = 音乐
kind-title = 文字
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
change-other = ✅ 时间线已更改。
change-more = …还有 { $count } 处更改
