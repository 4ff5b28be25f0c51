# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Video düzenleme
discord-presence = Bana bir video gönderin

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = NemoVideo ile düzenle
discord-menu-compress = Sıkıştır

# The fields of a command: at most 100 letters each.
discord-option-request = Ne yapayım? Kendi sözlerinizle
discord-option-video = Video, resim veya ses dosyası
discord-option-url = Bir videonun bağlantısı
discord-option-quality = Örneğin 720p
discord-option-skill = Kullanılacak mod
discord-option-language = Dil, örneğin: Türkçe
discord-option-code = Davet kodunuz

# Forms: titles and labels have at most 45 letters.
discord-login-title = NemoVideo hesabınızı bağlayın
discord-login-label = API anahtarı

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.
discord-not-allowed = Burada sizin için çalışamam. Kimin kullanabileceğine botun işletmecisi karar verir.
discord-try-again = Olmadı. Lütfen birazdan yeniden deneyin.
discord-no-video = Bu mesajda video yok.
discord-open-link = Aç
discord-form-lost = O formun neyle ilgili olduğunu artık bilmiyorum. Lütfen yeniden açın.
discord-deleted = Silindi. Proje duruyor: /export sonucu yeniden gönderir.
discord-not-deleted = Silemiyorum: bu alt başlık arşivlenmiş veya yetkim eksik. Alt başlığa bir şey yazıp yeniden deneyin.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord o mesajı bana göstermiyor. Menüsünü açıp Uygulamalar → “NemoVideo ile düzenle” seçin veya videoyu bana kendiniz gönderin.
discord-above-hidden = Discord burada daha önce gönderilenleri bana göstermiyor. İstediğiniz videonun menüsünü açıp Uygulamalar → “NemoVideo ile düzenle” seçin.
discord-above-no-history = Burada daha önce gönderilenleri okuma iznim yok. İstediğiniz videoyu yanıtlayıp benden bahsedin ve ne yapılacağını yazın; ya da menüsünü açıp Uygulamalar → “NemoVideo ile düzenle” seçin.
discord-cannot-read = Discord o mesajı bana göstermiyor. İçinde benden bahsedin veya bildirim açıkken beni yanıtlayın.
discord-poll = Bu bir anket, bense video düzenlerim. Bir video gönderin ve ne yapılacağını yazın.
discord-cannot-write = { $channel } içine yazamıyorum: orada bir izin eksik veya alt başlık kilitli. Bir moderatör izin verebilir.
discord-timed-out = { $moment } tarihine kadar { $channel } içine yazamıyorum: o sunucunun moderatörleri bana zaman aşımı verdi. Bir moderatör bunu kaldırabilir ya da bana buradan sorabilirsiniz.
discord-filtered = Sunucudaki bir filtre { $channel } kanalındaki yanıtımı durdurdu. Bir moderatör izin verebilir ya da bana buradan sorabilirsiniz.
