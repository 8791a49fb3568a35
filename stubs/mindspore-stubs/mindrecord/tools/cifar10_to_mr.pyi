# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

__all__ = ["Cifar10ToMR"]

class Cifar10ToMR:
    cv_import: Any
    destination: str
    source: str
    writer: Any
    def __init__(self, source: str, destination: str) -> None: ...
    def run(self, fields: Sequence[str] | None = None) -> Any: ...
    def transform(self, fields: Sequence[str] | None = None) -> None: ...
