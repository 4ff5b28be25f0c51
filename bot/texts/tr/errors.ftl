# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = { $name } kullanılamıyor. Şunları alıyorum: { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } 500 MB sınırını aşıyor ({ MB($size_bytes) }). Önce kırpın, bölün veya 1080p kaydedin, sonra yeniden gönderin.
error-too-large-plain = { $name } 500 MB sınırını aşıyor. Önce kırpın, bölün veya 1080p kaydedin, sonra yeniden gönderin.
error-empty-file = { $name } boş.
error-damaged = { $name } bozuk, okunamıyor. Yeniden gönderin veya önce yeniden kaydedin.
error-codec = { $name } okunamayan bir kodek kullanıyor. Önce H.264 MP4 olarak kaydedin.
error-unreadable = { $name } bozuk veya okunamayan bir kodek kullanıyor. Yeniden gönderin veya önce H.264 MP4 olarak kaydedin.
error-too-many-pixels = { $name } görüntüsünde çok fazla piksel var. Önce 4K veya daha küçük kaydedin.
error-file-gone = { $name } artık alınamıyor. Lütfen yeniden gönderin.
error-file-unreachable = { $name } şu an alınamadı. Lütfen yeniden gönderin.
error-platform-limit = { $name }, bu sohbetten alabildiğim { $megabytes } MB sınırından büyük. Daha küçüğünü veya doğrudan bağlantısını gönderin.
error-upload-failed = { $name } yüklenemedi. Ücret alınmadı.
error-upload-unclear = { $name } yüklenirken kesildi. Ücret alınmadı; lütfen yeniden gönderin.
error-sticker = Bununla bir şey yapamam. Video, resim veya ses dosyası gönderin.

## Links that people paste

error-link-refused = { $name } bağlantısını açamıyorum. Doğrudan dosyaya giden herkese açık bir https bağlantısı gönderin.
error-link-not-a-file = { $name } bağlantısı bir dosyaya değil, bir sayfaya gidiyor. Doğrudan videonun bağlantısını veya videonun kendisini gönderin.
error-link-video-page = { $site } videoları kendi oynatıcısında gösterir ve dosya vermez, bu yüzden oradan alamam. Yalnızca doğrudan dosya bağlantıları çalışır (sonu .mp4, .mov…). Videonun kendisini veya böyle bir bağlantı gönderin.
error-link-unreachable = { $name } bağlantısı şu an alınamadı. Lütfen kontrol edip yeniden deneyin.

## Account and credits

error-no-credits-bind = Ücretsiz krediler bitti. Devam etmek için buradan kaydolun: { $url }
error-no-credits-shared = Bu botun kredileri bitti. İşletmecisine haber verildi; lütfen sonra yeniden deneyin.
error-no-credits-registered = Kredileriniz bitti. Hesabınıza kredi yükleyin, sonra Yeniden dene’ye basın.
error-export-plan = Dışa aktarmayı açmak için kaydolun veya planınızı yükseltin.
error-export-plan-shared = Bu botun planında dışa aktarma yok. İşletmecisine haber verildi.
error-setup = Bu botun kurulumunda bir sorun var. İşletmecisine haber verildi; lütfen sonra yeniden deneyin.
error-token-refused = NemoVideo anahtarınızı artık kabul etmiyor. Lütfen yeniden /login yapın.
error-account-wait = Şu an çok fazla istek var. Lütfen yaklaşık { $minutes } dakika sonra yeniden deneyin.
error-account-wait-hours = Şu an çok fazla istek var. Lütfen yaklaşık { $hours } saat sonra yeniden deneyin.
error-account-wait-days = Şu an çok fazla istek var. Lütfen yaklaşık { $days } gün sonra yeniden deneyin.
error-account-wait-unknown = Video hizmeti şu an benden istek almıyor. Lütfen sonra yeniden deneyin.

## The service

error-busy = Video hizmeti meşgul; lütfen bir dakika sonra yeniden deneyin.
error-service = Video hizmetinde bir sorun var; lütfen sonra yeniden deneyin.
error-unreachable = Video hizmetine ulaşamıyorum; lütfen sonra yeniden deneyin.
error-edit-failed = Hizmet düzenlemeyi yapamadı. Ücret alınmış olabilir.
failed-changed = Yine de şu değişiklikler yapıldı; zaman çizelgesinde kalıyorlar:
answer-blocked = (Hizmet, yanıtın kalanını güvenlik kuralları gereği engelledi. Düzenleme eksik olabilir, ücret alınmış olabilir. Başka türlü yazmayı deneyin.)
answer-too-long = (Yanıt burada kesildi: hizmet için fazla uzundu. Düzenleme eksik olabilir, ücret alınmış olabilir.)
answer-cut = (Hizmet yanıtını erken bitirdi. Düzenleme eksik olabilir, ücret alınmış olabilir.)
error-edit-refused = Hizmet bu isteği reddetti.
nothing-charged = Ücret alınmadı.
exports-free = Dışa aktarma ücretsizdir.
error-unexpected = Benim tarafımda bir şeyler ters gitti. İşletmeci için not ettim.
may-be-done = Düzenleme yapılmış ve ücretlendirilmiş olabilir; /status gösterir.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = Bağlantı koptu ama düzenleme yapıldı:
recovery-unchanged = Bağlantı koptu, zaman çizelgesinde bir şey değişmedi. Ücret alınmış olabilir. Yeniden denensin mi?
recovery-unreadable = Bağlantı koptu, zaman çizelgesini şu an okuyamıyorum. Düzenleme yapılmış ve ücretlendirilmiş olabilir; /status gösterir.
recovery-partial = (Yanıt burada kesiliyor.)

session-expired = Önceki projenin süresi dolmuştu; dosyalarınızla yenisini başlattım.
project-expired = Projenin hizmetteki süresi doldu.
edits-lost = İçinde yapılanlar kayboldu, ücret alınmış olabilir.
files-in-new = Dosyalarınız zaten yenisinde.
files-in-new-later = Yeniden istediğinizde dosyalarınız yenisine konur.

notice-repeat = (Bunu ikinci kez görüyor olabilirsiniz.)
notice-continued = (devamı)
notice-overflow-as-file = Kalanı dosyada.

## Without the details

error-unsupported-plain = Hizmet bu tür dosyayı kullanamıyor.
error-too-large-unnamed = Dosya 500 MB sınırını aşıyor. Önce kırpın, bölün veya 1080p kaydedin, sonra yeniden gönderin.
error-upload-broken = Yükleme kesildi. Ücret alınmadı; lütfen yeniden gönderin.
error-scope-plain = NemoVideo anahtarında bunun için gereken izin yok.
error-scope = NemoVideo anahtarında bunun için gereken “{ $scope }” izni yok.
overflow-filename = yanit.txt
