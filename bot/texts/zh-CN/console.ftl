# 终端里的对话，以及 `nemobot try` 的报告。

console-hint = 把视频拖到这里，说明想怎么处理，按回车。更多见 /help，按 Ctrl-D 离开。
console-hint-again = 我们的对话还在。/status 查看时间线，/new 重新开始。
console-saved = 已保存：{ $path }
console-no-such-file = 没有文件 { $name }，什么都没有发送。
console-unreadable-file = 无法读取 { $name }，什么都没有发送。
console-no-such-choice = 没有选项 { $number }。
console-goes-on = 还没有全部完成，下次启动时会继续。

report-link = 链接：{ $url }
report-link-local = 链接（程序结束前有效）：{ $url }
report-file = 文件：{ $path }
report-size = 大小：{ MB($source_bytes) } → { MB($size_bytes) }
report-time = 用时：{ CLOCK($total_s) }
