# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = Yêu cầu của bạn:
usage-own = Trên tài khoản riêng của bạn:
usage-own-in-private = Bạn đã dùng bao nhiêu trên tài khoản riêng, mình sẽ nói trong chat riêng.
usage-guild = Mọi người ở đây:
usage-day = • 24 giờ qua – chỉnh sửa: { $edits }, tín dụng: { $credits }
usage-month = • 30 ngày qua – chỉnh sửa: { $edits }, tín dụng: { $credits }
usage-unknown = • chưa tính phí của { $edits } lần: chạy cùng lúc với việc khác hoặc vẫn đang chạy
usage-nothing = Trong 30 ngày qua bạn không yêu cầu chỉnh sửa nào mất phí.
usage-most = Dùng nhiều nhất trong 30 ngày qua:
usage-spender = • { $name } – chỉnh sửa: { $edits }, tín dụng: { $credits }
usage-somebody = ai đó
confirm-question = Việc này tốn khoảng { $credits } tín dụng. Bắt đầu nhé? Nếu không nhấn “Có” trong { $minutes } phút thì không mất phí.
confirm-expired = Chưa bắt đầu: không ai nhấn “Có” kịp. Không mất phí.
button-confirm = Có, { $credits } tín dụng
