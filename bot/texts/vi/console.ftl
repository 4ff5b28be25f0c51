# The terminal as a chat, and the report of `nemobot try`.

console-hint = Kéo video vào đây, nói cần làm gì rồi nhấn Enter. /help để biết thêm, Ctrl-D để thoát.
console-hint-again = Tiếp tục cuộc trò chuyện của chúng ta. /status xem dòng thời gian, /new bắt đầu lại.
console-saved = Đã lưu: { $path }
console-no-such-file = Không có tệp { $name }. Chưa gửi gì.
console-unreadable-file = Không đọc được { $name }. Chưa gửi gì.
console-no-such-choice = Không có lựa chọn { $number }.
console-goes-on = Chưa xong hết. Mình sẽ làm tiếp khi được khởi động lại.

report-link = Liên kết: { $url }
report-link-local = Liên kết (dùng được khi nemobot đang chạy): { $url }
report-file = Tệp: { $path }
report-size = Dung lượng: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Thời gian: { CLOCK($total_s) }
