# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Sunting video
discord-presence = Kirim aku video

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Sunting dengan NemoVideo
discord-menu-compress = Kompres

# The fields of a command: at most 100 letters each.
discord-option-request = Apa yang harus dilakukan, dengan kata-katamu
discord-option-video = File video, gambar, atau suara
discord-option-url = Tautan ke video
discord-option-quality = Misalnya 720p
discord-option-skill = Mode yang dipakai
discord-option-language = Bahasa, misalnya: Indonesia
discord-option-code = Kode undanganmu

# Forms: titles and labels have at most 45 letters.
discord-login-title = Hubungkan akun NemoVideo
discord-login-label = Token API

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.
discord-not-allowed = Di sini aku tidak bisa bekerja untukmu. Pengelola bot yang menentukan siapa boleh memakainya.
discord-try-again = Tidak berhasil. Coba lagi sebentar lagi.
discord-no-video = Tidak ada video di pesan itu.
discord-open-link = Buka
discord-form-lost = Aku sudah tidak tahu formulir itu tentang apa. Buka lagi, ya.
discord-deleted = Dihapus. Proyeknya masih ada: /export mengirim hasilnya lagi.
discord-not-deleted = Tidak bisa kuhapus: utas ini diarsipkan, atau aku tidak punya izin. Tulis sesuatu di utas lalu coba lagi.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord tidak memperlihatkan pesan itu kepadaku. Buka menunya, pilih Aplikasi, lalu “Sunting dengan NemoVideo”, atau kirim sendiri videonya.
discord-above-hidden = Discord tidak memperlihatkan yang dikirim di sini sebelumnya. Buka menu video yang kamu maksud, pilih Aplikasi, lalu “Sunting dengan NemoVideo”.
discord-above-no-history = Aku tidak boleh membaca yang dikirim di sini sebelumnya. Balas video yang kamu maksud, sebut aku dan tulis apa yang harus dilakukan, atau buka menunya, pilih Aplikasi, lalu “Sunting dengan NemoVideo”.
discord-cannot-read = Discord tidak memperlihatkan pesan itu kepadaku. Sebut aku di dalamnya, atau balas aku dengan sebutan menyala.
discord-poll = Itu jajak pendapat, sedangkan aku menyunting video. Kirim video dan tulis apa yang harus dilakukan.
discord-cannot-write = Aku tidak bisa menulis di { $channel }: ada izin yang kurang, atau utasnya dikunci. Moderator bisa mengizinkannya.
discord-timed-out = Aku tidak bisa menulis di { $channel } sampai { $moment }: moderator server itu memberiku time-out. Moderator bisa mengakhirinya, atau tanyakan saja kepadaku di sini.
discord-filtered = Filter server menghentikan jawabanku di { $channel }. Moderator bisa mengizinkannya, atau tanyakan saja kepadaku di sini.
