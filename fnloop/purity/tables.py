"""Functions and methods by name: which change a value in place, which give a view, which draw random numbers."""

from __future__ import annotations

__all__ = [
    "ARRAY_VIEWS", "ASSIGNERS", "COMPONENT_ASSIGNERS", "KIND_MUTATORS", "LIBRARIES", "LIST_METHODS", "MUTATORS",
    "RANDOM", "SEEDED", "TENSOR_METHODS", "TENSOR_VIEWS", "VIEWS", "VIEW_FUNCTIONS",
]  # fmt: skip

MUTATORS = frozenset(
    {
        "append", "clear", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault", "sort",
        "update", "add", "discard", "set_data", "assign_value", "itemset", "fill", "resize", "put",
        "appendleft", "popleft", "extendleft", "rotate", "difference_update", "intersection_update",
        "symmetric_difference_update", "__setitem__", "__delitem__", "__iadd__", "__ior__",
    }
)  # fmt: skip
TENSOR_METHODS = frozenset({"add", "fill", "put", "resize", "reverse", "sort"})
"""Of these MUTATORS a tensor has pure namesakes (`t.add(1)` is `t + 1`): they count where the result is dropped."""
LIST_METHODS = frozenset({"append", "clear", "extend", "insert", "pop", "remove"})
"""What only lists have: on a slice they are harmless, since the slice of a list is a new list."""

_WRITTEN = frozenset({"__setitem__", "__delitem__"})
KIND_MUTATORS = {
    "list": _WRITTEN
    | {"append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort", "appendleft", "popleft"}
    | {"extendleft", "rotate", "__iadd__", "__imul__"},
    "dict": _WRITTEN | {"clear", "pop", "popitem", "setdefault", "update", "__ior__", "move_to_end", "subtract"},
    "set": frozenset({"add", "discard", "remove", "pop", "clear", "update", "difference_update"})
    | {"intersection_update", "symmetric_difference_update", "__ior__"},
    "array": _WRITTEN | {"sort", "fill", "put", "resize", "itemset", "partition", "setfield", "setflags", "__iadd__"},
    "tensor": _WRITTEN | {"set_data", "assign_value", "itemset", "set_dtype"},
    "parameter": _WRITTEN | {"set_data", "assign_value", "itemset", "set_dtype"},
    "scalar": frozenset(),
    "tuple": frozenset(),
    "record": frozenset(),
    "key": frozenset(),
    "iterator": frozenset({"__next__", "send", "close"}),
}
"""The methods that change a value of a kind."""

COMPONENT_ASSIGNERS = frozenset(
    {
        "assign", "assign_add", "assign_sub", "scatter_add", "scatter_div", "scatter_max", "scatter_min",
        "scatter_mul", "scatter_sub", "scatter_update", "scatter_nd_add", "scatter_nd_div", "scatter_nd_max",
        "scatter_nd_min", "scatter_nd_mul", "scatter_nd_sub", "scatter_nd_update",
    }
)  # fmt: skip
"""The operators that write Parameters, and say so."""

ASSIGNERS = COMPONENT_ASSIGNERS | frozenset(
    {
        "setattr", "setitem", "delitem", "delattr", "__setattr__", "__delattr__", "copyto", "fill_diagonal", "place",
        "put", "putmask", "put_along_axis", "shuffle", "heapify", "heappush", "heappop", "heapreplace", "heappushpop",
        "insort", "insort_left", "insort_right", "iadd", "ior", "isub", "imul", "iand", "ixor", "itruediv",
    }
)  # fmt: skip
"""Functions that change their first argument."""

VIEWS = frozenset(
    {
        "T", "asnumpy", "contiguous", "data", "diagonal", "expand", "flatten", "movedim", "narrow", "numpy", "permute",
        "reshape", "select", "squeeze", "swapaxes", "transpose", "unsqueeze", "value", "view",
        "get", "items", "values",
    }
)  # fmt: skip
"""Methods of tensors (and of dicts) whose result shares what it holds with its owner, as measured on MindSpore 2.10."""

ARRAY_VIEWS = frozenset(
    {
        "T", "mT", "base", "data", "diagonal", "flat", "imag", "ravel", "real", "reshape", "squeeze", "swapaxes",
        "transpose", "view",
    }
)  # fmt: skip
TENSOR_VIEWS = (VIEWS - {"get", "items", "values"}) | {
    "H", "mT", "broadcast_to", "chunk", "expand_as", "expand_dims", "ravel", "reshape_as", "split", "t", "unbind",
    "view_as",
}  # fmt: skip

VIEW_FUNCTIONS = frozenset(
    {
        "asanyarray", "asarray", "ascontiguousarray", "atleast_1d", "atleast_2d", "atleast_3d", "broadcast_to",
        "chunk", "contiguous", "depend", "diagonal", "expand_dims", "flatten", "from_numpy", "identity", "moveaxis",
        "movedim", "narrow", "permute", "ravel", "reshape", "select", "split", "squeeze", "stop_gradient",
        "swapaxes", "transpose", "unbind", "unsqueeze",
    }
)  # fmt: skip
"""Functions of libraries whose result shares what it holds with their first argument."""

LIBRARIES = frozenset({"cupy", "mindspore", "numpy", "scipy", "torch"})
"""The packages whose functions write their result into the argument ``out=``."""

RANDOM = frozenset(
    {
        "bernoulli", "choice_with_mask", "gamma", "laplace", "log_uniform_candidate_sampler", "multinomial",
        "multinomial_with_replacement", "normal", "poisson", "rand", "rand_like", "randint", "randint_like", "randn",
        "randn_like", "random_categorical", "random_gamma", "random_poisson", "randperm", "standard_laplace",
        "standard_normal", "uniform", "uniform_candidate_sampler", "UniformReal", "UniformInt", "StandardNormal",
        "StandardLaplace", "Gamma", "Poisson", "RandpermV2", "Multinomial", "RandomCategorical",
        "cauchy", "gumbel_softmax", "log_normal", "random_choice_with_mask", "rrelu", "shuffle", "truncated_normal",
        "Bernoulli", "Cauchy", "LogNormalReverse", "LogUniformCandidateSampler", "MultinomialWithReplacement",
        "ParameterizedTruncatedNormal", "RandomChoiceWithMask", "RandomGamma", "RandomPoisson", "RandomShuffle",
        "Randperm", "TruncatedNormal", "UniformCandidateSampler",
        "manual_seed", "set_seed",
    }
)  # fmt: skip
"""The operators of MindSpore that draw from its global random state, or set it."""

DROPOUTS = frozenset({"dropout", "dropout1d", "dropout2d", "dropout3d", "Dropout", "Dropout2D", "Dropout3D"})
"""Functions and Primitives of MindSpore that drop at random, if they are not told otherwise."""

INITIALIZERS = frozenset(
    {
        "HeNormal", "HeUniform", "Normal", "Orthogonal", "Sparse", "TruncatedNormal", "Uniform", "VarianceScaling",
        "XavierNormal", "XavierUniform",
    }
)  # fmt: skip
"""MindSpore's initializers that draw, from NumPy's global random state."""

SEEDED = frozenset({"default_rng", "Random", "RandomState", "Generator", "SeedSequence", "Philox", "PCG64", "MT19937"})
"""Makers of generators of their own, which are pure where they are given a seed."""
