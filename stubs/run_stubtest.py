"""`mypy.stubtest mindspore`, with the allowlist.

Run by the Python that has MindSpore, mypy and the installed stubs. MindSpore puts classes, not
names, in the `__all__` of one module, and that alone stops stubtest: they are taken out first.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from mypy import stubtest

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run stubtest; 0 if it is clean."""
    base = importlib.import_module("mindspore.ops.composite.base")
    vars(base)["__all__"] = [name for name in vars(base)["__all__"] if isinstance(name, str)]
    options = ["--concise", "--mypy-config-file", str(HERE / "stubtest.ini"), "--ignore-disjoint-bases"]
    allowed = HERE / "allowlist.txt"
    if allowed.exists():
        options += ["--allowlist", str(allowed)]
    return stubtest.test_stubs(stubtest.parse_options(["mindspore", *options, *sys.argv[1:]]))


if __name__ == "__main__":
    raise SystemExit(main())
