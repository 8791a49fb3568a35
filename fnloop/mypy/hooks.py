"""The plugin: which function of mypy's calls which of these modules."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path

from mypy.nodes import MypyFile, TypeAlias, TypeInfo
from mypy.options import Options
from mypy.plugin import (
    AnalyzeTypeContext,
    AttributeContext,
    ClassDefContext,
    FunctionContext,
    MethodContext,
    MethodSigContext,
    Plugin,
    ReportConfigContext,
)
from mypy.types import FunctionLike, Type

from fnloop.mypy.aliases import alias_hook, mark_file
from fnloop.mypy.bases import check_bases
from fnloop.mypy.calls import bind_decider_hook, bind_from_hook, bind_hook, call_hook, call_signature_hook, result_hook
from fnloop.mypy.compose import compose_hook, dict_signature_hook
from fnloop.mypy.decorators import block_hook, decider_hook, loop_hook, until_hook
from fnloop.mypy.dropped import needed
from fnloop.mypy.edits import (
    child_hook,
    compile_hook,
    fallback_hook,
    insert_hook,
    progress_hook,
    rename_decider_hook,
    rename_hook,
    replace_block_hook,
    settings_hook,
    without_hook,
)
from fnloop.mypy.lookup import know_modules
from fnloop.mypy.recomposition import declare_hook, with_header_hook
from fnloop.mypy.records import BLOCK_STATE, INFERRED, keep_defaults, replace_hook
from fnloop.mypy.streams import astream_hook, stream_hook
from fnloop.mypy.tensors import ANNOTATED, Analysis, tensor_hook
from fnloop.mypy.transforms import gradient_hook, vmap_hook
from fnloop.mypy.variables import assignable
from fnloop.mypy.with_history import with_history_hook

__all__ = ["FnloopPlugin", "plugin"]

SEQUENCE = "fnloop.combinators.sequence.Sequence"
DECIDER = "fnloop.combinators.decider.Decider"
BLOCK = "fnloop.blocks.Block"
EDITABLE = "fnloop.editable.Editable"
LONG_RUNS = "fnloop.long_runs.LongRuns"
"""The base of `Block` that has the methods for long runs: mypy calls them by either name."""


def _edit(hook: Callable[[MethodContext], Type], method: str, noun: str = "block") -> Callable[[MethodContext], Type]:
    """The hook on a method that makes a new block, which is not to be dropped and fits the variable of the old one."""
    return needed(assignable(hook), method, noun)


FUNCTIONS: dict[str, Callable[[FunctionContext], Type]] = {
    "fnloop.decorator.block": block_hook,
    "fnloop.combinators.loop.loop": loop_hook,
    "fnloop.combinators.loop.loop_while": decider_hook("predicate"),
    "fnloop.combinators.switch.switch": decider_hook("switch"),
    "fnloop.combinators.transforms.grad": assignable(gradient_hook(with_value=False)),
    "fnloop.combinators.transforms.value_and_grad": assignable(gradient_hook(with_value=True)),
    "fnloop.combinators.transforms.vmap": assignable(vmap_hook),
}
METHODS: dict[str, Callable[[MethodContext], Type]] = {
    f"{SEQUENCE}.from_blocks_dict": assignable(compose_hook),
    f"{DECIDER}.from_blocks_dict": assignable(compose_hook),
    f"{DECIDER}.bind": _edit(bind_decider_hook, "bind", "decider"),
    f"{DECIDER}.rename": _edit(rename_decider_hook, "rename", "decider"),
    "fnloop.combinators.loop.Until.__call__": until_hook,
    f"{BLOCK}.__call__": call_hook,
    f"{BLOCK}.bind": _edit(bind_hook, "bind"),
    f"{BLOCK}.bind_from": _edit(bind_from_hook, "bind_from"),
    f"{BLOCK}.compile": _edit(compile_hook, "compile"),
    f"{BLOCK}.rename": _edit(rename_hook, "rename"),
    f"{BLOCK}.with_progress": _edit(progress_hook, "with_progress"),
}
_OF_EDITABLE: dict[str, Callable[[MethodContext], Type]] = {
    "__getitem__": assignable(child_hook),
    "declare": _edit(declare_hook, "declare"),
    "insert": _edit(insert_hook, "insert"),
    "replace_block": _edit(replace_block_hook, "replace_block"),
    "with_header": _edit(with_header_hook, "with_header"),
    "without": _edit(without_hook, "without"),
}
_OF_LONG_RUNS: dict[str, Callable[[MethodContext], Type]] = {
    "astream": astream_hook,
    "memo": _edit(settings_hook, "memo"),
    "stream": stream_hook,
    "with_checkpoint": _edit(settings_hook, "with_checkpoint"),
    "with_fallback": _edit(fallback_hook, "with_fallback"),
    "with_history": _edit(with_history_hook, "with_history"),
    "with_retry": _edit(settings_hook, "with_retry"),
}
for _owner in (BLOCK, EDITABLE):
    METHODS |= {f"{_owner}.{_method}": _hook for _method, _hook in _OF_EDITABLE.items()}
for _owner in (BLOCK, LONG_RUNS):
    METHODS |= {f"{_owner}.{_method}": _hook for _method, _hook in _OF_LONG_RUNS.items()}
REPLACE = needed(replace_hook, "replace", "record")
METHOD_SIGNATURES: dict[str, Callable[[MethodSigContext], FunctionLike]] = {
    f"{SEQUENCE}.from_blocks_dict": dict_signature_hook,
    f"{DECIDER}.from_blocks_dict": dict_signature_hook,
    f"{BLOCK}.__call__": call_signature_hook,
}
for _owner in (BLOCK, LONG_RUNS):
    METHOD_SIGNATURES |= {f"{_owner}.stream": call_signature_hook, f"{_owner}.astream": call_signature_hook}


def _record_hook(context: ClassDefContext) -> None:
    keep_defaults(context)
    check_bases(context)


NO_ALIASES = ("builtins.", "typing.", "typing_extensions.", "_typeshed.", "collections.", "types.", "numpy.")
"""Where no alias of a jaxtyping annotation can be; most look-ups go there."""


class FnloopPlugin(Plugin):
    """Checks compositions of blocks."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._analysis = Analysis()
        self._tensor_hook = tensor_hook(self._analysis)

    def set_modules(self, modules: dict[str, MypyFile]) -> None:
        """Take over mypy's modules, when there are any."""
        super().set_modules(modules)
        know_modules(modules)

    def get_type_analyze_hook(self, fullname: str) -> Callable[[AnalyzeTypeContext], Type] | None:
        """The hook on jaxtyping's annotations, which are `Annotated` to mypy, and on aliases of them."""
        if self._analysis.passes():
            return None
        if fullname in ANNOTATED:
            return self._tensor_hook
        if fullname.startswith(NO_ALIASES):
            return None
        found = self.lookup_fully_qualified(fullname)
        if found is None or not isinstance(found.node, TypeAlias):
            return None
        assert self._modules is not None
        return alias_hook(found.node, self._modules, self._analysis)

    def get_base_class_hook(self, fullname: str) -> Callable[[ClassDefContext], None] | None:
        """The hook on record classes."""
        return _record_hook if self._is_record(fullname) else None

    def report_config_data(self, ctx: ReportConfigContext) -> str:
        """A digest of the plugin's sources: another version checks everything again.

        This is also the last that mypy asks before it writes a module to the cache, so its aliases get dtype and
        axes here.
        """
        if not ctx.is_check and self._modules is not None and ctx.id in self._modules:
            mark_file(self._modules[ctx.id], self._modules)
        return _sources()

    def get_additional_indirect_deps(self, file: MypyFile) -> set[str]:
        """No dependencies; mypy asks when a module is checked, also in the daemon, which writes no cache."""
        assert self._modules is not None
        mark_file(file, self._modules)
        return set()

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        """The hook on decorators and transforms."""
        return FUNCTIONS.get(fullname)

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        """The hook on fields of results of inferred type."""
        return result_hook if fullname.startswith(f"{INFERRED}.") else None

    def get_method_signature_hook(self, fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
        """The hook on the arguments of a method, before they are checked."""
        return METHOD_SIGNATURES.get(fullname)

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """The hook on methods of blocks, combinators and records."""
        owner, _, method = fullname.rpartition(".")
        is_replace = method == "replace" and self._is_record(owner)
        return REPLACE if is_replace else METHODS.get(fullname)

    def _is_record(self, fullname: str) -> bool:
        found = self.lookup_fully_qualified(fullname)
        return found is not None and isinstance(found.node, TypeInfo) and found.node.has_base(BLOCK_STATE)


@cache
def _sources() -> str:
    """A digest of all modules that decide what is reported: the plugin, and the wiring that it shares."""
    package = Path(__file__).parent
    files = [*package.glob("*.py"), *package.parent.glob("*.py")]
    return sha256(b"".join(path.read_bytes() for path in sorted(files))).hexdigest()


def plugin(version: str) -> type[Plugin]:
    """The entry point for mypy."""
    return FnloopPlugin
