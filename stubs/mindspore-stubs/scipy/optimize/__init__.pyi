# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.scipy.optimize import gradient_optimization_algorithm as gradient_optimization_algorithm
from mindspore.scipy.optimize.line_search import line_search as line_search
from mindspore.scipy.optimize.linear_sum_assignment import linear_sum_assignment as linear_sum_assignment
from mindspore.scipy.optimize.minimize import minimize as minimize

__all__ = ["line_search", "linear_sum_assignment", "minimize"]
