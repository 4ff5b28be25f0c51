# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Bu bot özeldir. Kimin kullanabileceğine işletmecisi karar verir.
telegram-login-usage =
    /login ve NemoVideo anahtarınızı tek mesajda, burada özel sohbette gönderin:
    /login ANAHTARINIZ
    O mesajı hemen silerim.
telegram-login-private = Lütfen anahtarları grupta göndermeyin. Özel sohbette bana /login yazın.
telegram-login-delete = Mesajınızı burada silemiyorum: lütfen kendiniz silin, anahtarı herkes görebilir.
telegram-say-it-openly = Bu mesajı yalnızca siz ve ben görüyoruz, yanıtım başkalarına anlamsız gelirdi. Lütfen bunu grupta yazın ve benden bahsedin.
telegram-sent-privately = Özel sohbette size gönderildi.
telegram-write-me-first = Bu yalnızca sizin için. Benimle özel sohbet açın, Başlat’a basın ve yeniden deneyin.
telegram-guest-how = Bir videoyu yanıtlayıp benden bahsedin ve ne yapılacağını yazın, örneğin “{ $name } bunu 20 MB yap”. Bu sohbetin başka hiçbir şeyini görmem.
telegram-guest-start = Dosyayı almak için benimle özel sohbet açın, Başlat’a basın ve yeniden isteyin.
telegram-topic-name = Yeni proje, { $day }
telegram-your-link = Bağlantınız:
telegram-open = Aç
telegram-description = Bana bir video gönderin ve ne yapılacağını yazın: küçült, kısalt, sesini kapat, birleştir. MP4 buraya gelir. Başlat’a dokunun.
telegram-short-description = Bir video gönderin, ne kadar büyük olabileceğini yazın: MP4 buraya gelir.
telegram-in-groups = Bu grupta benden bahsedeni ({ $name }) veya beni yanıtlayanı okurum: bir videoyu benden bahsederek gönderin veya birini “{ $name } küçült” diye yanıtlayın.

telegram-trouble-connecting = Telegram: bağlanılıyor.
telegram-trouble-unreachable = Telegram’a ulaşılamıyor: bu makinenin ağına bakın. Yeniden deneniyor.
telegram-trouble-port = Telegram webhook’u dinleyemiyor: { $said }
telegram-trouble-conflict = Telegram: bu botun güncellemelerini başka bir süreç alıyor (409) veya bir webhook ayarlı. Diğerini durdurun; yalnızca biri alabilir.
telegram-trouble-token = Telegram bot anahtarını reddediyor. TELEGRAM_TOKEN değerini @BotFather ile kontrol edin.
telegram-trouble-storage = Telegram: güncellemeler saklanamıyor, bu yüzden onaylanmıyor; yeniden deneniyor.
telegram-trouble-stalled = Telegram: alma kendiliğinden durmuştu, yeniden başlatılıyor.
telegram-trouble-webhook = Telegram webhook’u çağıramıyor: { $said }
