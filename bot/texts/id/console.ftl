# The terminal as a chat, and the report of `nemobot try`.

console-hint = Seret video ke sini, tulis apa yang harus dilakukan, lalu tekan Enter. Selengkapnya /help, keluar dengan Ctrl-D.
console-hint-again = Lanjut dari yang tadi. /status menampilkan timeline, /new mulai dari awal.
console-saved = Disimpan: { $path }
console-no-such-file = Tidak ada file { $name }. Tidak ada yang dikirim.
console-unreadable-file = { $name } tidak bisa dibaca. Tidak ada yang dikirim.
console-no-such-choice = Tidak ada pilihan { $number }.
console-goes-on = Belum semua selesai. Kulanjutkan saat aku dijalankan lagi.

report-link = Tautan: { $url }
report-link-local = Tautan (berlaku selama nemobot berjalan): { $url }
report-file = File: { $path }
report-size = Ukuran: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Waktu: { CLOCK($total_s) }
