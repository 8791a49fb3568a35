# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import (
    amp as amp,
    boost as boost,
    common as common,
    communication as communication,
    context as context,
    dataset as dataset,
    default_config as default_config,
    device_context as device_context,
    device_manager as device_manager,
    experimental as experimental,
    graph as graph,
    hal as hal,
    log as log,
    mindrecord as mindrecord,
    mint as mint,
    multiprocessing as multiprocessing,
    nn as nn,
    numpy as numpy,
    onnx as onnx,
    ops as ops,
    parallel as parallel,
    profiler as profiler,
    rewrite as rewrite,
    runtime as runtime,
    safeguard as safeguard,
    scipy as scipy,
    tools as tools,
    train as train,
    utils as utils,
    version as version,
)
from mindspore._c_expression.typing import Int as Int, TensorType as TensorType, Type as Type, TypeNull as _is__NullType
from mindspore.common import dtype as dtype
from mindspore.common._grad_function import _Function as _Function
from mindspore.common.device import DeviceCtx as DeviceCtx
from mindspore.common.dtype import (
    QuantDtype as QuantDtype,
    _null as _null,
    bfloat16 as bfloat16,
    bool as bool,
    bool_ as bool_,
    byte as byte,
    cdouble as cdouble,
    cfloat as cfloat,
    complex64 as complex64,
    complex128 as complex128,
    double as double,
    dtype_to_nptype as dtype_to_nptype,
    dtype_to_pytype as dtype_to_pytype,
    float as float,
    float8_e4m3fn as float8_e4m3fn,
    float8_e5m2 as float8_e5m2,
    float16 as float16,
    float32 as float32,
    float64 as float64,
    float_ as float_,
    get_py_obj_dtype as get_py_obj_dtype,
    half as half,
    hifloat8 as hifloat8,
    int as int,
    int8 as int8,
    int16 as int16,
    int32 as int32,
    int64 as int64,
    int_ as int_,
    intc as intc,
    intp as intp,
    list_ as list_,
    long as long,
    number as number,
    pytype_to_dtype as pytype_to_dtype,
    qint4x2 as qint4x2,
    short as short,
    single as single,
    string as string,
    tensor_type as tensor_type,
    tuple_ as tuple_,
    type_none as type_none,
    ubyte as ubyte,
    uint as uint,
    uint8 as uint8,
    uint16 as uint16,
    uint32 as uint32,
    uint64 as uint64,
    uintc as uintc,
    uintp as uintp,
    ushort as ushort,
)
from mindspore.common.dump import set_dump as set_dump
from mindspore.common.file_system import (
    mindio_preload as mindio_preload,
    set_mindio_server_info as set_mindio_server_info,
)
from mindspore.common.generator import (
    Generator as Generator,
    default_generator as default_generator,
    get_rng_state as get_rng_state,
    initial_seed as initial_seed,
    manual_seed as manual_seed,
    seed as seed,
    set_rng_state as set_rng_state,
)
from mindspore.common.parameter import Parameter as Parameter, ParameterTuple as ParameterTuple
from mindspore.common.recompute import recompute as recompute
from mindspore.common.seed import get_seed as get_seed, set_seed as set_seed
from mindspore.common.sparse_tensor import (
    COOTensor as COOTensor,
    CSRTensor as CSRTensor,
    RowTensor as RowTensor,
    SparseTensor as SparseTensor,
)
from mindspore.common.storage import UntypedStorage as UntypedStorage
from mindspore.common.tensor import Tensor as Tensor, swap_tensors as swap_tensors, tensor as tensor
from mindspore.context import (
    COMPATIBLE as COMPATIBLE,
    GRAPH_MODE as GRAPH_MODE,
    LAX as LAX,
    PYNATIVE_MODE as PYNATIVE_MODE,
    STRICT as STRICT,
    ParallelMode as ParallelMode,
    get_auto_parallel_context as get_auto_parallel_context,
    get_context as get_context,
    get_ps_context as get_ps_context,
    reset_auto_parallel_context as reset_auto_parallel_context,
    reset_ps_context as reset_ps_context,
    set_auto_parallel_context as set_auto_parallel_context,
    set_context as set_context,
    set_ps_context as set_ps_context,
)
from mindspore.device_manager import (
    get_current_device as get_current_device,
    set_deterministic as set_deterministic,
    set_device as set_device,
)
from mindspore.graph._utils.check_jit_forbidden_api import (
    get_obj_module_and_name_info as get_obj_module_and_name_info,
    is_invalid_or_jit_forbidden_method as is_invalid_or_jit_forbidden_method,
    is_jit_forbidden_module as is_jit_forbidden_module,
)
from mindspore.graph._utils.mindir_util import load_mindir as load_mindir, save_mindir as save_mindir
from mindspore.graph.api import (
    _no_grad as _no_grad,
    flops_collection as flops_collection,
    jit as jit,
    jit_class as jit_class,
    ms_memory_recycle as ms_memory_recycle,
    register_saved_tensors_hooks as register_saved_tensors_hooks,
    saved_tensors_hooks as saved_tensors_hooks,
    set_recursion_limit as set_recursion_limit,
)
from mindspore.graph.dynamic_shape.enable_dynamic import enable_dynamic as enable_dynamic
from mindspore.graph.jit_config import JitConfig as JitConfig
from mindspore.graph.lazy_inline import lazy_inline as lazy_inline
from mindspore.graph.mutable import mutable as mutable
from mindspore.graph.no_inline import no_inline as no_inline
from mindspore.graph.symbol import Symbol as Symbol
from mindspore.log import get_level as get_level, get_log_config as get_log_config
from mindspore.mindrecord.config import (
    set_dec_mode as set_dec_mode,
    set_enc_key as set_enc_key,
    set_enc_mode as set_enc_mode,
)
from mindspore.mindrecord.core.shardutils import FAILED as FAILED, SUCCESS as SUCCESS
from mindspore.mindrecord.filereader import FileReader as FileReader
from mindspore.mindrecord.filewriter import FileWriter as FileWriter
from mindspore.mindrecord.mindpage import MindPage as MindPage
from mindspore.mindrecord.tools.cifar10_to_mr import Cifar10ToMR as Cifar10ToMR
from mindspore.mindrecord.tools.cifar100_to_mr import Cifar100ToMR as Cifar100ToMR
from mindspore.mindrecord.tools.csv_to_mr import CsvToMR as CsvToMR
from mindspore.mindrecord.tools.imagenet_to_mr import ImageNetToMR as ImageNetToMR
from mindspore.mindrecord.tools.mnist_to_mr import MnistToMR as MnistToMR
from mindspore.mindrecord.tools.tfrecord_to_mr import TFRecordToMR as TFRecordToMR
from mindspore.ops._utils import arg_dtype_cast as arg_dtype_cast, arg_handler as arg_handler
from mindspore.ops.function.array_func import from_numpy as from_numpy, is_tensor as is_tensor
from mindspore.ops.function.grad.grad_func import (
    get_grad as get_grad,
    grad as grad,
    jacfwd as jacfwd,
    jacrev as jacrev,
    jvp as jvp,
    value_and_grad as value_and_grad,
    vjp as vjp,
)
from mindspore.ops.function.vmap_func import vmap as vmap
from mindspore.ops.primitive import constexpr as constexpr
from mindspore.parallel.algo_parameter_config import (
    get_algo_parameters as get_algo_parameters,
    reset_algo_parameters as reset_algo_parameters,
    set_algo_parameters as set_algo_parameters,
)
from mindspore.parallel.checkpoint_transform import (
    build_searched_strategy as build_searched_strategy,
    load_distributed_checkpoint as load_distributed_checkpoint,
    load_segmented_checkpoints as load_segmented_checkpoints,
    merge_pipeline_strategys as merge_pipeline_strategys,
    merge_sliced_parameter as merge_sliced_parameter,
    rank_list_for_transform as rank_list_for_transform,
    restore_group_info_list as restore_group_info_list,
    sync_pipeline_shared_parameters as sync_pipeline_shared_parameters,
    transform_checkpoint_by_rank as transform_checkpoint_by_rank,
    transform_checkpoints as transform_checkpoints,
)
from mindspore.parallel.function.reshard_func import reshard as reshard
from mindspore.parallel.parameter_broadcast import parameter_broadcast as parameter_broadcast
from mindspore.parallel.shard import Layout as Layout, shard as shard
from mindspore.parallel.transform_safetensors import unified_safetensors as unified_safetensors
from mindspore.profiler.envprofiler import EnvProfiler as EnvProfiler
from mindspore.profiler.profiler import Profiler as Profiler
from mindspore.rewrite.api.node import Node as Node
from mindspore.rewrite.api.node_type import NodeType as NodeType
from mindspore.rewrite.api.scoped_value import ScopedValue as ScopedValue
from mindspore.rewrite.api.symbol_tree import SymbolTree as SymbolTree
from mindspore.run_check.run_check import run_check as run_check
from mindspore.runtime.device_limit import get_device_limit as get_device_limit, set_device_limit as set_device_limit
from mindspore.runtime.event import Event as Event
from mindspore.runtime.executor import (
    dispatch_threads_num as dispatch_threads_num,
    launch_blocking as launch_blocking,
    set_cpu_affinity as set_cpu_affinity,
    set_kernel_launch_capture as set_kernel_launch_capture,
    set_kernel_launch_group as set_kernel_launch_group,
)
from mindspore.runtime.memory import (
    MemPool as MemPool,
    PluggableAllocator as PluggableAllocator,
    empty_cache as empty_cache,
    max_memory_allocated as max_memory_allocated,
    max_memory_reserved as max_memory_reserved,
    memory_allocated as memory_allocated,
    memory_replay as memory_replay,
    memory_reserved as memory_reserved,
    memory_stats as memory_stats,
    memory_summary as memory_summary,
    reset_max_memory_allocated as reset_max_memory_allocated,
    reset_max_memory_reserved as reset_max_memory_reserved,
    reset_peak_memory_stats as reset_peak_memory_stats,
    set_memory as set_memory,
    use_mem_pool as use_mem_pool,
)
from mindspore.runtime.stream import (
    Stream as Stream,
    StreamCtx as StreamCtx,
    communication_stream as communication_stream,
    current_stream as current_stream,
    default_stream as default_stream,
    set_cur_stream as set_cur_stream,
    synchronize as synchronize,
)
from mindspore.runtime.stream_limit import (
    StreamLimitCtx as StreamLimitCtx,
    get_stream_limit as get_stream_limit,
    reset_stream_limit as reset_stream_limit,
    set_stream_limit as set_stream_limit,
)
from mindspore.safeguard.rewrite_obfuscation import (
    load_obf_params_into_net as load_obf_params_into_net,
    obfuscate_ckpt as obfuscate_ckpt,
)
from mindspore.train.amp import build_train_network as build_train_network
from mindspore.train.callback._backup_and_restore import BackupAndRestore as BackupAndRestore
from mindspore.train.callback._callback import Callback as Callback, RunContext as RunContext
from mindspore.train.callback._checkpoint import (
    CheckpointConfig as CheckpointConfig,
    ModelCheckpoint as ModelCheckpoint,
)
from mindspore.train.callback._early_stop import EarlyStopping as EarlyStopping
from mindspore.train.callback._flops_collector import FlopsUtilizationCollector as FlopsUtilizationCollector
from mindspore.train.callback._history import History as History
from mindspore.train.callback._lambda_callback import LambdaCallback as LambdaCallback
from mindspore.train.callback._landscape import SummaryLandscape as SummaryLandscape
from mindspore.train.callback._loss_monitor import LossMonitor as LossMonitor
from mindspore.train.callback._lr_scheduler_callback import LearningRateScheduler as LearningRateScheduler
from mindspore.train.callback._on_request_exit import OnRequestExit as OnRequestExit
from mindspore.train.callback._reduce_lr_on_plateau import ReduceLROnPlateau as ReduceLROnPlateau
from mindspore.train.callback._summary_collector import SummaryCollector as SummaryCollector
from mindspore.train.callback._time_monitor import TimeMonitor as TimeMonitor
from mindspore.train.callback._train_fault_tolerance import TrainFaultTolerance as TrainFaultTolerance
from mindspore.train.data_sink import data_sink as data_sink
from mindspore.train.dataset_helper import (
    DatasetHelper as DatasetHelper,
    connect_network_with_dataset as connect_network_with_dataset,
)
from mindspore.train.loss_scale_manager import (
    DynamicLossScaleManager as DynamicLossScaleManager,
    FixedLossScaleManager as FixedLossScaleManager,
    LossScaleManager as LossScaleManager,
)
from mindspore.train.metrics import get_metric_fn as get_metric_fn, names as names
from mindspore.train.metrics.accuracy import Accuracy as Accuracy
from mindspore.train.metrics.auc import auc as auc
from mindspore.train.metrics.bleu_score import BleuScore as BleuScore
from mindspore.train.metrics.confusion_matrix import (
    ConfusionMatrix as ConfusionMatrix,
    ConfusionMatrixMetric as ConfusionMatrixMetric,
)
from mindspore.train.metrics.cosine_similarity import CosineSimilarity as CosineSimilarity
from mindspore.train.metrics.dice import Dice as Dice
from mindspore.train.metrics.error import MAE as MAE, MSE as MSE
from mindspore.train.metrics.fbeta import F1 as F1, Fbeta as Fbeta
from mindspore.train.metrics.hausdorff_distance import HausdorffDistance as HausdorffDistance
from mindspore.train.metrics.loss import Loss as Loss
from mindspore.train.metrics.mean_surface_distance import MeanSurfaceDistance as MeanSurfaceDistance
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from mindspore.train.metrics.occlusion_sensitivity import OcclusionSensitivity as OcclusionSensitivity
from mindspore.train.metrics.perplexity import Perplexity as Perplexity
from mindspore.train.metrics.precision import Precision as Precision
from mindspore.train.metrics.recall import Recall as Recall
from mindspore.train.metrics.roc import ROC as ROC
from mindspore.train.metrics.root_mean_square_surface_distance import RootMeanSquareDistance as RootMeanSquareDistance
from mindspore.train.metrics.topk import (
    Top1CategoricalAccuracy as Top1CategoricalAccuracy,
    Top5CategoricalAccuracy as Top5CategoricalAccuracy,
    TopKCategoricalAccuracy as TopKCategoricalAccuracy,
)
from mindspore.train.model import Model as Model
from mindspore.train.serialization import (
    async_ckpt_thread_status as async_ckpt_thread_status,
    ckpt_to_safetensors as ckpt_to_safetensors,
    export as export,
    export_split_mindir as export_split_mindir,
    get_ckpt_path_with_strategy as get_ckpt_path_with_strategy,
    load as load,
    load_checkpoint as load_checkpoint,
    load_checkpoint_async as load_checkpoint_async,
    load_param_into_net as load_param_into_net,
    safetensors_to_ckpt as safetensors_to_ckpt,
    save_checkpoint as save_checkpoint,
)
from mindspore.train.summary.summary_record import SummaryRecord as SummaryRecord
from mindspore.train.train_thor.convert_utils import (
    ConvertModelUtils as ConvertModelUtils,
    ConvertNetUtils as ConvertNetUtils,
)
from mindspore.utils import dryrun as dryrun
from mindspore.utils.dlpack import from_dlpack as from_dlpack, to_dlpack as to_dlpack
from mindspore.utils.ms_dispatch import MsDispatchMode as MsDispatchMode
from mindspore.utils.runtime_execution_order_check import (
    comm_exec_order_check as comm_exec_order_check,
    runtime_execution_order_check as runtime_execution_order_check,
)
from mindspore.utils.sdc_detect import (
    get_sdc_detect_result as get_sdc_detect_result,
    sdc_detect_start as sdc_detect_start,
    sdc_detect_stop as sdc_detect_stop,
)
from mindspore.utils.stress_detect import stress_detect as stress_detect
from mindspore.utils.utils import (
    ExitByRequest as ExitByRequest,
    RSCPluginHandle as RSCPluginHandle,
    TFTCommValue as TFTCommValue,
)
from mindspore.version import __version__ as __version__

__all__ = [
    "Accuracy",
    "BackupAndRestore",
    "BleuScore",
    "COMPATIBLE",
    "COOTensor",
    "CSRTensor",
    "Callback",
    "CheckpointConfig",
    "ConfusionMatrix",
    "ConfusionMatrixMetric",
    "ConvertModelUtils",
    "ConvertNetUtils",
    "CosineSimilarity",
    "DatasetHelper",
    "DeviceCtx",
    "Dice",
    "DynamicLossScaleManager",
    "EarlyStopping",
    "Event",
    "F1",
    "Fbeta",
    "FixedLossScaleManager",
    "FlopsUtilizationCollector",
    "GRAPH_MODE",
    "Generator",
    "HausdorffDistance",
    "History",
    "Int",
    "JitConfig",
    "LAX",
    "LambdaCallback",
    "Layout",
    "LearningRateScheduler",
    "Loss",
    "LossMonitor",
    "LossScaleManager",
    "MAE",
    "MSE",
    "MeanSurfaceDistance",
    "MemPool",
    "Metric",
    "Model",
    "ModelCheckpoint",
    "Node",
    "NodeType",
    "OcclusionSensitivity",
    "OnRequestExit",
    "PYNATIVE_MODE",
    "ParallelMode",
    "Parameter",
    "ParameterTuple",
    "Perplexity",
    "PluggableAllocator",
    "Precision",
    "Profiler",
    "QuantDtype",
    "ROC",
    "Recall",
    "ReduceLROnPlateau",
    "RootMeanSquareDistance",
    "RowTensor",
    "RunContext",
    "STRICT",
    "ScopedValue",
    "SparseTensor",
    "Stream",
    "StreamCtx",
    "StreamLimitCtx",
    "SummaryCollector",
    "SummaryLandscape",
    "SummaryRecord",
    "Symbol",
    "SymbolTree",
    "Tensor",
    "TensorType",
    "TimeMonitor",
    "Top1CategoricalAccuracy",
    "Top5CategoricalAccuracy",
    "TopKCategoricalAccuracy",
    "TrainFaultTolerance",
    "Type",
    "UntypedStorage",
    "_Function",
    "_NullType",
    "_no_grad",
    "_null",
    "async_ckpt_thread_status",
    "auc",
    "bfloat16",
    "bool_",
    "build_searched_strategy",
    "build_train_network",
    "byte",
    "cdouble",
    "cfloat",
    "ckpt_to_safetensors",
    "communication_stream",
    "complex128",
    "complex64",
    "connect_network_with_dataset",
    "current_stream",
    "data_sink",
    "default_generator",
    "default_stream",
    "dispatch_threads_num",
    "double",
    "dtype",
    "dtype_to_nptype",
    "dtype_to_pytype",
    "empty_cache",
    "enable_dynamic",
    "export",
    "export_split_mindir",
    "float16",
    "float32",
    "float64",
    "float8_e4m3fn",
    "float8_e5m2",
    "float_",
    "flops_collection",
    "from_numpy",
    "frombuffer",
    "get_algo_parameters",
    "get_auto_parallel_context",
    "get_ckpt_path_with_strategy",
    "get_context",
    "get_current_device",
    "get_device_limit",
    "get_level",
    "get_log_config",
    "get_metric_fn",
    "get_ps_context",
    "get_py_obj_dtype",
    "get_rng_state",
    "get_seed",
    "get_stream_limit",
    "half",
    "hifloat8",
    "initial_seed",
    "int16",
    "int32",
    "int64",
    "int8",
    "int_",
    "intc",
    "intp",
    "is_tensor",
    "jit",
    "jit_class",
    "launch_blocking",
    "lazy_inline",
    "list_",
    "load",
    "load_checkpoint",
    "load_checkpoint_async",
    "load_distributed_checkpoint",
    "load_mindir",
    "load_obf_params_into_net",
    "load_param_into_net",
    "load_segmented_checkpoints",
    "long",
    "manual_seed",
    "max_memory_allocated",
    "max_memory_reserved",
    "memory_allocated",
    "memory_replay",
    "memory_reserved",
    "memory_stats",
    "memory_summary",
    "merge_pipeline_strategys",
    "merge_sliced_parameter",
    "mindio_preload",
    "ms_memory_recycle",
    "mutable",
    "names",
    "no_inline",
    "number",
    "obfuscate_ckpt",
    "parameter_broadcast",
    "pytype_to_dtype",
    "qint4x2",
    "rank_list_for_transform",
    "rearrange_inputs",
    "recompute",
    "register_saved_tensors_hooks",
    "reset_algo_parameters",
    "reset_auto_parallel_context",
    "reset_max_memory_allocated",
    "reset_max_memory_reserved",
    "reset_peak_memory_stats",
    "reset_stream_limit",
    "restore_group_info_list",
    "run_check",
    "safetensors_to_ckpt",
    "save_checkpoint",
    "save_mindir",
    "saved_tensors_hooks",
    "seed",
    "set_algo_parameters",
    "set_auto_parallel_context",
    "set_context",
    "set_cpu_affinity",
    "set_cur_stream",
    "set_deterministic",
    "set_device",
    "set_device_limit",
    "set_dump",
    "set_kernel_launch_capture",
    "set_kernel_launch_group",
    "set_memory",
    "set_mindio_server_info",
    "set_ps_context",
    "set_recursion_limit",
    "set_rng_state",
    "set_seed",
    "set_stream_limit",
    "shard",
    "short",
    "single",
    "string",
    "swap_tensors",
    "sync_pipeline_shared_parameters",
    "synchronize",
    "tensor",
    "tensor_type",
    "transform_checkpoint_by_rank",
    "transform_checkpoints",
    "tuple_",
    "type_none",
    "ubyte",
    "uint",
    "uint16",
    "uint32",
    "uint64",
    "uint8",
    "uintc",
    "uintp",
    "unified_safetensors",
    "use_mem_pool",
    "ushort",
]
frombuffer: Any
_NullType = _is__NullType
