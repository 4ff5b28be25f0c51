"""Ukrainian, Turkish and Indonesian into the English that the rules read.

Making smaller, sizes, trims, sound off and on, captions, export and undo. Each row is a pattern and
its English, and they are tried in this order. Turkish puts the verb last, so whole
phrases go first.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_TR_SIZE = (
    r"(\d+(?:[.,]\d+)?) ?(mb|kb|gb|megabayt|kilobayt)"
    r"(?:'?(?:a|e|ye|ya|tan|ten|dan|den|ı|i|ın|in|nın|nin))?"
)
_TR_DOES = r"(?: (?:indir|düşür|sıkıştır|küçült|yap|olsun|getir)\w*)?"
_TR_VIDEO = r"(?:(?:bu |şu )?(?:videoyu|dosyayı|klibi) |bunu )?"
_ID_KEEP = r"(?:ambil|sisakan|simpan|pertahankan)(?: hanya)? "

NEWER: dict[str, Rows] = {
    "uk": (
        (
            r"(?:додай|зроби|створи|наклади|згенеруй)\w*(?: автоматичні)? субтитри",
            "add captions",
        ),
        (r"(?:прибери|видали|без)\w*(?: всі| усі)? субтитр\w*", "remove captions"),
        (
            r"(?:поверни|увімкни|ввімкни|верни)\w* звук(?: назад)?",
            "unmute",
        ),
        (
            r"(?:скасуй|відміни|поверни|верни)\w*"
            r"(?:(?: (?:це|останн\w+|попередн\w+|дію|крок|зміну|зміни|правку))+"
            r"|(?: все| усе)? назад|(?: все| усе)? як було)"
            r"|(?:скасуй|відміни)\w*|(?:на )?крок назад",
            "undo",
        ),
        (r"без втрати якості|не втрачаючи якості|зі збереженням якості", "without losing quality"),
        (
            r"(?:зміни|знизь|постав|зроби)\w*(?: роздільність)(?: на| до)?(?= \d)",
            "resize it to",
        ),
        (
            r"(?:перетвори|конвертуй|переведи|зроби)\w*(?: (?:це|його|відео))?"
            r"(?: на| в| у)? (gif|mp4|mp3)",
            r"convert it to \1",
        ),
        (
            r"(?:дай|надішли|збережи)\w*(?: мені)? (?:звук|аудіо|музику) (?:у|в) mp3",
            "give me the sound as mp3",
        ),
        (
            r"(?:зроби|зробити)\w* (?:(?:це )?відео |його |файл |ролик )?менш\w*(?! \d)",
            "make smaller",
        ),
        (r"(?:у|в)двічі(?: менше)?|наполовину|до половини(?: розміру)?", "to half its size"),
        (r"перш(?:і|у) (\d+) (секунд\w*|хвилин\w*)", r"the first \1 \2"),
        (r"останн(?:і|ю) (\d+) (секунд\w*|хвилин\w*)", r"the last \1 \2"),
        (r"першу хвилину", "the first 1 minute"),
        (r"першу секунду", "the first 1 second"),
        (r"останню хвилину", "the last 1 minute"),
        (
            r"(?:прибери|прибрати|вимкни|вимкнути|видали|забери)\w* звук|без звуку|заглуши\w*",
            "mute",
        ),
        (r"стисн\w*|стиск\w*", "compress"),
        (r"зменш\w*", "reduce"),
        (r"розмір\w*", "size"),
        (r"видали\w*|прибери\w*|прибрати|забери\w*", "cut off"),
        (r"обріж\w*|виріж\w*|відріж\w*", "cut"),
        (r"залиш\w*|збереж\w*", "keep"),
        (r"лише|тільки", "only"),
        (r"не більше(?: ніж| як)?|максимум|не перевищуючи", "at most"),
        (r"менше(?: ніж| за| як)?|нижче", "under"),
        (r"експорт\w*|завантаж\w*|скача\w*", "export"),
        (r"(?:з|із|від)(?= \d)", "from"),
        (r"до|по(?= \d)", "to"),
        (r"між", "between"),
        (r"секунд\w*|сек", "seconds"),
        (r"хвилин\w*|хв", "minutes"),
        (r"мегабайт\w*", "mb"),
        (r"кілобайт\w*", "kb"),
        (r"гігабайт\w*", "gb"),
        (r"мбіт(?:/с\w*| на секунду)?|мегабіт\w*", "mbps"),
        (r"відео|ролик\w*|файл\w*|кліп\w*", "video"),
        (r"(?:і|та|а) (?:потім|тоді)|і|й|та|потім|тоді", "and"),
        (
            r"будь ласка|це|цей|цю|мені|мій|моє|його|в|у|на|щоб|було|потрібно|треба|зроби\w*",
            "the",
        ),
    ),
    "tr": (
        (r"(?:otomatik )?altyazı\w* (?:ekle|koy|oluştur|yap)\w*", "add captions"),
        (r"altyazı\w* (?:kaldır|sil)\w*|altyazısız", "remove captions"),
        (
            r"(?:(?:son|önceki|bu) (?:değişikliği|adımı|işlemi|düzenlemeyi) )?geri al\w*"
            r"|(?:bir )?adım geri",
            "undo",
        ),
        (
            r"kalite(?:yi|den)? (?:kaybı olmadan|kaybetmeden|bozmadan|düşürmeden)",
            "without losing quality",
        ),
        (
            r"(?:sadece |yalnızca )?ilk (\d+) (saniye|dakika)\w* (?:bırak|kalsın|tut)\w*",
            r"keep only the first \1 \2",
        ),
        (
            r"(?:sadece |yalnızca )?son (\d+) (saniye|dakika)\w* (?:bırak|kalsın|tut)\w*",
            r"keep only the last \1 \2",
        ),
        (
            r"ilk (\d+) (saniye|dakika)\w* (?:kes|sil|at|çıkar|kaldır)\w*",
            r"cut off the first \1 \2",
        ),
        (
            r"son (\d+) (saniye|dakika)\w* (?:kes|sil|at|çıkar|kaldır)\w*",
            r"cut off the last \1 \2",
        ),
        (r"ses(?:i|ini)? (?:aç|geri getir|geri ver)\w*", "unmute"),
        (
            r"sesi mp3 olarak (?:ver|gönder|kaydet)\w*|(?:sesi )?mp3(?:'\w{1,2})? (?:çevir|yap)\w*",
            "give me the sound as mp3",
        ),
        (
            r"(?:videonun )?ses(?:i|ini)? (?:kapat|kaldır|sil)\w*"
            r"|sessiz(?:e al\w*| yap\w*| olsun)?",
            "mute",
        ),
        (
            r"çözünürlü(?:ğü|ğünü) (\d{3,4}p?)(?:'\w{1,2})? (?:yap|düşür|indir|çevir)\w*",
            r"resize it to \1",
        ),
        (
            _TR_VIDEO + r"(gif|mp4)(?:'?\w{1,2})? (?:dönüştür|çevir|yap)\w*",
            r"convert it to \1",
        ),
        (
            _TR_VIDEO + r"yarı(?:ya|sına)?(?: boyut\w*)? (?:sıkıştır|indir|küçült|düşür)\w*",
            "compress the video to half its size",
        ),
        (
            _TR_VIDEO + _TR_SIZE + r" (?:altına|altında|altı|küçük)" + _TR_DOES,
            r"compress the video to under \1 \2",
        ),
        (
            _TR_VIDEO + r"(?:en fazla|en çok|maksimum|max) " + _TR_SIZE + _TR_DOES,
            r"compress the video to at most \1 \2",
        ),
        (
            _TR_VIDEO + _TR_SIZE + r" (?:indir|düşür|sıkıştır|küçült|yap|olsun|getir)\w*",
            r"compress the video to \1 \2",
        ),
        (
            _TR_VIDEO + r"(\d+(?:[.,]\d+)?) ?mbps(?:'\w{1,2})? (?:sıkıştır|indir|yap|düşür)\w*",
            r"compress the video to \1 mbps",
        ),
        (_TR_VIDEO + r"(?:küçült\w*|daha küçük(?: yap\w*)?)", "make the video smaller"),
        (_TR_VIDEO + r"sıkıştır\w*", "compress the video"),
        (r"kilobayt", "kb"),
        (r"megabayt", "mb"),
        (r"saniye\w*", "seconds"),
        (r"dakika\w*", "minutes"),
        (r"dışa aktar\w*", "export"),
        (r"video\w*|dosya\w*|klib\w*", "video"),
        (r"ve|sonra", "and"),
        (r"lütfen|bu|bunu|şu|bana|için|sadece|yalnızca", "the"),
    ),
    "id": (
        (
            r"(?:tambah\w*|buat\w*|kasih|beri)(?: otomatis)? subtit(?:le|el)\w*(?: otomatis)?",
            "add captions",
        ),
        (r"(?:hapus|hilangkan|tanpa) (?:subtitle|subtitel)\w*", "remove captions"),
        (r"(?:hidupkan|nyalakan|kembalikan) (?:lagi )?suara\w*", "unmute"),
        (
            r"(?:urungkan|batalkan|kembalikan)"
            r"(?: (?:perubahan|langkah|edit|suntingan|yang))?"
            r"(?: (?:terakhir|tadi|sebelumnya|itu|ini))?",
            "undo",
        ),
        (
            r"tanpa (?:mengurangi|menurunkan|kehilangan) kualitas\w*|kualitas(?:nya)? tetap",
            "without losing quality",
        ),
        (
            _ID_KEEP + r"(\d+) (detik|menit) pertama(?: saja| aja)?",
            r"keep only the first \1 \2",
        ),
        (
            _ID_KEEP + r"(\d+) (detik|menit) terakhir(?: saja| aja)?",
            r"keep only the last \1 \2",
        ),
        (
            r"(?:potong|buang|hapus|hilangkan) (\d+) (detik|menit) pertama",
            r"cut off the first \1 \2",
        ),
        (
            r"(?:potong|buang|hapus|hilangkan) (\d+) (detik|menit) terakhir",
            r"cut off the last \1 \2",
        ),
        (
            r"(?:minta|kirim\w*|ambil) (?:suara|audio|musik)\w*(?: sebagai| dalam| jadi)? mp3",
            "give me the sound as mp3",
        ),
        (
            r"(?:matikan|hilangkan|hapus|buang|bisukan)(?: semua)? suara\w*|tanpa suara|bisukan",
            "mute",
        ),
        (
            r"(?:ubah|turunkan|ganti)(?: resolusi\w*)(?: jadi| menjadi| ke)?(?= \d)",
            "resize it to",
        ),
        (
            r"(?:ubah|konversi\w*|jadikan|ganti)(?: (?:ini|videonya|video ini))?"
            r"(?: jadi| menjadi| ke)? (gif|mp4|mp3)",
            r"convert it to \1",
        ),
        (
            r"(?:jadi|menjadi|sampai|ke)? ?setengah(?:nya| ukuran\w*)?",
            "to half its size",
        ),
        (r"(?:di)?kompres\w*", "compress"),
        (r"(?:per)?kecil(?:kan|in)\w*|perkecil\w*|(?:buat |bikin )?lebih kecil", "make smaller"),
        (r"(?:sampai |ke |jadi |hingga )?(?:di bawah|kurang dari)", "under"),
        (r"maksimal|paling besar|tidak lebih dari", "at most"),
        (r"(?:jadi|menjadi|ke|sampai|hingga)(?= ?\d)", "to"),
        (r"dari(?= \d)", "from"),
        (r"potong\w*", "cut"),
        (r"hapus|hilangkan|buang", "cut off"),
        (r"detik", "seconds"),
        (r"menit", "minutes"),
        (r"ekspor\w*|unduh\w*", "export"),
        (r"video\w*|filenya|klip\w*", "video"),
        (r"dan|lalu|kemudian", "and"),
        (r"hanya|cuma|saja|aja", "only"),
        (r"tolong|ini|itu|dong|ya|yang|nya|ukuran\w*|coba", "the"),
    ),
}
