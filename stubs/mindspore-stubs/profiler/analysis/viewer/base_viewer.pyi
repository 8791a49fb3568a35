# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from abc import ABC, abstractmethod
from typing import Any

class BaseViewer(ABC):
    def __init__(self) -> None: ...
    @abstractmethod
    def save(self, data: Any) -> Any: ...
