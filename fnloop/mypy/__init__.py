"""The mypy plugin: every wiring mistake as a mypy error on the line of the dict entry that is wrong.

Switched on in ``pyproject.toml``::

    [tool.mypy]
    plugins = ["fnloop.mypy"]

It builds the same interfaces as the run time does, of mypy's types instead of annotations, and gives them to
the same `fnloop.wiring`.

Hooks, one module a feature:

- `hooks`: which function of mypy's calls which of these.
- `decorators`: `@block`, `@loop`, `@loop_while`, `@switch`.
- `compose`: `from_blocks_dict`.
- `transforms`: `grad`, `value_and_grad`, `vmap`.
- `calls`: calls, `bind`, results.
- `edits`: `rename`, `insert`, `without`, `replace_block`, `with_progress`, ``pipe["a/b"]``.
- `recomposition`: `with_header`, `declare`.
- `gathering`, `with_history`: the histories that `gather=` and `with_history` ask for.
- `on_error`: the block that answers for iterations that fail.
- `streams`: `stream`, `astream`, the types of their events.
- `idle`: blocks and loops that do nothing, where a pipeline is called.
- `dropped`: edits and changes whose result is dropped.
- `variables`: one variable that holds several blocks, one after another.
- `records`, `bases`: the fields of records, `replace`, defaults; records of several records.
- `tensors`, `aliases`: the dtype and axes of jaxtyping annotations, kept in mypy's types.

Structures:

- `plan`: the plan of a block, attached to its type.
- `mapped`, `gradients`: the interface of a map; the mistakes in maps and gradients.
- `interfaces`: the interface of a block, wired from its plan.

Operations on types and calls:

- `types`: types shown and compared, for the wiring.
- `values`: values of a call, inferred again where a type is expected of them.
- `arrays`: the tensors in a type.
- `histories`: the types of stacked tensors and of tuples.
- `encoding`: plain data inside types, where caches and the daemon keep it.
- `references`: the definitions that types refer to, and a fingerprint of them.
- `dependencies`: checks a place again when something that it refers to changes.
- `lookup`: classes and aliases by name, as they are now.
- `arguments`: the arguments of a call.
- `dicts`: the entries of a dict of blocks, written in the call or before.
- `statements`: the statements of a module.
- `report`: error codes.

Of everything that the plugin cannot see (a dict that changes after it is written, a block that comes through
`Block[Any, Any]`, a name that is not literal) a note says so, once, on its line. MindSpore without stubs is `Any` to
mypy: names, dtypes and axes are checked, classes are not.
"""

from fnloop.mypy.hooks import plugin

__all__ = ["plugin"]
