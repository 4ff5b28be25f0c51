"""Everyday ways to say a command, by language: added to the triggers of the command's vocabulary.

`POLITE` and `VIDEO` are what may stand around each command in the languages that have no part in
`common`. One line or more a language, in the order of the catalogues.
"""

from __future__ import annotations

from typing import Final

from bot.core.requests.words import apart

FRIENDS: Final = """
tío|bro|brother|hermano|mano|parça|mec|frère|frero|poto|digga|alter|meister|zio|бро|братан|братик
брат|дружище|чувак|шеф|друже|братику|mordo|stary|kolego|szefie|gan|kawan|anh ơi|bạn ơi|ad ơi|nha|nhé
bhai|yaar|bhaiya|भाई|यार|يا غالي|حبيبي|يا صاحبي|يا معلم|داداش|رفیق|老铁|哥们|兄弟|형님|형
"""
"""How people call whom they ask or thank."""

POLITE: Final = (
    apart.words(lambda each: each.polite)
    + """
будь ласка|прошу|будьласка|можеш|можете|можна|чи можна|міг би|могли б|хочу|хотів би|хотіла б|мені
нам
я|ми|ти|ви|тобі|вам|це|цей|ця|ці|те|все|усе|зараз|одразу|вже|тепер|тут|там|швидко|швидше|терміново
тільки|лише|просто|ще|ще раз|знову|потім|тоді|а|і|й|та|але|або|ну|ж|б|чи|ось|так|як|що|який|яка|яке
які|де|коли|хто|дуже|сьогодні|якщо|потрібно|треба|є|був|була|було|буде|у|в|на|з|із|за|по|до|від|для
при|про|у мене|у нас|бот|друже|привіт|вітаю|дякую|добре|гаразд|чудово|супер
lütfen|rica etsem|rica ederim|bana|bize|ben|biz|sen|siz|bu|şu|o|bunu|şunu|onu|şimdi|hemen|artık
burada
çabuk|sadece|yine|tekrar|bir|bir daha|sonra|ve|ama|veya|de|da|mi|mı|mu|mü|misin|mısın|musun|ne
nasıl
hangi|nerede|kim|çok|bugün|eğer|lazım|istiyorum|isterim|var|yok|için|ile|tamam|peki|olur mu|olur
merhaba|selam|teşekkürler|sağ ol|abi|kanka|hocam|reis|kardeş|şey|ya|acaba|ki|olarak
tolong|mohon|minta|dong|ya|deh|sih|nih|kak|bang|saya|aku|gue|kami|kita|kamu|anda|ini|itu|yang
sekarang|langsung|cepat|segera|sudah|udah|di sini|cuma|hanya|saja|aja|lagi|sekali lagi|lalu|terus
dan
tapi|atau|bisa|bisakah|boleh|mau|ingin|pengen|apa|apakah|gimana|bagaimana|mana|siapa|sangat
hari ini
kalau|perlu|ada|untuk|dengan|di|ke|dari|ok|oke|baik|halo|hai|makasih|terima kasih|kok|kah
"""
    + FRIENDS
)

VIDEO: Final = (
    apart.words(lambda each: each.video)
    + """
відео|відос|ролик|ролика|кліп|кліпа|файл|файла|фільм|запис|мій|моя|моє|мої|мого|моєму|наш|свій|своє
результат|готовий|готове|фінальне|останнє|новий|нове|проєкт|проєкту|версія|версію|монтаж
videoyu|videom|videomu|videonun|videolar|dosya|dosyayı|dosyam|klip|klibi|filmi|sonuç|sonucu
proje|projeyi|projenin|benim|hazır|bitmiş|yeni|sürüm
videonya|videoku|file nya|filenya|filmnya|klipnya|hasil|hasilnya|proyek|proyeknya|terakhir|akhir
jadi
baru|punyaku|versi
"""
)

EXPORT: Final = """
bitmiş halini at|bitmiş halini atar mısın|bitmiş halini gönder|son halini at
son halini gönder|hazır halini gönder|videoyu at|dosyayı at|videoyu atar mısın
dosyayı gönder|dosyayı gönderir misin|videoyu gönderir misin|minta file jadinya
minta filenya|minta videonya|kirim videonya ke aku|kirim ke aku|kirim hasilnya
minta hasilnya|кинь мені файл|кинь мені відео|надішли готове відео|надішли готовий файл
скинь готове відео|скинь файл|дай готове відео|скинь мені результат
fertig exportier es|ich will das mp4|ich will das video|ich brauche das mp4|ich hätte gern das mp4
kann ich es haben
je peux la télécharger|je peux le télécharger|je peux avoir la vidéo
posso baixar|dá pra baixar|mp4ください|動画をください|ファイルをください|動画ください
експорт|експорту|експортуй|експортуйте|експортувати|завантаж мені|завантажити відео|скачати|скачай
надішли відео|надішли файл|надішли mp4|надішли результат|надішліть відео|надішліть файл|скинь відео
скинь файл|дай відео|дай mp4|дай файл|дай посилання|хочу mp4|хочу відео|збережи|зберегти
де моє відео|де відео|де файл|де результат|рендер|посилання на відео
dışa aktar|dışarı aktar|dışa aktarır mısın|aktar|aktarır mısın|indir|indirmek istiyorum
indirebilir miyim
videoyu indir|videoyu gönder|videoyu yolla|videoyu ver|mp4 ver|mp4 gönder|mp4 istiyorum
dosyayı gönder
dosyayı yolla|videomu gönder|videoyu bana gönder|kaydet|videom nerede|video nerede|link ver
linki gönder
render al|render et|çıktı al
ekspor|export dong|unduh|unduh videonya|download videonya|kirim videonya|kirim filenya
kirimin videonya
kirimkan videonya|minta videonya|minta mp4|minta filenya|minta linknya|mana videonya|mana videoku
mana hasilnya|simpan|simpan videonya|kirim mp4|mau mp4|render|kirim hasilnya|bisa diunduh
できたやつ送って|できたの送って|完成したの送って|完成したやつ送って
できたやつちょうだい|できたのください
완성된 거 보내 줘|완성된거 보내줘|완성된 거 보내줘|완성본 보내줘|완성본 줘
다 된 거 보내줘|결과물 보내줘
dawaj gotowy plik|daj gotowy plik|wyślij gotowy plik|dawaj plik|dawaj film|gotowy plik
"""

CANCEL: Final = """
dur vazgeçtim|boş ver|boşver|vazgeçtim|yapma|iptal et|bırak|ga jadi deh|gak jadi deh
nggak jadi|ga usah|gak usah|udah stop aja|стоп не треба|не треба|облиш|забудь|передумав
передумала|зупинись
lass gut sein|nicht mehr nötig|brauch ich nicht mehr|ya no lo quiero|ya no hace falta
não quero mais
não precisa mais|laisse béton|je n'en veux plus|もういいです|もういい|結構です
стоп|зупинись|зупини|зупиніть|зупинити|скасуй|скасуйте|скасувати|відміна|відміни|відмінити|досить
припини|припиніть|не треба|не потрібно|забудь|передумав|передумала|скасуй це|зупини це|облиш|годі
перестань
dur|durdur|durdurun|iptal|iptal et|iptal edin|iptal et bunu|vazgeç|vazgeçtim|boşver|boş ver|bırak
yeter
gerek yok|istemiyorum|istemiyorum artık
stop|berhenti|hentikan|batal|batalkan|batalin|batalkan saja|udahan|sudah cukup|cukup|nggak jadi
gak jadi|ga jadi|tidak jadi|lupakan|jangan dilanjutkan|tidak usah|gak usah|ga usah
стій|стій скасуй|постій|g jadi|gk jadi|gajadi|batalin aja
그만둬|그만둬 줘|잠깐 그만둬|그만해|그만해 줘
等等先不要|先不要|先別做|先停|停一下
"""

NEW: Final = """
yeni videoya geçelim|yeni videoya geç|başka videoya geçelim|sıfırdan başlayalım
baştan başlayalım|yeni bir projeye başlayalım|mulai project baru|project baru
mulai proyek baru|ganti video baru|video lain aja|mulai dari awal lagi|почнімо новий проєкт
почнімо спочатку|давай спочатку|давай інше відео|нове відео
on repart de zéro|on recommence
новий проєкт|новий проект|почнімо спочатку|почни спочатку|почати спочатку|спочатку|заново|з нуля
нове відео
yeni proje|baştan başla|baştan başlayalım|en baştan|sıfırdan|sıfırdan başla|yeni video|sıfırla
proyek baru|mulai dari awal|mulai lagi|ulang dari awal|dari awal|dari nol|video baru|mulai ulang
"""

STATUS: Final = """
projede şu an neler var|projede neler var|şu an neler var|isi projeknya apa aja
isi project sekarang apa aja|isi projeknya sekarang apa aja|isi proyeknya apa
що зараз у проєкті|що в проєкті|що маємо зараз
wie sieht das projekt aus|was ist im projekt|como está o projeto|покажи проект|今どうなってる
今どうなっていますか
що на таймлайні|покажи таймлайн|таймлайн|статус|стан|покажи проєкт|що в проєкті|які доріжки
zaman çizelgesi|zaman çizelgesini göster|timeline göster|timeline'da ne var|durum|projeyi göster
projede ne var
timeline|tampilkan timeline|lihat timeline|apa isi timeline|isi timeline|status|status proyek
lihat proyek
isi proyek
"""

CREDITS: Final = """
é de graça|é grátis
скільки кредитів|скільки кредитів лишилося|скільки в мене кредитів|кредити|мої кредити|баланс
залишок
скільки це коштує|скільки коштує|це безкоштовно|безкоштовно|ціна
kaç kredim var|kaç kredim kaldı|kredi|kredilerim|kredim|bakiye|bakiyem|ne kadar|kaç para
ücretsiz mi
bedava mı|fiyat|fiyatı ne
kredit|kreditku|sisa kredit|berapa sisa kredit|berapa kreditku|saldo|sisa saldo|berapa harganya
berapa biayanya|gratis|ini gratis|harga
cuánto me va a costar|cuánto va a costar|cuánto me cuesta|cuánto cobras|cuánto me sale
quanto mi costa|quanto mi viene|quanto mi costerà|quanto vou pagar|qnto vou pagar
qnto custa|qto custa|quanto vai custar
ça va me coûter combien|ça me coûte combien|was kostet mich das
ile to kosztuje|ile mnie to kosztuje|ile to będzie kosztować|ile mnie to będzie kosztować|ile za to
kaça patlar|bana kaça patlar|kaça mal olur|bu kaça|ne kadar tutar|kaç para tutar|kaç lira
bayarnya berapa|bayarnya brp|bayar berapa|bayar brp|harganya brp|brp harganya
kitna paisa lagega|kitne paise lagenge|kitna paisa lagta hai|कितना पैसा लगेगा|कितने पैसे लगेंगे
هيكلفني كام|هتكلفني كام|هيكلف كام|بكام|كم يكلف|كم بيكلف|قديش بيكلف|بقديش|كم سعره
هزینش چقدر میشه|هزینه اش چقدر میشه|هزینش چقدره|هزینه اش چقدره|هزینه ش چقدره
"""

HELP: Final = """
tu sais faire quoi|tu fais quoi|tu peux faire quoi|qué sabes hacer|o que você sabe fazer
o que você faz
как это работает|как тут всё работает|どうやって使うの|どうやって使いますか
допомога|допоможи|допоможіть|довідка|що ти вмієш|що ви вмієте|що ти можеш|що можеш|як це працює
як користуватися|як тобою користуватися
yardım|yardım et|ne yapabilirsin|neler yapabilirsin|ne yapıyorsun|nasıl çalışıyor
nasıl kullanılıyor
nasıl kullanırım|nasıl kullanıyorum
bantuan|bantu|bantu saya|bisa apa|kamu bisa apa|bisa apa saja|apa yang bisa kamu lakukan
bagaimana cara pakai|cara pakai|cara pakainya|gimana cara pakainya|cara kerjanya
gimana cara kerjanya
was kannste|was kannste alles|was kannst du alles|wobei kannst du helfen
qué más sabes hacer|q más sabes hacer|q sabes hacer|qué más puedes hacer|q puedes hacer
tu sais faire quoi d'autre|t'es capable de quoi|tu peux faire quoi d'autre
oq vc faz|oq você faz|oq vc consegue fazer|o que vc consegue fazer|o que você consegue fazer
що ти взагалі вмієш|co ty właściwie umiesz
че умеешь|че ты умеешь|чё умеешь|че можешь|что умеешь|що вмієш|що ти вмієш|шо вмієш|шо ти вмієш
co umiesz|co ty umiesz|co potrafisz|co ty potrafisz
neler yapabiliyorsun|neler yapabiliyosun|ne yapabiliyorsun|ne yapabiliyosun|ne işe yararsın
làm được những gì|làm được gì|làm dc những gì|làm dc gì|làm đc gì|biết làm gì|biết làm những gì
بتعرف تعمل ايه|بتعرف تعملي ايه|شو بتعرف تعمل|وش تقدر تسوي|ايش تقدر تسوي|شو بتقدر تعمل
뭐 할 수 있어|뭐 할수있어|뭐할수있어|뭐 할 줄 알아|뭐 해줄 수 있어
会干啥|你会干啥|都会干啥|你都会干啥|能干啥|你能干啥|会啥|你会啥|能干嘛|你能干嘛
"""

PROGRESS: Final = """
daha ne kadar sürer|ne kadar sürer|ne zaman biter|bitmedi mi|hazır mı|masih lama nggak
masih lama gak|masih lama|udah selesai belum|kapan selesai|berapa lama lagi|udah jadi belum
ще довго чекати|ще довго|коли буде готово|довго ще|вже готово|скільки ще чекати
c'est bientôt fini|c'est bientôt prêt|t'as fini|tu as bientôt fini|falta mucho|ya casi|falta muito
tá pronto|já tá pronto|tá quase
готово|вже готово|ще довго|довго ще|скільки ще|скільки ще чекати|ще не готово|коли буде готово
як там відео
як справи з відео
bitti mi|hazır mı|oldu mu|ne kadar kaldı|daha ne kadar|ne zaman biter|ne zaman hazır|bitmedi mi
daha bitmedi mi|nasıl gidiyor
sudah selesai|udah selesai|sudah jadi|udah jadi|masih lama|berapa lama lagi|kapan selesai
belum selesai
udah belum|sudah belum|sampai mana
"""

ASKED: Final = (
    apart.words(lambda each: each.asked)
    + """
ready|done|all done|finished|complete|completed|well|so|and|still going|still at it|how long|news
is that it
fertig|erledigt|und|na|was neues|wie lange|noch nicht
fini|terminé|pret|prêt|alors|ça y est|du nouveau|et alors|c'est bon|toujours pas
listo|lista|terminó|terminado|terminada|acabó|hecho|y|ya|aún no|todavía no|novedades
pronto|pronta|já|terminado|feito|concluído|e aí|e então|ainda não|novidades
готово|готов|готова|всё|все|ну|и|и что|закончил|закончила|сделал|сделала|ещё нет|уже
できた|出来た|完成|完了|終わり|終了|どう|どうなった|まだか
好了|完成|完了|做完|做完了|做好了|弄好了|搞定|搞定了|怎么样|怎样|成了|可以了|结束|结束了
готове|готовий|усе|все|ну|і|й|ну що|ну як|зробив|зробила|закінчив|закінчила|вже|завершено
hazır|bitti|tamam mı|oldu|tamamlandı|ee|ne oldu|hala mı|ne kadar sürer
selesai|jadi|beres|udah|sudah|kelar|udah kelar|sudah beres|gimana|bagaimana|belum
"""
)
"""Alone they are somebody's answer, or nothing; with a question mark they ask how far it is."""

SMALLTALK: Final = """
привіт|вітаю|добрий день|доброго ранку|добрий вечір|вибач|вибачте|круто|клас|молодець|чудово|бувай
до побачення|ти бот|ти робот|дуже дякую|щиро дякую|велике спасибі
merhaba|selam|günaydın|iyi akşamlar|iyi günler|özür dilerim|pardon|kusura bakma|harika|süper|güzel
çok teşekkürler|teşekkür ederim|çok teşekkür ederim|sağ ol|çok sağ ol
görüşürüz|hoşça kal|bot musun|sen bot musun
halo|hai|hei|selamat pagi|selamat siang|selamat sore|selamat malam|maaf|keren|mantap|bagus|hebat
dadah
terima kasih|terima kasih banyak|makasih banyak|sampai jumpa|kamu bot|apakah kamu bot|ini bot
mrc|mrc bcp|merci bcp|t'es au top|tu es au top|top danke|danke top|dank dir|danke dir
eres un crack|eres el mejor|sei un grande|sei il migliore|vlw|obg|brigado|brigada|tmj
выручил|выручила|выручили|пасиб|пасибо|спасибочки|красава|дяки|дякс|дяки велике|виручив
eyw|saol|eyw saol|tşk|tşkler|sağ olasın|sağolasın|mksh|makasi|makasii|tengkyu|nuhun|suwun
शुक्रिया|shukriya|bahut shukriya|thanku|dhanyavad|dhanyawad
تسلم|تسلمي|تسلم ايدك|مشكور|يسلمو|يعطيك العافيه
ありがと|助かった|助かった ありがとう|サンキュー|あざす
고마워|고마워요|감사|땡큐|ㄳ|ㄳㄳ|ㄱㅅ|ㄱㅅㄱㅅ
"""

THANKS: Final = (
    apart.words(lambda each: each.thanks)
    + "|дякую|спасибі|teşekkürler|teşekkür|sağol|eyvallah|makasih|kasih|trims"
)
"""Single words."""

AGREEMENT: Final = (
    apart.words(lambda each: each.agreement)
    + """
так|ага|угу|добре|гаразд|звісно|звичайно|авжеж|згоден|згодна|давай|давайте|чудово|так давай|ок
evet|olur|tamam|tabii|tabi|elbette|peki|kabul|aynen|harika|süper|evet lütfen|yap|güzel
ya|iya|yup|oke|ok|boleh|setuju|tentu|baik|siap|sip|betul|mantap|silakan|iya dong|gas|lanjut
pode fazer|sim pode fazer|pode sim|manda ver|no dobra|no dobra rób|no jasne|dobra rób|rób śmiało
làm đi|uh làm đi|ừ|ừ làm đi|ok làm đi|được đó|ايوه|ايوه اعملها|تمام اعملها|اعملها|ماشي|ايوه تمام
آره بکن|بکن|آره انجام بده|انجام بده|行就这么弄|就这么弄|就这么办|就这样做|好啊做吧|做吧|弄吧
"""
)

VAGUE: Final = """
покращ|покращи|зроби краще|зроби гарно|зроби красиво|відредагуй|змонтуй|зроби щось
daha iyi yap|güzelleştir|iyileştir|düzenle|güzel yap|bir şeyler yap
bagusin|perbaiki|percantik|buat lebih bagus|edit|edit videonya|edit dong
"""
