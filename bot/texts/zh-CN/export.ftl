# 获取 MP4。

export-started = 正在导出 MP4（免费）。
export-not-ready = 还没有可导出的内容。请先发视频或提出编辑要求。
export-already-running = 这次导出已在进行中。
export-failed = 服务端导出失败。导出免费：按“导出”再试一次。
export-file-too-large = 文件（{ MB($size_bytes) }）对这个聊天来说太大，请用链接：
export-file-not-sent = 无法在这里发送文件，链接仍然有效。

## 结果

result-done = 完成：{ $facts }
result-shrunk = 完成：{ MB($source_bytes) } → { $facts }
result-same-size = 完成：{ $facts }，与原来大小相近
result-project = 项目：{ $url }

export-no-link = 文件太大，无法发到这个聊天，也没有公开链接。
export-file-lost = 无法在这里发送文件。请按“重新导出”再试一次（免费）。
