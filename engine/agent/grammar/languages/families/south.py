"""Turkish, Indonesian and Vietnamese, by kinds of wish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.agent.grammar.languages.families.kinds import APP, BEFORE_VERB, Family, N, T, rows

# A Turkish verb denies by -ma/-me: "kapatma" is "don't turn off", unless a noun's verb follows.
_TR_NOT = r"(?!m[ae](?:y[ıi]n|s[ıi]n)?(?:\W|$))"
_TR_DENIED = (
    r"(?:kapat|kes|sil|at|çıkar|kırp|kaldır|sıkıştır|küçült|hızlandır|yavaşlat|döndür|çevir|ekle"
    r"|koy|yap"
    r"|dokun|bırak|değiştir|azalt|artır|arttır|kıs|yükselt|böl|birleştir|düşür|al|ver|yaz|et|uçur"
    r"|boz"
    r"|kısalt|bulanıklaştır|aktar|geri al|sessizleştir|sustur|oynat|buda|indir)"
)
_TR_S = r"(?:saniye|sn|san)"
_TR_CUT = (
    rf"(?:kes|sil|at|çıkar|kırp|kaldır|uçur|buda){_TR_NOT}(?:al[ıi]m|elim|iver|ıver|ar|er|ır|ir"
    r"|sana|sene|in|ın|un)?"
)
_TR_KEEP = r"(?:kalsın|kalsin|bırak|tut|al|sakla|olsun|lazım|istiyorum)"

_ID_S = r"(?:detik|dtk|det|s)"
_ID_CUT = (
    r"(?:potong(?:in|kan)?|buang(?:in)?|hapus(?:in|kan)?|ilangin|hilangin|hilangkan|cut(?:in)?"
    r"|pangkas(?:in)?|gunting|apus(?:in)?|buangkan)"
)
_ID_KEEP = r"(?:ambil(?:in)?|sisain|sisakan|simpan|pake|pakai|mau|pertahanin|pertahankan)"
_ID_FROM = r"(?:dari |antara |mulai )?(?:menit |detik )?"
_ID_TO = r"(?:sampe|sampai|sampek|ke|hingga|-|s/d|sd)(?: menit| detik)?"
_ID_JUST = r"(?: (?:aja|saja|doang|ajah))?"

_VI_S = r"(?:giây|s|gy)"
_VI_END = r"(?: (?:đi|nhé|nha|giùm|giúp|dùm|với|luôn|thôi|cho mình|cho tôi|giúp mình|ạ|hộ|cái))*"
_VI_CUT = r"(?:cắt bỏ|cắt|bỏ|xóa|xoá|xén|lược bỏ|bỏ bớt|cắt bớt|loại bỏ)"
_VI_KEEP = r"(?:lấy|giữ(?: lại)?|chỉ (?:giữ|lấy)|để lại|cần)"

SOUTH: Final[Mapping[str, Family]] = {
    "tr": rows(
        {
            "denied": rf"(?<!\w)({_TR_DENIED})m[ae](?:y[ıi]n(?:[ıi]z)?|s[ıi]n(?:lar"
            rf"|ler)?)?{BEFORE_VERB}",
            "app": (
                rf"{APP}(?:'?(?:tan|ten|dan|den|a|e|ya|ye|da|de))? (?:gönderemiyorum|atamıyorum"
                r"|yükleyemiyorum|paylaşamıyorum|gitmiyor|sığmıyor|olmuyor)",
                rf"{APP}(?:'?(?:a|e|ya|ye|tan|ten|dan|den))? (?:atacağım|göndereceğim|atıcam"
                r"|göndericem|yükleyeceğim|yüklücem|koyacağım)",
            ),
            "size": rf"{N} ?(mb|kb|gb|mega\w*)(?:'?[ıiuü]n|'?n[ıi]n)? (?:altına|altında|altı)(?: "
            r"(?:düşür|indir|çek|olsun|küçült|sıkıştır))?",
            "heavy": r"(?:video|dosya|bu) (?:çok|fazla|baya|bayağı) (?:büyük|ağır)",
            "smaller": rf"(?:küçült|sıkıştır|ufalt){_TR_NOT}(?: (?:lütfen|hadi|biraz))?(?= *(?:$"
            r"|[,.!]))",
            "first": (
                rf"(?:baştan|başından|baştaki|ilk|baş taraftan|en baştan) (?:ilk )?{N} ?{_TR_S}"
                rf"(?:yi|si|lik|sini|y[iı])?(?: (?:kısmı|bölümü|yeri)\w*)? {_TR_CUT}(?!"
                r" sonra)",
            ),
            "last": (
                rf"(?:sondan|sonundan|sondaki|son|son taraftan|en sondan) (?:son )?{N} ?{_TR_S}"
                rf"(?:yi|si|lik|sini|y[iı])?(?: (?:kısmı|bölümü|yeri)\w*)? {_TR_CUT}",
            ),
            "out": rf"{T}(?:'?\w{{1,3}})? ?(?:ile|-|den|dan)? ?{T}(?:'?\w{{1,3}})? ?(?:aras\w+)?"
            rf"(?: (?:kısm\w+|bölüm\w+|yer\w+))? {_TR_CUT}",
            "only": rf"(?:sadece |yalnızca |bir tek )?{T}(?:'?\w{{1,3}})? ?(?:ile|-|den|dan)?"
            rf" ?{T}(?:'?\w{{1,3}})? ?(?:aras\w+)?(?: (?:kısm\w+|bölüm\w+|yer\w+))?"
            rf" {_TR_KEEP}",
            "mp3": r"(?:sadece |yalnızca )?(?:sesi|sesini|müziği|müziğini) mp3 (?:olarak )?"
            rf"(?:ver|çıkar|kaydet|al|at|yap){_TR_NOT}",
            "gif": r"(?:bundan|bunu|videodan|videoyu)? ?gif(?:'?[eai])? ?(?:yap|çevir|dönüştür"
            rf"|yapıver){_TR_NOT}",
            "mute": (
                r"(?:videonun )?ses(?:ini|i|leri)? (?:komple |tamamen )?(?:kapat|kaldır|sil|yok"
                rf" et){_TR_NOT}(?:ıver|iver)?",
            ),
            "faint": r"ses(?:i)? (?:çok |baya )?(?:az|kısık|düşük|alçak)",
            "louder": r"(?:ses(?:i|ini)? )?(?:biraz )?(?:yükselt|arttır|artır|aç(?!"
            rf" ?ık)){_TR_NOT}(?= *(?:$|[,.!]))",
            "quieter": rf"ses(?:i|ini)? (?:biraz |azıcık )?(?:kıs|azalt|düşür|alçalt){_TR_NOT}(?:"
            r" biraz| azıcık)?(?= *(?:$|[,.!]| ve ))",
            "times": rf"{N} (?:kat|misli) hızlandır{_TR_NOT}",
            "slow": r"(?:ağır çekim|yavaş çekim|slow ?motion)(?:e|de)? ?(?:yap|olsun|al|koy"
            rf"|çevir)?{_TR_NOT}",
            "lying": r"yan duruyor|yan yatmış|yan dönmüş|ters duruyor",
            "right": rf"(?:sağa )?{N} derece (?:sağa )?(?:çevir|döndür){_TR_NOT}",
            "left": (
                rf"sola {N} derece (?:çevir|döndür){_TR_NOT}",
                rf"{N} derece sola (?:çevir|döndür){_TR_NOT}",
            ),
            "vertical": rf"(?:dikey|dikine)(?: (?:olarak|formatta|formata))? (?:kırp|kes){_TR_NOT}",
            "gray": rf"siyah[- ]beyaz(?:a)? ?(?:olsun|yap|çevir|hale getir)?{_TR_NOT}",
            "reverse": r"(?:tersten|geriye doğru|sondan başa|geri geri) ?(?:oynat|oynasın"
            rf"|çal)?{_TR_NOT}",
            "undo": r"(?:son|az önce) yaptığın(?:ı|i)? (?:şeyi )?(?:geri al|iptal et)|"
            r"(?:sonuncuyu|sonuncusunu|son işlemi) (?:geri al|iptal et)",
            "export": r"(?:(?:tamamdır|tamam|oldu|güzel|süper),? )*(?:dışa aktar|dışarı aktar"
            r"|kaydet)",
            "write_top": r"(?:üste|yukarıya|üst kısma|tepeye|üstüne) (?=«)",
            "write_bottom": r"(?:alta|aşağıya|alt kısma) (?=«)",
            "nothing": r"lütfen|lütfenn*|hadi|bi",
        },
        "ve sonra|sonra da|ve|sonra",
    ),
    "id": rows(
        {
            "app": (
                r"(?:gak|ga|nggak|ngga|enggak|tidak|kagak|g)(?: (?:bisa|muat|kekirim|masuk))?(?:"
                r" (?:di)?(?:kirim|upload|masukin|share)(?:in)?)? (?:ke|di|lewat|via|for)"
                rf" {APP}",
                r"(?:mau|pengen|biar bisa|buat|supaya) (?:di)?(?:kirim|upload|share|bagiin)"
                rf"(?:in)? (?:ke|di|lewat|via|for) {APP}",
            ),
            "whatsapp": r"(?:(?:gak|ga|nggak|ngga|enggak|tidak|g) (?:(?:bisa|muat|kekirim|masuk)"
            r" )?|(?:mau|pengen|buat|biar bisa) )"
            r"(?:(?:di)?(?:kirim|share)(?:in)? )?(?:ke|di|lewat|via) (?:wa|wasap)",
            "size": r"(?:bikin|buat|jadiin|kecilin|kompres|turunin|jadikan)(?: (?:jadi|sampe"
            r"|sampai|ke|filenya|videonya|ukurannya|biar))* (?:di ?bawah|dibawah|kurang dari"
            rf"|maksimal|max|maks|cuma|jadi)? ?{N} ?(mb|kb|gb)(?: (?:ya|aja|dong|saja))*",
            "heavy": r"(?:file|video|ukuran)\w* (?:ke?gedean|kegedean|gede banget|besar banget"
            r"|berat banget)",
            "smaller": r"(?:kecilin|kompres(?:in)?|perkecil|diperkecil|kecilkan)(?: (?:dong|ya"
            r"|aja|lagi|dikit|filenya|videonya))*(?= *(?:$|[,.!]))",
            "first": (
                rf"{_ID_CUT} {N} ?{_ID_S} (?:yang |di )?(?:awal|pertama|depan)\w*",
                rf"{_ID_CUT} (?:awal|depan)(?:nya)? {N} ?{_ID_S}",
                rf"{N} ?{_ID_S} (?:awal|pertama|depan)(?:nya)? (?:di)?{_ID_CUT}",
            ),
            "last": (
                rf"{_ID_CUT} {N} ?{_ID_S} (?:yang |di )?(?:akhir|terakhir|belakang|ujung)\w*",
                rf"{_ID_CUT} (?:akhir|belakang)(?:nya)? {N} ?{_ID_S}",
                rf"{N} ?{_ID_S} (?:akhir|terakhir|belakang)(?:nya)? (?:di)?{_ID_CUT}",
            ),
            "out": rf"{_ID_CUT} (?:bagian |yang |part )?{_ID_FROM}{T} {_ID_TO} {T}",
            "only": (
                rf"{_ID_KEEP} (?:bagian |yang |cuma |hanya )*{_ID_FROM}{T} {_ID_TO} {T}{_ID_JUST}",
                rf"(?:cuma|hanya) {_ID_FROM}{T} {_ID_TO} {T}{_ID_JUST}",
                rf"{_ID_FROM}{T} {_ID_TO} {T} (?:aja|saja|doang)",
            ),
            "mp3": r"(?:ambil|minta|ekstrak|jadiin|simpan|mau)(?:in)? (?:suara|audio|musik)"
            r"(?:nya)?(?: (?:aja|saja|doang))?(?: (?:jadi|sebagai|ke|format|dalam))* mp3",
            "gif": r"(?:jadiin|bikin|buat|ubah|jadikan|konversi)(?:in)?(?: (?:jadi|ke|ini"
            r"|videonya|video ini))* gif",
            "mute": r"(?:ilangin|hilangin|matiin|hapus|apusin|buang|bisuin)(?: (?:semua))? "
            r"(?:suara|audio)(?:nya)?|bisuin|(?:suara|audio)(?:nya)? (?:di)?(?:matiin|ilangin"
            r"|hilangin|hapus)",
            "faint": r"suara(?:nya)? (?:kecil|pelan|lirih)(?: (?:banget|bgt|amat))?",
            "louder": r"(?:gedein|kerasin|kencengin|naikin|besarin)(?: (?:suara|volume)(?:nya)?)?"
            r"(?= *(?:$|[,.!]))",
            "quieter": r"(?:pelanin|kecilin|turunin|rendahin) (?:suara|volume)(?:nya)?",
            "times": r"(?:cepetin|percepat|cepatin|dicepetin)(?: (?:jadi|videonya))? (\d+"
            r"(?:[.,]\d+)?) ?(?:x|kali)(?: lipat)?",
            "double": r"(?:cepetin|percepat|cepatin)(?: (?:jadi|videonya))? (?:dua kali|2x|2"
            r" kali)(?: lipat)?",
            "slow": r"(?:bikin|buat|jadiin)?(?: jadi)? ?(?:slow ?mo(?:tion)?|gerak lambat|lambat)",
            "lying": r"(?:video(?:nya)? )?(?:miring|kebalik|kemiringan)(?: nih)?",
            "right": rf"(?:puter|putar)(?:in|kan)?(?: (?:video(?:nya)?))? {N} ?(?:derajat|°)(?:"
            r" ke kanan)?(?! ke kiri)",
            "left": rf"(?:puter|putar)(?:in|kan)?(?: (?:video(?:nya)?))? {N} ?(?:derajat|°) ke"
            r" kiri",
            "vertical": r"(?:crop|potong|pangkas)(?: (?:jadi|ke|video(?:nya)?))* (?:vertikal"
            r"|tegak|portrait|potret)",
            "gray": r"(?:bikin|buat|jadiin|ubah)?(?: jadi)? ?hitam[- ]putih",
            "reverse": r"(?:puter|putar|mainin|jalanin)(?:in|kan)? (?:mundur|terbalik|kebalik)|"
            r"(?:bikin|dibikin|jadiin) mundur|balikin dari belakang",
            "undo": r"(?:batalin|balikin|undo|urungin) (?:yang )?(?:tadi|barusan|terakhir"
            r"|sebelumnya)(?: dong)?",
            "export": r"(?:(?:udah|sudah) (?:oke|ok|bagus),? |oke,? |sip,? )*(?:ekspor|eksporin"
            r"|export)(?: (?:ya|dong|aja|videonya))?",
            "write_top": r"(?:kasih|tambah(?:in)?|tulis(?:in)?|pasang)(?: (?:tulisan|teks))? di"
            r" atas",
            "write": r"(?:kasih|tambahin|tulisin|pasang) (?:tulisan|teks)",
            "nothing": r"ya|dong|nih|deh|plis|tolong|bgt|banget",
        },
        "dan lalu|dan|lalu|terus|trus|abis itu|habis itu|kemudian",
    ),
    "vi": rows(
        {
            "app": (
                rf"(?:gửi|đăng|up|gởi|tải)(?: (?:qua|lên))? {APP} (?:không|ko|k|hông) (?:được|đc"
                r"|nổi)",
                rf"(?:không|ko|k) (?:gửi|đăng|up|gởi) (?:được|đc|nổi) (?:qua|lên)? ?{APP}",
            ),
            "size": r"(?:cho|nén|giảm|hạ|làm|ép)(?: (?:xuống|còn|về|nó|video|file|lại))* (?:dưới"
            rf"|tối đa|khoảng|không quá|<)? ?{N} ?(mb|kb|gb|mê|mega){_VI_END}",
            "heavy": r"(?:video |file |tệp )?(?:nặng|to|lớn) (?:quá|lắm|vậy)",
            "smaller": rf"nén (?:lại|xuống|bớt|nhỏ)(?: lại)?{_VI_END}",
            "first": (rf"{_VI_CUT} (?:mất |đi )?{N} ?{_VI_S} (?:đầu(?: tiên)?|ở đầu){_VI_END}",),
            "last": (rf"{_VI_CUT} (?:mất |đi )?{N} ?{_VI_S} (?:cuối(?: cùng)?|ở cuối){_VI_END}",),
            "first_one": rf"{_VI_CUT} giây đầu(?: tiên)?{_VI_END}",
            "out": rf"{_VI_CUT} (?:đoạn |phần |khúc )?(?:từ )?{T} (?:đến|tới|-) {T}{_VI_END}",
            "only": rf"{_VI_KEEP} (?:đoạn |phần |khúc )?(?:từ )?{T} (?:đến|tới|-) {T}{_VI_END}",
            "mp3": r"(?:tách|lấy|xuất|lưu|trích)(?: (?:riêng|mỗi|phần))* (?:nhạc|tiếng|âm thanh"
            rf"|audio|nhạc nền)(?: (?:ra|thành|dạng|sang))* (?:file )?mp3{_VI_END}",
            "gif": rf"(?:làm|chuyển|đổi|tạo)(?: (?:thành|sang|ra|nó|cái|file|ảnh))* gif{_VI_END}",
            "mute": rf"(?:tắt|bỏ|xóa|xoá|xoá bỏ) (?:hết )?(?:tiếng|âm thanh|âm){_VI_END}",
            "faint": r"(?:tiếng|âm thanh|âm lượng) (?:nhỏ|bé|thấp) (?:quá|lắm|xíu)",
            "louder": r"(?:cho|làm|tăng|chỉnh|mở)(?: (?:tiếng|âm lượng|âm thanh|nó))* (?:to|lớn)"
            rf"(?: (?:lên|hơn))*{_VI_END}|tăng (?:âm lượng|âm thanh|tiếng|volume)(?:"
            rf" lên)?{_VI_END}",
            "quieter": r"(?:giảm|hạ|vặn nhỏ) (?:âm lượng|tiếng|âm thanh|volume)(?: (?:xuống|bớt"
            rf"|lại))*{_VI_END}|(?:cho|vặn)(?: tiếng| âm lượng)? (?:nhỏ|bé) (?:lại"
            rf"|xuống){_VI_END}",
            "double": r"(?:tua|cho|tăng)(?: (?:chạy|tốc độ|lên))* (?:nhanh )?(?:gấp đôi|gấp 2"
            rf"|x2){_VI_END}",
            "slow": r"(?:làm|cho|chiếu|quay)(?: chạy)? chậm(?: lại| hơn)?(?: (?:một nửa|1 nửa"
            rf"|phân nửa))?{_VI_END}",
            "lying": r"(?:video |nó )?bị (?:nghiêng|ngược|xoay|lệch)",
            "right": rf"xoay(?: (?:video|nó|lại|hình))* {N} ?(?:độ|°)(?: (?:sang|qua|về)(?: bên)?"
            rf" phải)?(?! (?:sang|qua|về)(?: bên)? trái){_VI_END}",
            "left": rf"xoay(?: (?:video|nó|lại|hình))* {N} ?(?:độ|°) (?:sang|qua|về)(?: bên)?"
            rf" trái{_VI_END}",
            "vertical": r"(?:cắt|crop|xén)(?: (?:thành|theo|sang|về|lại))* (?:khung |khổ |hình "
            rf"|video )?(?:dọc|đứng){_VI_END}",
            "gray": r"(?:chuyển|đổi|làm|cho)?(?: (?:sang|thành|qua|màu))* ?(?:trắng đen|đen"
            rf" trắng){_VI_END}",
            "reverse": r"(?:cho |phát |chiếu )?(?:chạy |tua |phát )?ngược(?: lại)?(?: từ cuối"
            rf" lên đầu)?{_VI_END}",
            "undo": r"(?:hoàn tác|hủy|huỷ|bỏ|quay lại) (?:cái|bước|thao tác|thay đổi)? ?(?:vừa"
            rf" rồi|trước|vừa làm|cuối|mới nãy|nãy){_VI_END}",
            "export": r"(?:(?:ok|oke|được|đc|ổn) (?:rồi)?,? ?)*xuất(?: (?:video|file"
            rf"|ra))*{_VI_END}",
            "write_top": r"(?:thêm|viết|ghi|chèn) (?:chữ |dòng )?(?:ở |lên |phía )?trên(?: cùng)?",
            "nothing": r"giùm|giúp mình|dùm|nha|nhé|với ạ|ạ|mình với",
        },
        "rồi sau đó|sau đó|rồi|và|xong",
    ),
}
"""By language."""
