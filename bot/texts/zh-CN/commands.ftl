# 各平台命令菜单的说明：不超过 100 个字。

command-start = 开始
command-help = 我能做什么
command-export = 获取 MP4（免费）
command-status = 查看时间线
command-credits = 查看剩余积分
command-usage = 查看你花了多少
command-language = 选择我用哪种语言回复
command-history = 查看你最近的项目
command-settings = 选择常用大小和语言
command-server-settings = 为这个服务器设置机器人
command-new = 开始新项目
command-skill = 选择模式
command-cancel = 停止正在进行的任务
command-compress = 把视频变小
command-edit = 编辑视频
command-login = 关联你的 NemoVideo 账户
command-logout = 取消关联 NemoVideo 账户
command-forget = 删除我保存的关于你的一切
command-redeem = 使用邀请码

## /settings

settings-title = 在这里选择请求里没有说明的内容。请求里写明的优先。
settings-size = 常用大小
settings-export = 自动发送 MP4
settings-language = 语言
settings-size-chat = 此聊天的上限
settings-size-mb = { $megabytes } MB
settings-size-half = 一半大小
settings-size-quality = 不降画质
settings-size-none = 不设
settings-export-compress = 压缩之后
settings-export-always = 总是
settings-export-never = 仅在要求时
settings-language-auto = 自动
language-held = 从现在起我用中文回复你。
language-automatic = 你用什么语言写，我就用什么语言回复。
language-unknown = 我还不会“{ $name }”。请从下面选一种：
settings-sent-as = 结果发送形式
settings-sent-as-player = 视频
settings-sent-as-file = 文件
settings-notification = 结果送达时
settings-notification-on = 发出通知
settings-notification-off = 静默发送
settings-size-used = 你没有说明大小，所以用你的常用大小：{ $size }（/settings）。
settings-size-place = 你没有说明大小，所以用这里的常用大小：{ $size }（/server-settings）。
settings-size-fits = 你没有说明大小，所以压缩到 { MB($limit_bytes) }，即此聊天的上限。

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = 编辑视频
request-title-compress = 缩小视频
request-words = 要做什么？
request-example = 只保留前 10 秒
request-files = 视频
request-files-hint = 留空则继续处理这里的上一个视频。
request-videos = 哪几个视频？
request-size = 结果最大多大？
request-size-usual = 我的常用大小
request-size-same = 不限
request-sound = 声音
request-sound-on = 保留
request-sound-off = 去掉

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = 这个服务器的设置。它们只会收窄运营者允许的范围，各人自己的 /settings 优先。
place-form = 这个服务器的设置
place-chats = 频道
place-roles = 身份组
place-places-hint = 不选则全部允许。
place-spend = 谁可以花费积分
place-spend-everyone = 所有人
place-spend-owner = 发起对话的人
place-open = 未设置
place-all = 全部
place-some = 已选 { $number } 个
doctor-title = 我把一切都试了一遍，结果如下：
doctor-elsewhere = 请在私聊里发送：结果只给你看。
place-elsewhere = 这些设置用于服务器：请在服务器里使用该命令。
place-not-yours = 只有能管理这个服务器的人才能更改它的设置。
place-no-forms = 这些设置需要表单，而这里没有。
