"""Transformations of blocks: the gradient, and the map over one more axis."""

from __future__ import annotations

import copyreg
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from typing_extensions import TypeVar

from fnloop.blocks import AnyBlock, Block, Parts
from fnloop.editing import NOTHING
from fnloop.errors import StateError
from fnloop.plan import Compiled, Step, Transformed
from fnloop.state import BlockState
from fnloop.summary import summarize, with_article

__all__ = ["grad", "value_and_grad", "vmap"]

In = TypeVar("In", bound=BlockState | Mapping[str, Any])
"""The inputs of a block; the mypy plugin gives a composite of inferred type a `TypedDict` for them."""


def grad(
    block: Block[In, Any],  # type: ignore[type-var]
    wrt: str | tuple[str, ...],
    output: str | None = None,
) -> Block[In, Any]:  # type: ignore[type-var]
    """The gradient of a block.

    Args:
        block: any block, loops too.
        wrt: the input with respect to which the block is differentiated, a tensor of floats, or a
            record, tuple, list or dict of them; or a component that is an ``nn.Cell``, bound or
            not, for its trainable parameters; or several of them.
        output: the output that is differentiated, of shape ``()`` and a dtype of floats. It can be
            left out where the block has only one output.

    Returns:
        A block of the same inputs and components. It writes ``grad_x`` for an input ``x``, of the
        structure, shapes and dtypes of ``x``; and ``grad_unet`` for a component ``unet``, a tuple of tensors in
        the order of ``unet.trainable_params()``.

    Raises:
        StateError: for names that the block does not have, for what can have no gradient, and for a
            block in which `float()`, `.item()`, `.asnumpy()` or NumPy takes numbers out of it on
            the way to `output`.

    Example:
        >>> from fnloop import BlockState, block, grad
        >>> from jaxtyping import Float
        >>> from mindspore import Tensor
        >>> class Point(BlockState):
        ...     x: Float[Tensor, " n"]
        >>> class Length(BlockState):
        ...     square: Float[Tensor, ""]
        >>> @block
        ... def length(state: Point) -> Length:
        ...     return Length(square=(state.x**2).sum())
        >>> grad(length, wrt="x")(x=Tensor([1.0, 3.0])).grad_x.asnumpy().tolist()
        [2.0, 6.0]
    """
    wanted = _names("grad", wrt)
    return _around(_block("grad", block), _Gradient(wanted, output, with_value=False))


def value_and_grad(
    block: Block[In, Any],  # type: ignore[type-var]
    wrt: str | tuple[str, ...],
    output: str | None = None,
) -> Block[In, Any]:  # type: ignore[type-var]
    """The outputs of a block and its gradient, computed together.

    Args:
        block: any block, loops too.
        wrt: the inputs and components with respect to which, as for `grad`.
        output: the output that is differentiated, as for `grad`.

    Returns:
        A block of the same inputs and components. It writes the outputs of `block`, and those of
        `grad`.

    Raises:
        StateError: as for `grad`.

    Example:
        A step of training: the loss and its gradient, and the block that goes downhill.

        >>> from fnloop import BlockState, block, sequence, value_and_grad
        >>> from jaxtyping import Float
        >>> from mindspore import Tensor
        >>> class Weights(BlockState):
        ...     w: Float[Tensor, " n"]
        >>> class Loss(BlockState):
        ...     loss: Float[Tensor, ""]
        >>> class Slope(Weights):
        ...     grad_w: Float[Tensor, " n"]
        >>> @block
        ... def error(state: Weights) -> Loss:
        ...     return Loss(loss=((state.w - 1) ** 2).sum())
        >>> @block
        ... def descend(state: Slope) -> Weights:
        ...     return Weights(w=state.w - 0.25 * state.grad_w)
        >>> step = sequence.from_blocks_dict({"learn": value_and_grad(error, wrt="w"), "descend": descend})
        >>> after = step(w=Tensor([3.0]))
        >>> float(after.loss), after.w.asnumpy().tolist()
        (4.0, [2.0])
    """
    wanted = _names("value_and_grad", wrt)
    return _around(_block("value_and_grad", block), _Gradient(wanted, output, with_value=True))


def vmap(block: AnyBlock, fields: Mapping[str, int], outputs: int | Mapping[str, int] = 0) -> AnyBlock:
    """The map of a block over an additional axis of some inputs.

    Args:
        block: any block, loops too; it is applied to each slice.
        fields: the inputs with an additional axis, and its place: ``{"x": 0}`` for ``x`` of shape
            ``(size, ...)``. The other inputs are the same for all slices.
        outputs: the place of the additional axis in the outputs; by name, ``{"y": 0}``, for those
            outputs only that are to come out.

    Returns:
        A block of the same inputs and components. Its outputs are those of `block` for each slice,
        stacked.

    Raises:
        StateError: for names that the block does not have, for what is no tensor, and for an axis
            out of range.

    Example:
        >>> from fnloop import BlockState, block, vmap
        >>> from jaxtyping import Float
        >>> from mindspore import Tensor
        >>> class Point(BlockState):
        ...     x: Float[Tensor, " n"]
        >>> class Length(BlockState):
        ...     square: Float[Tensor, ""]
        >>> @block
        ... def length(state: Point) -> Length:
        ...     return Length(square=(state.x**2).sum())
        >>> vmap(length, fields={"x": 0})(x=Tensor([[1.0, 3.0], [0.0, 2.0]])).square.asnumpy().tolist()
        [10.0, 4.0]
    """
    if not isinstance(fields, Mapping):
        raise StateError(f'vmap wants a dict of inputs with their axes, got {summarize(fields)}; write `{{"x": 0}}`')
    return _around(_block("vmap", block), _Map(dict(fields), outputs))


def _block(function: str, value: object) -> AnyBlock:
    if isinstance(value, Block):
        return value
    name = getattr(value, "__name__", None)
    if hasattr(value, "from_blocks_dict"):
        shown, remedy = f"{name or 'a combinator'} without its blocks", "call its from_blocks_dict({...}) first"
    elif callable(value) and isinstance(name, str):
        shown, remedy = f"the function {name!r} without @block", f"write @block above `def {name}`"
    else:
        shown, remedy = with_article(type(value).__name__), "write a function from record to record with @block"
    raise StateError(f"{function} wants a block, got {shown}; {remedy}")


def _names(function: str, wrt: object) -> tuple[str, ...]:
    names = (wrt,) if isinstance(wrt, str) else wrt
    if not isinstance(names, (tuple, list)) or not all(isinstance(name, str) for name in names):
        raise StateError(f'{function}: wrt={summarize(wrt)} is neither a name nor a tuple of names; write `wrt="x"`')
    return tuple(names)


@dataclass(frozen=True)
class _Gradient:
    """Makes the plan of a gradient of which no part is missing, as far as the source shows it."""

    wrt: tuple[str, ...]
    output: str | None
    with_value: bool

    def __call__(self, step: Step) -> Transformed:
        from fnloop.persist.memo import without_memo
        from fnloop.transform.grad import gradient  # few who import fnloop need these
        from fnloop.transform.gradient_cuts import screened

        computed = replace(step, plan=without_memo(step.plan))  # what is kept does not know how it was computed
        return screened(gradient(computed, self.wrt, self.output, self.with_value))


@dataclass(frozen=True)
class _Map:
    """Makes the plan of a map over one more axis."""

    fields: Mapping[str, int]
    outputs: int | Mapping[str, int]

    def __call__(self, step: Step) -> Transformed:
        from fnloop.transform.vmap import mapped

        return mapped(step, self.fields, self.outputs)


@dataclass(frozen=True)
class _Around:
    """Makes the block of a plan around another block, again after an edit or in another process."""

    plan: Callable[[Step], Transformed]
    block: str

    def __call__(self, blocks: Mapping[str, AnyBlock], changes: Mapping[str, Any] = NOTHING, /) -> AnyBlock:
        assert not changes  # they are of composites
        if len(blocks) != 1:
            raise StateError(f"a gradient or a map is made of one block; use `.replace_block({self.block!r}, ...)`")
        ((name, one),) = blocks.items()
        made: AnyBlock = Block(self.plan(one.as_step(name)), Parts(dict(blocks), self))
        if isinstance(one.plan, Compiled):  # of a compiled block, a compiled one
            return made.compile(fullgraph=one.plan.fullgraph, verify=one.plan.verify)
        return made


def _around(block: AnyBlock, plan: Callable[[Step], Transformed]) -> AnyBlock:
    """The block of a plan around another block, which can be looked at and replaced under its name."""
    return _Around(plan, block.name)({block.name: block})


def _reduced(plan: Transformed) -> tuple[Any, ...]:
    """A gradient or a map for pickle: what makes it, and the block."""
    from fnloop.transform.grad import Gradient
    from fnloop.transform.vmap import Mapped

    function = plan.function
    if isinstance(function, Gradient):
        return _transformed_again, (_Gradient(function.wrt, function.output, function.with_value), function.step)
    assert isinstance(function, Mapped)  # there are no others
    return _transformed_again, (_Map(function.fields, function.outputs), function.step)


def _transformed_again(maker: Callable[[Step], Transformed], step: Step) -> Transformed:
    return maker(step)


copyreg.pickle(Transformed, _reduced)
