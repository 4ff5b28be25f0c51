# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = { $name } tidak bisa dipakai. Aku menerima { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } melebihi batas 500 MB ({ MB($size_bytes) }). Potong, bagi, atau simpan dalam 1080p dulu – lalu kirim lagi.
error-too-large-plain = { $name } melebihi batas 500 MB. Potong, bagi, atau simpan dalam 1080p dulu – lalu kirim lagi.
error-empty-file = { $name } kosong.
error-damaged = { $name } rusak dan tidak bisa dibaca. Kirim lagi, atau simpan ulang dulu.
error-codec = { $name } memakai codec yang tidak bisa dibaca. Simpan sebagai MP4 H.264 dulu.
error-unreadable = { $name } rusak, atau memakai codec yang tidak bisa dibaca. Kirim lagi, atau simpan sebagai MP4 H.264 dulu.
error-too-many-pixels = Gambar { $name } punya terlalu banyak piksel. Simpan dalam 4K atau lebih kecil dulu.
error-file-gone = { $name } sudah tidak bisa diambil. Tolong kirim lagi.
error-file-unreachable = { $name } belum bisa diambil. Tolong kirim lagi.
error-platform-limit = { $name } lebih besar dari { $megabytes } MB yang bisa kuambil dari chat ini. Kirim yang lebih kecil atau tautan langsungnya.
error-upload-failed = { $name } gagal diunggah. Tidak ada biaya.
error-upload-unclear = Unggahan { $name } terputus. Tidak ada biaya; tolong kirim lagi.
error-sticker = Itu tidak bisa kuapa-apakan. Kirim file video, gambar, atau suara.

## Links that people paste

error-link-refused = Tautan { $name } tidak bisa kubuka. Kirim tautan https publik langsung ke filenya.
error-link-not-a-file = Tautan { $name } menuju halaman, bukan file. Kirim tautan langsung ke video, atau videonya.
error-link-video-page = { $site } menayangkan video di pemutarnya sendiri dan tidak memberikan file, jadi tidak bisa kuambil dari sana. Hanya tautan langsung ke file yang berfungsi (berakhiran .mp4, .mov…). Kirim videonya, atau tautan seperti itu.
error-link-unreachable = Tautan { $name } belum bisa diambil. Periksa lalu coba lagi.

## Account and credits

error-no-credits-bind = Kredit gratis sudah habis. Daftar di sini untuk lanjut: { $url }
error-no-credits-shared = Kredit bot ini habis. Pengelolanya sudah diberi tahu; coba lagi nanti.
error-no-credits-registered = Kreditmu habis. Isi ulang di akunmu, lalu tekan “Coba lagi”.
error-export-plan = Daftar atau tingkatkan paketmu untuk membuka ekspor.
error-export-plan-shared = Paket bot ini tidak mencakup ekspor. Pengelolanya sudah diberi tahu.
error-setup = Ada masalah pada pemasangan bot ini. Pengelolanya sudah diberi tahu; coba lagi nanti.
error-token-refused = NemoVideo tidak lagi menerima tokenmu. Silakan /login lagi.
error-account-wait = Terlalu banyak permintaan saat ini. Coba lagi sekitar { $minutes } menit lagi.
error-account-wait-hours = Terlalu banyak permintaan saat ini. Coba lagi sekitar { $hours } jam lagi.
error-account-wait-days = Terlalu banyak permintaan saat ini. Coba lagi sekitar { $days } hari lagi.
error-account-wait-unknown = Layanan video sedang tidak menerima permintaan dariku. Coba lagi nanti.

## The service

error-busy = Layanan video sedang sibuk; coba lagi satu menit lagi.
error-service = Layanan video sedang bermasalah; coba lagi nanti.
error-unreachable = Layanan video tidak bisa dihubungi; coba lagi nanti.
error-edit-failed = Layanan gagal menyuntingnya. Mungkin sudah ditagih.
failed-changed = Meski begitu, perubahan ini sudah terjadi dan tetap ada di timeline:
answer-blocked = (Layanan memblokir sisa jawaban ini karena aturan keamanannya. Suntingan mungkin belum lengkap, dan mungkin sudah ditagih. Coba tulis dengan cara lain.)
answer-too-long = (Jawaban terpotong di sini: terlalu panjang untuk layanan. Suntingan mungkin belum lengkap, dan mungkin sudah ditagih.)
answer-cut = (Layanan mengakhiri jawabannya terlalu cepat. Suntingan mungkin belum lengkap, dan mungkin sudah ditagih.)
error-edit-refused = Layanan menolak permintaan ini.
nothing-charged = Tidak ada biaya.
exports-free = Ekspor gratis.
error-unexpected = Ada yang salah di pihakku. Sudah kucatat untuk pengelola.
may-be-done = Suntingan mungkin sudah jadi dan ditagih; /status menunjukkannya.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = Sambungan terputus, tetapi suntingannya jadi:
recovery-unchanged = Sambungan terputus, dan tidak ada yang berubah di timeline. Mungkin sudah ditagih. Coba lagi?
recovery-unreadable = Sambungan terputus, dan timeline belum bisa dibaca. Suntingan mungkin sudah jadi dan ditagih; /status menunjukkannya.
recovery-partial = (Jawaban terputus di sini.)

session-expired = Proyek sebelumnya sudah kedaluwarsa, jadi kumulai yang baru dengan file-filemu.
project-expired = Proyek ini sudah kedaluwarsa di layanan.
edits-lost = Yang disunting di dalamnya hilang, dan mungkin sudah ditagih.
files-in-new = File-filemu sudah ada di yang baru.
files-in-new-later = File-filemu masuk ke yang baru saat kamu meminta lagi.

notice-repeat = (Mungkin kamu melihat ini dua kali.)
notice-continued = (lanjutan)
notice-overflow-as-file = Sisanya ada di file.

## Without the details

error-unsupported-plain = Layanan tidak bisa memakai jenis file ini.
error-too-large-unnamed = File melebihi batas 500 MB. Potong, bagi, atau simpan dalam 1080p dulu – lalu kirim lagi.
error-upload-broken = Unggahan terputus. Tidak ada biaya; tolong kirim lagi.
error-scope-plain = Token NemoVideo tidak punya izin yang dibutuhkan.
error-scope = Token NemoVideo tidak punya izin “{ $scope }” yang dibutuhkan.
overflow-filename = jawaban.txt
