# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = Mình không dùng được { $name }. Mình nhận { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } vượt quá giới hạn 500 MB ({ MB($size_bytes) }). Hãy cắt ngắn, chia nhỏ hoặc lưu ở 1080p rồi gửi lại.
error-too-large-plain = { $name } vượt quá giới hạn 500 MB. Hãy cắt ngắn, chia nhỏ hoặc lưu ở 1080p rồi gửi lại.
error-empty-file = { $name } trống.
error-damaged = { $name } bị hỏng và không đọc được. Hãy gửi lại hoặc lưu lại trước.
error-codec = { $name } dùng codec không đọc được. Hãy lưu thành MP4 H.264 trước.
error-unreadable = { $name } bị hỏng hoặc dùng codec không đọc được. Hãy gửi lại hoặc lưu thành MP4 H.264 trước.
error-too-many-pixels = Hình của { $name } có quá nhiều điểm ảnh. Hãy lưu ở 4K hoặc nhỏ hơn trước.
error-file-gone = Mình không lấy được { $name } nữa. Hãy gửi lại.
error-file-unreachable = Hiện mình chưa lấy được { $name }. Hãy gửi lại.
error-platform-limit = { $name } lớn hơn { $megabytes } MB mà mình lấy được từ chat này. Hãy gửi tệp nhỏ hơn hoặc liên kết trực tiếp.
error-upload-failed = Tải { $name } lên không thành công. Không mất phí.
error-upload-unclear = Việc tải { $name } lên bị gián đoạn. Không mất phí; hãy gửi lại.
error-sticker = Mình không làm gì được với cái này. Hãy gửi video, hình ảnh hoặc tệp âm thanh.

## Links that people paste

error-link-refused = Mình không mở được liên kết { $name }. Hãy gửi liên kết https công khai dẫn thẳng đến tệp.
error-link-not-a-file = Liên kết { $name } dẫn đến một trang, không phải tệp. Hãy gửi liên kết thẳng đến video hoặc gửi chính video.
error-link-video-page = { $site } chỉ phát video trong trình phát của họ và không đưa tệp, nên mình không lấy được. Chỉ liên kết thẳng đến tệp mới dùng được (kết thúc bằng .mp4, .mov…). Hãy gửi chính video hoặc một liên kết như vậy.
error-link-unreachable = Hiện mình chưa lấy được liên kết { $name }. Hãy kiểm tra rồi thử lại.

## Account and credits

error-no-credits-bind = Tín dụng miễn phí đã hết. Đăng ký tại đây để tiếp tục: { $url }
error-no-credits-shared = Tín dụng của bot này đã hết. Người vận hành đã được báo; hãy thử lại sau.
error-no-credits-registered = Tín dụng của bạn đã hết. Hãy nạp thêm trong tài khoản rồi nhấn “Thử lại”.
error-export-plan = Đăng ký hoặc nâng cấp gói để mở khoá xuất video.
error-export-plan-shared = Gói của bot này không gồm xuất video. Người vận hành đã được báo.
error-setup = Bot này bị lỗi thiết lập. Người vận hành đã được báo; hãy thử lại sau.
error-token-refused = NemoVideo không còn chấp nhận mã của bạn. Hãy /login lại.
error-account-wait = Hiện có quá nhiều yêu cầu. Hãy thử lại sau khoảng { $minutes } phút.
error-account-wait-hours = Hiện có quá nhiều yêu cầu. Hãy thử lại sau khoảng { $hours } giờ.
error-account-wait-days = Hiện có quá nhiều yêu cầu. Hãy thử lại sau khoảng { $days } ngày.
error-account-wait-unknown = Dịch vụ video hiện không nhận yêu cầu của mình. Hãy thử lại sau.

## The service

error-busy = Dịch vụ video đang bận; hãy thử lại sau một phút.
error-service = Dịch vụ video đang gặp sự cố; hãy thử lại sau.
error-unreachable = Không kết nối được với dịch vụ video; hãy thử lại sau.
error-edit-failed = Chỉnh sửa bị lỗi ở phía dịch vụ. Có thể đã tính phí.
failed-changed = Các thay đổi sau vẫn được làm; chúng ở lại trên dòng thời gian:
answer-blocked = (Dịch vụ đã chặn phần còn lại của câu trả lời theo quy tắc an toàn. Chỉnh sửa có thể chưa đủ và có thể đã tính phí. Thử nói theo cách khác nhé.)
answer-too-long = (Câu trả lời bị cắt ở đây vì quá dài. Chỉnh sửa có thể chưa đủ và có thể đã tính phí.)
answer-cut = (Dịch vụ kết thúc câu trả lời quá sớm. Chỉnh sửa có thể chưa đủ và có thể đã tính phí.)
error-edit-refused = Dịch vụ từ chối yêu cầu này.
nothing-charged = Không mất phí.
exports-free = Xuất video miễn phí.
error-unexpected = Có lỗi ở phía mình. Mình đã ghi lại cho người vận hành.
may-be-done = Chỉnh sửa có thể đã xong và đã tính phí; dùng /status để xem.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = Kết nối bị ngắt, nhưng chỉnh sửa đã xong:
recovery-unchanged = Kết nối bị ngắt và dòng thời gian không thay đổi. Có thể đã tính phí. Thử lại nhé?
recovery-unreadable = Kết nối bị ngắt và hiện mình không đọc được dòng thời gian. Chỉnh sửa có thể đã xong và đã tính phí; dùng /status để xem.
recovery-partial = (Câu trả lời dừng ở đây.)

session-expired = Dự án trước đã hết hạn nên mình bắt đầu dự án mới với tệp của bạn.
project-expired = Dự án đã hết hạn ở phía dịch vụ.
edits-lost = Những gì đã sửa trong đó đã mất và có thể đã tính phí.
files-in-new = Tệp của bạn đã ở trong dự án mới.
files-in-new-later = Khi bạn yêu cầu lần nữa, tệp sẽ được đưa vào dự án mới.

notice-repeat = (Bạn có thể thấy tin này lần nữa.)
notice-continued = (tiếp theo)
notice-overflow-as-file = Phần còn lại ở trong tệp.

## Without the details

error-unsupported-plain = Dịch vụ không dùng được loại tệp này.
error-too-large-unnamed = Tệp vượt quá giới hạn 500 MB. Hãy cắt ngắn, chia nhỏ hoặc lưu ở 1080p rồi gửi lại.
error-upload-broken = Việc tải lên bị gián đoạn. Không mất phí; hãy gửi lại.
error-scope-plain = Mã NemoVideo thiếu quyền cần thiết.
error-scope = Mã NemoVideo thiếu quyền “{ $scope }”.
overflow-filename = tra-loi.txt
