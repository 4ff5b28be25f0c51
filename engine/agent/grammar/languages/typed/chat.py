"""Turkish, Polish, Ukrainian and Indonesian as they are typed in a chat, tried before the tables of
the written language: reasons before the wish, what stands round a size, "back as it was".
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_N = r"(\d[\d.,]*)"
_TR_CUT = r"(?:kes|sil|at|çıkar|kırp|kaldır|uçur)\w*"
_TR_KEEP = r"(?:bırak|kalsın|tut|al|sakla|kalsin)\w*"
_TR_SIZE = r"(\d+(?:[.,]\d+)?) ?(mb|kb|gb|megabayt|kilobayt)(?:'?[a-zığüşöç]{1,3})?"
_ID_PUT = r"(?:jadikan|jadi|bikin|buat|ubah|ganti|turunkan|kecilkan|set|pasang)"

CHAT: dict[str, Rows] = {
    "tr": (
        (
            r"şunu|sunu|biraz|azıcık|hemen|şimdi|artık|rica etsem|zahmet olmazsa|bi zahmet|ya"
            r"|tamamen|komple|bana|hadi",
            "",
        ),
        (
            r"(?:dosya|video|boyut)\w* (?:hala|hâlâ) (?:çok )?(?:büyük|ağır|fazla)|(?:hala"
            r"|hâlâ) (?:çok )?(?:büyük|ağır)",
            "still too big",
        ),
        (r"(?:dosya|video|boyut)\w* (?:çok |fazla )+(?:büyük|ağır|fazla)", "it is too big"),
        (
            rf"(?:(?:boyut|dosya|video)\w* )?{_TR_SIZE} (?:geçmesin|aşmasın)",
            r"at most \1 \2",
        ),
        (
            rf"(?:boyut\w*|dosya\w*|video\w*) {_TR_SIZE} (?:olsun|yap|indir|düşür|çek)\w*",
            r"compress to \1 \2",
        ),
        (
            rf"{_TR_SIZE} alt[ıi]na (?:indir|düşür|dusur|çek|cek|küçült)(?:sene|iver|sin)?",
            r"compress to under \1 \2",
        ),
        (r"onu geri al|geri al (?:onu|bunu)", "undo"),
        (
            rf"ve (?=(?:gerisi|kalan))|(?:ve )?(?:gerisi|kalanı|geri kalanı|kalan kısmı)(?:ni"
            rf"|nı|n)? {_TR_CUT}",
            "and remove the rest",
        ),
        (
            rf"(?:sadece |yalnızca )?ilk (\d+) (saniye|dakika)\w* {_TR_KEEP}",
            r"keep the first \1 \2",
        ),
        (rf"(?:sadece |yalnızca )?son (\d+) (saniye|dakika)\w* {_TR_KEEP}", r"keep the last \1 \2"),
        (
            rf"(?:baştan|başından|başındaki) (?:ilk )?(\d+) (saniye|dakika)\w* {_TR_CUT}",
            r"cut off the first \1 \2",
        ),
        (
            rf"(?:sondan|sonundan|sonundaki) (?:son )?(\d+) (saniye|dakika)\w* {_TR_CUT}",
            r"cut off the last \1 \2",
        ),
        (
            rf"(\d+)\.? ?saniye(?:den|yle| ile) (\d+)\.? ?saniye(?:ye)?(?: kadar"
            rf"| aras\w+)?(?: olan)?(?: kısmı\w*| bölümü\w*)? {_TR_KEEP}",
            r"keep from \1 to \2 seconds",
        ),
        (
            rf"(\d+:\d+)'?\w* (?:ile )?(\d+:\d+)'?\w*(?: kadar| aras\w+)?(?: olan)?(?: kısmı\w*"
            rf"| bölümü\w*)? {_TR_KEEP}",
            r"keep from \1 to \2",
        ),
        (
            rf"(\d+:\d+)'?\w* (?:ile )?(\d+:\d+)'?\w*(?: kadar| aras\w+)?(?: olan)?(?: kısmı\w*"
            rf"| bölümü\w*)? {_TR_CUT}",
            r"cut off from \1 to \2",
        ),
        (
            r"(?<!arası )(?<!arasını )(?<!arasında )(?:videonun |bunun )?"
            r"ses(?:ini|i)? (?:kapat|kaldır|sil|kes|çıkar|kıs(?=$)"
            r"|yok et)\w*"
            r"|sessiz (?:olsun|hale getir|yap)\w*|ses (?:olmasın|istemiyorum)|sustur\w*",
            "mute",
        ),
        (
            r"(?:en )?(?:son )?(?:yaptığın\w*|yaptıkların\w*|yaptığım\w*|değişikliği"
            r"|değişiklikleri|şeyi|hamleyi) geri al\w*"
            r"|eski (?:haline|hâline) (?:getir|döndür|al)\w*|(?:bir )?önceki (?:hal\w*"
            r"|sürüm\w*|versiyon\w*) (?:dön|getir|al)\w*"
            r"|(?:bir )?öncekine dön\w*|eskisi gibi (?:yap|olsun)\w*",
            "undo",
        ),
        (
            r"hız(?:ı|ını) (?:iki|2) kat(?:ına)? (?:çıkar|yap|artır)\w*|(?:iki|2) kat(?:ına"
            r"|ı)? (?:hızlandır|hızlı yap|hızlı olsun|hız)\w*",
            "speed 2x",
        ),
        (r"hız(?:ı|ını) yarıya (?:indir|düşür)\w*|yarı hız\w*(?: yap\w*)?", "at half speed"),
        (r"(\d+(?:[.,]\d+)?) ?(?:kat|x) (?:hızlandır|hızlı)\w*(?: yap\w*)?", r"speed \1x"),
        (r"kare(?:ye)? (?:yap|format\w*|hale getir|olsun|çevir|kırp)\w*", "make it square"),
        (r"dikey(?:e)? (?:yap|format\w*|hale getir|olsun|çevir)\w*", "make it vertical"),
        (r"yatay(?:a)? (?:yap|format\w*|hale getir|olsun|çevir)\w*", "make it landscape"),
        (r"alt ?yazı(?:lar|yı|ları)? (?:ekle|koy|oluştur|yap|bas)\w*", "add captions"),
        (
            r"(?:çözünürlü\w*|kalite\w*) (\d{3,4}p?)(?:'?\w{1,2})? (?:yap|düşür|indir|çevir"
            r"|olsun|çek)\w*",
            r"resize it to \1",
        ),
        (r"(\d+) saniye(?:ye|lik)? (?:kısalt|indir|düşür)\w*", r"shorten it to \1 seconds"),
        (r"(\d+) derece (?:sağa )?(?:döndür|çevir)\w*", r"rotate \1 degrees"),
    ),
    "pl": (
        (  # "ten", which was read as a number
            r"10(?= (?:film|filmik|plik|klip|tekst|tytu[lł]|fragment|kawa[lł]ek|obraz)(?!\w))",
            "the",
        ),
        (r"to", "the"),
        (r"troch[eę]|troszk[eę]|ca[lł]kiem|zupe[lł]nie|prosz[eę] ci[eę]|no to|weź mi|jeszcze", ""),
        (
            r"(?:film|plik|wideo|nagranie)? ?(?:jest )?(?:wci[aą][zż]|nadal|dalej"
            r"|ci[aą]gle) (?:jest )?(?:za|zbyt) (?:ci[eę][zż]k\w+|du[zż]\w+)",
            "still too big",
        ),
        (
            r"(?:film|plik|wideo|nagranie)? ?(?:jest )?(?:za|zbyt) (?:ci[eę][zż]k\w+|du[zż]\w+"
            r"|wielk\w+)(?: jest)?",
            "it is too big",
        ),
        (
            r"(?:zmniejsz|odchud[zź]|zredukuj)(?: (?:go|j[aą]|to|the|plik|film|wideo))?(?=$"
            r"|[,.]| for )",
            "make smaller",
        ),
        (
            rf"(?:niech|[zż]eby)(?: \w+)? (?:ma|mia[lł]\w*|wa[zż]y\w*|by[lł]\w*|b[eę]dzie"
            rf"|zajmuje) (?:maksymalnie|najwy[zż]ej|maks\w*|do|poni[zż]ej)? ?{_N} ?(mb|kb|gb"
            rf"|mega\w*)",
            r"compress to at most \1 \2",
        ),
        (r"(?:zostaw|zachowaj)(?: mi)? (?:samo|same|sam[aą]|jedynie|tylko)", "keep only"),
        (
            r"(?:we[zź]|wyci[aą]gnij|chc[eę])(?: tylko| sam)? (?:kawa[lł]ek|fragment"
            r"|cz[eę][sś][cć])",
            "keep",
        ),
        (r"od (\d+) do (\d+) sek\w*", r"from \1 to \2 seconds"),
        (
            r"wr[oó][cć] do (?:poprzedni\w+|wcze[sś]niejsz\w+|star\w+)(?: wersji)?"
            r"|przywr[oó][cć] (?:poprzedni[aą] wersj[eę]|jak by[lł]o)"
            r"|cofnij (?:the|si[eę]|o krok)|(?:zr[oó]b|daj) (?:tak )?jak by[lł]o",
            "undo",
        ),
        (r"wy[lł][aą]cz (?:g[lł]os|fonie|foni[eę])", "mute"),
    ),
    "uk": (
        (r"тіки|тікі|тільки шо", "тільки"),
        (r"звук (?:забери|прибери|вимкни|зніми|вируби)(?:те)?", "mute"),
        (r"трохи|трішки|ще|зовсім|повністю|будь ласочка|плз", ""),
        (
            r"(?:відео|файл|ролик)? ?(?:все ще|досі|усе ще) (?:за|занадто |надто )?(?:важк"
            r"|велик|заважк|завелик)\w+",
            "still too big",
        ),
        (
            r"(?:відео|файл|ролик)? ?(?:занадто |надто |дуже )(?:важк|велик)\w+|(?:відео|файл"
            r"|ролик)? ?(?:заважк|завелик)\w+",
            "it is too big",
        ),
        (r"зменш\w*(?: (?:його|це|відео|файл|ролик))?(?=$|[,.]| for )", "make smaller"),
        (r"(?:зроби\w* )?(?:його |це |відео )?менш\w* (?:ніж|за|як|від)(?= \d)", "under"),
        (
            r"(?:хай|нехай)(?: \w+)? (?:важить|буде|має)|щоб(?: \w+)? (?:важило|було|важив"
            r"|було б)",
            "",
        ),
        (
            r"(?:зменш|знизь|зміни|постав|зроби)\w* (?:роздільн\w+(?: здатність)?"
            r"|якість)(?: до| на)? (\d{3,4}p?)",
            r"resize it to \1",
        ),
        (
            r"(?:лиш|залиш|візьм)\w+(?: тільки| лише)?(?: шматок| частину| фрагмент)?(?= (?:з"
            r"|від|із) \d)",
            "keep",
        ),
        (
            r"(?:з|від|із) (\d+)(?:-?[а-яії]+)? (?:по|до) (\d+)(?:-?[а-яії]+)? секунд\w*",
            r"from \1 to \2 seconds",
        ),
        (r"лиш(?:и|іть|ай)\w*", "keep"),
        (r"(?:зроби\w* )?(?:його |відео |це )?квадрат\w*", "make it square"),
        (r"(?:зроби\w* )?(?:його |відео |це )?вертикальн\w*", "make it vertical"),
        (r"(?:зроби\w* )?(?:його |відео |це )?горизонтальн\w*", "make it landscape"),
        (
            r"(?:поверни|верни)\w* (?:до )?(?:попередн\w+ (?:верс\w+|стан\w*)|минул\w+ верс\w+)",
            "undo",
        ),
    ),
    "id": (
        (r"jd|jdi|jadi(?= di ?bawah)", ""),
        (r"dong|deh|sih|nih|kak|bang|banget|plis|yuk|biar|sedikit|dikit|tolong", ""),
        (
            r"(?:video|file|ukuran)\w* masih (?:kegedean|kebesaran|terlalu besar|besar|berat)"
            r"|masih (?:kegedean|kebesaran|terlalu besar)",
            "still too big",
        ),
        (
            r"(?:video|file|ukuran)\w* (?:kegedean|kebesaran|keberatan|terlalu (?:besar|berat)"
            r"|gede|berat)",
            "it is too big",
        ),
        (
            rf"ukuran\w* (?:{_ID_PUT})?(?: jadi| ke| sampai| sekitar)? ?{_N} ?(mb|kb"
            rf"|gb)(?: aja| saja)?",
            r"compress to \1 \2",
        ),
        (
            rf"{_ID_PUT} resolusi\w*(?: jadi| menjadi| ke)? (\d{{3,4}}p?)"
            rf"|resolusi\w* (?:di)?{_ID_PUT}(?: jadi| ke)? (?P<k>\d{{3,4}}p?)",
            r"resize it to \1\g<k>",
        ),
        (
            r"(?:ambil|sisakan|simpan|pertahankan|mau)(?: cuma| hanya)? (\d+) (detik|menit)"
            r" (?:pertama|awal)\w*(?: saja| aja| doang)?",
            r"keep the first \1 \2",
        ),
        (
            r"(?:ambil|sisakan|simpan|pertahankan|mau)(?: cuma| hanya)? (\d+) (detik|menit)"
            r" (?:terakhir|akhir)\w*(?: saja| aja| doang)?",
            r"keep the last \1 \2",
        ),
        (
            r"(?:potong|buang|hapus|hilangkan|pangkas|cut)(?:kan)? (\d+) (detik|menit) (?:di "
            r"|yang |bagian )*(?:awal|depan|pertama)\w*",
            r"cut off the first \1 \2",
        ),
        (
            r"(?:potong|buang|hapus|hilangkan|pangkas|cut)(?:kan)? (\d+) (detik|menit) (?:di "
            r"|yang |bagian )*(?:akhir|belakang|terakhir)\w*",
            r"cut off the last \1 \2",
        ),
        (
            r"(?:ambil|sisakan|simpan)(?: bagian)?(?: dari)? (?:detik )?(?:ke-?)?(\d+) "
            r"(?:sampai|hingga|ke|-) (?:detik )?(?:ke-?)?(\d+)(?!:)(?: saja| aja| doang)?",
            r"keep from \1 to \2 seconds",
        ),
        (
            r"(?:hilang|mati|hapus|buang|bisu|nonaktif|mute)(?:kan)? (?:semua )?(?:suara|audio"
            r"|bunyi)\w*"
            r"|(?:bikin|buat|jadikan)?(?: videonya| video)? ?(?:bisu|tanpa suara|senyap|hening)"
            r"|(?:suara|audio)\w* (?:di)?(?:hilang|mati|hapus|buang)(?:kan|in)?",
            "mute",
        ),
        (
            r"batalkan(?: (?:perubahan|yang|edit|editan|langkah))* (?:terakhir|tadi|barusan)"
            r"|(?:balik|kembali)(?:kan|an)?(?: lagi)?(?: (?:kayak|seperti|ke))? (?:versi "
            r"|yang )?(?:semula|awal|sebelumnya|tadi)",
            "undo",
        ),
        (
            r"(?:percepat|cepatkan)(?:kan)?(?: videonya)? (?:jadi )?(?:2|dua)(?: kali| x"
            r"|x)(?: lipat)?"
            r"|(?:jadi )?(?:2|dua) kali (?:lebih )?(?:cepat|lipat)|kecepatan\w* (?:jadi )?(?:2"
            r"|dua)(?: kali|x)(?: lipat)?",
            "speed 2x",
        ),
        (
            r"(?:jadikan|bikin|buat|ubah jadi|crop jadi|jadi)?(?: videonya)? ?(?:kotak|persegi)",
            "make it square",
        ),
        (
            r"(?:jadikan|bikin|buat|ubah jadi|jadi)(?: videonya)? (?:vertikal|portrait|potret"
            r"|tegak)",
            "make it vertical",
        ),
        (
            r"(?:kasih|tambah\w*|pasang|beri|buatkan|bikinkan)(?: teks)? (?:subtitle|subtitel"
            r"|caption|takarir)\w*(?: otomatis)?",
            "add captions",
        ),
        (r"(?:besarkan|kencangkan|keraskan|naikkan|gedekan) (?:suara|volume)\w*", "make it louder"),
        (r"(?:kecilkan|pelankan|turunkan) (?:suara|volume)\w*", "make it quieter"),
        (r"putar(?:kan)?(?: videonya)? (\d+) derajat", r"rotate \1 degrees"),
        (r"kecilkan(?: lagi)?(?=$|[,.]| for )", "make smaller"),
    ),
}
"""By language."""
