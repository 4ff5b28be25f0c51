# 按钮文字：两三个词，不超过 30 个字。

button-stop = 停止
button-export = 导出
button-timeline = 时间线
button-credits = 积分
button-new = 新项目
button-help = 帮助
button-retry = 重试
button-compress = 压缩
button-compress-size = { $megabytes } MB 以下
button-trim = 前 10 秒
button-mute = 静音
button-keep-all = 全部保留
button-drop-music = 去掉音乐
button-drop-title = 去掉标题
button-drop-effects = 去掉特效
button-add-previous = 加入上一个项目
button-do-edit = 执行
button-smaller-frame = 缩小画面
button-project = 打开项目
button-download = 下载 MP4
button-register = 注册
button-switch = 切换
button-keep = 保持不变
button-delete = 删除
button-yes = 是
button-no = 否
