import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.core.backend_text import direction_words as words
from bot.core.backend_text.directions import SEND_FILE_HERE, DirectionStream, translate
from bot.core.backend_text.sentences import MAX_SENTENCE_CHARS
from bot.core.requests.language import LANGUAGES
from tests.support.growth import costs_in_proportion
from tests.support.rows import each_row

DIRECTIONS = [
    # text, words that stay, actions
    ("Click the Export button to download it.", "", {"export"}),
    ("Your title is in. Click **Export** in the top right.", "Your title is in.", {"export"}),
    ("The music is ready and you can click Export.", "The music is ready.", {"export"}),
    ("The Export button is at the top right.", "", {"export"}),
    ("You can now export your video.", "", {"export"}),
    ("Everything is ready to export!", "", {"export"}),
    ("Open the Text panel to change the font.", "", {"status"}),
    ("Music added, open the Audio panel to see it.", "Music added.", {"status"}),
    ("You can preview it in the timeline.", "", {"status"}),
    ("Tap the play icon to watch it.", "", {"status"}),
    ("Please check your account for billing details.", "", {"credits"}),
    ("Go to your account page and check your balance.", "", {"credits"}),
    ("Click the Upload button to add a clip.", "", {"upload"}),
    ("视频已完成，请点击右上角的导出按钮下载。", "视频已完成。", {"export"}),
    ("标题已添加。您现在可以导出了！", "标题已添加。", {"export"}),
    ("打开时间线面板查看。", "", {"status"}),
    ("您可以在时间线上预览。", "", {"status"}),
    ("请查看您的账户余额。", "", {"credits"}),
    ("请点击“上传”按钮。", "", {"upload"}),
    (
        "🎉 Your video is ready — you can find the Export button up there.",
        "🎉 Your video is ready.",
        {"export"},
    ),
    (
        "All done, check your account for credits, and preview in the timeline.",
        "All done.",
        {"credits", "status"},
    ),
    # menu paths and keys
    ("You'll find it under Menu > Save as > MOV.", "", {"export"}),
    ("Go to File → Export → MP4.", "", {"export"}),
    ("Your title is in, use File > Export.", "Your title is in.", {"export"}),
    ("Press Ctrl+S to save.", "", {"export"}),
    ("Use Cmd+E.", "", {"export"}),
    ("Drücke Strg+E.", "", {"export"}),
    ("Your clip is muted. Hit ⌘E!", "Your clip is muted.", {"export"}),
    ("Your title is in 👉 Export it from the menu.", "Your title is in.", {"export"}),
    ("👉 Export it from the menu.", "", {"export"}),
    ("👉 Exportiere es über das Menü.", "", {"export"}),
    ("Listo 👉 Exporta el video desde el menú.", "Listo.", {"export"}),
    ("👉 Exportez-la depuis le menu.", "", {"export"}),
    ("👉 Exporte pelo menu.", "", {"export"}),
    ("👉 Экспортируйте его из меню.", "", {"export"}),
    ("👉 メニューから書き出してください。", "", {"export"}),
    ("👉 请从菜单导出。", "", {"export"}),
    ("The intro is cut; Alt+E exports it.", "The intro is cut.", {"export"}),
    ("The clip is muted (⌘E exports).", "The clip is muted.", {"export"}),
    ("可以用 文件 > 导出 来保存。", "", {"export"}),
    # Spanish
    ("Haz clic en el botón Exportar para descargarlo.", "", {"export"}),
    ("El título está puesto, pulsa «Exportar».", "El título está puesto.", {"export"}),
    ("Ya puedes exportar tu vídeo.", "", {"export"}),
    ("Abre el panel de texto para cambiar la fuente.", "", {"status"}),
    ("Puedes previsualizarlo en la línea de tiempo.", "", {"status"}),
    ("Revisa tu cuenta para ver el saldo.", "", {"credits"}),
    # Portuguese
    ("Clique em Exportar no canto superior direito.", "", {"export"}),
    ("A música foi adicionada, clique em “Exportar”.", "A música foi adicionada.", {"export"}),
    ("Você pode exportar agora.", "", {"export"}),
    ("Abra o painel de texto.", "", {"status"}),
    ("Verifique sua conta e o saldo.", "", {"credits"}),
    # German
    ("Klicke auf „Exportieren“, um es herunterzuladen.", "", {"export"}),
    ("Der Titel ist drin, klicken Sie auf Exportieren.", "Der Titel ist drin.", {"export"}),
    ("Du kannst das Video jetzt exportieren.", "", {"export"}),
    ("Öffne das Textfeld im Bedienfeld.", "", {"status"}),
    ("Schau es dir in der Timeline an.", "", {"status"}),
    ("Prüfe dein Konto und das Guthaben.", "", {"credits"}),
    # French
    ("Cliquez sur le bouton Exporter pour la télécharger.", "", {"export"}),
    ("Le titre est ajouté, clique sur « Exporter ».", "Le titre est ajouté.", {"export"}),
    ("Vous pouvez maintenant exporter la vidéo.", "", {"export"}),
    ("Ouvrez le panneau Texte.", "", {"status"}),
    ("Vérifie ton compte et ton solde.", "", {"credits"}),
    # Russian
    ("Нажмите кнопку «Экспорт», чтобы скачать видео.", "", {"export"}),
    ("Титр добавлен, нажмите «Экспорт».", "Титр добавлен.", {"export"}),
    ("Теперь вы можете экспортировать видео.", "", {"export"}),
    ("Откройте панель «Текст».", "", {"status"}),
    ("Проверьте баланс в аккаунте.", "", {"credits"}),
    # Japanese
    ("「書き出し」ボタンをクリックしてください。", "", {"export"}),
    (
        "タイトルを追加しました、書き出しボタンを押してください。",
        "タイトルを追加しました。",
        {"export"},
    ),
    ("動画をエクスポートできます。", "", {"export"}),
    ("テキストパネルを開いてください。", "", {"status"}),
    ("タイムラインでプレビューできます。", "", {"status"}),
    ("アカウントの残高を確認してください。", "", {"credits"}),
    # traditional Chinese
    ("標題已新增，請按一下「匯出」。", "標題已新增。", {"export"}),
    ("選單 > 匯出", "", {"export"}),
    ("請查看您的帳戶餘額。", "", {"credits"}),
    # Italian
    ("Fai clic sul pulsante Esporta per scaricarlo.", "", {"export"}),
    (
        "Il titolo è stato aggiunto e clicca su «Esporta».",
        "Il titolo è stato aggiunto.",
        {"export"},
    ),
    ("Ora puoi esportare il video.", "", {"export"}),
    ("👉 Esportalo dal menu.", "", {"export"}),
    ("Apri il pannello Testo.", "", {"status"}),
    ("Puoi vederlo in anteprima nella timeline.", "", {"status"}),
    ("Controlla il tuo account e il saldo.", "", {"credits"}),
    ("File > Esporta > MP4.", "", {"export"}),
    # Polish
    ("Kliknij przycisk „Eksportuj”, aby go pobrać.", "", {"export"}),
    ("Tytuł został dodany i kliknij „Eksportuj”.", "Tytuł został dodany.", {"export"}),
    ("Teraz możesz wyeksportować wideo.", "", {"export"}),
    ("👉 Wyeksportuj go z menu.", "", {"export"}),
    ("Otwórz panel Tekst.", "", {"status"}),
    ("Możesz obejrzeć to na osi czasu.", "", {"status"}),
    ("Sprawdź swoje konto i saldo.", "", {"credits"}),
    ("Plik > Eksportuj.", "", {"export"}),
    # Ukrainian
    ("Натисніть кнопку «Експорт», щоб завантажити відео.", "", {"export"}),
    ("Титр додано й натисніть «Експорт».", "Титр додано.", {"export"}),
    ("Тепер ви можете експортувати відео.", "", {"export"}),
    ("👉 Експортуйте його з меню.", "", {"export"}),
    ("Відкрийте панель «Текст».", "", {"status"}),
    ("Перегляньте його на таймлайні.", "", {"status"}),
    ("Перевірте баланс в акаунті.", "", {"credits"}),
    # Indonesian
    ("Klik tombol Ekspor untuk mengunduhnya.", "", {"export"}),
    ("Judul sudah ditambahkan, lalu klik “Ekspor”.", "Judul sudah ditambahkan.", {"export"}),
    ("Sekarang Anda dapat mengekspor video.", "", {"export"}),
    ("👉 Ekspor video dari menu.", "", {"export"}),
    ("Buka panel Teks.", "", {"status"}),
    ("Anda bisa melihatnya di linimasa.", "", {"status"}),
    ("Periksa akun dan saldo Anda.", "", {"credits"}),
    # Vietnamese
    ("Nhấp vào nút Xuất để tải xuống.", "", {"export"}),
    ("Tiêu đề đã được thêm, hãy nhấp vào “Xuất”.", "Tiêu đề đã được thêm.", {"export"}),
    ("Bây giờ bạn có thể xuất video.", "", {"export"}),
    ("👉 Xuất video từ menu.", "", {"export"}),
    ("Mở bảng Văn bản.", "", {"status"}),
    ("Bạn có thể xem trước trên dòng thời gian.", "", {"status"}),
    ("Kiểm tra tài khoản và số dư của bạn.", "", {"credits"}),
    # Turkish
    ("İndirmek için Dışa Aktar düğmesine tıklayın.", "", {"export"}),
    ("Başlık eklendi ve “Dışa aktar”a tıklayın.", "Başlık eklendi.", {"export"}),
    ("Artık videoyu dışa aktarabilirsiniz.", "", {"export"}),
    ("👉 Videoyu menüden dışa aktarın.", "", {"export"}),
    ("Metin panelini açın.", "", {"status"}),
    ("Zaman çizelgesinde önizleyebilirsiniz.", "", {"status"}),
    ("Hesabınızı ve bakiyenizi kontrol edin.", "", {"credits"}),
    # Korean
    ("내보내기 버튼을 클릭하여 다운로드하세요.", "", {"export"}),
    ("제목을 추가했습니다. ‘내보내기’를 누르세요.", "제목을 추가했습니다.", {"export"}),
    ("제목이 추가됐고 내보내기 버튼을 누르세요.", "제목이 추가됐고.", {"export"}),
    ("이제 동영상을 내보낼 수 있습니다.", "", {"export"}),
    ("👉 메뉴에서 내보내세요.", "", {"export"}),
    ("텍스트 패널을 여세요.", "", {"status"}),
    ("타임라인에서 미리 볼 수 있습니다.", "", {"status"}),
    ("계정에서 잔액을 확인하세요.", "", {"credits"}),
    # Hindi
    ("डाउनलोड करने के लिए एक्सपोर्ट बटन पर क्लिक करें।", "", {"export"}),
    (
        "शीर्षक जोड़ दिया गया है और “एक्सपोर्ट” पर क्लिक करें।",
        "शीर्षक जोड़ दिया गया है।",
        {"export"},
    ),
    ("अब आप वीडियो एक्सपोर्ट कर सकते हैं।", "", {"export"}),
    ("👉 मेनू से वीडियो एक्सपोर्ट करें।", "", {"export"}),
    ("टेक्स्ट पैनल खोलें।", "", {"status"}),
    ("برای دانلود روی دکمه خروجی کلیک کنید.", "", {"export"}),
    ("عنوان اضافه شد و حالا روی «خروجی» کلیک کنید.", "عنوان اضافه شد.", {"export"}),
    ("حالا می‌توانید از ویدیو خروجی بگیرید.", "", {"export"}),
    ("👉 از منو ویدیو را ذخیره کنید.", "", {"export"}),
    ("پنل متن را باز کنید.", "", {"status"}),
    ("आप इसे टाइमलाइन में देख सकते हैं।", "", {"status"}),
    ("अपना खाता और बैलेंस जाँचें।", "", {"credits"}),
    # Arabic
    ("انقر على زر «تصدير» لتنزيله.", "", {"export"}),
    ("تمت إضافة العنوان، اضغط على «تصدير».", "تمت إضافة العنوان.", {"export"}),
    ("تمت إضافة العنوان وانقر على «تصدير».", "تمت إضافة العنوان.", {"export"}),
    ("يمكنك الآن تصدير الفيديو.", "", {"export"}),
    ("👉 صدّر الفيديو من القائمة.", "", {"export"}),
    ("افتح لوحة النص.", "", {"status"}),
    ("يمكنك معاينته في المخطط الزمني.", "", {"status"}),
    ("تحقق من رصيدك في الحساب.", "", {"credits"}),
]

OTHER_HALVES = [
    (
        'वीडियो छोटा किया जाएगा। Click the "Export" button to download your MP4.',
        "वीडियो छोटा किया जाएगा।",
    ),
    # a direction's sentence, what of it stays
    ("Your title is in 🎬 Click Export to download it.", "Your title is in."),
    ("✅ Title added 🎉 click Export!", "✅ Title added."),
    ("标题已添加.点击导出按钮.", "标题已添加."),
    ("标题已添加,请点击导出按钮.", "标题已添加。"),
    ("Muted, click Export.", "Muted."),
    ("The music is at 35%: click Export to download.", "The music is at 35%."),
    ("The music is at 35% - click Export.", "The music is at 35%."),
    (
        "The music is at 35% — click Export, the video is 0:12 long.",
        "The music is at 35%. The video is 0:12 long.",
    ),
    ("Click Export, and the title stays on for 3 seconds.", "The title stays on for 3 seconds."),
    ("Click Export to download (the file is 489 kB).", "The file is 489 kB."),
    ("Click “Export”; your title “Click me” is in.", "Your title “Click me” is in."),
    ("Click Export, the title is in, then open the Text panel.", "The title is in."),
    (
        "- Your title is in — tap the Export button\n- Music is at 35%",
        "- Your title is in.\n- Music is at 35%",
    ),
    ("点击导出按钮，标题“开始”已添加。", "标题“开始”已添加。"),
    ("Haz clic en Exportar, el título ya está puesto.", "El título ya está puesto."),
    ("Klicke auf Exportieren, der Titel ist drin.", "Der Titel ist drin."),
    ("Cliquez sur Exporter, le titre est ajouté.", "Le titre est ajouté."),
    ("Clique em Exportar, o título foi adicionado.", "O título foi adicionado."),
    ("Нажмите «Экспорт», титр добавлен.", "Титр добавлен."),
    ("書き出しボタンを押してください、タイトルは3秒です。", "タイトルは3秒です。"),
    ("Clicca su Esporta, il titolo è stato aggiunto.", "Il titolo è stato aggiunto."),
    ("Kliknij „Eksportuj”, tytuł jest gotowy.", "Tytuł jest gotowy."),
    ("Натисніть «Експорт», титр додано.", "Титр додано."),
    ("Klik Ekspor, judul sudah ditambahkan.", "Judul sudah ditambahkan."),
    ("Nhấp vào “Xuất”, tiêu đề đã được thêm.", "Tiêu đề đã được thêm."),
    ("Dışa Aktar düğmesine tıklayın, başlık eklendi.", "Başlık eklendi."),
    ("내보내기 버튼을 누르세요, 제목은 3초입니다.", "제목은 3초입니다."),
    ("एक्सपोर्ट बटन दबाइए, शीर्षक 3 सेकंड का है।", "शीर्षक 3 सेकंड का है।"),
    ("انقر على «تصدير»، العنوان مدته 3 ثوانٍ.", "العنوان مدته 3 ثوانٍ."),
    # what only tells what the window does then goes along
    ("Click Export, and the download will start.", ""),
    ("Click Export, then it is saved to your computer.", ""),
    ("Click Export (the button is blue).", ""),
]

CONTENT = [
    'Title added: "Click to Win" (0-3s).',
    "I added the title “Click here, then drag”.",
    "已添加标题《点击这里》。",
    "已添加标题「打开面板」，时长3秒。",
    "I opened with a wide shot and added a click sound.",
    "The drag race clip starts at 0:05.",
    "The clip opens on a closed door.",
    "Exports are free. The export finished.",
    "导出已完成。视频里的人打开门。",
    "The beat drops at 0:12, and the music is at 35%.",
    "Would you like me to export it?",
    "需要我为您导出吗？",
    "You don't need to click anything.",
    "Download it here: https://example.com/a.mp4",
    "点击率提高了。",
    "1. Video: city timelapse (0-10s)\n2. BGM: Lo-fi (0-10s, 35%)",
    "It runs at 29.97 fps, e.g. like a film.",
    "Volume: 100% → 35%, size: 12.3 MB → 4.9 MB.",
    "La escena abre con una ventana.",
    "El clip dura 10 segundos. Música: Lo-fi (0-10s).",
    "Não precisa clicar em nada.",
    "Du musst nicht klicken.",
    "Pas besoin de cliquer.",
    "Das Lied heißt „Klick mich“.",
    "J'ai ajouté le titre « Cliquez ici ».",
    "Добавлен титр «Нажмите здесь».",
    "Soll ich es exportieren?",
    "¿Quieres que lo exporte?",
    "Хотите экспортировать?",
    "書き出しますか？",
    "タイトル「クリックして」を追加しました。",
    "クリックする必要はありません。",
    "Ho aggiunto il titolo «Clicca qui».",
    "Non serve cliccare.",
    "Vuoi che lo esporti?",
    "Il video dura 10 secondi e ha una finestra aperta.",
    "Dodano tytuł „Kliknij tutaj”.",
    "Nie trzeba klikać. Czy mam to wyeksportować?",
    "Usunięto dźwięk, który można zapisać osobno.",
    "Додано титр «Натисніть тут».",
    "Не потрібно натискати. Хочете експортувати?",
    "Звук, який можна зберегти, прибрано.",
    "Ekspor selesai. Ekspor sedang berjalan.",
    "Suara klik ditambahkan di 0:05.",
    "Anda tidak perlu mengklik apa pun.",
    "Apakah Anda ingin mengekspornya?",
    "Xuất video miễn phí. Video kéo dài 10 giây.",
    "Nội dung xuất hiện ở giây thứ 3. Không cần nhấp vào đâu cả.",
    "Bạn có muốn xuất video không?",
    "Başlık ekranda 3 saniye görünüyor.",
    "Tıklamanıza gerek yok. Dışa aktarayım mı?",
    "Dışa aktarma tamamlandı.",
    "‘여기를 클릭하세요’라는 제목을 추가했습니다.",
    "클릭할 필요가 없습니다. 내보낼까요?",
    "내보내기가 끝났습니다. 창문이 열리는 장면입니다.",
    "शीर्षक “यहाँ क्लिक करें” जोड़ा गया।",
    "क्लिक करने की ज़रूरत नहीं है। क्या मैं इसे एक्सपोर्ट करूँ?",
    "एक्सपोर्ट पूरा हो गया।",
    "عنوان «اینجا کلیک کنید» اضافه شد.",
    "لازم نیست کلیک کنید. خروجی بگیرم؟",
    "خروجی آماده شد. صحنه‌ای است که پنجره باز می‌شود.",
    "أضفت العنوان «انقر هنا».",
    "لا داعي للنقر. هل تريد تصديره؟",
    "تم تصدير الفيديو. تم ضغط الفيديو إلى 8 ميغابايت.",
    "The option A version, and a menu of the day at 0:05.",
]

SAMPLES = [text for text, _, _ in DIRECTIONS] + [
    *CONTENT,
    *(text for text, _ in OTHER_HALVES),
    "To export your video:\n1. Click Export\n2. Choose 1080p\n3. Click Download\nMusic is at 35%.",
    "Done! I cut the intro. To reorder, drag the clip to the front. Enjoy.",
    '"An unclosed quote. Click Export.\nThe next line is fine.',
    "标题已添加。您可以将第二个片段拖拽到开头。请点击导出。",
]
EVERYWHERE = settings.get_current_profile_name() == "fuzz"


@each_row(("text", "kept", "actions"), DIRECTIONS)
def test_directions_go_their_actions_stay_and_content_is_kept(
    text: str, kept: str, actions: set[str]
) -> None:
    translated = translate(text)
    assert (translated.text.strip(), set(translated.actions)) == (kept, actions)


@each_row(("text", "kept"), OTHER_HALVES)
def test_a_sentence_never_loses_its_other_half(text: str, kept: str) -> None:
    translated = translate(text)
    assert translated.text.strip() == kept
    assert "export" in translated.actions


@each_row("text", CONTENT)
def test_content_is_left_alone(text: str) -> None:
    translated = translate(text)
    assert (translated.parts, translated.actions, translated.paid_edit) == (
        (text,),
        frozenset(),
        None,
    )


@each_row(
    ("text", "edit"),
    [
        (
            "Drag the clip to the front of the timeline.",
            "Move the clip to the front of the timeline",
        ),
        (
            "To reorder, drag and drop the second clip before the first.",
            "Move the second clip before the first",
        ),
        ("您可以将第二个片段拖拽到开头。", "将第二个片段移动到开头"),
        ("请把音乐拖到第5秒。", "把音乐移到第5秒"),
        ("Arrastra el clip al principio.", "Mueve el clip al principio"),
        ("Arraste o clipe para o início.", "Mova o clipe para o início"),
        ("Ziehe den Clip an den Anfang.", "Verschiebe den Clip an den Anfang"),
        ("Faites glisser le clip au début.", "Déplace le clip au début"),
        ("Перетащите клип в начало.", "Перемести клип в начало"),
        ("クリップを先頭にドラッグしてください。", "クリップを先頭に移動してください"),
        ("請將片段拖曳到開頭。", "將片段移動到開頭"),
        ("Trascina la clip all'inizio.", "Sposta la clip all'inizio"),
        ("Przeciągnij klip na początek.", "Przenieś klip na początek"),
        ("Перетягніть кліп на початок.", "Перемісти кліп на початок"),
        ("Seret klip ke awal.", "Pindahkan klip ke awal"),
        ("Kéo clip lên đầu.", "Di chuyển clip lên đầu"),
        ("Klibi başa sürükleyin.", "Klibi başa taşı"),
        ("클립을 맨 앞으로 드래그하세요.", "클립을 맨 앞으로 이동"),
        ("क्लिप को शुरुआत में खींचें।", "क्लिप को शुरुआत में ले जाएँ"),
        ("کلیپ را به ابتدا بکشید.", "کلیپ را به ابتدا منتقل کن"),
        ("اسحب المقطع إلى البداية.", "انقل المقطع إلى البداية"),
    ],
)
def test_dragging_a_clip_becomes_a_paid_edit_that_is_only_offered(text: str, edit: str) -> None:
    translated = translate(text)
    assert translated.parts == ()
    assert translated.actions == frozenset()
    assert translated.paid_edit == edit


@each_row(
    "text",
    [
        "Drag your video file into the window.",
        "请把文件拖到这里上传。",
        "Arrastra tu archivo aquí.",
        "Ziehe deine Datei in das Fenster.",
        "Glissez votre fichier ici.",
        "Arraste o arquivo para a janela.",
        "Перетащите файл сюда.",
        "ファイルをここにドラッグしてください。",
        "Trascina il tuo file qui.",
        "Przeciągnij plik tutaj.",
        "Перетягніть файл сюди.",
        "Seret file Anda ke sini.",
        "Kéo tệp vào đây.",
        "Dosyayı buraya sürükleyin.",
        "파일을 여기로 드래그하세요.",
        "फ़ाइल को यहाँ खींचें।",
        "فایل را به اینجا بکشید.",
        "اسحب الملف إلى هنا.",
    ],
)
def test_dragging_a_file_becomes_send_it_here(text: str) -> None:
    translated = translate(text)
    assert translated.parts == (SEND_FILE_HERE,)
    assert translated.actions == {"upload"}


def test_a_list_of_clicks_goes_as_a_whole_and_what_follows_stays() -> None:
    steps = "To export your video:\n1. Click Export\n2. Choose 1080p\n3. Click Download\n"
    translated = translate("Music is in.\n" + steps + "It is 10 seconds long.")
    assert translated.text == "Music is in.\nIt is 10 seconds long."
    assert translated.actions == {"export"}


def stream(pieces: list[str]) -> DirectionStream:
    directions = DirectionStream()
    for piece in pieces:
        directions.push(piece)
    return directions


@pytest.mark.hypothesis
@each_row("text", SAMPLES)
def test_every_cut_of_a_stream_gives_the_same_result(text: str) -> None:
    """`make fuzz` cuts everywhere."""
    whole, step = translate(text), 1 if EVERYWHERE else 5
    for cut in range(len(text) % step, len(text) + 1, step):
        assert stream([text[:cut], text[cut:]]).flush() == whole, cut
    assert stream(list(text)).flush() == whole


@given(
    st.lists(
        st.sampled_from(
            ["Click ", "Export", ". ", '"', "\n", "1. ", "打开", "面板", "。", "a", "3.5 "]
        )
    )
)
@example(['"'] * 300)
def test_any_pieces_give_the_same_result_as_the_whole(pieces: list[str]) -> None:
    assert stream(pieces).flush() == translate("".join(pieces))


@each_row("text", SAMPLES)
def test_while_streaming_no_direction_is_ever_shown(text: str) -> None:
    directions = DirectionStream()
    for sign in text:
        directions.push(sign)
        shown = "".join(part for part in directions.shown if isinstance(part, str))
        assert translate(shown).actions == set()
        assert translate(shown).paid_edit is None


@each_row(
    "steps",
    [
        "Para exportar tu vídeo:\n1. Haz clic en Exportar\n2. Elige 1080p\n",
        "Um das Video zu exportieren:\n1. Klicke auf Exportieren\n2. Wähle 1080p\n",
        "Pour exporter la vidéo :\n1. Cliquez sur Exporter\n2. Choisissez 1080p\n",
        "Чтобы скачать видео:\n1. Нажмите «Экспорт»\n2. Выберите 1080p\n",
        "書き出すには：\n1. 書き出しボタンをクリックして\n2. 1080pを選択\n",
        "导出步骤如下：\n1. 点击导出\n2. 选择1080p\n",
        "Per esportare il video:\n1. Fai clic su Esporta\n2. Scegli 1080p\n",
        "Aby wyeksportować wideo:\n1. Kliknij Eksportuj\n2. Wybierz 1080p\n",
        "Щоб завантажити відео:\n1. Натисніть «Експорт»\n2. Виберіть 1080p\n",
        "Untuk mengekspor video:\n1. Klik Ekspor\n2. Pilih 1080p\n",
        "Để tải xuống video:\n1. Nhấp vào Xuất\n2. Chọn 1080p\n",
        "Dışa aktarmak için:\n1. Dışa aktar düğmesine tıklayın\n2. 1080p seçin\n",
        "내보내려면:\n1. 내보내기 버튼을 클릭하세요\n2. 1080p를 선택\n",
        "एक्सपोर्ट करने के लिए:\n1. एक्सपोर्ट बटन दबाइए\n2. 1080p चुनें\n",
        "برای خروجی گرفتن:\n1. دکمه خروجی را بزنید\n2. 1080p را انتخاب کنید\n",
        "لتصدير الفيديو:\n1. انقر على «تصدير»\n2. اختر 1080p\n",
    ],
)
def test_a_list_of_steps_goes_in_every_language(steps: str) -> None:
    translated = translate(steps + "OK 12.")
    assert (translated.text.strip(), set(translated.actions)) == ("OK 12.", {"export"})


def test_every_language_of_the_catalogues_has_its_words() -> None:
    known = {"en", "zh-CN", "zh-TW", *words.VERB_FIRST, *words.VERB_LAST}
    assert known == set(LANGUAGES)


def test_the_harmless_beginning_of_a_sentence_is_shown_at_once() -> None:
    assert stream(["Your ", "video ", "now has "]).shown == ("Your video now has ",)
    assert stream(["Your video is in. ", "Click the Ex"]).shown == ("Your video is in. ",)


@pytest.mark.parametrize("piece", ["\n", ".", "!! ", '"', "1. ", "click ", "，", "**"])
def test_a_long_hostile_text_costs_time_in_proportion_to_its_length(piece: str) -> None:
    def translated(chars: int) -> None:
        text = (piece * chars)[:chars]
        directions = stream([text[at : at + 100] for at in range(0, len(text), 100)])
        assert directions.flush() == translate(text)

    costs_in_proportion(translated, 8_000)


def test_a_sentence_without_an_end_is_held_back_only_so_long() -> None:
    directions = stream(["Click and hold on " + "so " * MAX_SENTENCE_CHARS])
    shown = "".join(part for part in directions.shown if isinstance(part, str))
    assert len(shown) > MAX_SENTENCE_CHARS


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    translate(text)
