# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – bana bir video gönderin ve ne yapılacağını yazın.
greeting-examples = Şöyle yazabilirsiniz:
greeting-with-request = **{ $title }** – hemen başlıyorum.
greeting-time-seconds = 30 saniyelik bir klip genelde { $low }–{ $high } saniye sürer.
greeting-time-minutes = 30 saniyelik bir klip genelde { $low }–{ $high } dakika sürer.
greeting-cloud = Hiçbir şey kurmanız gerekmez: işlem bulutta yapılır.

## Ready

ready = Hazırım.
ready-send-video = Hazırım. Bana bir video gönderin ve ne yapılacağını yazın.

## A file arrived

received-file = Alındı: { $name } ({ $facts }).
received-file-plain = Alındı: { $name }.
received-files = { $count } dosya alındı: { $names }.
received-what-next = Ne yapayım?
received-new-project = Bu yeni bir proje.
project-again = Yeniden şu projedeyiz: { $names }.
project-again-plain = Yeniden önceki projedeyiz.
project-assumed = Proje: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] Kuyrukta: sıradaki sizsiniz.
       *[other] Kuyrukta: { $place }. sıra.
    }
awaits-video = Videoyu gönderin, tam olarak bunu yapacağım. O zamana kadar hiçbir ücret alınmaz.
awaits-video-as-reply = Bu mesajı videoyla yanıtlayın, tam olarak bunu yapacağım. O zamana kadar hiçbir ücret alınmaz.
awaits-video-points = Ya da burada olan bir videoyu yanıtlarken benden bahsedin ve ne yapılacağını yazın.
button-earlier-video = Önceki videom
video-above = Yukarıdaki videonuz: { $names }
button-video-above = { $file } ({ $name }) olsun mu?

queue-withdrawn = Kuyruktan çıkarıldı.
queue-full = Bir anda bu kadarı fazla. Lütfen bir kısmı bitene kadar bekleyin.
correction-too-late = Önceki sözlerinizle başlamıştım. Yenilerinin de yapılması için onları ayrı bir mesajla gönderin.

## An edit is finished

done = Tamam.
done-unchanged = Zaman çizelgesinde hiçbir şey değişmedi. Başka türlü yazmayı deneyin.
question-plain = Ne istersiniz?
reword-title = Aynısı başka sözlerle
reword-label = Bunun yerine ne yapayım?
reword-how = İsteği başka sözlerle yeniden gönderin.
reworded = Başka sözlerle: “{ $words }”
voice-understood =
    Anladığım: “{ $words }”

    Bunu yapayım mı?
voice-no-words = Bu sesli mesajda söz duyamadım. Yeniden kaydedin veya ne yapılacağını yazın.
voice-too-long = En fazla { $minutes } dakikalık sesli mesajları dinliyorum. Daha kısasını kaydedin veya ne yapılacağını yazın.
voice-unreadable = Bu sesli mesaj oynatılamıyor. Yeniden kaydedin veya ne yapılacağını yazın.
voice-unheard = Şu an sesli mesaj dinleyemiyorum. Ne yapılacağını yazın.
voice-stopped = Durduruldu. Bu sesli mesajla hiçbir şey yapmadım.
done-raw-video-first = Videonun taslağı hazır. Müzik, başlık ve efektler eklenebilir.
done-tracks-added = Bunlar otomatik eklendi. Kalsın mı, kaldırılsın mı?
done-already-small = Video { MB($size_bytes) }, zaten { MB($target_bytes) } sınırının altında.
done-credits-used = Kredi: { $before } → { $after }
done-not-exported = Dediğiniz gibi henüz dışa aktarılmadı. Sonucu istediğinizde Dışa aktar’a basın.
done-export-follows = Şu an zaman çizelgesini okuyamıyorum. Denemeye devam edip ilk fırsatta dışa aktaracağım.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Dosyayı buraya gönderin.

## Conversation: new, skill, cancel, forget

new-started = Yeni proje. Bana bir video gönderin.
previous-gone = Önceki proje artık yok; bu, yenisinde kalıyor.

skill-list = Modlar:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (kullanımda)
skill-question = { $title } moduna geçilsin mi? Yeni bir proje başlar, dosyalarınız yeniden yüklenir.
skill-changed = Artık { $title } kullanılıyor.
skill-same = { $title } zaten kullanımda.
skill-unknown = “{ $name }” diye bir mod yok. Şunlardan birini seçin: { $names }

cancel-nothing = Şu an çalışan bir şey yok.
cancel-queued = Kuyruktan çıkarıldı. Hiçbir şey yapılmadı, ücret alınmadı.
cancel-before-asking = Düzenleme başlamadan durduruldu. Ücret alınmadı.
cancel-asking = Durduruldu. Düzenleme başlamıştı; bir kısmı yapılmış ve ücretlendirilmiş olabilir.
cancel-changed = Durduruldu. Şu değişiklikler yapılmıştı, ücret de alınmış olabilir; zaman çizelgesinde kalıyorlar:
cancel-answered = Düzenleme çoktan bitmişti. Zaman çizelgesinde kalıyor.
cancel-render = Dışa aktarma durduruldu. Zaman çizelgesi değişmedi, dışa aktarma ücretsizdir.
cancel-render-unsure = Dışa aktarmayı artık beklemiyorum, ama hizmet durdurmayı onaylamadı; hâlâ sürüyor olabilir. Zaman çizelgesi değişmedi, dışa aktarma ücretsizdir.
cancel-too-late = Durdurmak için geç: zaten bitti.
closed-turn = Size yazamadım, bu yüzden bu isteği bıraktım: hiçbir şey yapılmadı, ücret alınmadı.
cancel-not-yours = Bunu yalnızca isteyen kişi, projenin sahibi veya bir moderatör durdurabilir.
cancel-requested = Durduruluyor…

forget-question = Hakkınızda sakladığım her şey silinsin mi? Bu geri alınamaz.
forget-done = Tamam. Hakkınızda sakladıklarımı sildim. NemoVideo kendi kopyasını tutuyor olabilir; silinmesi için onların desteğine yazın.
forget-at-work = Şu anda süren iş sonuna kadar devam eder; bittikten sonra yeniden /forget gönderin, o da silinir.
forget-backups = Daha önce alınmış yedeklerde, yedekler silinene kadar durur; sonuncusunun tarihi { $date }.
forget-backups-until = Daha önce alınmış yedeklerde bir süre daha durur; { $date } tarihinde sonuncusu da silinmiş olur.
forget-backups-others = Bot işletmecisinin kendi yedeklerinde daha uzun kalabilir; ne zamana kadar olduğunu o söyleyebilir.

## Account

credits-balance = Kredi: { $available }
credits-balance-frozen = Kredi: { $available } (ayrıca { $frozen } süren işler için ayrıldı)
credits-price = Dışa aktarma ücretsizdir. Düzenlemeler ve üretilen klipler kredi harcar.

login-done = NemoVideo hesabınız bağlandı.
login-wrong = NemoVideo bu anahtarı kabul etmiyor. Lütfen kontrol edin.
login-off = Bu bot hesap bağlamıyor.
login-not-here = Lütfen anahtarları böyle mesajlarla göndermeyin; hiçbir şeyini saklamadım. Mesajınızı silin, sonra özel sohbette /login kullanın.
logout-done = NemoVideo hesabınızın bağlantısı kaldırıldı.
logout-nothing = Bağlı bir hesabınız yok.
access-owner-only = Bu projenin kredilerini yalnızca projeyi başlatan kişi harcayabilir.
access-replace-only = Bu projeyi yalnızca sahibi değiştirebilir.
access-balance-only = Kredileri yalnızca bu projeyi hesabından ödeyen kişi görebilir.
access-refused = Bu bot yalnızca davetlilere açık.
access-not-here = Burada başka kanallarda veya başka kişiler için çalışıyorum: bu sunucuyu yönetenler böyle seçti.
press-not-yours = Bu düğme, isteyen kişi içindir.
press-asked-as-chat = Bu, { $name } adına istendi ve onun adına basıp basamayacağını göremiyorum. Bunun yerine bu mesaja o adla yanıt verin.
press-stale = Bu düğme artık geçerli değil.
press-done = Tamam.
press-noted = Hemen.

## Help

help-what = Bana bir video gönderin ve ne yapılacağını yazın. Karşılığında MP4 gönderirim.
help-examples = Şöyle yazabilirsiniz:
help-formats = Şunları alıyorum: { $formats }; dosya başına en fazla { $megabytes } MB.
help-larger = Bu sohbet bana daha büyüğünü vermiyor; doğrudan bir bağlantıdaki dosya { $megabytes } MB’a kadar olabilir.
help-posting = { $megabytes } MB’a kadar olan sonuçları buraya gönderirim, daha büyükleri bağlantı olarak gelir.
how-to-say = Bana ulaşması için yazarken benden bahsedin veya bu mesajı yanıtlayın.
how-to-say-by-command = Bana /edit ile yazın.
help-in-groups = Başkalarının da yazdığı yerlerde bana ulaşması için benden bahsedin veya bir mesajımı yanıtlayın. Komutlar ve düğmeler her zaman çalışır.
unknown-command = /{ $command } komutunu bilmiyorum. Bildiklerimi /help gösterir.
unknown-command-nearest = /{ $command } komutunu bilmiyorum. /{ $nearest } mi demek istediniz?
help-advice = Bilmekte fayda var:
help-vague = Biraz daha anlatın. En iyisi bir boyut, bir bit hızı veya bir kesim:
small-talk = Merhaba! Bana bir video gönderin ve ne yapılacağını yazın.
undo-nothing = Burada henüz geri alınacak bir şey yok. Bana bir video gönderin ve ne yapılacağını yazın.
thanks-answer = Rica ederim!
apology-answer = Hiç sorun değil.
bot-answer = Evet, ben bir botum. Bana bir video gönderin ve ne yapılacağını yazın.
progress-nothing-running = Şu an çalışan bir şey yok.
progress-running = Hâlâ üzerinde çalışıyorum: { $what }
progress-awaits-video = Video bekleniyor: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Bu videoyu sıkıştır
offer-compress-to = Bu videoyu { $megabytes } MB altına sıkıştır
offer-first = Sadece ilk { $seconds } saniyeyi bırak
offer-compress-half = Bu videoyu yarı boyutuna sıkıştır
offer-compress-quality = Bu videoyu kaliteyi bozmadan sıkıştır
offer-mute = Sesi kapat
offer-compress-to-kb = Bu videoyu { $kilobytes } KB altına sıkıştır
offer-height = Çözünürlüğü { $height }p yap
offer-undo = Son değişikliği geri al
offer-instead = { $words } (son değişiklik yerine)
offer-gif = GIF’e dönüştür
offer-mp3 = Sesi MP3 olarak ver
offer-music = Sakin bir fon müziği ekle
offer-title = Uygun bir başlık ekle
offer-do-that = Bunu yap
offer-drop-music = Eklenen müziği kaldır
offer-drop-title = Eklenen başlığı kaldır
offer-drop-effects = Eklenen efektleri kaldır

# Behind the words of one part of a batch, for the service: $names are file names.
batch-only-file = yalnızca bu dosya: { $names }
batch-only-files = yalnızca bu dosyalar: { $names }

# Behind a request that points at words of others, for the service, which then sees whose they are.
about-quoted = { $name } kişisinin yazdığı hakkında
about-quoted-unknown = birinin yazdığı hakkında

list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = Kalanı /credits gösterir.
progress-files = gönderdiğiniz dosyalar
project-not-yours = Bu projenin bağlantısı yalnızca sahibi içindir.
project-no-link = Bu projenin bağlantısı yok.

## For everybody's eyes, while only the operator can help

presence-trouble = sorun var, birazdan dönerim
