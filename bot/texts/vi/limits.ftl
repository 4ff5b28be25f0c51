# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = Nhiều quá trong một lúc. Bạn có thể tiếp tục { $when }.
limit-turns = Bạn đã đạt giới hạn { $limit } yêu cầu mỗi giờ. Bạn có thể tiếp tục { $when }.
limit-uploads = Bạn đã đạt giới hạn { $limit } tệp mỗi ngày. Bạn có thể tiếp tục { $when }.
limit-megabytes = Bạn đã đạt giới hạn { $limit } MB mỗi ngày. Bạn có thể tiếp tục { $when }.
limit-credits = Bạn đã dùng hết { $limit } tín dụng của tuần này. Bạn có thể tiếp tục { $when }.
limit-running = Bạn đang có { $limit } yêu cầu chờ hoặc đang chạy. Hãy gửi lại khi một yêu cầu xong.
limit-running-shared = Ở đây đang xử lý quá nhiều nên mình chưa nhận được. Hãy gửi lại sau vài phút.
limit-shared = Tất cả mọi người ở đây đã đạt giới hạn. Có thể tiếp tục { $when }.
limit-beyond = Nhiều hơn mức mình nhận một lần ở đây.

in-seconds = sau { $number } giây
in-minutes = sau { $number } phút
in-hours = sau { $number } giờ
in-days = sau { $number } ngày

## Invitations

redeem-done = Chào mừng! Gửi cho mình một video và viết bạn muốn làm gì.
redeem-already = Bạn đã dùng được rồi.
redeem-unknown = Mã này không hợp lệ hoặc đã được dùng. Hãy hỏi người đã đưa mã.
redeem-not-here = Hãy gửi mã cho mình trong chat riêng. Mình không lưu gì ở đây.
redeem-usage = Viết mã phía sau: /redeem MÃ
redeem-off = Bot này không nhận lời mời.
