"""The commands in Ukrainian, Turkish and Indonesian beyond whole sentences (`everyday`): single
words that make a sentence the command, and what stands around them; in that order. Behind them the
languages that have their words `apart`.
"""

from __future__ import annotations

from typing import Final

from bot.core.requests.words import apart, everyday

EXPORT: Final = (
    apart.words(lambda each: each.export)
    + """
надішли|надіслати|надішліть|пришли|прислати|пришліть|відправ|відправте|відправити|скинь|скиньте
скинути
посилання для завантаження|посилання на завантаження|кинь|вишли|збережіть|вивантаж|вивантажити
відрендери|зрендери|рендери|завантажити|завантаж
gönder|gönderir misin|gönderin|yolla|yollar mısın|videoyu at|videoyu bana at|dosyayı at
kaydeder misin|indirebilir|indireyim
indirir misin|indirme linki|indirme bağlantısı|render
kirim|kirimin|kirimkan|kirimi|unduhan|download|downloadnya|unduhkan|simpankan|diekspor
ekspornya|eksporkan|disimpan
"""
)
EXPORT_VERBS: Final = (
    apart.words(lambda each: each.export_verbs)
    + """
дай|дайте|хочу|хочу отримати|можна мені|можна|покажи|отримати|де
ver|verir misin|alabilir miyim|istiyorum|göster|nerede
minta|boleh minta|mau|kasih|mana|lihat
"""
)
EXPORT_OBJECTS: Final = (
    apart.words(lambda each: each.export_objects)
    + """
хочу відео|відео|файл|готове відео|готовий файл|готовий ролик|моє відео|мій файл|мій ролик
результат|посилання|фінальне відео
videoyu|dosyayı|bitmiş dosyayı|bitmiş videoyu|hazır videoyu|son videoyu|bitmiş video|sonucu
linki|mp4|son hali|son halini
videonya|videoku|hasilnya|linknya|link unduhan|link downloadnya|video jadinya|file jadinya
video akhirnya|filenya|mp4 nya
"""
)
EXPORT_AROUND: Final = (
    apart.words(lambda each: each.export_around)
    + """
посилання|на|якість|якості|формат|форматі|найкраща|найкращій|максимальній|високій|безкоштовно
телефон|комп'ютер
чат|результат|як|де|кадрів
olarak|kalite|kalitede|yüksek|en iyi|format|formatında|telefona|bilgisayara|linki|link|sohbete|da|de
hali|halini|halinde
kualitas|terbaik|tinggi|format|dalam|ke|ke hp|nya|jadinya|jadi|link|tautan|hasilnya|buat|kualitasnya
"""
)

UPLOAD: Final = (
    apart.words(lambda each: each.upload)
    + """
ось моє відео|ось відео|ось мій файл|ось файл|ось ролик|надсилаю|надішлю|зараз надішлю|скину
зараз скину
як надіслати|куди надіслати|куди надсилати|як скинути|куди скинути|хочу надіслати|прикріпити
додаю відео
вивантажити відео
yükle|yüklerim|yüklüyorum|yükleyeceğim|yüklemek|yükleyebilirim|yüklemek istiyorum|işte videom
işte video
göndermek istiyorum|bir dosya daha|dosya daha göndermek|videom burada|göndereceğim|gönderiyorum
video göndermek|nasıl gönderirim|dosya göndermek
upload|unggah|mengunggah|mengupload|ngupload|ini videonya|ini videoku|ini filenya
saya kirim videonya
cara kirim|mau kirim video|mau kirim file|kirim file lagi|mau kirim|kirim ke mana
"""
)
UPLOAD_AROUND: Final = (
    apart.words(lambda each: each.upload_around)
    + """
тобі|вам|файл|фото|картинку|музику|ще один|ще одне|куди|як|інше|посиланням|великий|великий файл
dosya|fotoğraf|resim|müzik|nasıl|nereye|nereden|başka|bir tane daha|video|videoyu|link|büyük
video|file|foto|gambar|musik|cara|caranya|gimana|bagaimana|ke mana|lain|satu lagi|besar|lewat link
"""
)

CREDITS: Final = (
    apart.words(lambda each: each.credits)
    + """
кредит|кредитів|балансі|балансу|платно|коштує|скільки коштує експорт|заплатити|коштувати
коштуватиме|вартість|безплатно|рахунок|платити
ödemem gerekiyor|ödemem gerekiyor mu|ödemem lazım mı|kredi gerekiyor|kredilerimi|kredi sayısı
kredim|bakiyemi|bakiyesi|ücretli|ücretli mi|ücreti|paralı|paralı mı|tutar|fiyatı
para
harus bayar|perlu bayar|kreditnya|saldonya|saldoku|bayar|berbayar|biaya|biayanya|harganya|gratiskah
"""
)
CREDITS_AROUND: Final = (
    apart.words(lambda each: each.credits_around)
    + """
скільки|лишилося|залишилося|залишок|покажи|перевір|мій|мої|моїх|моєму|на|рахунку|це буде|за це
ще|в мене|експорт|треба|потрібно|чи
kaç|ne kadar|kaldı|kaç tane|göster|kontrol et|bak|hesabımda|bu|bunun|elimde|daha|mı|mi|tane|kalan
toplam|para|ödemem|gerekiyor|dışa aktarma|bir
berapa|tinggal|sisa|cek|lihat|tampilkan|masih|punya|punyaku|saya|nggak|gak|tidak|enggak|itu|sekarang
jumlah|ekspor|butuh|harus|perlu|ada
esto|eso|roba|sta|questa roba|por isso|isso|iska|isme|ده|هذا|هيدا|هاد|بده
"""
)

STATUS: Final = (
    apart.words(lambda each: each.status)
    + """
що на доріжках|доріжках|стан проєкту|стан проекту|доріжки|доріжок|таймлайні|таймлайну
на таймлайні|у проєкті|в проекті|проєкті
durumu|proje durumu|çizelgesi|zaman çizelgesinde|zaman çizelgesini|timeline|projede|parçalar
timelinenya|proyeknya|isinya|trek|treknya|isi|status
"""
)
STATUS_AROUND: Final = (
    apart.words(lambda each: each.status_around)
    + """
що|зараз|покажи|покажіть|мені|які|є|у|в|на|лежить|який|весь|стан|проєкт|проєкту|проекту
ne|neler|var|göster|şu an|şu anda|nedir|hangi|bak|proje|projenin|zaman
apa|apa saja|ada|tampilkan|lihat|lihatkan|tunjukkan|di|sekarang|proyek|dalam|trek|track
"""
)

USAGE: Final = (
    apart.words(lambda each: each.usage)
    + """
витрати|мої витрати|скільки я витратив|скільки я витратила|скільки витрачено|використання
harcamam|harcamalarım|ne kadar harcadım|kaç kredi harcadım|kullanım|kullanımım|ne harcadım
pemakaian|pemakaianku|penggunaan|pengeluaran|sudah habis berapa|berapa yang terpakai|habis berapa
sudah pakai berapa|berapa yang sudah dipakai
"""
)
USAGE_AROUND: Final = (
    apart.words(lambda each: each.usage_around)
    + """
покажи|мої|моє|мій|за|цей|місяць|тиждень|кредитів|уже|вже
göster|benim|bu|ay|hafta|kredi|şimdiye kadar|toplam|bana
lihat|tampilkan|saya|aku|bulan|minggu|ini|kredit|sejauh ini|total|cek
"""
)

HELP: Final = (
    apart.words(lambda each: each.help)
    + """
потрібна допомога|які є команди|які команди|команди|список команд|інструкція|що робити|хто ти|що це
що це за бот|не розумію|навіщо ти потрібен|для чого ти|що мені робити|з чого почати
yardıma|yardım lazım|komutlar|komut listesi|neler yapıyorsun|neler yapabiliyorsun
nasıl kullanacağım|kimsin
ne işe yarıyorsun|anlamadım|anlamıyorum|ne yapmalıyım|talimatlar
butuh bantuan|perintah|perintahnya|daftar perintah|panduan|petunjuk|kamu siapa|bisa ngapain|bingung
nggak ngerti|gak ngerti|tidak mengerti|tidak paham|gak paham|buat apa|untuk apa|harus ngapain
bisa bantu apa|fitur|fiturnya
"""
)
HELP_AROUND: Final = (
    apart.words(lambda each: each.help_around)
    + """
потрібна|які|є|мені|цим|ботом|робити|вмієш|тут|покажи|список
ihtiyacım var|lazım|neler|ne|bu|bot|botu|göster|bana|liste
butuh|apa|apa saja|aja|ini|bot|botnya|saya|perlu|lihat|daftar|di sini
en fait|exactement|взагалі|вообще|właściwie|di bello|alles so|aja|sih
"""
)

NEW: Final = (
    apart.words(lambda each: each.new)
    + """
почнімо заново|почни заново|почати заново|з початку|з самого початку|інше відео|інший проєкт
нове відео
починаємо спочатку|починаємо заново|давай заново|скинь усе|очисти все
baştan|en baştan başla|baştan başlamak|sıfırdan başlamak|başka video|başka proje|her şeyi sil
yeniden başla|yeniden başlayalım|yeniden|tekrar başla|baştan başlayalım|yeni bir proje
yeni bir video|baştan al|baştan alalım|en başa dön|temiz sayfa
ayo mulai dari awal|ulang|ulangi dari awal|mulai dari nol|dari nol|lagi dari awal|proyek lain
video lain|reset
"""
)
NEW_AROUND: Final = (
    apart.words(lambda each: each.new_around)
    + """
почнімо|почни|почати|створи|проєкт|відео|усе|давай|новий|один
başla|başlayalım|başlamak|oluştur|aç|proje|video|her şey|yeni|bir
mulai|bikin|buat|buka|proyek|video|lagi|semua|semuanya|yang baru|baru
"""
)

PROGRESS: Final = (
    apart.words(lambda each: each.progress)
    + """
як там|як там справи|як просувається|ще не готово|прогрес|ти закінчив|закінчив|закінчила
коли буде готове|коли буде готово|коли|вже готове|готове вже|відео готове|ще робиш|скоро|чекати
завис
nasıl gidiyor|hazır değil mi|hazır değil|hâlâ hazır değil mi|ne durumda|bitti|hazır|hazır olur
sürecek|sürer|ne kadar sürer|bitirdin mi|bitmedi|takıldı mı|yüzde kaç
gimana progresnya|progresnya|belum jadi|kok belum jadi|kok lama|kapan jadinya|kapan jadi
berapa menit|lama banget|selesainya|kapan selesainya|prosesnya|progres
sudah beres|udah beres|macet
"""
)
PROGRESS_AROUND: Final = (
    apart.words(lambda each: each.progress_around)
    + """
скільки|ще|чи|буде|довго|хвилин|лишилося|уже|вже|не|там|ти|експорт
ne kadar|daha|hâlâ|hala|mi|mı|artık|kaç dakika|ne zaman|kaldı|dakika|olur|olacak|dışa aktarma
berapa|lagi|nggak|gak|belum|masih|menit|kapan|sudah|udah|prosesnya|ekspornya|ya
"""
)

CANCEL: Final = (
    apart.words(lambda each: each.cancel)
    + """
зупини все|відмінити|скасовую|не роби|більше не треба|усе скасуй|не хочу більше|я передумав
я передумала|не хочу
durdurur musun|hepsini durdur|vazgeçiyorum|yapma|bitir|fikrimi değiştirdim|unut|unut gitsin
unutun|hepsini iptal et|olmasın|kalsın
lupakan|lupakan saja|tidak mau|gak mau|nggak mau|setop|stop dulu|berhenti dulu|udah|usah|jangan
batalin aja|nggak usah|enggak jadi
"""
)
CANCEL_AROUND: Final = (
    apart.words(lambda each: each.cancel_around)
    + """
все|усе|це|його|завдання|експорт|рендер|дякую|мені
bunu|her şeyi|hepsini|işlemi|dışa aktarmayı|gerek|yok|artık|lütfen
dulu|semua|semuanya|prosesnya|ekspornya|deh|aja|saja|nggak|gak|ga|tidak|udah|sudah
"""
)

EDITING: Final = (
    apart.words(lambda each: each.editing)
    + """
гучність|гучніше|тихіше|звук|музику|пісню|титри|текст|субтитри|початок|кінець|секунд|секунди
секунду|хвилин|половину
обріж|виріж|прибери|видали|додай|постав|поверни|переверни|сповільни|пришвидш|чорно|перші|останні
фон|колір|яскравість
без|тільки перші|напис|кадр|перехід|логотип
sesi|ses|sesini|müziği|müzik|şarkı|altyazı|yazı|metin|başlık|başını|sonunu|saniye|saniyeyi
dakika|yarısını|kes|kırp
sil|çıkar|ekle|döndür|çevir|yavaşlat|hızlandır|siyah|ilk|son 3|arka plan|renk|parlaklık|kare|logo
suara|suaranya|musik|lagu|judul|teks|tulisan|subtitle|takarir|detik|menit|setengah|potong|hapus
tambahkan|putar|balik
percepat|perlambat|hitam|pertama|latar|warna|tanpa|bekukan|logo|efek|keraskan
"""
)
"""What speaks of editing; see `wider.EDITING`."""
SMALLTALK: Final = (
    apart.words(lambda each: each.smalltalk)
    + """
доброго ранку|доброго вечора|на все добре|бувай|до зустрічі|як ти|як справи|щиро дякую
дякую щиро|ти людина
перепрошую|пробач|даруй|вийшло круто|вийшло чудово|гарна робота|дякую вийшло круто
nasılsın|naber|iyi geceler|günaydın|hoş geldin|robot musun|insan mısın|sen robot musun
çok sağ olun|affedersin|pardon
harika oldu|çok güzel oldu|süper oldu|eline sağlık|ellerine sağlık|kolay gelsin
apa kabar|kamu robot|kamu robot ya|kamu manusia|selamat tinggal|sampai nanti|maaf ya|makasih ya
terima kasih ya
maaf salah|keren banget|mantap banget|bagus banget|kerja bagus|sama-sama
"""
)
SMALLTALK_AROUND: Final = (
    everyday.FRIENDS
    + apart.words(lambda each: each.smalltalk_around)
    + """
дуже|тобі|вам|за|допомогу|все|це|ти|так|просто
çok|sana|size|için|yardımın|her şey|bu|ya|ederim
banyak|ya|atas|bantuannya|semuanya|kamu|sekali|banget|bot|kak
crack|máquina|reina|grande|a tutti|chef|gente|galera|ya min|min|kak|bang
gaes|हो|बहुत|nhiều nha
"""
)

VAGUE: Final = (
    apart.words(lambda each: each.vague)
    + """
красиво|гарно|краще|гарніше
daha güzel yap|daha iyi|güzel bir şey yap|daha güzel
lebih bagus|lebih keren|lebih baik|lebih menarik
"""
)
VAGUE_AROUND: Final = (
    apart.words(lambda each: each.vague_around)
    + """
зроби|зробіть|щоб|було|трохи|більш|хай|буде
yap|yapar mısın|biraz|daha|olsun|çok
bikin|buat|jadikan|biar|sedikit|lebih|jadi
"""
)

HOLD: Final = (
    r"(?:\b(?:поки|ще)\s){0,2}\bне\s(?:треба\s|потрібно\s)?(?:експорту\w+|завантажу\w+|рендер\w+"
    r"|надсила\w+|зберіга\w+)(?:\s(?:поки|ще|зараз|його|відео)){0,3}"
    r"|\bбез\s(?:експорту|рендеру)(?:\s(?:поки|зараз))?"
    r"|(?:\b(?:henuz|daha|simdilik|sakin)\s){1,2}disa\s?aktarma(?:yin)?\b"
    r"|\bdisa\s?aktarma(?:yin)?\s(?:henuz|simdilik)\b"
    r"|\bama disa\s?aktarma(?:yin)?(?=\s*(?:$|[.,!]))"
    r"|\b(?:jangan|tidak usah|gak usah|nggak usah)\s(?:dulu\s)?"
    r"(?:di)?(?:ekspor|export|unduh|kirim|simpan)\w*"
    r"(?:\s(?:dulu|sekarang|videonya)){0,2}" + apart.pattern(lambda each: each.hold)
)
""" "Don't export yet", in a normalised text."""
BEFORE_HOLD: Final = (
    "але|й|поки|ще|тільки|ama|fakat|ve|henuz|simdilik|tapi|tetapi|dan|dulu"
    + apart.pattern(lambda each: each.before_hold)
)
JOINTS: Final = (
    "та|і|й|потім|а потім|і потім|після цього|ve|sonra|ve sonra|sonra da|ardından|dan|lalu|terus"
    "|kemudian|habis itu|dan lalu|setelah itu" + apart.pattern(lambda each: each.joints)
)
SKILL: Final = (
    r"^(?:зміни\w*|поміняй\w*|обери|обрати|вибрати|вибери|покажи|які(?: є)?|інший)"
    r" (?:режими?|продукти?|навички)[\s?.!]*$"
    r"|^(?:mod(?:u|lar)?|urun(?:u)?) (?:degistir|sec|goster)[\s?.!]*$"
    r"|^(?:hangi|baska) (?:mod|modlar|urunler) ?(?:var)?[\s?.!]*$"
    r"|^(?:ganti|ubah|pilih|lihat|ada|apa saja) (?:mode|produk)(?:nya)?"
    r"(?: apa saja| apa aja)?[\s?.!]*$" + apart.pattern(lambda each: each.skill)
)
