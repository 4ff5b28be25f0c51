"""German, Japanese and Russian into the English that the rules read.

Making smaller, sizes, trims, sound off and on, export and undo. Each row is a pattern and its
English, and they are tried in this order.
"""

from __future__ import annotations

from engine.agent.grammar.languages.rows import Rows

FURTHER: dict[str, Rows] = {
    "de": (
        (
            r"(?:änder|stell|setz|bring)\w*(?: die)? auflösung (?:auf|in)(?= \d)",
            "resize it to",
        ),
        (
            r"(?:wand[el]\w*|konvertier\w*|mach\w*)(?: (?:es|das|das video|dieses video|daraus))?"
            r"(?: in)?(?: ein| eine)? (gif|mp3|mp4)(?: um)?",
            r"convert it to \1",
        ),
        (r"gib mir (?:den ton|die tonspur|die musik) als mp3", "give me the sound as mp3"),
        (
            (
                r"(?:füge?|mach(?:e)?|erstelle?n?|erzeuge?n?|setze?|generiere?n?)"
                r"(?: (?:die|bitte))? untertitel(?: hinzu| ein| rein)?"
                r"|untertitel (?:hinzufügen|erstellen|einfügen|erzeugen|einblenden)"
            ),
            "add captions",
        ),
        (
            (
                r"(?:entfern\w*|lösch\w*|ohne)(?: die)? untertitel"
                r"|untertitel (?:entfernen|löschen|weg|ausblenden)"
            ),
            "remove captions",
        ),
        (
            (
                r"(?:mach(?:e)? |nimm |nehme )?(?:(?:das|es|den|die) )?(?:letzte[nrs]? )?"
                r"(?:(?:schritt|änderung|bearbeitung|aktion) )?(?:wieder )?"
                r"(?:rückgängig(?: machen)?|zurücknehmen|zurück(?=$|[.,!?]| und))"
                r"|(?:geh(?:e)? )?(?:einen|1) schritt zurück|widerruf(?:e|en)?"
            ),
            "undo",
        ),
        (
            r"ohne (?:sichtbaren? )?qualitätsverlust|ohne (?:an )?qualität zu verlieren",
            "without losing quality",
        ),
        (
            (
                r"(?:(?:mach|mache) (?:es|das video|die datei|sie|das) kleiner|kleiner machen"
                r"|kleiner)(?! als)"
            ),
            "make smaller",
        ),
        (r"(?:auf|um) die hälfte|halb so groß", "to half its size"),
        (r"die ersten (\d+) (sekunden?|minuten?)", r"the first \1 \2"),
        ((r"die letzten (\d+) (sekunden?|minuten?)"), r"the last \1 \2"),
        (r"die erste minute", "the first 1 minute"),
        (r"die letzte minute", "the last 1 minute"),
        (
            r"(?:schalte?|mach|mache|stell|stelle) (?:den |das )?(?:ton|video|es|audio) (?:aus"
            r"|ab|weg|stumm)|(?:entferne|lösche?) (?:den |die )?(?:ton|tonspur|audio)"
            r"|(?:den )?(?:ton|audio) (?:aus|weg|raus|entfernen|löschen|ausschalten)|ohne ton"
            r"|stummschalten"
            r"|stumm schalten|stumm",
            "mute",
        ),
        (r"(?:schalte? (?:den )?)?ton wieder (?:an|ein)(?:schalten)?", "unmute"),
        (r"(?:mach|mache|stell|schalte?)(?= [^,.]*mute)", ""),
        (r"komprimier\w*|kompression", "compress"),
        ((r"verkleiner\w*|reduzier\w*|schrumpf\w*"), "reduce"),
        (r"entfern\w*|lösch\w*", "cut off"),
        ((r"(?:weg|heraus|raus|ab)?(?:ge)?schneid\w*"), "cut"),
        (r"kürz\w*", "trim"),
        (r"beh(?:a|ä)lt\w*", "keep"),
        (r"weg|heraus|raus|ab", "off"),
        (r"nur", "only"),
        (r"unter|weniger als|kleiner als", "under"),
        ((r"höchstens|maximal|nicht mehr als"), "at most"),
        (r"exportier\w*|herunterladen", "export"),
        (r"von|ab(?= \d)", "from"),
        (r"bis(?: zu| zum)?|auf", "to"),
        (r"zwischen", "between"),
        (r"sekunden?", "seconds"),
        (r"minuten?", "minutes"),
        (r"größe|dateigröße", "size"),
        (r"video|datei|clip|film", "video"),
        (r"und dann|und|dann|danach", "and"),
        (
            (
                r"bitte|dieses|diese|das|die|der|den|dem|ein|eine|mein|meine|es|sie|mir|kannst du"
                r"|ich möchte|für|mach|mache|soll(?:te)?|sein|werden|muss"
            ),
            "the",
        ),
    ),
    "ja": (
        (r"解像度を ?(\d+p)に?(?:して|変更して|下げて|変えて)?", r" resize it to \1 "),
        (r"(gif|mp4)に(?:変換)?(?:して)?", r" convert it to \1 "),
        (r"(?:音声?|音楽)を ?mp3に(?:変換)?(?:して)?", " give me the sound as mp3 "),
        (
            (
                r"(?:字幕|テロップ)(?:を|も)?(?:自動で)?(?:付けて|つけて|入れて|追加(?:して)?|生成(?:して)?|作って)"
            ),
            " add captions ",
        ),
        (
            (
                r"(?:字幕|テロップ)(?:を|は)?(?:消して|消す|削除(?:して)?|外して|取って|なし(?:に|で)?)"
            ),
            " remove captions ",
        ),
        (
            (
                r"(?:(?:最後|直前|さっき|前|今)の?(?:操作|編集|変更|手順|作業)?を?)?"
                r"(?:(?:(?:[一1]つ)?前に|元に)戻(?:して|す)|取り?消(?:して|し|す))|やり直し"
            ),
            " undo ",
        ),
        (r"画質を(?:落とさず|保って|維持して)に?|画質そのまま(?:で)?", " without losing quality "),
        (
            (
                r"(?:音|音声|音量)(?:を|は)?(?:消して|消す|消去|オフ(?:に)?|なし(?:に|で)?"
                r"|無し(?:に)?|削除(?:して)?|カット(?:して)?"
                r"|切って)|ミュート|消音|[無无]音"
            ),
            " mute ",
        ),
        (
            (
                r"(?:音|音声)(?:を|は)?(?:戻して|元に戻して|オン(?:に)?|復活させて)"
                r"|ミュート(?:を)?解除"
            ),
            " unmute ",
        ),
        ((r"(\d+:\d+)(?:から|〜|~|-)(\d+:\d+)(?:まで)?"), r" from \1 to \2 "),
        ((r"(\d+)秒?(?:から|〜|~|-)(\d+)秒(?:まで)?"), r" from \1 to \2 seconds "),
        ((r"(?:最初|冒頭|はじめ|始め)の?(\d+)(秒間?|分間?)"), r" the first \1 \2 "),
        ((r"(?:最後|末尾|終わり)の?(\d+)(秒間?|分間?)"), r" the last \1 \2 "),
        (r"半分(?:の)?(?:サイズ)?(?:に)?", " to half its size "),
        (r"(?:もっと|より)?(?:小さく|軽く)", " make smaller "),
        (r"([\d.]+ ?(?:[kmg]b|メガ(?:バイト)?))(?:以下|以内|未満)(?:に)?", r" under \1 "),
        (r"圧縮", " compress "),
        (r"(?:サイズを)?縮小", " reduce "),
        ((r"削除|カット|消して|取り除いて|切り取って|除去"), " cut off "),
        (r"(?:残して|残す|キープ|保持)", " keep "),
        (r"だけ|のみ", " only "),
        (r"トリミング", " trim "),
        ((r"書き出し|書き出して|エクスポート|出力|ダウンロード"), " export "),
        (r"秒間?", " seconds "),
        (r"分間?", " minutes "),
        (r"メガバイト|メガ", " mb "),
        (r"サイズ", " size "),
        (r"この動画|動画|ビデオ|ファイル|映像|部分", " video "),
        (r"そして|それから|、", " and "),
        (
            (
                r"してください|して下さい|ください|下さい|お願いします|お願い|して|した|する"
                r"|しました|て|を|に|は|の|で|も|まで|から|この|その"
            ),
            " ",
        ),
    ),
    "ru": (
        (r"мбит(?:/с\w*|\w* в секунду)?|мегабит\w*", "mbps"),
        (r"кбит(?:/с\w*|\w* в секунду)?|килобит\w*", "kbps"),
        (
            r"(?:измени|поменяй|снизь|понизь|поставь|сделай)\w*(?: разрешение)(?: на| до)?(?= \d)",
            "resize it to",
        ),
        (
            r"(?:преобразуй|конвертируй|переведи|сделай)\w*(?: (?:это|его|видео|из этого))?"
            r"(?: в)? (gif|mp4|mp3)",
            r"convert it to \1",
        ),
        (
            r"(?:дай|пришли|сохрани)\w*(?: мне)? (?:звук|аудио|музыку) в mp3",
            "give me the sound as mp3",
        ),
        (
            (
                r"(?:добавь(?:те)?|добавить|сделай(?:те)?|наложи(?:те)?|вставь(?:те)?|создай(?:те)?|сгенерируй(?:те)?)"
                r"(?: автоматические)? (?:субтитры|титры)"
            ),
            "add captions",
        ),
        (
            (r"(?:убери(?:те)?|убрать|удали(?:те|ть)?|без)(?: все)? (?:субтитр\w*|титр\w*)"),
            "remove captions",
        ),
        (
            (
                r"(?:отмени(?:те|ть)?|отмена|откати(?:те|ть)?|верни(?:те)?|вернуть)"
                r"(?:(?: (?:это|последн\w+|предыдущ\w+|действие|шаг|изменени[ея]|правку|операцию))+"
                r"|(?: всё)? назад|(?: всё)? как было)"
                r"|отмени(?:те|ть)?|отмена|откати(?:те|ть)?|(?:(?:на )?шаг )назад"
            ),
            "undo",
        ),
        (
            (r"без потери качества|не теряя качества?|с сохранением качества"),
            "without losing quality",
        ),
        (
            (
                r"(?:(?:сделай(?:те)?|сделать) (?:видео |его |файл |ролик )?(?:по)?меньше"
                r"|поменьше)(?! \d)"
            ),
            "make smaller",
        ),
        (
            (
                r"в (?:два|2) раза(?: меньше)?|вдвое(?: меньше)?|наполовину"
                r"|до половины(?: размера)?"
            ),
            "to half its size",
        ),
        (r"перв(?:ые|ую) (\d+) (секунд\w*|минут\w*)", r"the first \1 \2"),
        ((r"последн(?:ие|юю) (\d+) (секунд\w*|минут\w*)"), r"the last \1 \2"),
        (r"первую минуту", "the first 1 minute"),
        (r"первую секунду", "the first 1 second"),
        (r"последнюю минуту", "the last 1 minute"),
        (
            (
                r"(?:убери|убрать|уберите|выключи|выключить|отключи|отключить|удали|удалить"
                r"|вырежи) звук|без звука|заглуши\w*|(?:сделай )?беззвучн\w*"
            ),
            "mute",
        ),
        (r"(?:верни|вернуть|верните|включи|включить|восстанови) звук(?: обратно)?", "unmute"),
        ((r"сожми\w*|сжать|сжатие|сжимай|ужми\w*|ужать"), "compress"),
        (r"уменьш\w*", "reduce"),
        (r"размер\w*|вес\w*", "size"),
        ((r"удали\w*|убери\w*|убрать|стереть|сотри"), "cut off"),
        (r"обре[жз]\w*|выре[жз]\w*|отре[жз]\w*", "cut"),
        (r"остав\w*|сохрани\w*", "keep"),
        (r"только|лишь", "only"),
        (r"не более|не больше|максимум|не превышая", "at most"),
        (r"(?:по)?меньше|менее|ниже", "under"),
        (r"экспорт\w*|скача\w*|выгрузи\w*", "export"),
        (r"со?(?= \d)|от(?= \d)", "from"),
        (r"до|по(?= \d)", "to"),
        (r"между", "between"),
        (r"секунд\w*|сек", "seconds"),
        (r"минут\w*|мин", "minutes"),
        (r"мегабайт\w*", "mb"),
        (r"килобайт\w*", "kb"),
        (r"гигабайт\w*", "gb"),
        (r"видео|ролик\w*|файл\w*|клип\w*", "video"),
        (r"и (?:потом|затем)|и|потом|затем", "and"),
        (
            r"пожалуйста|это|этот|эту|мне|мой|моё|его|в|на|чтобы|было|был|нужно|надо|сделай(?:те)?",
            "the",
        ),
    ),
}
