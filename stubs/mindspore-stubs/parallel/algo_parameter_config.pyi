# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._checkparam import args_type_check as args_type_check

__all__ = ["get_algo_parameters", "reset_algo_parameters", "set_algo_parameters"]
CostModelContext: Any

def get_algo_parameters(attr_key: str) -> Any: ...

get_algo_parameters_config_func_map: dict[Any, Any]

def reset_algo_parameters() -> None: ...
def set_algo_parameters(**kwargs: Any) -> None: ...

set_algo_parameters_config_func_map: dict[Any, Any]
