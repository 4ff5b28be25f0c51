# A person's latest projects in a chat.

history-list = 你在這裡最近的專案。點編號就能回到那個專案：
history-entry = { $number }. { $name } – { $date }
history-empty = 你在這個聊天室還沒有專案。傳一段影片給我就可以開始。
