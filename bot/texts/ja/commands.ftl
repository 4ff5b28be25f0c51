# What the platforms' command menus say: at most 100 letters each.

command-start = はじめる
command-help = できること
command-export = MP4 を受け取る（無料）
command-status = タイムラインを見る
command-credits = 残りのクレジットを見る
command-usage = 使ったクレジットを見る
command-language = 返信する言語を選ぶ
command-history = 最近のプロジェクトを見る
command-settings = いつものサイズと言語を選ぶ
command-server-settings = このサーバーでのボットを設定
command-new = 新しいプロジェクトを始める
command-skill = モードを選ぶ
command-cancel = 実行中のものを止める
command-compress = 動画を小さくする
command-edit = 動画を編集する
command-login = NemoVideo アカウントと連携する
command-logout = NemoVideo アカウントの連携を解除する
command-forget = 保存されている私の情報をすべて削除する
command-redeem = 招待を使う

## /settings

settings-title = リクエストで指定しなかったときの動作を選べます。リクエストで指定した内容が優先されます。
settings-size = いつものサイズ
settings-export = MP4 の自動送信
settings-language = 言語
settings-size-chat = このチャットの上限
settings-size-mb = { $megabytes } MB
settings-size-half = 半分のサイズ
settings-size-quality = 見た目を保つ
settings-size-none = なし
settings-export-compress = 圧縮したとき
settings-export-always = いつも
settings-export-never = 頼まれたときだけ
settings-language-auto = 自動
language-held = これからは日本語でお答えします。
language-automatic = 書かれた言語に合わせてお答えします。
language-unknown = 「{ $name }」にはまだ対応していません。次から選んでください：
settings-sent-as = 結果の送り方
settings-sent-as-player = 動画
settings-sent-as-file = ファイル
settings-notification = 結果の通知
settings-notification-on = 通知する
settings-notification-off = 通知しない
settings-size-used = サイズの指定がないので、いつもの設定を使います：{ $size }（/settings）。
settings-size-place = サイズの指定がないので、ここの標準サイズを使います：{ $size }（/server-settings）。
settings-size-fits = サイズの指定がないので、このチャットに送れる{ MB($limit_bytes) }に圧縮します。

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = 動画を編集
request-title-compress = 動画を小さくする
request-words = どうしますか？
request-example = 最初の10秒だけ残して
request-files = 動画
request-files-hint = 空のままにすると、ここで最後に使った動画で続けます。
request-videos = どの動画ですか？
request-size = 結果の大きさは？
request-size-usual = いつものサイズ
request-size-same = そのまま
request-sound = 音声
request-sound-on = 残す
request-sound-off = 消す

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = このサーバーの設定です。運営者が許す範囲を狭めるだけで、各自の /settings が優先されます。
place-form = このサーバーの設定
place-chats = チャンネル
place-roles = ロール
place-places-hint = 何も選ばないと、すべて許可されます。
place-spend = クレジットを使える人
place-spend-everyone = 全員
place-spend-owner = 会話を始めた人
place-open = 未設定
place-all = すべて
place-some = { $number } 件選択
doctor-title = すべてを実際に試した結果です：
doctor-elsewhere = プライベートチャットで送ってください。結果はあなた専用です。
place-elsewhere = この設定はサーバー用です。サーバーでコマンドを使ってください。
place-not-yours = サーバーを管理できる人だけが設定を変えられます。
place-no-forms = この設定にはフォームが必要ですが、ここにはありません。
