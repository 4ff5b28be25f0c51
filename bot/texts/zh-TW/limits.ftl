# 誰能用、能用多少：達到上限時說的話。

limit-pace = 一次太多了。{ $when }可以繼續。
limit-turns = 你已達到每小時 { $limit } 個請求的上限。{ $when }可以繼續。
limit-uploads = 你已達到每天 { $limit } 個檔案的上限。{ $when }可以繼續。
limit-megabytes = 你已達到每天 { $limit } MB 的上限。{ $when }可以繼續。
limit-credits = 你這週的 { $limit } 點已經用完。{ $when }可以繼續。
limit-running = 你已有 { $limit } 個請求在等待或進行中。請等其中一個完成後再傳一次。
limit-running-shared = 這裡正在處理的太多了，現在沒辦法接。請幾分鐘後再傳一次。
limit-shared = 這裡所有人加起來已達到上限。{ $when }可以繼續。
limit-beyond = 這超過我在這裡一次能處理的量。

in-seconds = { $number } 秒後
in-minutes = { $number } 分鐘後
in-hours = { $number } 小時後
in-days = { $number } 天後

## 邀請

redeem-done = 歡迎！傳一段影片給我，並說明要怎麼處理。
redeem-already = 你本來就可以使用了。
redeem-unknown = 這個邀請碼無效或已經用過。請問給你邀請碼的人。
redeem-not-here = 請用私訊把邀請碼傳給我。我在這裡沒有儲存它。
redeem-usage = 請把邀請碼寫在後面：/redeem 邀請碼
redeem-off = 這個機器人不接受邀請。
