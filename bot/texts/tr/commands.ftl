# What the platforms' command menus say: at most 100 letters each.

command-start = Başla
command-help = Neler yapabilirim
command-export = MP4’ü al (ücretsiz)
command-status = Zaman çizelgesini göster
command-credits = Kalan kredileri göster
command-usage = Ne kadar harcadığınızı göster
command-language = Yanıt dilini seçin
command-history = Son projelerinizi göster
command-settings = Alıştığınız boyutu ve dili seçin
command-server-settings = Botu bu sunucu için ayarla
command-new = Yeni proje başlat
command-skill = Mod seç
command-cancel = Çalışanı durdur
command-compress = Videoyu küçült
command-edit = Video düzenle
command-login = NemoVideo hesabınızı bağla
command-logout = NemoVideo hesabınızın bağlantısını kaldır
command-forget = Hakkınızda sakladığım her şeyi sil
command-redeem = Davet kodu kullan

## /settings

settings-title = İsteklerinizde belirtmediklerinizi buradan seçin. İstekte yazdığınız her zaman önce gelir.
settings-size = Alışılmış boyut
settings-export = MP4’ü kendiliğinden gönder
settings-language = Dil
settings-size-chat = Bu sohbetin sınırı
settings-size-mb = { $megabytes } MB
settings-size-half = Boyutun yarısı
settings-size-quality = Gözle görülür kayıp olmadan
settings-size-none = Belirlenmedi
settings-export-compress = Sıkıştırınca
settings-export-always = Her zaman
settings-export-never = Yalnızca istenince
settings-language-auto = Otomatik
language-held = Bundan sonra size Türkçe yanıt veriyorum.
language-automatic = Hangi dilde yazarsanız o dilde yanıt veriyorum.
language-unknown = “{ $name }” dilini henüz bilmiyorum. Şunlardan birini seçin:
settings-sent-as = Sonuçlar şöyle gelsin
settings-sent-as-player = Video
settings-sent-as-file = Dosya
settings-notification = Sonuçlar gelirken
settings-notification-on = Bildirimle
settings-notification-off = Sessizce
settings-size-used = Boyut belirtmediniz, alıştığınızı alıyorum: { $size } (/settings).
settings-size-place = Boyut belirtmediniz, buradaki alışılmışı alıyorum: { $size } (/server-settings).
settings-size-fits = Boyut belirtmediniz, bu sohbetin aldığı { MB($limit_bytes) } boyutuna sıkıştırıyorum.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Video düzenle
request-title-compress = Videoyu küçült
request-words = Ne yapayım?
request-example = İlk 10 saniyeyi bırak
request-files = Videolar
request-files-hint = Buradaki son videoyla devam etmek için boş bırakın.
request-videos = Hangi video?
request-size = Sonuç ne kadar büyük olabilir?
request-size-usual = Alıştığım boyut
request-size-same = Nasıl çıkarsa
request-sound = Ses
request-sound-on = Kalsın
request-sound-off = Kapat

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Bu sunucunun ayarları. Yalnızca işletmecinin izin verdiğini daraltır; kişilerin kendi /settings seçimleri önce gelir.
place-form = Bu sunucunun ayarları
place-chats = Kanallar
place-roles = Roller
place-places-hint = Hepsine izin vermek için hiçbirini seçmeyin.
place-spend = Kredileri kim harcayabilir
place-spend-everyone = Herkes
place-spend-owner = Konuşmayı başlatan
place-open = Belirlenmedi
place-all = Hepsi
place-some = Seçilen: { $number }
doctor-title = Her şeyi deneyince bulduklarım:
doctor-elsewhere = Bunu özel sohbette yazın: yanıt yalnızca sizin için.
place-elsewhere = Bu ayarlar sunucular içindir: komutu bir sunucuda kullanın.
place-not-yours = Bu ayarları yalnızca sunucuyu yönetebilenler değiştirir.
place-no-forms = Bu ayarlar için form gerekiyor, burada ise form yok.
