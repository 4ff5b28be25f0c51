# 獲取 MP4。

export-started = 正在匯出（免費）。
export-not-ready = 還沒有可以匯出的內容。請先傳影片或提出編輯要求。
export-nothing-edited = 還沒有可以匯出的內容：先告訴我要怎麼處理。
export-not-begun = 影片服務沒有回應，匯出沒能開始。時間軸維持原樣；按「匯出」可以再試一次（免費）。
closed-export = 當時無法傳訊息給你，所以沒有匯出。匯出免費：按「匯出」就可以。
export-project-gone = NemoVideo 已關閉那個專案，裡面做好的內容無法再匯出。請再說一次要怎麼剪，我會帶上你的檔案。
export-already-running = 這次匯出已在進行中。
export-failed = 匯出沒有成功。匯出免費：按「匯出」再試一次。
export-stuck = 服務在 { $minutes } 分鐘內沒有完成這次匯出，我已經把它停掉。匯出免費：按「匯出」再試一次。
export-stuck-running = 服務在 { $minutes } 分鐘內沒有完成這次匯出，我也沒能在那邊停掉它。匯出免費：請稍後按「匯出」再試一次。
export-cannot = 服務無法匯出這條時間軸：兩次都因為同樣的原因失敗。請先改一下再匯出。
export-impossible =
    { $why ->
        [target_too_small] 壓不到那麼小：最小也要約 { MB($smallest_bytes) }。請換一個大一點的目標。
        [one_scene] 沒找到可以分開的場景：畫面沒有突然切換的地方。請直接說時間點，或每段多長。
        [too_many_pieces] 段數太多，或每段太短。請少分幾段，或每段長一點。
        [no_sound] 裡面沒有可以儲存的聲音。
       *[too_many_cuts] 時間軸上的片段太多，無法匯出。請去掉一些。
    }
export-file-too-large = 檔案（{ MB($size_bytes) }）對這個聊天室來說太大，請用連結：
export-file-not-sent = 無法在這裡傳送檔案，連結仍然有效。
export-files-forbidden = 我在這裡不能傳檔案：缺少「附加檔案」（Attach Files）權限，管理員可以開放。連結可以使用。
export-file-unclear = 檔案可能已經送達，但我無法確認。如果沒看到，請用連結。
export-file-unclear-no-link = 檔案可能已經送達，但我無法確認。如果沒看到，請按「重新匯出」（免費）。

## 結果

result-done = 完成：{ $facts }
result-shrunk = 完成：{ MB($source_bytes) } → { $facts }
result-less = { $size }（減少 { $percent }%）
result-more = { $size }（增加 { $percent }%）
result-edited = 已編輯
result-same-size = 完成：{ $facts }，和原本大小差不多
result-cost = 使用點數：{ $credits }
result-project = 專案：{ $url }

export-no-link = 檔案太大，無法傳到這個聊天室，也沒有公開連結。
export-file-lost = 無法在這裡傳送檔案。請按「重新匯出」再試一次（免費）。
export-file-forbidden =
    這個群組不允許我傳送{ $right ->
        [videos] 影片
        [files] 檔案
        [pictures] 圖片
       *[other] 媒體
    }。管理員可以在群組權限中開啟。請用連結：
export-file-forbidden-no-link =
    這個群組不允許我傳送{ $right ->
        [videos] 影片
        [files] 檔案
        [pictures] 圖片
       *[other] 媒體
    }。管理員在群組權限中開啟後，請按「重新匯出」（免費）。
export-files-forbidden-no-link = 我在這裡不能傳檔案：缺少「附加檔案」（Attach Files）權限。管理員開放後，請按「重新匯出」（免費）。

result-fitted-link =
    { $which ->
        [first] 前一分鐘，已為這個聊天室壓到 { MB($limit_bytes) }；完整的 { MB($full_bytes) } 在連結裡。
       *[whole] 已為這個聊天室壓到 { MB($limit_bytes) }；完整的 { MB($full_bytes) } 在連結裡。
    }
result-fitted-alone =
    { $which ->
        [first] 前一分鐘，已為這個聊天室壓到 { MB($limit_bytes) }；完整影片為 { MB($full_bytes) }。
       *[whole] 已為這個聊天室壓到 { MB($limit_bytes) }；完整影片為 { MB($full_bytes) }。
    }
result-fitted-unsized =
    { $which ->
        [first] 前一分鐘，已為這個聊天室壓到 { MB($limit_bytes) }。
       *[whole] 已為這個聊天室壓到 { MB($limit_bytes) }。
    }
export-fit-too-low = 能放進這個聊天室的完整副本，畫質會很差。
export-fit-failed = 沒能做出放得下的較小副本。
cancel-fit = 已停止：沒有為這個聊天室製作副本。完整的成品不變。
result-quality = 畫質 { $vmaf }/100
picture-comparison = 同一瞬間的前後比較。
picture-comparison-name = 前後比較
result-note =
    { $note ->
        [already_small] 原本就小於指定大小。
        [as_good_as_source] 看起來應該和原片一樣好。
        [bitrate_above_source] 指定的位元率高於原片，所以畫質維持不變。
        [capped_1080p] 已依這裡的上限 1080p 匯出。
        [fps_capped] 影格率已降到這裡的上限 120。
        [fps_lowered] 為了不超過大小，降低了影格率。
        [frame_lowered] 為了在這個大小下看起來更好，縮小了畫面。
        [no_gain] 再小就會損失畫質，所以大小不變。
        [other_sounds_left_out] 只保留了一條音軌。
        [smaller_frame_advised] 在這個大小下，畫面小一點會更好看。
        [sound_lowered] 為了不超過大小，降低了聲音的位元率。
        [sound_to_stereo] 環繞音效已轉成立體聲。
        [sound_unreadable] 有一條音軌讀不了，已略過。
        [source_breaks_off] 原始檔案中途中斷，後面的部分無法播放。
       *[subtitles_left_out] 字幕已略過。
    }

## What is coming, said before the render

forecast = 即將得到：{ $facts }
forecast-asked = 你的要求：{ $facts }
forecast-about = 約 { MB($size_bytes) }
forecast-lines = 最高 { $height }p
forecast-length = 長度約 { CLOCK($duration_s) }
forecast-fit =
    這個聊天室最多能收 { MB($limit_bytes) } 的檔案。如果超過，{ $way ->
        [copy] 我會另外做一份放得下的副本。
        [link] 會用連結傳給你。
       *[none] 就沒辦法傳到這裡。
    }
button-plot = 位元率
picture-plot = 整部影片的位元率變化：動得多的地方高，動得少的地方低。
picture-plot-name = 位元率
plot-gone = 這張圖已經不在了；重新匯出就會再產生。
plot-not-shown = 暫時無法顯示這張圖。
batch-list =
    { $done ->
        [0] { $count } 個都沒有完成：
       *[other] 已完成：{ $done }/{ $count }
    }
batch-entry-done = { $number }. { $name }：{ $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }：{ $state ->
        [stopped] 已停止
        [failed] 失敗
       *[kept] 未匯出
    }
button-retry-named = 重試：{ $name }
batch-comes = 會和其他影片一起傳來。
batch-next = 點數字，看看這一部接下來還能做什麼。
