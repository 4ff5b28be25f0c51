# Labels of buttons: two or three words, at most 30 letters.

button-stop = 停止
button-export = 書き出し
button-timeline = タイムライン
button-retry = もう一度
button-compress = 圧縮
button-trim = 最初の10秒だけ残す
button-mute = ミュート
button-keep-all = すべて残す
button-drop-music = 音楽を外す
button-drop-title = タイトルを外す
button-drop-effects = エフェクトを外す
button-add-previous = 前のプロジェクトに追加
button-smaller-version = { MB($size_bytes) } 版を使う
button-do-edit = 実行
button-project = プロジェクトを開く
button-download = MP4 をダウンロード
button-switch = 切り替え
button-keep = このまま
button-delete = 削除
button-no = いいえ
button-export-again = もう一度書き出す
button-as-file = ファイルで送る
button-fit-anyway = それでも縮める
button-first-minute = 最初の1分
button-change = 変更
button-reset = リセット
