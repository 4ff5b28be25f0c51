# 机器人在对话中说的话。参数与英文目录相同。

## 问候

greeting-generic = **{ $title }**：发一段视频给我，再说想怎么处理。
greeting-examples = 可以这样说：
greeting-with-request = **{ $title }**：马上开始。
greeting-time-seconds = 30 秒的视频通常需要 { $low }–{ $high } 秒。
greeting-time-minutes = 30 秒的视频通常需要 { $low }–{ $high } 分钟。
greeting-cloud = 无需安装任何软件，处理都在云端完成。

## 准备就绪

ready = 准备好了。
ready-send-video = 准备好了。请发视频，并说明想怎么处理。

## 收到文件

received-file = 收到 { $name }（{ $facts }）。
received-file-plain = 收到 { $name }。
received-files = 收到 { $count } 个文件：{ $names }。
received-what-next = 要怎么处理？
received-new-project = 这会开始一个新项目。
project-again = 回到了 { $names } 的项目。
project-again-plain = 回到了之前的项目。
project-assumed = 项目：{ $names }

## 排队

queue-place =
    { $place ->
        [1] 已排队：下一个就轮到你。
       *[other] 已排队：第 { $place } 位。
    }
awaits-video = 把视频发给我，我就照你说的做。在此之前不收费。
awaits-video-as-reply = 请用视频回复这条消息，我就照你说的做。在此之前不收费。
awaits-video-points = 如果视频已经在这里，请回复那个视频、@我并说明要做什么。
button-earlier-video = 用我之前的视频
video-above = 你上面的视频：{ $names }
button-video-above = 用 { $name } 的 { $file }？

queue-withdrawn = 已从队列中移除。
queue-full = 一次太多了，请等一部分完成后再发。
correction-too-late = 我已经按原来的内容开始了。如果还要做新的，请另发一条消息。

## 编辑完成

done = 完成。
done-unchanged = 时间线没有变化，换个说法试试。
question-plain = 你想要哪一种？
reword-title = 换个说法再来一次
reword-label = 改成怎么做？
reword-how = 请换个说法再发一次。
reworded = 换个说法：“{ $words }”
voice-understood =
    我听到的是：“{ $words }”

    要这样做吗？
voice-no-words = 这条语音消息里没有听到文字。请重新录制，或直接写下要做什么。
voice-too-long = 语音消息最长 { $minutes } 分钟。请录短一些，或直接写下要做什么。
voice-unreadable = 这条语音消息无法播放。请重新录制，或直接写下要做什么。
voice-unheard = 现在无法听语音消息。请直接写下要做什么。
voice-stopped = 已停止。没有对这条语音消息做任何处理。
done-raw-video-first = 初版视频已生成，随后可能还有音乐、文字和特效。
done-tracks-added = 这些是自动添加的。保留还是去掉？
done-already-small = 视频为 { MB($size_bytes) }，已经小于 { MB($target_bytes) }。
done-credits-used = 积分：{ $before } → { $after }
done-not-exported = 按你说的，还没有导出。想要成品时按“导出”。
done-export-follows = 现在读不到时间线。我会继续尝试，一读到就导出。

## 后端提到编辑器界面时

direction-send-file-here = 请把文件发到这里。

## 新项目、产品、取消、删除

new-started = 新项目。请发视频。
previous-gone = 上一个项目已不存在，内容留在新项目里。

skill-list = 模式：
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }**（使用中）
skill-question = 切换到 { $title }？这会开始新项目，并重新上传你的文件。
skill-changed = 现在使用 { $title }。
skill-same = 已经在使用 { $title }。
skill-unknown = 没有模式“{ $name }”。可选：{ $names }

cancel-nothing = 没有正在进行的任务。
cancel-queued = 已从队列中移除。什么都没做，也没有扣费。
cancel-before-asking = 已在编辑开始前停止，没有扣费。
cancel-asking = 已停止。编辑已经开始，可能完成了一部分并已扣费。
cancel-changed = 已停止。此前已完成以下修改，可能已计费，并保留在时间线上：
cancel-answered = 编辑已经完成，保留在时间线上。
cancel-render = 导出已停止。时间线不变，导出不收费。
cancel-render-unsure = 我不再等待这次导出，但服务没有确认停止，可能仍在进行。时间线不变，导出不收费。
cancel-too-late = 来不及停止了：已经完成。
closed-turn = 当时无法给你发消息，所以这个请求没有处理：什么都没做，也没有扣费。
cancel-not-yours = 只有提出请求的人、这个项目的所有者或管理员才能停止它。
cancel-requested = 正在停止…

forget-question = 要删除我保存的所有与你有关的数据吗？此操作无法撤销。
forget-done = 完成。我保存的与你有关的数据已删除。NemoVideo 可能仍保留副本，如需删除请联系其客服。
forget-at-work = 正在进行的任务会继续做完；完成后再发送一次 /forget，这部分也会被删除。
forget-backups = 此前的备份里还会保留，直到备份被删除；最近一份备份的日期是 { $date }。
forget-backups-until = 此前的备份里暂时还会保留；到 { $date }，最后一份也会被删除。
forget-backups-others = 运营者自己的备份可能会保留得更久；保留到什么时候，可以问运营者。

## 账户

credits-balance = 积分：{ $available }
credits-balance-frozen = 积分：{ $available }（{ $frozen } 已为进行中的任务预留）
credits-price = 导出免费；编辑和生成片段会消耗积分。

login-done = 已关联你的 NemoVideo 账户。
login-wrong = NemoVideo 不接受这个令牌，请检查。
login-off = 这个机器人不支持关联账户。
login-not-here = 请不要在这样的消息里发送令牌，我没有保存任何内容。请删除你的消息，然后在私聊中使用 /login。
logout-done = 已取消关联你的 NemoVideo 账户。
logout-nothing = 你没有关联账户。
access-owner-only = 只有创建这个项目的人才能使用它的积分。
access-replace-only = 只有这个项目的所有者才能替换它。
access-balance-only = 只有为这个项目付费的账户本人才能看到积分。
access-refused = 仅限受邀用户使用。
access-not-here = 管理这个服务器的人设定了：这里只有其他频道或其他人可以用我。
press-not-yours = 只有发起人可以点这个按钮。
press-asked-as-chat = 这是以“{ $name }”的名义提出的，我看不出你能不能替它按。请以该名义回复这条消息。
press-stale = 这个按钮已失效。
press-done = 完成。
press-noted = 马上处理。

## 帮助

help-what = 发一段视频给我，再说想怎么处理，我会回复一个 MP4。
help-examples = 可以这样说：
help-formats = 支持 { $formats }，每个文件最大 { $megabytes } MB。
help-larger = 这个聊天最多只能给我这么大的文件；发文件直链可以到 { $megabytes } MB。
help-posting = { $megabytes } MB 以内的结果会直接发到这里；更大的以链接给出。
how-to-say = 请@我或回复这条消息，这样我才能收到。
how-to-say-by-command = 请用 /edit 告诉我。
help-in-groups = 在有其他人的地方，请@我，或者回复我的消息，这样我才能收到。命令和按钮随时可用。
unknown-command = 没有 /{ $command } 这个命令。/help 会列出所有命令。
unknown-command-nearest = 没有 /{ $command } 这个命令。你是想用 /{ $nearest } 吗？
help-advice = 小提示：
help-vague = 再说具体一点，指定大小、码率或剪辑范围效果最好：
small-talk = 你好！发一段视频给我，再说想怎么处理。
undo-nothing = 这里还没有可以撤销的内容。发一段视频给我，再说想怎么处理。
thanks-answer = 不客气！
apology-answer = 没关系。
bot-answer = 是的，我是机器人。发个视频给我，告诉我要怎么处理。
progress-nothing-running = 没有正在进行的任务。
progress-running = 还在处理：{ $what }
progress-awaits-video = 等待视频：{ $what }

## 按钮提议的编辑：按下后以这些话发给服务

offer-compress = 压缩这个视频
offer-compress-to = 把这个视频压缩到 { $megabytes }MB 以下
offer-first = 只保留前{ $seconds }秒
offer-compress-half = 把这个视频压缩到一半大小
offer-compress-quality = 压缩这个视频，保持画质
offer-mute = 静音
offer-compress-to-kb = 把这个视频压缩到 { $kilobytes }KB 以下
offer-height = 把分辨率改成 { $height }p
offer-undo = 撤销
offer-instead = { $words } (代替上一步)
offer-gif = 把它转成 GIF
offer-mp3 = 把声音转成 MP3
offer-music = 加一段舒缓的背景音乐
offer-title = 加一个合适的标题
offer-do-that = 照做
offer-drop-music = 去掉自动添加的音乐
offer-drop-title = 去掉自动添加的标题
offer-drop-effects = 去掉自动添加的特效

# 批处理中每一部分末尾的说明，发给服务：$names 是文件名。
batch-only-file = 只处理这个文件：{ $names }
batch-only-files = 只处理这些文件：{ $names }

about-quoted = 关于 { $name } 写的内容
about-quoted-unknown = 关于别人写的内容

list-next = { $before }、{ $next }
list-names = { $names }
named-value = { $name }：{ $value }
sentence-next = { $first }{ $then }
credits-hint = 发送 /credits 查看剩余积分。
progress-files = 你发来的文件
project-not-yours = 这个项目的链接只给它的所有者。
project-no-link = 这个项目没有链接。

## For everybody's eyes, while only the operator can help

presence-trouble = 出了点问题，很快恢复
