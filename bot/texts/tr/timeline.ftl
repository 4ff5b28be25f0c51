# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = Zaman çizelgesi boş. Bana bir video gönderin.
timeline-head = Zaman çizelgesi ({ $count } parça):
timeline-video = { $number }. Video: { $name } ({ $span })
timeline-audio = { $number }. Müzik: { $name } ({ $span }, %{ $volume })
timeline-audio-plain = { $number }. Müzik: { $name } ({ $span })
timeline-title = { $number }. Başlık: “{ $name }” ({ $span })
timeline-other = { $number }. Parça: { $name } ({ $span })
timeline-more = … ve { $count } tane daha
status-wishes = İstenen: { $wishes }
wish-muted = sessiz
wish-size = en fazla { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = daha küçük, önce kalite
timeline-unnamed = adsız
timeline-span = { $start }–{ $end } sn

## Kinds of tracks inside a sentence

kind-video = video
kind-audio = müzik
kind-title = başlık
kind-effect = efekt
kind-other = parça

## One line for each change

change-track-added = ✅ Eklendi: { $kind } “{ $name }” ({ $span })
change-track-removed = ✅ Kaldırıldı: { $kind } “{ $name }”
change-track-replaced = ✅ Zaman çizelgesinde şimdi: { $name } ({ $span })
change-track-renamed = ✅ Yeniden adlandırıldı: { $kind } “{ $before }” → “{ $after }”
change-track-moved = ✅ Taşındı: { $kind } “{ $name }” ({ $span })
change-track-changed = ✅ Değişti: { $kind } “{ $name }”
change-title-added = ✅ Başlık eklendi: “{ $name }” ({ $span })
change-title-removed = ✅ Başlık kaldırıldı: “{ $name }”
change-title-text = ✅ Başlık değişti: “{ $before }” → “{ $after }”
change-trimmed = ✅ Kırpıldı: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Uzadı: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added = ✅ { $name }: { $count } klip eklendi
change-segments-removed = ✅ { $name }: { $count } klip kaldırıldı
change-volume = ✅ { $name } ses düzeyi: %{ $before } → %{ $after }
change-muted = ✅ Sesi kapatıldı: { $name }
change-unmuted = ✅ Sesi yeniden açıldı: { $name }
change-resolution = ✅ Çözünürlük: { $before } → { $after }
change-resolution-set = ✅ Çözünürlük: { $after }
change-target-size = ✅ Hedef boyut: { MB($size_bytes) }
change-bitrate = ✅ Hedef bit hızı: { $megabits } Mbps
change-quality = ✅ Daha küçük dosya, önce kalite
change-project-title = ✅ Proje başlığı: “{ $name }”
change-look-added = ✅ Efekt eklendi: { $name }
change-look-removed = ✅ Efekt kaldırıldı: { $name }
change-look-changed = ✅ Efekt değişti: { $name }
change-look-set = ✅ Ayarlandı: { $name } ({ $value })
change-length = ✅ Süre: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ Zaman çizelgesi değişti.
change-more = … ve { $count } değişiklik daha

## Effects, in "Effect added: …"

look-gray = siyah beyaz
look-sepia = sepya tonları
look-blur = bulanıklık
look-pixelate = mozaik
look-zoom = büyütülmüş görüntü
look-brightness = parlaklık
look-contrast = kontrast
look-saturation = renk doygunluğu
look-warmth = renk sıcaklığı
look-rotate = döndürme
look-flip = aynalanmış görüntü
look-denoise = daha az kumlanma
look-stabilise = görüntü sabitleme
look-fade-in = yavaşça açılma
look-fade-out = yavaşça kararma
look-volume = ses düzeyi
look-noise = daha az arka plan gürültüsü
look-normalize = eşitlenmiş ses düzeyi
look-mono = mono ses
look-speed = hız
look-backwards = tersten oynatma
look-freeze = donmuş görüntü
look-crossfade = çapraz geçişler
look-unbar = kesilmiş siyah şeritler
look-silence = kesilmiş duraklamalar
look-crop = kırpılmış görüntü
look-shape = en boy oranı
look-fps = saniyedeki kare sayısı
look-format = dosya türü
look-split = parçalara bölme
