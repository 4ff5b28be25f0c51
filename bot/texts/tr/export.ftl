# Getting the MP4.

export-started = Dışa aktarılıyor (ücretsiz).
export-not-ready = Dışa aktarılacak bir şey yok henüz. Önce bir video gönderin veya düzenleme isteyin.
export-nothing-edited = Dışa aktarılacak bir şey yok henüz: önce ne yapılacağını yazın.
export-not-begun = Video hizmeti yanıt vermediği için dışa aktarma başlamadı. Zaman çizelgesi olduğu gibi duruyor; yeniden denemek için Dışa aktar’a basın (ücretsiz).
closed-export = Size yazamadım, bu yüzden dışa aktarmayı bıraktım. Ücretsizdir: Dışa aktar’a basın.
export-project-gone = NemoVideo o projeyi kapattı, içinde yapılanlar artık dışa aktarılamaz. Düzenlemeyi yeniden isteyin; dosyalarınızı ben taşırım.
export-already-running = Bu dışa aktarma zaten sürüyor.
export-failed = Hizmet dışa aktaramadı. Dışa aktarma ücretsizdir: yeniden denemek için Dışa aktar’a basın.
export-stuck = Hizmet bu dışa aktarmayı { $minutes } dk içinde bitirmedi, ben de durdurdum. Dışa aktarma ücretsizdir: yeniden denemek için Dışa aktar’a basın.
export-stuck-running = Hizmet bu dışa aktarmayı { $minutes } dk içinde bitirmedi, durduramadım da. Dışa aktarma ücretsizdir: sonra yeniden Dışa aktar’a basın.
export-cannot = Hizmet bu zaman çizelgesini dışa aktaramıyor: aynı nedenle iki kez olmadı. Bir sonrakinden önce bir şeyi değiştirin.
export-impossible =
    { $why ->
        [target_too_small] O kadar küçülemez: mümkün olan en küçük dosya yaklaşık { MB($smallest_bytes) }. Daha büyük bir boyut isteyin.
        [one_scene] Ayrılacak sahne bulamadım: görüntü hiçbir yerde birden değişmiyor. Bunun yerine anları ya da her parçanın süresini yazın.
        [too_many_pieces] Çok fazla ya da çok kısa parça olurdu. Daha az ya da daha uzun parça isteyin.
        [no_sound] İçinde kaydedilebilecek ses yok.
       *[too_many_cuts] Zaman çizelgesinde dışa aktarmak için çok fazla parça var. Bazılarını çıkarın.
    }
export-file-too-large = Dosya ({ MB($size_bytes) }) bu sohbet için fazla büyük. Bağlantısı şu:
export-file-not-sent = Dosyayı buraya gönderemedim. Bağlantı çalışıyor.
export-files-forbidden = Buraya dosya gönderme iznim yok: “Dosya Ekle” izni eksik, bir moderatör verebilir. Bağlantı çalışıyor.
export-file-unclear = Dosya buraya gelmiş olabilir, emin olamadım. Görmüyorsanız bağlantı çalışıyor.
export-file-unclear-no-link = Dosya buraya gelmiş olabilir, emin olamadım. Görmüyorsanız Yeniden aktar’a basın (ücretsiz).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Tamam: { $facts }
result-shrunk = Tamam: { MB($source_bytes) } → { $facts }
result-less = { $size } (%{ $percent } daha az)
result-more = { $size } (%{ $percent } daha fazla)
result-edited = düzenlendi
result-same-size = Tamam: { $facts }, öncekiyle hemen hemen aynı boyutta
result-cost = Harcanan kredi: { $credits }
result-project = Proje: { $url }

export-no-link = Dosya bu sohbet için fazla büyük ve herkese açık bir bağlantısı yok.
export-file-lost = Dosyayı buraya gönderemedim. Bir kez daha denemek için Yeniden aktar’a basın (ücretsiz).
export-file-forbidden =
    Bu grup { $right ->
        [videos] video
        [files] dosya
        [pictures] resim
       *[other] medya
    } göndermeme izin vermiyor. Bir yönetici grubun izinlerinden açabilir. Bağlantısı şu:
export-file-forbidden-no-link =
    Bu grup { $right ->
        [videos] video
        [files] dosya
        [pictures] resim
       *[other] medya
    } göndermeme izin vermiyor. Bir yönetici grubun izinlerinden açınca Yeniden aktar’a basın (ücretsiz).
export-files-forbidden-no-link = Buraya dosya gönderme iznim yok: “Dosya Ekle” izni eksik. Bir moderatör verince Yeniden aktar’a basın (ücretsiz).

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] İlk dakika, bu sohbet için { MB($limit_bytes) } boyutuna sığdırıldı; tam hâli ({ MB($full_bytes) }) bağlantıda.
       *[whole] Bu sohbet için { MB($limit_bytes) } boyutuna sığdırıldı; tam hâli ({ MB($full_bytes) }) bağlantıda.
    }
result-fitted-alone =
    { $which ->
        [first] İlk dakika, bu sohbet için { MB($limit_bytes) } boyutuna sığdırıldı; tam video { MB($full_bytes) }.
       *[whole] Bu sohbet için { MB($limit_bytes) } boyutuna sığdırıldı; tam video { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] İlk dakika, bu sohbet için { MB($limit_bytes) } boyutuna sığdırıldı.
       *[whole] Bu sohbet için { MB($limit_bytes) } boyutuna sığdırıldı.
    }
export-fit-too-low = Tamamının bu sohbete sığan bir kopyası iyi görünmezdi.
export-fit-failed = Sığan daha küçük bir kopya yapamadım.
cancel-fit = Durduruldu: bu sohbet için kopya yapılmadı. Tam sonuç olduğu gibi duruyor.
result-quality = kalite { $vmaf }/100
picture-comparison = Aynı an, öncesi ve sonrası.
picture-comparison-name = öncesi ve sonrası
result-note =
    { $note ->
        [already_small] Zaten o boyutun altındaydı.
        [as_good_as_source] Aslı kadar iyi görünmeli.
        [bitrate_above_source] İstenen bit hızı aslınınkinden yüksek, kalite olduğu gibi kalıyor.
        [capped_1080p] 1080p dışa aktarıldı, burada en fazlası bu.
        [fps_capped] Kare hızı 120’ye indirildi, burada en fazlası bu.
        [fps_lowered] Boyuta sığsın diye saniyede daha az kare.
        [frame_lowered] Bu boyutta iyi görünsün diye daha düşük çözünürlük.
        [no_gain] Küçültmek kaliteyi bozardı, bu yüzden boyutu aynı kaldı.
        [other_sounds_left_out] Ses parçalarından yalnızca biri içinde.
        [smaller_frame_advised] Bu boyutta daha düşük bir çözünürlük daha iyi görünürdü.
        [sound_lowered] Boyuta sığsın diye sesin bit hızı düşürüldü.
        [sound_to_stereo] Çevresel ses artık stereo.
        [sound_unreadable] Bir ses parçası okunamadı, dışarıda bırakıldı.
        [source_breaks_off] Aslı sonuna varmadan kesiliyor, gerisi oynatılamıyor.
       *[subtitles_left_out] Altyazılar dışarıda bırakıldı.
    }

## What is coming, said before the render

forecast = Şöyle olacak: { $facts }
forecast-asked = İstediğiniz: { $facts }
forecast-about = yaklaşık { MB($size_bytes) }
forecast-lines = en fazla { $height }p
forecast-length = yaklaşık { CLOCK($duration_s) } uzunlukta
forecast-fit =
    Bu sohbet en fazla { MB($limit_bytes) } dosya alıyor. Daha büyük olursa { $way ->
        [copy] sığan bir kopya da yaparım.
        [link] bağlantı olarak gelir.
       *[none] buraya gönderemem.
    }
button-plot = Bit hızı
picture-plot = Video boyunca bit hızı: çok hareket olan yerde yüksek, az olanda düşük.
picture-plot-name = bit hızı
plot-gone = Grafik artık saklanmıyor; yeni bir dışa aktarma onu yeniden çizer.
plot-not-shown = Grafiği şu an gösteremedim.
batch-list =
    { $done ->
        [0] { $count } dosyanın hiçbiri bitmedi:
       *[other] Bitti: { $done } / { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] durduruldu
        [failed] olmadı
       *[kept] dışa aktarılmadı
    }
button-retry-named = Yeniden: { $name }
batch-comes = Diğerleriyle birlikte gelecek.
batch-next = Numara, o videoyla başka ne yapılabileceğini gösterir.
