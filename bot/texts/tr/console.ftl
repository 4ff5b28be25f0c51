# The terminal as a chat, and the report of `nemobot try`.

console-hint = Videoyu buraya sürükleyin, ne yapılacağını yazıp Enter’a basın. Dahası /help ile, çıkış Ctrl-D ile.
console-hint-again = Kaldığımız yerden devam. /status zaman çizelgesini gösterir, /new baştan başlatır.
console-saved = Kaydedildi: { $path }
console-no-such-file = { $name } diye bir dosya yok. Hiçbir şey gönderilmedi.
console-unreadable-file = { $name } okunamıyor. Hiçbir şey gönderilmedi.
console-no-such-choice = { $number } diye bir seçenek yok.
console-goes-on = Her şey bitmedi. Beni yeniden başlatınca devam ederim.

report-link = Bağlantı: { $url }
report-link-local = Bağlantı (nemobot çalıştığı sürece geçerli): { $url }
report-file = Dosya: { $path }
report-size = Boyut: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Süre: { CLOCK($total_s) }
