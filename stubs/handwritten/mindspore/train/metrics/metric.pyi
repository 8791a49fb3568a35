"""A metric of the user has its own parameters."""

from abc import abstractmethod
from typing import Any

class Metric:
    @abstractmethod
    def update(self, *inputs: Any, **kwargs: Any) -> None: ...
