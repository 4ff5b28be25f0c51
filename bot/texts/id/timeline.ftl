# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = Timeline kosong. Kirim video.
timeline-head = Timeline ({ $count } trek):
timeline-video = { $number }. Video: { $name } ({ $span })
timeline-audio = { $number }. Musik: { $name } ({ $span }, { $volume }%)
timeline-audio-plain = { $number }. Musik: { $name } ({ $span })
timeline-title = { $number }. Judul: “{ $name }” ({ $span })
timeline-other = { $number }. Trek: { $name } ({ $span })
timeline-more = … dan { $count } lagi
status-wishes = Yang diminta: { $wishes }
wish-muted = tanpa suara
wish-size = paling besar { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = lebih kecil, kualitas didahulukan
timeline-unnamed = tanpa judul
timeline-span = { $start }–{ $end } detik

## Kinds of tracks inside a sentence

kind-video = video
kind-audio = musik
kind-title = judul
kind-effect = efek
kind-other = trek

## One line for each change

change-track-added = ✅ Ditambahkan: { $kind } “{ $name }” ({ $span })
change-track-removed = ✅ Dihapus: { $kind } “{ $name }”
change-track-replaced = ✅ Sekarang di timeline: { $name } ({ $span })
change-track-renamed = ✅ Diganti nama: { $kind } “{ $before }” → “{ $after }”
change-track-moved = ✅ Dipindah: { $kind } “{ $name }” ({ $span })
change-track-changed = ✅ Diubah: { $kind } “{ $name }”
change-title-added = ✅ Judul ditambahkan: “{ $name }” ({ $span })
change-title-removed = ✅ Judul dihapus: “{ $name }”
change-title-text = ✅ Judul diubah: “{ $before }” → “{ $after }”
change-trimmed = ✅ Dipotong: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Lebih panjang: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added = ✅ { $name }: { $count } klip ditambahkan
change-segments-removed = ✅ { $name }: { $count } klip dihapus
change-volume = ✅ Volume { $name }: { $before }% → { $after }%
change-muted = ✅ Suara dimatikan: { $name }
change-unmuted = ✅ Suara dihidupkan lagi: { $name }
change-resolution = ✅ Resolusi: { $before } → { $after }
change-resolution-set = ✅ Resolusi: { $after }
change-target-size = ✅ Target ukuran: { MB($size_bytes) }
change-bitrate = ✅ Target bitrate: { $megabits } Mbps
change-quality = ✅ File lebih kecil, kualitas didahulukan
change-project-title = ✅ Judul proyek: “{ $name }”
change-look-added = ✅ Efek ditambahkan: { $name }
change-look-removed = ✅ Efek dihapus: { $name }
change-look-changed = ✅ Efek diubah: { $name }
change-look-set = ✅ Diatur: { $name } ({ $value })
change-length = ✅ Durasi: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ Timeline berubah.
change-more = … dan { $count } perubahan lagi

## Effects, in "Effect added: …"

look-gray = hitam putih
look-sepia = nada sepia
look-blur = pengaburan
look-pixelate = mozaik
look-zoom = gambar diperbesar
look-brightness = kecerahan
look-contrast = kontras
look-saturation = saturasi warna
look-warmth = kehangatan warna
look-rotate = putaran
look-flip = gambar dibalik
look-denoise = bintik gambar dikurangi
look-stabilise = stabilisasi
look-fade-in = muncul perlahan
look-fade-out = memudar perlahan
look-volume = volume
look-noise = derau latar dikurangi
look-normalize = volume merata
look-mono = suara mono
look-speed = kecepatan
look-backwards = diputar terbalik
look-freeze = gambar dibekukan
look-crossfade = peralihan perlahan
look-unbar = bilah hitam dipotong
look-silence = jeda dipotong
look-crop = gambar dipangkas
look-shape = rasio gambar
look-fps = frame per detik
look-format = jenis file
look-split = dibagi menjadi beberapa bagian
