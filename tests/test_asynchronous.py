"""The tests of MindSpore's asynchronous mode, in a process of their own where several run beside each other.

`launch_blocking()` is only quick in a process that has run no operator before it; the tests of all other files begin
with it, so that none can run these any more.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ASYNCHRONOUS

FOLDER = Path(__file__).parent


@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="they run in this process")
def test_the_asynchronous_mode() -> None:
    files = [str(FOLDER / name) for name in sorted(ASYNCHRONOUS)]
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", *files]
    done = subprocess.run(command, cwd=FOLDER.parent, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
