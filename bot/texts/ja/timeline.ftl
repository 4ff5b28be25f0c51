# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = タイムラインは空です。動画を送ってください。
timeline-head =
    { $count ->
       *[other] タイムライン（{ $count } トラック）：
    }
timeline-video = { $number }. 動画：{ $name }（{ $span }）
timeline-audio = { $number }. 音楽：{ $name }（{ $span }、{ $volume }%）
timeline-audio-plain = { $number }. 音楽：{ $name }（{ $span }）
timeline-title = { $number }. タイトル：「{ $name }」（{ $span }）
timeline-other = { $number }. トラック：{ $name }（{ $span }）
timeline-more = …ほか { $count } 件
status-wishes = ご希望：{ $wishes }
wish-muted = 音声なし
wish-size = 最大 { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = 小さく、画質優先
timeline-unnamed = 名称なし
timeline-span = { $start }〜{ $end }秒

## Kinds of tracks inside a sentence

kind-video = 動画
kind-audio = 音楽
kind-title = タイトル
kind-effect = エフェクト
kind-other = トラック

## One line for each change

change-track-added = ✅ { $kind }を追加：{ $name }（{ $span }）
change-track-removed = ✅ { $kind }を削除：{ $name }
change-track-replaced = ✅ 現在のタイムライン：{ $name }（{ $span }）
change-track-renamed = ✅ { $kind }の名前を変更：{ $before } → { $after }
change-track-moved = ✅ { $kind }を移動：{ $name }（{ $span }）
change-track-changed = ✅ { $kind }を変更：{ $name }
change-title-added = ✅ タイトルを追加：「{ $name }」（{ $span }）
change-title-removed = ✅ タイトルを削除：「{ $name }」
change-title-text = ✅ タイトルを変更：「{ $before }」→「{ $after }」
change-trimmed = ✅ 短くしました：{ CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ 長くなりました：{ CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
       *[other] ✅ { $name }：クリップを { $count } 個追加
    }
change-segments-removed =
    { $count ->
       *[other] ✅ { $name }：クリップを { $count } 個削除
    }
change-volume = ✅ { $name } の音量：{ $before }% → { $after }%
change-muted = ✅ ミュート：{ $name }
change-unmuted = ✅ ミュート解除：{ $name }
change-resolution = ✅ 解像度：{ $before } → { $after }
change-resolution-set = ✅ 解像度：{ $after }
change-target-size = ✅ 目標サイズ：{ MB($size_bytes) }
change-bitrate = ✅ 目標ビットレート：{ $megabits } Mbps
change-quality = ✅ 画質優先でファイルを小さく
change-project-title = ✅ プロジェクト名：「{ $name }」
change-look-added = ✅ エフェクトを追加：{ $name }
change-look-removed = ✅ エフェクトを削除：{ $name }
change-look-changed = ✅ エフェクトを変更：{ $name }
change-look-set = ✅ 設定：{ $name }（{ $value }）
change-length = ✅ 長さ：{ CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ タイムラインが変わりました。
change-more = …ほか { $count } 件の変更

## Effects, in "Effect added: …"

look-gray = 白黒
look-sepia = セピア調
look-blur = ぼかし
look-pixelate = モザイク
look-zoom = 映像の拡大
look-brightness = 明るさ
look-contrast = コントラスト
look-saturation = 彩度
look-warmth = 色の暖かさ
look-rotate = 回転
look-flip = 反転
look-denoise = 映像ノイズの低減
look-stabilise = 手ぶれ補正
look-fade-in = フェードイン
look-fade-out = フェードアウト
look-volume = 音量
look-noise = 雑音の低減
look-normalize = 音量の均一化
look-mono = モノラル
look-speed = 速度
look-backwards = 逆再生
look-freeze = 静止画
look-crossfade = クロスフェード
look-unbar = 黒い帯の切り取り
look-silence = 間の切り詰め
look-crop = 映像の切り取り
look-shape = 画面比率
look-fps = フレームレート
look-format = ファイルの種類
look-split = 分割
