# Getting the MP4.

export-started = Mengekspor (gratis).
export-not-ready = Belum ada yang bisa diekspor. Kirim video atau minta suntingan dulu.
export-nothing-edited = Belum ada yang bisa diekspor: tulis dulu apa yang harus dilakukan.
export-not-begun = Ekspor tidak bisa dimulai karena layanan video tidak menjawab. Timeline tetap seperti adanya; tekan “Ekspor” untuk mencoba lagi (gratis).
closed-export = Aku tidak bisa menulis kepadamu, jadi ekspornya kutinggalkan. Gratis: tekan “Ekspor”.
export-project-gone = NemoVideo sudah menutup proyek itu, jadi isinya tidak bisa diekspor lagi. Minta suntingannya lagi; file-filemu kubawa.
export-already-running = Ekspor ini sudah berjalan.
export-failed = Ekspor gagal di layanan. Ekspor gratis: tekan “Ekspor” untuk mencoba lagi.
export-stuck = Layanan tidak menyelesaikan ekspor ini dalam { $minutes } menit, jadi kuhentikan. Ekspor gratis: tekan “Ekspor” untuk mencoba lagi.
export-stuck-running = Layanan tidak menyelesaikan ekspor ini dalam { $minutes } menit, dan tidak bisa kuhentikan. Ekspor gratis: tekan “Ekspor” lagi nanti.
export-cannot = Layanan tidak bisa mengekspor timeline ini: dua kali gagal dengan sebab yang sama. Ubah sesuatu sebelum ekspor berikutnya.
export-impossible =
    { $why ->
        [target_too_small] Tidak bisa sekecil itu: file terkecil yang mungkin sekitar { MB($smallest_bytes) }. Minta ukuran yang lebih besar.
        [one_scene] Tidak ada adegan yang bisa dipisah: gambarnya tidak pernah berubah sekaligus. Sebutkan saja waktunya, atau panjang tiap bagian.
        [too_many_pieces] Bagiannya akan terlalu banyak atau terlalu pendek. Minta lebih sedikit, atau lebih panjang.
        [no_sound] Tidak ada suara di dalamnya yang bisa disimpan.
       *[too_many_cuts] Bagian di timeline terlalu banyak untuk diekspor. Buang beberapa.
    }
export-file-too-large = File ({ MB($size_bytes) }) terlalu besar untuk chat ini. Ini tautannya:
export-file-not-sent = File tidak bisa kukirim di sini. Tautannya tetap berfungsi.
export-files-forbidden = Aku tidak boleh mengirim file di sini: izin “Lampirkan File” kurang, moderator bisa memberikannya. Tautannya berfungsi.
export-file-unclear = File mungkin sudah sampai di sini; aku tidak bisa memastikannya. Kalau tidak terlihat, tautannya berfungsi.
export-file-unclear-no-link = File mungkin sudah sampai di sini; aku tidak bisa memastikannya. Kalau tidak terlihat, tekan “Ekspor lagi” (gratis).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Selesai: { $facts }
result-shrunk = Selesai: { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent }% lebih kecil)
result-more = { $size } ({ $percent }% lebih besar)
result-edited = disunting
result-same-size = Selesai: { $facts }, kira-kira seukuran sebelumnya
result-cost = Kredit terpakai: { $credits }
result-project = Proyek: { $url }

export-no-link = File terlalu besar untuk chat ini, dan tidak ada tautan publiknya.
export-file-lost = File tidak bisa kukirim di sini. Tekan “Ekspor lagi” untuk mencoba sekali lagi (gratis).
export-file-forbidden =
    Grup ini tidak mengizinkanku mengirim { $right ->
        [videos] video
        [files] file
        [pictures] gambar
       *[other] media
    }. Admin bisa mengizinkannya di izin grup. Ini tautannya:
export-file-forbidden-no-link =
    Grup ini tidak mengizinkanku mengirim { $right ->
        [videos] video
        [files] file
        [pictures] gambar
       *[other] media
    }. Setelah admin mengizinkannya di izin grup, tekan “Ekspor lagi” (gratis).
export-files-forbidden-no-link = Aku tidak boleh mengirim file di sini: izin “Lampirkan File” kurang. Setelah moderator memberikannya, tekan “Ekspor lagi” (gratis).

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] Menit pertama, dimuatkan ke { MB($limit_bytes) } untuk chat ini; yang lengkap ({ MB($full_bytes) }) ada di tautan.
       *[whole] Dimuatkan ke { MB($limit_bytes) } untuk chat ini; yang lengkap ({ MB($full_bytes) }) ada di tautan.
    }
result-fitted-alone =
    { $which ->
        [first] Menit pertama, dimuatkan ke { MB($limit_bytes) } untuk chat ini; video lengkapnya { MB($full_bytes) }.
       *[whole] Dimuatkan ke { MB($limit_bytes) } untuk chat ini; video lengkapnya { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] Menit pertama, dimuatkan ke { MB($limit_bytes) } untuk chat ini.
       *[whole] Dimuatkan ke { MB($limit_bytes) } untuk chat ini.
    }
export-fit-too-low = Salinan utuh yang muat di chat ini tidak akan terlihat bagus.
export-fit-failed = Salinan lebih kecil yang muat tidak berhasil dibuat.
cancel-fit = Dihentikan: tidak ada salinan untuk chat ini. Hasil lengkapnya tetap seperti adanya.
result-quality = kualitas { $vmaf }/100
picture-comparison = Saat yang sama, sebelum dan sesudah.
picture-comparison-name = sebelum dan sesudah
result-note =
    { $note ->
        [already_small] Memang sudah di bawah ukuran itu.
        [as_good_as_source] Seharusnya terlihat sebagus aslinya.
        [bitrate_above_source] Bitrate yang diminta di atas aslinya, jadi kualitasnya tetap.
        [capped_1080p] Diekspor dalam 1080p, yang tertinggi di sini.
        [fps_capped] Laju frame diturunkan ke 120, yang tertinggi di sini.
        [fps_lowered] Frame per detik dikurangi supaya muat.
        [frame_lowered] Resolusi diturunkan supaya terlihat bagus di ukuran ini.
        [no_gain] Memperkecilnya akan mengorbankan kualitas, jadi ukurannya tetap.
        [other_sounds_left_out] Hanya satu trek suaranya yang ikut.
        [smaller_frame_advised] Di ukuran ini resolusi lebih rendah akan terlihat lebih bagus.
        [sound_lowered] Bitrate suara diturunkan supaya muat.
        [sound_to_stereo] Suara surround kini stereo.
        [sound_unreadable] Satu trek suara tidak bisa dibaca dan tidak ikut.
        [source_breaks_off] File aslinya terputus sebelum selesai, selebihnya tidak bisa diputar.
       *[subtitles_left_out] Subtitel tidak ikut.
    }

## What is coming, said before the render

forecast = Hasilnya nanti: { $facts }
forecast-asked = Kamu meminta: { $facts }
forecast-about = sekitar { MB($size_bytes) }
forecast-lines = sampai { $height }p
forecast-length = sekitar { CLOCK($duration_s) } panjangnya
forecast-fit =
    Chat ini menerima file sampai { MB($limit_bytes) }. Kalau lebih besar, { $way ->
        [copy] kubuat juga salinan yang muat.
        [link] datang sebagai tautan.
       *[none] tidak bisa kukirim di sini.
    }
button-plot = Bitrate
picture-plot = Bitrate sepanjang video: tinggi saat banyak gerakan, rendah saat sedikit.
picture-plot-name = bitrate
plot-gone = Grafiknya sudah tidak disimpan; ekspor baru menggambarnya lagi.
plot-not-shown = Grafiknya belum bisa kutampilkan.
batch-list =
    { $done ->
        [0] Dari { $count } belum ada yang selesai:
       *[other] Selesai: { $done } dari { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] dihentikan
        [failed] gagal
       *[kept] tidak diekspor
    }
button-retry-named = Coba lagi: { $name }
batch-comes = Datang bersama yang lain.
batch-next = Nomornya menunjukkan apa lagi yang bisa dibuat dari video itu.
