"""What the documentation gets wrong or leaves out, by qualified name, each with its reason."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any


@dataclass
class Overrides:
    """Types of parameters and results that replace what the documentation says."""

    params: dict[str, dict[str, str]] = field(default_factory=dict)
    results: dict[str, str] = field(default_factory=dict)
    keywords: dict[str, dict[str, str]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def param(self, name: str, param: str) -> str | None:
        """The type that overrides a parameter's."""
        for key in self._matching(name, self.params):
            if param in self.params[key]:
                self.used.add(key)
                return self.params[key][param]
        return None

    def returns(self, name: str) -> str | None:
        """The type that overrides what is returned."""
        for key in self._matching(name, self.results):
            self.used.add(key)
            return self.results[key]
        return None

    def names(self, name: str) -> dict[str, str] | None:
        """The keywords that a function takes by `**kwargs`, with their types: it raises for any other."""
        for key in self._matching(name, self.keywords):
            self.used.add(key)
            return self.keywords[key]
        return None

    def _matching(self, name: str, table: Mapping[str, object]) -> list[str]:
        """The name itself, then the patterns with `*` that it fits."""
        exact = [name] if name in table else []
        return exact + [key for key in table if "*" in key and fnmatchcase(name, key)]

    def unused(self) -> list[str]:
        """The names that no function has: the override is stale."""
        return sorted((set(self.params) | set(self.results) | set(self.keywords)) - self.used)


def load(path: Path) -> Overrides:
    """Read `overrides.toml`."""
    table: dict[str, Any] = tomllib.loads(path.read_text())
    overrides = Overrides()
    for rule in table.get("override", []):
        if not rule.get("reason"):
            raise ValueError(f"an override without a reason: {rule}")
        for name in rule["names"]:
            if "params" in rule:
                overrides.params.setdefault(name, {}).update(rule["params"])
            if "returns" in rule:
                overrides.results[name] = rule["returns"]
            if "keywords" in rule:
                overrides.keywords[name] = rule["keywords"]
    return overrides
