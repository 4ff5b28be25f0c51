# 只有 Telegram 才需要的话。"trouble" 是写给运营者看的。

telegram-not-allowed = 这是一个私人机器人，谁能使用由它的运营者决定。
telegram-login-usage =
    请在这个私聊里，用一条消息发送 /login 和你的 NemoVideo 令牌：
    /login 你的令牌
    我会立刻删除那条消息。
telegram-login-private = 请不要在群里发送令牌。请在私聊中向我发送 /login。
telegram-login-delete = 我在这里无法删除你的消息：请自行删除，所有人都能看到令牌。
telegram-say-it-openly = 这条消息只有你和我能看到，其他人会看不懂我的回复。请在群里发送并@我。
telegram-sent-privately = 已发到我们的私聊里。
telegram-write-me-first = 这条内容仅你可见。请先打开与我的私聊并点“开始”，然后再试一次。
telegram-guest-how = 请回复一个视频，@我并说明要做什么，例如“{ $name } 把它压缩到 20 MB”。这个聊天里的其他内容我看不到。
telegram-guest-start = 要拿到文件，请打开与我的私聊，点“开始”，然后再说一次。
telegram-topic-name = 新项目 { $day }
telegram-your-link = 这是你的链接：
telegram-open = 打开
telegram-description = 发给我一个视频，并说明要怎么处理：压缩、剪短、静音或拼接。我会把 MP4 发回这里。请点“开始”。
telegram-short-description = 发视频，说明大小上限，我把 MP4 发回这里。
telegram-in-groups = 在这个群里，我只看@我（{ $name }）或回复我的消息：发视频时@我，或者回复一个视频说“{ $name } 压小一点”。

telegram-trouble-connecting = Telegram：正在连接。
telegram-trouble-unreachable = 无法连接 Telegram：请检查这台机器的网络。正在重试。
telegram-trouble-port = Telegram 的 webhook 无法监听端口：{ $said }
telegram-trouble-conflict = Telegram：另一个进程正在接收这个机器人的更新（409），或者设置了 webhook。请停掉另一个，只能有一个接收。
telegram-trouble-token = Telegram 拒绝了机器人令牌。请向 @BotFather 核对 TELEGRAM_TOKEN。
telegram-trouble-storage = Telegram：更新无法保存，因此没有确认；正在重试。
telegram-trouble-stalled = Telegram：接收自行停止了，正在重新启动。
telegram-trouble-webhook = Telegram 无法调用 webhook：{ $said }
