# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = このボットは非公開です。誰が使えるかは運営者が決めます。
telegram-login-usage =
    このプライベートチャットで、/login と NemoVideo のトークンを1つのメッセージで送ってください：
    /login あなたのトークン
    そのメッセージはすぐに削除します。
telegram-login-private = グループにトークンを送らないでください。プライベートチャットで /login を送ってください。
telegram-login-delete = ここではあなたのメッセージを削除できません。トークンが全員に見えているので、ご自身で削除してください。
telegram-say-it-openly = このメッセージはあなたと私にしか見えないため、返信してもほかの人には意味が伝わりません。グループで私をメンションして書いてください。
telegram-sent-privately = プライベートチャットに送りました。
telegram-write-me-first = これはあなただけに表示するものです。私とのプライベートチャットを開いて「開始」を押し、もう一度試してください。
telegram-guest-how = 動画に返信して私をメンションし、してほしいことを書いてください（例：「{ $name } これを20 MBに圧縮して」）。このチャットのほかの内容は見えません。
telegram-guest-start = ファイルを受け取るには、私とのプライベートチャットを開いて「開始」を押し、もう一度頼んでください。
telegram-topic-name = 新しいプロジェクト { $day }
telegram-your-link = リンクはこちらです：
telegram-open = 開く
telegram-description = 動画を送って、してほしいことを書いてください。小さくする、短くする、音を消す、つなげるなど。MP4をここにお返しします。「開始」を押してください。
telegram-short-description = 動画を送り、希望のサイズを書くと、MP4をここにお返しします。
telegram-in-groups = このグループでは、{ $name } へのメンションか私への返信だけを読みます。メンションを付けて動画を送るか、動画に「{ $name } 小さくして」と返信してください。
telegram-trouble-connecting = Telegram：接続中。
telegram-trouble-unreachable = Telegram に接続できません。このマシンのネットワークを確認してください。再試行中です。
telegram-trouble-port = Telegram の Webhook がポートで待ち受けできません：{ $said }
telegram-trouble-conflict = Telegram：別のプロセスがこのボットの更新を受信しているか（409）、webhook が設定されています。片方を止めてください。受信できるのは1つだけです。
telegram-trouble-token = Telegram がボットのトークンを拒否しています。@BotFather で TELEGRAM_TOKEN を確認してください。
telegram-trouble-storage = Telegram：更新を保存できないため、確認応答していません。再試行中です。
telegram-trouble-stalled = Telegram：受信が停止していたため、再開しています。
telegram-trouble-webhook = Telegram が Webhook を呼び出せません：{ $said }
