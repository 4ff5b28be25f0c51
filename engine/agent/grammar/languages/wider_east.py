"""Japanese, Russian, Ukrainian, Turkish and Indonesian: parts, shares, complaints, the picture.

Each row is a pattern and its English; they come before the tables of `further` and `newer`.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

_JA_T = r"(?:\d+:\d+|\d+(?:\.\d+)?秒|\d+分(?:\d+秒)?)"
_RU_AWAY = r"(?:убер|удал|сотр|вырежь?)\w*"
_UK_AWAY = r"(?:прибер|прибра|видал|забер)\w*"

WIDER_EAST: dict[str, Rows] = {
    "ja": (
        (
            r"最後の?(\d+秒)(?:以外|を除い)(?:を|て|は)*(?:全部|すべて)?(?:残して|残す|キープ)?",
            r" everything except the last \1 ",
        ),
        (
            r"最初の?(\d+秒)(?:以外|を除い)(?:を|て|は)*(?:全部|すべて)?(?:残して|残す|キープ)?",
            r" everything except the first \1 ",
        ),
        (
            rf"({_JA_T})(?:から|〜|~)({_JA_T})(?:まで)?(?:を|は)?(?:飛ばして|スキップ(?:して)?|とばして|抜いて)",
            r" skip from \1 to \2 ",
        ),
        (r"飛ばして|スキップ(?:して)?|とばして|抜いて", " skip "),
        (r"前半(?:だけ|のみ)?(?=.{0,2}(?:音|ミュート))", " the first half "),
        (r"前半", " the first half "),
        (r"後半", " the second half "),
        (rf"({_JA_T})(?:以内|まで)にして", r" at most \1 "),
        (
            rf"({_JA_T})(?:のところ|の所|の時点|地点)?で(?:2つ|二つ|ふたつ)に(?:分けて|分割(?:して)?|切って)",
            r" cut in two at \1 ",
        ),
        (r"(?:を)?(\d+)(?:つ|個|本)に(?:分けて|分割(?:して)?|切って)", r" split into \1 parts "),
        (
            r"(?:動画|ビデオ|クリップ)を?(?:つなげて|繋げて|結合(?:して)?|つないで|合わせて|くっつけて)",
            " join the videos ",
        ),
        (r"(?:順番|順序)を?(?:入れ替えて|逆に(?:して)?|変えて|入れかえて)", " swap the order "),
        (
            r"音声?を?(mp3|wav|m4a)(?:で|に|として)(?:取り出して|抽出(?:して)?|保存(?:して)?|書き出して)",
            r" extract the audio as \1 ",
        ),
        (
            r"(?:音量?|音声|ボリューム)(?:が|を|は)?(?:もっと)?(?:大きく(?:して)?|上げて|あげて)|(?:音量?|声)(?:が|は)?小さ(?:すぎる|い)(?:です)?",
            " make it louder ",
        ),
        (
            r"(?:音量?|音声|ボリューム)(?:が|を|は)?(?:もっと)?(?:小さく(?:して)?|下げて|さげて)|(?:音が)?うるさ(?:すぎる|い)(?:です)?|音(?:が|は)大きすぎる",
            " make it quieter ",
        ),
        (r"([\d.]+)倍速(?:で|に|にして)?(?:再生)?", r" speed \1x "),
        (r"スロー(?:モーション)?(?:に|で)?(?:して)?", " slow motion "),
        (r"遅すぎる(?:です)?|もっと速く(?:して)?", " make it faster "),
        (r"(?:速|早)すぎる(?:です)?|もっと(?:遅く|ゆっくり)(?:して)?", " make it slower "),
        (r"(?:白黒|モノクロ)(?:に|で)?(?:して)?", " make it black and white "),
        (r"(?:もっと)?(?:暖かい色|暖色)(?:に)?(?:して)?|暖かく(?:して)?", " make it warmer "),
        (r"(?:もっと)?(?:冷たい色|寒色)(?:に)?(?:して)?", " cooler tones "),
        (r"暗すぎる(?:です)?|(?:もっと)?明るく(?:して)?", " make it brighter "),
        (r"明るすぎる(?:です)?|(?:もっと)?暗く(?:して)?", " make it darker "),
        (r"右に(\d+)度(?:回転|回して)(?:して)?", r" rotate \1 degrees clockwise "),
        (r"左に(\d+)度(?:回転|回して)(?:して)?", r" rotate \1 degrees to the left "),
        (r"(?:上下)?(?:逆さま|さかさま|逆)に?(?:なって(?:い)?る|です)", " rotate by 180 degrees "),
        (r"縦(?:長|型|向き|動画)?(?:に|で)?(?:して)", " make it vertical "),
        (r"横(?:長|型|向き|動画)(?:に|で)?(?:して)", " make it landscape "),
        (r"正方形(?:に|で)?(?:して)?", " make it square "),
        (r"下(?:の方|側|部)?に(?= *«quote)", " at the bottom "),
        (r"上(?:の方|側|部)?に(?= *«quote)", " at the top "),
        (r"(?:中央|真ん中)に(?= *«quote)", " in the center "),
        (
            r"(«quote\d+»)\s*(?:と|を|って)?(?:いう(?:文字|テキスト)を)?(?:入れて|書いて|表示(?:して)?|追加(?:して)?)",
            r" add the text \1 ",
        ),
        (
            r"(?:文字|テキスト|タイトル)(?:を|は)?(?:消して|削除(?:して)?|外して|取って|なくして)",
            " remove the text ",
        ),
        (r"左上(?:の角)?", " the top left corner "),
        (r"右上(?:の角)?", " the top right corner "),
        (r"左下(?:の角)?", " the bottom left corner "),
        (r"右下(?:の角)?", " the bottom right corner "),
        (r"(?:ぼか(?:して|し)|ボカして)(?:入れて|かけて)?", " blur "),
        (r"モザイク(?:を)?(?:かけて|入れて|して)?", " pixelate "),
        (r"スタンプ(?:に|を)?(?:して|作って)?", " make a sticker "),
        (r"gif(?:に|へ)?(?:して|変換して)?", " convert it to gif "),
        (r"([\d.]+ ?[kmg]b)(?:減らして|小さくして|軽くして|削減(?:して)?)", r" reduce by \1 "),
        (
            r"解像度(?:を|は)?(?:変えずに|変えないで|そのまま(?:で)?|保ったまま)",
            " without changing the resolution ",
        ),
        (r"(?:カット|編集|変更|切ら)(?:し)?ないで", " don't cut "),
        (r"やり直し(?:て)?|リドゥ", " redo "),
        (r"(?:前の状態に|元に|1つ前に)戻して", " undo "),
    ),
    "ru": (
        (r"плиз|пж|пжлст|пожалуйста", "please"),
        (r"вс[её] кроме|кроме|за исключением", "everything except"),
        (r"пропус(?:ти|тить)\w*", "skip"),
        (r"без первой секунды", "cut off the first 1 second"),
        (r"без последней секунды", "cut off the last 1 second"),
        (r"последн(?:их|ие) (\d+) (секунд\w*|минут\w*)", r"the last \1 \2"),
        (r"первы(?:х|е) (\d+) (секунд\w*|минут\w*)", r"the first \1 \2"),
        (r"перв(?:ую|ая|ой) половин\w*", "the first half"),
        (r"(?:втор|последн)(?:ую|юю|ая|ой) половин\w*", "the second half"),
        (r"перв(?:ую|ая) треть", "the first third"),
        (r"последн(?:юю|яя) треть", "the last third"),
        (r"с (\d+) (?:до|по) (\d+) секунд\w*", r"from \1 to \2 seconds"),
        (r"не (?:длиннее|дольше)(?: чем)?", "no longer than"),
        (r"раздел\w* на (\d+) (?:част\w*|кус\w*)", r"split into \1 parts"),
        (r"(?:раздели|разрежь)\w* (?:пополам|надвое|на две части) на", "cut in two at"),
        (
            r"(?:склей|соедин|объедин)\w*(?: (?:эти|оба|все))? (?:видео|ролик\w*|клип\w*)",
            "join the videos",
        ),
        (
            r"(?:поменя|обменя)\w* (?:ролики|клипы|видео|их) местами|(?:поменяй|измени) порядок",
            "swap the order",
        ),
        (
            r"вы(?:тащи|режи|дели|тяни)\w* (?:звук|аудио|музыку) в (mp3|wav|m4a)"
            r"|извлеки (?:звук|аудио) в (mp3|wav|m4a)",
            r"extract the audio as \1\2",
        ),
        (r"(?:сделай\w* )?(?:по)?громче|(?:звук )?слишком тих(?:о|ий)", "make it louder"),
        (r"(?:сделай\w* )?(?:по)?тише|(?:звук )?слишком громк(?:о|ий)", "make it quieter"),
        (
            r"обреж\w* (?:с|от) (\d[\d:.]*) (?:по|до) (\d[\d:.]*) сек\w*",
            r"keep from \1 to \2 seconds",
        ),
        (
            r"(?:ускор\w* )?(?:это |его |видео )?(?:в (?:два|2) раза быстрее|вдвое быстрее)"
            r"|ускор\w* (?:это |его |видео )?(?:в (?:два|2) раза|вдвое)",
            "speed 2x",
        ),
        (
            r"в (?:два|2) раза медленнее|вдвое медленнее"
            r"|замедл\w* (?:это |его |видео )?(?:в (?:два|2) раза|вдвое)",
            "at half speed",
        ),
        (r"замедл\w*|(?:в )?замедленн\w*(?: съ[её]мк\w*)?", "slow motion"),
        (r"ускор\w*", "speed up"),
        (r"слишком медленно|(?:сделай )?побыстрее", "make it faster"),
        (r"слишком быстро|(?:сделай )?помедленнее", "make it slower"),
        (r"(?:сделай\w* )?(?:видео )?(?:ч[её]рно[- ]?белы\w*|ч[/-]?б)", "make it black and white"),
        (r"(?:сделай )?(?:по)?теплее", "make it warmer"),
        (r"(?:сделай )?(?:по)?холоднее", "cooler tones"),
        (r"слишком темно|(?:сделай )?(?:по)?светлее|ярче", "make it brighter"),
        (r"слишком (?:светло|ярко)|(?:сделай )?(?:по)?темнее", "make it darker"),
        (r"поверн\w*", "rotate"),
        (r"градус\w*", "degrees"),
        (r"вправо|по часовой(?: стрелке)?", "clockwise"),
        (r"влево|против часовой(?: стрелки)?", "to the left"),
        (r"(?:видео )?(?:вверх ногами|перев[её]рнуто)", "rotate by 180 degrees"),
        (
            r"(?:сделай )?вертикальн\w*(?: (?:для|под) (?:тикток\w*|tiktok|инст\w*|рилс\w*"
            r"|сторис))?",
            "make it vertical",
        ),
        (r"(?:сделай )?горизонтальн\w*", "make it landscape"),
        (r"квадратн\w*", "make it square"),
        (
            r"(?:напиши|добавь|вставь|наложи)(?:те)?(?: (?:текст|надпись|заголовок))?(?= *«quote)",
            "add the text",
        ),
        (r"снизу|внизу", "at the bottom"),
        (r"сверху|вверху", "at the top"),
        (r"(?:по центру|посередине|в центре)", "in the center"),
        (rf"{_RU_AWAY} (?:текст|надпис\w*|заголовок|титр(?= |$))", "remove the text"),
        (r"(?:размой|размыть|размажь|заблюр\w*|замажь)(?:те)?", "blur"),
        (r"запиксел\w*|пикселиз\w*", "pixelate"),
        (r"лев(?:ый|ом) верхн(?:ий|ем) угл?(?:ол|у)?|верхний левый угол", "the top left corner"),
        (r"прав(?:ый|ом) верхн(?:ий|ем) угл?(?:ол|у)?|верхний правый угол", "the top right corner"),
        (r"лев(?:ый|ом) нижн(?:ий|ем) угл?(?:ол|у)?|нижний левый угол", "the bottom left corner"),
        (
            r"прав(?:ый|ом) нижн(?:ий|ем) угл?(?:ол|у)?|нижний правый угол",
            "the bottom right corner",
        ),
        (r"(?:сделай\w* )?гифк\w*", "convert it to gif"),
        (r"(?:сделай\w* )?стикер\w*", "make a sticker"),
        (r"(?:сделай\w* )?круж(?:ок|оч\w*)", "make a round video note"),
        (r"уменьш\w* на(?= ?[\d.,]+ ?(?:мб|кб|mb))", "reduce by"),
        (
            r"(?:без изменения|не меняя|не трогая|не снижая|сохранив|сохраняя|сохрани) разрешени\w*"
            r"|(?:с|в) (?:тем же|том же) разрешени\w*|без потери разрешени\w*",
            "without changing the resolution",
        ),
        (r"(?:без изменения|не меняя|не трогая) звук\w*", "without changing the sound"),
        (r"не (?:реж|обрез|вырез|трог|мен)\w*(?: ничего)?", "don't cut"),
        (r"(?:повтори|верни)\w* (?:отмен[её]нн\w*|изменени\w*)", "redo"),
    ),
    "uk": (
        (r"будь ласка|плиз|дякую", "please"),
        (r"(?:вс[еі]|усе) (?:крім|окрім)|(?:крім|окрім)", "everything except"),
        (r"пропуст\w*", "skip"),
        (r"останніх (\d+) (секунд\w*|хвилин\w*)", r"the last \1 \2"),
        (r"перших (\d+) (секунд\w*|хвилин\w*)", r"the first \1 \2"),
        (r"без першої секунди", "cut off the first 1 second"),
        (r"без останньої секунди", "cut off the last 1 second"),
        (r"перш(?:у|а) половин\w*", "the first half"),
        (r"(?:друг|останн)(?:у|а|ю|я) половин\w*", "the second half"),
        (r"не довше(?: ніж| за)?", "no longer than"),
        (r"поділ\w* на (\d+) частин\w*", r"split into \1 parts"),
        (
            r"(?:зроби\w* )?(?:звук )?гучніше|(?:звук )?(?:за|занадто |надто )тих(?:о|ий)",
            "make it louder",
        ),
        (
            r"(?:зроби\w* )?(?:звук )?тихіше|(?:звук )?(?:занадто |надто )гучн(?:о|ий)",
            "make it quieter",
        ),
        (
            r"(?:вдвічі|удвічі|[ув] (?:два|2) рази) швидше"
            r"|(?:прискор|пришвидш)\w* (?:це |його |відео )?(?:вдвічі|удвічі|[ув] (?:два|2) рази)",
            "speed 2x",
        ),
        (
            r"(?:вдвічі|удвічі|[ув] (?:два|2) рази) повільніше"
            r"|(?:сповільн|уповільн)\w* (?:це |його |відео )?(?:вдвічі|удвічі|[ув] (?:два|2) рази)",
            "at half speed",
        ),
        (r"сповільн\w*|уповільн\w*", "slow motion"),
        (r"(?:занадто|надто) повільно|швидше", "make it faster"),
        (r"(?:занадто|надто) швидко|повільніше", "make it slower"),
        (r"(?:зроби\w* )?(?:відео )?(?:чорно[- ]?біл\w*|ч[/-]?б)", "make it black and white"),
        (r"(?:зроби )?тепліш(?:е|им)", "make it warmer"),
        (r"(?:зроби )?холодніш(?:е|им)", "cooler tones"),
        (r"(?:занадто|надто) темно|світліше", "make it brighter"),
        (r"(?:занадто|надто) (?:світло|яскраво)|темніше", "make it darker"),
        (r"(?:зроби\w* )?гіфк\w*", "convert it to gif"),
        (r"(?:зроби\w* )?(?:стікер|наліпк)\w*", "make a sticker"),
        (r"(?:зроби\w* )?(?:кружечок|кружок)", "make a round video note"),
        (r"зменш\w* на(?= ?[\d.,]+ ?(?:мб|кб|mb))", "reduce by"),
        (rf"{_UK_AWAY} (?:текст|напис\w*|заголовок)", "remove the text"),
        (r"(?:напиши|додай|встав)\w*(?: (?:текст|напис))?(?= *«quote)", "add the text"),
        (r"знизу|внизу", "at the bottom"),
        (r"зверху|вгорі", "at the top"),
        (r"(?:з'єдн|об'єдн|склей)\w* (?:відео|ролик\w*|кліп\w*)", "join the videos"),
        (r"не (?:ріж|обріз|виріз|чіпа|зміню)\w*(?: нічого)?", "don't cut"),
        (r"поверни скасоване|повтори", "redo"),
        (
            r"(?:без зміни|не змінюючи|зберігши|не зменшуючи) роздільн\w*",
            "without changing the resolution",
        ),
    ),
    "tr": (
        (r"lütfen", "please"),
        (
            r"çözünürlüğü? (?:değiştirmeden|düşürmeden|bozmadan|koruyarak|aynı kalsın)",
            "without changing the resolution",
        ),
        (
            r"son (\d+) saniye hariç(?: hepsi(?:ni)?| her şey(?:i)?| tamamı)?(?: kalsın| bırak)?",
            r"everything except the last \1 seconds",
        ),
        (
            r"ilk (\d+) saniye hariç(?: hepsi(?:ni)?| her şey(?:i)?| tamamı)?(?: kalsın| bırak)?",
            r"everything except the first \1 seconds",
        ),
        (
            r"(\d+)\.? saniyeden (\d+)\.? saniyeye kadar(?: olan kısmı)? (?:sil|kes|çıkar|at)\w*",
            r"cut off from \1 to \2 seconds",
        ),
        (
            r"(\d+:\d+) ile (\d+:\d+) aras(?:ı|ını)(?:n?ı)? (?:sil|kes|çıkar|at)\w*",
            r"cut off from \1 to \2",
        ),
        (
            r"(?:sadece |yalnızca )?(\d+:[\d:.,]+) ile (\d+:[\d:.,]+) aras(?:ı|ını)"
            r" (?:kalsın|bırak|tut)\w*",
            r"keep from \1 to \2",
        ),
        (
            r"(\d+:\d+) ile (\d+:\d+) aras(?:ı|ını|ında) ses(?:i|ini)? (?:kapat|kıs|kaldır)\w*",
            r"mute from \1 to \2",
        ),
        (
            r"(?:sadece |yalnızca )?(?:videonun )?ilk yarısı(?:nı)?(?: (?:kalsın|bırak|tut)\w*)?",
            "keep the first half",
        ),
        (
            r"(?:sadece |yalnızca )?(?:videonun )?(?:ikinci|son) yarısı(?:nı)? (?:kalsın"
            r"|bırak|tut)\w*",
            "keep the second half",
        ),
        (r"(?:ikinci|son) yarı(?:yı|sını) (?:sil|kes|çıkar|at)\w*", "cut off the second half"),
        (r"ilk yarı(?:yı|sını) (?:sil|kes|çıkar|at)\w*", "cut off the first half"),
        (r"en fazla (\d+) saniye(?: olsun| sürsün)?", r"at most \1 seconds"),
        (r"ses(?:i|ini)? (?:geri|tekrar|yeniden) (?:aç|getir|ver)\w*", "unmute"),
        (r"ses(?:i)? (?:çok )?(?:kısık|az)|sesi (?:yükselt|artır)\w*", "make it louder"),
        (r"ses(?:i)? çok (?:yüksek|fazla)|sesi (?:kıs|azalt)\w*", "make it quieter"),
        (r"çok yavaş|(?:daha )?hızlandır\w*", "make it faster"),
        (r"çok hızlı|yavaşlat\w*", "make it slower"),
        (r"(?:2|iki) kat(?:ı)? hızlı?(?:landır)?\w*", "speed 2x"),
        (r"siyah[- ]beyaz(?: yap\w*)?", "make it black and white"),
        (r"daha sıcak(?: renkler)?(?: yap)?", "make it warmer"),
        (r"daha soğuk(?: renkler)?(?: yap)?", "cooler tones"),
        (r"çok karanlık|aydınlat\w*", "make it brighter"),
        (r"çok (?:parlak|aydınlık)|karart\w*", "make it darker"),
        (
            r"çıkartma(?: (?:yap|haline getir)\w*)?|sticker (?:yap|haline getir)\w*",
            "make a sticker",
        ),
        (r"gif(?: (?:yap|olsun))", "convert it to gif"),
        (r"(\d+(?:[.,]\d+)?) ?(mb|kb) (?:küçült|azalt|düşür)\w*", r"reduce by \1 \2"),
        (r"(?:videoları )(?:birleştir|ekle)\w*", "join the videos"),
        (r"(?:yazıyı|metni|başlığı) (?:sil|kaldır)\w*", "remove the text"),
        (r"(?:kesme|kırpma|dokunma|değiştirme)(?=\s*[.!]?$)", "don't cut"),
        (r"\w{2,}(?:mayın|meyin)(?:[ıi]z)?(?=\s*[.!]?$)", "don't cut"),
        (r"yinele|ileri al", "redo"),
    ),
    "id": (
        (
            r"tanpa (?:mengubah|mengurangi|menurunkan) resolusi(?:nya)?"
            r"|resolusi(?:nya)? tetap(?: sama)?",
            "without changing the resolution",
        ),
        (r"tolong|dong|ya(?=\s*$)", "please"),
        (r"(?:semua(?:nya)? )?kecuali", "everything except"),
        (r"(?:lewati|lewatkan)", "skip"),
        (
            r"detik (?:ke-?)?(\d+) (?:sampai|hingga|-) (?:detik )?(?:ke-?)?(\d+)",
            r"from \1 to \2 seconds",
        ),
        (r"(\d+) (detik|menit) terakhir", r"the last \1 \2"),
        (r"(\d+) (detik|menit) pertama", r"the first \1 \2"),
        (r"(?:setengah|separuh|paruh) (?:pertama|awal)", "the first half"),
        (r"(?:setengah|separuh|paruh) (?:terakhir|kedua|akhir)", "the second half"),
        (r"(?:ambil|sisakan)(?= *(?:\d+:\d|the|from|setengah|separuh))", "keep"),
        (r"(?:dari )?(\d+:\d+) (?:sampai|hingga) (\d+:\d+)", r"from \1 to \2"),
        (r"maksimal(?= \d+ (?:detik|menit))", "at most"),
        (r"(?:nyalakan|hidupkan|kembalikan)(?: lagi)? suara\w*", "unmute"),
        (
            r"suara\w* terlalu (?:kecil|pelan)|suara\w* kurang keras|(?:keraskan|besarkan"
            r"|naikkan) suara\w*",
            "make it louder",
        ),
        (
            r"suara\w* terlalu (?:besar|keras|kencang)|(?:kecilkan|pelankan|turunkan) suara\w*",
            "make it quieter",
        ),
        (r"terlalu (?:lambat|pelan)|percepat\w*", "make it faster"),
        (r"terlalu cepat|perlambat\w*", "make it slower"),
        (r"(?:2|dua) kali lebih cepat", "speed 2x"),
        (
            r"(?:jadikan|ubah jadi|buat|bikin)?(?: ?videonya)? ?hitam putih",
            "make it black and white",
        ),
        (r"(?:lebih )hangat", "make it warmer"),
        (r"(?:lebih )dingin", "cooler tones"),
        (r"terlalu gelap|(?:lebih )?terang(?:kan)?", "make it brighter"),
        (r"terlalu terang|gelapkan", "make it darker"),
        (r"(?:jadikan|buat|bikin|ubah jadi) (?:stiker|sticker)", "make a sticker"),
        (r"(?:jadikan|buat|bikin|ubah jadi) gif", "convert it to gif"),
        (r"(?:kurangi|turunkan|perkecil) (\d+(?:[.,]\d+)?) ?(mb|kb)", r"reduce by \1 \2"),
        (r"gabung(?:kan)? (?:video|klip)\w*", "join the videos"),
        (r"(?:hapus|hilangkan) (?:teks|tulisan|judul)\w*", "remove the text"),
        (r"jangan (?:dipotong|potong|diubah|ubah|diapa-apain)", "don't cut"),
        (r"ulangi", "redo"),
    ),
}
