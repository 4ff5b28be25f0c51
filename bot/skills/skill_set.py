"""Finding and loading skills: the five products, and whatever an operator's folder holds.

A broken file is reported and left out, never fatal. A skill's body is never executed or sent.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final

from bot.skills.skill_file import MAX_SKILL_BYTES, Skill, SkillError, parse

__all__ = [
    "BUNDLED_DIR",
    "Problem",
    "Skill",
    "SkillError",
    "SkillSet",
    "load_skills",
    "platform_of",
]

BUNDLED_DIR: Final = Path(__file__).resolve().parents[2] / "skills"
MAX_SKILLS: Final = 2000
MAX_DEPTH: Final = 4


@dataclass(frozen=True, slots=True)
class Problem:
    """What the operator should know about a file. `skipped`: the file gave no skill."""

    path: Path
    message: str
    skipped: bool

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


@dataclass(frozen=True, slots=True)
class SkillSet:
    """All skills by name, in the order in which they were found, and what was wrong."""

    skills: Mapping[str, Skill] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    default: str = ""

    def get(self, name: str) -> Skill | None:
        """The skill of that name, whatever its letter case."""
        wanted = name.strip()
        exact = self.skills.get(wanted)
        folded = wanted.casefold()
        return exact or next((s for s in self if s.name.casefold() == folded), None)

    def of(self, name: str) -> Skill:
        """The skill of that name; the default one where an operator took it away meanwhile."""
        return self.get(name) or self.get(self.default) or next(iter(self))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.skills)

    def __iter__(self) -> Iterator[Skill]:
        return iter(self.skills.values())

    def __len__(self) -> int:
        return len(self.skills)


def load_skills(dirs: Sequence[Path]) -> SkillSet:
    """Load every SKILL.md below these folders; of two with one name the later folder's wins.

    Within one folder the first in alphabetical order wins. At most `MAX_SKILLS` files, at most
    `MAX_DEPTH` folders deep, links to folders are not followed.
    """
    skills: dict[str, Skill] = {}
    problems: list[Problem] = []
    for folder in dirs:
        if not folder.is_dir():
            problems.append(Problem(folder, "there is no such folder", skipped=True))
            continue
        mine: dict[str, Skill] = {}
        for path in _skill_files(folder):
            skill = _load(path, problems)
            if skill is not None and skill.name in mine:
                message = f"the name {skill.name} is taken by {mine[skill.name].path}"
                problems.append(Problem(path, message, skipped=True))
            elif skill is not None:
                mine[skill.name] = skill
        for name, skill in mine.items():
            if name in skills:
                message = f"replaces the skill {name} from {skills[name].path}"
                problems.append(Problem(skill.path, message, skipped=False))
            skills[name] = skill
    return SkillSet(skills, tuple(problems))


def platform_of(path: Path, env: Mapping[str, str]) -> str:
    """X-Skill-Platform: `SKILL_SOURCE`, else what the skill file's place says, else "unknown"."""
    named = env.get("SKILL_SOURCE", "").strip()
    if re.fullmatch(r"[!-~]{1,64}", named):
        return named
    folders = path.parts[:-1]
    if ".clawhub" in folders:
        return "clawhub"
    return "cursor" if (".cursor", "skills") in pairwise(folders) else "unknown"


def _load(path: Path, problems: list[Problem]) -> Skill | None:
    try:
        skill, warnings = parse(_read(path), path)
    except SkillError as error:
        problems.append(Problem(path, str(error), skipped=True))
        return None
    except OSError as error:
        problems.append(Problem(path, error.strerror or "can't be read", skipped=True))
        return None
    problems.extend(Problem(path, warning, skipped=False) for warning in warnings)
    return skill


def _read(path: Path) -> str:
    if not path.is_file():
        raise SkillError("this is no regular file")
    with path.open("rb") as file:
        data = file.read(MAX_SKILL_BYTES + 1)
    if len(data) > MAX_SKILL_BYTES:
        raise SkillError(f"the file is larger than {MAX_SKILL_BYTES // 1024} KiB")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SkillError("the file is not UTF-8 text") from error


def _skill_files(folder: Path) -> list[Path]:
    found: list[Path] = []
    for root, folders, files in os.walk(folder):
        depth = len(Path(root).relative_to(folder).parts)
        folders[:] = sorted(folders) if depth < MAX_DEPTH else []
        found += [Path(root, name) for name in sorted(files) if name.lower() == "skill.md"]
        if len(found) >= MAX_SKILLS:
            break
    return found[:MAX_SKILLS]
