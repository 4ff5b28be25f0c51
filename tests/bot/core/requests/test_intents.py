import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.requests.intents import (
    Output,
    asks_for_the_price,
    asks_to_generate,
    classify,
    small_talk,
    undoes,
)
from bot.core.requests.language import LANGUAGES
from bot.core.requests.vocabulary import normalise, tokenise
from bot.skills.skill_set import BUNDLED_DIR, load_skills
from bot.texts.catalogues import Texts
from tests.bot.core.requests import corpus
from tests.support.growth import costs_in_proportion
from tests.support.rows import each_row

TEXTS = Texts(strict=True)
UTTERANCES = corpus.read()
HELD_OUT = [u for u in UTTERANCES if u.part == "held out"]
NEAR_MISSES = (corpus.FOLDER / "edits_that_mention_commands.txt").read_text("utf-8").splitlines()


def _primary(tag: str) -> str:
    """As the corpus calls it: its Chinese is that of the mainland where it names no place."""
    return "zh" if tag == "zh-CN" else tag


def test_the_corpus_is_large_enough_and_a_third_of_it_is_held_out() -> None:
    languages = [u.language for u in UTTERANCES]
    assert languages.count("en") + languages.count("zh") >= 400
    assert all(languages.count(_primary(each)) >= 60 for each in LANGUAGES)
    split = [u for u in UTTERANCES if "_" not in u.source]
    assert 0.28 < len(HELD_OUT) / len(split) < 0.39


def test_at_least_97_percent_of_the_held_out_third_are_understood() -> None:
    print(corpus.confusion_table(HELD_OUT))
    assert corpus.accuracy(HELD_OUT) >= 0.97


@each_row("language", LANGUAGES)
def test_at_least_95_percent_are_understood_in_every_language(language: str) -> None:
    held = [u for u in HELD_OUT if u.language == _primary(language)]
    assert len(held) >= 20
    assert corpus.accuracy(held) >= 0.95


def test_almost_everything_that_was_looked_at_is_understood() -> None:
    seen = [u for u in UTTERANCES if u.part == "looked at"]
    wrong = [u.text for u in seen if not corpus.is_right(u)]
    assert len(wrong) <= 0.01 * len(seen), wrong


def test_edits_are_hardly_ever_mistaken_for_commands_in_words_that_were_never_looked_at() -> None:
    edits = [u for u in UTTERANCES if u.part == "written later" and u.kind == "edit"]
    wrong = [u.text for u in edits if not corpus.is_right(u)]
    assert len(edits) >= 25
    assert len(wrong) <= 0.05 * len(edits), wrong


def test_exporting_afterwards_holding_back_compressing_and_vagueness_are_noticed() -> None:
    right = sum(map(corpus.has_right_flags, HELD_OUT))
    assert right / len(HELD_OUT) >= 0.97


def test_the_documented_figures_are_the_measured_ones() -> None:
    assert corpus.report() in corpus.DOCUMENT.read_text(encoding="utf-8")


def test_every_example_of_the_five_products_is_in_the_corpus_and_understood() -> None:
    labels = {u.text.casefold(): u for u in UTTERANCES}
    for skill in load_skills([BUNDLED_DIR]):
        assert len(skill.examples) == 3
        for example in skill.examples:
            assert corpus.is_right(labels[example.casefold()]), example


@each_row("text", NEAR_MISSES)
def test_an_edit_that_mentions_a_command_is_an_edit(text: str) -> None:
    intent = classify(text)
    assert (intent.kind, intent.edit_text) == ("edit", text)


@each_row(
    ("text", "output"),
    [
        ("export 1080p MP4", Output("1080p", None)),
        ("export in 720p at 30 fps", Output("720p", 30)),
        ("export 1080p60", Output("1080p", 60)),
        ("export in 4K", Output("2160p", None)),
        ("export 1080x1920", Output("1080p", None)),
        ("render it in full HD", Output("1080p", None)),
        ("用60帧导出720p", Output("720p", 60)),
        ("导出", Output()),
    ],
)
def test_an_export_carries_the_resolution_and_frame_rate_that_were_named(
    text: str, output: Output
) -> None:
    intent = classify(text)
    assert (intent.kind, intent.output) == ("export", output)


@pytest.mark.parametrize(
    ("text", "edit", "resolution"),
    [
        ("add music and export", "add music", None),
        ("Trim it to 10 s, then send me the video in 720p!", "Trim it to 10 s", "720p"),
        ('add the title "cut and export" and export', 'add the title "cut and export"', None),
        ("剪掉前5秒，然后导出", "剪掉前5秒", None),
        ("加上标题《导出》再发给我", "加上标题《导出》", None),
        ("обрежь начало и экспортируй в 720p", "обрежь начало", "720p"),
    ],
)
def test_edit_and_export_is_taken_apart(text: str, edit: str, resolution: str | None) -> None:
    intent = classify(text)
    assert (intent.kind, intent.edit_text, intent.then_export) == ("edit", edit, True)
    assert intent.output.resolution == resolution


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("edit number 18 and export", "edit number 18"),
        ("blorb it and export", "blorb it"),
        ("frobnicate, then send me the video", "frobnicate"),
        ("option 2 and export in 720p", "option 2"),
        ("cut it and export", "cut it"),
        ("try again and export", "try again"),
        ("номер 5, потом экспорт", "номер 5"),
    ],
)
def test_an_instruction_that_is_not_understood_is_an_edit_and_then_the_export(
    text: str, edit: str
) -> None:
    intent = classify(text)
    assert (intent.kind, intent.edit_text, intent.then_export) == ("edit", edit, True)


@pytest.mark.parametrize(
    "text",
    ["blorb it and show the timeline", "frobnicate, is it done yet?", "glorp it and help me"],
)
def test_an_unknown_instruction_beside_any_command_is_an_edit(text: str) -> None:
    assert classify(text).kind == "edit"


@pytest.mark.parametrize("text", ["export pronto", "so, please export dis thing", "ok now exprot"])
def test_one_unknown_or_misspelt_word_within_a_command_is_forgiven(text: str) -> None:
    assert classify(text).kind == "export"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("where is my vid", "export"),
        ("wo ist mein Video?", "export"),
        ("wo bleibt das Video", "export"),
        ("où est ma vidéo ?", "export"),
        ("¿Dónde está mi video?", "export"),
        ("dame el video", "export"),
        ("cadê meu vídeo?", "export"),
        ("me dá o vídeo", "export"),
        ("動画をください", "export"),
        ("動画はどこですか？", "export"),
        ("我的视频呢？", "export"),
        ("视频在哪里", "export"),
        ("где мое видео", "export"),
        ("how much have I left", "credits"),
    ],
)
def test_everyday_questions_cost_nothing_in_any_language(text: str, kind: str) -> None:
    assert classify(text, project_has_files=True).kind == kind


@pytest.mark.parametrize("word", ["ready", "done", "all done", "Finished", "listo", "完成"])
def test_a_word_that_may_be_an_answer_asks_how_far_it_is_with_a_question_mark_alone(
    word: str,
) -> None:
    assert classify(word).kind == "edit"
    for asked in (f"{word}?", f"{word} ??", f"{word}？", f"{word}?! 🙏", f"{word} ?"):
        assert classify(asked).kind == "progress"
    assert classify(f"{word} with a fade?").kind == "edit"


@pytest.mark.parametrize(
    "text",
    [
        "wo ist das Video zu dunkel? mach es dort heller",
        "結果呢条を消して",
        "où est ma vidéo trop sombre ? éclaircis",
        "add the words dame el video at the start",
        "ready player one as the title",
    ],
)
def test_an_edit_that_holds_such_a_question_stays_an_edit(text: str) -> None:
    assert classify(text, project_has_files=True).kind == "edit"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my ballance pls", "credits"),
        ("donwload", "export"),
        ("cancle that", "cancel"),
        ("hlep", "help"),
        ("show me the timline", "status"),
        ("hellooo", "smalltalk"),
    ],
)
def test_a_misspelt_command_is_understood(text: str, kind: str) -> None:
    assert classify(text).kind == kind


@each_row(
    "text",
    [
        "expert",
        "balanced please",
        "the statue",
        "add an expert voice",
        "cancer awareness text",
        "protect the face",
        "held",
        "make it a bit more balanced",
        "my expert friend says the colours are off",
    ],
)
def test_a_word_that_only_looks_like_a_command_is_none(text: str) -> None:
    assert classify(text).kind == "edit"


@each_row(
    ("text", "answer"),
    [
        ("hi", "greeting"),
        ("thx m8", "thanks"),
        ("sorry!", "apology"),
        ("are you a bot?", "are you a bot"),
        ("hey, are you human?", "are you a bot"),
        ("asdfgh", "greeting"),
        ("...", "greeting"),
        ("извини", "apology"),
        ("ты бот?", "are you a bot"),
        ("你是机器人吗", "are you a bot"),
        ("спасибо", "thanks"),
    ],
)
def test_small_talk_is_a_closed_list_and_answered_in_kind(text: str, answer: str) -> None:
    assert (classify(text).kind, small_talk(text)) == ("smalltalk", answer)


@pytest.mark.parametrize(
    "text",
    [
        "what do you think of my video",
        "what's your favourite colour grade",
        "the second one is nice",
        "nice but too long",
        "tell me a joke",
        "good morning as the title",
        "who is the person in my video",
    ],
)
def test_what_is_no_small_talk_goes_to_the_agent(text: str) -> None:
    assert classify(text).kind == "edit"


def test_what_is_to_be_made_anew_is_told_from_an_edit() -> None:
    for text in (
        "generate a sunset",
        "create a video of a cat",
        "生成一段城市夜景",
        "сгенерируй ролик",
    ):
        assert asks_to_generate(text)
    for text in ("mute it", 'add the title "generate"', "create captions", "make it smaller"):
        assert not asks_to_generate(text)


def test_a_question_about_the_price_is_told_from_one_about_the_balance() -> None:
    for text in ("is this gonna cost me", "это платно?", "¿cuánto cuesta?", "要钱吗"):
        assert (classify(text).kind, asks_for_the_price(text)) == ("credits", True)
    assert not asks_for_the_price("how many credits do I have left")


@pytest.mark.parametrize(
    "text",
    [
        "cut it and save the intro for later",
        "blur the download button and the face",
        'add the title "and export"',
        "make it ready to upload to TikTok and Instagram",
    ],
)
def test_an_edit_that_only_looks_like_and_export_stays_whole(text: str) -> None:
    intent = classify(text)
    assert (intent.edit_text, intent.then_export) == (text, False)


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("compress to 20MB but don't export yet", "compress to 20MB"),
        ("Don’t export yet, make the title bigger", "make the title bigger"),
        ("add music, no export yet", "add music"),
        ("压缩到20MB，先别导出", "压缩到20MB"),
    ],
)
def test_dont_export_yet_is_heard_and_never_reaches_the_backend(text: str, edit: str) -> None:
    intent = classify(text)
    assert (intent.kind, intent.edit_text) == ("edit", edit)
    assert intent.hold_export
    assert not intent.then_export


def test_a_title_in_quotes_is_no_command_but_a_sentence_copied_with_its_quotes_is() -> None:
    assert classify('"Export" as the title').kind == "edit"
    assert classify('"export 1080p MP4"').kind == "export"


def test_what_give_me_a_video_means_depends_on_the_project() -> None:
    assert classify("give me a video").kind == "edit"
    assert classify("give me a video", project_has_files=True).kind == "export"


def test_a_file_makes_small_talk_an_upload_but_leaves_requests_alone() -> None:
    assert classify("", has_files=True).kind == "upload"
    assert classify("hi!", has_files=True).kind == "upload"
    assert classify("export 1080p MP4", has_files=True).kind == "export"
    assert classify("compress it", has_files=True).kind == "edit"


@pytest.mark.parametrize(
    "question",
    ["how long is it?", "wie lang ist es?", "cuánto tiempo dura", "berapa lama?", "多久啊"],
)
def test_how_long_asked_with_a_file_is_about_the_file(question: str) -> None:
    assert classify(question, has_files=True).edit_text == question
    assert classify("how long will it take?", has_files=True).kind == "progress"


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("no export: first to 10 MB", "first to 10 MB"),
        ("no export – mute it", "mute it"),
        ("nicht exportieren: erst auf 10 MB", "erst auf 10 MB"),
        ("kein Export: stumm", "stumm"),
        ("sem exportar: primeiro para 10 MB", "primeiro para 10 MB"),
        ("sin exportar todavía: primero a 10 MB", "primero a 10 MB"),
        ("pas d'export : à 10 Mo", "à 10 Mo"),
    ],
)
def test_no_export_before_a_colon_holds_it(text: str, edit: str) -> None:
    intent = classify(text)
    assert (intent.kind, intent.edit_text, intent.hold_export) == ("edit", edit, True)


@each_row(
    ("text", "kind"),
    [
        ("/export@nemobot 720p", "export"),
        ("/Credits", "credits"),
        ("/new", "new"),
        ("/edit", "help"),
        ("/edit make it louder", "edit"),
        ("/unknown", "unknown"),
        ("/login nmv_usr_secret", "login"),
        ("/tmp/a.mov is too dark", "edit"),
    ],
)
def test_commands_with_a_slash_are_taken_by_their_name(text: str, kind: str) -> None:
    assert classify(text).kind == kind


@each_row("language", TEXTS.languages)
def test_what_takes_an_edit_back_is_known_in_every_language(language: str) -> None:
    assert undoes(TEXTS(language, "offer-undo"))
    assert undoes(TEXTS(language, "step-undo")) or classify(TEXTS(language, "step-undo")).kind != (
        "edit"
    )
    assert small_talk(TEXTS(language, "offer-undo")) == "undo"


@pytest.mark.parametrize("text", ["undo the crop", "go back to 720p", "redo it in 4k", "hello"])
def test_other_wishes_take_nothing_back(text: str) -> None:
    assert not undoes(text)


@given(st.text(max_size=300), st.booleans(), st.booleans())
def test_no_text_breaks_it_and_only_edits_go_to_the_backend(
    text: str, has_files: bool, project_has_files: bool
) -> None:
    intent = classify(text, has_files=has_files, project_has_files=project_has_files)
    assert bool(intent.edit_text) == (intent.kind == "edit")
    assert not (intent.then_export and intent.hold_export)


@pytest.mark.parametrize("piece", ["don't ", "export and ", '"', "，然后", "1", "but ", "、", "x "])
def test_long_hostile_texts_cost_little_time(piece: str) -> None:
    costs_in_proportion(lambda length: classify((piece * length)[:length]), 8000)


@pytest.mark.parametrize(
    ("text", "as_written"),
    [("छोड़ो", "छोडो"), ("हाँ", "हां"), ("फ़ाइल दे दो।", "फाइल दे दो"), ("रु\u200dको", "रुको")],
)
def test_hindi_is_the_same_with_and_without_its_nuktas(text: str, as_written: str) -> None:
    assert tokenise(normalise(text)) == tokenise(normalise(as_written))


def test_what_hindi_hangs_on_its_letters_is_part_of_the_word() -> None:
    assert tokenise(normalise("वीडियो छोटा करो")) == ("वीडियो", "छोटा", "करो")
    assert classify("करो").kind == classify("कार").kind == "edit"


@pytest.mark.parametrize(
    "text",
    ["ارجع خطوة", "ألغ آخر تعديل", "cofnij ostatnią zmianę", "復原上一個動作", "वापस ले लो"],
)
def test_a_language_of_its_own_says_undo_in_more_than_one_way(text: str) -> None:
    assert undoes(text)
