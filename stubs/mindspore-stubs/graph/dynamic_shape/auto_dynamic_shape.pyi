# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

SHAPE_DIM_ANY: int
SHAPE_RANK_ANY: int
auto_dynamic_shape_dict: dict[Any, Any]

def get_auto_dynamic_shape_args(
    compile_args: Any, key_id: int, enable_auto_dynamic: bool = False, enable_jit_dynamic: bool = False
) -> Any: ...
def update_auto_dynamic_shape_phase(compile_args: Any, key_id: int, phase: float) -> None: ...
