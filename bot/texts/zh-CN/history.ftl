# A person's latest projects in a chat.

history-list = 你在这里最近的项目。点一个编号即可回到那个项目：
history-entry = { $number }. { $name } – { $date }
history-empty = 你在这个聊天里还没有项目。发一个视频给我就可以开始。
