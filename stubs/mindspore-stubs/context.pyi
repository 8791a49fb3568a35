# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from _thread import _local
from collections.abc import Callable, Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, log as _is_logger
from mindspore._c_expression import (
    CollectiveManager as CollectiveManager,
    MSContext as MSContext,
    ms_ctx_param as ms_ctx_param,
)
from mindspore._checkparam import args_type_check as args_type_check
from mindspore.common.tensor import Tensor
from mindspore.graph import api as api
from mindspore.hal.device import is_initialized as is_initialized

__all__ = [
    "COMPATIBLE",
    "GRAPH_MODE",
    "LAX",
    "PYNATIVE_MODE",
    "ParallelMode",
    "STRICT",
    "get_auto_parallel_context",
    "get_context",
    "get_ps_context",
    "reset_auto_parallel_context",
    "set_auto_parallel_context",
    "set_context",
    "set_ps_context",
]
COMPATIBLE: int
DEBUG: int
GRAPH_MODE: int
K_CONTEXT: _Context
LAX: int
PYNATIVE_MODE: int

class ParallelMode:
    AUTO_PARALLEL: str
    DATA_PARALLEL: str
    HYBRID_PARALLEL: str
    MODE_LIST: list[Any]
    SEMI_AUTO_PARALLEL: str
    STAND_ALONE: str

RELEASE: int
STRICT: int

class _Context:
    _context_handle: Any
    _context_switches: Any
    _mode: Any
    _support_binary: bool
    _thread_local_info: Any
    aoe_config: Any
    ascend_config: Any
    enable_compile_cache: Any
    gpu_config: Any
    jit_config: Any
    setters: dict[Any, Any]
    def __init__(self) -> None: ...
    @property
    def enable_debug_runtime(self) -> Any: ...
    @enable_debug_runtime.setter
    def enable_debug_runtime(self, value: Any) -> None: ...
    @property
    def enable_ge(self) -> Any: ...
    def get_jit_config(self) -> Any: ...
    def get_mode(self) -> Any: ...
    def get_param(self, param: Tensor) -> Any: ...
    @property
    def reserve_class_name_in_scope(self) -> Any: ...
    @reserve_class_name_in_scope.setter
    def reserve_class_name_in_scope(self, value: Any) -> None: ...
    def set_aoe_config(self, aoe_config: dict[str, Any]) -> None: ...
    def set_aoe_tune_mode(self, tune_mode: str) -> None: ...
    def set_ascend_config(self, ascend_config: dict[str, Any]) -> None: ...
    def set_backend_policy(self, policy: Any) -> None: ...
    def set_debug_level(self, level: str) -> None: ...
    def set_deterministic(self, deterministic: str) -> None: ...
    def set_device_id(self, device_id: int) -> None: ...
    def set_device_target(self, target: str) -> None: ...
    def set_env_config_path(self, env_config_path: str) -> None: ...
    def set_exec_order(self, exec_order: Any) -> None: ...
    def set_gpu_config(self, gpu_config: dict[str, Any]) -> None: ...
    def set_inter_op_parallel_num(self, inter_op_parallel_num: int) -> None: ...
    def set_jit_config(self, jit_config: dict[str, Any]) -> None: ...
    def set_jit_syntax_level(self, level: str) -> None: ...
    def set_max_call_depth(self, max_call_depth: Any) -> None: ...
    def set_max_device_memory(self, max_device_memory: Any) -> None: ...
    def set_memory_optimize_level(self, memory_optimize_level: Any) -> None: ...
    def set_mempool_block_size(self, mempool_block_size: int) -> None: ...
    def set_mode(self, mode: int) -> None: ...
    def set_op_timeout(self, op_timeout: int) -> None: ...
    def set_param(self, param: Tensor, value: Any) -> None: ...
    def set_print_file_path(self, file_path: str) -> None: ...
    def set_profiling_options(self, option: int) -> None: ...
    def set_runtime_num_threads(self, runtime_num_threads: Any) -> None: ...
    def set_save_graphs_path(self, save_graphs_path: str) -> None: ...
    def set_variable_memory_max_size(self, variable_memory_max_size: int) -> None: ...
    @property
    def support_binary(self) -> Any: ...
    @support_binary.setter
    def support_binary(self, value: Any) -> None: ...

class _ContextRecord(tuple[Any, ...]):
    def __getnewargs__(self) -> Any: ...
    def __repr__(self) -> str: ...
    @property
    def is_pynative_mode(self) -> Any: ...
    @property
    def switch_context_fn(self) -> Any: ...

class _ContextSwitchInfo(_local):
    context_stack: Any
    def __init__(self, is_pynative: bool) -> None: ...
    def pop(self) -> None: ...
    def push(self, is_pynative: bool, switch_context_fn: Callable[..., Any]) -> None: ...

class _ThreadLocalInfo(_local):
    _reserve_class_name_in_scope: bool
    debug_runtime: bool
    def __init__(self) -> None: ...
    @property
    def reserve_class_name_in_scope(self) -> Any: ...
    @reserve_class_name_in_scope.setter
    def reserve_class_name_in_scope(self, value: Any) -> None: ...

def _check_ascend_device_context_initialized(device_target: str, settings: Any) -> None: ...
def _check_context_deprecated(key: str) -> None: ...
def _check_key(key: str) -> None: ...
def _check_target_specific_cfgs(device: str, arg_key: Any) -> bool: ...
def _context() -> Any: ...
def _get_mode() -> Any: ...
def _get_print_file_name(file_name: str) -> Any: ...
def _init_parallel_env() -> None: ...
def _make_directory(path: str) -> Any: ...
def get_auto_parallel_context(attr_key: str) -> Any: ...
def get_context(attr_key: str) -> Any: ...
def get_jit_config() -> Any: ...
def get_ps_context(attr_key: str) -> Any: ...
def reset_auto_parallel_context() -> None: ...
def reset_ps_context() -> None: ...
def set_auto_parallel_context(
    *,
    device_num: int = ...,
    global_rank: int = ...,
    gradients_mean: bool = ...,
    gradient_fp32_sync: bool = ...,
    loss_repeated_mean: bool = ...,
    parallel_mode: str = ...,
    search_mode: str = ...,
    auto_parallel_search_mode: str = ...,
    parameter_broadcast: bool = ...,
    strategy_ckpt_load_file: str = ...,
    strategy_ckpt_save_file: str = ...,
    full_batch: bool = ...,
    dataset_strategy: str | Sequence[Any] = ...,
    enable_parallel_optimizer: bool = ...,
    force_fp32_communication: bool = ...,
    enable_alltoall: bool = ...,
    all_reduce_fusion_config: list[int] = ...,
    pipeline_stages: int = ...,
    pipeline_segments: int = ...,
    pipeline_result_broadcast: bool = ...,
    pipeline_config: dict[str, Any] = ...,
    parallel_optimizer_config: dict[str, Any] = ...,
    comm_fusion: dict[str, Any] = ...,
    strategy_ckpt_config: dict[str, Any] = ...,
    group_ckpt_save_file: str = ...,
    auto_pipeline: bool = ...,
    dump_local_norm: bool = ...,
    dump_local_norm_path: str = ...,
    dump_device_local_norm: bool = ...,
    grad_accumulation_step: int = ...,
    communi_parallel_mode: str = ...,
    optimizer_weight_shard_size: int = ...,
    optimizer_weight_shard_aggregated_save: bool = ...,
    sharding_propagation: bool = ...,
    auto_parallel_new_interface: bool = ...,
    init_param_in_compile: bool = ...,
) -> None: ...
def set_context(
    *,
    mode: int = ...,
    device_target: str = ...,
    device_id: int = ...,
    save_graphs: int = ...,
    save_graphs_path: str = ...,
    aoe_tune_mode: str = ...,
    aoe_config: dict[str, Any] = ...,
    enable_reduce_precision: bool = ...,
    variable_memory_max_size: str = ...,
    enable_auto_mixed_precision: bool = ...,
    inter_op_parallel_num: int = ...,
    enable_graph_kernel: bool = ...,
    reserve_class_name_in_scope: bool = ...,
    check_bprop: bool = ...,
    max_device_memory: str = ...,
    print_file_path: str = ...,
    max_call_depth: int = ...,
    env_config_path: str = ...,
    graph_kernel_flags: str = ...,
    runtime_num_threads: int = ...,
    pynative_synchronize: bool = ...,
    mempool_block_size: str = ...,
    disable_format_transform: bool = ...,
    op_timeout: int = ...,
    deterministic: str = ...,
    ascend_config: dict[str, Any] = ...,
    jit_syntax_level: int = ...,
    debug_level: int = ...,
    gpu_config: dict[str, Any] = ...,
    jit_config: dict[str, Any] = ...,
    enable_compile_cache: bool = ...,
    compile_cache_path: str = ...,
    exec_order: str = ...,
    memory_optimize_level: str = ...,
    support_binary: bool = ...,
    jit_level: str = ...,
    aoe_job_type: Any = ...,
    bias_add_comm_swap: Any = ...,
    compute_communicate_fusion_level: Any = ...,
    conv_allow_tf32: Any = ...,
    conv_dgrad_algo: Any = ...,
    conv_fprop_algo: Any = ...,
    conv_wgrad_algo: Any = ...,
    cur_step_num: Any = ...,
    dataset_broadcast_opt_level: Any = ...,
    enable_allreduce_slice_to_reducescatter: Any = ...,
    enable_begin_end_inline_opt: Any = ...,
    enable_concat_eliminate_opt: Any = ...,
    enable_flash_attention_load_balance: Any = ...,
    enable_fused_cast_add_opt: Any = ...,
    enable_grad_comm_opt: Any = ...,
    enable_interleave_parallel_branch: Any = ...,
    enable_interleave_split_concat_branch: Any = ...,
    enable_offloading_packed_experts: Any = ...,
    enable_opt_shard_comm_opt: Any = ...,
    enable_parallel_split: Any = ...,
    enable_profiling: Any = ...,
    enable_task_opt: Any = ...,
    hccl_watchdog: Any = ...,
    infer_boost: Any = ...,
    interleaved_layernorm_comm: Any = ...,
    interleaved_matmul_comm: Any = ...,
    last_triggered_step: Any = ...,
    matmul_allow_tf32: Any = ...,
    matmul_grad_comm_overlap: Any = ...,
    need_ckpt: Any = ...,
    pp_1f1b_overlap: Any = ...,
    profiling_options: Any = ...,
    recompute_allgather_overlap_fagrad: Any = ...,
    recompute_comm_overlap: Any = ...,
    save_checkpoint_steps: Any = ...,
    topo_order: Any = ...,
    enable_debug_runtime: Any = ...,
    enable_ge: Any = ...,
    enable_sparse: Any = ...,
    auto_tune_mode: Any = ...,
) -> None: ...
def set_ps_context(
    *,
    enable_ps: bool = ...,
    config_file_path: str = ...,
    enable_ssl: bool = ...,
    client_password: str = ...,
    server_password: str = ...,
    server_mode: Any = ...,
    ms_role: Any = ...,
    worker_num: int = ...,
    server_num: int = ...,
    scheduler_ip: str = ...,
    scheduler_port: int = ...,
) -> None: ...

Validator = _is_Validator
logger = _is_logger
