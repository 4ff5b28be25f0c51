# 各平臺指令菜單的說明：不超過 100 個字。

command-start = 開始
command-help = 我能做什麼
command-export = 取得 MP4（免費）
command-status = 查看時間軸
command-credits = 查看剩餘點數
command-usage = 查看花了多少點數
command-language = 選擇我用什麼語言回覆
command-history = 查看你最近的專案
command-settings = 選擇常用大小和語言
command-server-settings = 為這個伺服器設定機器人
command-new = 開始新專案
command-skill = 選擇模式
command-cancel = 停止正在進行的工作
command-compress = 把影片變小
command-edit = 編輯影片
command-login = 連結你的 NemoVideo 帳號
command-logout = 取消連結 NemoVideo 帳號
command-forget = 刪除我儲存的所有你的資料
command-redeem = 使用邀請碼

## /settings

settings-title = 請求裡沒說的，就用這裡的設定。請求裡寫明的優先。
settings-size = 常用大小
settings-export = 自動傳送 MP4
settings-language = 語言
settings-size-chat = 這個聊天室的上限
settings-size-mb = { $megabytes } MB
settings-size-half = 一半大小
settings-size-quality = 不降畫質
settings-size-none = 不設定
settings-export-compress = 壓縮之後
settings-export-always = 每次
settings-export-never = 有要求時才傳
settings-language-auto = 自動
language-held = 從現在起我都用繁體中文回覆你。
language-automatic = 你用什麼語言寫，我就用什麼語言回覆。
language-unknown = 我還不會「{ $name }」。請從下面選一種：
settings-sent-as = 成品傳送方式
settings-sent-as-player = 影片
settings-sent-as-file = 檔案
settings-notification = 成品送達時
settings-notification-on = 發出通知
settings-notification-off = 不發通知
settings-size-used = 你沒有說大小，所以用你的常用大小：{ $size }（/settings）。
settings-size-place = 你沒有說大小，所以用這裡的常用大小：{ $size }（/server-settings）。
settings-size-fits = 你沒有說大小，所以壓縮到 { MB($limit_bytes) }，也就是這個聊天室的上限。

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = 編輯影片
request-title-compress = 縮小影片
request-words = 要做什麼？
request-example = 只保留前 10 秒
request-files = 影片
request-files-hint = 留空就繼續處理這裡的上一部影片。
request-videos = 哪幾部影片？
request-size = 成品最大多大？
request-size-usual = 我的常用大小
request-size-same = 不限
request-sound = 聲音
request-sound-on = 保留
request-sound-off = 拿掉

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = 這個伺服器的設定。只能縮小管理員開放的範圍，各人自己的 /settings 優先。
place-form = 這個伺服器的設定
place-chats = 頻道
place-roles = 身分組
place-places-hint = 不選就是全部開放。
place-spend = 誰可以花費點數
place-spend-everyone = 所有人
place-spend-owner = 發起對話的人
place-open = 未設定
place-all = 全部
place-some = 已選 { $number } 個
doctor-title = 我全部試了一遍，結果如下：
doctor-elsewhere = 請用私訊傳給我：結果只給你看。
place-elsewhere = 這些是伺服器的設定：請在伺服器裡使用這個指令。
place-not-yours = 只有能管理這個伺服器的人才能變更設定。
place-no-forms = 這些設定需要表單，這裡沒有表單可用。
