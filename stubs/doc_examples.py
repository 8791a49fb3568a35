"""Type-checks and runs the examples of MindSpore's documentation, and compares what both say.

Each docstring's example is one module. Around the value of each statement at its top stands
`reveal_type`: mypy prints the type of it, and the run keeps the value. All modules are checked in
one run of mypy; each is executed in a process of its own, forked from one that has MindSpore.

    python doc_examples.py                      # everything
    python doc_examples.py --only mindspore.ops # what begins so
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import doctest
import importlib
import inspect
import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent
AREAS = (
    "mindspore mindspore.ops mindspore.mint mindspore.mint.nn mindspore.mint.nn.functional mindspore.mint.linalg "
    "mindspore.mint.special mindspore.mint.optim mindspore.nn mindspore.common.initializer mindspore.train mindspore.amp "
    "mindspore.dataset mindspore.dataset.vision mindspore.dataset.transforms mindspore.dataset.text mindspore.numpy "
    "mindspore.runtime mindspore.experimental.optim"
).split()
# MindSpore's own test of its documentation has these names in scope.
PRELUDE = {
    "np": "import numpy as np",
    "mindspore": "import mindspore",
    "ms": "import mindspore as ms",
    "nn": "import mindspore.nn as nn",
    "ops": "import mindspore.ops as ops",
    "ds": "import mindspore.dataset as ds",
    "mint": "from mindspore import mint",
    "context": "from mindspore import context",
    "Tensor": "from mindspore import Tensor",
    "Parameter": "from mindspore import Parameter",
    "ParameterTuple": "from mindspore import ParameterTuple",
    "mstype": "from mindspore.common import dtype as mstype",
    "vision": "import mindspore.dataset.vision as vision",
    "transforms": "import mindspore.dataset.transforms as transforms",
    "text": "import mindspore.dataset.text as text",
}
MYPY = """[mypy]
check_untyped_defs = True
allow_redefinition = True
local_partial_types = True
disable_error_code = no-redef, var-annotated, import-untyped, annotation-unchecked, empty-body
show_error_codes = True
ignore_missing_imports = True
"""
LIMIT = 25.0


@dataclass
class Example:
    """The example of one docstring."""

    name: str
    source: str
    errors: list[str] = field(default_factory=list)
    revealed: dict[int, str] = field(default_factory=dict)
    seen: dict[int, tuple[bool, str]] = field(default_factory=dict)
    failure: str | None = "not run"


def collect(prefix: str) -> Iterator[Example]:
    """The examples of everything public, once each."""
    seen: set[str] = set()
    for area in AREAS:
        module = importlib.import_module(area)
        for name in sorted(set(getattr(module, "__all__", None) or dir(module))):
            if isinstance(name, str) and not name.startswith("_") and f"{area}.{name}".startswith(prefix):
                yield from _of(f"{area}.{name}", getattr(module, name, None), seen)


def _of(name: str, value: object, seen: set[str]) -> Iterator[Example]:
    if inspect.ismodule(value) or not (callable(value) or isinstance(value, property)):
        return
    text = value.__doc__ if isinstance(value.__doc__, str) else ""
    if text and text not in seen:
        seen.add(text)
        source = instrument(text)
        if source:
            yield Example(name, source)
    if inspect.isclass(value):
        for key in sorted(dir(value)):
            if not key.startswith("_") and key in {k for c in value.__mro__[:2] for k in vars(c)}:
                yield from _of(f"{name}.{key}", inspect.getattr_static(value, key), seen)


def instrument(docstring: str) -> str | None:
    """The source of the example, with `reveal_type` around what can be compared."""
    try:
        examples = doctest.DocTestParser().get_examples(docstring)
        tree = ast.parse("".join(e.source for e in examples if not _raises(e)))
    except (ValueError, SyntaxError):
        return None
    if not tree.body:
        return None
    for node in tree.body:
        if (
            isinstance(node, ast.Assign)
            and len(node.targets) == 1
            and isinstance(node.value, (ast.Call, ast.BinOp, ast.Subscript, ast.Attribute, ast.Compare, ast.UnaryOp))
        ):
            node.value = _reveal(node.value)
        elif (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "print"
        ):
            arguments = node.value.args
            for i, argument in enumerate(arguments):
                if not isinstance(argument, (ast.Constant, ast.Starred, ast.JoinedStr)):
                    arguments[i] = _reveal(argument)
                    break
        elif isinstance(node, ast.Expr) and not isinstance(node.value, (ast.Constant, ast.Yield)):
            node.value = _reveal(node.value)
    bound = {
        a.asname or a.name.partition(".")[0]
        for n in ast.walk(tree)
        if isinstance(n, (ast.Import, ast.ImportFrom))
        for a in n.names
    }
    used = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    prelude = [line for name, line in PRELUDE.items() if name in used - bound]
    return "\n".join([*prelude, ast.unparse(ast.fix_missing_locations(tree)), ""])


def _raises(example: doctest.Example) -> bool:
    return example.exc_msg is not None or doctest.SKIP in example.options


def _reveal(value: ast.expr) -> ast.expr:
    return ast.Call(ast.Name("reveal_type", ast.Load()), [value], [])


def check(examples: list[Example], folder: Path, python: str) -> None:
    """One run of mypy over all examples."""
    (folder / "mypy.ini").write_text(MYPY)
    for i, example in enumerate(examples):
        (folder / f"example_{i:05}.py").write_text(example.source)
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--config-file",
        "mypy.ini",
        "--python-executable",
        python,
        "--no-pretty",
        ".",
    ]
    output = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    for line in output.splitlines():
        found = re.match(r"(?:\./)?example_(\d+)\.py:(\d+): (error|note): (.*)", line)
        if not found:
            continue
        example = examples[int(found[1])]
        revealed = re.match(r'Revealed type is "(.*)"$', found[4])
        if revealed:
            example.revealed[int(found[2])] = revealed[1]
        elif found[3] == "error":
            text = example.source.splitlines()[int(found[2]) - 1].strip() if int(found[2]) > 0 else ""
            error = f"{found[4]}   <- {text[:120]}"
            if error not in example.errors:
                example.errors.append(error)


def run(examples: list[Example], workers: int) -> None:
    """Execute each example in a forked process; keep what `reveal_type` was given."""
    running: dict[int, tuple[Example, int, float]] = {}
    waiting = list(reversed(examples))
    while waiting or running:
        while waiting and len(running) < workers:
            example = waiting.pop()
            read, write = os.pipe()
            child = os.fork()
            if child == 0:
                os.close(read)
                _child(example, write)
            os.close(write)
            running[read] = (example, child, time.monotonic())
        ready, _, _ = select.select(list(running), [], [], 0.5)
        for read in list(running):
            example, child, started = running[read]
            if read in ready:
                _finish(example, read)
            elif time.monotonic() - started > LIMIT:
                example.failure = f"more than {LIMIT:.0f} s"
            else:
                continue
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(read)
            del running[read]


def _finish(example: Example, read: int) -> None:
    data = b""
    while part := os.read(read, 65536):
        data += part
    if not data:
        example.failure = "the process died"
        return
    answer = json.loads(data)
    example.failure = answer["failure"]
    example.seen = {int(k): (v[0], v[1]) for k, v in answer["seen"].items()}


def _child(example: Example, write: int) -> None:
    """Run one example, in a folder of its own, in silence; never returns."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    os.chdir(tempfile.mkdtemp(dir=os.environ["EXAMPLES_SCRATCH"]))
    seen: dict[int, tuple[bool, str]] = {}

    def reveal_type(value: object) -> object:
        frame: FrameType | None = sys._getframe(1)
        assert frame is not None
        said = example.revealed.get(frame.f_lineno)
        if said is not None:
            seen[frame.f_lineno] = (fits(value, said), describe(value))
        return value

    failure = None
    try:
        path = Path("example.py")
        path.write_text(example.source)
        scope = {"__name__": "example", "reveal_type": reveal_type, "__file__": str(path)}
        exec(compile(example.source, str(path.resolve()), "exec"), scope)
    except BaseException as error:
        failure = f"{type(error).__name__}: {str(error).strip().splitlines()[0][:150] if str(error).strip() else ''}"
    data = json.dumps({"failure": failure, "seen": seen}).encode()
    while data:
        data = data[os.write(write, data) :]
    os._exit(0)


def describe(value: object) -> str:
    """The type of a value, with what a short tuple or list holds."""
    if type(value) in {tuple, list} and len(value) <= 6:  # type: ignore[arg-type]
        return f"{type(value).__name__}[{', '.join(describe(v) for v in value)}]"  # type: ignore[attr-defined]
    return f"{type(value).__module__}.{type(value).__qualname__}"


def fits(value: object, said: str) -> bool:
    """Whether a value is of the type that mypy printed."""
    text = re.sub(r"def (\[[^\]]*\] )?\(.*\)( -> .*)?$", "callable", said)
    text = re.sub(r"Overload\(.*\)", "callable", text).replace("*", "").replace("?", "")
    try:
        return _fits(value, ast.parse(text, mode="eval").body)
    except (SyntaxError, Unreadable):
        return True


class Unreadable(Exception):
    """A printed type that is not understood: it proves nothing."""


def _fits(value: object, node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return _fits(value, node.left) or _fits(value, node.right)
    if isinstance(node, ast.Constant):
        return value is None if node.value is None else True
    if isinstance(node, (ast.Name, ast.Attribute)):
        return _is(value, ast.unparse(node))
    if isinstance(node, ast.Subscript):
        base = ast.unparse(node.value)
        inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if base.endswith("Literal"):
            return True
        if base in {"tuple", "builtins.tuple"}:
            return isinstance(value, tuple) and _items(value, inside)
        if base in {"list", "builtins.list"}:
            return isinstance(value, list) and all(_fits(v, inside[0]) for v in value)
        if base in {"dict", "builtins.dict"}:
            return isinstance(value, dict) and all(_fits(v, inside[1]) for v in value.values())
        return _is(value, base)
    raise Unreadable


def _items(value: tuple[object, ...], inside: list[ast.expr]) -> bool:
    if isinstance(inside[-1], ast.Constant) and inside[-1].value is ...:
        return all(_fits(v, inside[0]) for v in value)
    return len(value) == len(inside) and all(_fits(v, n) for v, n in zip(value, inside, strict=True))


def _is(value: object, dotted: str) -> bool:
    name = dotted.removeprefix("builtins.")
    if name in {"Any", "object"}:
        return True
    if name == "callable":
        return callable(value)
    if name == "float":
        return isinstance(value, (float, int))
    module, _, last = dotted.rpartition(".")
    try:
        cls = getattr(importlib.import_module(module or "builtins"), last)
    except (ImportError, AttributeError):
        raise Unreadable from None
    if module.startswith("mindspore.dataset.engine.") and hasattr(value, "create_dict_iterator"):
        return True  # the methods of a dataset keep its type, so that a name may be given what they return
    return isinstance(value, cls) if isinstance(cls, type) else True


def report(examples: list[Example], known: dict[str, str]) -> int:
    """Print the table and the lists; 1 if something is neither right nor known."""
    ran = [e for e in examples if e.failure is None]
    wrong = [e for e in ran if e.errors]
    pairs = [(e, line, *e.seen[line]) for e in ran for line in e.seen]
    precise = [p for p in pairs if not re.search(r"\bAny\b", p[0].revealed[p[1]])]
    differ = [p for p in pairs if not p[2]]
    print("\n== examples that run on this machine and do not type-check ==")
    for example in wrong:
        why = known.get(example.name)
        print(f"{example.name}: {'known: ' + why if why else ''}")
        for error in example.errors[:4]:
            print(f"    {error}")
    print("\n== results of another type than the stub says ==")
    for example, line, _, was in differ:
        why = known.get(f"{example.name}:type")
        text = example.source.splitlines()[line - 1].strip()
        print(
            f"{example.name}: {'known: ' + why if why else ''}\n    {text[:140]}\n    stub {example.revealed[line]}, was {was}"
        )
    print("\n== why the others did not run ==")
    reasons = Counter(re.sub(r"[\[`'\"].*", "...", e.failure or "") for e in examples if e.failure)
    for reason, count in reasons.most_common(12):
        print(f"{count:6}  {reason[:120]}")
    checked = len(ran) - len(wrong)
    print(f"\nexamples                        {len(examples):6}")
    print(f"  run on this machine           {len(ran):6}")
    print(f"    and type-check              {checked:6}  {100 * checked / max(1, len(ran)):.1f}%")
    print(f"  do not run                    {len(examples) - len(ran):6}")
    print(f"values compared                 {len(pairs):6}")
    print(f"  of a type without Any         {len(precise):6}  {100 * len(precise) / max(1, len(pairs)):.1f}%")
    print(
        f"  as the stub says              {len(pairs) - len(differ):6}  {100 * (len(pairs) - len(differ)) / max(1, len(pairs)):.1f}%"
    )
    bad = [e.name for e in wrong if e.name not in known] + [
        p[0].name for p in differ if f"{p[0].name}:type" not in known
    ]
    print(f"not known beforehand            {len(bad):6}")
    return int(bool(bad))


def main() -> int:
    """Check, run, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="mindspore", help="names that begin so")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--python", default=sys.executable, help="a Python whose site-packages have the stubs")
    parser.add_argument("--no-run", action="store_true", help="only type-check")
    options = parser.parse_args()
    known_file = ROOT / "doc_examples.toml"
    known = tomllib.loads(known_file.read_text())["known"] if known_file.exists() else {}
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["EXAMPLES_SCRATCH"] = scratch
        os.chdir(scratch)  # MindSpore saves in the folder where it was imported
        examples = list(collect(options.only))
        modules = Path(scratch, "modules")
        modules.mkdir()
        check(examples, modules, options.python)
        if options.no_run:
            for example in examples:
                example.failure = None
        else:
            run(examples, options.workers)
        return report(examples, known)


if __name__ == "__main__":
    raise SystemExit(main())
