# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = Tadi terlalu banyak sekaligus. Kamu bisa lanjut { $when }.
limit-turns = Kamu sudah mencapai { $limit } permintaan per jam. Kamu bisa lanjut { $when }.
limit-uploads = Kamu sudah mencapai { $limit } file per hari. Kamu bisa lanjut { $when }.
limit-megabytes = Kamu sudah mencapai { $limit } MB per hari. Kamu bisa lanjut { $when }.
limit-credits = Kamu sudah memakai { $limit } kredit minggu ini. Kamu bisa lanjut { $when }.
limit-running = { $limit } permintaanmu sudah menunggu atau berjalan. Kirim ini lagi setelah salah satunya selesai.
limit-running-shared = Di sini sedang banyak sekali yang dikerjakan, jadi ini belum bisa kuterima. Kirim lagi beberapa menit lagi.
limit-shared = Kita semua di sini sudah mencapai batas. Bisa lanjut { $when }.
limit-beyond = Itu lebih dari yang kuterima di sini sekaligus.

in-seconds = { $number } detik lagi
in-minutes = { $number } menit lagi
in-hours = { $number } jam lagi
in-days = { $number } hari lagi

## Invitations

redeem-done = Selamat datang! Kirim video dan tulis apa yang harus dilakukan.
redeem-already = Kamu sudah punya akses.
redeem-unknown = Kode ini tidak berlaku, atau sudah dipakai. Tanyakan kepada yang memberikannya.
redeem-not-here = Kirim kodenya di chat pribadi, ya. Di sini tidak ada yang kusimpan.
redeem-usage = Tulis kodenya di belakang: /redeem KODE
redeem-off = Bot ini tidak menerima undangan.
