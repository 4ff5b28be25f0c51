# 辦不到的時候：每句話都屬實，並說明怎麼辦。

## 檔案

error-unsupported = 無法使用 { $name }。支援：{ $formats }。
error-unsupported-formats = MP4、MOV、AVI、WebM、MKV · JPG、PNG、GIF、WebP · MP3、WAV、M4A、AAC
error-too-large = { $name } 超過 500 MB 上限（{ MB($size_bytes) }）。請先剪短、分段或存成 1080p，再傳一次。
error-too-large-plain = { $name } 超過 500 MB 上限。請先剪短、分段或存成 1080p，再傳一次。
error-empty-file = { $name } 是空的。
error-damaged = { $name } 已損壞，無法讀取。請再傳一次，或先重新儲存。
error-codec = { $name } 使用了我讀不了的編碼。請先另存成 H.264 的 MP4。
error-unreadable = { $name } 已損壞，或使用了我讀不了的編碼。請再傳一次，或先另存成 H.264 的 MP4。
error-too-many-pixels = { $name } 的畫面像素太多。請先存成 4K 或更小。
error-file-gone = 已經拿不到 { $name } 了，請再傳一次。
error-file-unreachable = 暫時拿不到 { $name }，請再傳一次。
error-platform-limit = { $name } 超過我在這個聊天室能收的 { $megabytes } MB。請傳小一點的，或直接傳連結。
error-upload-failed = { $name } 上傳失敗，沒有扣點。
error-upload-unclear = { $name } 上傳中斷。沒有扣點，請再傳一次。
error-sticker = 這個我沒辦法處理。請傳影片、圖片或音訊檔。

## 粘貼的連結

error-link-refused = 無法開啟連結 { $name }。請傳直接指向檔案的公開 https 連結。
error-link-not-a-file = 連結 { $name } 是網頁，不是檔案。請傳直接指向影片的連結，或直接傳影片。
error-link-video-page = { $site } 的影片只能在它自己的播放器裡看，不提供檔案，所以我拿不到。只有直接指向檔案的連結才行（以 .mp4、.mov 等結尾）。請直接傳影片，或傳這樣的連結。
error-link-unreachable = 暫時打不開連結 { $name }。請檢查後再試。

## 帳號與點數

error-no-credits-bind = 免費點數已用完。在這裡註冊即可繼續：{ $url }
error-no-credits-shared = 這個機器人的點數已用完。已通知管理員，請稍後再試。
error-no-credits-registered = 你的點數已用完。請到帳號儲值，然後按「重試」。
error-export-plan = 註冊或升級方案就能匯出。
error-export-plan-shared = 這個機器人的方案不含匯出，已通知管理員。
error-setup = 這個機器人的設定有問題。已通知管理員，請稍後再試。
error-token-refused = NemoVideo 不再接受你的權杖，請重新 /login。
error-account-wait =
    { $minutes ->
       *[other] 現在請求太多，請約 { $minutes } 分鐘後再試。
    }
error-account-wait-hours = 現在請求太多，請約 { $hours } 小時後再試。
error-account-wait-days = 現在請求太多，請約 { $days } 天後再試。
error-account-wait-unknown = 影片服務現在不接受請求，請稍後再試。

## 服務

error-busy = 影片服務現在很忙，請一分鐘後再試。
error-service = 影片服務出了問題，請稍後再試。
error-unreachable = 無法連上影片服務，請稍後再試。
error-edit-failed = 編輯沒有成功，可能已扣點。
failed-changed = 不過以下修改已經完成，並保留在時間軸上：
answer-blocked = （服務依安全規則擋下了後面的回覆。編輯可能不完整，可能已扣點。請換個說法試試看。）
answer-too-long = （回覆太長，服務在這裡截斷了。編輯可能不完整，可能已扣點。）
answer-cut = （服務提前結束了回覆。編輯可能不完整，可能已扣點。）
error-edit-refused = 服務拒絕了這個請求。
nothing-charged = 沒有扣點。
exports-free = 匯出免費。
error-unexpected = 我這邊出了點問題，已經記錄下來給管理員。
may-be-done = 編輯可能已完成並扣點，可用 /status 查看。

## 編輯途中連接中斷或機器人重啟

recovery-changed = 連線中斷過，但編輯已經完成：
recovery-unchanged = 連線中斷了，時間軸沒有變化，可能已扣點。要重試嗎？
recovery-unreadable = 連線中斷了，現在讀不到時間軸。編輯可能已完成並扣點，可用 /status 查看。
recovery-partial = （回覆到此中斷。）

session-expired = 之前的專案已過期，我用你的檔案開了新專案。
project-expired = 服務那邊的專案已過期。
edits-lost = 其中的編輯已經不見了，可能已扣點。
files-in-new = 你的檔案已經放進新專案。
files-in-new-later = 你下次提出要求時，我會把檔案放進新專案。

notice-repeat = （這則可能會重複出現。）
notice-continued = （接上一則）
notice-overflow-as-file = 其餘內容請看檔案。

## 沒有細節時

error-unsupported-plain = 服務無法使用這種類型的檔案。
error-too-large-unnamed = 檔案超過 500 MB 上限。請先剪短、分段或存成 1080p，再傳一次。
error-upload-broken = 上傳到一半中斷了。沒有扣點，請再傳一次。
error-scope-plain = NemoVideo 權杖缺少需要的權限。
error-scope = NemoVideo 權杖缺少需要的權限「{ $scope }」。
overflow-filename = 回覆.txt
