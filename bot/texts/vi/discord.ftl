# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Chỉnh sửa video
discord-presence = Gửi video cho mình

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Sửa bằng NemoVideo
discord-menu-compress = Nén

# The fields of a command: at most 100 letters each.
discord-option-request = Mình nên làm gì? Bằng lời của bạn
discord-option-video = Tệp video, hình ảnh hoặc âm thanh
discord-option-url = Liên kết đến video
discord-option-quality = Ví dụ 720p
discord-option-skill = Chế độ sẽ dùng
discord-option-language = Tên ngôn ngữ, ví dụ: tiếng Việt
discord-option-code = Mã mời của bạn

# Forms: titles and labels have at most 45 letters.
discord-login-title = Liên kết tài khoản NemoVideo
discord-login-label = Mã API

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.
discord-not-allowed = Mình không thể làm việc cho bạn ở đây. Người vận hành bot quyết định ai được dùng.
discord-try-again = Không được rồi. Hãy thử lại sau giây lát.
discord-no-video = Tin nhắn đó không có video.
discord-open-link = Mở
discord-form-lost = Mình không còn biết biểu mẫu đó nói về gì. Hãy mở lại.
discord-deleted = Đã xoá. Dự án vẫn còn: /export sẽ gửi lại kết quả.
discord-not-deleted = Không xoá được: chủ đề này đã lưu trữ hoặc mình thiếu quyền. Hãy viết gì đó trong chủ đề rồi thử lại.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord không cho mình xem tin nhắn đó. Hãy mở menu của nó, chọn “Ứng dụng” rồi “Sửa bằng NemoVideo”, hoặc gửi video trực tiếp cho mình.
discord-above-hidden = Discord không cho mình xem những gì đã gửi trước đó ở đây. Hãy mở menu của video bạn muốn, chọn “Ứng dụng” rồi “Sửa bằng NemoVideo”.
discord-above-no-history = Mình không có quyền đọc những gì đã gửi trước đó ở đây. Hãy trả lời video bạn muốn, nhắc đến mình và nói cần làm gì, hoặc mở menu của nó, chọn “Ứng dụng” rồi “Sửa bằng NemoVideo”.
discord-cannot-read = Discord không cho mình xem tin nhắn đó. Hãy nhắc đến mình trong đó, hoặc trả lời mình và bật thông báo.
discord-poll = Đó là một cuộc thăm dò, còn mình thì sửa video. Gửi cho mình một video và viết bạn muốn làm gì.
discord-cannot-write = Mình không viết được trong { $channel }: thiếu quyền hoặc chủ đề đã khoá. Quản trị viên có thể cho phép.
discord-timed-out = Đến { $moment } mình không viết được trong { $channel }: quản trị viên của máy chủ đã tạm cấm mình. Quản trị viên có thể gỡ, hoặc bạn yêu cầu mình ở đây.
discord-filtered = Bộ lọc của máy chủ đã chặn câu trả lời của mình trong { $channel }. Quản trị viên có thể cho phép, hoặc bạn yêu cầu mình ở đây.
