# What the platforms' command menus say: at most 100 letters each.

command-start = はじめる
command-help = できること
command-export = MP4 を受け取る（無料）
command-status = タイムラインを見る
command-credits = 残りのクレジットを見る
command-usage = 使ったクレジットを見る
command-new = 新しいプロジェクトを始める
command-skill = モードを選ぶ
command-cancel = 実行中のものを止める
command-compress = 動画を小さくする
command-edit = 動画を編集する
command-login = NemoVideo アカウントと連携する
command-logout = NemoVideo アカウントの連携を解除する
command-forget = 保存されている私の情報をすべて削除する
command-redeem = 招待を使う
