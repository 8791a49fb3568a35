# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell

MAX_OBF_RATIOS_NUM: int
OBF_RATIOS_LENGTH: int
OBF_RATIOS_WIDTH: int

def load_obf_params_into_net(
    network: Cell,
    target_modules: Sequence[str] | None = None,
    obf_ratios: Tensor | None = None,
    obf_config: dict[str, Any] | None = None,
    data_parallel_num: int = 1,
    **kwargs: Any,
) -> Any: ...

network_obf_template: dict[Any, Any]
obf_medatadata_template: dict[Any, Any]

def obfuscate_ckpt(
    network: Cell,
    ckpt_files: str,
    target_modules: Sequence[str] | None = None,
    obf_config: dict[str, Any] | None = None,
    saved_path: str = "./",
    obfuscate_scale: float = 100,
) -> dict[str, Any]: ...

weight_obf_template: dict[Any, Any]
