# A person's latest projects in a chat.

history-list = أحدث مشاريعك هنا. اضغط رقمًا لاستعادة أحدها:
history-entry = { $number }. { $name } – { $date }
history-empty = لا مشاريع لك في هذه المحادثة بعد. أرسل لي فيديو لتبدأ واحدًا.
