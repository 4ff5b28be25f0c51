# 只有 Telegram 才需要的話。"trouble" 是寫給管理員看的。

telegram-not-allowed = 這是私人機器人，誰能使用由管理員決定。
telegram-login-usage =
    請在這裡用一則訊息傳 /login 和你的 NemoVideo 權杖：
    /login 你的權杖
    我會立刻刪除那則訊息。
telegram-login-private = 請不要在群組裡傳權杖。請私訊我 /login。
telegram-login-delete = 我在這裡無法刪除你的訊息：請自己刪除，所有人都看得到權杖。
telegram-say-it-openly = 這則訊息只有你和我看得到，其他人會看不懂我的回覆。請在群組裡傳並標記我。
telegram-sent-privately = 已經私訊給你了。
telegram-write-me-first = 這只能給你一個人看。請先打開和我的私訊並按「開始」，再試一次。
telegram-guest-how = 請回覆一部影片，標記我並說明要做什麼，例如「{ $name } 把它壓縮到 20 MB」。這個聊天室裡的其他內容我看不到。
telegram-guest-start = 要拿到檔案，請打開和我的私訊，按「開始」，然後再說一次。
telegram-topic-name = 新專案 { $day }
telegram-your-link = 這是你的連結：
telegram-open = 開啟
telegram-description = 傳一段影片給我，並說明要怎麼處理：壓縮、剪短、靜音或合併。我會把 MP4 傳回這裡。請按「開始」。
telegram-short-description = 傳影片，說明大小上限，我把 MP4 傳回這裡。
telegram-in-groups = 在這個群組裡，我只看標記我（{ $name }）或回覆我的訊息：傳影片時標記我，或回覆一部影片說「{ $name } 壓小一點」。

telegram-trouble-connecting = Telegram：正在連線。
telegram-trouble-unreachable = 無法連上 Telegram：請檢查這台機器的網路。正在重試。
telegram-trouble-port = Telegram 的 webhook 無法監聽連接埠：{ $said }
telegram-trouble-conflict = Telegram：另一個程序正在接收這個機器人的更新（409），或設定了 webhook。請停掉另一個，只能有一個接收。
telegram-trouble-token = Telegram 拒絕了機器人權杖。請向 @BotFather 核對 TELEGRAM_TOKEN。
telegram-trouble-storage = Telegram：更新無法儲存，因此沒有確認；正在重試。
telegram-trouble-stalled = Telegram：接收自行停止了，正在重新啟動。
telegram-trouble-webhook = Telegram 無法呼叫 webhook：{ $said }
