# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import mindspore as _is_mindspore
from mindspore import _checkparam as _is_Validator, context as context, log as _is_logger, nn as nn
from mindspore._checkparam import check_input_data as check_input_data, check_output_data as check_output_data
from mindspore.boost.boost import AutoBoost as AutoBoost
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.context import ParallelMode as ParallelMode
from mindspore.dataset.core.config import get_debug_mode as get_debug_mode
from mindspore.dataset.engine.datasets import Dataset
from mindspore.log import vlog_print as vlog_print
from mindspore.nn.cell import Cell
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.train import amp as amp
from mindspore.train.callback._callback import Callback as Callback, RunContext as RunContext
from mindspore.train.callback._checkpoint import ModelCheckpoint as ModelCheckpoint
from mindspore.train.callback._cluster_monitor import ClusterMonitor as ClusterMonitor
from mindspore.train.callback._time_monitor import TimeMonitor as TimeMonitor
from mindspore.train.callback._train_fault_tolerance import TrainFaultTolerance as TrainFaultTolerance
from mindspore.train.dataset_helper import (
    DatasetHelper as DatasetHelper,
    connect_network_with_dataset as connect_network_with_dataset,
)
from mindspore.train.loss_scale_manager import LossScaleManager
from mindspore.train.metrics import get_metric_fn as get_metric_fn, get_metrics as get_metrics
from mindspore.train.metrics.loss import Loss as Loss
from mindspore.train.metrics.metric import Metric
from mindspore.train.serialization import load_param_into_net as load_param_into_net, save_checkpoint as save_checkpoint

__all__ = ["Model"]
ARG_SPECIFIED: str

class Model:
    _amp_level: str
    _backbone_is_train: bool
    _boost_level: str
    _current_epoch_num: int
    _current_step_num: int
    _device_number: int
    _eval_indexes: Any
    _eval_network: Any
    _initial_step: Any
    _keep_bn_fp32: Any
    _lite_full_predictor: Any
    _lite_incremental_predictor: Any
    _lite_infer: bool
    _loss_fn: Any
    _loss_scale_manager: Any
    _loss_scale_manager_set: bool
    _metric_fns: Any
    _metrics: Mapping[str, Metric] | set[str] | Any
    _mindspore_lite: Any
    _mindspore_lite_model_group_id: int
    _need_reset_data: bool
    _network: Any
    _optimizer: Any
    _parallel_mode: str
    _parameter_broadcast: bool
    _predict_network: Any
    _train_network: Any
    batch_num: int
    enable_hcce: bool
    enable_tre: bool
    epoch_iter: int
    def __init__(
        self,
        network: Cell,
        loss_fn: Cell | None = None,
        optimizer: Cell | None = None,
        metrics: Mapping[str, Metric] | set[str] | None = None,
        eval_network: Cell | None = None,
        eval_indexes: Sequence[Any] | None = None,
        amp_level: str = "O0",
        boost_level: str = "O0",
        *,
        loss_scale_manager: LossScaleManager | None = ...,
        keep_batchnorm_fp32: bool | None = ...,
        boost_config_dict: dict[str, Any] | str = ...,
        acc_level: str = ...,
    ) -> None: ...
    def _build_boost_network(self, kwargs: Any) -> None: ...
    def _build_eval_network(self, metrics: float, eval_network: Cell, eval_indexes: Any) -> None: ...
    def _build_predict_network(self) -> None: ...
    def _build_train_network(self) -> Any: ...
    def _check_amp_level_arg(self, optimizer: Optimizer, amp_level: str) -> None: ...
    def _check_for_graph_cell(self, kwargs: Any) -> None: ...
    def _check_kwargs(self, kwargs: Any) -> None: ...
    @staticmethod
    def _check_methods_for_custom_callbacks(
        callbacks: Sequence[Callback] | Callback | None, current_mode: str
    ) -> None: ...
    def _check_need_ckpt(self, callbacks: Sequence[Callback] | Callback) -> Any: ...
    def _check_network_mode(self, network: Cell, is_train: bool) -> Any: ...
    def _check_reuse_dataset(self, dataset: Dataset) -> None: ...
    @staticmethod
    def _check_sink_mode_for_ds_debug_mode(dataset_sink_mode: bool) -> None: ...
    def _clear_metrics(self) -> None: ...
    def _eval_dataset_sink_process(
        self,
        valid_dataset: Dataset,
        list_callback: Callback | None = None,
        cb_params: Any = None,
        add_eval_loss: bool = False,
    ) -> dict[str, Any]: ...
    def _eval_during_train(self, valid_infos: Any, cb_params: Any, list_callback: Callback) -> None: ...
    def _eval_in_fit(
        self,
        valid_dataset: Dataset,
        callbacks: Sequence[Callback] | Callback | None = None,
        dataset_sink_mode: bool = True,
        cb_params: Any = None,
    ) -> Any: ...
    def _eval_process(
        self,
        valid_dataset: Dataset,
        list_callback: Callback | None = None,
        cb_params: Any = None,
        add_eval_loss: bool = False,
    ) -> dict[str, Any]: ...
    def _exec_preprocess(
        self,
        is_train: bool,
        dataset: Dataset,
        dataset_sink_mode: bool,
        sink_size: int = -1,
        epoch_num: int = 1,
        dataset_helper: DatasetHelper | None = None,
    ) -> Any: ...
    def _flush_from_cache(self, cb_params: Any) -> None: ...
    def _get_metrics(self) -> Any: ...
    def _get_scaling_sens(self) -> Any: ...
    def _infer_train_check(self, train_dataset: Dataset, dataset_sink_mode: bool, sink_size: int) -> None: ...
    def _init(
        self,
        train_dataset: Dataset | None = None,
        valid_dataset: Dataset | None = None,
        sink_size: int = -1,
        epoch: int = 1,
        sink_mode: bool = True,
    ) -> None: ...
    def _predict_lite(
        self, *predict_data: _Tensor | Sequence[_Tensor], config: dict[str, Any] | None = None
    ) -> _Tensor: ...
    def _process_amp_args(self, kwargs: Any) -> None: ...
    @staticmethod
    def _should_eval(epoch: int, validation_freq: Any) -> Any: ...
    def _store_training_step_info(self, cb_params: Any) -> None: ...
    def _train(
        self,
        epoch: int,
        train_dataset: Dataset,
        callbacks: Sequence[Any] | None = None,
        dataset_sink_mode: bool = True,
        sink_size: int = -1,
        initial_epoch: int = 0,
        valid_dataset: Dataset | None = None,
        valid_frequency: int | Sequence[int] = 1,
        valid_dataset_sink_mode: bool = True,
        initial_step: int = 0,
    ) -> None: ...
    def _train_dataset_sink_process(
        self,
        epoch: int,
        train_dataset: Dataset,
        list_callback: Callback | None = None,
        cb_params: Any = None,
        sink_size: int = -1,
        initial_epoch: int = 0,
        valid_infos: Any = None,
    ) -> None: ...
    def _train_process(
        self,
        epoch: int,
        train_dataset: Dataset,
        list_callback: Callback | None = None,
        cb_params: Any = None,
        initial_epoch: int = 0,
        valid_infos: Any = None,
    ) -> None: ...
    @staticmethod
    def _transform_callbacks(callbacks: Sequence[Callback] | Callback) -> Any: ...
    def _update_metrics(self, outputs: Sequence[str]) -> None: ...
    def _waiting_for_dataset_warmup_ready(self, train_dataset: Dataset) -> None: ...
    def _warmup_dataset(self, epoch: int, train_dataset: Dataset, sink_size: int = -1) -> None: ...
    def build(
        self,
        train_dataset: Dataset | None = None,
        valid_dataset: Dataset | None = None,
        sink_size: int = -1,
        epoch: int = 1,
        sink_mode: bool = True,
    ) -> None: ...
    def eval(
        self,
        valid_dataset: Dataset,
        callbacks: Sequence[Callback] | Callback | None = None,
        dataset_sink_mode: bool = False,
    ) -> dict[str, Any]: ...
    @property
    def eval_network(self) -> Any: ...
    def fit(
        self,
        epoch: int,
        train_dataset: Dataset,
        valid_dataset: Dataset | None = None,
        valid_frequency: int | Sequence[int] = 1,
        callbacks: Sequence[Callback] | Callback | None = None,
        dataset_sink_mode: bool = False,
        valid_dataset_sink_mode: bool = False,
        sink_size: int = -1,
        initial_epoch: int = 0,
    ) -> None: ...
    def infer_predict_layout(
        self, *predict_data: _Tensor | Sequence[_Tensor], skip_backend_compile: bool = False
    ) -> dict[str, Any]: ...
    def infer_train_layout(
        self, train_dataset: Dataset, dataset_sink_mode: bool = True, sink_size: int = -1
    ) -> dict[str, Any]: ...
    def predict(
        self,
        *predict_data: _Tensor | Sequence[_Tensor],
        backend: str | None = None,
        config: dict[str, Any] | None = None,
    ) -> _Tensor: ...
    @property
    def predict_network(self) -> Any: ...
    def train(
        self,
        epoch: int,
        train_dataset: Dataset,
        callbacks: Sequence[Callback] | Callback | None = None,
        dataset_sink_mode: bool = False,
        sink_size: int = -1,
        initial_epoch: int = 0,
    ) -> None: ...
    @property
    def train_network(self) -> Any: ...

TOTAL_ARG_LEN: str

class _FrameworkProfilerCallback(Callback):
    def step_begin(self, run_context: RunContext) -> None: ...
    def step_end(self, run_context: RunContext) -> None: ...

class _StepSync(Callback):
    @staticmethod
    def step_end(run_context: RunContext) -> None: ...

def _append_ccae(callbacks: Sequence[Callback] | Callback) -> Any: ...
def _calc_cb_initial_step(org_epoch: int, org_step: int, *args: Any, **kwargs: Any) -> Any: ...
def _check_tft() -> None: ...
def _check_tft_reset_dataset() -> Any: ...
def _get_arg_infos(inputs: Sequence[Any] | dict[str, Any]) -> Any: ...
def _get_ckpt_obj(**kwargs: Any) -> Any: ...
def _get_tft_obj(**kwargs: Any) -> Any: ...
def _handle_exception_info(obj: Cell, uce_env: Any, tft: Any, e: Any) -> None: ...
def _handle_tft(func: Callable[..., Any]) -> Any: ...
def _handle_training_result_error(model: Any, tft_obj: Any) -> Any: ...
def _merge_inputs(inputs1: Any, inputs2: Any) -> Any: ...
def _process_loss_inputs(loss_inputs: Sequence[Any] | dict[str, Any]) -> list[Any]: ...
def _save_final_ckpt(func: Callable[..., Any]) -> Any: ...
def _set_with_processed_inputs(network: Cell, inputs: Sequence[Any] | dict[str, Any]) -> None: ...
def _transfer_tensor_to_tuple(inputs: Any) -> Any: ...
def _update_ckpt_callback_info(resume_train_step: int, **kwargs: Any) -> None: ...

clean_tdt_channel: Any
internal_cb_names: list[str]
set_is_arf: Any
Validator = _is_Validator
logger = _is_logger
mindspore = _is_mindspore
