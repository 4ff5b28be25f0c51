# What the platforms' command menus say: at most 100 letters each.

command-start = Bắt đầu
command-help = Mình làm được gì
command-export = Lấy MP4 (miễn phí)
command-status = Xem dòng thời gian
command-credits = Xem tín dụng còn lại
command-usage = Xem bạn đã dùng bao nhiêu
command-language = Chọn ngôn ngữ mình trả lời
command-history = Xem các dự án gần đây
command-settings = Chọn dung lượng thường dùng và ngôn ngữ
command-server-settings = Thiết lập bot cho máy chủ này
command-new = Bắt đầu dự án mới
command-skill = Chọn chế độ
command-cancel = Dừng việc đang chạy
command-compress = Làm video nhỏ hơn
command-edit = Chỉnh sửa video
command-login = Liên kết tài khoản NemoVideo
command-logout = Huỷ liên kết tài khoản NemoVideo
command-forget = Xoá mọi dữ liệu mình lưu về bạn
command-redeem = Dùng mã mời

## /settings

settings-title = Chọn ở đây những gì yêu cầu không nói rõ. Điều bạn nói trong yêu cầu được ưu tiên.
settings-size = Dung lượng thường dùng
settings-export = Tự động gửi MP4
settings-language = Ngôn ngữ
settings-size-chat = Giới hạn của chat này
settings-size-mb = { $megabytes } MB
settings-size-half = Một nửa dung lượng
settings-size-quality = Không giảm chất lượng
settings-size-none = Chưa đặt
settings-export-compress = Sau khi nén
settings-export-always = Luôn luôn
settings-export-never = Chỉ khi yêu cầu
settings-language-auto = Tự động
language-held = Từ giờ mình sẽ trả lời bạn bằng tiếng Việt.
language-automatic = Bạn viết tiếng nào, mình trả lời tiếng đó.
language-unknown = Mình chưa nói được “{ $name }”. Hãy chọn một trong số này:
settings-sent-as = Gửi kết quả dưới dạng
settings-sent-as-player = Video
settings-sent-as-file = Tệp
settings-notification = Khi có kết quả
settings-notification-on = Có thông báo
settings-notification-off = Im lặng
settings-size-used = Bạn không nói dung lượng nên mình lấy mức thường dùng của bạn: { $size } (/settings).
settings-size-place = Bạn không nói dung lượng nên mình lấy mức thường dùng ở đây: { $size } (/server-settings).
settings-size-fits = Bạn không nói dung lượng nên mình nén xuống { MB($limit_bytes) }, mức chat này nhận được.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Chỉnh sửa video
request-title-compress = Làm video nhỏ hơn
request-words = Mình nên làm gì?
request-example = Chỉ giữ 10 giây đầu
request-files = Video
request-files-hint = Để trống nếu muốn làm tiếp với video gần nhất.
request-videos = Những video nào?
request-size = Kết quả lớn tối đa bao nhiêu?
request-size-usual = Mức thường dùng của mình
request-size-same = Không giới hạn
request-sound = Âm thanh
request-sound-on = Giữ
request-sound-off = Bỏ

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Cài đặt của máy chủ này. Chúng chỉ thu hẹp những gì người vận hành cho phép; /settings riêng của mỗi người được ưu tiên.
place-form = Cài đặt của máy chủ này
place-chats = Kênh
place-roles = Vai trò
place-places-hint = Không chọn gì nghĩa là cho phép tất cả.
place-spend = Ai được dùng tín dụng
place-spend-everyone = Mọi người
place-spend-owner = Người bắt đầu cuộc trò chuyện
place-open = Chưa đặt
place-all = Tất cả
place-some = Đã chọn { $number }
doctor-title = Mình đã thử mọi thứ, kết quả đây:
doctor-elsewhere = Hãy viết trong chat riêng: câu trả lời chỉ dành cho bạn.
place-elsewhere = Đây là cài đặt cho máy chủ: hãy dùng lệnh này trong máy chủ.
place-not-yours = Chỉ người có quyền quản lý máy chủ này mới đổi được cài đặt.
place-no-forms = Các cài đặt này cần biểu mẫu, ở đây không có.
