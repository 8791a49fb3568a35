# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.boost.base import OptimizerProcess as OptimizerProcess, ParameterProcess as ParameterProcess
from mindspore.boost.grad_freeze import GradientFreeze as GradientFreeze
from mindspore.boost.less_batch_normalization import LessBN as LessBN
from mindspore.nn.cell import Cell
from mindspore.nn.optim.sgd import SGD as SGD

__all__ = ["AutoBoost"]

class AutoBoost:
    _fn_flag: Any
    _freeze_p: Any
    _freeze_type: Any
    _gc_flag: Any
    _param_groups: Any
    _param_processer: ParameterProcess
    _total_steps: Any
    alpha: Any
    boost_config: Any
    boost_config_dict: dict[str, Any] | str | Any
    device_number: Any
    gamma: Any
    grad_accumulation_step: Any
    gradient_groups: Any
    level: Any
    local_pca_mat_path: Any
    n_components: Any
    pca_mat_path: Any
    rho: Any
    sigma: Any
    timeout: Any
    weight_load_dir: Any
    def __init__(self, level: str = "O0", boost_config_dict: dict[str, Any] | str = "") -> None: ...
    def network_auto_process_eval(self, network: Cell) -> Any: ...
    def network_auto_process_train(self, network: Cell, optimizer: Cell) -> Any: ...
