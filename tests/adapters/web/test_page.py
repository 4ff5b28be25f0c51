"""What a browser loads: little, nothing that was built, and of others what they published."""

from __future__ import annotations

import gzip
import re

from adapters.web.server.page_files import FOLDER
from bench.page import VENDOR_MAX_BYTES

VENDOR = FOLDER / "vendor"
SCRIPTS = sorted(FOLDER.glob("*.js"))


def test_what_others_wrote_is_small_and_has_its_version_and_licence() -> None:
    files = sorted(VENDOR.glob("*.js"))
    assert {path.name.split(".")[0] for path in files} == {"idiomorph", "img-comparison-slider"}
    rows = (VENDOR / "README.md").read_text()
    for path in files:
        licence = path.name.replace("min.js", "LICENSE")
        assert re.search(rf"`{path.name}`.* \d+\.\d+\.\d+ .*`{licence}`", rows), path.name
        assert "ermission" in (VENDOR / licence).read_text(), licence
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) < VENDOR_MAX_BYTES


def test_the_page_is_one_module_without_a_build_step() -> None:
    html = (FOLDER / "index.html").read_text()
    assert re.findall(r'<script type="module" src="([^"]*)"', html) == ["/assets/page.js"]
    assert "sourceMappingURL" not in "".join(path.read_text() for path in SCRIPTS)
    for path in SCRIPTS:
        lines = path.read_text().splitlines()
        assert len(lines) <= 330, path.name
        assert set(re.findall(r"^import .* from '(.*)'", "\n".join(lines), re.M)) <= {"./trim.js"}


def test_what_stands_beside_words_goes_with_their_direction() -> None:
    style = (FOLDER / "style.css").read_text()
    assert re.findall(r"(?:margin|padding)-(?:left|right)|float: (?:left|right)", style) == []
    assert "text-align: left" not in style
    assert "dir: 'auto'" in (FOLDER / "page.js").read_text()


def test_no_script_makes_elements_of_words() -> None:
    made = r"\b(inner|outer)HTML\b(?!')|insertAdjacentHTML|document\.write|\beval\(|new Function"
    for path in SCRIPTS:
        assert re.findall(made, path.read_text()) == [], path.name
