# 获取 MP4。

export-started = 正在导出 MP4（免费）。
export-waiting = 这次导出要等前一个完成。
export-not-ready = 还没有可导出的内容。请先发视频或提出编辑要求。
export-already-running = 这次导出已在进行中。
export-already-running-percent = 这次导出已在进行中：{ $percent } %
export-failed = 服务端导出失败。导出免费：按“导出”再试一次。
export-interrupted = 导出被中断。导出免费：按“导出”再试一次。
export-too-long = 导出花的时间比平时长，我会继续关注。
export-link-expired = 链接已过期。按“导出”获取新的（免费）。
export-file-too-large = 文件（{ MB($size_bytes) }）对这个聊天来说太大，请用链接：
export-file-not-sent = 无法在这里发送文件，链接仍然有效。
export-resolution-capped = 最高只提供 1080p，所以这是 1080p。

## 结果

result-done = 完成：{ $facts }
result-shrunk = 完成：{ MB($source_bytes) } → { $facts }
result-same-size = 完成：{ $facts }，与原来大小相近
result-link = MP4：{ $url }
result-link-valid =
    { $hours ->
       *[other] 链接有效期 { $hours } 小时。
    }
result-project = 项目：{ $url }
result-numbered = 第 { $number } 个，共 { $count } 个：{ $name }
result-smaller-frame = 在这个大小下，小一点的画面会更清晰。

export-no-link = 文件太大，无法发到这个聊天，也没有公开链接。
export-file-lost = 无法在这里发送文件。请按“重新导出”再试一次（免费）。
