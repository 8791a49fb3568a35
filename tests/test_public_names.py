"""The public names: imported when they are first used, and the same objects in whatever order that happens."""

from __future__ import annotations

import ast
import pickle
import pkgutil
import pydoc
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import fnloop

MODULE_OF = {name: module for module, names in fnloop._MODULES.items() for name in names}


def run(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    return done.stdout


def imports_for_type_checkers() -> dict[str, str]:
    """The names that type checkers see, with the modules that they are imported from."""
    found: dict[str, str] = {}
    tree = ast.parse(Path(fnloop.__file__).read_text())
    for block in tree.body:
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING":
            for statement in block.body:
                assert isinstance(statement, ast.ImportFrom)
                found |= {alias.asname or alias.name: str(statement.module) for alias in statement.names}
    return found


def test_type_checkers_see_the_names_that_are_there() -> None:
    assert imports_for_type_checkers() == MODULE_OF
    assert sorted(MODULE_OF) == fnloop.__all__


def test_no_module_is_called_like_a_public_name() -> None:
    """The import system sets each submodule as an attribute of the package, over a name of `__getattr__`."""
    assert set(fnloop.__all__).isdisjoint(info.name for info in pkgutil.iter_modules(fnloop.__path__))


ORDERS = """
import importlib, itertools, pkgutil, sys
import beartype.door, jaxtyping, msgspec, numpy  # once: only fnloop itself is imported anew

def forget():
    for name in [name for name in sys.modules if name.partition(".")[0] == "fnloop"]:
        del sys.modules[name]

def check(fnloop, modules):
    for module, names in modules.items():
        for name in names:
            assert getattr(fnloop, name) is getattr(sys.modules[module], name), (module, name)

import fnloop
modules = fnloop._MODULES
submodules = [f"fnloop.{info.name}" for info in pkgutil.iter_modules(fnloop.__path__)]
for submodule in {*submodules, *modules} - {"fnloop.mypy"}:
    forget()
    importlib.import_module(submodule)  # first a module, then, where it has public names, every name
    if submodule not in modules:
        continue
    everything = {}
    exec("from fnloop import *", everything)
    import fnloop
    check(fnloop, modules)
    assert sorted(everything.keys() - {"__builtins__"}) == fnloop.__all__
for module, names in modules.items():
    forget()
    exec(f"from fnloop import {names[0]}")  # first a name, then every module
    for submodule in {*submodules, *modules} - {"fnloop.mypy"}:
        importlib.import_module(submodule)
    import fnloop
    check(fnloop, modules)
    assert fnloop.random is importlib.import_module("fnloop.random")
print("checked")
"""


def test_every_order_of_imports_gives_the_same() -> None:
    assert run(ORDERS) == "checked\n"


@pytest.mark.parametrize("module", ["blocks", "random", "combinators", "state", "mypy"])
def test_a_module_before_the_names(module: str) -> None:
    program = f"""
import fnloop.{module}
from fnloop import {module}, block
import fnloop
print(fnloop.{module}.__name__, callable(fnloop.block), fnloop.block is block)
"""
    assert run(program) == f"fnloop.{module} True True\n"


@pytest.mark.parametrize("name", fnloop.__all__)
def test_name_is_that_of_its_module(name: str) -> None:
    assert getattr(fnloop, name) is getattr(import_module(MODULE_OF[name]), name)


def test_other_names_are_not_there() -> None:
    assert not hasattr(fnloop, "nothing")
    with pytest.raises(AttributeError, match=r"^module 'fnloop' has no attribute 'nothing'$"):
        fnloop.nothing  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(ImportError, match="cannot import name 'nothing' from 'fnloop'"):
        exec("from fnloop import nothing")


def test_the_version_is_that_of_the_project() -> None:
    project = (Path(__file__).parent.parent / "pyproject.toml").read_text()
    assert f'\nversion = "{fnloop.__version__}"\n' in project


def test_names_are_listed_before_they_are_used() -> None:
    assert run("import fnloop; print(set(fnloop.__all__) <= set(dir(fnloop)))") == "True\n"
    shown = pydoc.plain(pydoc.render_doc(fnloop))
    assert "class BlockState(" in shown
    assert "value_and_grad(block: " in shown


def test_classes_are_pickled_by_name() -> None:
    program = """
import pickle, sys
print(pickle.loads(bytes.fromhex(sys.argv[1])) is __import__("fnloop").StateError)
"""
    data = pickle.dumps(fnloop.StateError).hex()
    done = subprocess.run([sys.executable, "-c", program, data], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_importing_fnloop_loads_nothing_else() -> None:
    program = """
import sys
before = {name.partition(".")[0] for name in sys.modules}
import fnloop
print(sorted({name.partition(".")[0] for name in sys.modules} - before - sys.stdlib_module_names))
print([name for name in sys.modules if name.startswith("fnloop.")])
"""
    assert run(program) == "['fnloop']\n[]\n"
