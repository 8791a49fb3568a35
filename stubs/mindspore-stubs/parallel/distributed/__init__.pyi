# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.parallel.distributed import (
    distributed_data_parallel as distributed_data_parallel,
    flatten_grad_buffer as flatten_grad_buffer,
)
from mindspore.parallel.distributed.distributed_data_parallel import DistributedDataParallel as DistributedDataParallel

__all__ = ["DistributedDataParallel"]
