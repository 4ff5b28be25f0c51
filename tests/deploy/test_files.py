"""What deploys the bot: what can't be run here is read by the rules of whoever runs it."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from bot.cli.main import app
from bot.settings import Settings
from tests.deploy.test_alerts import measured

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = [ROOT / "docker-compose.yml", DEPLOY / "compose.one.yml"]
KUBERNETES = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
STOP_LIMIT_S = Settings().stop_limit_s
OTHERS = {"POSTGRES_PASSWORD", "TELEGRAM_API_ID", "TELEGRAM_API_HASH"}


def kubernetes() -> Iterator[dict[str, Any]]:
    for path in KUBERNETES:
        yield from yaml.safe_load_all(path.read_text())


def known(words: list[str]) -> bool:
    """A command of ours with options of its own."""
    group: Any = typer.main.get_command(app)
    command = group.commands.get(words[0])
    options = {name for each in command.params for name in each.opts} if command else set()
    return command is not None and {word for word in words[1:] if word[0] == "-"} <= options


def is_setting(name: str) -> bool:
    return name.lower() in Settings.model_fields


# Grafana


def test_every_measure_on_the_dashboard_exists() -> None:
    board = json.loads((DEPLOY / "grafana.json").read_text())
    named = set(re.findall(r"\bnemobot_\w+", json.dumps(board["panels"])))
    assert len(named) >= 15
    assert named - measured() - {f"{name}_count" for name in measured()} == set()
    places = [(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in board["panels"]]
    assert len(set(places)) == len(places)


# Dockerfile, by hadolint's rules that hold for it


def test_the_base_is_one_exact_version_and_the_last_stage_has_no_build_tools() -> None:
    stages = re.findall(r"^FROM (\S+) AS (\S+)$", DOCKERFILE, re.MULTILINE)
    assert len(stages) == DOCKERFILE.count("\nFROM ")
    names = {name for _, name in stages}
    bases = {base for base, _ in stages} - names
    assert len(bases) == 1
    assert all(
        re.fullmatch(r"python:3\.\d+\.\d+-slim-\w+", base) for base in bases
    )  # DL3006, DL3007
    last = DOCKERFILE[DOCKERFILE.index(" AS base\n") :]
    assert not re.search(r"\b(pip|apt-get|gcc) ", last)
    assert {"slim", "with-engine"} <= names
    assert stages[-1][1] == "with-engine"


def test_it_runs_as_nobody_special_and_hashes_are_checked() -> None:
    users = re.findall(r"^USER (.+)$", DOCKERFILE, re.MULTILINE)
    assert users == ["10001"]  # DL3002; a number: Kubernetes can tell that it is not root
    assert "--require-hashes" in DOCKERFILE
    assert "PIP_NO_CACHE_DIR=1" in DOCKERFILE  # DL3042
    assert not re.search(r"^(ADD|MAINTAINER|RUN .*sudo)", DOCKERFILE, re.MULTILINE)
    for form in re.findall(r"^(?:CMD|ENTRYPOINT) (.+)$", DOCKERFILE, re.MULTILINE):
        assert json.loads(form)  # DL3025
    assert "-m 1777 /data" in DOCKERFILE  # any user id
    for label in ("title", "description", "licenses"):
        assert f"org.opencontainers.image.{label}=" in DOCKERFILE


def test_what_it_copies_is_there_and_what_it_starts_is_a_command() -> None:
    for source in re.findall(r"^COPY (?!--)(.+) \S+$", DOCKERFILE, re.MULTILINE):
        assert all((ROOT / name).exists() for name in source.split()), source
    assert known(json.loads(re.findall(r"HEALTHCHECK .* CMD (.+)$", DOCKERFILE, re.M)[0])[1:])


# systemd


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_reads_the_unit(tmp_path: Path) -> None:
    unit = (DEPLOY / "nemobot.service").read_text()
    here = tmp_path / "nemobot.service"
    here.write_text(unit.replace("/opt/nemobot/bin/nemobot", "/bin/true"))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--recursive-errors=no", str(here)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert [line for line in done.stderr.splitlines() if "nemobot" in line] == []
    assert done.returncode == 0


def test_the_unit_waits_for_running_edits_and_is_hardened() -> None:
    unit = (DEPLOY / "nemobot.service").read_text()
    values = dict(re.findall(r"^(\w+)=(.*)$", unit, re.MULTILINE))
    assert float(values["TimeoutStopSec"]) > STOP_LIMIT_S
    assert values["Type"] == "notify"
    assert float(values["WatchdogSec"]) >= 60
    assert values["RestartPreventExitStatus"] == "2"
    assert known(shlex.split(values["ExecStart"])[1:])
    for name in ("NoNewPrivileges", "ProtectHome", "PrivateTmp", "PrivateDevices", "DynamicUser"):
        assert values[name] == "yes"


# compose


@pytest.mark.parametrize("path", COMPOSE, ids=lambda path: path.name)
def test_compose_files_start_commands_with_settings_that_there_are(path: Path) -> None:
    document = yaml.safe_load(path.read_text())
    ours = [each for each in document["services"].values() if each.get("image") == "nemobot"]
    assert ours
    for service in ours:
        assert known(service.get("command", ["run"]))
        assert all(map(is_setting, service.get("environment", {})))
        minutes = re.fullmatch(r"(\d+)m", service["stop_grace_period"])
        assert minutes
        assert int(minutes[1]) * 60 > STOP_LIMIT_S
    text = path.read_text()
    assert set(re.findall(r"\$\{(\w+)", text)) <= OTHERS
    named = {
        volume.split(":")[0]
        for each in document["services"].values()
        for volume in each.get("volumes", ())
    }
    assert named <= set(document["volumes"])


def test_a_local_bot_api_server_comes_by_a_profile_alone() -> None:
    services = yaml.safe_load((DEPLOY / "compose.one.yml").read_text())["services"]
    assert services["telegram"]["profiles"] == ["telegram"]
    assert [name for name, each in services.items() if "profiles" not in each] == ["nemobot"]


def test_what_upgrades_the_database_knows_no_token() -> None:
    migrate = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]["migrate"]
    assert not migrate["env_file"]
    assert set(migrate["environment"]) == {"DATABASE_URL", "NEMOBOT_DATA"}
    for document in kubernetes():
        for each in _pod(document).get("initContainers", ()):
            assert "envFrom" not in each
            assert {one["name"] for one in each["env"]} == {"DATABASE_URL", "NEMOBOT_DATA"}


# Kubernetes


def _pod(document: dict[str, Any]) -> dict[str, Any]:
    if document["kind"] != "Deployment":
        return {}
    pod: dict[str, Any] = document["spec"]["template"]["spec"]
    return pod


def test_the_files_for_kubernetes_are_whole() -> None:
    documents = list(kubernetes())
    kinds = [document["kind"] for document in documents]
    assert kinds.count("Deployment") == 3
    assert "PodDisruptionBudget" in kinds
    [chosen] = [document["data"] for document in documents if document["kind"] == "ConfigMap"]
    assert all(map(is_setting, chosen))
    deployments = [document for document in documents if document["kind"] == "Deployment"]
    assert int(chosen["PROCESSES"]) == sum(each["spec"]["replicas"] for each in deployments)
    for each in deployments:
        labels = each["spec"]["template"]["metadata"]["labels"]
        assert each["spec"]["selector"]["matchLabels"].items() <= labels.items()


@pytest.mark.parametrize(
    "pod",
    [_pod(each) for each in kubernetes() if each["kind"] == "Deployment"],
    ids=lambda pod: pod["containers"][0]["args"][-1],
)
def test_each_pod_is_probed_bounded_and_unprivileged(pod: dict[str, Any]) -> None:
    assert pod["terminationGracePeriodSeconds"] > STOP_LIMIT_S
    assert pod["securityContext"]["runAsNonRoot"] is True
    [serves] = pod["containers"]
    assert known(serves["args"])
    assert serves["readinessProbe"]["httpGet"]["path"] == "/readyz"
    for probe in ("startupProbe", "livenessProbe"):
        command = serves[probe]["exec"]["command"]
        assert command[0] == "nemobot"
        assert known(command[1:])
    volumes = {volume["name"] for volume in pod["volumes"]}
    for container in (serves, *pod.get("initContainers", ())):
        assert container["securityContext"]["allowPrivilegeEscalation"] is False
        assert container["securityContext"]["readOnlyRootFilesystem"] is True
        assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
        assert {"requests", "limits"} <= set(container["resources"])
        assert {mount["name"] for mount in container["volumeMounts"]} <= volumes


# GitHub


def test_the_workflow_has_least_rights_fixed_actions_and_targets_that_there_are() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text())
    assert workflow["permissions"] == {"contents": "read"}
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"]
        for step in job["steps"]:
            assert ("uses" in step) != ("run" in step)
            if "uses" in step:
                assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step["uses"])
            for target in re.findall(r"\bmake ([a-z-]+)", step.get("run", "")):
                assert target in targets
    stages = re.findall(r"^FROM \S+ AS (\S+)$", DOCKERFILE, re.MULTILINE)
    for target in re.findall(r"target: (\S+)", WORKFLOW.read_text()):
        assert target in stages


def test_the_workflow_checks_each_python_builds_both_and_attests_what_it_publishes() -> None:
    jobs = yaml.safe_load(WORKFLOW.read_text())["jobs"]
    check, wheel, image = jobs["check"], jobs["wheel"], jobs["image"]
    assert check["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert {"make check PYTHON=python", "make wheel PYTHON=python"} <= _runs(check)
    needs = {name for step in check["steps"] for name in step.get("env", {})}
    assert needs == {"NEEDS_BROWSER", "NEEDS_PROMTOOL"}, "what skips elsewhere fails there"
    assert "pip-audit --require-hashes --requirement requirements.txt" in _runs(wheel)
    assert "python -m build" in _runs(wheel)
    for job in (wheel, image):
        assert job["needs"] == "check"
        assert job["permissions"]["attestations"] == "write"
        assert any("attest-build-provenance" in step.get("uses", "") for step in job["steps"])
    assert any("outputs.digest" in run for run in _runs(image)), "which one to deploy"


def _runs(job: dict[str, Any]) -> set[str]:
    return {step["run"] for step in job["steps"] if "run" in step}
