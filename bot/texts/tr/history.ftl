# A person's latest projects in a chat.

history-list = Buradaki son projeleriniz. Birine dönmek için numarasına basın:
history-entry = { $number }. { $name } – { $date }
history-empty = Bu sohbette henüz projeniz yok. Başlamak için bir video gönderin.
