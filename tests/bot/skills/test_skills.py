from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.skills.skill_file import MAX_LINE_CHARS, MAX_SKILL_BYTES, Skill, SkillError, parse
from bot.skills.skill_set import BUNDLED_DIR, load_skills, platform_of
from tests.support.rows import each_row

PRODUCTS = {
    "video-compressor-bitrate": ("Video Compressor Bitrate", "connecting", "en"),
    "ai-video-compressor": ("AI Video Compressor", "connecting", "en"),
    "compressor-online-free": ("Compressor Online Free", "setting_up", "detected"),
    "video-compressor-high-quality": ("Video Compressor High Quality", "setting_up", "detected"),
    "jpeng-video": ("JPEG Video", "connecting", "en"),
}


def front(name: str = "some-skill", version: str = '"2.1.0"', more: str = "") -> str:
    return f"---\nname: {name}\nversion: {version}\n{more}---\n"


def read(text: str) -> Skill:
    return parse(text, Path("SKILL.md"))[0]


def put(folder: Path, text: str | bytes) -> Path:
    folder.mkdir(parents=True)
    path = folder / "SKILL.md"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_the_five_products_are_there_with_their_titles_and_hints() -> None:
    skills = load_skills([BUNDLED_DIR])
    assert skills.problems == ()
    assert {s.name: (s.title, s.status, s.language_policy) for s in skills} == PRODUCTS
    for skill in skills:
        assert skill.version == "1.0.0"
        assert skill.greeting
        assert skill.description
        assert len(skill.examples) == 3
        assert len(skill.advice) >= 3


def test_the_products_texts_hold_nothing_technical() -> None:
    for skill in load_skills([BUNDLED_DIR]):
        shown = " ".join((skill.greeting, *skill.examples, *skill.advice)).lower()
        for word in ("http", "token", "api", "session", "uuid", "nemo_", "json", "endpoint"):
            assert word not in shown


def test_quoted_greeting_and_examples_are_read_from_the_published_form() -> None:
    skill = read(
        front(more='displayName: "Clip Joiner — Join Clips"\ndescription: >\n  Joins\n  clips.\n')
        + "## Getting Started\n\n> Welcome! Send two clips.\n> I join them.\n\n**Try saying:**\n"
        '- "join these clips"\n* **mute the second**\n1. `add music`\n\n### Getting Connected\n'
        'Show a brief status like "Setting things up...".\n{"task_name":"a","language":"en"}\n'
    )
    assert skill.title == "Clip Joiner"
    assert skill.description == "Joins clips."
    assert skill.greeting == "Welcome! Send two clips. I join them."
    assert skill.examples == ("join these clips", "mute the second", "add music")
    assert (skill.status, skill.language_policy) == ("setting_up", "en")


def test_a_plain_greeting_and_an_undecorated_list_are_read_too() -> None:
    skill = read(
        front() + "Getting Started\nSend me your clips and I'll join them.\nTry saying:\n"
        '- "join these"\nFirst-Time Connection\nBriefly let them know (e.g. "Setting up...").\n'
    )
    assert skill.greeting == "Send me your clips and I'll join them."
    assert skill.examples == ("join these",)
    assert (skill.status, skill.language_policy) == ("setting_up", "detected")


def test_instructions_to_an_agent_are_not_taken_for_a_greeting() -> None:
    skill = read(
        front() + "## 0. First Contact\n\nWhen the user opens this skill, **greet them**:\n\n"
        '> 📹 Ready when you are!\n\n**Try saying:**\n- "edit my video"\n\n**IMPORTANT**: more.\n'
    )
    assert skill.greeting == "📹 Ready when you are!"
    assert read(front() + "## Getting Started\n\nAlways greet the user first.\n").greeting == ""
    assert read(front() + "## Getting Started\n> POST your token to https://a.b\n").greeting == ""


def test_a_file_without_a_body_gets_its_title_from_the_name() -> None:
    skill = read(front(name="video-background-remover"))
    assert skill.title == "Video Background Remover"
    assert (skill.greeting, skill.examples, skill.advice) == ("", (), ())


def test_tips_are_advice_and_technical_ones_are_left_out() -> None:
    skill = read(
        front() + "## Tips and Tricks\n\nShort clips are **faster**.\n- Name a size\n"
        "- Call the API with curl\n\n## Common Workflows\nNot this.\n"
    )
    assert skill.advice == ("Short clips are faster.", "Name a size")


def test_a_version_is_sent_as_it_is_written() -> None:
    assert read(front(version="1.10")).version == "1.10"
    assert read(front(version="2026-01-01")).version == "2026-01-01"
    assert read(front(version="yes")).version == "yes"


def test_a_missing_version_is_0_0_0_with_a_warning() -> None:
    skill, warnings = parse("---\nname: a\n---\n", Path("a/SKILL.md"))
    assert skill.version == "0.0.0"
    assert len(warnings) == 1


@each_row(
    "text",
    [
        "no front matter at all",
        "---\nversion: 1.0\n---\n",
        "---\nname: [a, b]\n---\n",
        '---\nname: "a\\r\\nX-Evil: 1"\n---\n',
        "---\nname: 视频\n---\n",
        f"---\nname: {'a' * 101}\n---\n",
        '---\nname: a\nversion: "1\\t2"\n---\n',
        "---\nname: a\nversion: {x: 1}\n---\n",
        "---\nname: {a: [\n---\n",
        "---\n- name\n---\n",
        "---\nname: &a [*a]\n---\n",
        "---\nname: !!python/object/apply:os.system [echo]\n---\n",
        "---\n" + "[" * 100_000 + "\n---\n",
        "---\n" + "- " * 8000 + "\n---\n",
        "---\n" + "? " * 8000 + "\n---\n",
        "---\nname: a\nx: " + "y" * 20_000 + "\n---\n",
        "",
    ],
)
def test_what_is_no_skill_is_refused(text: str) -> None:
    with pytest.raises(SkillError):
        read(text)


def test_a_yaml_bomb_stays_small() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    lines += [f"b{n}: &b{n}\n  <<: [{', '.join([f'*b{n - 1}'] * 9)}]" for n in range(1, 12)]
    bomb = front(more="b0: &b0 {k: v}\n" + "\n".join(lines) + "\n")
    assert read(bomb).name == "some-skill"


def test_long_lines_are_cut() -> None:
    skill = read(front() + f"## Getting Started\n> {'la ' * 400}\nTry saying:\n- {'x' * 999}\n")
    assert len(skill.greeting) <= MAX_LINE_CHARS
    assert len(skill.examples[0]) == MAX_LINE_CHARS


def test_a_folder_loads_and_its_broken_files_are_reported_by_name(tmp_path: Path) -> None:
    good = put(tmp_path / "author" / "good", front(name="good"))
    broken = put(tmp_path / "broken", "---\nname: [\n---\n")
    binary = put(tmp_path / "binary", b"\xff\xfe\x00\x80")
    huge = put(tmp_path / "huge", front() + "x" * MAX_SKILL_BYTES)
    unversioned = put(tmp_path / "unversioned", "---\nname: unversioned\n---\n")
    (tmp_path / "folder" / "SKILL.md").mkdir(parents=True)
    skills = load_skills([tmp_path])
    assert set(skills.names) == {"good", "unversioned"}
    assert skills.skills["good"].path == good
    problems = {problem.path: problem.skipped for problem in skills.problems}
    assert problems == {broken: True, binary: True, huge: True, unversioned: False}
    assert all(str(problem.path) in str(problem) for problem in skills.problems)


def test_the_operators_skill_wins_over_a_bundled_one_and_that_is_reported(tmp_path: Path) -> None:
    own = put(tmp_path / "mine", front(name="jpeng-video", version="9.0"))
    skills = load_skills([BUNDLED_DIR, tmp_path])
    assert skills.skills["jpeng-video"].version == "9.0"
    assert len(skills) == len(PRODUCTS)
    assert [(p.path, p.skipped) for p in skills.problems] == [(own, False)]


def test_two_of_one_name_in_one_folder_keep_the_first(tmp_path: Path) -> None:
    first = put(tmp_path / "a", front(name="twin"))
    second = put(tmp_path / "b", front(name="twin"))
    skills = load_skills([tmp_path])
    assert skills.skills["twin"].path == first
    assert [(p.path, p.skipped) for p in skills.problems] == [(second, True)]


def test_a_folder_that_is_missing_is_reported_and_the_rest_loads(tmp_path: Path) -> None:
    skills = load_skills([BUNDLED_DIR, tmp_path / "missing"])
    assert len(skills) == len(PRODUCTS)
    assert [p.path for p in skills.problems] == [tmp_path / "missing"]


def test_a_skill_is_found_whatever_its_letter_case() -> None:
    skills = load_skills([BUNDLED_DIR])
    found = skills.get(" JPEng-Video ")
    assert found is not None
    assert found.name == "jpeng-video"
    assert skills.get("nothing") is None


@pytest.mark.parametrize(
    ("path", "env", "platform"),
    [
        ("/home/a/.clawhub/skills/x/SKILL.md", {}, "clawhub"),
        ("/home/a/.cursor/skills/x/SKILL.md", {}, "cursor"),
        ("/home/a/.cursor/other/x/SKILL.md", {}, "unknown"),
        ("/srv/skills/x/SKILL.md", {}, "unknown"),
        ("/home/a/.clawhub/x/SKILL.md", {"SKILL_SOURCE": "nemobot"}, "nemobot"),
        ("/srv/x/SKILL.md", {"SKILL_SOURCE": "a\r\nX-Evil: 1"}, "unknown"),
        ("/srv/x/SKILL.md", {"SKILL_SOURCE": " "}, "unknown"),
    ],
)
def test_the_platform_is_the_setting_or_the_place_of_the_file(
    path: str, env: dict[str, str], platform: str
) -> None:
    assert platform_of(Path(path), env) == platform


YAML_PIECES = [
    "name: a\n",
    "version: 1\n",
    "&a ",
    "*a",
    "<<: ",
    "[",
    "]",
    "{",
    "}",
    "- ",
    "!!int ",
    "\t",
    "x",
    ": ",
    "\n",
    '"',
    "|\n",
    "? ",
    "%",
]


@given(st.lists(st.sampled_from(YAML_PIECES), max_size=40), st.text(max_size=200))
def test_no_text_does_anything_but_give_a_skill_or_a_skill_error(
    pieces: list[str], body: str
) -> None:
    try:
        skill = read("---\n" + "".join(pieces) + "\n---\n" + body)
    except SkillError:
        return
    assert skill.name.isascii()
    assert "\n" not in skill.name + skill.version


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_no_bytes_stop_a_folder_from_loading(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "SKILL.md"
    path.write_bytes(b"---\n" + data)
    load_skills([tmp_path])
