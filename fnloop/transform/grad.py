"""The gradient of a block as a leaf of a plan: what it reads and writes, and how it is computed eagerly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from fnloop.errors import StateError
from fnloop.hints import members, tensor_type
from fnloop.interface import Interface, Read, Use, Write
from fnloop.plan import Step, Transformed
from fnloop.state import BlockState, arrays_in, record_class
from fnloop.summary import is_array, summarize
from fnloop.transform.body import AxisNames, Runner, demanded, interface_of, leaf_around, may_be_tensor
from fnloop.transform.differentiable import cells_of, check_inputs, check_names, chosen_output, is_cell, no_cell
from fnloop.transform.trees import parts_of, tree_hint, with_leaves

__all__ = ["Gradient", "Screen", "gradient", "is_recording"]

Screen = Callable[[Mapping[str, object]], None]
"""Refuses components, by the names that they have around a gradient."""


@dataclass(frozen=True, eq=False)
class Gradient:
    """The function of a gradient's leaf, called with a record of the inputs and the components.

    Args:
        name: the leaf, for messages.
        step: the block that is differentiated, with what its fields are called outside and what it brings along.
        wrt: with respect to what, in the order of the outputs: inputs and components, as they are called outside.
        cells: those of them that are components, each with the Cell that is bound inside the block or its
            default, and None where it is given with the call.
        output: what is differentiated, as it is called outside.
        with_value: True where the block's own outputs come out, too.
        record_out: the class of what comes out.
        run: runs the block.
        screen: refuses components in which a part of the gradient would be lost.
    """

    name: str
    step: Step
    wrt: tuple[str, ...]
    cells: Mapping[str, Any]
    output: str
    with_value: bool
    record_out: Any
    run: Runner
    screen: Screen | None = None

    @property
    def detail(self) -> str:
        """What it does, in a few words."""
        return f"gradient of {self.output} by {', '.join(self.wrt)}"

    @property
    def fields(self) -> tuple[str, ...]:
        """The inputs with respect to which."""
        return tuple(name for name in self.wrt if name not in self.cells)

    def __call__(self, record: BlockState, /, **components: object) -> BlockState:
        """The gradient at a record."""
        _refuse_graph_mode(self.name)
        if self.screen is not None:
            self.screen(components)
        nested = is_recording()
        values = {name: getattr(record, name) for name in record.__struct_fields__}
        if nested:
            self._refuse_confusion(values)
        else:
            values = {name: _cut_off(value) for name, value in values.items()}
        weights = {name: self._parameters(name, components.get(name, cell)) for name, cell in self.cells.items()}
        tensors = {name: self._tensors(name, values[name]) for name in self.fields}
        try:
            made, gradients = self._differentiate(values, tensors, weights, components)
        except BaseException:
            if not nested:
                _stop_recording()
            raise
        outputs = made if self.with_value else {}
        if not nested:  # the graph behind them is used up, and the next gradient would follow them into it
            outputs = {name: _cut_off(value) for name, value in outputs.items()}
        result: BlockState = self.record_out(**outputs, **{f"grad_{name}": gradients[name] for name in self.wrt})
        return result

    def _differentiate(
        self,
        values: Mapping[str, Any],
        tensors: Mapping[str, Sequence[Any]],
        weights: Mapping[str, tuple[Any, ...]],
        components: Mapping[str, object],
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """What the block writes, and the gradients by name."""
        import mindspore as ms

        made: dict[str, Any] = {}

        def scalar(*given: Any) -> Any:
            made.update(self.run({**values, **self._filled(values, given)}, components))
            return self._scalar(made[self.output])

        # A view of its own for each. MindSpore goes by the identity of a tensor: one that is in two fields, or that
        # another input was computed from in a gradient around this one, would get the gradient of all of them.
        own = [ms.ops.reshape(one, one.shape) for several in tensors.values() for one in several]
        by_id = {id(one): one for parameters in weights.values() for one in parameters}
        flat = tuple(by_id.values())
        _, found = ms.value_and_grad(scalar, tuple(range(len(own))) or None, flat or None)(*own)
        by_field, by_weight = found if own and flat else (found, found)
        each = dict(zip(by_id, _many(by_weight), strict=True)) if flat else {}
        gradients = self._filled(values, _many(by_field) if own else ())
        return made, gradients | {name: tuple(each[id(one)] for one in those) for name, those in weights.items()}

    def _filled(self, values: Mapping[str, Any], leaves: Sequence[Any]) -> dict[str, Any]:
        """The inputs with respect to which, with other tensors in them."""
        following = iter(leaves)
        return {name: with_leaves(values[name], following) for name in self.fields}

    # --- what is known with the values only

    def _tensors(self, name: str, value: Any) -> list[Any]:
        """The tensors in an input, in order."""
        parts = dict(parts_of(value, name))
        if not parts:
            raise StateError(
                f"{self.name!r} got {name}={summarize(value)}, in which there is no tensor; give a mindspore.Tensor of "
                f"floats, or several"
            )
        for place, part in parts.items():
            if not _is_float_tensor(part):
                raise StateError(
                    f"{self.name!r} got {place}={_shown(part)}, which has no gradient; "
                    f"give a mindspore.Tensor of floats"
                )
        return list(parts.values())

    def _parameters(self, name: str, cell: Any) -> tuple[Any, ...]:
        if not is_cell(cell):
            raise StateError(no_cell(repr(self.name), name, cell))
        parameters = tuple(cell.trainable_params())
        if not parameters:
            raise StateError(
                f"{self.name!r}: the Cell {name!r} ({type(cell).__name__}) has no trainable parameters; "
                f"set `requires_grad` of those that are to have a gradient"
            )
        return parameters

    def _scalar(self, value: Any) -> Any:
        if _is_float_tensor(value) and not value.shape:
            return value
        reduce = f"reduce it in a block, such as `{self.output}.mean()`"
        raise StateError(
            f"{self.name!r}: {self.step.name!r} wrote {self.output}={_shown(value)}, and only a scalar, a "
            f"mindspore.Tensor of floats without axes, has a gradient; "
            f"{reduce if is_array(value) and value.shape else 'compute it with tensors of floats'}"
        )

    def _refuse_confusion(self, values: Mapping[str, Any]) -> None:
        """Inside another gradient, MindSpore follows an input back to the same parameters around this one."""
        computed = [name for name, value in values.items() if not all(map(_is_leaf, arrays_in(value)))]
        if self.cells and computed:
            cells = " and ".join(map(repr, self.cells))
            raise StateError(
                f"{self.name!r} is itself being differentiated, and {', '.join(map(repr, computed))} may depend on the "
                f"parameters of {cells}, which MindSpore cannot tell there from here; "
                f"differentiate with respect to {cells} only once"
            )


def _many(found: Any) -> tuple[Any, ...]:
    """The gradients that MindSpore gave; it gives one of one as itself, or as a tuple."""
    return tuple(found) if isinstance(found, (tuple, list)) else (found,)


def _refuse_graph_mode(name: str) -> None:
    """There `mindspore.grad` would compile what it is given."""
    import mindspore as ms

    if ms.get_context("mode") == ms.GRAPH_MODE:
        raise StateError(
            f"{name!r} runs eagerly, and MindSpore is set to graphs; "
            f"write `mindspore.set_context(mode=mindspore.PYNATIVE_MODE)`"
        )


def is_recording() -> bool:
    """Whether a gradient is being computed around this call."""
    from mindspore.graph import api

    return bool(vars(api)["_pynative_executor"].grad_flag())  # not public, so no stub has it


def _stop_recording() -> None:
    """Let MindSpore get over an exception inside a gradient, behind which it would go on recording."""
    from mindspore.graph import api

    with suppress(Exception):
        vars(api)["_pynative_executor"].clear_res()


def _is_leaf(tensor: Any) -> bool:
    """Whether a tensor is not the result of operators that were recorded for a gradient."""
    return bool(getattr(tensor, "_is_leaf", True))


def _cut_off(value: Any) -> Any:
    """A value whose tensors know nothing of the operators that they were computed by."""
    if all(map(_is_leaf, arrays_in(value))):
        return value
    if is_array(value):
        return _stop_gradient(value)
    if isinstance(value, BlockState):
        return value.replace(**{name: _cut_off(getattr(value, name)) for name in value.__struct_fields__})
    if type(value) in (list, tuple):
        return type(value)(map(_cut_off, value))
    if type(value) is dict:
        return {key: _cut_off(item) for key, item in value.items()}
    return value


def _stop_gradient(tensor: Any) -> Any:
    from mindspore import ops

    return ops.stop_gradient(tensor)


def _is_float_tensor(value: Any) -> bool:
    import mindspore as ms

    return isinstance(value, ms.Tensor) and value.dtype in (ms.float32, ms.float64, ms.float16, ms.bfloat16)


def _shown(value: Any) -> str:
    """A value in a message: what is no tensor of MindSpore with its class."""
    known = is_array(value) and type(value).__module__.startswith("mindspore")
    return summarize(value) if known else f"{summarize(value)} ({type(value).__module__}.{type(value).__name__})"


# --- the plan


def gradient(step: Step, wrt: tuple[str, ...], output: str | None, with_value: bool) -> Transformed:
    """The plan of the gradient of a block.

    Args:
        step: the block.
        wrt: the inputs, and the components that are Cells, with respect to which.
        output: what is differentiated; None where the block writes one thing only.
        with_value: True where the block's own outputs come out, too.

    Raises:
        StateError: for names that it does not have, and for what can have no gradient.
    """
    name, inner = f"{'value_and_grad' if with_value else 'grad'}({step.name})", interface_of(step)
    check_names(name, wrt, step, inner)
    check_inputs(name, [one for one in wrt if one in inner.reads], inner)
    cells = cells_of(name, [one for one in wrt if one not in inner.reads], step, inner)
    output = chosen_output(name, output, inner)
    names = AxisNames(inner)
    own = dict(inner.writes) if with_value else {}
    if taken := [one for one in wrt if f"grad_{one}" in own]:
        raise StateError(
            f"{name}: it writes 'grad_{taken[0]}' already; rename that: `.rename(grad_{taken[0]}='other_{taken[0]}')`"
        )
    needed = {*wrt, output, *own}
    reads = {one: demanded(read, step) if one in needed else read for one, read in inner.reads.items()}
    made = {f"grad_{one}": _use(step, inner.reads.get(one)) for one in wrt}
    writes = own | {one: Write(one, (use,)) for one, use in made.items()}
    hints_in = {one: names.input_hint(read) for one, read in reads.items()}
    hints_out = {one: names.output_hint(write) for one, write in own.items()}
    hints_out |= {one: names.hint(use) for one, use in made.items()}
    function = Gradient(
        name=name, step=step, wrt=wrt, cells=cells, output=output, with_value=with_value,
        record_out=record_class(f"{name}.outputs", tuple(writes)), run=Runner(step),
    )  # fmt: skip
    doc = f"The gradient of {output!r} with respect to {' and '.join(map(repr, wrt))}."
    local = inner.locals if with_value else {}
    interface = Interface(reads, writes, inner.components, inner.variables, local)
    return leaf_around(function, interface, hints_in, hints_out, doc)


def _use(step: Step, read: Read | None) -> Use:
    """The writer of one gradient: of the type of the input, or one tensor a parameter."""
    if read is None:
        from mindspore import Tensor

        return Use(tuple[Tensor, ...], None, step.name, step.plan.source)
    use = next((use for use in read.uses if not use.branch), None) or next(iter(read.uses), None)
    if use is None:
        return Use(Any, None, step.name, step.plan.source)
    hint = (
        tensor_type(use.hint)
        or tree_hint(use.hint)
        or next((one for one in members(use.hint) if may_be_tensor(one)), Any)
    )
    return Use(hint, use.axes, step.name, step.plan.source)
