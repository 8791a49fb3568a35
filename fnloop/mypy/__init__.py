"""The mypy plugin: every wiring mistake as a mypy error on the line of the dict entry that is wrong.

Switched on in ``pyproject.toml``::

    [tool.mypy]
    plugins = ["fnloop.mypy"]

It builds the same interfaces as the run time does, of mypy's types instead of annotations, and gives them
to the same `fnloop.wiring`. One module a feature:

- `hooks`: which function of mypy's calls which of these.
- `tensors`, `aliases`: keep the dtype and axes of jaxtyping annotations in mypy's types.
- `types`: shows and compares types for the wiring.
- `data`: plain data inside mypy's types, so that it lives through caches and in the daemon.
- `lookup`: classes and aliases by name, as they are now.
- `meaning`: all that a type means to its users, and a fingerprint of it.
- `records`: the fields of records, `replace`, defaults.
- `shapes`: what is known of a block, and its interface.
- `leaves`: `@block`, `@loop`, `@loop_while`, `@switch`.
- `compose`: `from_blocks_dict`.
- `transforms`: `grad`, `value_and_grad`, `vmap`.
- `calls`: calls, `bind`, results.
- `edits`: `rename`, `insert`, `without`, `replace_block`, `with_progress`, ``pipe["a/b"]``.
- `dependencies`: what has to be checked again when something else changes.
- `report`: error codes.

What the plugin cannot see (a dict that is not written in the call, a block that comes through `Block[Any, Any]`, a
name that is not literal) it says in a note, once, on the line where its sight ends. MindSpore without stubs is `Any`
to mypy: names, dtypes and axes are checked, classes are not.
"""

from fnloop.mypy.hooks import plugin

__all__ = ["plugin"]
