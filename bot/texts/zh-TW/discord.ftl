# Discord 適配器自己說的話：菜單、表單和私密提示。

# 沒有更好的名字時使用。
discord-thread-name = 影片編輯
discord-presence = 把影片傳給我

# Discord 菜單裡的指令：最多 32 個字。
discord-menu-edit = 用 NemoVideo 編輯
discord-menu-compress = 壓縮

# 指令的各個選項：每條最多 100 個字。
discord-option-request = 用自己的話說要做什麼
discord-option-video = 影片、圖片或音訊檔案
discord-option-url = 影片連結
discord-option-quality = 例如 720p
discord-option-skill = 使用的模式
discord-option-language = 語言名稱，例如：繁體中文
discord-option-code = 你的邀請碼

# 表單：標題和標籤最多 45 個字。
discord-login-title = 連結你的 NemoVideo 帳號
discord-login-label = API 權杖

# 在使用指令的地方，所有人都能看到。
discord-echo = **{ $name }**：{ $request }

# 只有一個人能看到。
discord-not-allowed = 你沒有權限在這裡使用我，請聯絡機器人的管理員。
discord-try-again = 沒有成功，請稍後再試。
discord-no-video = 那則訊息裡沒有影片。
discord-open-link = 開啟
discord-form-lost = 我已經不知道這個表單是做什麼的了。請重新開啟。
discord-deleted = 已刪除。專案還在：用 /export 可以再傳一次成品。
discord-not-deleted = 無法刪除：這個討論串已封存，或者我沒有權限。請在討論串裡傳一則訊息後再試。

# Discord 隱藏了我需要的內容時的提示。
discord-cannot-see-reply = Discord 不讓我看到那則訊息。請開啟它的選單，選「應用程式」裡的「用 NemoVideo 編輯」，或直接把影片傳給我。
discord-above-hidden = Discord 不讓我看到這裡之前的內容。請開啟那部影片的選單，選「應用程式」裡的「用 NemoVideo 編輯」。
discord-above-no-history = 我沒有權限查看這裡之前的內容。請回覆那部影片、標記我並說明要做什麼，或開啟它的選單，選「應用程式」裡的「用 NemoVideo 編輯」。
discord-cannot-read = Discord 不讓我看到那則訊息。請在訊息裡標記我，或回覆我時開啟提及通知。
discord-poll = 這是投票，而我是剪影片的。請傳一段影片給我，並說明要做什麼。
discord-cannot-write = 我無法在 { $channel } 發言：那裡少了權限，或討論串已鎖定。管理員可以開放。
discord-timed-out = 在 { $moment } 之前我無法在 { $channel } 發言：伺服器管理員把我禁言了。管理員可以解除，你也可以在這裡找我。
discord-filtered = 伺服器的過濾器擋下了我在 { $channel } 的回覆。管理員可以放行，你也可以在這裡找我。
