# 各平台命令菜单的说明：不超过 100 个字。

command-start = 开始
command-help = 我能做什么
command-export = 获取 MP4（免费）
command-status = 查看时间线
command-credits = 查看剩余积分
command-usage = 查看你花了多少
command-new = 开始新项目
command-skill = 选择模式
command-cancel = 停止正在进行的任务
command-compress = 把视频变小
command-edit = 编辑视频
command-login = 关联你的 NemoVideo 账户
command-logout = 取消关联 NemoVideo 账户
command-forget = 删除我保存的关于你的一切
command-redeem = 使用邀请码
