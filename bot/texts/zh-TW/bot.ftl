# 機器人在對話中說的話。參數與英文目錄相同。

## 問候

greeting-generic = **{ $title }**：傳一段影片給我，再說想怎麼處理。
greeting-examples = 可以這樣說：
greeting-with-request = **{ $title }**：馬上開始。
greeting-time-seconds = 30 秒的影片通常需要 { $low }–{ $high } 秒。
greeting-time-minutes = 30 秒的影片通常需要 { $low }–{ $high } 分鐘。
greeting-cloud = 不用安裝任何軟體，全部在雲端處理。

## 準備就緒

ready = 準備好了。
ready-send-video = 準備好了。請傳影片，並說明想怎麼處理。

## 收到檔案

received-file = 收到 { $name }（{ $facts }）。
received-file-plain = 收到 { $name }。
received-files = 收到 { $count } 個檔案：{ $names }。
received-what-next = 要怎麼處理？
received-new-project = 接下來會開始一個新專案。
project-again = 回到 { $names } 的專案了。
project-again-plain = 回到之前的專案了。
project-assumed = 專案：{ $names }

## 排隊

queue-place =
    { $place ->
        [1] 已排隊：下一個就輪到你。
       *[other] 已排隊：第 { $place } 位。
    }
awaits-video = 把影片傳給我，我就照你說的做。在那之前不會扣點。
awaits-video-as-reply = 請用影片回覆這則訊息，我就照你說的做。在那之前不會扣點。
awaits-video-points = 如果影片已經在這裡，請回覆那部影片、標記我並說明要做什麼。
button-earlier-video = 用我之前的影片
video-above = 你上面的影片：{ $names }
button-video-above = 用 { $name } 的 { $file }？

queue-withdrawn = 已從排隊中移除。
queue-full = 一次太多了，請等一部分完成後再傳。
correction-too-late = 我已經照原本的內容開始了。如果還要做別的，請另外傳一則訊息。

## 編輯完成

done = 完成。
done-unchanged = 時間軸沒有變化，換個說法試試看。
question-plain = 你想要哪一種？
reword-title = 換個說法再來一次
reword-label = 改成怎麼做？
reword-how = 請換個說法再傳一次。
reworded = 換個說法：「{ $words }」
voice-understood =
    我聽到的是：「{ $words }」

    要這樣做嗎？
voice-no-words = 這則語音訊息裡聽不到內容。請重新錄製，或直接打字說明要做什麼。
voice-too-long = 語音訊息最長 { $minutes } 分鐘。請錄短一點，或直接打字說明要做什麼。
voice-unreadable = 這則語音訊息無法播放。請重新錄製，或直接打字說明要做什麼。
voice-unheard = 現在無法聽語音訊息。請直接打字說明要做什麼。
voice-stopped = 已停止。這則語音訊息沒有做任何處理。
done-raw-video-first = 影片初版好了，之後可能還會加上音樂、文字和特效。
done-tracks-added = 這些是自動加入的。要保留還是拿掉？
done-already-small = 影片是 { MB($size_bytes) }，已經小於 { MB($target_bytes) }。
done-credits-used = 點數：{ $before } → { $after }
done-not-exported = 照你說的，還沒匯出。想要成品時請按「匯出」。
done-export-follows = 現在讀不到時間軸。我會繼續嘗試，一讀到就匯出。

## 後端提到編輯器介面時

direction-send-file-here = 請把檔案傳到這裡。

## 新專案、產品、取消、刪除

new-started = 新專案。請傳影片。
previous-gone = 上一個專案已經不在了，內容會留在新專案裡。

skill-list = 模式：
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }**（使用中）
skill-question = 切換到 { $title }？這會開始新專案，並重新上傳你的檔案。
skill-changed = 現在使用 { $title }。
skill-same = 已經在使用 { $title }。
skill-unknown = 沒有模式「{ $name }」。可選：{ $names }

cancel-nothing = 沒有正在進行的工作。
cancel-queued = 已從排隊中移除。什麼都沒做，也沒有扣點。
cancel-before-asking = 已在編輯開始前停止，沒有扣點。
cancel-asking = 已停止。編輯已經開始，可能完成了一部分並已扣點。
cancel-changed = 已停止。在這之前已完成以下修改，可能已扣點，並保留在時間軸上：
cancel-answered = 編輯已經完成，保留在時間軸上。
cancel-render = 匯出已停止。時間軸不變，匯出不收費。
cancel-render-unsure = 我不再等待這次匯出，但服務沒有確認停止，可能仍在進行。時間軸不變，匯出不收費。
cancel-too-late = 來不及停止了：已經完成。
closed-turn = 當時無法傳訊息給你，所以這個請求沒有處理：什麼都沒做，也沒有扣點。
cancel-not-yours = 只有提出請求的人、這個專案的擁有者或管理員可以停止它。
cancel-requested = 正在停止…

forget-question = 要刪除我儲存的所有與你有關的資料嗎？刪除後無法復原。
forget-done = 好了，我儲存的與你有關的資料都已刪除。NemoVideo 那邊可能仍有副本，需要刪除請聯絡他們的客服。
forget-at-work = 正在進行的工作會繼續做完；完成後再傳一次 /forget，這部分也會刪除。
forget-backups = 先前的備份中仍會保留，直到備份被刪除；最近一份備份的日期是 { $date }。
forget-backups-until = 先前的備份中暫時仍會保留；到 { $date }，最後一份也會被刪除。
forget-backups-others = 管理員自己的備份可能會保留得更久；保留到什麼時候，可以詢問管理員。

## 帳號

credits-balance = 點數：{ $available }
credits-balance-frozen = 點數：{ $available }（其中 { $frozen } 已保留給進行中的工作）
credits-price = 匯出免費；編輯和產生片段會用到點數。

login-done = 已連結你的 NemoVideo 帳號。
login-wrong = NemoVideo 不接受這個權杖，請檢查一下。
login-off = 這個機器人不支援連結帳號。
login-not-here = 請不要在這種訊息裡傳權杖，我什麼都沒有儲存。請刪除你的訊息，再用私訊傳 /login 給我。
logout-done = 已取消連結你的 NemoVideo 帳號。
logout-nothing = 你沒有連結帳號。
access-owner-only = 只有建立這個專案的人才能使用它的點數。
access-replace-only = 只有這個專案的擁有者才能替換它。
access-balance-only = 只有為這個專案付費的帳號本人才能看到點數。
access-refused = 只開放受邀的人使用。
access-not-here = 管理這個伺服器的人設定了：這裡只有其他頻道或其他人可以用我。
press-not-yours = 只有提出請求的人可以按這個按鈕。
press-asked-as-chat = 這是以「{ $name }」的名義提出的，我無法確認你能不能代表它。請以那個名義回覆這則訊息。
press-stale = 這個按鈕已經失效了。
press-done = 完成。
press-noted = 馬上處理。

## 幫助

help-what = 傳一段影片給我，再說想怎麼處理，我會回傳一個 MP4。
help-examples = 可以這樣說：
help-formats = 支援 { $formats }，每個檔案最大 { $megabytes } MB。
help-larger = 在這個聊天室最多只能收到這麼大的檔案；直接傳連結可以到 { $megabytes } MB。
help-posting = { $megabytes } MB 以內的成品會直接傳到這裡；更大的會給連結。
how-to-say = 請標記我或回覆這則訊息，我才收得到。
how-to-say-by-command = 請用 /edit 告訴我。
help-in-groups = 有其他人在的地方，請標記我或回覆我的訊息，我才收得到。指令和按鈕隨時都能用。
unknown-command = 沒有 /{ $command } 這個指令。/help 會列出所有指令。
unknown-command-nearest = 沒有 /{ $command } 這個指令。你是想用 /{ $nearest } 嗎？
help-advice = 小提醒：
help-vague = 再說具體一點，指定大小、位元率或剪輯範圍效果最好：
small-talk = 你好！傳一段影片給我，再說想怎麼處理。
undo-nothing = 這裡還沒有可以復原的內容。傳一段影片給我，再說想怎麼處理。
thanks-answer = 不客氣！
apology-answer = 沒關係。
bot-answer = 對，我是機器人。傳一段影片給我，告訴我要怎麼處理。
progress-nothing-running = 沒有正在進行的工作。
progress-running = 還在處理：{ $what }
progress-awaits-video = 等待影片：{ $what }

## 按鈕提議的編輯：按下後以這些話傳給服務

offer-compress = 壓縮這部影片
offer-compress-to = 把這部影片壓縮到 { $megabytes }MB 以下
offer-first = 只保留前{ $seconds }秒
offer-compress-half = 把這部影片壓縮到一半大小
offer-compress-quality = 壓縮這部影片，保持畫質
offer-mute = 靜音
offer-compress-to-kb = 把這部影片壓縮到 { $kilobytes }KB 以下
offer-height = 把解析度改成 { $height }p
offer-undo = 復原
offer-instead = { $words } (代替上一步)
offer-gif = 把它轉成 GIF
offer-mp3 = 把聲音轉成 MP3
offer-music = 加一段輕柔的背景音樂
offer-title = 加一個合適的標題
offer-do-that = 照做
offer-drop-music = 拿掉自動加入的音樂
offer-drop-title = 拿掉自動加入的標題
offer-drop-effects = 拿掉自動加入的特效

# 批處理中每一部分末尾的說明，傳給服務：$names 是檔名。
batch-only-file = 只處理這個檔案：{ $names }
batch-only-files = 只處理這些檔案：{ $names }

about-quoted = 關於 { $name } 寫的內容
about-quoted-unknown = 關於別人寫的內容

list-next = { $before }、{ $next }
list-names = { $names }
named-value = { $name }：{ $value }
sentence-next = { $first }{ $then }
credits-hint = 傳 /credits 可以查看剩餘點數。
progress-files = 你傳來的檔案
project-not-yours = 這個專案的連結只給擁有者。
project-no-link = 這個專案沒有連結。

## 所有人都看得到，而只有管理員能處理

presence-trouble = 出了點問題，很快就好
