# Getting the MP4.

export-started = MP4 を書き出しています（無料）。
export-waiting = 前の書き出しが終わるのを待っています。
export-not-ready = まだ書き出すものがありません。先に動画を送るか、編集を頼んでください。
export-already-running = この書き出しはすでに実行中です。
export-already-running-percent = この書き出しはすでに実行中です：{ $percent } %
export-failed = サービス側で書き出しに失敗しました。無料なので「書き出し」でやり直せます。
export-interrupted = 書き出しが中断されました。無料なので「書き出し」でやり直せます。
export-too-long = 書き出しにいつもより時間がかかっています。引き続き見守ります。
export-link-expired = そのリンクは期限切れです。「書き出し」で新しいものを作れます（無料）。
export-file-too-large = ファイル（{ MB($size_bytes) }）はこのチャットには大きすぎます。リンクはこちら：
export-file-not-sent = ここにファイルを投稿できませんでした。リンクは使えます。
export-resolution-capped = お渡しできるのは 1080p までなので、これは 1080p です。

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = 完了：{ $facts }
result-shrunk = 完了：{ MB($source_bytes) } → { $facts }
result-same-size = 完了：{ $facts }、元とほぼ同じサイズ
result-link = MP4：{ $url }
result-link-valid =
    { $hours ->
       *[other] リンクは { $hours } 時間有効です。
    }
result-project = プロジェクト：{ $url }
result-numbered = { $count } 件中 { $number } 件目：{ $name }
result-smaller-frame = このサイズなら、画面を小さくした方がきれいです。
export-no-link = ファイルがこのチャットには大きすぎ、公開リンクもありません。
export-file-lost = ここにファイルを送れませんでした。「もう一度書き出す」でやり直せます（無料）。
