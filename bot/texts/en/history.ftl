# A person's latest projects in a chat.

history-list = Your latest projects here. Press a number to bring one back:
history-entry = { $number }. { $name } – { $date }
history-empty = You have no projects in this chat yet. Send me a video to begin one.
