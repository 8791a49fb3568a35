"""fnloop: a typed functional dataflow library for MindSpore."""

from fnloop.block import Block, block
from fnloop.combinators.loop import loop, loop_while
from fnloop.combinators.sequence import sequence
from fnloop.combinators.switch import skip, switch
from fnloop.combinators.transforms import grad, value_and_grad, vmap
from fnloop.errors import (
    BlockError,
    BlockFailure,
    CompileError,
    CompileWarning,
    Fault,
    FnloopError,
    FrozenRecordError,
    Iteration,
    PurityError,
    StateError,
    WiringError,
    failure_of,
)
from fnloop.run.modes import checks
from fnloop.state import BlockState, field
from fnloop.weights import call_with, weights_of

__all__ = [
    "Block",
    "BlockError",
    "BlockFailure",
    "BlockState",
    "CompileError",
    "CompileWarning",
    "Fault",
    "FnloopError",
    "FrozenRecordError",
    "Iteration",
    "PurityError",
    "StateError",
    "WiringError",
    "block",
    "call_with",
    "checks",
    "failure_of",
    "field",
    "grad",
    "loop",
    "loop_while",
    "sequence",
    "skip",
    "switch",
    "value_and_grad",
    "vmap",
    "weights_of",
]
