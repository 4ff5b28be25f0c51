# 誰がどれだけ使えるか：上限に達したときの言葉。

limit-pace = 一度に多すぎます。{ $when }続けられます。
limit-turns = 1時間に{ $limit }件の上限に達しました。{ $when }続けられます。
limit-uploads = 1日に{ $limit }ファイルの上限に達しました。{ $when }続けられます。
limit-megabytes = 1日に{ $limit } MBの上限に達しました。{ $when }続けられます。
limit-credits = 今週の{ $limit }クレジットを使い切りました。{ $when }続けられます。
limit-running = すでに{ $limit }件のリクエストが待機中または処理中です。どれかが終わったら、もう一度送ってください。
limit-running-shared = ここでは今たくさんの処理が進んでいるため、受け付けられません。数分後にもう一度送ってください。
limit-shared = ここの全員で上限に達しました。{ $when }続けられます。
limit-beyond = ここで一度に受け付けられる量を超えています。

in-seconds = { $number }秒後に
in-minutes = { $number }分後に
in-hours = { $number }時間後に
in-days = { $number }日後に

## 招待

redeem-done = ようこそ！動画を送って、どうするか教えてください。
redeem-already = すでに利用できます。
redeem-unknown = このコードは無効か、すでに使われています。コードをくれた人に聞いてください。
redeem-not-here = コードはプライベートチャットで送ってください。ここでは何も保存していません。
redeem-usage = 後ろにコードを書いてください：/redeem コード
redeem-off = このボットは招待を受け付けていません。
