"""`nemobot config`, `check`, `info`: what is set and where it came from, and never a secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.cli.command_line import refused, run

pytestmark = pytest.mark.real_time

SECRET = "hunter2hunter2"
ENV = {
    "TELEGRAM_TOKEN": f"1234567:{SECRET}",
    "NEMO_TOKEN": SECRET,
    "DATABASE_URL": f"postgresql://u:{SECRET}@127.0.0.1:9/d",
    "ACCESS": "telegram:1, telegram:chat:-5",
}


def test_each_setting_says_where_it_came_from_and_secrets_are_masked(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"SPEND=owner\nTELEGRAM_WEBHOOK_SECRET={SECRET}{SECRET}\n")
    (tmp_path / ".env").chmod(0o644)
    done = run("config", cwd=tmp_path, env=ENV)
    assert done.returncode == 0, done.stderr
    lines = dict(line.split("\t") for line in done.stdout.splitlines())
    assert lines["SPEND=owner"] == ".env"
    assert lines["NEMO_TOKEN=(set)"] == "the environment"
    assert lines["ACCESS=telegram:1, telegram:chat:-5"] == "the environment"
    everything = run("config", "--all", cwd=tmp_path, env=ENV).stdout
    assert "POLL_RENDER_S=30.0\tdefault" in everything
    assert "turns_hour=60" in everything
    checked = run("check", cwd=tmp_path, env=ENV).stdout
    assert "remark: others on this machine can read .env" in checked
    assert "The settings hold: Telegram, for telegram:1, telegram:chat:-5." in checked
    block = run("info", cwd=tmp_path, env=ENV).stdout
    assert "database: PostgreSQL" in block
    assert "NEMO_TOKEN" in block
    for text in (done.stdout, everything, checked, block):
        assert SECRET not in text
        assert "127.0.0.1:9" not in text


def test_what_does_not_hold_is_one_line(tmp_path: Path) -> None:
    assert refused("check", cwd=tmp_path, env={"ACCES": "x"}).endswith("did you mean ACCESS?")
    assert "there is no skill" in refused("check", cwd=tmp_path, env={"NEMO_SKILL": "none"})


def test_a_speech_model_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    """Where the extra is missing that comes first, else what the folder lacks."""
    line = refused("check", cwd=tmp_path, env={"CAPTIONS_MODEL": str(tmp_path)})
    assert line.startswith("CAPTIONS_MODEL")
    assert "nemobot[captions]" in line or "model.bin" in line
