# A person's latest projects in a chat.

history-list = Proyek terakhirmu di sini. Tekan nomornya untuk kembali ke salah satunya:
history-entry = { $number }. { $name } – { $date }
history-empty = Kamu belum punya proyek di chat ini. Kirim video untuk memulai.
