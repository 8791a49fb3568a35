"""What an optimizer of the user reads of its base."""

from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.nn.cell import Cell

class Optimizer:
    # Set by __init__, for subclasses.
    parameters: ParameterTuple
    learning_rate: Parameter | Cell
    params: ParameterTuple
    param_length: int
