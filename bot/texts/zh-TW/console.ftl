# 終端機裡的對話，以及 `nemobot try` 的報告。

console-hint = 把影片拖到這裡，說明想怎麼處理，按 Enter。更多請看 /help，按 Ctrl-D 離開。
console-hint-again = 我們的對話還在。/status 查看時間軸，/new 重新開始。
console-saved = 已儲存：{ $path }
console-no-such-file = 沒有檔案 { $name }，什麼都沒有傳。
console-unreadable-file = 無法讀取 { $name }，什麼都沒有傳。
console-no-such-choice = 沒有選項 { $number }。
console-goes-on = 還沒有全部完成，下次啟動時會繼續。

report-link = 連結：{ $url }
report-link-local = 連結（程式結束前有效）：{ $url }
report-file = 檔案：{ $path }
report-size = 大小：{ MB($source_bytes) } → { MB($size_bytes) }
report-time = 花費時間：{ CLOCK($total_s) }
