# 按钮文字：两三个词，不超过 30 个字。

button-stop = 停止
button-export = 导出
button-timeline = 时间线
button-retry = 重试
button-compress = 压缩
button-trim = 只留前 10 秒
button-mute = 静音
button-keep-all = 全部保留
button-drop-music = 去掉音乐
button-drop-title = 去掉文字
button-drop-effects = 去掉特效
button-add-previous = 加入上一个项目
button-smaller-version = 用 { MB($size_bytes) } 的版本
button-do-edit = 执行
button-project = 打开项目
button-download = 下载 MP4
button-switch = 切换
button-keep = 保持不变
button-delete = 删除
button-no = 否
button-export-again = 重新导出
button-as-file = 以文件发送
button-fit-anyway = 仍然压缩
button-first-minute = 前一分钟
button-change = 更改
button-reset = 重置
