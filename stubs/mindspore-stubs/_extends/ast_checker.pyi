# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.initializer import Constant

class AstChecker:
    @staticmethod
    def check_type(node: Constant, *types: str) -> bool: ...
