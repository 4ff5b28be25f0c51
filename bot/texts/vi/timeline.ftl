# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = Dòng thời gian trống. Gửi cho mình một video nhé.
timeline-head = Dòng thời gian ({ $count } đường):
timeline-video = { $number }. Video: { $name } ({ $span })
timeline-audio = { $number }. Nhạc: { $name } ({ $span }, { $volume }%)
timeline-audio-plain = { $number }. Nhạc: { $name } ({ $span })
timeline-title = { $number }. Chữ: “{ $name }” ({ $span })
timeline-other = { $number }. Đường: { $name } ({ $span })
timeline-more = … và { $count } nữa
status-wishes = Yêu cầu: { $wishes }
wish-muted = không tiếng
wish-size = tối đa { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = nhỏ hơn, ưu tiên chất lượng
timeline-unnamed = chưa đặt tên
timeline-span = { $start }–{ $end } giây

## Kinds of tracks inside a sentence

kind-video = video
kind-audio = nhạc
kind-title = chữ
kind-effect = hiệu ứng
kind-other = đường

## One line for each change

change-track-added = ✅ Đã thêm { $kind }: { $name } ({ $span })
change-track-removed = ✅ Đã bỏ { $kind }: { $name }
change-track-replaced = ✅ Trên dòng thời gian bây giờ: { $name } ({ $span })
change-track-renamed = ✅ Đã đổi tên { $kind }: { $before } → { $after }
change-track-moved = ✅ Đã dời { $kind }: { $name } ({ $span })
change-track-changed = ✅ Đã đổi { $kind }: { $name }
change-title-added = ✅ Đã thêm chữ: “{ $name }” ({ $span })
change-title-removed = ✅ Đã bỏ chữ: “{ $name }”
change-title-text = ✅ Đã đổi chữ: “{ $before }” → “{ $after }”
change-trimmed = ✅ Đã cắt ngắn: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Dài hơn: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added = ✅ { $name }: đã thêm { $count } đoạn
change-segments-removed = ✅ { $name }: đã bỏ { $count } đoạn
change-volume = ✅ Âm lượng của { $name }: { $before }% → { $after }%
change-muted = ✅ Đã tắt tiếng: { $name }
change-unmuted = ✅ Đã bật lại tiếng: { $name }
change-resolution = ✅ Độ phân giải: { $before } → { $after }
change-resolution-set = ✅ Độ phân giải: { $after }
change-target-size = ✅ Dung lượng mục tiêu: { MB($size_bytes) }
change-bitrate = ✅ Bitrate mục tiêu: { $megabits } Mbps
change-quality = ✅ Tệp nhỏ hơn, ưu tiên chất lượng
change-project-title = ✅ Tên dự án: “{ $name }”
change-look-added = ✅ Đã thêm hiệu ứng: { $name }
change-look-removed = ✅ Đã bỏ hiệu ứng: { $name }
change-look-changed = ✅ Đã đổi hiệu ứng: { $name }
change-look-set = ✅ Đã đặt: { $name } ({ $value })
change-length = ✅ Độ dài: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ Dòng thời gian đã thay đổi.
change-more = … và { $count } thay đổi nữa

## Effects, in "Effect added: …"

look-gray = đen trắng
look-sepia = tông màu hoài cổ
look-blur = làm mờ
look-pixelate = vỡ ô
look-zoom = phóng to hình
look-brightness = độ sáng
look-contrast = độ tương phản
look-saturation = độ bão hoà màu
look-warmth = độ ấm của màu
look-rotate = xoay hình
look-flip = lật hình
look-denoise = giảm nhiễu hạt
look-stabilise = chống rung
look-fade-in = hiện dần
look-fade-out = mờ dần
look-volume = âm lượng
look-noise = giảm tiếng ồn nền
look-normalize = âm lượng đều
look-mono = âm thanh mono
look-speed = tốc độ
look-backwards = phát ngược
look-freeze = hình đứng yên
look-crossfade = chuyển cảnh hoà mờ
look-unbar = cắt viền đen
look-silence = cắt khoảng lặng
look-crop = cắt khung hình
look-shape = tỉ lệ khung hình
look-fps = khung hình mỗi giây
look-format = loại tệp
look-split = chia thành các phần
