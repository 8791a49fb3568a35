# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.rewrite.ast_helpers import (
    ast_converter as ast_converter,
    ast_finder as ast_finder,
    ast_flattener as ast_flattener,
    ast_modifier as ast_modifier,
    ast_replacer as ast_replacer,
)
from mindspore.rewrite.ast_helpers.ast_converter import AstConverter as AstConverter
from mindspore.rewrite.ast_helpers.ast_finder import (
    AstAssignFinder as AstAssignFinder,
    AstClassFinder as AstClassFinder,
    AstFinder as AstFinder,
    AstFunctionFinder as AstFunctionFinder,
    AstImportFinder as AstImportFinder,
    CheckPropertyIsUsed as CheckPropertyIsUsed,
    GetPropertyOfObj as GetPropertyOfObj,
    StrChecker as StrChecker,
)
from mindspore.rewrite.ast_helpers.ast_flattener import AstFlattener as AstFlattener
from mindspore.rewrite.ast_helpers.ast_modifier import AstModifier as AstModifier
from mindspore.rewrite.ast_helpers.ast_replacer import AstReplacer as AstReplacer
