# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.initializer import Constant
from mindspore.rewrite.parsers.parser import Parser
from mindspore.rewrite.parsers.parser_register import ParserRegistry

class ReturnParser(Parser):
    def process(self, stree: Any, node: Constant, node_manager: Any) -> None: ...
    def target(self) -> Any: ...

g_return_parser: ParserRegistry
