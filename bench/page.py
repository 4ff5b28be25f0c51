"""How much a browser loads to show the page of `nemobot web`, compressed and as it is.

    python -m bench.page

The goal is 30 kB compressed for what others wrote (`vendor`), and as little as that again for ours.
"""

from __future__ import annotations

import gzip

from adapters.web.server.page_files import FOLDER, PageFiles
from bot.texts.catalogues import default_texts

VENDOR_MAX_BYTES = 30_000


def main() -> None:
    pages = PageFiles(default_texts(), default_texts().languages)
    loaded = {"index.html": pages.page("en").encode()}
    for path in sorted(FOLDER.rglob("*")):
        if path.suffix in (".js", ".css", ".svg"):
            loaded[str(path.relative_to(FOLDER))] = path.read_bytes()
    print(f"{'file':<32}{'bytes':>9}{'compressed':>12}")
    sizes = {name: len(gzip.compress(data, 9)) for name, data in loaded.items()}
    for name, data in loaded.items():
        print(f"{name:<32}{len(data):>9,}{sizes[name]:>12,}")
    print(f"{'together':<32}{sum(map(len, loaded.values())):>9,}{sum(sizes.values()):>12,}")
    others = sum(size for name, size in sizes.items() if name.startswith("vendor"))
    print(f"of others: {others:,} of at most {VENDOR_MAX_BYTES:,}")


if __name__ == "__main__":
    main()
