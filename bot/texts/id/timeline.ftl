# The timeline as people read it, and what an edit changed in it.
# $span is "0-10s"; $number is the track's place.

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

## Kinds of tracks inside a sentence

kind-video = video
kind-audio = musik
kind-title = judul
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
change-other = ✅ Timeline berubah.
change-more = … dan { $count } perubahan lagi
