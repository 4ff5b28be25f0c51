"""Vietnamese into the English that the rules read.

Each row is a pattern and its English, and they are tried in this order.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_AWAY = r"(?:cắt bỏ|xoá bỏ|xóa bỏ|loại bỏ|xoá|xóa|bỏ)"
_SOUND = r"(?:âm thanh|tiếng)"

VIETNAMESE: dict[str, Rows] = {
    "vi": (
        (r"làm ơn|xin chào|vui lòng|cảm ơn|giúp mình|giúp tôi|cho mình|cho tôi|giùm", "please"),
        (r"(?:thêm|tạo|chèn|làm) phụ đề", "add captions"),
        (rf"(?:{_AWAY}|tắt) phụ đề", "remove captions"),
        (r"(?:đổi|giảm|chuyển|để) độ phân giải (?:thành|xuống|còn|sang)(?= \d)", "resize it to"),
        (
            r"(?:chuyển|đổi|biến)(?: video| tệp| file| clip)?(?: này| nó)?(?: thành| sang)"
            r" (gif|mp3|mp4)",
            r"convert it to \1",
        ),
        (
            rf"(?:lưu|tách|lấy|xuất|cho)(?: riêng)? {_SOUND}(?: ra)?"
            r" (?:thành|dạng|ra|dưới dạng) (mp3|wav|m4a)",
            r"extract the audio as \1",
        ),
        (
            r"hoàn tác(?: (?:thay đổi|bước|chỉnh sửa)(?: (?:cuối|cuối cùng|vừa rồi|trước))?)?"
            r"|quay lại bước trước",
            "undo",
        ),
        (r"làm lại(?: (?:bước|thay đổi) vừa hoàn tác)?", "redo"),
        (
            r"(?:mà )?(?:không (?:làm )?(?:giảm|mất)|giữ nguyên|giữ) chất lượng",
            "without losing quality",
        ),
        (r"không đổi độ phân giải", "without changing the resolution"),
        (
            r"(?:xuống |còn )?(?:một |1 )?nửa(?: (?:dung lượng|kích thước))",
            "to half its size",
        ),
        (
            r"(?:làm (?:cho )?)?(?:video |nó |tệp |file )?(?:này )?(?:nhỏ|nhẹ) (?:hơn|lại)"
            r"|thu nhỏ (?:video|file|tệp|clip)(?: này)?"
            r"|giảm dung lượng(?: (?:video|file|tệp))?(?: này)?",
            "make smaller",
        ),
        (r"(\d+) (giây|phút) đầu(?: tiên)?", r"the first \1 \2"),
        (r"(\d+) (giây|phút) cuối(?: cùng)?", r"the last \1 \2"),
        (r"phút đầu(?: tiên)?", "the first 1 minute"),
        (r"phút cuối(?: cùng)?", "the last 1 minute"),
        (r"nửa đầu", "the first half"),
        (r"nửa (?:sau|cuối)", "the second half"),
        (r"tất cả trừ|trừ", "everything except"),
        (r"từ (?:giây )?(\d[\d:]*) đến (?:giây )?(\d[\d:]*)", r"from \1 to \2"),
        (rf"{_AWAY} (?:khoảng lặng|đoạn im lặng|chỗ im lặng)", "remove silence"),
        (rf"(?:tắt|{_AWAY}) {_SOUND}|không (?:có )?{_SOUND}", "mute"),
        (rf"(?:bật|mở)(?: lại)? {_SOUND}", "unmute"),
        (
            rf"(?:tăng|chỉnh to|vặn to) (?:âm lượng|{_SOUND})|(?:cho )?(?:{_SOUND} )?to hơn",
            "make it louder",
        ),
        (
            rf"(?:giảm|hạ|chỉnh nhỏ|vặn nhỏ) (?:âm lượng|{_SOUND})|{_SOUND} nhỏ hơn",
            "make it quieter",
        ),
        (r"(?:nhanh|tăng tốc)(?: lên)? (?:gấp đôi|gấp 2|2 lần|hai lần)", "speed 2x"),
        (r"(?:chậm lại )?(?:còn )?(?:một |1 )?nửa tốc độ", "at half speed"),
        (r"quay chậm|chuyển động chậm", "slow motion"),
        (r"tăng tốc|nhanh hơn|nhanh lên", "make it faster"),
        (r"làm chậm|chậm hơn|chậm lại", "make it slower"),
        (r"(?:chuyển |làm |thành )*đen trắng", "make it black and white"),
        (r"(?:làm )?sáng (?:hơn|lên)|tối quá", "make it brighter"),
        (r"(?:làm )?tối (?:hơn|đi)|sáng quá", "make it darker"),
        (r"xoay|quay", "rotate"),
        (r"(\d+) độ", r"by \1 degrees"),
        (r"sang phải|theo chiều kim đồng hồ", "clockwise"),
        (r"sang trái|ngược chiều kim đồng hồ", "to the left"),
        (r"(?:bị )?(?:lộn ngược|ngược đầu)", "rotate by 180 degrees"),
        (r"(?:thành |làm |chuyển )*(?:khung |video )?dọc", "make it vertical"),
        (r"(?:thành |làm |chuyển )*(?:khung |video )?ngang", "make it landscape"),
        (r"(?:thành |làm |chuyển )*(?:khung |hình |video )?vuông", "make it square"),
        (r"(?:thêm|chèn|viết)(?: (?:chữ|tiêu đề|dòng chữ))?(?= *[«]quote)", "add the text"),
        (r"ở dưới|bên dưới|phía dưới", "at the bottom"),
        (r"ở trên|bên trên|phía trên", "at the top"),
        (r"ở giữa|chính giữa", "in the center"),
        (rf"{_AWAY} (?:chữ|tiêu đề)", "remove the text"),
        (r"làm mờ|làm nhoè", "blur"),
        (r"làm vỡ ô|che mosaic", "pixelate"),
        (r"nhãn dán|sticker", "sticker"),
        (r"chia (?:thành|làm) (\d+) (?:phần|đoạn)(?: bằng nhau)?", r"split into \1 parts"),
        (r"ghép (?:các |hai |2 )?(?:video|clip|file|tệp)(?: lại)?", "join the videos"),
        (r"(?:đổi|đảo) thứ tự", "swap the order"),
        (r"(?:đừng|không) (?:cắt|sửa)(?: gì)?", "don't cut"),
        (r"nén", "compress"),
        (rf"{_AWAY}|cắt đi|cắt", "cut off"),
        (r"cắt ngắn", "trim"),
        (r"giữ lại|giữ|để lại", "keep"),
        (r"chỉ|mỗi", "only"),
        (r"(?:xuống )?dưới|nhỏ hơn|ít hơn", "under"),
        (r"tối đa|không quá|không vượt quá", "at most"),
        (r"xuống còn|xuống|còn|thành|đến|sang", "to"),
        (r"xuất(?: video)?|tải (?:về|xuống)", "export"),
        (r"từ", "from"),
        (r"giây", "seconds"),
        (r"phút", "minutes"),
        (r"dung lượng|kích thước", "size"),
        (r"mega", "mb"),
        (r"tệp|file|phim|clip", "video"),
        (r"rồi|sau đó|và", "and"),
        (
            r"này|đó|kia|nó|của mình|của tôi|cho|với|nhé|nha|ạ|đi|hãy|mình|tôi|muốn|lại"
            r"|là|cái|đoạn",
            "the",
        ),
    ),
}
