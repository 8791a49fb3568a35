# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.dataset.dataloader import (
    dataloader as dataloader,
    dataset as dataset,
    distributed as distributed,
    sampler as sampler,
)
from mindspore.dataset.dataloader._utils.collate import (
    default_collate as default_collate,
    default_convert as default_convert,
)
from mindspore.dataset.dataloader._utils.worker import get_worker_info as get_worker_info
from mindspore.dataset.dataloader.dataloader import DataLoader as DataLoader
from mindspore.dataset.dataloader.dataset import (
    Dataset as Dataset,
    IterableDataset as IterableDataset,
    TensorDataset as TensorDataset,
)
from mindspore.dataset.dataloader.distributed import DistributedSampler as DistributedSampler
from mindspore.dataset.dataloader.sampler import (
    BatchSampler as BatchSampler,
    RandomSampler as RandomSampler,
    Sampler as Sampler,
    SequentialSampler as SequentialSampler,
)

__all__ = [
    "BatchSampler",
    "DataLoader",
    "Dataset",
    "DistributedSampler",
    "IterableDataset",
    "RandomSampler",
    "Sampler",
    "SequentialSampler",
    "TensorDataset",
    "default_collate",
    "default_convert",
    "get_worker_info",
]
