# What the platforms' command menus say: at most 100 letters each.

command-start = Mulai
command-help = Yang bisa kulakukan
command-export = Ambil MP4 (gratis)
command-status = Tampilkan timeline
command-credits = Tampilkan sisa kredit
command-usage = Tampilkan yang sudah kamu pakai
command-language = Pilih bahasa jawaban
command-history = Tampilkan proyek terakhirmu
command-settings = Pilih ukuran dan bahasa yang biasa
command-server-settings = Atur bot untuk server ini
command-new = Mulai proyek baru
command-skill = Pilih mode
command-cancel = Hentikan yang berjalan
command-compress = Perkecil video
command-edit = Sunting video
command-login = Hubungkan akun NemoVideo
command-logout = Lepas akun NemoVideo
command-forget = Hapus semua yang kusimpan tentangmu
command-redeem = Pakai undangan

## /settings

settings-title = Ubah hal yang tidak disebut dalam permintaanmu. Yang kamu sebut di permintaan didahulukan.
settings-size = Ukuran biasa
settings-export = Kirim MP4 langsung
settings-language = Bahasa
settings-size-chat = Batas chat ini
settings-size-mb = { $megabytes } MB
settings-size-half = Setengah ukuran
settings-size-quality = Tanpa penurunan yang terlihat
settings-size-none = Tidak diatur
settings-export-compress = Setelah kompres
settings-export-always = Selalu
settings-export-never = Hanya bila diminta
settings-language-auto = Otomatis
language-held = Mulai sekarang aku menjawabmu dalam bahasa Indonesia.
language-automatic = Aku menjawab dalam bahasa yang kamu tulis.
language-unknown = Aku belum bisa bahasa “{ $name }”. Pilih salah satu:
settings-sent-as = Kirim hasil sebagai
settings-sent-as-player = Video
settings-sent-as-file = File
settings-notification = Hasil datang
settings-notification-on = Dengan notifikasi
settings-notification-off = Tanpa suara
settings-size-used = Kamu tidak menyebut ukuran, jadi kupakai yang biasa: { $size } (/settings).
settings-size-place = Kamu tidak menyebut ukuran, jadi kupakai yang biasa di sini: { $size } (/server-settings).
settings-size-fits = Kamu tidak menyebut ukuran, jadi kukompres ke { MB($limit_bytes) }, sebesar yang diterima chat ini.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Sunting video
request-title-compress = Perkecil video
request-words = Apa yang harus kulakukan?
request-example = Ambil 10 detik pertama saja
request-files = Video
request-files-hint = Kosongkan untuk lanjut dengan yang terakhir di sini.
request-videos = Video yang mana?
request-size = Seberapa besar hasilnya boleh?
request-size-usual = Ukuran biasaku
request-size-same = Apa adanya
request-sound = Suara
request-sound-on = Pertahankan
request-sound-off = Hilangkan

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Pengaturan server ini. Hanya mempersempit yang diizinkan pengelola bot; /settings milik orang didahulukan.
place-form = Pengaturan server ini
place-chats = Kanal
place-roles = Peran
place-places-hint = Jangan pilih apa pun untuk mengizinkan semua.
place-spend = Siapa yang boleh memakai kredit
place-spend-everyone = Semua orang
place-spend-owner = Yang memulai percakapan
place-open = Tidak diatur
place-all = Semua
place-some = { $number } dipilih
doctor-title = Yang kutemukan setelah mencoba semuanya:
doctor-elsewhere = Tulis itu di chat pribadi: jawabannya hanya untukmu.
place-elsewhere = Pengaturan ini untuk server: pakai perintahnya di sana.
place-not-yours = Hanya yang boleh mengelola server ini yang bisa mengubah pengaturannya.
place-no-forms = Pengaturan ini butuh formulir, dan di sini tidak ada.
