# 時間軸的樣子，以及一次編輯改變了什麼。

timeline-empty = 時間軸是空的。請傳影片。
timeline-head =
    { $count ->
       *[other] 時間軸（{ $count } 條軌道）：
    }
timeline-video = { $number }. 影片：{ $name }（{ $span }）
timeline-audio = { $number }. 音樂：{ $name }（{ $span }，{ $volume }%）
timeline-audio-plain = { $number }. 音樂：{ $name }（{ $span }）
timeline-title = { $number }. 文字：「{ $name }」（{ $span }）
timeline-other = { $number }. 軌道：{ $name }（{ $span }）
timeline-more = …還有 { $count } 條
status-wishes = 已要求：{ $wishes }
wish-muted = 靜音
wish-size = 最大 { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = 更小，畫質優先
timeline-unnamed = 未命名
timeline-span = { $start }–{ $end } 秒

## 句子裡的軌道種類

kind-video = 影片
kind-audio = 音樂
kind-title = 文字
kind-effect = 效果
kind-other = 軌道

## 每項變化一行

change-track-added = ✅ 已加入{ $kind }：{ $name }（{ $span }）
change-track-removed = ✅ 已刪除{ $kind }：{ $name }
change-track-replaced = ✅ 時間軸上現在是：{ $name }（{ $span }）
change-track-renamed = ✅ { $kind }已改名：{ $before } → { $after }
change-track-moved = ✅ { $kind }已移動：{ $name }（{ $span }）
change-track-changed = ✅ { $kind }已變更：{ $name }
change-title-added = ✅ 已加入文字：「{ $name }」（{ $span }）
change-title-removed = ✅ 已刪除文字：「{ $name }」
change-title-text = ✅ 文字已變更：「{ $before }」 → 「{ $after }」
change-trimmed = ✅ 已剪短：{ CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ 已變長：{ CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
       *[other] ✅ { $name }：增加了 { $count } 個片段
    }
change-segments-removed =
    { $count ->
       *[other] ✅ { $name }：刪除了 { $count } 個片段
    }
change-volume = ✅ { $name } 的音量：{ $before }% → { $after }%
change-muted = ✅ 已靜音：{ $name }
change-unmuted = ✅ 已恢復聲音：{ $name }
change-resolution = ✅ 解析度：{ $before } → { $after }
change-resolution-set = ✅ 解析度：{ $after }
change-target-size = ✅ 目標大小：{ MB($size_bytes) }
change-bitrate = ✅ 目標位元率：{ $megabits } Mbps
change-quality = ✅ 檔案更小，畫質優先
change-project-title = ✅ 專案標題：「{ $name }」
change-look-added = ✅ 已加入效果：{ $name }
change-look-removed = ✅ 已移除效果：{ $name }
change-look-changed = ✅ 已變更效果：{ $name }
change-look-set = ✅ 已設定：{ $name }（{ $value }）
change-length = ✅ 長度：{ CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ 時間軸已變更。
change-more = …還有 { $count } 處變更

## Effects, in "Effect added: …"

look-gray = 黑白
look-sepia = 復古色調
look-blur = 模糊
look-pixelate = 馬賽克
look-zoom = 畫面放大
look-brightness = 亮度
look-contrast = 對比
look-saturation = 飽和度
look-warmth = 色彩冷暖
look-rotate = 旋轉
look-flip = 翻轉
look-denoise = 減少雜訊
look-stabilise = 防手震
look-fade-in = 淡入
look-fade-out = 淡出
look-volume = 音量
look-noise = 降低背景雜音
look-normalize = 音量標準化
look-mono = 單聲道
look-speed = 速度
look-backwards = 倒放
look-freeze = 畫面定格
look-crossfade = 交叉淡化
look-unbar = 裁掉黑邊
look-silence = 剪掉停頓
look-crop = 畫面裁切
look-shape = 畫面比例
look-fps = 每秒影格數
look-format = 檔案類型
look-split = 分成幾段
