# 办不到的时候：每句话都属实，并说明怎么办。

## 文件

error-unsupported = 无法使用 { $name }。支持：{ $formats }。
error-unsupported-formats = MP4、MOV、AVI、WebM、MKV · JPG、PNG、GIF、WebP · MP3、WAV、M4A、AAC
error-too-large = { $name } 超过 500 MB 上限（{ MB($size_bytes) }）。请先剪短、分段或存成 1080p，再重新发送。
error-too-large-plain = { $name } 超过 500 MB 上限。请先剪短、分段或存成 1080p，再重新发送。
error-empty-file = { $name } 是空的。
error-damaged = { $name } 已损坏，无法读取。请重新发送，或先重新保存。
error-codec = { $name } 使用了无法读取的编码。请先另存为 H.264 的 MP4。
error-unreadable = { $name } 已损坏，或使用了无法读取的编码。请重新发送，或先另存为 H.264 的 MP4。
error-too-many-pixels = { $name } 的画面像素太多。请先保存为 4K 或更小。
error-file-gone = 已无法获取 { $name }，请重新发送。
error-file-unreachable = 暂时无法获取 { $name }，请重新发送。
error-platform-limit = { $name } 超过我能从这个聊天获取的 { $megabytes } MB。请发小一点的，或发文件直链。
error-upload-failed = { $name } 上传失败，没有扣费。
error-upload-unclear = { $name } 上传中断。没有扣费，请重新发送。
error-sticker = 这个我处理不了。请发视频、图片或音频文件。

## 粘贴的链接

error-link-refused = 无法打开链接 { $name }。请发直接指向文件的公开 https 链接。
error-link-not-a-file = 链接 { $name } 是网页，不是文件。请发直接指向视频的链接，或直接发视频。
error-link-video-page = { $site } 的视频只能在它自己的播放器里观看，不提供文件，所以我无法从那里获取。只有直接指向文件的链接才行（以 .mp4、.mov 等结尾）。请直接发视频，或发这样的链接。
error-link-unreachable = 暂时无法获取链接 { $name }。请检查后再试。

## 账户与积分

error-no-credits-bind = 免费积分已用完。在这里注册即可继续：{ $url }
error-no-credits-shared = 这个机器人的积分已用完。已通知运营者，请稍后再试。
error-no-credits-registered = 你的积分已用完。请在账户中充值，然后按“重试”。
error-export-plan = 注册或升级套餐即可解锁导出。
error-export-plan-shared = 这个机器人的套餐不含导出，已通知运营者。
error-setup = 这个机器人的设置有问题。已通知运营者，请稍后再试。
error-token-refused = NemoVideo 不再接受你的令牌，请重新 /login。
error-account-wait =
    { $minutes ->
       *[other] 现在请求太多，请约 { $minutes } 分钟后再试。
    }
error-account-wait-hours = 现在请求太多，请约 { $hours } 小时后再试。
error-account-wait-days = 现在请求太多，请约 { $days } 天后再试。
error-account-wait-unknown = 视频服务现在不接受请求，请稍后再试。

## 服务

error-busy = 视频服务繁忙，请一分钟后再试。
error-service = 视频服务出了问题，请稍后再试。
error-unreachable = 无法连接视频服务，请稍后再试。
error-edit-failed = 服务端编辑失败，可能已扣费。
failed-changed = 不过以下修改已经完成，并保留在时间线上：
answer-blocked = （服务按其安全规则拦截了后面的回答。编辑可能不完整，可能已扣费。请换个说法试试。）
answer-too-long = （回答过长，服务在这里截断了。编辑可能不完整，可能已扣费。）
answer-cut = （服务提前结束了回答。编辑可能不完整，可能已扣费。）
error-edit-refused = 服务拒绝了这个请求。
nothing-charged = 没有扣费。
exports-free = 导出免费。
error-unexpected = 我这边出了点问题，已记录给运营者。
may-be-done = 编辑可能已完成并扣费，可用 /status 查看。

## 编辑途中连接中断或机器人重启

recovery-changed = 连接中断过，但编辑已完成：
recovery-unchanged = 连接中断了，时间线没有变化，可能已扣费。要重试吗？
recovery-unreadable = 连接中断了，现在读不到时间线。编辑可能已完成并扣费，可用 /status 查看。
recovery-partial = （回答到此中断。）

session-expired = 之前的项目已过期，我用你的文件开始了新项目。
project-expired = 服务端的项目已过期。
edits-lost = 其中的编辑已丢失，可能已扣费。
files-in-new = 你的文件已经放进新项目。
files-in-new-later = 你再次提出要求时，我会把文件放进新项目。

notice-repeat = （这条可能会重复出现。）
notice-continued = （接上条）
notice-overflow-as-file = 其余内容见文件。

## 没有细节时

error-unsupported-plain = 服务无法使用这种类型的文件。
error-too-large-unnamed = 文件超过 500 MB 上限。请先裁剪、拆分或存成 1080p，再发一次。
error-upload-broken = 上传时文件中断了。没有扣费，请再发一次。
error-scope-plain = NemoVideo 令牌缺少所需的权限。
error-scope = NemoVideo 令牌缺少所需的权限“{ $scope }”。
overflow-filename = 回复.txt
