"""`python -m generate` writes the stubs; `--check` compares them with what is there."""

from __future__ import annotations

import argparse
import difflib
import shutil
import sys
import tempfile
from pathlib import Path

from generate import build

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write, or compare."""
    parser = argparse.ArgumentParser(prog="python -m generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if the stubs would change")
    check = parser.parse_args().check
    target = ROOT / "mindspore-stubs"
    with tempfile.TemporaryDirectory() as scratch:
        fresh = build.package(ROOT, Path(scratch))
        if check:
            return compare(fresh, target)
        if target.exists():
            shutil.rmtree(target)
        shutil.copytree(fresh, target)
    print(f"{len(list(target.rglob('*.pyi')))} files in {target}")
    return 0


def compare(fresh: Path, committed: Path) -> int:
    """Print a diff of two folders of stubs; 1 if there is any."""
    files = {p.relative_to(folder) for folder in (fresh, committed) for p in folder.rglob("*") if p.is_file()}
    changed = 0
    for name in sorted(files):
        old, new = (_lines(folder / name) for folder in (committed, fresh))
        if old != new:
            changed += 1
            sys.stdout.writelines(list(difflib.unified_diff(old, new, f"committed/{name}", f"generated/{name}"))[:60])
    print(f"{changed} of {len(files)} files differ")
    return int(changed > 0)


def _lines(path: Path) -> list[str]:
    return path.read_text().splitlines(keepends=True) if path.exists() else []


if __name__ == "__main__":
    raise SystemExit(main())
