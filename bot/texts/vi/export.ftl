# Getting the MP4.

export-started = Đang xuất (miễn phí).
export-not-ready = Chưa có gì để xuất. Hãy gửi video hoặc yêu cầu chỉnh sửa trước.
export-nothing-edited = Chưa có gì để xuất: hãy viết cần làm gì trước.
export-not-begun = Không bắt đầu xuất được vì dịch vụ video không trả lời. Dòng thời gian giữ nguyên; nhấn “Xuất video” để thử lại (miễn phí).
closed-export = Mình không nhắn được cho bạn nên chưa xuất. Miễn phí: hãy nhấn “Xuất video”.
export-project-gone = NemoVideo đã đóng dự án đó nên không xuất được những gì đã làm nữa. Hãy yêu cầu chỉnh sửa lại; mình sẽ mang theo tệp của bạn.
export-already-running = Lần xuất này đang chạy rồi.
export-failed = Xuất bị lỗi ở phía dịch vụ. Miễn phí: nhấn “Xuất video” để thử lại.
export-stuck = Dịch vụ không xuất xong trong { $minutes } phút nên mình đã dừng. Miễn phí: nhấn “Xuất video” để thử lại.
export-stuck-running = Dịch vụ không xuất xong trong { $minutes } phút và mình không dừng được ở đó. Miễn phí: lát nữa hãy nhấn “Xuất video”.
export-cannot = Dịch vụ không xuất được dòng thời gian này: hai lần lỗi vì cùng lý do. Hãy thay đổi gì đó trước khi xuất tiếp.
export-impossible =
    { $why ->
        [target_too_small] Không thể nhỏ đến vậy: nhỏ nhất cũng khoảng { MB($smallest_bytes) }. Hãy chọn mức lớn hơn.
        [one_scene] Mình không thấy cảnh nào để tách: hình không đổi đột ngột. Hãy nói thời điểm hoặc độ dài mỗi đoạn.
        [too_many_pieces] Quá nhiều đoạn hoặc đoạn quá ngắn. Hãy chọn ít đoạn hơn hoặc dài hơn.
        [no_sound] Trong đó không có âm thanh để lưu.
       *[too_many_cuts] Dòng thời gian có quá nhiều đoạn để xuất. Hãy bỏ bớt.
    }
export-file-too-large = Tệp ({ MB($size_bytes) }) quá lớn cho chat này. Đây là liên kết:
export-file-not-sent = Mình không gửi được tệp ở đây. Liên kết vẫn dùng được.
export-files-forbidden = Mình không được gửi tệp ở đây: thiếu quyền “Đính kèm tệp” (Attach Files), quản trị viên có thể cấp. Liên kết dùng được.
export-file-unclear = Có thể tệp đã đến; mình không chắc. Nếu không thấy, hãy dùng liên kết.
export-file-unclear-no-link = Có thể tệp đã đến; mình không chắc. Nếu không thấy, hãy nhấn “Xuất lại” (miễn phí).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Xong: { $facts }
result-shrunk = Xong: { MB($source_bytes) } → { $facts }
result-less = { $size } (giảm { $percent }%)
result-more = { $size } (tăng { $percent }%)
result-edited = đã chỉnh sửa
result-same-size = Xong: { $facts }, gần bằng dung lượng cũ
result-cost = Tín dụng đã dùng: { $credits }
result-project = Dự án: { $url }

export-no-link = Tệp quá lớn cho chat này và không có liên kết công khai.
export-file-lost = Mình không gửi được tệp ở đây. Nhấn “Xuất lại” để thử lần nữa (miễn phí).
export-file-forbidden =
    Nhóm này không cho mình gửi { $right ->
        [videos] video
        [files] tệp
        [pictures] hình ảnh
       *[other] nội dung đa phương tiện
    }. Quản trị viên có thể cho phép trong quyền của nhóm. Đây là liên kết:
export-file-forbidden-no-link =
    Nhóm này không cho mình gửi { $right ->
        [videos] video
        [files] tệp
        [pictures] hình ảnh
       *[other] nội dung đa phương tiện
    }. Khi quản trị viên đã cho phép trong quyền của nhóm, hãy nhấn “Xuất lại” (miễn phí).
export-files-forbidden-no-link = Mình không được gửi tệp ở đây: thiếu quyền “Đính kèm tệp” (Attach Files). Khi quản trị viên đã cấp, hãy nhấn “Xuất lại” (miễn phí).

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] Phút đầu tiên, thu nhỏ còn { MB($limit_bytes) } cho chat này; bản đầy đủ { MB($full_bytes) } ở liên kết.
       *[whole] Đã thu nhỏ còn { MB($limit_bytes) } cho chat này; bản đầy đủ { MB($full_bytes) } ở liên kết.
    }
result-fitted-alone =
    { $which ->
        [first] Phút đầu tiên, thu nhỏ còn { MB($limit_bytes) } cho chat này; video đầy đủ có { MB($full_bytes) }.
       *[whole] Đã thu nhỏ còn { MB($limit_bytes) } cho chat này; video đầy đủ có { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] Phút đầu tiên, thu nhỏ còn { MB($limit_bytes) } cho chat này.
       *[whole] Đã thu nhỏ còn { MB($limit_bytes) } cho chat này.
    }
export-fit-too-low = Bản đầy đủ vừa với chat này sẽ trông không đẹp.
export-fit-failed = Mình không tạo được bản nhỏ hơn vừa với chat này.
cancel-fit = Đã dừng: không tạo bản cho chat này. Kết quả đầy đủ giữ nguyên.
result-quality = chất lượng { $vmaf }/100
picture-comparison = Cùng một khoảnh khắc, trước và sau.
picture-comparison-name = trước và sau
result-note =
    { $note ->
        [already_small] Video vốn đã nhỏ hơn mức đó.
        [as_good_as_source] Hình sẽ đẹp như bản gốc.
        [bitrate_above_source] Bitrate yêu cầu cao hơn bản gốc nên chất lượng giữ nguyên.
        [capped_1080p] Đã xuất ở 1080p, mức cao nhất ở đây.
        [fps_capped] Tốc độ khung hình đã giảm còn 120, mức cao nhất ở đây.
        [fps_lowered] Giảm số khung hình mỗi giây để vừa dung lượng.
        [frame_lowered] Thu nhỏ khung hình để trông đẹp ở dung lượng này.
        [no_gain] Nhỏ hơn nữa sẽ giảm chất lượng nên dung lượng giữ nguyên.
        [other_sounds_left_out] Chỉ giữ lại một đường âm thanh.
        [smaller_frame_advised] Ở dung lượng này, khung hình nhỏ hơn sẽ đẹp hơn.
        [sound_lowered] Giảm bitrate âm thanh để vừa dung lượng.
        [sound_to_stereo] Âm thanh vòm đã chuyển thành stereo.
        [sound_unreadable] Có một đường âm thanh không đọc được nên đã bỏ qua.
        [source_breaks_off] Bản gốc bị ngắt giữa chừng, phần còn lại không phát được.
       *[subtitles_left_out] Phụ đề đã bị bỏ qua.
    }

## What is coming, said before the render

forecast = Sắp có: { $facts }
forecast-asked = Bạn yêu cầu: { $facts }
forecast-about = khoảng { MB($size_bytes) }
forecast-lines = tối đa { $height }p
forecast-length = dài khoảng { CLOCK($duration_s) }
forecast-fit =
    Chat này nhận tệp tối đa { MB($limit_bytes) }. Nếu lớn hơn, { $way ->
        [copy] mình sẽ làm thêm một bản vừa.
        [link] mình sẽ gửi liên kết.
       *[none] mình không gửi ở đây được.
    }
button-plot = Bitrate
picture-plot = Bitrate theo thời gian của video: cao ở chỗ chuyển động nhiều, thấp ở chỗ ít.
picture-plot-name = bitrate
plot-gone = Biểu đồ này không còn lưu; xuất lại sẽ vẽ lại.
plot-not-shown = Hiện mình chưa hiển thị được biểu đồ.
batch-list =
    { $done ->
        [0] Chưa xong video nào trong { $count }:
       *[other] Đã xong: { $done }/{ $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] đã dừng
        [failed] bị lỗi
       *[kept] chưa xuất
    }
button-retry-named = Thử lại: { $name }
batch-comes = Sẽ đến cùng các video khác.
batch-next = Nhấn số để xem có thể làm gì tiếp với video đó.
