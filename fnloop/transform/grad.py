"""The gradient of a block as a function of a plan: its interface, and its computation outside of graphs."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fnloop.errors import StateError
from fnloop.hints import members, tensor_type
from fnloop.interface import Interface, Read, Use, Write
from fnloop.left_on import switch_off
from fnloop.plan import Step, Transformed
from fnloop.run.cells import is_cell
from fnloop.run.device import is_recording
from fnloop.state import BlockState, arrays_in, record_class
from fnloop.summary import is_array, summarize
from fnloop.transform.body import AxisNames, Runner, interface_of, leaf_around, may_be_tensor, required
from fnloop.transform.differentiable import cells_of, check_inputs, check_names, chosen_output, no_cell
from fnloop.transform.trees import parts_of, tree_hint, with_leaves

__all__ = ["Gradient", "Screen", "gradient", "is_recording"]

Screen = Callable[[Mapping[str, object]], None]
"""Refuses components, by the names that they have around a gradient."""


@dataclass(frozen=True, eq=False)
class Gradient:
    """The function of a gradient's leaf, called with a record of the inputs and the components.

    Args:
        name: the leaf, for messages.
        step: the block that is differentiated, with its renamed fields and bound components.
        wrt: the inputs and components with respect to which, by their names outside, in the order
            of the outputs.
        cells: those of them that are components, each with the Cell that is bound inside the block
            or its default, and None where it is passed with the call.
        output: the output that is differentiated, by its name outside.
        with_value: True where the block's own outputs come out, too.
        record_out: the class of its outputs.
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
    def description(self) -> str:
        """The transformation in a few words."""
        return f"gradient of {self.output} by {', '.join(self.wrt)}"

    @property
    def fields(self) -> tuple[str, ...]:
        """The inputs with respect to which."""
        return tuple(name for name in self.wrt if name not in self.cells)

    def limited(self, iterations: int) -> Gradient:
        """The same in Python alone, with a limit on the iterations of each loop that has a header."""
        return replace(self, run=self.run.limited(iterations))

    def __call__(self, record: BlockState, /, **components: object) -> BlockState:
        """The gradient at a record."""
        _refuse_graph_mode(self.name)
        if self.screen is not None:
            self.screen(components)
        nested = is_recording()
        values = {name: getattr(record, name) for name in record.__struct_fields__}
        if nested:
            self._refuse_shared_parameters(values)
        else:
            values = {name: _detached(value) for name, value in values.items()}
        outputs, gradients = self._computed(values, components)
        if not self.with_value:
            outputs = {}
        elif not nested:  # the graph after them is used up, and the next gradient would follow them into it
            outputs = {name: _detached(value) for name, value in outputs.items()}
        by_output = {f"grad_{name}": gradients[name] for name in self.wrt}
        result: BlockState = self.record_out(**outputs, **by_output)
        return result

    def _computed(
        self, values: Mapping[str, Any], components: Mapping[str, object]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """The outputs of the block and the gradients by name; MindSpore stops recording where it fails."""
        weights = {name: self._parameters(name, components.get(name, cell)) for name, cell in self.cells.items()}
        tensors = {name: self._tensors(name, values[name]) for name in self.fields}
        try:
            return self._differentiate(values, tensors, weights, components)
        except BaseException as error:
            switch_off(error)
            raise

    def _differentiate(
        self,
        values: Mapping[str, Any],
        tensors: Mapping[str, Sequence[Any]],
        weights: Mapping[str, tuple[Any, ...]],
        components: Mapping[str, object],
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """The outputs of the block, and the gradients by name."""
        import mindspore as ms

        outputs: dict[str, Any] = {}

        def scalar(*inputs: Any) -> Any:
            outputs.update(self.run({**values, **self._filled(values, inputs)}, components))
            return self._scalar(outputs[self.output])

        # A view of its own for each. MindSpore goes by the identity of a tensor: one that is in two fields, or that
        # another input was computed from in a gradient around this one, would get the gradient of all of them.
        each = itertools.chain.from_iterable(tensors.values())
        own = [ms.ops.reshape(tensor, tensor.shape) for tensor in each]
        by_id = {id(parameter): parameter for parameters in weights.values() for parameter in parameters}
        positions, parameters = tuple(range(len(own))), tuple(by_id.values())
        _, found = ms.value_and_grad(scalar, positions or None, parameters or None)(*own)
        of_fields, of_weights = found if own and parameters else (found, found)
        gradients: dict[str, Any] = {}
        if own:
            gradients |= self._filled(values, _as_tuple(of_fields))
        if parameters:
            by_parameter = dict(zip(by_id, _as_tuple(of_weights), strict=True))
            gradients |= {name: _picked(by_parameter, owned) for name, owned in weights.items()}
        return outputs, gradients

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
                f"{self.name!r} got {name}={summarize(value)}, in which there is no tensor; "
                f"give a mindspore.Tensor of floats, or several"
            )
        for place, part in parts.items():
            if not _is_float_tensor(part):
                raise StateError(
                    f"{self.name!r} got {place}={_described(part)}, which has no gradient; "
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
            f"{self.name!r}: {self.step.name!r} wrote {self.output}={_described(value)}, and only a scalar, a "
            f"mindspore.Tensor of floats without axes, has a gradient; "
            f"{reduce if is_array(value) and value.shape else 'compute it with tensors of floats'}"
        )

    def _refuse_shared_parameters(self, values: Mapping[str, Any]) -> None:
        """Refuse a gradient by parameters in another gradient, where MindSpore would follow an input back to them."""
        computed = [name for name, value in values.items() if not all(map(_is_leaf, arrays_in(value)))]
        if self.cells and computed:
            cells = " and ".join(map(repr, self.cells))
            raise StateError(
                f"{self.name!r} is itself being differentiated, and {', '.join(map(repr, computed))} may depend on the "
                f"parameters of {cells}, which MindSpore cannot tell there from here; "
                f"differentiate with respect to {cells} only once"
            )


def _picked(gradients: Mapping[int, Any], parameters: tuple[Any, ...]) -> tuple[Any, ...]:
    """The gradients of some parameters, by the identities of these."""
    return tuple(gradients[id(parameter)] for parameter in parameters)


def _as_tuple(found: Any) -> tuple[Any, ...]:
    """The gradients from MindSpore as a tuple; it returns a single gradient as itself, or as a tuple."""
    return tuple(found) if isinstance(found, (tuple, list)) else (found,)


def _refuse_graph_mode(name: str) -> None:
    """Refuse graph mode, in which `mindspore.grad` would compile the function."""
    import mindspore as ms

    if ms.get_context("mode") == ms.GRAPH_MODE:
        raise StateError(
            f"{name!r} runs eagerly, and MindSpore is set to graphs; "
            f"write `mindspore.set_context(mode=mindspore.PYNATIVE_MODE)`"
        )


def _is_leaf(tensor: Any) -> bool:
    """Whether a tensor is not the result of operators that were recorded for a gradient."""
    return bool(getattr(tensor, "_is_leaf", True))


def _detached(value: Any) -> Any:
    """A value whose tensors know nothing of the operators that they were computed by."""
    if all(map(_is_leaf, arrays_in(value))):
        return value
    if is_array(value):
        return _stop_gradient(value)
    if isinstance(value, BlockState):
        return value.replace(**{name: _detached(getattr(value, name)) for name in value.__struct_fields__})
    if type(value) in (list, tuple):
        return type(value)(map(_detached, value))
    if type(value) is dict:
        return {key: _detached(item) for key, item in value.items()}
    return value


def _stop_gradient(tensor: Any) -> Any:
    from mindspore import ops

    return ops.stop_gradient(tensor)


def _is_float_tensor(value: Any) -> bool:
    import mindspore as ms

    return isinstance(value, ms.Tensor) and value.dtype in (ms.float32, ms.float64, ms.float16, ms.bfloat16)


def _described(value: Any) -> str:
    """A value in a message, with its class unless it is a tensor of MindSpore."""
    known = is_array(value) and type(value).__module__.startswith("mindspore")
    return summarize(value) if known else f"{summarize(value)} ({type(value).__module__}.{type(value).__name__})"


# --- the plan


def gradient(step: Step, wrt: tuple[str, ...], output: str | None, with_value: bool) -> Transformed:
    """The plan of the gradient of a block.

    Args:
        step: the block.
        wrt: the inputs, and the components that are Cells, with respect to which.
        output: the output that is differentiated; None where the block writes only one.
        with_value: True where the block's own outputs come out, too.

    Raises:
        StateError: for names that it does not have, and for what can have no gradient.
    """
    prefix = "value_and_grad" if with_value else "grad"
    name, inner = f"{prefix}({step.name})", interface_of(step)
    check_names(name, wrt, step, inner)
    fields = [one for one in wrt if one in inner.reads]
    check_inputs(name, fields, inner)
    cells = cells_of(name, [one for one in wrt if one not in fields], step, inner)
    output = chosen_output(name, output, inner)
    own = dict(inner.writes) if with_value else {}
    _refuse_taken(name, wrt, own)
    interface, hints_in, hints_out = _signature(step, inner, wrt, {*wrt, output, *own}, own)
    function = Gradient(
        name=name,
        step=step,
        wrt=wrt,
        cells=cells,
        output=output,
        with_value=with_value,
        record_out=record_class(f"{name}.outputs", tuple(interface.writes)),
        run=Runner(step),
    )
    doc = f"The gradient of {output!r} with respect to {' and '.join(map(repr, wrt))}."
    return leaf_around(function, interface, hints_in, hints_out, doc)


def _signature(
    step: Step, inner: Interface, wrt: tuple[str, ...], needed: set[str], own: Mapping[str, Write]
) -> tuple[Interface, dict[str, Any], dict[str, Any]]:
    """The interface of a gradient, and the annotations of its inputs and outputs.

    Args:
        step: the block.
        inner: its interface.
        wrt: the inputs and components with respect to which.
        needed: the inputs that cannot be left out, and others.
        own: the outputs of the block that come out, too.
    """
    reads = {field: required(read, step) if field in needed else read for field, read in inner.reads.items()}
    gradients = {f"grad_{field}": _use(step, inner.reads.get(field)) for field in wrt}
    writes = {**own, **{field: Write(field, (use,)) for field, use in gradients.items()}}
    names = AxisNames(inner)
    hints_in = {field: names.input_hint(read) for field, read in reads.items()}
    hints_out = {field: names.output_hint(write) for field, write in own.items()}
    hints_out |= {field: names.hint(use) for field, use in gradients.items()}
    local = inner.locals if own else {}
    return Interface(reads, writes, inner.components, inner.variables, local), hints_in, hints_out


def _refuse_taken(owner: str, wrt: tuple[str, ...], outputs: Mapping[str, Write]) -> None:
    """Refuse a gradient whose name an output of the block has already."""
    for field in wrt:
        name = f"grad_{field}"
        if name in outputs:
            raise StateError(f"{owner}: it writes {name!r} already; rename that: `.rename({name}='other_{field}')`")


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
