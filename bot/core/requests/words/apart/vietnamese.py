"""Vietnamese. Tones and đ are folded before anything is looked up, as many write without them."""

from __future__ import annotations

from typing import Final

from bot.core.requests.words.apart.tongue import Tongue

VIETNAMESE: Final = Tongue(
    polite="""
làm ơn|xin|vui lòng|giúp|giúp mình|giúp tôi|giúp em|giùm|hộ|hộ mình|giùm mình|cho mình|cho tôi
cho em|cho tao|bạn có thể|bạn|mình|tôi|em|anh|chị|ơi|bot ơi|bot|có thể|được không|được không ạ
được chứ|nhé|nha|nhá|ạ|đi|với|cái|này|đó|kia|đây|ở đây|bây giờ|ngay|ngay bây giờ|luôn|nhanh
nhanh lên|lại|lần nữa|thêm|rồi|thì|và|nhưng|hay|hoặc|muốn|cần|mình muốn|tôi muốn|mình cần|tôi cần
hãy|là|có|của|của mình|của tôi|chỉ|thôi mà|vậy|thế|à|hả|ừ|ok|oke|okay|xin chào|chào|cảm ơn|tốt
hay quá|tuyệt|hôm nay|nếu|để|các|những|một
""",
    video="""
video|clip|phim|tệp|file|bản|kết quả|dự án|video này|video đó|clip này|tệp này|bản cuối
bản cuối cùng|cuối cùng|hoàn chỉnh|đã xong|xong|mới|mới nhất|đã sửa|đã nén|đã cắt|thành phẩm
""",
    export="""
gửi file cho mình|cho mình xin file|lưu lại và gửi|gửi bản cuối|gửi bản hoàn chỉnh
gửi link tải|tải về máy|xuất đi|cho mình tải về|gửi kết quả
xuất|xuất video|xuất ra|xuất file|xuất tệp|xuất mp4|xuất thành mp4|tải về|tải xuống|tải video về
tải video xuống|tải file về|tải tệp về|tải mp4|lưu video|lưu lại|lưu về máy|lưu file|lưu tệp
render|kết xuất|gửi video cho mình|gửi video cho tôi|gửi video đây|gửi lại video
gửi tệp|gửi mp4|gửi mình video|gửi mình file|gửi mình mp4|gửi tôi video|gửi link
gửi liên kết|cho mình video|cho tôi video|cho mình file|cho tôi file|cho mình mp4|cho tôi mp4
cho mình link|cho tôi link|cho xin video|cho xin file|cho xin link|cho xin mp4|link tải
link tải về|liên kết tải|video của mình đâu|video của tôi đâu|video đâu|video đâu rồi|file đâu
file đâu rồi|tệp đâu|download|lấy video|lấy mp4|lấy file
""",
    export_verbs="""
gửi|gửi cho|gửi cho mình|gửi cho tôi|cho mình|cho tôi|cho xin|đưa|đưa mình|lấy|nhận|muốn có|xem
cho xem
""",
    export_objects="""
video hoàn chỉnh|file hoàn chỉnh|bản hoàn chỉnh|bản cuối|bản cuối cùng|kết quả|thành phẩm|mp4|link
liên kết|link tải|video đã xong|file đã xong|video cuối cùng
""",
    export_around="""
chất lượng|chất lượng cao|cao|cao nhất|tốt nhất|độ phân giải|định dạng|thành|dạng|về máy
về điện thoại|điện thoại|máy tính|miễn phí|ở|với|bằng|ra
""",
    upload="""
tải lên|tải video lên|tải file lên|tải tệp lên|upload|đăng video|gửi video lên|mình gửi video
tôi gửi video|mình sẽ gửi video|tôi sẽ gửi video|để mình gửi video|để tôi gửi video
đây là video của mình|đây là video của tôi|đây là video|video của mình đây|video của tôi đây
video đây|gửi video kiểu gì|gửi video thế nào|gửi video như thế nào|gửi video ở đâu
làm sao để gửi video|làm sao gửi video|cách gửi video|tải lên thế nào|tải lên kiểu gì
tải lên ở đâu|gửi thêm video|gửi thêm một video|mình gửi thêm|đính kèm|muốn gửi video
gửi video cho bạn|gửi file cho bạn
""",
    upload_around="""
video|file|tệp|ảnh|hình|nhạc|một|khác|nữa|lớn|to|làm sao|thế nào|như thế nào|kiểu gì|ở đâu
bằng link|qua link|sẽ|cho bạn|cách|từ|lên
""",
    credits="""
mình còn bao nhiêu tín dụng|còn bao nhiêu|hết bao nhiêu tiền
tín dụng|credit|credits|còn bao nhiêu tín dụng|tín dụng còn lại|còn bao nhiêu credit|số dư
bao nhiêu tiền|giá bao nhiêu|hết bao nhiêu|tốn bao nhiêu|tốn bao nhiêu tín dụng|tốn bao nhiêu tiền
có mất phí không|mất phí không|có miễn phí không|miễn phí không|miễn phí à|phí|chi phí|giá
có phải trả tiền không|phải trả tiền không|trả tiền|mất tiền không|có tốn tiền không
tốn tiền không
""",
    credits_around="""
còn|còn lại|bao nhiêu|mình|tôi|có|không|xem|kiểm tra|cho biết|hiện|số|tài khoản|xuất|xuất video
sửa|việc|hết|đủ
""",
    status="""
trong dự án đang có gì|dự án đang có gì|đang có những gì|hiện có gì trong dự án
cho xem dự án
dòng thời gian|timeline|xem dòng thời gian|trên dòng thời gian có gì|dòng thời gian có gì
trạng thái|tình trạng|trạng thái dự án|tình trạng dự án|xem dự án|dự án có gì|trong dự án có gì
có những track nào|track|các track
""",
    status_around="""
vậy|giờ|bây giờ|thế
có|gì|những gì|xem|cho xem|hiện|hiển thị|trên|trong|hiện tại|đang|thế nào|ra sao|nào|danh sách
dự án
""",
    usage="""
đã dùng bao nhiêu|mình đã dùng bao nhiêu|tôi đã dùng bao nhiêu|đã tiêu bao nhiêu
mình đã tiêu bao nhiêu|đã dùng bao nhiêu tín dụng|mức sử dụng|lịch sử sử dụng|chi tiêu
đã chi bao nhiêu|dùng hết bao nhiêu tín dụng
""",
    usage_around="""
xem|mình|tôi|tháng này|tuần này|hôm nay|đến giờ|tổng cộng|tín dụng|cho xem|đã|bao nhiêu
""",
    help="""
bạn làm được những gì|bạn giúp được gì|hướng dẫn mình|hướng dẫn sử dụng|mình không biết dùng
chỉ mình cách dùng|mình phải làm gì
trợ giúp|giúp đỡ|hướng dẫn|cách dùng|cách sử dụng|dùng thế nào|dùng sao|dùng kiểu gì
dùng như thế nào|sử dụng thế nào|bạn làm được gì|làm được gì|bạn có thể làm gì|bạn biết làm gì
làm được những gì|có những lệnh nào|các lệnh|danh sách lệnh|lệnh|lệnh nào|không hiểu
mình không hiểu|tôi không hiểu|không biết dùng|không biết làm gì|bắt đầu thế nào|bắt đầu từ đâu
phải làm gì|làm sao bây giờ|bạn là ai|bot này làm gì|bot này để làm gì|đây là bot gì|help
mình cần giúp|tôi cần giúp|cần trợ giúp|giúp mình với|giúp tôi với|chức năng|có chức năng gì
tính năng
""",
    help_around="""
có|những|nào|gì|xem|cho xem|danh sách|này|giải thích|chỉ|chỉ mình|thế nào|làm sao|cách|cái này
dùng
""",
    new="""
làm video khác|làm video mới|sang video khác|chuyển sang video khác
dự án mới|video mới|bắt đầu lại|làm lại từ đầu|lại từ đầu|từ đầu|bắt đầu lại từ đầu
bắt đầu dự án mới|tạo dự án mới|dự án khác|video khác|đổi video|đổi video khác|xoá hết làm lại
xoá hết|reset|đặt lại|làm mới|bắt đầu mới
""",
    new_around="""
bắt đầu|tạo|mở|làm|làm với|một|mới|dự án|video|khác|hết|tất cả|đổi|sang
""",
    progress="""
còn lâu không|mấy phút nữa xong|xong chưa vậy|làm xong chưa
xong chưa|đã xong chưa|xong rồi chưa|sắp xong chưa|gần xong chưa|video xong chưa|còn bao lâu
còn bao lâu nữa|bao lâu nữa|bao giờ xong|khi nào xong|mất bao lâu|mất bao lâu nữa|bao lâu
đến đâu rồi|tới đâu rồi|tiến độ|tiến độ thế nào|sao lâu thế|sao lâu vậy|lâu thế|lâu quá
chưa xong à|chưa xong hả|vẫn chưa xong|vẫn chưa xong à|bị treo à|treo rồi à|bị đơ à|còn mấy phút
còn mấy phút nữa|bao nhiêu phần trăm|mấy phần trăm rồi|xuất xong chưa|nén xong chưa
đang làm đến đâu|có đó không|còn làm không
""",
    progress_around="""
rồi|chưa|còn|nữa|mấy|phút|giây|khoảng|video|xuất|nén|xử lý|sắp|gần|đang|vẫn|hả|bao lâu|thế|sao
của mình|được
""",
    asked="""
xong|xong rồi|chưa|sao rồi|thế nào rồi|đến đâu|được chưa
""",
    cancel="""
thôi dừng lại|thôi không cần nữa|dừng đi|thôi không làm nữa
dừng|dừng lại|ngừng|ngừng lại|hủy|huỷ|hủy bỏ|huỷ bỏ|hủy đi|huỷ đi|thôi|thôi khỏi|thôi không cần
không cần nữa|không cần|khỏi|khỏi cần|không làm nữa|đừng làm nữa|đừng làm|bỏ đi|bỏ qua đi|kệ đi
mình đổi ý|tôi đổi ý|mình đổi ý rồi|đổi ý rồi|không muốn nữa|không muốn làm nữa|stop|cancel
dừng xuất|hủy xuất|huỷ xuất|tạm dừng|khoan|khoan đã|hủy yêu cầu|huỷ yêu cầu
""",
    cancel_around="""
hết|tất cả|việc|việc này|xuất|xuất video|kết xuất|nén|yêu cầu|lại|nữa|cái đó|bỏ
""",
    undo="""
hoàn tác|hoàn tác thay đổi|khôi phục|làm lại
""",
    undo_around="""
thay đổi|cuối|vừa rồi|bước|đi|nhé
""",
    editing="""
thêm|bỏ|xoá|xóa|cắt|ghép|chia|chèn|thay|đổi|giữ|giữ lại|xoay|phóng to|thu nhỏ|làm mờ|làm chậm
tăng tốc|tăng|giảm|nén|chuyển|ổn định|đảo ngược|tạo|vẽ|nhạc|bài hát|âm thanh|tiếng|giọng|ồn
âm lượng|tiêu đề|chữ|phụ đề|logo|hiệu ứng|bộ lọc|chuyển cảnh|nền|mặt|màu|độ sáng|đầu|cuối|nửa|giây
phút|dọc|ngang|vuông|đen trắng|chất lượng|tốc độ|cảnh|khung hình|tắt tiếng|sáng hơn|tối hơn|to hơn
nhỏ hơn|nhanh hơn|chậm hơn|dừng hình|danh đề
""",
    smalltalk="""
xin chào|chào|chào bạn|chào bot|hello|hi|alo|chào buổi sáng|chào buổi tối|chúc ngủ ngon|ngủ ngon
xin lỗi|sorry|giỏi quá|giỏi lắm|tốt lắm|tuyệt vời|tuyệt quá|hay quá|đỉnh quá|đỉnh|xịn quá|đẹp quá
bạn là bot à|bạn là bot hả|bạn là robot à|bạn là người à|bạn có phải bot không|có phải người không
tạm biệt|bye|hẹn gặp lại|cảm ơn|cám ơn|cảm ơn bạn|cám ơn bạn|cảm ơn nhiều|cám ơn nhiều
cảm ơn bạn nhiều|bạn khoẻ không|khoẻ không|haha|hihi|không sao
""",
    smalltalk_around="""
nhiều|rất|quá|lắm|thật|thật sự|đã giúp|giúp đỡ|vì|bạn|mình|làm|rất nhiều|nha
""",
    thanks="""
cảm|cám|thanks
""",
    agreement="""
được|được rồi|được chứ|đồng ý|ok|oke|okay|ừ|ừm|vâng|dạ|đúng|đúng rồi|đúng vậy|chuẩn|tất nhiên
dĩ nhiên|chắc chắn|chắc rồi|làm đi|làm vậy đi|cứ làm đi|cứ vậy đi|tiếp tục|tiếp tục đi
nghe hay đấy|ý hay|tốt|hoàn hảo|có|có chứ|nhất trí|duyệt
""",
    vague="""
làm đẹp hơn|đẹp hơn|làm cho đẹp|làm hay hơn|hay hơn|chỉnh cho đẹp|chỉnh sửa đi|sửa đi|sửa video
chỉnh sửa video|làm cho xịn|làm cho hay|cải thiện|làm gì đó hay ho|làm chuyên nghiệp hơn
trông đẹp hơn|tuỳ bạn|tùy bạn
""",
    vague_around="""
làm|cho|trông|hơn|một chút|chút|đẹp|hay|xịn|chuyên nghiệp|video|nhìn|chỉnh
""",
    hold=(
        r"(?:\b(?:nhung|khoan|tam thoi) ){0,2}\b(?:dung|chua|khong|khoan) (?:can )?"
        r"(?:xuat|tai ve|luu|gui|render)(?: (?:video|voi|da|nhe|vội))*"
    ),
    before_hold="nhung|tam thoi|khoan",
    joints="và|rồi|sau đó|va|roi|sau do|và sau đó|xong",
    skill=(
        r"^(?:doi|chuyen|chon|xem|co nhung|cac)(?: sang| cac)? che do(?: (?:nao|khac))?[\s?.!]*$"
    ),
    compress=(
        r"(?<!nhac\s)(?<!on\s)(?<!phong\s)(?<!hinh\s)(?<!tieng\s)(?<!anh\s)\bnen\b"
        r"(?!\s(?:nhac|am\sthanh))|\blam\s[^.]{0,16}\b(?:nho|nhe)\s(?:hon|lai)\b"
        r"|\bthu\snho\s(?:video|file|tep|clip)\b"
        r"|\bgiam\s(?:dung\sluong|kich\sthuoc|bitrate|do\sphan\sgiai)\b"
        r"|\b(?:duoi|toi\sda|khong\squa|xuong|con)"
        r"\s\d{1,7}(?:[.,]\d{1,3})?\s?(?:mb|kb|mega)\b"
        r"|\bchuyen\s[^.]{0,20}\b(?:thanh|sang)\s(?:mp4|mov|avi|mkv|webm|gif)\b"
        r"|\bdo\sphan\sgiai\s(?:thanh|xuong|con|sang)\s\d{3,4}p?|^\s*nho\shon\b"
        r"|\bnhe\s(?:bot|di|lai|hon)\b|\bthu\snho\b|\b(?:nang|to|lon)\squa\b"
        r"|\bdung\sluong\b[^.]{0,24}\d|\b(?:ha|giam|doi|chinh)\s(?:do\sphan\sgiai"
        r"|chat\sluong)\b[^.]{0,12}\d"
    ),
    limit="duoi|toi da|khong qua|nho hon|xuong|con|it hon",
    behind_a_size="tro xuong|la duoc|thoi",
    operates=(
        r"\b(?:nen|cat|bo|xoa|them|ghep|xoay|giu|tat tieng|giam|tang|lam cham|lam mo|lam sang"
        r"|phu de|chuyen thanh|hoan tac"
        r"|den trang|do phan giai|luu am thanh|phong to|thu nho|dao nguoc|chen|doi)\b"
    ),
)
