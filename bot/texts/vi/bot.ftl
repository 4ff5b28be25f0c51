# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – gửi cho mình một video và viết bạn muốn làm gì.
greeting-examples = Ví dụ, bạn có thể viết:
greeting-with-request = **{ $title }** – mình làm ngay.
greeting-time-seconds = Video 30 giây thường mất { $low }–{ $high } giây.
greeting-time-minutes = Video 30 giây thường mất { $low }–{ $high } phút.
greeting-cloud = Không cần cài đặt gì: mọi việc được xử lý trên đám mây.

## Ready

ready = Sẵn sàng.
ready-send-video = Sẵn sàng. Gửi cho mình một video và viết bạn muốn làm gì.

## A file arrived

received-file = Đã nhận { $name } ({ $facts }).
received-file-plain = Đã nhận { $name }.
received-files = Đã nhận { $count } tệp: { $names }.
received-what-next = Bạn muốn làm gì tiếp?
received-new-project = Mình sẽ bắt đầu một dự án mới.
project-again = Đã quay lại dự án có { $names }.
project-again-plain = Đã quay lại dự án trước.
project-assumed = Dự án: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] Đang xếp hàng: tiếp theo là bạn.
       *[other] Đang xếp hàng: thứ { $place }.
    }
awaits-video = Gửi video đi, mình sẽ làm đúng như vậy. Trước đó không mất phí.
awaits-video-as-reply = Trả lời tin nhắn này bằng video, mình sẽ làm đúng như vậy. Trước đó không mất phí.
awaits-video-points = Hoặc nhắc đến mình khi trả lời một video đã có ở đây và nói cần làm gì.
button-earlier-video = Dùng video trước
video-above = Video của bạn ở trên: { $names }
button-video-above = Dùng { $file } của { $name }?

queue-withdrawn = Đã bỏ khỏi hàng đợi.
queue-full = Nhiều quá trong một lúc. Hãy đợi xong bớt đã nhé.
correction-too-late = Mình đã bắt đầu theo nội dung trước. Nếu muốn làm cả nội dung mới, hãy gửi thành một tin nhắn riêng.

## An edit is finished

done = Xong.
done-unchanged = Dòng thời gian không thay đổi. Thử nói theo cách khác nhé.
question-plain = Bạn muốn chọn gì?
reword-title = Viết lại bằng lời khác
reword-label = Thay vào đó mình nên làm gì?
reword-how = Hãy gửi lại yêu cầu bằng lời khác.
reworded = Nói cách khác: “{ $words }”
voice-understood =
    Mình nghe được: “{ $words }”

    Làm vậy nhé?
voice-no-words = Mình không nghe thấy lời nào trong tin nhắn thoại này. Hãy ghi lại hoặc viết ra việc cần làm.
voice-too-long = Mình nghe được tin nhắn thoại dài tối đa { $minutes } phút. Hãy ghi ngắn hơn hoặc viết ra việc cần làm.
voice-unreadable = Không phát được tin nhắn thoại này. Hãy ghi lại hoặc viết ra việc cần làm.
voice-unheard = Hiện mình không nghe được tin nhắn thoại. Hãy viết ra việc cần làm.
voice-stopped = Đã dừng. Mình chưa làm gì với tin nhắn thoại này.
done-raw-video-first = Bản video đầu tiên đã xong. Nhạc, chữ và hiệu ứng có thể thêm sau.
done-tracks-added = Những thứ này được thêm tự động. Giữ lại hay bỏ đi?
done-already-small = Video có { MB($size_bytes) }, đã nhỏ hơn { MB($target_bytes) }.
done-credits-used = Tín dụng: { $before } → { $after }
done-not-exported = Như bạn nói, mình chưa xuất. Khi cần kết quả, hãy nhấn “Xuất video”.
done-export-follows = Hiện mình chưa đọc được dòng thời gian. Mình sẽ thử tiếp và xuất ngay khi được.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Hãy gửi tệp vào đây.

## Conversation: new, skill, cancel, forget

new-started = Dự án mới. Gửi cho mình một video nhé.
previous-gone = Dự án trước không còn nữa; nội dung này ở lại dự án mới.

skill-list = Chế độ:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (đang dùng)
skill-question = Chuyển sang { $title }? Một dự án mới sẽ bắt đầu và tệp của bạn được tải lên lại.
skill-changed = Đang dùng { $title }.
skill-same = { $title } đang được dùng rồi.
skill-unknown = Không có chế độ “{ $name }”. Hãy chọn: { $names }

cancel-nothing = Không có việc nào đang chạy.
cancel-queued = Đã bỏ khỏi hàng đợi. Chưa làm gì và không mất phí.
cancel-before-asking = Đã dừng trước khi chỉnh sửa. Không mất phí.
cancel-asking = Đã dừng. Việc chỉnh sửa đã bắt đầu nên một phần có thể đã làm và đã tính phí.
cancel-changed = Đã dừng. Các thay đổi sau đã được làm, có thể đã tính phí, và vẫn ở trên dòng thời gian:
cancel-answered = Việc chỉnh sửa đã xong và vẫn ở trên dòng thời gian.
cancel-render = Đã dừng xuất. Dòng thời gian không đổi, xuất video miễn phí.
cancel-render-unsure = Mình không đợi lần xuất này nữa, nhưng dịch vụ chưa xác nhận đã dừng và có thể vẫn đang làm. Dòng thời gian không đổi, xuất video miễn phí.
cancel-too-late = Không dừng kịp: đã xong rồi.
closed-turn = Mình không nhắn được cho bạn nên chưa làm yêu cầu này: không làm gì và không mất phí.
cancel-not-yours = Chỉ người yêu cầu, chủ dự án hoặc quản trị viên mới dừng được.
cancel-requested = Đang dừng…

forget-question = Xoá mọi dữ liệu mình lưu về bạn? Không thể hoàn tác.
forget-done = Xong. Mình đã xoá dữ liệu lưu về bạn. NemoVideo có thể còn giữ bản sao; hãy liên hệ bộ phận hỗ trợ của họ để xoá.
forget-at-work = Việc đang chạy sẽ chạy đến hết; sau đó gửi lại /forget thì phần đó cũng được xoá.
forget-backups = Các bản sao lưu tạo trước đây vẫn còn giữ dữ liệu này cho đến khi bị xoá; bản gần nhất là ngày { $date }.
forget-backups-until = Các bản sao lưu tạo trước đây vẫn còn giữ dữ liệu này; đến ngày { $date } bản cuối cùng sẽ bị xoá.
forget-backups-others = Các bản sao lưu riêng của người vận hành có thể giữ dữ liệu này lâu hơn; họ có thể cho bạn biết đến khi nào.

## Account

credits-balance = Tín dụng: { $available }
credits-balance-frozen = Tín dụng: { $available } ({ $frozen } đang giữ cho việc đang chạy)
credits-price = Xuất video miễn phí. Chỉnh sửa và tạo clip tốn tín dụng.

login-done = Đã liên kết tài khoản NemoVideo của bạn.
login-wrong = NemoVideo không chấp nhận mã này. Hãy kiểm tra lại.
login-off = Bot này không hỗ trợ liên kết tài khoản.
login-not-here = Đừng gửi mã trong tin nhắn kiểu này; mình không lưu gì cả. Hãy xoá tin nhắn của bạn rồi dùng /login trong chat riêng.
logout-done = Đã huỷ liên kết tài khoản NemoVideo của bạn.
logout-nothing = Bạn chưa liên kết tài khoản nào.
access-owner-only = Chỉ người tạo dự án này mới dùng được tín dụng của nó.
access-replace-only = Chỉ chủ dự án này mới thay thế được nó.
access-balance-only = Chỉ người trả phí cho dự án này mới xem được tín dụng.
access-refused = Bot này chỉ dành cho người được mời.
access-not-here = Ở đây mình làm việc ở kênh khác hoặc cho người khác: người quản lý máy chủ đã chọn như vậy.
press-not-yours = Nút này dành cho người đã yêu cầu.
press-asked-as-chat = Yêu cầu này được gửi dưới tên “{ $name }” và mình không biết bạn có quyền nhấn thay không. Hãy trả lời tin nhắn này dưới tên đó.
press-stale = Nút này không còn hiệu lực.
press-done = Xong.
press-noted = Mình làm ngay.

## Help

help-what = Gửi cho mình một video và viết bạn muốn làm gì. Mình sẽ gửi lại MP4.
help-examples = Ví dụ, bạn có thể viết:
help-formats = Mình nhận { $formats }, tối đa { $megabytes } MB mỗi tệp.
help-larger = Chat này không chuyển cho mình tệp lớn hơn; liên kết trực tiếp có thể dẫn đến tệp tối đa { $megabytes } MB.
help-posting = Kết quả đến { $megabytes } MB được gửi ngay ở đây; lớn hơn thì gửi liên kết.
how-to-say = Hãy nhắc đến mình hoặc trả lời tin nhắn này để mình nhận được.
how-to-say-by-command = Hãy dùng /edit để nói với mình.
help-in-groups = Ở nơi có người khác, hãy nhắc đến mình hoặc trả lời tin nhắn của mình để mình nhận được. Lệnh và nút luôn dùng được.
unknown-command = Mình không biết lệnh /{ $command }. /help liệt kê tất cả.
unknown-command-nearest = Mình không biết lệnh /{ $command }. Có phải bạn muốn /{ $nearest }?
help-advice = Nên biết:
help-vague = Hãy nói rõ hơn một chút. Tốt nhất là dung lượng, bitrate hoặc đoạn cần cắt:
small-talk = Chào bạn! Gửi cho mình một video và viết bạn muốn làm gì.
undo-nothing = Ở đây chưa có gì để hoàn tác. Gửi cho mình một video và viết bạn muốn làm gì.
thanks-answer = Không có gì!
apology-answer = Không sao đâu.
bot-answer = Đúng, mình là bot. Gửi cho mình một video và viết bạn muốn làm gì.
progress-nothing-running = Không có việc nào đang chạy.
progress-running = Vẫn đang làm: { $what }
progress-awaits-video = Đang chờ video: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Nén video này
offer-compress-to = Nén video này xuống dưới { $megabytes } MB
offer-first = Chỉ giữ { $seconds } giây đầu
offer-compress-half = Nén video này còn một nửa dung lượng
offer-compress-quality = Nén video này mà không giảm chất lượng
offer-mute = Tắt tiếng
offer-compress-to-kb = Nén video này xuống dưới { $kilobytes } KB
offer-height = Đổi độ phân giải thành { $height }p
offer-undo = Hoàn tác thay đổi cuối
offer-instead = { $words } (thay cho thay đổi cuối)
offer-gif = Chuyển thành GIF
offer-mp3 = Lưu âm thanh thành MP3
offer-music = Thêm nhạc nền nhẹ nhàng
offer-title = Thêm tiêu đề phù hợp
offer-do-that = Làm vậy đi
offer-drop-music = Bỏ nhạc đã thêm
offer-drop-title = Bỏ chữ đã thêm
offer-drop-effects = Bỏ hiệu ứng đã thêm

# Behind the words of one part of a batch, for the service: $names are file names.
batch-only-file = chỉ tệp này: { $names }
batch-only-files = chỉ các tệp này: { $names }

# Behind a request that points at words of others, for the service, which then sees whose they are.
about-quoted = về điều { $name } đã viết
about-quoted-unknown = về điều ai đó đã viết

list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits cho biết còn bao nhiêu.
progress-files = các tệp bạn đã gửi
project-not-yours = Liên kết đến dự án này chỉ dành cho chủ của nó.
project-no-link = Dự án này không có liên kết.

## For everybody's eyes, while only the operator can help

presence-trouble = đang gặp sự cố, sẽ sớm trở lại
