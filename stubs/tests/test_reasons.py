"""What is not generated says why."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_each_override_has_a_reason() -> None:
    table = tomllib.loads((ROOT / "overrides.toml").read_text())
    assert all(rule.get("reason") for rule in [*table["override"], *table["forced"]])


def test_each_allowed_finding_has_a_reason() -> None:
    lines = [line for line in (ROOT / "allowlist.txt").read_text().splitlines() if line and not line.startswith("#")]
    assert all("  # " in line for line in lines)


def test_each_known_example_has_a_reason() -> None:
    assert all(tomllib.loads((ROOT / "doc_examples.toml").read_text())["known"].values())


def test_each_handwritten_stub_says_what_it_is() -> None:
    assert all(path.read_text().startswith('"""') for path in (ROOT / "handwritten").rglob("*.pyi"))
