# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from abc import ABC, abstractmethod
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.initializer import Constant

class Parser(ABC):
    @abstractmethod
    def process(self, stree: Any, node: Constant, node_manager: Any) -> Any: ...
    def target(self) -> Type: ...
