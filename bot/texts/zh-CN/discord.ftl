# Discord 适配器自己说的话：菜单、表单和私密提示。

# 没有更好的名字时使用。
discord-thread-name = 视频编辑
discord-presence = 把视频发给我

# Discord 菜单里的命令：最多 32 个字。
discord-menu-edit = 用 NemoVideo 编辑
discord-menu-compress = 压缩

# 命令的各个选项：每条最多 100 个字。
discord-option-request = 用你自己的话说要做什么
discord-option-video = 视频、图片或音频文件
discord-option-url = 视频链接
discord-option-quality = 例如 720p
discord-option-skill = 使用的模式
discord-option-language = 语言名称，例如：中文
discord-option-code = 你的邀请码

# 表单：标题和标签最多 45 个字。
discord-login-title = 关联你的 NemoVideo 账户
discord-login-label = API 令牌

# 在使用命令的地方，所有人都能看到。
discord-echo = **{ $name }**：{ $request }

# 只有一个人能看到。
discord-not-allowed = 你没有权限在这里使用我，请联系机器人的运营者。
discord-try-again = 没有成功，请稍后再试。
discord-no-video = 那条消息里没有视频。
discord-open-link = 打开
discord-form-lost = 我已经不知道这个表单是关于什么的了。请重新打开。
discord-deleted = 已删除。项目还在：用 /export 可以再次发送结果。
discord-not-deleted = 无法删除：该子区已归档，或者我没有权限。请在子区里发一条消息后再试。

# Discord 隐藏了我需要的内容时的提示。
discord-cannot-see-reply = Discord 不让我看到那条消息。请打开它的菜单，选择“应用”里的“用 NemoVideo 编辑”，或者直接把视频发给我。
discord-above-hidden = Discord 不让我看到这里之前发的内容。请打开那个视频的菜单，选择“应用”里的“用 NemoVideo 编辑”。
discord-above-no-history = 我没有权限查看这里之前发的内容。请回复那个视频、@我并说明要做什么，或者打开它的菜单，选择“应用”里的“用 NemoVideo 编辑”。
discord-cannot-read = Discord 不让我看到那条消息。请在消息里@我，或者回复我时打开提醒。
discord-poll = 这是一个投票，而我是剪辑视频的。请发一个视频给我，并说明要做什么。
discord-cannot-write = 我无法在 { $channel } 发言：那里缺少权限，或者子区已锁定。管理员可以允许。
discord-timed-out = 在 { $moment } 之前我无法在 { $channel } 发言：该服务器的管理员把我禁言了。管理员可以解除，你也可以在这里找我。
discord-filtered = 服务器的过滤器拦截了我在 { $channel } 的回复。管理员可以放行，你也可以在这里找我。
