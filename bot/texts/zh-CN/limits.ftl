# 谁能用、能用多少：达到上限时说的话。

limit-pace = 一次太多了。{ $when }可以继续。
limit-turns = 你已达到每小时 { $limit } 个请求的上限。{ $when }可以继续。
limit-uploads = 你已达到每天 { $limit } 个文件的上限。{ $when }可以继续。
limit-megabytes = 你已达到每天 { $limit } MB 的上限。{ $when }可以继续。
limit-credits = 你已用完本周的 { $limit } 积分。{ $when }可以继续。
limit-running = 你已有 { $limit } 个请求在等待或进行中。请在其中一个完成后再发一次。
limit-running-shared = 这里正在处理的太多，现在无法接受。请几分钟后再发一次。
limit-shared = 这里所有人加起来已达到上限。{ $when }可以继续。
limit-beyond = 这超过了我在这里一次能接受的量。

in-seconds = { $number } 秒后
in-minutes = { $number } 分钟后
in-hours = { $number } 小时后
in-days = { $number } 天后

## 邀请

redeem-done = 欢迎！发给我一个视频，并说明要怎么处理。
redeem-already = 你已经可以使用了。
redeem-unknown = 这个邀请码无效或已被使用。请询问给你邀请码的人。
redeem-not-here = 请在私聊中把邀请码发给我。我没有在这里保存它。
redeem-usage = 请把邀请码写在后面：/redeem 邀请码
redeem-off = 这个机器人不接受邀请。
