# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – kirim video dan tulis apa yang harus dilakukan.
greeting-examples = Coba tulis:
greeting-with-request = **{ $title }** – segera dikerjakan.
greeting-time-seconds = Klip 30 detik biasanya butuh { $low }–{ $high } detik.
greeting-time-minutes = Klip 30 detik biasanya butuh { $low }–{ $high } menit.
greeting-cloud = Tidak ada yang perlu dipasang: semuanya dikerjakan di cloud.

## Ready

ready = Siap.
ready-send-video = Siap. Kirim video dan tulis apa yang harus dilakukan.

## A file arrived

received-file = Diterima: { $name } ({ $facts }).
received-file-plain = Diterima: { $name }.
received-files = { $count } file diterima: { $names }.
received-what-next = Mau diapakan?
received-new-project = Ini proyek baru.
project-again = Kembali ke proyek dengan { $names }.
project-again-plain = Kembali ke proyek sebelumnya.
project-assumed = Proyek: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] Dalam antrean: giliran berikutnya.
       *[other] Dalam antrean: nomor { $place }.
    }
awaits-video = Kirim videonya dan akan kukerjakan persis begitu. Sebelum itu tidak ada biaya.
awaits-video-as-reply = Balas pesan ini dengan videonya dan akan kukerjakan persis begitu. Sebelum itu tidak ada biaya.
awaits-video-points = Atau sebut aku saat membalas video yang sudah ada di sini, lalu tulis apa yang harus dilakukan.
button-earlier-video = Video sebelumnya
video-above = Videomu di atas: { $names }
button-video-above = Pakai { $file } ({ $name })?

queue-withdrawn = Dikeluarkan dari antrean.
queue-full = Terlalu banyak sekaligus. Tunggu sampai sebagian selesai, ya.
correction-too-late = Aku sudah mulai dengan kata-katamu yang tadi. Supaya yang baru juga dikerjakan, kirim sebagai pesan tersendiri.

## An edit is finished

done = Selesai.
done-unchanged = Tidak ada yang berubah di timeline. Coba tulis dengan cara lain.
question-plain = Mau yang mana?
reword-title = Hal yang sama dengan kata lain
reword-label = Sebagai gantinya, apa yang harus kulakukan?
reword-how = Kirim permintaannya lagi dengan kata lain.
reworded = Dengan kata lain: “{ $words }”
voice-understood =
    Yang kutangkap: “{ $words }”

    Kerjakan itu?
voice-no-words = Tidak ada kata yang terdengar di pesan suara ini. Rekam lagi, atau tulis apa yang harus dilakukan.
voice-too-long = Aku mendengarkan pesan suara sampai { $minutes } menit. Rekam yang lebih pendek, atau tulis apa yang harus dilakukan.
voice-unreadable = Pesan suara ini tidak bisa diputar. Rekam lagi, atau tulis apa yang harus dilakukan.
voice-unheard = Sekarang aku tidak bisa mendengarkan pesan suara. Tulis saja apa yang harus dilakukan.
voice-stopped = Dihentikan. Pesan suara ini tidak kuapa-apakan.
done-raw-video-first = Video mentah sudah siap. Musik, judul, dan efek mungkin menyusul.
done-tracks-added = Ini ditambahkan otomatis. Dipertahankan atau dihapus?
done-already-small = Videonya { MB($size_bytes) }, sudah di bawah { MB($target_bytes) }.
done-credits-used = Kredit: { $before } → { $after }
done-not-exported = Belum diekspor, seperti permintaanmu. Tekan “Ekspor” kalau mau hasilnya.
done-export-follows = Timeline belum bisa dibaca sekarang. Aku terus mencoba dan mengekspor begitu bisa.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Kirim filenya ke sini.

## Conversation: new, skill, cancel, forget

new-started = Proyek baru. Kirim video.
previous-gone = Proyek sebelumnya sudah tidak ada; ini tetap di yang baru.

skill-list = Mode:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (dipakai)
skill-question = Pindah ke { $title }? Proyek baru akan dimulai dan file-filemu diunggah lagi.
skill-changed = Sekarang memakai { $title }.
skill-same = { $title } sudah dipakai.
skill-unknown = Tidak ada mode “{ $name }”. Pilih salah satu: { $names }

cancel-nothing = Tidak ada yang sedang berjalan.
cancel-queued = Dikeluarkan dari antrean. Tidak ada yang dikerjakan atau ditagih.
cancel-before-asking = Dihentikan sebelum penyuntingan dimulai. Tidak ada biaya.
cancel-asking = Dihentikan. Penyuntingan sudah dimulai, jadi sebagian mungkin sudah dikerjakan dan ditagih.
cancel-changed = Dihentikan. Perubahan ini sudah terjadi, dan mungkin sudah ditagih; tetap ada di timeline:
cancel-answered = Penyuntingan sudah selesai. Hasilnya tetap di timeline.
cancel-render = Ekspor dihentikan. Timeline tidak berubah, dan ekspor itu gratis.
cancel-render-unsure = Aku tidak menunggu ekspor ini lagi, tetapi layanan belum memastikan penghentiannya dan mungkin masih mengerjakannya. Timeline tidak berubah, dan ekspor itu gratis.
cancel-too-late = Terlambat untuk dihentikan: sudah selesai.
closed-turn = Aku tidak bisa menulis kepadamu, jadi permintaan ini kutinggalkan: tidak ada yang dikerjakan atau ditagih.
cancel-not-yours = Hanya yang meminta, pemilik proyek ini, atau moderator yang bisa menghentikannya.
cancel-requested = Menghentikan…

forget-question = Hapus semua yang kusimpan tentangmu? Ini tidak bisa dibatalkan.
forget-done = Selesai. Yang kusimpan tentangmu sudah dihapus. NemoVideo mungkin menyimpan salinan sendiri; minta dukungan mereka menghapusnya.
forget-at-work = Yang sedang dikerjakan tetap berjalan sampai selesai; setelah itu kirim /forget lagi agar ikut terhapus.
forget-backups = Cadangan yang sudah dibuat masih menyimpannya sampai dihapus; yang terakhir dari { $date }.
forget-backups-until = Cadangan yang sudah dibuat masih menyimpannya; pada { $date } yang terakhir sudah terhapus.
forget-backups-others = Cadangan milik pengelola sendiri bisa menyimpannya lebih lama; pengelola bisa memberi tahu sampai kapan.

## Account

credits-balance = Kredit: { $available }
credits-balance-frozen = Kredit: { $available } ({ $frozen } dicadangkan untuk yang sedang berjalan)
credits-price = Ekspor gratis. Penyuntingan dan klip buatan memakai kredit.

login-done = Akun NemoVideo-mu sudah terhubung.
login-wrong = NemoVideo tidak menerima token ini. Coba periksa lagi.
login-off = Bot ini tidak menghubungkan akun.
login-not-here = Jangan kirim token lewat pesan seperti ini; tidak ada yang kusimpan. Hapus pesanmu, lalu pakai /login di chat pribadi.
logout-done = Akun NemoVideo-mu sudah dilepas.
logout-nothing = Tidak ada akunmu yang terhubung.
access-owner-only = Hanya yang memulai proyek ini yang bisa memakai kreditnya.
access-replace-only = Hanya pemilik proyek ini yang bisa menggantinya.
access-balance-only = Kredit hanya ditunjukkan kepada orang yang akunnya membayar proyek ini.
access-refused = Bot ini hanya untuk yang diundang.
access-not-here = Di sini aku bekerja di kanal lain, atau untuk orang lain: begitu pilihan pengelola server ini.
press-not-yours = Tombol ini untuk yang meminta.
press-asked-as-chat = Ini diminta atas nama { $name }, dan aku tidak bisa melihat apakah kamu boleh menekan atas nama itu. Balas saja pesan ini dengan nama tersebut.
press-stale = Tombol ini sudah tidak berlaku.
press-done = Selesai.
press-noted = Segera.

## Help

help-what = Kirim video dan tulis apa yang harus dilakukan. Aku membalas dengan MP4.
help-examples = Coba tulis:
help-formats = Aku menerima { $formats }, sampai { $megabytes } MB per file.
help-larger = Chat ini tidak memberiku yang lebih besar; lewat tautan langsung bisa sampai { $megabytes } MB.
help-posting = Hasil sampai { $megabytes } MB kukirim di sini; yang lebih besar datang sebagai tautan.
how-to-say = Sebut aku saat menulis, atau balas pesan ini, supaya sampai kepadaku.
how-to-say-by-command = Tulis kepadaku dengan /edit.
help-in-groups = Di tempat orang lain juga menulis, sebut aku atau balas salah satu pesanku supaya sampai. Perintah dan tombol selalu berfungsi.
unknown-command = Aku tidak kenal perintah /{ $command }. /help menyebut semua yang kukenal.
unknown-command-nearest = Aku tidak kenal perintah /{ $command }. Maksudmu /{ $nearest }?
help-advice = Perlu diketahui:
help-vague = Ceritakan sedikit lagi. Paling pas: ukuran, bitrate, atau bagian yang dipotong:
small-talk = Hai! Kirim video dan tulis apa yang harus dilakukan.
undo-nothing = Belum ada yang bisa diurungkan di sini. Kirim video dan tulis apa yang harus dilakukan.
thanks-answer = Sama-sama!
apology-answer = Tidak apa-apa.
bot-answer = Ya, aku bot. Kirim video dan tulis apa yang harus dilakukan.
progress-nothing-running = Tidak ada yang sedang berjalan.
progress-running = Masih dikerjakan: { $what }
progress-awaits-video = Menunggu video: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Kompres video ini
offer-compress-to = Kompres video ini sampai di bawah { $megabytes } MB
offer-first = Ambil { $seconds } detik pertama saja
offer-compress-half = Kompres video ini jadi setengah ukurannya
offer-compress-quality = Kompres video ini tanpa mengurangi kualitas
offer-mute = Matikan suaranya
offer-compress-to-kb = Kompres video ini sampai di bawah { $kilobytes } KB
offer-height = Ubah resolusinya jadi { $height }p
offer-undo = Urungkan perubahan terakhir
offer-instead = { $words } (sebagai ganti perubahan terakhir)
offer-gif = Ubah jadi GIF
offer-mp3 = Minta suaranya sebagai MP3
offer-music = Tambahkan musik latar yang tenang
offer-title = Tambahkan judul yang cocok
offer-do-that = Lakukan itu
offer-drop-music = Hapus musik yang ditambahkan
offer-drop-title = Hapus judul yang ditambahkan
offer-drop-effects = Hapus efek yang ditambahkan

# Behind the words of one part of a batch, for the service: $names are file names.
batch-only-file = hanya file ini: { $names }
batch-only-files = hanya file-file ini: { $names }

# Behind a request that points at words of others, for the service, which then sees whose they are.
about-quoted = tentang yang ditulis { $name }
about-quoted-unknown = tentang yang ditulis seseorang

list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits menunjukkan sisanya.
progress-files = file yang kamu kirim
project-not-yours = Tautan proyek ini hanya untuk pemiliknya.
project-no-link = Proyek ini tidak punya tautan.

## For everybody's eyes, while only the operator can help

presence-trouble = ada gangguan, segera kembali
