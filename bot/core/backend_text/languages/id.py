"""Indonesian."""

from __future__ import annotations

from typing import Final

from bot.core.backend_text.languages.words import START, Words

_ORDER: Final = (
    r"(?=\s(?:video|klip|hasil|file|mp4|ke|sebagai|sekarang|dari|melalui|lewat)|\s*[.!]?\s*$)"
)
"""Behind a verb that is a noun as well: what is told to be done and not told of."""

ID: Final = Words(
    lead=r"(?:anda|kamu)\s(?:dapat|bisa)|dapat|bisa|untuk|dan|lalu|kemudian|sekarang|cukup|tinggal"
    r"|silakan|atau|mohon|coba",
    click=r"(?<!suara\s)klik(?:\sganda|lah)?|meng(?:e)?klik|ketuk|mengetuk",
    press=r"tekan|menekan|pencet|sentuh",
    control=r"tombol|ikon|menu|tab|ekspor|unduh|simpan|unggah",
    open=r"buka|membuka|(?:pergi|masuk|beralih)\ske|pilih|memilih|gunakan|pakai|cari|lihat|akses",
    preview=r"pratinjau|melihat\w*|lihat\w*|tonton|menonton\w*|putar|memutar\w*|periksa|tinjau",
    inside=r"di|pada|dari|dalam",
    places=r"panel|tab|menu|bilah\s(?:sisi|samping|alat)|editor|jendela|dialog|timeline|linimasa"
    r"|garis\swaktu|pustaka|pengaturan|tombol|ikon|pemutar|antarmuka",
    check=r"periksa|memeriksa|cek|mengecek|lihat|melihat|buka|kunjungi|tinjau|(?:masuk|pergi)\ske",
    account=r"akun|tagihan|saldo|kredit|langganan",
    drag=r"seret(?:\sdan\slepas(?:kan)?)?|menyeret|tarik(?=\s[^.]{0,60}\bke\b)",
    move="pindahkan",
    export=r"tombol\s(?:ekspor|unduh)"
    r"|(?:anda|kamu)\s(?:sekarang\s|sudah\s)?(?:dapat|bisa)\s(?:langsung\s|sekarang\s)?"
    r"(?:mengekspor|mengunduh|menyimpan)(?:nya)?\b"
    rf"|(?:\bsilakan\s|{START})"
    rf"(?:sekarang\s)?(?:ekspor|unduh)(?:lah)?\b{_ORDER}|\bsiap\s(?:untuk\s)?(?:di)?(?:ekspor|unduh)",
    exporting=r"ekspor|unduh|simpan|\brender",
    uploading=r"unggah|\b(?:meng)?impor\b",
    file=r"\bfile\b|\bberkas\b|\bkomputer\b|\bsini\b|\bjendela\b|\bobrolan\b|\bpustaka\b",
    choose=r"pilih|atur|tunggu|konfirmasi|masukkan",
    offer=r"(?:apakah|mau|maukah|ingin|perlukah)\b.*\?",
    negated=r"\btidak\s(?:(?:perlu|usah|harus)\s)?|\btak\sperlu\s|\bjangan\s|\btanpa\s|\bsaya\s"
    r"|\bsudah\s|\btelah\s",
    purpose=r"untuk|jika|kalau|ketika|saat|setelah|sebelum|agar|begitu",
    connector=r"dan|lalu|kemudian|tetapi|tapi|atau|cukup|sekarang|juga|anda|kamu|dapat|bisa|silakan"
    r"|untuk|tinggal|mohon",
    conjunction=r"dan|lalu|kemudian|tetapi|tapi",
    content=r"adalah|sudah|telah|berdurasi|berukuran|menjadi|ditambahkan|dihapus|dipotong|selesai",
    result=r"tombol|jendela|dialog|panel|menu|(?:di)?unduh\w*|unduhan|disimpan|tersimpan|(?:di)?ekspor\w*",
    step=r"langkah\s\d+|tips?|catatan",
    clause=r"\s(?:dan|tetapi)\s(?=(?:video|judul|musik)\b)",
)
