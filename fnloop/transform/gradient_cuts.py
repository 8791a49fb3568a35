"""Refuses a gradient of which a part would be missing: numbers that Python takes out of it on the way.

What each function of the user does is found in its source (`fnloop.transform.gradient_flow`); here
it is put together over the program of the block that is differentiated.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import cast, get_origin
from weakref import ref

from typing_extensions import assert_never

from fnloop.authors import stack_level
from fnloop.errors import GradientWarning, StateError
from fnloop.interface import Component
from fnloop.plan import Transformed
from fnloop.program.build import program_of
from fnloop.program.ops import (
    Call,
    Choice,
    ComponentSource,
    Constant,
    Fold,
    Op,
    Outlined,
    Region,
    Require,
    Var,
    refuse_outlined,
)
from fnloop.transform.grad import Gradient
from fnloop.transform.gradient_flow import NOTHING, Cut, Flow, join
from fnloop.transform.gradient_source import call_flow

__all__ = ["refuse_cuts", "screened"]


def screened(leaf: Transformed) -> Transformed:
    """The plan of a gradient that is refused where a part of it would be missing: now, or for the components of a call.

    Args:
        leaf: the plan of a gradient.

    Raises:
        StateError: for what its blocks show without their components.
    """
    inner = refuse_cuts(leaf, {}).inner
    gradient = cast(Gradient, leaf.function)
    if inner:
        warnings.warn(_second_message(gradient, inner[0]), GradientWarning, stacklevel=stack_level())
    return replace(leaf, function=replace(gradient, screen=_Screen(leaf)))


class _Screen:
    """Looks at the source of the components of a call, unless they are those of the call before."""

    def __init__(self, leaf: Transformed) -> None:
        self._leaf = leaf
        self._before: dict[str, Callable[[], object]] = {}

    def __call__(self, components: Mapping[str, object]) -> None:
        same = components.keys() == self._before.keys()
        if same and all(before() is components[name] for name, before in self._before.items()):
            return
        refuse_cuts(self._leaf, components)
        self._before = {name: _weak(value) for name, value in components.items()}


def _weak(value: object) -> Callable[[], object]:
    """Gives an object, without keeping it alive where that can be."""
    try:
        return ref(value)
    except TypeError:
        return lambda: value


def refuse_cuts(leaf: Transformed, components: Mapping[str, object]) -> _Scope:
    """Refuse the gradient of a block whose source shows that numbers leave it between `wrt` and the output.

    Args:
        leaf: the plan of the gradient.
        components: those that are known, by the names that they have around it.

    Returns:
        What was found on the way.

    Raises:
        StateError: with the line, and what to write instead.

    Example:
        >>> from fnloop import BlockState, block, grad
        >>> from jaxtyping import Float
        >>> from mindspore import Tensor
        >>> class Point(BlockState):
        ...     x: Float[Tensor, " n"]
        >>> class Length(BlockState):
        ...     length: Float[Tensor, ""]
        >>> @block
        ... def largest(state: Point) -> Length:
        ...     return Length(length=(float(state.x.max()) * state.x).sum())
        >>> try:
        ...     grad(largest, wrt="x")
        ... except StateError as error:
        ...     print(str(error)[:105], "...")
        grad(largest): `float(state.x.max())` gives the number of a tensor to Python, where its gradient ends, ...
    """
    gradient = cast(Gradient, leaf.function)
    (region,) = program_of(leaf).ops
    assert isinstance(region, Region)
    scope = _Scope(gradient, components)
    for _, inside in region.parameters:
        scope.flows[inside.name] = Flow(recorded=True)
    scope.run(region.body)
    cut = scope.of(region.results[gradient.output]).whole.cut
    if cut is not None:
        raise StateError(_message(gradient, cut))
    return scope


def _second_message(gradient: Gradient, inner: str) -> str:
    return (
        f"{gradient.name}: {inner!r} in it is a gradient itself, and of a gradient of a gradient MindSpore loses, "
        f"where it runs operators one by one, what goes through a sum, a mean or a broadcast; a graph gives all of it: "
        f'`.compile(verify="never")`, which compares it with nothing'
    )


def _message(gradient: Gradient, cut: Cut) -> str:
    return (
        f"{gradient.name}: `{cut.text}` gives the number of a tensor to Python, where its gradient ends, and "
        f"{gradient.output!r} is computed from it: a part of the gradient by {' and '.join(gradient.wrt)} would be "
        f"missing\n  {cut.filename}:{cut.line}: {cut.text}\n"
        f"  stay with tensors and mindspore.ops; where it is meant to be a constant, say so: "
        f"`ops.stop_gradient(...)` around the tensor"
    )


@dataclass
class _Scope:
    """The flows of the values of a program.

    Args:
        gradient: of a block, with respect to some of its inputs.
        components: those that are known.
        flows: by the names of the values.
        inner: the paths of the gradients inside, by what this one goes through.
    """

    gradient: Gradient
    components: Mapping[str, object]
    flows: dict[str, Flow] = field(default_factory=dict)
    inner: list[str] = field(default_factory=list)

    def of(self, var: Var) -> Flow:
        """The flow of a value; one that comes from outside the gradient does not depend on it."""
        return self.flows.get(var.name, NOTHING)

    def run(self, ops: Iterable[Op]) -> None:
        """Follow the gradient through operations, in order."""
        for op in ops:
            self.operation(op)

    def operation(self, op: Op) -> None:
        """Follow the gradient through one operation."""
        match op:
            case Constant(out=out):
                self.flows[out.name] = NOTHING
            case Require(source=source, out=out):
                self.flows[out.name] = self.of(source)
            case Call():
                self.call(op)
            case Fold():
                self.fold(op)
            case Choice():
                self.choice(op)
            case Region():
                self.region(op)
            case Outlined():
                refuse_outlined(op)
            case _:
                assert_never(op)

    def call(self, call: Call) -> None:
        """A block or a header: the results of its function, by field."""
        leaf = call.leaf
        cls = get_origin(leaf.record_in) or leaf.record_in
        record = Flow(parts={name: self.of(var) for name, var in call.inputs.items()}, cls=cls)
        interface = leaf.interface.components
        components = {name: self.component(given, interface[name]) for name, given in call.components.items()}
        made = call_flow(leaf.function, [record], components)
        parts = made.parts if made.parts is not None else dict.fromkeys(call.outputs, made.whole)
        for name, var in call.outputs.items():
            self.flows[var.name] = parts.get(name, NOTHING)

    def component(self, given: ComponentSource, component: Component) -> Flow:
        """A component, and whether the gradient is with respect to its parameters."""
        wanted = given.name in self.gradient.cells if not given.bound else self._is_wanted(given.value)
        value = given.value if given.bound else self.components.get(given.name)
        if value is None and component.default is not None and component.default.factory is None:
            value = component.default.value
        if value is not None:
            return Flow(recorded=wanted, known=value)
        hint = component.uses[0].hint  # where only its class is known, its methods are
        is_class = isinstance(hint, type) and get_origin(hint) is None  # on 3.10 `list[int]` is a type, too
        return Flow(recorded=wanted, cls=hint if is_class else object)

    def _is_wanted(self, value: object) -> bool:
        return any(value is cell for cell in self.gradient.cells.values())

    def fold(self, fold: Fold) -> None:
        """A loop: its body is followed until what it carries does not change any more."""
        for phi in fold.carry:
            self.flows[phi.argument.name] = self.of(phi.init)
        if fold.header is not None:
            self.call(fold.header)
        settled = False
        while not settled:
            self.run(fold.body)
            settled = True
            for phi in fold.carry:
                after = join([self.of(phi.argument), self.of(phi.yielded)])
                settled = settled and after == self.of(phi.argument)
                self.flows[phi.argument.name] = after
        for phi in fold.carry:
            self.flows[phi.result.name] = self.of(phi.argument)
        for inside, behind in fold.live_out:
            self.flows[behind.name] = self.of(inside)
        for gather in fold.gathered:
            self.flows[gather.out.name] = self.of(gather.source)

    def choice(self, choice: Choice) -> None:
        """A switch: what any of its branches gives."""
        made: list[tuple[Var, ...]] = []
        for body, outputs in choice.branches.values():
            self.run(body)
            made.append(outputs)
        for number, out in enumerate(choice.outputs):
            self.flows[out.name] = join(self.of(outputs[number]) for outputs in made)

    def region(self, region: Region) -> None:
        """A gradient or a map inside: it was looked at by itself, where it was made."""
        for around, inside in region.parameters:
            self.flows[inside.name] = self.of(around)
        self.run(region.body)
        everything = join(self.of(var).whole for var in region.call.inputs.values())
        interface = region.call.leaf.interface.components
        given = [self.component(one, interface[name]) for name, one in region.call.components.items()]
        if isinstance(region.call.leaf.function, Gradient) and join([everything, *given]).recorded:
            self.inner.append(region.call.path)
        for name, var in region.call.outputs.items():
            made = region.results.get(name)
            self.flows[var.name] = self.of(made) if made is not None else Flow(everything.recorded, everything.cut)
