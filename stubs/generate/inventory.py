"""What there is in MindSpore: its public packages, and the module where each thing lives."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import symtable
import sys
import types
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

PACKAGES = tuple(
    """
    mindspore mindspore.common mindspore.common.dtype mindspore.common.initializer mindspore.common.api
    mindspore.common.parameter mindspore.common.tensor mindspore.common.generator mindspore.common.seed
    mindspore.common.hook_handle mindspore.common.sparse_tensor mindspore.common.storage
    mindspore.ops mindspore.ops.functional mindspore.ops.operations mindspore.ops.function mindspore.ops.composite
    mindspore.ops.communication mindspore.ops.signature mindspore.ops.operations.linalg_ops mindspore.nn.metrics
    mindspore.ops.primitive mindspore.ops.auto_generate mindspore.ops.function.grad
    mindspore.mint mindspore.mint.nn mindspore.mint.nn.functional mindspore.mint.linalg mindspore.mint.special
    mindspore.mint.optim mindspore.mint.distributed mindspore.mint.nn.layer
    mindspore.nn mindspore.nn.layer mindspore.nn.loss mindspore.nn.optim mindspore.nn.wrap mindspore.nn.cell
    mindspore.nn.probability mindspore.nn.probability.distribution mindspore.nn.probability.bijector
    mindspore.nn.sparse mindspore.nn.grad mindspore.nn.utils
    mindspore.dataset mindspore.dataset.vision mindspore.dataset.transforms mindspore.dataset.text
    mindspore.dataset.audio mindspore.dataset.core.config mindspore.dataset.engine
    mindspore.train mindspore.train.callback mindspore.train.metrics mindspore.train.serialization
    mindspore.train.model mindspore.train.summary mindspore.train.amp mindspore.amp
    mindspore.numpy mindspore.runtime mindspore.context mindspore.boost mindspore.parallel
    mindspore.communication mindspore.communication.management mindspore.experimental
    mindspore.experimental.optim mindspore.experimental.optim.lr_scheduler mindspore.hal mindspore.log
    mindspore.utils mindspore.device_manager mindspore.profiler mindspore.mindrecord mindspore.rewrite
    mindspore.safeguard mindspore.graph mindspore.multiprocessing mindspore.onnx mindspore.scipy
    mindspore.scipy.linalg mindspore.scipy.optimize mindspore.scipy.fft mindspore.scipy.ops mindspore.version
    mindspore.device_context mindspore.device_context.ascend mindspore.device_context.ascend.device
    mindspore.device_context.ascend.op_debug mindspore.device_context.ascend.op_precision
    mindspore.device_context.ascend.op_tuning mindspore.device_context.cpu mindspore.device_context.cpu.device
    mindspore.device_context.cpu.op_tuning mindspore.device_context.gpu mindspore.device_context.gpu.device
    mindspore.device_context.gpu.op_precision mindspore.device_context.gpu.op_tuning
    mindspore.communication.comm_func mindspore.multiprocessing.queue mindspore.multiprocessing.reductions
    mindspore.parallel.algo_parameter_config mindspore.parallel.auto_parallel mindspore.parallel.checkpoint_convert
    mindspore.parallel.checkpoint_transform mindspore.parallel.data_access_adapter mindspore.parallel.cluster mindspore.parallel.cluster.process_entity
    mindspore.parallel.distributed mindspore.parallel.function mindspore.parallel.nn mindspore.parallel.shard
    mindspore.parallel.parameter_broadcast mindspore.parallel.strategy mindspore.parallel.transform_safetensors
    mindspore.common.dynamic_shape mindspore.common.np_dtype mindspore.common.jit_config mindspore.dataset.dataloader
    mindspore.nn.probability.bnn_layers mindspore.nn.wrap.cell_wrapper mindspore.nn.wrap.grad_reducer
    mindspore.nn.wrap.loss_scale mindspore.boost.grad_accumulation
    mindspore.parallel._utils mindspore.parallel._auto_parallel_context mindspore.parallel._cost_model_context
    mindspore.communication._comm_helper mindspore.ops._primitive_cache mindspore.ops.operations._grad_ops
    mindspore.common._stub_tensor mindspore._extends mindspore.train._utils mindspore.common._grad_function
    mindspore.common.dynamic_shape.auto_dynamic_shape mindspore.common.dynamic_shape.enable_dynamic
    mindspore.dataset.engine.queue
    mindspore.hal.contiguous_tensors_handle mindspore.ops.tensor_method mindspore.scipy.ops_grad
    mindspore.scipy.ops_wrapper mindspore.train.train_thor.dataset_helper mindspore.train.train_thor.model_thor
    mindspore._check_jit_forbidden_api mindspore._extends.parse mindspore._extends.parse.resources
    mindspore.ops._grad_experimental.grad_comm_ops mindspore.ops.operations._infer_ops mindspore.parallel._ps_context
    """.split()
)

# Names with an underscore that packages on PyPI import.
PRIVATE = {
    "mindspore": ("_no_grad", "__version__"),
    "mindspore.common.api": (
        "_pynative_executor",
        "_function_forbid_reuse",
        "_cell_graph_executor",
        "_convert_python_data",
    ),
    "mindspore.common.initializer": ("_calculate_correct_fan", "_calculate_fan_in_and_fan_out"),
    "mindspore.graph.api": ("_no_grad",),
    "mindspore.log": ("_LogActionOnce",),
    "mindspore.parallel.shard": ("_DistributedTensorInfo",),
    "mindspore.common.tensor": ("_TensorMeta",),
    "mindspore.nn.loss.loss": ("_Loss",),
    "mindspore.nn.wrap.loss_scale": ("_grad_overflow",),
    "mindspore.nn.wrap.cell_wrapper": ("_MicroBatch", "_VirtualDatasetCell"),
    "mindspore.ops.function.nn_func": ("_inner_pad", "_inner_dropout"),
    "mindspore.ops.primitive": ("_primexpr",),
    "mindspore.profiler": ("_ExperimentalConfig",),
    "mindspore.ops.function.math_func": ("_expand",),
    "mindspore.train.amp": ("_config_level", "_auto_black_list", "_auto_white_list", "_auto_mixed_precision_rewrite"),
    "mindspore.train.callback._callback": ("_handle_loss",),
    "mindspore.train.serialization": ("_exec_save", "_parse_ckpt_proto", "_update_param"),
}

# Packages with names that nothing lists: the extension in C++.
DYNAMIC = frozenset({"mindspore._c_expression"})


@dataclass
class Module:
    """A module to write: what is defined in it, and what it re-exports (name -> (home, name there))."""

    name: str
    is_package: bool
    own: dict[str, object] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    values: dict[str, object] = field(default_factory=dict)
    exports: dict[str, tuple[str, str]] = field(default_factory=dict)
    submodules: dict[str, str] = field(default_factory=dict)
    all: list[str] | None = None


def load() -> dict[str, Module]:
    """Every module to write, by name."""
    with contextlib.redirect_stdout(io.StringIO()):
        for name in PACKAGES:
            importlib.import_module(name)
    modules: dict[str, Module] = {}
    for name in PACKAGES:
        _fill(modules, name)
    while parents := {n.rpartition(".")[0] for n in modules if "." in n} - modules.keys():
        for name in sorted(parents):
            _fill(modules, name)
    return dict(sorted(modules.items()))


def classes(modules: dict[str, Module]) -> list[str]:
    """The public classes that a docstring may name as a type; operators are never meant."""
    found: set[str] = set()
    for module in modules.values():
        if not module.name.startswith(("mindspore.ops", "mindspore.numpy", "mindspore.rewrite", "mindspore.scipy")):
            found |= {n for n, v in module.own.items() if inspect.isclass(v) and not n.startswith("_")}
    return sorted(found)


def layers(modules: dict[str, Module]) -> list[type]:
    """The classes whose documentation makes instances that cost nothing: layers, losses, optimizers, training."""
    found: dict[str, type] = {}
    for module in modules.values():
        if module.name.startswith(("mindspore.nn.", "mindspore.mint.", "mindspore.train.", "mindspore.experimental.")):
            found |= {f"{module.name}.{n}": v for n, v in module.own.items() if inspect.isclass(v)}
    return [found[name] for name in sorted(found)]


def _fill(modules: dict[str, Module], name: str) -> Module:
    if name in modules:
        return modules[name]
    runtime = sys.modules.get(name) or importlib.import_module(name)
    module = modules[name] = Module(name, is_package=hasattr(runtime, "__path__"))
    written = getattr(runtime, "__all__", None)
    names = set(public_names(runtime))
    if written is not None:
        module.all = sorted({n for n in written if n in vars(runtime) and n.isidentifier()})
        names |= {n for n in module.all if not _foreign(vars(runtime)[n])}
    for item in sorted(names):
        _place(modules, module, item, vars(runtime)[item])
    return module


def public_names(runtime: types.ModuleType) -> list[str]:
    """The public attributes of a module, but for what it imports from elsewhere than MindSpore.

    A private module has only what it defines.
    """
    found = []
    whole = "._" not in runtime.__name__ or hasattr(runtime, "__path__") or runtime.__name__ in PACKAGES
    here = assigned(runtime.__name__)
    inside = runtime.__name__.rpartition(".")[2].startswith("_")
    for name, value in vars(runtime).items():
        if not name.isidentifier() or isinstance(value, type(_future)):
            continue
        if name.startswith("_") and not _wanted(runtime, name, value, inside):
            continue
        home = value.__name__ if isinstance(value, types.ModuleType) else getattr(value, "__module__", None)
        if _foreign(value) and not _plain_value(runtime, name, value):
            continue
        if whole or name in here or (home == runtime.__name__ and not isinstance(value, types.ModuleType)):
            found.append(name)
    return found


def _foreign(value: object) -> bool:
    """Whether something comes from elsewhere than MindSpore."""
    home = value.__name__ if isinstance(value, types.ModuleType) else getattr(value, "__module__", None)
    return isinstance(home, str) and home.partition(".")[0] != "mindspore"


def _wanted(runtime: types.ModuleType, name: str, value: object, inside: bool) -> bool:
    """Whether a private name is written: a function or class that the module defines, or a name that is listed.

    Packages import the private functions of MindSpore.
    """
    if name in PRIVATE.get(runtime.__name__, ()):
        return True
    own = inside or inspect.isfunction(value) or inspect.isclass(value)
    return own and not name.startswith("__") and getattr(value, "__module__", None) == runtime.__name__


_future = importlib.import_module("__future__").annotations


def _plain_value(runtime: types.ModuleType, name: str, value: object) -> bool:
    return type(value) in {int, float, str, bool} and name in assigned(runtime.__name__)


def _place(modules: dict[str, Module], module: Module, name: str, value: object) -> None:
    if isinstance(value, types.ModuleType):
        if value.__name__ == f"{module.name}.{name}" and module.name in PACKAGES and "._" not in module.name:
            _fill(modules, value.__name__)
        if value.__name__.partition(".")[0] == "mindspore":
            module.submodules[name] = value.__name__
        return
    if inspect.isclass(value) or inspect.isfunction(value):
        home, original = getattr(value, "__module__", module.name), value.__name__
        there = sys.modules.get(home)
        if home.startswith("mindspore._c_"):
            module.exports[name] = (home, original)
        elif not home.startswith("mindspore") or there is None or getattr(there, original, None) is not value:
            if home.startswith("mindspore"):
                module.own[name] = value
        elif home == module.name:
            if name == original:
                module.own[name] = value
                _bases(modules, value)
            else:
                module.aliases[name] = original
                module.own.setdefault(original, value)
        else:
            module.exports[name] = (home, original)
            _fill(modules, home).own.setdefault(original, value)
            _bases(modules, value)
        return
    home = _home_of_value(module.name, name, value)
    if home is None or home == module.name:
        module.values[name] = value
    else:
        _fill(modules, home).values.setdefault(name, value)
        module.exports[name] = (home, name)


def _bases(modules: dict[str, Module], value: object) -> None:
    for base in getattr(value, "__bases__", ()):
        if base.__module__.startswith("mindspore") and not base.__module__.startswith("mindspore._c_"):
            _fill(modules, base.__module__).own.setdefault(base.__name__, base)
            _bases(modules, base)


def _home_of_value(module: str, name: str, value: object) -> str | None:
    """The module of the same package that assigns a value."""
    if name in assigned(module):
        return module
    top = ".".join(module.split(".")[:2])
    for other, runtime in sorted(sys.modules.items()):
        if (
            other.startswith(top)
            and runtime is not None
            and vars(runtime).get(name) is value
            and name in assigned(other)
        ):
            return other
    return None


@cache
def assigned(module: str) -> frozenset[str]:
    """The names that the source of a module assigns."""
    path = getattr(sys.modules.get(module), "__file__", None)
    if not path or not path.endswith(".py"):
        return frozenset()
    table = symtable.symtable(Path(path).read_text(), path, "exec")
    return frozenset(s.get_name() for s in table.get_symbols() if s.is_assigned() and not s.is_imported())


def find(dotted: str) -> object | None:
    """The object that a docstring names: `mindspore.ops.add`, `mindspore.Tensor.add`, `ops.add`."""
    parts = dotted.split(".")
    if parts[0] != "mindspore":
        parts.insert(0, "mindspore")
    value: object = sys.modules["mindspore"]
    for part in parts[1:]:
        value = getattr(value, part, None)
        if value is None:
            return None
    return value
