# 积分花在哪里：花费多时先询问，以及谁花了多少。

usage-mine = 你的请求：
usage-own = 在你自己的账户上：
usage-own-in-private = 你在自己账户上的花费，我会在私聊中告诉你。
usage-guild = 这里的所有人：
usage-day = • 最近 24 小时 – 编辑：{ $edits }，积分：{ $credits }
usage-month = • 最近 30 天 – 编辑：{ $edits }，积分：{ $credits }
usage-unknown = • 其中 { $edits } 次的费用没有算在内：它们和别的同时进行，或仍在进行
usage-nothing = 最近 30 天里你没有请求过付费编辑。
usage-most = 最近 30 天花费最多的：
usage-spender = • { $name } – 编辑：{ $edits }，积分：{ $credits }
usage-somebody = 某人
confirm-question = 这大约需要 { $credits } 积分。要开始吗？如果 { $minutes } 分钟内没有按“好”，不会扣费。
confirm-expired = 没有开始：没有人及时确认。没有扣费。
button-confirm = 好，{ $credits } 积分
