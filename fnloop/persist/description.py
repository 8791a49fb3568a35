"""Pipelines as data: the schema that `pipeline.to_json()` writes and that `fnloop show --json` and `fnloop diff` read.

The schema has a version, the number under ``fnloop``; a change that could mislead a reader makes it higher. Version 1:

``fnloop``
    1.
``name``, ``digest``
    The name of the pipeline, and the digest of its program and code (`Block.digest`).
``block``
    The pipeline as a *block*.
``digests``
    The digests that `digest` is made of, by path: under the empty path that of the wiring; for each function that of
    its code with the helpers and values that it names.
``records``
    The records that its functions take and return, by ``module:name``: ``doc``, and ``fields``, each with ``name``,
    ``type``, and where it has them ``doc`` and ``default``.

A *block* has these keys; those that would be empty are left out, but for ``inputs`` and ``outputs``:

``name``, ``path``
    Its name where it stands, and the names from the outside in, joined by slashes; empty for the pipeline itself.
``kind``
    ``function``, ``sequence``, ``loop``, ``loop_while``, ``switch``, ``gradient`` or ``map``.
``function``, ``doc``
    Of a function, its ``module:name``; the first line of its docstring.
``record_in``, ``record_out``
    The records that it takes and returns, or that were declared.
``inputs``
    Its fields in the order in which they are read: ``name``, ``type``, and where they have them ``doc``, ``default``,
    ``need`` (``conditional``: only some branches read it; ``passed``: it only comes out again).
``outputs``
    The fields that it writes: ``name``, ``type``.
``components``
    What it takes by keyword and is fixed in a run: ``name``, ``type``, ``default``, ``need``, and of one that is bound
    ``bound`` (the class), with the ``parameters`` of a Cell: their dtypes and shapes, by name.
``names``
    Its renamed fields and components: the name outside by its own.
``decides``, ``until``
    The header, predicate or chooser; and the predicate that ends a loop early: ``function``, ``inputs``, and of a
    header the ``variables`` that it yields, of a chooser its ``branches``.
``carry``
    The fields that a loop hands from one iteration to the next.
``transform``
    What a gradient or a map does, in words.
``gathered``
    The histories that a loop gives: ``name``, the ``field`` in its body, and ``every`` how many iterations.
``settings``
    How it is run, in words: tried again, replaced where it fails, its results kept, a progress bar, checkpoints.
``compiled``
    ``fullgraph`` and ``verify``, of a block that was compiled.
``blocks``
    The blocks inside, in order.

A *default* is ``{"value": ...}`` where JSON has it, else ``{"text": ...}``; ``{"factory": ...}`` is made for each run.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, get_args, get_origin

from typing_extensions import assert_never

from fnloop.hints import is_record, record_fields, show
from fnloop.interface import Component, Default, Need, Read, Use, Write
from fnloop.observe.tree import shown_plan, step_details
from fnloop.persist.digest import digest_of_pipeline, digest_of_program
from fnloop.persist.encoding import name_of_class
from fnloop.plan import Compiled, Composite, Decision, Function, Leaf, Plan, Step, Transformed, inner_steps
from fnloop.program.build import program_of
from fnloop.summary import summarize

__all__ = ["VERSION", "description_of"]

VERSION = 1
"""The version of the schema."""

Json = dict[str, Any]


def description_of(step: Step, settings: Iterable[object] = ()) -> Json:
    """A pipeline as data, in the schema of this module.

    Args:
        step: the pipeline, under its name.
        settings: how its runs are kept.
    """
    digests = digest_of_program(program_of(step.plan))
    records: dict[str, Json] = {}
    _add_records(step.plan, records)
    return {
        "fnloop": VERSION,
        "name": step.name,
        "digest": digest_of_pipeline(digests),
        "block": _block(step, "", settings),
        "digests": digests,
        "records": records,
    }


def _block(step: Step, path: str, settings: Iterable[object] = ()) -> Json:
    plan, names = step.plan, step.names
    own, interface = shown_plan(plan), plan.interface
    told = [one for one in step_details(step) if isinstance(own, Leaf) or one not in step_details(Step(step.name, own))]
    inputs = [_read(names.get(key, key), read) for key, read in interface.reads.items()]
    outputs = [_write(names.get(key, key), write) for key, write in interface.writes.items()]
    components = [_component(names.get(key, key), one, step.bound, key) for key, one in interface.components.items()]
    inside = [_block(one, f"{path}/{one.name}" if path else one.name) for one in inner_steps(own)]
    found = {
        "name": step.name,
        "path": path,
        "kind": _kind(own),
        **_of_function(own),
        **_records_of(own),
        "inputs": inputs,
        "outputs": outputs,
        "components": components,
        "names": {key: outer for key, outer in names.items() if key != outer},
        **(_of_composite(own) if isinstance(own, Composite) else {}),
        "compiled": {"fullgraph": plan.fullgraph, "verify": plan.verify} if isinstance(plan, Compiled) else {},
        "settings": [*told, *map(str, settings)],
        "blocks": inside,
    }
    return {key: value for key, value in found.items() if value or key in ("inputs", "outputs", "path")}


def _kind(plan: Leaf | Composite | Transformed) -> str:
    match plan:
        case Leaf():
            return "function"
        case Composite():
            return plan.kind
        case Transformed():
            return "map" if plan.function.description.startswith("maps") else "gradient"
        case _:
            assert_never(plan)


def _of_function(plan: Leaf | Composite | Transformed) -> Json:
    doc = plan.doc.partition("\n")[0]
    match plan:
        case Leaf():
            return {"function": _function_name(plan), "doc": doc}
        case Composite():
            return {"doc": doc}
        case Transformed():
            return {"doc": doc, "transform": plan.function.description}
        case _:
            assert_never(plan)


def _records_of(plan: Leaf | Composite | Transformed) -> Json:
    declared = {"record_in": plan.record_in, "record_out": plan.record_out}
    if isinstance(plan, Transformed):  # whose records are made
        return {}
    return {key: _record_name(record) for key, record in declared.items() if record is not None}


def _of_composite(plan: Composite) -> Json:
    return {
        "decides": {} if plan.decision is None else _decision(plan.decision),
        "until": {} if plan.until is None else _decision(plan.until),
        "carry": list(plan.carry),
        "gathered": [{"name": one.name, "field": one.field, "every": one.every} for one in plan.gathered],
    }


def _decision(decision: Decision) -> Json:
    leaf, names = decision.leaf, decision.names
    variables = [{"name": names.get(key, key), "type": show(hint)} for key, hint in leaf.hints_out.items()]
    reads = [_read(names.get(key, key), read) for key, read in leaf.interface.reads.items()]
    found = {
        "function": _function_name(leaf),
        "inputs": reads,
        "variables": variables,
        "branches": list(decision.branches),
    }
    return {key: value for key, value in found.items() if value or key == "inputs"}


def _function_name(leaf: Function) -> str:
    function: Any = leaf.function
    while hasattr(function, "leaf"):  # one that is tried again, or replaced where it fails
        function = function.leaf.function
    return f"{function.__module__}:{function.__qualname__}"


def _record_name(record: Any) -> str:
    name = name_of_class(get_origin(record) or record)
    arguments = get_args(record)
    return f"{name}[{', '.join(map(show, arguments))}]" if arguments else name


def _types(uses: Iterable[Use]) -> str:
    return " | ".join(dict.fromkeys(show(use.hint) for use in uses)) or "any"


NEEDS = {Need.REQUIRED: "", Need.CONDITIONAL: "conditional", Need.PASSED: "passed"}


def _read(name: str, read: Read) -> Json:
    found: Json = {"name": name, "type": _types(read.uses), "doc": read.doc, "need": NEEDS[read.need]}
    return {**_filled(found), **_default(read.default)}


def _write(name: str, write: Write) -> Json:
    return {"name": name, "type": _types(write.uses)}


def _component(name: str, component: Component, bound: Mapping[str, object], own: str) -> Json:
    found: Json = {"name": name, "type": _types(component.uses), "need": NEEDS[component.need]}
    if own in bound:
        value = bound[own]
        found |= {"bound": name_of_class(type(value)), "parameters": _parameters(value)}
    return {**_filled(found), **_default(component.default)}


def _parameters(value: Any) -> dict[str, str]:
    named = getattr(value, "parameters_and_names", None)
    if not callable(named) or isinstance(value, type):
        return {}
    return {name: summarize(parameter.value()) for name, parameter in named()}


def _filled(found: Json) -> Json:
    return {key: value for key, value in found.items() if value}


def _default(default: Default | None) -> Json:
    if default is None:
        return {}
    if default.factory is not None:
        return {"default": {"factory": getattr(default.factory, "__qualname__", type(default.factory).__name__)}}
    value = default.value
    plain = value is None or isinstance(value, (bool, int, str)) or (isinstance(value, float) and math.isfinite(value))
    return {"default": {"value": value} if plain else {"text": summarize(value)}}


def _add_records(plan: Plan, records: dict[str, Json]) -> None:
    """Put the records of the functions in a plan into `records`, those of fields too."""
    own = shown_plan(plan)
    if isinstance(own, Composite):
        for decision in (own.decision, own.until):
            if decision is not None:
                _add_record(decision.leaf.record_in, records)
                _add_record(decision.leaf.record_out, records)
    if not isinstance(own, Transformed):
        _add_record(own.record_in, records)
        _add_record(own.record_out, records)
    for step in inner_steps(own):
        _add_records(step.plan, records)


def _add_record(hint: Any, records: dict[str, Json]) -> None:
    if not is_record(hint):
        for argument in get_args(hint):
            _add_record(argument, records)
        return
    name = _record_name(hint)
    if name in records:
        return
    records[name] = {}
    fields = record_fields(hint)
    described = []
    for key, info in fields.items():
        described.append({**_filled({"name": key, "type": show(info.hint), "doc": info.doc}), **_default(info.default)})
    doc = ((get_origin(hint) or hint).__doc__ or "").strip().partition("\n")[0]
    records[name] = {**_filled({"doc": doc}), "fields": described}
    for info in fields.values():
        _add_record(info.hint, records)
