# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.parallel import (
    algo_parameter_config as algo_parameter_config,
    auto_parallel as auto_parallel,
    checkpoint_convert as checkpoint_convert,
    checkpoint_transform as checkpoint_transform,
    cluster as cluster,
    data_access_adapter as data_access_adapter,
    distributed as distributed,
    function as function,
    nn as nn,
    strategy as strategy,
    transform_safetensors as transform_safetensors,
)
from mindspore.parallel.algo_parameter_config import (
    get_algo_parameters as get_algo_parameters,
    reset_algo_parameters as reset_algo_parameters,
    set_algo_parameters as set_algo_parameters,
)
from mindspore.parallel.checkpoint_convert import (
    convert_checkpoint_by_rank as convert_checkpoint_by_rank,
    convert_checkpoints as convert_checkpoints,
    rank_list_for_convert as rank_list_for_convert,
)
from mindspore.parallel.checkpoint_transform import (
    build_searched_strategy as build_searched_strategy,
    load_distributed_checkpoint as load_distributed_checkpoint,
    load_segmented_checkpoints as load_segmented_checkpoints,
    merge_pipeline_strategys as merge_pipeline_strategys,
    merge_sliced_parameter as merge_sliced_parameter,
    rank_list_for_transform as rank_list_for_transform,
    restore_group_info_list as restore_group_info_list,
    set_op_strategy_config as set_op_strategy_config,
    sync_pipeline_shared_parameters as sync_pipeline_shared_parameters,
    transform_checkpoint_by_rank as transform_checkpoint_by_rank,
    transform_checkpoints as transform_checkpoints,
)
from mindspore.parallel.parameter_broadcast import parameter_broadcast as parameter_broadcast
from mindspore.parallel.shard import Layout as Layout, shard as shard
from mindspore.parallel.transform_safetensors import unified_safetensors as unified_safetensors

__all__ = [
    "Layout",
    "build_searched_strategy",
    "convert_checkpoint_by_rank",
    "convert_checkpoints",
    "get_algo_parameters",
    "load_distributed_checkpoint",
    "load_segmented_checkpoints",
    "merge_pipeline_strategys",
    "merge_sliced_parameter",
    "parameter_broadcast",
    "rank_list_for_convert",
    "rank_list_for_transform",
    "reset_algo_parameters",
    "restore_group_info_list",
    "set_algo_parameters",
    "set_op_strategy_config",
    "shard",
    "sync_pipeline_shared_parameters",
    "transform_checkpoint_by_rank",
    "transform_checkpoints",
    "unified_safetensors",
]
