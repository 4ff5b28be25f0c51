# 获取 MP4。

export-started = 正在导出（免费）。
export-not-ready = 还没有可导出的内容。请先发视频或提出编辑要求。
export-nothing-edited = 还没有可导出的内容：先告诉我要怎么处理它。
export-not-begun = 视频服务没有响应，导出没能开始。时间线保持原样；按“导出”可再试一次（免费）。
closed-export = 当时无法给你发消息，所以没有导出。导出免费：按“导出”即可。
export-project-gone = NemoVideo 已关闭那个项目，里面做好的内容无法再导出。请再说一次要怎么剪，我会带上你的文件。
export-already-running = 这次导出已在进行中。
export-failed = 服务端导出失败。导出免费：按“导出”再试一次。
export-stuck = 服务在 { $minutes } 分钟内没有完成这次导出，我已将其停止。导出免费：按“导出”再试一次。
export-stuck-running = 服务在 { $minutes } 分钟内没有完成这次导出，我也没能在那里停止它。导出免费：请稍后按“导出”再试一次。
export-cannot = 服务无法导出这条时间线：两次因同样的原因失败。请先改动一下再导出。
export-impossible =
    { $why ->
        [target_too_small] 压不到那么小：最小也要约 { MB($smallest_bytes) }。请换一个大一点的目标。
        [one_scene] 没找到可以分开的场景：画面没有突然切换的地方。请直接说时间点，或每段多长。
        [too_many_pieces] 段数太多，或每段太短。请少分几段，或每段长一点。
        [no_sound] 里面没有可以保存的声音。
       *[too_many_cuts] 时间线上的片段太多，无法导出。请去掉一些。
    }
export-file-too-large = 文件（{ MB($size_bytes) }）对这个聊天来说太大，请用链接：
export-file-not-sent = 无法在这里发送文件，链接仍然有效。
export-files-forbidden = 我在这里不能发送文件：缺少“附加文件”（Attach Files）权限，管理员可以授予。链接可以使用。
export-file-unclear = 文件可能已经送达，但我无法确认。如果没看到，请用链接。
export-file-unclear-no-link = 文件可能已经送达，但我无法确认。如果没看到，请按“重新导出”（免费）。

## 结果

result-done = 完成：{ $facts }
result-shrunk = 完成：{ MB($source_bytes) } → { $facts }
result-less = { $size }（减少 { $percent }%）
result-more = { $size }（增加 { $percent }%）
result-edited = 已编辑
result-same-size = 完成：{ $facts }，与原来大小相近
result-cost = 消耗积分：{ $credits }
result-project = 项目：{ $url }

export-no-link = 文件太大，无法发到这个聊天，也没有公开链接。
export-file-lost = 无法在这里发送文件。请按“重新导出”再试一次（免费）。
export-file-forbidden =
    这个群组不允许我发送{ $right ->
        [videos] 视频
        [files] 文件
        [pictures] 图片
       *[other] 媒体
    }。管理员可以在群组权限中开启。请用链接：
export-file-forbidden-no-link =
    这个群组不允许我发送{ $right ->
        [videos] 视频
        [files] 文件
        [pictures] 图片
       *[other] 媒体
    }。管理员在群组权限中开启后，请按“重新导出”（免费）。
export-files-forbidden-no-link = 我在这里不能发送文件：缺少“附加文件”（Attach Files）权限。管理员授予后，请按“重新导出”（免费）。

result-fitted-link =
    { $which ->
        [first] 前一分钟，已为此聊天压到 { MB($limit_bytes) }；完整的 { MB($full_bytes) } 在链接里。
       *[whole] 已为此聊天压到 { MB($limit_bytes) }；完整的 { MB($full_bytes) } 在链接里。
    }
result-fitted-alone =
    { $which ->
        [first] 前一分钟，已为此聊天压到 { MB($limit_bytes) }；完整视频为 { MB($full_bytes) }。
       *[whole] 已为此聊天压到 { MB($limit_bytes) }；完整视频为 { MB($full_bytes) }。
    }
result-fitted-unsized =
    { $which ->
        [first] 前一分钟，已为此聊天压到 { MB($limit_bytes) }。
       *[whole] 已为此聊天压到 { MB($limit_bytes) }。
    }
export-fit-too-low = 能放进此聊天的完整副本画质会很差。
export-fit-failed = 没能做出能放下的较小副本。
cancel-fit = 已停止：没有为此聊天制作副本。完整结果保持不变。
result-quality = 画质 { $vmaf }/100
picture-comparison = 同一瞬间的前后对比。
picture-comparison-name = 前后对比
result-note =
    { $note ->
        [already_small] 原来就小于指定大小。
        [as_good_as_source] 看起来应该和原片一样好。
        [bitrate_above_source] 指定的码率高于原片，因此画质保持不变。
        [capped_1080p] 已按这里的上限 1080p 导出。
        [fps_capped] 帧率已降到这里的上限 120。
        [fps_lowered] 为了不超过大小，降低了帧率。
        [frame_lowered] 为了在这个大小下看起来更好，缩小了画面。
        [no_gain] 再小就会损失画质，因此大小不变。
        [other_sounds_left_out] 只保留了一条音轨。
        [smaller_frame_advised] 在这个大小下，画面小一些会更好看。
        [sound_lowered] 为了不超过大小，降低了声音的码率。
        [sound_to_stereo] 环绕声已转为立体声。
        [sound_unreadable] 有一条音轨无法读取，已略去。
        [source_breaks_off] 原文件中途中断，后面的部分无法播放。
       *[subtitles_left_out] 字幕已略去。
    }

## What is coming, said before the render

forecast = 即将得到：{ $facts }
forecast-asked = 你的要求：{ $facts }
forecast-about = 约 { MB($size_bytes) }
forecast-lines = 最高 { $height }p
forecast-length = 时长约 { CLOCK($duration_s) }
forecast-fit =
    此聊天最多接收 { MB($limit_bytes) } 的文件。如果超出，{ $way ->
        [copy] 我会另做一份放得下的副本。
        [link] 会以链接形式发给你。
       *[none] 就无法发到这里。
    }
button-plot = 码率
picture-plot = 整段视频的码率变化：动得多的地方高，动得少的地方低。
picture-plot-name = 码率
plot-gone = 这张图已不再保留；重新导出会重新生成。
plot-not-shown = 暂时无法显示这张图。
batch-list =
    { $done ->
        [0] { $count } 个都没有完成：
       *[other] 已完成：{ $done }/{ $count }
    }
batch-entry-done = { $number }. { $name }：{ $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }：{ $state ->
        [stopped] 已停止
        [failed] 失败
       *[kept] 未导出
    }
button-retry-named = 重试：{ $name }
batch-comes = 会和其他视频一起发来。
batch-next = 点数字，看看这一个接下来还能做什么。
