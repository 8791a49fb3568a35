"""Weights as data: the Parameters of a Cell as a dict of tensors, and calls of the Cell with such a dict.

Training is a pure function if weights are a field of a record, which a block reads and another block writes:

    >>> from fnloop import BlockState, block, call_with, grad, sequence, weights_of
    >>> from jaxtyping import Float
    >>> from mindspore import Tensor, nn
    >>> class Batch(BlockState):
    ...     weights: dict[str, Tensor]
    ...     x: Float[Tensor, "n 2"]
    >>> class Loss(BlockState):
    ...     loss: Float[Tensor, ""]
    >>> class Slope(BlockState):
    ...     weights: dict[str, Tensor]
    ...     grad_weights: dict[str, Tensor]
    >>> class Weights(BlockState):
    ...     weights: dict[str, Tensor]
    >>> @block
    ... def loss(state: Batch, *, net: nn.Cell) -> Loss:
    ...     return Loss(loss=(call_with(net, state.weights, state.x) ** 2).mean())
    >>> @block
    ... def descend(state: Slope) -> Weights:
    ...     return Weights(weights={name: w - 0.1 * state.grad_weights[name] for name, w in state.weights.items()})
    >>> net = nn.Dense(2, 1)
    >>> step = sequence.from_blocks_dict({"slope": grad(loss, wrt="weights"), "descend": descend}).bind(net=net)
    >>> before = weights_of(net)
    >>> after = step(weights=before, x=Tensor([[1.0, 2.0]])).weights
    >>> list(after), bool((after["weight"] != before["weight"]).all()), bool((net.weight == before["weight"]).all())
    (['weight', 'bias'], True, True)

The Cell gives its structure only: what its Parameters hold counts in `weights_of` alone. So the best weights of a
training are kept by holding the record that they are in.

MindSpore's own optimizers go on working as components, on the Parameters of the Cell. To bring weights into these,
write `ops.assign(parameter, weight)` for each of `cell.parameters_and_names()`. After `set_data`, `assign_value` or
`load_param_into_net`, an optimizer that has made a step before writes into the old storage for ever: the Parameter
moves no more, and nothing says so (measured on MindSpore 2.10 with SGD, Momentum, Adam and AdamWeightDecay).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from fnloop.errors import StateError, did_you_mean
from fnloop.substitution import Substitution
from fnloop.summary import is_array, summarize, with_article

if TYPE_CHECKING:
    from mindspore import Parameter, Tensor, nn

__all__ = ["call_with", "check_weights", "parameters_by_name", "weights_of"]

P = ParamSpec("P")
R = TypeVar("R")


def weights_of(cell: nn.Cell) -> dict[str, Tensor]:
    """The weights of a Cell as data: the values of its Parameters, by name.

    Args:
        cell: any Cell with Parameters.

    Returns:
        A new dict of all its Parameters, those with `requires_grad=False` and moving averages too, in order. A name
        is the path of attributes from `cell` to the Parameter, as `cell.parameters_and_names()` gives it, such as
        `"0.weight"`; no two are equal, whatever the Parameters themselves are called. A Parameter that stands in
        several places (tied weights, a Cell that is used twice) is there once, under the first.
        Each tensor is a copy, of the Parameter's shape and dtype: training the Cell later does not change it.

    Raises:
        StateError: for what is no Cell, and for a Cell without Parameters.

    Example:
        >>> from fnloop import weights_of
        >>> from mindspore import nn
        >>> {name: w.shape for name, w in weights_of(nn.SequentialCell(nn.Dense(4, 8), nn.ReLU())).items()}
        {'0.weight': (8, 4), '0.bias': (8,)}
    """
    parameters = parameters_by_name("weights_of", cell)
    return {name: _copy(parameter) for name, parameter in parameters.items()}


def call_with(cell: Callable[P, R], weights: Mapping[str, Tensor], /, *args: P.args, **kwargs: P.kwargs) -> R:
    """Call a Cell with other weights than its own, as a pure function of them.

    It runs eagerly, in a compiled block, and inside `grad` and `vmap`. Nothing in the Cell is changed, not for a
    moment: other threads may call or train it meanwhile, and an exception or a Ctrl-C leaves nothing behind. An
    attribute that `construct` writes is lost behind the call. By a Parameter with `requires_grad=False` the gradient is
    zero.

    Args:
        cell: the Cell; it gives structure, attributes and mode (`set_train`), and none of its weights.
        weights: a tensor for each Parameter, of its shape and dtype, named as by `weights_of`. In tied places stands
            the same tensor.
        args: what the Cell is called with.
        kwargs: and by name.

    Returns:
        What the Cell gives.

    Raises:
        StateError: for what is no Cell, and for a Cell without Parameters; for a weight that is missing, is not known,
            or has another shape or dtype; for a Cell that may write its Parameters when it is called (a BatchNorm in
            training, an optimizer), or that holds them where they cannot be replaced.

    Example:
        >>> from fnloop import call_with, weights_of
        >>> from mindspore import Tensor, nn
        >>> net = nn.Dense(2, 1, weight_init="ones", bias_init="zeros")
        >>> doubled = {name: 2 * w for name, w in weights_of(net).items()}
        >>> float(call_with(net, doubled, Tensor([[1.0, 2.0]]))), float(net(Tensor([[1.0, 2.0]])))
        (6.0, 3.0)
    """
    parameters = parameters_by_name("call_with", cell)
    check_weights(cell, parameters, weights)
    _refuse_graph_mode(cell)
    recording = _is_recording()
    given = {}
    for name, parameter in parameters.items():
        weight = weights[name]
        given[id(parameter)] = _stop_gradient(weight) if recording and not parameter.requires_grad else weight
    substitution = Substitution(given, {id(one): name for name, one in parameters.items()}, recording)
    substituted: Callable[P, R] = substitution.cell(cell)
    return substituted(*args, **kwargs)


def parameters_by_name(function: str, cell: object) -> dict[str, Parameter]:
    """The Parameters of a Cell, by the paths of attributes to them; each once.

    Raises:
        StateError: for what is no Cell, and for a Cell without Parameters.
    """
    from mindspore import nn

    if not isinstance(cell, nn.Cell):
        shown = summarize(cell) if is_array(cell) else with_article(type(cell).__name__)
        if isinstance(cell, type):
            shown = f"the class {cell.__name__}"
        remedy = "make one first: `cell = Net()`" if isinstance(cell, type) else "give the network itself"
        raise StateError(f"{function} wants a Cell (mindspore.nn.Cell), got {shown}; {remedy}")
    found: dict[int, tuple[str, Any]] = {}
    for name, parameter in _parameters(cell, "", set()):
        found.setdefault(id(parameter), (name, parameter))
    if not found:
        raise StateError(f"{function}: {type(cell).__name__} has no Parameters, and so no weights; call it as it is")
    return dict(found.values())


def _parameters(cell: Any, prefix: str, seen: set[int]) -> Iterator[tuple[str, Any]]:
    """As `cell.parameters_and_names()` goes, in a third of its time."""
    seen.add(id(cell))
    space = vars(cell)
    for name, parameter in space["_params"].items():
        if parameter is not None:
            yield prefix + name, parameter if parameter.inited_param is None else parameter.inited_param
    for name, inner in space["_cells"].items():
        if inner is not None and id(inner) not in seen:
            yield from _parameters(inner, f"{prefix}{name}.", seen)


def check_weights(cell: object, parameters: Mapping[str, Any], weights: object) -> None:
    """Refuse weights that do not fit a Cell.

    Args:
        cell: it.
        parameters: those that it has, by name.
        weights: what was given.

    Raises:
        StateError: naming the weight, what was expected and what came.
    """
    if not isinstance(weights, Mapping):
        raise StateError(
            f"call_with({_named(cell)}): its weights are {summarize(weights)}, and not a dict of tensors; they come "
            f"second, before what the Cell is called with: `call_with(cell, weights, x)`"
        )
    if weights.keys() != parameters.keys():
        raise StateError(_wrong_names(cell, parameters, weights))
    for name, parameter in parameters.items():
        weight = weights[name]
        if not _fits(weight, parameter):
            raise StateError(
                f"call_with({_named(cell)}): the weight {name!r} is {_shown(weight)}, but its Parameter is "
                f"{summarize(parameter)}; give a mindspore.Tensor of that dtype and shape"
            )


def _wrong_names(cell: object, parameters: Mapping[str, Any], weights: Mapping[str, object]) -> str:
    unknown = [name for name in weights if name not in parameters]
    missing = [name for name in parameters if name not in weights]
    if unknown:
        name = unknown[0]
        wrong = f"{name!r} is none of its weights{did_you_mean(str(name), missing or parameters)}"
    else:
        name = missing[0]
        wrong = f"its weight {name!r} ({summarize(parameters[name])}) is missing"
    return f"call_with({_named(cell)}): {wrong}; give all that `weights_of` gives: {_listed(parameters)}"


MOST_NAMED = 8


def _listed(names: Mapping[str, object]) -> str:
    shown = ", ".join(list(names)[:MOST_NAMED])
    return f"{shown} and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else shown


def _fits(weight: Any, parameter: Any) -> bool:
    from mindspore import Tensor

    return isinstance(weight, Tensor) and weight.dtype == parameter.dtype and weight.shape == parameter.shape


def _shown(value: object) -> str:
    return summarize(value) if is_array(value) else f"{summarize(value)} ({type(value).__name__})"


def _named(cell: object) -> str:
    return type(cell).__name__


def _copy(parameter: Any) -> Tensor:
    from mindspore import Tensor, ops

    copied: Tensor = ops.stop_gradient(Tensor(parameter)).copy()
    return copied


def _stop_gradient(weight: Any) -> Any:
    from mindspore import ops

    return ops.stop_gradient(weight)


def _is_recording() -> bool:
    """Whether MindSpore records operators for a gradient."""
    from mindspore.graph import api

    return bool(vars(api)["_pynative_executor"].grad_flag())  # not public, so no stub has it


def _refuse_graph_mode(cell: object) -> None:
    from mindspore import context

    if vars(context)["_get_mode"]() == context.GRAPH_MODE:  # `get_context` takes ten times as long
        raise StateError(
            f"call_with({_named(cell)}) runs eagerly, and MindSpore is set to graphs; write "
            f"`mindspore.set_context(mode=mindspore.PYNATIVE_MODE)`, and `.compile()` the block that calls it"
        )
