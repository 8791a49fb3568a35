# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.rewrite.parsers.parser import Parser
from mindspore.rewrite.parsers.parser_register import ParserRegistry

class ArgumentsParser(Parser):
    def process(self, stree: Any, ast_node: Any, node_manager: Any) -> None: ...
    def target(self) -> Any: ...

g_arguments_parser: ParserRegistry
