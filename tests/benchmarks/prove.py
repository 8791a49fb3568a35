"""How much `block.prove()` finds: blocks that are right, and the same with one thing changed.

    python tests/benchmarks/prove.py [number of mutants]

The blocks are those of `prove_corpus.py` and of the examples. A mutant changes one axis, dtype or size of a record, or
one operator, argument or order of a body. Whether it is wrong is found out by running it for real, with random numbers
and every check, in two sizes: it is wrong where both runs are refused, right where neither is, and left out where they
differ or the change is refused at its definition. Printed are the share of wrong mutants that are refuted, the false
alarms on right ones, and the time a block.
"""

import ast
import copy
import random as python_random
import statistics
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, get_args, get_origin

import mindspore as ms
import numpy as np
from mindspore import Tensor

from fnloop import Block, BlockState, FnloopError, ShapeError, random
from fnloop.hints import members, record_fields
from fnloop.shapes.drafts import dtype_of
from fnloop.shapes.symbols import axes_in, evaluate, names_in

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
MOST_MILLISECONDS = 20
WANTED = 0.98


@dataclass
class Corpus:
    """A module of blocks.

    Args:
        name: it.
        source: its text.
        file: where it stands.
        sizes: two sizes for each axis.
        components: those of a block, by its name.
    """

    name: str
    source: str
    file: Path
    sizes: Mapping[str, tuple[int, int]]
    components: Any


UNETS = {"predict": lambda module: {"unet": module.UNet()}}


def corpora() -> list[Corpus]:
    """The corpus, and the examples."""
    sys.path[:0] = [str(HERE), str(EXAMPLES)]
    import_module("digits")
    corpus = import_module("prove_corpus")
    images = {"batch": (2, 3), "weights": (5, 7), "n": (70, 75)}
    return [
        Corpus(
            "corpus", (HERE / "prove_corpus.py").read_text(), HERE / "prove_corpus.py", corpus.SIZES, corpus.COMPONENTS
        ),
        Corpus("counting", (EXAMPLES / "counting.py").read_text(), EXAMPLES / "counting.py", {"n": (5, 7)}, {}),
        Corpus("digits", (EXAMPLES / "digits.py").read_text(), EXAMPLES / "digits.py", images, UNETS),
    ]


# --- mutants


@dataclass
class Mutant:
    """A module with one change.

    Args:
        corpus: the module.
        tree: its syntax, changed.
        owner: the class or function that is changed.
        what: the change.
    """

    corpus: Corpus
    tree: ast.Module
    owner: str
    what: str


def mutants(corpus: Corpus) -> Iterator[Mutant]:
    """All changes of one thing in the records and blocks of a module."""
    tree = ast.parse(corpus.source)
    for place, node in enumerate(tree.body):
        if not isinstance(node, (ast.ClassDef, ast.FunctionDef)) or not _concerns_blocks(node):
            continue
        for inner_place, inner in enumerate(ast.walk(node)):
            for what, change in _changes(inner, isinstance(node, ast.ClassDef)):
                changed = copy.deepcopy(tree)
                again = list(ast.walk(changed.body[place]))[inner_place]
                change(again)
                yield Mutant(corpus, changed, node.name, f"{node.name}: {what}")


def _concerns_blocks(node: ast.ClassDef | ast.FunctionDef) -> bool:
    if isinstance(node, ast.ClassDef):
        return any(isinstance(one, ast.AnnAssign) for one in node.body)
    return any(isinstance(one, ast.Name) and one.id == "block" for one in node.decorator_list)


def _changes(node: ast.AST, is_record: bool) -> Iterator[tuple[str, Any]]:
    """The changes of one piece of syntax, each as a function that makes it."""
    if is_record:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for text in _other_axes(node.value):
                yield f'"{node.value}" to "{text}"', lambda one, text=text: setattr(one, "value", text)
        if isinstance(node, ast.Name) and node.id in DTYPES:
            yield f"{node.id} to {DTYPES[node.id]}", lambda one: setattr(one, "id", DTYPES[one.id])
        return
    match node:
        case ast.Constant(value=int(value)) if not isinstance(value, bool):
            for number in (value + 1, value - 1):
                yield f"{value} to {number}", lambda one, number=number: setattr(one, "value", number)
        case ast.Constant(value=True):
            yield "True to False", lambda one: setattr(one, "value", False)
        case ast.Attribute(attr=str(name)) if name in METHODS:
            for other in METHODS[name]:
                yield f".{name} to .{other}", lambda one, other=other: setattr(one, "attr", other)
        case ast.Call(args=[_, _, *_]):
            yield "two arguments swapped", _swap
            yield "the last argument dropped", lambda one: one.args.pop()
        case ast.Call(args=[], keywords=[]) if isinstance(node.func, ast.Attribute):
            yield f".{node.func.attr}() dropped", _drop_call
        case ast.BinOp(op=ast.Div() | ast.FloorDiv() | ast.Mult()):
            yield "left operand alone", lambda one: _become(one, one.left)
        case ast.Tuple(elts=[_, _, *_], ctx=ast.Load()):
            yield "a tuple in another order", lambda one: one.elts.insert(0, one.elts.pop())
        case ast.Compare():
            yield "left side of a comparison alone", lambda one: _become(one, one.left)
        case _:
            pass


DTYPES = {"Float": "Int", "Int": "Float", "Bool": "Float", "Float32": "Int"}

METHODS = {
    "mean": ["sum", "max", "cumsum"], "sum": ["mean", "cumsum", "max"], "matmul": ["add", "mul"], "cat": ["stack"],
    "stack": ["cat"], "concat": ["stack"], "T": ["mT"], "expand_dims": ["squeeze"], "chunk": ["stack"],
    "argmax": ["max"], "softmax": ["argmax"], "gather": ["matmul"], "float32": ["int32", "float64"],
    "int64": ["float32"], "log_softmax": ["argmax"], "cumsum": ["sum"], "tril": ["sum"], "sigmoid": ["sum"],
    "swapaxes": ["transpose"],
}  # fmt: skip


def _swap(call: ast.Call) -> None:
    call.args[0], call.args[1] = call.args[1], call.args[0]


def _drop_call(call: Any) -> None:
    _become(call, call.func.value)


def _become(node: ast.AST, other: ast.AST) -> None:
    """Put one piece of syntax in the place of another, in whatever stands around it."""
    node.__class__ = other.__class__
    node.__dict__ = other.__dict__


def _other_axes(text: str) -> Iterator[str]:
    """A few wrong axes for the ones that are right."""
    axes = text.split()
    for place, axis in enumerate(axes):
        yield " ".join([*axes[:place], *axes[place + 1 :]])
        others = [f"{axis}+1", f"2*{axis}"] if axis.isidentifier() else []
        others += [str(int(axis) + 1)] if axis.isdigit() else []
        others += [other for other in axes if other != axis][:1]
        for other in others:
            yield " ".join([*axes[:place], other, *axes[place + 1 :]])
    if len(axes) > 1:
        yield " ".join([axes[1], axes[0], *axes[2:]])
    yield " ".join([*axes, "1"])


# --- what is really so


class Refused(Exception):
    """A change that its definition refuses already."""


def module_of(mutant: Mutant) -> ModuleType:
    """The module of a mutant."""
    made = ModuleType(f"mutant_{mutant.corpus.name}")
    made.__file__ = str(mutant.corpus.file)
    sys.modules[made.__name__] = made
    try:
        exec(compile(ast.fix_missing_locations(mutant.tree), f"<{mutant.what}>", "exec"), made.__dict__)
    except Exception as error:  # of fnloop, of jaxtyping, or a SyntaxError
        raise Refused from error
    return made


def blocks_of(module: ModuleType, owner: str, corpus: Corpus) -> Iterator[Block[Any, Any]]:
    """The blocks that a change concerns, with their components."""
    changed = getattr(module, owner)
    for name, value in vars(module).items():
        if not isinstance(value, Block) or value.__wrapped__ is None:
            continue
        try:
            plan: Any = value.plan
        except FnloopError:
            continue
        records = (plan.record_in, plan.record_out)
        is_in = any(isinstance(changed, type) and issubclass(get_origin(one) or one, changed) for one in records)
        if value is changed or is_in:
            made = corpus.components.get(name)
            if value.plan.interface.components and made is None:
                continue
            yield value.bind(**made(module)) if made else value


def is_wrong(block: Block[Any, Any], corpus: Corpus) -> bool | None:
    """Whether a block is refused when it is really run, with some text of a `Literal`; None where sizes decide."""
    answers = []
    for which in (0, 1):
        sizes = {name: pair[which] for name, pair in corpus.sizes.items()}
        answers.append(any(_fails(block, sizes, choice) for choice in (0, -1)))
    return answers[0] if answers[0] == answers[1] else None


def _fails(block: Block[Any, Any], sizes: dict[str, int], choice: int) -> bool:
    plan: Any = block.plan
    generator = np.random.default_rng(0)
    try:
        fields = record_fields(plan.record_in)
        given = {name: _real(info.hint, sizes, generator, name, choice) for name, info in fields.items()}
        block(plan.record_in(**given))
    except Exception as error:
        _settle()
        if type(error).__module__.startswith("jaxtyping"):  # an expression of names that nothing has bound
            raise Refused from error
        return True
    _settle()
    return False


def _settle() -> None:
    from fnloop.run.device import synchronize

    with suppress(Exception):
        synchronize()


NUMBERS = {"num_steps": 4, "train_steps": 4, "step": 1, "n": 2}


def _real(hint: Any, sizes: dict[str, int], generator: Any, name: str, choice: int) -> Any:
    """A random value of a type."""
    (hint, *_) = members(hint)
    if hint is random.Key:
        return random.key(3)
    if hint is int:
        return NUMBERS.get(name, 3)
    if hint is float:
        return 1.5
    if get_origin(hint) is Literal:
        return get_args(hint)[choice]
    if get_origin(hint) is list:
        return [_real(get_args(hint)[0], sizes, generator, name, choice) for _ in range(3)]
    if isinstance(hint, type) and issubclass(hint, BlockState):
        return hint(
            **{key: _real(info.hint, sizes, generator, key, choice) for key, info in record_fields(hint).items()}
        )
    shape = []
    for axis in axes_in(hint.dim_str):
        shape += _real_sizes(axis, sizes)
    dtype = dtype_of(hint)
    if dtype in (ms.float32, ms.float64):
        return Tensor(generator.uniform(0.1, 1, shape).astype(np.float32), dtype)
    if dtype == ms.bool_:
        return Tensor(generator.integers(0, 2, shape).astype(bool))
    return Tensor(generator.integers(0, 3, shape), dtype)


def _real_sizes(axis: Any, sizes: dict[str, int]) -> list[int]:
    if axis.kind == "size":
        return [axis.size]
    if axis.kind == "rest":
        return [2, 3]
    if axis.kind == "name":
        return [sizes[axis.text]]
    found = evaluate(axis.text, {name: sizes[name] for name in names_in(axis.text)})
    assert found is not None
    return [found]


# --- the count


def is_refuted(block: Block[Any, Any]) -> tuple[bool, float, str]:
    """Whether `prove` refutes a block, the seconds that it took, and what it said."""
    started = time.perf_counter()
    try:
        said = str(block.prove())
        refuted = False
    except ShapeError as error:
        refuted, said = True, str(error)
    return refuted, time.perf_counter() - started, said


def main() -> None:
    """Count."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    verbose = "-v" in sys.argv
    ms.set_device("CPU")
    seconds: list[float] = []
    right_seconds: list[float] = []
    alarms: list[str] = []
    missed: list[str] = []
    unproved: list[str] = []
    right = refuted = left_out = 0
    all_mutants: list[Mutant] = []
    for corpus in corpora():
        whole = Mutant(corpus, ast.parse(corpus.source), "", "as it is")
        module = module_of(whole)
        for name, value in vars(module).items():
            if isinstance(value, Block) and value.__wrapped__ is not None:
                made = corpus.components.get(name)
                was_refuted, took, said = is_refuted(value.bind(**made(module)) if made else value)
                seconds.append(took)
                right_seconds.append(took)
                right += 1
                if was_refuted:
                    alarms.append(f"{name} as it is: {said}")
        found = list(mutants(corpus))
        python_random.Random(0).shuffle(found)
        all_mutants += found if corpus.name != "digits" else found[: count // 5]
    python_random.Random(1).shuffle(all_mutants)
    wrong = tried = 0
    for mutant in all_mutants:
        if wrong >= count:
            break
        tried += 1
        try:
            module = module_of(mutant)
            concerned = list(blocks_of(module, mutant.owner, mutant.corpus))
        except Refused:
            left_out += 1
            continue
        for block in concerned:
            try:
                answer = is_wrong(block, mutant.corpus)
            except Refused:
                answer = None
            if answer is None:
                left_out += 1
                continue
            was_refuted, took, said = is_refuted(block)
            seconds.append(took)
            label = f"{mutant.what} ({block.name}): {said}"
            if answer:
                wrong += 1
                refuted += was_refuted
                if not was_refuted:
                    (missed if " 0 unproved" in said else unproved).append(label)
            else:
                right += 1
                if was_refuted:
                    alarms.append(label)
    print(f"{tried} mutants tried, {left_out} left out")
    print(
        f"wrong ones refuted: {refuted} of {wrong} ({refuted / max(wrong, 1):.1%}); {len(missed)} proved, {len(unproved)} unproved"
    )
    print(f"false alarms: {len(alarms)} of {right} right ones")
    milliseconds = sorted(1000 * one for one in seconds)
    print(
        f"a block takes {statistics.median(milliseconds):.1f} ms (median), {statistics.mean(milliseconds):.1f} ms (mean), "
        f"{milliseconds[int(0.95 * len(milliseconds))]:.0f} ms (95%)"
    )
    print(f"the blocks as they are: {1000 * statistics.mean(right_seconds):.1f} ms (mean of {len(right_seconds)})")
    if verbose:
        print("\n".join(["--- false alarms", *alarms, "--- proved though wrong", *missed, "--- unproved", *unproved]))
    if refuted < WANTED * wrong or alarms or statistics.median(milliseconds) > MOST_MILLISECONDS:
        sys.exit(1)


if __name__ == "__main__":
    main()
