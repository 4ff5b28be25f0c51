# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Bot này là riêng tư. Người vận hành quyết định ai được dùng.
telegram-login-usage =
    Gửi /login và mã NemoVideo của bạn trong một tin nhắn, ngay trong chat riêng này:
    /login MÃ_CỦA_BẠN
    Mình sẽ xoá tin nhắn đó ngay.
telegram-login-private = Đừng gửi mã trong nhóm. Hãy gửi /login cho mình trong chat riêng.
telegram-login-delete = Mình không xoá được tin nhắn của bạn ở đây: hãy tự xoá, ai cũng đọc được mã.
telegram-say-it-openly = Chỉ bạn và mình thấy tin nhắn này nên người khác sẽ không hiểu câu trả lời. Hãy viết trong nhóm và nhắc đến mình.
telegram-sent-privately = Đã gửi trong chat riêng.
telegram-write-me-first = Cái này chỉ dành cho bạn. Hãy mở chat riêng với mình, nhấn “Start” rồi thử lại.
telegram-guest-how = Trả lời một video, nhắc đến mình và nói cần làm gì, ví dụ “{ $name } nén xuống 20 MB”. Mình không thấy gì khác trong chat này.
telegram-guest-start = Để nhận tệp, hãy mở chat riêng với mình, nhấn “Start” rồi yêu cầu lại.
telegram-topic-name = Dự án mới, { $day }
telegram-your-link = Liên kết của bạn đây:
telegram-open = Mở
telegram-description = Gửi cho mình một video và viết bạn muốn làm gì: thu nhỏ, cắt ngắn, tắt tiếng, ghép lại. Mình sẽ gửi MP4 lại đây. Nhấn “Start”.
telegram-short-description = Gửi video, nói dung lượng tối đa: MP4 sẽ gửi lại đây.
telegram-in-groups = Trong nhóm này mình đọc những gì nhắc đến mình ({ $name }) hoặc trả lời mình: gửi video kèm nhắc tên, hoặc trả lời một video bằng “{ $name } làm nhỏ hơn”.

telegram-trouble-connecting = Telegram: đang kết nối.
telegram-trouble-unreachable = Không kết nối được Telegram: hãy kiểm tra mạng của máy này. Đang thử lại.
telegram-trouble-port = Webhook của Telegram không lắng nghe được: { $said }
telegram-trouble-conflict = Telegram: một tiến trình khác đang nhận cập nhật của bot này (409), hoặc đã đặt webhook. Hãy dừng cái kia; chỉ một bên được nhận.
telegram-trouble-token = Telegram từ chối mã của bot. Hãy kiểm tra TELEGRAM_TOKEN với @BotFather.
telegram-trouble-storage = Telegram: không lưu được cập nhật nên chưa xác nhận; đang thử lại.
telegram-trouble-stalled = Telegram: việc nhận đã tự dừng và đang được khởi động lại.
telegram-trouble-webhook = Telegram không gọi được webhook: { $said }
