# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from abc import ABC, abstractmethod
from typing import Any

class BaseProfiler(ABC):
    @abstractmethod
    def analyse(self, **kwargs: Any) -> Any: ...
    @abstractmethod
    def start(self) -> Any: ...
    @abstractmethod
    def stop(self) -> Any: ...
