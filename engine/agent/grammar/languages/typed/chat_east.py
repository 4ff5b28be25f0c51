"""Hindi, Vietnamese and Korean as they are typed in a chat (`chat`)."""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_N = r"(\d[\d.,]*)"
_HI_GIVE = r"(?: ?(?:दो|दें|दीजिए|दीजिये|देना|दे|लो|लें|है|चाहिए|जाए|करो|करें|करिए|कीजिए|करना|कर|बनाओ|बना))*"
_HI_SIZE = r"(\d[\d.]* ?(?:[kmg]b|एमबी|एम बी|मेगाबाइट|मेगा|केबी))"
_HI_LATIN = r"(?: ?(?:kar|karo|kardo|do|dena|dijiye|de|karna|kijiye|dena ji))*"
_KO_DO = r"(?: ?(?:해|하|시켜)? ?(?:주세요|줘요?|주라|세요|봐)?(?:요)?)"
_KO_SIZE = r"(\d[\d.]* ?(?:[kmg]b|메가(?:바이트)?|킬로바이트))"

CHAT_EAST: dict[str, Rows] = {
    "hi": (
        (r"^nahi (?=wapas|waapas|pehle jais)", ""),
        (
            r"(?:वीडियो|विडियो|फाइल|साइज) (?:अभी भी|अब भी) (?:बहुत |काफी )?(?:भारी|बडा|बडी"
            r"|ज्यादा)(?: है)?",
            "still too big",
        ),
        (
            r"(?:वीडियो|विडियो|फाइल|साइज) (?:बहुत |काफी |थोडा )?(?:भारी|बडा|बडी|ज्यादा) है",
            "it is too big",
        ),
        (rf"(?:साइज |आकार )?(?:को )?{_HI_SIZE} (?:तक|पर|में) (?:ले ?आओ|लाओ|ला दो)", r"compress to \1"),
        (rf"(?:साइज|आकार) (?:को )?{_HI_SIZE}(?: तक| पर| में)?{_HI_GIVE}", r"compress to \1"),
        (
            r"(?:रेजोल्यूशन|रेजॉल्यूशन|रिजोल्यूशन|रिजॉल्यूशन|क्वालिटी) (?:को |घटाकर )?(\d{3,4}p?)"
            rf"(?: पर| में| तक)?{_HI_GIVE}",
            r"resize it to \1",
        ),
        (
            r"(?:जो )?अभी(?: अभी)? (?:किया|हुआ|बदला)(?: था)?,? ?(?:वो|वह|उसे|उसको) वापस"
            rf"(?: ले)?{_HI_GIVE}|पहले जैसा{_HI_GIVE}|(?:पिछला"
            rf"|पुराना)(?: वाला)? (?:वापस )?(?:लाओ|ला दो)"
            rf"|(?:लास्ट|पिछला) (?:चेंज|बदलाव|स्टेप) (?:हटा|वापस|कैंसल)\w*{_HI_GIVE}",
            "undo",
        ),
        (rf"(?:स्पीड|रफ्तार) (?:को )?(?:दुगनी|दोगुनी|दुगुनी|डबल|2x|2 गुना|2 गुनी){_HI_GIVE}", "speed 2x"),
        (rf"(?:स्पीड|रफ्तार) (?:को )?आधी{_HI_GIVE}", "at half speed"),
        (
            r"(?:video (?:ki|ka) )?(?:awaaz|awaz|aawaz|aavaaz) (?:ko )?"
            rf"(?:band|hata|mute|nikal|off)(?:o|ao)?{_HI_LATIN}"
            rf"|(?:sound|audio) (?:ko )?(?:band|hata|nikal)(?:o|ao)?{_HI_LATIN}",
            "mute",
        ),
        (
            rf"pehle jais[ae]{_HI_LATIN}|wapas{_HI_LATIN}|undo (?:kar|karo|kardo){_HI_LATIN}"
            rf"|pichla (?:wala )?wapas{_HI_LATIN}",
            "undo",
        ),
        (
            r"(?:shuru|start|shuruaat) (?:ke|ka|wale) (\d+) (?:seconds?|sec) (?:ko )?"
            rf"(?:kaat|kat|hata|nikal|cut|uda){_HI_LATIN}o?",
            r"cut off the first \1 seconds",
        ),
        (
            r"(?:aakhri|akhri|aakhiri|last|end) (?:ke |ka )?(\d+) (?:seconds?|sec) (?:ko )?"
            rf"(?:kaat|kat|hata|nikal|cut|uda){_HI_LATIN}o?",
            r"cut off the last \1 seconds",
        ),
        (
            r"(?:sirf |bas |only )?(?:pehle|pahle|shuru ke|first) (\d+) (?:seconds?|sec)"
            r" (?:rakho|rakhna|rakh ?do|chahiye|rehne do)",
            r"keep the first \1 seconds",
        ),
        (rf"speed (?:double|2x|dugni|do guna|2 guna){_HI_LATIN}", "speed 2x"),
        (
            rf"(?:isko |ise |video |ko )*(\d{{3,4}}p) (?:me|mein|par|pe){_HI_LATIN}",
            r"resize it to \1",
        ),
        (rf"subtitles? (?:laga|daal|dal|add|jod){_HI_LATIN}o?", "add captions"),
        (r"(?:video |file )?bahut (?:badi|bada|bhari|heavy) hai", "it is too big"),
    ),
    "vi": (
        (r"(?:trả|quay|đưa|để) (?:lại )?(?:về )?như cũ", "undo"),
        (r"giúp (?:mình|tôi|em|tớ)|giùm|hộ (?:mình|em)|luôn|nhé|nha|nhá|ạ|tầm|khoảng|cỡ", ""),
        (
            r"(?:video |file |tệp |clip |nó )?(?:vẫn|vẫn còn|còn) (?:nặng|to|lớn)(?: quá)?",
            "still too big",
        ),
        (
            r"(?:video |file |tệp |clip |nó )?(?:này )?(?:bị )?(?:(?:nặng|to|lớn) quá"
            r"|quá (?:nặng|to|lớn))",
            "it is too big",
        ),
        (
            r"(?:làm |cho )*(?:video |nó |file )?nhẹ (?:bớt|đi|lại|hơn)(?: đi)?|thu nhỏ(?: lại)?"
            r"(?= for |$)|làm nhỏ lại",
            "make smaller",
        ),
        (
            r"(?:cho|để|giảm|hạ|đưa|ép) (?:dung lượng|kích thước|video|file)"
            rf" (?:về|xuống|còn|xuống còn|thành) {_N} ?(mb|kb|gb|mega)",
            r"compress to \1 \2",
        ),
        (
            r"(?:hạ|giảm|đổi|chỉnh|để|cho) (?:độ phân giải|chất lượng) (?:xuống|về|thành|còn"
            r"|sang|lên)"
            r"(?: còn)? (\d{3,4}p?)",
            r"resize it to \1",
        ),
        (
            r"(?:chỉ )?(?:lấy|giữ|giữ lại|để lại) (\d+) (giây|phút) đầu(?: tiên)?(?: thôi)?",
            r"keep the first \1 \2",
        ),
        (
            r"(?:chỉ )?(?:lấy|giữ|giữ lại|để lại) (\d+) (giây|phút) cuối(?: cùng)?(?: thôi)?",
            r"keep the last \1 \2",
        ),
        (
            r"(?:lấy|giữ|giữ lại)(?: đoạn| phần)? từ (?:giây )?(\d+) (?:đến"
            r"|tới) (?:giây )?(\d+)(?: giây)?(?!:)",
            r"keep from \1 to \2 seconds",
        ),
        (
            r"(?:cho|làm) (?:video |clip )?(?:im lặng|im|câm|không tiếng|không có tiếng)"
            r"|(?:bỏ|tắt|xoá|xóa) (?:hết )?(?:tiếng|âm thanh|âm)(?: đi)?",
            "mute",
        ),
        (
            r"(?:trả|đưa) (?:lại |về )*(?:như )?(?:cũ|trước)|quay (?:lại|về) (?:bước |bản "
            r"|như )?(?:trước|cũ)(?: đó)?"
            r"|trở (?:lại|về) (?:như )?(?:trước|cũ)|bỏ (?:thay đổi|chỉnh sửa) (?:vừa rồi|cuối)",
            "undo",
        ),
        (
            r"(?:tua|chạy|phát|chỉnh|tăng"
            r"|cho)(?: video)?(?: nhanh)?(?: tốc độ)?(?: nhanh)?(?: lên)?"
            r" (?:gấp đôi|gấp 2(?: lần)?|2 lần|x2)",
            "speed 2x",
        ),
        (
            r"(?:thêm|chèn|gắn|làm|tạo) (?:phụ đề|sub"
            r"|vietsub)(?: tự động)?(?: vào)?(?: cho)?(?: video)?",
            "add captions",
        ),
        (
            r"(?:chuyển|đổi|làm|cắt)(?: video)?(?: này)?(?: thành| sang| về)? (?:khung |dạng "
            r"|hình )*vuông",
            "make it square",
        ),
    ),
    "ko": (
        (
            r"(?:동영상|영상|파일|비디오)? ?(?:용량|크기|사이즈)?[이가은는]? ?(?:아직도?"
            r"|여전히) ?(?:너무 ?)?(?:커"
            r"|크\w*"
            r"|무거\w*)(?:요|네)?",
            "still too big",
        ),
        (
            r"(?:동영상|영상|파일|비디오)? ?(?:용량|크기|사이즈)?[이가은는]? ?너무 ?(?:커(?:서)?"
            r"|크\w*"
            r"|무거\w*)(?:요"
            r"|네)?",
            "it is too big and",
        ),
        (
            rf"{_KO_SIZE} ?(?:밑|보다 작게|안 ?넘게|넘지 ?않게|보다 작은)(?:으로)? ?(?:줄여"
            rf"|만들어"
            rf"|압축"
            rf"|맞춰)?{_KO_DO}",
            r"under \1",
        ),
        (
            rf"(?:용량|크기|사이즈)[을를이가]? ?{_KO_SIZE}(?:로|으로|에|까지)? ?(?:맞춰|줄여"
            rf"|압축)?{_KO_DO}",
            r"compress to \1",
        ),
        (
            r"(?:이전|아까|전|예전|원래)(?: ?상태| ?버전| ?단계| ?거)?(?:으로|로"
            r"|대로)? ?(?:되돌려"
            r"|돌려"
            r"|돌아가)" + _KO_DO,
            "undo",
        ),
        (
            r"(?:두|2) ?배(?:속|로)? ?(?:더 )?(?:빠르게|빨리|속도로|빠른 속도로)" + _KO_DO,
            "speed 2x",
        ),
        (r"정사각형(?:으로|로)? ?(?:잘라|크롭|바꿔|만들어|맞춰)" + _KO_DO, "make it square"),
        (r"(?:동영상|영상|파일|결과물)[을를]? ?뽑아" + _KO_DO, "export"),
        (r"(?:지금|이제|혹시|일단|그냥) ?", ""),
    ),
}
"""By language."""
