"""What all tests have in common."""

import sys

import pytest

LIMIT = sys.getrecursionlimit()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_call() -> None:
    """Begin each test with Python's own limit: mypy, run in this process, raises it beyond what the stack holds."""
    sys.setrecursionlimit(LIMIT)
