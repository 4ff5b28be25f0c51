"""Vietnamese."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.words import START, Words

_SAVE: Final = (
    r"(?:xuất|tải\s(?:xuống|về)|lưu)"
    r"(?=\s(?:video|clip|tệp|phim|mp4|ngay|từ|sang|ra|nó|về)(?!\smiễn)|\s*[.!]?\s*$)"
)

VI: Final = Words(
    lead=r"bạn\s(?:có\sthể|hãy)|có\sthể|hãy|để|và|rồi|sau\sđó|bây\sgiờ|giờ|chỉ\scần|vui\slòng|hoặc"
    r"|tiếp\stheo|xin",
    click=r"(?:nhấp|bấm|nhấn|click)(?:\s(?:chuột|đúp|đôi))?(?:\s(?:vào|chọn|nút|phím)|\s(?=\ue000))"
    r"|chạm\svào",
    press=r"nhấp|nhấn|bấm",
    control=r"nút|biểu\stượng|menu|tab|xuất|tải|lưu|phím",
    open=r"mở|vào|đi\stới|chuyển\ssang|chọn|dùng|sử\sdụng|tìm|xem|truy\scập",
    preview=r"xem(?:\s(?:trước|lại|thử))?|phát|kiểm\stra",
    inside=r"trong|trên|ở|tại|từ",
    places=r"bảng|tab|thẻ|menu|trình\sđơn|thanh\s(?:bên|công\scụ)|trình\s(?:chỉnh\ssửa|phát)|cửa\ssổ"
    r"|hộp\sthoại|dòng\sthời\sgian|timeline|thư\sviện|cài\sđặt|nút|biểu\stượng|giao\sdiện",
    check=r"kiểm\stra|xem|truy\scập|mở|vào|đi\stới",
    account=r"tài\skhoản|số\sdư|thanh\stoán|hóa\sđơn|hoá\sđơn|tín\sdụng|gói\sđăng\ský",
    drag=r"kéo(?!\sdài)(?:\s(?:và|rồi)\sthả)?(?=\s[^.]{0,60}(?:lên|vào|đến|tới|xuống|sang|ra|về))",
    move="di chuyển",
    export=r"nút\s(?:xuất|tải\s(?:xuống|về))"
    rf"|(?:\bbạn\s(?:đã\s)?có\sthể\s|\bhãy\s|{START})(?:bây\sgiờ\s)?{_SAVE}|\bsẵn\ssàng\s(?:để\s)?(?:được\s)?(?:xuất|tải)",
    exporting=r"xuất(?!\shiện)|tải\s(?:xuống|về)|lưu(?!\sý)|\brender",
    uploading=r"tải\slên|(?<!\w)nhập",
    file=r"\btệp\b|\btập\stin\b|\bmáy\stính\b|\bđây\b|\bcửa\ssổ\b|\btrò\schuyện\b|\bthư\sviện\b",
    choose=r"chọn|đặt|chờ|đợi|xác\snhận|nhập",
    offer=r"(?:muốn|có\scần|có\snên)\b.*\?",
    negated=r"\bkhông\s(?:(?:cần(?:\sphải)?|phải|nên|ai)\s)?|\bđừng\s|\bđã\s|\btôi\s|\bchưa\s",
    purpose=r"để|nếu|khi|sau\skhi|trước\skhi",
    connector=r"và|rồi|sau\sđó|nhưng|hoặc|chỉ\scần|bây\sgiờ|giờ|cũng|bạn|có\sthể|hãy|vui\slòng|để"
    r"|tiếp\stheo",
    conjunction=r"và|rồi|nhưng|sau\sđó",
    content=r"là|đã|dài|còn|nặng|vẫn",
    result=r"nút|cửa\ssổ|hộp\sthoại|bảng|menu|tải\s(?:xuống|về)|lưu|xuất",
    step=r"bước\s\d+|mẹo|lưu\sý",
    clause=r"\s(?:và|nhưng)\s(?=(?:video|tiêu\sđề|nhạc)\b)",
)
