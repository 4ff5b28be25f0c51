# Getting the MP4.

export-started = 書き出しています（無料）。
export-not-ready = まだ書き出すものがありません。先に動画を送るか、編集を頼んでください。
export-nothing-edited = まだ書き出すものがありません。まず何をするか教えてください。
export-not-begun = 動画サービスが応答しないため、書き出しを始められませんでした。タイムラインはそのままです。「書き出し」を押すともう一度試せます（無料）。
closed-export = メッセージを送れなかったため、書き出しは行っていません。無料です。「書き出し」を押してください。
export-project-gone = NemoVideoがそのプロジェクトを閉じたため、その中で作ったものはもう書き出せません。もう一度編集を頼んでください。ファイルはこちらで用意します。
export-already-running = この書き出しはすでに実行中です。
export-failed = サービス側で書き出しに失敗しました。無料なので「書き出し」でやり直せます。
export-stuck = { $minutes }分たってもサービスの書き出しが終わらないため、停止しました。無料なので「書き出し」でやり直せます。
export-stuck-running = { $minutes }分たってもサービスの書き出しが終わらず、停止もできませんでした。無料なので、後で「書き出し」でやり直せます。
export-cannot = サービスはこのタイムラインを書き出せません。同じ理由で2回失敗しました。何か変えてから書き出してください。
export-impossible =
    { $why ->
        [target_too_small] そこまで小さくはできません。可能な最小サイズは約 { MB($smallest_bytes) } です。もう少し大きいサイズを指定してください。
        [one_scene] 分けられるシーンが見つかりませんでした。画面が一気に切り替わるところがありません。時刻か、1つの長さを書いてください。
        [too_many_pieces] 分ける数が多すぎるか、1つが短すぎます。数を減らすか、長くしてください。
        [no_sound] 保存できる音声が入っていません。
       *[too_many_cuts] タイムラインのパートが多すぎて書き出せません。いくつか減らしてください。
    }
export-file-too-large = ファイル（{ MB($size_bytes) }）はこのチャットには大きすぎます。リンクはこちら：
export-file-not-sent = ここにファイルを投稿できませんでした。リンクは使えます。
export-files-forbidden = ここではファイルを投稿できません。「ファイルを添付」（Attach Files）の権限がありません。モデレーターが付与できます。リンクは使えます。
export-file-unclear = ファイルはここに届いているかもしれませんが、確認できませんでした。見えない場合はリンクを使ってください。
export-file-unclear-no-link = ファイルはここに届いているかもしれませんが、確認できませんでした。見えない場合は「もう一度書き出す」でやり直せます（無料）。

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = 完了：{ $facts }
result-shrunk = 完了：{ MB($source_bytes) } → { $facts }
result-less = { $size }（{ $percent }% 減）
result-more = { $size }（{ $percent }% 増）
result-edited = 編集済み
result-same-size = 完了：{ $facts }、元とほぼ同じサイズ
result-cost = 使用クレジット：{ $credits }
result-project = プロジェクト：{ $url }
export-no-link = ファイルがこのチャットには大きすぎ、公開リンクもありません。
export-file-lost = ここにファイルを送れませんでした。「もう一度書き出す」でやり直せます（無料）。
export-file-forbidden =
    このグループでは{ $right ->
        [videos] 動画
        [files] ファイル
        [pictures] 画像
       *[other] メディア
    }を送る権限がありません。管理者がグループの権限で許可できます。リンクはこちら：
export-file-forbidden-no-link =
    このグループでは{ $right ->
        [videos] 動画
        [files] ファイル
        [pictures] 画像
       *[other] メディア
    }を送る権限がありません。管理者がグループの権限で許可したら、「もう一度書き出す」でやり直せます（無料）。
export-files-forbidden-no-link = ここではファイルを投稿できません。「ファイルを添付」（Attach Files）の権限がありません。モデレーターが付与したら「もう一度書き出す」を押してください（無料）。

result-fitted-link =
    { $which ->
        [first] 最初の1分を、このチャットに合わせて{ MB($limit_bytes) }にしました。全体（{ MB($full_bytes) }）はリンクから。
       *[whole] このチャットに合わせて{ MB($limit_bytes) }にしました。全体（{ MB($full_bytes) }）はリンクから。
    }
result-fitted-alone =
    { $which ->
        [first] 最初の1分を、このチャットに合わせて{ MB($limit_bytes) }にしました。全体は{ MB($full_bytes) }です。
       *[whole] このチャットに合わせて{ MB($limit_bytes) }にしました。全体は{ MB($full_bytes) }です。
    }
result-fitted-unsized =
    { $which ->
        [first] 最初の1分を、このチャットに合わせて{ MB($limit_bytes) }にしました。
       *[whole] このチャットに合わせて{ MB($limit_bytes) }にしました。
    }
export-fit-too-low = 全体をこのチャットに収まる大きさにすると、きれいに見えません。
export-fit-failed = 収まる大きさのコピーは作れませんでした。
cancel-fit = 停止しました。このチャット用のコピーは作っていません。元の結果はそのままです。
result-quality = 画質 { $vmaf }/100
picture-comparison = 同じ瞬間の圧縮前と圧縮後。
picture-comparison-name = 前と後
result-note =
    { $note ->
        [already_small] もともと指定のサイズより小さいファイルです。
        [as_good_as_source] 元の動画と同じくらいきれいに見えるはずです。
        [bitrate_above_source] 指定のビットレートは元の動画より高いため、画質は元のままです。
        [capped_1080p] ここでの上限の1080pで書き出しました。
        [fps_capped] フレームレートをここでの上限の120に下げました。
        [fps_lowered] サイズに収めるため、フレームレートを下げました。
        [frame_lowered] このサイズできれいに見えるよう、画面を小さくしました。
        [no_gain] 小さくすると画質が落ちるため、サイズは元のままです。
        [other_sounds_left_out] 音声トラックは1つだけ入っています。
        [smaller_frame_advised] このサイズなら、画面を小さくしたほうがきれいに見えます。
        [sound_lowered] サイズに収めるため、音声のビットレートを下げました。
        [sound_to_stereo] サラウンド音声をステレオにしました。
        [sound_unreadable] 読み取れない音声トラックは省きました。
        [source_breaks_off] 元のファイルは途中で途切れていて、その先は再生できません。
       *[subtitles_left_out] 字幕は省きました。
    }

## What is coming, said before the render

forecast = できあがりの目安：{ $facts }
forecast-asked = ご希望：{ $facts }
forecast-about = 約{ MB($size_bytes) }
forecast-lines = 最大{ $height }p
forecast-length = 長さ約{ CLOCK($duration_s) }
forecast-fit =
    このチャットに送れるファイルは{ MB($limit_bytes) }までです。それより大きくなったら、{ $way ->
        [copy] 収まるコピーも作ります。
        [link] リンクで届けます。
       *[none] ここには投稿できません。
    }
button-plot = ビットレート
picture-plot = 動画全体のビットレートの推移。動きが多い所は高く、少ない所は低くなります。
picture-plot-name = ビットレート
plot-gone = グラフはもう残っていません。もう一度書き出すと新しく作られます。
plot-not-shown = いまグラフを表示できませんでした。
batch-list =
    { $done ->
        [0] { $count }件とも完了していません：
       *[other] 完了：{ $count }件中{ $done }件
    }
batch-entry-done = { $number }. { $name }：{ $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }：{ $state ->
        [stopped] 停止しました
        [failed] 失敗しました
       *[kept] 書き出していません
    }
button-retry-named = もう一度：{ $name }
batch-comes = ほかの動画とまとめて届きます。
batch-next = 番号を押すと、その動画で次にできることが表示されます。
