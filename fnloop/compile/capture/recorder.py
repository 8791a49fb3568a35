"""Runs a Cell and records the operators that it runs, linked by the storage of their tensors.

MindSpore's `MsDispatchMode` shows each operator, but for three things. An operator is given a copy of a view, which no
longer shows whose view it is: so views are given storages of their own as soon as they are made. Indices run unseen;
but MindSpore calls a method written in Python for them, which a profiler sees (`sys.setprofile`). The same profiler
sees who reads a number out of a tensor, which ends the recording if the number depends on what the Cell was given.
"""

from __future__ import annotations

import gc
import inspect
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import cache
from types import CodeType, FrameType
from typing import Any

from fnloop.compile.capture.looks import dtype_beside, is_basic, is_of_tensors, missing_attributes
from fnloop.compile.capture.numbers import Numbers, NumberUsedError, is_traced
from fnloop.compile.capture.operators import BESIDE_NUMBERS, refusal
from fnloop.compile.capture.steps import (
    Constant,
    Fields,
    Given,
    Items,
    Number,
    Operand,
    Plain,
    Record,
    Result,
    Step,
    Weight,
)
from fnloop.compile.capture.storage import Place, apart, checksum, place_of
from fnloop.left_on import switch_off
from fnloop.run.device import one_by_one, synchronize
from fnloop.state import BlockState

__all__ = ["CannotCaptureError", "dispatching", "parts_of", "record"]

READERS = (
    *("__bool__", "__int__", "__float__", "__index__", "__complex__", "item", "asnumpy", "numpy", "tolist"),
    *("__array__", "__str__", "to_bytes", "asnumpy_of_slice_persistent_data"),
)
"""Methods of tensors that read numbers."""

IGNORED = frozenset({"typeof", "make_range", "dtype", "shape", "rank"})
"""What is dispatched like an operator and computes no tensor."""


class CannotCaptureError(Exception):
    """A Cell cannot be recorded; the text says why."""


class _Stop(BaseException):
    """Ends a recording; no `Exception`, so that the Cell does not catch it by chance."""


def record(
    call: Callable[[], Any], given: Sequence[Any], weights: Mapping[str, Any], numbers: Numbers | None = None
) -> Record:
    """Run a function, and record the operators that it runs.

    Args:
        call: runs the Cell on `given`.
        given: the tensors that it is called with, each with a storage of its own.
        weights: its Parameters, by name.
        numbers: those that it is called with and that vary.

    Raises:
        CannotCaptureError: where what it runs depends on numbers, or cannot be followed.
        Exception: what the Cell raises.
    """
    recorder = _Recorder(given, weights, numbers or Numbers())
    before = sys.getprofile()
    with one_by_one():
        try:
            with dispatching(recorder.dispatched):
                sys.setprofile(recorder.see)
                try:
                    value = call()
                finally:
                    sys.setprofile(before)
            return recorder.done(value)
        except BaseException as error:
            switch_off(error)
            with suppress(Exception):
                synchronize()
            if isinstance(error, NumberUsedError):
                raise CannotCaptureError(str(error)) from None
            if recorder.stopped:
                raise CannotCaptureError(recorder.stopped) from None
            raise


def dispatching(see: Callable[[Any, Any, Any], Any]) -> Any:
    """A `with` in which each operator that is called is given to a function, with its operands, which runs it."""
    return _mode()(see)


@cache
def _mode() -> Any:
    import mindspore as ms

    class Operators(ms.MsDispatchMode):  # type: ignore[misc, name-defined, unused-ignore]
        """Gives each operator to a function."""

        def __init__(self, see: Callable[[Any, Any, Any], Any]) -> None:
            super().__init__()
            self.see = see

        def __ms_dispatch__(self, func: Any, args: Any, kwargs: Any = None) -> Any:
            return self.see(func, args, kwargs)

    return Operators


@cache
def _code_of(name: str) -> CodeType | None:
    """The code of a method of tensors that is written in Python."""
    from mindspore import Tensor

    code: CodeType | None = getattr(inspect.unwrap(getattr(Tensor, name, None)), "__code__", None)  # type: ignore[arg-type]
    return code


@cache
def _readers() -> frozenset[CodeType]:
    return frozenset(code for code in map(_code_of, READERS) if code is not None)


@cache
def _concatenations() -> frozenset[CodeType]:
    """The code of the functions that concatenate."""
    from mindspore import mint, ops

    functions = [inspect.unwrap(one) for one in (ops.cat, ops.concat, mint.cat, mint.concat)]
    return frozenset(one.__code__ for one in functions if hasattr(one, "__code__"))


def _parameters() -> list[Any]:
    """All Parameters that there are."""
    from mindspore import Parameter

    return [one for one in gc.get_objects() if type(one).__name__ == "Parameter" and isinstance(one, Parameter)]


@cache
def _writers() -> frozenset[CodeType]:
    """The code of what writes Parameters."""
    from mindspore import Parameter, load_param_into_net

    codes = [getattr(inspect.unwrap(one), "__code__", None) for one in (Parameter.set_data, load_param_into_net)]
    return frozenset(code for code in codes if code is not None)


class _Recorder:
    """The record so far.

    Args:
        given: the tensors that the Cell is called with.
        weights: its Parameters.
        numbers: that it is called with.
    """

    def __init__(self, given: Sequence[Any], weights: Mapping[str, Any], numbers: Numbers) -> None:
        self.numbers = numbers
        self.steps: list[Step] = []
        self.stopped = ""
        self._alive: list[Any] = []
        """All tensors: what is in a storage is known while it is alive."""
        self._made: list[tuple[str, Any, int]] = []
        """What operators gave, with the checksum of its numbers."""
        self._known: dict[Place, Operand] = {}
        self._looked = False
        self._others: set[int] = set()
        """Where the Parameters of all Cells lie, once that was looked for."""
        self._indexing: FrameType | None = None
        """The frame of a read by tensors that vary, whose own operators do not count."""
        self._inside: FrameType | None = None
        """The frame of a write by an index, whose own operators and reads do not count."""
        for parameter in weights.values():
            self._known[place_of(parameter)] = Weight(parameter)
        for number, tensor in enumerate(given):
            self._note("an argument", tensor, Given(number))

    def done(self, value: Any) -> Record:
        """The record, once all has run."""
        result = self._operand(value)
        for name, tensor, before in self._made:
            if checksum(tensor) != before:
                raise CannotCaptureError(f"it changes a tensor in place (what {name} gave)")
        return Record(self.steps, result, tuple(self.numbers.forms))

    # --- operators

    def dispatched(self, func: Any, args: Any, kwargs: Any) -> Any:
        """Run an operator, and note it, while nobody looks."""
        before = sys.getprofile()
        sys.setprofile(None)
        try:
            return self.operator(func, args, kwargs)
        finally:
            sys.setprofile(None if self.stopped else before)

    def operator(self, func: Any, args: Any, kwargs: Any) -> Any:
        """Run an operator, and note it."""
        primitive, operands = parts_of(args)
        if kwargs:
            self._stop(f"the operator {func.name} is given {', '.join(kwargs)} by name")
        if func.name in IGNORED:
            return func(*args)
        if self._indexing is not None:
            made = func(*args)
            self._alive.append((args, made))
            return made
        own = [self._number_beside(func.name, operands, place) for place, _ in enumerate(operands)]
        constant = all(map(_is_constant, own))
        reason = refusal(func.name, primitive, constant=constant)
        if reason is not None and self._inside is None:
            self._stop(reason)
        places = {place_of(tensor)[0] for tensor in _tensors(operands)}
        made = _own_storages(func(*args), places)
        self._alive.append((args, made))
        if constant:
            for tensor in _tensors(made):
                self._known[place_of(tensor)] = Constant(apart(tensor))
        else:
            self.steps.append(Step(func.name, primitive, own))
            self._results(func.name, len(self.steps) - 1, made)
        return made

    def _results(self, name: str, number: int, made: Any) -> None:
        """Note what a step gave."""
        if _is_tensor(made):
            self._note(name, made, Result(number, None))
        elif isinstance(made, (tuple, list)):
            for item, tensor in enumerate(made):
                if _is_tensor(tensor):
                    self._note(name, tensor, Result(number, item))

    def _note(self, name: str, tensor: Any, operand: Operand) -> None:
        self._made.append((name, tensor, checksum(tensor)))
        self._known[place_of(tensor)] = operand

    # --- operands

    def _number_beside(self, name: str, operands: Sequence[Any], place: int) -> Operand:
        """An operand of an operator; a number that varies, beside a tensor, as a tensor of its dtype there."""
        value = operands[place]
        number = self.numbers.place_of(value) if name in BESIDE_NUMBERS and place == 1 else None
        if number is None:
            return self._operand(value)
        return Number(number, dtype_beside(operands[0].dtype, value), ())

    def _operand(self, value: Any) -> Operand:
        if is_traced(value):
            self._stop("it gives an operator, or returns, a number that it is called with")
        if _is_tensor(value):
            return self._tensor(value)
        if type(value) in (tuple, list):
            return Items(type(value), tuple(map(self._operand, value)))
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return Fields(type(value), {name: self._operand(getattr(value, name)) for name in value._fields})
        if isinstance(value, dict):
            items = dict(value) if type(value) is dict else {**value, **missing_attributes(value)}
            return Fields(type(value), {name: self._operand(one) for name, one in items.items()})
        if (is_dataclass(value) and not isinstance(value, type)) or isinstance(value, BlockState):
            names = [one.name for one in fields(value)] if is_dataclass(value) else value.__struct_fields__
            return Fields(type(value), {name: self._operand(getattr(value, name)) for name in names})
        return Plain(value)

    def _tensor(self, tensor: Any) -> Operand:
        place = place_of(tensor)
        if place not in self._known and not self._looked:
            self._looked = True
            self._others = {parameter.data_ptr() for parameter in _parameters()}
        if place not in self._known:
            if place[0] in self._others:
                self._stop("it reads a Parameter of a Cell that is not in it")
            own = self.numbers.number_in(tensor.asnumpy())
            is_number = own is not None
            made = Number(own or 0, tensor.dtype, tuple(tensor.shape)) if is_number else Constant(apart(tensor))
            self._known[place] = made
            self._alive.append(tensor)
        return self._known[place]

    def _varies(self, value: Any) -> bool:
        """Whether a value depends on what the Cell was given."""
        return _is_tensor(value) and not _is_constant(self._tensor(value))

    # --- what the profiler sees

    def see(self, frame: FrameType, event: str, value: Any) -> None:
        """Look at a call or a return of Python."""
        if event == "call":
            self._called(frame)
        elif event == "return":
            self._returned(frame, value)
        elif event == "c_call" and value in (print, open):
            self._stop(f"it calls `{value.__name__}`")

    def _called(self, frame: FrameType) -> None:
        code = frame.f_code
        if code in (_code_of("_getitem_origin"), _code_of("_getitem")):
            index = frame.f_locals["index"]
            if is_of_tensors(index) and self._unseen(lambda: self._holds_varying(index)):
                self._indexing = self._indexing or frame
        elif code in _readers():
            if self._inside is None and self._unseen(lambda: self._varies(frame.f_locals.get("self"))):
                self._stop("it reads a number out of a tensor")
        elif code is _code_of("_setitem_origin") or code is _code_of("_setitem"):
            own = frame.f_locals
            if self._unseen(lambda: self._varies(own["self"]) or self._holds_varying(own["value"])):
                self._stop("it writes into a tensor by an index")
            self._inside = self._inside or frame
        elif code in _writers():
            self._stop("it writes a Parameter")
        elif code.co_name == "staging_specialize":
            self._stop("it calls a function that is compiled by `mindspore.jit`")

    def _returned(self, frame: FrameType, value: Any) -> None:
        code = frame.f_code
        if frame is self._inside:
            self._inside = None
            own = frame.f_locals["self"]
            self._unseen(lambda: self._known.__setitem__(place_of(own), Constant(apart(own))))
        elif code in (_code_of("_getitem_origin"), _code_of("_getitem")) and _is_tensor(value):
            if self._indexing is not None and self._indexing is not frame:
                return
            owner, index = frame.f_locals["self"], frame.f_locals["index"]
            if self._indexing is frame:
                self._indexing = None
                self._unseen(lambda: self._indexed_by_tensors(owner, index, value))
                return
            self._unseen(lambda: self._indexed(owner, index, value))
        elif code in _concatenations() and _is_tensor(value):
            parts, axis = (frame.f_locals[name] for name in code.co_varnames[:2])
            self._unseen(lambda: self._concatenated(parts, axis, value))

    def _unseen(self, look: Callable[[], Any]) -> Any:
        """Do something that is not looked at itself."""
        sys.setprofile(None)
        try:
            return look()
        finally:
            sys.setprofile(self.see)

    def _holds_varying(self, value: Any) -> bool:
        return any(map(self._varies, _tensors(value)))

    def _indexed(self, owner: Any, index: Any, made: Any) -> None:
        """Note what `owner[index]` gave."""
        if place_of(made) in self._known and not _is_view(made):
            return  # operators gave it, or it is the tensor itself
        source = self._tensor(owner)
        self._alive.append(made)
        made.assign_value(apart(made))
        if _is_constant(source):
            self._known[place_of(made)] = Constant(apart(made))
            return
        if not is_basic(index):
            self.stopped = f"it takes `x[{index!r}]`"[:80]
            return
        number = len(self.steps)
        self.steps.append(Step("getitem", None, [source, Plain(index)]))
        self._note("an index", made, Result(number, None))

    def _indexed_by_tensors(self, owner: Any, index: Any, made: Any) -> None:
        """Note what `owner[i, j]` gave, of tensors that vary."""
        operands = [self._operand(owner)]
        for place, one in enumerate(index):
            operands += [self._operand(one), Plain(owner.shape[place])]
        self._alive.append(made)
        made.assign_value(apart(made))
        self.steps.append(Step("getitem of tensors", None, operands))
        self._note("an index", made, Result(len(self.steps) - 1, None))

    def _concatenated(self, parts: Any, axis: Any, made: Any) -> None:
        """Note what `ops.cat` gave of a list, which runs unseen."""
        if place_of(made) in self._known:
            return
        own = [self._operand(tuple(parts)), self._operand(axis)]
        self._alive.append((parts, made))
        if not all(map(_is_constant, own)):
            self.steps.append(Step("Concat", None, own))
            self._note("cat", made, Result(len(self.steps) - 1, None))

    def _stop(self, reason: str) -> None:
        """End the recording."""
        sys.setprofile(None)
        self.stopped = reason
        raise _Stop(reason)


def parts_of(args: Sequence[Any]) -> tuple[Any, Sequence[Any]]:
    """The Primitive of a call, if it is given, and the operands."""
    if len(args) == 3 and isinstance(args[1], str) and isinstance(args[2], (tuple, list)):
        return args[0], args[2]
    return None, args


def _is_tensor(value: Any) -> bool:
    from mindspore import Tensor

    return isinstance(value, Tensor)


def _tensors(value: Any) -> list[Any]:
    if isinstance(value, (tuple, list)):
        return [tensor for one in value for tensor in _tensors(one)]
    return [value] if _is_tensor(value) else []


def _is_view(tensor: Any) -> bool:
    """Whether a tensor may share its storage with another."""
    size = tensor.nbytes
    return tensor.storage_offset() != 0 or not tensor.is_contiguous() or tensor.untyped_storage().size() != size


def _own_storages(out: Any, places: Collection[int]) -> Any:
    """What an operator gave, with copies of views of its operands, whose storages are at `places`."""
    if isinstance(out, (tuple, list)):
        return type(out)(_own_storages(one, places) for one in out)
    if not _is_tensor(out):
        return out
    return apart(out) if place_of(out)[0] in places or _is_view(out) else out


def _is_constant(operand: Operand) -> bool:
    """Whether an operand depends on nothing that varies."""
    if isinstance(operand, Items):
        return all(map(_is_constant, operand.items))
    return isinstance(operand, (Constant, Plain))
