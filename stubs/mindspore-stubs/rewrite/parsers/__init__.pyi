# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.rewrite.parsers import (
    arguments_parser as arguments_parser,
    assign_parser as assign_parser,
    class_def_parser as class_def_parser,
    expr_parser as expr_parser,
    for_parser as for_parser,
    function_def_parser as function_def_parser,
    if_parser as if_parser,
    module_parser as module_parser,
    parser as parser,
    parser_register as parser_register,
    return_parser as return_parser,
    while_parser as while_parser,
)
from mindspore.rewrite.parsers.arguments_parser import ArgumentsParser as ArgumentsParser
from mindspore.rewrite.parsers.assign_parser import AssignParser as AssignParser
from mindspore.rewrite.parsers.class_def_parser import ClassDefParser as ClassDefParser
from mindspore.rewrite.parsers.expr_parser import ExprParser as ExprParser
from mindspore.rewrite.parsers.for_parser import ForParser as ForParser
from mindspore.rewrite.parsers.function_def_parser import FunctionDefParser as FunctionDefParser
from mindspore.rewrite.parsers.if_parser import IfParser as IfParser
from mindspore.rewrite.parsers.module_parser import ModuleParser as ModuleParser
from mindspore.rewrite.parsers.parser import Parser as Parser
from mindspore.rewrite.parsers.parser_register import (
    ParserRegister as ParserRegister,
    ParserRegistry as ParserRegistry,
    reg_parser as reg_parser,
)
from mindspore.rewrite.parsers.return_parser import ReturnParser as ReturnParser
from mindspore.rewrite.parsers.while_parser import WhileParser as WhileParser
