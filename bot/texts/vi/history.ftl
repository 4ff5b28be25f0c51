# A person's latest projects in a chat.

history-list = Các dự án gần đây của bạn ở đây. Nhấn số để quay lại dự án:
history-entry = { $number }. { $name } – { $date }
history-empty = Bạn chưa có dự án nào trong chat này. Gửi cho mình một video để bắt đầu.
