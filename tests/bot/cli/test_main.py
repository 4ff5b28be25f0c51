"""The command line as a person meets it: one line for wrong use, exit codes, pipes that end."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli.checks import WrongUse, check_proxies
from bot.cli.main import main
from tests.bot.cli.command_line import make_video, refused, run, run_anew
from tests.bot.cli.in_bash import in_bash
from tests.docs.test_commands import OF_THE_ENGINE, commands


def test_a_setting_that_is_wrong_is_named(tmp_path: Path, clip: Path) -> None:
    line = refused("try", clip, "smaller", cwd=tmp_path, env={"TURN_LIMIT_S": "soon"})
    assert line.startswith("TURN_LIMIT_S: ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["fly"], "No such command 'fly'. nemobot alone lists them."),
        (["docter"], "No such command 'docter'. Did you mean 'doctor'?"),
        (["--env", "none", "check"], "--env: there is no file none"),
        (["try", "--fast", "x", "y"], "No such option: --fast"),
        (["engine", "--port", "99999"], "Invalid value for '--port'"),
        (["turns", "xyz"], "No such command 'xyz'. nemobot turns alone lists them."),
        (["turns", "show", str(2**63)], "Invalid value for 'NUMBER'"),
        (["turns", "retry", str(2**63)], "Invalid value for 'NUMBER'"),
        (["turns", "cancel", str(2**63)], "Invalid value for 'NUMBER'"),
        (["invite", "revoke", str(2**63)], "Invalid value for 'NUMBER'"),
        (["invite", "new", "--note", "\udcff"], "the text is not UTF-8"),
        (["broadcast", "\udcff", "--yes"], "the text is not UTF-8"),
        (["try", "x.mp4", "\udcff"], "the text is not UTF-8"),
    ],
)
def test_what_can_not_be_parsed_is_one_line(
    tmp_path: Path, arguments: Sequence[str], says: str
) -> None:
    assert refused(*arguments, cwd=tmp_path).startswith(says)


@pytest.mark.parametrize("arguments", [("--version",), ("turns", "list"), ("try", "no.mp4", "x")])
def test_a_fork_says_what_a_process_of_its_own_says(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    """Most of these tests call forks."""
    fork, process = [each(*arguments, cwd=tmp_path) for each in (run, run_anew)]
    assert (fork.returncode, fork.stdout) == (process.returncode, process.stdout)
    assert fork.stderr == process.stderr
    assert fork.stdout or fork.stderr


@pytest.mark.parametrize("typed", [("--nope",), ("x", "y"), ("",), ("a\x1b[2J\nb",)])
def test_the_engines_options_are_one_line_too(tmp_path: Path, typed: tuple[str, ...]) -> None:
    done = run("engine", *typed, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(r"engine: [^\n\x1b]+ --help lists the options\n", done.stderr)


def test_whatever_else_is_typed_behind_any_command_is_one_line_and_makes_nothing(
    tmp_path: Path,
) -> None:
    ours = [name for name, _ in commands() if name != OF_THE_ENGINE]
    assert len(ours) > 25
    for command in ours:
        for typed in (("--nope",), ("\udcff\x1b[2J\n", "", "-")):
            done = run(*command.split(), *typed, cwd=tmp_path)
            assert (done.returncode, done.stdout) == (2, ""), (command, typed, done)
            assert re.fullmatch(r"nemobot: [^\n\x1b]+\n", done.stderr), (command, typed, done)
    assert list(tmp_path.iterdir()) == [], "nothing was made"


def test_help_is_on_standard_output(tmp_path: Path) -> None:
    done = run("--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "try" in done.stdout


def test_a_reader_that_leaves_ends_it_without_a_traceback(tmp_path: Path) -> None:
    make_video(tmp_path / "x.mp4", 1)
    done = in_bash(
        'set -o pipefail; nemobot try x.mp4 "compress to 100KB" | head -n 1; exit ${PIPESTATUS[0]}',
        tmp_path,
    )
    assert done.returncode == 1
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_where_lang_knows_only_ascii_names_of_files_and_words_are_what_they_are(
    tmp_path: Path,
) -> None:
    """Python leaves their bytes undecoded there."""
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    env = {**ascii_only, "NEMOBOT_DATA": str(tmp_path / "dä“")}
    made = run_anew("invite", "new", "--note", "für Ann", cwd=tmp_path, env=env)
    assert made.returncode == 0, made.stderr
    listed = run("invite", "list", cwd=tmp_path, env={"NEMOBOT_DATA": str(tmp_path / "dä“")})
    assert listed.stdout.endswith("\tfür Ann\n")
    assert [path.name for path in tmp_path.iterdir()] == ["dä“"]


def test_json_to_nobody_is_no_traceback_either(tmp_path: Path) -> None:
    make_video(tmp_path / "x.mp4", 1)
    done = in_bash('nemobot try x.mp4 "compress to 100KB" --json >&-', tmp_path)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_nemobot_alone_lists_its_commands(tmp_path: Path) -> None:
    done = run(cwd=tmp_path)
    assert done.returncode == 0
    for command in ("try", "chat", "run", "migrate", "invite", "usage", "export-data", "doctor"):
        assert f"\n  {command} " in done.stdout


def test_what_each_command_does_stands_on_one_line_to_its_end(tmp_path: Path) -> None:
    for group in ((), ("turns",), ("invite",)):
        done = run(*group, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(" ".join(("Usage: nemobot", *group, "[OPTIONS]")))
        listed = done.stdout.partition("Commands:\n")[2].splitlines()
        assert len(listed) >= 3
        assert [line for line in listed if line.endswith("...") or line.startswith("   ")] == []


def test_commands_are_listed_by_what_they_are_for(tmp_path: Path) -> None:
    said = run(cwd=tmp_path).stdout
    order = ("try", "init", "doctor", "run", "turns", "invite", "backup")
    places = [said.index(f"\n  {command} ") for command in order]
    assert places == sorted(places)


LOOKS = [
    ("turns", "list"),
    ("turns", "cancel", "1"),
    ("poisoned",),
    ("invite", "list"),
    ("broadcast", "hello"),
    ("forget", "telegram:1", "--yes"),
]


@pytest.mark.parametrize("command", LOOKS)
def test_where_no_bot_has_run_what_only_looks_makes_no_database(
    command: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NEMOBOT_DATA", str(tmp_path / "typo"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["nemobot", *command])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 2
    assert capfd.readouterr() == ("", f"nemobot: no bot has run in {tmp_path}/typo yet\n")
    assert not (tmp_path / "typo").exists()


def test_a_folder_below_a_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for below in ("file", "file/data"):
        line = refused("migrate", cwd=tmp_path, env={"NEMOBOT_DATA": str(tmp_path / below)})
        assert line.startswith("NEMOBOT_DATA: must be a folder")


def test_another_programs_database_is_named(tmp_path: Path) -> None:
    theirs = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(theirs)) as database:
        database.execute("CREATE TABLE urls (url)")
    env = {"DATABASE_URL": f"sqlite:///{theirs}", "NEMOBOT_DATA": str(tmp_path / "data")}
    line = refused("migrate", cwd=tmp_path, env=env)
    assert line == f"the database {theirs} is another program's: name another one"


@pytest.mark.parametrize("command", [("migrate",), ("turns", "list"), ("rekey",), ("backup",)])
def test_another_programs_database_is_left_as_it_was(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "theirs").mkdir()
    theirs = tmp_path / "theirs/places.sqlite"
    with closing(sqlite3.connect(theirs)) as database:
        database.execute("CREATE TABLE urls (url)")
    was = theirs.read_bytes()
    env = {"DATABASE_URL": f"sqlite:///{theirs}", "NEMOBOT_DATA": str(tmp_path / "data")}
    refused(*command, cwd=tmp_path, env=env)
    assert theirs.read_bytes() == was, "its header says in which mode it is"
    assert [path.name for path in theirs.parent.iterdir()] == [theirs.name]


def test_the_version_is_said_without_loading_the_rest() -> None:
    code = (
        "import sys; sys.argv = ['nemobot', '--version']\n"
        "from bot.cli.__main__ import main\n"
        "try: main()\n"
        "finally: print(sorted({'typer', 'pydantic', 'sqlalchemy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.startswith("nemobot ")
    assert done.stdout.endswith("\n[]\n")
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALL_PROXY", "socks5://127.0.0.1:1080"),
        ("https_proxy", "http://[::1"),
        ("HTTP_PROXY", "http://host:port"),
    ],
)
def test_a_proxy_that_can_not_be_used_is_one_line(tmp_path: Path, name: str, value: str) -> None:
    line = refused("run", cwd=tmp_path, env={"TELEGRAM_TOKEN": "1:a", name: value})
    assert line.startswith(f"{name} names no proxy that can be used")


@pytest.mark.parametrize("name", ["NO_PROXY", "no_proxy"])
@pytest.mark.parametrize("value", ["http://[::1", "[::1", "*:x", "localhost,[::1]"])
def test_what_needs_no_proxy_must_be_hosts(name: str, value: str) -> None:
    """Else the clients of the platforms could not even be made."""
    with pytest.raises(WrongUse, match=f"{name} holds .*, which is no host"):
        check_proxies({name: value})
    check_proxies({name: "::1, localhost,.example.com,*.example.com,10.0.0.0/8,host:80,http://x,*"})


def test_certificates_that_can_not_be_read_are_one_line(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"SSL_CERT_FILE: .*nowhere can't be read"):
        check_proxies({"SSL_CERT_FILE": str(tmp_path / "nowhere")})


def test_another_file_of_settings_is_named_by_an_option(tmp_path: Path) -> None:
    (tmp_path / "mine.env").write_text("LOG_FORMAT=xml\n")
    line = refused("--env", "mine.env", "run", cwd=tmp_path)
    assert line.startswith("LOG_FORMAT: ")
    assert refused("--env", "none.env", "run", cwd=tmp_path).startswith("--env: there is no file")
    assert "there is no file" in refused("run", cwd=tmp_path), "it says where it looked"
